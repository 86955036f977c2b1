grant execute on function trains_beside(uuid, uuid), trainers_beside_me(), is_near_guide(uuid, uuid), guiding_shown_to_me(), stages_shown(), quotes_on_stage(), guides_me_in(uuid, uuid), learns_from_me_in(uuid), sweep_guiding(timestamptz) to houvast;

-- A guide's own: theirs to write, change and erase. Others read what is shown to them by name, and a page that is shown to colleagues.
-- No office opens it.
create policy see on guiding_piece for select to houvast using (
  person_id = (select me()) or kind in ('profile', 'growth') and id in (select guiding_shown_to_me()) or kind = 'stage' and person_id in (select stages_shown()));
create policy write on guiding_piece for insert to houvast with check (person_id = me() and has_any_office() and (kind = 'fits' or i_guide_programme('learning-at-work')));
create policy change on guiding_piece for update to houvast using (person_id = me()) with check (person_id = me());
create policy erase on guiding_piece for delete to houvast using (person_id = me());
grant select, insert, delete, update (version, content) on guiding_piece to houvast;

-- Shown by its owner, to a colleague who guides or a practice trainer beside; never a week, never what somebody tried for themselves.
create policy see on guiding_showing for select to houvast using (person_id = (select me()) or to_person = (select me()));
create policy show on guiding_showing for insert to houvast with check (
  person_id = me() and is_near_guide(person_id, to_person) and exists (select from guiding_piece p where p.id = piece_id and p.person_id = me() and p.kind in ('profile', 'growth')));
create policy hide on guiding_showing for delete to houvast using (person_id = me());
grant select, insert, delete on guiding_showing to houvast;

-- Asked by the guide, of a colleague who guides or a practice trainer beside, and taken back by the guide.
create policy see on guiding_ask for select to houvast using (person_id = (select me()) or asked_id = (select me()) and is_near_guide(person_id, asked_id));
create policy ask on guiding_ask for insert to houvast with check (person_id = me() and i_guide_programme('learning-at-work') and is_near_guide(person_id, asked_id));
create policy take_back on guiding_ask for delete to houvast using (person_id = me());
grant select, insert, delete on guiding_ask to houvast;

-- Written by who was asked, read by the two, taken back by its writer. The guide takes it away with the question.
create policy see on guiding_view for select to houvast using (exists (select from guiding_ask a where a.id = ask_id));
create policy write on guiding_view for insert to houvast with check (exists (select from guiding_ask a where a.id = ask_id and a.asked_id = me()));
create policy take_back on guiding_view for delete to houvast using (exists (select from guiding_ask a where a.id = ask_id and a.asked_id = me()));
grant select, insert, delete on guiding_view to houvast;

-- Sent by the guide alone; read by the planner, or by whom it is for, and taken back by the guide.
create policy see on guiding_word for select to houvast using (
  person_id = (select me()) or to_person is null and has_office('planner') or to_person = (select me()) and is_near_guide(person_id, to_person));
create policy send on guiding_word for insert to houvast with check (
  person_id = me() and i_guide_programme('learning-at-work') and (to_person is null or is_near_guide(person_id, to_person)));
create policy take_back on guiding_word for delete to houvast using (person_id = me());
grant select, insert, delete on guiding_word to houvast;
create policy see on guiding_word_read for select to houvast using (exists (select from guiding_word w where w.id = word_id));
create policy tell on guiding_word_read for insert to houvast with check (read_by = me() and exists (select from guiding_word w where w.id = word_id and w.person_id <> me()));
grant select, insert on guiding_word_read to houvast;

-- The senior writes while the training runs; the two of them read, also after it. The administrator, who knows of the training, does not.
create policy see on guiding_seen for select to houvast using (
  exists (select from traineeship s where s.id = traineeship_id and (select me()) in (s.guide_id, s.senior_id)));
create policy write on guiding_seen for insert to houvast with check (learns_from_me_in(traineeship_id));
grant select, insert on guiding_seen to houvast;
create policy see on guiding_seen_answer for select to houvast using (exists (select from guiding_seen n where n.id = seen_id));
create policy answer on guiding_seen_answer for insert to houvast with check (
  exists (select from guiding_seen n join traineeship s on s.id = n.traineeship_id where n.id = seen_id and s.guide_id = me()));
grant select, insert on guiding_seen_answer to houvast;

create policy see on guiding_stage_showing for select to houvast using (person_id = (select me()) or person_id in (select stages_shown()));
create policy show on guiding_stage_showing for insert to houvast with check (person_id = me() and i_guide_programme('learning-at-work'));
create policy hide on guiding_stage_showing for delete to houvast using (person_id = me());
grant select, insert, delete on guiding_stage_showing to houvast;

-- Said by the learner, of who guides them, and taken back by the learner at any time. The guide reads it; colleagues once the guide put it on a page that is shown.
create policy see on guiding_quote for select to houvast using (is_about_me(trajectory_id) or about_person = (select me()) or id in (select quotes_on_stage()));
create policy say on guiding_quote for insert to houvast with check (is_my_party(said_by) and is_about_me(trajectory_id) and guides_me_in(trajectory_id, about_person));
create policy take_back on guiding_quote for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete on guiding_quote to houvast;
create policy see on guiding_quote_yes for select to houvast using (exists (select from guiding_quote q where q.id = quote_id));
create policy put on guiding_quote_yes for insert to houvast with check (person_id = me() and exists (select from guiding_quote q where q.id = quote_id and q.about_person = me()));
create policy take_off on guiding_quote_yes for delete to houvast using (person_id = me());
grant select, insert, delete on guiding_quote_yes to houvast;
