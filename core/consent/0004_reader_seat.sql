-- For the worker who tells a reader that there is something to read: where they sit, for whom it is about reads it on a page of their own.
create function seat_of_reader(yes uuid) returns text language sql stable security definer set search_path = public as
  $$ select case when exists (select from participant m where m.provider_id = p.provider_id and m.party_id = p.id) then 'participant' else p.seat end
     from consent c join party p on p.provider_id = c.provider_id and p.id = c.given_to where is_worker() and c.provider_id = my_provider() and c.id = yes $$;
