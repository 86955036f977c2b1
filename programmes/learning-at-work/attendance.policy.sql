grant execute on function i_am_of_workplace(uuid), i_arrange_practice(uuid), practices_i_arrange(), is_newest_practice_day(uuid), next_practice_day(uuid, date), keepers_of_my_record(), sweep_subsidy_records(timestamptz) to houvast;

-- Days of practice are the learner's and the workplace's: who guides and who arranges the learning. The school reads hours in the agreement.
create policy see on practice_day for select to houvast using (
  is_about_me(trajectory_id) or trajectory_id in (select trajectories_i_guide()) or trajectory_id in (select trajectories_i_train()));
-- The learner says it, of a day that has come, and each time as the next version.
create policy say on practice_day for insert to houvast with check (
  is_about_me(trajectory_id) and is_my_party(said_by) and not has_ended(trajectory_id) and day <= ward_today() and version = next_practice_day(trajectory_id, day));
grant select, insert on practice_day to houvast;

create policy see on practice_day_word for select to houvast using (
  is_about_me(trajectory_id) or trajectory_id in (select trajectories_i_guide()) or trajectory_id in (select trajectories_i_train()));
-- Confirmed by the workplace and never by the learner, and only what was said last.
create policy say on practice_day_word for insert to houvast with check (
  is_my_party(by_party) and i_am_of_workplace(trajectory_id) and not has_ended(trajectory_id) and is_newest_practice_day(day_id));
grant select, insert on practice_day_word to houvast;

-- A record is read by whom it is about, by who guides and who arranges the learning, and by the office that has to show it, also when the file is gone.
create policy see on subsidy_record for select to houvast using (is_about_me(trajectory_id) or i_am_of_workplace(trajectory_id) or (select has_office('administrator')));
-- It is made by who arranges the learning, while the guidance runs: they see what it is made of.
create policy keep on subsidy_record for insert to houvast with check (i_arrange_practice(trajectory_id) and not has_ended(trajectory_id));
grant select, insert on subsidy_record to houvast;

-- Whoever has a record knows by name who keeps it. Named to be tried late, as in wards.policy.sql.
create policy about_record on person for select to houvast using (id in (select keepers_of_my_record()));
create policy about_record on person_name for select to houvast using (person_id in (select keepers_of_my_record()));
