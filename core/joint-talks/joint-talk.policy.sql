grant execute on function my_part_in_joint_talk(uuid), my_voice_in_joint_talk(uuid), people_in_joint_talk(uuid), joint_talk_words_shown_to_me(), joint_talk_writers(uuid), is_of_joint_talk(uuid, uuid), joint_talk_seen_of_mine(uuid), is_the_participant(uuid), may_go_on(uuid, uuid) to houvast;

-- An answer with its reason is its writer's and the guide's. The others learn who comes, and nothing else.
create policy see on joint_talk_answer for select to houvast using (
  answered_by in (select my_parties()) or trajectory_id in (select my_trajectories()) and not is_about_me(trajectory_id) and exists (select from talk k where k.id = talk_id));
create policy answer on joint_talk_answer for insert to houvast with check (
  answered_by in (select my_voice_in_joint_talk(talk_id)) and exists (select from appointment a where a.id = appointment_id and a.talk_id = joint_talk_answer.talk_id));
grant select, insert on joint_talk_answer to houvast;

-- What someone prepared is theirs and the guide's, who looks after what stays outside the talk.
create policy see on joint_talk_preparation for select to houvast using (
  written_by in (select my_parties()) or trajectory_id in (select my_trajectories()) and not is_about_me(trajectory_id) and exists (select from talk k where k.id = talk_id));
create policy write on joint_talk_preparation for insert to houvast with check (written_by in (select my_voice_in_joint_talk(talk_id)));
grant select, insert on joint_talk_preparation to houvast;
-- Each answer goes with what it is part of; beside that one reads what is shown to one.
create policy see on joint_talk_words for select to houvast using (
  exists (select from joint_talk_preparation p where p.id = preparation_id) or id in (select joint_talk_words_shown_to_me()));
create policy write on joint_talk_words for insert to houvast with check (
  exists (select from joint_talk_preparation p where p.id = preparation_id and p.written_by in (select my_parties())));
grant select, insert on joint_talk_words to houvast;
-- Shown by its writer alone, to someone of the same talk; and what stays outside the talk to nobody. Who guides knows what the others read.
create policy see on joint_talk_showing for select to houvast using (
  exists (select from joint_talk_words w join joint_talk_preparation p on p.id = w.preparation_id where w.id = words_id));
create policy show on joint_talk_showing for insert to houvast with check (
  exists (select from joint_talk_words w join joint_talk_preparation p on p.id = w.preparation_id
    where w.id = words_id and w.field <> 'outside' and p.written_by in (select my_parties()) and is_of_joint_talk(p.talk_id, to_party)));
grant select, insert on joint_talk_showing to houvast;

-- Whether what was agreed is right: said in one's own name, read by everyone of the talk.
create policy see on joint_talk_check for select to houvast using (exists (select from my_part_in_joint_talk(talk_id)));
create policy say on joint_talk_check for insert to houvast with check (
  said_by in (select my_part_in_joint_talk(talk_id)) and exists (select from agreement a where a.id = agreement_id and a.talk_id = joint_talk_check.talk_id));
grant select, insert on joint_talk_check to houvast;

-- That it is one of these is for whoever sees the talk; said by who guides, when it is planned.
create policy see on joint_talk for select to houvast using (exists (select from talk k where k.id = talk_id));
create policy plan on joint_talk for insert to houvast with check (i_take_part(trajectory_id) and not is_about_me(trajectory_id));
grant select, insert on joint_talk to houvast;

-- Whom the guide would ask is for the two inside. Whoever is put forward learns nothing of it before they may come.
create policy see on joint_talk_proposal for select to houvast using (i_take_part(trajectory_id));
create policy put on joint_talk_proposal for insert to houvast with check (
  i_take_part(trajectory_id) and not is_about_me(trajectory_id) and exists (select from party p where p.id = party_id and p.trajectory_id = joint_talk_proposal.trajectory_id and p.seat = 'beside'));
grant select, insert on joint_talk_proposal to houvast;
-- Only whom it is about decides.
create policy see on joint_talk_decision for select to houvast using (i_take_part(trajectory_id));
create policy decide on joint_talk_decision for insert to houvast with check (is_about_me(trajectory_id) and is_my_party(decided_by));
grant select, insert on joint_talk_decision to houvast;

-- Where a yes goes first, a guest comes to a talk by the participant's own act, and only one who was put forward for it.
create policy let_come on talk_guest for insert to houvast with check (
  is_about_me(trajectory_id) and exists (select from joint_talk_proposal p where p.talk_id = talk_guest.talk_id and p.party_id = talk_guest.party_id));
create policy yes_first on talk_guest as restrictive for insert to houvast with check (not needs_yes_first(trajectory_id) or is_about_me(trajectory_id));

-- There too what a guest prepared is for the participant first, who lets it go on to the others of the talk.
create policy yes_first on joint_talk_showing as restrictive for insert to houvast with check (
  not needs_yes_first(trajectory_id) or is_about_me(trajectory_id) or is_the_participant(to_party));
create policy let_go_on on joint_talk_showing for insert to houvast with check (may_go_on(words_id, to_party));
create policy see_let_go on joint_talk_showing for select to houvast using (needs_yes_first(trajectory_id) and is_about_me(trajectory_id) and words_id in (select joint_talk_words_shown_to_me()));
