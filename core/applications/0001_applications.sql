-- Where someone applies for work and how that goes, and what they write about themselves for it. Theirs to change and to erase, like job research.

create table job_application (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  -- Counts up at each change: of two at once the second reads first.
  version       integer not null check (version > 0),
  -- Where, what, which work of the research it belongs to, the steps with their days, and the next one.
  content       sealed not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table job_application is 'purpose: where a participant applies for work and how far that is, in their own words | keeping: until they erase it, at the latest with the trajectory';
create trigger forget_key after delete on job_application for each row execute function key_goes_with_row('content');
create trigger forget_old_key after update of content on job_application for each row execute function key_goes_with_row('content');

create table job_application_showing (
  provider_id    uuid not null default my_provider(),
  application_id uuid not null,
  to_party       uuid not null,
  trajectory_id  uuid not null,
  primary key (provider_id, application_id, to_party),
  foreign key (provider_id, trajectory_id, application_id) references job_application (provider_id, trajectory_id, id) on delete cascade,
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id)
);
create index on job_application_showing (provider_id, trajectory_id);
create index on job_application_showing (provider_id, to_party);
comment on table job_application_showing is 'purpose: which guide may read which application now | keeping: until it is hidden or erased, at the latest with the trajectory';

-- A curriculum vitae, piece by piece. Nobody but its writer reads these: what another reads is a shared version of them.
create table cv_item (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  version       integer not null check (version > 0),
  content       sealed not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
create index on cv_item (provider_id, trajectory_id);
comment on table cv_item is 'purpose: what a participant writes about themselves for an application | keeping: until they erase it, at the latest with the trajectory';
create trigger forget_key after delete on cv_item for each row execute function key_goes_with_row('content');
create trigger forget_old_key after update of content on cv_item for each row execute function key_goes_with_row('content');

-- Applications that I may read because their writer lets me, as long as the guidance lasts.
create function applications_shown_to_me() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select s.application_id from job_application_showing s where s.provider_id = my_provider() and s.to_party in (select my_parties()) and not has_ended(s.trajectory_id) $$;
