-- Who would rather come earlier, and the place that is kept for them for half an hour.

create table earlier_wish (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  programme     text not null check (length(programme) < 60),
  -- Whose appointment may move; null for someone who has none yet and left a number and nothing more.
  trajectory_id uuid,
  -- Only a place before this moment is earlier; null where there was no place at all. With an appointment it is that.
  before        timestamptz,
  telephone     sealed not null,
  number_index  bytea not null,
  made_at       timestamptz not null,
  lapses_at     timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id),
  unique (provider_id, number_index),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id) on delete cascade
);
comment on table earlier_wish is 'purpose: someone wishes an earlier place and is told by text message when there is one | keeping: until served or taken back, two weeks at most';

create table earlier_offer (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  wish_id     uuid not null,
  guide_id    uuid not null,
  during      tstzrange not null,
  hold_id     uuid not null,
  token_hash  bytea not null,
  offered_at  timestamptz not null,
  until       timestamptz not null,
  answer      text check (answer in ('accepted', 'declined')),
  primary key (provider_id, id),
  unique (provider_id, token_hash),
  unique (provider_id, hold_id),
  foreign key (provider_id, wish_id) references earlier_wish (provider_id, id) on delete cascade,
  foreign key (provider_id, guide_id) references person (provider_id, id)
);
create index on earlier_offer (provider_id, wish_id);
comment on table earlier_offer is 'purpose: an earlier place kept for the next in turn, with the secret of the link that answers it | keeping: with the wish';

-- Those in turn, for the worker: whose appointment still stands, with whom, and before when a place is earlier.
create function earlier_wishes(at_moment timestamptz)
  returns table (id uuid, programme text, trajectory_id uuid, guide_id uuid, before timestamptz, telephone sealed, made_at timestamptz) language sql stable security definer set search_path = public as $$
  select w.id, w.programme, w.trajectory_id, s.guide_id, coalesce(s.starts_at, w.before), w.telephone, w.made_at
  from earlier_wish w left join standing s on s.provider_id = w.provider_id and s.trajectory_id = w.trajectory_id
  where w.provider_id = my_provider() and is_worker() and w.lapses_at > at_moment and (w.trajectory_id is null or s.starts_at > at_moment)
    and not exists (select from earlier_offer o where o.provider_id = w.provider_id and o.wish_id = w.id and o.answer = 'accepted')
  order by w.made_at, w.id $$;

-- A wish goes with its number, and the key to it, so that no old copy opens.
create function erase_earlier_wish(wish uuid) returns void language sql security definer set search_path = public as $$
  with gone as (delete from earlier_wish where provider_id = my_provider() and id = wish returning telephone)
  delete from keys.document_key k using gone where k.provider_id = my_provider() and k.id = document_key_of(gone.telephone) $$;

-- One takes back one's own wish, or that of the link one has.
create function forget_earlier_wish(wish uuid) returns void language sql security definer set search_path = public as $$
  select erase_earlier_wish(w.id) from earlier_wish w where w.provider_id = my_provider() and w.id = wish and w.trajectory_id in (select my_own_trajectories()) $$;
create function forget_earlier_wish_of(token bytea) returns void language sql security definer set search_path = public as $$
  select erase_earlier_wish(o.wish_id) from earlier_offer o where o.provider_id = my_provider() and o.token_hash = token $$;

-- What had its time: two weeks, or the appointment itself. Who was never offered a place is counted (core/providers/0003_weeks.sql).
create function sweep_earlier_wishes(at_moment timestamptz) returns bigint language plpgsql security definer set search_path = public as $$
declare
  old uuid;
  swept bigint := 0;
begin
  for old in select w.id from earlier_wish w left join standing s on s.provider_id = w.provider_id and s.trajectory_id = w.trajectory_id
      where w.provider_id = my_provider() and is_worker() and (w.lapses_at <= at_moment or w.trajectory_id is not null and coalesce(s.starts_at, '-infinity') <= at_moment) loop
    if not exists (select from earlier_offer o where o.provider_id = my_provider() and o.wish_id = old) then perform count_in_week('unmet', at_moment); end if;
    perform erase_earlier_wish(old);
    swept := swept + 1;
  end loop;
  return swept;
end $$;

-- What a link is about, for whoever has it: the secret came to their telephone. It names the person only to act as them.
create function earlier_offer_at(token bytea)
  returns table (id uuid, wish_id uuid, guide_id uuid, from_moment timestamptz, until_moment timestamptz, hold_id uuid, held_until timestamptz, answer text, trajectory_id uuid, person_id uuid)
  language sql stable security definer set search_path = public as $$
  select o.id, o.wish_id, o.guide_id, lower(o.during), upper(o.during), o.hold_id, o.until, o.answer, w.trajectory_id, p.person_id
  from earlier_offer o join earlier_wish w on w.provider_id = o.provider_id and w.id = o.wish_id
  left join participant m on m.provider_id = w.provider_id and m.trajectory_id = w.trajectory_id
  left join party p on p.provider_id = m.provider_id and p.id = m.party_id
  where o.provider_id = my_provider() and o.token_hash = token $$;

-- Once: of two answers the first counts. Who accepted is served, and kept an hour so that the link still says so.
create function answer_earlier_offer(token bytea, given text, at_moment timestamptz) returns boolean language sql security definer set search_path = public as $$
  with answered as (
    update earlier_offer set answer = given where provider_id = my_provider() and token_hash = token and answer is null returning wish_id),
  served as (
    update earlier_wish w set lapses_at = least(w.lapses_at, at_moment + interval '1 hour') from answered a where w.provider_id = my_provider() and w.id = a.wish_id and given = 'accepted')
  select exists (select from answered) $$;

-- Whoever left a number and now has an appointment, made with the place that was kept for them, is served.
create function serve_earlier_wish(hold uuid) returns void language sql security definer set search_path = public as $$
  select erase_earlier_wish(o.wish_id) from earlier_offer o where o.provider_id = my_provider() and o.hold_id = hold $$;

-- A number that came before, and now belongs to an appointment: one turn a number.
create function replace_earlier_number(known bytea) returns void language sql security definer set search_path = public as $$
  select erase_earlier_wish(w.id) from earlier_wish w where w.provider_id = my_provider() and w.number_index = known and (w.trajectory_id is null or w.trajectory_id in (select my_own_trajectories())) $$;

-- A place may have come free: whoever is in turn is looked up after this commits. Where nobody waits, nothing happens.
create function wake_waiting_list() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from earlier_wish where provider_id = my_provider()) then
    perform graphile_worker.add_job('earlier-places', json_build_object('provider', my_provider(), 'id', my_provider()), job_key => 'earlier-places:' || my_provider(), max_attempts => 3);
  end if;
  return null;
end $$;
create trigger wake_waiting_list after delete on occupancy for each statement execute function wake_waiting_list();
create trigger wake_waiting_list after insert or update on weekly_hours for each statement execute function wake_waiting_list();
create trigger wake_waiting_list after insert on extra_hours for each statement execute function wake_waiting_list();
create trigger wake_waiting_list after delete on absence for each statement execute function wake_waiting_list();
