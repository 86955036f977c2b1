-- Whoever stands in meanwhile calls someone as the guide who leaves does, where that one typed it: by their own name else.
create or replace function people_i_stand_in_for_meanwhile() returns setof uuid language sql stable security definer set search_path = public rows 5 as
  $$ select m.person_id from standing_in_meanwhile() m where my_provider() is not null and not exists (select from typed_in(m.trajectory_id, m.person_id)) $$;
alter function files_i_know_them_by(uuid[]) rename to files_i_stay_with_and_know_them_by;
create function files_i_know_them_by(people uuid[]) returns table (trajectory_id uuid, person_id uuid) rows 10 language sql stable security definer set search_path = public as
  $$ select f.trajectory_id, f.person_id from files_i_stay_with_and_know_them_by(people) f where my_provider() is not null
     union select m.trajectory_id, m.person_id from standing_in_meanwhile() m where m.person_id = any (people) $$;
