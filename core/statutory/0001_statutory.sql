-- The statutory calendar of one who is absent: when, never why. It is for the one it is about and for whoever sits beside in a part
-- that keeps or reads it; a guide reads it once the participant lets them. No column here is for anything about health.

create table absence_period (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  kind          text not null check (kind in ('absence', 'leave')),
  first_day     date not null,
  -- The law it stands on, by its first day.
  ruleset       text not null check (length(ruleset) < 40),
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
create index on absence_period (provider_id, trajectory_id);
comment on table absence_period is 'purpose: from which day somebody is absent or on leave, never why | keeping: with the trajectory';

create table absence_end (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  absence_id    uuid not null,
  last_day      date not null,
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, absence_id),
  foreign key (provider_id, trajectory_id, absence_id) references absence_period (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
create index on absence_end (provider_id, trajectory_id);
comment on table absence_end is 'purpose: the last day of an absence or leave | keeping: with the trajectory';

create table absence_struck (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  absence_id    uuid not null,
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, absence_id),
  foreign key (provider_id, trajectory_id, absence_id) references absence_period (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
create index on absence_struck (provider_id, trajectory_id);
comment on table absence_struck is 'purpose: an absence was written down by mistake | keeping: with the trajectory';

create table statutory_mark (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  -- In the order in which they were said: of two about one step the last holds.
  number        integer not null,
  milestone     text not null check (length(milestone) < 40),
  nth           smallint not null check (nth between 1 and 60),
  says          text not null check (says in ('done', 'not-applicable', 'applies', 'official-day', 'taken-back')),
  on_day        date check (case says when 'done' then on_day is not null when 'official-day' then on_day is not null when 'applies' then true else on_day is null end),
  outcome       text check (outcome is null or length(outcome) < 40 and says = 'done'),
  -- From a fixed list, never words of one's own.
  reason        text check (length(reason) < 40),
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, number),
  check ((reason is not null) = (says in ('not-applicable', 'official-day'))),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
comment on table statutory_mark is 'purpose: what was said of a step: done, not needed, another day, and by whom | keeping: with the trajectory';

create table build_up_step (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  from_day      date not null,
  hours         smallint not null check (hours between 0 and 60),
  tasks         sealed not null,
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
create index on build_up_step (provider_id, trajectory_id);
comment on table build_up_step is 'purpose: how many hours a week from which day, and with which tasks | keeping: with the trajectory';

create table build_up_struck (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  step_id       uuid not null,
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, step_id),
  foreign key (provider_id, trajectory_id, step_id) references build_up_step (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
create index on build_up_struck (provider_id, trajectory_id);
comment on table build_up_struck is 'purpose: a step of the build-up no longer holds | keeping: with the trajectory';

create table statutory_paper (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  kind          text not null check (kind in ('plan-of-action', 'evaluation', 'first-year-evaluation', 'final-evaluation')),
  nth           smallint not null check (nth between 1 and 60),
  number        integer not null,
  content       sealed not null,
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, number),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
comment on table statutory_paper is 'purpose: a plan or evaluation as the law wants it, without anything about health | keeping: with the trajectory';

create table calendar_release (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  to_party      uuid not null,
  released_by   uuid not null,
  released_at   timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, released_by) references party (provider_id, trajectory_id, id)
);
create index on calendar_release (provider_id, trajectory_id);
comment on table calendar_release is 'purpose: the participant lets a guide read the calendar | keeping: with the trajectory';

create table calendar_release_end (
  provider_id uuid not null default my_provider(),
  release_id  uuid not null,
  ended_at    timestamptz not null,
  primary key (provider_id, release_id),
  foreign key (provider_id, release_id) references calendar_release (provider_id, id)
);
comment on table calendar_release_end is 'purpose: the participant took back what a guide could read | keeping: with the trajectory';

create table statutory_reminder (
  provider_id uuid not null default my_provider(),
  person_id   uuid not null,
  sent_on     date not null,
  primary key (provider_id, person_id, sent_on),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
comment on table statutory_reminder is 'purpose: nobody is reminded twice on one day | keeping: with the person';

-- Where a calendar stands, worked out by the rule from the facts above whenever one is added, in the same transaction: never a source.
create table statutory_standing (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  ruleset       text not null check (length(ruleset) < 40),
  -- The first day of absence as it would be had nothing lain in between.
  counted_from  date not null,
  -- The last day of absence of somebody who is there again.
  last_day      date,
  -- The step that comes next; none while nobody is absent, or where all is done.
  due_on        date,
  milestone     text check (length(milestone) < 40),
  nth           smallint,
  -- Weeks of the track in which something was done, and in which something waits.
  done_weeks    smallint[] not null,
  open_weeks    smallint[] not null,
  primary key (provider_id, trajectory_id),
  check ((due_on is null) = (milestone is null)),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table statutory_standing is 'purpose: where a calendar stands, worked out from its facts | keeping: with the trajectory';

create table statutory_due (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  milestone     text not null check (length(milestone) < 40),
  nth           smallint not null,
  due_on        date not null,
  -- Whether the one it is about has a hand in it.
  own           boolean not null,
  primary key (provider_id, trajectory_id, milestone, nth),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
create index on statutory_due (provider_id, due_on);
comment on table statutory_due is 'purpose: the days on which something of a calendar is due, for reminders | keeping: with the trajectory';

-- Whose list a calendar is on, by the day that comes next: so that a list of fifty reads fifty, however many files there are.
create table statutory_watch (
  provider_id   uuid not null default my_provider(),
  person_id     uuid not null,
  trajectory_id uuid not null,
  -- 'infinity' where nothing is due, so that those stand last.
  due_on        date not null,
  primary key (provider_id, person_id, trajectory_id),
  foreign key (provider_id, person_id) references person (provider_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
create index on statutory_watch (provider_id, person_id, due_on, trajectory_id);
create index on statutory_watch (provider_id, trajectory_id);
comment on table statutory_watch is 'purpose: whose list a calendar is on, worked out by triggers | keeping: with the trajectory';

-- My part in the calendar of this trajectory: it is about me (own), I sit beside in a part that keeps or reads it, or the participant
-- shows it to me as their guide. No row where there is none, and none where this kind of trajectory has no calendar.
create function my_calendar_part(trajectory uuid) returns table (party_id uuid, role text, may text, participant_id uuid, programme text) rows 1 language sql stable security definer set search_path = public as
  $$ select p.id, p.role, case
         when p.id = m.party_id then 'own'
         when p.seat = 'beside' then (select i.calendar from circle_invitation i join circle_answer a on a.provider_id = i.provider_id and a.invitation_id = i.id and a.answer = 'joins'
           where i.provider_id = p.provider_id and i.trajectory_id = p.trajectory_id and i.person_id = p.person_id and i.role = p.role limit 1)
         when exists (select from calendar_release r where r.provider_id = p.provider_id and r.trajectory_id = p.trajectory_id and r.to_party = p.id
           and not exists (select from calendar_release_end e where e.provider_id = r.provider_id and e.release_id = r.id)) then 'shown'
       end, about.person_id, t.programme
     from party p
     join participant m on m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id
     join party about on about.provider_id = m.provider_id and about.id = m.party_id
     join trajectory t on t.provider_id = p.provider_id and t.id = p.trajectory_id
     join trajectory_kind k on k.provider_id = p.provider_id and k.trajectory_id = p.trajectory_id and k.calendar = 'statutory'
     where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.person_id = me()
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
create function i_read_calendar(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from my_calendar_part(trajectory) where may is not null) $$;
create function i_keep_calendar(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from my_calendar_part(trajectory) where may in ('own', 'keeps')) $$;

-- On whose list it is: whoever sits beside in a part with the calendar, as long as the guidance runs.
create function watch_calendar(wanted uuid) returns void language sql security definer set search_path = public as $$
  delete from statutory_watch where provider_id = my_provider() and trajectory_id = wanted;
  insert into statutory_watch (person_id, trajectory_id, due_on)
    select distinct p.person_id, s.trajectory_id, coalesce(s.due_on, 'infinity')
    from statutory_standing s
    join party p on p.provider_id = s.provider_id and p.trajectory_id = s.trajectory_id and p.seat = 'beside'
    join circle_invitation i on i.provider_id = p.provider_id and i.trajectory_id = p.trajectory_id and i.person_id = p.person_id and i.role = p.role and i.calendar is not null
    where s.provider_id = my_provider() and s.trajectory_id = wanted
      and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
      and not exists (select from trajectory_ending e where e.provider_id = s.provider_id and e.trajectory_id = s.trajectory_id) $$;
create function watch_calendar_of_row() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform watch_calendar(new.trajectory_id);
  return null;
end $$;
create function watch_calendar_of_departure() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform watch_calendar(p.trajectory_id) from party p where p.provider_id = new.provider_id and p.id = new.party_id and p.seat = 'beside';
  return null;
end $$;
create trigger watch_calendar after insert or update of due_on on statutory_standing for each row execute function watch_calendar_of_row();
create trigger watch_calendar after insert on party for each row when (new.seat = 'beside') execute function watch_calendar_of_row();
create trigger watch_calendar after insert on trajectory_ending for each row execute function watch_calendar_of_row();
create trigger watch_calendar after insert on party_departure for each row execute function watch_calendar_of_departure();

-- The names of those whose calendar I read, looked up one by one.
create function names_on_my_calendars(trajectories uuid[]) returns table (trajectory_id uuid, person_id uuid, name sealed) rows 50 language sql stable security definer set search_path = public as
  $$ select m.trajectory_id, n.person_id, n.name
     from unnest(trajectories) wanted
     join statutory_watch w on w.provider_id = my_provider() and w.person_id = me() and w.trajectory_id = wanted
     join participant m on m.provider_id = w.provider_id and m.trajectory_id = w.trajectory_id
     join party p on p.provider_id = m.provider_id and p.id = m.party_id
     join person_name n on n.provider_id = p.provider_id and n.person_id = p.person_id $$;

-- Whom the worker writes to today: those who keep a calendar, and the one it is about where they have a hand in it. Once a day each.
create function people_to_remind(today date, days integer[]) returns setof uuid rows 100 language sql stable security definer set search_path = public as
  $$ select distinct p.person_id
     from statutory_due d
     join party p on p.provider_id = d.provider_id and p.trajectory_id = d.trajectory_id
     left join circle_invitation i on i.provider_id = p.provider_id and i.trajectory_id = p.trajectory_id and i.person_id = p.person_id and i.role = p.role
     left join participant m on m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id
     where is_worker() and d.provider_id = my_provider() and d.due_on = any (select today + day from unnest(days) day)
       and (p.seat = 'beside' and i.calendar = 'keeps' or d.own and m.party_id is not null)
       and not exists (select from party_departure g where g.provider_id = p.provider_id and g.party_id = p.id)
       and not exists (select from trajectory_ending e where e.provider_id = d.provider_id and e.trajectory_id = d.trajectory_id)
       and not exists (select from statutory_reminder r where r.provider_id = p.provider_id and r.person_id = p.person_id and r.sent_on = today) $$;
-- Who wrote something in a calendar: the part somebody takes, for whoever reads that calendar.
create function calendar_roles(trajectory uuid) returns table (party_id uuid, role text) rows 5 language sql stable security definer set search_path = public as
  $$ select p.id, p.role from party p where p.provider_id = my_provider() and p.trajectory_id = trajectory and i_read_calendar(trajectory) $$;
-- Whose list a secret address leads to; null for every secret that is none, and for who has no list any more.
create function deadline_feed_owner(token bytea) returns uuid language sql stable security definer set search_path = public as
  $$ select f.person_id from calendar_feed f where f.provider_id = my_provider() and f.token_hash = token
     and exists (select from statutory_watch w where w.provider_id = f.provider_id and w.person_id = f.person_id) $$;
-- Whether I said yes to a part with a calendar, anywhere: only then there is a list for me at all.
create function i_watch_calendars() returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from circle_invitation i where i.provider_id = my_provider() and i.person_id = me() and i.calendar is not null
     and (select a.answer from circle_answer a where a.provider_id = i.provider_id and a.invitation_id = i.id) = 'joins') $$;
