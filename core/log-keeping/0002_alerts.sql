-- The rules of the alerts, over lines that were written since a while ago. Run by the worker; what it saw before is not told twice.

-- Everything anyone but the one it is about did in a file: one line is one look. What a list shows of many files
-- at once is no look into one, and to keep the log is not to look into files.
create function looks_since(since timestamptz) returns table (id uuid, at timestamptz, person_id uuid, subject_id uuid, event text) language sql stable security definer set search_path = public as
  $$ select e.id, e.at, e.person_id, e.subject_id, e.event from log.entry e
     where e.provider_id = my_provider() and e.at > since and e.person_id is not null and e.subject_id is not null and e.event not like '%.listed' and e.role is distinct from 'log-keeper'
       and exists (select from office o where o.provider_id = e.provider_id and o.person_id = e.person_id) $$;

-- More files than this, or more searches, within an hour.
create function raise_alerts(now_at timestamptz, hours_back integer, most_files integer, most_searches integer, searches text[]) returns integer language plpgsql security definer set search_path = public as $$
declare
  seen_before timestamptz := now_at - make_interval(hours => hours_back);
  raised integer := 0;
  more integer;
begin
  if not is_worker() then return 0; end if;

  insert into log_alert (rule, person_id, about_id, number, at, since)
    select 'many-files', one.person_id, one.person_id, max(one.files), max(one.at), date_trunc('hour', one.at)
    from (select l.person_id, l.at, (select count(distinct b.subject_id)::integer from looks_since(seen_before - interval '1 hour') b where b.person_id = l.person_id and b.at > l.at - interval '1 hour' and b.at <= l.at) as files
          from looks_since(seen_before) l
          -- Looked at more closely only where it may be: whoever opened fewer in three hours opened fewer in one.
          where l.person_id in (select b.person_id from looks_since(seen_before - interval '1 hour') b group by b.person_id having count(distinct b.subject_id) > most_files)) one
    where one.files > most_files group by one.person_id, date_trunc('hour', one.at)
    on conflict do nothing;
  get diagnostics more = row_count; raised := raised + more;

  insert into log_alert (rule, person_id, about_id, number, at, since)
    select 'many-searches', one.person_id, one.person_id, max(one.number), max(one.at), date_trunc('hour', one.at)
    from (select e.person_id, e.at, count(*) over (partition by e.person_id order by e.at range between interval '1 hour' preceding and current row)::integer as number
          from log.entry e where e.provider_id = my_provider() and e.at > seen_before - interval '1 hour' and e.person_id is not null and e.event = any (searches)) one
    where one.number > most_searches and one.at > seen_before group by one.person_id, date_trunc('hour', one.at)
    on conflict do nothing;
  get diagnostics more = row_count; raised := raised + more;

  -- Of a colleague: whoever works here and is guided here too. Once a day for each who looks, and each file.
  insert into log_alert (rule, person_id, about_id, number, at, since)
    select 'own-colleague', l.person_id, l.subject_id, count(*)::integer, max(l.at), date_trunc('day', l.at)
    from looks_since(seen_before) l join participant m on m.provider_id = my_provider() and m.trajectory_id = l.subject_id join party p on p.provider_id = m.provider_id and p.id = m.party_id
    where p.person_id <> l.person_id and exists (select from office o where o.provider_id = p.provider_id and o.person_id = p.person_id and o.office <> 'director'
      and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id))
    group by l.person_id, l.subject_id, date_trunc('day', l.at)
    on conflict do nothing;
  get diagnostics more = row_count; raised := raised + more;

  -- After closing, but for the days in which what is left is written down.
  insert into log_alert (rule, person_id, about_id, number, at, since)
    select 'after-closing', l.person_id, l.subject_id, count(*)::integer, max(l.at), date_trunc('day', l.at)
    from looks_since(seen_before) l join trajectory_ending n on n.provider_id = my_provider() and n.trajectory_id = l.subject_id
      join participant m on m.provider_id = n.provider_id and m.trajectory_id = n.trajectory_id join party p on p.provider_id = m.provider_id and p.id = m.party_id
    where l.at > n.ended_at + interval '14 days' and p.person_id <> l.person_id
    group by l.person_id, l.subject_id, date_trunc('day', l.at)
    on conflict do nothing;
  get diagnostics more = row_count; raised := raised + more;

  insert into log_alert (rule, person_id, about_id, number, at, since)
    select 'emergency', a.guide_id, a.id, 1, a.opened_at, a.opened_at from emergency_access a where a.provider_id = my_provider() and a.opened_at > now_at - interval '30 days' and a.opened_at <= now_at
    on conflict do nothing;
  get diagnostics more = row_count; raised := raised + more;
  return raised;
end $$;

-- The log itself: a chain that does not hold, an anchor that is missing or says otherwise. Once a day for each.
create function raise_log_alert(kind text, faults integer, now_at timestamptz) returns integer language plpgsql security definer set search_path = public as $$
declare raised integer;
begin
  if not is_worker() or kind not in ('chain', 'anchor') then return 0; end if;
  insert into log_alert (rule, about_id, number, at, since) values (kind, my_provider(), faults, now_at, date_trunc('day', now_at)) on conflict do nothing;
  get diagnostics raised = row_count;
  return raised;
end $$;

create function forget_alerts(now_at timestamptz) returns void language sql security definer set search_path = public as $$
  with old as (select id from log_alert where provider_id = my_provider() and is_worker() and at < now_at - interval '5 years'),
    followed as (delete from log_alert_followed where provider_id = my_provider() and alert_id in (select id from old) returning alert_id)
  delete from log_alert where provider_id = my_provider() and id in (select id from old) and (select count(*) from followed) >= 0 $$;
