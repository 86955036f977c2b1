-- A plan that rests for a while: who said so, and when it goes on. Never why: a worry is written elsewhere, for two people.

create table trajectory_pause (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  -- In which part someone said so; a guide says whether a doctor advised it.
  said_by       text not null check (said_by in ('participant', 'guide', 'doctor')),
  paused_by     uuid not null,
  paused_at     timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, paused_by) references party (provider_id, trajectory_id, id)
);
create index on trajectory_pause (provider_id, trajectory_id);
comment on table trajectory_pause is 'purpose: a plan rests, for those inside to see; nobody else is told that it is a pause | keeping: with the trajectory';

create table trajectory_pause_end (
  provider_id   uuid not null default my_provider(),
  pause_id      uuid not null,
  trajectory_id uuid not null,
  resumed_by    uuid not null,
  resumed_at    timestamptz not null,
  -- The Monday of the first week after it.
  goes_on       date not null check (extract(isodow from goes_on) = 1),
  primary key (provider_id, pause_id),
  foreign key (provider_id, trajectory_id, pause_id) references trajectory_pause (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, resumed_by) references party (provider_id, trajectory_id, id)
);
create index on trajectory_pause_end (provider_id, trajectory_id);
comment on table trajectory_pause_end is 'purpose: a plan goes on, and from which week | keeping: with the trajectory';

create function is_paused(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from trajectory_pause p where p.provider_id = my_provider() and p.trajectory_id = trajectory
     and not exists (select from trajectory_pause_end e where e.provider_id = p.provider_id and e.pause_id = p.id)) $$;
-- The weeks in which it rested, from Monday to Monday; without an end while it rests.
create function rests_of(trajectory uuid) returns table (from_day date, until_day date) rows 1 language sql stable security definer set search_path = public as
  $$ select date_trunc('week', p.paused_at at time zone v.zone)::date, e.goes_on from trajectory_pause p join provider v on v.id = p.provider_id
     left join trajectory_pause_end e on e.provider_id = p.provider_id and e.pause_id = p.id where p.provider_id = my_provider() and p.trajectory_id = trajectory $$;
