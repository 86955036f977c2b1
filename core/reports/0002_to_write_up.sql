-- Talks of mine that nobody wrote up yet, of the kinds that ask for it ('programme kind'): in what I guide that ended no longer ago
-- than a moment. Whoever guides has a thousand talks behind them, of which a handful waits: asked of each under the policies, their
-- page took a third of a second. What may be seen of those that wait is still the policies' to say. The talks are looked up file by
-- file (an offset keeps them apart): a planner that thinks a guide's files many would read everyone's.
create function talks_to_write_up(asked text[], ended_after timestamptz) returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select k.id from standing s cross join lateral (
       select t.provider_id, t.id from talk t where t.provider_id = s.provider_id and t.trajectory_id = s.trajectory_id and s.programme || ' ' || t.kind = any(asked) offset 0) k
     join talk_outcome o on o.provider_id = k.provider_id and o.talk_id = k.id and o.outcome in ('held', 'held-late', 'broken-off')
     join appointment a on a.provider_id = o.provider_id and a.id = o.appointment_id and a.guide_id = me()
     where s.provider_id = my_provider() and s.guide_id = me() and s.over_from > ended_after
       and not exists (select from report r where r.provider_id = k.provider_id and r.talk_id = k.id) $$;

-- Whether something is still to be done about it: no version that stands, and not struck for good.
create function is_open(report uuid) returns boolean language sql stable as $$
  select not exists (select from report_sealing s where s.provider_id = my_provider() and s.report_id = report
    and not exists (select from report_version v where v.provider_id = s.provider_id and v.report_id = s.report_id and v.number > s.number)
    and not exists (select from report_correction c where c.provider_id = s.provider_id and c.report_id = s.report_id and c.number = s.number and c.kind = 'wrong-text'))
  and not exists (select from report_correction c where c.provider_id = my_provider() and c.report_id = report and c.kind = 'wrong-person'
    and not exists (select from report_version v where v.provider_id = c.provider_id and v.report_id = c.report_id and v.number > c.number)) $$;

-- Reports of what I guide, the newest first: those still open, or all. Of each that comes out the policy still says whether it is mine to see.
create function reports_i_guide(programmes text[], ended_after timestamptz, which text, most integer) returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select r.id from standing s join report r on r.provider_id = s.provider_id and r.trajectory_id = s.trajectory_id
     where s.provider_id = my_provider() and s.guide_id = me() and s.over_from > ended_after and s.programme = any(programmes) and (which = 'all' or is_open(r.id))
     order by r.begun_at desc, r.id limit most $$;
