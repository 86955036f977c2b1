-- At red somebody may be in danger while there is no yes. Who guides then breaks their silence to whoever can help, says the least,
-- and writes down why nothing else was left.
create table conflict_of_duties (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  risk_level_id uuid not null,
  told          text not null check (told in ('emergency', 'doctor', 'crisis-service', 'violence', 'close')),
  content       sealed not null,
  broken_by     uuid not null,
  broken_at     timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, risk_level_id) references risk_level (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, broken_by) references party (provider_id, trajectory_id, id)
);
create index on conflict_of_duties (provider_id, trajectory_id, broken_at);
comment on table conflict_of_duties is 'purpose: to whom a guide broke their silence at red without a yes, what was said, and why | keeping: with the trajectory';
