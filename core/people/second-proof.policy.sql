grant execute on function i_owe_a_code() to houvast;

-- One takes the duty upon oneself with the part, and nobody puts it down again.
create policy take on code_demand for insert to houvast with check (person_id = me());
create policy mine on code_demand for select to houvast using (person_id = me());
grant select, insert on code_demand to houvast;

-- A mailbox alone begins nothing for whoever must show more.
create policy code_too on sign_in as restrictive for insert to houvast with check (method not in ('mail-link', 'personal-link') or not i_owe_a_code());
