grant execute on function requests_to_me(), trajectories_i_accepted(), i_guide(uuid) to houvast;

-- One's own requests; and a guide's, as long as they wait for an answer or were accepted. Who could not, sees it no more.
create policy see on guide_request for select to houvast using (
  trajectory_id in (select my_own_trajectories()) or guide_id = (select me()) and trajectory_id in (select trajectory_id from requests_to_me() union all select trajectories_i_accepted()));
create policy ask on guide_request for insert to houvast with check (trajectory_id in (select my_own_trajectories()) and guide_id in (select guides()));
grant select, insert on guide_request to houvast;

create policy see on guide_answer for select to houvast using (request_id in (select id from guide_request));
-- Only whoever was asked answers.
create policy answer on guide_answer for insert to houvast with check (request_id in (select id from guide_request where guide_id = (select me())));
grant select, insert on guide_answer to houvast;

-- Whoever is asked reads the name of who asks, to know whom they say yes to.
create policy asked on person_name for select to houvast using (person_id in (select person_id from requests_to_me()));
-- A guide who said yes takes their part.
create policy welcome on party for insert to houvast with check (person_id = (select me()) and trajectory_id in (select trajectories_i_accepted()));

-- What someone brought along is for those who take part; only the participant brings something.
create policy see on brought for select to houvast using (trajectory_id in (select my_trajectories()));
create policy bring on brought for insert to houvast with check (trajectory_id in (select my_own_trajectories()));
grant select, insert on brought to houvast;

-- Who guides someone by name writes to them, and so does who is asked to.
create policy tell on mail_address for select to houvast using (person_id in (select person_id from requests_to_me()) or i_guide(person_id));
