-- How people come to a recovery plan: someone asks for a first talk, a guide takes that up, and an employer gets an offer.

-- Does this guide guide in this programme? As their own profile says.
create function i_guide_in(programme text) returns boolean language sql stable security definer set search_path = public as
  $$ select has_office('guide') and exists (select from guide_profile g where g.provider_id = my_provider() and g.person_id = me() and i_guide_in.programme = any (g.programmes)) $$;

create table recovery_request (
  provider_id  uuid not null default my_provider() references provider,
  id           uuid not null,
  asked_by     text not null check (asked_by in ('employee', 'employer')),
  asked_at     timestamptz not null,
  name         sealed not null,
  mail         sealed not null,
  telephone    sealed,
  organisation sealed check (organisation is null or asked_by = 'employer'),
  primary key (provider_id, id)
);
create index on recovery_request (provider_id, asked_at);
comment on table recovery_request is 'purpose: someone asks for a first talk about a recovery plan; an employer names no employee | keeping: ninety days';

create table recovery_request_taken (
  provider_id uuid not null default my_provider(),
  request_id  uuid not null,
  taken_by    uuid not null,
  taken_at    timestamptz not null,
  primary key (provider_id, request_id),
  foreign key (provider_id, request_id) references recovery_request (provider_id, id),
  foreign key (provider_id, taken_by) references person (provider_id, id)
);
create index on recovery_request_taken (provider_id, taken_by);
comment on table recovery_request_taken is 'purpose: which guide answers a request; one does | keeping: with the request';

-- An offer names an organisation and never an employee: no row of it points at a plan.
create table recovery_offer (
  provider_id  uuid not null default my_provider() references provider,
  id           uuid not null,
  made_by      uuid not null,
  made_at      timestamptz not null,
  until        timestamptz not null,
  hours        integer not null check (hours between 1 and 200),
  rate_cents   integer not null check (rate_cents between 0 and 100000),
  held         text not null check (held in ('at-the-employer', 'at-the-provider', 'elsewhere')),
  organisation sealed not null,
  name         sealed not null,
  mail         sealed not null,
  token_hash   bytea not null check (octet_length(token_hash) = 32),
  primary key (provider_id, id),
  unique (provider_id, token_hash),
  foreign key (provider_id, made_by) references person (provider_id, id)
);
create index on recovery_offer (provider_id, made_by);
comment on table recovery_offer is 'purpose: what a recovery plan costs an employer and where the talks are held | keeping: two years when accepted, else ninety days after it ran out';

create table recovery_offer_answer (
  provider_id uuid not null default my_provider(),
  offer_id    uuid not null,
  answer      text not null check (answer in ('accepted', 'declined')),
  answered_at timestamptz not null,
  signed_name sealed check ((signed_name is not null) = (answer = 'accepted')),
  primary key (provider_id, offer_id),
  foreign key (provider_id, offer_id) references recovery_offer (provider_id, id)
);
comment on table recovery_offer_answer is 'purpose: the employer accepts an offer, under whose name, or not | keeping: with the offer';

-- The offer by the hash of its link's token, for the employer who holds the link.
create function recovery_offer_at(token bytea, at_moment timestamptz)
  returns table (id uuid, made_by uuid, made_at timestamptz, until timestamptz, hours integer, rate_cents integer, held text, organisation sealed, answer text) rows 1 language sql stable security definer set search_path = public as
  $$ select o.id, o.made_by, o.made_at, o.until, o.hours, o.rate_cents, o.held, o.organisation, a.answer
     from recovery_offer o left join recovery_offer_answer a on a.provider_id = o.provider_id and a.offer_id = o.id
     where o.provider_id = my_provider() and o.token_hash = token and (o.until > at_moment or a.answer is not null) $$;
-- Once, by whoever holds the link, and while it opens.
create function answer_recovery_offer(token bytea, said text, signed sealed, at_moment timestamptz) returns boolean language plpgsql security definer set search_path = public as $$
declare written integer;
begin
  insert into recovery_offer_answer (provider_id, offer_id, answer, answered_at, signed_name)
    select o.provider_id, o.id, said, at_moment, signed from recovery_offer o where o.provider_id = my_provider() and o.token_hash = token and o.until > at_moment
    on conflict do nothing;
  get diagnostics written = row_count;
  return written = 1;
end $$;

-- What has had its time goes with its keys: requests after ninety days; offers two years after they were accepted, or ninety days after they ran out.
create function sweep_coming_in(at_moment timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare
  requests uuid[] := array(select id from recovery_request where provider_id = my_provider() and asked_at < at_moment - interval '90 days');
  offers uuid[] := array(select o.id from recovery_offer o left join recovery_offer_answer a on a.provider_id = o.provider_id and a.offer_id = o.id
    where o.provider_id = my_provider() and case when a.answer = 'accepted' then a.answered_at < at_moment - interval '2 years' else o.until < at_moment - interval '90 days' end);
begin
  delete from keys.document_key where provider_id = my_provider() and id in (
    select document_key_of(part) from recovery_request r cross join lateral (values (r.name), (r.mail), (r.telephone), (r.organisation)) parts (part) where r.provider_id = my_provider() and r.id = any (requests) and part is not null
    union select document_key_of(part) from recovery_offer o cross join lateral (values (o.organisation), (o.name), (o.mail)) parts (part) where o.provider_id = my_provider() and o.id = any (offers)
    union select document_key_of(a.signed_name) from recovery_offer_answer a where a.provider_id = my_provider() and a.offer_id = any (offers) and a.signed_name is not null);
  delete from recovery_request_taken where provider_id = my_provider() and request_id = any (requests);
  delete from recovery_request where provider_id = my_provider() and id = any (requests);
  delete from recovery_offer_answer where provider_id = my_provider() and offer_id = any (offers);
  delete from recovery_offer where provider_id = my_provider() and id = any (offers);
end $$;
