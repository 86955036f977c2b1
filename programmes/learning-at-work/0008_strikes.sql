-- A task that stood there by mistake: the learner strikes it while nobody has signed it. What was signed stays.
create table learning_task_strike (
  provider_id   uuid not null default my_provider(),
  task_id       uuid not null,
  trajectory_id uuid not null,
  struck_by     uuid not null,
  struck_at     timestamptz not null,
  primary key (provider_id, task_id),
  foreign key (provider_id, trajectory_id, task_id) references learning_task (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, struck_by) references party (provider_id, trajectory_id, id)
);
create index on learning_task_strike (provider_id, trajectory_id, task_id);
create index on learning_task_strike (provider_id, trajectory_id, struck_by);
comment on table learning_task_strike is 'purpose: a task stood there by mistake, and is shown no more | keeping: with the trajectory';

-- Signed by anyone, also by who is not there any more; struck by the learner.
create function task_is_signed(task uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from task_signing s where s.provider_id = my_provider() and s.task_id = task) $$;
create function task_is_struck(task uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from learning_task_strike s where s.provider_id = my_provider() and s.task_id = task) $$;
