-- A letter is made by whom it is about, of nothing but its own words: saying yes to them is making it.
create policy make_own on shared_version for insert to houvast with check (
  report_id is null and made_by in (select my_parties()) and trajectory_id in (select my_own_trajectories()));
-- It asks nobody's yes but theirs.
create policy make_own on shared_passage_asks for insert to houvast with check (
  exists (select from shared_version v where v.id = shared_version_id and v.report_id is null and v.made_by = party_id and v.made_by in (select my_parties())));
-- And goes to someone a letter goes to, in the same trajectory.
create policy address on shared_version_reader for insert to houvast with check (
  report_id is null and exists (select from shared_version v join party p on p.trajectory_id = v.trajectory_id and p.seat = 'by-letter'
    where v.id = shared_version_id and v.report_id is null and v.made_by in (select my_parties()) and p.id = party_id));
