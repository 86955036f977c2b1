-- Who exists, under which name, and how they sign in or come back.

create table person (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  primary key (provider_id, id)
);
comment on table person is 'purpose: someone, whoever it is; an anonymous participant is a row here and nothing more | keeping: as long as anything points here';

create table person_name (
  provider_id uuid not null default my_provider(),
  person_id   uuid not null,
  name        sealed not null,
  primary key (provider_id, person_id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
comment on table person_name is 'purpose: how someone known by name is called | keeping: with the person';

-- The index is keyed with a secret outside the database: it finds an address one already knows, and shows none.
create table mail_address (
  provider_id   uuid not null default my_provider(),
  person_id     uuid not null,
  address       sealed not null,
  address_index bytea not null,
  primary key (provider_id, person_id),
  unique (provider_id, address_index),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
comment on table mail_address is 'purpose: where someone known by name gets mail, and how they are found at sign-in | keeping: with the person';

create table office (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  office      text not null check (office in ('guide', 'administrator', 'planner', 'log-keeper', 'director')),
  given_at    timestamptz not null,
  given_by    uuid not null,
  primary key (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on office (provider_id, person_id);
comment on table office is 'purpose: what someone may do for the provider, since when and by whom | keeping: seven years after it ended';

create table office_end (
  provider_id uuid not null default my_provider(),
  office_id   uuid not null,
  ended_at    timestamptz not null,
  ended_by    uuid not null,
  primary key (provider_id, office_id),
  foreign key (provider_id, office_id) references office (provider_id, id)
);
comment on table office_end is 'purpose: an office came to an end | keeping: with the office';

-- How a guide presents oneself to someone who chooses: for everyone to read, and still sealed at rest.
create table guide_profile (
  provider_id uuid not null default my_provider(),
  person_id   uuid not null,
  profession  text not null check (profession in ('psychologist', 'social-worker', 'coach', 'therapist', 'career-adviser', 'care-work-coach', 'work-supervisor')),
  themes      text[] not null,
  languages   text[] not null check (cardinality(languages) > 0),
  programmes  text[] not null,
  ways        text[] not null check (ways <@ array['guide-calls', 'participant-calls', 'video'] and cardinality(ways) > 0),
  own_words   sealed not null,
  life_view   sealed,
  primary key (provider_id, person_id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
comment on table guide_profile is 'purpose: profession, themes, languages and life view of a guide, in their own words | keeping: until the guide leaves';

-- The receipt of an anonymous participant: two words find it, four are the secret, of which only this verifier is kept.
create table receipt (
  provider_id uuid not null default my_provider(),
  locator     text not null check (length(locator) between 3 and 40),
  person_id   uuid not null,
  suite       smallint not null,
  verifier    bytea not null,
  primary key (provider_id, locator),
  unique (provider_id, person_id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
comment on table receipt is 'purpose: the way back of someone without account | keeping: with the trajectory, three months after the last talk';

-- Tries at a receipt, also for locators that do not exist: whoever asks cannot tell the two apart.
create table receipt_tries (
  provider_id uuid not null default my_provider() references provider,
  locator     text not null check (length(locator) between 1 and 40),
  failed      integer not null,
  last_at     timestamptz not null,
  primary key (provider_id, locator)
);
comment on table receipt_tries is 'purpose: slows down guessing at six words | keeping: fifteen minutes after the last try, swept daily';

-- A sign-in: a random token in a cookie, of which only the hash is kept.
create table sign_in (
  provider_id    uuid not null default my_provider(),
  id             uuid not null,
  token_hash     bytea not null,
  person_id      uuid not null,
  method         text not null check (method in ('receipt', 'passkey', 'password', 'mail-link', 'demo')),
  made_at        timestamptz not null,
  idle_until     timestamptz not null,
  absolute_until timestamptz not null,
  idle_minutes   integer not null,
  step_up_until  timestamptz,
  device         text check (length(device) < 120),
  shown_once     sealed,
  primary key (provider_id, id),
  unique (provider_id, token_hash),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on sign_in (provider_id, person_id);
comment on table sign_in is 'purpose: who is signed in on which device; of an anonymous participant no device and no words longer than the sign-in | keeping: a day after it ended';
