-- Where a trajectory stands, once it ended and talks afterwards are due: it is the guide's turn two weeks before each, and nobody's when
-- all were held, declined, or passed by eight weeks ago.

alter table standing add column aftercare_on date;

create or replace function follow(wanted uuid) returns void language plpgsql security definer set search_path = public as $$
begin
  -- Two facts at once of one trajectory wait for each other here, so that the second sees the first.
  perform from trajectory where provider_id = my_provider() and id = wanted for no key update;
  with planned as (
    select a.id, a.talk_id, a.guide_id, way_now(a.id, a.way) as way, lower(a.during) as starts_at, upper(a.during) as ends_at, k.out_of, c.at as cancelled_at, o.outcome,
      exists (select from free_talk f where f.provider_id = a.provider_id and f.talk_id = a.talk_id) as free
    from appointment a
    join talk k on k.provider_id = a.provider_id and k.id = a.talk_id
    left join cancellation c on c.provider_id = a.provider_id and c.appointment_id = a.id
    left join talk_outcome o on o.provider_id = a.provider_id and o.talk_id = a.talk_id and o.appointment_id = a.id
    where a.provider_id = my_provider() and a.trajectory_id = wanted
  ), guide as (
    -- Whoever guides now: in the part of those who led the talks, and not gone. The one who led the latest, or who is still to lead one.
    select p.person_id as guide_id from party p left join planned a on a.guide_id = p.person_id
    where p.provider_id = my_provider() and p.trajectory_id = wanted
      and p.role in (select led.role from planned a join party led on led.provider_id = my_provider() and led.trajectory_id = wanted and led.person_id = a.guide_id)
      and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
    order by a.starts_at desc nulls last limit 1
  ), summed as (
    -- When they last spoke is for the guide they spoke with.
    select count(*) filter (where outcome <> 'guide-absent' and not free) as used,
      greatest(max(out_of), (select max(number) from talk_allowance where provider_id = my_provider() and trajectory_id = wanted)) as out_of,
      max(starts_at) filter (where outcome in ('held', 'held-late', 'broken-off') and guide_id = (select guide_id from guide)) as last_talk_at,
      greatest(max(cancelled_at), max(ends_at) filter (where outcome is not null)) as quiet_since
    from planned having count(*) > 0
  ), next as (
    select * from planned where cancelled_at is null and outcome is null order by starts_at limit 1
  ), ended as (
    select e.ended_at, e.aftercare_on is not null as with_care, p.zone,
      (select min(o.due_on) from open_aftercare(wanted) o) as first_due, (select max(o.due_on) from open_aftercare(wanted) o) as last_due,
      (select max(a.answered_at) from aftercare_answer a where a.provider_id = e.provider_id and a.trajectory_id = e.trajectory_id) as answered_at
    from trajectory_ending e join provider p on p.id = e.provider_id where e.provider_id = my_provider() and e.trajectory_id = wanted
  )
  insert into standing (trajectory_id, guide_id, programme, used, out_of, appointment_id, talk_id, starts_at, ends_at, way, last_talk_at, handle, alias, turn_from, over_from, aftercare_on)
  select t.id, guide.guide_id, t.programme, s.used, s.out_of, next.id, next.talk_id, next.starts_at, next.ends_at, next.way, s.last_talk_at, c.handle, c.alias,
    case when e.with_care then coalesce(next.starts_at, (e.first_due - 14)::timestamp at time zone e.zone, greatest(e.ended_at, s.quiet_since, e.answered_at))
      else coalesce(e.ended_at, next.starts_at, case when s.out_of is null or s.used < s.out_of then s.quiet_since + interval '7 days' else s.quiet_since end) end,
    case when e.with_care then coalesce(case when next.id is not null then 'infinity'::timestamptz end, (e.last_due + 56)::timestamp at time zone e.zone, greatest(e.ended_at, s.quiet_since, e.answered_at))
      else coalesce(e.ended_at, case when next.id is not null then 'infinity'::timestamptz end, s.quiet_since + interval '14 days') end,
    e.first_due
  from trajectory t cross join summed s left join next on true left join guide on true left join ended e on true
  left join contact c on c.provider_id = t.provider_id and c.trajectory_id = t.id
  where t.provider_id = my_provider() and t.id = wanted
  on conflict (provider_id, trajectory_id) do update set guide_id = excluded.guide_id, used = excluded.used, out_of = excluded.out_of,
    appointment_id = excluded.appointment_id, talk_id = excluded.talk_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at, way = excluded.way,
    last_talk_at = excluded.last_talk_at, handle = excluded.handle, alias = excluded.alias, turn_from = excluded.turn_from, over_from = excluded.over_from, aftercare_on = excluded.aftercare_on;
end $$;

create trigger follow after insert on aftercare_turn for each row execute function follow_trajectory();
create trigger follow after insert on aftercare_answer for each row execute function follow_trajectory();
