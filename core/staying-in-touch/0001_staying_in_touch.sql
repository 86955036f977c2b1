-- Someone who is absent and someone at work agree on how they stay in touch: from which day, who begins, by what way, how often, and what is
-- not asked. All of it days and words of a list: there is no column to write of an illness in.

create table touch_plan (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  -- In the order in which they were put forward with this one at work; of several the last holds.
  number        smallint not null check (number between 1 and 200),
  with_party    uuid not null,
  first_day     date not null,
  begins        text not null check (begins in ('work', 'employee', 'either')),
  way           text not null check (way in ('call', 'message', 'visit', 'meet')),
  rhythm        text not null check (rhythm in ('guide', 'weekly', 'fortnightly')),
  not_asked     text[] not null check (not_asked <@ array['what', 'how-long', 'treatment', 'proof', 'others', 'unannounced', 'work']),
  -- Days since the first one, as the programme declared on the day it was put forward.
  days          smallint[] not null check (cardinality(days) between 1 and 40),
  put_by        uuid not null,
  put_at        timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  unique (provider_id, trajectory_id, with_party, number),
  foreign key (provider_id, trajectory_id, with_party) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, put_by) references party (provider_id, trajectory_id, id)
);
create index on touch_plan (provider_id, trajectory_id, put_by);
create index on touch_plan (provider_id, first_day);
comment on table touch_plan is 'purpose: how someone absent and someone at work want to stay in touch | keeping: with the trajectory';

create table touch_answer (
  provider_id   uuid not null default my_provider(),
  plan_id       uuid not null,
  trajectory_id uuid not null,
  answer        text not null check (answer in ('agreed', 'not-now')),
  reason        text check (reason in ('too-soon', 'agreed-already', 'not-needed', 'someone-else')),
  answered_by   uuid not null,
  answered_at   timestamptz not null,
  primary key (provider_id, plan_id),
  check ((reason is not null) = (answer = 'not-now')),
  foreign key (provider_id, trajectory_id, plan_id) references touch_plan (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, answered_by) references party (provider_id, trajectory_id, id)
);
create index on touch_answer (provider_id, trajectory_id, plan_id);
create index on touch_answer (provider_id, trajectory_id, answered_by);
comment on table touch_answer is 'purpose: the other of the two agrees, or would rather not now | keeping: with the trajectory';

create table touch_mark (
  provider_id   uuid not null default my_provider(),
  plan_id       uuid not null,
  day           smallint not null check (day between 0 and 400),
  trajectory_id uuid not null,
  says          text not null check (says in ('held', 'not-needed')),
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, plan_id, day),
  foreign key (provider_id, trajectory_id, plan_id) references touch_plan (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
create index on touch_mark (provider_id, trajectory_id, plan_id);
create index on touch_mark (provider_id, trajectory_id, said_by);
comment on table touch_mark is 'purpose: that there was contact, or that it was not needed, never what was said | keeping: with the trajectory';

create table touch_end (
  provider_id   uuid not null default my_provider(),
  plan_id       uuid not null,
  trajectory_id uuid not null,
  ended_by      uuid not null,
  ended_at      timestamptz not null,
  primary key (provider_id, plan_id),
  foreign key (provider_id, trajectory_id, plan_id) references touch_plan (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, ended_by) references party (provider_id, trajectory_id, id)
);
create index on touch_end (provider_id, trajectory_id, plan_id);
create index on touch_end (provider_id, trajectory_id, ended_by);
comment on table touch_end is 'purpose: one of the two stops it | keeping: with the trajectory';

create table touch_reminder (
  provider_id   uuid not null default my_provider(),
  plan_id       uuid not null,
  day           smallint not null,
  person_id     uuid not null,
  sent_on       date not null,
  primary key (provider_id, plan_id, day, person_id),
  foreign key (provider_id, plan_id) references touch_plan (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on touch_reminder (provider_id, person_id);
comment on table touch_reminder is 'purpose: nobody is reminded twice of one moment | keeping: with the plan';

-- I am one of the two whom a plan is between, and still take part.
create function i_stay_in_touch(plan uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from touch_plan t where t.provider_id = my_provider() and t.id = plan and (is_my_party(t.with_party) or is_about_me(t.trajectory_id))) $$;
-- And those inside read along.
create function i_read_touch(plan uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from touch_plan t where t.provider_id = my_provider() and t.id = plan and (is_my_party(t.with_party) or i_take_part(t.trajectory_id))) $$;

-- For the worker: plans that hold, of those that run, and who begins there. Nobody is reminded of what is over.
create function touches_that_hold(since date) returns table (id uuid, trajectory_id uuid, first_day date, rhythm text, days smallint[], begins text, work_person uuid, own_person uuid, marked smallint[]) rows 50 language sql stable security definer set search_path = public as $$
  select t.id, t.trajectory_id, t.first_day, t.rhythm, t.days, t.begins, w.person_id, o.person_id,
    array(select k.day from touch_mark k where k.provider_id = t.provider_id and k.plan_id = t.id)
  from touch_plan t
  join touch_answer a on a.provider_id = t.provider_id and a.plan_id = t.id and a.answer = 'agreed'
  join party w on w.provider_id = t.provider_id and w.id = t.with_party
  join participant m on m.provider_id = t.provider_id and m.trajectory_id = t.trajectory_id
  join party o on o.provider_id = m.provider_id and o.id = m.party_id
  where is_worker() and t.provider_id = my_provider() and t.first_day > since
    and not exists (select from touch_plan newer join touch_answer b on b.provider_id = newer.provider_id and b.plan_id = newer.id and b.answer = 'agreed'
      where newer.provider_id = t.provider_id and newer.trajectory_id = t.trajectory_id and newer.with_party = t.with_party and newer.number > t.number)
    and not exists (select from touch_end e where e.provider_id = t.provider_id and e.plan_id = t.id)
    and not exists (select from party_departure d where d.provider_id = t.provider_id and d.party_id = t.with_party)
    and not exists (select from trajectory_ending e where e.provider_id = t.provider_id and e.trajectory_id = t.trajectory_id) $$;
