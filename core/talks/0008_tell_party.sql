-- For the worker: who is to hear that something waits for a party that still takes part.
create function person_of_party_to_tell(party uuid) returns uuid language sql stable security definer set search_path = public as
  $$ select p.person_id from party p where is_worker() and p.provider_id = my_provider() and p.id = person_of_party_to_tell.party
     and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
