-- An ending that leads on: whom it is about says whether they ask for a first talk there.

create table going_on (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  programme     text not null check (length(programme) < 60),
  says          text not null check (says in ('yes', 'no')),
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory_ending (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
comment on table going_on is 'purpose: whether a participant asked to go on in another programme after the end | keeping: with the trajectory';
