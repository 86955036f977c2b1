grant execute on function files_to_move(uuid), move_at(uuid), room_left(uuid), presents_as(uuid), whom_to_tell_of_move(uuid), is_open_move(uuid), coming_to_me(), standing_in_meanwhile(), people_i_stand_in_for_meanwhile(), notes_shown_to_me(),
  move_progress(uuid), carry_out_leaving(uuid), ask_who_was_not_asked(uuid, uuid), is_in_move(uuid, uuid), open_moves_of(uuid), open_with(uuid) to houvast;

-- An administrator moves the files of someone who leaves, and says who has room.
create policy see on caseload_move for select to houvast using ((select has_office('administrator')));
create policy begin on caseload_move for insert to houvast with check (
  has_office('administrator') and started_by = me() and leaving_id in (select id from staff_leaving));
grant select, insert on caseload_move to houvast;
create policy see on move_room for select to houvast using ((select has_office('administrator')));
create policy give on move_room for insert to houvast with check (has_office('administrator') and guide_id in (select guides()) and move_id in (select id from caseload_move));
grant select, insert on move_room to houvast;

-- A proposal is made by the worker, and read by whom it is about and by the guide who leaves. Whoever is proposed learns a number.
create policy see on file_move for select to houvast using (is_about_me(trajectory_id) or is_my_party(from_party));
create policy propose on file_move for insert to houvast with check (is_worker() and (to_guide is null or to_guide in (select guides())));
-- Whoever is named takes no part, nor are they proposed.
create policy not_excluded on file_move as restrictive for insert to houvast with check (to_guide is null or not is_excluded(trajectory_id, to_guide));
grant select, insert on file_move to houvast;

-- Only the participant answers, and sees the answer: a no looks the same as waiting.
create policy see on file_move_answer for select to houvast using (exists (select from file_move f where f.id = file_move_id and is_about_me(f.trajectory_id)));
create policy answer on file_move_answer for insert to houvast with check (is_open_move(file_move_id) and exists (select from file_move f where f.id = file_move_id and is_about_me(f.trajectory_id)));
grant select, insert on file_move_answer to houvast;
create policy see on file_move_stand_in for select to houvast using (exists (select from file_move f where f.id = file_move_id and is_about_me(f.trajectory_id)));
create policy let on file_move_stand_in for insert to houvast with check (is_open_move(file_move_id) and exists (select from file_move f where f.id = file_move_id and f.to_guide is not null and is_about_me(f.trajectory_id)));
grant select, insert on file_move_stand_in to houvast;
create policy see on file_move_stand_in_end for select to houvast using (stand_in_id in (select id from file_move_stand_in));
create policy take_back on file_move_stand_in_end for insert to houvast with check (stand_in_id in (select id from file_move_stand_in));
grant select, insert on file_move_stand_in_end to houvast;
-- What somebody was told is written down in their own name, for only they read their address.
create policy see on file_move_told for select to houvast using (exists (select from file_move f where f.id = file_move_id and is_about_me(f.trajectory_id)));
create policy note on file_move_told for insert to houvast with check (exists (select from file_move f where f.id = file_move_id and is_about_me(f.trajectory_id)));
grant select, insert on file_move_told to houvast;

-- A handover note is its writer's as long as they guide, and the participant's; the next guide reads it where the participant shows it.
create policy see on handover_note for select to houvast using (is_my_party(by_party) or is_about_me(trajectory_id) or id in (select notes_shown_to_me()));
create policy write on handover_note for insert to houvast with check (
  is_my_party(by_party) and i_take_part(trajectory_id) and not is_about_me(trajectory_id)
  and exists (select from staff_leaving l where l.person_id = me()) and (to_guide is null or to_guide in (select guides())));
create policy not_excluded on handover_note as restrictive for insert to houvast with check (to_guide is null or not is_excluded(trajectory_id, to_guide));
grant select, insert on handover_note to houvast;
create policy see on handover_note_showing for select to houvast using (is_about_me(trajectory_id));
create policy show on handover_note_showing for insert to houvast with check (is_about_me(trajectory_id));
grant select, insert on handover_note_showing to houvast;
create policy see on handover_note_hiding for select to houvast using (showing_id in (select id from handover_note_showing));
create policy hide on handover_note_hiding for insert to houvast with check (showing_id in (select id from handover_note_showing));
grant select, insert on handover_note_hiding to houvast;

-- Whoever stands in knows what someone known by name is called.
create policy meanwhile on person_name for select to houvast using (person_id in (select people_i_stand_in_for_meanwhile()));
