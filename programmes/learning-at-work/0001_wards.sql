-- A ward where learners do the work: who learns there and who guides, on which shifts, and who stands in for whom. None of it is a file:
-- it says of someone their name, how far they are, their hours and their shifts, and nothing of what is said between learner and guide.

create table ward (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  name        text not null check (length(name) between 1 and 60),
  -- How much the clients ask, taken together.
  clients     text not null check (clients in ('light', 'usual', 'complex')),
  made_by     uuid not null,
  made_at     timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, made_by) references person (provider_id, id)
);
create index on ward (provider_id, made_by);
comment on table ward is 'purpose: a ward where learners do the work | keeping: as long as the provider';

-- More learners than a ward has at most, for once: by whom and why. The newest counts.
create table ward_most (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  ward_id     uuid not null,
  most        smallint not null check (most between 1 and 40),
  why         sealed not null,
  said_by     uuid not null,
  said_at     timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, ward_id) references ward (provider_id, id),
  foreign key (provider_id, said_by) references person (provider_id, id)
);
create index on ward_most (provider_id, ward_id, said_at desc);
create index on ward_most (provider_id, said_by);
comment on table ward_most is 'purpose: how many may learn on a ward where that is more than usual, and why | keeping: as long as the ward';
create trigger forget_key after delete on ward_most for each row execute function key_goes_with_row('why');

create table ward_guide (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  ward_id     uuid not null,
  person_id   uuid not null,
  since_day   date not null,
  named_by    uuid not null,
  named_at    timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, ward_id, id),
  foreign key (provider_id, ward_id) references ward (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id),
  foreign key (provider_id, named_by) references person (provider_id, id)
);
create index on ward_guide (provider_id, person_id);
create index on ward_guide (provider_id, named_by);
comment on table ward_guide is 'purpose: who guides on a ward, and since when | keeping: as long as the ward';

create table ward_guide_end (
  provider_id uuid not null default my_provider(),
  guide_id    uuid not null,
  -- The first day without.
  until_day   date not null,
  ended_by    uuid not null,
  ended_at    timestamptz not null,
  primary key (provider_id, guide_id),
  foreign key (provider_id, guide_id) references ward_guide (provider_id, id)
);
comment on table ward_guide_end is 'purpose: someone guides on a ward no longer, and sees nothing of it from then on | keeping: as long as the ward';

-- What a guide has room for. The newest counts.
create table ward_guide_terms (
  provider_id    uuid not null default my_provider(),
  id             uuid not null,
  guide_id       uuid not null,
  hours_per_week numeric(4, 1) not null check (hours_per_week between 0 and 48),
  guidance_hours numeric(4, 2) not null check (guidance_hours between 0 and 40),
  -- A starter guides for the first time; whoever is in training counts among those who learn.
  experience     text not null check (experience in ('usual', 'starter', 'training')),
  weekdays       smallint[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  domains        text[] not null check (cardinality(domains) between 1 and 10),
  said_by        uuid not null,
  said_at        timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, guide_id) references ward_guide (provider_id, id),
  foreign key (provider_id, said_by) references person (provider_id, id)
);
create index on ward_guide_terms (provider_id, guide_id, said_at desc);
create index on ward_guide_terms (provider_id, said_by);
comment on table ward_guide_terms is 'purpose: the hours and days of someone who guides, for planning | keeping: as long as the ward';

-- Put there by the guide of their file, who tells them: a planner finds nobody who was not put on a ward.
create table ward_learner (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  ward_id       uuid not null,
  trajectory_id uuid not null,
  person_id     uuid not null,
  -- The qualification someone learns for, by its number or code.
  domain        text not null check (length(domain) between 1 and 20),
  first_day     date not null,
  placed_by     uuid not null,
  placed_at     timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, ward_id, id),
  foreign key (provider_id, ward_id) references ward (provider_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id),
  foreign key (provider_id, placed_by) references person (provider_id, id)
);
create index on ward_learner (provider_id, ward_id);
create index on ward_learner (provider_id, trajectory_id);
create index on ward_learner (provider_id, person_id);
create index on ward_learner (provider_id, placed_by);
comment on table ward_learner is 'purpose: who learns on a ward | keeping: with the trajectory';

create table ward_learner_end (
  provider_id uuid not null default my_provider(),
  learner_id  uuid not null,
  until_day   date not null,
  ended_by    uuid not null,
  ended_at    timestamptz not null,
  primary key (provider_id, learner_id),
  foreign key (provider_id, learner_id) references ward_learner (provider_id, id)
);
comment on table ward_learner_end is 'purpose: someone learns on a ward no longer | keeping: with the trajectory';

-- How far someone is and how much their place asks, their hours and days. The newest counts.
create table ward_learner_terms (
  provider_id    uuid not null default my_provider(),
  id             uuid not null,
  learner_id     uuid not null,
  stage          text not null check (stage in ('start', 'middle', 'advanced', 'finishing')),
  context        text not null check (context in ('light', 'usual', 'complex')),
  hours_per_week numeric(4, 1) not null check (hours_per_week between 0 and 48),
  weekdays       smallint[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  school_days    smallint[] not null check (school_days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  -- Until this day stricter limits of working time hold; null where they do not. No date of birth is kept.
  of_age_on      date,
  said_by        uuid not null,
  said_at        timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, learner_id) references ward_learner (provider_id, id),
  foreign key (provider_id, said_by) references person (provider_id, id)
);
create index on ward_learner_terms (provider_id, learner_id, said_at desc);
create index on ward_learner_terms (provider_id, said_by);
comment on table ward_learner_terms is 'purpose: the hours, days and stage of someone who learns, for planning | keeping: with the trajectory';

-- Who stands in when a learner's own guide is away. Null takes it back. The newest counts.
create table ward_reserve (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  ward_id     uuid not null,
  learner_id  uuid not null,
  guide_id    uuid,
  said_by     uuid not null,
  said_at     timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, ward_id, learner_id) references ward_learner (provider_id, ward_id, id),
  foreign key (provider_id, ward_id, guide_id) references ward_guide (provider_id, ward_id, id),
  foreign key (provider_id, said_by) references person (provider_id, id)
);
create index on ward_reserve (provider_id, learner_id, said_at desc);
create index on ward_reserve (provider_id, guide_id);
create index on ward_reserve (provider_id, said_by);
comment on table ward_reserve is 'purpose: which guide stands in for a learner''s own | keeping: with the trajectory';

-- Two who never guide each other, such as family. Why is not kept.
create table ward_apart (
  provider_id uuid not null default my_provider(),
  ward_id     uuid not null,
  learner_id  uuid not null,
  guide_id    uuid not null,
  said_by     uuid not null,
  said_at     timestamptz not null,
  primary key (provider_id, learner_id, guide_id),
  foreign key (provider_id, ward_id, learner_id) references ward_learner (provider_id, ward_id, id),
  foreign key (provider_id, ward_id, guide_id) references ward_guide (provider_id, ward_id, id),
  foreign key (provider_id, said_by) references person (provider_id, id)
);
create index on ward_apart (provider_id, ward_id);
create index on ward_apart (provider_id, said_by);
comment on table ward_apart is 'purpose: a learner and a guide who are never put together | keeping: with the trajectory';

-- Away from a day until another, without why. Without a last day until somebody says so.
create table ward_absence (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  ward_id     uuid not null,
  learner_id  uuid,
  guide_id    uuid,
  from_day    date not null,
  until_day   date check (until_day > from_day),
  said_by     uuid not null,
  said_at     timestamptz not null,
  check ((learner_id is null) <> (guide_id is null)),
  primary key (provider_id, id),
  foreign key (provider_id, ward_id, learner_id) references ward_learner (provider_id, ward_id, id),
  foreign key (provider_id, ward_id, guide_id) references ward_guide (provider_id, ward_id, id),
  foreign key (provider_id, said_by) references person (provider_id, id)
);
create index on ward_absence (provider_id, ward_id, from_day);
create index on ward_absence (provider_id, learner_id);
create index on ward_absence (provider_id, guide_id);
create index on ward_absence (provider_id, said_by);
comment on table ward_absence is 'purpose: someone of a ward is away for some days | keeping: with the trajectory, for a guide as long as the ward';

create table ward_absence_end (
  provider_id uuid not null default my_provider(),
  absence_id  uuid not null,
  -- The first day back.
  until_day   date not null,
  said_by     uuid not null,
  said_at     timestamptz not null,
  primary key (provider_id, absence_id),
  foreign key (provider_id, absence_id) references ward_absence (provider_id, id),
  foreign key (provider_id, said_by) references person (provider_id, id)
);
create index on ward_absence_end (provider_id, said_by);
comment on table ward_absence_end is 'purpose: someone of a ward is back | keeping: with the absence';

-- Too busy to guide today: a word for one day.
create table ward_busy (
  provider_id uuid not null default my_provider(),
  guide_id    uuid not null,
  ward_id     uuid not null,
  day         date not null,
  said_at     timestamptz not null,
  primary key (provider_id, guide_id, day),
  foreign key (provider_id, ward_id, guide_id) references ward_guide (provider_id, ward_id, id)
);
create index on ward_busy (provider_id, ward_id, day);
comment on table ward_busy is 'purpose: a guide is too busy to guide today | keeping: a week';

create table ward_shift (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  ward_id       uuid not null,
  day           date not null,
  from_time     time not null,
  -- At or before from_time: on the next day.
  until_time    time not null,
  break_minutes smallint not null check (break_minutes between 0 and 120),
  clients       text not null check (clients in ('light', 'usual', 'complex')),
  -- Qualified guides there must be, hands there must be of everyone together, and the most there is room for.
  guides        smallint not null check (guides between 1 and 10),
  least         smallint not null check (least between 0 and 40),
  most          smallint not null check (most between least and 40),
  primary key (provider_id, id),
  unique (provider_id, ward_id, id),
  foreign key (provider_id, ward_id) references ward (provider_id, id)
);
create index on ward_shift (provider_id, ward_id, day);
comment on table ward_shift is 'purpose: when there is work on a ward, and what is needed then | keeping: a year after its day';

create table ward_on_shift (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  ward_id     uuid not null,
  shift_id    uuid not null,
  learner_id  uuid,
  guide_id    uuid,
  check ((learner_id is null) <> (guide_id is null)),
  primary key (provider_id, id),
  unique (provider_id, shift_id, learner_id),
  unique (provider_id, shift_id, guide_id),
  foreign key (provider_id, ward_id, shift_id) references ward_shift (provider_id, ward_id, id) on delete cascade,
  foreign key (provider_id, ward_id, learner_id) references ward_learner (provider_id, ward_id, id),
  foreign key (provider_id, ward_id, guide_id) references ward_guide (provider_id, ward_id, id)
);
create index on ward_on_shift (provider_id, learner_id);
create index on ward_on_shift (provider_id, guide_id);
comment on table ward_on_shift is 'purpose: who works on which shift, as the plan stands now | keeping: with the shift, or with the trajectory if that goes first';

create function ward_today() returns date language sql stable security definer set search_path = public as
  $$ select (this_moment() at time zone v.zone)::date from provider v where v.id = my_provider() $$;

-- Where I guide now. Whoever guides there no longer is on none of these.
create function wards_i_guide() returns setof uuid rows 2 language sql stable security definer set search_path = public as
  $$ select g.ward_id from ward_guide g where g.provider_id = my_provider() and g.person_id = me() and has_office('guide')
     and not exists (select from ward_guide_end e where e.provider_id = g.provider_id and e.guide_id = g.id and e.until_day <= ward_today()) $$;
-- My own rows among those who guide: to say of oneself.
create function ward_guides_i_am() returns setof uuid rows 2 language sql stable security definer set search_path = public as
  $$ select g.id from ward_guide g where g.provider_id = my_provider() and g.person_id = me() and g.ward_id in (select wards_i_guide()) $$;
-- A place is over at its end, or with the guidance.
create function ward_places() returns table (learner_id uuid, ward_id uuid, person_id uuid, trajectory_id uuid) rows 50 language sql stable security definer set search_path = public as
  $$ select l.id, l.ward_id, l.person_id, l.trajectory_id from ward_learner l where l.provider_id = my_provider()
     and not exists (select from ward_learner_end e where e.provider_id = l.provider_id and e.learner_id = l.id and e.until_day <= ward_today())
     and not exists (select from trajectory_ending n where n.provider_id = l.provider_id and n.trajectory_id = l.trajectory_id) $$;
-- My own places, those that are over with them: they are of my file.
create function ward_places_of_mine() returns setof uuid rows 2 language sql stable security definer set search_path = public as
  $$ select l.id from ward_learner l where l.provider_id = my_provider() and l.person_id = me() and l.trajectory_id in (select my_own_trajectories()) $$;
create function wards_i_learn_on() returns setof uuid rows 2 language sql stable security definer set search_path = public as
  $$ select p.ward_id from ward_places() p where my_provider() is not null and p.person_id = me() $$;
-- Places I see: a planner everyone's, a guide those of the same ward, and one's own. Places that are over only in one's own file, and for who guides it.
create function ward_places_i_see() returns setof uuid rows 50 language sql stable security definer set search_path = public as
  $$ select p.learner_id from ward_places() p where my_provider() is not null and (has_office('planner') or p.ward_id in (select wards_i_guide()))
     union select ward_places_of_mine()
     union select l.id from ward_learner l where l.provider_id = my_provider() and l.trajectory_id in (select my_trajectories()) $$;
-- Whose name a ward brings along: for a planner, and for who guides on the same ward.
create function people_on_my_wards() returns setof uuid rows 50 language sql stable security definer set search_path = public as
  $$ select p.person_id from ward_places() p where my_provider() is not null and (has_office('planner') or p.ward_id in (select wards_i_guide())) $$;

-- Who plans where I learn: whoever plans knows my name, and I theirs.
create function planners_of_mine() returns setof uuid rows 2 language sql stable security definer set search_path = public as
  $$ select o.person_id from office o where o.provider_id = my_provider() and o.office = 'planner' and exists (select from wards_i_learn_on())
     and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id) $$;

-- Each learner I see, with the guide of the file as far as that one guides on the ward, and who stands in.
create function ward_pairs(wanted uuid) returns table (learner_id uuid, guide_id uuid, reserve_id uuid) rows 20 language sql stable security definer set search_path = public as
  $$ select p.learner_id,
       (select g.id from party f join ward_guide g on g.provider_id = f.provider_id and g.person_id = f.person_id and g.ward_id = p.ward_id
          where f.provider_id = my_provider() and f.trajectory_id = p.trajectory_id and f.seat = 'inside' and f.person_id <> p.person_id
            and not exists (select from party_departure d where d.provider_id = f.provider_id and d.party_id = f.id)
            and not exists (select from ward_guide_end e where e.provider_id = g.provider_id and e.guide_id = g.id and e.until_day <= ward_today()) limit 1),
       (select g.id from (select r.guide_id from ward_reserve r where r.provider_id = my_provider() and r.learner_id = p.learner_id order by r.said_at desc, r.id desc limit 1) newest
          join ward_guide g on g.provider_id = my_provider() and g.id = newest.guide_id
          where not exists (select from ward_guide_end e where e.provider_id = g.provider_id and e.guide_id = g.id and e.until_day <= ward_today()))
     from ward_places() p where p.ward_id = wanted and p.learner_id in (select ward_places_i_see()) $$;
-- Who guides on a ward I see, and whether they are there today: no more of anyone's absence than that.
create function ward_guides_today(wanted uuid) returns table (guide_id uuid, person_id uuid, is text) rows 10 language sql stable security definer set search_path = public as
  $$ select g.id, g.person_id, case
       when exists (select from ward_absence a left join ward_absence_end b on b.provider_id = a.provider_id and b.absence_id = a.id
         where a.provider_id = g.provider_id and a.guide_id = g.id and a.from_day <= ward_today() and coalesce(b.until_day, a.until_day, 'infinity') > ward_today()) then 'away'
       when exists (select from ward_busy y where y.provider_id = g.provider_id and y.guide_id = g.id and y.day = ward_today()) then 'busy'
       else 'there' end
     from ward_guide g where g.provider_id = my_provider() and g.ward_id = wanted and g.since_day <= ward_today()
       and not exists (select from ward_guide_end e where e.provider_id = g.provider_id and e.guide_id = g.id and e.until_day <= ward_today())
       and (has_office('planner') or has_office('administrator') or g.ward_id in (select wards_i_guide()) or g.ward_id in (select wards_i_learn_on())) $$;
-- The guide of a file puts its learner on the ward where they guide: the one it is about, and nobody else.
create function may_place(wanted uuid, trajectory uuid, person uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select wanted in (select wards_i_guide()) and i_take_part(trajectory) and not is_about_me(trajectory)
       and exists (select from participant m join party p on p.provider_id = m.provider_id and p.id = m.party_id where m.provider_id = my_provider() and m.trajectory_id = trajectory and p.person_id = person) $$;

-- The shifts on which I learn: to see who guides then.
create function shifts_i_learn_on() returns setof uuid rows 40 language sql stable security definer set search_path = public as
  $$ select s.shift_id from ward_on_shift s where s.provider_id = my_provider() and s.learner_id in (select ward_places_of_mine()) $$;

-- Whoever guides on a shift and is away that day is not there, as far as a learner reads it.
create function ward_guide_is_away(guide uuid, shift uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from ward_shift s join ward_absence a on a.provider_id = s.provider_id and a.guide_id = guide and a.from_day <= s.day
       left join ward_absence_end b on b.provider_id = a.provider_id and b.absence_id = a.id
     where s.provider_id = my_provider() and s.id = shift and coalesce(b.until_day, a.until_day, 'infinity') > s.day) $$;

-- Learners I see who for so many days met nobody: no talk with their own guide was held, and they stood on no shift together. Only since when,
-- and only where it is long enough; of what they met for nothing.
create function ward_quiet(wanted uuid, days integer) returns table (learner_id uuid, since_day date) rows 5 language sql stable security definer set search_path = public as
  $$ select p.learner_id, met.last_day from ward_pairs(wanted) p join ward_learner l on l.provider_id = my_provider() and l.id = p.learner_id
     join provider v on v.id = l.provider_id
     cross join lateral (select greatest(l.first_day,
       (select max((lower(a.during) at time zone v.zone)::date) from appointment a join talk_outcome o on o.provider_id = a.provider_id and o.appointment_id = a.id and o.outcome in ('held', 'held-late')
          where a.provider_id = l.provider_id and a.trajectory_id = l.trajectory_id),
       (select max(s.day) from ward_on_shift mine join ward_shift s on s.provider_id = mine.provider_id and s.id = mine.shift_id
          join ward_on_shift theirs on theirs.provider_id = mine.provider_id and theirs.shift_id = mine.shift_id and theirs.guide_id = p.guide_id
          where mine.provider_id = l.provider_id and mine.learner_id = l.id and s.day <= ward_today())) as last_day) met
     where p.guide_id is not null and met.last_day <= ward_today() - days $$;

-- What a plan wrote goes a year after its day; a word for one day after a week.
create function sweep_wards(at_moment timestamptz) returns void language sql security definer set search_path = public as
  $$ delete from ward_shift where provider_id = my_provider() and day < at_moment::date - 365;
     delete from ward_busy where provider_id = my_provider() and day < at_moment::date - 7 $$;
