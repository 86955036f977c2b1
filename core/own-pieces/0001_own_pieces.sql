-- A piece of someone's own, of whatever kind a later noun has them write: theirs to change, to show piece by piece, and to erase. What all
-- such pieces have in common stands here once, so that a new kind brings its words and its pages and no table.
create table own_piece (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  -- Which noun's: it never says more than that page's name.
  kind          text not null check (kind ~ '^[a-z-]{1,40}$'),
  -- How far it may ever be shown: to whoever is inside, or to those beside the file as well. Its noun says so when it is written.
  reaches       text not null default 'inside' check (reaches in ('inside', 'beside')),
  -- Counts up at each change: of two at once the second reads first.
  version       integer not null check (version > 0),
  content       sealed not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
create index on own_piece (provider_id, trajectory_id, kind);
comment on table own_piece is 'purpose: a piece of what a participant keeps for themselves, in their own words | keeping: until they erase it, at the latest with the trajectory';
create trigger forget_key after delete on own_piece for each row execute function key_goes_with_row('content');
create trigger forget_old_key after update of content on own_piece for each row execute function key_goes_with_row('content');

-- Who else may read one piece now. Shown to one person and not to a part: whoever comes to guide later begins with nothing.
create table own_piece_showing (
  provider_id   uuid not null default my_provider(),
  piece_id      uuid not null,
  to_party      uuid not null,
  trajectory_id uuid not null,
  primary key (provider_id, piece_id, to_party),
  foreign key (provider_id, trajectory_id, piece_id) references own_piece (provider_id, trajectory_id, id) on delete cascade,
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id)
);
create index on own_piece_showing (provider_id, trajectory_id);
create index on own_piece_showing (provider_id, to_party);
comment on table own_piece_showing is 'purpose: which piece of one''s own someone else may read now | keeping: until it is hidden or erased, at the latest with the trajectory';

-- Which agreement one sentence of it became. The agreement stays when the piece is erased; where it came from does not.
create table own_piece_agreement (
  provider_id   uuid not null default my_provider(),
  agreement_id  uuid not null,
  piece_id      uuid not null,
  trajectory_id uuid not null,
  primary key (provider_id, agreement_id),
  foreign key (provider_id, trajectory_id, agreement_id) references agreement (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, piece_id) references own_piece (provider_id, trajectory_id, id) on delete cascade
);
create index on own_piece_agreement (provider_id, trajectory_id);
create index on own_piece_agreement (provider_id, piece_id);
comment on table own_piece_agreement is 'purpose: which agreement came from a piece of one''s own | keeping: until the piece is erased, at the latest with the trajectory';

-- Pieces that their writer lets me read, as long as the guidance lasts.
create function pieces_shown_to_me() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select s.piece_id from own_piece_showing s where s.provider_id = my_provider() and s.to_party in (select my_parties()) and not has_ended(s.trajectory_id) $$;

-- When someone who may read it first did, of each version: whoever shows a thing may know that it was read.
create table own_piece_seen (
  provider_id   uuid not null default my_provider(),
  piece_id      uuid not null,
  version       integer not null check (version > 0),
  by_party      uuid not null,
  trajectory_id uuid not null,
  seen_at       timestamptz not null,
  primary key (provider_id, piece_id, version, by_party),
  foreign key (provider_id, trajectory_id, piece_id) references own_piece (provider_id, trajectory_id, id) on delete cascade,
  foreign key (provider_id, trajectory_id, by_party) references party (provider_id, trajectory_id, id)
);
create index on own_piece_seen (provider_id, trajectory_id);
create index on own_piece_seen (provider_id, by_party);
comment on table own_piece_seen is 'purpose: that a piece of one''s own was read by whoever it was shown to | keeping: until the piece is erased, at the latest with the trajectory';
