-- Someone asks for a first talk in a programme, by themselves. Nobody sent them, as far as anything here tells.

-- Does this guide guide in this programme? As their own profile says.
create function i_guide_programme(programme text) returns boolean language sql stable security definer set search_path = public as
  $$ select has_office('guide') and exists (select from guide_profile g where g.provider_id = my_provider() and g.person_id = me() and i_guide_programme.programme = any (g.programmes)) $$;

create table first_talk_request (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  programme   text not null check (length(programme) < 60),
  asked_at    timestamptz not null,
  name        sealed not null,
  mail        sealed not null,
  telephone   sealed,
  primary key (provider_id, id)
);
create index on first_talk_request (provider_id, asked_at);
comment on table first_talk_request is 'purpose: someone asks for a first talk in a programme | keeping: ninety days';

-- Whom they name at once as someone who may never read this, nor open the file that may come of it.
create table first_talk_exclusion (
  provider_id uuid not null default my_provider(),
  request_id  uuid not null,
  person_id   uuid not null,
  primary key (provider_id, request_id, person_id),
  foreign key (provider_id, request_id) references first_talk_request (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on first_talk_exclusion (provider_id, person_id);
comment on table first_talk_exclusion is 'purpose: who may not read a request, as whoever asks says | keeping: with the request';

create table first_talk_taken (
  provider_id uuid not null default my_provider(),
  request_id  uuid not null,
  taken_by    uuid not null,
  taken_at    timestamptz not null,
  primary key (provider_id, request_id),
  foreign key (provider_id, request_id) references first_talk_request (provider_id, id),
  foreign key (provider_id, taken_by) references person (provider_id, id)
);
create index on first_talk_taken (provider_id, taken_by);
comment on table first_talk_taken is 'purpose: which guide answers a request; one does | keeping: with the request';

-- The requests I may read: of a programme I guide in, that did not name me, and that nobody else took up.
create function first_talks_for_me() returns setof uuid language sql stable security definer set search_path = public rows 20 as
  $$ select r.id from first_talk_request r where r.provider_id = my_provider() and i_guide_programme(r.programme)
     and not exists (select from first_talk_exclusion x where x.provider_id = r.provider_id and x.request_id = r.id and x.person_id = me())
     and not exists (select from first_talk_taken t where t.provider_id = r.provider_id and t.request_id = r.id and t.taken_by <> me()) $$;

-- Whom they named when they asked is named in the file that came of it: by the guide who took the request up and opened the file,
-- in the participant's name, before anything else can happen there.
create function carry_exclusions(request uuid, trajectory uuid, on_day date) returns void language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from first_talk_taken t where t.provider_id = my_provider() and t.request_id = request and t.taken_by = me())
     or not exists (select from party p where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.person_id = me() and p.seat = 'inside')
     or exists (select from exclusion x where x.provider_id = my_provider() and x.trajectory_id = trajectory) then return;
  end if;
  insert into exclusion (provider_id, id, trajectory_id, person_id, named_by, named_on)
    select x.provider_id, gen_random_uuid(), trajectory, x.person_id, m.party_id, on_day
    from first_talk_exclusion x join participant m on m.provider_id = x.provider_id and m.trajectory_id = trajectory
    where x.provider_id = my_provider() and x.request_id = request and x.person_id <> me();
end $$;

-- After ninety days it goes with its keys, whatever came of it.
create function sweep_first_talks(at_moment timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare
  old uuid[] := array(select id from first_talk_request where provider_id = my_provider() and asked_at < at_moment - interval '90 days');
begin
  delete from keys.document_key where provider_id = my_provider() and id in (
    select document_key_of(part) from first_talk_request r cross join lateral (values (r.name), (r.mail), (r.telephone)) parts (part) where r.provider_id = my_provider() and r.id = any (old) and part is not null);
  delete from first_talk_exclusion where provider_id = my_provider() and request_id = any (old);
  delete from first_talk_taken where provider_id = my_provider() and request_id = any (old);
  delete from first_talk_request where provider_id = my_provider() and id = any (old);
end $$;
