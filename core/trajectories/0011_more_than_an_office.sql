-- Whoever is guided here, or sits beside a file, keeps coming in for that when they work here no longer.
create or replace function is_more_than_staff(person uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from party p where p.provider_id = my_provider() and p.person_id = person
     and (p.seat = 'beside' or p.id in (select m.party_id from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id))
     and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)) $$;
