-- What work asks, what works out, and what could be otherwise. What works out tells of someone's health: it stands in tables of its own,
-- which nobody of the work side can reach by any policy.

-- Someone of the work side is asked what the work asks. Nobody says it unasked.
create table work_demand_question (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  to_party      uuid not null,
  asked_by      uuid not null,
  asked_at      timestamptz not null,
  primary key (provider_id, trajectory_id, to_party),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, asked_by) references party (provider_id, trajectory_id, id)
);
create index on work_demand_question (provider_id, to_party);
comment on table work_demand_question is 'purpose: who of the work side is asked what the work asks | keeping: with the trajectory';

-- One version of what someone says the work asks, line by line; the newest of each counts.
create table work_demand (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  version       integer not null check (version between 1 and 500),
  content       sealed not null,
  written_by    uuid not null,
  written_at    timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, written_by, version),
  foreign key (provider_id, trajectory_id, written_by) references party (provider_id, trajectory_id, id)
);
create index on work_demand (provider_id, trajectory_id);
comment on table work_demand is 'purpose: what the work asks, as one of those concerned sees it | keeping: with the trajectory';

-- One version of what works out now, as the participant or who guides sees it.
create table work_capacity (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  version       integer not null check (version between 1 and 500),
  content       sealed not null,
  written_by    uuid not null,
  written_at    timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, written_by, version),
  foreign key (provider_id, trajectory_id, written_by) references party (provider_id, trajectory_id, id)
);
create index on work_capacity (provider_id, trajectory_id);
comment on table work_capacity is 'purpose: what of work a participant can handle now, for the two inside | keeping: with the trajectory';

-- Something that could be otherwise at work: for whom it is meant, from when, and when it is looked back on.
create table work_adaptation (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  -- Which line it is about and what changes, in words that the work side will read.
  content       sealed not null,
  to_party      uuid not null,
  starts_on     date not null,
  looks_back_on date not null check (looks_back_on > starts_on),
  put_by        uuid not null,
  put_at        timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, put_by) references party (provider_id, trajectory_id, id)
);
create index on work_adaptation (provider_id, trajectory_id);
create index on work_adaptation (provider_id, to_party);
comment on table work_adaptation is 'purpose: what could be otherwise at work, put forward to someone there | keeping: with the trajectory';

-- What the work would still ask then. Who puts this forward has in mind what works out, so it never leaves the file.
create table work_adaptation_effect (
  provider_id   uuid not null default my_provider(),
  adaptation_id uuid not null,
  trajectory_id uuid not null,
  level         sealed not null,
  primary key (provider_id, adaptation_id),
  foreign key (provider_id, trajectory_id, adaptation_id) references work_adaptation (provider_id, trajectory_id, id)
);
create index on work_adaptation_effect (provider_id, trajectory_id);
comment on table work_adaptation_effect is 'purpose: what the work would ask with an adaptation, for the two inside | keeping: with the trajectory';

-- The participant lets it go to whom it is meant for. Before that nobody there reads it.
create table work_adaptation_passing (
  provider_id   uuid not null default my_provider(),
  adaptation_id uuid not null,
  trajectory_id uuid not null,
  passed_by     uuid not null,
  passed_at     timestamptz not null,
  primary key (provider_id, adaptation_id),
  foreign key (provider_id, trajectory_id, adaptation_id) references work_adaptation (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, passed_by) references party (provider_id, trajectory_id, id)
);
create index on work_adaptation_passing (provider_id, trajectory_id);
comment on table work_adaptation_passing is 'purpose: the participant lets an adaptation go to the work side | keeping: with the trajectory';

-- Whether it is possible there. The last word counts.
create table work_adaptation_answer (
  provider_id   uuid not null default my_provider(),
  adaptation_id uuid not null,
  number        smallint not null check (number between 1 and 50),
  trajectory_id uuid not null,
  answer        text not null check (answer in ('possible', 'not-possible')),
  why           sealed,
  answered_by   uuid not null,
  answered_at   timestamptz not null,
  primary key (provider_id, adaptation_id, number),
  foreign key (provider_id, trajectory_id, adaptation_id) references work_adaptation (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, answered_by) references party (provider_id, trajectory_id, id)
);
create index on work_adaptation_answer (provider_id, trajectory_id);
comment on table work_adaptation_answer is 'purpose: whether an adaptation is possible at work, and why not | keeping: with the trajectory';

-- No longer put forward: the work side reads it no more.
create table work_adaptation_end (
  provider_id   uuid not null default my_provider(),
  adaptation_id uuid not null,
  trajectory_id uuid not null,
  ended_by      uuid not null,
  ended_at      timestamptz not null,
  primary key (provider_id, adaptation_id),
  foreign key (provider_id, trajectory_id, adaptation_id) references work_adaptation (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, ended_by) references party (provider_id, trajectory_id, id)
);
create index on work_adaptation_end (provider_id, trajectory_id);
comment on table work_adaptation_end is 'purpose: an adaptation is no longer put forward | keeping: with the trajectory';

-- What was found possible is an agreement like any other from then on: this says which.
create table work_adaptation_agreement (
  provider_id   uuid not null default my_provider(),
  adaptation_id uuid not null,
  trajectory_id uuid not null,
  agreement_id  uuid not null,
  primary key (provider_id, adaptation_id),
  unique (provider_id, agreement_id),
  foreign key (provider_id, trajectory_id, adaptation_id) references work_adaptation (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, agreement_id) references agreement (provider_id, trajectory_id, id)
);
create index on work_adaptation_agreement (provider_id, trajectory_id);
comment on table work_adaptation_agreement is 'purpose: which agreement an adaptation became | keeping: with the trajectory';

-- What was put to me from inside a file I sit beside: only what the participant let go, and as long as it is put forward.
create function work_adaptations_put_to_me() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select a.id from work_adaptation a join work_adaptation_passing p on p.provider_id = a.provider_id and p.adaptation_id = a.id
     where a.provider_id = my_provider() and a.to_party in (select my_parties())
       and not exists (select from work_adaptation_end e where e.provider_id = a.provider_id and e.adaptation_id = a.id) $$;
