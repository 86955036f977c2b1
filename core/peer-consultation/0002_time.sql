-- A meeting in one sitting takes the time of everyone in the group, as far as it is free. Where someone has something else already, that
-- stays, and nobody is told: else whoever plans would learn it. One that is spread over days has no hour, and takes none.

create function peer_time(from_at timestamptz, minutes integer) returns tstzrange language sql stable
  as $$ select tstzrange(from_at, from_at + make_interval(mins => minutes)) $$;

create function take_peer_time(wanted uuid) returns void language plpgsql security definer set search_path = public as $$
declare
  taken tstzrange;
  people uuid[];
  person uuid;
begin
  select peer_time(m.from_at, m.minutes), array(
      select i.person_id from peer_invitation i join peer_answer a on a.provider_id = i.provider_id and a.invitation_id = i.id and a.says = 'yes'
      where i.provider_id = m.provider_id and i.group_id = m.group_id and not exists (select from peer_leaving l where l.provider_id = i.provider_id and l.invitation_id = i.id) order by i.person_id)
    into taken, people from peer_meeting m where m.provider_id = my_provider() and m.id = wanted and m.way = 'live';
  if taken is null or upper(taken) <= this_moment() then return; end if;
  -- In one order, as whoever takes the time of several does, so that two never wait in a circle.
  perform from agenda g where g.provider_id = my_provider() and g.person_id = any(people) order by g.person_id for no key update;
  foreach person in array people loop
    perform pg_advisory_xact_lock(hashtextextended('time of ' || person, 0));
    perform clear_lapsed_holds(person, taken, this_moment());
    insert into occupancy (id, person_id, during, meeting_id)
      select gen_random_uuid(), person, taken, wanted where not exists (select from occupancy o where o.provider_id = my_provider() and o.person_id = person and o.meeting_id = wanted) on conflict do nothing;
  end loop;
end $$;

create function peer_meeting_takes_time() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.provider_id = my_provider() then perform take_peer_time(new.id); end if;
  return null;
end $$;
create trigger take_time after insert on peer_meeting for each row execute function peer_meeting_takes_time();
-- However a meeting goes, everyone has their time again.
create function peer_meeting_gives_time_back() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from occupancy where provider_id = my_provider() and meeting_id = old.id;
  return null;
end $$;
create trigger give_time_back after delete on peer_meeting for each row execute function peer_meeting_gives_time_back();
-- Whoever joins a group after the planning, and whoever leaves it before.
create function peer_comes_with_time() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform take_peer_time(m.id) from peer_invitation i join peer_meeting m on m.provider_id = i.provider_id and m.group_id = i.group_id where i.provider_id = my_provider() and i.id = new.invitation_id;
  return null;
end $$;
create trigger take_time after insert on peer_answer for each row when (new.says = 'yes') execute function peer_comes_with_time();
create function peer_leaves_with_time() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from occupancy o using peer_invitation i, peer_meeting m where o.provider_id = my_provider() and o.meeting_id = m.id and o.person_id = i.person_id
    and i.provider_id = o.provider_id and i.id = new.invitation_id and m.provider_id = i.provider_id and m.group_id = i.group_id;
  return null;
end $$;
create trigger give_time_back after insert on peer_leaving for each row execute function peer_leaves_with_time();

-- By the night, for what was taken by something else when it was planned and is free since.
create function take_time_of_peers() returns void language plpgsql security definer set search_path = public as $$
begin
  if not is_worker() then raise exception 'only the worker goes round' using errcode = 'insufficient_privilege'; end if;
  perform take_peer_time(m.id) from peer_meeting m where m.provider_id = my_provider() and m.way = 'live' and m.closes_at > this_moment();
end $$;
