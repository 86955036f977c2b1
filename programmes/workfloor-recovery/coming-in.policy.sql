grant execute on function i_guide_in(text), recovery_offer_at(bytea, timestamptz), answer_recovery_offer(bytea, text, sealed, timestamptz), sweep_coming_in(timestamptz) to houvast;

-- Anyone may ask; only who guides in this programme reads it, and once taken up only who took it.
create policy ask on recovery_request for insert to houvast with check (true);
create policy read on recovery_request for select to houvast using (i_guide_in('workfloor-recovery')
  and not exists (select from recovery_request_taken t where t.request_id = id and t.taken_by <> me()));
grant select, insert on recovery_request to houvast;
create policy take on recovery_request_taken for insert to houvast with check (taken_by = me() and i_guide_in('workfloor-recovery'));
create policy see on recovery_request_taken for select to houvast using (i_guide_in('workfloor-recovery'));
grant select, insert on recovery_request_taken to houvast;

-- An offer is for whoever made it; the employer comes by the link's function, and answers by it.
create policy make on recovery_offer for insert to houvast with check (made_by = me() and i_guide_in('workfloor-recovery'));
create policy mine on recovery_offer for select to houvast using (made_by = me());
grant select, insert on recovery_offer to houvast;
create policy mine on recovery_offer_answer for select to houvast using (exists (select from recovery_offer o where o.id = offer_id));
grant select on recovery_offer_answer to houvast;
