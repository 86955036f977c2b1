-- A first picture of how it is now, and no diagnosis: the situation, what goes well, what weighs and what carries. Participant and guide
-- write it together; each save is a version of its own and the newest stands.
create table first_line_picture (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  version       integer not null check (version > 0),
  content       sealed not null,
  written_by    uuid not null,
  written_at    timestamptz not null,
  primary key (provider_id, trajectory_id, version),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, written_by) references party (provider_id, trajectory_id, id)
);
create index on first_line_picture (provider_id, trajectory_id, written_by);
comment on table first_line_picture is 'purpose: a first picture of how it is now, in everyday words; no diagnosis | keeping: with the trajectory';

create table first_line_agreement (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  version       integer not null,
  agreed_by     uuid not null,
  agreed_at     timestamptz not null,
  primary key (provider_id, trajectory_id, version),
  foreign key (provider_id, trajectory_id, version) references first_line_picture (provider_id, trajectory_id, version),
  foreign key (provider_id, trajectory_id, agreed_by) references party (provider_id, trajectory_id, id)
);
create index on first_line_agreement (provider_id, trajectory_id, agreed_by);
comment on table first_line_agreement is 'purpose: the participant says that a version of the first picture is right | keeping: with the trajectory';
