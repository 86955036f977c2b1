-- The way in of someone who was asked into a circle: a link of their own, and a code by mail on every device it is new to.

create table circle_link (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  invitation_id uuid not null,
  token_hash    bytea not null check (octet_length(token_hash) = 32),
  made_at       timestamptz not null,
  until         timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, token_hash),
  foreign key (provider_id, invitation_id) references circle_invitation (provider_id, id)
);
create index on circle_link (provider_id, invitation_id);
comment on table circle_link is 'purpose: the personal link of someone who was asked into a circle; of the link only the hash | keeping: with the trajectory';

create table circle_link_code (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  link_id     uuid not null,
  code_hash   bytea not null check (octet_length(code_hash) = 32),
  made_at     timestamptz not null,
  until       timestamptz not null,
  failed      integer not null default 0,
  used_at     timestamptz,
  primary key (provider_id, id),
  foreign key (provider_id, link_id) references circle_link (provider_id, id)
);
create index on circle_link_code (provider_id, link_id);
comment on table circle_link_code is 'purpose: six digits by mail that make a device known, once; keyed hashes only | keeping: a day';

create table circle_link_device (
  provider_id uuid not null default my_provider(),
  link_id     uuid not null,
  device_hash bytea not null check (octet_length(device_hash) = 32),
  known_since timestamptz not null,
  primary key (provider_id, link_id, device_hash),
  foreign key (provider_id, link_id) references circle_link (provider_id, id)
);
comment on table circle_link_device is 'purpose: on this device a personal link opens without a code; of the device only the hash of a random number | keeping: with the trajectory';

-- Does this invitation still lead somewhere? Not after a no, after leaving, or after the end; and never for those who work here, who prove more.
create function invitation_leads(invitation uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from circle_invitation i where i.provider_id = my_provider() and i.id = invitation
     and not exists (select from circle_answer a where a.provider_id = i.provider_id and a.invitation_id = i.id and a.answer = 'declines')
     and not exists (select from party p join party_departure d on d.provider_id = p.provider_id and d.party_id = p.id where p.provider_id = i.provider_id and p.trajectory_id = i.trajectory_id and p.person_id = i.person_id)
     and not exists (select from trajectory_ending e where e.provider_id = i.provider_id and e.trajectory_id = i.trajectory_id)
     and not exists (select from office o where o.provider_id = i.provider_id and o.person_id = i.person_id and not exists (select from office_end e where e.provider_id = o.provider_id and e.office_id = o.id))) $$;

-- A personal link by the hash of its token, for whoever holds it: whose it is, and whether it knows this device.
create function circle_link_at(token bytea, device bytea, at_moment timestamptz) returns table (link_id uuid, invitation_id uuid, person_id uuid, known boolean) rows 1 language sql stable security definer set search_path = public as
  $$ select l.id, i.id, i.person_id, exists (select from circle_link_device d where d.provider_id = l.provider_id and d.link_id = l.id and d.device_hash = device)
     from circle_link l join circle_invitation i on i.provider_id = l.provider_id and i.id = l.invitation_id
     where l.provider_id = my_provider() and l.token_hash = token and l.until > at_moment and invitation_leads(i.id) $$;
create function circle_links_to_me() returns setof uuid rows 5 language sql stable security definer set search_path = public as
  $$ select l.id from circle_link l join circle_invitation i on i.provider_id = l.provider_id and i.id = l.invitation_id where l.provider_id = my_provider() and i.person_id = me() $$;

-- Five tries at the last code of a link; then only a new code helps. Of two at once one waits for the other.
create function spend_circle_code(link uuid, code bytea, at_moment timestamptz) returns boolean language plpgsql security definer set search_path = public as $$
declare last_code circle_link_code;
begin
  select * into last_code from circle_link_code c where c.provider_id = my_provider() and c.link_id = link order by c.made_at desc, c.id limit 1 for update;
  if not found or last_code.used_at is not null or last_code.until <= at_moment or last_code.failed >= 5 then return false; end if;
  if last_code.code_hash = code then
    update circle_link_code set used_at = at_moment where provider_id = my_provider() and id = last_code.id;
    return true;
  end if;
  update circle_link_code set failed = failed + 1 where provider_id = my_provider() and id = last_code.id;
  return false;
end $$;
create function sweep_circle_codes(at_moment timestamptz) returns void language sql security definer set search_path = public as
  $$ delete from circle_link_code where provider_id = my_provider() and until < at_moment - interval '1 day' $$;

-- What I am asked for and have not answered, with who asks: their names are to be read, and nothing of the file.
create function asked_of_me() returns table (id uuid, trajectory_id uuid, role text, signs_in text, programme text, participant_id uuid, guide_id uuid, asked_at timestamptz) rows 3 language sql stable security definer set search_path = public as
  $$ select i.id, i.trajectory_id, i.role, i.signs_in, t.programme, about.person_id, asks.person_id, i.asked_at
     from circle_invitation i join trajectory t on t.provider_id = i.provider_id and t.id = i.trajectory_id
     join participant m on m.provider_id = i.provider_id and m.trajectory_id = i.trajectory_id
     join party about on about.provider_id = m.provider_id and about.id = m.party_id
     join party asks on asks.provider_id = i.provider_id and asks.id = i.asked_by
     where i.provider_id = my_provider() and i.person_id = me()
       and not exists (select from circle_answer a where a.provider_id = i.provider_id and a.invitation_id = i.id)
       and not exists (select from trajectory_ending e where e.provider_id = i.provider_id and e.trajectory_id = i.trajectory_id)
       and not is_excluded(i.trajectory_id, i.person_id)
     order by i.asked_at, i.id $$;
-- Whoever was asked into my own circle: whom it is about knows them by name, also before they answered.
create function people_asked_into_mine() returns setof uuid rows 10 language sql stable security definer set search_path = public as
  $$ select i.person_id from circle_invitation i where i.provider_id = my_provider() and i.trajectory_id in (select my_own_trajectories()) $$;
