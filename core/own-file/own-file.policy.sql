grant execute on function seen_of_mine(uuid), notes_to_look_over(uuid), people_around_me(uuid), rows_read_of_mine(uuid, text[], uuid[]) to houvast;

-- Asked by the one it is about; seen by both.
create policy ask on access_request for insert to houvast with check (is_my_party(asked_by) and is_about_me(trajectory_id));
create policy see on access_request for select to houvast using (i_take_part(trajectory_id));
grant select, insert on access_request to houvast;

-- Prolonged, looked over and answered by who guides; what is given is read by whom it is about once it is answered. Of who guided
-- before there are notes to look over only while that was asked.
create policy extend on access_extension for insert to houvast with check (is_my_party(extended_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id));
create policy see on access_extension for select to houvast using (i_take_part(trajectory_id));
grant select, insert on access_extension to houvast;
create policy give on access_given for insert to houvast with check (
  is_my_party(given_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id)
  and (exists (select from note n where n.id = note_id and n.trajectory_id = access_given.trajectory_id) or note_id in (select n.id from notes_to_look_over(trajectory_id) n)));
create policy see on access_given for select to houvast using (
  given_by in (select my_parties()) or is_about_me(trajectory_id) and exists (select from access_answer a where a.request_id = access_given.request_id));
grant select, insert on access_given to houvast;
create policy answer on access_answer for insert to houvast with check (is_my_party(answered_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id));
create policy see on access_answer for select to houvast using (i_take_part(trajectory_id));
grant select, insert on access_answer to houvast;

-- One's own words: said by whom it is about, read by those inside.
create policy see on statement for select to houvast using (i_take_part(trajectory_id));
create policy say on statement for insert to houvast with check (
  is_my_party(said_by) and is_about_me(trajectory_id) and (given_id is null or exists (select from access_given g where g.id = given_id and g.trajectory_id = statement.trajectory_id)));
grant select, insert on statement to houvast;
