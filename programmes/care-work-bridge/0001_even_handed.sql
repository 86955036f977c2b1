-- Standing beside care, work and participant alike: what the coach notes of contact elsewhere, without a word of what it was about; and
-- whether each finds their own view back in a report.

create table other_contact (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  -- A key of the network's parts, or the participant's own: never a name.
  part          text not null,
  side          text not null check (side in ('care', 'work', 'participant')),
  minutes       smallint not null check (minutes between 1 and 480),
  on_day        date not null,
  noted_by      uuid not null,
  noted_at      timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, noted_by) references party (provider_id, trajectory_id, id)
);
create index on other_contact (provider_id, trajectory_id);
comment on table other_contact is 'purpose: how long a coach spoke with which side elsewhere, so as to stand beside all alike | keeping: with the trajectory';

create table other_contact_struck (
  provider_id   uuid not null default my_provider(),
  contact_id    uuid not null,
  trajectory_id uuid not null,
  struck_by     uuid not null,
  struck_at     timestamptz not null,
  primary key (provider_id, contact_id),
  foreign key (provider_id, trajectory_id, contact_id) references other_contact (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, struck_by) references party (provider_id, trajectory_id, id)
);
create index on other_contact_struck (provider_id, trajectory_id);
comment on table other_contact_struck is 'purpose: a contact that was noted by mistake does not count | keeping: with the trajectory';

create table report_view (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  report_id     uuid not null,
  number        smallint not null,
  party_id      uuid not null,
  says          text not null check (says in ('yes', 'partly', 'no')),
  words         sealed,
  said_at       timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, report_id, number, party_id),
  foreign key (provider_id, report_id, number) references report_version (provider_id, report_id, number),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id)
);
create index on report_view (provider_id, trajectory_id);
create index on report_view (provider_id, party_id);
comment on table report_view is 'purpose: whether someone finds their own view back in a report, said to the coach alone | keeping: with the trajectory';
