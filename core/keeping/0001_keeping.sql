-- What has had its time is erased: its keys first, so that copies open no more, and then its rows. What serves can do neither:
-- it asks the functions below, which belong to the owner and see for themselves whether the time has come.

create table keeping_hold (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  reason        text not null check (reason in ('complaint', 'request', 'law')),
  placed_by     uuid not null,
  placed_at     timestamptz not null,
  -- A hold that a right of the person brings along, such as a complaint that is not answered, is let go by that right and not by whoever watches.
  let_go_by     text not null default 'watch' check (let_go_by in ('watch', 'right')),
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
create index on keeping_hold (provider_id, trajectory_id);
comment on table keeping_hold is 'purpose: a file that waits with being erased, and why in one of three words | keeping: with the trajectory';

create table keeping_hold_end (
  provider_id uuid not null default my_provider(),
  hold_id     uuid not null,
  ended_by    uuid not null,
  ended_at    timestamptz not null,
  primary key (provider_id, hold_id),
  foreign key (provider_id, hold_id) references keeping_hold (provider_id, id)
);
comment on table keeping_hold_end is 'purpose: a file waits no longer | keeping: with the trajectory';

-- What was erased on which night. The hash of random ids proves that something went, to whoever has the ids, and tells nobody else anything.
create table erasure (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  night       date not null,
  rule        text not null check (rule in ('contact', 'notes', 'trajectory', 'own-wish')),
  due_on      date not null,
  item_hash   bytea not null,
  primary key (provider_id, id)
);
create index on erasure (provider_id, night);
comment on table erasure is 'purpose: the certificate that something was erased, without saying what | keeping: five years';

-- When the eraser last looked at the clock, and what holds it back.
create table keeping_watch (
  provider_id uuid not null default my_provider() references provider,
  looked_at   timestamptz not null,
  held_back   text check (held_back in ('clock', 'many')),
  held_since  timestamptz,
  primary key (provider_id),
  check ((held_back is null) = (held_since is null))
);
comment on table keeping_watch is 'purpose: keeps the eraser from trusting a clock that jumped, or erasing too much at once | keeping: as long as the provider';

create table keeping_release (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  held_back   text not null check (held_back in ('clock', 'many')),
  given_by    uuid not null,
  given_at    timestamptz not null,
  primary key (provider_id, id)
);
comment on table keeping_release is 'purpose: who looked and let the eraser go on | keeping: five years';

-- Is someone allowed to watch over erasing: counts and dates, never content?
create function watches_keeping() returns boolean language sql stable as $$ select has_office('administrator') or has_office('log-keeper') $$;

-- Takes away the rows of a table and, before them, all rows that point at them, however far. Found by the foreign keys, so that a
-- table added later is emptied without a word here. Where nothing points, nothing further is looked for: most of a file's tables
-- are empty, and to follow every way through them would take a third of a second a file.
create function erase_rows(target regclass, chosen text, along regclass[] default '{}') returns void language plpgsql security definer set search_path = public as $$
declare
  pointing record;
  rows text;
  there boolean;
begin
  for pointing in
    select k.conrelid::regclass as from_table,
      (select string_agg(quote_ident(a.attname), ', ' order by c.place) from unnest(k.conkey) with ordinality c (number, place) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.number) as own,
      (select string_agg(quote_ident(a.attname), ', ' order by c.place) from unnest(k.confkey) with ordinality c (number, place) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = c.number) as theirs
    from pg_constraint k where k.contype = 'f' and k.confrelid = target and k.conrelid <> all (along || target)
  loop
    rows := format('provider_id = my_provider() and (%s) in (select %s from %s where %s)', pointing.own, pointing.theirs, target, chosen);
    execute format('select exists (select from %s where %s)', pointing.from_table, rows) into there;
    if there then perform erase_rows(pointing.from_table, rows, along || target); end if;
  end loop;
  execute format('delete from %s where provider_id = my_provider() and %s', target, chosen);
end $$;

-- The keys of one sealed value, or of a whole scope.
create function shred_scope(scope uuid) returns void language sql security definer set search_path = public as $$
  delete from keys.wrap w using keys.scope_key s where w.provider_id = my_provider() and s.provider_id = w.provider_id and s.id = w.scope_key_id and s.scope_id = scope;
  delete from keys.document_key d using keys.scope_key s where d.provider_id = my_provider() and s.provider_id = d.provider_id and s.id = d.scope_key_id and s.scope_id = scope;
  delete from keys.scope_key where provider_id = my_provider() and scope_id = scope $$;

-- What stands outside a file and is about it: messages on their way, drafts of its pages, taken time. Their keys are the provider's.
create function erase_around(wanted uuid) returns void language sql security definer set search_path = public as $$
  with named as (select id from appointment where provider_id = my_provider() and trajectory_id = wanted union select id from talk where provider_id = my_provider() and trajectory_id = wanted union select wanted),
    posted as (delete from outbox_message where provider_id = my_provider() and about_id in (select id from named) returning document_key_of(content) as content, document_key_of(recipient) as recipient),
    drafted as (delete from draft d where d.provider_id = my_provider() and exists (select from named where position(named.id::text in d.form) > 0) returning document_key_of(d.content) as key),
    freed as (delete from occupancy where provider_id = my_provider() and appointment_id in (select id from named))
  delete from keys.document_key where provider_id = my_provider() and id in (select content from posted union select recipient from posted union select key from drafted) $$;

create function erase_notes(wanted uuid) returns void language sql security definer set search_path = public as $$
  with gone as (delete from note where provider_id = my_provider() and trajectory_id = wanted returning document_key_of(content) as key)
  delete from keys.document_key where provider_id = my_provider() and id in (select key from gone);
  with gone as (delete from draft d using talk t where d.provider_id = my_provider() and t.provider_id = d.provider_id and t.trajectory_id = wanted and position(t.id::text in d.form) > 0 returning document_key_of(d.content) as key)
  delete from keys.document_key where provider_id = my_provider() and id in (select key from gone) $$;

-- Whoever has no file left, was asked for none and never held an office: under a pseudonym or by name.
create function erase_whoever_is_left_without_file(whose uuid) returns void language plpgsql security definer set search_path = public as $$
begin
  if exists (select from party where provider_id = my_provider() and person_id = whose)
     or exists (select from circle_invitation where provider_id = my_provider() and person_id = whose)
     or exists (select from office where provider_id = my_provider() and person_id = whose) then return; end if;
  delete from keys.document_key k where k.provider_id = my_provider() and k.id in (
    select document_key_of(shown_once) from sign_in where provider_id = my_provider() and person_id = whose and shown_once is not null
    union select document_key_of(content) from draft where provider_id = my_provider() and person_id = whose
    union select document_key_of(name) from person_name where provider_id = my_provider() and person_id = whose
    union select document_key_of(address) from mail_address where provider_id = my_provider() and person_id = whose
    union select document_key_of(secret) from one_time_code where provider_id = my_provider() and person_id = whose
    union select document_key_of(secret) from factor_draft where provider_id = my_provider() and person_id = whose);
  delete from draft where provider_id = my_provider() and person_id = whose;
  perform erase_rows('person', format('id = %L', whose));
end $$;

-- The whole file, and whoever was in it and is in no other: the one it is about, and those who were asked in beside.
create function erase_trajectory(wanted uuid) returns void language plpgsql security definer set search_path = public as $$
declare
  whose uuid;
  people uuid[] := array(select person_id from party where provider_id = my_provider() and trajectory_id = wanted union select person_id from circle_invitation where provider_id = my_provider() and trajectory_id = wanted);
begin
  perform shred_scope(wanted);
  perform erase_around(wanted);
  perform erase_rows('trajectory', format('id = %L', wanted));
  foreach whose in array people loop perform erase_whoever_is_left_without_file(whose); end loop;
end $$;

create function certify(rule text, wanted uuid, due_on date, at_moment timestamptz, by_person uuid) returns void language sql security definer set search_path = public as $$
  insert into erasure (id, night, rule, due_on, item_hash)
    select gen_random_uuid(), (at_moment at time zone p.zone)::date, rule, due_on, sha256(convert_to(concat_ws('|', rule, my_provider(), wanted, due_on), 'UTF8')) from provider p where p.id = my_provider();
  insert into log.entry (id, at, event, action, person_id, purpose, access_point, subject_id, object_kind, object_id)
    values (gen_random_uuid(), at_moment, rule || '.erased', 'D', by_person, 'keeping', case when by_person is null then 'job' else 'web' end, wanted, 'trajectory', wanted) $$;

-- May I erase my own now? Not while somebody else holds it. What only my own right holds goes by my own wish.
create function my_file_is_held() returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from keeping_hold h where h.provider_id = my_provider() and h.trajectory_id in (select my_own_trajectories()) and h.let_go_by = 'watch'
    and not exists (select from keeping_hold_end e where e.provider_id = h.provider_id and e.hold_id = h.id)) $$;

-- Everything of one's own, at once: for whoever is nobody but a receipt. Says how many files went.
create function erase_my_own(at_moment timestamptz) returns integer language plpgsql security definer set search_path = public as $$
declare
  own uuid[] := array(select my_own_trajectories());
  each_one uuid;
  whose uuid := me();
begin
  if my_file_is_held() or not exists (select from receipt where provider_id = my_provider() and person_id = whose) then return 0; end if;
  perform pg_advisory_xact_lock(hashtextextended('houvast keeping ' || my_provider(), 0));
  foreach each_one in array own loop
    perform certify('own-wish', each_one, (at_moment at time zone p.zone)::date, at_moment, whose) from provider p where p.id = my_provider();
    perform erase_trajectory(each_one);
  end loop;
  return cardinality(own);
end $$;

-- Holds the file of whoever says these two words, or with this number; null when there is none. Whoever asks sees nothing of it.
create function hold_file(hold uuid, words text, wanted uuid, why text, at_moment timestamptz) returns uuid language plpgsql security definer set search_path = public as $$
declare found_one uuid;
begin
  if not watches_keeping() then return null; end if;
  select t.id into found_one from trajectory t where t.provider_id = my_provider() and (t.id = wanted or t.id in (
    select m.trajectory_id from receipt r join party p on p.provider_id = r.provider_id and p.person_id = r.person_id
      join participant m on m.provider_id = p.provider_id and m.party_id = p.id where r.provider_id = my_provider() and r.locator = words)) limit 1;
  if found_one is null then return null; end if;
  insert into keeping_hold (id, trajectory_id, reason, placed_by, placed_at) values (hold, found_one, why, me(), at_moment);
  return found_one;
end $$;

-- A wish for an earlier place has a key of the provider's own, or of nobody's file yet: it goes with the wish.
create trigger forget_key after delete on earlier_wish for each row execute function key_goes_with_row('telephone');
