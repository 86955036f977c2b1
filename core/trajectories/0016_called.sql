-- Who guides calls someone by the name they typed, and learns no other: neither they nor anyone else in that file can tell whether the address was known here.
-- Rows of before have no name; of those it stays as it was.
alter table person_introduction add column name sealed;
create trigger forget_key after delete on person_introduction for each row when (old.name is not null) execute function key_goes_with_row('name');
comment on table person_introduction is 'purpose: who wrote down a person who holds no office, and what they are called where that one guides | keeping: with the person';

-- What somebody inside this file, also who left since, called this person; nobody is told what they are called themselves.
create function typed_in(trajectory uuid, person uuid) returns setof sealed rows 1 language sql stable security definer set search_path = public as
  $$ select i.name from person_introduction i
     where i.provider_id = my_provider() and i.person_id = person and i.person_id is distinct from me() and i.name is not null
       and exists (select from party g where g.provider_id = i.provider_id and g.person_id = i.introduced_by and g.trajectory_id = trajectory and g.seat = 'inside')
     order by i.introduced_by is not distinct from me() desc, i.introduced_at desc, i.introduced_by limit 1 $$;

-- Whose own name I read because I share a file with them: people_i_meet(), but for whoever is called something in that very file. Another guide,
-- to whom they came otherwise, notices nothing. Written out, for a guide of many asks it of a thousand files.
create function names_i_meet() returns setof uuid language sql stable security definer set search_path = public as
  $$ select other.person_id from party other
     where other.provider_id = my_provider() and other.trajectory_id in (select my_trajectories())
       and (other.person_id = me() or not exists (
         select from person_introduction i join party g on g.provider_id = i.provider_id and g.person_id = i.introduced_by and g.trajectory_id = other.trajectory_id and g.seat = 'inside'
         where i.provider_id = other.provider_id and i.person_id = other.person_id and i.name is not null))
     union
     select other.person_id from party other
     where other.provider_id = my_provider() and other.seat = 'inside' and other.trajectory_id in (select trajectories_beside_me())
       and not exists (select from party_departure d where d.provider_id = other.provider_id and d.party_id = other.id)
       and not exists (
         select from person_introduction i join party g on g.provider_id = i.provider_id and g.person_id = i.introduced_by and g.trajectory_id = other.trajectory_id and g.seat = 'inside'
         where i.provider_id = other.provider_id and i.person_id = other.person_id and i.name is not null) $$;
-- Whom I wrote down before it was kept what I typed.
create function people_i_gave_no_name() returns setof uuid rows 20 language sql stable security definer set search_path = public as
  $$ select person_id from person_introduction where provider_id = my_provider() and introduced_by = me() and name is null $$;
-- Of a question into a circle: whom it is about and who asks, for the one asked; and the asked, for whom it is about.
create function names_asked_in() returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select who from asked_of_me() a cross join lateral unnest(array[a.participant_id, a.guide_id]) who where my_provider() is not null and not exists (select from typed_in(a.trajectory_id, who))
     union
     select i.person_id from circle_invitation i where i.provider_id = my_provider() and i.trajectory_id in (select my_own_trajectories()) and not exists (select from typed_in(i.trajectory_id, i.person_id)) $$;

-- By which files I know each of these people, where I may read what they are called there. A noun that opens names otherwise adds to it.
create function files_i_know_them_by(people uuid[]) returns table (trajectory_id uuid, person_id uuid) rows 10 language sql stable security definer set search_path = public as
  $$ select o.trajectory_id, o.person_id from party o
     where o.provider_id = my_provider() and o.person_id = any (people)
       and (o.trajectory_id in (select my_trajectories())
         or o.seat = 'inside' and o.trajectory_id in (select trajectories_beside_me()) and not exists (select from party_departure d where d.provider_id = o.provider_id and d.party_id = o.id))
     union
     select a.trajectory_id, who from asked_of_me() a cross join lateral unnest(array[a.participant_id, a.guide_id]) who where who = any (people)
     union
     select i.trajectory_id, i.person_id from circle_invitation i where i.provider_id = my_provider() and i.person_id = any (people) and i.trajectory_id in (select my_own_trajectories()) $$;
-- What was typed of these people, by me or else by whoever guides where I know them: the name and nothing of who typed it, for whoever comes
-- to guide later does not learn who guided before. My own first, then the latest.
create function typed_names(people uuid[]) returns table (person_id uuid, name sealed) rows 5 language sql stable security definer set search_path = public as
  $$ select distinct on (i.person_id) i.person_id, i.name from person_introduction i
     where i.provider_id = my_provider() and i.person_id = any (people) and i.person_id is distinct from me() and i.name is not null
       and (i.introduced_by = me() or exists (
         select from files_i_know_them_by(people) f join party g on g.provider_id = i.provider_id and g.trajectory_id = f.trajectory_id and g.person_id = i.introduced_by and g.seat = 'inside'
         where f.person_id = i.person_id))
     order by i.person_id, i.introduced_by is not distinct from me() desc, i.introduced_at desc, i.introduced_by $$;
-- What I may call these people: by their own name where I may read it, or else by what was typed.
create function names_here(people uuid[]) returns table (person_id uuid, name sealed, typed boolean) rows 5 language sql stable set search_path = public as
  $$ with own as materialized (select n.person_id, n.name from person_name n where n.person_id = any (people))
     select own.person_id, own.name, false from own
     union all
     select t.person_id, t.name, true from typed_names(array(select who from unnest(people) who where who not in (select own.person_id from own))) t $$;
