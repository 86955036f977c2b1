-- Someone restricts what is done with their file (AVG article 18): it is kept and nothing more. Whoever guides still reads it, so that there
-- is someone to answer; nobody else does, and nothing new is shared. It lasts until whom it is about lifts it.

create table restriction (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  -- The four grounds of the article.
  why           text not null check (why in ('wrong', 'unlawful', 'needed', 'objects')),
  asked_by      uuid not null,
  asked_at      timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, asked_by) references party (provider_id, trajectory_id, id)
);
create index on restriction (provider_id, trajectory_id, asked_by);
comment on table restriction is 'purpose: someone lets their file be kept and not used, and on which ground | keeping: with the trajectory';

create table restriction_end (
  provider_id    uuid not null default my_provider(),
  restriction_id uuid not null,
  trajectory_id  uuid not null,
  lifted_by      uuid not null,
  lifted_at      timestamptz not null,
  primary key (provider_id, restriction_id),
  foreign key (provider_id, trajectory_id, restriction_id) references restriction (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, lifted_by) references party (provider_id, trajectory_id, id)
);
create index on restriction_end (provider_id, trajectory_id, lifted_by);
comment on table restriction_end is 'purpose: a file may be used again, by the word of whom it is about | keeping: with the trajectory';

create function is_restricted(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from restriction r where r.provider_id = my_provider() and r.trajectory_id = trajectory
     and not exists (select from restriction_end e where e.provider_id = r.provider_id and e.restriction_id = r.id)) $$;
