-- Whoever the participant named as someone who may never open the file stands in for nobody there.
create or replace function parties_i_stand_in_for() returns setof uuid language sql stable security definer set search_path = public as $$
  select y.guide_party from stand_in_yes y
  where y.provider_id = my_provider() and y.stand_in_id = me() and y.during @> now() and me() in (select guides())
    and exists (select from stand_in s join absence a on a.provider_id = s.provider_id and a.id = s.absence_id
      join party p on p.provider_id = s.provider_id and p.person_id = s.guide_id
      where s.provider_id = y.provider_id and p.id = y.guide_party and s.stand_in_id = y.stand_in_id and a.during @> now())
    and not exists (select from stand_in_withdrawal w where w.provider_id = y.provider_id and w.yes_id = y.id)
    and not exists (select from party_departure d where d.provider_id = y.provider_id and d.party_id = y.guide_party)
    and not is_excluded(y.trajectory_id, y.stand_in_id) $$;
