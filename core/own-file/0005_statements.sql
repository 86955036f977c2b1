-- One's own words beside a piece of the file, or beside the whole of it. Beside a report stands an objection: see report_objection.
create table statement (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  about         text not null check (about in ('file', 'note')),
  -- The note it stands beside, as it was given.
  given_id      uuid check ((given_id is not null) = (about = 'note')),
  content       sealed not null,
  said_by       uuid not null,
  said_on       date not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, given_id) references access_given (provider_id, id)
);
create index on statement (provider_id, trajectory_id, said_by);
create index on statement (provider_id, given_id);
comment on table statement is 'purpose: someone''s own words beside what stands in their file | keeping: with the trajectory';
