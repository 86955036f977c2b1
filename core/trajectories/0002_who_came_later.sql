-- One guide after another, and what the next one may read of before.

-- Someone who came to guide where others did before, and how: chosen by the participant, or handed over with a yes.
create table guide_change (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  to_party      uuid not null,
  how           text not null check (how in ('chosen', 'handed-over')),
  changed_by    uuid not null,
  changed_at    timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, to_party),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, changed_by) references party (provider_id, trajectory_id, id)
);
create index on guide_change (provider_id, trajectory_id);
comment on table guide_change is 'purpose: who came to guide later, so that what was before stays apart from them | keeping: with the trajectory';

-- What of before the participant lets this guide read: a summary in one's own words, or everything. No row is nothing.
create table history_release (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  to_party      uuid not null,
  what          text not null check (what in ('summary', 'everything')),
  summary       sealed check ((summary is not null) = (what = 'summary')),
  released_by   uuid not null,
  released_at   timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, released_by) references party (provider_id, trajectory_id, id)
);
create index on history_release (provider_id, to_party);
create index on history_release (provider_id, trajectory_id);
comment on table history_release is 'purpose: what the participant lets a next guide read of before | keeping: with the trajectory';

create table history_release_end (
  provider_id uuid not null default my_provider(),
  release_id  uuid not null,
  ended_at    timestamptz not null,
  primary key (provider_id, release_id),
  foreign key (provider_id, release_id) references history_release (provider_id, id)
);
comment on table history_release_end is 'purpose: the participant took back what a guide could read | keeping: with the trajectory';

-- The parts of earlier guides whose work the participant opened to me, as long as I take part and it was not taken back.
create function parties_opened_to_me() returns setof uuid language sql stable security definer set search_path = public as
  $$ select earlier.id from history_release h
     join party mine on mine.provider_id = h.provider_id and mine.id = h.to_party
     join party earlier on earlier.provider_id = h.provider_id and earlier.trajectory_id = h.trajectory_id and earlier.role = mine.role and earlier.id <> mine.id
     where h.provider_id = my_provider() and h.what = 'everything' and h.to_party in (select my_parties())
       and not exists (select from history_release_end e where e.provider_id = h.provider_id and e.release_id = h.id) $$;

-- Whether someone's part lies before mine: I came to guide later, they guided, and their work was not opened to me.
create function is_before_me(trajectory uuid, someone uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (
       select from guide_change g
       join party mine on mine.provider_id = g.provider_id and mine.id = g.to_party
       join party other on other.provider_id = g.provider_id and other.trajectory_id = g.trajectory_id and other.role = mine.role
       where g.provider_id = my_provider() and g.trajectory_id = trajectory and mine.person_id = me()
         and other.person_id = someone and other.person_id <> me() and other.id not in (select parties_opened_to_me())) $$;

-- What was released to me and not taken back.
create function releases_to_me() returns setof uuid language sql stable security definer set search_path = public as
  $$ select h.id from history_release h where h.provider_id = my_provider() and h.to_party in (select my_parties())
     and not exists (select from history_release_end e where e.provider_id = h.provider_id and e.release_id = h.id) $$;
