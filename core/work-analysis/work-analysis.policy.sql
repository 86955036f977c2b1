grant execute on function work_adaptations_put_to_me() to houvast;

-- Asked by those inside, of someone beside; who is asked sees that they are.
create policy see on work_demand_question for select to houvast using (i_take_part(trajectory_id) or is_my_party(to_party));
create policy ask on work_demand_question for insert to houvast with check (
  is_my_party(asked_by) and i_take_part(trajectory_id) and not has_ended(trajectory_id)
  and exists (select from party p where p.id = to_party and p.trajectory_id = work_demand_question.trajectory_id and p.seat = 'beside'));
grant select, insert on work_demand_question to houvast;

-- What someone says the work asks is theirs and of those inside; of the work side nobody reads what another said, nor what the participant did.
create policy see on work_demand for select to houvast using (i_take_part(trajectory_id) or is_my_party(written_by));
-- Said by whom it is about, and by whoever was asked.
create policy write on work_demand for insert to houvast with check (
  is_my_party(written_by) and not has_ended(trajectory_id)
  and (is_about_me(trajectory_id) or exists (select from work_demand_question q where q.trajectory_id = work_demand.trajectory_id and q.to_party = written_by)));
grant select, insert on work_demand to houvast;

-- What works out is for the two inside, and there is no other way to it.
create policy see on work_capacity for select to houvast using (i_take_part(trajectory_id));
create policy write on work_capacity for insert to houvast with check (is_my_party(written_by) and i_take_part(trajectory_id) and not has_ended(trajectory_id));
grant select, insert on work_capacity to houvast;

-- Put forward by those inside, for someone beside; read there once the participant let it go.
create policy see on work_adaptation for select to houvast using (i_take_part(trajectory_id) or id in (select work_adaptations_put_to_me()));
create policy put on work_adaptation for insert to houvast with check (
  is_my_party(put_by) and i_take_part(trajectory_id) and not has_ended(trajectory_id)
  and exists (select from party p where p.id = to_party and p.trajectory_id = work_adaptation.trajectory_id and p.seat = 'beside'));
grant select, insert on work_adaptation to houvast;

-- What it should change is for those inside alone, written with the adaptation by whoever puts it forward.
create policy see on work_adaptation_effect for select to houvast using (i_take_part(trajectory_id));
create policy write on work_adaptation_effect for insert to houvast with check (
  i_take_part(trajectory_id) and exists (select from work_adaptation a where a.id = adaptation_id and is_my_party(a.put_by)));
grant select, insert on work_adaptation_effect to houvast;

-- Only whom it is about lets it go. The work side sees the adaptation or nothing, and not when that was.
create policy see on work_adaptation_passing for select to houvast using (i_take_part(trajectory_id));
create policy pass on work_adaptation_passing for insert to houvast with check (is_my_party(passed_by) and is_about_me(trajectory_id) and not has_ended(trajectory_id));
grant select, insert on work_adaptation_passing to houvast;

-- Answered by whom it was put to, as long as they read it.
create policy see on work_adaptation_answer for select to houvast using (i_take_part(trajectory_id) or adaptation_id in (select work_adaptations_put_to_me()));
create policy answer on work_adaptation_answer for insert to houvast with check (
  is_my_party(answered_by) and adaptation_id in (select work_adaptations_put_to_me()) and not has_ended(trajectory_id));
grant select, insert on work_adaptation_answer to houvast;

-- Those inside put it forward no longer.
create policy see on work_adaptation_end for select to houvast using (i_take_part(trajectory_id));
create policy finish on work_adaptation_end for insert to houvast with check (is_my_party(ended_by) and i_take_part(trajectory_id));
grant select, insert on work_adaptation_end to houvast;

-- Which agreement it became is known to whoever reads the adaptation; made of one's own agreement.
create policy see on work_adaptation_agreement for select to houvast using (i_take_part(trajectory_id) or adaptation_id in (select work_adaptations_put_to_me()));
create policy make on work_adaptation_agreement for insert to houvast with check (
  i_take_part(trajectory_id) and exists (select from agreement a where a.id = agreement_id and is_my_party(a.made_by)));
grant select, insert on work_adaptation_agreement to houvast;
