-- Advice before an end by which someone who is absent through illness may lose rights.

create table ending_advice (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  -- Who gave it, as it was told.
  given_by      sealed not null,
  given_on      date not null,
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory_ending (provider_id, trajectory_id)
);
comment on table ending_advice is 'purpose: who gave independent advice before guidance ended in a way that may cost rights, and when | keeping: with the trajectory';
