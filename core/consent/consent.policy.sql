grant execute on function passages_released_to_me(), versions_released_to_me(), versions_i_decide_on(), passages_i_decide_on(), readers_i_decide_on(), names_i_decide_on(), keys_i_may_open(), consent_faults(uuid), reading_ends_for_me(uuid) to houvast;

-- A shared version is there for those inside, for whoever has a say in it, and for whom it is released to; for anyone else it does not exist.
-- What someone wrote for a next step is not there for those inside either.
create policy see on shared_version for select to houvast using (
  trajectory_id in (select my_trajectories()) and (purpose <> 'application' or made_by in (select my_parties())) or id in (select versions_i_decide_on()) or id in (select versions_released_to_me()));
-- Made by who guides, of the version that stands or of something that is no report; not by whom it is about.
create policy make on shared_version for insert to houvast with check (
  made_by in (select my_parties()) and trajectory_id in (select my_trajectories()) and trajectory_id not in (select my_own_trajectories())
  and (report_id is null or exists (select from report r where r.id = report_id and r.trajectory_id = shared_version.trajectory_id) and report_stands(report_id) = report_number));
grant select, insert on shared_version to houvast;
-- Whoever sees a version sees that it is no longer so; nobody's hand writes it.
create policy see on shared_version_end for select to houvast using (exists (select from shared_version v where v.id = shared_version_id));
grant select on shared_version_end to houvast;

-- A passage: those inside, whoever said it, and its reader, for as long as it is released.
create policy see on shared_passage for select to houvast using (
  shared_version_id in (select v.id from shared_version v where v.trajectory_id in (select my_trajectories()) and v.purpose <> 'application')
  or (shared_version_id, place) in (select p.shared_version_id, p.place from passages_i_decide_on() p)
  or (shared_version_id, place) in (select p.shared_version_id, p.place from passages_released_to_me() p));
create policy make on shared_passage for insert to houvast with check (
  exists (select from shared_version v where v.id = shared_version_id and v.made_by in (select my_parties())));
grant select, insert on shared_passage to houvast;

create policy see on shared_passage_asks for select to houvast using (
  party_id in (select my_parties()) or shared_version_id in (select v.id from shared_version v where v.trajectory_id in (select my_trajectories()) and v.purpose <> 'application'));
create policy make on shared_passage_asks for insert to houvast with check (
  exists (select from shared_version v join party p on p.trajectory_id = v.trajectory_id where v.id = shared_version_id and p.id = party_id and v.made_by in (select my_parties()) and p.id <> v.made_by));
grant select, insert on shared_passage_asks to houvast;

-- Proposed by whoever made it, to people who sit beside the same trajectory; seen by those who decide, and by nobody it is meant for.
create policy propose on shared_version_reader for insert to houvast with check (
  exists (select from shared_version v join party p on p.trajectory_id = v.trajectory_id and p.seat = 'beside' where v.id = shared_version_id and p.id = party_id and v.made_by in (select my_parties())));
create policy see on shared_version_reader for select to houvast using (
  trajectory_id in (select my_trajectories()) and not is_own_words(shared_version_id) or (shared_version_id, party_id) in (select r.shared_version_id, r.party_id from readers_i_decide_on() r));
grant select, insert on shared_version_reader to houvast;
create policy decide on person for select to houvast using (id in (select r.person_id from readers_i_decide_on() r));
create policy decide on person_name for select to houvast using (person_id in (select names_i_decide_on()));

-- One says yes in one's own name, to passages one has a say in, and to someone it was proposed for.
create policy give on consent for insert to houvast with check (
  given_by in (select my_parties())
  and not exists (select from unnest(places) asked where (shared_version_id, asked) not in (select p.shared_version_id, p.place from passages_i_decide_on() p))
  and (shared_version_id, given_to) in (select r.shared_version_id, r.party_id from readers_i_decide_on() r));
-- A yes is seen by who gave it and by those inside; not by its reader, who sees what it opens.
create policy see on consent for select to houvast using (given_by in (select my_parties()) or trajectory_id in (select my_trajectories()) and purpose <> 'application');
grant select, insert on consent to houvast;

create policy take_back on consent_withdrawal for insert to houvast with check (consent_id in (select c.id from consent c where c.given_by in (select my_parties())));
create policy see on consent_withdrawal for select to houvast using (exists (select from consent c where c.id = consent_id));
grant select, insert on consent_withdrawal to houvast;

create policy refuse on consent_refusal for insert to houvast with check (
  refused_by in (select my_parties()) and (shared_version_id, reader_id) in (select r.shared_version_id, r.party_id from readers_i_decide_on() r));
create policy see on consent_refusal for select to houvast using (refused_by in (select my_parties()));
grant select, insert on consent_refusal to houvast;

create policy see on consent_link for select to houvast using (trajectory_id in (select my_own_trajectories()));
grant select on consent_link to houvast;

-- Who read it, and when first: in one's own name, while it is released; for those inside and whoever decides on it to see.
create policy read on shared_reading for insert to houvast with check (party_id in (select my_parties()) and shared_version_id in (select versions_released_to_me()));
create policy see on shared_reading for select to houvast using (
  shared_version_id in (select versions_i_decide_on()) or exists (select from shared_version v where v.id = shared_version_id and v.trajectory_id in (select my_trajectories())));
grant select, insert on shared_reading to houvast;

-- Whoever had read it hears that it was corrected or struck, also when there is nothing left to read.
create policy see on shared_notice for select to houvast using (
  party_id in (select my_parties()) or exists (select from shared_version v where v.id = shared_version_id and v.trajectory_id in (select my_trajectories())));
grant select on shared_notice to houvast;
grant execute on function reader_to_tell(uuid), seat_of_reader(uuid), parts_released_by(uuid) to houvast;

-- The words open only with the same predicate that shows them.
create policy released on keys.document_key as restrictive for select to houvast using (opens_for is null or opens_for in (select keys_i_may_open()));
