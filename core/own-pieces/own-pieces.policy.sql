grant execute on function pieces_shown_to_me() to houvast;

-- Its writer's, to write, change and erase, also after the end. Whoever guides reads those shown to them; nobody else ever does.
create policy see on own_piece for select to houvast using (is_about_me(trajectory_id) or id in (select pieces_shown_to_me()));
create policy write on own_piece for insert to houvast with check (is_about_me(trajectory_id));
create policy change on own_piece for update to houvast using (is_about_me(trajectory_id)) with check (is_about_me(trajectory_id));
create policy erase on own_piece for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete, update (version, content) on own_piece to houvast;

-- Only its writer shows it, and takes that back at once: to someone inside, and to someone beside the file where it may reach so far.
create policy see on own_piece_showing for select to houvast using (is_about_me(trajectory_id) or is_my_party(to_party) and not has_ended(trajectory_id));
create policy show on own_piece_showing for insert to houvast with check (
  is_about_me(trajectory_id) and not has_ended(trajectory_id) and not is_my_party(to_party)
  and exists (select from party p where p.id = to_party and p.trajectory_id = own_piece_showing.trajectory_id
    and (p.seat = 'inside' or exists (select from own_piece o where o.id = piece_id and o.reaches = 'beside'))
    and not exists (select from party_departure d where d.party_id = p.id)));
create policy hide on own_piece_showing for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete on own_piece_showing to houvast;

-- Where an agreement came from is its maker's alone, and only of one that is theirs to keep.
create policy see on own_piece_agreement for select to houvast using (is_about_me(trajectory_id));
create policy make on own_piece_agreement for insert to houvast with check (
  is_about_me(trajectory_id) and exists (select from agreement a where a.id = agreement_id and is_my_party(a.made_by) and is_my_party(a.owner_party)));
grant select, insert on own_piece_agreement to houvast;

-- Whoever reads it says so in their own name, and only while they may; its writer sees when.
create policy see on own_piece_seen for select to houvast using (is_about_me(trajectory_id) or is_my_party(by_party) and piece_id in (select pieces_shown_to_me()));
create policy say on own_piece_seen for insert to houvast with check (
  is_my_party(by_party) and piece_id in (select pieces_shown_to_me()) and exists (select from own_piece o where o.id = piece_id and o.version = own_piece_seen.version));
grant select, insert on own_piece_seen to houvast;
