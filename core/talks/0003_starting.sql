-- Whom I took on at their request, or opened a file for, and have no talk with yet: nothing stands that a row of `standing` could be worked
-- out from, and whom I do not plan with at once must not be lost.
create function starting_with_me() returns table (trajectory_id uuid) language sql stable security definer set search_path = public rows 5 as
  $$ select r.trajectory_id from guide_request r join guide_answer a on a.provider_id = r.provider_id and a.request_id = r.id and a.answer = 'accepted'
     where r.provider_id = my_provider() and r.guide_id = me()
       and not exists (select from standing s where s.provider_id = r.provider_id and s.trajectory_id = r.trajectory_id)
       and not exists (select from trajectory_ending e where e.provider_id = r.provider_id and e.trajectory_id = r.trajectory_id)
     union
     -- Asked row by row, each by its key: as a join, what ended was at times planned as reading everyone's.
     select p.trajectory_id from party p
     where p.provider_id = my_provider() and p.person_id = me() and p.seat = 'inside'
       and (select true from standing s where s.provider_id = p.provider_id and s.trajectory_id = p.trajectory_id) is null
       and (select true from trajectory_ending e where e.provider_id = p.provider_id and e.trajectory_id = p.trajectory_id) is null
       and (select true from participant w where w.provider_id = p.provider_id and w.trajectory_id = p.trajectory_id and w.party_id = p.id) is null
       and (select true from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) is null $$;
