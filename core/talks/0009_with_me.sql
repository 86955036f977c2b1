-- A guest sits beside a file. From those few parts an index leads to what they are expected at: `offset 0` keeps the planner from reading
-- every guest of the provider, which it finds cheaper as long as a provider is young.
create or replace function talks_with_me() returns setof uuid rows 50 language sql stable security definer set search_path = public as
  $$ select g.talk_id from party p
       cross join lateral (select e.talk_id from talk_guest e where e.provider_id = p.provider_id and e.party_id = p.id offset 0) g
     where p.provider_id = my_provider() and p.person_id = me() and p.seat = 'beside'
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
