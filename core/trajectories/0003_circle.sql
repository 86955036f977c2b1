-- The circle around a trajectory: those inside have the file before them, those beside it see what was meant for them.

-- Someone who guides writes down a person by name: the one a plan is about, or someone to ask into its circle.
create table person_introduction (
  provider_id   uuid not null default my_provider(),
  person_id     uuid not null,
  introduced_by uuid not null,
  introduced_at timestamptz not null,
  primary key (provider_id, person_id, introduced_by),
  foreign key (provider_id, person_id) references person (provider_id, id),
  foreign key (provider_id, introduced_by) references person (provider_id, id)
);
create index on person_introduction (provider_id, introduced_by);
comment on table person_introduction is 'purpose: who wrote down a person who holds no office | keeping: with the person';

create function people_i_introduced() returns setof uuid rows 100 language sql stable security definer set search_path = public as
  $$ select person_id from person_introduction where provider_id = my_provider() and introduced_by = me() $$;

-- Whoever came by words has no name here, and gets none from a guide.
create function came_by_words(person uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from receipt r where r.provider_id = my_provider() and r.person_id = person) $$;

-- Someone is asked into the circle, in a part; they say yes or no themselves, and are free to stop.
create table circle_invitation (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  person_id     uuid not null,
  role          text not null check (length(role) < 40),
  signs_in      text not null check (signs_in in ('mail-link', 'mail-link-and-code', 'personal-link')),
  asked_by      uuid not null,
  asked_at      timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id),
  foreign key (provider_id, trajectory_id, asked_by) references party (provider_id, trajectory_id, id)
);
create index on circle_invitation (provider_id, person_id);
create index on circle_invitation (provider_id, trajectory_id);
comment on table circle_invitation is 'purpose: someone is asked to take a part beside a trajectory | keeping: with the trajectory';

create table circle_answer (
  provider_id   uuid not null default my_provider(),
  invitation_id uuid not null,
  answer        text not null check (answer in ('joins', 'declines')),
  answered_at   timestamptz not null,
  primary key (provider_id, invitation_id),
  foreign key (provider_id, invitation_id) references circle_invitation (provider_id, id)
);
comment on table circle_answer is 'purpose: whether someone takes the part they were asked for; never why not | keeping: with the trajectory';

-- The parts I said yes to and have not taken yet: there I may take my place beside, once I owe what the part asks me to prove.
-- Whoever left comes back by a new question only to another plan.
create function parts_i_took() returns table (trajectory_id uuid, role text) rows 5 language sql stable security definer set search_path = public as
  $$ select i.trajectory_id, i.role from circle_invitation i join circle_answer a on a.provider_id = i.provider_id and a.invitation_id = i.id and a.answer = 'joins'
     where i.provider_id = my_provider() and i.person_id = me() and (i.signs_in <> 'mail-link-and-code' or i_owe_a_code())
       and not exists (select from party p where p.provider_id = i.provider_id and p.trajectory_id = i.trajectory_id and p.person_id = i.person_id) $$;
create function invitations_to_me() returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select i.id from circle_invitation i where i.provider_id = my_provider() and i.person_id = me() and not is_excluded(i.trajectory_id, i.person_id) $$;

-- Whether I guide someone, in whatever programme; whoever sits beside guides nobody.
create function i_guide(person uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (
       select from party p join participant m on m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id
       join party mine on mine.provider_id = p.provider_id and mine.person_id = me() and mine.trajectory_id = p.trajectory_id
       where p.provider_id = my_provider() and p.person_id = person and mine.id <> p.id and mine.seat = 'inside'
         and not exists (select from party_departure d where d.provider_id = mine.provider_id and d.party_id = mine.id)) $$;
