-- A senior whom the participant named as someone who may never open the file watches it no longer.
create or replace function watched() returns table (trajectory_id uuid, guide_id uuid, party_id uuid) language sql stable security definer set search_path = public rows 20 as
  $$ select p.trajectory_id, p.person_id, p.id from traineeship s
     join party p on p.provider_id = s.provider_id and p.person_id = s.guide_id
     where s.provider_id = my_provider() and s.senior_id = me() and me() in (select guides())
       and not exists (select from traineeship_end e where e.provider_id = s.provider_id and e.traineeship_id = s.id)
       and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)
       and not exists (select from trajectory_ending n where n.provider_id = p.provider_id and n.trajectory_id = p.trajectory_id)
       and (select w.answer from watch_answer w where w.provider_id = p.provider_id and w.trajectory_id = p.trajectory_id and w.traineeship_id = s.id
            order by w.answered_at desc, w.answer limit 1) = 'yes'
       and not is_excluded(p.trajectory_id, s.senior_id) $$;
