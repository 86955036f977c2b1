grant execute on function i_am_of_district(), is_taken_up(uuid), i_asked_district(uuid), takings_of_mine(), sweep_district(date) to houvast;

-- Written by whoever guides learners. While it is open everyone who learns, teaches or guides here reads it; then those around whoever took it up.
create policy see on district_question for select to houvast using (
  asked_by = (select me()) or id in (select takings_of_mine()) or (select i_am_of_district()) and not is_taken_up(id));
create policy ask on district_question for insert to houvast with check (asked_by = me() and i_guide_programme('learning-at-work'));
create policy take_away on district_question for delete to houvast using (asked_by = me() and not is_taken_up(id));
grant select, insert, delete on district_question to houvast;

-- Taken up by a learner, in their own file, with a teacher who sits beside it. Whoever asked sees that it was, and in no file what else.
create policy see on district_taking for select to houvast using (question_id in (select takings_of_mine()) or i_asked_district(question_id));
create policy take on district_taking for insert to houvast with check (
  is_my_party(taken_by) and is_about_me(trajectory_id) and not has_ended(trajectory_id) and i_am_of_district()
  and exists (select from party p where p.id = teacher_id and p.trajectory_id = district_taking.trajectory_id and p.role = 'teacher' and p.seat = 'beside'
    and not exists (select from party_departure d where d.party_id = p.id)));
grant select, insert on district_taking to houvast;

-- What was done is said by the learner; looking back is for learner and teacher. Whoever asked reads what was done, and not how one looks back.
create policy see on district_step for select to houvast using (question_id in (select takings_of_mine()) or kind = 'done' and i_asked_district(question_id));
create policy say on district_step for insert to houvast with check (
  is_my_party(said_by) and not has_ended(trajectory_id) and exists (select from district_taking k where k.question_id = district_step.question_id and k.trajectory_id = district_step.trajectory_id
    and (said_by = k.taken_by or said_by = k.teacher_id and kind = 'looked-back')));
grant select, insert on district_step to houvast;
