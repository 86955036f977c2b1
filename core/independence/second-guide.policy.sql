grant execute on function seconded(), seconded_for(text), people_i_second(), names_i_second(), parties_i_second(), offices_beside_mine() to houvast;

-- A proposal, and why, is between the guide who made it and whom it is about. Whom it is for learns with the yes what they may see and until when, by seconded().
create policy see on second_guide_proposal for select to houvast using (is_about_me(trajectory_id) or is_my_party(by_party));
create policy propose on second_guide_proposal for insert to houvast with check (
  is_my_party(by_party) and i_take_part(trajectory_id) and not is_about_me(trajectory_id)
  and to_guide in (select guides()) and to_guide <> (select me()) and not is_excluded(trajectory_id, to_guide));
grant select, insert on second_guide_proposal to houvast;

-- Only whom it is about answers, and to no more than was asked. The guide who asked sees a yes; a no looks like no answer yet.
create policy see on second_guide_answer for select to houvast using (
  is_about_me(trajectory_id) or answer = 'yes' and exists (select from second_guide_proposal p where p.id = proposal_id));
create policy answer on second_guide_answer for insert to houvast with check (
  is_about_me(trajectory_id) and is_my_party(answered_by)
  and exists (select from second_guide_proposal p where p.id = proposal_id and p.sees @> second_guide_answer.sees and not is_excluded(p.trajectory_id, p.to_guide)));
grant select, insert on second_guide_answer to houvast;

-- Whom it is about ends it at any time, and so does the second guide, each in their own name.
create policy see on second_guide_end for select to houvast using (exists (select from second_guide_proposal p where p.id = proposal_id));
create policy stop on second_guide_end for insert to houvast with check (
  ended_by = me() and (proposal_id in (select s.proposal_id from seconded() s) or exists (select from second_guide_proposal p where p.id = proposal_id and is_about_me(p.trajectory_id))));
grant select, insert on second_guide_end to houvast;

-- What a second guide reads, and writes nothing of. That there is a trajectory and who asked, always; the rest as far as the yes goes.
-- Named to come first in the alphabet, and so to be tried last: nobody but a second guide is asked this.
create policy added on trajectory for select to houvast using (id in (select s.trajectory_id from seconded() s));
create policy added on person for select to houvast using (id in (select people_i_second()));
create policy added on person_name for select to houvast using (person_id in (select names_i_second()));
create policy added on talk for select to houvast using (trajectory_id in (select seconded_for('talks')));
create policy added on appointment for select to houvast using (trajectory_id in (select seconded_for('talks')));
create policy added on cancellation for select to houvast using (trajectory_id in (select seconded_for('talks')));
create policy added on talk_outcome for select to houvast using (trajectory_id in (select seconded_for('talks')));
create policy added on contact for select to houvast using (trajectory_id in (select seconded_for('number')));
create policy added on agreement for select to houvast using (trajectory_id in (select seconded_for('agreements')));
create policy added on agreement_confirmation for select to houvast using (trajectory_id in (select seconded_for('agreements')));
create policy added on agreement_step for select to houvast using (trajectory_id in (select seconded_for('agreements')));
-- Whom it is about, and nobody else of the circle.
create policy added on participant for select to houvast using (trajectory_id in (select s.trajectory_id from seconded() s));
create policy added on party for select to houvast using (id in (select parties_i_second()));
