grant execute on function reports_i_write(), reports_i_validate(), writes_report(uuid), validates_report(uuid), corrections_told_to_me(), report_newest(uuid), report_struck(uuid, smallint), report_chain(uuid), report_stands(uuid), report_participant(uuid), is_written(uuid), talks_to_write_up(text[], timestamptz), is_open(uuid), reports_i_guide(text[], timestamptz, text, integer) to houvast;

-- A report is its writer's, and from handing over also theirs who must say whether it is right. Nobody else's: what others
-- may see is a version of its own, by consent.
create policy see on report for select to houvast using (writes_report(id) or validates_report(id));
-- Begun by whoever sat there and guides, after a talk that was held.
create policy begin on report for insert to houvast with check (
  written_by in (select my_parties()) and trajectory_id in (select my_trajectories()) and trajectory_id not in (select my_own_trajectories())
  and written_by in (select present_at(talk_id)) and kind = (select k.kind from talk k where k.id = talk_id));
grant select, insert on report to houvast;

-- A draft is its writer's alone.
create policy mine on report_draft for all to houvast using (writes_report(report_id)) with check (writes_report(report_id));
grant select, insert, delete, update (version, sheet, content, saved_at) on report_draft to houvast;

-- Those who may see the report read its versions, except what was struck.
create policy see on report_version for select to houvast using (
  (writes_report(report_id) or validates_report(report_id)) and not report_struck(report_id, number));
-- The next number, in the writer's own name, chained to the one before. What stands is not written over: it is corrected first.
create policy hand_over on report_version for insert to houvast with check (
  handed_over_by in (select my_parties()) and exists (select from report r where r.id = report_id and r.written_by = handed_over_by)
  and number = coalesce((select c.number from report_chain(report_id) c), 0) + 1
  and previous_hash is not distinct from (select c.hash from report_chain(report_id) c)
  and report_stands(report_id) is null);
grant select, insert on report_version to houvast;

-- Everyone of the report sees whose turn it is.
create policy see on report_validator for select to houvast using (writes_report(report_id) or validates_report(report_id));
grant select on report_validator to houvast;
create policy see on report_validation for select to houvast using (writes_report(report_id) or validates_report(report_id));
-- In one's own name, about the newest version, as long as one has not called it right.
create policy validate on report_validation for insert to houvast with check (
  party_id in (select my_parties()) and validates_report(report_id)
  and number = report_newest(report_id) and not report_struck(report_id, number)
  and not exists (select from report_lapse l where l.report_id = report_validation.report_id and l.number = report_validation.number and l.party_id = report_validation.party_id)
  and not has_called_right(report_id, number, party_id));
grant select, insert on report_validation to houvast;
grant execute on function has_called_right(uuid, smallint, uuid) to houvast;

create policy see on report_sealing for select to houvast using (writes_report(report_id) or validates_report(report_id));
grant select on report_sealing to houvast;

-- A remark is between its writer and the report's.
create policy see on report_remark for select to houvast using (writes_report(report_id) or party_id in (select my_parties()) and validates_report(report_id));
create policy remark on report_remark for insert to houvast with check (party_id in (select my_parties()) and validates_report(report_id));
grant select, insert on report_remark to houvast;

-- Whoever must say whether it is right may object, then and later; everyone of the report reads it.
create policy see on report_objection for select to houvast using (writes_report(report_id) or validates_report(report_id));
create policy object on report_objection for insert to houvast with check (
  party_id in (select my_parties()) and validates_report(report_id) and not report_struck(report_id, number));
grant select, insert on report_objection to houvast;

-- The writer waits no longer for someone who left, or who said nothing about the newest version for a week. Never for whom it is about.
create policy see on report_lapse for select to houvast using (writes_report(report_id) or validates_report(report_id));
create policy lapse on report_lapse for insert to houvast with check (
  lapsed_by in (select my_parties()) and writes_report(report_id)
  and party_id <> report_participant(report_id) and number = report_newest(report_id)
  and (has_left(party_id) or reason <> 'left'
    and exists (select from report_version v where v.report_id = report_lapse.report_id and v.number = report_lapse.number and v.handed_over_at <= report_lapse.at - interval '7 days')
    and not exists (select from report_validation a where a.report_id = report_lapse.report_id and a.number = report_lapse.number and a.party_id = report_lapse.party_id)));
grant select, insert on report_lapse to houvast;
grant execute on function has_left(uuid) to houvast;

create policy see on report_nudge for select to houvast using (writes_report(report_id) or party_id in (select my_parties()));
create policy nudge on report_nudge for insert to houvast with check (
  nudged_by in (select my_parties()) and writes_report(report_id) and number = report_newest(report_id)
  and not was_nudged(report_id, party_id, at - interval '7 days'));
grant select, insert on report_nudge to houvast;
grant execute on function was_nudged(uuid, uuid, timestamptz) to houvast;

-- Who read it stands there for everyone of the report; one reads in one's own name.
create policy see on report_reading for select to houvast using (writes_report(report_id) or validates_report(report_id));
create policy read on report_reading for insert to houvast with check (
  party_id in (select my_parties()) and exists (select from report_version v where v.report_id = report_reading.report_id and v.number = report_reading.number)
  and validates_report(report_id));
grant select, insert on report_reading to houvast;

-- A correction is the writer's to make, and for everyone to see whom the report is for, or who is told of it.
create policy see on report_correction for select to houvast using (
  writes_report(report_id) or validates_report(report_id) or id in (select corrections_told_to_me()));
create policy correct on report_correction for insert to houvast with check (
  corrected_by in (select my_parties()) and writes_report(report_id) and number = report_newest(report_id)
  and (kind <> 'wrong-text' or report_stands(report_id) = number)
  and (recipient is null or recipient <> report_participant(report_id)
    and exists (select from report_validator w where w.report_id = report_correction.report_id and w.party_id = recipient)));
grant select, insert on report_correction to houvast;
create policy see on report_notice for select to houvast using (party_id in (select my_parties()) or writes_report(report_id));
grant select on report_notice to houvast;

-- The register is the administrator's: how many read what was not theirs, never who or what.
create policy see on breach for select to houvast using (has_office('administrator'));
grant select on breach to houvast;
create policy see on breach_decision for select to houvast using (has_office('administrator'));
create policy decide on breach_decision for insert to houvast with check (has_office('administrator') and decided_by = me());
grant select, insert on breach_decision to houvast;
