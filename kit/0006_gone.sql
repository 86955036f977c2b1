-- What went for good: erased, or a right that was taken back. A restore goes back to a day on which it was still there, so each is
-- noted here by its id, in the transaction in which it went, and from here in a journal apart from the database (kit/journal.ts).
-- The triggers are laid by kit/migrate.ts, on every table: see kit/gone.ts for which go without.

create table gone (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  at          timestamptz not null,
  -- rows: these are erased. columns: these columns of them are wiped. said: these facts were added, and take something back.
  what        text not null check (what in ('rows', 'columns', 'said')),
  from_table  text not null check (length(from_table) < 80),
  rows        jsonb not null,
  primary key (provider_id, id)
);
create index on gone (provider_id, at);
comment on table gone is 'purpose: what was erased or taken back, by id, so that no restore brings it back | keeping: forty days, longer than any backup';

-- As it stands in the journal, moments always in UTC.
create function gone_line(g gone) returns text language sql stable parallel safe as $$ select jsonb_build_object('provider', g.provider_id, 'id', g.id,
  'at', to_char(g.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'what', g.what, 'table', g.from_table, 'rows', g.rows)::text $$;

-- Tells whoever is connected as well, so that the journal is written before anyone reads that it was done.
create function note_as_gone(house uuid, kind text, from_table text, rows jsonb) returns void language plpgsql security definer set search_path = public as $$
declare
  noted gone := row (house, gen_random_uuid(), clock_timestamp(), kind, from_table, rows);
  before text := current_setting('houvast.provider', true);
begin
  -- Upkeep, such as another key for everything, is of no house: what goes is noted for whose it was.
  perform set_config('houvast.provider', house::text, true);
  insert into gone values (noted.*);
  perform set_config('houvast.provider', coalesce(before, ''), true);
  raise notice using message = 'houvast gone', detail = gone_line(noted);
end $$;

-- The columns named, of a whole row.
create function only_columns(whole jsonb, names text[]) returns jsonb language sql immutable parallel safe
  as $$ select jsonb_object_agg(name, whole -> name) from unnest(names) name $$;

-- Arguments: the columns of the primary key.
create function note_erased_rows() returns trigger language plpgsql security definer set search_path = public as $$
declare found record;
begin
  for found in select o.provider_id as house, jsonb_agg(only_columns(to_jsonb(o), tg_argv[0:])) as rows from old_rows o group by 1 loop
    perform note_as_gone(found.house, 'rows', tg_relid::regclass::text, found.rows);
  end loop;
  return null;
end $$;

-- Arguments: how many columns the primary key has, those columns, and the columns that may be wiped.
create function note_wiped_columns() returns trigger language plpgsql security definer set search_path = public as $$
declare
  size integer := tg_argv[0]::integer;
  wiped text[] := array(select name from unnest(tg_argv[size + 1:]) name where to_jsonb(old) -> name <> 'null' and to_jsonb(new) -> name = 'null');
begin
  perform note_as_gone(old.provider_id, 'columns', tg_relid::regclass::text, jsonb_build_array(jsonb_build_object('key', only_columns(to_jsonb(old), tg_argv[1:size]), 'columns', wiped)));
  return null;
end $$;

-- A way in that was replaced: the one before opens nothing any more. Arguments: the columns of the primary key.
create function note_replaced_row() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform note_as_gone(old.provider_id, 'rows', tg_relid::regclass::text, jsonb_build_array(only_columns(to_jsonb(old), tg_argv[0:])));
  return null;
end $$;

-- Arguments: its sealed columns, which stay out of the journal: it holds no content.
create function note_said() returns trigger language plpgsql security definer set search_path = public as $$
declare found record;
begin
  for found in select n.provider_id as house, jsonb_agg(to_jsonb(n) - coalesce(tg_argv[0:], '{}')) as rows from new_rows n group by 1 loop
    perform note_as_gone(found.house, 'said', tg_relid::regclass::text, found.rows);
  end loop;
  return null;
end $$;
