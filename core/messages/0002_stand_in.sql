-- While a guide is away someone else may answer: the guide says who, the participant says whether.

create table stand_in (
  provider_id uuid not null default my_provider(),
  absence_id  uuid not null,
  guide_id    uuid not null,
  stand_in_id uuid not null check (stand_in_id <> guide_id),
  primary key (provider_id, absence_id),
  foreign key (provider_id, absence_id) references absence (provider_id, id) on delete cascade,
  foreign key (provider_id, guide_id) references person (provider_id, id),
  foreign key (provider_id, stand_in_id) references person (provider_id, id)
);
create index on stand_in (provider_id, guide_id);
comment on table stand_in is 'purpose: who may answer messages while a guide is away, where the participant agrees | keeping: with the absence';

create table stand_in_yes (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  guide_party   uuid not null,
  stand_in_id   uuid not null,
  during        tstzrange not null check (not isempty(during) and upper(during) is not null),
  given_by      uuid not null,
  given_at      timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, guide_party) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, given_by) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, stand_in_id) references person (provider_id, id)
);
create index on stand_in_yes (provider_id, stand_in_id);
create index on stand_in_yes (provider_id, trajectory_id);
comment on table stand_in_yes is 'purpose: a participant lets a stand-in read along while the guide is away | keeping: with the trajectory';

create table stand_in_withdrawal (
  provider_id uuid not null default my_provider(),
  yes_id      uuid not null,
  at          timestamptz not null,
  primary key (provider_id, yes_id),
  foreign key (provider_id, yes_id) references stand_in_yes (provider_id, id)
);
comment on table stand_in_withdrawal is 'purpose: the participant took that back | keeping: with the trajectory';

-- The parties in whose place I may read and answer now, by the database's own clock: the participant said yes and did not take it
-- back, nor named me as someone who may never open the file; the guide still takes part, is away and still wants me, and I still guide here.
create function parties_i_stand_in_for() returns setof uuid language sql stable security definer set search_path = public as $$
  select y.guide_party from stand_in_yes y
  where y.provider_id = my_provider() and y.stand_in_id = me() and y.during @> now() and me() in (select guides())
    and exists (select from stand_in s join absence a on a.provider_id = s.provider_id and a.id = s.absence_id
      join party p on p.provider_id = s.provider_id and p.person_id = s.guide_id
      where s.provider_id = y.provider_id and p.id = y.guide_party and s.stand_in_id = y.stand_in_id and a.during @> now())
    and not exists (select from stand_in_withdrawal w where w.provider_id = y.provider_id and w.yes_id = y.id)
    and not exists (select from party_departure d where d.provider_id = y.provider_id and d.party_id = y.guide_party)
    and not is_excluded(y.trajectory_id, y.stand_in_id) and not is_restricted(y.trajectory_id) $$;

-- How those are called whom I answer for someone else. Never their number, never their talks.
create function calls_i_stand_in_for() returns table (trajectory_id uuid, handle sealed, alias sealed, guide_party uuid, guide_id uuid, participant_party uuid) language sql stable security definer set search_path = public as $$
  select c.trajectory_id, c.handle, c.alias, p.id, p.person_id, m.party_id from party p
  join contact c on c.provider_id = p.provider_id and c.trajectory_id = p.trajectory_id
  join participant m on m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id
  where p.provider_id = my_provider() and p.id in (select parties_i_stand_in_for()) $$;
