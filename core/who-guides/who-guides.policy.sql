grant execute on function watched() to houvast;

-- A proposal is between the guide who made it and the participant. Whom it is for learns of it with the yes.
create policy see on handover_proposal for select to houvast using (is_about_me(trajectory_id) or is_my_party(by_party));
create policy propose on handover_proposal for insert to houvast with check (
  is_my_party(by_party) and i_take_part(trajectory_id) and not is_about_me(trajectory_id)
  and to_guide in (select guides()) and to_guide <> (select me()));
grant select, insert on handover_proposal to houvast;

-- Only the participant answers, and sees the answer: a no looks the same as not having decided.
create policy see on handover_answer for select to houvast using (exists (select from handover_proposal p where p.id = proposal_id and is_about_me(p.trajectory_id)));
create policy answer on handover_answer for insert to houvast with check (exists (select from handover_proposal p where p.id = proposal_id and is_about_me(p.trajectory_id)));
grant select, insert on handover_answer to houvast;

-- The participant says yes or no, and sees what was said. The senior sees its consequence and nothing more.
create policy see on watch_answer for select to houvast using (is_about_me(trajectory_id));
create policy answer on watch_answer for insert to houvast with check (
  is_about_me(trajectory_id) and is_my_party(answered_by)
  and traineeship_id in (select s.id from traineeship s join party p on p.person_id = s.guide_id where p.trajectory_id = watch_answer.trajectory_id));
grant select, insert on watch_answer to houvast;

-- Named to come last in the alphabet's reverse, which is how PostgreSQL tries policies that add up: nobody but a senior is asked this.
-- A senior who watches reads the trainee's talks, scores and notes, and writes nothing. Not the number to call.
create policy along on standing for select to houvast using ((trajectory_id, guide_id) in (select w.trajectory_id, w.guide_id from watched() w));
create policy along on appointment for select to houvast using ((trajectory_id, guide_id) in (select w.trajectory_id, w.guide_id from watched() w));
create policy along on talk for select to houvast using (
  exists (select from appointment a where a.provider_id = talk.provider_id and a.trajectory_id = talk.trajectory_id and a.talk_id = talk.id
    and (a.trajectory_id, a.guide_id) in (select w.trajectory_id, w.guide_id from watched() w)));
create policy along on cancellation for select to houvast using (
  exists (select from appointment a where a.provider_id = cancellation.provider_id and a.id = cancellation.appointment_id
    and (a.trajectory_id, a.guide_id) in (select w.trajectory_id, w.guide_id from watched() w)));
create policy along on talk_outcome for select to houvast using (
  exists (select from appointment a where a.provider_id = talk_outcome.provider_id and a.id = talk_outcome.appointment_id
    and (a.trajectory_id, a.guide_id) in (select w.trajectory_id, w.guide_id from watched() w)));
create policy along on talk_score for select to houvast using (recorded_by in (select w.party_id from watched() w));
create policy along on note for select to houvast using (written_by in (select w.party_id from watched() w));
