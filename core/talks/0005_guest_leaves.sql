-- Whoever leaves a circle is expected at no talk any more: their time is theirs again, and they were not at what was held later.
create function free_time_of_departed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from occupancy o using party p, appointment a
  where p.provider_id = my_provider() and p.id = new.party_id and p.seat = 'beside'
    and a.provider_id = p.provider_id and a.trajectory_id = p.trajectory_id and lower(a.during) > new.left_at
    and o.provider_id = p.provider_id and o.person_id = p.person_id and o.appointment_id = a.id;
  return null;
end $$;
create trigger free_time after insert on party_departure for each row execute function free_time_of_departed();

create or replace function present_at(talk uuid) returns setof uuid rows 3 language sql stable security definer set search_path = public as
  $$ select m.party_id from talk k join talk_outcome o on o.provider_id = k.provider_id and o.talk_id = k.id and o.outcome in ('held', 'held-late', 'broken-off')
       join participant m on m.provider_id = k.provider_id and m.trajectory_id = k.trajectory_id
     where k.provider_id = my_provider() and k.id = talk
     union all
     select o.recorded_by from talk_outcome o where o.provider_id = my_provider() and o.talk_id = talk and o.outcome in ('held', 'held-late', 'broken-off')
     union all
     select g.party_id from talk_guest g join talk_outcome o on o.provider_id = g.provider_id and o.talk_id = g.talk_id and o.outcome in ('held', 'held-late', 'broken-off')
       join appointment a on a.provider_id = o.provider_id and a.id = o.appointment_id
     where g.provider_id = my_provider() and g.talk_id = talk
       and not exists (select from talk_guest_absence x where x.provider_id = g.provider_id and x.talk_id = g.talk_id and x.party_id = g.party_id)
       and not exists (select from party_departure d where d.provider_id = g.provider_id and d.party_id = g.party_id and d.left_at < lower(a.during)) $$;
