-- What the end of a plan changes for those beside it, and what asks for one.

-- Talks after the end are nobody's business but the two inside: an employer's count stands still on the day it ended.
create or replace function process_reports() returns table (trajectory_id uuid, started boolean, held integer, ends_on date, ended_on date) rows 3 language sql stable security definer set search_path = public as $$
  with agreed as (
    select distinct on (c.trajectory_id) c.provider_id, c.trajectory_id, c.ends_on from plan_contract c
    where c.provider_id = my_provider() and c.id in (select contracts_with_me()) and contract_stands(c.id) order by c.trajectory_id, c.made_at desc, c.id
  ), talks as (
    select a.trajectory_id, count(o.talk_id)::integer as held from agreed a
    left join (talk_outcome o join appointment m on m.provider_id = o.provider_id and m.id = o.appointment_id)
      on o.provider_id = a.provider_id and o.trajectory_id = a.trajectory_id and o.outcome in ('held', 'held-late')
      and not exists (select from trajectory_ending e where e.provider_id = o.provider_id and e.trajectory_id = o.trajectory_id and e.ended_at < lower(m.during))
    group by a.trajectory_id
  )
  select a.trajectory_id, t.held > 0, t.held, a.ends_on, (e.ended_at at time zone p.zone)::date
  from agreed a join talks t on t.trajectory_id = a.trajectory_id join provider p on p.id = a.provider_id
  left join trajectory_ending e on e.provider_id = a.provider_id and e.trajectory_id = a.trajectory_id $$;

-- A plan whose weeks lie and that did not end, with what may ask to look at it again: dates and codes, no words. For its guide, and for the worker.
create function running_plan(wanted uuid) returns table (trajectory_id uuid, guide_id uuid, outcome text, checked_at timestamptz, check_again_on date, first_monday date, signal_at timestamptz, week_begun smallint, last_until timestamptz, gates smallint[], stopped text)
  language sql stable security definer set search_path = public rows 1 as $$
  select l.trajectory_id, s.guide_id, c.outcome, c.checked_at, c.check_again_on, l.first_monday,
    (select max(r.recorded_at) from risk_level r where r.provider_id = l.provider_id and r.trajectory_id = l.trajectory_id and r.level in ('orange', 'red')),
    coalesce(t.week_begun, 0)::smallint, t.last_until, array(select g.week from plan_gate g where g.provider_id = l.provider_id and g.trajectory_id = l.trajectory_id order by g.week),
    case when exists (select from plan_gate g where g.provider_id = l.provider_id and g.trajectory_id = l.trajectory_id and g.decision = 'stops') then 'yes' else 'no' end
  from plan_laying l join standing s on s.provider_id = l.provider_id and s.trajectory_id = l.trajectory_id
  join lateral (select k.outcome, k.checked_at, k.check_again_on from suitability_check k where k.provider_id = l.provider_id and k.trajectory_id = l.trajectory_id order by k.checked_at desc, k.id desc limit 1) c on true
  cross join lateral (
    select max(p.week) filter (where lower(a.during) <= this_moment()) as week_begun, max(upper(a.during)) as last_until
    from plan_talk p join appointment a on a.provider_id = p.provider_id and a.talk_id = p.talk_id and a.trajectory_id = p.trajectory_id
    where p.provider_id = l.provider_id and p.trajectory_id = l.trajectory_id
      and not exists (select from cancellation x where x.provider_id = a.provider_id and x.appointment_id = a.id)) t
  where l.provider_id = my_provider() and l.trajectory_id = wanted and (is_worker() or s.guide_id = me())
    and not exists (select from trajectory_ending e where e.provider_id = l.provider_id and e.trajectory_id = l.trajectory_id) $$;
create function laid_plans() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select l.trajectory_id from plan_laying l where is_worker() and l.provider_id = my_provider()
     and not exists (select from trajectory_ending e where e.provider_id = l.provider_id and e.trajectory_id = l.trajectory_id) $$;
