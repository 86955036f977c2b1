-- That doctors consulted each other is for the two inside. Nobody beside the file learns that there is a doctor at all.
create policy see on trio_consultation for select to houvast using (i_take_part(trajectory_id));
create policy note on trio_consultation for insert to houvast with check (i_take_part(trajectory_id) and is_my_party(noted_by) and not has_ended(trajectory_id));
grant select, insert on trio_consultation to houvast;
create policy see on trio_consultation_struck for select to houvast using (i_take_part(trajectory_id));
create policy strike on trio_consultation_struck for insert to houvast with check (i_take_part(trajectory_id) and is_my_party(struck_by));
grant select, insert on trio_consultation_struck to houvast;
