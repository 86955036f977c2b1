-- Which talks were given back because the plan rests, those of its weeks and evaluations alike: they come back with their week.
create table plan_rest (
  provider_id   uuid not null default my_provider(),
  pause_id      uuid not null,
  talk_id       uuid not null,
  trajectory_id uuid not null,
  primary key (provider_id, pause_id, talk_id),
  foreign key (provider_id, trajectory_id, pause_id) references trajectory_pause (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id)
);
create index on plan_rest (provider_id, talk_id);
create index on plan_rest (provider_id, trajectory_id);
comment on table plan_rest is 'purpose: the talks a pause gave back, to be laid again when the plan goes on | keeping: with the trajectory';

-- For the worker: who had a place in what was given back, and is still there; with those inside.
create function people_of_pause(pause uuid) returns setof uuid rows 10 language sql stable security definer set search_path = public as $$
  select distinct p.person_id from trajectory_pause s join party p on p.provider_id = s.provider_id and p.trajectory_id = s.trajectory_id
  where s.provider_id = my_provider() and s.id = pause and is_worker()
    and (p.seat = 'inside' or exists (select from plan_rest r join talk_guest g on g.provider_id = r.provider_id and g.talk_id = r.talk_id where r.provider_id = s.provider_id and r.pause_id = s.id and g.party_id = p.id))
    and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) $$;
