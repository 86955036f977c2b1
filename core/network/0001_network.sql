-- A map of whom there are around someone, on the side of care, of work and at home. It is theirs: to draw, to change and to erase.

create table network_actor (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  side          text not null check (side in ('care', 'work', 'home')),
  -- Which part, by the key of the declaration.
  role          text not null check (length(role) < 40),
  -- Counts up at each change: of two at once the second reads first.
  version       integer not null check (version > 0),
  -- What they are called, how they are reached, and what they are there for.
  content       sealed not null,
  put_by        uuid not null,
  put_on        date not null,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, put_by) references party (provider_id, trajectory_id, id)
);
create index on network_actor (provider_id, trajectory_id);
comment on table network_actor is 'purpose: who stands around a participant, as they draw it | keeping: until it is erased, at the latest with the trajectory';
-- What was written before is gone with its key.
create trigger forget_key after delete on network_actor for each row execute function key_goes_with_row('content');
create trigger forget_old_key after update of content on network_actor for each row execute function key_goes_with_row('content');

-- Whom it is about says that this person may be asked to join. Taken back, nobody joins on it any more.
create table network_yes (
  provider_id   uuid not null default my_provider(),
  actor_id      uuid not null,
  trajectory_id uuid not null,
  said_on       date not null,
  primary key (provider_id, actor_id),
  foreign key (provider_id, trajectory_id, actor_id) references network_actor (provider_id, trajectory_id, id) on delete cascade
);
create index on network_yes (provider_id, trajectory_id);
comment on table network_yes is 'purpose: the participant says that someone may be asked to join | keeping: until it is taken back, at the latest with the trajectory';

-- Whom it is about lets who guides look at the whole map. Shown to one person, not to a part.
create table network_showing (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  to_party      uuid not null,
  primary key (provider_id, trajectory_id, to_party),
  foreign key (provider_id, trajectory_id, to_party) references party (provider_id, trajectory_id, id)
);
create index on network_showing (provider_id, to_party);
comment on table network_showing is 'purpose: which guide may look at the whole map now | keeping: until it is hidden, at the latest with the trajectory';

-- Someone on the map was asked to join: as which person, and on which yes.
create table network_seat (
  provider_id   uuid not null default my_provider(),
  actor_id      uuid not null,
  trajectory_id uuid not null,
  person_id     uuid not null,
  asked_by      uuid not null,
  asked_at      timestamptz not null,
  primary key (provider_id, actor_id),
  unique (provider_id, trajectory_id, person_id),
  foreign key (provider_id, trajectory_id, actor_id) references network_actor (provider_id, trajectory_id, id),
  foreign key (provider_id, person_id) references person (provider_id, id),
  foreign key (provider_id, trajectory_id, asked_by) references party (provider_id, trajectory_id, id)
);
create index on network_seat (provider_id, person_id);
comment on table network_seat is 'purpose: as which person someone on the map was asked to join | keeping: with the trajectory';

-- The yes that goes first: to this very person, in this very part, and not taken back.
create function joining_agreed(trajectory uuid, person uuid, part text) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from network_seat s join network_actor a on a.provider_id = s.provider_id and a.id = s.actor_id
    join network_yes y on y.provider_id = a.provider_id and y.actor_id = a.id
    where s.provider_id = my_provider() and s.trajectory_id = trajectory and s.person_id = person and a.role = part) $$;
create function may_join(trajectory uuid, person uuid, part text) returns boolean language sql stable as
  $$ select not needs_yes_first(trajectory) or joining_agreed(trajectory, person, part) $$;

-- A yes that was taken back takes the question along: whoever was asked and did not answer finds nothing any more.
create or replace function invitations_to_me() returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select i.id from circle_invitation i where i.provider_id = my_provider() and i.person_id = me() and not is_excluded(i.trajectory_id, i.person_id) and may_join(i.trajectory_id, i.person_id, i.role) $$;
create or replace function asked_of_me() returns table (id uuid, trajectory_id uuid, role text, signs_in text, programme text, participant_id uuid, guide_id uuid, asked_at timestamptz) rows 3 language sql stable security definer set search_path = public as
  $$ select i.id, i.trajectory_id, i.role, i.signs_in, t.programme, about.person_id, asks.person_id, i.asked_at
     from circle_invitation i join trajectory t on t.provider_id = i.provider_id and t.id = i.trajectory_id
     join participant m on m.provider_id = i.provider_id and m.trajectory_id = i.trajectory_id
     join party about on about.provider_id = m.provider_id and about.id = m.party_id
     join party asks on asks.provider_id = i.provider_id and asks.id = i.asked_by
     where i.provider_id = my_provider() and i.person_id = me()
       and not exists (select from circle_answer a where a.provider_id = i.provider_id and a.invitation_id = i.id)
       and not exists (select from trajectory_ending e where e.provider_id = i.provider_id and e.trajectory_id = i.trajectory_id)
       and not is_excluded(i.trajectory_id, i.person_id) and may_join(i.trajectory_id, i.person_id, i.role)
     order by i.asked_at, i.id $$;

-- Which of the map a guide sees: what they put there, who may be asked, and all of it where it is shown to them.
create function map_shown_to_me(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from network_showing s where s.provider_id = my_provider() and s.trajectory_id = trajectory and s.to_party in (select my_parties())) and not has_ended(trajectory) $$;
create function may_be_asked(actor uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from network_yes y where y.provider_id = my_provider() and y.actor_id = actor) $$;

-- What flows to whom, at this moment: the very questions the policies ask, asked in each reader's own name. For those inside.
create function flows_around(trajectory uuid) returns table (party_id uuid, person_id uuid, role text, letters integer, passages integer, agreements integer, talks integer, until timestamptz)
  language plpgsql security definer set search_path = public as $$
declare
  whose text := me()::text;
  reader record;
begin
  if not i_take_part(trajectory) then return; end if;
  for reader in
    select p.id, p.person_id as person, p.role from party p where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.seat <> 'inside'
      and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id) order by p.role, p.id
  loop
    perform set_config('houvast.person', reader.person::text, true);
    return query
      with released as (
        select r.*, exists (select from professional_sending s where s.provider_id = my_provider() and s.shared_version_id = r.shared_version_id) as by_letter
        from passages_released_to_me() r join shared_version v on v.provider_id = my_provider() and v.id = r.shared_version_id where v.trajectory_id = trajectory)
      select reader.id, reader.person, reader.role,
        (select count(distinct r.shared_version_id) from released r where r.by_letter)::integer,
        (select count(*) from released r where not r.by_letter)::integer,
        (select count(*) from agreement a where a.provider_id = my_provider() and a.trajectory_id = trajectory and a.id in (select agreements_beside_me()))::integer,
        (select count(*) from talk k where k.provider_id = my_provider() and k.trajectory_id = trajectory and k.id in (select talks_with_me()))::integer,
        (select min(r.until) from released r);
  end loop;
  perform set_config('houvast.person', whose, true);
end $$;
