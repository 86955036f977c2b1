-- Keys a provider signed with before. The secret half went when the next one came; the open half stays, so that what it signed can still
-- be told to be ours, with the last thing it signed: which key comes after it.
create table signing_key_before (
  provider_id uuid not null default my_provider() references provider,
  number      smallint not null check (number > 0),
  open        bytea not null check (octet_length(open) = 32),
  vouches     bytea not null check (octet_length(vouches) = 64),
  until_at    timestamptz not null,
  primary key (provider_id, number),
  unique (provider_id, open)
);
comment on table signing_key_before is 'purpose: tells files that were signed by a key we had before, and which key came after it | keeping: as long as the provider';
create trigger forget_key after delete on signing_key for each row execute function key_goes_with_row('secret');

create function signing_keys_before() returns table (open bytea, until_at timestamptz) rows 3 language sql stable security definer set search_path = public as
  $$ select b.open, b.until_at from signing_key_before b where b.provider_id = my_provider() order by b.number desc $$;
