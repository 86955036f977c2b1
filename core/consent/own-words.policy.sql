grant execute on function is_own_words(uuid) to houvast;

-- Written for a next step it is made by whom it is about, and by nobody else.
create policy only_ones_own on shared_version as restrictive for insert to houvast with check (purpose <> 'application' or is_about_me(trajectory_id));
-- It goes to someone inside that same file, who guides: never to whoever sits beside it, whatever else they were let read.
create policy let_read on shared_version_reader for insert to houvast with check (
  report_id is null and exists (select from shared_version v join party p on p.trajectory_id = v.trajectory_id and p.seat = 'inside'
    where v.id = shared_version_id and v.purpose = 'application' and is_my_party(v.made_by) and p.id = party_id and not is_my_party(p.id)));
create policy never_beside on shared_version_reader as restrictive for insert to houvast with check (
  not is_own_words(shared_version_id) or exists (select from party p where p.id = party_id and p.seat = 'inside'));
