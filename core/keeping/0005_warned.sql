-- Before a file goes, whom it is about hears that it will, in time to take it along; and what stands in a copy from before an erasing is
-- erased again once that copy is put back.

create table keeping_warning (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  due_on        date not null,
  warned_at     timestamptz not null,
  primary key (provider_id, trajectory_id, due_on),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table keeping_warning is 'purpose: whom a file is about was told on which day it goes | keeping: with the trajectory';

-- Files that go within so many days and whose person was not told of that day. For the worker.
create function files_to_warn(until_day date, most integer) returns table (trajectory_id uuid, person_id uuid, due_on date) rows 20 language sql stable security definer set search_path = public as $$
  select d.trajectory_id, p.person_id, d.due_on
  from keeping_due d join participant m on m.provider_id = d.provider_id and m.trajectory_id = d.trajectory_id join party p on p.provider_id = m.provider_id and p.id = m.party_id
  where is_worker() and d.provider_id = my_provider() and d.rule = 'trajectory' and not d.held and d.due_on <= until_day
    and not exists (select from keeping_warning w where w.provider_id = d.provider_id and w.trajectory_id = d.trajectory_id and w.due_on = d.due_on)
  order by d.due_on limit most $$;

-- On which day my own files go, and whether one waits. For whom they are about, and nobody else.
create function my_keeping() returns table (trajectory_id uuid, rule text, due_on date, waits text) rows 4 language sql stable security definer set search_path = public as $$
  select d.trajectory_id, d.rule, d.due_on, case when d.held then 'yes' else 'no' end from keeping_due d where d.provider_id = my_provider() and d.trajectory_id in (select my_own_trajectories()) $$;

-- Without its key a sealed value is closed for good. In a database put back from a copy that is how one sees what was erased since: it goes
-- again, whole files first. Only the owner does this, and only `npm run restore` asks. Says how many files went again.
create function erase_again(at_moment timestamptz) returns integer language plpgsql security definer set search_path = public as $$
declare
  files uuid[] := array(select c.trajectory_id from contact c where c.provider_id = my_provider()
    and not exists (select from keys.document_key k where k.provider_id = my_provider() and k.id = document_key_of(c.handle)));
  one uuid;
  part record;
  closed text;
begin
  if cardinality(files) > 0 then
    foreach one in array files loop
      perform erase_trajectory(one);
      perform certify('trajectory', one, (at_moment at time zone p.zone)::date, at_moment, null) from provider p where p.id = my_provider();
    end loop;
  end if;
  -- What was erased on its own: notes, a number, a piece of someone's own. Where the row may do without the value, it stays without.
  for part in
    select a.attrelid::regclass as name, quote_ident(a.attname) as value, a.attnotnull as needed from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.atttypid = 'sealed'::regtype and not a.attisdropped
    order by 1, 2
  loop
    closed := format('%2$s is not null and not exists (select from keys.document_key k where k.provider_id = my_provider() and k.id = document_key_of(%1$s.%2$s))', part.name, part.value);
    if part.needed then perform erase_rows(part.name, closed);
    else
      begin
        execute format('update %s set %s = null where provider_id = my_provider() and %s', part.name, part.value, closed);
      -- Where the row says something only together with the value, it goes too.
      exception when check_violation or not_null_violation then perform erase_rows(part.name, closed);
      end;
    end if;
  end loop;
  return cardinality(files);
end $$;
