-- What school, workplace and learner agree on for the practice: in versions, each confirmed by all three anew.

create table practice_agreement (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  version       smallint not null check (version between 1 and 200),
  content       sealed not null,
  put_by        uuid not null,
  put_at        timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  unique (provider_id, trajectory_id, version),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, put_by) references party (provider_id, trajectory_id, id)
);
comment on table practice_agreement is 'purpose: what school, workplace and learner agree on for the practice, version by version | keeping: with the trajectory';

-- A yes, or that something must change first and what. The first word of each counts.
create table practice_agreement_word (
  provider_id   uuid not null default my_provider(),
  agreement_id  uuid not null,
  trajectory_id uuid not null,
  party_id      uuid not null,
  side          text not null check (side in ('learner', 'workplace', 'school')),
  says          text not null check (says in ('confirms', 'change')),
  what          sealed,
  said_at       timestamptz not null,
  check ((what is null) = (says = 'confirms')),
  primary key (provider_id, agreement_id, side),
  foreign key (provider_id, trajectory_id, agreement_id) references practice_agreement (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id)
);
create index on practice_agreement_word (provider_id, trajectory_id);
comment on table practice_agreement_word is 'purpose: who of the three confirmed a version, or asked for a change | keeping: with the trajectory';

-- For which side I speak in a file: the school by its teacher, the workplace by the practice trainer, and by who guides while none sits there.
create function my_practice_side(trajectory uuid) returns table (party_id uuid, side text) rows 1 language sql stable security definer set search_path = public as
  $$ select p.id, case p.role when 'learner' then 'learner' when 'teacher' then 'school' else 'workplace' end
     from party p join trajectory t on t.provider_id = p.provider_id and t.id = p.trajectory_id and t.programme = 'learning-at-work'
     where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.person_id = me() and p.role in ('learner', 'work-supervisor', 'practice-trainer', 'teacher')
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
create function may_speak_for_workplace(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from party p where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.person_id = me()
       and (p.role = 'practice-trainer' or p.role = 'work-supervisor' and not exists (select from party o where o.provider_id = p.provider_id and o.trajectory_id = p.trajectory_id and o.role = 'practice-trainer'
         and not exists (select from party_departure d where d.provider_id = o.provider_id and d.party_id = o.id)))) $$;
-- The newest version, the only one that is still to be confirmed.
create function is_newest_practice(agreement uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select not exists (select from practice_agreement n join practice_agreement o on o.provider_id = n.provider_id and o.trajectory_id = n.trajectory_id and o.version < n.version
     where o.provider_id = my_provider() and o.id = agreement) $$;
-- Who speaks for which side in a file where I speak for one: to tell them, and to say who is missing. By part, never by name.
create function practice_parties(trajectory uuid) returns table (party_id uuid, side text, role text) rows 4 language sql stable security definer set search_path = public as
  $$ select p.id, case p.role when 'learner' then 'learner' when 'teacher' then 'school' else 'workplace' end, p.role from party p
     where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.role in ('learner', 'work-supervisor', 'practice-trainer', 'teacher') and exists (select from my_practice_side(trajectory))
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
