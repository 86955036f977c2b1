grant execute on function has_office(text), has_any_office(), my_offices(), guides(), resume_sign_in(bytea, timestamptz), ended_sign_in(bytea, timestamptz), end_sign_in(bytea, timestamptz), receipt_at(text) to houvast;

-- You see yourself and the guides whom anyone may choose; the administrator sees who works here.
create policy see on person for select to houvast using (id = me() or id in (select guides()) or has_office('administrator') and id in (select person_id from office));
-- Someone new comes in by their own hand, or by the administrator's invitation.
create policy come on person for insert to houvast with check (id = me() or has_office('administrator'));
grant select, insert on person to houvast;

-- A name is for those who may see the person; written out, so that looking up three names never reads all people.
create policy see on person_name for select to houvast using (person_id = me() or person_id in (select guides()) or has_office('administrator') and person_id in (select person_id from office));
-- The administrator names and writes to those who work here, and nobody else.
create policy call on person_name for insert to houvast with check (person_id = me() or has_office('administrator') and person_id in (select person_id from office));
create policy rename on person_name for update to houvast using (person_id = me() or has_office('administrator') and person_id in (select person_id from office)) with check (person_id = me() or has_office('administrator') and person_id in (select person_id from office));
grant select, insert, update on person_name to houvast;

-- An address is its owner's and the administrator's, who invites.
create policy see on mail_address for select to houvast using (person_id = me() or has_office('administrator') and person_id in (select person_id from office));
create policy note on mail_address for insert to houvast with check (person_id = me() or has_office('administrator') and person_id in (select person_id from office));
create policy change on mail_address for update to houvast using (person_id = me() or has_office('administrator') and person_id in (select person_id from office)) with check (person_id = me() or has_office('administrator') and person_id in (select person_id from office));
grant select, insert, update on mail_address to houvast;

create policy see on office for select to houvast using (person_id = me() or has_office('administrator'));
-- The very first administrator gives oneself the office; after that only an administrator gives one.
create policy give on office for insert to houvast with check (given_by = me() and (has_office('administrator') or office = 'administrator' and person_id = me() and not has_any_office()));
grant select, insert on office to houvast;
create policy see on office_end for select to houvast using (office_id in (select id from office));
create policy take on office_end for insert to houvast with check (has_office('administrator') and ended_by = me());
grant select, insert on office_end to houvast;

-- A profile is a poster of oneself: everyone reads it, its guide writes it, the administrator may start it.
create policy read on guide_profile for select to houvast using (person_id in (select guides()) or person_id = me() or has_office('administrator'));
create policy write on guide_profile for insert to houvast with check (person_id = me() or has_office('administrator'));
create policy rewrite on guide_profile for update to houvast using (person_id = me() or has_office('administrator')) with check (person_id = me() or has_office('administrator'));
grant select, insert, update on guide_profile to houvast;

-- A receipt is made once, by the participant, and read by nobody: the door looks it up by its function.
create policy make on receipt for insert to houvast with check (person_id = me());
grant insert on receipt to houvast;

create policy count on receipt_tries for all to houvast using (true) with check (true);
grant select, insert, update, delete on receipt_tries to houvast;

-- Your own sign-ins: to see, to end. One begins in the name of whom it is for.
create policy mine on sign_in for select to houvast using (person_id = me());
create policy begin on sign_in for insert to houvast with check (person_id = me());
create policy change on sign_in for update to houvast using (person_id = me()) with check (person_id = me());
create policy sweep on sign_in for delete to houvast using (is_worker());
grant select, insert, delete, update (idle_until, step_up_until, shown_once) on sign_in to houvast;
