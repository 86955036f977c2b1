-- Its writer's alone, to read, write, change and erase, also after the end. There is no way to show it to anyone.
create policy see on explanation for select to houvast using (is_about_me(trajectory_id));
create policy write on explanation for insert to houvast with check (is_about_me(trajectory_id));
create policy change on explanation for update to houvast using (is_about_me(trajectory_id)) with check (is_about_me(trajectory_id));
create policy erase on explanation for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete, update (version, content) on explanation to houvast;
