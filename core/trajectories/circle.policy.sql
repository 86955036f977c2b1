grant execute on function trajectories_beside_me(), people_i_introduced(), parts_i_took(), invitations_to_me(), came_by_words(uuid), person_with_address(bytea), people_i_gave_no_name(), names_i_meet(), names_asked_in(), typed_names(uuid[]), names_here(uuid[]), spoken_to(uuid), address_at_circle_link(uuid) to houvast;

-- Beside a trajectory one sees that it is there, one's own part, and those inside.
create policy beside on trajectory for select to houvast using (id in (select trajectories_beside_me()));
create policy beside on party for select to houvast using (id in (select my_parties()) or seat = 'inside' and trajectory_id in (select trajectories_beside_me()));
create policy beside on participant for select to houvast using (trajectory_id in (select trajectories_beside_me()));

-- A guide writes down people by name, in the guide's own name, and nobody who came by words.
create policy introduce on person_introduction for insert to houvast with check (
  introduced_by = me() and has_office('guide') and not came_by_words(person_id) and person_id <> me());
create policy mine on person_introduction for select to houvast using (introduced_by = (select me()));
grant select, insert on person_introduction to houvast;
create policy introduce on person for insert to houvast with check (has_office('guide'));
create policy introduced on person for select to houvast using (id in (select people_i_introduced()));
create policy introduced on person_name for insert to houvast with check (person_id in (select people_i_introduced()));
-- What I typed I read by typed_names(), whoever it turned out to be; a name of their own only from before it was kept.
create policy know on person_name for select to houvast using (person_id in (select people_i_gave_no_name()));
create policy introduced on mail_address for insert to houvast with check (person_id in (select people_i_introduced()));
create policy know on mail_address for select to houvast using (person_id in (select people_i_introduced()));

-- A plan opened by its guide: for someone the guide wrote down, and with nobody else inside.
create policy open_for on party for insert to houvast with check (
  seat = 'inside' and is_opening(trajectory_id) and person_id in (select people_i_introduced()));
create policy open_for on participant for insert to houvast with check (
  is_opening(trajectory_id) and exists (select from party p where p.id = party_id and p.trajectory_id = participant.trajectory_id and p.person_id in (select people_i_introduced())));
-- Beside one comes by one's own yes, in the part one was asked for.
create policy join_in on party for insert to houvast with check (
  seat = 'beside' and person_id = me() and (trajectory_id, role) in (select t.trajectory_id, t.role from parts_i_took() t));

-- Whoever is inside asks someone in; who is asked sees that, and nothing of the file.
create policy ask on circle_invitation for insert to houvast with check (
  asked_by in (select my_parties()) and trajectory_id in (select my_trajectories()));
create policy see on circle_invitation for select to houvast using (id in (select invitations_to_me()) or trajectory_id in (select my_trajectories()));
grant select, insert on circle_invitation to houvast;
create policy answer on circle_answer for insert to houvast with check (invitation_id in (select invitations_to_me()));
create policy see on circle_answer for select to houvast using (exists (select from circle_invitation i where i.id = invitation_id));
grant select, insert on circle_answer to houvast;
-- The name and number of someone the guide wrote down, noted as the plan opens.
create policy open_for on contact for insert to houvast with check (trajectory_id in (select my_trajectories())
  and exists (select from participant m join party p on p.id = m.party_id where m.trajectory_id = contact.trajectory_id and p.person_id in (select people_i_introduced())));
