grant execute on function looks_to_remind(date), agreement_stands_still(uuid) to houvast;

-- What an agreement says besides is for whoever sees the agreement; written with it, by whoever makes it.
create policy see on agreement_detail for select to houvast using (exists (select from agreement a where a.id = agreement_id));
create policy write on agreement_detail for insert to houvast with check (
  i_take_part(trajectory_id) and exists (select from agreement a where a.id = agreement_id and a.trajectory_id = agreement_detail.trajectory_id and is_my_party(a.made_by)));
grant select, insert on agreement_detail to houvast;

-- Whether one says yes to what one is to do, and how it goes, is between oneself and those inside: whoever sits at the same table reads neither.
create policy see on agreement_answer for select to houvast using (i_take_part(trajectory_id) or is_my_party(by_party));
create policy say on agreement_answer for insert to houvast with check (
  is_my_party(by_party) and exists (select from agreement a where a.id = agreement_id and a.trajectory_id = agreement_answer.trajectory_id and a.owner_party = by_party));
grant select, insert on agreement_answer to houvast;
create policy see on agreement_progress for select to houvast using (i_take_part(trajectory_id) or is_my_party(by_party));
create policy say on agreement_progress for insert to houvast with check (
  is_my_party(by_party) and exists (select from agreement a where a.id = agreement_id and a.trajectory_id = agreement_progress.trajectory_id and a.owner_party = by_party));
grant select, insert on agreement_progress to houvast;

-- The worker reminds, and knows whom it reminded.
create policy remind on agreement_look_reminder for insert to houvast with check (is_worker());
create policy see on agreement_look_reminder for select to houvast using (is_worker());
grant select, insert on agreement_look_reminder to houvast;
