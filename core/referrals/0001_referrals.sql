-- Onward: a letter that someone carries themselves, and the step from a pseudonym to a name.

-- Guide and participant write it together; each save is a version of its own and the newest stands.
create table letter (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  version       integer not null check (version > 0),
  written_by    uuid not null,
  written_at    timestamptz not null,
  content       sealed not null,
  primary key (provider_id, trajectory_id, version),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, written_by) references party (provider_id, trajectory_id, id)
);
comment on table letter is 'purpose: what someone takes along to the next helper, in their own words; without name and employer | keeping: with the trajectory';

create table letter_agreement (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  version       integer not null,
  agreed_by     uuid not null,
  agreed_at     timestamptz not null,
  primary key (provider_id, trajectory_id, version),
  foreign key (provider_id, trajectory_id, version) references letter (provider_id, trajectory_id, version),
  foreign key (provider_id, trajectory_id, agreed_by) references party (provider_id, trajectory_id, id)
);
comment on table letter_agreement is 'purpose: the participant says that a version of the letter is right | keeping: with the trajectory';

-- Someone who goes on by name, until the night: then a new person comes in from it, and the row and its key vanish.
-- It names no trajectory and no person, and has no moment. See docs/decisions/0015.
create table arrival (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  content     sealed not null,
  primary key (provider_id, id)
);
comment on table arrival is 'purpose: who comes in by name tonight, and what they bring | keeping: until the night';
create trigger forget_key after delete on arrival for each row execute function key_goes_with_row('content');
