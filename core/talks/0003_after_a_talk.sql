-- What the participant says of a talk, and talks that do not count.

-- A short talk to get to know someone, or a first talk that did not click: it costs nothing. Written down when it happens,
-- so that a programme that changes its rules changes no count.
create table free_talk (
  provider_id   uuid not null default my_provider(),
  talk_id       uuid not null,
  trajectory_id uuid not null,
  why           text not null check (why in ('acquaintance', 'no-click')),
  freed_by      uuid not null,
  freed_at      timestamptz not null,
  primary key (provider_id, talk_id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, freed_by) references party (provider_id, trajectory_id, id)
);
create index on free_talk (provider_id, trajectory_id);
comment on table free_talk is 'purpose: a talk that does not count | keeping: with the trajectory';
create trigger follow after insert on free_talk for each row execute function follow_trajectory();

-- One question after a talk: was this good? Said once.
create table talk_feedback (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  talk_id       uuid not null,
  trajectory_id uuid not null,
  answer        sealed not null,
  given_by      uuid not null,
  given_at      timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, talk_id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, given_by) references party (provider_id, trajectory_id, id)
);
create index on talk_feedback (provider_id, trajectory_id);
comment on table talk_feedback is 'purpose: whether a talk was good, by the participant | keeping: with the trajectory';

-- The participant shows an answer to the guide, and may stop showing it.
create table feedback_showing (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  feedback_id   uuid not null,
  trajectory_id uuid not null,
  to_party      uuid not null,
  shown_at      timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, feedback_id) references talk_feedback (provider_id, id),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id)
);
create index on feedback_showing (provider_id, to_party);
create index on feedback_showing (provider_id, feedback_id);
comment on table feedback_showing is 'purpose: who may read what the participant said of a talk | keeping: with the trajectory';

create table feedback_hiding (
  provider_id uuid not null default my_provider(),
  showing_id  uuid not null,
  hidden_at   timestamptz not null,
  primary key (provider_id, showing_id),
  foreign key (provider_id, showing_id) references feedback_showing (provider_id, id)
);
comment on table feedback_hiding is 'purpose: the participant shows an answer no longer | keeping: with the trajectory';

-- The answers that are shown to me now.
create function feedback_shown_to_me() returns setof uuid language sql stable security definer set search_path = public as
  $$ select s.feedback_id from feedback_showing s where s.provider_id = my_provider() and s.to_party in (select my_parties())
     and not exists (select from feedback_hiding h where h.provider_id = s.provider_id and h.showing_id = s.id) $$;

-- How many talks counted, and the highest number given out: also of talks before my time, of which I learn nothing else.
create function talks_in_all(trajectory uuid) returns table (used bigint, highest smallint) language sql stable security definer set search_path = public as
  $$ select count(o.talk_id) filter (where o.outcome <> 'guide-absent' and f.talk_id is null), max(k.number)
     from talk k
     left join talk_outcome o on o.provider_id = k.provider_id and o.talk_id = k.id
     left join free_talk f on f.provider_id = k.provider_id and f.talk_id = k.id
     where k.provider_id = my_provider() and k.trajectory_id = trajectory and i_take_part(trajectory) $$;

-- Whether a talk lies wholly before my time: I lead none of its appointments, and whoever did is before me.
create function is_talk_before_me(trajectory uuid, wanted uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from appointment a where a.provider_id = my_provider() and a.trajectory_id = trajectory and a.talk_id = wanted)
     and not exists (select from appointment a where a.provider_id = my_provider() and a.trajectory_id = trajectory and a.talk_id = wanted and not is_before_me(trajectory, a.guide_id)) $$;
