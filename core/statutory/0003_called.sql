-- Whoever watches a calendar reads whom it is about as they are called in that file, where whoever guides there typed it.
drop function names_on_my_calendars(uuid[]);
create function names_on_my_calendars(trajectories uuid[]) returns table (trajectory_id uuid, person_id uuid, name sealed, typed boolean) rows 50 language sql stable security definer set search_path = public as
  $$ select m.trajectory_id, n.person_id, coalesce(t.name, n.name), t.name is not null
     from unnest(trajectories) wanted
     join statutory_watch w on w.provider_id = my_provider() and w.person_id = me() and w.trajectory_id = wanted
     join participant m on m.provider_id = w.provider_id and m.trajectory_id = w.trajectory_id
     join party p on p.provider_id = m.provider_id and p.id = m.party_id
     join person_name n on n.provider_id = p.provider_id and n.person_id = p.person_id
     left join lateral typed_in(m.trajectory_id, p.person_id) t (name) on true $$;
