grant execute on function advice_at(bytea), erase_advice_at(bytea), sweep_advice(date) to houvast;

-- Anyone may ask. Who guides in the programme reads it and answers, once; whoever asked reads by their link alone.
create policy ask on advice_question for insert to houvast with check (true);
create policy read on advice_question for select to houvast using (i_guide_programme(programme));
grant select, insert on advice_question to houvast;
create policy read on advice_answer for select to houvast using (exists (select from advice_question q where q.provider_id = advice_answer.provider_id and q.id = question_id));
create policy answer on advice_answer for insert to houvast with check (answered_by = me() and exists (select from advice_question q where q.provider_id = advice_answer.provider_id and q.id = question_id));
grant select, insert on advice_answer to houvast;
