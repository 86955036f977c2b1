grant execute on function i_sit_beside(uuid) to houvast;

-- Of which kind it is, those inside and beside may know; it is said when it opens, by whoever opens it.
create policy see on trajectory_kind for select to houvast using (i_take_part(trajectory_id) or i_sit_beside(trajectory_id));
create policy open on trajectory_kind for insert to houvast with check (is_opening(trajectory_id));
grant select, insert on trajectory_kind to houvast;
