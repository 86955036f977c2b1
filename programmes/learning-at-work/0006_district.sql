-- District learning centre: somebody in the neighbourhood would like something done, and someone who learns takes it up, with a teacher.
-- A question holds no name and nothing of anyone's health. What came of it stands in the learner's file.

create table district_question (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  asked_by    uuid not null,
  content     sealed not null,
  asked_on    date not null,
  primary key (provider_id, id),
  foreign key (provider_id, asked_by) references person (provider_id, id)
);
create index on district_question (provider_id, asked_by);
comment on table district_question is 'purpose: what someone in the neighbourhood would like done, without a name | keeping: a year while nobody takes it up, or until who wrote it takes it away; once taken up, as long as the learner''s file';
create trigger forget_key after delete on district_question for each row execute function key_goes_with_row('content');

create table district_taking (
  provider_id   uuid not null default my_provider(),
  question_id   uuid not null,
  trajectory_id uuid not null,
  taken_by      uuid not null,
  -- The teacher who looks back on it too.
  teacher_id    uuid not null,
  taken_on      date not null,
  primary key (provider_id, question_id),
  unique (provider_id, trajectory_id, question_id),
  foreign key (provider_id, question_id) references district_question (provider_id, id),
  foreign key (provider_id, trajectory_id, taken_by) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, teacher_id) references party (provider_id, trajectory_id, id)
);
create index on district_taking (provider_id, trajectory_id, taken_by);
create index on district_taking (provider_id, trajectory_id, teacher_id);
comment on table district_taking is 'purpose: a learner takes a question up, and with which teacher | keeping: with the trajectory';

create table district_step (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  question_id   uuid not null,
  trajectory_id uuid not null,
  said_by       uuid not null,
  -- What was done, or what was struck by when looking back.
  kind          text not null check (kind in ('done', 'looked-back')),
  content       sealed not null,
  said_on       date not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, question_id) references district_taking (provider_id, trajectory_id, question_id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
create index on district_step (provider_id, trajectory_id, question_id);
create index on district_step (provider_id, trajectory_id, said_by);
comment on table district_step is 'purpose: what a learner did about a question, and what learner and teacher say looking back | keeping: with the trajectory';

-- Whoever guides learners here, learns here, or teaches one of them: those who may see what is asked.
create function i_am_of_district() returns boolean language sql stable security definer set search_path = public as $$
  select i_guide_programme('learning-at-work') or exists (
    select from party p join trajectory t on t.provider_id = p.provider_id and t.id = p.trajectory_id and t.programme = 'learning-at-work'
    where p.provider_id = my_provider() and p.person_id = me() and p.role in ('learner', 'teacher') and not has_ended(t.id)
      and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)) $$;
create function is_taken_up(question uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from district_taking k where k.provider_id = my_provider() and k.question_id = question) $$;
create function i_asked_district(question uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from district_question q where q.provider_id = my_provider() and q.id = question and q.asked_by = me()) $$;
-- Taken up by me, by whom I guide, or with me as teacher, who reads along while the learning lasts.
create function takings_of_mine() returns setof uuid rows 20 language sql stable security definer set search_path = public as $$
  select k.question_id from district_taking k where k.provider_id = my_provider() and (k.trajectory_id in (select my_trajectories()) or k.teacher_id in (select my_parties()) and not has_ended(k.trajectory_id)) $$;
create function sweep_district(today date) returns void language sql security definer set search_path = public as
  $$ delete from district_question q where q.provider_id = my_provider() and is_worker() and q.asked_on < today - 365
     and not exists (select from district_taking k where k.provider_id = q.provider_id and k.question_id = q.id) $$;
