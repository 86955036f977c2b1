-- When a guide is there, and what takes up whose time.

-- One row per guide: how the day is cut. Booking locks this row, so that two at once for one guide wait for each other.
create table agenda (
  provider_id    uuid not null default my_provider(),
  person_id      uuid not null,
  talk_minutes   integer not null check (talk_minutes between 10 and 240),
  break_minutes  integer not null check (break_minutes between 0 and 120),
  notice_minutes integer not null check (notice_minutes between 0 and 10080),
  horizon_days   integer not null check (horizon_days between 1 and 365),
  primary key (provider_id, person_id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
comment on table agenda is 'purpose: how a guide''s hours are cut into moments | keeping: until the guide leaves';

create table weekly_hours (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  weekday     smallint not null check (weekday between 1 and 7),
  from_time   time not null,
  until_time  time not null check (until_time > from_time),
  valid_from  date not null,
  valid_until date check (valid_until > valid_from),
  primary key (provider_id, id),
  foreign key (provider_id, person_id) references agenda (provider_id, person_id)
);
create index on weekly_hours (provider_id, person_id);
comment on table weekly_hours is 'purpose: hours that come back each week, by the wall clock | keeping: a year after they ended';

create table extra_hours (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  day         date not null,
  from_time   time not null,
  until_time  time not null check (until_time > from_time),
  primary key (provider_id, id),
  foreign key (provider_id, person_id) references agenda (provider_id, person_id)
);
create index on extra_hours (provider_id, person_id, day);
comment on table extra_hours is 'purpose: hours on one day, also on a holiday | keeping: a year after the day';

create table absence (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  during      tstzrange not null check (not isempty(during) and lower(during) is not null and upper(during) is not null),
  primary key (provider_id, id),
  foreign key (provider_id, person_id) references agenda (provider_id, person_id)
);
create index on absence using gist (provider_id, person_id, during);
comment on table absence is 'purpose: a guide is not there; never why | keeping: a year after it ended';

-- What takes up someone's time: a place held for ten minutes, or an appointment. The row is there exactly as long as
-- the time is taken, and the exclusion constraint makes a double booking impossible for guide and participant alike.
create table occupancy (
  provider_id    uuid not null default my_provider(),
  id             uuid not null,
  person_id      uuid not null,
  during         tstzrange not null check (not isempty(during) and lower(during) is not null and upper(during) is not null),
  held_until     timestamptz,
  appointment_id uuid,
  primary key (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id),
  check ((held_until is null) <> (appointment_id is null)),
  constraint no_double_booking exclude using gist (provider_id with =, person_id with =, during with &&)
);
create index on occupancy (provider_id, appointment_id) where appointment_id is not null;
create index on occupancy (provider_id, held_until) where held_until is not null;
comment on table occupancy is 'purpose: whose time is taken, so that nobody is booked twice | keeping: holds ten minutes, appointments four weeks after they passed';

-- A secret address under which a calendar program reads one's own agenda.
create table calendar_feed (
  provider_id uuid not null default my_provider(),
  person_id   uuid not null,
  token_hash  bytea not null,
  made_at     timestamptz not null,
  primary key (provider_id, person_id),
  unique (provider_id, token_hash),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
comment on table calendar_feed is 'purpose: lets a calendar program subscribe to one''s own agenda, under neutral titles | keeping: until it is renewed or ended';

-- A hold's id is known only to the browser that took it: whoever names it sees the hold and may confirm or release it.
create function my_hold() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('houvast.hold', true), '')::uuid $$;

-- The times at which these guides cannot be booked, for whoever looks for a moment: times only, never with whom or why.
-- A held time says until when, for then it is free again.
create function taken_times(people uuid[], from_moment timestamptz, until_moment timestamptz, at_moment timestamptz)
  returns table (person_id uuid, taken_from timestamptz, taken_until timestamptz, held_until timestamptz) language sql stable security definer set search_path = public as
  $$ select o.person_id, lower(o.during), upper(o.during), o.held_until from occupancy o
     where o.provider_id = my_provider() and o.person_id = any(people) and o.person_id in (select a.person_id from agenda a where a.provider_id = my_provider())
       and o.during && tstzrange(from_moment, until_moment) and (o.held_until is null or o.held_until > at_moment) $$;

-- Holds that lapsed stand in the way until someone wants their time: whoever books clears them first.
create function clear_lapsed_holds(guide uuid, wanted tstzrange, at_moment timestamptz) returns void language sql security definer set search_path = public as
  $$ delete from occupancy where provider_id = my_provider() and person_id = guide and during && wanted and held_until <= at_moment $$;
-- The same for all that nobody came back to, at night.
create function sweep_lapsed_holds(at_moment timestamptz) returns bigint language sql security definer set search_path = public as
  $$ with gone as (delete from occupancy where provider_id = my_provider() and held_until <= at_moment returning 1) select count(*) from gone $$;

-- Whose agenda a feed shows, by the hash of its secret; nobody's once its owner guides no longer.
create function feed_owner(token bytea) returns uuid language sql stable security definer set search_path = public as
  $$ select person_id from calendar_feed where provider_id = my_provider() and token_hash = token and person_id in (select guides()) $$;

-- Whoever keeps a list of free moments in memory hears that it changed, and for which guide.
create function tell_agenda_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('agenda_changed', coalesce(new.provider_id, old.provider_id) || ' ' || coalesce(new.person_id, old.person_id));
  return null;
end $$;
create trigger tell after insert or update or delete on agenda for each row execute function tell_agenda_changed();
create trigger tell after insert or update or delete on weekly_hours for each row execute function tell_agenda_changed();
create trigger tell after insert or update or delete on extra_hours for each row execute function tell_agenda_changed();
create trigger tell after insert or update or delete on absence for each row execute function tell_agenda_changed();
-- Times are taken and given back all day: the notice says which, and until when a hold stands, so that nobody reads it all again.
create function tell_time_taken() returns trigger language plpgsql as $$
begin
  perform pg_notify('agenda_changed', concat_ws(' ', r.provider_id, r.person_id, extract(epoch from lower(r.during)) * 1000, extract(epoch from upper(r.during)) * 1000,
    case when tg_op = 'DELETE' then 'free' else coalesce((extract(epoch from r.held_until) * 1000)::text, 'taken') end))
  from (select (coalesce(new, old)).*) r;
  return null;
end $$;
create trigger tell after insert or update or delete on occupancy for each row execute function tell_time_taken();
