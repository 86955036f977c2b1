-- What asks for the end of a plan, or for looking at it again.

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
