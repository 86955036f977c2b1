-- A talk, its moment and whether it was held are for those who take part.
create policy see on talk for select to houvast using (trajectory_id in (select my_trajectories()));
create policy plan on talk for insert to houvast with check (trajectory_id in (select my_trajectories()));
grant select, insert on talk to houvast;

create policy see on appointment for select to houvast using (trajectory_id in (select my_trajectories()));
create policy make on appointment for insert to houvast with check (
  trajectory_id in (select my_trajectories()) and guide_id in (select p.person_id from party p where p.trajectory_id = appointment.trajectory_id));
grant select, insert on appointment to houvast;

create policy see on cancellation for select to houvast using (trajectory_id in (select my_trajectories()));
create policy cancel on cancellation for insert to houvast with check (
  by_party in (select my_parties()) and trajectory_id in (select my_trajectories())
  and exists (select from appointment a where a.id = appointment_id and a.trajectory_id = cancellation.trajectory_id));
grant select, insert on cancellation to houvast;

-- Either of the two takes a video talk to the telephone.
create policy see on change_of_way for select to houvast using (trajectory_id in (select my_trajectories()));
create policy wish on change_of_way for insert to houvast with check (
  by_party in (select my_parties()) and exists (select from appointment a where a.id = appointment_id and a.trajectory_id = change_of_way.trajectory_id and a.way = 'video'
    and (a.guide_id = me() or a.trajectory_id in (select my_own_trajectories()))));
grant select, insert on change_of_way to houvast;
grant execute on function way_now(uuid, text) to houvast;

create policy see on talk_outcome for select to houvast using (trajectory_id in (select my_trajectories()));
-- Whoever led the talk says what came of it.
create policy record on talk_outcome for insert to houvast with check (
  recorded_by in (select my_parties()) and appointment_id in (select a.id from appointment a where a.guide_id = me() and a.talk_id = talk_outcome.talk_id));
grant select, insert on talk_outcome to houvast;

-- A score is the participant's own; the guide who wrote it down sees it too.
create policy see on talk_score for select to houvast using (trajectory_id in (select my_own_trajectories()) or recorded_by in (select my_parties()));
create policy record on talk_score for insert to houvast with check (recorded_by in (select my_parties()) and trajectory_id in (select my_trajectories()));
grant select, insert on talk_score to houvast;

-- Notes are their writer's, as long as the writer takes part; and they are never a participant's to write.
create policy see on note for select to houvast using (written_by in (select my_parties()));
create policy write on note for insert to houvast with check (
  written_by in (select my_parties()) and trajectory_id in (select my_trajectories()) and trajectory_id not in (select my_own_trajectories()));
grant select, insert on note to houvast;

create policy see on talk_allowance for select to houvast using (trajectory_id in (select my_trajectories()));
create policy allow on talk_allowance for insert to houvast with check (
  allowed_by in (select my_parties()) and trajectory_id in (select my_trajectories()) and trajectory_id not in (select my_own_trajectories()));
grant select, insert on talk_allowance to houvast;

-- Where one's people stand. Whoever let a guide go, or whom a guide left, is no longer that guide's to see. Nobody writes it but
-- the triggers.
create policy mine on standing for select to houvast using (guide_id = (select me()));
grant select on standing to houvast;
