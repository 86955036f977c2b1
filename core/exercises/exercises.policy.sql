grant execute on function exercise_is_shown_to_me(uuid), guides_there(uuid, uuid) to houvast;

-- The list is of the two inside, and both put something on it.
create policy see on exercise_assignment for select to houvast using (i_take_part(trajectory_id));
create policy put on exercise_assignment for insert to houvast with check (is_my_party(assigned_by) and i_take_part(trajectory_id) and not has_ended(trajectory_id));
grant select, insert on exercise_assignment to houvast;

-- An answer is its giver's, to write, change and erase, also after the end. Who guides reads it as long as it is shown.
create policy own on exercise_answer for select to houvast using (is_about_me(trajectory_id));
create policy shown on exercise_answer for select to houvast using (exercise_is_shown_to_me(assignment_id));
create policy write on exercise_answer for insert to houvast with check (is_about_me(trajectory_id));
create policy change on exercise_answer for update to houvast using (is_about_me(trajectory_id)) with check (is_about_me(trajectory_id));
create policy erase on exercise_answer for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete, update (version, content) on exercise_answer to houvast;

-- Only whom it is about shows, to who guides them, and takes it back. That it is shown its reader may know; that it is not tells nothing.
create policy see on exercise_showing for select to houvast using (is_about_me(trajectory_id) or is_my_party(to_party));
create policy show on exercise_showing for insert to houvast with check (is_about_me(trajectory_id) and guides_there(to_party, trajectory_id));
create policy take_back on exercise_showing for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete on exercise_showing to houvast;
