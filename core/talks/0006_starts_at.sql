-- When an appointment begins, as a column of its own: under row-level security `lower(during)` never reaches an index, and a guide's
-- day read all their appointments of years.
alter table appointment add column starts_at timestamptz not null generated always as (lower(during)) stored;
drop index appointment_provider_id_guide_id_lower_idx;
create index on appointment (provider_id, guide_id, starts_at);
-- A talk's appointments are asked for by their talk.
create index on appointment (provider_id, talk_id);
