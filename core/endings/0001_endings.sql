-- The end of guidance, what it takes along at once, and what still follows: talks afterwards, and a plan of one's own for when it gets worse.

-- Days on which a talk afterwards is due, as the programme declared them on the day it ended. Null where guidance simply ends.
alter table trajectory_ending add column aftercare_on date[] check (cardinality(aftercare_on) <= 12);

-- Why a guide ended it before its time, for the two of them.
create table ending_reason (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  why           sealed not null,
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory_ending (provider_id, trajectory_id)
);
comment on table ending_reason is 'purpose: why a guide ended the guidance before its time | keeping: with the trajectory';

-- One talk afterwards, with the day it is due. No hand writes this, see `close_around`.
create table aftercare_turn (
  provider_id   uuid not null default my_provider(),
  id            uuid not null default gen_random_uuid(),
  trajectory_id uuid not null,
  number        smallint not null check (number between 1 and 12),
  due_on        date not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  unique (provider_id, trajectory_id, number),
  foreign key (provider_id, trajectory_id) references trajectory_ending (provider_id, trajectory_id)
);
comment on table aftercare_turn is 'purpose: a talk some weeks after the end, and the day it is due | keeping: with the trajectory';

-- Which talk it became. Another one only where the guide was not there.
create table aftercare_talk (
  provider_id   uuid not null default my_provider(),
  talk_id       uuid not null,
  turn_id       uuid not null,
  trajectory_id uuid not null,
  primary key (provider_id, talk_id),
  foreign key (provider_id, trajectory_id, turn_id) references aftercare_turn (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id)
);
create index on aftercare_talk (provider_id, turn_id);
comment on table aftercare_talk is 'purpose: the talk that was planned as aftercare | keeping: with the trajectory';

-- The participant would rather not, or would after all; the last word counts. Never why.
create table aftercare_answer (
  provider_id   uuid not null default my_provider(),
  turn_id       uuid not null,
  number        smallint not null check (number > 0),
  trajectory_id uuid not null,
  answer        text not null check (answer in ('declines', 'wants')),
  answered_by   uuid not null,
  answered_at   timestamptz not null,
  primary key (provider_id, turn_id, number),
  foreign key (provider_id, trajectory_id, turn_id) references aftercare_turn (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, answered_by) references party (provider_id, trajectory_id, id)
);
create index on aftercare_answer (provider_id, trajectory_id);
comment on table aftercare_answer is 'purpose: whether a participant wants a talk afterwards; never why not | keeping: with the trajectory';

create table aftercare_reminder (
  provider_id   uuid not null default my_provider(),
  turn_id       uuid not null,
  reminded_at   timestamptz not null,
  primary key (provider_id, turn_id),
  foreign key (provider_id, turn_id) references aftercare_turn (provider_id, id)
);
comment on table aftercare_reminder is 'purpose: nobody is reminded twice of the same talk afterwards | keeping: with the trajectory';

-- A guide with something to look at again hears so once a week, whatever it is.
create table review_reminder (
  provider_id uuid not null default my_provider(),
  person_id   uuid not null,
  week_of     date not null check (extract(isodow from week_of) = 1),
  primary key (provider_id, person_id, week_of),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
comment on table review_reminder is 'purpose: a guide is reminded at most once a week of what is to be looked at again | keeping: with the person';

-- The participant's own: what they notice, what they do, whom they call. Every version stays.
create table relapse_plan (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  version       integer not null check (version > 0),
  written_by    uuid not null,
  written_at    timestamptz not null,
  content       sealed not null,
  primary key (provider_id, trajectory_id, version),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, written_by) references party (provider_id, trajectory_id, id)
);
comment on table relapse_plan is 'purpose: what a participant notices, does and whom they call when it gets worse, in their own words | keeping: with the trajectory';

-- Whether who guides may read along; the last word counts.
create table relapse_plan_showing (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  number        smallint not null check (number > 0),
  shows         text not null check (shows in ('yes', 'no')),
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, trajectory_id, number),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
comment on table relapse_plan_showing is 'purpose: whether the guide may read a relapse plan along | keeping: with the trajectory';

create function relapse_plan_is_shown(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select coalesce((select s.shows = 'yes' from relapse_plan_showing s where s.provider_id = my_provider() and s.trajectory_id = trajectory order by s.number desc limit 1), false) $$;

-- Whether it ended: asked by policies about what begins something new in it.
create function has_ended(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from trajectory_ending e where e.provider_id = my_provider() and e.trajectory_id = trajectory) $$;
-- The trajectories I sit beside that ended: that they did, and neither when, how nor by whom.
create function ended_beside_me() returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select e.trajectory_id from trajectories_beside_me() mine join trajectory_ending e on e.provider_id = my_provider() and e.trajectory_id = mine $$;

-- Talks afterwards that may still come: neither declined, nor held, nor missed by whom it is about.
create function open_aftercare(trajectory uuid) returns table (turn_id uuid, due_on date) rows 3 language sql stable security definer set search_path = public as
  $$ select t.id, t.due_on from aftercare_turn t
     where t.provider_id = my_provider() and t.trajectory_id = trajectory
       and coalesce((select a.answer from aftercare_answer a where a.provider_id = t.provider_id and a.turn_id = t.id order by a.number desc limit 1), 'wants') = 'wants'
       and not exists (select from aftercare_talk k join talk_outcome o on o.provider_id = k.provider_id and o.talk_id = k.talk_id and o.outcome <> 'guide-absent'
         where k.provider_id = t.provider_id and k.turn_id = t.id) $$;

-- With the end, in the same transaction: talks to come are called off and everyone's time is theirs again, mails that wait about them are
-- taken back, and the talks afterwards are written down, where there was anything to look back on.
create function close_around() returns trigger language plpgsql security definer set search_path = public as $$
declare
  over uuid;
begin
  -- Whoever books a talk here at this moment is waited for, or comes too late: see `only_while_it_runs`.
  perform from trajectory where provider_id = new.provider_id and id = new.trajectory_id for no key update;
  for over in
    select a.id from appointment a where a.provider_id = new.provider_id and a.trajectory_id = new.trajectory_id and lower(a.during) > greatest(new.ended_at, this_moment())
      and not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id)
      and not exists (select from talk_outcome o where o.provider_id = a.provider_id and o.appointment_id = a.id)
  loop
    insert into cancellation (appointment_id, trajectory_id, why, by_party, at) values (over, new.trajectory_id, 'cancelled-by-ending', new.ended_by, new.ended_at);
    delete from occupancy where provider_id = new.provider_id and appointment_id = over;
    perform take_back(over);
  end loop;
  if exists (select from talk_outcome o where o.provider_id = new.provider_id and o.trajectory_id = new.trajectory_id and o.outcome in ('held', 'held-late', 'broken-off')) then
    insert into aftercare_turn (trajectory_id, number, due_on) select new.trajectory_id, place, due from unnest(new.aftercare_on) with ordinality as days (due, place);
  end if;
  return null;
end $$;
create trigger close_around after insert on trajectory_ending for each row when (new.aftercare_on is not null) execute function close_around();

-- After such an end no talk is planned but one afterwards.
create function only_while_it_runs() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform from trajectory where provider_id = new.provider_id and id = new.trajectory_id for no key update;
  if exists (select from trajectory_ending e where e.provider_id = new.provider_id and e.trajectory_id = new.trajectory_id and e.aftercare_on is not null)
     and not exists (select from aftercare_talk k where k.provider_id = new.provider_id and k.talk_id = new.talk_id) then
    raise exception 'this guidance has ended' using errcode = 'check_violation', constraint = 'appointment_after_the_end';
  end if;
  return new;
end $$;
create trigger only_while_it_runs before insert on appointment for each row execute function only_while_it_runs();

alter table cancellation drop constraint cancellation_why_check;
alter table cancellation add constraint cancellation_why_check check (why in ('moved-by-participant', 'moved-by-guide', 'cancelled-by-participant', 'cancelled-by-guide', 'cancelled-by-ending'));

-- Whom to tell that it ended, but for whoever ended it: everyone who takes part now. For the worker.
create function people_to_tell_of_ending(trajectory uuid) returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select distinct p.person_id from trajectory_ending e join party p on p.provider_id = e.provider_id and p.trajectory_id = e.trajectory_id and p.id <> e.ended_by
     where is_worker() and e.provider_id = my_provider() and e.trajectory_id = trajectory
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;

-- Talks afterwards that come near without a moment: whose they are, who guides, and whether a mail went out. For the worker.
create function aftercare_to_plan(today date, ahead integer) returns table (turn_id uuid, trajectory_id uuid, due_on date, participant_id uuid, guide_id uuid, reminded boolean) rows 20 language sql stable security definer set search_path = public as
  $$ select t.id, t.trajectory_id, t.due_on, p.person_id, s.guide_id, exists (select from aftercare_reminder r where r.provider_id = t.provider_id and r.turn_id = t.id)
     from aftercare_turn t join participant m on m.provider_id = t.provider_id and m.trajectory_id = t.trajectory_id join party p on p.provider_id = m.provider_id and p.id = m.party_id
     join standing s on s.provider_id = t.provider_id and s.trajectory_id = t.trajectory_id
     where is_worker() and t.provider_id = my_provider() and t.due_on between today - 56 and today + ahead and s.starts_at is null
       and t.id in (select o.turn_id from open_aftercare(t.trajectory_id) o) $$;
create index on aftercare_turn (provider_id, due_on);
