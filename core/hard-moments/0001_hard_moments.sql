-- Someone has a hard time and asks who guides them for a talk, today if it can be.
create table hard_moment (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  words         sealed,
  asked_by      uuid not null,
  -- To the minute: who guides plans it the same day.
  asked_at      timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, asked_by) references party (provider_id, trajectory_id, id)
);
create index on hard_moment (provider_id, trajectory_id, asked_by);
comment on table hard_moment is 'purpose: someone asked for a talk at a hard moment | keeping: with the trajectory';

create table hard_moment_answer (
  provider_id   uuid not null default my_provider(),
  moment_id     uuid not null,
  trajectory_id uuid not null,
  answer        text not null check (answer in ('planned', 'spoken')),
  appointment_id uuid,
  answered_by   uuid not null,
  answered_at   timestamptz not null,
  primary key (provider_id, moment_id),
  check ((answer = 'planned') = (appointment_id is not null)),
  foreign key (provider_id, trajectory_id, moment_id) references hard_moment (provider_id, trajectory_id, id),
  foreign key (provider_id, appointment_id) references appointment (provider_id, id),
  foreign key (provider_id, trajectory_id, answered_by) references party (provider_id, trajectory_id, id)
);
create index on hard_moment_answer (provider_id, trajectory_id, answered_by);
create index on hard_moment_answer (provider_id, appointment_id);
comment on table hard_moment_answer is 'purpose: what who guides did with it: a talk was planned, or they spoke at once | keeping: with the trajectory';

create table hard_moment_withdrawal (
  provider_id   uuid not null default my_provider(),
  moment_id     uuid not null,
  trajectory_id uuid not null,
  withdrawn_at  timestamptz not null,
  primary key (provider_id, moment_id),
  foreign key (provider_id, trajectory_id, moment_id) references hard_moment (provider_id, trajectory_id, id)
);
create index on hard_moment_withdrawal (provider_id, trajectory_id);
comment on table hard_moment_withdrawal is 'purpose: a talk is not needed any more | keeping: with the trajectory';

-- For the worker: who guides where this still waits. Nobody once it was answered or taken back.
create function guide_of_waiting_moment(moment uuid) returns uuid language sql stable security definer set search_path = public as $$
  select p.person_id from hard_moment h join party p on p.provider_id = h.provider_id and p.trajectory_id = h.trajectory_id and p.seat = 'inside'
  where h.provider_id = my_provider() and h.id = moment and is_worker()
    and not exists (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id)
    and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
    and not exists (select from hard_moment_answer a where a.provider_id = h.provider_id and a.moment_id = h.id)
    and not exists (select from hard_moment_withdrawal w where w.provider_id = h.provider_id and w.moment_id = h.id)
  limit 1 $$;
