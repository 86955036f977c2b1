-- Whom to tell that something changed about a talk, and when it is, as long as it stands: whoever is expected at it and sits there still.
-- For the worker.
create function guests_to_tell(appointment uuid) returns table (person_id uuid, starts_at timestamptz) rows 3 language sql stable security definer set search_path = public as
  $$ select p.person_id, case when exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id) then null else a.starts_at end
     from appointment a join talk_guest g on g.provider_id = a.provider_id and g.talk_id = a.talk_id join party p on p.provider_id = g.provider_id and p.id = g.party_id
     where is_worker() and a.provider_id = my_provider() and a.id = appointment
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
