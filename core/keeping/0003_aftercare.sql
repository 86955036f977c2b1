-- A file with talks afterwards is kept from the last day on which one may still be due, where that lies after the last talk.

create or replace function count_days(wanted uuid) returns void language plpgsql security definer set search_path = public as $$
begin
  -- Two facts at once of one trajectory wait for each other here, so that the second sees the first; and all wait for another zone.
  perform pg_advisory_xact_lock_shared(hashtextextended('houvast zone ' || my_provider(), 0));
  perform from trajectory where provider_id = my_provider() and id = wanted for no key update;
  with file as (
    select k.*, p.zone, s.appointment_id, s.ends_at, s.used, s.out_of, s.over_from, (select max(o.due_on) from open_aftercare(wanted) o) as cared_for_until,
      coalesce(met.last_agreed, met.last_cancelled, (t.opened_week + 7)::timestamp at time zone p.zone) as last_at,
      exists (select from keeping_hold h where h.provider_id = k.provider_id and h.trajectory_id = k.trajectory_id
        and not exists (select from keeping_hold_end e where e.provider_id = h.provider_id and e.hold_id = h.id)) as held
    from trajectory_keeping k join provider p on p.id = k.provider_id
    join trajectory t on t.provider_id = k.provider_id and t.id = k.trajectory_id
    left join standing s on s.provider_id = k.provider_id and s.trajectory_id = k.trajectory_id
    cross join lateral (
      select max(upper(a.during)) filter (where c.at is null) as last_agreed, max(c.at) as last_cancelled
      from appointment a left join cancellation c on c.provider_id = a.provider_id and c.appointment_id = a.id
      where a.provider_id = k.provider_id and a.trajectory_id = k.trajectory_id) met
    where k.provider_id = my_provider() and k.trajectory_id = wanted
  ), counted as (
    select f.*, greatest((f.last_at at time zone f.zone)::date, f.cared_for_until) as last_on,
      greatest((least(coalesce(f.over_from, f.last_at), case when f.appointment_id is not null then f.ends_at + interval '14 days' when f.used >= f.out_of then f.last_at else f.over_from end) at time zone f.zone)::date, f.cared_for_until) as over_on
    from file f
  ), due as (
    select 'trajectory' as rule, last_on + trajectory_days as due_on, held from counted
    union all
    select 'notes', last_on + notes_days, held from counted
    where notes_days < trajectory_days and exists (select from note where provider_id = my_provider() and trajectory_id = wanted)
    union all
    select 'contact', over_on + contact_days, false from counted
    where exists (select from contact where provider_id = my_provider() and trajectory_id = wanted and telephone is not null)
  ), gone as (
    delete from keeping_due where provider_id = my_provider() and trajectory_id = wanted and rule not in (select rule from due)
  )
  insert into keeping_due as d (trajectory_id, rule, due_on, held) select wanted, rule, due_on, held from due
  on conflict (provider_id, trajectory_id, rule) do update set due_on = excluded.due_on, held = excluded.held
    where (d.due_on, d.held) <> (excluded.due_on, excluded.held);
end $$;

-- Last of all, after `follow`: what is open decides.
create trigger keep_until after insert on aftercare_turn for each row execute function count_days_of_row();
create trigger keep_until after insert on aftercare_answer for each row execute function count_days_of_row();
