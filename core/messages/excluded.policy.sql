-- Nor does a participant say yes by accident to someone they named.
create policy not_excluded on stand_in_yes as restrictive for insert to houvast with check (not is_excluded(trajectory_id, stand_in_id));
