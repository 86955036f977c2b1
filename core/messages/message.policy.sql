grant execute on function is_participant(uuid), parties_i_stand_in_for(), calls_i_stand_in_for(), reader_of(uuid) to houvast;

-- A message is for the participant, for whom it is from or to as long as they take part, and for a stand-in the
-- participant agreed to. A guide who comes later sees nothing of it, one who left neither.
create policy see on message for select to houvast using (
  is_my_party(written_by) or is_my_party(written_to) or is_about_me(trajectory_id)
  or written_by in (select parties_i_stand_in_for()) or written_to in (select parties_i_stand_in_for()));
-- One writes in one's own name, between participant and someone who still takes part; a stand-in in the guide's place and under one's own name.
create policy write on message for insert to houvast with check (
  is_participant(written_by) <> is_participant(written_to)
  and not exists (select from party_departure d where d.party_id = written_to)
  and (by_stand_in is null and is_my_party(written_by) or by_stand_in = me() and written_by in (select parties_i_stand_in_for())));
grant select, insert on message to houvast;

-- Whoever sees a message sees that it was read; and says of oneself that one read it.
create policy see on message_read for select to houvast using (exists (select from message m where m.id = message_read.message_id));
create policy read on message_read for insert to houvast with check (reader_id = me() and exists (select from message m where m.id = message_read.message_id));
grant select, insert on message_read to houvast;

-- What waits: for the participant, the guide, and the stand-in. The worker, who is nobody, sees ids and since when.
create policy see on message_waiting for select to houvast using (
  guide_id = (select me()) and is_my_party(guide_party) or guide_party in (select parties_i_stand_in_for()) or is_about_me(trajectory_id));
create policy remind on message_waiting for select to houvast using (is_worker());
-- The reminder is sent in the name of the guide it goes to.
create policy reminded on message_waiting for update to houvast using (guide_id = me()) with check (guide_id = me());
grant select, update (reminded_at) on message_waiting to houvast;

-- The wish is the participant's alone: the text message is sent in their own name.
create policy see on message_notice for select to houvast using (is_about_me(trajectory_id));
create policy wish on message_notice for insert to houvast with check (is_about_me(trajectory_id));
create policy stop on message_notice for delete to houvast using (is_about_me(trajectory_id));
grant select, insert, delete on message_notice to houvast;

-- Who stands in for whom is for everyone who is signed in here; a guide chooses for oneself, among those who guide.
create policy see on stand_in for select to houvast using (me() is not null);
create policy choose on stand_in for insert to houvast with check (
  guide_id = me() and stand_in_id in (select guides()) and exists (select from absence a where a.id = absence_id and a.person_id = me()));
create policy drop_it on stand_in for delete to houvast using (guide_id = me());
grant select, insert, delete on stand_in to houvast;

-- The yes is the participant's alone, for the one the guide chose and no longer than the guide is away; those it is about see it.
create policy see on stand_in_yes for select to houvast using (
  is_about_me(trajectory_id) or stand_in_id = me() or is_my_party(guide_party));
create policy give on stand_in_yes for insert to houvast with check (
  is_about_me(trajectory_id) and is_my_party(given_by) and is_participant(given_by)
  and exists (select from stand_in s join absence a on a.id = s.absence_id join party p on p.person_id = s.guide_id
    where p.id = guide_party and s.stand_in_id = stand_in_yes.stand_in_id and a.during @> stand_in_yes.during));
grant select, insert on stand_in_yes to houvast;

create policy see on stand_in_withdrawal for select to houvast using (exists (select from stand_in_yes y where y.id = yes_id));
create policy take_back on stand_in_withdrawal for insert to houvast with check (
  exists (select from stand_in_yes y where y.id = yes_id and is_about_me(y.trajectory_id)));
grant select, insert on stand_in_withdrawal to houvast;
