-- When does a network go on without whoever guides? When for each thing somebody holds it, nothing of the plan is left with the guide,
-- and whom it is about says so.

-- Who holds what from then on: someone on the map, or oneself where nobody is named. Theirs to say and to change.
create table network_function (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  -- By the key of the declaration.
  function      text not null check (length(function) < 40),
  actor_id      uuid,
  primary key (provider_id, trajectory_id, function),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, actor_id) references network_actor (provider_id, trajectory_id, id) on delete cascade
);
create index on network_function (provider_id, actor_id);
comment on table network_function is 'purpose: who on the map holds what when the guide withdraws, as the participant says | keeping: until it is changed, at the latest with the trajectory';

-- Whom it is about says that they can do without, or not yet. The last word counts.
create table network_readiness (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  number        smallint not null check (number between 1 and 100),
  says          text not null check (says in ('can-do-without', 'not-yet')),
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, trajectory_id, number),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
comment on table network_readiness is 'purpose: whether a participant says that the network goes on without the guide | keeping: with the trajectory';

-- What is held, for those inside; who holds it stands on the map. Whoever left, or said no, holds nothing.
create function functions_held(trajectory uuid) returns setof text rows 6 language sql stable security definer set search_path = public as
  $$ select f.function from network_function f left join network_seat s on s.provider_id = f.provider_id and s.actor_id = f.actor_id
     where f.provider_id = my_provider() and f.trajectory_id = trajectory and i_take_part(trajectory)
       and not exists (select from party p join party_departure d on d.provider_id = p.provider_id and d.party_id = p.id where p.provider_id = f.provider_id and p.trajectory_id = f.trajectory_id and p.person_id = s.person_id)
       and not exists (select from circle_invitation i join circle_answer r on r.provider_id = i.provider_id and r.invitation_id = i.id
         where i.provider_id = f.provider_id and i.trajectory_id = f.trajectory_id and i.person_id = s.person_id and r.answer = 'declines') $$;

-- What someone at work or at home does is not put to someone of care: whoever is asked would learn that there is one, and who.
create function stays_on_its_side(agreement uuid, reader uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select not exists (select from agreement a where a.provider_id = my_provider() and a.id = agreement
       and (side_of(a.owner_party) = 'work' and side_of(reader) = 'care' or side_of(a.owner_party) = 'home')) $$;
