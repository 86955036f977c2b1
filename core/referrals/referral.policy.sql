-- The letter is for the two who write it, and nobody else.
create policy see on letter for select to houvast using (trajectory_id in (select my_trajectories()));
create policy write on letter for insert to houvast with check (written_by in (select my_parties()) and trajectory_id in (select my_trajectories()));
grant select, insert on letter to houvast;

create policy see on letter_agreement for select to houvast using (trajectory_id in (select my_trajectories()));
-- Only whom it is about says that it is right.
create policy agree on letter_agreement for insert to houvast with check (agreed_by in (select my_parties()) and trajectory_id in (select my_own_trajectories()));
grant select, insert on letter_agreement to houvast;

-- Whoever takes part in something may come in by name; only the worker sees who did.
create policy come on arrival for insert to houvast with check ((select count(*) from my_own_trajectories()) > 0);
create policy receive on arrival for select to houvast using (is_worker());
create policy take_in on arrival for delete to houvast using (is_worker());
grant select, insert, delete on arrival to houvast;
