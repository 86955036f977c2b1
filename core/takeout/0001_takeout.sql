-- Two administrators ask together that their provider leaves with everything. The export takes the receiver's key from here.

create table takeout_request (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  why         sealed not null,
  -- What closes the file, as the receiving installation printed it. No secret.
  receive_key text not null check (receive_key ~ '^houvast-receive-[A-Za-z0-9_-]{43}$'),
  -- Where the provider goes on, once that is known.
  goes_to     text check (goes_to ~ '^https://' and length(goes_to) <= 300),
  asked_by    uuid not null,
  asked_at    timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, asked_by) references person (provider_id, id)
);
create index on takeout_request (provider_id, asked_by);
comment on table takeout_request is 'purpose: an administrator asks that the provider leaves with everything, and to whom | keeping: as long as the provider';

-- One is enough, and the first counts.
create table takeout_agreement (
  provider_id uuid not null default my_provider(),
  request_id  uuid not null,
  agreed_by   uuid not null,
  agreed_at   timestamptz not null,
  primary key (provider_id, request_id),
  foreign key (provider_id, request_id) references takeout_request (provider_id, id),
  foreign key (provider_id, agreed_by) references person (provider_id, id)
);
create index on takeout_agreement (provider_id, agreed_by);
comment on table takeout_agreement is 'purpose: a second administrator agrees that the provider leaves | keeping: as long as the provider';

-- Stronger than an agreement, whichever came first.
create table takeout_request_end (
  provider_id uuid not null default my_provider(),
  request_id  uuid not null,
  how         text not null check (how in ('refused', 'withdrawn')),
  ended_by    uuid not null,
  ended_at    timestamptz not null,
  primary key (provider_id, request_id),
  foreign key (provider_id, request_id) references takeout_request (provider_id, id),
  foreign key (provider_id, ended_by) references person (provider_id, id)
);
create index on takeout_request_end (provider_id, ended_by);
comment on table takeout_request_end is 'purpose: an administrator takes a request to leave back, or refuses it | keeping: as long as the provider';

-- Written by the command alone, before it writes a file.
create table takeout_export (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  request_id  uuid,
  -- Why whoever keeps the machine did it without a request.
  why         sealed,
  begun_at    timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, request_id) references takeout_request (provider_id, id),
  check ((request_id is null) = (why is not null))
);
create index on takeout_export (provider_id, request_id);
comment on table takeout_export is 'purpose: when everything of the provider was written into a file, for its administrators | keeping: as long as the provider';

-- Days for a second administrator to answer; days in which the file may then be made. Both also stand in takeout.ts.
create function takeout_waits(request uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from takeout_request r where r.provider_id = my_provider() and r.id = request and this_moment() < r.asked_at + interval '7 days')
       and not exists (select from takeout_agreement a where a.provider_id = my_provider() and a.request_id = request)
       and not exists (select from takeout_request_end e where e.provider_id = my_provider() and e.request_id = request) $$;
