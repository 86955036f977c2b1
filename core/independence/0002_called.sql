-- A second guide calls whom they see by what they are called in that file, where whoever guides there typed it.
create function names_i_second() returns setof uuid rows 10 language sql stable security definer set search_path = public as
  $$ select p.person_id from seconded() s join party p on p.provider_id = my_provider() and p.trajectory_id = s.trajectory_id
     where (p.id = s.by_party or exists (select from participant m where m.provider_id = p.provider_id and m.party_id = p.id)) and not exists (select from typed_in(p.trajectory_id, p.person_id)) $$;

alter function files_i_know_them_by(uuid[]) rename to files_i_take_part_or_decide_in_with;
create function files_i_know_them_by(people uuid[]) returns table (trajectory_id uuid, person_id uuid) rows 10 language sql stable security definer set search_path = public as
  $$ select f.trajectory_id, f.person_id from files_i_take_part_or_decide_in_with(people) f where my_provider() is not null
     union select p.trajectory_id, p.person_id from seconded() s join party p on p.provider_id = my_provider() and p.trajectory_id = s.trajectory_id
       where p.person_id = any (people) and (p.id = s.by_party or exists (select from participant m where m.provider_id = p.provider_id and m.party_id = p.id)) $$;
