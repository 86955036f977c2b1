-- Where each trajectory stands, for the guide's day: one row to read where the facts would be a dozen.

-- Worked out anew from its facts whenever one is added, by the triggers below and by nobody else. So it is never a source:
-- `select follow(id) from trajectory` would make the whole table again.
create table standing (
  provider_id    uuid not null default my_provider(),
  trajectory_id  uuid not null,
  -- Whose it is: nobody's while the participant has let one guide go and not met the next.
  guide_id       uuid,
  programme      text not null,
  used           smallint not null,
  out_of         smallint,
  -- The appointment that stands: neither cancelled nor followed by an outcome.
  appointment_id uuid,
  talk_id        uuid,
  starts_at      timestamptz,
  ends_at        timestamptz,
  way            text,
  last_talk_at   timestamptz,
  -- How the guide calls them, sealed as it stands in contact: a list of fifty is one look at one table.
  handle         sealed,
  alias          sealed,
  -- From when it is the guide's turn, and from when it is nobody's any more.
  turn_from      timestamptz not null,
  over_from      timestamptz not null,
  -- When the next talk afterwards is due, where it ended and any is.
  aftercare_on   date,
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id) on delete cascade
);
create index on standing (provider_id, guide_id, over_from, trajectory_id);
comment on table standing is 'purpose: where a trajectory stands, worked out from its facts | keeping: with the trajectory';

create index on contact (provider_id, trajectory_id) where telephone is not null;

-- What comes after an end: whether talks may follow, the first and the last day on which one is due, and when the participant last said
-- whether they want them. Guidance simply ends, until a noun further on says otherwise: see core/endings/0002_standing.sql.
create function after_the_end(wanted uuid) returns table (with_care boolean, first_due date, last_due date, answered_at timestamptz) language sql stable security definer set search_path = public rows 1 as
  $$ select false, null::date, null::date, null::timestamptz where false $$;

-- How it stands: an appointment to come; one that passed without an outcome, which the guide still owes; none at all, when the
-- participant has a week to choose one before the guide takes it up, and after two weeks of silence it is over. When all talks
-- were held it is the guide's turn at once: to open one more, or to end. Once it ended and talks afterwards are due, it is the guide's turn
-- two weeks before each, and nobody's when all were held, declined, or passed by eight weeks ago.
create function follow(wanted uuid) returns void language plpgsql security definer set search_path = public as $$
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
    select e.ended_at, care.with_care, care.first_due, care.last_due, care.answered_at, p.zone
    from trajectory_ending e join provider p on p.id = e.provider_id left join after_the_end(wanted) care on true
    where e.provider_id = my_provider() and e.trajectory_id = wanted
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

create function follow_trajectory() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform follow(new.trajectory_id);
  return null;
end $$;
-- A trajectory opens with its first appointment, when nothing else has happened that could be followed.
create function follow_first() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into standing (trajectory_id, guide_id, programme, used, out_of, appointment_id, talk_id, starts_at, ends_at, way, handle, alias, turn_from, over_from)
  select t.id, new.guide_id, t.programme, 0, k.out_of, new.id, k.id, lower(new.during), upper(new.during), new.way, c.handle, c.alias, lower(new.during), 'infinity'
  from trajectory t join talk k on k.provider_id = t.provider_id and k.id = new.talk_id
  left join contact c on c.provider_id = t.provider_id and c.trajectory_id = t.id
  where t.provider_id = new.provider_id and t.id = new.trajectory_id
  on conflict do nothing;
  if not found then perform follow(new.trajectory_id); end if;
  return null;
end $$;
create function follow_appointment() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform follow(trajectory_id) from appointment where provider_id = new.provider_id and id = new.appointment_id;
  return null;
end $$;
create function follow_party() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform follow(trajectory_id) from party where provider_id = new.provider_id and id = new.party_id;
  return null;
end $$;
create function follow_contact() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update standing set handle = new.handle, alias = new.alias where provider_id = new.provider_id and trajectory_id = new.trajectory_id;
  return null;
end $$;
create trigger follow after insert or update of alias on contact for each row execute function follow_contact();
create trigger follow after insert on appointment for each row execute function follow_first();
create trigger follow after insert on talk_outcome for each row execute function follow_trajectory();
create trigger follow after insert on talk_allowance for each row execute function follow_trajectory();
create trigger follow after insert on trajectory_ending for each row execute function follow_trajectory();
create trigger follow after insert on cancellation for each row execute function follow_appointment();
create trigger follow after insert on party_departure for each row execute function follow_party();
