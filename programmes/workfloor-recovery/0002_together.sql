-- Going on together: what both sides want and why, and the contract of three that says what each does.

create table plan_intention (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  party_id      uuid not null,
  willing       text not null check (willing in ('yes', 'no', 'later')),
  why           sealed,
  said_at       timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id)
);
create index on plan_intention (provider_id, trajectory_id);
create index on plan_intention (provider_id, party_id);
comment on table plan_intention is 'purpose: whether one side wants to go on together, and why, for the guide alone; the last one counts | keeping: with the trajectory';

create table plan_contract (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  made_by       uuid not null,
  made_at       timestamptz not null,
  starts_on     date not null,
  ends_on       date not null check (ends_on > starts_on),
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, made_by) references party (provider_id, trajectory_id, id)
);
create index on plan_contract (provider_id, trajectory_id);
comment on table plan_contract is 'purpose: what the three of a plan agree on: its weeks, and what the employer is told without asking | keeping: with the trajectory';

create table plan_contract_part (
  provider_id   uuid not null default my_provider(),
  contract_id   uuid not null,
  trajectory_id uuid not null,
  party_id      uuid not null,
  tasks         sealed not null,
  primary key (provider_id, contract_id, party_id),
  foreign key (provider_id, trajectory_id, contract_id) references plan_contract (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id)
);
create index on plan_contract_part (provider_id, party_id);
comment on table plan_contract_part is 'purpose: what one of the three does in the plan | keeping: with the trajectory';

create table plan_contract_confirmation (
  provider_id  uuid not null default my_provider(),
  contract_id  uuid not null,
  party_id     uuid not null,
  confirmed_at timestamptz not null,
  primary key (provider_id, contract_id, party_id),
  foreign key (provider_id, contract_id, party_id) references plan_contract_part (provider_id, contract_id, party_id)
);
comment on table plan_contract_confirmation is 'purpose: one of the three agrees with the contract | keeping: with the trajectory';

create function contracts_with_me() returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select p.contract_id from plan_contract_part p where p.provider_id = my_provider() and p.party_id in (select my_parties()) $$;
-- Everyone in it agreed.
create function contract_stands(contract uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select count(*) = 3 and count(c.party_id) = 3 from plan_contract_part p
     left join plan_contract_confirmation c on c.provider_id = p.provider_id and c.contract_id = p.contract_id and c.party_id = p.party_id
     where p.provider_id = my_provider() and p.contract_id = contract $$;

-- The least that is told without asking anyone again, for whoever is one of the three and as long as they are: nothing of what was said.
-- Talks after the end are nobody's business but the two inside: an employer's count stands still on the day it ended.
create function process_reports() returns table (trajectory_id uuid, started boolean, held integer, ends_on date, ended_on date) rows 3 language sql stable security definer set search_path = public as $$
  with agreed as (
    select distinct on (c.trajectory_id) c.provider_id, c.trajectory_id, c.ends_on from plan_contract c
    where c.provider_id = my_provider() and c.id in (select contracts_with_me()) and contract_stands(c.id) order by c.trajectory_id, c.made_at desc, c.id
  ), talks as (
    select a.trajectory_id, count(o.talk_id)::integer as held from agreed a
    left join (talk_outcome o join appointment m on m.provider_id = o.provider_id and m.id = o.appointment_id)
      on o.provider_id = a.provider_id and o.trajectory_id = a.trajectory_id and o.outcome in ('held', 'held-late')
      and not exists (select from trajectory_ending e where e.provider_id = o.provider_id and e.trajectory_id = o.trajectory_id and e.ended_at < lower(m.during))
    group by a.trajectory_id
  )
  select a.trajectory_id, t.held > 0, t.held, a.ends_on, (e.ended_at at time zone p.zone)::date
  from agreed a join talks t on t.trajectory_id = a.trajectory_id join provider p on p.id = a.provider_id
  left join trajectory_ending e on e.provider_id = a.provider_id and e.trajectory_id = a.trajectory_id $$;
