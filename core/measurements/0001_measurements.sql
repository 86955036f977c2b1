-- How it goes, in numbers: what is asked of whom and when, the answers, and who lets whom see them.

-- Written when measuring begins, from what the programme declares at that moment. An anonymous trajectory gets none.
create table measurement_ask (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  instrument    text not null check (length(instrument) < 20),
  role          text not null check (length(role) < 40),
  rhythm        text not null check (rhythm in ('each-week', 'in-week', 'weeks-after-ending', 'after-talk')),
  -- Of 'each-week' how many weeks, of the next two which week; a talk comes when it comes.
  week          smallint check (week between 0 and 500),
  starts_on     date not null check (extract(isodow from starts_on) = 1),
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id, instrument),
  unique nulls not distinct (provider_id, trajectory_id, instrument, role, rhythm, week),
  check ((week is null) = (rhythm = 'after-talk')),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table measurement_ask is 'purpose: which questions are asked of which role in a trajectory, and when | keeping: with the trajectory';

-- One instrument filled in by one party at one occasion. Whoever reads the row learns that someone answered, and not what.
create table measurement (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  party_id      uuid not null,
  ask_id        uuid not null,
  instrument    text not null check (length(instrument) < 20),
  -- Of the words of the questions; the words themselves are kept with the answers.
  wording       smallint not null check (wording > 0),
  -- The day the occasion began: a Monday, or the day of a talk.
  occasion_on   date not null,
  talk_id       uuid,
  -- To the day: the minute one sits with a phone is nobody's business.
  taken_on      date not null,
  content       sealed not null,
  primary key (provider_id, id),
  unique nulls not distinct (provider_id, party_id, ask_id, occasion_on, talk_id),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, ask_id, instrument) references measurement_ask (provider_id, trajectory_id, id, instrument),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id)
);
create index on measurement (provider_id, trajectory_id);
comment on table measurement is 'purpose: the questions as they were asked, with someone''s own answers | keeping: with the trajectory';

-- The participant shows one instrument to the one who guides them now, and can take that back. A next guide sees nothing of itself.
create table measurement_show (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  party_id      uuid not null,
  to_party_id   uuid not null,
  instrument    text not null check (length(instrument) < 20),
  shown_on      date not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, to_party_id) references party (provider_id, trajectory_id, id)
);
create index on measurement_show (provider_id, party_id, instrument);
create index on measurement_show (provider_id, to_party_id);
create index on measurement_show (provider_id, trajectory_id);
comment on table measurement_show is 'purpose: a participant lets their guide see the answers to one instrument | keeping: with the trajectory';

create table measurement_show_end (
  provider_id uuid not null default my_provider(),
  show_id     uuid not null,
  ended_on    date not null,
  primary key (provider_id, show_id),
  foreign key (provider_id, show_id) references measurement_show (provider_id, id)
);
comment on table measurement_show_end is 'purpose: the guide sees these answers no longer | keeping: with the trajectory';

-- One side's yes to seeing each other's answers. Only two of them, one from each side, open anything.
create table measurement_exchange (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  party_id      uuid not null,
  with_party_id uuid not null check (with_party_id <> party_id),
  instrument    text not null check (length(instrument) < 20),
  agreed_on     date not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, with_party_id) references party (provider_id, trajectory_id, id)
);
create index on measurement_exchange (provider_id, party_id, with_party_id, instrument);
create index on measurement_exchange (provider_id, with_party_id);
comment on table measurement_exchange is 'purpose: someone agrees that another sees their answers and they see the other''s | keeping: with the trajectory';

create table measurement_exchange_end (
  provider_id uuid not null default my_provider(),
  exchange_id uuid not null,
  ended_on    date not null,
  primary key (provider_id, exchange_id),
  foreign key (provider_id, exchange_id) references measurement_exchange (provider_id, id)
);
comment on table measurement_exchange_end is 'purpose: someone agrees to it no longer; that closes both ways at once | keeping: with the trajectory';

-- The guide would like two people to talk about a difference. It says with whom, and neither about what nor how large: whoever
-- reads it must not be able to work out the other's number. A person raises it, never a rule, so that nobody can try numbers out.
create table difference_topic (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  party_id      uuid not null,
  raised_by     uuid not null,
  raised_on     date not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, raised_by) references party (provider_id, trajectory_id, id)
);
create index on difference_topic (provider_id, trajectory_id);
create index on difference_topic (provider_id, party_id);
comment on table difference_topic is 'purpose: a guide proposes to talk about a difference | keeping: with the trajectory';

create table difference_ok (
  provider_id uuid not null default my_provider(),
  topic_id    uuid not null,
  said_on     date not null,
  primary key (provider_id, topic_id),
  foreign key (provider_id, topic_id) references difference_topic (provider_id, id)
);
comment on table difference_ok is 'purpose: whoever the difference is with lets the participant know of it | keeping: with the trajectory';

create table difference_ok_end (
  provider_id uuid not null default my_provider(),
  topic_id    uuid not null,
  ended_on    date not null,
  primary key (provider_id, topic_id),
  foreign key (provider_id, topic_id) references difference_ok (provider_id, topic_id)
);
comment on table difference_ok_end is 'purpose: the participant reads of this difference no longer | keeping: with the trajectory';

-- Of instruments by others only name and scoring are ours. A provider accepts their terms and brings the words.
create table instrument_terms (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  instrument  text not null check (length(instrument) < 20),
  terms       smallint not null check (terms > 0),
  accepted_by uuid not null,
  accepted_at timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, instrument, terms),
  foreign key (provider_id, accepted_by) references person (provider_id, id)
);
create index on instrument_terms (provider_id, accepted_by);
comment on table instrument_terms is 'purpose: who accepted which terms of an instrument by others, and when | keeping: as long as the provider';

create table instrument_wording (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  instrument  text not null check (length(instrument) < 20),
  terms       smallint not null,
  wording     smallint not null check (wording > 0),
  locale      text not null check (locale in ('nl-NL', 'nl-BE', 'en')),
  content     jsonb not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, instrument, wording),
  foreign key (provider_id, instrument, terms) references instrument_terms (provider_id, instrument, terms),
  foreign key (provider_id, imported_by) references person (provider_id, id)
);
create index on instrument_wording (provider_id, terms, instrument);
create index on instrument_wording (provider_id, imported_by);
comment on table instrument_wording is 'purpose: the questions of an instrument by others, as published | keeping: as long as the provider';

-- A week in which someone was reminded, whether of one thing or of three.
create table measurement_reminder (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  party_id      uuid not null,
  week_of       date not null check (extract(isodow from week_of) = 1),
  primary key (provider_id, party_id, week_of),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id)
);
comment on table measurement_reminder is 'purpose: nobody is reminded twice in a week | keeping: with the trajectory';

-- Where I guide: I take part in it, and it is not about me. Whoever stands beside it is not in it.
create function trajectories_i_guide() returns setof uuid rows 100 language sql stable as
  $$ select t from my_trajectories() t except select o from my_own_trajectories() o $$;

-- What is asked of me, in each part I take. `own` is null where the trajectory is about someone else.
create function my_asks() returns table (ask_id uuid, party_id uuid, trajectory_id uuid, instrument text, rhythm text, week smallint, starts_on date, ended_on date, own uuid)
  language sql stable security definer set search_path = public rows 20 as
  $$ select a.id, p.id, a.trajectory_id, a.instrument, a.rhythm, a.week, a.starts_on,
       (select (e.ended_at at time zone v.zone)::date from trajectory_ending e join provider v on v.id = e.provider_id where e.provider_id = a.provider_id and e.trajectory_id = a.trajectory_id),
       (select m.party_id from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id)
     from party p join measurement_ask a on a.provider_id = p.provider_id and a.trajectory_id = p.trajectory_id and a.role = p.role
     where p.provider_id = my_provider() and p.id in (select my_parties()) $$;

-- With whom I could see each other's answers: the participant with each of the others who answer the same, never two others.
create function exchange_partners() returns table (trajectory_id uuid, instrument text, mine uuid, theirs uuid, their_person uuid, i_agreed boolean)
  language sql stable security definer set search_path = public rows 10 as
  $$ select distinct a.trajectory_id, a.instrument, a.party_id, o.id, o.person_id,
       exists (select from measurement_exchange x where x.provider_id = o.provider_id and x.party_id = a.party_id and x.with_party_id = o.id and x.instrument = a.instrument
         and not exists (select from measurement_exchange_end e where e.provider_id = x.provider_id and e.exchange_id = x.id))
     from my_asks() a
     join participant m on m.provider_id = my_provider() and m.trajectory_id = a.trajectory_id
     join party o on o.provider_id = m.provider_id and o.trajectory_id = a.trajectory_id and o.id <> a.party_id and (a.own is not null or o.id = m.party_id)
       and not exists (select from party_departure d where d.provider_id = o.provider_id and d.party_id = o.id)
     where exists (select from measurement_ask b where b.provider_id = o.provider_id and b.trajectory_id = o.trajectory_id and b.role = o.role and b.instrument = a.instrument) $$;

create function exchange_stands(one uuid, other uuid, what text) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from measurement_exchange x where x.provider_id = my_provider() and x.party_id = one and x.with_party_id = other and x.instrument = what
       and not exists (select from measurement_exchange_end e where e.provider_id = x.provider_id and e.exchange_id = x.id))
     and not exists (select from party_departure d where d.provider_id = my_provider() and d.party_id = one) $$;
-- Both said yes, both still do, and both still take part.
create function is_exchanged_with_me(whose uuid, what text) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from my_parties() mine where my_provider() is not null and exchange_stands(whose, mine, what) and exchange_stands(mine, whose, what)) $$;

-- Whether this is shown to me, now.
create function is_shown(whose uuid, what text) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from measurement_show s where s.provider_id = my_provider() and s.party_id = whose and s.instrument = what and s.to_party_id in (select my_parties())
       and not exists (select from measurement_show_end e where e.provider_id = s.provider_id and e.show_id = s.id)) $$;

-- Whether this is the part of the one whom a trajectory is about.
create function is_about(whose uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from participant m join party p on p.provider_id = m.provider_id and p.id = m.party_id where m.provider_id = my_provider() and p.id = whose) $$;

create function difference_is_ok(topic uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from difference_ok o where o.provider_id = my_provider() and o.topic_id = topic
       and not exists (select from difference_ok_end e where e.provider_id = o.provider_id and e.topic_id = o.topic_id)) $$;

-- Whose questions of this week still wait, without a word yet; a plan that rests asks nothing, and its weeks go on where they stopped.
-- For the worker, who learns whom to write to and nothing else.
create function measurements_waiting(monday date) returns table (trajectory_id uuid, party_id uuid, person_id uuid) language sql stable security definer set search_path = public as
  $$ select distinct p.trajectory_id, p.id, p.person_id
     from measurement_ask a join party p on p.provider_id = a.provider_id and p.trajectory_id = a.trajectory_id and p.role = a.role
     where is_worker() and a.provider_id = my_provider() and a.rhythm = 'each-week' and a.starts_on <= monday and a.starts_on > monday - 7 * 60
       and monday < a.starts_on + 7 * a.week + (select coalesce(sum(least(coalesce(r.until_day, monday), monday) - r.from_day), 0)::integer from rests_of(a.trajectory_id) r where r.from_day < monday)
       and not exists (select from rests_of(a.trajectory_id) r where r.from_day <= monday and (r.until_day is null or monday < r.until_day))
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
       and not exists (select from trajectory_ending e where e.provider_id = a.provider_id and e.trajectory_id = a.trajectory_id)
       and not exists (select from measurement m where m.provider_id = a.provider_id and m.party_id = p.id and m.ask_id = a.id and m.occasion_on = monday)
       and not exists (select from measurement_reminder r where r.provider_id = p.provider_id and r.party_id = p.id and r.week_of = monday) $$;
create index on measurement_ask (provider_id, starts_on) where rhythm = 'each-week';
