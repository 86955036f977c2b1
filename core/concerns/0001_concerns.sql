-- What someone of the work side asks or worries about, for who guides; and what they are told. The participant's side and theirs meet here
-- by two yeses: what is asked reaches the participant by the asker's, what is told of the participant reaches the asker by the participant's.

create table concern (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  content       sealed not null,
  asked_by      uuid not null,
  asked_at      timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, asked_by) references party (provider_id, trajectory_id, id)
);
create index on concern (provider_id, trajectory_id);
create index on concern (provider_id, asked_by);
comment on table concern is 'purpose: what someone of the work side asks who guides | keeping: with the trajectory';

create table concern_showing (
  provider_id   uuid not null default my_provider(),
  concern_id    uuid not null,
  trajectory_id uuid not null,
  shown_at      timestamptz not null,
  primary key (provider_id, concern_id),
  foreign key (provider_id, trajectory_id, concern_id) references concern (provider_id, trajectory_id, id)
);
create index on concern_showing (provider_id, trajectory_id);
comment on table concern_showing is 'purpose: the asker lets the participant read what they asked | keeping: with the trajectory';

create table concern_answer (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  concern_id    uuid not null,
  number        smallint not null check (number between 1 and 50),
  -- What holds for anyone goes at once; what tells of the participant waits for their yes.
  about         text not null check (about in ('anyone', 'participant')),
  content       sealed not null,
  -- Whoever asked: the participant lets it go to someone by name.
  to_party      uuid not null,
  answered_by   uuid not null,
  answered_at   timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  unique (provider_id, concern_id, number),
  foreign key (provider_id, trajectory_id, concern_id) references concern (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, answered_by) references party (provider_id, trajectory_id, id)
);
create index on concern_answer (provider_id, to_party);
create index on concern_answer (provider_id, trajectory_id);
comment on table concern_answer is 'purpose: what who guides answers to someone of the work side | keeping: with the trajectory';

create table concern_decision (
  provider_id   uuid not null default my_provider(),
  answer_id     uuid not null,
  trajectory_id uuid not null,
  says          text not null check (says in ('yes', 'no')),
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, answer_id),
  foreign key (provider_id, trajectory_id, answer_id) references concern_answer (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
create index on concern_decision (provider_id, trajectory_id);
comment on table concern_decision is 'purpose: whether the participant lets an answer about them go to who asked | keeping: with the trajectory';

-- Whether who asked let the participant read it.
create function concern_is_shown(concern uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from concern_showing s where s.provider_id = my_provider() and s.concern_id = concern_is_shown.concern) $$;
-- Answers that reached me: as who asked, what holds for anyone and what the participant let go. Waiting and refused look the same: like none.
create function concern_answers_that_reached_me() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select a.id from concern_answer a
     where a.provider_id = my_provider() and a.to_party in (select my_parties())
       and (a.about = 'anyone' or exists (select from concern_decision d where d.provider_id = a.provider_id and d.answer_id = a.id and d.says = 'yes')) $$;
