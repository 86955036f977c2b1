-- Nobody is called to help over someone who named them as one who may never open the file.
create policy not_excluded on risk_call as restrictive for insert to houvast with check (not is_excluded(trajectory_id, backup_id));
-- That they were called is not theirs to read any more either.
create policy not_theirs on risk_call as restrictive for select to houvast using (backup_id <> (select me()) or not is_excluded(trajectory_id, backup_id));
