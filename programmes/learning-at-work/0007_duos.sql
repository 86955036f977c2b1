-- Four hands: someone who learns on a ward and a colleague there do the work of one place together. Which tasks each does is theirs to
-- divide. Why two work together is asked nowhere, and there is no column it could stand in: a duo is the same row whoever leaves what to
-- whom, and whether anyone does.

create table ward_duo (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  ward_id       uuid not null,
  trajectory_id uuid not null,
  learner_id    uuid not null,
  guide_id      uuid not null,
  put_by        uuid not null,
  put_at        timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, ward_id, learner_id) references ward_learner (provider_id, ward_id, id),
  foreign key (provider_id, ward_id, guide_id) references ward_guide (provider_id, ward_id, id),
  foreign key (provider_id, put_by) references person (provider_id, id)
);
create index on ward_duo (provider_id, ward_id);
create index on ward_duo (provider_id, learner_id);
create index on ward_duo (provider_id, guide_id);
create index on ward_duo (provider_id, put_by);
comment on table ward_duo is 'purpose: two on a ward who are asked to do the work of one place together | keeping: thirty days while not both said yes; then with the trajectory';

-- Who does what. Written by either of the two; who of them held the pen is no column.
create table ward_duo_division (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  duo_id        uuid not null,
  number        smallint not null check (number between 1 and 200),
  content       sealed not null,
  written_on    date not null,
  primary key (provider_id, id),
  unique (provider_id, duo_id, number),
  foreign key (provider_id, trajectory_id, duo_id) references ward_duo (provider_id, trajectory_id, id) on delete cascade
);
create index on ward_duo_division (provider_id, trajectory_id, duo_id);
comment on table ward_duo_division is 'purpose: how two who work together divide their tasks, version by version | keeping: with the duo';
create trigger forget_key after delete on ward_duo_division for each row execute function key_goes_with_row('content');

-- Each of the two says yes to a division. It holds when both did; the one before it holds until then.
create table ward_duo_yes (
  provider_id uuid not null default my_provider(),
  division_id uuid not null,
  person_id   uuid not null,
  said_on     date not null,
  primary key (provider_id, division_id, person_id),
  foreign key (provider_id, division_id) references ward_duo_division (provider_id, id) on delete cascade,
  foreign key (provider_id, person_id) references person (provider_id, id)
);
create index on ward_duo_yes (provider_id, person_id);
comment on table ward_duo_yes is 'purpose: who of the two said yes to a division of tasks | keeping: with the duo';

-- Either stops, without a word why. Before both said yes nobody else learns of it: then it looks as if one had not decided.
create table ward_duo_stop (
  provider_id uuid not null default my_provider(),
  duo_id      uuid not null,
  stopped_by  uuid not null,
  stopped_on  date not null,
  primary key (provider_id, duo_id, stopped_by),
  foreign key (provider_id, duo_id) references ward_duo (provider_id, id) on delete cascade,
  foreign key (provider_id, stopped_by) references person (provider_id, id)
);
create index on ward_duo_stop (provider_id, stopped_by);
comment on table ward_duo_stop is 'purpose: two work as a duo no longer | keeping: with the duo';

create function duos_of_mine() returns setof uuid rows 2 language sql stable security definer set search_path = public as
  $$ select d.id from ward_duo d where d.provider_id = my_provider() and (d.learner_id in (select ward_places_of_mine()) or d.guide_id in (select ward_guides_i_am())) $$;
-- Both said yes to one and the same division, now or before.
create function duo_has_stood(duo uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from ward_duo_division v where v.provider_id = my_provider() and v.duo_id = duo
       and (select count(*) from ward_duo_yes y where y.provider_id = v.provider_id and y.division_id = v.id) = 2) $$;
-- Asked, standing, stopped, or over with the place of one of the two. What one of the two does before both said yes changes nothing here.
create function duo_is(duo uuid) returns text language sql stable security definer set search_path = public as
  $$ select case
       when not exists (select from ward_places() p where p.learner_id = d.learner_id)
         or exists (select from ward_guide_end e where e.provider_id = d.provider_id and e.guide_id = d.guide_id and e.until_day <= ward_today()) then 'over'
       when exists (select from ward_duo_stop s where s.provider_id = d.provider_id and s.duo_id = d.id and (duo_has_stood(d.id) or s.stopped_by not in
           (select l.person_id from ward_learner l where l.provider_id = d.provider_id and l.id = d.learner_id union select g.person_id from ward_guide g where g.provider_id = d.provider_id and g.id = d.guide_id))) then 'stopped'
       when duo_has_stood(d.id) then 'stands' else 'asked' end
     from ward_duo d where d.provider_id = my_provider() and d.id = duo and (has_office('planner') or d.id in (select duos_of_mine())) $$;
create function i_stopped_duo(duo uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from ward_duo_stop s where s.provider_id = my_provider() and s.duo_id = duo and s.stopped_by = me()) $$;
-- For either of the two: what the law reserves, and who of them is qualified and competent for it today. No more of the file than that.
create function duo_authorised(duo uuid) returns table (procedure text, who text) rows 12 language sql stable security definer set search_path = public as
  $$ select k.procedure, 'learner' from ward_duo d join ward_learner l on l.provider_id = d.provider_id and l.id = d.learner_id
       join learning_task k on k.provider_id = l.provider_id and k.trajectory_id = l.trajectory_id and k.procedure is not null
       cross join lateral (select s.degree, s.until from task_signing s where s.provider_id = k.provider_id and s.trajectory_id = k.trajectory_id and s.task_id = k.id order by s.signed_at desc, s.id limit 1) newest
     where d.provider_id = my_provider() and d.id = duo and d.id in (select duos_of_mine()) and newest.degree = 'alone' and newest.until >= ward_today()
     union select a.procedure, 'colleague' from ward_duo d join ward_guide g on g.provider_id = d.provider_id and g.id = d.guide_id
       join signing_authority a on a.provider_id = g.provider_id and a.person_id = g.person_id and a.until >= ward_today()
     where d.provider_id = my_provider() and d.id = duo and d.id in (select duos_of_mine())
       and not exists (select from signing_authority_end e where e.provider_id = a.provider_id and e.authority_id = a.id) $$;
-- Of a pair that may be put together: no duo that is asked or stands has one of the two.
create function may_put_duo(ward uuid, trajectory uuid, learner uuid, guide uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select has_office('planner') and exists (select from ward_places() p where p.learner_id = learner and p.ward_id = ward and p.trajectory_id = trajectory)
       and exists (select from ward_guide g where g.provider_id = my_provider() and g.id = guide and g.ward_id = ward
         and not exists (select from ward_guide_end e where e.provider_id = g.provider_id and e.guide_id = g.id and e.until_day <= ward_today()))
       and not exists (select from ward_apart a where a.provider_id = my_provider() and a.learner_id = learner and a.guide_id = guide)
       and not exists (select from ward_duo d where d.provider_id = my_provider() and (d.learner_id = learner or d.guide_id = guide) and duo_is(d.id) in ('asked', 'stands')) $$;
-- A question to which not both said yes goes after thirty days: whoever did not want it need not say so.
create function sweep_duos(at_moment timestamptz) returns void language sql security definer set search_path = public as
  $$ delete from ward_duo where provider_id = my_provider() and is_worker() and put_at < at_moment - interval '30 days' and not duo_has_stood(id) $$;
