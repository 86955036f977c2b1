grant execute on function talks_with_me(), present_at(uuid), guests_to_tell(uuid), person_of_party_to_tell(uuid) to houvast;

-- A guest sees the talk they are expected at, when it is and whether it was held; of other talks nothing.
create policy guest on talk for select to houvast using (id in (select talks_with_me()));
create policy guest on appointment for select to houvast using (talk_id in (select talks_with_me()));
create policy guest on cancellation for select to houvast using (exists (select from appointment a where a.id = appointment_id and a.talk_id in (select talks_with_me())));
create policy guest on talk_outcome for select to houvast using (talk_id in (select talks_with_me()));

-- Who else comes is for those inside to see, and for the guide to say: someone who sits beside this trajectory.
create policy see on talk_guest for select to houvast using (trajectory_id in (select my_trajectories()) or party_id in (select my_parties()));
create policy expect on talk_guest for insert to houvast with check (
  trajectory_id in (select my_trajectories()) and trajectory_id not in (select my_own_trajectories())
  and exists (select from party p where p.id = party_id and p.trajectory_id = talk_guest.trajectory_id and p.seat = 'beside'));
grant select, insert on talk_guest to houvast;
create policy see on talk_guest_absence for select to houvast using (exists (select from talk_guest g where g.talk_id = talk_guest_absence.talk_id and g.party_id = talk_guest_absence.party_id));
create policy record on talk_guest_absence for insert to houvast with check (
  recorded_by in (select my_parties()) and exists (select from talk_outcome o where o.talk_id = talk_guest_absence.talk_id and o.recorded_by = talk_guest_absence.recorded_by));
grant select, insert on talk_guest_absence to houvast;
