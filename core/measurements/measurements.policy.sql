-- What one answered is one's own. Whoever guides sees a participant's answers as long as they are shown, and those of someone who
-- stands beside it, who was told so. Two people see each other's only as long as both agreed, and the file does not stand still. No office opens any of it.
create policy own on measurement for select to houvast using (party_id in (select my_parties()));
create policy guide on measurement for select to houvast using (trajectory_id in (select trajectories_i_guide()) and (not is_about(party_id) or is_shown(party_id, instrument)));
create policy exchange on measurement for select to houvast using (is_exchanged_with_me(party_id, instrument) and not is_restricted(trajectory_id));
-- One answers in one's own name what was asked of one's own part.
create policy answer on measurement for insert to houvast with check ((ask_id, party_id) in (select a.ask_id, a.party_id from my_asks() a));
grant select, insert on measurement to houvast;

-- What is asked is for whom it is asked of, and for who guides. It is written when measuring begins, by someone in it.
create policy see on measurement_ask for select to houvast using (trajectory_id in (select trajectories_i_guide()) or id in (select ask_id from my_asks()));
create policy begin on measurement_ask for insert to houvast with check (trajectory_id in (select my_trajectories()));
grant select, insert on measurement_ask to houvast;

-- Only whom it is about shows it, and takes it back.
create policy see on measurement_show for select to houvast using (party_id in (select my_parties()) or to_party_id in (select my_parties()));
create policy show on measurement_show for insert to houvast with check (party_id in (select my_parties()) and trajectory_id in (select my_own_trajectories()));
grant select, insert on measurement_show to houvast;
create policy see on measurement_show_end for select to houvast using (exists (select from measurement_show s where s.id = show_id));
create policy take_back on measurement_show_end for insert to houvast with check (exists (select from measurement_show s where s.id = show_id and s.party_id in (select my_parties())));
grant select, insert on measurement_show_end to houvast;

-- One sees one's own yes. Of the other's yes one learns only when both stand, by seeing answers: a no looks like silence.
create policy see on measurement_exchange for select to houvast using (party_id in (select my_parties()));
create policy agree on measurement_exchange for insert to houvast with check ((trajectory_id, instrument, party_id, with_party_id) in (select x.trajectory_id, x.instrument, x.mine, x.theirs from exchange_partners() x));
grant select, insert on measurement_exchange to houvast;
create policy see on measurement_exchange_end for select to houvast using (exists (select from measurement_exchange x where x.id = exchange_id));
create policy withdraw on measurement_exchange_end for insert to houvast with check (exists (select from measurement_exchange x where x.id = exchange_id));
grant select, insert on measurement_exchange_end to houvast;

-- A difference to talk about: the guide raises it, whoever it is with reads it, and the participant only after that person's ok.
create policy see on difference_topic for select to houvast using (
  party_id in (select my_parties()) or trajectory_id in (select trajectories_i_guide()) or trajectory_id in (select my_own_trajectories()) and difference_is_ok(id));
create policy raise on difference_topic for insert to houvast with check (trajectory_id in (select trajectories_i_guide()) and raised_by in (select my_parties()) and not is_about(party_id));
grant select, insert on difference_topic to houvast;
create policy see on difference_ok for select to houvast using (exists (select from difference_topic t where t.id = topic_id));
create policy agree on difference_ok for insert to houvast with check (exists (select from difference_topic t where t.id = topic_id and t.party_id in (select my_parties())));
grant select, insert on difference_ok to houvast;
create policy see on difference_ok_end for select to houvast using (exists (select from difference_topic t where t.id = topic_id));
create policy withdraw on difference_ok_end for insert to houvast with check (exists (select from difference_topic t where t.id = topic_id and t.party_id in (select my_parties())));
grant select, insert on difference_ok_end to houvast;

-- The questions of others are for everyone they are put to. An administrator accepts the terms in their own name and brings the words.
create policy see on instrument_terms for select to houvast using (me() is not null);
create policy accept on instrument_terms for insert to houvast with check (has_office('administrator') and accepted_by = me());
grant select, insert on instrument_terms to houvast;
create policy see on instrument_wording for select to houvast using (me() is not null);
create policy import on instrument_wording for insert to houvast with check (has_office('administrator') and imported_by = me());
grant select, insert on instrument_wording to houvast;

-- The worker reminds, and knows whom it reminded.
create policy remind on measurement_reminder for insert to houvast with check (is_worker());
create policy see on measurement_reminder for select to houvast using (is_worker());
grant select, insert on measurement_reminder to houvast;

-- Whoever stands beside a trajectory sees who looked at what is theirs: those lines name their own part as whose it is.
create policy mine_as_party on log.entry for select to houvast using (subject_id in (select my_parties()));

grant execute on function trajectories_i_guide(), my_asks(), exchange_partners(), is_exchanged_with_me(uuid, text), is_shown(uuid, text), is_about(uuid), difference_is_ok(uuid), measurements_waiting(date) to houvast;
