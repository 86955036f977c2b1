-- Messages between a participant and a guide, both ways. A message goes from one party to another and is theirs: whoever
-- comes into the trajectory later sees nothing of it.

create table message (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  written_by    uuid not null,
  written_to    uuid not null check (written_to <> written_by),
  -- Who wrote it, when that was someone who stood in for the guide.
  by_stand_in   uuid,
  written_at    timestamptz not null,
  content       sealed not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, written_by) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, written_to) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, by_stand_in) references person (provider_id, id)
);
create index on message (provider_id, trajectory_id, written_at);
comment on table message is 'purpose: what participant and guide write to each other between talks | keeping: three months after the last talk in an anonymous programme, else with the trajectory';

create table message_read (
  provider_id   uuid not null default my_provider(),
  message_id    uuid not null,
  reader_id     uuid not null,
  -- The day and no more: at what minute someone sat reading is nobody's business.
  read_on       date not null,
  primary key (provider_id, message_id, reader_id),
  foreign key (provider_id, message_id) references message (provider_id, id) on delete cascade,
  foreign key (provider_id, reader_id) references person (provider_id, id)
);
comment on table message_read is 'purpose: a message was read, so that its writer need not wonder | keeping: with the message';

-- The first message of a participant that has no answer yet. Written by the triggers below and by nobody else, so it is
-- never a source; only that the guide was reminded is noted here.
create table message_waiting (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  guide_party   uuid not null,
  guide_id      uuid not null,
  since         timestamptz not null,
  reminded_at   timestamptz,
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id, guide_party) references party (provider_id, trajectory_id, id) on delete cascade
);
create index on message_waiting (provider_id, guide_id, since);
comment on table message_waiting is 'purpose: what waits for an answer and since when | keeping: until it is answered';

-- Someone wishes to hear by text message that there is something to read.
create table message_notice (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id) on delete cascade
);
comment on table message_notice is 'purpose: a wish to be told by text message that a guide wrote | keeping: until it is taken back, or the number is gone';

create function is_participant(party uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from participant where provider_id = my_provider() and party_id = party) $$;

-- To whom a message went, for the worker: it tells the participant in their own name that there is something to read.
create function reader_of(message uuid) returns uuid language sql stable security definer set search_path = public as $$
  select p.person_id from message m join party p on p.provider_id = m.provider_id and p.id = m.written_to
  where m.provider_id = my_provider() and m.id = message and is_worker() $$;

-- A participant's message waits; a guide's message is the answer to all that waited.
create function follow_message() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if is_participant(new.written_by) then
    insert into message_waiting (provider_id, trajectory_id, guide_party, guide_id, since)
      select new.provider_id, new.trajectory_id, new.written_to, p.person_id, new.written_at from party p where p.provider_id = my_provider() and p.id = new.written_to
      on conflict (provider_id, trajectory_id) do update set guide_party = excluded.guide_party, guide_id = excluded.guide_id, since = excluded.since, reminded_at = null
        where message_waiting.guide_party <> excluded.guide_party;
  else
    delete from message_waiting where provider_id = new.provider_id and trajectory_id = new.trajectory_id;
  end if;
  perform pg_notify('live', 'messages ' || new.trajectory_id);
  return null;
end $$;
create trigger follow after insert on message for each row execute function follow_message();

-- Whoever was let go owes no answer any more.
create function leave_waiting() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from message_waiting where provider_id = my_provider() and guide_party = new.party_id;
  return null;
end $$;
create trigger leave_waiting after insert on party_departure for each row execute function leave_waiting();

-- An open page hears that a sign-in ended: only ending one moves its idle end back.
create function tell_sign_in_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', 'sign-in ' || new.id);
  return null;
end $$;
create trigger tell_ended after update of idle_until on sign_in for each row when (new.idle_until < old.idle_until) execute function tell_sign_in_ended();
