grant execute on function joining_agreed(uuid, uuid, text), may_join(uuid, uuid, text), map_shown_to_me(uuid), may_be_asked(uuid), flows_around(uuid) to houvast;

-- The map is its participant's. Who guides sees whom they put there themselves, whom they may ask, and the rest where it is shown to
-- them; nobody beside the file sees anything of it.
create policy see on network_actor for select to houvast using (
  is_about_me(trajectory_id) or i_take_part(trajectory_id) and (is_my_party(put_by) or may_be_asked(id) or map_shown_to_me(trajectory_id)));
create policy put on network_actor for insert to houvast with check (is_my_party(put_by) and i_take_part(trajectory_id) and not has_ended(trajectory_id));
create policy change on network_actor for update to houvast using (is_about_me(trajectory_id)) with check (is_about_me(trajectory_id));
-- Erased by whom it is about; whoever was asked to join is let go, and stays on it.
create policy erase on network_actor for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete, update (version, content) on network_actor to houvast;

-- Only whom it is about says yes to someone, and takes it back.
create policy see on network_yes for select to houvast using (i_take_part(trajectory_id));
create policy say on network_yes for insert to houvast with check (is_about_me(trajectory_id));
create policy take_back on network_yes for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete on network_yes to houvast;

-- Only whom it is about shows the whole map, to someone inside and to nobody beside the file.
create policy see on network_showing for select to houvast using (is_about_me(trajectory_id) or is_my_party(to_party));
create policy show on network_showing for insert to houvast with check (
  is_about_me(trajectory_id) and not is_my_party(to_party) and exists (select from party p where p.id = to_party and p.trajectory_id = network_showing.trajectory_id and p.seat = 'inside'));
create policy hide on network_showing for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete on network_showing to houvast;

-- Asked in by who guides, on a yes that stands, as someone they wrote down.
create policy see on network_seat for select to houvast using (i_take_part(trajectory_id));
create policy ask on network_seat for insert to houvast with check (
  is_my_party(asked_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id) and may_be_asked(actor_id) and person_id in (select people_i_introduced()));
grant select, insert on network_seat to houvast;

-- Where a yes goes first, nobody is asked in and nobody takes a part beside without it, whoever writes the row.
create policy yes_first on circle_invitation as restrictive for insert to houvast with check (may_join(trajectory_id, person_id, role));
create policy yes_first on party as restrictive for insert to houvast with check (seat <> 'beside' or may_join(trajectory_id, person_id, role));
