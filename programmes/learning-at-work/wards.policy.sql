grant execute on function ward_today(), wards_i_guide(), ward_guides_i_am(), ward_places_of_mine(), wards_i_learn_on(), ward_places_i_see(), people_on_my_wards(), names_on_my_wards(), planners_of_mine(), ward_pairs(uuid), ward_guides_today(uuid), may_place(uuid, uuid, uuid), ward_quiet(uuid, integer), ward_guide_is_away(uuid, uuid), shifts_i_learn_on(), shifts_i_work_on(), sweep_wards(timestamptz) to houvast;

-- A ward is made by a planner or an administrator, and seen by them and by those who guide and learn there.
create policy see on ward for select to houvast using (has_office('planner') or has_office('administrator') or id in (select wards_i_guide()) or id in (select wards_i_learn_on()) or id in (select wards_i_work_on()));
create policy make on ward for insert to houvast with check (made_by = me() and (has_office('planner') or has_office('administrator')));
grant select, insert on ward to houvast;
-- That there may be more learners than usual is a planner's to decide, and for whoever guides there to read.
create policy see on ward_most for select to houvast using (has_office('planner') or ward_id in (select wards_i_guide()));
create policy say on ward_most for insert to houvast with check (said_by = me() and has_office('planner'));
grant select, insert on ward_most to houvast;

-- Who guides on a ward is named by a planner or an administrator, and known to those who guide and learn there.
create policy see on ward_guide for select to houvast using (has_office('planner') or has_office('administrator') or ward_id in (select wards_i_guide()) or ward_id in (select wards_i_learn_on()));
create policy name on ward_guide for insert to houvast with check (named_by = me() and (has_office('planner') or has_office('administrator')) and person_id in (select guides()));
grant select, insert on ward_guide to houvast;
create policy see on ward_guide_end for select to houvast using (exists (select from ward_guide g where g.provider_id = ward_guide_end.provider_id and g.id = guide_id));
create policy stop on ward_guide_end for insert to houvast with check (ended_by = me() and (has_office('planner') or has_office('administrator')));
grant select, insert on ward_guide_end to houvast;
-- Hours and days of a guide are between the guide and whoever plans; colleagues and learners do not read them.
create policy see on ward_guide_terms for select to houvast using (has_office('planner') or has_office('administrator') or guide_id in (select ward_guides_i_am()));
create policy say on ward_guide_terms for insert to houvast with check (said_by = me() and (has_office('planner') or has_office('administrator')));
grant select, insert on ward_guide_terms to houvast;

-- Who learns on a ward: for a planner, for who guides there and for oneself. No administrator, no colleague who learns, nobody beside the file.
create policy see on ward_learner for select to houvast using (id in (select ward_places_i_see()));
create policy place on ward_learner for insert to houvast with check (placed_by = me() and may_place(ward_id, trajectory_id, person_id));
grant select, insert on ward_learner to houvast;
create policy see on ward_learner_end for select to houvast using (learner_id in (select ward_places_i_see()));
create policy stop on ward_learner_end for insert to houvast with check (
  ended_by = me() and exists (select from ward_learner l where l.provider_id = ward_learner_end.provider_id and l.id = learner_id and (has_office('planner') or i_take_part(l.trajectory_id) and not is_about_me(l.trajectory_id))));
grant select, insert on ward_learner_end to houvast;
create policy see on ward_learner_terms for select to houvast using (learner_id in (select ward_places_i_see()));
create policy say on ward_learner_terms for insert to houvast with check (
  said_by = me() and exists (select from ward_learner l where l.provider_id = ward_learner_terms.provider_id and l.id = learner_id and (has_office('planner') or i_take_part(l.trajectory_id) and not is_about_me(l.trajectory_id))));
grant select, insert on ward_learner_terms to houvast;

-- Who stands in is a planner's to say. It opens nothing of the file.
create policy see on ward_reserve for select to houvast using (learner_id in (select ward_places_i_see()));
create policy say on ward_reserve for insert to houvast with check (said_by = me() and has_office('planner') and learner_id in (select ward_places_i_see()));
grant select, insert on ward_reserve to houvast;
-- That two are never put together is told to a planner by whoever of the two knows it; the other does not read it.
create policy see on ward_apart for select to houvast using (has_office('planner') or said_by = me());
create policy say on ward_apart for insert to houvast with check (said_by = me() and (has_office('planner') and learner_id in (select ward_places_i_see()) or guide_id in (select ward_guides_i_am()) or learner_id in (select ward_places_of_mine())));
grant select, insert on ward_apart to houvast;

-- Who is away, without why: for a planner, for who guides there, and one's own; of a colleague who guides nobody for a planner alone. Said by a planner, by oneself, or for a learner by who guides there.
create policy see on ward_absence for select to houvast using (has_office('planner') or colleague_id is null and ward_id in (select wards_i_guide()) or learner_id in (select ward_places_of_mine()) or colleague_id in (select ward_colleagues_i_am()));
create policy say on ward_absence for insert to houvast with check (
  said_by = me() and (has_office('planner') or guide_id in (select ward_guides_i_am()) or learner_id in (select ward_places_i_see()) or colleague_id in (select ward_colleagues_i_am())));
grant select, insert on ward_absence to houvast;
create policy see on ward_absence_end for select to houvast using (exists (select from ward_absence a where a.provider_id = ward_absence_end.provider_id and a.id = absence_id));
create policy say on ward_absence_end for insert to houvast with check (
  said_by = me() and exists (select from ward_absence a where a.provider_id = ward_absence_end.provider_id and a.id = absence_id
    and (has_office('planner') or a.guide_id in (select ward_guides_i_am()) or a.learner_id in (select ward_places_i_see()) or a.colleague_id in (select ward_colleagues_i_am()))));
grant select, insert on ward_absence_end to houvast;
-- Too busy to guide: said of oneself and taken back, seen by a planner and by colleagues. Learners read that someone else helps, from ward_guides_today().
create policy see on ward_busy for select to houvast using (has_office('planner') or ward_id in (select wards_i_guide()));
create policy say on ward_busy for insert to houvast with check (guide_id in (select ward_guides_i_am()));
create policy take_back on ward_busy for delete to houvast using (guide_id in (select ward_guides_i_am()));
grant select, insert, delete on ward_busy to houvast;

-- Shifts are a planner's to make and change. Who guides there sees all of a ward, who learns or works there their own.
create policy see on ward_shift for select to houvast using (has_office('planner') or ward_id in (select wards_i_guide()) or id in (select shifts_i_learn_on()) or id in (select shifts_i_work_on()));
create policy make on ward_shift for insert to houvast with check (has_office('planner'));
create policy change on ward_shift for update to houvast using (has_office('planner')) with check (has_office('planner'));
create policy drop_it on ward_shift for delete to houvast using (has_office('planner'));
grant select, insert, delete, update (day, from_time, until_time, break_minutes, clients, guides, least, most) on ward_shift to houvast;
-- Who works on a shift: a learner sees oneself and who guides then, and no other learner; a colleague oneself.
create policy see on ward_on_shift for select to houvast using (
  has_office('planner') or ward_id in (select wards_i_guide()) or learner_id in (select ward_places_of_mine()) or colleague_id in (select ward_colleagues_i_am()) or guide_id is not null and shift_id in (select shifts_i_learn_on()) and not ward_guide_is_away(guide_id, shift_id));
create policy plan on ward_on_shift for insert to houvast with check (has_office('planner') and (learner_id is null or learner_id in (select ward_places_i_see())));
create policy unplan on ward_on_shift for delete to houvast using (has_office('planner'));
grant select, insert, delete on ward_on_shift to houvast;

-- A planner and a colleague on the ward know who learns there by name, and by nothing else; whoever learns there knows who plans, and the two of a duo each other. Guides are known to everyone by name.
-- Named to come early in the alphabet, and so to be tried late: nobody else is asked this.
create policy about_ward on person for select to houvast using (id in (select people_on_my_wards()) or id in (select planners_of_mine()));
create policy about_ward on person_name for select to houvast using (person_id in (select names_on_my_wards()) or person_id in (select planners_of_mine()));
