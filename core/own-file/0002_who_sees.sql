-- Who sees what of mine, at this moment: for every other part in my trajectory, the very questions the policies ask, asked in that
-- person's own name. So this page can never say something else than what the database does. Only whom it is about may ask.
create function seen_of_mine(trajectory uuid) returns table (party_id uuid, person_id uuid, what text, number integer, until timestamptz, version_id uuid)
  language plpgsql security definer set search_path = public as $$
declare
  whose text := me()::text;
  about uuid;
  reader record;
begin
  if not is_about_me(trajectory) then return; end if;
  select m.party_id into about from participant m where m.provider_id = my_provider() and m.trajectory_id = trajectory;
  for reader in
    select p.id, p.person_id as person from party p where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.id <> about
      and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) order by p.seat desc, p.role, p.id
  loop
    perform set_config('houvast.person', reader.person::text, true);
    return query
      with seen as (
        select 'talks' as what, count(*) as number, null::timestamptz as until, null::uuid as version from talk k join appointment a on a.provider_id = k.provider_id and a.talk_id = k.id
          where k.provider_id = my_provider() and k.trajectory_id = trajectory and upper(a.during) > this_moment() and (i_take_part(trajectory) or k.id in (select talks_with_me()))
            and not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id)
        union all
        select 'reports', count(*), null, null from report r where r.provider_id = my_provider() and r.trajectory_id = trajectory and report_newest(r.id) is not null and (writes_report(r.id) or validates_report(r.id))
        union all
        select case when v.report_id is not null then 'shared-report' when exists (select from agreement_sharing s where s.provider_id = v.provider_id and s.shared_version_id = v.id) then 'shared-agreement' when exists (select from translation_card c where c.provider_id = v.provider_id and c.shared_version_id = v.id) then 'card' else 'letter' end,
            count(*), min(r.until), v.id
          from passages_released_to_me() r join shared_version v on v.provider_id = my_provider() and v.id = r.shared_version_id where v.trajectory_id = trajectory group by v.id, v.provider_id, v.report_id
        union all
        select 'agreements', count(*), null, null from agreement a where a.provider_id = my_provider() and a.trajectory_id = trajectory and (i_take_part(trajectory) or a.id in (select agreements_beside_me()))
        union all
        select 'notes', least(count(*), 1), null, null from note n where n.provider_id = my_provider() and n.trajectory_id = trajectory and (is_my_party(n.written_by) or n.written_by in (select parties_opened_to_me()))
        union all
        select 'earlier-notes', least(count(*), 1), null, null from notes_to_look_over(trajectory)
        union all
        select 'measurement ' || m.instrument, count(*), null, null from measurement m where m.provider_id = my_provider() and m.party_id = about
          and (trajectory in (select trajectories_i_guide()) and is_shown(about, m.instrument) or is_exchanged_with_me(about, m.instrument)) group by m.instrument
        union all
        select 'life-line', count(*), null, null from life_line_item i where i.provider_id = my_provider() and i.trajectory_id = trajectory and i.id in (select life_line_shown_to_me())
        union all
        select 'life-line-begun', count(*), null, null from life_line b where b.provider_id = my_provider() and b.trajectory_id = trajectory and i_take_part(trajectory)
        union all
        select 'job-research', least(count(*), 1), null, null from job_research_item j where j.provider_id = my_provider() and j.trajectory_id = trajectory and trajectory in (select job_research_shown_to_me())
        union all
        select 'relapse-plan', count(distinct p.trajectory_id), null, null from relapse_plan p where p.provider_id = my_provider() and p.trajectory_id = trajectory and i_take_part(trajectory) and relapse_plan_is_shown(trajectory)
      )
      select reader.id, reader.person, seen.what, seen.number::integer, seen.until, seen.version from seen where seen.number > 0;
  end loop;
  perform set_config('houvast.person', whose, true);
end $$;
