grant execute on function my_peer_groups(), is_peer(uuid), peers_in(uuid), peers_of_mine(), names_of_peers(), peers_asked_in(uuid), is_founding(uuid), peers_i_may_ask(), is_peer_of(uuid), in_peer_room(uuid),
  is_my_peer_question(uuid), is_put_in(uuid), peer_step(uuid), peer_facilitator(uuid), peer_bringer(uuid), peer_points_that_stay(uuid), is_proposed_point(uuid), propose_peer_point(uuid, uuid, sealed, date), close_peer_meeting(uuid, timestamptz), sweep_peers(timestamptz), peer_time(timestamptz, integer), take_time_of_peers() to houvast;

-- Who sits in one room knows who else does.
create policy sit_with on person for select to houvast using (id in (select peers_of_mine()));
create policy sit_with on person_name for select to houvast using (person_id in (select names_of_peers()));

-- A group is its members': no administrator, no guide beside it. Whoever is asked reads its name, to say yes or no to.
create policy see on peer_group for select to houvast using (is_peer(id) or id in (select i.group_id from peer_invitation i where i.person_id = me() and not exists (select from peer_answer a where a.invitation_id = i.id)));
-- A guide founds one.
create policy found on peer_group for insert to houvast with check (founded_by = me() and has_office('guide'));
grant select, insert on peer_group to houvast;

-- Who was asked sees that, and so does whoever asked; the others see who said yes.
create policy see on peer_invitation for select to houvast using (person_id = me() or asked_by = me() and is_peer(group_id));
-- A guide of the group asks whom they may; whoever founds it asks oneself first.
create policy ask on peer_invitation for insert to houvast with check (asked_by = me() and (person_id = me() and is_founding(group_id) or has_office('guide') and is_peer(group_id) and person_id in (select peers_i_may_ask())));
grant select, insert on peer_invitation to houvast;

create policy see on peer_answer for select to houvast using (exists (select from peer_invitation i where i.id = invitation_id));
-- One says yes or no for oneself.
create policy answer on peer_answer for insert to houvast with check (exists (select from peer_invitation i where i.id = invitation_id and i.person_id = me()));
grant select, insert on peer_answer to houvast;

create policy see on peer_leaving for select to houvast using (exists (select from peer_invitation i where i.id = invitation_id));
-- And one leaves by oneself.
create policy leave on peer_leaving for insert to houvast with check (exists (select from peer_invitation i where i.id = invitation_id and i.person_id = me()));
grant select, insert on peer_leaving to houvast;

-- A meeting is its group's.
create policy see on peer_meeting for select to houvast using (is_peer(group_id));
-- A member plans it; whoever facilitates is a member too.
create policy plan on peer_meeting for insert to houvast with check (is_peer(group_id) and facilitator in (select peers_in(group_id)));
grant select, insert on peer_meeting to houvast;

-- Who came in is seen by the group; one comes and goes by oneself.
create policy see on peer_attendance for select to houvast using (is_peer_of(meeting_id));
create policy come on peer_attendance for insert to houvast with check (person_id = me() and is_peer_of(meeting_id));
grant select, insert on peer_attendance to houvast;

-- The clock is for those inside. The facilitator moves it; whoever is inside takes over, and that is seen.
create policy see on peer_move for select to houvast using (is_peer_of(meeting_id));
create policy move on peer_move for insert to houvast with check (moved_by = me() and in_peer_room(meeting_id) and (kind = 'take-over' or peer_facilitator(meeting_id) = me()));
grant select, insert on peer_move to houvast;

-- A question is its bringer's alone, until they put it in: then of those inside.
create policy see on peer_question for select to houvast using (brought_by = me() and is_peer_of(meeting_id) or in_peer_room(meeting_id) and is_put_in(id));
create policy bring on peer_question for insert to houvast with check (brought_by = me() and is_peer_of(meeting_id));
grant select, insert on peer_question to houvast;

create policy see on peer_question_put_in for select to houvast using (in_peer_room(meeting_id));
create policy put_in on peer_question_put_in for insert to houvast with check (in_peer_room(meeting_id) and is_my_peer_question(question_id));
grant select, insert on peer_question_put_in to houvast;

-- The facilitator notes with which question the group goes on; only what was put in can be chosen.
create policy see on peer_choice for select to houvast using (in_peer_room(meeting_id));
create policy choose on peer_choice for insert to houvast with check (chosen_by = me() and in_peer_room(meeting_id) and peer_facilitator(meeting_id) = me() and is_put_in(question_id));
grant select, insert on peer_choice to houvast;

-- One's own at once; the others and the bringer read it from the step that the method says.
create policy see on peer_words for select to houvast using (in_peer_room(meeting_id) and (written_by = me() or peer_step(meeting_id) >= case when peer_bringer(meeting_id) = me() then bringer_from else others_from end));
-- Written in the step that is now, and in no other.
create policy write on peer_words for insert to houvast with check (written_by = me() and in_peer_room(meeting_id) and step = peer_step(meeting_id));
grant select, insert on peer_words to houvast;

-- What was chosen is the group's; what is proposed, of those inside. It is proposed through `propose_peer_point` alone.
create policy see on peer_point for select to houvast using (is_peer(group_id) and (not is_proposed_point(id) or id in (select p.point_id from peer_point_proposal p)));
grant select on peer_point to houvast;
create policy see on peer_point_proposal for select to houvast using (in_peer_room(meeting_id));
grant select on peer_point_proposal to houvast;
create policy see on peer_point_word for select to houvast using (in_peer_room(meeting_id));
create policy say on peer_point_word for insert to houvast with check (person_id = me() and in_peer_room(meeting_id) and point_id in (select p.point_id from peer_point_proposal p where p.meeting_id = peer_point_word.meeting_id));
grant select, insert on peer_point_word to houvast;

-- The bringer's own step: read by its writer, also who left the group, and by nobody else.
create policy mine on peer_own_step for select to houvast using (person_id = me());
create policy choose on peer_own_step for insert to houvast with check (person_id = me() and is_peer(group_id));
create policy erase on peer_own_step for delete to houvast using (person_id = me());
grant select, insert, delete on peer_own_step to houvast;

-- Who was there: the group's, and one's own for good. It is written by the closing alone.
create policy see on peer_presence for select to houvast using (person_id = me() or is_peer(group_id));
grant select on peer_presence to houvast;
