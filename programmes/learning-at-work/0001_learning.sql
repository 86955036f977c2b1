-- Learning at work: feedback in a minute, tasks signed off, assessments with the learner's answer beside them, and what the learner says of
-- being guided. What the learner writes for themselves is among the pieces of their own.

-- A learner asks someone who worked along for a word. Whoever is asked reads this and nothing of the file.
create table feedback_request (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  of_person     uuid not null,
  asked_at      timestamptz not null,
  -- How the learner is called, and the question of that day.
  content       sealed not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, of_person) references person (provider_id, id)
);
create index on feedback_request (provider_id, trajectory_id);
create index on feedback_request (provider_id, of_person);
comment on table feedback_request is 'purpose: a learner asks someone who worked along for a word of feedback | keeping: with the trajectory';

create table learning_feedback (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  -- Null where a guide gives it unasked.
  request_id    uuid,
  by_person     uuid not null,
  given_at      timestamptz not null,
  content       sealed not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  unique (provider_id, request_id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, request_id) references feedback_request (provider_id, trajectory_id, id),
  foreign key (provider_id, by_person) references person (provider_id, id)
);
create index on learning_feedback (provider_id, trajectory_id);
create index on learning_feedback (provider_id, trajectory_id, request_id);
create index on learning_feedback (provider_id, by_person);
comment on table learning_feedback is 'purpose: what went well and one tip, after working together | keeping: with the trajectory';

-- The learner reads first: from then on who guides reads it too.
create table learning_feedback_read (
  provider_id   uuid not null default my_provider(),
  feedback_id   uuid not null,
  trajectory_id uuid not null,
  read_on       date not null,
  primary key (provider_id, feedback_id),
  foreign key (provider_id, trajectory_id, feedback_id) references learning_feedback (provider_id, trajectory_id, id)
);
create index on learning_feedback_read (provider_id, trajectory_id);
comment on table learning_feedback_read is 'purpose: that the learner read a word of feedback, before anyone else does | keeping: with the trajectory';

-- Which feedback or assessment, or the tasks as a whole (under the trajectory's own id), someone beside the file may read now.
create table learning_showing (
  provider_id   uuid not null default my_provider(),
  item_id       uuid not null,
  to_party      uuid not null,
  trajectory_id uuid not null,
  primary key (provider_id, item_id, to_party),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id)
);
create index on learning_showing (provider_id, trajectory_id);
create index on learning_showing (provider_id, to_party);
comment on table learning_showing is 'purpose: what of their learning the learner lets someone beside the file read now | keeping: until it is hidden, at the latest with the trajectory';

-- Something to learn to do, under a work process of the training. With a procedure it is one the law reserves.
create table learning_task (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  work_process  text check (work_process ~ '^[BPK][0-9]{1,2}-K[0-9]{1,2}-W[0-9]{1,2}$'),
  procedure     text check (procedure ~ '^[a-z-]{1,40}$'),
  added_by      uuid not null,
  added_on      date not null,
  content       sealed not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, added_by) references party (provider_id, trajectory_id, id)
);
create index on learning_task (provider_id, trajectory_id);
comment on table learning_task is 'purpose: what someone learns to do at work | keeping: with the trajectory';

create table task_signing (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  task_id       uuid not null,
  trajectory_id uuid not null,
  by_party      uuid not null,
  signed_at     timestamptz not null,
  degree        text not null check (degree in ('not-yet', 'with-help', 'alone')),
  -- Until which day it holds; always said where the law reserves the task and it may be done alone.
  until         date,
  content       sealed not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, task_id) references learning_task (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, by_party) references party (provider_id, trajectory_id, id)
);
create index on task_signing (provider_id, trajectory_id, task_id);
comment on table task_signing is 'purpose: how far someone is with a task, signed by who saw it; never written over | keeping: with the trajectory';

-- Who may sign for a procedure that the law reserves, and until when: said by the house, never of oneself.
create table signing_authority (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  person_id     uuid not null,
  procedure     text not null check (procedure ~ '^[a-z-]{1,40}$'),
  until         date not null,
  declared_by   uuid not null,
  declared_at   timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id),
  foreign key (provider_id, declared_by) references person (provider_id, id),
  check (person_id <> declared_by)
);
create index on signing_authority (provider_id, person_id);
create index on signing_authority (provider_id, declared_by);
comment on table signing_authority is 'purpose: which guide is qualified and competent to sign for a reserved procedure | keeping: as long as anything points at the person';

create table signing_authority_end (
  provider_id   uuid not null default my_provider(),
  authority_id  uuid not null,
  ended_by      uuid not null,
  ended_at      timestamptz not null,
  primary key (provider_id, authority_id),
  foreign key (provider_id, authority_id) references signing_authority (provider_id, id),
  foreign key (provider_id, ended_by) references person (provider_id, id)
);
create index on signing_authority_end (provider_id, ended_by);
comment on table signing_authority_end is 'purpose: that a guide no longer signs for a reserved procedure | keeping: with the authority';

-- One work process, criterion by criterion. What came before stays as it was.
create table work_assessment (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  work_process  text not null check (work_process ~ '^[BPK][0-9]{1,2}-K[0-9]{1,2}-W[0-9]{1,2}$'),
  by_party      uuid not null,
  written_at    timestamptz not null,
  content       sealed not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, by_party) references party (provider_id, trajectory_id, id)
);
create index on work_assessment (provider_id, trajectory_id);
comment on table work_assessment is 'purpose: how far a learner is in one work process, with what shows it | keeping: with the trajectory';

-- A second assessor and the learner each say beside it what they find: what is said stays said, and can be said anew.
create table assessment_word (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  assessment_id uuid not null,
  trajectory_id uuid not null,
  by_party      uuid not null,
  said_at       timestamptz not null,
  says          text not null check (says in ('agrees', 'in-part', 'differs')),
  content       sealed not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, assessment_id) references work_assessment (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, by_party) references party (provider_id, trajectory_id, id)
);
create index on assessment_word (provider_id, trajectory_id, assessment_id);
comment on table assessment_word is 'purpose: what the learner and a second assessor say beside an assessment | keeping: with the trajectory';

-- What a learner says of being guided: three scores and their own words, read by whom they choose.
create table guidance_rating (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  about_party   uuid not null,
  rated_on      date not null,
  reads         text not null check (reads in ('nobody', 'guide', 'trainer', 'together')),
  room          smallint not null check (room between 1 and 5),
  safe          smallint not null check (safe between 1 and 5),
  hears         smallint not null check (hears between 1 and 5),
  content       sealed not null,
  -- Which five of one guide it is counted with, and whether they are five: written down, since groups made anew at each look would shift with
  -- whoever comes in or is erased.
  five          integer check ((five is not null) = (reads = 'together')),
  counted       boolean not null default false check (five is not null or not counted),
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, about_party) references party (provider_id, trajectory_id, id)
);
create index on guidance_rating (provider_id, trajectory_id);
create index on guidance_rating (provider_id, about_party);
-- Counted with those of others once, so that nobody is in a group twice.
create unique index on guidance_rating (provider_id, trajectory_id, about_party) where reads = 'together';
comment on table guidance_rating is 'purpose: what a learner says of being guided, for whom they choose | keeping: until the learner erases it, at the latest with the trajectory';
create function counted_by_five() returns trigger language plpgsql security definer set search_path = public as $$
declare
  guide uuid := (select p.person_id from party p where p.provider_id = new.provider_id and p.id = new.about_party);
  others uuid[];
begin
  perform pg_advisory_xact_lock(hashtextextended('ratings of ' || guide, 0));
  select r.five + max(r.counted::integer) into new.five
    from guidance_rating r join party p on p.provider_id = r.provider_id and p.id = r.about_party
    where r.provider_id = new.provider_id and p.person_id = guide and r.reads = 'together'
    group by r.five order by r.five desc limit 1;
  new.five := coalesce(new.five, 1);
  others := array(select r.id from guidance_rating r join party p on p.provider_id = r.provider_id and p.id = r.about_party
    where r.provider_id = new.provider_id and p.person_id = guide and r.five = new.five);
  new.counted := cardinality(others) = 4;
  if new.counted then update guidance_rating set counted = true where provider_id = new.provider_id and id = any (others); end if;
  return new;
end $$;
create trigger counted_by_five before insert on guidance_rating for each row when (new.reads = 'together') execute function counted_by_five();
create trigger forget_key after delete on guidance_rating for each row execute function key_goes_with_row('content');

-- What of their learning a learner lets me read beside the file, while it lasts.
create function learning_shown_to_me() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select s.item_id from learning_showing s where s.provider_id = my_provider() and s.to_party in (select my_parties()) and not has_ended(s.trajectory_id) $$;
-- Where I arrange the learning for the workplace, and assess along.
create function trajectories_i_train() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select p.trajectory_id from party p where p.provider_id = my_provider() and p.id in (select my_parties()) and p.role = 'practice-trainer' and not has_ended(p.trajectory_id) $$;
-- Whether the house said of me that I may sign for it, on a day.
create function i_may_sign(wanted text, on_day date) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from signing_authority a where a.provider_id = my_provider() and a.person_id = me() and a.procedure = wanted and a.until >= on_day
     and not exists (select from signing_authority_end e where e.provider_id = a.provider_id and e.authority_id = a.id)) $$;
-- What learners say of me, five of them at once and never fewer. Each group is closed when it is full: who looks before and after learns
-- nothing of the one who came in between. Where one of five is erased with their file, their group is counted no more.
create function ratings_of_me() returns table (number integer, room numeric, safe numeric, hears numeric) language sql stable security definer set search_path = public as $$
  select r.five, round(avg(r.room), 1), round(avg(r.safe), 1), round(avg(r.hears), 1)
  from guidance_rating r join party p on p.provider_id = r.provider_id and p.id = r.about_party
  where r.provider_id = my_provider() and p.person_id = me() and r.counted
  group by r.five having count(*) = 5 order by r.five $$;
-- Which of the questions to me I answered: what I wrote is the learner's from then on, that I did is mine to know.
create function feedback_i_gave() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select f.request_id from learning_feedback f where f.provider_id = my_provider() and f.by_person = me() and f.request_id is not null $$;
