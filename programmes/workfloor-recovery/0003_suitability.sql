-- Whether the plan is right for someone: gone through together before it begins, and again while it runs.

create table suitability_check (
  provider_id    uuid not null default my_provider(),
  id             uuid not null,
  trajectory_id  uuid not null,
  answers        sealed not null,
  -- What the answers came to, and what the therapist made of it: the same, or stricter.
  computed       text not null check (computed in ('suitable', 'not-yet', 'not-suitable')),
  outcome        text not null check (outcome in ('suitable', 'not-yet', 'not-suitable')),
  check_again_on date,
  checked_by     uuid not null,
  checked_at     timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, checked_by) references party (provider_id, trajectory_id, id),
  check (outcome = 'not-suitable' or computed <> 'not-suitable'),
  check (outcome <> 'suitable' or computed = 'suitable'),
  check ((check_again_on is not null) = (outcome = 'not-yet'))
);
create index on suitability_check (provider_id, trajectory_id, checked_at);
comment on table suitability_check is 'purpose: whether a plan is right for someone, as it was asked and answered | keeping: with the trajectory';

-- What the latest check came to, for those inside.
create function suitability_now(trajectory uuid) returns text language sql stable security definer set search_path = public as
  $$ select outcome from suitability_check where provider_id = my_provider() and trajectory_id = trajectory and trajectory in (select my_trajectories()) order by checked_at desc, id desc limit 1 $$;
