grant execute on function contact_living(uuid), i_keep_contacts(text), programmes_i_am_guided_in(), is_introduced_to_me(uuid), introduction_contact_at(bytea), say_contact_yes(bytea, uuid, text[], timestamptz, timestamptz), end_contact_yes(bytea, uuid, timestamptz), sweep_contacts(timestamptz) to houvast;

-- Kept by those who guide in its programme and by the administrator. Who is guided there sees it while its yes lives, and not a moment longer.
create policy see on introduction_contact for select to houvast using (i_keep_contacts(programme) or programme in (select programmes_i_am_guided_in()) and contact_living(id) is not null);
create policy add on introduction_contact for insert to houvast with check (i_keep_contacts(programme) and added_by = me());
grant select, insert on introduction_contact to houvast;
-- Who it is: for those who keep it, and for whom it was introduced to.
create policy see on introduction_detail for select to houvast using (exists (select from introduction_contact c where c.id = contact_id and i_keep_contacts(c.programme)) or is_introduced_to_me(contact_id));
create policy add on introduction_detail for insert to houvast with check (exists (select from introduction_contact c where c.id = contact_id and i_keep_contacts(c.programme)));
grant select, insert on introduction_detail to houvast;
-- Asked by whoever keeps it, in their own name.
create policy see on introduction_ask for select to houvast using (exists (select from introduction_contact c where c.id = contact_id and i_keep_contacts(c.programme)));
create policy ask on introduction_ask for insert to houvast with check (asked_by = me() and exists (select from introduction_contact c where c.id = contact_id and i_keep_contacts(c.programme)));
grant select, insert on introduction_ask to houvast;
-- Only the contact says yes, by their link; whoever sees the contact sees for what.
create policy see on introduction_yes for select to houvast using (exists (select from introduction_contact c where c.id = contact_id));
grant select on introduction_yes to houvast;
-- The centre lets a contact go; a no is the contact's.
create policy see on introduction_end for select to houvast using (exists (select from introduction_contact c where c.id = contact_id and i_keep_contacts(c.programme)));
create policy let_go on introduction_end for insert to houvast with check (said = 'let-go' and exists (select from introduction_contact c where c.id = contact_id and i_keep_contacts(c.programme)));
grant select, insert on introduction_end to houvast;
-- Asked by whom it is about, of a contact whose yes lives; read by the two inside.
create policy see on introduction for select to houvast using (i_take_part(trajectory_id));
create policy ask on introduction for insert to houvast with check (
  is_my_party(asked_by) and is_about_me(trajectory_id) and not has_ended(trajectory_id) and way in (select unnest(y.ways) from introduction_yes y where y.id = contact_living(contact_id)));
grant select, insert on introduction to houvast;
-- Answered by who guides, and by nobody else.
create policy see on introduction_answer for select to houvast using (i_take_part(trajectory_id));
create policy answer on introduction_answer for insert to houvast with check (is_my_party(said_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id));
grant select, insert on introduction_answer to houvast;
