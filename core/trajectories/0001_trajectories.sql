-- One participant in one programme, and who takes which part.

-- Of an anonymous programme this row carries no affiliate, no moment finer than a week and no time-ordered id.
create table trajectory (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  programme   text not null check (length(programme) < 60),
  opened_week date not null check (extract(isodow from opened_week) = 1),
  primary key (provider_id, id)
);
comment on table trajectory is 'purpose: the guidance of one person in one programme | keeping: as the programme declares, counted from its last talk';

create table party (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  person_id     uuid not null,
  role          text not null check (length(role) < 40),
  -- Inside sit whom it is about and who guides. Beside sit a colleague in a dialogue, a manager. By letter sits someone a letter goes to, who
  -- has no account: no name, no file, no talk, only what was released to them. To sit anywhere but inside opens nothing of itself.
  seat          text not null default 'inside' check (seat in ('inside', 'beside', 'by-letter')),
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on party (provider_id, person_id, trajectory_id);
create index on party (provider_id, trajectory_id);
comment on table party is 'purpose: who takes which part in a trajectory | keeping: with the trajectory';

-- Whom it is about: written when the trajectory opens, and never changed.
create table participant (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  party_id      uuid not null,
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id)
);
comment on table participant is 'purpose: whom the trajectory is about | keeping: with the trajectory';

create table party_departure (
  provider_id uuid not null default my_provider(),
  party_id    uuid not null,
  left_at     timestamptz not null,
  primary key (provider_id, party_id),
  foreign key (provider_id, party_id) references party (provider_id, id)
);
comment on table party_departure is 'purpose: someone takes part no longer, and sees nothing from then on | keeping: with the trajectory';

create table trajectory_ending (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  ending        text not null check (length(ending) < 40),
  ended_at      timestamptz not null,
  ended_by      uuid not null,
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, ended_by) references party (provider_id, trajectory_id, id)
);
comment on table trajectory_ending is 'purpose: how and when the guidance came to its end | keeping: with the trajectory';

-- How to reach someone who gave no name: a number and what they wish to be called. Wiped after the last talk.
create table contact (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  telephone     sealed,
  alias         sealed,
  handle        sealed not null,
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table contact is 'purpose: the number to call, the name to use, and the two words a guide knows someone by | keeping: the number until the last talk is over';

-- Whoever works here no longer guides nobody from that moment on, whether or not their parts were ended yet; a file of their own stays theirs.
create function my_parties() returns setof uuid rows 100 language sql stable security definer set search_path = public as
  $$ select p.id from party p where p.provider_id = my_provider() and p.person_id = me()
     and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
     and not exists (select from staff_leaving l where l.provider_id = p.provider_id and l.person_id = p.person_id and l.ends_at <= this_moment() and p.seat = 'inside'
       and not exists (select from staff_staying s where s.provider_id = l.provider_id and s.leaving_id = l.id)
       and not exists (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id)) $$;
create function my_trajectories() returns setof uuid rows 100 language sql stable security definer set search_path = public as
  $$ select p.trajectory_id from party p where p.provider_id = my_provider() and p.person_id = me() and p.seat = 'inside'
     and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
     and not exists (select from staff_leaving l where l.provider_id = p.provider_id and l.person_id = p.person_id and l.ends_at <= this_moment() and p.seat = 'inside'
       and not exists (select from staff_staying s where s.provider_id = l.provider_id and s.leaving_id = l.id)
       and not exists (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id)) $$;
create function trajectories_beside_me() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select p.trajectory_id from party p where p.provider_id = my_provider() and p.person_id = me() and p.seat = 'beside'
     and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
-- The trajectories that are about me.
create function my_own_trajectories() returns setof uuid rows 2 language sql stable security definer set search_path = public as
  $$ select p.trajectory_id from party p
     -- Looked up one by one: joined, the planner would read every participant of the provider for a guide of many.
     cross join lateral (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id limit 1) about_me
     where p.provider_id = my_provider() and p.person_id = me() $$;
-- Whom one meets: inside everyone of the circle, beside it those inside.
create function people_i_meet() returns setof uuid language sql stable security definer set search_path = public as
  $$ select other.person_id from party other where other.provider_id = my_provider() and other.trajectory_id in (select my_trajectories())
     union
     select other.person_id from party other where other.provider_id = my_provider() and other.seat = 'inside' and other.trajectory_id in (select trajectories_beside_me())
       and not exists (select from party_departure d where d.provider_id = other.provider_id and d.party_id = other.id) $$;
-- A trajectory that has no parties yet is being opened, in this very transaction.
create function is_opening(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select not exists (select from participant where provider_id = my_provider() and trajectory_id = trajectory) $$;
