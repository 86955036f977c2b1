-- A colleague who guides nobody may be away, may never be put together with someone who learns, and reads their own shifts.

alter table ward_absence drop constraint ward_absence_check1, add column colleague_id uuid, add check (num_nonnulls(learner_id, guide_id, colleague_id) = 1),
  add foreign key (provider_id, ward_id, colleague_id) references ward_colleague (provider_id, ward_id, id);
create index on ward_absence (provider_id, colleague_id);
comment on table ward_absence is 'purpose: someone of a ward is away for some days | keeping: with the trajectory or the colleague, for a guide as long as the ward';

-- Two by whoever they are: one of them learns, the other guides or works there.
alter table ward_apart drop constraint ward_apart_pkey, add column id uuid not null default gen_random_uuid(), add primary key (provider_id, id);
alter table ward_apart alter column id drop default, alter column guide_id drop not null, add column colleague_id uuid, add check (num_nonnulls(guide_id, colleague_id) = 1),
  add unique (provider_id, learner_id, guide_id), add unique (provider_id, learner_id, colleague_id),
  add foreign key (provider_id, ward_id, colleague_id) references ward_colleague (provider_id, ward_id, id);
create index on ward_apart (provider_id, colleague_id);
comment on table ward_apart is 'purpose: a learner and a guide or colleague who are never put together | keeping: with the trajectory or the colleague';

-- The shifts on which I work beside someone, or alone.
create function shifts_i_work_on() returns setof uuid rows 40 language sql stable security definer set search_path = public as
  $$ select s.shift_id from ward_on_shift s where s.provider_id = my_provider() and s.colleague_id in (select ward_colleagues_i_am()) $$;

create or replace function may_put_duo(ward uuid, trajectory uuid, learner uuid, guide uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select has_office('planner') and exists (select from ward_places() p where p.learner_id = learner and p.ward_id = ward and p.trajectory_id = trajectory)
       and (exists (select from ward_guide g where g.provider_id = my_provider() and g.id = guide and g.ward_id = ward
           and not exists (select from ward_guide_end e where e.provider_id = g.provider_id and e.guide_id = g.id and e.until_day <= ward_today()))
         or exists (select from ward_colleague c where c.provider_id = my_provider() and c.id = guide and c.ward_id = ward
           and not exists (select from ward_colleague_end e where e.provider_id = c.provider_id and e.colleague_id = c.id and e.until_day <= ward_today())))
       and not exists (select from ward_apart a where a.provider_id = my_provider() and a.learner_id = learner and coalesce(a.guide_id, a.colleague_id) = guide)
       and not exists (select from ward_duo d where d.provider_id = my_provider() and (d.learner_id = learner or coalesce(d.guide_id, d.colleague_id) = guide) and duo_is(d.id) in ('asked', 'stands')) $$;
