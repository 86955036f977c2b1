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
