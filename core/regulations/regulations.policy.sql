grant execute on function regulations_checked() to houvast;

-- Who looked it up is for those who look things up.
create policy see on regulation_check for select to houvast using (has_office('administrator'));
create policy check_it on regulation_check for insert to houvast with check (has_office('administrator') and checked_by = me());
grant select, insert on regulation_check to houvast;
