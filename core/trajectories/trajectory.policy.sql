grant execute on function my_parties(), my_trajectories(), my_own_trajectories(), people_i_meet(), i_take_part(uuid), is_my_party(uuid), is_about_me(uuid), is_opening(uuid), parties_opened_to_me(), is_before_me(uuid, uuid), releases_to_me() to houvast;

-- You see the people you share a trajectory with, by their own name unless they are called something in it.
create policy meet on person for select to houvast using (id in (select people_i_meet()));
create policy meet on person_name for select to houvast using (person_id in (select names_i_meet()));

-- Whoever takes part sees it. Nobody else does: no administrator, no employer, no guide who left.
create policy see on trajectory for select to houvast using (i_take_part(id));
create policy open on trajectory for insert to houvast with check (me() is not null);
grant select, insert on trajectory to houvast;

create policy see on party for select to houvast using (i_take_part(trajectory_id));
-- While it opens, whoever opens it takes a part and says who else does; later only the participant brings someone in.
create policy take on party for insert to houvast with check (
  is_opening(trajectory_id) and (person_id = me() or person_id in (select guides()))
  or is_about_me(trajectory_id) and person_id in (select guides()));
grant select, insert on party to houvast;

create policy see on participant for select to houvast using (i_take_part(trajectory_id));
create policy name on participant for insert to houvast with check (is_opening(trajectory_id) and is_my_party(party_id));
grant select, insert on participant to houvast;

create policy see on party_departure for select to houvast using (exists (select from party p where p.id = party_departure.party_id));
-- One leaves by oneself, or the participant lets someone go.
create policy leave on party_departure for insert to houvast with check (
  is_my_party(party_id) or exists (select from party p where p.id = party_id and is_about_me(p.trajectory_id)));
grant select, insert on party_departure to houvast;

-- How long it is kept is said when it opens, by whoever opens it.
create policy see on trajectory_keeping for select to houvast using (i_take_part(trajectory_id));
create policy promise on trajectory_keeping for insert to houvast with check (is_opening(trajectory_id));
grant select, insert on trajectory_keeping to houvast;

create policy see on trajectory_ending for select to houvast using (i_take_part(trajectory_id));
create policy finish on trajectory_ending for insert to houvast with check (is_my_party(ended_by) and i_take_part(trajectory_id));
grant select, insert on trajectory_ending to houvast;

-- The number is for whoever calls: those who take part. The participant gives it, changes it and takes it back.
create policy see on contact for select to houvast using (i_take_part(trajectory_id));
create policy give on contact for insert to houvast with check (is_about_me(trajectory_id));
create policy change on contact for update to houvast using (is_about_me(trajectory_id)) with check (is_about_me(trajectory_id));
grant select, insert, update (telephone, alias) on contact to houvast;

-- Who looked is for the one it is about.
create policy mine on log.entry for select to houvast using (subject_id in (select my_own_trajectories()));
grant select on log.entry to houvast;

-- Whoever came to guide later does not learn who guided before, unless the participant opened that.
create policy apart on party as restrictive for select to houvast using (
  person_id = (select me()) or is_about_me(trajectory_id) or not is_before_me(trajectory_id, person_id));

-- Who came later is the participant's to say and to see: a guide who is let go learns nothing of whom it is now.
create policy see on guide_change for select to houvast using (is_about_me(trajectory_id));
create policy choose on guide_change for insert to houvast with check (is_about_me(trajectory_id) and is_my_party(changed_by));
grant select, insert on guide_change to houvast;

-- What of before may be read is the participant's to give and to take back, and seen by the guide it is for.
create policy see on history_release for select to houvast using (is_about_me(trajectory_id) or id in (select releases_to_me()));
create policy release on history_release for insert to houvast with check (is_about_me(trajectory_id) and is_my_party(released_by));
grant select, insert on history_release to houvast;
create policy see on history_release_end for select to houvast using (exists (select from history_release h where h.provider_id = history_release_end.provider_id and h.id = history_release_end.release_id));
create policy take_back on history_release_end for insert to houvast with check (exists (select from history_release h where h.id = release_id and is_about_me(h.trajectory_id)));
grant select, insert on history_release_end to houvast;

-- Whomever a trainee guides may know with whom the trainee learns: it is for them to say whether that one watches along.
create policy meet on traineeship for select to houvast using (guide_id in (select people_i_meet()));
