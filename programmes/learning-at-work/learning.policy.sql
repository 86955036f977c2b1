grant execute on function learning_shown_to_me(), trajectories_i_train(), i_may_sign(text, date), ratings_of_me(), feedback_i_gave(), task_is_signed(uuid), task_is_struck(uuid) to houvast;

-- A learner asks someone who guides here, and nobody who is kept out of the file. Whoever is asked reads the question for two weeks.
create policy see on feedback_request for select to houvast using (
  is_about_me(trajectory_id) or of_person = me() and asked_at > this_moment() - interval '14 days' and not has_ended(trajectory_id) and not is_excluded(trajectory_id, of_person));
create policy ask on feedback_request for insert to houvast with check (
  is_about_me(trajectory_id) and not has_ended(trajectory_id) and of_person in (select guides()) and of_person <> me() and not is_excluded(trajectory_id, of_person));
grant select, insert on feedback_request to houvast;

-- Given in one's own name: by whoever was asked, or unasked by who guides. The learner reads it first, who guides after that, and someone
-- beside the file when the learner lets them. Whoever was asked hands it over, and keeps nothing.
create policy see on learning_feedback for select to houvast using (
  is_about_me(trajectory_id)
  or trajectory_id in (select trajectories_i_guide()) and exists (select from learning_feedback_read d where d.feedback_id = learning_feedback.id)
  or id in (select learning_shown_to_me()));
create policy give on learning_feedback for insert to houvast with check (
  by_person = me() and not has_ended(trajectory_id) and (
    request_id is null and trajectory_id in (select trajectories_i_guide())
    or exists (select from feedback_request q where q.id = request_id and q.trajectory_id = learning_feedback.trajectory_id and q.of_person = me())));
grant select, insert on learning_feedback to houvast;
-- That it was read is said by the learner.
create policy see on learning_feedback_read for select to houvast using (is_about_me(trajectory_id) or trajectory_id in (select trajectories_i_guide()));
create policy say on learning_feedback_read for insert to houvast with check (is_about_me(trajectory_id));
grant select, insert on learning_feedback_read to houvast;

-- Shown by the learner alone, to someone who sits beside the file now, and hidden at once.
create policy see on learning_showing for select to houvast using (is_about_me(trajectory_id) or is_my_party(to_party) and not has_ended(trajectory_id));
create policy show on learning_showing for insert to houvast with check (
  is_about_me(trajectory_id) and not has_ended(trajectory_id) and exists (select from party p where p.id = to_party and p.trajectory_id = learning_showing.trajectory_id and p.seat = 'beside')
  and (item_id = trajectory_id or exists (select from learning_feedback f where f.id = item_id and f.trajectory_id = learning_showing.trajectory_id)
    or exists (select from work_assessment a where a.id = item_id and a.trajectory_id = learning_showing.trajectory_id)));
create policy hide on learning_showing for delete to houvast using (is_about_me(trajectory_id));
-- Of a file that is restricted nothing new is shown.
create policy restricted on learning_showing as restrictive for insert to houvast with check (not is_restricted(trajectory_id));
grant select, insert, delete on learning_showing to houvast;

-- Tasks are the learner's, of who guides and of who arranges the learning for the workplace; others beside read them when the learner says so.
create policy see on learning_task for select to houvast using (
  is_about_me(trajectory_id) or not task_is_struck(id) and (trajectory_id in (select trajectories_i_guide()) or trajectory_id in (select trajectories_i_train()) or trajectory_id in (select learning_shown_to_me())));
create policy add on learning_task for insert to houvast with check (
  is_my_party(added_by) and not has_ended(trajectory_id) and (is_about_me(trajectory_id) or trajectory_id in (select trajectories_i_guide()) or trajectory_id in (select trajectories_i_train())));
grant select, insert on learning_task to houvast;
-- What stood there by mistake is struck by the learner, as long as nobody signed it. Nobody else reads it from then on; it stays in the learner's own file.
create policy see on learning_task_strike for select to houvast using (is_about_me(trajectory_id));
create policy strike on learning_task_strike for insert to houvast with check (
  is_about_me(trajectory_id) and is_my_party(struck_by) and not has_ended(trajectory_id) and not task_is_signed(task_id));
grant select, insert on learning_task_strike to houvast;
-- Signed by who guides, in their own name, of a task they read: one that was struck they do not. What the law reserves is signed for by whoever the house says may do so, for a year at most; that
-- it cannot be done yet may be said by everyone who guides.
create policy see on task_signing for select to houvast using (
  is_about_me(trajectory_id) or trajectory_id in (select trajectories_i_guide()) or trajectory_id in (select trajectories_i_train()) or trajectory_id in (select learning_shown_to_me()));
create policy sign on task_signing for insert to houvast with check (
  is_my_party(by_party) and trajectory_id in (select trajectories_i_guide()) and not has_ended(trajectory_id)
  and exists (select from learning_task t where t.id = task_id and t.trajectory_id = task_signing.trajectory_id and (
    t.procedure is null or degree = 'not-yet'
    or i_may_sign(t.procedure, this_moment()::date) and (degree <> 'alone' or until is not null and until <= this_moment()::date + 366))));
grant select, insert on task_signing to houvast;

-- Said by an administrator, of someone who guides and never of oneself; read by them and by whom it is about.
create policy see on signing_authority for select to houvast using (person_id = me() or has_office('administrator'));
create policy declare on signing_authority for insert to houvast with check (has_office('administrator') and declared_by = me() and person_id in (select guides()));
grant select, insert on signing_authority to houvast;
create policy see on signing_authority_end for select to houvast using (has_office('administrator') or exists (select from signing_authority a where a.id = authority_id));
create policy stop on signing_authority_end for insert to houvast with check (has_office('administrator') and ended_by = me());
grant select, insert on signing_authority_end to houvast;

-- Written by who guides or who arranges the learning, read by both and by the learner; by someone else beside when the learner lets them.
create policy see on work_assessment for select to houvast using (
  is_about_me(trajectory_id) or trajectory_id in (select trajectories_i_guide()) or trajectory_id in (select trajectories_i_train()) or id in (select learning_shown_to_me()));
create policy write on work_assessment for insert to houvast with check (
  is_my_party(by_party) and not has_ended(trajectory_id) and (trajectory_id in (select trajectories_i_guide()) or trajectory_id in (select trajectories_i_train())));
grant select, insert on work_assessment to houvast;
-- Beside it: the learner, also after the end, and another than whoever wrote it. Whoever reads the one reads the other.
create policy see on assessment_word for select to houvast using (exists (select from work_assessment a where a.id = assessment_id));
create policy say on assessment_word for insert to houvast with check (
  is_my_party(by_party) and exists (select from work_assessment a where a.id = assessment_id and a.trajectory_id = assessment_word.trajectory_id and a.by_party <> assessment_word.by_party)
  and (is_about_me(trajectory_id) or not has_ended(trajectory_id) and exists (select from party p where p.id = by_party and p.role in ('work-supervisor', 'practice-trainer', 'teacher'))));
grant select, insert on assessment_word to houvast;

-- The learner's, and of whom they choose: who guides, by name, or who arranges the learning. Together with others nobody reads a row: only five
-- at once are counted, by a function.
create policy see on guidance_rating for select to houvast using (
  is_about_me(trajectory_id) or reads = 'guide' and is_my_party(about_party) and not has_ended(trajectory_id) or reads = 'trainer' and trajectory_id in (select trajectories_i_train()));
create policy rate on guidance_rating for insert to houvast with check (
  is_about_me(trajectory_id) and exists (select from party p where p.id = about_party and p.trajectory_id = guidance_rating.trajectory_id and p.role = 'work-supervisor'));
-- What was counted with others stays: to take it out would tell which one it was.
create policy erase on guidance_rating for delete to houvast using (is_about_me(trajectory_id) and reads <> 'together');
grant select, insert, delete on guidance_rating to houvast;
