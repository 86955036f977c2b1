grant execute on function concern_is_shown(uuid), concern_answers_that_reached_me() to houvast;

-- Asked from beside the file, in one's own name; read by who asked, by who guides, and by the participant once it is shown.
create policy see on concern for select to houvast using (
  is_my_party(asked_by) or i_take_part(trajectory_id) and (not is_about_me(trajectory_id) or concern_is_shown(id)));
create policy ask on concern for insert to houvast with check (is_my_party(asked_by) and trajectory_id in (select trajectories_beside_me()) and not has_ended(trajectory_id));
grant select, insert on concern to houvast;

-- Only who asked shows it; whoever reads the question knows.
create policy see on concern_showing for select to houvast using (exists (select from concern c where c.id = concern_id));
create policy show on concern_showing for insert to houvast with check (exists (select from concern c where c.id = concern_id and is_my_party(c.asked_by)));
grant select, insert on concern_showing to houvast;

-- Answered by who guides, to who asked. The participant reads what tells of them, and what was answered to something shown; who asked what reached them.
create policy see on concern_answer for select to houvast using (
  id in (select concern_answers_that_reached_me())
  or i_take_part(trajectory_id) and (about = 'participant' or not is_about_me(trajectory_id) or concern_is_shown(concern_id)));
create policy answer on concern_answer for insert to houvast with check (
  is_my_party(answered_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id) and not has_ended(trajectory_id)
  and exists (select from concern c where c.id = concern_id and c.asked_by = to_party));
grant select, insert on concern_answer to houvast;

-- Only whom it is about decides, and of what tells of them. Who asked never sees a decision.
create policy see on concern_decision for select to houvast using (i_take_part(trajectory_id));
create policy decide on concern_decision for insert to houvast with check (
  is_my_party(said_by) and is_about_me(trajectory_id) and exists (select from concern_answer a where a.id = answer_id and a.about = 'participant'));
grant select, insert on concern_decision to houvast;
