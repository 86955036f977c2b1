grant execute on function i_guide_programme(text), first_talks_for_me(), carry_exclusions(uuid, uuid, date), note_wait(uuid, uuid, date), sweep_first_talks(timestamptz) to houvast;

-- Anyone may ask; only who guides in this programme reads it, never whoever was named, and once taken up only who took it.
create policy ask on first_talk_request for insert to houvast with check (true);
create policy read on first_talk_request for select to houvast using (id in (select first_talks_for_me()));
grant select, insert on first_talk_request to houvast;
-- Named by whoever asks, who reads nothing of it again; among those who guide here.
create policy name on first_talk_exclusion for insert to houvast with check (person_id in (select guides()));
create policy read on first_talk_exclusion for select to houvast using (request_id in (select first_talks_for_me()));
grant select, insert on first_talk_exclusion to houvast;
create policy take on first_talk_taken for insert to houvast with check (taken_by = me() and request_id in (select first_talks_for_me()));
create policy see on first_talk_taken for select to houvast using (taken_by = me() or request_id in (select first_talks_for_me()));
grant select, insert on first_talk_taken to houvast;

-- How long one waited is one's own to know, and to say or not.
create policy see on first_talk_wait for select to houvast using (is_about_me(trajectory_id));
grant select on first_talk_wait to houvast;
