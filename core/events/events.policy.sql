grant execute on function event_is_open(uuid), event_is_public(uuid), newest_event_version(uuid), event_was_told(uuid), event_room(uuid), event_takes_sign_ups(uuid, timestamptz), event_knows_mail(uuid, bytea), event_knows_mail_id(uuid, bytea),
  sign_up(uuid, uuid, bytea, bytea, sealed, smallint, smallint, timestamptz), give_places(uuid, timestamptz), sign_up_at(bytea), choose_at(bytea, smallint, smallint, timestamptz), cancel_at(bytea), sweep_sign_ups(timestamptz) to houvast;

-- Events are the administrator's to make. What opened is for everyone, as it is now and not as it was before.
create policy see on event for select to houvast using ((select has_office('administrator')) or event_is_public(id));
create policy make on event for insert to houvast with check (made_by = me() and has_office('administrator'));
grant select, insert on event to houvast;
create policy see on event_version for select to houvast using ((select has_office('administrator')) or event_is_public(event_id) and number = newest_event_version(event_id));
create policy write on event_version for insert to houvast with check (written_by = me() and has_office('administrator'));
grant select, insert on event_version to houvast;
create policy see on event_opening for select to houvast using (true);
create policy open on event_opening for insert to houvast with check (opened_by = me() and has_office('administrator'));
grant select, insert on event_opening to houvast;
create policy see on event_calling_off for select to houvast using ((select has_office('administrator')) or event_is_public(event_id));
create policy call_off on event_calling_off for insert to houvast with check (called_off_by = me() and has_office('administrator'));
grant select, insert on event_calling_off to houvast;

-- Who comes is for whoever holds the event, and for the worker, who writes to them. Whoever signs up does so by a function, and sees their own by their link.
create policy see on event_sign_up for select to houvast using ((select has_office('administrator')) or (select is_worker()));
grant select on event_sign_up to houvast;
create policy see on event_place for select to houvast using ((select has_office('administrator')) or (select is_worker()));
grant select on event_place to houvast;
create policy see on event_choice for select to houvast using ((select has_office('administrator')));
grant select on event_choice to houvast;
create policy see on event_presence for select to houvast using ((select has_office('administrator')));
create policy note on event_presence for insert to houvast with check (noted_by = me() and has_office('administrator'));
grant select, insert on event_presence to houvast;
create policy see on event_division for select to houvast using ((select has_office('administrator')));
create policy divide on event_division for insert to houvast with check (made_by = me() and has_office('administrator'));
grant select, insert on event_division to houvast;
create policy see on event_seat for select to houvast using ((select has_office('administrator')));
create policy divide on event_seat for insert to houvast with check (has_office('administrator'));
grant select, insert on event_seat to houvast;

-- What came of it is for everyone once it was told.
create policy see on event_harvest for select to houvast using ((select has_office('administrator')) or event_was_told(event_id));
create policy write on event_harvest for insert to houvast with check (written_by = me() and has_office('administrator'));
grant select, insert on event_harvest to houvast;
create policy see on event_word for select to houvast using ((select has_office('administrator')));
create policy tell on event_word for insert to houvast with check (sent_by = me() and has_office('administrator'));
grant select, insert on event_word to houvast;
create policy see on event_number for select to houvast using ((select has_office('administrator')));
grant select on event_number to houvast;
