-- A dialogue: each prepares alone and hidden, then a page that those who speak have together.

create table dialogue_preparation (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  talk_id       uuid not null,
  trajectory_id uuid not null,
  version       integer not null check (version > 0),
  content       sealed not null,
  written_by    uuid not null,
  written_at    timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, talk_id, written_by, version),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, written_by) references party (provider_id, trajectory_id, id)
);
create index on dialogue_preparation (provider_id, written_by);
comment on table dialogue_preparation is 'purpose: what someone wants to say in a dialogue, for oneself | keeping: with the trajectory';

-- Its writer shows it to the guide, or stops showing it: the latest word counts.
create table dialogue_showing (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  talk_id       uuid not null,
  trajectory_id uuid not null,
  shows         text not null check (shows in ('yes', 'no')),
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
create index on dialogue_showing (provider_id, talk_id, said_by, said_at);
create index on dialogue_showing (provider_id, trajectory_id);
comment on table dialogue_showing is 'purpose: whether the guide may read what someone prepared | keeping: with the trajectory';

create table dialogue_opening (
  provider_id   uuid not null default my_provider(),
  talk_id       uuid not null,
  trajectory_id uuid not null,
  opened_by     uuid not null,
  opened_at     timestamptz not null,
  primary key (provider_id, talk_id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, opened_by) references party (provider_id, trajectory_id, id)
);
create index on dialogue_opening (provider_id, trajectory_id);
comment on table dialogue_opening is 'purpose: the guide opened the page that those who speak have together | keeping: with the trajectory';

-- What was said, what was heard, and what was agreed; about whom of those who speak.
create table dialogue_line (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  talk_id       uuid not null,
  trajectory_id uuid not null,
  kind          text not null check (kind in ('said', 'heard', 'agreement')),
  about_party   uuid not null,
  on_day        date,
  words         sealed not null,
  written_by    uuid not null,
  written_at    timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, talk_id) references dialogue_opening (provider_id, talk_id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, about_party) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, written_by) references party (provider_id, trajectory_id, id)
);
create index on dialogue_line (provider_id, talk_id);
create index on dialogue_line (provider_id, trajectory_id);
create index on dialogue_line (provider_id, talk_id);
comment on table dialogue_line is 'purpose: turns, what was heard, and agreements of a dialogue, for those who spoke | keeping: with the trajectory';

create table dialogue_safety (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  talk_id       uuid not null,
  trajectory_id uuid not null,
  score         sealed not null,
  given_by      uuid not null,
  given_at      timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, talk_id, given_by),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, given_by) references party (provider_id, trajectory_id, id)
);
create index on dialogue_safety (provider_id, trajectory_id);
comment on table dialogue_safety is 'purpose: how safe a dialogue felt to someone, for the guide alone | keeping: with the trajectory';

-- My part in a dialogue I speak in or guide; none in a talk of another kind or of others.
create function my_part_in(talk uuid) returns setof uuid rows 1 language sql stable security definer set search_path = public as
  $$ select p.id from talk k join party p on p.provider_id = k.provider_id and p.trajectory_id = k.trajectory_id and p.id in (select my_parties())
     where k.provider_id = my_provider() and k.id = talk
       and (p.seat = 'inside' or exists (select from talk_guest g where g.provider_id = k.provider_id and g.talk_id = k.id and g.party_id = p.id)) $$;
-- What its writer shows the guide now.
create function preparations_shown_to_me() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select p.id from dialogue_preparation p where p.provider_id = my_provider()
       and p.trajectory_id in (select my_trajectories()) and p.trajectory_id not in (select my_own_trajectories())
       and (select s.shows from dialogue_showing s where s.provider_id = p.provider_id and s.talk_id = p.talk_id and s.said_by = p.written_by order by s.said_at desc, s.id desc limit 1) = 'yes' $$;
