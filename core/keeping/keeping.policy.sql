-- Whoever watches over keeping sees holds by their own number, their reason and their day; whose file it is stays out of reach.
create policy see on keeping_hold for select to houvast using (watches_keeping());
grant select (provider_id, id, reason, placed_by, placed_at, let_go_by) on keeping_hold to houvast;
create policy see on keeping_hold_end for select to houvast using (watches_keeping());
create policy end_it on keeping_hold_end for insert to houvast with check (watches_keeping() and ended_by = me() and exists (select from keeping_hold h where h.id = hold_id and h.let_go_by = 'watch'));
grant select, insert on keeping_hold_end to houvast;

-- A certificate is for whoever watches. It is written by the eraser alone.
create policy see on erasure for select to houvast using (watches_keeping());
grant select on erasure to houvast;

-- The worker keeps the watch; people see whether something is held back.
create policy see on keeping_watch for select to houvast using (is_worker() or watches_keeping());
create policy look on keeping_watch for insert to houvast with check (is_worker());
create policy look_again on keeping_watch for update to houvast using (is_worker()) with check (is_worker());
grant select, insert, update (looked_at, held_back, held_since) on keeping_watch to houvast;

-- One lets the eraser go on in one's own name; the worker counts who did.
create policy see on keeping_release for select to houvast using (is_worker() or watches_keeping());
create policy let_go on keeping_release for insert to houvast with check (watches_keeping() and given_by = me());
grant select, insert on keeping_release to houvast;

-- The eraser's parts are the owner's; only its doors are open, and each sees for itself who knocks.
grant execute on function watches_keeping(), keeping_forecast(date, date), keeping_size(timestamptz, integer), erase_next(text[], timestamptz), my_file_is_held(), erase_my_own(timestamptz),
  hold_file(uuid, text, uuid, text, timestamptz), files_to_warn(date, integer), my_keeping() to houvast;

-- The worker notes that someone was told; whom it is about may know.
create policy warn on keeping_warning for insert to houvast with check (is_worker());
create policy see on keeping_warning for select to houvast using (is_about_me(trajectory_id));
grant select, insert on keeping_warning to houvast;
