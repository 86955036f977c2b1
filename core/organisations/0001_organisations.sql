-- The organisations affiliated with a provider, and the code their people come in with.

create table affiliate (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  name        text not null check (length(name) between 1 and 120),
  place       text not null check (length(place) between 1 and 120),
  staff       integer check (staff between 1 and 1000000),
  joined_on   date not null,
  recorded_by uuid not null,
  primary key (provider_id, id)
);
comment on table affiliate is 'purpose: an employer with a contract; no person and no trajectory ever points here | keeping: seven years after the contract';

create table affiliate_departure (
  provider_id  uuid not null default my_provider(),
  affiliate_id uuid not null,
  left_on      date not null,
  recorded_by  uuid not null,
  primary key (provider_id, affiliate_id),
  foreign key (provider_id, affiliate_id) references affiliate (provider_id, id)
);
comment on table affiliate_departure is 'purpose: the contract ended | keeping: with the affiliate';

-- One code of three words for all affiliates of a provider: it says nothing about a person or a school.
create table entry_code (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  words       sealed not null,
  code_hash   bytea not null,
  valid_from  timestamptz not null,
  valid_until timestamptz not null check (valid_until > valid_from),
  primary key (provider_id, id),
  unique (provider_id, code_hash)
);
comment on table entry_code is 'purpose: the shared code on the poster, renewed each half-year, four weeks of overlap | keeping: a year after it ended';

-- Does this code open the door now? The answer is yes or no, never which code or since when. A code that has a
-- successor opens for four weeks more (overlapDays in entry-code.ts), however long it was meant to last.
create function opens_door(code bytea, at_moment timestamptz) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from entry_code c where c.provider_id = my_provider() and c.code_hash = code and c.valid_from <= at_moment and at_moment < c.valid_until
     and not exists (select from entry_code next where next.provider_id = c.provider_id and next.valid_from > c.valid_from and next.valid_from + interval '672 hours' <= at_moment)) $$;
