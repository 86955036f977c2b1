-- A letter by which someone is referred on, and what is heard of it: whoever it went to accepts, says how long one waits, or refuses with
-- a reason; and later that it began and ended. Told by them at their door, or by those inside who heard it otherwise.
create table referral (
  provider_id   uuid not null default my_provider(),
  sending_id    uuid not null,
  trajectory_id uuid not null,
  asked_at      timestamptz not null,
  -- From this day on it has been quiet for long.
  quiet_on      date not null,
  primary key (provider_id, sending_id),
  unique (provider_id, trajectory_id, sending_id),
  foreign key (provider_id, sending_id) references professional_sending (provider_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table referral is 'purpose: a letter by which someone was referred on, with their yes | keeping: with the trajectory';

create table referral_step (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  sending_id    uuid not null,
  trajectory_id uuid not null,
  number        smallint not null check (number between 1 and 100),
  step          text not null check (step in ('accepted', 'waiting', 'refused', 'first-talk', 'started', 'ended')),
  reason        text check (length(reason) < 40),
  weeks         smallint check (weeks between 1 and 104),
  on_day        date,
  words         sealed,
  quiet_on      date,
  told_by       uuid not null,
  told_at       timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, sending_id, number),
  check ((step = 'refused') = (reason is not null)),
  check ((step = 'waiting') = (weeks is not null)),
  check ((step in ('first-talk', 'started', 'ended')) = (on_day is not null)),
  check ((step in ('refused', 'ended')) = (quiet_on is null)),
  foreign key (provider_id, trajectory_id, sending_id) references referral (provider_id, trajectory_id, sending_id),
  foreign key (provider_id, trajectory_id, told_by) references party (provider_id, trajectory_id, id)
);
create index on referral_step (provider_id, trajectory_id, told_by);
comment on table referral_step is 'purpose: how it stands with someone who was referred on, for them and who guides | keeping: with the trajectory';

-- For the worker: who hears of news, all inside but whoever told it.
create function told_of_step(wanted uuid) returns setof uuid rows 3 language sql stable security definer set search_path = public as $$
  select p.person_id from referral_step r join party p on p.provider_id = r.provider_id and p.trajectory_id = r.trajectory_id and p.seat = 'inside' and p.id <> r.told_by
  where r.provider_id = my_provider() and r.id = wanted and is_worker()
    and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
-- Whether the newest word on it is long ago.
create function is_quiet(sending uuid, today date) returns boolean language sql stable security definer set search_path = public as $$
  select coalesce((select coalesce((select coalesce(r.quiet_on, 'infinity') from referral_step r where r.provider_id = f.provider_id and r.sending_id = f.sending_id order by r.number desc limit 1), f.quiet_on) <= today
    from referral f where f.provider_id = my_provider() and f.sending_id = is_quiet.sending), false) $$;
-- For the worker: who hears that it has been quiet for long; nobody once it came to an end, was taken back, or news came since.
create function told_of_quiet(sending uuid, today date) returns setof uuid rows 3 language sql stable security definer set search_path = public as $$
  select p.person_id from referral f join professional_sending s on s.provider_id = f.provider_id and s.id = f.sending_id
  join party p on p.provider_id = f.provider_id and p.trajectory_id = f.trajectory_id and p.seat = 'inside'
  where f.provider_id = my_provider() and f.sending_id = sending and is_worker() and is_quiet(f.sending_id, today)
    and not exists (select from consent_withdrawal w where w.provider_id = s.provider_id and w.consent_id = s.consent_id)
    and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
