grant execute on function my_part_in_three_way(uuid), my_voice_in_three_way(uuid), people_in_three_way(uuid), three_way_words_shown_to_me(), three_way_writers(uuid), is_of_three_way(uuid, uuid), three_way_seen_of_mine(uuid) to houvast;

-- An answer with its reason is its writer's and the guide's. The others learn who comes, and nothing else.
create policy see on three_way_answer for select to houvast using (
  answered_by in (select my_parties()) or trajectory_id in (select my_trajectories()) and not is_about_me(trajectory_id) and exists (select from talk k where k.id = talk_id));
create policy answer on three_way_answer for insert to houvast with check (
  answered_by in (select my_voice_in_three_way(talk_id)) and exists (select from appointment a where a.id = appointment_id and a.talk_id = three_way_answer.talk_id));
grant select, insert on three_way_answer to houvast;

-- What someone prepared is theirs and the guide's, who looks after what stays outside the talk.
create policy see on three_way_preparation for select to houvast using (
  written_by in (select my_parties()) or trajectory_id in (select my_trajectories()) and not is_about_me(trajectory_id) and exists (select from talk k where k.id = talk_id));
create policy write on three_way_preparation for insert to houvast with check (written_by in (select my_voice_in_three_way(talk_id)));
grant select, insert on three_way_preparation to houvast;
-- Each answer goes with what it is part of; beside that one reads what is shown to one.
create policy see on three_way_words for select to houvast using (
  exists (select from three_way_preparation p where p.id = preparation_id) or id in (select three_way_words_shown_to_me()));
create policy write on three_way_words for insert to houvast with check (
  exists (select from three_way_preparation p where p.id = preparation_id and p.written_by in (select my_parties())));
grant select, insert on three_way_words to houvast;
-- Shown by its writer alone, to someone of the same talk; and what stays outside the talk to nobody. Who guides knows what the others read.
create policy see on three_way_showing for select to houvast using (
  exists (select from three_way_words w join three_way_preparation p on p.id = w.preparation_id where w.id = words_id));
create policy show on three_way_showing for insert to houvast with check (
  exists (select from three_way_words w join three_way_preparation p on p.id = w.preparation_id
    where w.id = words_id and w.field <> 'outside' and p.written_by in (select my_parties()) and is_of_three_way(p.talk_id, to_party)));
grant select, insert on three_way_showing to houvast;

-- Whether what was agreed is right: said in one's own name, read by everyone of the talk.
create policy see on three_way_check for select to houvast using (exists (select from my_part_in_three_way(talk_id)));
create policy say on three_way_check for insert to houvast with check (
  said_by in (select my_part_in_three_way(talk_id)) and exists (select from agreement a where a.id = agreement_id and a.talk_id = three_way_check.talk_id));
grant select, insert on three_way_check to houvast;
