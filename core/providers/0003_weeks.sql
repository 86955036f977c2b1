-- What a house sees of itself over weeks: how long one waits for a place, and what waited for an answer in vain. Sums, of
-- which nobody can say whom they are about; and small, so that looking back over half a year reads no file.

-- Counted as things happen, by triggers of the nouns they belong to and by nobody else.
create table week_tally (
  provider_id uuid not null default my_provider() references provider,
  week        date not null check (extract(isodow from week) = 1),
  what        text not null check (what in ('asked', 'late', 'wished', 'unmet')),
  count       integer not null check (count > 0),
  primary key (provider_id, week, what)
);
comment on table week_tally is 'purpose: how many messages and wishes there were in a week, and how many waited too long | keeping: as long as the provider';

-- Looked at once on each working day, when offices open: what somebody who comes in then would find.
create table day_wait (
  provider_id uuid not null default my_provider() references provider,
  day         date not null,
  -- Days until the first place; null when there is none as far as the agendas reach.
  wait_days   smallint check (wait_days between 0 and 400),
  primary key (provider_id, day)
);
comment on table day_wait is 'purpose: how far away the first free place was, day by day | keeping: as long as the provider';

create function count_in_week(counted text, at_moment timestamptz) returns void language sql security definer set search_path = public as $$
  insert into week_tally as known (week, what, count) select date_trunc('week', at_moment at time zone p.zone)::date, counted, 1 from provider p where p.id = my_provider()
  on conflict (provider_id, week, what) do update set count = known.count + 1 $$;
