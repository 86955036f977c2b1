-- That general practitioner, advising doctor and occupational doctor spoke through TRIO, the platform of their own: on which day, and by
-- whose hand. Nothing of it comes here and nothing goes there: there is no column for what was said.
create table trio_consultation (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  on_day        date not null,
  by_whom       text not null check (by_whom in ('gp', 'advising-doctor', 'company-doctor')),
  noted_by      uuid not null,
  noted_at      timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, noted_by) references party (provider_id, trajectory_id, id)
);
create index on trio_consultation (provider_id, trajectory_id, noted_by);
comment on table trio_consultation is 'purpose: that doctors consulted each other through TRIO, when and by whom, never what | keeping: with the trajectory';

create table trio_consultation_struck (
  provider_id     uuid not null default my_provider(),
  consultation_id uuid not null,
  trajectory_id   uuid not null,
  struck_by       uuid not null,
  struck_at       timestamptz not null,
  primary key (provider_id, consultation_id),
  foreign key (provider_id, trajectory_id, consultation_id) references trio_consultation (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, struck_by) references party (provider_id, trajectory_id, id)
);
create index on trio_consultation_struck (provider_id, trajectory_id, consultation_id);
create index on trio_consultation_struck (provider_id, trajectory_id, struck_by);
comment on table trio_consultation_struck is 'purpose: a consultation was noted by mistake | keeping: with the trajectory';
