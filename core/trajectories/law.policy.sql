grant execute on function country_around(uuid), country_of_page(uuid) to houvast;

-- By which law it goes, those inside and beside may know. It is said by whoever opens it, and changed by whoever guides.
create policy see on trajectory_law for select to houvast using (i_take_part(trajectory_id) or i_sit_beside(trajectory_id));
create policy open on trajectory_law for insert to houvast with check (number = 1 and is_opening(trajectory_id) and is_my_party(said_by));
create policy change on trajectory_law for insert to houvast with check (number > 1 and is_my_party(said_by) and trajectory_id in (select trajectories_i_guide()) and not has_ended(trajectory_id));
grant select, insert on trajectory_law to houvast;
