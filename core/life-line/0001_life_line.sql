-- One's own line of work and life. It is its person's alone: written, changed and erased by them, and of what was erased nothing stays.

-- Whoever begins has read what may come up, and knows that the guide calls.
create table life_line (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  begun_by      uuid not null,
  begun_on      date not null,
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, begun_by) references party (provider_id, trajectory_id, id)
);
comment on table life_line is 'purpose: a participant began a line of their work and life, and read beforehand what may come up | keeping: with the trajectory';

-- A period, an event, someone to look up to, a pattern, what to take along: which of these it is stands in the sealed words too.
create table life_line_item (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  -- Counts up at each change: of two at once the second reads first.
  version       integer not null check (version > 0),
  content       sealed not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references life_line (provider_id, trajectory_id)
);
create index on life_line_item (provider_id, trajectory_id);
comment on table life_line_item is 'purpose: a piece of a participant''s own line of work and life, in their own words | keeping: until they erase it, at the latest with the trajectory';

-- What was written before is gone with its key, when it is changed and when it is erased.
create trigger forget_key after delete on life_line_item for each row execute function key_goes_with_row('content');
create trigger forget_old_key after update of content on life_line_item for each row execute function key_goes_with_row('content');

-- Who else may read one piece now. Shown to one person and not to a part: whoever comes to guide later begins with nothing.
create table life_line_showing (
  provider_id   uuid not null default my_provider(),
  item_id       uuid not null,
  to_party      uuid not null,
  trajectory_id uuid not null,
  primary key (provider_id, item_id, to_party),
  foreign key (provider_id, trajectory_id, item_id) references life_line_item (provider_id, trajectory_id, id) on delete cascade,
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id)
);
create index on life_line_showing (provider_id, trajectory_id);
create index on life_line_showing (provider_id, to_party);
comment on table life_line_showing is 'purpose: which piece of a life line a guide may read now | keeping: until it is hidden or erased, at the latest with the trajectory';

-- Which agreement an experiment became. The agreement stays when its pattern is erased; where it came from does not.
create table life_line_agreement (
  provider_id   uuid not null default my_provider(),
  agreement_id  uuid not null,
  item_id       uuid not null,
  trajectory_id uuid not null,
  primary key (provider_id, agreement_id),
  foreign key (provider_id, trajectory_id, agreement_id) references agreement (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, item_id) references life_line_item (provider_id, trajectory_id, id) on delete cascade
);
create index on life_line_agreement (provider_id, trajectory_id);
create index on life_line_agreement (provider_id, item_id);
comment on table life_line_agreement is 'purpose: which agreement the experiment of a pattern became | keeping: until the pattern is erased, at the latest with the trajectory';

-- The guide calls, some days after it was begun or when it was asked for. Never what about.
create table life_line_call (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  because       text not null check (because in ('begun', 'asked')),
  due_on        date not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references life_line (provider_id, trajectory_id)
);
create index on life_line_call (provider_id, trajectory_id);
create index on life_line_call (provider_id, due_on);
comment on table life_line_call is 'purpose: on which day a guide calls someone who works on a life line; never what about | keeping: with the trajectory';

-- They spoke, nobody answered, or the participant would rather not. Only a call that reached nobody is tried again.
create table life_line_call_outcome (
  provider_id   uuid not null default my_provider(),
  call_id       uuid not null,
  number        smallint not null check (number between 1 and 20),
  trajectory_id uuid not null,
  outcome       text not null check (outcome in ('spoken', 'not-reached', 'not-wanted')),
  said_by       uuid not null,
  said_on       date not null,
  primary key (provider_id, call_id, number),
  foreign key (provider_id, trajectory_id, call_id) references life_line_call (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
create index on life_line_call_outcome (provider_id, trajectory_id);
comment on table life_line_call_outcome is 'purpose: whether a call about a life line reached someone | keeping: with the trajectory';

-- Pieces that their writer lets me read, as long as the guidance lasts: with its end the line is theirs alone again.
create function life_line_shown_to_me() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select s.item_id from life_line_showing s where s.provider_id = my_provider() and s.to_party in (select my_parties()) and not has_ended(s.trajectory_id) $$;

-- The worker wrote to whoever is to call, at most once a day about one call.
create table life_line_call_reminder (
  provider_id   uuid not null default my_provider(),
  call_id       uuid not null,
  sent_on       date not null,
  primary key (provider_id, call_id, sent_on),
  foreign key (provider_id, call_id) references life_line_call (provider_id, id)
);
comment on table life_line_call_reminder is 'purpose: nobody is reminded twice a day of the same call | keeping: with the trajectory';

-- For the worker: calls of today, and of the last days that were not made, of which nobody heard today; with whoever guides there now.
create function life_line_calls_to_remind(today date) returns table (call_id uuid, guide_id uuid) language sql stable security definer set search_path = public as
  $$ select c.id, p.person_id from life_line_call c
     join party p on p.provider_id = c.provider_id and p.trajectory_id = c.trajectory_id and p.seat = 'inside'
     where is_worker() and c.provider_id = my_provider() and c.due_on between today - 7 and today
       and not exists (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id)
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
       and not exists (select from life_line_call_outcome o where o.provider_id = c.provider_id and o.call_id = c.id and (o.outcome <> 'not-reached' or o.said_on = today))
       and not exists (select from life_line_call_reminder r where r.provider_id = c.provider_id and r.call_id = c.id and r.sent_on = today) $$;
