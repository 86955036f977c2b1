grant execute on function person_by_mail(bytea), person_by_passkey(text), person_by_invitation(bytea), sweep_sign_ins(timestamptz) to houvast;

-- The administrator invites, and sees who has not come in yet; whoever is invited sees their own.
create policy see on invitation for select to houvast using (person_id = me() or has_office('administrator'));
create policy invite on invitation for insert to houvast with check (made_by = me() and has_office('administrator'));
grant select, insert on invitation to houvast;
create policy see on invitation_use for select to houvast using (invitation_id in (select id from invitation));
create policy accept on invitation_use for insert to houvast with check (invitation_id in (select id from invitation where person_id = me()));
grant select, insert on invitation_use to houvast;

-- What proves that you are you is yours alone: no office reads or changes it.
create policy mine on passkey for all to houvast using (person_id = me()) with check (person_id = me());
grant select, insert, delete, update (counter, used_at) on passkey to houvast;
create policy mine on password for all to houvast using (person_id = me()) with check (person_id = me());
grant select, insert, update, delete on password to houvast;
create policy mine on one_time_code for all to houvast using (person_id = me()) with check (person_id = me());
grant select, insert, update, delete on one_time_code to houvast;
create policy mine on recovery_code for all to houvast using (person_id = me()) with check (person_id = me());
grant select, insert, delete, update (used_at) on recovery_code to houvast;
create policy mine on factor_draft for all to houvast using (person_id = me()) with check (person_id = me());
grant select, insert, update, delete on factor_draft to houvast;

-- A challenge belongs to whoever adds a passkey, or to nobody yet; random bytes tell nothing.
create policy ask on passkey_challenge for insert to houvast with check (person_id is null or person_id = me());
create policy take on passkey_challenge for select to houvast using (person_id is null or person_id = me());
create policy spend on passkey_challenge for delete to houvast using (person_id is null or person_id = me());
grant select, insert, delete on passkey_challenge to houvast;

create policy count on sign_in_tries for all to houvast using (true) with check (true);
grant select, insert, update, delete on sign_in_tries to houvast;
