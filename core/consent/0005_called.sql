-- Whoever decides what somebody reads knows that one by what they are called in the file, where whoever guides there typed it.
create function names_i_decide_on() returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select r.person_id from readers_i_decide_on() r join party p on p.provider_id = my_provider() and p.id = r.party_id where not exists (select from typed_in(p.trajectory_id, r.person_id)) $$;

alter function files_i_know_them_by(uuid[]) rename to files_i_take_part_in_with;
create function files_i_know_them_by(people uuid[]) returns table (trajectory_id uuid, person_id uuid) rows 10 language sql stable security definer set search_path = public as
  $$ select f.trajectory_id, f.person_id from files_i_take_part_in_with(people) f where my_provider() is not null
     union select p.trajectory_id, r.person_id from readers_i_decide_on() r join party p on p.provider_id = my_provider() and p.id = r.party_id where r.person_id = any (people) $$;
