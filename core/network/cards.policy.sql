grant execute on function side_of(uuid), words_i_may_open(), passage_kept_from_me(uuid, smallint), version_kept_from_me(uuid), consent_kept_from_me(uuid) to houvast;

-- Told in one's own name, on one's own side; read on that side and by who guides.
create policy tell on side_word for insert to houvast with check (is_my_party(told_by) and i_sit_beside(trajectory_id) and side = side_of(told_by) and not has_ended(trajectory_id));
create policy see on side_word for select to houvast using (id in (select words_i_may_open()));
grant select, insert on side_word to houvast;

-- Made by who guides, with the version it is; seen by those inside as far as the version is.
create policy make on translation_card for insert to houvast with check (
  exists (select from shared_version v where v.id = shared_version_id and is_my_party(v.made_by)) and trajectory_id in (select trajectories_i_guide())
  and (from_side = 'participant' or exists (select from side_word w where w.id = word_id and w.side = from_side))
  and (from_side <> 'work' or exists (select from participant m where m.trajectory_id = translation_card.trajectory_id and m.party_id = to_party))
  and (from_side <> 'care' or side_of(to_party) = 'work'));
create policy see on translation_card for select to houvast using (i_take_part(trajectory_id) and not version_kept_from_me(shared_version_id));
grant select, insert on translation_card to houvast;

-- What work told may go to whom it is about as well, who sits inside: on a card, and on nothing else that is shared.
create policy propose_inside on shared_version_reader for insert to houvast with check (
  exists (select from translation_card c join shared_version v on v.id = c.shared_version_id join participant m on m.trajectory_id = v.trajectory_id
    where c.shared_version_id = shared_version_reader.shared_version_id and c.from_side = 'work' and c.to_party = shared_version_reader.party_id
      and m.party_id = c.to_party and v.made_by in (select my_parties()) and v.made_by <> m.party_id));

-- Until whoever told it said yes, a card of work is not there for whom it is about: no version, no sentence, nobody it is for, nobody asked.
create policy kept on shared_version as restrictive for select to houvast using (not version_kept_from_me(id));
create policy kept on shared_passage as restrictive for select to houvast using (not passage_kept_from_me(shared_version_id, place));
create policy kept on shared_passage_asks as restrictive for select to houvast using (not passage_kept_from_me(shared_version_id, place));
create policy kept on shared_version_reader as restrictive for select to houvast using (not version_kept_from_me(shared_version_id));
create policy kept on consent as restrictive for select to houvast using (is_my_party(given_by) or not version_kept_from_me(shared_version_id));
create policy kept_give on consent as restrictive for insert to houvast with check (not version_kept_from_me(shared_version_id));
create policy kept on consent_link as restrictive for select to houvast using (not consent_kept_from_me(consent_id));
-- Nor does a line in the log tell of it: it is written, and there to read from that yes on.
create policy kept on log.entry as restrictive for select to houvast using (
  object_kind is null or object_kind not in ('shared-version', 'consent') or not (version_kept_from_me(object_id) or consent_kept_from_me(object_id)));
create policy kept on shared_reading as restrictive for select to houvast using (not version_kept_from_me(shared_version_id));
