grant execute on function refusal_stands(uuid), sendings_to_me(), professional_link_at(bytea), professional_sitting_at(bytea, timestamptz), spend_professional_code(uuid, bytea, timestamptz), sweep_professionals(timestamptz), ask_professional_renewal(text, uuid, timestamptz), reader_of_sending(uuid), told_of_answer(uuid) to houvast;

-- A letter being written is for the two who write it. A guide begins none while a no stands; the one it is about always may.
create policy see on professional_letter for select to houvast using (i_take_part(trajectory_id));
create policy begin on professional_letter for insert to houvast with check (
  is_my_party(begun_by) and i_take_part(trajectory_id) and (is_about_me(trajectory_id) or not refusal_stands(trajectory_id)));
grant select, insert on professional_letter to houvast;
create policy see on professional_letter_version for select to houvast using (i_take_part(trajectory_id));
create policy write on professional_letter_version for insert to houvast with check (
  is_my_party(written_by) and i_take_part(trajectory_id) and (is_about_me(trajectory_id) or not refusal_stands(trajectory_id)));
grant select, insert on professional_letter_version to houvast;

-- Only whom it is about sends it, with a yes of their own to that very version and that very reader.
create policy see on professional_sending for select to houvast using (i_take_part(trajectory_id) or reader_id in (select my_parties()));
create policy send on professional_sending for insert to houvast with check (
  is_my_party(sent_by) and is_about_me(trajectory_id)
  and exists (select from consent c where c.id = consent_id and c.shared_version_id = professional_sending.shared_version_id and c.given_to = reader_id and c.given_by = sent_by));
grant select, insert on professional_sending to houvast;

-- A no is the participant's to say and to take back; the guide reads it and respects it.
create policy see on professional_refusal for select to houvast using (i_take_part(trajectory_id));
create policy say on professional_refusal for insert to houvast with check (is_my_party(refused_by) and is_about_me(trajectory_id));
grant select, insert on professional_refusal to houvast;
create policy see on professional_refusal_end for select to houvast using (exists (select from professional_refusal r where r.id = refusal_id));
create policy take_back on professional_refusal_end for insert to houvast with check (exists (select from professional_refusal r where r.id = refusal_id and is_about_me(r.trajectory_id)));
grant select, insert on professional_refusal_end to houvast;

-- A link is made in the name of its reader, or by those inside; nobody reads one back. It opens nothing that is not released.
create policy make on professional_link for insert to houvast with check (
  sending_id in (select sendings_to_me()) or exists (select from professional_sending s where s.id = sending_id and i_take_part(s.trajectory_id)));
grant insert on professional_link to houvast;
create policy make on professional_code for insert to houvast with check (failed = 0 and used_at is null and (
  sending_id in (select sendings_to_me()) or way = 'paper' and exists (select from professional_sending s where s.id = sending_id and i_take_part(s.trajectory_id))));
create policy count on professional_code for select to houvast using (sending_id in (select sendings_to_me()));
grant select, insert on professional_code to houvast;
-- A sitting is its reader's: begun and ended in their name.
create policy sit on professional_sitting for all to houvast using (sending_id in (select sendings_to_me())) with check (sending_id in (select sendings_to_me()));
grant select, insert, delete on professional_sitting to houvast;

-- Answered by who reads it, while it is released to them; read by those inside.
create policy see on professional_answer for select to houvast using (i_take_part(trajectory_id) or answered_by in (select my_parties()));
create policy answer on professional_answer for insert to houvast with check (
  answered_by in (select my_parties()) and exists (select from professional_sending s where s.id = sending_id and s.trajectory_id = professional_answer.trajectory_id and s.reader_id = answered_by and s.shared_version_id in (select versions_released_to_me())));
grant select, insert on professional_answer to houvast;

create policy see on professional_renewal for select to houvast using (i_take_part(trajectory_id));
grant select on professional_renewal to houvast;

grant execute on function told_of_step(uuid), told_of_quiet(uuid, date), is_quiet(uuid, date) to houvast;

-- Referred on by the yes of whom it is about, with the letter. Whoever it went to learns that it is one; work never does.
create policy see on referral for select to houvast using (i_take_part(trajectory_id) or sending_id in (select sendings_to_me()));
create policy refer on referral for insert to houvast with check (
  is_about_me(trajectory_id) and exists (select from professional_sending s where s.id = sending_id and s.trajectory_id = referral.trajectory_id and is_my_party(s.sent_by)));
grant select, insert on referral to houvast;

-- Told by whoever it went to, as long as the letter is released to them, or by those inside who heard it.
create policy see on referral_step for select to houvast using (i_take_part(trajectory_id) or sending_id in (select sendings_to_me()));
create policy tell on referral_step for insert to houvast with check (
  is_my_party(told_by) and exists (select from professional_sending s where s.id = sending_id and s.trajectory_id = referral_step.trajectory_id
    and (i_take_part(s.trajectory_id) or s.reader_id = told_by and s.shared_version_id in (select versions_released_to_me()))));
grant select, insert on referral_step to houvast;
