-- That somebody's silence was broken, for whoever runs the house: on which day, and nothing else. No key points at the file, the guide or
-- what was said, so that nothing leads there, and the word outlives the file.
create table silence_notice (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null default gen_random_uuid(),
  broken_on   date not null,
  primary key (provider_id, id)
);
comment on table silence_notice is 'purpose: that a guide broke their silence, by day, without who or what | keeping: five years';

create table silence_notice_seen (
  provider_id uuid not null default my_provider(),
  notice_id   uuid not null,
  seen_by     uuid not null,
  seen_at     timestamptz not null,
  primary key (provider_id, notice_id),
  foreign key (provider_id, notice_id) references silence_notice (provider_id, id),
  foreign key (provider_id, seen_by) references person (provider_id, id)
);
create index on silence_notice_seen (provider_id, seen_by);
comment on table silence_notice_seen is 'purpose: an administrator saw that a silence was broken | keeping: five years';

-- No hand writes a notice: it comes with what was written down, in the same transaction, whoever wrote that.
create function notice_silence() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into silence_notice (broken_on) select (new.broken_at at time zone p.zone)::date from provider p where p.id = my_provider();
  return null;
end $$;
create trigger notice_silence after insert on conflict_of_duties for each row execute function notice_silence();

-- Whoever runs the house now, for the worker to write to.
create function administrators() returns setof uuid rows 3 language sql stable security definer set search_path = public as
  $$ select distinct o.person_id from office o where is_worker() and o.provider_id = my_provider() and o.office = 'administrator'
     and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id) $$;
