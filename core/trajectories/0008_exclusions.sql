-- Someone who may never open this file: a colleague of whom it is about, a neighbour, a relative. Named by whom it is about, and by nobody else.

create table exclusion (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  person_id     uuid not null,
  named_by      uuid not null,
  -- To the day, as every act of a participant on their own file.
  named_on      date not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id),
  foreign key (provider_id, trajectory_id, named_by) references party (provider_id, trajectory_id, id)
);
create index on exclusion (provider_id, trajectory_id, person_id);
create index on exclusion (provider_id, person_id);
comment on table exclusion is 'purpose: who may never open this file nor get a part in it, as the participant says | keeping: with the trajectory';

create table exclusion_end (
  provider_id  uuid not null default my_provider(),
  exclusion_id uuid not null,
  ended_on     date not null,
  primary key (provider_id, exclusion_id),
  foreign key (provider_id, exclusion_id) references exclusion (provider_id, id)
);
comment on table exclusion_end is 'purpose: the participant took a name back | keeping: with the trajectory';

create function is_excluded(trajectory uuid, person uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from exclusion x where x.provider_id = my_provider() and x.trajectory_id = trajectory and x.person_id = person
     and not exists (select from exclusion_end e where e.provider_id = x.provider_id and e.exclusion_id = x.id)) $$;

-- Whoever is named while they sit there leaves at once, whatever part they took. Whom it is about stays.
create function excluded_leaves() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into party_departure (provider_id, party_id, left_at)
    select p.provider_id, p.id, this_moment() from party p
    where p.provider_id = my_provider() and p.trajectory_id = new.trajectory_id and p.person_id = new.person_id
      and not exists (select from participant m where m.provider_id = p.provider_id and m.party_id = p.id)
    on conflict do nothing;
  return null;
end $$;
create trigger excluded_leaves after insert on exclusion for each row execute function excluded_leaves();

-- What was asked of someone before they were named is theirs no longer: not the request of a participant, not a question to come in beside.
create or replace function requests_to_me() returns table (id uuid, trajectory_id uuid, programme text, person_id uuid, asked_on date) language sql stable security definer set search_path = public rows 5 as
  $$ select r.id, r.trajectory_id, t.programme, p.person_id, r.asked_on
     from guide_request r join trajectory t on t.provider_id = r.provider_id and t.id = r.trajectory_id
     join participant m on m.provider_id = r.provider_id and m.trajectory_id = r.trajectory_id
     join party p on p.provider_id = m.provider_id and p.id = m.party_id
     where r.provider_id = my_provider() and r.guide_id = me()
       and not exists (select from guide_answer a where a.provider_id = r.provider_id and a.request_id = r.id)
       and not exists (select from trajectory_ending e where e.provider_id = r.provider_id and e.trajectory_id = r.trajectory_id)
       and not is_excluded(r.trajectory_id, r.guide_id)
     order by r.asked_on, r.id $$;
create or replace function trajectories_i_accepted() returns setof uuid language sql stable security definer set search_path = public rows 50 as
  $$ select r.trajectory_id from guide_request r join guide_answer a on a.provider_id = r.provider_id and a.request_id = r.id and a.answer = 'accepted'
     where r.provider_id = my_provider() and r.guide_id = me() and not is_excluded(r.trajectory_id, r.guide_id) $$;
create or replace function invitations_to_me() returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select i.id from circle_invitation i where i.provider_id = my_provider() and i.person_id = me() and not is_excluded(i.trajectory_id, i.person_id) $$;
create or replace function asked_of_me() returns table (id uuid, trajectory_id uuid, role text, signs_in text, programme text, participant_id uuid, guide_id uuid, asked_at timestamptz) rows 3 language sql stable security definer set search_path = public as
  $$ select i.id, i.trajectory_id, i.role, i.signs_in, t.programme, about.person_id, asks.person_id, i.asked_at
     from circle_invitation i join trajectory t on t.provider_id = i.provider_id and t.id = i.trajectory_id
     join participant m on m.provider_id = i.provider_id and m.trajectory_id = i.trajectory_id
     join party about on about.provider_id = m.provider_id and about.id = m.party_id
     join party asks on asks.provider_id = i.provider_id and asks.id = i.asked_by
     where i.provider_id = my_provider() and i.person_id = me()
       and not exists (select from circle_answer a where a.provider_id = i.provider_id and a.invitation_id = i.id)
       and not exists (select from trajectory_ending e where e.provider_id = i.provider_id and e.trajectory_id = i.trajectory_id)
       and not is_excluded(i.trajectory_id, i.person_id)
     order by i.asked_at, i.id $$;
