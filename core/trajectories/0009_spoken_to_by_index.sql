-- How someone is spoken to is asked on every page of whoever holds no office: of a case manager with a hundred thousand files it read
-- every invitation. 'u' goes before 'je' in this index, so that the first one that was not declined is the answer.
create index circle_invitation_address on circle_invitation (provider_id, person_id, address desc) where address is not null;
create or replace function spoken_to(person uuid) returns text language sql stable security definer set search_path = public as
  $$ select i.address from circle_invitation i where i.provider_id = my_provider() and i.person_id = person and i.address is not null
     and (person = me() or i.trajectory_id in (select my_trajectories()))
     and not exists (select from circle_answer a where a.provider_id = i.provider_id and a.invitation_id = i.id and a.answer = 'declines')
     order by i.address desc limit 1 $$;
