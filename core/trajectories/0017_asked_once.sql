-- As before, but asked once: of a table whose rows nobody counted yet the server took a handful, and asked for every party there was which files are mine.
create or replace function people_i_meet() returns setof uuid language sql stable security definer set search_path = public as
  $$ select other.person_id from party other where other.provider_id = my_provider() and other.trajectory_id = any (array(select my_trajectories()))
     union
     select other.person_id from party other where other.provider_id = my_provider() and other.seat = 'inside' and other.trajectory_id = any (array(select trajectories_beside_me()))
       and not exists (select from party_departure d where d.provider_id = other.provider_id and d.party_id = other.id) $$;
create or replace function names_i_meet() returns setof uuid language sql stable security definer set search_path = public as
  $$ select other.person_id from party other
     where other.provider_id = my_provider() and other.trajectory_id = any (array(select my_trajectories()))
       and (other.person_id = me() or not exists (
         select from person_introduction i join party g on g.provider_id = i.provider_id and g.person_id = i.introduced_by and g.trajectory_id = other.trajectory_id and g.seat = 'inside'
         where i.provider_id = other.provider_id and i.person_id = other.person_id and i.name is not null))
     union
     select other.person_id from party other
     where other.provider_id = my_provider() and other.seat = 'inside' and other.trajectory_id = any (array(select trajectories_beside_me()))
       and not exists (select from party_departure d where d.provider_id = other.provider_id and d.party_id = other.id)
       and not exists (
         select from person_introduction i join party g on g.provider_id = i.provider_id and g.person_id = i.introduced_by and g.trajectory_id = other.trajectory_id and g.seat = 'inside'
         where i.provider_id = other.provider_id and i.person_id = other.person_id and i.name is not null) $$;
