-- What someone works towards, and who does what by when.

create table goal (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  -- What it is, and in words how each of the five steps of its scale looks.
  content       sealed not null,
  -- How much it counts beside the others.
  weight        smallint not null check (weight between 1 and 3),
  written_by    uuid not null,
  written_at    timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, written_by) references party (provider_id, trajectory_id, id)
);
create index on goal (provider_id, trajectory_id);
comment on table goal is 'purpose: what someone works towards, with a scale in words | keeping: with the trajectory';

-- It counts from the moment whom it is about says it is theirs.
create table goal_confirmation (
  provider_id   uuid not null default my_provider(),
  goal_id       uuid not null,
  trajectory_id uuid not null,
  confirmed_by  uuid not null,
  confirmed_at  timestamptz not null,
  primary key (provider_id, goal_id),
  foreign key (provider_id, trajectory_id, goal_id) references goal (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, confirmed_by) references party (provider_id, trajectory_id, id)
);
create index on goal_confirmation (provider_id, trajectory_id);
comment on table goal_confirmation is 'purpose: the participant says that a goal is theirs | keeping: with the trajectory';

create table goal_setting_aside (
  provider_id   uuid not null default my_provider(),
  goal_id       uuid not null,
  trajectory_id uuid not null,
  set_aside_by  uuid not null,
  set_aside_at  timestamptz not null,
  primary key (provider_id, goal_id),
  foreign key (provider_id, trajectory_id, goal_id) references goal (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, set_aside_by) references party (provider_id, trajectory_id, id)
);
create index on goal_setting_aside (provider_id, trajectory_id);
comment on table goal_setting_aside is 'purpose: a goal is no longer worked on; what was scored stays | keeping: with the trajectory';

-- Where it stands on its scale, by each of the two, at a moment the programme names. Who scores anew adds a row: the last word counts.
create table goal_score (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  goal_id       uuid not null,
  moment        text not null check (length(moment) < 40),
  level         sealed not null,
  given_by      uuid not null,
  given_at      timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, goal_id) references goal (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, given_by) references party (provider_id, trajectory_id, id)
);
create index on goal_score (provider_id, trajectory_id);
create index on goal_score (provider_id, goal_id);
comment on table goal_score is 'purpose: how far a goal came, as each of the two sees it | keeping: with the trajectory';

create table agreement (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  content       sealed not null,
  -- Who does it.
  owner_party   uuid not null,
  due_on        date not null,
  goal_id       uuid,
  -- The talk it was made in: whoever was asked to that talk knows it.
  talk_id       uuid,
  -- The line of a page together that it was written on; one line makes one agreement.
  line_id       uuid,
  made_by       uuid not null,
  made_at       timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  unique (provider_id, line_id),
  check (line_id is null or talk_id is not null),
  foreign key (provider_id, trajectory_id, owner_party) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, made_by) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, goal_id) references goal (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id)
);
create index on agreement (provider_id, trajectory_id);
create index on agreement (provider_id, owner_party);
create index on agreement (provider_id, due_on);
create index on agreement (provider_id, talk_id) where talk_id is not null;
comment on table agreement is 'purpose: who does what by when | keeping: with the trajectory';

-- What the guide wrote down for someone beside the file reaches that one when the participant agrees to it.
create table agreement_confirmation (
  provider_id   uuid not null default my_provider(),
  agreement_id  uuid not null,
  trajectory_id uuid not null,
  confirmed_by  uuid not null,
  confirmed_at  timestamptz not null,
  primary key (provider_id, agreement_id),
  foreign key (provider_id, trajectory_id, agreement_id) references agreement (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, confirmed_by) references party (provider_id, trajectory_id, id)
);
create index on agreement_confirmation (provider_id, trajectory_id);
comment on table agreement_confirmation is 'purpose: the participant agrees that whoever is to do this reads it | keeping: with the trajectory';

-- What became of it, step by step. A number is given out once: of two who act at the same moment, the second reads first.
create table agreement_step (
  provider_id   uuid not null default my_provider(),
  agreement_id  uuid not null,
  number        smallint not null check (number between 1 and 200),
  trajectory_id uuid not null,
  kind          text not null check (kind in ('done', 'moved', 'dropped')),
  to_day        date check ((to_day is not null) = (kind = 'moved')),
  reason        sealed check ((reason is not null) = (kind <> 'done')),
  by_party      uuid not null,
  at            timestamptz not null,
  primary key (provider_id, agreement_id, number),
  foreign key (provider_id, trajectory_id, agreement_id) references agreement (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, by_party) references party (provider_id, trajectory_id, id)
);
create index on agreement_step (provider_id, trajectory_id);
create index on agreement_step (provider_id, to_day) where kind = 'moved';
comment on table agreement_step is 'purpose: an agreement was done, moved to another day, or dropped, and why | keeping: with the trajectory';

-- A shared version of one agreement, as it read then, for one reader. About one reader and one wording nobody is asked twice.
create table agreement_sharing (
  provider_id       uuid not null default my_provider(),
  shared_version_id uuid not null,
  trajectory_id     uuid not null,
  agreement_id      uuid not null,
  moves             smallint not null,
  to_party          uuid not null,
  primary key (provider_id, shared_version_id),
  unique (provider_id, agreement_id, moves, to_party),
  foreign key (provider_id, trajectory_id, shared_version_id) references shared_version (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, agreement_id) references agreement (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id)
);
create index on agreement_sharing (provider_id, trajectory_id);
comment on table agreement_sharing is 'purpose: which agreement a shared version was made of | keeping: with the trajectory';

-- The worker wrote to whoever owns it: once before the day, once after it passed.
create table agreement_reminder (
  provider_id   uuid not null default my_provider(),
  agreement_id  uuid not null,
  trajectory_id uuid not null,
  due_on        date not null,
  kind          text not null check (kind in ('before', 'after')),
  party_id      uuid not null,
  sent_on       date not null,
  primary key (provider_id, agreement_id, due_on, kind),
  foreign key (provider_id, trajectory_id, agreement_id) references agreement (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id)
);
create index on agreement_reminder (provider_id, trajectory_id);
create index on agreement_reminder (provider_id, party_id, sent_on);
comment on table agreement_reminder is 'purpose: who was reminded of which agreement, so that nobody is reminded twice | keeping: with the trajectory';

-- Agreements I know of from beside the file: those I am to do, once whom they are about knows that I read them; and those of a talk I was asked to.
create function agreements_beside_me() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select a.id from agreement a
     where a.provider_id = my_provider() and a.owner_party in (select p.id from party p where p.id in (select my_parties()) and p.provider_id = my_provider() and p.seat = 'beside')
       and (exists (select from participant m where m.provider_id = a.provider_id and m.trajectory_id = a.trajectory_id and m.party_id = a.made_by)
         or exists (select from agreement_confirmation c where c.provider_id = a.provider_id and c.agreement_id = a.id))
     union
     select a.id from agreement a where a.provider_id = my_provider() and a.talk_id in (select talks_with_me()) $$;

-- A shared version says what was agreed. Another day, or nothing any more: then nobody reads it, and it is put forward anew.
create function end_shared_agreement() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into shared_version_end (shared_version_id, ended_at)
    select s.shared_version_id, new.at from agreement_sharing s where s.provider_id = new.provider_id and s.agreement_id = new.agreement_id
    on conflict do nothing;
  return null;
end $$;
create trigger end_shared after insert on agreement_step for each row when (new.kind in ('moved', 'dropped')) execute function end_shared_agreement();

-- For the worker: what someone still does today or tomorrow and was not told before, and what passed within the last week. Whoever
-- left, or whose agreement still waits for the participant, hears nothing; after the day one hears of it once a week at most.
create function agreements_to_remind(today date) returns table (agreement_id uuid, trajectory_id uuid, programme text, party_id uuid, person_id uuid, role text, due_on date, kind text) language sql stable security definer set search_path = public as
  $$ with near as (
       -- By the day that was written first, or one it was moved to: an index leads to both.
       select a.id from agreement a where is_worker() and a.provider_id = my_provider() and a.due_on between today - 7 and today + 1
       union
       select s.agreement_id from agreement_step s where is_worker() and s.provider_id = my_provider() and s.kind = 'moved' and s.to_day between today - 7 and today + 1
     ), mine as (
       select a.id, a.trajectory_id, k.programme, a.owner_party, p.person_id, p.role, p.seat, coalesce(moved.to_day, a.due_on) as due_on
       from near n join agreement a on a.provider_id = my_provider() and a.id = n.id
       join trajectory k on k.provider_id = a.provider_id and k.id = a.trajectory_id join party p on p.provider_id = a.provider_id and p.id = a.owner_party
       left join lateral (select s.kind from agreement_step s where s.provider_id = a.provider_id and s.agreement_id = a.id order by s.number desc limit 1) last on true
       left join lateral (select s.to_day from agreement_step s where s.provider_id = a.provider_id and s.agreement_id = a.id and s.kind = 'moved' order by s.number desc limit 1) moved on true
       where coalesce(last.kind, 'moved') = 'moved'
         and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
         and not exists (select from trajectory_ending e where e.provider_id = a.provider_id and e.trajectory_id = a.trajectory_id)
         and (p.seat = 'inside' or a.talk_id is not null
           or exists (select from participant m where m.provider_id = a.provider_id and m.trajectory_id = a.trajectory_id and m.party_id = a.made_by)
           or exists (select from agreement_confirmation c where c.provider_id = a.provider_id and c.agreement_id = a.id))
     ), told as (select m.*, case when m.due_on >= today then 'before' else 'after' end as kind from mine m where m.due_on between today - 7 and today + 1)
     select t.id, t.trajectory_id, t.programme, t.owner_party, t.person_id, t.role, t.due_on, t.kind from told t
     where not exists (select from agreement_reminder r where r.provider_id = my_provider() and r.agreement_id = t.id and r.due_on = t.due_on and r.kind = t.kind)
       and (t.kind = 'before' or not exists (select from agreement_reminder r where r.provider_id = my_provider() and r.party_id = t.owner_party and r.kind = 'after' and r.sent_on > today - 7))
     order by t.owner_party, t.due_on, t.id $$;
