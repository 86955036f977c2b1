grant execute on function needs_yes_first(uuid) to houvast;

-- What was clear is said when it opens, by whoever opens it, and known to those inside.
create policy see on trajectory_entry for select to houvast using (i_take_part(trajectory_id));
create policy open on trajectory_entry for insert to houvast with check (is_opening(trajectory_id));
grant select, insert on trajectory_entry to houvast;

-- That a yes goes first is said when it opens, and stays so.
create policy see on trajectory_yes_first for select to houvast using (i_take_part(trajectory_id));
create policy open on trajectory_yes_first for insert to houvast with check (is_opening(trajectory_id));
grant select, insert on trajectory_yes_first to houvast;
