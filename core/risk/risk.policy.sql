-- A worry is for the guide who has it and the back-up who was called. Not for the participant, not for an administrator, never for an employer.
create policy see on risk_level for select to houvast using (id in (select my_worries()) or id in (select my_calls()));
create policy record on risk_level for insert to houvast with check (
  is_my_party(recorded_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id));
grant select, insert on risk_level to houvast;

-- The rota is the administrator's; guides read whom they can call.
create policy see on backup_turn for select to houvast using (has_office('administrator') or has_office('guide'));
create policy plan on backup_turn for insert to houvast with check (has_office('administrator') and person_id in (select guides()));
create policy take_off on backup_turn for delete to houvast using (has_office('administrator'));
grant select, insert, delete on backup_turn to houvast;

-- Called is whoever is on the rota that day, by the guide who worries, and never by oneself.
create policy see on risk_call for select to houvast using (backup_id = me() or risk_level_id in (select my_worries()));
create policy call on risk_call for insert to houvast with check (risk_level_id in (select my_worries()) and backup_id <> me() and backup_id in (select backups_on(called_on)));
grant select, insert on risk_call to houvast;

-- One's own envelope: to close, to take back. For the two who said yes, once both did.
create policy own on envelope for select to houvast using (is_about_me(trajectory_id));
create policy close on envelope for insert to houvast with check (is_about_me(trajectory_id));
create policy take_back on envelope for delete to houvast using (is_about_me(trajectory_id));
create policy open_together on envelope for select to houvast using (trajectory_id in (select envelopes_open_to_me()));
grant select, insert, delete on envelope to houvast;

-- A yes is one's own, to the red of today, by its guide or by the back-up who was called. The one it is about may read that it was said.
create policy see on envelope_yes for select to houvast using (risk_level_id in (select my_worries()) or risk_level_id in (select my_calls()) or is_about_me(trajectory_id));
create policy say on envelope_yes for insert to houvast with check (
  given_by = me() and risk_level_id = red_now(trajectory_id, given_at) and (risk_level_id in (select my_worries()) or risk_level_id in (select my_calls())));
grant select, insert on envelope_yes to houvast;

grant execute on function backups_on(date), my_calls(), caller_of(uuid), my_worries(), red_now(uuid, timestamptz), envelopes_open_to_me(), has_envelope(uuid) to houvast;

-- A guide breaks their own silence, about the red they recorded themselves, within its day. The guide reads it, the back-up who was
-- called, and whom it is about: nothing is said about someone without their knowing afterwards. An employer never learns of it.
create policy see on conflict_of_duties for select to houvast using (risk_level_id in (select my_worries()) or risk_level_id in (select my_calls()) or is_about_me(trajectory_id));
create policy break on conflict_of_duties for insert to houvast with check (
  is_my_party(broken_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id)
  and risk_level_id in (select my_worries()) and risk_level_id = red_now(trajectory_id, broken_at));
grant select, insert on conflict_of_duties to houvast;

-- Whoever runs the house hears that it happened and on which day, and says that they saw it.
grant execute on function administrators() to houvast;
create policy see on silence_notice for select to houvast using (has_office('administrator'));
grant select on silence_notice to houvast;
create policy see on silence_notice_seen for select to houvast using (has_office('administrator'));
create policy say on silence_notice_seen for insert to houvast with check (has_office('administrator') and seen_by = me());
grant select, insert on silence_notice_seen to houvast;
