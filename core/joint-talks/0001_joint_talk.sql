-- A talk of three or more: who comes, what each wants to bring in, and whether what was agreed there is right.

-- That a talk is one of these, as its programme declared the kind on the day it was planned.
create table joint_talk (
  provider_id   uuid not null default my_provider(),
  talk_id       uuid not null,
  trajectory_id uuid not null,
  primary key (provider_id, talk_id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id)
);
create index on joint_talk (provider_id, trajectory_id);
comment on table joint_talk is 'purpose: more than two are asked to this talk | keeping: with the trajectory';

-- Where nobody joins without a yes nobody is asked to a table without one either: whoever sits there sees who else does. The guide puts
-- forward whom they would ask.
create table joint_talk_proposal (
  provider_id   uuid not null default my_provider(),
  talk_id       uuid not null,
  trajectory_id uuid not null,
  party_id      uuid not null,
  primary key (provider_id, talk_id, party_id),
  foreign key (provider_id, talk_id) references joint_talk (provider_id, talk_id),
  foreign key (provider_id, trajectory_id, party_id) references party (provider_id, trajectory_id, id)
);
create index on joint_talk_proposal (provider_id, trajectory_id);
comment on table joint_talk_proposal is 'purpose: whom the guide would ask to a talk together, for the participant to decide | keeping: with the trajectory';

-- Whom it is about lets someone come, or not. The last word counts.
create table joint_talk_decision (
  provider_id   uuid not null default my_provider(),
  talk_id       uuid not null,
  trajectory_id uuid not null,
  party_id      uuid not null,
  number        smallint not null check (number between 1 and 100),
  says          text not null check (says in ('yes', 'no')),
  decided_by    uuid not null,
  decided_at    timestamptz not null,
  primary key (provider_id, talk_id, party_id, number),
  foreign key (provider_id, talk_id, party_id) references joint_talk_proposal (provider_id, talk_id, party_id),
  foreign key (provider_id, trajectory_id, decided_by) references party (provider_id, trajectory_id, id)
);
create index on joint_talk_decision (provider_id, trajectory_id);
comment on table joint_talk_decision is 'purpose: whether the participant lets someone come to a talk together | keeping: with the trajectory';

-- Of one moment; the latest word counts. Another moment is asked anew.
create table joint_talk_answer (
  provider_id    uuid not null default my_provider(),
  id             uuid not null,
  talk_id        uuid not null,
  trajectory_id  uuid not null,
  appointment_id uuid not null,
  number         integer not null check (number between 1 and 100),
  answer         text not null check (answer in ('comes', 'other-time', 'rather-not')),
  why            sealed,
  answered_by    uuid not null,
  answered_at    timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, appointment_id, answered_by, number),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, appointment_id) references appointment (provider_id, id),
  foreign key (provider_id, trajectory_id, answered_by) references party (provider_id, trajectory_id, id)
);
create index on joint_talk_answer (provider_id, talk_id);
create index on joint_talk_answer (provider_id, trajectory_id);
comment on table joint_talk_answer is 'purpose: whether someone comes to a talk together, and why, for who guides | keeping: with the trajectory';

-- Each version of what someone prepared, as a whole. That it exists is its writer's, and the guide's.
create table joint_talk_preparation (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  talk_id       uuid not null,
  trajectory_id uuid not null,
  version       integer not null check (version between 1 and 500),
  written_by    uuid not null,
  written_at    timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  unique (provider_id, talk_id, written_by, version),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, written_by) references party (provider_id, trajectory_id, id)
);
create index on joint_talk_preparation (provider_id, trajectory_id);
create index on joint_talk_preparation (provider_id, written_by);
comment on table joint_talk_preparation is 'purpose: one version of what someone prepared for a talk together | keeping: with the trajectory';

-- One answer of it: a row of its own, so that whoever may read one sees nothing of the others, not even how long they are.
create table joint_talk_words (
  provider_id    uuid not null default my_provider(),
  id             uuid not null,
  preparation_id uuid not null,
  trajectory_id  uuid not null,
  field          text not null check (field in ('purpose', 'well', 'hard', 'needs', 'offers', 'asks', 'outside')),
  content        sealed not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  unique (provider_id, preparation_id, field),
  foreign key (provider_id, trajectory_id, preparation_id) references joint_talk_preparation (provider_id, trajectory_id, id)
);
create index on joint_talk_words (provider_id, trajectory_id);
comment on table joint_talk_words is 'purpose: one answer of what someone prepared for a talk together | keeping: with the trajectory';

-- To whom its writer shows it, by name: whoever is asked to the talk later reads nothing of before.
create table joint_talk_showing (
  provider_id   uuid not null default my_provider(),
  words_id      uuid not null,
  trajectory_id uuid not null,
  to_party      uuid not null,
  primary key (provider_id, words_id, to_party),
  foreign key (provider_id, trajectory_id, words_id) references joint_talk_words (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id)
);
create index on joint_talk_showing (provider_id, to_party);
create index on joint_talk_showing (provider_id, trajectory_id);
comment on table joint_talk_showing is 'purpose: who may read one answer of what someone prepared | keeping: with the trajectory';

-- Whether what was agreed in the talk is right, by everyone there on a device of their own. The last word counts.
create table joint_talk_check (
  provider_id   uuid not null default my_provider(),
  agreement_id  uuid not null,
  number        smallint not null check (number between 1 and 200),
  talk_id       uuid not null,
  trajectory_id uuid not null,
  says          text not null check (says in ('right', 'not-right')),
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, agreement_id, said_by, number),
  foreign key (provider_id, trajectory_id, agreement_id) references agreement (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
create index on joint_talk_check (provider_id, talk_id);
create index on joint_talk_check (provider_id, trajectory_id);
comment on table joint_talk_check is 'purpose: whether everyone of a talk together finds what was agreed right | keeping: with the trajectory';

-- My part in a talk together that I am asked to or guide; none in a talk of another kind or of others.
create function my_part_in_joint_talk(talk uuid) returns setof uuid rows 1 language sql stable security definer set search_path = public as
  $$ select p.id from talk k join party p on p.provider_id = k.provider_id and p.trajectory_id = k.trajectory_id and p.person_id = me()
     where k.provider_id = my_provider() and k.id = talk and exists (select from joint_talk j where j.provider_id = k.provider_id and j.talk_id = k.id)
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
       and (p.seat = 'inside' or exists (select from talk_guest g where g.provider_id = k.provider_id and g.talk_id = k.id and g.party_id = p.id)) $$;
-- The same, of whoever is asked to speak there and does not guide.
create function my_voice_in_joint_talk(talk uuid) returns setof uuid rows 1 language sql stable security definer set search_path = public as
  $$ select p.id from my_part_in_joint_talk(talk) mine join party p on p.provider_id = my_provider() and p.id = mine
     where p.seat = 'beside' or exists (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id) $$;
-- Everyone of a talk together, by name, for everyone of it: those beside a file do not see each other elsewhere. Whether someone comes is
-- said as yes or not yet; who would rather have another moment, or rather not, looks like who has not answered.
create function people_in_joint_talk(talk uuid) returns table (party_id uuid, person_id uuid, role text, part text, name sealed, coming text) rows 4 language sql stable security definer set search_path = public as
  $$ select p.id, p.person_id, p.role, case when p.seat = 'beside' then 'guest' when m.party_id is not null then 'participant' else 'guide' end, n.name,
       case when p.seat = 'inside' and m.party_id is null then 'guides'
         when (select a.answer from joint_talk_answer a where a.provider_id = p.provider_id and a.talk_id = k.id and a.answered_by = p.id
             and not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.appointment_id)
           order by a.number desc limit 1) = 'comes' then 'comes' else 'not-known' end
     from talk k join party p on p.provider_id = k.provider_id and p.trajectory_id = k.trajectory_id
     left join participant m on m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id
     left join person_name n on n.provider_id = p.provider_id and n.person_id = p.person_id
     where k.provider_id = my_provider() and k.id = talk and exists (select from my_part_in_joint_talk(talk))
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
       and (p.seat = 'inside' or exists (select from talk_guest g where g.provider_id = k.provider_id and g.talk_id = k.id and g.party_id = p.id))
     order by p.seat desc, p.role, p.id $$;
-- What is shown to me now: of each writer the newest version counts, and only as long as I am of that talk.
create function joint_talk_words_shown_to_me() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select s.words_id from party mine
       join joint_talk_showing s on s.provider_id = mine.provider_id and s.to_party = mine.id
       join joint_talk_words w on w.provider_id = s.provider_id and w.id = s.words_id and w.field <> 'outside'
       join joint_talk_preparation p on p.provider_id = w.provider_id and p.id = w.preparation_id
     where mine.provider_id = my_provider() and mine.person_id = me() and mine.id in (select my_part_in_joint_talk(p.talk_id))
       and not exists (select from joint_talk_preparation n where n.provider_id = p.provider_id and n.talk_id = p.talk_id and n.written_by = p.written_by and n.version > p.version) $$;
-- Who wrote what is shown to me: the head of it is not mine to see.
create function joint_talk_writers(talk uuid) returns table (words_id uuid, written_by uuid) rows 10 language sql stable security definer set search_path = public as
  $$ select w.id, p.written_by from joint_talk_preparation p join joint_talk_words w on w.provider_id = p.provider_id and w.preparation_id = p.id
     where p.provider_id = my_provider() and p.talk_id = talk and w.id in (select joint_talk_words_shown_to_me()) $$;
-- Whether a party is of this talk: for whom something is shown to.
create function is_of_joint_talk(talk uuid, wanted uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from people_in_joint_talk(talk) p where p.party_id = wanted) $$;
-- Whether this one is whom it is about: a guest asks it, who sees nothing of that.
create function is_the_participant(party uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from participant m where m.provider_id = my_provider() and m.party_id = party) $$;
-- What a guest shows me, whom it is about, and I may let go on: to someone of the same talk, where a yes goes first.
create function may_go_on(words uuid, reader uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from joint_talk_words w join joint_talk_preparation p on p.provider_id = w.provider_id and p.id = w.preparation_id
       where w.provider_id = my_provider() and w.id = words and w.id in (select joint_talk_words_shown_to_me()) and is_about_me(p.trajectory_id) and needs_yes_first(p.trajectory_id) and is_of_joint_talk(p.talk_id, reader)) $$;
