grant execute on function invitation_leads(uuid), circle_link_at(bytea, bytea, timestamptz), circle_links_to_me(), spend_circle_code(uuid, bytea, timestamptz), sweep_circle_codes(timestamptz), asked_of_me(), people_asked_into_mine() to houvast;

-- Whoever asked someone in sends them their link; nobody reads one back.
create policy make on circle_link for insert to houvast with check (
  exists (select from circle_invitation i where i.id = invitation_id and i.asked_by in (select my_parties()) and i.trajectory_id in (select my_trajectories())));
grant insert on circle_link to houvast;

-- A code is made in the name of whom it is for, who may count their own. Using it up is the door's function.
create policy make on circle_link_code for insert to houvast with check (link_id in (select circle_links_to_me()) and failed = 0 and used_at is null);
create policy count on circle_link_code for select to houvast using (link_id in (select circle_links_to_me()));
grant select, insert on circle_link_code to houvast;

-- A device becomes known in the name of whose link it is.
create policy know on circle_link_device for insert to houvast with check (link_id in (select circle_links_to_me()));
grant insert on circle_link_device to houvast;

-- Who is asked knows whom it is about and who asks, until they answered; whom it is about, the asked. By their own name, but for whoever is called something there.
create policy asked on person for select to houvast using (id in (select participant_id from asked_of_me() union all select guide_id from asked_of_me()) or id in (select people_asked_into_mine()));
create policy asked_in on person_name for select to houvast using (person_id in (select names_asked_in()));
