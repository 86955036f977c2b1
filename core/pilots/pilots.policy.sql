grant execute on function contribution_is_shown(uuid), contribution_asked_at(uuid), signing_key_open(), contribution_at(bytea), points_at(bytea), reports_at(bytea), questions_at(bytea), report_at(bytea, smallint, text, sealed, date), forget_contact_at(bytea), sweep_contributions(date) to houvast;

-- Anyone gives one; what came signed from elsewhere is the administrator's to take in. It is read by the administrator, who looks at it, and by everyone once it is shown.
create policy see on contribution for select to houvast using ((select has_office('administrator')) or contribution_is_shown(id));
create policy give on contribution for insert to houvast with check ((parent_id is null or contribution_is_shown(parent_id) or (select has_office('administrator'))) and (signed is null or (select has_office('administrator'))));
grant select, insert on contribution to houvast;
-- An address is for the worker, who reminds, and for nobody else: the house writes, and whoever holds the link sees their own. It is given together with what it is about, before anyone looked.
create policy see on contribution_contact for select to houvast using ((select is_worker()));
create policy give on contribution_contact for insert to houvast with check (not contribution_is_shown(contribution_id));
grant select, insert on contribution_contact to houvast;
create policy see on contribution_look for select to houvast using ((select has_office('administrator')));
create policy look on contribution_look for insert to houvast with check (looked_by = me() and has_office('administrator'));
grant select, insert on contribution_look to houvast;
-- Given together with what they are about, before anyone looked at it.
create policy see on contribution_point for select to houvast using ((select has_office('administrator')) or (select is_worker()) or contribution_is_shown(contribution_id));
create policy give on contribution_point for insert to houvast with check (not contribution_is_shown(contribution_id));
grant select, insert on contribution_point to houvast;
create policy see on contribution_reminder for select to houvast using ((select is_worker()));
create policy remind on contribution_reminder for insert to houvast with check (is_worker());
grant select, insert on contribution_reminder to houvast;
-- Told by whoever holds the link, by a function; what comes signed from elsewhere is taken in by the administrator.
create policy see on contribution_report for select to houvast using ((select has_office('administrator')) or (select is_worker()) or contribution_is_shown(contribution_id));
create policy take_in on contribution_report for insert to houvast with check (has_office('administrator') and exists (select from contribution c where c.id = contribution_id and c.signed is not null));
grant select, insert on contribution_report to houvast;
-- Asked by anyone of what is shown; read by whoever holds the link, by a function.
create policy ask on contribution_question for insert to houvast with check (contribution_is_shown(contribution_id));
grant insert on contribution_question to houvast;
-- The secret half is sealed, and for whoever signs; the open half is told to everyone by a function.
create policy see on signing_key for select to houvast using ((select has_office('administrator')));
create policy make on signing_key for insert to houvast with check (has_office('administrator'));
grant select, insert on signing_key to houvast;
-- A new key takes the place of the one before, whose open half is written down first: that of the key there is, and no other.
create policy renew on signing_key for delete to houvast using (has_office('administrator'));
grant delete on signing_key to houvast;
grant execute on function signing_keys_before() to houvast;
create policy see on signing_key_before for select to houvast using ((select has_office('administrator')));
create policy renew on signing_key_before for insert to houvast with check (has_office('administrator') and open = signing_key_open());
grant select, insert on signing_key_before to houvast;
