-- The worker reads what went, to write it in the journal, and forgets it after its time. Nobody writes it: triggers do.
create policy see on gone for select to houvast using (is_worker());
create policy forget on gone for delete to houvast using (is_worker());
grant select, delete on gone to houvast;
grant execute on function gone_line(gone) to houvast;
