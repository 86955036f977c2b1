grant execute on function running_plan(uuid), laid_plans() to houvast;

-- An employer may stop a plan from beside it, in one way, without a reason, and never without all that an end takes along.
create policy employer_stops on trajectory_ending for insert to houvast with check (
  ending = 'stopped' and aftercare_on is not null and is_my_party(ended_by)
  and exists (select from party p join trajectory t on t.provider_id = p.provider_id and t.id = p.trajectory_id
    where p.id = ended_by and p.trajectory_id = trajectory_ending.trajectory_id and p.seat = 'beside' and p.role = 'manager' and t.programme = 'workfloor-recovery'));
