-- An experienced colleague who works on a ward and guides nobody there may be one of a duo as well. They hold no office: they come in as
-- whoever learns does, and find their own duo and nothing else. What somebody can or cannot do is no column here either.

create table ward_colleague (
  provider_id    uuid not null default my_provider(),
  id             uuid not null,
  ward_id        uuid not null,
  person_id      uuid not null,
  since_day      date not null,
  hours_per_week numeric(4, 1) not null check (hours_per_week between 0 and 48),
  weekdays       smallint[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  added_by       uuid not null,
  added_at       timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, ward_id, id),
  foreign key (provider_id, ward_id) references ward (provider_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id),
  foreign key (provider_id, added_by) references person (provider_id, id)
);
create index on ward_colleague (provider_id, person_id);
create index on ward_colleague (provider_id, added_by);
comment on table ward_colleague is 'purpose: who works on a ward without guiding there and may be one of a duo, with hours and days for planning | keeping: thirty days after their last day, or with their last duo';

create table ward_colleague_end (
  provider_id  uuid not null default my_provider(),
  colleague_id uuid not null,
  -- The first day without.
  until_day    date not null,
  ended_by     uuid not null,
  ended_at     timestamptz not null,
  primary key (provider_id, colleague_id),
  foreign key (provider_id, colleague_id) references ward_colleague (provider_id, id),
  foreign key (provider_id, ended_by) references person (provider_id, id)
);
create index on ward_colleague_end (provider_id, ended_by);
comment on table ward_colleague_end is 'purpose: someone works on a ward no longer, and sees nothing of it from then on | keeping: with the colleague';

alter table ward_duo alter column guide_id drop not null, add column colleague_id uuid, add check (num_nonnulls(guide_id, colleague_id) = 1),
  add foreign key (provider_id, ward_id, colleague_id) references ward_colleague (provider_id, ward_id, id);
create index on ward_duo (provider_id, colleague_id);
alter table ward_on_shift drop constraint ward_on_shift_check, add column colleague_id uuid, add check (num_nonnulls(learner_id, guide_id, colleague_id) = 1), add unique (provider_id, shift_id, colleague_id),
  add foreign key (provider_id, ward_id, colleague_id) references ward_colleague (provider_id, ward_id, id);
create index on ward_on_shift (provider_id, colleague_id);

-- My own rows among those who work beside a learner.
create function ward_colleagues_i_am() returns setof uuid rows 1 language sql stable security definer set search_path = public as
  $$ select c.id from ward_colleague c where c.provider_id = my_provider() and c.person_id = me()
     and not exists (select from ward_colleague_end e where e.provider_id = c.provider_id and e.colleague_id = c.id and e.until_day <= ward_today()) $$;
create function wards_i_work_on() returns setof uuid rows 1 language sql stable security definer set search_path = public as
  $$ select c.ward_id from ward_colleague c where c.provider_id = my_provider() and c.id in (select ward_colleagues_i_am()) $$;

create or replace function duos_of_mine() returns setof uuid rows 2 language sql stable security definer set search_path = public as
  $$ select d.id from ward_duo d where d.provider_id = my_provider()
       and (d.learner_id in (select ward_places_of_mine()) or d.guide_id in (select ward_guides_i_am()) or d.colleague_id in (select ward_colleagues_i_am())) $$;
-- Whoever works beside the learner, as a guide of the ward or not.
create function beside_in_duo(duo uuid) returns uuid language sql stable security definer set search_path = public as
  $$ select coalesce(g.person_id, c.person_id) from ward_duo d left join ward_guide g on g.provider_id = d.provider_id and g.id = d.guide_id left join ward_colleague c on c.provider_id = d.provider_id and c.id = d.colleague_id
     where d.provider_id = my_provider() and d.id = duo $$;
-- Who the two are, for either of them.
create function two_of_my_duos() returns table (duo_id uuid, learner_person uuid, beside_person uuid) rows 2 language sql stable security definer set search_path = public as
  $$ select d.id, l.person_id, beside_in_duo(d.id) from ward_duo d join ward_learner l on l.provider_id = d.provider_id and l.id = d.learner_id where d.provider_id = my_provider() and d.id in (select duos_of_mine()) $$;
create or replace function people_on_my_wards() returns setof uuid rows 50 language sql stable security definer set search_path = public as
  $$ select p.person_id from ward_places() p where my_provider() is not null and (has_office('planner') or p.ward_id in (select wards_i_guide()))
     union select c.person_id from ward_colleague c where c.provider_id = my_provider() and has_office('planner')
     union select unnest(array[t.learner_person, t.beside_person]) from two_of_my_duos() t $$;

create or replace function duo_is(duo uuid) returns text language sql stable security definer set search_path = public as
  $$ select case
       when not exists (select from ward_places() p where p.learner_id = d.learner_id)
         or exists (select from ward_guide_end e where e.provider_id = d.provider_id and e.guide_id = d.guide_id and e.until_day <= ward_today())
         or exists (select from ward_colleague_end e where e.provider_id = d.provider_id and e.colleague_id = d.colleague_id and e.until_day <= ward_today()) then 'over'
       when exists (select from ward_duo_stop s where s.provider_id = d.provider_id and s.duo_id = d.id and (duo_has_stood(d.id) or s.stopped_by not in
           (select l.person_id from ward_learner l where l.provider_id = d.provider_id and l.id = d.learner_id union select beside_in_duo(d.id)))) then 'stopped'
       when duo_has_stood(d.id) then 'stands' else 'asked' end
     from ward_duo d where d.provider_id = my_provider() and d.id = duo and (has_office('planner') or d.id in (select duos_of_mine())) $$;
create or replace function duo_authorised(duo uuid) returns table (procedure text, who text) rows 12 language sql stable security definer set search_path = public as
  $$ select k.procedure, 'learner' from ward_duo d join ward_learner l on l.provider_id = d.provider_id and l.id = d.learner_id
       join learning_task k on k.provider_id = l.provider_id and k.trajectory_id = l.trajectory_id and k.procedure is not null
       cross join lateral (select s.degree, s.until from task_signing s where s.provider_id = k.provider_id and s.trajectory_id = k.trajectory_id and s.task_id = k.id order by s.signed_at desc, s.id limit 1) newest
     where d.provider_id = my_provider() and d.id = duo and d.id in (select duos_of_mine()) and newest.degree = 'alone' and newest.until >= ward_today()
     union select a.procedure, 'colleague' from ward_duo d
       join signing_authority a on a.provider_id = d.provider_id and a.person_id = beside_in_duo(d.id) and a.until >= ward_today()
     where d.provider_id = my_provider() and d.id = duo and d.id in (select duos_of_mine())
       and not exists (select from signing_authority_end e where e.provider_id = a.provider_id and e.authority_id = a.id) $$;
-- `guide` is whoever would work beside the learner: a guide of the ward, or a colleague there.
create or replace function may_put_duo(ward uuid, trajectory uuid, learner uuid, guide uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select has_office('planner') and exists (select from ward_places() p where p.learner_id = learner and p.ward_id = ward and p.trajectory_id = trajectory)
       and (exists (select from ward_guide g where g.provider_id = my_provider() and g.id = guide and g.ward_id = ward
           and not exists (select from ward_guide_end e where e.provider_id = g.provider_id and e.guide_id = g.id and e.until_day <= ward_today()))
         or exists (select from ward_colleague c where c.provider_id = my_provider() and c.id = guide and c.ward_id = ward
           and not exists (select from ward_learner l where l.provider_id = c.provider_id and l.id = learner and l.person_id = c.person_id)
           and not exists (select from ward_colleague_end e where e.provider_id = c.provider_id and e.colleague_id = c.id and e.until_day <= ward_today())))
       and not exists (select from ward_apart a where a.provider_id = my_provider() and a.learner_id = learner and a.guide_id = guide)
       and not exists (select from ward_duo d where d.provider_id = my_provider() and (d.learner_id = learner or coalesce(d.guide_id, d.colleague_id) = guide) and duo_is(d.id) in ('asked', 'stands')) $$;

-- And a colleague who works there no longer goes after thirty days, once no duo names them: with everything of them, where they are in no file.
create or replace function sweep_duos(at_moment timestamptz) returns void language plpgsql security definer set search_path = public as $$
declare
  left_by record;
begin
  if not is_worker() then return; end if;
  delete from ward_duo where provider_id = my_provider() and put_at < at_moment - interval '30 days' and not duo_has_stood(id);
  for left_by in select c.id, c.person_id from ward_colleague c join ward_colleague_end e on e.provider_id = c.provider_id and e.colleague_id = c.id
    where c.provider_id = my_provider() and e.until_day < (at_moment - interval '30 days')::date and not exists (select from ward_duo d where d.provider_id = c.provider_id and d.colleague_id = c.id)
  loop
    perform erase_rows('ward_colleague', format('id = %L', left_by.id));
    if not exists (select from ward_colleague where provider_id = my_provider() and person_id = left_by.person_id) then perform erase_whoever_is_left_without_file(left_by.person_id); end if;
  end loop;
end $$;
