grant execute on function people_of_pause(uuid) to houvast;

-- Which talks rest is for those inside, and written by whoever pauses.
create policy see on plan_rest for select to houvast using (i_take_part(trajectory_id));
create policy rest on plan_rest for insert to houvast with check (exists (select from trajectory_pause p where p.id = pause_id and p.paused_by in (select my_parties())));
grant select, insert on plan_rest to houvast;
