grant execute on function is_excluded(uuid, uuid) to houvast;

-- Whom it is about names someone and takes a name back. Those inside see it, so that nobody is proposed who may not come.
create policy see on exclusion for select to houvast using (i_take_part(trajectory_id));
create policy name on exclusion for insert to houvast with check (is_about_me(trajectory_id) and is_my_party(named_by) and person_id <> me());
grant select, insert on exclusion to houvast;
create policy see on exclusion_end for select to houvast using (exists (select from exclusion x where x.id = exclusion_id));
create policy take_back on exclusion_end for insert to houvast with check (exists (select from exclusion x where x.id = exclusion_id and is_about_me(x.trajectory_id)));
grant select, insert on exclusion_end to houvast;

-- Whoever is named takes no part, is not asked to guide, and is not asked into the circle: not by anyone, not by their own yes.
create policy not_excluded on party as restrictive for insert to houvast with check (not is_excluded(trajectory_id, person_id));
create policy not_excluded on guide_request as restrictive for insert to houvast with check (not is_excluded(trajectory_id, guide_id));
create policy not_excluded on circle_invitation as restrictive for insert to houvast with check (not is_excluded(trajectory_id, person_id));
-- A question that was asked before is not theirs to read any more either.
create policy not_theirs on guide_request as restrictive for select to houvast using (guide_id <> (select me()) or not is_excluded(trajectory_id, guide_id));
