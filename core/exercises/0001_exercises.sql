-- Exercises on someone's list, with why and until when. Which they are stands in our own library.
create table exercise_assignment (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  exercise      text not null check (length(exercise) < 40),
  why           sealed,
  until_day     date not null,
  assigned_by   uuid not null,
  assigned_at   timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, assigned_by) references party (provider_id, trajectory_id, id)
);
create index on exercise_assignment (provider_id, trajectory_id, assigned_by);
comment on table exercise_assignment is 'purpose: which exercise someone would do, why and until when | keeping: with the trajectory';

-- What they say of it: theirs to change and to erase.
create table exercise_answer (
  provider_id   uuid not null default my_provider(),
  assignment_id uuid not null,
  trajectory_id uuid not null,
  -- Counts up at each change: of two at once the second reads first.
  version       integer not null check (version > 0),
  content       sealed not null,
  primary key (provider_id, assignment_id),
  foreign key (provider_id, trajectory_id, assignment_id) references exercise_assignment (provider_id, trajectory_id, id)
);
create index on exercise_answer (provider_id, trajectory_id);
comment on table exercise_answer is 'purpose: whether an exercise was done and what it gave, in someone''s own words | keeping: until they erase it, at the latest with the trajectory';
create trigger forget_key after delete on exercise_answer for each row execute function key_goes_with_row('content');
create trigger forget_old_key after update of content on exercise_answer for each row execute function key_goes_with_row('content');

create table exercise_showing (
  provider_id   uuid not null default my_provider(),
  assignment_id uuid not null,
  trajectory_id uuid not null,
  to_party      uuid not null,
  primary key (provider_id, assignment_id, to_party),
  foreign key (provider_id, trajectory_id, assignment_id) references exercise_assignment (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id)
);
create index on exercise_showing (provider_id, trajectory_id, to_party);
comment on table exercise_showing is 'purpose: which answer a guide may read now | keeping: until it is taken back, at the latest with the trajectory';

-- Whether its giver lets me read this answer now.
create function exercise_is_shown_to_me(assignment uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from exercise_showing s where s.provider_id = my_provider() and s.assignment_id = assignment and is_my_party(s.to_party) and i_take_part(s.trajectory_id)) $$;
-- Whether someone sits inside that file and it is not about them.
create function guides_there(party uuid, trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from party p where p.provider_id = my_provider() and p.id = guides_there.party and p.trajectory_id = guides_there.trajectory and p.seat = 'inside'
     and not exists (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id)
     and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)) $$;
