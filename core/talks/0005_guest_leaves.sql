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
