-- Whom I took on at their request and have no talk with yet: nothing stands that a row of `standing` could be worked out from.
create function starting_with_me() returns table (trajectory_id uuid) language sql stable security definer set search_path = public rows 5 as
  $$ select r.trajectory_id from guide_request r join guide_answer a on a.provider_id = r.provider_id and a.request_id = r.id and a.answer = 'accepted'
     where r.provider_id = my_provider() and r.guide_id = me()
       and not exists (select from standing s where s.provider_id = r.provider_id and s.trajectory_id = r.trajectory_id)
       and not exists (select from trajectory_ending e where e.provider_id = r.provider_id and e.trajectory_id = r.trajectory_id) $$;
