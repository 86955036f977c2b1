-- Whom to tell that a participant called a talk off or moved it: whoever was expected at it and sits there still. For the worker.
create function guests_to_tell(appointment uuid) returns setof uuid rows 3 language sql stable security definer set search_path = public as
  $$ select p.person_id from appointment a join talk_guest g on g.provider_id = a.provider_id and g.talk_id = a.talk_id join party p on p.provider_id = g.provider_id and p.id = g.party_id
     where is_worker() and a.provider_id = my_provider() and a.id = appointment
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
