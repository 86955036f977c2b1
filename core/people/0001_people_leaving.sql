-- Someone who works here leaves on a day. From the moment that day is over nothing opens for them any more as one who works here: every
-- question of who I am and what I may do asks `who_left()`, so that it holds also where nobody carried anything out yet.

create table staff_leaving (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  last_day    date not null,
  -- The first moment after it, by the clocks of the provider on the day it was said.
  ends_at     timestamptz not null,
  said_by     uuid not null,
  said_at     timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on staff_leaving (provider_id, person_id);
comment on table staff_leaving is 'purpose: someone works here until a day | keeping: with the person';

create table staff_staying (
  provider_id uuid not null default my_provider(),
  leaving_id  uuid not null,
  said_by     uuid not null,
  said_at     timestamptz not null,
  primary key (provider_id, leaving_id),
  foreign key (provider_id, leaving_id) references staff_leaving (provider_id, id)
);
comment on table staff_staying is 'purpose: they stay after all, or came back | keeping: with the person';

create table staff_left (
  provider_id uuid not null default my_provider(),
  leaving_id  uuid not null,
  left_at     timestamptz not null,
  primary key (provider_id, leaving_id),
  foreign key (provider_id, leaving_id) references staff_leaving (provider_id, id)
);
comment on table staff_left is 'purpose: all that hung on working here was ended | keeping: with the person';

-- A few people, over years: read whole, rather than looked up for everyone who guides.
create function who_left() returns setof uuid language sql stable security definer set search_path = public rows 5 as
  $$ select l.person_id from staff_leaving l where l.provider_id = my_provider() and l.ends_at <= this_moment()
     and not exists (select from staff_staying s where s.provider_id = l.provider_id and s.leaving_id = l.id) $$;

-- Whether someone is more here than one who works here: guided themselves, or asked in beside a file. Nobody is, until the noun that
-- knows of files says otherwise: see core/trajectories/0011_more_than_an_office.sql.
create function is_more_than_staff(person uuid) returns boolean language sql stable security definer set search_path = public as $$ select false $$;

-- Who left and is nothing else here comes in no more, by whatever proof.
create function is_shut_out(person uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select case when my_provider() is not null and person in (select who_left()) then not is_more_than_staff(person) else false end $$;
