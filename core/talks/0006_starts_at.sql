-- When an appointment begins, as a column of its own: under row-level security `lower(during)` never reaches an index, and a guide's
-- day read all their appointments of years.
alter table appointment add column starts_at timestamptz not null generated always as (lower(during)) stored;
drop index appointment_provider_id_guide_id_lower_idx;
create index on appointment (provider_id, guide_id, starts_at);
-- A talk's appointments are asked for by their talk.
create index on appointment (provider_id, talk_id);

-- Begun at the parts I take, which statistics know to be few: asked as `in (select my_parties())`, all guests of the provider were read.
create or replace function talks_with_me() returns setof uuid rows 50 language sql stable security definer set search_path = public as
  $$ select g.talk_id from party p join talk_guest g on g.provider_id = p.provider_id and g.party_id = p.id
     where p.provider_id = my_provider() and p.person_id = me() and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
