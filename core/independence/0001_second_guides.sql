-- A second guide on one file: for a part of it, from a day until a day, by the yes of whom it is about. It ends by itself.

create table second_guide_proposal (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  by_party      uuid not null,
  to_guide      uuid not null,
  sees          text[] not null check (cardinality(sees) > 0 and sees <@ array['talks', 'agreements', 'number']),
  from_day      date not null,
  -- The first day on which it is over.
  until_day     date not null check (until_day > from_day and until_day <= from_day + 184),
  why           sealed not null,
  proposed_at   timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, by_party) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, to_guide) references person (provider_id, id)
);
create index on second_guide_proposal (provider_id, trajectory_id);
create index on second_guide_proposal (provider_id, to_guide, until_day);
comment on table second_guide_proposal is 'purpose: a guide asks the participant to let a second guide see a part of the file for a while, and says why | keeping: with the trajectory';

-- What the participant says, once: a yes to as much of it as they tick.
create table second_guide_answer (
  provider_id   uuid not null default my_provider(),
  proposal_id   uuid not null,
  trajectory_id uuid not null,
  answer        text not null check (answer in ('yes', 'no')),
  sees          text[] not null check (sees <@ array['talks', 'agreements', 'number']),
  answered_by   uuid not null,
  answered_at   timestamptz not null,
  check ((cardinality(sees) > 0) = (answer = 'yes')),
  primary key (provider_id, proposal_id),
  foreign key (provider_id, trajectory_id, proposal_id) references second_guide_proposal (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, answered_by) references party (provider_id, trajectory_id, id)
);
create index on second_guide_answer (provider_id, trajectory_id);
comment on table second_guide_answer is 'purpose: whether a second guide may see a part of the file, and which part | keeping: with the trajectory';

create table second_guide_end (
  provider_id uuid not null default my_provider(),
  proposal_id uuid not null,
  ended_by    uuid not null,
  ended_at    timestamptz not null,
  primary key (provider_id, proposal_id),
  foreign key (provider_id, proposal_id) references second_guide_proposal (provider_id, id),
  foreign key (provider_id, ended_by) references person (provider_id, id)
);
create index on second_guide_end (provider_id, ended_by);
comment on table second_guide_end is 'purpose: a second guide stops before the day that was agreed | keeping: with the trajectory';

-- Where I am a second guide at this moment: the participant said yes, the days run, nobody ended it, the guidance goes on, I still
-- guide here, and I am not one whom the participant named as never to open it.
create function seconded() returns table (proposal_id uuid, trajectory_id uuid, by_party uuid, sees text[], from_day date, until_day date) language sql stable security definer set search_path = public rows 5 as
  $$ select s.id, s.trajectory_id, s.by_party, a.sees, s.from_day, s.until_day
     from second_guide_proposal s join second_guide_answer a on a.provider_id = s.provider_id and a.proposal_id = s.id and a.answer = 'yes'
     join provider v on v.id = s.provider_id
     where s.provider_id = my_provider() and s.to_guide = me() and has_office('guide')
       and (this_moment() at time zone v.zone)::date >= s.from_day and (this_moment() at time zone v.zone)::date < s.until_day
       and not exists (select from second_guide_end e where e.provider_id = s.provider_id and e.proposal_id = s.id)
       and not exists (select from trajectory_ending n where n.provider_id = s.provider_id and n.trajectory_id = s.trajectory_id)
       and not is_excluded(s.trajectory_id, s.to_guide) and not is_restricted(s.trajectory_id) $$;
create function seconded_for(wanted text) returns setof uuid language sql stable security definer set search_path = public rows 5 as
  $$ select s.trajectory_id from seconded() s where my_provider() is not null and wanted = any (s.sees) $$;
-- Whom I am second guide of, and who asked me: their names, and nobody else's.
create function people_i_second() returns setof uuid language sql stable security definer set search_path = public rows 10 as
  $$ select p.person_id from seconded() s join party p on p.provider_id = my_provider() and p.trajectory_id = s.trajectory_id
     where p.id = s.by_party or exists (select from participant m where m.provider_id = p.provider_id and m.party_id = p.id) $$;
create function parties_i_second() returns setof uuid language sql stable security definer set search_path = public rows 5 as
  $$ select m.party_id from seconded() s join participant m on m.provider_id = my_provider() and m.trajectory_id = s.trajectory_id $$;

-- Who else holds an office here and never a part in my file: for whoever tries, on their own file, what each of them gets to see.
create function offices_beside_mine() returns table (person_id uuid, office text) language sql stable security definer set search_path = public rows 10 as
  $$ select o.person_id, o.office from office o
     where o.provider_id = my_provider() and o.person_id <> me() and exists (select from my_own_trajectories())
       and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id) $$;
