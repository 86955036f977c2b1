grant execute on function sign_in_link_opens(bytea, timestamptz), spend_sign_in_link(bytea, timestamptz), sweep_sign_in_links(timestamptz) to houvast;

-- A link is made in the name of whom it signs in, who may count their own. Using it up is the door's function.
create policy make on sign_in_link for insert to houvast with check (person_id = me());
create policy count on sign_in_link for select to houvast using (person_id = me());
grant select, insert on sign_in_link to houvast;
