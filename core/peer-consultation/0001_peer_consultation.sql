-- Peer consultation: colleagues in a room around one question of one of them. What is said there lives under a key of its own, from the
-- planning until the closing; then the key goes, and with it everything but what the group chose to keep.

create table peer_group (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  name        sealed not null,
  founded_by  uuid not null,
  founded_at  timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, founded_by) references person (provider_id, id)
);
create index on peer_group (provider_id, founded_by);
comment on table peer_group is 'purpose: a group of colleagues who consult each other | keeping: five years after its last meeting; one that never met, until its last member left';

create table peer_invitation (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  group_id    uuid not null,
  person_id   uuid not null,
  asked_by    uuid not null,
  asked_at    timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, group_id) references peer_group (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id),
  foreign key (provider_id, asked_by) references person (provider_id, id)
);
create index on peer_invitation (provider_id, group_id);
create index on peer_invitation (provider_id, person_id);
create index on peer_invitation (provider_id, asked_by);
comment on table peer_invitation is 'purpose: someone is asked into a group, by a colleague or by who guides them | keeping: with the group';

create table peer_answer (
  provider_id   uuid not null default my_provider(),
  invitation_id uuid not null,
  says          text not null check (says in ('yes', 'no')),
  said_at       timestamptz not null,
  primary key (provider_id, invitation_id),
  foreign key (provider_id, invitation_id) references peer_invitation (provider_id, id)
);
comment on table peer_answer is 'purpose: whether someone who was asked joins a group | keeping: with the group';

create table peer_leaving (
  provider_id   uuid not null default my_provider(),
  invitation_id uuid not null,
  left_at       timestamptz not null,
  primary key (provider_id, invitation_id),
  foreign key (provider_id, invitation_id) references peer_invitation (provider_id, id)
);
comment on table peer_leaving is 'purpose: someone is in a group no longer, and sees nothing of it from then on | keeping: with the group';

-- What is about to be, or is going on. At its closing this row goes, and whatever points at it.
create table peer_meeting (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  group_id    uuid not null,
  method      text not null check (length(method) < 40),
  -- In one sitting by the clock, or spread: each step until the end of a day.
  way         text not null check (way in ('live', 'spread')),
  from_at     timestamptz not null,
  minutes     integer not null check (minutes between 1 and 600),
  steps       smallint not null check (steps between 1 and 20),
  days        date[] not null check (cardinality(days) = case way when 'live' then 0 else steps end),
  -- No foreign key: whoever is erased meanwhile, of a learner's file for one, does not take the meeting of the others along.
  facilitator uuid not null,
  -- If nobody closed it by then, the night does.
  closes_at   timestamptz not null check (closes_at > from_at),
  primary key (provider_id, id),
  foreign key (provider_id, group_id) references peer_group (provider_id, id)
);
create index on peer_meeting (provider_id, group_id);
comment on table peer_meeting is 'purpose: a meeting of a group, from its planning until its closing | keeping: until it is closed, or the night after it should have been';

-- To come in is to agree: what is said here stays here. The last word counts.
create table peer_attendance (
  provider_id uuid not null default my_provider(),
  meeting_id  uuid not null,
  person_id   uuid not null,
  number      smallint not null check (number between 1 and 100),
  says        text not null check (says in ('agrees', 'leaves')),
  said_at     timestamptz not null,
  primary key (provider_id, meeting_id, person_id, number),
  foreign key (provider_id, meeting_id) references peer_meeting (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on peer_attendance (provider_id, person_id);
comment on table peer_attendance is 'purpose: who agreed that what is said stays here and came in, and who left | keeping: with the meeting';

-- One press after the other: a number is taken once, so that two presses at the same time are one. The clock of all follows from every
-- one of them, so here too whoever is erased meanwhile takes none along.
create table peer_move (
  provider_id uuid not null default my_provider(),
  meeting_id  uuid not null,
  number      smallint not null check (number between 1 and 500),
  kind        text not null check (kind in ('step', 'turn', 'longer', 'take-over')),
  turn_to     uuid,
  moved_by    uuid not null,
  moved_at    timestamptz not null,
  primary key (provider_id, meeting_id, number),
  foreign key (provider_id, meeting_id) references peer_meeting (provider_id, id)
);
comment on table peer_move is 'purpose: the shared clock of a meeting: which step, whose turn, how much longer, who facilitates | keeping: with the meeting';

create table peer_question (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  meeting_id  uuid not null,
  brought_by  uuid not null,
  version     smallint not null check (version between 1 and 100),
  content     sealed not null,
  brought_at  timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, meeting_id, id),
  unique (provider_id, meeting_id, brought_by, version),
  foreign key (provider_id, meeting_id) references peer_meeting (provider_id, id),
  foreign key (provider_id, brought_by) references person (provider_id, id)
);
create index on peer_question (provider_id, brought_by);
comment on table peer_question is 'purpose: what someone would bring in, in their own words; theirs alone until they put it in | keeping: with the meeting';

create table peer_question_put_in (
  provider_id uuid not null default my_provider(),
  question_id uuid not null,
  meeting_id  uuid not null,
  put_in_at   timestamptz not null,
  primary key (provider_id, question_id),
  foreign key (provider_id, meeting_id, question_id) references peer_question (provider_id, meeting_id, id)
);
create index on peer_question_put_in (provider_id, meeting_id);
comment on table peer_question_put_in is 'purpose: its bringer put a question before the group | keeping: with the meeting';

create table peer_choice (
  provider_id uuid not null default my_provider(),
  meeting_id  uuid not null,
  number      smallint not null check (number between 1 and 100),
  question_id uuid not null,
  chosen_by   uuid not null,
  chosen_at   timestamptz not null,
  primary key (provider_id, meeting_id, number),
  foreign key (provider_id, meeting_id, question_id) references peer_question (provider_id, meeting_id, id),
  foreign key (provider_id, chosen_by) references person (provider_id, id)
);
create index on peer_choice (provider_id, meeting_id, question_id);
create index on peer_choice (provider_id, chosen_by);
comment on table peer_choice is 'purpose: with which question the group goes on | keeping: with the meeting';

-- From which step on the others read it, and the bringer: as the method said when it was written.
create table peer_words (
  provider_id  uuid not null default my_provider(),
  id           uuid not null,
  meeting_id   uuid not null,
  step         smallint not null check (step between 1 and 20),
  written_by   uuid not null,
  content      sealed not null,
  others_from  smallint not null check (others_from >= step),
  bringer_from smallint not null check (bringer_from >= step),
  written_at   timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, meeting_id) references peer_meeting (provider_id, id),
  foreign key (provider_id, written_by) references person (provider_id, id)
);
create index on peer_words (provider_id, meeting_id);
create index on peer_words (provider_id, written_by);
comment on table peer_words is 'purpose: what someone wrote in a step: a question, an analysis, an advice | keeping: with the meeting';

-- A learning point stands by itself: neither who said it nor of which meeting is kept. While the group still chooses, the proposal says so.
create table peer_point (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  group_id    uuid not null,
  held_on     date not null,
  content     sealed not null,
  primary key (provider_id, id),
  foreign key (provider_id, group_id) references peer_group (provider_id, id)
);
create index on peer_point (provider_id, group_id, held_on);
comment on table peer_point is 'purpose: what a group learned and chose to keep | keeping: two years';
create trigger forget_key after delete on peer_point for each row execute function key_goes_with_row('content');

create table peer_point_proposal (
  provider_id uuid not null default my_provider(),
  point_id    uuid not null,
  meeting_id  uuid not null,
  proposed_by uuid not null,
  primary key (provider_id, point_id),
  foreign key (provider_id, point_id) references peer_point (provider_id, id),
  foreign key (provider_id, meeting_id) references peer_meeting (provider_id, id),
  foreign key (provider_id, proposed_by) references person (provider_id, id)
);
create index on peer_point_proposal (provider_id, meeting_id);
create index on peer_point_proposal (provider_id, proposed_by);
comment on table peer_point_proposal is 'purpose: who would keep which learning point, as long as the group still chooses | keeping: with the meeting';

create table peer_point_word (
  provider_id uuid not null default my_provider(),
  point_id    uuid not null,
  meeting_id  uuid not null,
  person_id   uuid not null,
  number      smallint not null check (number between 1 and 50),
  says        text not null check (says in ('stays', 'goes')),
  said_at     timestamptz not null,
  primary key (provider_id, point_id, person_id, number),
  foreign key (provider_id, point_id) references peer_point_proposal (provider_id, point_id),
  foreign key (provider_id, meeting_id) references peer_meeting (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on peer_point_word (provider_id, meeting_id);
create index on peer_point_word (provider_id, person_id);
comment on table peer_point_word is 'purpose: whether someone finds that a learning point may stay | keeping: with the meeting';

-- What the bringer will do: theirs alone, before and after the closing.
create table peer_own_step (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  group_id    uuid not null,
  person_id   uuid not null,
  held_on     date not null,
  content     sealed not null,
  primary key (provider_id, id),
  foreign key (provider_id, group_id) references peer_group (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on peer_own_step (provider_id, group_id);
create index on peer_own_step (provider_id, person_id);
comment on table peer_own_step is 'purpose: the one step that a bringer chose, read by nobody else | keeping: until its writer takes it away, or two years';
create trigger forget_key after delete on peer_own_step for each row execute function key_goes_with_row('content');

-- Apart from what was said: it points at no meeting, and nothing points at it.
create table peer_presence (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  group_id    uuid not null,
  person_id   uuid not null,
  held_on     date not null,
  minutes     integer not null check (minutes between 1 and 6000),
  primary key (provider_id, id),
  foreign key (provider_id, group_id) references peer_group (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on peer_presence (provider_id, group_id, held_on);
create index on peer_presence (provider_id, person_id, held_on);
comment on table peer_presence is 'purpose: who was at a meeting, on which day and how long, for their training record | keeping: five years';

-- Who is who ---------------------------------------------------------------------------------------------

-- The groups I am in: asked, said yes, did not leave.
create function my_peer_groups() returns setof uuid rows 5 language sql stable security definer set search_path = public as $$
  select i.group_id from peer_invitation i join peer_answer a on a.provider_id = i.provider_id and a.invitation_id = i.id and a.says = 'yes'
  where i.provider_id = my_provider() and i.person_id = me() and not exists (select from peer_leaving l where l.provider_id = i.provider_id and l.invitation_id = i.id) $$;
create function is_peer(wanted uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select my_provider() is not null and wanted in (select my_peer_groups()) $$;
-- Whoever is in a group, for whoever is in it too.
create function peers_in(wanted uuid) returns setof uuid rows 8 language sql stable security definer set search_path = public as $$
  select i.person_id from peer_invitation i join peer_answer a on a.provider_id = i.provider_id and a.invitation_id = i.id and a.says = 'yes'
  where i.provider_id = my_provider() and i.group_id = wanted and is_peer(wanted)
    and not exists (select from peer_leaving l where l.provider_id = i.provider_id and l.invitation_id = i.id) order by a.said_at, i.id $$;
create function peers_of_mine() returns setof uuid rows 10 language sql stable security definer set search_path = public as
  $$ select p from my_peer_groups() g cross join lateral peers_in(g) p where my_provider() is not null $$;
-- How many were asked and did not answer: who it is, is for whoever asked.
create function peers_asked_in(wanted uuid) returns integer language sql stable security definer set search_path = public as $$
  select count(*)::integer from peer_invitation i where i.provider_id = my_provider() and i.group_id = wanted and is_peer(wanted)
    and not exists (select from peer_answer a where a.provider_id = i.provider_id and a.invitation_id = i.id) $$;
-- A group that has nobody yet is being founded, in this very transaction, by me.
create function is_founding(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from peer_group g where g.provider_id = my_provider() and g.id = wanted and g.founded_by = me())
    and not exists (select from peer_invitation i where i.provider_id = my_provider() and i.group_id = wanted) $$;
-- Asked in may be: a colleague who guides, and whoever is guided by me and known by name.
create function peers_i_may_ask() returns setof uuid rows 50 language sql stable security definer set search_path = public as $$
  select g from guides() g where has_office('guide') and g <> me()
  union
  select about.person_id from party mine join participant m on m.provider_id = mine.provider_id and m.trajectory_id = mine.trajectory_id and m.party_id <> mine.id
    join party about on about.provider_id = m.provider_id and about.id = m.party_id
  where mine.provider_id = my_provider() and mine.person_id = me() and mine.seat = 'inside' and has_office('guide') and not has_ended(mine.trajectory_id)
    and not exists (select from party_departure d where d.provider_id = mine.provider_id and d.party_id = mine.id)
    and exists (select from person_name n where n.provider_id = about.provider_id and n.person_id = about.person_id) $$;

-- The group of a meeting, for whoever is in it.
create function is_peer_of(meeting uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from peer_meeting m where m.provider_id = my_provider() and m.id = meeting and is_peer(m.group_id)) $$;
-- Inside: of the group, agreed, and not gone since.
create function in_peer_room(meeting uuid) returns boolean language sql stable security definer set search_path = public as $$
  select is_peer_of(meeting) and 'agrees' = (select a.says from peer_attendance a where a.provider_id = my_provider() and a.meeting_id = meeting and a.person_id = me() order by a.number desc limit 1) $$;
create function is_my_peer_question(question uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from peer_question q where q.provider_id = my_provider() and q.id = question and q.brought_by = me()) $$;
create function is_put_in(question uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from peer_question_put_in p where p.provider_id = my_provider() and p.question_id = question) $$;
create function peer_step(meeting uuid) returns integer language sql stable security definer set search_path = public as
  $$ select count(*)::integer from peer_move m where m.provider_id = my_provider() and m.meeting_id = meeting and m.kind = 'step' $$;
create function peer_facilitator(meeting uuid) returns uuid language sql stable security definer set search_path = public as $$
  select coalesce((select v.moved_by from peer_move v where v.provider_id = my_provider() and v.meeting_id = meeting and v.kind = 'take-over' order by v.number desc limit 1),
    (select m.facilitator from peer_meeting m where m.provider_id = my_provider() and m.id = meeting)) $$;
-- Whose question it is now.
create function peer_bringer(meeting uuid) returns uuid language sql stable security definer set search_path = public as $$
  select q.brought_by from peer_choice c join peer_question q on q.provider_id = c.provider_id and q.id = c.question_id
  where c.provider_id = my_provider() and c.meeting_id = meeting order by c.number desc limit 1 $$;

-- As long as the group still chooses, a learning point is of those inside.
create function is_proposed_point(point uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from peer_point_proposal where provider_id = my_provider() and point_id = point) $$;
-- The two rows at once: a learning point that nobody proposed would stay without the group having chosen it.
create function propose_peer_point(point uuid, meeting uuid, said sealed, on_day date) returns boolean language plpgsql security definer set search_path = public as $$
begin
  if not in_peer_room(meeting) or peer_step(meeting) < (select m.steps from peer_meeting m where m.provider_id = my_provider() and m.id = meeting) then return false; end if;
  insert into peer_point (id, group_id, held_on, content) select point, m.group_id, on_day, said from peer_meeting m where m.provider_id = my_provider() and m.id = meeting;
  insert into peer_point_proposal (point_id, meeting_id, proposed_by) values (point, meeting, me());
  return true;
end $$;

-- The live line ------------------------------------------------------------------------------------------

create function tell_peers() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', 'peers ' || (to_jsonb(new) ->> 'meeting_id'));
  return null;
end $$;
create trigger tell after insert on peer_attendance for each row execute function tell_peers();
create trigger tell after insert on peer_move for each row execute function tell_peers();
create trigger tell after insert on peer_question_put_in for each row execute function tell_peers();
create trigger tell after insert on peer_choice for each row execute function tell_peers();
create trigger tell after insert on peer_words for each row execute function tell_peers();
create trigger tell after insert on peer_point_proposal for each row execute function tell_peers();
create trigger tell after insert on peer_point_word for each row execute function tell_peers();

-- The closing --------------------------------------------------------------------------------------------

-- However a meeting or a group goes, its key goes with it: what was copied before opens no more.
create function shred_with_row() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if old.provider_id = my_provider() then perform shred_scope(old.id); end if;
  return null;
end $$;
create trigger shred after delete on peer_meeting for each row execute function shred_with_row();
create trigger shred after delete on peer_group for each row execute function shred_with_row();

-- The learning points that the group chose: more than half of those who were there say so, and the bringer among them as long as there.
create function peer_points_that_stay(meeting uuid) returns setof uuid language sql stable security definer set search_path = public as $$
  with there as (select person_id from (select distinct on (a.person_id) a.person_id, a.says from peer_attendance a where a.provider_id = my_provider() and a.meeting_id = meeting order by a.person_id, a.number desc) l where says = 'agrees'),
    yes as (select point_id, person_id from (select distinct on (w.point_id, w.person_id) w.point_id, w.person_id, w.says from peer_point_word w where w.provider_id = my_provider() and w.meeting_id = meeting order by w.point_id, w.person_id, w.number desc) l where says = 'stays' and person_id in (select person_id from there))
  select p.point_id from peer_point_proposal p where p.provider_id = my_provider() and p.meeting_id = meeting
    and (select count(*) from yes where yes.point_id = p.point_id) * 2 > (select count(*) from there)
    and (coalesce(peer_bringer(meeting) not in (select person_id from there), true) or exists (select from yes where yes.point_id = p.point_id and yes.person_id = peer_bringer(meeting))) $$;

-- Takes a meeting away whole. What stays: chosen learning points, the bringer's own step, and who was there how long; none of them says of
-- which meeting. Drafts of its forms go too, with their keys.
create function take_away_peer_meeting(wanted uuid, at_moment timestamptz) returns void language plpgsql security definer set search_path = public as $$
-- Chosen before anything goes: which they are follows from rows that go first.
declare going uuid[];
begin
  insert into peer_presence (id, group_id, person_id, held_on, minutes)
    select gen_random_uuid(), m.group_id, came.person_id, (begun.at at time zone p.zone)::date,
      case m.way when 'spread' then m.minutes else greatest(1, least(m.minutes + 5 * begun.longer, (extract(epoch from coalesce(came.gone, at_moment) - greatest(came.at, begun.at)) / 60)::integer)) end
    from peer_meeting m join provider p on p.id = m.provider_id
    cross join lateral (select min(v.moved_at) filter (where v.kind = 'step') as at, count(*) filter (where v.kind = 'longer')::integer as longer from peer_move v where v.provider_id = m.provider_id and v.meeting_id = m.id) begun
    cross join lateral (select a.person_id, min(a.said_at) as at, (array_agg(case a.says when 'leaves' then a.said_at end order by a.number desc))[1] as gone
      from peer_attendance a where a.provider_id = m.provider_id and a.meeting_id = m.id group by a.person_id) came
    where m.provider_id = my_provider() and m.id = wanted and begun.at is not null and (came.gone is null or came.gone > begun.at);
  going := array(select point_id from peer_point_proposal where provider_id = my_provider() and meeting_id = wanted and point_id not in (select peer_points_that_stay(wanted)));
  perform erase_rows('peer_point', format('id = any (%L::uuid[])', going));
  with gone as (delete from draft d where d.provider_id = my_provider() and position(wanted::text in d.form) > 0 returning document_key_of(d.content) as key)
    delete from keys.document_key where provider_id = my_provider() and id in (select key from gone);
  perform erase_rows('peer_meeting', format('id = %L', wanted));
  perform pg_notify('live', 'peers ' || wanted);
end $$;

-- By the facilitator, at any time. False when there is no such meeting, or it is not theirs to close.
create function close_peer_meeting(wanted uuid, at_moment timestamptz) returns boolean language plpgsql security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('houvast peers ' || wanted, 0));
  if my_provider() is null or not is_peer_of(wanted) or peer_facilitator(wanted) is distinct from me() then return false; end if;
  perform take_away_peer_meeting(wanted, at_moment);
  return true;
end $$;

-- By the night: what nobody closed, and what has had its time. Says how many meetings.
create function sweep_peers(at_moment timestamptz) returns integer language plpgsql security definer set search_path = public as $$
declare
  each_one uuid;
  going uuid[];
  closed integer := 0;
begin
  if not is_worker() then raise exception 'only the worker sweeps' using errcode = 'insufficient_privilege'; end if;
  for each_one in select id from peer_meeting where provider_id = my_provider() and closes_at <= at_moment loop
    perform pg_advisory_xact_lock(hashtextextended('houvast peers ' || each_one, 0));
    continue when not exists (select from peer_meeting where provider_id = my_provider() and id = each_one);
    perform take_away_peer_meeting(each_one, at_moment);
    closed := closed + 1;
  end loop;
  -- What was sent to a meeting after it was gone, by someone whose sign-in had ended, was kept for them as a draft.
  with gone as (delete from draft d where d.provider_id = my_provider() and d.form ~ '/peer-consultation/meetings/' and not exists (select from peer_meeting m where m.provider_id = d.provider_id and position(m.id::text in d.form) > 0) returning document_key_of(d.content) as key)
    delete from keys.document_key where provider_id = my_provider() and id in (select key from gone);
  perform erase_rows('peer_point', format('held_on < %L and id not in (select point_id from peer_point_proposal where provider_id = my_provider())', (at_moment - interval '2 years')::date));
  delete from peer_own_step where provider_id = my_provider() and held_on < (at_moment - interval '2 years')::date;
  delete from peer_presence where provider_id = my_provider() and held_on < (at_moment - interval '5 years')::date;
  going := array(select g.id from peer_group g where g.provider_id = my_provider()
    and not exists (select from peer_meeting m where m.provider_id = g.provider_id and m.group_id = g.id) and not exists (select from peer_presence p where p.provider_id = g.provider_id and p.group_id = g.id)
    and (g.founded_at < at_moment - interval '5 years' or not exists (select from peer_invitation i join peer_answer a on a.provider_id = i.provider_id and a.invitation_id = i.id and a.says = 'yes'
      where i.provider_id = g.provider_id and i.group_id = g.id and not exists (select from peer_leaving l where l.provider_id = i.provider_id and l.invitation_id = i.id))));
  perform erase_rows('peer_group', format('id = any (%L::uuid[])', going));
  return closed;
end $$;
