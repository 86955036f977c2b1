grant execute on function my_practice_side(uuid), may_speak_for_workplace(uuid), is_newest_practice(uuid), practice_parties(uuid) to houvast;

-- A practice agreement is between the learner, the workplace and the school: those who speak for one of the three read it, and nobody else.
create policy see on practice_agreement for select to houvast using (exists (select from my_practice_side(trajectory_id)));
-- It is put forward by the workplace or the school, as long as the guidance runs. The learner answers.
create policy put on practice_agreement for insert to houvast with check (
  put_by in (select s.party_id from my_practice_side(trajectory_id) s where s.side <> 'learner') and not has_ended(trajectory_id));
grant select, insert on practice_agreement to houvast;

create policy see on practice_agreement_word for select to houvast using (exists (select from my_practice_side(trajectory_id)));
-- Each confirms for one's own side, and only what stands now.
create policy say on practice_agreement_word for insert to houvast with check (
  (party_id, side) in (select s.party_id, s.side from my_practice_side(trajectory_id) s) and (side <> 'workplace' or may_speak_for_workplace(trajectory_id))
  and is_newest_practice(agreement_id) and not has_ended(trajectory_id));
grant select, insert on practice_agreement_word to houvast;
