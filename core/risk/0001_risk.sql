-- How worried a guide is about someone, who stands behind the guide, and a name in an envelope that two people open together.

-- The reasons are sealed; the level is for the guide who recorded it and for the back-up who was called.
create table risk_level (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  talk_id       uuid not null,
  level         text not null check (level in ('green', 'yellow', 'orange', 'red')),
  reasons       sealed,
  recorded_by   uuid not null,
  recorded_at   timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, recorded_by) references party (provider_id, trajectory_id, id)
);
create index on risk_level (provider_id, trajectory_id, recorded_at);
comment on table risk_level is 'purpose: how worried the guide is after a talk, and why | keeping: with the trajectory';

-- Who stands behind the guides, and until when. The number is for guides who need it at once.
create table backup_turn (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  person_id   uuid not null,
  from_day    date not null,
  until_day   date not null check (until_day > from_day),
  telephone   sealed not null,
  primary key (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on backup_turn (provider_id, until_day);
comment on table backup_turn is 'purpose: which professional is called when a guide is worried | keeping: until taken off the rota';

-- At orange and red the back-up of that day is called, in the same transaction.
create table risk_call (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  risk_level_id uuid not null,
  backup_id     uuid not null,
  called_on     date not null,
  called_at     timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, risk_level_id, backup_id),
  foreign key (provider_id, trajectory_id, risk_level_id) references risk_level (provider_id, trajectory_id, id),
  foreign key (provider_id, backup_id) references person (provider_id, id)
);
create index on risk_call (provider_id, backup_id, called_at);
comment on table risk_call is 'purpose: which back-up was called about which worry | keeping: with the trajectory';

-- A name, a number and a town, if the participant wants: sealed under the file's key, and out of everyone's sight until two people
-- have said that it must be opened.
create table envelope (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  content       sealed not null,
  sealed_at     timestamptz not null,
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table envelope is 'purpose: who someone is, for the utmost need, given by themselves | keeping: with the trajectory, or until taken back';

create table envelope_yes (
  provider_id   uuid not null default my_provider(),
  risk_level_id uuid not null,
  trajectory_id uuid not null,
  given_by      uuid not null,
  given_at      timestamptz not null,
  primary key (provider_id, risk_level_id, given_by),
  foreign key (provider_id, trajectory_id, risk_level_id) references risk_level (provider_id, trajectory_id, id),
  foreign key (provider_id, given_by) references person (provider_id, id)
);
comment on table envelope_yes is 'purpose: who said that the envelope must be opened, and at which worry | keeping: with the trajectory';

create trigger forget_key after delete on envelope for each row execute function key_goes_with_row('content');

create function backups_on(wanted date) returns setof uuid language sql stable security definer set search_path = public as
  $$ select person_id from backup_turn where provider_id = my_provider() and from_day <= wanted and wanted < until_day $$;

-- The worries I was called about, unless the participant named me since as one who may never open the file.
create function my_calls() returns setof uuid language sql stable security definer set search_path = public as
  $$ select c.risk_level_id from risk_call c where c.provider_id = my_provider() and c.backup_id = me() and not is_excluded(c.trajectory_id, c.backup_id) $$;
-- Who called: the guide who recorded the worry, for whoever was called about it.
create function caller_of(worry uuid) returns uuid language sql stable security definer set search_path = public as $$
  select p.person_id from risk_level l join party p on p.provider_id = l.provider_id and p.id = l.recorded_by where l.provider_id = my_provider() and l.id = worry and l.id in (select my_calls()) $$;
-- The worries I recorded about someone I still guide.
create function my_worries() returns setof uuid language sql stable security definer set search_path = public as
  $$ select id from risk_level where provider_id = my_provider() and recorded_by in (select my_parties()) $$;

-- The newest red of a file, which alone opens an envelope, and only for a day.
create function red_now(file uuid, at_moment timestamptz) returns uuid language sql stable security definer set search_path = public as $$
  select id from (select id, level, recorded_at from risk_level where provider_id = my_provider() and trajectory_id = file order by recorded_at desc, id limit 1) last
  where level = 'red' and recorded_at > at_moment - interval '24 hours' $$;

-- Files whose envelope is open to me: guide and back-up both said yes to one and the same red, and I am one of the two.
create function envelopes_open_to_me() returns setof uuid language sql stable security definer set search_path = public as $$
  select l.trajectory_id from risk_level l
    join party p on p.provider_id = l.provider_id and p.id = l.recorded_by
    join envelope_yes guide on guide.provider_id = l.provider_id and guide.risk_level_id = l.id and guide.given_by = p.person_id
    join risk_call c on c.provider_id = l.provider_id and c.risk_level_id = l.id and c.backup_id <> p.person_id
    join envelope_yes backup on backup.provider_id = l.provider_id and backup.risk_level_id = l.id and backup.given_by = c.backup_id
  where l.provider_id = my_provider() and l.level = 'red' and (c.backup_id = me() or p.person_id = me() and l.recorded_by in (select my_parties())) $$;

-- Is there an envelope? For the guide, and for the back-up who was called.
create function has_envelope(file uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from envelope where provider_id = my_provider() and trajectory_id = file
    and (trajectory_id in (select my_trajectories()) or trajectory_id in (select l.trajectory_id from risk_level l where l.provider_id = my_provider() and l.id in (select my_calls())))) $$;
