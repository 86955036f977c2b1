-- What a workplace has to be able to show of a learner's practice: on which days they were there and for how long, in the learner's own word,
-- confirmed by the workplace. And, made of that once a school year and kept by itself, the record that a subsidy asks to be kept.

-- One day, as the learner says it. Said anew is another version, and the newest counts; so nothing stands twice and nothing is lost.
create table practice_day (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  day           date not null,
  version       smallint not null check (version between 1 and 50),
  -- None: not there. Why is not kept, and there is no place to write it.
  minutes       smallint not null check (minutes between 0 and 960),
  -- As the shifts of that day had it, or as the learner typed it.
  source        text not null check (source in ('shift', 'typed')),
  said_by       uuid not null,
  said_at       timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  unique (provider_id, trajectory_id, day, version),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
comment on table practice_day is 'purpose: how long a learner was at the workplace on a day, or that they were not; never why | keeping: with the trajectory';

-- What the workplace says of it: the first word of each version counts.
create table practice_day_word (
  provider_id   uuid not null default my_provider(),
  day_id        uuid not null,
  trajectory_id uuid not null,
  by_party      uuid not null,
  says          text not null check (says in ('confirms', 'differs')),
  said_at       timestamptz not null,
  primary key (provider_id, day_id),
  foreign key (provider_id, trajectory_id, day_id) references practice_day (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, by_party) references party (provider_id, trajectory_id, id)
);
create index on practice_day_word (provider_id, trajectory_id, day_id);
create index on practice_day_word (provider_id, trajectory_id, by_party);
comment on table practice_day_word is 'purpose: the workplace confirms a day of practice, or says that it differs | keeping: with the trajectory';

-- What is kept for a subsidy of one learner and one school year. It points at nothing: whoever gave the subsidy may ask for it years after the
-- learner's file was erased, so it goes by a day of its own. Made anew it is another version, and the newest counts.
create table subsidy_record (
  provider_id   uuid not null default my_provider() references provider,
  id            uuid not null,
  -- Whose file it was made from; gone, perhaps, by now.
  trajectory_id uuid not null,
  -- The first day of the school year.
  year_from     date not null,
  version       smallint not null check (version between 1 and 50),
  content       sealed not null,
  made_on       date not null,
  keep_until    date not null check (keep_until between year_from + 5 * 365 and year_from + 8 * 365),
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, year_from, version)
);
create index on subsidy_record (provider_id, year_from);
create index on subsidy_record (provider_id, keep_until);
comment on table subsidy_record is 'purpose: agreement, weeks of practice and progress of a learner in a school year, as a subsidy asks to show | keeping: five years after the year the subsidy is settled in, also when the file is gone';
-- Its key is the provider's and not the file's.
create trigger forget_key after delete on subsidy_record for each row execute function key_goes_with_row('content');

-- For the workplace I say what is so: as the practice trainer, and as who guides.
create function i_am_of_workplace(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from my_practice_side(trajectory) s where s.side = 'workplace') and my_provider() is not null $$;
-- Who arranges the learning: the practice trainer, and who guides while none sits there.
create function i_arrange_practice(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select my_provider() is not null and i_am_of_workplace(trajectory) and may_speak_for_workplace(trajectory) $$;
-- Whose learning I arrange now, and on which ward they were last.
create function practices_i_arrange() returns table (trajectory_id uuid, person_id uuid, ward_id uuid, ward_name text) rows 20 language sql stable security definer set search_path = public as
  $$ select t.id, l.person_id, w.id, w.name
     from party p join trajectory t on t.provider_id = p.provider_id and t.id = p.trajectory_id and t.programme = 'learning-at-work'
       join participant m on m.provider_id = t.provider_id and m.trajectory_id = t.id join party l on l.provider_id = m.provider_id and l.id = m.party_id
       left join lateral (select x.ward_id from ward_learner x where x.provider_id = t.provider_id and x.trajectory_id = t.id order by x.placed_at desc, x.id desc limit 1) place on true
       left join ward w on w.provider_id = t.provider_id and w.id = place.ward_id
     where p.provider_id = my_provider() and p.person_id = me() and p.role in ('practice-trainer', 'work-supervisor')
       and not has_ended(t.id) and i_arrange_practice(t.id) $$;
create function is_newest_practice_day(wanted uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select not exists (select from practice_day n join practice_day o on o.provider_id = n.provider_id and o.trajectory_id = n.trajectory_id and o.day = n.day and o.version < n.version
     where o.provider_id = my_provider() and o.id = wanted) $$;
create function next_practice_day(trajectory uuid, wanted date) returns integer language sql stable security definer set search_path = public as
  $$ select coalesce(max(d.version), 0) + 1 from practice_day d where d.provider_id = my_provider() and d.trajectory_id = trajectory and d.day = wanted $$;

-- In whose office records are kept: for whoever has one, to know by name.
create function keepers_of_my_record() returns setof uuid rows 2 language sql stable security definer set search_path = public as
  $$ select o.person_id from office o where o.provider_id = my_provider() and o.office = 'administrator'
     and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id)
     and exists (select from subsidy_record r where r.provider_id = o.provider_id and r.trajectory_id in (select my_own_trajectories())) $$;

-- A record goes on its own day, by the clock of the house, whatever became of the file.
create function sweep_subsidy_records(at_moment timestamptz) returns void language sql security definer set search_path = public as
  $$ delete from subsidy_record r using provider p where p.id = my_provider() and r.provider_id = p.id and is_worker() and r.keep_until <= (at_moment at time zone p.zone)::date $$;
