-- How those who work here prove who they are: by passkey, or by password with a code from an app, or a code on paper.

create table invitation (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  token_hash  bytea not null,
  made_at     timestamptz not null,
  made_by     uuid not null,
  until       timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, token_hash),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on invitation (provider_id, person_id, made_at);
comment on table invitation is 'purpose: someone was asked to make a way to sign in; of the link only the hash | keeping: with the person';

create table invitation_use (
  provider_id   uuid not null default my_provider(),
  invitation_id uuid not null,
  used_at       timestamptz not null,
  primary key (provider_id, invitation_id),
  foreign key (provider_id, invitation_id) references invitation (provider_id, id)
);
comment on table invitation_use is 'purpose: an invitation was accepted, which works once | keeping: with the invitation';

create table passkey (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  credential  text not null check (length(credential) between 16 and 1400),
  public_key  bytea not null,
  counter     bigint not null,
  transports  text[] not null,
  device      text check (length(device) < 120),
  made_at     timestamptz not null,
  used_at     timestamptz,
  primary key (provider_id, id),
  unique (provider_id, credential),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on passkey (provider_id, person_id);
comment on table passkey is 'purpose: the public half of a key that stays on a device | keeping: until its person removes it';

create table password (
  provider_id uuid not null default my_provider(),
  person_id   uuid not null,
  hash        text not null check (hash like '$argon2id$%'),
  set_at      timestamptz not null,
  primary key (provider_id, person_id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
comment on table password is 'purpose: a password as Argon2id leaves it | keeping: until replaced';

create table one_time_code (
  provider_id uuid not null default my_provider(),
  person_id   uuid not null,
  secret      sealed not null,
  last_step   bigint,
  set_at      timestamptz not null,
  primary key (provider_id, person_id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
comment on table one_time_code is 'purpose: the secret shared with an authenticator app, and the last code it gave, which works once | keeping: until replaced';

create table recovery_code (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  hash        bytea not null check (octet_length(hash) = 32),
  made_at     timestamptz not null,
  used_at     timestamptz,
  primary key (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on recovery_code (provider_id, person_id);
comment on table recovery_code is 'purpose: ten printed codes for whoever loses the app, each good for once; keyed hashes only | keeping: until the next ten';

-- A password and an app on their way to becoming a way in: they count once the app gave its first code.
create table factor_draft (
  provider_id   uuid not null default my_provider(),
  person_id     uuid not null,
  password_hash text check (password_hash like '$argon2id$%'),
  secret        sealed not null,
  made_at       timestamptz not null,
  primary key (provider_id, person_id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
comment on table factor_draft is 'purpose: a password and an app that are being set up | keeping: until confirmed, or a day';

create table passkey_challenge (
  provider_id uuid not null default my_provider() references provider,
  challenge   text not null check (length(challenge) between 20 and 200),
  person_id   uuid,
  until       timestamptz not null,
  primary key (provider_id, challenge)
);
create index on passkey_challenge (provider_id, until);
comment on table passkey_challenge is 'purpose: random bytes that a passkey must sign, once; of nobody while someone signs in | keeping: five minutes';

-- Tries at an account, also at addresses that nobody has: whoever asks cannot tell the two apart.
create table sign_in_tries (
  provider_id uuid not null default my_provider() references provider,
  account     bytea not null check (octet_length(account) = 32),
  failed      integer not null,
  last_at     timestamptz not null,
  primary key (provider_id, account)
);
comment on table sign_in_tries is 'purpose: slows down guessing at passwords and codes | keeping: fifteen minutes after the last try, swept daily';

-- Whom someone at the door claims to be. The function tells an id and nothing else; what proves the claim is the
-- person's own, and is read in that person's name.

create function person_by_mail(wanted bytea) returns uuid language sql stable security definer set search_path = public as
  $$ select person_id from mail_address where provider_id = my_provider() and address_index = wanted and not is_shut_out(person_id) $$;

create function person_by_passkey(wanted text) returns uuid language sql stable security definer set search_path = public as
  $$ select person_id from passkey where provider_id = my_provider() and credential = wanted and not is_shut_out(person_id) $$;

create function person_by_invitation(token bytea) returns uuid language sql stable security definer set search_path = public as
  $$ select person_id from invitation where provider_id = my_provider() and token_hash = token and not is_shut_out(person_id) $$;

-- Clears away what has ended: unseen, for a visitor's transaction is nobody's too and may read none of it.
create function sweep_sign_ins(at_moment timestamptz) returns void language sql security definer set search_path = public as $$
  delete from passkey_challenge where provider_id = my_provider() and until < at_moment;
  delete from sign_in_tries where provider_id = my_provider() and last_at < at_moment - interval '15 minutes';
  delete from receipt_tries where provider_id = my_provider() and last_at < at_moment - interval '15 minutes';
  delete from factor_draft where provider_id = my_provider() and made_at < at_moment - interval '1 day';
  delete from sign_in where provider_id = my_provider() and least(idle_until, absolute_until) < at_moment - interval '1 day'
$$;
