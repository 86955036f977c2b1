grant execute on function my_part_in(uuid), preparations_shown_to_me() to houvast;

-- What someone prepared is their own; the guide reads it only while its writer shows it, and the other who speaks never.
create policy see on dialogue_preparation for select to houvast using (written_by in (select my_parties()) or id in (select preparations_shown_to_me()));
-- Written in one's own part, by those who speak and not by who guides.
create policy write on dialogue_preparation for insert to houvast with check (
  written_by in (select my_part_in(talk_id)) and (trajectory_id in (select my_own_trajectories()) or trajectory_id not in (select my_trajectories())));
grant select, insert on dialogue_preparation to houvast;
create policy see on dialogue_showing for select to houvast using (said_by in (select my_parties()));
create policy say on dialogue_showing for insert to houvast with check (
  said_by in (select my_part_in(talk_id)) and (trajectory_id in (select my_own_trajectories()) or trajectory_id not in (select my_trajectories())));
-- Of a file that is restricted nothing new is shown.
create policy restricted on dialogue_showing as restrictive for insert to houvast with check (shows = 'no' or not is_restricted(trajectory_id));
grant select, insert on dialogue_showing to houvast;

-- The page together is opened by who guides; from then on those in the talk read and write it, and nobody else.
create policy see on dialogue_opening for select to houvast using (exists (select from my_part_in(talk_id)));
create policy open on dialogue_opening for insert to houvast with check (
  opened_by in (select my_part_in(talk_id)) and trajectory_id in (select my_trajectories()) and trajectory_id not in (select my_own_trajectories()));
grant select, insert on dialogue_opening to houvast;
create policy see on dialogue_line for select to houvast using (exists (select from my_part_in(talk_id)));
create policy write on dialogue_line for insert to houvast with check (written_by in (select my_part_in(talk_id)));
grant select, insert on dialogue_line to houvast;

-- How safe it felt: one's own number, and for the guide. Neither of those who speak sees the other's.
create policy see on dialogue_safety for select to houvast using (
  given_by in (select my_parties()) or trajectory_id in (select my_trajectories()) and trajectory_id not in (select my_own_trajectories()));
create policy give on dialogue_safety for insert to houvast with check (
  given_by in (select my_part_in(talk_id)) and (trajectory_id in (select my_own_trajectories()) or trajectory_id not in (select my_trajectories())));
grant select, insert on dialogue_safety to houvast;
