grant execute on function who_left(), is_shut_out(uuid) to houvast;

-- That someone leaves is said by an administrator, and known to them and to whom it is about.
create policy see on staff_leaving for select to houvast using (person_id = (select me()) or (select has_office('administrator')));
create policy say on staff_leaving for insert to houvast with check (has_office('administrator') and said_by = me() and person_id in (select person_id from office));
grant select, insert on staff_leaving to houvast;
create policy see on staff_staying for select to houvast using (leaving_id in (select id from staff_leaving));
create policy say on staff_staying for insert to houvast with check (has_office('administrator') and said_by = me());
grant select, insert on staff_staying to houvast;
-- That it was carried out is written by the database itself.
create policy see on staff_left for select to houvast using (leaving_id in (select id from staff_leaving));
grant select on staff_left to houvast;

-- Nobody who left begins a sign-in, whatever they proved.
create policy not_shut_out on sign_in as restrictive for insert to houvast with check (not is_shut_out(person_id));
