grant execute on function i_lead(uuid), my_group_places(), my_groups(), groups_i_come_to(), is_place_of_mine_or_guided(uuid), place_sits(uuid), place_comes(uuid), group_standing(uuid), groups_open_to_me(),
  meetings_i_was_at(), group_count(uuid), seats_i_lead(uuid), group_takes(uuid, text, uuid), place_is_open_to_me(uuid, uuid), group_met(uuid), note_in_files_of_group(uuid, text, text, timestamptz),
  parties_of_group(uuid), parties_to_remind(timestamptz), erase_old_groups(timestamptz) to houvast;

-- A group is read by who leads it, by all who guide in its programme and could offer a place in it, and by whom a place was offered.
create policy see on group_talk for select to houvast using (led_by = me() and has_office('guide') or i_guide_programme(programme) or id in (select my_groups()));
create policy open on group_talk for insert to houvast with check (led_by = me() and i_guide_programme(programme));
grant select, insert on group_talk to houvast;

-- When it meets is read by those who guide in its programme, by whoever is asked, comes or waits, and of before by whoever was there.
create policy see on group_meeting for select to houvast using (
  exists (select from group_talk g where g.id = group_id and (g.led_by = me() or i_guide_programme(g.programme))) or group_id in (select groups_open_to_me()) or id in (select meetings_i_was_at()));
create policy lay on group_meeting for insert to houvast with check (i_lead(group_id));
grant select, insert on group_meeting to houvast;

-- Only who leads it calls a meeting off, and only before it begins.
create policy see on group_meeting_cancellation for select to houvast using (exists (select from group_meeting m where m.id = meeting_id));
create policy call_off on group_meeting_cancellation for insert to houvast with check (exists (select from group_meeting m where m.id = meeting_id and i_lead(m.group_id) and lower(m.during) > this_moment()));
grant select, insert on group_meeting_cancellation to houvast;

-- Where it meets is for those who come, and for who leads it. Nobody else can walk in.
create policy see on group_whereabouts for select to houvast using (i_lead(group_id) or group_id in (select groups_i_come_to()));
create policy tell on group_whereabouts for insert to houvast with check (i_lead(group_id));
grant select, insert on group_whereabouts to houvast;

-- A place stands in one file, and is read by the two inside. Who guides there offers it; who leads the group never sees to whom.
create policy see on group_place for select to houvast using (i_take_part(trajectory_id));
create policy offer on group_place for insert to houvast with check (
  is_my_party(offered_by) and i_take_part(trajectory_id) and not is_about_me(trajectory_id) and not has_ended(trajectory_id) and group_takes(group_id, kind, trajectory_id));
grant select, insert on group_place to houvast;

-- A no is between the two inside: who leads the group cannot tell it from silence, nor that there was a question.
create policy see on group_decline for select to houvast using (i_take_part(trajectory_id));
create policy say on group_decline for insert to houvast with check (is_about_me(trajectory_id) and exists (select from group_place p where p.id = place_id and place_is_open_to_me(p.id, p.group_id)));
grant select, insert on group_decline to houvast;

-- A yes, by the name someone chose: their own, of who guides them, and of who leads the group as long as they come or wait. Others who
-- come read it only where it is shown to the group, and as long as both come.
create policy see on group_member for select to houvast using (
  is_place_of_mine_or_guided(place_id) or i_lead(group_id) and place_sits(place_id)
  or shown_to = 'group' and group_id in (select groups_i_come_to()) and place_comes(place_id));
create policy come on group_member for insert to houvast with check (place_is_open_to_me(place_id, group_id));
grant select, insert on group_member to houvast;

-- Leaving is one's own, at any time. The others and who leads the group see one name less, and not that somebody left.
create policy see on group_leaving for select to houvast using (is_place_of_mine_or_guided(place_id));
create policy leave on group_leaving for insert to houvast with check (place_id in (select my_group_places()));
grant select, insert on group_leaving to houvast;

-- Worked out by triggers and taken away by the worker's function: nobody reads it.
-- (group_waiting and group_reminder have no policy: what serves has no right to them.)

-- Who was there is between each of them and who leads the group; who guides them hears it from themselves.
create policy see on group_presence for select to houvast using (place_id in (select my_group_places()) or i_lead(group_id) and place_sits(place_id));
create policy note on group_presence for insert to houvast with check (i_lead(group_id) and group_met(meeting_id) and place_id in (select s.place_id from seats_i_lead(group_id) s where s.comes));
grant select, insert on group_presence to houvast;

-- What is kept of a meeting is written by who leads it, once it began, and read by whoever was there.
create policy see on group_lesson for select to houvast using (i_lead(group_id) or meeting_id in (select meetings_i_was_at()));
create policy keep on group_lesson for insert to houvast with check (i_lead(group_id) and group_met(meeting_id));
grant select, insert on group_lesson to houvast;

-- A meeting takes the time of who leads it, and gives it back once it is called off.
create policy meet on occupancy for insert to houvast with check (
  meeting_id is not null and person_id = me() and exists (select from group_meeting m where m.id = meeting_id and m.during = occupancy.during and i_lead(m.group_id)));
create policy not_met on occupancy for delete to houvast using (person_id = me() and exists (select from group_meeting_cancellation c where c.meeting_id = occupancy.meeting_id));
