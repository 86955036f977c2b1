-- The alert rules read the lines of the last hours.
create index entry_by_time on log.entry (provider_id, at);

-- What was signed of the chains each hour, as it was sent outside. The copies outside are what proves; these say what should be there.
create table log.anchor (
  provider_id uuid not null default my_provider(),
  number      bigint not null check (number > 0),
  at          timestamptz not null,
  line        text not null check (length(line) < 20000),
  primary key (provider_id, number)
);
comment on table log.anchor is 'purpose: the signed heads of the log chains, hour by hour, as they were sent outside | keeping: as long as the log';

create function log.refuse_anchor_change() returns trigger language plpgsql as $$
begin
  raise exception 'an anchor is not changed' using errcode = 'insufficient_privilege';
end $$;
create trigger refuse_change before update or delete on log.anchor for each row execute function log.refuse_anchor_change();
create trigger refuse_truncate before truncate on log.anchor for each statement execute function log.refuse_anchor_change();

-- When that was last done, for whoever keeps the house and reads no line.
create function log.last_anchor() returns timestamptz language sql stable security definer set search_path = log, public as
  $$ select max(at) from anchor where provider_id = my_provider() $$;

-- For the worker that signs them: where each chain of my provider ends now.
create function log.heads() returns table (chain smallint, seq bigint, hash bytea) language sql stable security definer set search_path = log, public rows 16 as
  $$ select h.chain, h.seq, h.hash from head h where is_worker() and h.provider_id = my_provider() order by h.chain $$;
-- And what stands at a place that was signed before.
create function log.hash_at(chain smallint, seq bigint) returns bytea language sql stable security definer set search_path = log, public as
  $$ select e.hash from entry e where is_worker() and e.provider_id = my_provider() and e.chain = hash_at.chain and e.seq = hash_at.seq $$;
