-- Of the two who write it, also after the end, and of nobody beside the file: neither care nor work.
create policy see on first_line_picture for select to houvast using (i_take_part(trajectory_id));
create policy write on first_line_picture for insert to houvast with check (is_my_party(written_by) and i_take_part(trajectory_id) and not has_ended(trajectory_id));
grant select, insert on first_line_picture to houvast;

create policy see on first_line_agreement for select to houvast using (i_take_part(trajectory_id));
-- Only whom it is about says that it is right.
create policy agree on first_line_agreement for insert to houvast with check (is_my_party(agreed_by) and is_about_me(trajectory_id));
grant select, insert on first_line_agreement to houvast;
