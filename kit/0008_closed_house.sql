-- A house that nobody enters: its provider is moving to another installation, or moved. Of the installation, about nobody; the
-- provider's own row goes when it is erased, and whoever still comes to its address reads where it went.
create table closed_house (
  id         uuid primary key,
  closed_at  timestamptz not null,
  -- Where it goes on, once that is known.
  goes_to    text check (goes_to ~ '^https://' and length(goes_to) <= 300),
  -- The provider's row as it was: how it presents itself.
  presents   jsonb not null,
  -- SHA-256 of what was exported since. Only whoever opened one of these knows it, so a receipt is made with it.
  exported   bytea[] not null default '{}',
  -- As it stands in the journal; null until its erasing was begun.
  erasing_id uuid,
  erasing_at timestamptz,
  -- When nothing of it was left, and how many rows of each table went: numbers, for whoever asks again.
  erased_at  timestamptz,
  certificate jsonb,
  check ((erasing_id is null) = (erasing_at is null) and (erased_at is null or erasing_id is not null) and (erased_at is null) = (certificate is null))
);
comment on table closed_house is 'purpose: which houses nobody enters any more, since when, and where they went | keeping: as long as the installation';

-- Every transaction of the serving login begins here: see kit/db.ts. It stands in a house until its end, so that whoever closes one knows
-- that nobody is in it any more; and who comes to a closed one is sent away before reading a row. The hash is what closing takes as well.
create function enter_house(house uuid) returns boolean language plpgsql as $$
begin
  if house is null then return true; end if;
  perform pg_advisory_xact_lock_shared(house_door(house));
  if exists (select from public.closed_house where id = house) then raise exception 'this house is closed' using errcode = 'HV001'; end if;
  return true;
end $$;
create function house_door(house uuid) returns bigint language sql immutable parallel safe as $$ select hashtextextended(house::text, 4711) $$;

-- Whether this transaction takes a whole house away, which is the owner's login alone: kit/takeout/erase.ts. Then nothing is noted row by
-- row, and lines of the log go as well.
create function house_goes() returns boolean language sql stable as
  $$ select current_setting('houvast.house_goes', true) = 'yes' and pg_has_role(session_user, 'houvast_owner', 'member') $$;

create or replace function note_erased_rows() returns trigger language plpgsql security definer set search_path = public as $$
declare found record;
begin
  if house_goes() then return null; end if;
  for found in select o.provider_id as house, jsonb_agg(only_columns(to_jsonb(o), tg_argv[0:])) as rows from old_rows o group by 1 loop
    perform note_as_gone(found.house, 'rows', tg_relid::regclass::text, found.rows);
  end loop;
  return null;
end $$;

create or replace function log.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.chain is null and new.chain is not null
     and to_jsonb(new) - '{chain,seq,previous_hash,hash}'::text[] = to_jsonb(old) - '{chain,seq,previous_hash,hash}'::text[] then return new; end if;
  if tg_op = 'DELETE' and public.house_goes() then return old; end if;
  raise exception 'the access log is not changed' using errcode = 'insufficient_privilege';
end $$;

create or replace function log.refuse_anchor_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and public.house_goes() then return old; end if;
  raise exception 'an anchor is not changed' using errcode = 'insufficient_privilege';
end $$;
