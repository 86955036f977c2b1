-- Talks with a group: people of several trajectories who know nothing of each other but what each chose to be called. The group is a thing
-- of its own and has a key of its own; what stands about a person stands in that person's file and goes with it.

create table group_talk (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  programme   text not null check (length(programme) < 60),
  kind        text not null check (length(kind) < 40),
  subject     sealed not null,
  way         text not null check (way in ('at-location', 'video')),
  -- How many come at most: whoever says yes after that waits.
  places      integer not null check (places between 1 and 30),
  minutes     integer not null check (minutes between 10 and 480),
  kept_days   integer not null check (kept_days between 28 and 3650),
  led_by      uuid not null,
  opened_at   timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, led_by) references person (provider_id, id)
);
create index on group_talk (provider_id, programme);
create index on group_talk (provider_id, led_by);
comment on table group_talk is 'purpose: a group that meets, of what kind, about what and led by whom | keeping: so many days after its last meeting as its programme declared when it was opened';

create table group_meeting (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  group_id    uuid not null,
  during      tstzrange not null check (not isempty(during) and lower(during) is not null and upper(during) is not null),
  instead_of  uuid,
  laid_at     timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, group_id, id),
  foreign key (provider_id, group_id) references group_talk (provider_id, id),
  foreign key (provider_id, group_id, instead_of) references group_meeting (provider_id, group_id, id)
);
create index on group_meeting (provider_id, group_id, instead_of);
create index on group_meeting using gist (provider_id, during);
comment on table group_meeting is 'purpose: when a group meets | keeping: with the group';

create table group_meeting_cancellation (
  provider_id  uuid not null default my_provider(),
  meeting_id   uuid not null,
  why          text not null check (why in ('cancelled', 'moved')),
  cancelled_at timestamptz not null,
  primary key (provider_id, meeting_id),
  foreign key (provider_id, meeting_id) references group_meeting (provider_id, id)
);
comment on table group_meeting_cancellation is 'purpose: a meeting that is not held, or not then | keeping: with the group';

-- Apart from the group: whoever was only asked reads when it is, and not where to find the others.
create table group_whereabouts (
  provider_id uuid not null default my_provider(),
  group_id    uuid not null,
  version     integer not null check (version > 0),
  place       sealed not null,
  told_at     timestamptz not null,
  primary key (provider_id, group_id, version),
  foreign key (provider_id, group_id) references group_talk (provider_id, id)
);
comment on table group_whereabouts is 'purpose: where a group meets, the newest version | keeping: with the group';

-- In the file of whom it is offered to. It names the group by nothing but its number, so that it stays when the group is gone.
create table group_place (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  group_id      uuid not null,
  kind          text not null check (length(kind) < 40),
  offered_by    uuid not null,
  offered_at    timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  unique (provider_id, group_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, offered_by) references party (provider_id, trajectory_id, id)
);
create index on group_place (provider_id, trajectory_id, offered_by);
comment on table group_place is 'purpose: someone was offered a place in a group | keeping: with the trajectory';

create table group_decline (
  provider_id   uuid not null default my_provider(),
  place_id      uuid not null,
  trajectory_id uuid not null,
  -- To the day, as every act of a participant on their own file.
  said_on       date not null,
  primary key (provider_id, place_id),
  foreign key (provider_id, trajectory_id, place_id) references group_place (provider_id, trajectory_id, id)
);
create index on group_decline (provider_id, trajectory_id);
comment on table group_decline is 'purpose: someone would rather not take a place in a group; never why | keeping: with the trajectory';

-- A yes. This row is all that the group sees of someone: no file, no person and no moment stands in it.
create table group_member (
  provider_id uuid not null default my_provider(),
  place_id    uuid not null,
  group_id    uuid not null,
  -- In which order they said yes.
  turn        integer not null check (turn > 0),
  called      sealed not null,
  shown_to    text not null check (shown_to in ('leader', 'group')),
  primary key (provider_id, place_id),
  unique (provider_id, group_id, place_id),
  unique (provider_id, group_id, turn),
  foreign key (provider_id, group_id, place_id) references group_place (provider_id, group_id, id)
);
comment on table group_member is 'purpose: someone comes to a group, by the name they chose, shown to who leads it or to everyone in it | keeping: with the trajectory';

create table group_leaving (
  provider_id uuid not null default my_provider(),
  place_id    uuid not null,
  left_on     date not null,
  primary key (provider_id, place_id),
  foreign key (provider_id, place_id) references group_member (provider_id, place_id)
);
comment on table group_leaving is 'purpose: someone does not come to a group any more; never why | keeping: with the trajectory';

-- Whoever waits for a place, until they were told that there is one. Worked out by a trigger; the worker takes it away.
create table group_waiting (
  provider_id uuid not null default my_provider(),
  place_id    uuid not null,
  primary key (provider_id, place_id),
  foreign key (provider_id, place_id) references group_member (provider_id, place_id)
);
comment on table group_waiting is 'purpose: who is to be told when a place comes free | keeping: until they were told, at the latest with the trajectory';

create table group_reminder (
  provider_id uuid not null default my_provider(),
  meeting_id  uuid not null,
  place_id    uuid not null,
  reminded_at timestamptz not null,
  primary key (provider_id, meeting_id, place_id),
  foreign key (provider_id, meeting_id) references group_meeting (provider_id, id),
  foreign key (provider_id, place_id) references group_member (provider_id, place_id)
);
create index on group_reminder (provider_id, place_id);
comment on table group_reminder is 'purpose: who was reminded of which meeting, so that nobody hears it twice | keeping: with the group or the trajectory, whichever goes first';

-- Who was there. Written again when it was wrong: the highest number stands.
create table group_presence (
  provider_id uuid not null default my_provider(),
  meeting_id  uuid not null,
  place_id    uuid not null,
  group_id    uuid not null,
  number      integer not null check (number > 0),
  presence    text not null check (presence in ('there', 'away')),
  noted_at    timestamptz not null,
  primary key (provider_id, meeting_id, place_id, number),
  foreign key (provider_id, group_id, meeting_id) references group_meeting (provider_id, group_id, id),
  foreign key (provider_id, group_id, place_id) references group_member (provider_id, group_id, place_id)
);
create index on group_presence (provider_id, group_id, meeting_id);
create index on group_presence (provider_id, group_id, place_id);
comment on table group_presence is 'purpose: who was at a meeting of a group, as its leader wrote down | keeping: with the group or the trajectory, whichever goes first';

create table group_lesson (
  provider_id uuid not null default my_provider(),
  meeting_id  uuid not null,
  group_id    uuid not null,
  version     integer not null check (version > 0),
  content     sealed not null,
  written_at  timestamptz not null,
  primary key (provider_id, meeting_id, version),
  foreign key (provider_id, group_id, meeting_id) references group_meeting (provider_id, group_id, id)
);
create index on group_lesson (provider_id, group_id, meeting_id);
comment on table group_lesson is 'purpose: what a group keeps of a meeting, in its leader''s words and without names; the newest version stands | keeping: with the group';

-- A meeting takes the time of who leads it, like any talk. Not that of those who come: else a leader who moves it would learn that
-- someone of the group has something else then.
alter table occupancy drop constraint occupancy_check;
alter table occupancy add column meeting_id uuid;
alter table occupancy add constraint occupancy_is_for_one check (num_nonnulls(held_until, appointment_id, meeting_id) = 1);
create index on occupancy (provider_id, meeting_id) where meeting_id is not null;

create function i_lead(wanted uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select has_office('guide') and exists (select from group_talk g where g.provider_id = my_provider() and g.id = wanted and g.led_by = me()) $$;

-- Who is in a group at this moment, in the order of their yes, and whether there is room. A place ends with the trajectory, and where
-- someone named who leads it as one who may never see them. Nobody asks this but the functions below.
create function group_seats(wanted uuid) returns table (place_id uuid, trajectory_id uuid, comes boolean) rows 10 language sql stable security definer set search_path = public as
  $$ select m.place_id, p.trajectory_id, row_number() over (order by m.turn) <= g.places
     from group_member m join group_place p on p.provider_id = m.provider_id and p.id = m.place_id join group_talk g on g.provider_id = m.provider_id and g.id = m.group_id
     where m.provider_id = my_provider() and m.group_id = wanted
       and not exists (select from group_leaving l where l.provider_id = m.provider_id and l.place_id = m.place_id)
       and not exists (select from trajectory_ending e where e.provider_id = p.provider_id and e.trajectory_id = p.trajectory_id)
       and not is_excluded(p.trajectory_id, g.led_by) $$;

create function my_group_places() returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select p.id from group_place p where p.provider_id = my_provider() and p.trajectory_id in (select my_own_trajectories()) $$;
create function my_groups() returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select p.group_id from group_place p where p.provider_id = my_provider() and p.trajectory_id in (select my_own_trajectories()) $$;
create function groups_i_come_to() returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select g from my_groups() g where my_provider() is not null and exists (select from group_seats(g) s where s.comes and s.trajectory_id in (select my_own_trajectories())) $$;
create function is_place_of_mine_or_guided(place uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from group_place p where p.provider_id = my_provider() and p.id = place and i_take_part(p.trajectory_id)) $$;
-- Whether someone comes or waits at this moment. Who does not any more is gone for who leads the group, whatever the reason: so nobody can
-- tell one who named them as never to see them from one who left.
create function place_sits(place uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from group_member m cross join lateral group_seats(m.group_id) s where m.provider_id = my_provider() and m.place_id = place and s.place_id = place) $$;
create function place_comes(place uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from group_member m cross join lateral group_seats(m.group_id) s where m.provider_id = my_provider() and m.place_id = place and s.place_id = place and s.comes) $$;

-- How a place stands, for those inside that file.
create function group_standing(place uuid) returns text language sql stable security definer set search_path = public as
  $$ select case
       when not exists (select from group_talk g where g.provider_id = p.provider_id and g.id = p.group_id) then 'gone'
       when exists (select from group_decline d where d.provider_id = p.provider_id and d.place_id = p.id) then 'declined'
       when exists (select from group_leaving l where l.provider_id = p.provider_id and l.place_id = p.id) then 'left'
       when has_ended(p.trajectory_id) then 'ended'
       when exists (select from group_talk g where g.provider_id = p.provider_id and g.id = p.group_id and is_excluded(p.trajectory_id, g.led_by)) then 'shut'
       when place_comes(p.id) then 'comes'
       when exists (select from group_member m where m.provider_id = p.provider_id and m.place_id = p.id) then 'waits'
       else 'offered' end
     from group_place p where p.provider_id = my_provider() and p.id = place and i_take_part(p.trajectory_id) $$;
-- Whose meetings I may read: those of a group I am asked to, come to or wait for.
create function groups_open_to_me() returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select p.group_id from group_place p where p.provider_id = my_provider() and p.id in (select my_group_places()) and group_standing(p.id) in ('offered', 'comes', 'waits') $$;
-- Where I was there, as it was written down last.
create function meetings_i_was_at() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select a.meeting_id from group_presence a where a.provider_id = my_provider() and a.place_id in (select my_group_places()) and a.presence = 'there'
     and not exists (select from group_presence b where b.provider_id = a.provider_id and b.meeting_id = a.meeting_id and b.place_id = a.place_id and b.number > a.number) $$;

-- How many come, for whoever leads it, guides in its programme or was asked to it; how many wait, for those who work here.
create function group_count(wanted uuid) returns table (coming integer, waiting integer) rows 1 language sql stable security definer set search_path = public as
  $$ select (select count(*) from group_seats(g.id) s where s.comes)::integer, case when i_guide_programme(g.programme) then (select count(*) from group_seats(g.id) s where not s.comes)::integer end
     from group_talk g where g.provider_id = my_provider() and g.id = wanted and (i_lead(g.id) or i_guide_programme(g.programme) or g.id in (select my_groups())) $$;
create function seats_i_lead(wanted uuid) returns table (place_id uuid, comes boolean) rows 10 language sql stable security definer set search_path = public as
  $$ select s.place_id, s.comes from group_seats(wanted) s where my_provider() is not null and i_lead(wanted) $$;

-- May a place in this group be offered in this file: of the same programme, and led by nobody whom the participant named.
create function group_takes(wanted uuid, its_kind text, trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from group_talk g join trajectory t on t.provider_id = g.provider_id and t.programme = g.programme
     where g.provider_id = my_provider() and g.id = wanted and g.kind = its_kind and t.id = trajectory and i_guide_programme(g.programme) and not is_excluded(t.id, g.led_by)) $$;
-- May I say yes: it is offered to me, I said neither yes nor no, and whoever leads it is none whom I named.
create function place_is_open_to_me(place uuid, its_group uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from group_place p where p.provider_id = my_provider() and p.id = place and p.group_id = its_group and p.id in (select my_group_places()) and group_standing(p.id) = 'offered') $$;
-- Has this meeting begun, and was it not called off?
create function group_met(meeting uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from group_meeting m where m.provider_id = my_provider() and m.id = meeting and lower(m.during) <= this_moment()
     and not exists (select from group_meeting_cancellation c where c.provider_id = m.provider_id and c.meeting_id = m.id)) $$;

-- Two who say yes at once come one after the other.
create function next_in_turn() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('places of ' || new.group_id, 0));
  select coalesce(max(m.turn), 0) + 1 into new.turn from group_member m where m.provider_id = my_provider() and m.group_id = new.group_id;
  return new;
end $$;
create trigger next_in_turn before insert on group_member for each row execute function next_in_turn();
create function waits_for_place() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not place_comes(new.place_id) then insert into group_waiting (provider_id, place_id) values (my_provider(), new.place_id); end if;
  return null;
end $$;
create trigger waits_for_place after insert on group_member for each row execute function waits_for_place();

-- In the log of each who comes: that who leads the group looked, and what at. The leader learns nothing of whose files those are.
create function note_in_files_of_group(wanted uuid, what text, act text, at_moment timestamptz) returns void language sql security definer set search_path = public as
  $$ insert into log.entry (provider_id, id, at, event, action, person_id, role, purpose, access_point, subject_id, object_kind, object_id, fields, basis)
     select my_provider(), gen_random_uuid(), at_moment, what, act, me(), 'guide', 'guidance', 'web', s.trajectory_id, 'group-talk', wanted, array['called'], 'leader'
     from group_seats(wanted) s where i_lead(wanted) $$;

-- For the worker: the parties of all who come or wait.
create function parties_of_group(wanted uuid) returns setof uuid rows 10 language sql stable security definer set search_path = public as
  $$ select m.party_id from group_seats(wanted) s join participant m on m.provider_id = my_provider() and m.trajectory_id = s.trajectory_id where is_worker() $$;
-- For the worker: who is to hear that a place came free, and who that a meeting is near. Each once.
create function parties_to_remind(at_moment timestamptz) returns setof uuid language plpgsql security definer set search_path = public as $$
begin
  if not is_worker() then return; end if;
  return query
    with free as (delete from group_waiting w where w.provider_id = my_provider() and place_comes(w.place_id) returning w.place_id),
      near as (insert into group_reminder (provider_id, meeting_id, place_id, reminded_at)
        select m.provider_id, m.id, s.place_id, at_moment from group_meeting m cross join lateral group_seats(m.group_id) s
        where m.provider_id = my_provider() and s.comes and m.during && tstzrange(at_moment + interval '1 day', at_moment + interval '2 days') and lower(m.during) > at_moment + interval '1 day'
          and not exists (select from group_meeting_cancellation c where c.provider_id = m.provider_id and c.meeting_id = m.id)
        on conflict do nothing returning place_id)
    select distinct a.party_id from (select * from free union select * from near) told (place_id)
      join group_place p on p.provider_id = my_provider() and p.id = told.place_id join participant a on a.provider_id = p.provider_id and a.trajectory_id = p.trajectory_id;
end $$;

-- A group whose time has come: its key, and then all that hangs on it. What stands in someone's file stays there.
create function erase_old_groups(at_moment timestamptz) returns integer language plpgsql security definer set search_path = public as $$
declare old uuid; gone integer := 0;
begin
  if not is_worker() then raise exception 'only the worker erases what is due' using errcode = 'insufficient_privilege'; end if;
  for old in select g.id from group_talk g where g.provider_id = my_provider() and g.opened_at + make_interval(days => g.kept_days) < at_moment
    and not exists (select from group_meeting m where m.provider_id = g.provider_id and m.group_id = g.id and upper(m.during) + make_interval(days => g.kept_days) >= at_moment
      and not exists (select from group_meeting_cancellation c where c.provider_id = m.provider_id and c.meeting_id = m.id)) loop
    perform shred_scope(old);
    perform erase_rows('group_talk', format('id = %L', old));
    gone := gone + 1;
  end loop;
  return gone;
end $$;
