grant execute on function life_line_shown_to_me() to houvast;

-- That someone works on a line of their own is known to the two inside: the guide calls. Only whom it is about begins it.
create policy see on life_line for select to houvast using (i_take_part(trajectory_id));
create policy begin on life_line for insert to houvast with check (is_about_me(trajectory_id) and is_my_party(begun_by) and not has_ended(trajectory_id));
grant select, insert on life_line to houvast;

-- A piece is its writer's, to write, change and erase, also after the end. Whoever guides reads the pieces shown to them; nobody else ever does.
create policy see on life_line_item for select to houvast using (is_about_me(trajectory_id) or id in (select life_line_shown_to_me()));
create policy write on life_line_item for insert to houvast with check (is_about_me(trajectory_id));
create policy change on life_line_item for update to houvast using (is_about_me(trajectory_id)) with check (is_about_me(trajectory_id));
create policy erase on life_line_item for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete, update (version, content) on life_line_item to houvast;

-- Only its writer shows a piece, to someone inside and to nobody beside the file, and takes that back at once.
create policy see on life_line_showing for select to houvast using (is_about_me(trajectory_id) or is_my_party(to_party) and not has_ended(trajectory_id));
create policy show on life_line_showing for insert to houvast with check (
  is_about_me(trajectory_id) and not has_ended(trajectory_id) and not is_my_party(to_party)
  and exists (select from party p where p.id = to_party and p.trajectory_id = life_line_showing.trajectory_id and p.seat = 'inside'));
create policy hide on life_line_showing for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete on life_line_showing to houvast;

-- Where an agreement came from is nobody's but its maker's.
create policy see on life_line_agreement for select to houvast using (is_about_me(trajectory_id));
create policy make on life_line_agreement for insert to houvast with check (
  is_about_me(trajectory_id) and exists (select from agreement a where a.id = agreement_id and is_my_party(a.made_by) and is_my_party(a.owner_party)));
grant select, insert on life_line_agreement to houvast;

-- A call is between the two inside. The participant asks for it; what came of it each says in their own name, and only the participant that it is not wanted.
create policy see on life_line_call for select to houvast using (i_take_part(trajectory_id));
create policy ask on life_line_call for insert to houvast with check (is_about_me(trajectory_id) and not has_ended(trajectory_id));
grant select, insert on life_line_call to houvast;
create policy see on life_line_call_outcome for select to houvast using (i_take_part(trajectory_id));
create policy say on life_line_call_outcome for insert to houvast with check (
  is_my_party(said_by) and i_take_part(trajectory_id) and (outcome = 'not-wanted') = is_about_me(trajectory_id));
grant select, insert on life_line_call_outcome to houvast;

-- The worker reminds, and knows whom it reminded.
grant execute on function life_line_calls_to_remind(date) to houvast;
create policy remind on life_line_call_reminder for insert to houvast with check (is_worker());
create policy see on life_line_call_reminder for select to houvast using (is_worker());
grant select, insert on life_line_call_reminder to houvast;
