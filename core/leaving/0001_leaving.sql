-- A guide leaves, and each file goes on with someone else: proposed for all at once, and moved by the yes of whom it is about, one by one.

-- One act for all that is open. Whoever runs the house says who has room, and sees no file.
create table caseload_move (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  leaving_id  uuid not null,
  started_by  uuid not null,
  started_at  timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, leaving_id) references staff_leaving (provider_id, id)
);
create index on caseload_move (provider_id, leaving_id);
comment on table caseload_move is 'purpose: the files of someone who leaves are proposed to others | keeping: with the leaving';

create table move_room (
  provider_id uuid not null default my_provider(),
  move_id     uuid not null,
  guide_id    uuid not null,
  places      smallint not null check (places between 1 and 500),
  primary key (provider_id, move_id, guide_id),
  foreign key (provider_id, move_id) references caseload_move (provider_id, id),
  foreign key (provider_id, guide_id) references person (provider_id, id)
);
create index on move_room (provider_id, guide_id);
comment on table move_room is 'purpose: who has room for how many | keeping: with the leaving';

-- What a guide leaves behind for whoever comes next, and whom they would propose. The newest version stands.
create table handover_note (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  by_party      uuid not null,
  version       integer not null check (version > 0),
  content       sealed,
  to_guide      uuid,
  written_at    timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  unique (provider_id, by_party, version),
  foreign key (provider_id, trajectory_id, by_party) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, to_guide) references person (provider_id, id)
);
create index on handover_note (provider_id, trajectory_id);
create index on handover_note (provider_id, to_guide);
comment on table handover_note is 'purpose: what a guide who leaves writes for the next one; the participant reads it first | keeping: with the trajectory';

create table file_move (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  move_id       uuid not null,
  trajectory_id uuid not null,
  from_party    uuid not null,
  -- Null where nobody had room, or nobody was left whom the participant had not said no to: then they choose.
  to_guide      uuid,
  last_day      date not null,
  asked_on      date not null,
  primary key (provider_id, id),
  -- However often the act is taken up again, a file is in it once.
  unique (provider_id, move_id, trajectory_id),
  foreign key (provider_id, move_id) references caseload_move (provider_id, id),
  foreign key (provider_id, trajectory_id, from_party) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, to_guide) references person (provider_id, id)
);
create index on file_move (provider_id, trajectory_id);
create index on file_move (provider_id, to_guide);
comment on table file_move is 'purpose: whom a participant could go on with when their guide leaves | keeping: with the trajectory';

create table file_move_answer (
  provider_id  uuid not null default my_provider(),
  file_move_id uuid not null,
  answer       text not null check (answer in ('yes', 'no')),
  -- To the day, as every act of a participant on their own file.
  answered_on  date not null,
  primary key (provider_id, file_move_id),
  foreign key (provider_id, file_move_id) references file_move (provider_id, id)
);
comment on table file_move_answer is 'purpose: what the participant said; no row is waiting | keeping: with the trajectory';

-- While they wait: whoever was proposed may know how they are called and where to reach them, and nothing else.
create table file_move_stand_in (
  provider_id  uuid not null default my_provider(),
  id           uuid not null,
  file_move_id uuid not null,
  given_on     date not null,
  primary key (provider_id, id),
  foreign key (provider_id, file_move_id) references file_move (provider_id, id)
);
create index on file_move_stand_in (provider_id, file_move_id);
comment on table file_move_stand_in is 'purpose: a participant who waits lets the proposed guide stand in | keeping: with the trajectory';

create table file_move_stand_in_end (
  provider_id uuid not null default my_provider(),
  stand_in_id uuid not null,
  ended_on    date not null,
  primary key (provider_id, stand_in_id),
  foreign key (provider_id, stand_in_id) references file_move_stand_in (provider_id, id)
);
comment on table file_move_stand_in_end is 'purpose: they took that back | keeping: with the trajectory';

create table file_move_told (
  provider_id  uuid not null default my_provider(),
  file_move_id uuid not null,
  turn         text not null check (turn in ('asked', 'reminded', 'last-days', 'gone')),
  told_on      date not null,
  primary key (provider_id, file_move_id, turn),
  foreign key (provider_id, file_move_id) references file_move (provider_id, id)
);
comment on table file_move_told is 'purpose: nobody is told the same twice | keeping: with the trajectory';

create table handover_note_showing (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  note_id       uuid not null,
  trajectory_id uuid not null,
  to_party      uuid not null,
  shown_on      date not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, note_id) references handover_note (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id)
);
create index on handover_note_showing (provider_id, trajectory_id, note_id);
create index on handover_note_showing (provider_id, to_party);
comment on table handover_note_showing is 'purpose: the participant lets the next guide read what the one before wrote | keeping: with the trajectory';

create table handover_note_hiding (
  provider_id uuid not null default my_provider(),
  showing_id  uuid not null,
  hidden_on   date not null,
  primary key (provider_id, showing_id),
  foreign key (provider_id, showing_id) references handover_note_showing (provider_id, id)
);
comment on table handover_note_hiding is 'purpose: they took that back | keeping: with the trajectory';

create function notes_shown_to_me() returns setof uuid language sql stable security definer set search_path = public rows 5 as
  $$ select s.note_id from handover_note_showing s where s.provider_id = my_provider() and s.to_party in (select my_parties())
     and not exists (select from handover_note_hiding h where h.provider_id = s.provider_id and h.showing_id = s.id) $$;

-- The files of someone who leaves that nobody goes on with yet, and who must not be proposed there: whoever the participant named, let
-- go or said no to, and who could not. For the worker, which proposes; what it reads here leaves no transaction.
create function files_to_move(leaving uuid) returns table (trajectory_id uuid, from_party uuid, programme text, wish uuid, never uuid[]) language sql stable security definer set search_path = public as $$
  select p.trajectory_id, p.id, t.programme,
    (select n.to_guide from handover_note n where n.provider_id = p.provider_id and n.by_party = p.id order by n.version desc limit 1),
    array(select x.person_id from exclusion x where x.provider_id = p.provider_id and x.trajectory_id = p.trajectory_id
        and not exists (select from exclusion_end e where e.provider_id = x.provider_id and e.exclusion_id = x.id)
      union select earlier.person_id from party earlier where earlier.provider_id = p.provider_id and earlier.trajectory_id = p.trajectory_id and earlier.role = p.role and earlier.id <> p.id
      union select h.to_guide from handover_proposal h join handover_answer a on a.provider_id = h.provider_id and a.proposal_id = h.id and a.answer = 'no'
        where h.provider_id = p.provider_id and h.trajectory_id = p.trajectory_id
      union select r.guide_id from guide_request r join guide_answer a on a.provider_id = r.provider_id and a.request_id = r.id and a.answer = 'declined'
        where r.provider_id = p.provider_id and r.trajectory_id = p.trajectory_id)
  from staff_leaving l join party p on p.provider_id = l.provider_id and p.person_id = l.person_id and p.seat = 'inside'
  join trajectory t on t.provider_id = p.provider_id and t.id = p.trajectory_id
  where l.provider_id = my_provider() and l.id = leaving and is_worker()
    and not exists (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id)
    and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id and d.left_at < l.ends_at)
    and (not exists (select from trajectory_ending e where e.provider_id = p.provider_id and e.trajectory_id = p.trajectory_id)
      or exists (select from standing s where s.provider_id = p.provider_id and s.trajectory_id = p.trajectory_id and s.aftercare_on is not null and s.over_from > this_moment()))
    -- Someone guides there already; the participant was asked and can still say yes, for whom was proposed still guides here; or they
    -- said no, and choose by themselves.
    and not exists (select from party other where other.provider_id = p.provider_id and other.trajectory_id = p.trajectory_id and other.role = p.role and other.id <> p.id
      and not exists (select from party_departure d where d.provider_id = other.provider_id and d.party_id = other.id))
    and not exists (select from file_move f where f.provider_id = p.provider_id and f.trajectory_id = p.trajectory_id and f.from_party = p.id
      and (f.to_guide in (select guides()) or exists (select from file_move_answer a where a.provider_id = f.provider_id and a.file_move_id = f.id)))
  order by p.trajectory_id $$;

-- What the rule needs to know of an act: of whom, until when, who has how much room left, as they present themselves.
create function move_at(wanted uuid) returns table (leaving_id uuid, person_id uuid, last_day date) language sql stable security definer set search_path = public rows 1 as $$
  select l.id, l.person_id, l.last_day from caseload_move m join staff_leaving l on l.provider_id = m.provider_id and l.id = m.leaving_id
  where m.provider_id = my_provider() and m.id = wanted and is_worker()
    and not exists (select from staff_staying s where s.provider_id = l.provider_id and s.leaving_id = l.id) $$;
create function room_left(wanted uuid) returns table (guide_id uuid, places integer, profession text, languages text[], programmes text[]) language sql stable security definer set search_path = public as $$
  select r.guide_id, r.places - (select count(*) from file_move f where f.provider_id = r.provider_id and f.move_id = r.move_id and f.to_guide = r.guide_id)::integer, g.profession, g.languages, g.programmes
  from move_room r join guide_profile g on g.provider_id = r.provider_id and g.person_id = r.guide_id
  where r.provider_id = my_provider() and r.move_id = wanted and is_worker() and r.guide_id in (select guides())
    and r.guide_id not in (select l.person_id from staff_leaving l where l.provider_id = my_provider() and not exists (select from staff_staying s where s.provider_id = l.provider_id and s.leaving_id = l.id)) $$;
create function presents_as(person uuid) returns table (profession text, languages text[]) language sql stable security definer set search_path = public rows 1 as
  $$ select g.profession, g.languages from guide_profile g where g.provider_id = my_provider() and g.person_id = person and is_worker() $$;

-- A proposal is open until it is answered, someone else guides there, the file ended, or a later act proposed anew.
create function is_open_move(wanted uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from file_move f join party p on p.provider_id = f.provider_id and p.id = f.from_party
    join caseload_move c on c.provider_id = f.provider_id and c.id = f.move_id
    where f.provider_id = my_provider() and f.id = wanted
      and not exists (select from file_move_answer a where a.provider_id = f.provider_id and a.file_move_id = f.id)
      and not exists (select from staff_staying s where s.provider_id = c.provider_id and s.leaving_id = c.leaving_id)
      and not exists (select from file_move later join caseload_move c2 on c2.provider_id = later.provider_id and c2.id = later.move_id
        where later.provider_id = f.provider_id and later.trajectory_id = f.trajectory_id and c2.started_at > c.started_at)
      and not exists (select from party other where other.provider_id = p.provider_id and other.trajectory_id = p.trajectory_id and other.role = p.role and other.id <> p.id
        and not exists (select from party_departure d where d.provider_id = other.provider_id and d.party_id = other.id))
      and not exists (select from party_departure d join staff_leaving l on l.provider_id = d.provider_id and l.id = c.leaving_id where d.provider_id = p.provider_id and d.party_id = p.id and d.left_at < l.ends_at)
      and (not exists (select from trajectory_ending e where e.provider_id = f.provider_id and e.trajectory_id = f.trajectory_id)
        or exists (select from standing s where s.provider_id = f.provider_id and s.trajectory_id = f.trajectory_id and s.aftercare_on is not null))) $$;

-- Whom to tell, for the worker: it tells them in their own name.
create function whom_to_tell_of_move(wanted uuid) returns uuid language sql stable security definer set search_path = public as $$
  select p.person_id from file_move f join participant m on m.provider_id = f.provider_id and m.trajectory_id = f.trajectory_id
  join party p on p.provider_id = m.provider_id and p.id = m.party_id
  where f.provider_id = my_provider() and f.id = wanted and is_worker() and is_open_move(f.id) $$;

-- How many were asked whether they go on with me, and have not answered: a number, and nobody in it.
create function coming_to_me() returns integer language sql stable security definer set search_path = public as
  $$ select count(*)::integer from file_move f where f.provider_id = my_provider() and f.to_guide = me() and me() in (select guides()) and is_open_move(f.id) $$;
-- Those who wait and let me stand in meanwhile.
-- Looked up one by one, from the few that are proposed to me: joined, the planner would read every participant.
create function standing_in_meanwhile() returns table (file_move_id uuid, trajectory_id uuid, programme text, person_id uuid, handle sealed, alias sealed, telephone sealed) language sql stable security definer set search_path = public rows 5 as $$
  select f.id, f.trajectory_id, who.programme, who.person_id, reached.handle, reached.alias, reached.telephone from file_move f
  cross join lateral (select s.id from file_move_stand_in s where s.provider_id = f.provider_id and s.file_move_id = f.id
    and not exists (select from file_move_stand_in_end e where e.provider_id = s.provider_id and e.stand_in_id = s.id) limit 1) let
  cross join lateral (select t.programme, p.person_id from participant m join party p on p.provider_id = m.provider_id and p.id = m.party_id
    join trajectory t on t.provider_id = m.provider_id and t.id = m.trajectory_id where m.provider_id = f.provider_id and m.trajectory_id = f.trajectory_id limit 1) who
  left join lateral (select c.handle, c.alias, c.telephone from contact c where c.provider_id = f.provider_id and c.trajectory_id = f.trajectory_id limit 1) reached on true
  where f.provider_id = my_provider() and f.to_guide = me() and me() in (select guides()) and is_open_move(f.id) and not is_excluded(f.trajectory_id, me()) $$;
create function people_i_stand_in_for_meanwhile() returns setof uuid language sql stable security definer set search_path = public rows 5 as
  $$ select person_id from standing_in_meanwhile() where my_provider() is not null $$;

-- How far it is, for whoever runs the house: how many files there were, and how many of them somebody goes on with, or ended.
create function move_progress(leaving uuid) returns table (files integer, settled integer) language sql stable security definer set search_path = public rows 1 as $$
  select count(*)::integer, (count(*) filter (where settled))::integer from (
    select f.trajectory_id, bool_and(not is_open_move(f.id)) and bool_or(
      exists (select from trajectory_ending e where e.provider_id = f.provider_id and e.trajectory_id = f.trajectory_id)
      or exists (select from party other join party p on p.provider_id = f.provider_id and p.id = f.from_party
        where other.provider_id = f.provider_id and other.trajectory_id = f.trajectory_id and other.role = p.role and other.id <> p.id
          and not exists (select from party_departure d where d.provider_id = other.provider_id and d.party_id = other.id))) as settled
    from file_move f join caseload_move c on c.provider_id = f.provider_id and c.id = f.move_id
    where f.provider_id = my_provider() and c.leaving_id = leaving and has_office('administrator') group by f.trajectory_id) one $$;

-- Whoever takes on a participant who asked them, where someone guided before, comes later: what was before stays apart from them, and the
-- one before goes, with what was still planned with them.
create function asked_guide_comes_later() returns trigger language plpgsql security definer set search_path = public as $$
declare own uuid;
begin
  if not exists (select from trajectories_i_accepted() t where t = new.trajectory_id)
     or not exists (select from party p where p.provider_id = my_provider() and p.trajectory_id = new.trajectory_id and p.role = new.role and p.id <> new.id) then return null; end if;
  select m.party_id into own from participant m where m.provider_id = my_provider() and m.trajectory_id = new.trajectory_id;
  insert into guide_change (id, trajectory_id, to_party, how, changed_by, changed_at) values (gen_random_uuid(), new.trajectory_id, new.id, 'chosen', own, this_moment()) on conflict do nothing;
  perform call_off(p.person_id, new.trajectory_id, own, 'cancelled-by-participant') from party p
    where p.provider_id = my_provider() and p.trajectory_id = new.trajectory_id and p.role = new.role and p.id <> new.id;
  insert into party_departure (party_id, left_at) select p.id, this_moment() from party p
    where p.provider_id = my_provider() and p.trajectory_id = new.trajectory_id and p.role = new.role and p.id <> new.id on conflict do nothing;
  return null;
end $$;
create trigger comes_later after insert on party for each row when (new.seat = 'inside' and new.person_id = me()) execute function asked_guide_comes_later();

-- What is planned with a guide who will not be there: off, the time of everyone in it free again, and no reminder goes out.
create function call_off(guide uuid, only_in uuid, by_party uuid, why text) returns integer language plpgsql security definer set search_path = public as $$
declare
  off record;
  number integer := 0;
begin
  for off in select a.id, a.trajectory_id from appointment a where a.provider_id = my_provider() and a.guide_id = guide and a.trajectory_id = only_in and lower(a.during) >= this_moment()
    and not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id)
    and not exists (select from talk_outcome o where o.provider_id = a.provider_id and o.talk_id = a.talk_id) loop
    insert into cancellation (appointment_id, trajectory_id, why, by_party, at) values (off.id, off.trajectory_id, why, by_party, this_moment());
    delete from occupancy where provider_id = my_provider() and appointment_id = off.id;
    perform take_back(off.id);
    number := number + 1;
  end loop;
  return number;
end $$;

-- The day is over: every part ends, every office, every proof and every way in, at once and all or nothing. What they wrote stays where
-- it is and keeps their name. Once; false when it is not time yet, they stay, or it was done.
create function carry_out_leaving(wanted uuid) returns boolean language plpgsql security definer set search_path = public as $$
declare who staff_leaving;
begin
  select * into who from staff_leaving l where l.provider_id = my_provider() and l.id = wanted and l.ends_at <= this_moment() and is_worker()
    and not exists (select from staff_staying s where s.provider_id = l.provider_id and s.leaving_id = l.id) for update;
  if not found then return false; end if;
  insert into staff_left (leaving_id, left_at) values (wanted, this_moment()) on conflict do nothing;
  if not found then return false; end if;

  insert into log.entry (id, at, event, action, person_id, purpose, access_point, subject_id, object_kind, object_id)
    select gen_random_uuid(), this_moment(), 'guide.left', 'U', who.person_id, 'administration', 'job', p.trajectory_id, 'trajectory', p.trajectory_id from party p
    where p.provider_id = my_provider() and p.person_id = who.person_id and p.seat = 'inside' and not exists (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id)
      and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id);
  perform call_off(who.person_id, p.trajectory_id, p.id, 'cancelled-by-guide') from party p
    where p.provider_id = my_provider() and p.person_id = who.person_id and p.seat = 'inside' and not exists (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id);
  insert into party_departure (party_id, left_at) select p.id, who.ends_at from party p
    where p.provider_id = my_provider() and p.person_id = who.person_id and p.seat = 'inside' and not exists (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id) on conflict do nothing;
  insert into second_guide_end (proposal_id, ended_by, ended_at) select s.id, who.person_id, who.ends_at from second_guide_proposal s
    where s.provider_id = my_provider() and s.to_guide = who.person_id on conflict do nothing;
  insert into peer_leaving (invitation_id, left_at) select i.id, who.ends_at from peer_invitation i join peer_answer a on a.provider_id = i.provider_id and a.invitation_id = i.id and a.says = 'yes'
    where i.provider_id = my_provider() and i.person_id = who.person_id on conflict do nothing;
  insert into traineeship_end (traineeship_id, ended_at, ended_by) select t.id, who.ends_at, who.said_by from traineeship t
    where t.provider_id = my_provider() and who.person_id in (t.guide_id, t.senior_id) on conflict do nothing;
  delete from stand_in where provider_id = my_provider() and who.person_id in (guide_id, stand_in_id);
  insert into office_end (office_id, ended_at, ended_by) select o.id, who.ends_at, who.said_by from office o
    where o.provider_id = my_provider() and o.person_id = who.person_id on conflict do nothing;

  delete from calendar_feed where provider_id = my_provider() and person_id = who.person_id;
  update sign_in set idle_until = least(idle_until, who.ends_at), shown_once = null where provider_id = my_provider() and person_id = who.person_id and made_at < who.ends_at;
  update sign_in_link set used_at = this_moment() where provider_id = my_provider() and person_id = who.person_id and used_at is null;
  insert into invitation_use (invitation_id, used_at) select i.id, this_moment() from invitation i where i.provider_id = my_provider() and i.person_id = who.person_id on conflict do nothing;
  if not is_more_than_staff(who.person_id) then
    delete from keys.document_key k where k.provider_id = my_provider() and k.id in (
      select document_key_of(secret) from one_time_code where provider_id = my_provider() and person_id = who.person_id
      union all select document_key_of(secret) from factor_draft where provider_id = my_provider() and person_id = who.person_id);
    delete from passkey where provider_id = my_provider() and person_id = who.person_id;
    delete from password where provider_id = my_provider() and person_id = who.person_id;
    delete from one_time_code where provider_id = my_provider() and person_id = who.person_id;
    delete from recovery_code where provider_id = my_provider() and person_id = who.person_id;
    delete from factor_draft where provider_id = my_provider() and person_id = who.person_id;
  end if;
  return true;
end $$;

-- Whoever was in no act by the last day is still told, and chooses: nobody is left without a word. False when there is nobody.
create function ask_who_was_not_asked(leaving uuid, move uuid) returns boolean language sql security definer set search_path = public as $$
  with begun as (
    insert into caseload_move (id, leaving_id, started_by, started_at)
      select move, l.id, l.said_by, this_moment() from staff_leaving l where l.provider_id = my_provider() and l.id = leaving and is_worker()
        and exists (select from files_to_move(l.id) t where not exists (select from file_move f where f.provider_id = my_provider() and f.trajectory_id = t.trajectory_id and f.from_party = t.from_party))
    returning id)
  select exists (select from begun) $$;

create function is_in_move(move uuid, trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select is_worker() and exists (select from file_move f where f.provider_id = my_provider() and f.move_id = move and f.trajectory_id = trajectory) $$;
create function open_moves_of(leaving uuid) returns setof uuid language sql stable security definer set search_path = public as
  $$ select f.id from caseload_move c join file_move f on f.provider_id = c.provider_id and f.move_id = c.id where c.provider_id = my_provider() and c.leaving_id = leaving and is_worker() and is_open_move(f.id) $$;
