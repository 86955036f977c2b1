-- Who is expected at a talk besides whom it is about and who guides: a colleague in a dialogue.
create table talk_guest (
  provider_id   uuid not null default my_provider(),
  talk_id       uuid not null,
  trajectory_id uuid not null,
  party_id      uuid not null,
  primary key (provider_id, talk_id, party_id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id)
);
create index on talk_guest (provider_id, party_id);
create index on talk_guest (provider_id, trajectory_id);
comment on table talk_guest is 'purpose: who else takes part in a talk | keeping: with the trajectory';

-- A guest who did not come after all; whoever is not named here was there when the talk was held.
create table talk_guest_absence (
  provider_id uuid not null default my_provider(),
  talk_id     uuid not null,
  party_id    uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (provider_id, talk_id, party_id),
  foreign key (provider_id, talk_id, party_id) references talk_guest (provider_id, talk_id, party_id)
);
comment on table talk_guest_absence is 'purpose: a guest who was expected at a talk and was not there | keeping: with the trajectory';

-- Begun at the parts I take, which statistics know to be few: asked as `in (select my_parties())`, all guests of the provider were read.
create function talks_with_me() returns setof uuid rows 50 language sql stable security definer set search_path = public as
  $$ select g.talk_id from party p join talk_guest g on g.provider_id = p.provider_id and g.party_id = p.id
     where p.provider_id = my_provider() and p.person_id = me() and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
-- Who was at a talk that was held: those inside it, and the guests who came.
create function present_at(talk uuid) returns setof uuid rows 3 language sql stable security definer set search_path = public as
  $$ select m.party_id from talk k join talk_outcome o on o.provider_id = k.provider_id and o.talk_id = k.id and o.outcome in ('held', 'held-late', 'broken-off')
       join participant m on m.provider_id = k.provider_id and m.trajectory_id = k.trajectory_id
     where k.provider_id = my_provider() and k.id = talk
     union all
     select o.recorded_by from talk_outcome o where o.provider_id = my_provider() and o.talk_id = talk and o.outcome in ('held', 'held-late', 'broken-off')
     union all
     select g.party_id from talk_guest g join talk_outcome o on o.provider_id = g.provider_id and o.talk_id = g.talk_id and o.outcome in ('held', 'held-late', 'broken-off')
       join appointment a on a.provider_id = o.provider_id and a.id = o.appointment_id
     where g.provider_id = my_provider() and g.talk_id = talk
       and not exists (select from talk_guest_absence x where x.provider_id = g.provider_id and x.talk_id = g.talk_id and x.party_id = g.party_id)
       and not exists (select from party_departure d where d.provider_id = g.provider_id and d.party_id = g.party_id and d.left_at < lower(a.during)) $$;
