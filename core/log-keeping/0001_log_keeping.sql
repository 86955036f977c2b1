-- Whoever keeps the log watches over looking: answers who asks about a look, weighs what was opened in an emergency, and follows up alerts.

-- "This is not right": somebody asks about a line of their own log.
create table log_question (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  entry_id      uuid not null,
  asked_by      uuid not null,
  -- To the day, as every act of a participant on their own file.
  asked_on      date not null,
  words         sealed not null,
  primary key (provider_id, id),
  unique (provider_id, entry_id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, entry_id) references log.entry (provider_id, id),
  foreign key (provider_id, trajectory_id, asked_by) references party (provider_id, trajectory_id, id)
);
create index on log_question (provider_id, trajectory_id);
comment on table log_question is 'purpose: someone asks the log keeper about a look into their file | keeping: with the trajectory';

create table log_answer (
  provider_id   uuid not null default my_provider(),
  question_id   uuid not null,
  trajectory_id uuid not null,
  finding       text not null check (finding in ('right', 'wrong', 'unclear')),
  words         sealed not null,
  answered_by   uuid not null,
  answered_on   date not null,
  primary key (provider_id, question_id),
  foreign key (provider_id, trajectory_id, question_id) references log_question (provider_id, trajectory_id, id),
  foreign key (provider_id, answered_by) references person (provider_id, id)
);
create index on log_answer (provider_id, trajectory_id);
create index on log_answer (provider_id, answered_by);
comment on table log_answer is 'purpose: what the log keeper found about a look that someone asked about | keeping: with the trajectory';

-- A guide who is no party opens a file, for an hour at most, and says why. It ends by itself.
create table emergency_access (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  guide_id      uuid not null,
  reason        text not null check (reason in ('danger', 'unreachable', 'asked')),
  motive        sealed not null,
  opened_at     timestamptz not null,
  until         timestamptz not null check (until > opened_at and until <= opened_at + interval '1 hour'),
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, guide_id) references person (provider_id, id)
);
create index on emergency_access (provider_id, trajectory_id);
create index on emergency_access (provider_id, guide_id, until);
comment on table emergency_access is 'purpose: who opened a file in an emergency, why, and until when | keeping: with the trajectory';

create table emergency_closing (
  provider_id   uuid not null default my_provider(),
  access_id     uuid not null,
  trajectory_id uuid not null,
  closed_at     timestamptz not null,
  primary key (provider_id, access_id),
  foreign key (provider_id, trajectory_id, access_id) references emergency_access (provider_id, trajectory_id, id)
);
create index on emergency_closing (provider_id, trajectory_id);
comment on table emergency_closing is 'purpose: a file that was opened in an emergency was closed before its hour was over | keeping: with the trajectory';

create table emergency_review (
  provider_id   uuid not null default my_provider(),
  access_id     uuid not null,
  trajectory_id uuid not null,
  finding       text not null check (finding in ('needed', 'not-needed')),
  reviewed_by   uuid not null,
  reviewed_on   date not null,
  primary key (provider_id, access_id),
  foreign key (provider_id, trajectory_id, access_id) references emergency_access (provider_id, trajectory_id, id),
  foreign key (provider_id, reviewed_by) references person (provider_id, id)
);
create index on emergency_review (provider_id, trajectory_id);
create index on emergency_review (provider_id, reviewed_by);
comment on table emergency_review is 'purpose: whether the log keeper finds that a file had to be opened in an emergency | keeping: with the trajectory';

-- What a rule saw in the log. Ids and numbers, as in the log itself: never content, and no key that points at a file, so that it outlives one.
create table log_alert (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null default gen_random_uuid(),
  rule        text not null check (rule in ('many-files', 'many-searches', 'own-colleague', 'after-closing', 'emergency', 'chain', 'anchor')),
  -- Who looked; null where it is the log itself.
  person_id   uuid,
  -- By what it is told apart from others of its rule: a person, a file, an access, or the provider.
  about_id    uuid not null,
  number      integer not null check (number > 0),
  at          timestamptz not null,
  -- From which moment on it counts as another: an hour, or a day.
  since       timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, rule, about_id, since)
);
create index on log_alert (provider_id, at desc);
comment on table log_alert is 'purpose: what a rule saw in the access log, for the log keeper | keeping: five years';

create table log_alert_followed (
  provider_id uuid not null default my_provider(),
  alert_id    uuid not null,
  done        text not null check (done in ('in-order', 'spoke', 'ended', 'reported', 'repaired')),
  done_by     uuid not null,
  done_on     date not null,
  primary key (provider_id, alert_id),
  foreign key (provider_id, alert_id) references log_alert (provider_id, id),
  foreign key (provider_id, done_by) references person (provider_id, id)
);
create index on log_alert_followed (provider_id, done_by);
comment on table log_alert_followed is 'purpose: what the log keeper did about an alert | keeping: five years';

-- Who keeps the log now: for the worker to write to, and for whoever reads who sees what of theirs.
create function log_keepers() returns setof uuid language sql stable security definer set search_path = public rows 3 as
  $$ select distinct o.person_id from office o where o.provider_id = my_provider() and o.office = 'log-keeper' and (is_worker() or exists (select from my_own_trajectories()))
     and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id) $$;

-- Nobody judges their own look: what I may weigh as a log keeper is what others did.
create function questions_i_keep() returns setof uuid language sql stable security definer set search_path = public as
  $$ select q.id from log_question q join log.entry e on e.provider_id = q.provider_id and e.id = q.entry_id
     where q.provider_id = my_provider() and has_office('log-keeper') and e.person_id is distinct from me() and not is_about_me(q.trajectory_id) $$;
create function accesses_i_keep() returns setof uuid language sql stable security definer set search_path = public as
  $$ select a.id from emergency_access a where a.provider_id = my_provider() and has_office('log-keeper') and a.guide_id <> me() and not is_about_me(a.trajectory_id) $$;

-- The line that someone asks about, for the log keeper: who did what and by what right, and of whose file only the programme.
create function lines_asked_about() returns table (question_id uuid, programme text, at timestamptz, event text, role text, person_id uuid, purpose text, basis text, emergency text)
  language sql stable security definer set search_path = public as
  $$ select q.id, t.programme, e.at, e.event, e.role, e.person_id, e.purpose, e.basis, e.emergency
     from log_question q join log.entry e on e.provider_id = q.provider_id and e.id = q.entry_id join trajectory t on t.provider_id = q.provider_id and t.id = q.trajectory_id
     where q.provider_id = my_provider() and q.id in (select questions_i_keep()) $$;

-- Which files I hold open in an emergency at this moment: within the hour, not closed, as a guide, and not one who may never open it.
create function opened_in_emergency() returns setof uuid language sql stable security definer set search_path = public rows 2 as
  $$ select a.trajectory_id from emergency_access a
     where a.provider_id = my_provider() and a.guide_id = me() and a.opened_at <= this_moment() and a.until > this_moment() and has_office('guide')
       and not exists (select from emergency_closing c where c.provider_id = a.provider_id and c.access_id = a.id)
       and not is_excluded(a.trajectory_id, a.guide_id) $$;
-- Whom I may then know: whom the file is about, and who guides there now.
create function parties_in_emergency() returns setof uuid language sql stable security definer set search_path = public rows 4 as
  $$ select p.id from party p where p.provider_id = my_provider() and p.trajectory_id in (select opened_in_emergency()) and p.seat = 'inside'
     and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
create function people_in_emergency() returns setof uuid language sql stable security definer set search_path = public rows 4 as
  $$ select p.person_id from party p where p.provider_id = my_provider() and p.id in (select parties_in_emergency()) $$;

-- A running file of someone known by name, no part of it one's own. Whoever came with six words has no address here and is never found.
create function may_open_in_emergency(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select has_office('guide') and not is_excluded(trajectory, me())
       and not exists (select from trajectory_ending e where e.provider_id = my_provider() and e.trajectory_id = may_open_in_emergency.trajectory)
       and not exists (select from party p where p.provider_id = my_provider() and p.trajectory_id = may_open_in_emergency.trajectory and p.person_id = me()
         and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id))
       and exists (select from participant m join party p on p.provider_id = m.provider_id and p.id = m.party_id
         join mail_address a on a.provider_id = p.provider_id and a.person_id = p.person_id
         where m.provider_id = my_provider() and m.trajectory_id = may_open_in_emergency.trajectory
           and not exists (select from receipt r where r.provider_id = p.provider_id and r.person_id = p.person_id)) $$;
-- The file of whoever has this mail address, for a guide who must open it.
create function file_in_emergency(wanted bytea) returns uuid language sql stable security definer set search_path = public as
  $$ select t.id from mail_address a join party p on p.provider_id = a.provider_id and p.person_id = a.person_id
       join participant m on m.provider_id = p.provider_id and m.party_id = p.id join trajectory t on t.provider_id = m.provider_id and t.id = m.trajectory_id
     where a.provider_id = my_provider() and a.address_index = wanted and has_office('guide') and may_open_in_emergency(t.id)
     order by t.opened_week desc, t.id limit 1 $$;

-- For the worker: whom to tell that something was done on their file.
create function person_of_file_to_tell(trajectory uuid) returns uuid language sql stable security definer set search_path = public as
  $$ select p.person_id from participant m join party p on p.provider_id = m.provider_id and p.id = m.party_id
     where is_worker() and m.provider_id = my_provider() and m.trajectory_id = trajectory $$;
