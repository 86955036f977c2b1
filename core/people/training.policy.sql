-- Who is in training is the administrator's to say; it is plain to trainee and senior.
create policy see on traineeship for select to houvast using (has_office('administrator') or guide_id = (select me()) or senior_id = (select me()));
create policy begin on traineeship for insert to houvast with check (has_office('administrator') and begun_by = me() and guide_id in (select guides()) and senior_id in (select guides()));
grant select, insert on traineeship to houvast;

create policy see on traineeship_end for select to houvast using (exists (select from traineeship s where s.provider_id = traineeship_end.provider_id and s.id = traineeship_end.traineeship_id));
create policy finish on traineeship_end for insert to houvast with check (has_office('administrator') and ended_by = me());
grant select, insert on traineeship_end to houvast;
