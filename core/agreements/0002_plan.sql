-- In a plan an agreement says more: how much, why it can be done, from when. It stands when whoever does it said yes, and is looked at
-- on days that were set when it was made.

create table agreement_detail (
  provider_id   uuid not null default my_provider(),
  agreement_id  uuid not null,
  trajectory_id uuid not null,
  from_on       date not null,
  -- How much, or when it is done; and why it can be done.
  content       sealed not null,
  -- Between its first day and its last.
  looks_on      date[] not null check (cardinality(looks_on) <= 12),
  -- The one it came in place of. That one was dropped in the same act, with the reason; so every version stays.
  replaces      uuid check (replaces <> agreement_id),
  primary key (provider_id, agreement_id),
  unique (provider_id, replaces),
  foreign key (provider_id, trajectory_id, agreement_id) references agreement (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, replaces) references agreement (provider_id, trajectory_id, id)
);
create index on agreement_detail (provider_id, trajectory_id);
comment on table agreement_detail is 'purpose: how much, why and from when, for an agreement of a plan | keeping: with the trajectory';

-- Whoever does it says yes to it, or no and perhaps why. The last word counts.
create table agreement_answer (
  provider_id   uuid not null default my_provider(),
  agreement_id  uuid not null,
  number        smallint not null check (number between 1 and 20),
  trajectory_id uuid not null,
  says          text not null check (says in ('yes', 'no')),
  why           sealed check (why is null or says = 'no'),
  by_party      uuid not null,
  at            timestamptz not null,
  primary key (provider_id, agreement_id, number),
  foreign key (provider_id, trajectory_id, agreement_id) references agreement (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, by_party) references party (provider_id, trajectory_id, id)
);
create index on agreement_answer (provider_id, trajectory_id);
comment on table agreement_answer is 'purpose: whether whoever is to do something in a plan says yes to it | keeping: with the trajectory';

-- How it goes, by whoever does it: done, partly or not yet, and then what is in the way.
create table agreement_progress (
  provider_id   uuid not null default my_provider(),
  agreement_id  uuid not null,
  number        smallint not null check (number between 1 and 100),
  trajectory_id uuid not null,
  says          text not null check (says in ('done', 'partly', 'not-yet')),
  hinders       sealed check ((hinders is null) = (says = 'done')),
  by_party      uuid not null,
  at            timestamptz not null,
  primary key (provider_id, agreement_id, number),
  foreign key (provider_id, trajectory_id, agreement_id) references agreement (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, by_party) references party (provider_id, trajectory_id, id)
);
create index on agreement_progress (provider_id, trajectory_id);
comment on table agreement_progress is 'purpose: how something in a plan goes, and what is in the way | keeping: with the trajectory';

create table agreement_look_reminder (
  provider_id   uuid not null default my_provider(),
  agreement_id  uuid not null,
  look_on       date not null,
  primary key (provider_id, agreement_id, look_on),
  foreign key (provider_id, agreement_id) references agreement_detail (provider_id, agreement_id)
);
comment on table agreement_look_reminder is 'purpose: nobody is reminded twice to look at the same thing | keeping: with the trajectory';

-- For the worker: what was to be looked at within the last three days, by whoever does it, of what stands and is still open.
create function looks_to_remind(today date) returns table (agreement_id uuid, look_on date, person_id uuid) rows 20 language sql stable security definer set search_path = public as
  $$ select d.agreement_id, look, p.person_id
     from agreement_detail d cross join lateral unnest(d.looks_on) look
     join agreement a on a.provider_id = d.provider_id and a.id = d.agreement_id join party p on p.provider_id = a.provider_id and p.id = a.owner_party
     where is_worker() and d.provider_id = my_provider() and look between today - 3 and today
       and (select w.says from agreement_answer w where w.provider_id = d.provider_id and w.agreement_id = d.agreement_id order by w.number desc limit 1) = 'yes'
       and coalesce((select s.kind from agreement_step s where s.provider_id = d.provider_id and s.agreement_id = d.agreement_id order by s.number desc limit 1), 'moved') = 'moved'
       and not exists (select from agreement_look_reminder r where r.provider_id = d.provider_id and r.agreement_id = d.agreement_id and r.look_on = look)
       and not exists (select from party_departure l where l.provider_id = p.provider_id and l.party_id = p.id)
       and not exists (select from trajectory_ending e where e.provider_id = d.provider_id and e.trajectory_id = d.trajectory_id)
     order by p.person_id, look $$;
create index on agreement_detail using gin (looks_on);
