-- Talks: planned, held or missed, and what came of them.

create table talk (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  kind          text not null check (length(kind) < 40),
  number        smallint not null check (number between 1 and 500),
  -- How many talks there were to be when this one was planned: a programme that changes its count changes no trajectory that runs.
  -- Null where a programme has as many as needed.
  out_of        smallint check (out_of between 1 and 500),
  minutes       smallint not null check (minutes between 5 and 480),
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  unique (provider_id, trajectory_id, number),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table talk is 'purpose: one conversation of a trajectory | keeping: with the trajectory';

-- The moment a talk is planned at. Moving a talk cancels one appointment and makes the next.
create table appointment (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  talk_id       uuid not null,
  guide_id      uuid not null,
  during        tstzrange not null,
  way           text not null check (way in ('guide-calls', 'participant-calls', 'video', 'at-location')),
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, guide_id) references person (provider_id, id)
);
create index on appointment (provider_id, trajectory_id);
create index on appointment (provider_id, guide_id, lower(during));
comment on table appointment is 'purpose: when a talk is planned, with whom and how | keeping: with the trajectory';

create table cancellation (
  provider_id    uuid not null default my_provider(),
  appointment_id uuid not null,
  trajectory_id  uuid not null,
  why            text not null check (why in ('moved-by-participant', 'moved-by-guide', 'cancelled-by-participant', 'cancelled-by-guide')),
  by_party       uuid not null,
  at             timestamptz not null,
  primary key (provider_id, appointment_id),
  foreign key (provider_id, appointment_id) references appointment (provider_id, id),
  foreign key (provider_id, trajectory_id, by_party) references party (provider_id, trajectory_id, id)
);
comment on table cancellation is 'purpose: an appointment that will not be kept, and by whom | keeping: with the trajectory';

-- What came of a talk: a small tree. Held, late or not; or not held, and on whose account.
create table talk_outcome (
  provider_id    uuid not null default my_provider(),
  talk_id        uuid not null,
  trajectory_id  uuid not null,
  appointment_id uuid not null,
  outcome        text not null check (outcome in ('held', 'held-late', 'participant-absent', 'guide-absent', 'broken-off')),
  recorded_by    uuid not null,
  recorded_at    timestamptz not null,
  primary key (provider_id, talk_id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, appointment_id) references appointment (provider_id, id),
  foreign key (provider_id, trajectory_id, recorded_by) references party (provider_id, trajectory_id, id)
);
create index on talk_outcome (provider_id, trajectory_id);
comment on table talk_outcome is 'purpose: whether a talk was held | keeping: with the trajectory';

-- How the participant is doing, from 0 to 10, at the start and the end of a talk.
create table talk_score (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  talk_id       uuid not null,
  trajectory_id uuid not null,
  which         text not null check (which in ('start', 'end')),
  score         sealed not null,
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, talk_id, which),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, recorded_by) references party (provider_id, trajectory_id, id)
);
create index on talk_score (provider_id, trajectory_id);
comment on table talk_score is 'purpose: one''s own number for how it goes, before and after a talk | keeping: with the trajectory';

-- The guide's private working notes. A new version is a new row; the newest is what stands.
create table note (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  talk_id       uuid,
  version       integer not null check (version > 0),
  written_by    uuid not null,
  written_at    timestamptz not null,
  theme         text check (length(theme) < 40),
  content       sealed not null,
  primary key (provider_id, id, version),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, written_by) references party (provider_id, trajectory_id, id)
);
create index on note (provider_id, trajectory_id);
comment on table note is 'purpose: what the guide remembers of a talk, for oneself | keeping: three months after the last talk in an anonymous programme, else with the trajectory';

-- The guide opens one more talk than the programme starts with.
create table talk_allowance (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  number        smallint not null check (number between 1 and 500),
  allowed_by    uuid not null,
  allowed_at    timestamptz not null,
  primary key (provider_id, trajectory_id, number),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, allowed_by) references party (provider_id, trajectory_id, id)
);
comment on table talk_allowance is 'purpose: a talk beyond those a programme starts with | keeping: with the trajectory';
