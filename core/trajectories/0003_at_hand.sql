-- The same questions as my_trajectories(), my_parties() and my_own_trajectories() answer, asked of one row at hand. Whoever guides
-- a thousand people has a thousand to list, once for every table in a statement, and only one to ask about.

create function i_take_part(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from party p where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.person_id = me() and p.seat = 'inside'
     and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
     and not exists (select from staff_leaving l where l.provider_id = p.provider_id and l.person_id = p.person_id and l.ends_at <= this_moment() and p.seat = 'inside'
       and not exists (select from staff_staying s where s.provider_id = l.provider_id and s.leaving_id = l.id)
       and not exists (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id))) $$;
create function is_my_party(party uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from party p where p.provider_id = my_provider() and p.id = is_my_party.party and p.person_id = me()
     and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
     and not exists (select from staff_leaving l where l.provider_id = p.provider_id and l.person_id = p.person_id and l.ends_at <= this_moment() and p.seat = 'inside'
       and not exists (select from staff_staying s where s.provider_id = l.provider_id and s.leaving_id = l.id)
       and not exists (select from participant m where m.provider_id = p.provider_id and m.trajectory_id = p.trajectory_id and m.party_id = p.id))) $$;
create function is_about_me(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from participant m join party p on p.provider_id = m.provider_id and p.trajectory_id = m.trajectory_id and p.id = m.party_id
     where m.provider_id = my_provider() and m.trajectory_id = trajectory and p.person_id = me()) $$;
