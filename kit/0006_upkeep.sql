-- When whoever keeps the installation last finished something: so that nobody has to remember, and an administrator can see that it did not happen.
-- Of the installation and of no provider, about nobody.
create table upkeep (
  what text not null check (what in ('backup', 'key-rotation')),
  at   timestamptz not null default now(),
  primary key (what, at)
);
comment on table upkeep is 'purpose: when backups and rotations of the key were last finished | keeping: four hundred days';

-- For the commands of upkeep: the owner's, and the backup's own login, which may read every row and say this and nothing else.
create function note_upkeep(done text) returns void language sql security definer set search_path = public as $$
  insert into upkeep (what) values (done) on conflict do nothing;
  delete from upkeep where at < now() - interval '400 days';
$$;

-- How many lines of my provider's log wait for their seal, and since when: for who keeps the house and sees no line.
create function log.unsealed() returns table (lines integer, oldest timestamptz) language sql stable security definer set search_path = log, public as
  $$ select count(*)::integer, min(at) from entry where provider_id = my_provider() and chain is null $$;

-- How many messages of my provider should have gone out by now, and since when. A count and no more.
create function messages_late(by_now timestamptz) returns table (messages integer, oldest timestamptz) language sql stable security definer set search_path = public as
  $$ select count(*)::integer, min(not_before) from outbox_message where provider_id = my_provider() and sent_at is null and given_up_at is null and not_before <= by_now $$;
create index outbox_waiting on outbox_message (provider_id, not_before) where sent_at is null and given_up_at is null;
