-- A letter to someone who helps elsewhere and has no account here: a company doctor, a general practitioner, whoever a programme names.
-- Participant and guide write it together; it goes nowhere before the participant says yes to these words, to this person, until a day.

create table professional_letter (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  role          text not null check (length(role) < 40),
  -- To name on the telephone instead of a person. It opens nothing.
  reference     text not null check (reference ~ '^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$'),
  begun_by      uuid not null,
  begun_at      timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, reference),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, begun_by) references party (provider_id, trajectory_id, id)
);
comment on table professional_letter is 'purpose: a letter to someone who helps elsewhere, and the reference to name on the telephone | keeping: with the trajectory';

-- To whom it goes and what it says; each save is a version of its own and the newest stands.
create table professional_letter_version (
  provider_id   uuid not null default my_provider(),
  letter_id     uuid not null,
  trajectory_id uuid not null,
  version       integer not null check (version > 0),
  content       sealed not null,
  written_by    uuid not null,
  written_at    timestamptz not null,
  primary key (provider_id, letter_id, version),
  foreign key (provider_id, trajectory_id, letter_id) references professional_letter (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, written_by) references party (provider_id, trajectory_id, id)
);
create index on professional_letter_version (provider_id, trajectory_id);
comment on table professional_letter_version is 'purpose: to whom a letter goes and what it says, as it was written | keeping: with the trajectory';

-- The participant said yes to one version: from then on it is a shared version, with its reader and its consent. This only says which
-- letter it was, and by what address its reader is reached; whether anyone reads it is `passages_released_to_me()` alone.
create table professional_sending (
  provider_id       uuid not null default my_provider(),
  id                uuid not null,
  letter_id         uuid not null,
  trajectory_id     uuid not null,
  version           integer not null,
  shared_version_id uuid not null,
  consent_id        uuid not null,
  reader_id         uuid not null,
  address           sealed not null,
  sent_by           uuid not null,
  sent_at           timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, shared_version_id),
  unique (provider_id, reader_id),
  foreign key (provider_id, letter_id, version) references professional_letter_version (provider_id, letter_id, version),
  foreign key (provider_id, trajectory_id, letter_id) references professional_letter (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, shared_version_id) references shared_version (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, consent_id) references consent (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, reader_id) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, sent_by) references party (provider_id, trajectory_id, id)
);
create index on professional_sending (provider_id, letter_id, version);
create index on professional_sending (provider_id, trajectory_id);
create index on professional_sending (provider_id, consent_id);
comment on table professional_sending is 'purpose: which version of a letter someone agreed to send, to whom | keeping: with the trajectory';

-- The participant would rather not. It is kept and respected; they alone come back on it.
create table professional_refusal (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  letter_id     uuid not null,
  refused_by    uuid not null,
  refused_at    timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, letter_id) references professional_letter (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, refused_by) references party (provider_id, trajectory_id, id)
);
create index on professional_refusal (provider_id, trajectory_id);
create index on professional_refusal (provider_id, letter_id);
comment on table professional_refusal is 'purpose: someone would rather not go to a doctor now, and is not pressed | keeping: with the trajectory';

create table professional_refusal_end (
  provider_id uuid not null default my_provider(),
  refusal_id  uuid not null,
  ended_at    timestamptz not null,
  primary key (provider_id, refusal_id),
  foreign key (provider_id, refusal_id) references professional_refusal (provider_id, id)
);
comment on table professional_refusal_end is 'purpose: someone came back on a no of their own | keeping: with the trajectory';

-- The way in: of the link only the hash. It opens as long as its letter is released to its reader.
create table professional_link (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  sending_id  uuid not null,
  token_hash  bytea not null check (octet_length(token_hash) = 32),
  made_at     timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, token_hash),
  foreign key (provider_id, sending_id) references professional_sending (provider_id, id)
);
create index on professional_link (provider_id, sending_id);
comment on table professional_link is 'purpose: the way in of someone without an account; of the link only the hash | keeping: with the trajectory';

-- The second factor, state: six digits by text message for ten minutes, or ten characters on paper for as long as the letter is open.
create table professional_code (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  sending_id  uuid not null,
  way         text not null check (way in ('sms', 'paper')),
  code_hash   bytea not null check (octet_length(code_hash) = 32),
  made_at     timestamptz not null,
  until       timestamptz not null,
  failed      integer not null default 0,
  used_at     timestamptz,
  primary key (provider_id, id),
  foreign key (provider_id, sending_id) references professional_sending (provider_id, id)
);
create index on professional_code (provider_id, sending_id, made_at);
comment on table professional_code is 'purpose: the code beside a link, by text message or on paper; keyed hashes only | keeping: a day after it ends';

-- Whoever showed link and code reads for half an hour.
create table professional_sitting (
  provider_id uuid not null default my_provider(),
  token_hash  bytea not null check (octet_length(token_hash) = 32),
  sending_id  uuid not null,
  begun_at    timestamptz not null,
  until       timestamptz not null,
  primary key (provider_id, token_hash),
  foreign key (provider_id, sending_id) references professional_sending (provider_id, id)
);
create index on professional_sitting (provider_id, sending_id);
comment on table professional_sitting is 'purpose: someone without an account reads, for half an hour | keeping: a day';

create table professional_answer (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  sending_id    uuid not null,
  answer        text not null check (answer in ('accepts', 'call-me', 'seen', 'declines')),
  words         sealed,
  answered_by   uuid not null,
  answered_at   timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, sending_id) references professional_sending (provider_id, id),
  foreign key (provider_id, trajectory_id, answered_by) references party (provider_id, trajectory_id, id)
);
create index on professional_answer (provider_id, sending_id);
create index on professional_answer (provider_id, trajectory_id);
comment on table professional_answer is 'purpose: what someone who got a letter answered, for the participant and the guide | keeping: with the trajectory';

-- Someone names a reference and asks to be let in anew. Whether there was such a letter they are not told.
create table professional_renewal (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  letter_id     uuid not null,
  asked_at      timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, letter_id) references professional_letter (provider_id, trajectory_id, id)
);
create index on professional_renewal (provider_id, letter_id);
create index on professional_renewal (provider_id, trajectory_id);
comment on table professional_renewal is 'purpose: someone asked for a new link, for participant and guide to decide on | keeping: with the trajectory';

-- Rows that point at these, found by an index when a file is erased.
create index on professional_letter (provider_id, trajectory_id, begun_by);

-- A no stands until its giver takes it back, or something new is written down that worries the guide more: then one may ask once more.
create function refusal_stands(trajectory uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from professional_refusal r where r.provider_id = my_provider() and r.trajectory_id = trajectory
    and not exists (select from professional_refusal_end e where e.provider_id = r.provider_id and e.refusal_id = r.id)
    and not exists (select from risk_level l where l.provider_id = r.provider_id and l.trajectory_id = r.trajectory_id and l.level in ('orange', 'red') and l.recorded_at > r.refused_at)) $$;

-- What is sent to me, as whoever a letter goes to.
create function sendings_to_me() returns setof uuid rows 2 language sql stable security definer set search_path = public as
  $$ select s.id from professional_sending s where s.provider_id = my_provider() and s.reader_id in (select my_parties()) $$;

-- For whoever holds a link: whose it is. Only the newest link of a letter opens. Whether there is anything to read is asked after
-- this, in the reader's own name.
create function professional_link_at(token bytea) returns table (sending_id uuid, shared_version_id uuid, person_id uuid) rows 1 language sql stable security definer set search_path = public as $$
  select s.id, s.shared_version_id, p.person_id from professional_link l
  join professional_sending s on s.provider_id = l.provider_id and s.id = l.sending_id
  join party p on p.provider_id = s.provider_id and p.id = s.reader_id
  where l.provider_id = my_provider() and l.token_hash = token
    and not exists (select from professional_link newer where newer.provider_id = l.provider_id and newer.sending_id = l.sending_id and newer.made_at > l.made_at) $$;
create function professional_sitting_at(token bytea, at_moment timestamptz) returns table (sending_id uuid, shared_version_id uuid, person_id uuid) rows 1 language sql stable security definer set search_path = public as $$
  select s.id, s.shared_version_id, p.person_id from professional_sitting sat
  join professional_sending s on s.provider_id = sat.provider_id and s.id = sat.sending_id
  join party p on p.provider_id = s.provider_id and p.id = s.reader_id
  where sat.provider_id = my_provider() and sat.token_hash = token and sat.until > at_moment $$;

-- Five tries at a code. Of text messages only the last counts; so does of papers. Of two tries at once one waits for the other.
create function spend_professional_code(sending uuid, code bytea, at_moment timestamptz) returns boolean language plpgsql security definer set search_path = public as $$
declare each_one professional_code;
begin
  for each_one in select * from professional_code c where c.provider_id = my_provider() and c.sending_id = sending and c.until > at_moment and c.failed < 5 and (c.way = 'paper' or c.used_at is null)
    and not exists (select from professional_code newer where newer.provider_id = c.provider_id and newer.sending_id = c.sending_id and newer.way = c.way and newer.made_at > c.made_at)
    order by c.way for update loop
    if each_one.code_hash = code then
      update professional_code set used_at = at_moment where provider_id = my_provider() and id = each_one.id;
      return true;
    end if;
  end loop;
  update professional_code set failed = failed + 1 where provider_id = my_provider() and sending_id = sending and until > at_moment;
  return false;
end $$;

create function sweep_professionals(at_moment timestamptz) returns void language sql security definer set search_path = public as $$
  delete from professional_code where provider_id = my_provider() and until < at_moment - interval '1 day';
  delete from professional_sitting where provider_id = my_provider() and until < at_moment - interval '1 day' $$;

-- Notes that someone asked, at most once a day for each letter; says nothing of it to whoever asked.
create function ask_professional_renewal(wanted text, request uuid, at_moment timestamptz) returns void language sql security definer set search_path = public as $$
  insert into professional_renewal (id, trajectory_id, letter_id, asked_at)
  select request, l.trajectory_id, l.id, at_moment from professional_letter l where l.provider_id = my_provider() and l.reference = wanted
    and exists (select from professional_sending s where s.provider_id = l.provider_id and s.letter_id = l.id)
    and not exists (select from professional_renewal r where r.provider_id = l.provider_id and r.letter_id = l.id and r.asked_at > at_moment - interval '1 day') $$;

-- For the worker: to whom a letter goes, and whom to tell that it was answered.
create function reader_of_sending(sending uuid) returns uuid language sql stable security definer set search_path = public as $$
  select p.person_id from professional_sending s join party p on p.provider_id = s.provider_id and p.id = s.reader_id where s.provider_id = my_provider() and s.id = sending and is_worker() $$;
create function told_of_answer(wanted uuid) returns setof uuid rows 3 language sql stable security definer set search_path = public as $$
  select p.person_id from professional_answer a join party p on p.provider_id = a.provider_id and p.trajectory_id = a.trajectory_id and p.seat = 'inside'
  where a.provider_id = my_provider() and a.id = wanted and is_worker()
    and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
