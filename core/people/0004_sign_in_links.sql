-- A link by mail that signs in a participant known by name: once, and within a quarter of an hour.

create table sign_in_link (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  token_hash  bytea not null,
  until       timestamptz not null,
  used_at     timestamptz,
  primary key (provider_id, id),
  unique (provider_id, token_hash),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on sign_in_link (provider_id, person_id);
comment on table sign_in_link is 'purpose: someone asked for a link to sign in; of the link only the hash | keeping: a day';

-- Whether a link still opens: yes or no, and not whose it is.
create function sign_in_link_opens(token bytea, at_moment timestamptz) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from sign_in_link where provider_id = my_provider() and token_hash = token and used_at is null and until > at_moment) $$;

-- Uses a link up, and with it every other of the same person. Null when it opened no more: of two at once one gets in.
create function spend_sign_in_link(token bytea, at_moment timestamptz) returns uuid language plpgsql security definer set search_path = public as $$
declare whose uuid;
begin
  update sign_in_link set used_at = at_moment where provider_id = my_provider() and token_hash = token and used_at is null and until > at_moment returning person_id into whose;
  update sign_in_link set used_at = at_moment where provider_id = my_provider() and person_id = whose and used_at is null;
  return whose;
end $$;

create function sweep_sign_in_links(at_moment timestamptz) returns void language sql security definer set search_path = public as
  $$ delete from sign_in_link where provider_id = my_provider() and until < at_moment - interval '1 day' $$;
