-- From an idea to practice: an idea that came out of an event, an organisation that tries it, a practice that stood, and others that take it
-- over. Each is a contribution that the administrator looks at before anyone else reads it. Nothing here is of a file, and nobody who is
-- guided stands in it; whoever gives a contribution is an address to write to, apart from it and never public.

create table contribution (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  kind        text not null check (kind in ('idea', 'pilot', 'practice', 'taking-over')),
  -- The idea a pilot tries, the pilot a practice came of, the practice that is taken over.
  parent_id   uuid,
  event_id    uuid,
  content     sealed not null,
  -- Of what came from another installation: the file as it was signed, by whose key, and its id there.
  signed      sealed,
  signer      bytea check (octet_length(signer) = 32),
  foreign_id  uuid,
  given_on    date not null,
  primary key (provider_id, id),
  unique (provider_id, foreign_id),
  check ((signed is null) = (signer is null) and (signed is null) = (foreign_id is null)),
  foreign key (provider_id, parent_id) references contribution (provider_id, id),
  foreign key (provider_id, event_id) references event (provider_id, id)
);
create index on contribution (provider_id, parent_id);
create index on contribution (provider_id, event_id);
comment on table contribution is 'purpose: an idea, a pilot, a practice, or that one was taken over | keeping: as long as it is shown; half a year where it is not';
create trigger forget_key after delete on contribution for each row execute function key_goes_with_row('content');
create trigger forget_signed_key after delete on contribution for each row when (old.signed is not null) execute function key_goes_with_row('signed');

create table contribution_contact (
  provider_id     uuid not null default my_provider(),
  contribution_id uuid not null,
  token_hash      bytea not null check (octet_length(token_hash) = 32),
  -- Name, mail address, and the link they come back by.
  content         sealed not null,
  primary key (provider_id, contribution_id),
  unique (provider_id, token_hash),
  foreign key (provider_id, contribution_id) references contribution (provider_id, id) on delete cascade
);
comment on table contribution_contact is 'purpose: whom the house writes to about a contribution | keeping: ninety days after the last day agreed or the end, a year where it became practice, or until they stop';
create trigger forget_key after delete on contribution_contact for each row execute function key_goes_with_row('content');

-- Shown to everyone, or not (any more). The newest counts.
create table contribution_look (
  provider_id     uuid not null default my_provider(),
  contribution_id uuid not null,
  number          smallint not null check (number > 0),
  shown           boolean not null,
  looked_by       uuid not null,
  looked_at       timestamptz not null,
  primary key (provider_id, contribution_id, number),
  foreign key (provider_id, contribution_id) references contribution (provider_id, id) on delete cascade,
  foreign key (provider_id, looked_by) references person (provider_id, id)
);
create index on contribution_look (provider_id, looked_by);
comment on table contribution_look is 'purpose: whether everyone reads a contribution | keeping: with the contribution';

create table contribution_point (
  provider_id     uuid not null default my_provider(),
  contribution_id uuid not null,
  number          smallint not null check (number > 0),
  kind            text not null check (kind in ('measure', 'tell-back')),
  due_on          date not null,
  primary key (provider_id, contribution_id, number),
  foreign key (provider_id, contribution_id) references contribution (provider_id, id) on delete cascade
);
comment on table contribution_point is 'purpose: on which days it is looked at how something goes | keeping: with the contribution';

create table contribution_reminder (
  provider_id     uuid not null default my_provider(),
  contribution_id uuid not null,
  point           smallint not null,
  reminded_on     date not null,
  primary key (provider_id, contribution_id, point),
  foreign key (provider_id, contribution_id, point) references contribution_point (provider_id, contribution_id, number) on delete cascade
);
comment on table contribution_reminder is 'purpose: it was asked once how something goes | keeping: with the contribution';

-- What was found. One of them may be the last: stopped with what was learned, or it became practice.
create table contribution_report (
  provider_id     uuid not null default my_provider(),
  contribution_id uuid not null,
  number          smallint not null check (number > 0),
  ends            text check (ends in ('stopped', 'practice')),
  content         sealed not null,
  told_on         date not null,
  primary key (provider_id, contribution_id, number),
  foreign key (provider_id, contribution_id) references contribution (provider_id, id) on delete cascade
);
create unique index contribution_ends_once on contribution_report (provider_id, contribution_id) where ends is not null;
comment on table contribution_report is 'purpose: how something goes that is tried or was taken over | keeping: with the contribution';
create trigger forget_key after delete on contribution_report for each row execute function key_goes_with_row('content');

-- Asked through the house, so that nobody's address stands on a page.
create table contribution_question (
  provider_id     uuid not null default my_provider(),
  id              uuid not null,
  contribution_id uuid not null,
  content         sealed not null,
  asked_on        date not null,
  primary key (provider_id, id),
  foreign key (provider_id, contribution_id) references contribution_contact (provider_id, contribution_id) on delete cascade
);
create index on contribution_question (provider_id, contribution_id);
comment on table contribution_question is 'purpose: someone asks whoever tried something | keeping: thirty days';
create trigger forget_key after delete on contribution_question for each row execute function key_goes_with_row('content');

-- By this key another installation knows that a file came from here.
create table signing_key (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  open        bytea not null check (octet_length(open) = 32),
  secret      sealed not null,
  made_at     timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id)
);
comment on table signing_key is 'purpose: signs practice cards that go to another installation | keeping: as long as the provider';

create function contribution_is_shown(contribution uuid) returns boolean language sql stable security definer set search_path = public as $$
  select coalesce((select l.shown from contribution_look l where l.provider_id = my_provider() and l.contribution_id = contribution_is_shown.contribution order by l.number desc limit 1), false) $$;
-- Whose address it is asked at: of the contribution itself, or else of what it came of. Null where there is nobody (any more).
create function contribution_asked_at(contribution uuid) returns uuid language sql stable security definer set search_path = public as $$
  with recursive up as (select c.id, c.parent_id, 0 as far from contribution c where c.provider_id = my_provider() and c.id = contribution_asked_at.contribution
    union all select c.id, c.parent_id, u.far + 1 from contribution c join up u on c.id = u.parent_id where c.provider_id = my_provider() and u.far < 3)
  select u.id from up u join contribution_contact k on k.provider_id = my_provider() and k.contribution_id = u.id order by u.far limit 1 $$;
create function signing_key_open() returns bytea language sql stable security definer set search_path = public as
  $$ select k.open from signing_key k where k.provider_id = my_provider() $$;

-- For whoever holds the link of a contribution, whether it is shown or not.
create function contribution_at(token bytea) returns table (id uuid, kind text, parent_id uuid, event_id uuid, content sealed, given_on date, contact sealed, shown boolean) rows 1 language sql stable security definer set search_path = public as $$
  select c.id, c.kind, c.parent_id, c.event_id, c.content, c.given_on, k.content, contribution_is_shown(c.id) from contribution_contact k
  join contribution c on c.provider_id = k.provider_id and c.id = k.contribution_id where k.provider_id = my_provider() and k.token_hash = token $$;
create function points_at(token bytea) returns table (number smallint, kind text, due_on date) rows 4 language sql stable security definer set search_path = public as $$
  select p.number, p.kind, p.due_on from contribution_point p join contribution_at(token) c on c.id = p.contribution_id where p.provider_id = my_provider() $$;
create function reports_at(token bytea) returns table (contribution_id uuid, number smallint, ends text, content sealed, told_on date) language sql stable security definer set search_path = public as $$
  select r.contribution_id, r.number, r.ends, r.content, r.told_on from contribution_report r join contribution_at(token) c on c.id = r.contribution_id where r.provider_id = my_provider() $$;
create function questions_at(token bytea) returns table (id uuid, content sealed, asked_on date) language sql stable security definer set search_path = public as $$
  select q.id, q.content, q.asked_on from contribution_question q join contribution_at(token) c on c.id = q.contribution_id where q.provider_id = my_provider() $$;
-- False when it was over already, or another came with this number first.
create function report_at(token bytea, new_number smallint, how text, words sealed, today date) returns boolean language plpgsql security definer set search_path = public as $$
begin
  insert into contribution_report (contribution_id, number, ends, content, told_on) select c.id, new_number, how, words, today from contribution_at(token) c
    where my_provider() is not null and not exists (select from contribution_report r where r.provider_id = my_provider() and r.contribution_id = c.id and r.ends is not null) on conflict do nothing;
  return found;
end $$;
create function forget_contact_at(token bytea) returns void language sql security definer set search_path = public as
  $$ delete from contribution_contact where provider_id = my_provider() and token_hash = token $$;

-- What nobody looked at or is not shown goes after half a year, unless something else came of it; an address after its ninety days; a question after thirty.
create function sweep_contributions(today date) returns void language plpgsql security definer set search_path = public as $$
begin
  if not is_worker() then return; end if;
  delete from contribution_question where provider_id = my_provider() and asked_on + 30 < today;
  delete from contribution_contact k using contribution c where k.provider_id = my_provider() and c.provider_id = k.provider_id and c.id = k.contribution_id and today > 90 + greatest(c.given_on,
    (select max(p.due_on) from contribution_point p where p.provider_id = c.provider_id and p.contribution_id = c.id),
    -- What became practice is asked about for a year.
    (select case r.ends when 'practice' then r.told_on + 275 else r.told_on end from contribution_report r where r.provider_id = c.provider_id and r.contribution_id = c.id and r.ends is not null));
  delete from contribution c where c.provider_id = my_provider() and not contribution_is_shown(c.id)
    and today > 182 + greatest(c.given_on, (select max(l.looked_at)::date from contribution_look l where l.provider_id = c.provider_id and l.contribution_id = c.id))
    and not exists (select from contribution n where n.provider_id = c.provider_id and n.parent_id = c.id);
end $$;
