-- Who does what: written by whoever guides at the start, and agreed to by everyone who takes part, each on their own device.

create table division (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  made_by       uuid not null,
  made_at       timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, made_by) references party (provider_id, trajectory_id, id)
);
create index on division (provider_id, trajectory_id, made_at);
comment on table division is 'purpose: roles and tasks of everyone who takes part; the newest counts | keeping: with the trajectory';

create table division_part (
  provider_id   uuid not null default my_provider(),
  division_id   uuid not null,
  trajectory_id uuid not null,
  party_id      uuid not null,
  role          text not null check (length(role) < 40),
  tasks         sealed not null,
  primary key (provider_id, division_id, party_id),
  foreign key (provider_id, trajectory_id, division_id) references division (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id)
);
create index on division_part (provider_id, party_id);
create index on division_part (provider_id, trajectory_id);
comment on table division_part is 'purpose: what one of them does | keeping: with the trajectory';

create table division_confirmation (
  provider_id  uuid not null default my_provider(),
  division_id  uuid not null,
  party_id     uuid not null,
  confirmed_at timestamptz not null,
  primary key (provider_id, division_id, party_id),
  foreign key (provider_id, division_id, party_id) references division_part (provider_id, division_id, party_id)
);
comment on table division_confirmation is 'purpose: one of them agrees with who does what | keeping: with the trajectory';

create function divisions_with_me() returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select p.division_id from division_part p where p.provider_id = my_provider() and p.party_id in (select my_parties()) $$;
-- Everyone who takes part now is in it, and everyone in it who is still there agreed. Whoever joins later reopens it; whoever left no longer holds it up.
create function division_stands(division uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select not exists (
       select from division d join party p on p.provider_id = d.provider_id and p.trajectory_id = d.trajectory_id and p.seat in ('inside', 'beside')
       where d.provider_id = my_provider() and d.id = division_stands.division
         and not exists (select from party_departure g where g.provider_id = p.provider_id and g.party_id = p.id)
         and not exists (select from division_confirmation c where c.provider_id = p.provider_id and c.division_id = d.id and c.party_id = p.id))
     and division_stands.division in (select divisions_with_me()) $$;
