grant execute on function agreements_beside_me(), agreements_to_remind(date) to houvast;

-- Goals are for the two inside: nobody beside the file reads one.
create policy see on goal for select to houvast using (i_take_part(trajectory_id));
create policy write on goal for insert to houvast with check (is_my_party(written_by) and i_take_part(trajectory_id));
grant select, insert on goal to houvast;
-- Only whom it is about says that it is theirs.
create policy see on goal_confirmation for select to houvast using (i_take_part(trajectory_id));
create policy confirm on goal_confirmation for insert to houvast with check (is_my_party(confirmed_by) and is_about_me(trajectory_id));
grant select, insert on goal_confirmation to houvast;
create policy see on goal_setting_aside for select to houvast using (i_take_part(trajectory_id));
create policy set_aside on goal_setting_aside for insert to houvast with check (is_my_party(set_aside_by) and i_take_part(trajectory_id));
grant select, insert on goal_setting_aside to houvast;
-- Each of the two scores in their own name.
create policy see on goal_score for select to houvast using (i_take_part(trajectory_id));
create policy score on goal_score for insert to houvast with check (is_my_party(given_by) and i_take_part(trajectory_id));
grant select, insert on goal_score to houvast;

-- Those inside see every agreement; beside the file one sees what one is to do, and what was agreed in a talk one was asked to.
create policy see on agreement for select to houvast using (i_take_part(trajectory_id) or id in (select agreements_beside_me()));
-- Made by those inside; or in a talk, by whoever was asked to it, for whoever speaks there.
create policy make on agreement for insert to houvast with check (
  is_my_party(made_by) and (
    i_take_part(trajectory_id)
    or talk_id in (select talks_with_me()) and (is_my_party(owner_party) or exists (select from party p where p.id = owner_party and p.trajectory_id = agreement.trajectory_id and p.seat = 'inside'))));
grant select, insert on agreement to houvast;

-- The participant's own yes; whoever it is about to reach does not see whether it was asked.
create policy see on agreement_confirmation for select to houvast using (i_take_part(trajectory_id));
create policy confirm on agreement_confirmation for insert to houvast with check (is_my_party(confirmed_by) and is_about_me(trajectory_id));
grant select, insert on agreement_confirmation to houvast;

-- What became of it is for whoever sees the agreement.
create policy see on agreement_step for select to houvast using (i_take_part(trajectory_id) or agreement_id in (select agreements_beside_me()));
-- Its owner says that it is done, and moves it; those inside move and drop it too. Nobody ticks what another was to do.
create policy take on agreement_step for insert to houvast with check (
  is_my_party(by_party) and exists (select from agreement a where a.id = agreement_id and a.trajectory_id = agreement_step.trajectory_id
    and case kind when 'done' then a.owner_party = by_party when 'moved' then a.owner_party = by_party or i_take_part(a.trajectory_id) else i_take_part(a.trajectory_id) end));
grant select, insert on agreement_step to houvast;

-- Which shared version an agreement became is for those inside; made by who guides, of a version of one's own.
create policy see on agreement_sharing for select to houvast using (i_take_part(trajectory_id));
create policy put on agreement_sharing for insert to houvast with check (
  i_take_part(trajectory_id) and not is_about_me(trajectory_id)
  and exists (select from shared_version v where v.id = shared_version_id and v.report_id is null and is_my_party(v.made_by)));
grant select, insert on agreement_sharing to houvast;

-- The worker reminds, and knows whom it reminded.
create policy remind on agreement_reminder for insert to houvast with check (is_worker());
create policy see on agreement_reminder for select to houvast using (is_worker());
grant select, insert on agreement_reminder to houvast;
