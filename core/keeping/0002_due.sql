-- On which day what goes. One row for each thing of a file that will be erased, so that the night and the preview read what is due
-- and pass by everything else.

-- Worked out anew from its facts whenever one is added, by the triggers below and by nobody else. So it is never a source:
-- `select count_days(id) from trajectory` would make the whole table again.
create table keeping_due (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  rule          text not null check (rule in ('contact', 'notes', 'trajectory')),
  due_on        date not null,
  -- Waits for a complaint or a duty. The number to call never waits.
  held          boolean not null,
  primary key (provider_id, trajectory_id, rule),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id) on delete cascade
);
create index on keeping_due (provider_id, rule, due_on);
comment on table keeping_due is 'purpose: the day on which something of a file goes, worked out from its facts | keeping: with the trajectory';

-- Counted in calendar days of the provider from the last talk that was agreed, or from the last word about one that was called off;
-- where nobody ever agreed on a talk, from the week someone came in by name. A file with talks afterwards is counted from the last day
-- on which one may still be due, where that lies later.
-- The number goes when it is clear that no talk follows: all were held, an ending, two weeks of silence. Notes that go with the file
-- have no day of their own. `core/keeping/due.ts` says the same in words for the one it is about.
create function count_days(wanted uuid) returns void language plpgsql security definer set search_path = public as $$
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

-- Every fact about talks comes by `standing`, last of all: appointments, words about them, outcomes, endings, talks that do not count.
-- How long a file is kept stands before its first appointment, and changes only with the law it goes by.
create function count_days_of_row() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform count_days(new.trajectory_id);
  return null;
end $$;
-- Someone who came in by name, before any talk. Whoever opens with a talk is counted by that: it stands when this is asked.
create function count_days_of_arrival() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from appointment where provider_id = my_provider() and trajectory_id = new.trajectory_id) then perform count_days(new.trajectory_id); end if;
  return null;
end $$;
create function count_days_of_hold() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform count_days(trajectory_id) from keeping_hold where provider_id = new.provider_id and id = new.hold_id;
  return null;
end $$;
create function count_days_of_provider() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('houvast zone ' || new.id, 0));
  perform count_days(id) from trajectory where provider_id = new.id;
  return null;
end $$;
create trigger count_days after insert or update of used, out_of, appointment_id, ends_at, over_from on standing for each row execute function count_days_of_row();
create trigger count_days after insert on participant for each row execute function count_days_of_arrival();
create trigger count_days after insert on note for each row execute function count_days_of_row();
create trigger count_days_of_new after insert on contact for each row when (new.telephone is not null) execute function count_days_of_row();
create trigger count_days after update of telephone on contact for each row when ((old.telephone is null) <> (new.telephone is null)) execute function count_days_of_row();
create trigger count_days after insert on keeping_hold for each row execute function count_days_of_row();
create trigger count_days after insert on keeping_hold_end for each row execute function count_days_of_hold();
-- In another zone a day begins at another moment.
create trigger count_days after update of zone on provider for each row when (old.zone <> new.zone) execute function count_days_of_provider();

-- For the preview: how many of what in which week, those of before in this one. What is on hold counts along as if it were not, until
-- its week has passed: else whoever holds a file would see here when its talks were (docs/decisions/0012). Whoever does not watch
-- sees nothing.
create function keeping_forecast(this_week date, until_day date) returns table (rule text, week date, items integer) language sql stable security definer set search_path = public as $$
  select d.rule, greatest(date_trunc('week', d.due_on::timestamp)::date, this_week), count(*)::integer from keeping_due d
  where (select watches_keeping()) and d.provider_id = my_provider() and d.rule in ('trajectory', 'notes', 'contact') and d.due_on <= until_day
    and (not d.held or d.due_on >= this_week)
  group by 1, 2 order by 2, 1 $$;

-- For the guard: how many files are due, how many went tonight already, and how many files there are. Of those no more are counted
-- than it takes to see that what goes is a small share: so many for each that goes.
create function keeping_size(at_moment timestamptz, files_for_one integer) returns table (files integer, due integer, gone integer) language plpgsql stable security definer set search_path = public as $$
declare tonight date;
begin
  if not (is_worker() or watches_keeping()) then return; end if;
  select (at_moment at time zone p.zone)::date into tonight from provider p where p.id = my_provider();
  select count(distinct d.trajectory_id) into due from keeping_due d
    where d.provider_id = my_provider() and d.rule in ('trajectory', 'notes') and not d.held and d.due_on <= tonight;
  select count(*) into gone from erasure e where e.provider_id = my_provider() and e.night = tonight and e.rule in ('trajectory', 'notes');
  select count(*) into files from (select from trajectory t where t.provider_id = my_provider() order by t.id limit (due + gone) * files_for_one) counted;
  return next;
end $$;

-- Erases one thing that is due, by the first of these rules that finds one, and says by which; null when nothing is left. One a
-- transaction: whoever is killed in between has erased whole things only, and finds the rest at the next look. A file in which
-- somebody is writing right now waits for that look too: what they write may give it another day. Nobody learns what it was.
create function erase_next(rules text[], at_moment timestamptz) returns text language plpgsql security definer set search_path = public as $$
declare
  night date;
  by_rule text;
  item record;
begin
  if not is_worker() then raise exception 'only the worker erases what is due' using errcode = 'insufficient_privilege'; end if;
  perform pg_advisory_xact_lock(hashtextextended('houvast keeping ' || my_provider(), 0));
  select (at_moment at time zone p.zone)::date into night from provider p where p.id = my_provider();
  foreach by_rule in array rules loop
    select d.trajectory_id, d.due_on into item from keeping_due d join trajectory t on t.provider_id = d.provider_id and t.id = d.trajectory_id
      where d.provider_id = my_provider() and d.rule = by_rule and not d.held and d.due_on <= night
      order by d.due_on limit 1 for update skip locked;
    continue when not found;
    -- After a hold it is due since that ended: the certificate of a file somebody knows does not say when its talks were.
    select greatest(item.due_on, max((e.ended_at at time zone p.zone)::date)) into item.due_on
      from keeping_hold h join keeping_hold_end e on e.provider_id = h.provider_id and e.hold_id = h.id join provider p on p.id = h.provider_id
      where by_rule <> 'contact' and h.provider_id = my_provider() and h.trajectory_id = item.trajectory_id;
    case by_rule
      when 'trajectory' then perform erase_trajectory(item.trajectory_id);
      when 'notes' then perform erase_notes(item.trajectory_id); perform count_days(item.trajectory_id);
      else update contact set telephone = null where provider_id = my_provider() and trajectory_id = item.trajectory_id;
    end case;
    perform certify(by_rule, item.trajectory_id, item.due_on, at_moment, null);
    return by_rule;
  end loop;
  return null;
end $$;

-- So that erasing one file reads no other's: each row that points at one that goes is found by an index.
create index on talk_outcome (provider_id, appointment_id);
create index on cancellation (provider_id, trajectory_id);
create index on message (provider_id, by_stand_in) where by_stand_in is not null;
create index on message_read (provider_id, reader_id);
create index on earlier_offer (provider_id, guide_id);
create index on handover_proposal (provider_id, to_guide);
create index on envelope_yes (provider_id, given_by);

-- The files of a house that stood before.
do $$
declare house record;
begin
  for house in select id from provider loop
    perform set_config('houvast.provider', house.id::text, true);
    perform count_days(id) from trajectory where provider_id = house.id;
  end loop;
  perform set_config('houvast.provider', '', true);
end $$;
