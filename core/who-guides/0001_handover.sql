-- A guide proposes another guide. Only the participant's yes changes who guides.

create table handover_proposal (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  by_party      uuid not null,
  to_guide      uuid not null,
  reason        sealed not null,
  proposed_at   timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, by_party) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, to_guide) references person (provider_id, id)
);
create index on handover_proposal (provider_id, trajectory_id);
comment on table handover_proposal is 'purpose: a guide asks the participant to go on with someone else, and says why; the newest stands | keeping: with the trajectory';

create table handover_answer (
  provider_id   uuid not null default my_provider(),
  proposal_id   uuid not null,
  answer        text not null check (answer in ('yes', 'no')),
  answered_at   timestamptz not null,
  primary key (provider_id, proposal_id),
  foreign key (provider_id, proposal_id) references handover_proposal (provider_id, id)
);
comment on table handover_answer is 'purpose: what the participant said to a proposal; no row is no answer yet | keeping: with the trajectory';
