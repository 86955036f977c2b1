-- A provider holds events for a network of organisations: a morning on which people of many of them work something out together. Nothing
-- here is of a file, and nobody who is guided stands in it. Whoever comes signs up by themselves, without an account, and is kept until a
-- month after it; then there are numbers, and what came of it.

create table event (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  -- The event that named this one as the next: its day is announced before it opens.
  follows_id  uuid,
  made_by     uuid not null,
  made_at     timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, follows_id),
  foreign key (provider_id, follows_id) references event (provider_id, id),
  foreign key (provider_id, made_by) references person (provider_id, id)
);
create index on event (provider_id, made_by);
comment on table event is 'purpose: a morning of a network of organisations | keeping: as long as the provider';

-- Written whole each time; the newest counts.
create table event_version (
  provider_id   uuid not null default my_provider(),
  event_id      uuid not null,
  number        smallint not null check (number > 0),
  content       sealed not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null check (ends_at > starts_at),
  places        smallint not null check (places between 1 and 500),
  -- On which day whoever tried something tells how it went.
  tells_back_on date,
  written_by    uuid not null,
  written_at    timestamptz not null,
  primary key (provider_id, event_id, number),
  foreign key (provider_id, event_id) references event (provider_id, id),
  foreign key (provider_id, written_by) references person (provider_id, id)
);
create index on event_version (provider_id, written_by);
comment on table event_version is 'purpose: what an event is, where, when, and for how many | keeping: with the event';

create table event_opening (
  provider_id uuid not null default my_provider(),
  event_id    uuid not null,
  opened_by   uuid not null,
  opened_at   timestamptz not null,
  primary key (provider_id, event_id),
  foreign key (provider_id, event_id) references event (provider_id, id),
  foreign key (provider_id, opened_by) references person (provider_id, id)
);
create index on event_opening (provider_id, opened_by);
comment on table event_opening is 'purpose: from now on everyone reads an event, and may sign up | keeping: with the event';

create table event_calling_off (
  provider_id   uuid not null default my_provider(),
  event_id      uuid not null,
  called_off_by uuid not null,
  called_off_at timestamptz not null,
  primary key (provider_id, event_id),
  foreign key (provider_id, event_id) references event (provider_id, id),
  foreign key (provider_id, called_off_by) references person (provider_id, id)
);
create index on event_calling_off (provider_id, called_off_by);
comment on table event_calling_off is 'purpose: an event does not take place | keeping: with the event';

create table event_sign_up (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  event_id    uuid not null,
  -- In which order they came.
  turn        integer not null check (turn > 0),
  token_hash  bytea not null check (octet_length(token_hash) = 32),
  -- Knows a mail address again and shows none.
  mail_index  bytea not null check (octet_length(mail_index) = 32),
  -- Name, organisation, mail address, and the link they come back by.
  content     sealed not null,
  signed_at   timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, token_hash),
  unique (provider_id, event_id, mail_index),
  unique (provider_id, event_id, turn),
  foreign key (provider_id, event_id) references event (provider_id, id)
);
comment on table event_sign_up is 'purpose: someone comes to an event | keeping: thirty days after the event, or until they cancel';
create trigger forget_key after delete on event_sign_up for each row execute function key_goes_with_row('content');

-- Who has no row here waits.
create table event_place (
  provider_id uuid not null default my_provider(),
  sign_up_id  uuid not null,
  given_at    timestamptz not null,
  primary key (provider_id, sign_up_id),
  foreign key (provider_id, sign_up_id) references event_sign_up (provider_id, id) on delete cascade
);
comment on table event_place is 'purpose: there is a place for whoever signed up | keeping: with the sign-up';

-- Subgroups by their number in the event; none is no preference. The newest counts.
create table event_choice (
  provider_id uuid not null default my_provider(),
  sign_up_id  uuid not null,
  number      smallint not null check (number > 0),
  first       smallint check (first > 0),
  second      smallint check (second is null or second > 0 and first is not null and second <> first),
  chosen_at   timestamptz not null,
  primary key (provider_id, sign_up_id, number),
  foreign key (provider_id, sign_up_id) references event_sign_up (provider_id, id) on delete cascade
);
comment on table event_choice is 'purpose: in which subgroup someone would like to be | keeping: with the sign-up';

create table event_presence (
  provider_id uuid not null default my_provider(),
  sign_up_id  uuid not null,
  number      smallint not null check (number > 0),
  came        boolean not null,
  noted_by    uuid not null,
  noted_at    timestamptz not null,
  primary key (provider_id, sign_up_id, number),
  foreign key (provider_id, sign_up_id) references event_sign_up (provider_id, id) on delete cascade,
  foreign key (provider_id, noted_by) references person (provider_id, id)
);
create index on event_presence (provider_id, noted_by);
comment on table event_presence is 'purpose: whether someone came; the newest counts | keeping: with the sign-up';

-- Who sits in which subgroup: all of it at once, by the rule or by hand. The newest counts.
create table event_division (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  event_id    uuid not null,
  number      smallint not null check (number > 0),
  made_by     uuid not null,
  made_at     timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, event_id, number),
  foreign key (provider_id, event_id) references event (provider_id, id),
  foreign key (provider_id, made_by) references person (provider_id, id)
);
create index on event_division (provider_id, made_by);
comment on table event_division is 'purpose: an event was divided into subgroups | keeping: with the sign-ups';

create table event_seat (
  provider_id uuid not null default my_provider(),
  division_id uuid not null,
  sign_up_id  uuid not null,
  theme       smallint not null check (theme > 0),
  primary key (provider_id, division_id, sign_up_id),
  foreign key (provider_id, division_id) references event_division (provider_id, id) on delete cascade,
  foreign key (provider_id, sign_up_id) references event_sign_up (provider_id, id) on delete cascade
);
create index on event_seat (provider_id, sign_up_id);
comment on table event_seat is 'purpose: in which subgroup someone sits | keeping: with the sign-up';

create table event_harvest (
  provider_id uuid not null default my_provider(),
  event_id    uuid not null,
  theme       smallint not null check (theme > 0),
  number      smallint not null check (number > 0),
  content     sealed not null,
  written_by  uuid not null,
  written_at  timestamptz not null,
  primary key (provider_id, event_id, theme, number),
  foreign key (provider_id, event_id) references event (provider_id, id),
  foreign key (provider_id, written_by) references person (provider_id, id)
);
create index on event_harvest (provider_id, written_by);
comment on table event_harvest is 'purpose: what came of a subgroup; the newest counts | keeping: with the event';

-- Once: what came of it stands on the page from then on, and whoever came gets one mail.
create table event_word (
  provider_id uuid not null default my_provider(),
  event_id    uuid not null,
  people      smallint not null check (people >= 0),
  sent_by     uuid not null,
  sent_at     timestamptz not null,
  primary key (provider_id, event_id),
  foreign key (provider_id, event_id) references event (provider_id, id),
  foreign key (provider_id, sent_by) references person (provider_id, id)
);
create index on event_word (provider_id, sent_by);
comment on table event_word is 'purpose: what came of an event was told | keeping: with the event';

create table event_number (
  provider_id uuid not null default my_provider(),
  event_id    uuid not null,
  signed      smallint not null check (signed >= 0),
  placed      smallint not null check (placed >= 0),
  came        smallint not null check (came >= 0),
  primary key (provider_id, event_id),
  foreign key (provider_id, event_id) references event (provider_id, id)
);
comment on table event_number is 'purpose: how many signed up, had a place and came, when their names are gone | keeping: with the event';

-- Everyone reads an event that opened, and of one that was named as the next what it is and when.
create function event_is_open(event uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from event_opening o where o.provider_id = my_provider() and o.event_id = event_is_open.event) $$;
create function event_is_public(event uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select event_is_open(e.id) or event_is_open(e.follows_id) from event e where e.provider_id = my_provider() and e.id = event_is_public.event $$;
create function newest_event_version(event uuid) returns smallint language sql stable security definer set search_path = public as
  $$ select max(v.number) from event_version v where v.provider_id = my_provider() and v.event_id = newest_event_version.event $$;
create function event_was_told(event uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from event_word w where w.provider_id = my_provider() and w.event_id = event_was_told.event) $$;
-- Places that are still free, and how many wait: numbers, for everyone.
create function event_room(event uuid) returns table (free integer, waiting integer) rows 1 language sql stable security definer set search_path = public as $$
  select greatest(0, v.places - count(p.sign_up_id))::integer, (count(s.id) - count(p.sign_up_id))::integer from event_version v
  left join event_sign_up s on s.provider_id = v.provider_id and s.event_id = v.event_id left join event_place p on p.provider_id = s.provider_id and p.sign_up_id = s.id
  where v.provider_id = my_provider() and v.event_id = event_room.event and v.number = newest_event_version(v.event_id) group by v.places $$;
create function event_takes_sign_ups(event uuid, at_moment timestamptz) returns boolean language sql stable security definer set search_path = public as $$
  select event_is_open(event_takes_sign_ups.event) and exists (select from event_version v where v.provider_id = my_provider() and v.event_id = event_takes_sign_ups.event and v.number = newest_event_version(v.event_id) and v.starts_at > at_moment)
    and not exists (select from event_calling_off c where c.provider_id = my_provider() and c.event_id = event_takes_sign_ups.event) $$;

create function event_knows_mail(event uuid, mail bytea) returns sealed language sql stable security definer set search_path = public as
  $$ select s.content from event_sign_up s where s.provider_id = my_provider() and s.event_id = event_knows_mail.event and s.mail_index = mail $$;
create function event_knows_mail_id(event uuid, mail bytea) returns uuid language sql stable security definer set search_path = public as
  $$ select s.id from event_sign_up s where s.provider_id = my_provider() and s.event_id = event_knows_mail_id.event and s.mail_index = mail $$;

-- Says 'place' or 'waiting'; 'closed' writes nothing, and nor does 'known', where another with this address was quicker. Of many at once each has
-- their turn: the event is locked. Two hundred may wait, so that nobody fills the house with names.
create function sign_up(event uuid, new_id uuid, token bytea, mail bytea, words sealed, wanted_first smallint, wanted_second smallint, at_moment timestamptz) returns text language plpgsql security definer set search_path = public as $$
declare room record;
begin
  perform from event e where e.provider_id = my_provider() and e.id = sign_up.event for update;
  select * into room from event_room(sign_up.event);
  if not event_takes_sign_ups(sign_up.event, at_moment) or room.waiting >= 200 or event_knows_mail_id(sign_up.event, mail) is not null then
    -- What was sealed goes nowhere, and its key with it.
    delete from keys.document_key where provider_id = my_provider() and id = document_key_of(words);
    return case when event_knows_mail_id(sign_up.event, mail) is null then 'closed' else 'known' end;
  end if;
  insert into event_sign_up (id, event_id, turn, token_hash, mail_index, content, signed_at)
    select new_id, sign_up.event, coalesce(max(s.turn), 0) + 1, token, mail, words, at_moment from event_sign_up s where s.provider_id = my_provider() and s.event_id = sign_up.event;
  insert into event_choice (sign_up_id, number, first, second, chosen_at) values (new_id, 1, wanted_first, wanted_second, at_moment);
  if room.free <= room.waiting then return 'waiting'; end if;
  insert into event_place (sign_up_id, given_at) values (new_id, at_moment);
  return 'place';
end $$;

-- The next in turn move up where a place came free. Runs as the worker, who writes to them.
create function give_places(event uuid, at_moment timestamptz) returns setof uuid language plpgsql security definer set search_path = public as $$
begin
  if not is_worker() then return; end if;
  perform from event e where e.provider_id = my_provider() and e.id = give_places.event for update;
  if not event_takes_sign_ups(give_places.event, at_moment) then return; end if;
  return query insert into event_place (sign_up_id, given_at)
    select s.id, at_moment from event_sign_up s where s.provider_id = my_provider() and s.event_id = give_places.event
      and not exists (select from event_place p where p.provider_id = s.provider_id and p.sign_up_id = s.id)
    order by s.turn limit (select free from event_room(give_places.event)) returning sign_up_id;
end $$;

-- Whoever holds the link sees their own, chooses anew, or cancels: then it is gone at once, with its key.
create function sign_up_at(token bytea) returns table (id uuid, event_id uuid, content sealed, placed boolean, came boolean, first smallint, second smallint) rows 1 language sql stable security definer set search_path = public as $$
  select s.id, s.event_id, s.content, p.sign_up_id is not null, coalesce((select n.came from event_presence n where n.provider_id = s.provider_id and n.sign_up_id = s.id order by n.number desc limit 1), false), c.first, c.second
  from event_sign_up s left join event_place p on p.provider_id = s.provider_id and p.sign_up_id = s.id
  left join lateral (select * from event_choice c where c.provider_id = s.provider_id and c.sign_up_id = s.id order by c.number desc limit 1) c on true
  where s.provider_id = my_provider() and s.token_hash = token $$;
create function choose_at(token bytea, wanted_first smallint, wanted_second smallint, at_moment timestamptz) returns void language sql security definer set search_path = public as $$
  insert into event_choice (sign_up_id, number, first, second, chosen_at)
  select s.id, (select max(c.number) + 1 from event_choice c where c.provider_id = s.provider_id and c.sign_up_id = s.id), wanted_first, wanted_second, at_moment from event_sign_up s where s.provider_id = my_provider() and s.token_hash = token $$;
create function cancel_at(token bytea) returns boolean language sql security definer set search_path = public as
  $$ with gone as (delete from event_sign_up where provider_id = my_provider() and token_hash = token returning id) select exists (select from gone) $$;

-- A month after it there are only numbers.
create function sweep_sign_ups(at_moment timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare over uuid;
begin
  if not is_worker() then return; end if;
  for over in select v.event_id from event_version v where v.provider_id = my_provider() and v.number = newest_event_version(v.event_id) and v.ends_at + interval '30 days' < at_moment
    and not exists (select from event_number n where n.provider_id = v.provider_id and n.event_id = v.event_id) loop
    insert into event_number (event_id, signed, placed, came)
      select over, count(s.id), count(p.sign_up_id), count(s.id) filter (where (select n.came from event_presence n where n.provider_id = s.provider_id and n.sign_up_id = s.id order by n.number desc limit 1))
      from event_sign_up s left join event_place p on p.provider_id = s.provider_id and p.sign_up_id = s.id where s.provider_id = my_provider() and s.event_id = over;
    delete from event_division where provider_id = my_provider() and event_id = over;
    delete from event_sign_up where provider_id = my_provider() and event_id = over;
  end loop;
end $$;
