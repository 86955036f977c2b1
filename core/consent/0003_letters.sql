-- Words of their own may be shared as well: a letter is made of no report, and stands as it was written. It asks for the same yes, is
-- opened by the same predicate, and ends in the same way.
alter table shared_version alter column report_id drop not null, alter column report_number drop not null;
alter table shared_version add constraint whole_report check ((report_id is null) = (report_number is null));
alter table shared_version_reader alter column report_id drop not null, alter column report_number drop not null;
alter table shared_version_reader add constraint whole_report check ((report_id is null) = (report_number is null));
-- Where there is no report the key above asks nothing; this one always does.
alter table shared_version_reader add foreign key (provider_id, trajectory_id, shared_version_id) references shared_version (provider_id, trajectory_id, id);

create or replace function passages_released_to_me() returns table (shared_version_id uuid, place smallint, until timestamptz) rows 20 language sql stable security definer set search_path = public as $$
  with given as (
    select c.shared_version_id, c.given_to, c.given_by, c.places, c.valid_until from consent c
    where c.provider_id = my_provider() and c.given_to in (select my_parties()) and c.valid_from <= this_moment() and c.valid_until > this_moment()
      and not exists (select from consent_withdrawal w where w.provider_id = c.provider_id and w.consent_id = c.id)
      and not exists (select from party_departure d where d.provider_id = c.provider_id and d.party_id = c.given_by)
  )
  select a.shared_version_id, a.place, min(c.valid_until)
  from (select distinct g.shared_version_id, g.given_to from given g) offered
  join shared_version v on v.provider_id = my_provider() and v.id = offered.shared_version_id and (v.report_id is null or report_stands(v.report_id) = v.report_number)
  join shared_passage_asks a on a.provider_id = v.provider_id and a.shared_version_id = v.id
  left join lateral (
    select max(g.valid_until) as valid_until from given g
    where g.shared_version_id = v.id and g.given_to = offered.given_to and g.given_by = a.party_id and a.place = any (g.places)) c on true
  group by a.shared_version_id, a.place
  having bool_and(c.valid_until is not null) $$;
