-- How long something is kept is a promise to everyone; the administrator makes it.
create policy read on keeping_terms for select to houvast using (true);
create policy say on keeping_terms for insert to houvast with check (has_office('administrator') and set_by = me());
grant select, insert on keeping_terms to houvast;
