-- What leaves the room: a version of its own, passage by passage, and who agreed that whom may read it until when.

-- Made from one version of a report that stands, or of something else that says itself when it no longer does (shared_version_end).
-- Never the thing itself: its own words, its own key, nothing of health.
create table shared_version (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  report_id     uuid,
  report_number smallint check ((report_number is null) = (report_id is null)),
  made_by       uuid not null,
  made_at       timestamptz not null,
  -- What it is for, said before anyone is asked; a yes is a yes to that and nothing else.
  purpose       text not null check (purpose in ('progress', 'three-way-talk', 'advice', 'care', 'reintegration')),
  hash          bytea not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  unique (provider_id, trajectory_id, id, purpose),
  unique (provider_id, trajectory_id, id, report_id, report_number),
  foreign key (provider_id, report_id, report_number) references report_version (provider_id, report_id, number),
  foreign key (provider_id, trajectory_id, made_by) references party (provider_id, trajectory_id, id)
);
create index on shared_version (provider_id, trajectory_id);
create index on shared_version (provider_id, report_id);
comment on table shared_version is 'purpose: what of a report or an agreement may be shared, in words without health | keeping: with the trajectory';

-- What it was made of changed or is no more: from then on nobody reads it. Only triggers of whatever it was made of write this.
create table shared_version_end (
  provider_id       uuid not null default my_provider(),
  shared_version_id uuid not null,
  ended_at          timestamptz not null,
  primary key (provider_id, shared_version_id),
  foreign key (provider_id, shared_version_id) references shared_version (provider_id, id)
);
comment on table shared_version_end is 'purpose: a shared version says something that is no longer so | keeping: with the trajectory';

create table shared_passage (
  provider_id       uuid not null default my_provider(),
  shared_version_id uuid not null,
  place          smallint not null check (place between 1 and 60),
  content           sealed not null,
  primary key (provider_id, shared_version_id, place),
  foreign key (provider_id, shared_version_id) references shared_version (provider_id, id)
);
comment on table shared_passage is 'purpose: one passage of a shared version, as its reader will see it | keeping: with the trajectory';

-- Whose yes a passage needs, written down when the version is made: whom it is about, and whoever said it.
create table shared_passage_asks (
  provider_id       uuid not null default my_provider(),
  shared_version_id uuid not null,
  place          smallint not null,
  party_id          uuid not null,
  primary key (provider_id, shared_version_id, place, party_id),
  foreign key (provider_id, shared_version_id, place) references shared_passage (provider_id, shared_version_id, place),
  foreign key (provider_id, party_id) references party (provider_id, id)
);
create index on shared_passage_asks (provider_id, party_id);
comment on table shared_passage_asks is 'purpose: whose yes a passage needs before anyone else reads it | keeping: with the trajectory';

-- To whom it is meant to go: the guide proposes, everyone whose yes is needed decides. About one reader and one version of a report
-- nobody is asked twice: a no is a no.
create table shared_version_reader (
  provider_id       uuid not null default my_provider(),
  shared_version_id uuid not null,
  trajectory_id     uuid not null,
  report_id         uuid,
  report_number     smallint check ((report_number is null) = (report_id is null)),
  party_id          uuid not null,
  primary key (provider_id, shared_version_id, party_id),
  unique (provider_id, report_id, report_number, party_id),
  foreign key (provider_id, trajectory_id, shared_version_id) references shared_version (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, shared_version_id, report_id, report_number) references shared_version (provider_id, trajectory_id, id, report_id, report_number),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id)
);
create index on shared_version_reader (provider_id, trajectory_id);
create index on shared_version_reader (provider_id, party_id);
comment on table shared_version_reader is 'purpose: for whom a shared version is proposed | keeping: with the trajectory';

-- One yes: these passages of this version, to this person, for this purpose, until then, under the words that were read.
create table consent (
  provider_id       uuid not null default my_provider(),
  id                uuid not null,
  trajectory_id     uuid not null,
  shared_version_id uuid not null,
  places         smallint[] not null check (cardinality(places) between 1 and 60),
  given_by          uuid not null,
  given_to          uuid not null,
  purpose           text not null check (purpose in ('progress', 'three-way-talk', 'advice', 'care', 'reintegration')),
  given_at          timestamptz not null,
  -- A day to come back on it, whoever writes the row.
  valid_from        timestamptz not null check (valid_from >= given_at + interval '24 hours'),
  valid_until       timestamptz not null check (valid_until > valid_from),
  text_version      smallint not null,
  locale            text not null check (locale in ('nl-NL', 'nl-BE', 'en')),
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  check (given_by <> given_to),
  -- For what it was asked, and for nothing else.
  foreign key (provider_id, trajectory_id, shared_version_id, purpose) references shared_version (provider_id, trajectory_id, id, purpose),
  foreign key (provider_id, trajectory_id, given_by) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, given_to) references party (provider_id, trajectory_id, id)
);
create index on consent (provider_id, given_to);
create index on consent (provider_id, shared_version_id);
create index on consent (provider_id, given_by);
comment on table consent is 'purpose: someone lets one person read certain passages, for a purpose and until a moment | keeping: with the trajectory';

create table consent_withdrawal (
  provider_id  uuid not null default my_provider(),
  consent_id   uuid not null,
  withdrawn_at timestamptz not null,
  primary key (provider_id, consent_id),
  foreign key (provider_id, consent_id) references consent (provider_id, id)
);
comment on table consent_withdrawal is 'purpose: a yes is taken back, from that moment on | keeping: with the trajectory';

-- Every yes and every withdrawal of a trajectory in one chain: whoever changes one afterwards breaks it.
create table consent_link (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  sequence      integer not null check (sequence > 0),
  consent_id    uuid not null,
  what          text not null check (what in ('given', 'withdrawn')),
  previous_hash bytea not null,
  hash          bytea not null,
  primary key (provider_id, trajectory_id, sequence),
  foreign key (provider_id, trajectory_id, consent_id) references consent (provider_id, trajectory_id, id)
);
comment on table consent_link is 'purpose: shows that no yes and no withdrawal was changed afterwards | keeping: with the trajectory';

-- A manager's "nothing" is the same whatever was decided; that someone decided "not now" is for the decider alone.
create table consent_refusal (
  provider_id       uuid not null default my_provider(),
  shared_version_id uuid not null,
  reader_id         uuid not null,
  refused_by        uuid not null,
  refused_at        timestamptz not null,
  primary key (provider_id, shared_version_id, reader_id, refused_by),
  foreign key (provider_id, shared_version_id, reader_id) references shared_version_reader (provider_id, shared_version_id, party_id),
  foreign key (provider_id, refused_by) references party (provider_id, id)
);
create index on consent_refusal (provider_id, refused_by);
comment on table consent_refusal is 'purpose: someone decided not to share, and is not asked again | keeping: with the trajectory';

create function consent_bytes(c consent) returns bytea language sql immutable as $$
  select convert_to(concat_ws('|', c.provider_id, c.id, c.trajectory_id, c.shared_version_id, array_to_string(c.places, ','), c.given_by, c.given_to, c.purpose,
    extract(epoch from c.given_at)::numeric(20, 6), extract(epoch from c.valid_from)::numeric(20, 6), extract(epoch from c.valid_until)::numeric(20, 6), c.text_version, c.locale), 'UTF8') $$;

create function link_consent() returns trigger language plpgsql security definer set search_path = public as $$
declare subject consent; last consent_link; bytes bytea;
begin
  select * into subject from consent c where c.provider_id = my_provider() and c.id = (case tg_table_name when 'consent' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'consent_id' end)::uuid;
  -- Two at once of one trajectory stand in line here.
  perform from trajectory t where t.provider_id = subject.provider_id and t.id = subject.trajectory_id for no key update;
  select * into last from consent_link l where l.provider_id = subject.provider_id and l.trajectory_id = subject.trajectory_id order by l.sequence desc limit 1;
  bytes := case tg_table_name when 'consent' then consent_bytes(subject) else convert_to(concat_ws('|', 'withdrawn', subject.id, extract(epoch from (to_jsonb(new) ->> 'withdrawn_at')::timestamptz)::numeric(20, 6)), 'UTF8') end;
  insert into consent_link (provider_id, trajectory_id, sequence, consent_id, what, previous_hash, hash)
  values (subject.provider_id, subject.trajectory_id, coalesce(last.sequence, 0) + 1, subject.id, case tg_table_name when 'consent' then 'given' else 'withdrawn' end,
    coalesce(last.hash, sha256(''::bytea)), sha256(coalesce(last.hash, sha256(''::bytea)) || bytes));
  return null;
end $$;
create trigger link after insert on consent for each row execute function link_consent();
create trigger link after insert on consent_withdrawal for each row execute function link_consent();

-- The links of a trajectory that do not follow from the yes they stand for: none, unless someone changed a row.
create function consent_faults(trajectory uuid) returns setof integer language sql stable security definer set search_path = public as $$
  select l.sequence from consent_link l
  left join consent c on c.provider_id = l.provider_id and c.id = l.consent_id
  left join consent_withdrawal w on w.provider_id = l.provider_id and w.consent_id = l.consent_id and l.what = 'withdrawn'
  left join consent_link before on before.provider_id = l.provider_id and before.trajectory_id = l.trajectory_id and before.sequence = l.sequence - 1
  where l.provider_id = my_provider() and l.trajectory_id = trajectory
    and (l.previous_hash is distinct from coalesce(before.hash, sha256(''::bytea))
      or l.hash is distinct from sha256(l.previous_hash || case l.what when 'given' then consent_bytes(c)
        else convert_to(concat_ws('|', 'withdrawn', l.consent_id, extract(epoch from w.withdrawn_at)::numeric(20, 6)), 'UTF8') end)) $$;

-- What was released may be read until a month after the end of the guidance, and no longer, whatever was agreed before.
create function reading_ends(trajectory uuid) returns timestamptz language sql stable security definer set search_path = public as
  $$ select e.ended_at + interval '30 days' from trajectory_ending e where e.provider_id = my_provider() and e.trajectory_id = trajectory $$;
-- The same, for whoever decides on something there.
create function reading_ends_for_me(trajectory uuid) returns timestamptz language sql stable security definer set search_path = public as
  $$ select reading_ends(trajectory) where my_provider() is not null and exists (select from party p where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.id in (select my_parties())) $$;

-- THE predicate: the passages that are released to me at this moment, and until when. Everything that shows, sends, exports or
-- finds a shared passage asks this and nothing else: page, key, mail, PDF, export.
--
-- A passage is released to someone when the version it belongs to still stands, and everyone whose yes it needs gave it to this
-- very person, for this passage, and it has begun, has not ended, was not taken back, and whoever gave it is still there to take
-- it back. Of a file that is restricted nothing is released. Yes to one is a yes to nobody else; whoever left the circle reads nothing (`my_parties()`).
create function passages_released_to_me() returns table (shared_version_id uuid, place smallint, until timestamptz) rows 20 language sql stable security definer set search_path = public as $$
  with given as (
    select c.shared_version_id, c.given_to, c.given_by, c.places, least(c.valid_until, reading_ends(c.trajectory_id)) as valid_until from consent c
    where c.provider_id = my_provider() and c.given_to in (select my_parties()) and c.valid_from <= this_moment() and c.valid_until > this_moment()
      and coalesce(reading_ends(c.trajectory_id) > this_moment(), true) and not is_restricted(c.trajectory_id)
      and not exists (select from consent_withdrawal w where w.provider_id = c.provider_id and w.consent_id = c.id)
      and not exists (select from party_departure d where d.provider_id = c.provider_id and d.party_id = c.given_by)
  )
  select a.shared_version_id, a.place, min(c.valid_until)
  from (select distinct g.shared_version_id, g.given_to from given g) offered
  join shared_version v on v.provider_id = my_provider() and v.id = offered.shared_version_id and (v.report_id is null or report_stands(v.report_id) = v.report_number)
    and not exists (select from shared_version_end e where e.provider_id = v.provider_id and e.shared_version_id = v.id)
  join shared_passage_asks a on a.provider_id = v.provider_id and a.shared_version_id = v.id
  left join lateral (
    select max(g.valid_until) as valid_until from given g
    where g.shared_version_id = v.id and g.given_to = offered.given_to and g.given_by = a.party_id and a.place = any (g.places)) c on true
  group by a.shared_version_id, a.place
  having bool_and(c.valid_until is not null) $$;

create function versions_released_to_me() returns setof uuid rows 10 language sql stable as
  $$ select distinct shared_version_id from passages_released_to_me() $$;
-- Versions I have a say in: because it is about me, or because I said part of it. Found by my parts as one list: as a set beside
-- it, everyone's passages were read to find mine.
create function versions_i_decide_on() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select distinct a.shared_version_id from shared_passage_asks a where a.provider_id = my_provider() and a.party_id = any (array(select my_parties())) $$;
create function passages_i_decide_on() returns table (shared_version_id uuid, place smallint) rows 50 language sql stable security definer set search_path = public as
  $$ select a.shared_version_id, a.place from shared_passage_asks a where a.provider_id = my_provider() and a.party_id = any (array(select my_parties())) $$;
-- Whom they are meant for: to decide, one knows who that is.
create function readers_i_decide_on() returns table (shared_version_id uuid, party_id uuid, person_id uuid) rows 5 language sql stable security definer set search_path = public as
  $$ select r.shared_version_id, r.party_id, p.person_id from shared_version_reader r join party p on p.provider_id = r.provider_id and p.id = r.party_id
     where r.provider_id = my_provider() and r.shared_version_id in (select versions_i_decide_on()) $$;
-- The key of a shared version opens for those who may see it, and for nobody else, whatever a page would ask.
create function keys_i_may_open() returns setof uuid rows 50 language sql stable security definer set search_path = public as
  $$ select v.id from shared_version v where v.provider_id = my_provider() and v.trajectory_id in (select my_trajectories())
     union select versions_i_decide_on() union select versions_released_to_me() $$;
