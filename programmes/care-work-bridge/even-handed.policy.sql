-- What a coach notes of contact elsewhere is for whoever guides there now, and for nobody else.
create policy see on other_contact for select to houvast using (trajectory_id in (select trajectories_i_guide()));
create policy note on other_contact for insert to houvast with check (is_my_party(noted_by) and trajectory_id in (select trajectories_i_guide()));
grant select, insert on other_contact to houvast;
create policy see on other_contact_struck for select to houvast using (trajectory_id in (select trajectories_i_guide()));
create policy strike on other_contact_struck for insert to houvast with check (is_my_party(struck_by) and trajectory_id in (select trajectories_i_guide()));
grant select, insert on other_contact_struck to houvast;

-- Said in one's own name, of the newest version, by those who were asked whether the report is right. Read by oneself and by whoever
-- guides: never by another who was there.
create policy see on report_view for select to houvast using (is_my_party(party_id) or trajectory_id in (select trajectories_i_guide()));
create policy say on report_view for insert to houvast with check (
  is_my_party(party_id) and validates_report(report_id) and number = report_newest(report_id) and not report_struck(report_id, number)
  and exists (select from report r where r.id = report_id and r.trajectory_id = report_view.trajectory_id)
  and exists (select from report_validator v where v.report_id = report_view.report_id and v.number = report_view.number and v.party_id = report_view.party_id));
grant select, insert on report_view to houvast;
