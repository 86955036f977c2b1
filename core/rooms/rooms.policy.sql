grant execute on function in_room(uuid, uuid) to houvast;

-- The two who are in the room hear each other, and nobody else does.
create policy hear on room_signal for select to houvast using (in_room(trajectory_id, talk_id));
create policy say on room_signal for insert to houvast with check (in_room(trajectory_id, talk_id) and is_my_party(by_party));
-- The worker takes away what is two minutes old by the database's own clock.
create policy passed on room_signal for select to houvast using (is_worker() and made_at < now() - interval '2 minutes');
create policy sweep on room_signal for delete to houvast using (is_worker() and made_at < now() - interval '2 minutes');
grant select, insert, delete on room_signal to houvast;
