-- People a career centre knows, who may be interviewed about their work or let someone try it out: each by a yes of their own, for that and
-- until a day. Who is guided reads what work it is; who it is only once their guide introduced them, and as long as the yes lives.

create table introduction_contact (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  programme   text not null check (length(programme) < 60),
  sector      text not null check (length(sector) < 40),
  region      text not null check (length(region) < 40),
  -- What work it is, without who or where.
  work        sealed not null,
  added_by    uuid not null,
  added_at    timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, added_by) references person (provider_id, id)
);
create index on introduction_contact (provider_id, added_by);
comment on table introduction_contact is 'purpose: what work a contact of the centre does, for whoever looks into work | keeping: ninety days after their last yes, or after being asked in vain';
create trigger forget_key after delete on introduction_contact for each row execute function key_goes_with_row('work');

create table introduction_detail (
  provider_id uuid not null default my_provider(),
  contact_id  uuid not null,
  details     sealed not null,
  primary key (provider_id, contact_id),
  foreign key (provider_id, contact_id) references introduction_contact (provider_id, id) on delete cascade
);
comment on table introduction_detail is 'purpose: who a contact of the centre is and how to reach them | keeping: with the contact';
create trigger forget_key after delete on introduction_detail for each row execute function key_goes_with_row('details');

-- Asked by mail; of the link only the hash. The newest opens.
create table introduction_ask (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  contact_id  uuid not null,
  token_hash  bytea not null check (octet_length(token_hash) = 32),
  asked_by    uuid not null,
  asked_at    timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, token_hash),
  foreign key (provider_id, contact_id) references introduction_contact (provider_id, id) on delete cascade,
  foreign key (provider_id, asked_by) references person (provider_id, id)
);
create index on introduction_ask (provider_id, contact_id);
create index on introduction_ask (provider_id, asked_by);
comment on table introduction_ask is 'purpose: a contact is asked for their yes, by a link of their own | keeping: with the contact';

create table introduction_yes (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  contact_id  uuid not null,
  ways        text[] not null check (ways <@ array['interview', 'try-out'] and cardinality(ways) between 1 and 2),
  given_at    timestamptz not null,
  until       timestamptz not null check (until > given_at),
  primary key (provider_id, id),
  foreign key (provider_id, contact_id) references introduction_contact (provider_id, id) on delete cascade
);
create index on introduction_yes (provider_id, contact_id);
comment on table introduction_yes is 'purpose: what a contact said yes to, and until when | keeping: with the contact';

-- A no, a yes taken back, or the centre that lets a contact go: whatever was said before it counts no more.
create table introduction_end (
  provider_id uuid not null default my_provider(),
  id          uuid not null,
  contact_id  uuid not null,
  said        text not null check (said in ('no', 'withdrawn', 'let-go')),
  ended_at    timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, contact_id) references introduction_contact (provider_id, id) on delete cascade
);
create index on introduction_end (provider_id, contact_id);
comment on table introduction_end is 'purpose: a contact said no, took a yes back or was let go | keeping: with the contact';

create table introduction (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  contact_id    uuid not null,
  way           text not null check (way in ('interview', 'try-out')),
  asked_by      uuid not null,
  asked_on      date not null,
  -- What the participant would like to ask or try; for the guide.
  words         sealed,
  primary key (provider_id, id),
  unique (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, asked_by) references party (provider_id, trajectory_id, id),
  foreign key (provider_id, contact_id) references introduction_contact (provider_id, id) on delete cascade
);
create index on introduction (provider_id, trajectory_id, asked_by);
create index on introduction (provider_id, contact_id);
comment on table introduction is 'purpose: a participant asks their guide to be introduced to a contact | keeping: with the trajectory, or with the contact if that goes first';
create trigger forget_key after delete on introduction for each row execute function key_goes_with_row('words');

create table introduction_answer (
  provider_id     uuid not null default my_provider(),
  introduction_id uuid not null,
  trajectory_id   uuid not null,
  outcome         text not null check (outcome in ('introduced', 'not-now')),
  said_by         uuid not null,
  said_at         timestamptz not null,
  primary key (provider_id, introduction_id),
  foreign key (provider_id, trajectory_id, introduction_id) references introduction (provider_id, trajectory_id, id) on delete cascade,
  foreign key (provider_id, trajectory_id, said_by) references party (provider_id, trajectory_id, id)
);
create index on introduction_answer (provider_id, trajectory_id, introduction_id);
create index on introduction_answer (provider_id, trajectory_id, said_by);
comment on table introduction_answer is 'purpose: the guide introduced someone to a contact, or not now | keeping: with the introduction';

-- THE question: does a yes of this contact live at this moment, and which? Everything that shows a contact to who is guided asks this.
create function contact_living(contact uuid) returns uuid language sql stable security definer set search_path = public as $$
  select y.id from introduction_yes y where y.provider_id = my_provider() and y.contact_id = contact and y.given_at <= this_moment() and y.until > this_moment()
    and not exists (select from introduction_end e where e.provider_id = y.provider_id and e.contact_id = y.contact_id and e.ended_at >= y.given_at)
  order by y.given_at desc, y.id desc limit 1 $$;
create function i_keep_contacts(programme text) returns boolean language sql stable security definer set search_path = public as
  $$ select my_provider() is not null and (has_office('administrator') or i_guide_programme(i_keep_contacts.programme)) $$;
-- In which programmes I am guided now.
create function programmes_i_am_guided_in() returns setof text rows 2 language sql stable security definer set search_path = public as
  $$ select t.programme from trajectory t where t.provider_id = my_provider() and t.id in (select my_own_trajectories()) and not has_ended(t.id) $$;
create function is_introduced_to_me(contact uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from introduction i join introduction_answer d on d.provider_id = i.provider_id and d.introduction_id = i.id and d.outcome = 'introduced'
    where i.provider_id = my_provider() and i.contact_id = contact and is_about_me(i.trajectory_id) and not has_ended(i.trajectory_id)) and contact_living(contact) is not null $$;

-- For whoever holds the newest link of a contact that was not let go.
create function introduction_contact_at(token bytea) returns table (contact_id uuid, sector text, region text, programme text, work sealed, details sealed, yes uuid, until timestamptz) rows 1 language sql stable security definer set search_path = public as $$
  select c.id, c.sector, c.region, c.programme, c.work, d.details, contact_living(c.id), (select y.until from introduction_yes y where y.provider_id = c.provider_id and y.id = contact_living(c.id)) from introduction_ask a
  join introduction_contact c on c.provider_id = a.provider_id and c.id = a.contact_id join introduction_detail d on d.provider_id = c.provider_id and d.contact_id = c.id
  where a.provider_id = my_provider() and a.token_hash = token
    and not exists (select from introduction_ask newer where newer.provider_id = a.provider_id and newer.contact_id = a.contact_id and newer.asked_at > a.asked_at)
    and not exists (select from introduction_end e where e.provider_id = c.provider_id and e.contact_id = c.id and e.said = 'let-go') $$;
-- In their name who holds it: a new yes takes the place of the one before.
create function say_contact_yes(token bytea, given uuid, wanted text[], at_moment timestamptz, until_moment timestamptz) returns boolean language plpgsql security definer set search_path = public as $$
begin
  insert into introduction_yes (id, contact_id, ways, given_at, until) select given, n.contact_id, wanted, at_moment, until_moment from introduction_contact_at(token) n where my_provider() is not null;
  return found;
end $$;
create function end_contact_yes(token bytea, ending uuid, at_moment timestamptz) returns boolean language plpgsql security definer set search_path = public as $$
begin
  insert into introduction_end (id, contact_id, said, ended_at) select ending, n.contact_id, case when n.yes is null then 'no' else 'withdrawn' end, at_moment from introduction_contact_at(token) n where my_provider() is not null;
  return found;
end $$;

-- Who was asked in vain, said no, or whose yes is long over goes after ninety days, with all that hangs on it and its keys.
create function sweep_contacts(at_moment timestamptz) returns void language sql security definer set search_path = public as $$
  delete from introduction_contact c where c.provider_id = my_provider() and contact_living(c.id) is null and at_moment - interval '90 days' > greatest(c.added_at,
    (select max(a.asked_at) from introduction_ask a where a.provider_id = c.provider_id and a.contact_id = c.id), (select max(least(y.until, e.ended_at)) from introduction_yes y left join introduction_end e on e.provider_id = y.provider_id and e.contact_id = y.contact_id and e.ended_at >= y.given_at where y.provider_id = c.provider_id and y.contact_id = c.id)) $$;
