-- Whose own name a ward brings along: as people_on_my_wards(), but for learners whom the guide of their file wrote down. Those are called what was typed.
create function names_on_my_wards() returns setof uuid rows 50 language sql stable security definer set search_path = public as
  $$ select p.person_id from ward_places() p where my_provider() is not null and (has_office('planner') or p.ward_id in (select wards_i_guide())) and not exists (select from typed_in(p.trajectory_id, p.person_id))
     union select l.person_id from two_of_my_duos() t join ward_learner l on l.provider_id = my_provider() and l.person_id = t.learner_person where not exists (select from typed_in(l.trajectory_id, l.person_id))
     union select g.person_id from ward_duo d join ward_guide g on g.provider_id = d.provider_id and g.id = d.guide_id where d.provider_id = my_provider() and d.id in (select duos_of_mine())
     union select c.person_id from ward_colleague c join person_introduction i on i.provider_id = c.provider_id and i.person_id = c.person_id and i.introduced_by = c.added_by and i.name is null
       where c.provider_id = my_provider() and c.name is null
         and (has_office('planner') or exists (select from ward_duo d where d.provider_id = c.provider_id and d.colleague_id = c.id and d.id in (select duos_of_mine()))) $$;

alter function files_i_know_them_by(uuid[]) rename to files_off_the_ward_i_know_them_by;
create function files_i_know_them_by(people uuid[]) returns table (trajectory_id uuid, person_id uuid) rows 10 language sql stable security definer set search_path = public as
  $$ select f.trajectory_id, f.person_id from files_off_the_ward_i_know_them_by(people) f where my_provider() is not null
     union select p.trajectory_id, p.person_id from ward_places() p where p.person_id = any (people) and (has_office('planner') or p.ward_id in (select wards_i_guide()))
     union select l.trajectory_id, l.person_id from two_of_my_duos() t join ward_learner l on l.provider_id = my_provider() and l.person_id = t.learner_person where l.person_id = any (people) $$;
