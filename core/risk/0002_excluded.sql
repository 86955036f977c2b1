-- A worry someone was called about is theirs no longer once the participant named them as one who may never open the file.
create or replace function my_calls() returns setof uuid language sql stable security definer set search_path = public as
  $$ select c.risk_level_id from risk_call c where c.provider_id = my_provider() and c.backup_id = me() and not is_excluded(c.trajectory_id, c.backup_id) $$;
