-- Nobody is proposed to go on with who may never open the file.
create policy not_excluded on handover_proposal as restrictive for insert to houvast with check (not is_excluded(trajectory_id, to_guide));
