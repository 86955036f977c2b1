-- How long the provider keeps what begins from now on, programme by programme, within what the programme declares that the law allows.
-- Said by someone, on a moment; of several the last holds. What began before keeps the time of the day it began.
create table keeping_terms (
  provider_id     uuid not null default my_provider() references provider,
  programme       text not null check (length(programme) < 60),
  number          integer not null check (number between 1 and 10000),
  notes_days      integer not null check (notes_days between 0 and 20000),
  contact_days    integer not null check (contact_days between 0 and 20000),
  trajectory_days integer not null check (trajectory_days between 0 and 20000),
  set_by          uuid not null,
  set_at          timestamptz not null,
  primary key (provider_id, programme, number),
  foreign key (provider_id, set_by) references person (provider_id, id),
  check (notes_days <= trajectory_days and contact_days <= trajectory_days)
);
create index on keeping_terms (provider_id, set_by);
comment on table keeping_terms is 'purpose: how many days a provider keeps the files of a programme that begin from then on, and who said so | keeping: as long as the provider';
