-- Someone who guided before left notes. Whom they are about may ask for those too, and then lets who guides now look them over.
alter table access_request add column earlier text not null default 'no' check (earlier in ('no', 'yes'));

-- The notes of who guided before, as they stand, for who guides now: only while a request that asks for them waits, and nowhere else.
create function notes_to_look_over(trajectory uuid) returns table (id uuid, written_by uuid, talk_id uuid, version integer, written_at timestamptz, theme text, content sealed) rows 20 language sql stable security definer set search_path = public as
  $$ select distinct on (n.id) n.id, n.written_by, n.talk_id, n.version, n.written_at, n.theme, n.content from note n
     join party_departure d on d.provider_id = n.provider_id and d.party_id = n.written_by
     where n.provider_id = my_provider() and n.trajectory_id = trajectory and trajectory in (select trajectories_i_guide())
       and exists (select from access_request r where r.provider_id = n.provider_id and r.trajectory_id = n.trajectory_id and r.earlier = 'yes'
         and not exists (select from access_answer a where a.provider_id = r.provider_id and a.request_id = r.id))
     order by n.id, n.version desc $$;
