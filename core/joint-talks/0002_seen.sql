-- Who reads how many answers of what I prepared, now: the questions that the policies on joint_talk_words ask, asked in each reader's own
-- name, of the newest version for each talk. Only whom it is about may ask.
create function joint_talk_seen_of_mine(trajectory uuid) returns table (party_id uuid, person_id uuid, number integer) language plpgsql security definer set search_path = public as $$
declare
  whose text := me()::text;
  about uuid;
  reader record;
begin
  if not is_about_me(trajectory) then return; end if;
  select m.party_id into about from participant m where m.provider_id = my_provider() and m.trajectory_id = trajectory;
  for reader in
    select p.id, p.person_id as person from party p where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.id <> about
      and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) order by p.seat desc, p.role, p.id
  loop
    perform set_config('houvast.person', reader.person::text, true);
    return query
      select reader.id, reader.person, count(*)::integer from joint_talk_preparation p join joint_talk_words w on w.provider_id = p.provider_id and w.preparation_id = p.id
      where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.written_by = about
        and not exists (select from joint_talk_preparation n where n.provider_id = p.provider_id and n.talk_id = p.talk_id and n.written_by = about and n.version > p.version)
        and (p.trajectory_id in (select my_trajectories()) or w.id in (select joint_talk_words_shown_to_me()))
      having count(*) > 0;
  end loop;
  perform set_config('houvast.person', whose, true);
end $$;
