-- What was released may be read until a month after the end of the guidance, and no longer, whatever was agreed before.

create function reading_ends(trajectory uuid) returns timestamptz language sql stable security definer set search_path = public as
  $$ select e.ended_at + interval '30 days' from trajectory_ending e where e.provider_id = my_provider() and e.trajectory_id = trajectory $$;
-- The same, for whoever decides on something there.
create function reading_ends_for_me(trajectory uuid) returns timestamptz language sql stable security definer set search_path = public as
  $$ select reading_ends(trajectory) where my_provider() is not null and exists (select from party p where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.id in (select my_parties())) $$;

create or replace function passages_released_to_me() returns table (shared_version_id uuid, place smallint, until timestamptz) rows 20 language sql stable security definer set search_path = public as $$
  with given as (
    select c.shared_version_id, c.given_to, c.given_by, c.places, least(c.valid_until, reading_ends(c.trajectory_id)) as valid_until from consent c
    where c.provider_id = my_provider() and c.given_to in (select my_parties()) and c.valid_from <= this_moment() and c.valid_until > this_moment()
      and coalesce(reading_ends(c.trajectory_id) > this_moment(), true)
      and not exists (select from consent_withdrawal w where w.provider_id = c.provider_id and w.consent_id = c.id)
      and not exists (select from party_departure d where d.provider_id = c.provider_id and d.party_id = c.given_by)
  )
  select a.shared_version_id, a.place, min(c.valid_until)
  from (select distinct g.shared_version_id, g.given_to from given g) offered
  join shared_version v on v.provider_id = my_provider() and v.id = offered.shared_version_id and report_stands(v.report_id) = v.report_number
  join shared_passage_asks a on a.provider_id = v.provider_id and a.shared_version_id = v.id
  left join lateral (
    select max(g.valid_until) as valid_until from given g
    where g.shared_version_id = v.id and g.given_to = offered.given_to and g.given_by = a.party_id and a.place = any (g.places)) c on true
  group by a.shared_version_id, a.place
  having bool_and(c.valid_until is not null) $$;
