-- What someone asks of work, which work they look into, and what they found out. Theirs to change and to erase, like a life line.

create table job_research_item (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  -- Counts up at each change: of two at once the second reads first.
  version       integer not null check (version > 0),
  -- The criteria with their weights, one kind of work, or a note: which of these it is stands in the sealed words too.
  content       sealed not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
create index on job_research_item (provider_id, trajectory_id);
comment on table job_research_item is 'purpose: what a participant asks of work, and what they found out about it, in their own words | keeping: until they erase it, at the latest with the trajectory';
create trigger forget_key after delete on job_research_item for each row execute function key_goes_with_row('content');
create trigger forget_old_key after update of content on job_research_item for each row execute function key_goes_with_row('content');

create table job_research_showing (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  to_party      uuid not null,
  primary key (provider_id, trajectory_id, to_party),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id)
);
create index on job_research_showing (provider_id, to_party);
comment on table job_research_showing is 'purpose: which guide may read someone''s job research now | keeping: until it is hidden, at the latest with the trajectory';

-- Research that I may read because its writer lets me, as long as the guidance lasts.
create function job_research_shown_to_me() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select s.trajectory_id from job_research_showing s where s.provider_id = my_provider() and s.to_party in (select my_parties()) and not has_ended(s.trajectory_id) $$;
