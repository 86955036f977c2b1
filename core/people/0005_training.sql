-- A guide in training learns from another, the senior.

create table traineeship (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  guide_id    uuid not null,
  senior_id   uuid not null check (senior_id <> guide_id),
  begun_at    timestamptz not null,
  begun_by    uuid not null,
  primary key (provider_id, id),
  foreign key (provider_id, guide_id) references person (provider_id, id),
  foreign key (provider_id, senior_id) references person (provider_id, id)
);
create index on traineeship (provider_id, guide_id);
create index on traineeship (provider_id, senior_id);
comment on table traineeship is 'purpose: a guide is in training, and with whom | keeping: seven years after it ended';

create table traineeship_end (
  provider_id    uuid not null default my_provider(),
  traineeship_id uuid not null,
  ended_at       timestamptz not null,
  ended_by       uuid not null,
  primary key (provider_id, traineeship_id),
  foreign key (provider_id, traineeship_id) references traineeship (provider_id, id)
);
comment on table traineeship_end is 'purpose: a training came to its end | keeping: with the traineeship';
