grant execute on function network_living(uuid), i_tend_network(text), programmes_i_am_guided_in(), is_introduced_to_me(uuid), network_contact_at(bytea), say_network_yes(bytea, uuid, text[], timestamptz, timestamptz), end_network_yes(bytea, uuid, timestamptz), sweep_network(timestamptz) to houvast;

-- Kept by those who guide in its programme and by the administrator. Who is guided there sees it while its yes lives, and not a moment longer.
create policy see on network_contact for select to houvast using (i_tend_network(programme) or programme in (select programmes_i_am_guided_in()) and network_living(id) is not null);
create policy add on network_contact for insert to houvast with check (i_tend_network(programme) and added_by = me());
grant select, insert on network_contact to houvast;
-- Who it is: for those who keep it, and for whom it was introduced to.
create policy see on network_detail for select to houvast using (exists (select from network_contact c where c.id = contact_id and i_tend_network(c.programme)) or is_introduced_to_me(contact_id));
create policy add on network_detail for insert to houvast with check (exists (select from network_contact c where c.id = contact_id and i_tend_network(c.programme)));
grant select, insert on network_detail to houvast;
-- Asked by whoever keeps it, in their own name.
create policy see on network_ask for select to houvast using (exists (select from network_contact c where c.id = contact_id and i_tend_network(c.programme)));
create policy ask on network_ask for insert to houvast with check (asked_by = me() and exists (select from network_contact c where c.id = contact_id and i_tend_network(c.programme)));
grant select, insert on network_ask to houvast;
-- Only the contact says yes, by their link; whoever sees the contact sees for what.
create policy see on network_yes for select to houvast using (exists (select from network_contact c where c.id = contact_id));
grant select on network_yes to houvast;
-- The centre lets a contact go; a no is the contact's.
create policy see on network_end for select to houvast using (exists (select from network_contact c where c.id = contact_id and i_tend_network(c.programme)));
create policy let_go on network_end for insert to houvast with check (said = 'let-go' and exists (select from network_contact c where c.id = contact_id and i_tend_network(c.programme)));
grant select, insert on network_end to houvast;
-- Asked by whom it is about, of a contact whose yes lives; read by the two inside.
create policy see on network_introduction for select to houvast using (i_take_part(trajectory_id));
create policy ask on network_introduction for insert to houvast with check (
  is_my_party(asked_by) and is_about_me(trajectory_id) and not has_ended(trajectory_id) and way in (select unnest(y.ways) from network_yes y where y.id = network_living(contact_id)));
grant select, insert on network_introduction to houvast;
-- Answered by who guides, and by nobody else.
create policy see on network_introduced for select to houvast using (i_take_part(trajectory_id));
create policy answer on network_introduced for insert to houvast with check (is_my_party(said_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id));
grant select, insert on network_introduced to houvast;
