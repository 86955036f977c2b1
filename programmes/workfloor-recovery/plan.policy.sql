grant execute on function suitability_now(uuid), plan_start(uuid), taken_around_me(uuid, timestamptz, timestamptz) to houvast;

-- A check is written by who guides, in the guide's own name, and is for the two of them: nobody beside the plan reads it.
create policy see on suitability_check for select to houvast using (trajectory_id in (select my_trajectories()));
create policy check_it on suitability_check for insert to houvast with check (
  checked_by in (select my_parties()) and trajectory_id in (select my_trajectories()) and trajectory_id not in (select my_own_trajectories()));
grant select, insert on suitability_check to houvast;

-- The weeks are laid by who guides, once the latest check says it is right.
create policy see on plan_laying for select to houvast using (trajectory_id in (select my_trajectories()));
create policy lay on plan_laying for insert to houvast with check (
  laid_by in (select my_parties()) and trajectory_id in (select my_trajectories()) and trajectory_id not in (select my_own_trajectories())
  and suitability_now(trajectory_id) = 'suitable');
grant select, insert on plan_laying to houvast;

-- A guest knows the week of the talk they are expected at, as they know the talk.
create policy see on plan_talk for select to houvast using (trajectory_id in (select my_trajectories()) or talk_id in (select talks_with_me()));
create policy lay on plan_talk for insert to houvast with check (trajectory_id in (select my_trajectories()) and trajectory_id not in (select my_own_trajectories()));
grant select, insert on plan_talk to houvast;

-- Whether it goes on is decided in a talk of the two inside that was held for it, or with a reason why there was none, and written down
-- by who guides. Beside it nobody reads it.
create policy see on plan_gate for select to houvast using (trajectory_id in (select my_trajectories()));
create policy decide on plan_gate for insert to houvast with check (
  decided_by in (select my_parties()) and trajectory_id in (select my_trajectories()) and trajectory_id not in (select my_own_trajectories())
  and (talk_id is null or exists (select from talk_outcome o where o.talk_id = plan_gate.talk_id and o.outcome in ('held', 'held-late', 'broken-off')
    and not exists (select from plan_talk w where w.talk_id = o.talk_id))));
grant select, insert on plan_gate to houvast;
