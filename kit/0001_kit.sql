-- The ground every table stands on: who asks, keys, the access log, the outbox, and small state.
-- Schemas: public (nouns), keys (wraps and document keys; backed up apart), log (who looked).

create schema keys;
create schema log;

-- Who asks. Set per transaction by kit/db.ts; without it these are null, and null sees nothing.
create function my_provider() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('houvast.provider', true), '')::uuid $$;
create function me() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('houvast.person', true), '')::uuid $$;

-- What is sealed: suite (1 byte), document key (16), nonce (12), ciphertext, tag (16). See kit/vault.ts.
create domain sealed as bytea check (octet_length(value) between 45 and 70000 and get_byte(value, 0) = 1);

-- The key a sealed value was closed with: whoever deletes the value deletes the key too, and old copies open no more.
create function document_key_of(value sealed) returns uuid language sql immutable parallel safe
  as $$ select encode(substring(value from 2 for 16), 'hex')::uuid $$;

-- Keys ------------------------------------------------------------------------------------------------

create table keys.scope_key (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  scope_id    uuid not null,
  version     integer not null default 1,
  primary key (provider_id, id),
  unique (provider_id, scope_id, version)
);
comment on table keys.scope_key is 'purpose: one key for all documents of a trajectory, or of the provider itself; this row holds no key material | keeping: as long as its wraps';

create table keys.wrap (
  provider_id       uuid not null default my_provider(),
  scope_key_id      uuid not null,
  recipient_kind    text not null check (recipient_kind in ('instance')),
  recipient_id      uuid not null,
  recipient_version integer not null,
  wrapped           bytea not null,
  primary key (provider_id, scope_key_id, recipient_kind, recipient_id),
  foreign key (provider_id, scope_key_id) references keys.scope_key (provider_id, id)
);
comment on table keys.wrap is 'purpose: a scope key, closed for one who may open it | keeping: until the file is erased; deleting it is what erases';

create table keys.document_key (
  provider_id  uuid not null default my_provider(),
  id           uuid not null,
  scope_key_id uuid not null,
  wrapped      bytea not null,
  primary key (provider_id, id),
  foreign key (provider_id, scope_key_id) references keys.scope_key (provider_id, id)
);
create index on keys.document_key (provider_id, scope_key_id);
comment on table keys.document_key is 'purpose: the key of one document, closed under its scope key | keeping: until the document is erased';

-- The access log ---------------------------------------------------------------------------------------

create table log.entry (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  at            timestamptz not null,
  event         text not null,
  action        text not null check (action in ('C', 'R', 'U', 'D', 'E')),
  outcome       smallint not null default 0 check (outcome in (0, 4, 8, 12)),
  person_id     uuid,
  on_behalf_of  uuid,
  role          text,
  purpose       text not null,
  access_point  text not null,
  subject_id    uuid,
  object_kind   text,
  object_id     uuid,
  fields        text[] not null default '{}',
  basis         text,
  policy        text not null default 'houvast-1',
  emergency     text check (emergency in ('emergency')),
  chain         smallint,
  seq           bigint,
  previous_hash bytea,
  hash          bytea,
  primary key (provider_id, id),
  unique (provider_id, chain, seq),
  check ((chain is null) = (seq is null) and (chain is null) = (hash is null) and (chain is null) = (previous_hash is null))
);
create index entry_unsealed on log.entry (provider_id, at, id) where chain is null;
create index entry_of_subject on log.entry (provider_id, subject_id, at desc);
comment on table log.entry is 'purpose: who looked at or did what in whose file (NEN 7513); ids only, never content | keeping: five years from writing, also when the file itself is gone';

create table log.head (
  provider_id uuid not null default my_provider(),
  chain       smallint not null check (chain between 0 and 15),
  seq         bigint not null,
  hash        bytea not null,
  primary key (provider_id, chain)
);
comment on table log.head is 'purpose: the last sealed line of each log chain | keeping: as long as the log';

-- One line as the hash sees it. jsonb_build_array writes one canonical text for one list of values.
create function log.canonical(e log.entry) returns bytea language sql immutable parallel safe
  as $$ select convert_to(jsonb_build_array(e.provider_id, e.id, extract(epoch from e.at), e.event, e.action, e.outcome, e.person_id, e.on_behalf_of, e.role,
    e.purpose, e.access_point, e.subject_id, e.object_kind, e.object_id, e.fields, e.basis, e.policy, e.emergency, e.chain, e.seq)::text, 'UTF8') $$;

-- Seals the waiting lines of my provider into its sixteen chains and says how many. A line is written in the
-- transaction of the look and sealed here some seconds later: no look ever waits for a chain.
create function log.seal(at_most integer default 5000) returns integer language plpgsql security definer set search_path = log, public as $$
declare
  line log.entry;
  top log.head;
  done integer := 0;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('houvast log seal ' || my_provider(), 0)) then return 0; end if;
  for line in select * from entry where provider_id = my_provider() and chain is null order by at, id limit at_most loop
    line.chain := hashtextextended(coalesce(line.subject_id, line.provider_id)::text, 7) & 15;
    select * into top from head where provider_id = line.provider_id and chain = line.chain;
    line.seq := coalesce(top.seq, 0) + 1;
    line.previous_hash := coalesce(top.hash, sha256(convert_to('houvast log ' || line.provider_id || ' ' || line.chain, 'UTF8')));
    line.hash := sha256(line.previous_hash || canonical(line));
    update entry set chain = line.chain, seq = line.seq, previous_hash = line.previous_hash, hash = line.hash where provider_id = line.provider_id and id = line.id;
    insert into head values (line.provider_id, line.chain, line.seq, line.hash)
      on conflict (provider_id, chain) do update set seq = excluded.seq, hash = excluded.hash;
    done := done + 1;
  end loop;
  return done;
end $$;

-- A line changes once in its life, when it is sealed; nothing else about it ever changes.
create function log.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.chain is null and new.chain is not null
     and to_jsonb(new) - '{chain,seq,previous_hash,hash}'::text[] = to_jsonb(old) - '{chain,seq,previous_hash,hash}'::text[] then return new; end if;
  raise exception 'the access log is not changed' using errcode = 'insufficient_privilege';
end $$;
create trigger refuse_change before update or delete on log.entry for each row execute function log.refuse_change();
create trigger refuse_truncate before truncate on log.entry for each statement execute function log.refuse_change();

-- What the chains of my provider say of themselves: one row per fault, none when all is well.
create function log.faults() returns table (chain smallint, seq bigint, fault text) language sql stable security definer set search_path = log, public as $$
  with line as (
    select e.chain, e.seq, e.previous_hash, e.hash, log.canonical(e) as body,
      lag(e.hash) over w as before, lag(e.seq) over w as seq_before
    from entry e where e.provider_id = my_provider() and e.chain is not null window w as (partition by e.chain order by e.seq)
  ), first_hash as (select c::smallint as chain, sha256(convert_to('houvast log ' || my_provider() || ' ' || c, 'UTF8')) as hash from generate_series(0, 15) c)
  select line.chain, line.seq, 'line changed' from line where line.hash <> sha256(line.previous_hash || line.body)
  union all
  select line.chain, line.seq, 'line missing before' from line join first_hash f using (chain)
    where line.previous_hash <> coalesce(line.before, f.hash) or line.seq <> coalesce(line.seq_before, 0) + 1
  union all
  select h.chain, h.seq, 'end cut off' from head h where h.provider_id = my_provider()
    and not exists (select from entry e where e.provider_id = h.provider_id and e.chain = h.chain and e.seq = h.seq and e.hash = h.hash)
  union all
  select e.chain, max(e.seq), 'beyond the head' from entry e left join head h using (provider_id, chain)
    where e.provider_id = my_provider() and e.chain is not null group by e.chain, h.seq having max(e.seq) > coalesce(h.seq, 0)
$$;

-- Small state -------------------------------------------------------------------------------------------

create table act_done (
  provider_id uuid not null default my_provider(),
  act         text not null check (length(act) between 8 and 64),
  answer      text check (length(answer) < 500),
  until       timestamptz not null,
  primary key (provider_id, act)
);
create index on act_done (provider_id, until);
comment on table act_done is 'purpose: the address an act was answered with, so that Back or a double click does nothing twice | keeping: two days';

create table draft (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  form        text not null check (length(form) < 200),
  version     integer not null,
  content     sealed not null,
  saved_at    timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, person_id, form)
);
comment on table draft is 'purpose: what someone typed and did not hand in yet | keeping: until handed in, or thirty days';

create table outbox_message (
  provider_id  uuid not null default my_provider(),
  id           uuid not null,
  channel      text not null check (channel in ('mail', 'sms')),
  recipient    sealed not null,
  content      sealed not null,
  not_before   timestamptz not null,
  made_at      timestamptz not null,
  not_after    timestamptz not null,
  sent_at      timestamptz,
  given_up_at  timestamptz,
  attempts     integer not null default 0,
  last_problem text check (length(last_problem) < 60),
  about_id     uuid,
  primary key (provider_id, id),
  check (sent_at is null or given_up_at is null),
  check (not_after > not_before)
);
create index on outbox_message (provider_id, made_at desc);
create index on outbox_message (provider_id, about_id) where about_id is not null;
comment on table outbox_message is 'purpose: mail and SMS, written in the transaction that causes them and sent by a worker | keeping: a day after sending, a week after giving up';

-- Takes back what waits about something that is off: a reminder of an appointment that was cancelled.
create function take_back(about uuid) returns integer language sql security definer set search_path = public as $$
  -- The key's id is worked out before the join: inside it, row-level security keeps a function of ours out of the index.
  with gone as (delete from outbox_message where provider_id = my_provider() and about_id = about and sent_at is null returning document_key_of(content) as key),
       closed as (delete from keys.document_key k using gone where k.provider_id = my_provider() and k.id = gone.key)
  select count(*)::integer from gone $$;

-- How many messages could not be delivered lately. A count and no more: who they were for is nobody's to see.
create function messages_given_up() returns integer language sql stable security definer set search_path = public as
  $$ select count(*)::integer from outbox_message where provider_id = my_provider() and given_up_at is not null $$;
