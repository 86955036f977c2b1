grant execute on function sweep_ward_plans(timestamptz) to houvast;

-- Proposals are between planners: what may come of it is nobody else's to read before it stands. The worker reads who asked, and works it out in that name.
create policy see on ward_plan for select to houvast using (has_office('planner') or is_worker());
create policy ask on ward_plan for insert to houvast with check (asked_by = me() and has_office('planner') and ward_id in (select id from ward));
grant select, insert on ward_plan to houvast;
create policy see on ward_plan_outcome for select to houvast using (has_office('planner'));
create policy work_out on ward_plan_outcome for insert to houvast with check (exists (select from ward_plan p where p.provider_id = ward_plan_outcome.provider_id and p.id = plan_id and p.asked_by = me() and has_office('planner')));
grant select, insert on ward_plan_outcome to houvast;
create policy see on ward_plan_accepted for select to houvast using (has_office('planner'));
create policy accept on ward_plan_accepted for insert to houvast with check (accepted_by = me() and has_office('planner')
  and exists (select from ward_plan_outcome o where o.provider_id = ward_plan_accepted.provider_id and o.plan_id = ward_plan_accepted.plan_id and o.outcome is not null));
grant select, insert on ward_plan_accepted to houvast;
