grant execute on function duos_of_mine(), duo_has_stood(uuid), duo_is(uuid), i_stopped_duo(uuid), duo_authorised(uuid), may_put_duo(uuid, uuid, uuid, uuid), sweep_duos(timestamptz) to houvast;

-- That two work together is known to the two and, as long as the learner has a place there, to whoever plans. The guide of the file and
-- colleagues see them work, and read nothing of it.
create policy see on ward_duo for select to houvast using (id in (select duos_of_mine()) or has_office('planner') and learner_id in (select ward_places_i_see()));
create policy put on ward_duo for insert to houvast with check (put_by = me() and may_put_duo(ward_id, trajectory_id, learner_id, coalesce(guide_id, colleague_id)));
grant select, insert on ward_duo to houvast;

-- Who does what, and who said yes to it, is between the two. A planner reads that they agree, and not on what.
create policy see on ward_duo_division for select to houvast using (duo_id in (select duos_of_mine()));
create policy write on ward_duo_division for insert to houvast with check (duo_id in (select duos_of_mine()) and duo_is(duo_id) in ('asked', 'stands'));
grant select, insert on ward_duo_division to houvast;
create policy see on ward_duo_yes for select to houvast using (exists (select from ward_duo_division v where v.provider_id = ward_duo_yes.provider_id and v.id = division_id));
-- Each for oneself, and only to what was written last.
create policy say on ward_duo_yes for insert to houvast with check (
  person_id = me() and exists (select from ward_duo_division v where v.provider_id = ward_duo_yes.provider_id and v.id = division_id and duo_is(v.duo_id) in ('asked', 'stands')
    and not exists (select from ward_duo_division n where n.provider_id = v.provider_id and n.duo_id = v.duo_id and n.number > v.number)));
grant select, insert on ward_duo_yes to houvast;

-- That it stopped is known to whoever knew that it stood. Who of the two did so is read by nobody: the column is granted to no one.
create policy see on ward_duo_stop for select to houvast using (
  exists (select from ward_duo d where d.provider_id = ward_duo_stop.provider_id and d.id = duo_id) and (duo_is(duo_id) = 'stopped' or i_stopped_duo(duo_id)));
create policy stop on ward_duo_stop for insert to houvast with check (
  stopped_by = me() and (duo_id in (select duos_of_mine()) or has_office('planner') and not duo_has_stood(duo_id)));
grant select (provider_id, duo_id, stopped_on), insert on ward_duo_stop to houvast;
