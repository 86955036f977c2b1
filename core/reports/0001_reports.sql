-- Reports: what is written down after a talk, handed over, and said to be right by each who was there.

-- Begun by whoever led the talk; before it is handed over it exists for nobody else.
create table report (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  talk_id       uuid not null,
  kind          text not null check (length(kind) < 40),
  written_by    uuid not null,
  begun_at      timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, talk_id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, written_by) references party (provider_id, trajectory_id, id)
);
create index on report (provider_id, trajectory_id);
create index on report (provider_id, written_by);
comment on table report is 'purpose: that a talk is written down, by whom | keeping: with the trajectory';

-- The version counts every save, and the sheet is the page it was typed on: what was saved from another sheet since is not written over.
create table report_draft (
  provider_id uuid not null default my_provider(),
  report_id   uuid not null,
  version     integer not null check (version > 0),
  sheet       uuid not null,
  content     sealed not null,
  saved_at    timestamptz not null,
  primary key (provider_id, report_id),
  foreign key (provider_id, report_id) references report (provider_id, id)
);
comment on table report_draft is 'purpose: what the writer is still writing | keeping: until it is handed over';

-- What was handed over never changes. The hash lies over the words, the moment and the hash before it; the words carry a grain of
-- salt, so that a hash gives nobody a guess.
create table report_version (
  provider_id    uuid not null default my_provider(),
  report_id      uuid not null,
  number         smallint not null check (number > 0),
  handed_over_by uuid not null,
  handed_over_at timestamptz not null,
  content        sealed not null,
  hash           bytea not null check (length(hash) = 32),
  previous_hash  bytea check (length(previous_hash) = 32),
  -- Whether those who must read it hear by mail, now and again after three and five days: the writer decides.
  by_mail        boolean not null,
  primary key (provider_id, report_id, number),
  foreign key (provider_id, report_id) references report (provider_id, id),
  foreign key (provider_id, handed_over_by) references party (provider_id, id),
  check ((number = 1) = (previous_hash is null))
);
create index on report_version (provider_id, handed_over_by);
comment on table report_version is 'purpose: the words of a report as they were handed over | keeping: with the trajectory';

-- Who must say whether a version is right: everyone who was there, and never the writer. No hand writes this, see `name_validators`.
create table report_validator (
  provider_id uuid not null default my_provider(),
  report_id   uuid not null,
  number      smallint not null,
  party_id    uuid not null,
  -- What reminders are about, so that they are taken back once someone answers.
  reminder_id uuid not null default gen_random_uuid(),
  primary key (provider_id, report_id, number, party_id),
  foreign key (provider_id, report_id, number) references report_version (provider_id, report_id, number),
  foreign key (provider_id, party_id) references party (provider_id, id)
);
create index on report_validator (provider_id, party_id);
comment on table report_validator is 'purpose: who must say whether a version is right | keeping: with the trajectory';

-- One may ask for a change or a talk first, and say "right" later; "right" is said once a version, and stays said.
create table report_validation (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  report_id   uuid not null,
  number      smallint not null,
  party_id    uuid not null,
  verdict     text not null check (verdict in ('right', 'change', 'talk-first')),
  at          timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, report_id, number, party_id, id),
  foreign key (provider_id, report_id, number, party_id) references report_validator (provider_id, report_id, number, party_id)
);
create unique index on report_validation (provider_id, report_id, number, party_id) where verdict = 'right';
comment on table report_validation is 'purpose: what someone who was there says of a version | keeping: with the trajectory';

-- What must be different, and where: a question by its key, or the whole report. For the writer.
create table report_remark (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  validation_id uuid not null,
  report_id     uuid not null,
  number        smallint not null,
  party_id      uuid not null,
  question      text check (length(question) < 40),
  content       sealed not null,
  primary key (provider_id, id),
  foreign key (provider_id, report_id, number, party_id, validation_id) references report_validation (provider_id, report_id, number, party_id, id)
);
create index on report_remark (provider_id, report_id);
comment on table report_remark is 'purpose: what someone wants to see changed in a version | keeping: with the trajectory';

-- One's own words beside the writer's. They stay with the line and with the report from then on, and stop nothing.
create table report_objection (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  report_id   uuid not null,
  number      smallint not null,
  party_id    uuid not null,
  question    text check (length(question) < 40),
  content     sealed not null,
  at          timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, report_id, number, party_id) references report_validator (provider_id, report_id, number, party_id)
);
create index on report_objection (provider_id, report_id);
comment on table report_objection is 'purpose: an objection to a report, in the words of whoever objects | keeping: with the trajectory';

-- From when a version stood: the last of them had said so. Written by `seal`, so that a list need not work it out report by report.
create table report_sealing (
  provider_id uuid not null default my_provider(),
  report_id   uuid not null,
  number      smallint not null,
  at          timestamptz not null,
  primary key (provider_id, report_id, number),
  foreign key (provider_id, report_id, number) references report_version (provider_id, report_id, number)
);
comment on table report_sealing is 'purpose: from when a version of a report stands | keeping: with the trajectory';

-- Someone who left or does not answer is waited for no longer. An act with a name and a reason: silence of itself agrees to nothing.
create table report_lapse (
  provider_id uuid not null default my_provider(),
  report_id   uuid not null,
  number      smallint not null,
  party_id    uuid not null,
  lapsed_by   uuid not null,
  reason      text not null check (reason in ('left', 'no-answer', 'away')),
  why         sealed not null,
  at          timestamptz not null,
  primary key (provider_id, report_id, number, party_id),
  foreign key (provider_id, report_id, number, party_id) references report_validator (provider_id, report_id, number, party_id),
  foreign key (provider_id, lapsed_by) references party (provider_id, id)
);
create index on report_lapse (provider_id, lapsed_by);
comment on table report_lapse is 'purpose: someone is waited for no longer, by whom and why | keeping: with the trajectory';

-- The writer reminds someone once more, at most once a week.
create table report_nudge (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  report_id   uuid not null,
  number      smallint not null,
  party_id    uuid not null,
  nudged_by   uuid not null,
  at          timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, report_id, number, party_id) references report_validator (provider_id, report_id, number, party_id),
  foreign key (provider_id, nudged_by) references party (provider_id, id)
);
create index on report_nudge (provider_id, report_id);
create index on report_nudge (provider_id, nudged_by);
comment on table report_nudge is 'purpose: someone was reminded to read a report | keeping: with the trajectory';

-- Who read which version, and when first.
create table report_reading (
  provider_id uuid not null default my_provider(),
  report_id   uuid not null,
  number      smallint not null,
  party_id    uuid not null,
  at          timestamptz not null,
  primary key (provider_id, report_id, number, party_id),
  foreign key (provider_id, report_id, number) references report_version (provider_id, report_id, number),
  foreign key (provider_id, party_id) references party (provider_id, id)
);
create index on report_reading (provider_id, party_id);
comment on table report_reading is 'purpose: who read which version of a report, and when first | keeping: with the trajectory';

-- After the fact: the words were wrong and another version follows; or they were another person's and are struck, up to this version;
-- or they reached someone who should not have had them, and who reads no more.
create table report_correction (
  provider_id  uuid not null default my_provider(),
  id           uuid not null,
  report_id    uuid not null,
  number       smallint not null,
  kind         text not null check (kind in ('wrong-text', 'wrong-person', 'wrong-recipient')),
  recipient    uuid,
  corrected_by uuid not null,
  why          sealed not null,
  at           timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, report_id, number) references report_version (provider_id, report_id, number),
  foreign key (provider_id, recipient) references party (provider_id, id),
  foreign key (provider_id, corrected_by) references party (provider_id, id),
  check ((kind = 'wrong-recipient') = (recipient is not null))
);
create index on report_correction (provider_id, report_id);
create unique index on report_correction (provider_id, report_id, number, kind) where recipient is null;
create unique index on report_correction (provider_id, report_id, recipient) where recipient is not null;
create index on report_correction (provider_id, recipient);
create index on report_correction (provider_id, corrected_by);
comment on table report_correction is 'purpose: a report was corrected or struck, by whom and why | keeping: with the trajectory';

-- Who hears of a correction, because they read what it is about. No hand writes this, see `follow_correction`.
create table report_notice (
  provider_id   uuid not null default my_provider(),
  correction_id uuid not null,
  report_id     uuid not null,
  party_id      uuid not null,
  primary key (provider_id, correction_id, party_id),
  foreign key (provider_id, correction_id) references report_correction (provider_id, id),
  foreign key (provider_id, report_id) references report (provider_id, id),
  foreign key (provider_id, party_id) references party (provider_id, id)
);
create index on report_notice (provider_id, party_id);
create index on report_notice (provider_id, report_id);
comment on table report_notice is 'purpose: a reader is told of a correction | keeping: with the trajectory';

-- The register of data breaches: someone had opened what was not theirs. It says how many and when, never who or what.
create table breach (
  provider_id    uuid not null default my_provider(),
  id             uuid not null default gen_random_uuid(),
  correction_id  uuid not null,
  kind           text not null check (kind in ('wrong-person', 'wrong-recipient')),
  noticed_at     timestamptz not null,
  readers        smallint not null check (readers > 0),
  first_read_at  timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, correction_id)
);
-- No key points at the correction: the register outlives the file.
comment on table breach is 'purpose: the register of data breaches, without content | keeping: five years';

-- What was decided about it: whether the authority and the people it is about were told.
create table breach_decision (
  provider_id uuid not null default my_provider(),
  breach_id   uuid not null,
  authority   text not null check (authority in ('told', 'not-needed')),
  people      text not null check (people in ('told', 'not-needed')),
  why         sealed not null,
  decided_by  uuid not null,
  at          timestamptz not null,
  primary key (provider_id, breach_id),
  foreign key (provider_id, breach_id) references breach (provider_id, id),
  foreign key (provider_id, decided_by) references person (provider_id, id)
);
create index on breach_decision (provider_id, decided_by);
comment on table breach_decision is 'purpose: what was decided about a data breach | keeping: five years';

-- Whom a report is about.
create function report_participant(report uuid) returns uuid language sql stable security definer set search_path = public as
  $$ select m.party_id from report r join participant m on m.provider_id = r.provider_id and m.trajectory_id = r.trajectory_id where r.provider_id = my_provider() and r.id = report $$;
create function reports_i_write() returns setof uuid rows 200 language sql stable security definer set search_path = public as
  $$ select r.id from report r where r.provider_id = my_provider() and r.written_by in (select my_parties()) $$;
-- Whoever must say whether it is right reads it; not the one it reached by mistake.
create function reports_i_validate() returns setof uuid rows 50 language sql stable security definer set search_path = public as
  $$ select distinct v.report_id from report_validator v where v.provider_id = my_provider() and v.party_id in (select my_parties())
     and not exists (select from report_correction c where c.provider_id = v.provider_id and c.report_id = v.report_id and c.recipient = v.party_id) $$;
-- The same of one report: a policy asks it row by row, so that whoever wrote thousands reads one without naming them all.
create function writes_report(report uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from report r join party p on p.provider_id = r.provider_id and p.id = r.written_by and p.person_id = me()
     where r.provider_id = my_provider() and r.id = report and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)) $$;
create function validates_report(report uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from report_validator v join party p on p.provider_id = v.provider_id and p.id = v.party_id and p.person_id = me()
     where v.provider_id = my_provider() and v.report_id = report and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
       and not exists (select from report_correction c where c.provider_id = v.provider_id and c.report_id = v.report_id and c.recipient = v.party_id)) $$;
-- Corrections one is told of, also when there is nothing left to read.
create function corrections_told_to_me() returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select n.correction_id from report_notice n where n.provider_id = my_provider() and n.party_id in (select my_parties()) $$;

create function report_newest(report uuid) returns smallint language sql stable security definer set search_path = public as
  $$ select max(number) from report_version where provider_id = my_provider() and report_id = report $$;
-- Words of another person: they are gone from this version back.
create function report_struck(report uuid, version smallint) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from report_correction c where c.provider_id = my_provider() and c.report_id = report and c.kind = 'wrong-person' and c.number >= version) $$;

-- Asked from within a policy of the same table, so past it.
create function has_called_right(report uuid, version smallint, party uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from report_validation where provider_id = my_provider() and report_id = report and number = version and party_id = party and verdict = 'right') $$;
create function was_nudged(report uuid, party uuid, since timestamptz) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from report_nudge where provider_id = my_provider() and report_id = report and party_id = party and at > since) $$;
create function has_left(party uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from party_departure where provider_id = my_provider() and party_id = party) $$;

-- Whether anything was handed over about a talk: no more than that, for whoever was there and may not read it.
create function is_written(talk uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from report r join report_version v on v.provider_id = r.provider_id and v.report_id = r.id where r.provider_id = my_provider() and r.talk_id = talk) $$;

-- What a writer goes on from: the number and hash that the next version follows, also where the words were struck.
create function report_chain(report uuid) returns table (number smallint, hash bytea) language sql stable security definer set search_path = public as
  $$ select v.number, v.hash from report_version v where v.provider_id = my_provider() and v.report_id = report and writes_report(report)
     order by v.number desc limit 1 $$;

-- The version that stands: the newest, when everyone who must has said that it is right or is waited for no longer, and nothing was
-- corrected since. Null otherwise. Whom it is about is always among them, and is never left out. Sharing leans on this.
create function report_stands(report uuid) returns integer language sql stable security definer set search_path = public as $$
  select v.number::integer from report_version v
  where v.provider_id = my_provider() and v.report_id = report
    and not exists (select from report_version later where later.provider_id = v.provider_id and later.report_id = v.report_id and later.number > v.number)
    and not exists (select from report_correction c where c.provider_id = v.provider_id and c.report_id = v.report_id and c.number >= v.number and c.kind <> 'wrong-recipient')
    and exists (select from report_validation a where a.provider_id = v.provider_id and a.report_id = v.report_id and a.number = v.number
                and a.verdict = 'right' and a.party_id = report_participant(report))
    and not exists (
      select from report_validator w where w.provider_id = v.provider_id and w.report_id = v.report_id and w.number = v.number
        and not exists (select from report_validation a where a.provider_id = w.provider_id and a.report_id = w.report_id and a.number = w.number and a.party_id = w.party_id and a.verdict = 'right')
        and not exists (select from report_lapse l where l.provider_id = w.provider_id and l.report_id = w.report_id and l.number = w.number and l.party_id = w.party_id)
        and not exists (select from report_correction c where c.provider_id = w.provider_id and c.report_id = w.report_id and c.recipient = w.party_id)) $$;

-- Two facts at once of one report wait for each other here, so that the second sees the first.
create function seal() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform from report where provider_id = new.provider_id and id = new.report_id for no key update;
  insert into report_sealing (report_id, number, at) select new.report_id, new.number, new.at where report_stands(new.report_id) = new.number on conflict do nothing;
  return null;
end $$;
create trigger seal after insert on report_validation for each row when (new.verdict = 'right') execute function seal();
create trigger seal after insert on report_lapse for each row execute function seal();
create trigger seal after insert on report_correction for each row when (new.kind = 'wrong-recipient') execute function seal();

-- Everyone who was at the talk, but the writer. Written here, so that no writer chooses.
create function name_validators() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into report_validator (report_id, number, party_id)
  select distinct new.report_id, new.number, there.party
  from report r cross join lateral present_at(r.talk_id) there(party)
  where r.provider_id = new.provider_id and r.id = new.report_id and there.party <> r.written_by
    and not exists (select from report_correction c where c.provider_id = r.provider_id and c.report_id = r.id and c.recipient = there.party);
  if not exists (select from report_validator where provider_id = new.provider_id and report_id = new.report_id and number = new.number and party_id = report_participant(new.report_id)) then
    raise exception 'nobody whom this report is about was there';
  end if;
  return null;
end $$;
create trigger name_validators after insert on report_version for each row execute function name_validators();

-- Whoever read it hears of a correction; and where it was not theirs to read, the register does too.
create function follow_correction() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into report_notice (correction_id, report_id, party_id)
  select distinct new.id, new.report_id, party_id from report_reading
  where provider_id = new.provider_id and report_id = new.report_id and party_id <> new.corrected_by and (new.recipient is null or new.recipient = party_id or party_id = report_participant(new.report_id));
  if new.kind <> 'wrong-text' then
    insert into breach (correction_id, kind, noticed_at, readers, first_read_at)
    select new.id, new.kind, new.at, count(distinct party_id), min(at) from report_reading
    where provider_id = new.provider_id and report_id = new.report_id and party_id <> new.corrected_by and (new.recipient is null or new.recipient = party_id)
    having count(*) > 0;
  end if;
  return null;
end $$;
create trigger follow_correction after insert on report_correction for each row execute function follow_correction();

-- A draft's key goes with the words it opened.
create trigger forget_key after delete on report_draft for each row execute function key_goes_with_row('content');
create function forget_draft_key() returns trigger language plpgsql security definer set search_path = public as $$
declare key uuid := document_key_of(old.content);
begin
  delete from keys.document_key where provider_id = my_provider() and id = key;
  return null;
end $$;
create trigger forget_old_key after update of content on report_draft for each row execute function forget_draft_key();
