-- The weeks of a plan, laid in one act, and the two moments at which it is looked at whether it goes on.

-- Once for each trajectory: a second therapist, or a second press, finds it there.
create table plan_laying (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  first_monday  date not null check (extract(isodow from first_monday) = 1),
  laid_by       uuid not null,
  laid_at       timestamptz not null,
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, laid_by) references party (provider_id, trajectory_id, id)
);
comment on table plan_laying is 'purpose: the weeks of a plan were laid, by whom and from which Monday | keeping: with the trajectory';

-- In which week of the plan a talk belongs, also when it is moved.
create table plan_talk (
  provider_id   uuid not null default my_provider(),
  talk_id       uuid not null,
  trajectory_id uuid not null,
  week          smallint not null check (week between 1 and 52),
  primary key (provider_id, talk_id),
  foreign key (provider_id, trajectory_id) references plan_laying (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id)
);
create index on plan_talk (provider_id, trajectory_id);
comment on table plan_talk is 'purpose: the week of the plan a talk belongs to | keeping: with the trajectory';

-- Half way and at the end: on as it was, on in another way, or stop. Without this the weeks after it are not sure.
create table plan_gate (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  week          smallint not null check (week between 1 and 52),
  decision      text not null check (decision in ('goes-on', 'adapts', 'stops')),
  -- What changes, or why it stops: for those who decided, and nobody else.
  words         sealed,
  -- The talk it was decided in; or why there was none, for the same two.
  talk_id       uuid,
  without_talk  sealed,
  decided_by    uuid not null,
  decided_at    timestamptz not null,
  primary key (provider_id, trajectory_id, week),
  check ((talk_id is null) <> (without_talk is null)),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references plan_laying (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id, decided_by) references party (provider_id, trajectory_id, id)
);
create index on plan_gate (provider_id, trajectory_id, talk_id);
comment on table plan_gate is 'purpose: whether a plan goes on after its evaluation | keeping: with the trajectory';

-- All that an employer ever learns of the check: whether it starts. Once the weeks are laid it has started, and a later check
-- says nothing any more.
create function plan_start(trajectory uuid) returns text language sql stable security definer set search_path = public as
  $$ select case when exists (select from plan_laying l where l.provider_id = my_provider() and l.trajectory_id = trajectory) then 'yes'
       else case (select c.outcome from suitability_check c where c.provider_id = my_provider() and c.trajectory_id = trajectory order by c.checked_at desc, c.id desc limit 1) when 'suitable' then 'yes' when 'not-suitable' then 'no' when 'not-yet' then 'later' end end
     where trajectory in (select my_trajectories())
       or exists (select from party p where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.role = 'manager' and p.id in (select my_parties())) $$;

-- When those around a plan I guide are taken elsewhere: times only, never with whom or why.
create function taken_around_me(trajectory uuid, from_moment timestamptz, until_moment timestamptz)
  returns table (person_id uuid, taken_from timestamptz, taken_until timestamptz) language sql stable security definer set search_path = public as
  $$ select o.person_id, lower(o.during), upper(o.during) from occupancy o
     where o.provider_id = my_provider() and o.held_until is null and o.during && tstzrange(from_moment, until_moment)
       and trajectory in (select my_trajectories()) and trajectory not in (select my_own_trajectories())
       and o.person_id in (select p.person_id from party p where p.provider_id = my_provider() and p.trajectory_id = trajectory) $$;
