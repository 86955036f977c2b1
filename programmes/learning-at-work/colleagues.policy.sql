grant execute on function ward_colleagues_i_am(), wards_i_work_on(), two_of_my_duos(), called_in_my_duos() to houvast;

-- Who works on a ward without guiding there is known to whoever plans; and each their own row, as long as they work there.
create policy see on ward_colleague for select to houvast using (has_office('planner') or id in (select ward_colleagues_i_am()));
create policy add on ward_colleague for insert to houvast with check (added_by = me() and has_office('planner') and not came_by_words(person_id));
create policy change on ward_colleague for update to houvast using (has_office('planner')) with check (has_office('planner'));
grant select, insert, update (name, hours_per_week, weekdays) on ward_colleague to houvast;
create policy see on ward_colleague_end for select to houvast using (has_office('planner'));
create policy stop on ward_colleague_end for insert to houvast with check (ended_by = me() and has_office('planner'));
grant select, insert on ward_colleague_end to houvast;

-- A planner writes down by name whoever is nobody here yet: of whoever is known, an address says nothing more to them.
create policy bring on person for insert to houvast with check (has_office('planner'));
create policy bring on person_introduction for insert to houvast with check (introduced_by = me() and has_office('planner') and person_id <> me() and is_nobody_yet(person_id));
