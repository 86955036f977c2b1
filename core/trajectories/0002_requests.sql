-- Someone who comes in by name asks a guide to guide them; the guide says yes, or cannot.

create table guide_request (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  guide_id      uuid not null,
  -- To the day: a finer moment could be laid beside another file's.
  asked_on      date not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id),
  foreign key (provider_id, guide_id) references person (provider_id, id)
);
create index on guide_request (provider_id, guide_id);
create index on guide_request (provider_id, trajectory_id);
comment on table guide_request is 'purpose: a participant asks a guide to guide them | keeping: with the trajectory';

create table guide_answer (
  provider_id uuid not null default my_provider(),
  request_id  uuid not null,
  answer      text not null check (answer in ('accepted', 'declined')),
  answered_at timestamptz not null,
  primary key (provider_id, request_id),
  foreign key (provider_id, request_id) references guide_request (provider_id, id)
);
comment on table guide_answer is 'purpose: whether a guide takes on who asked; never why not | keeping: with the trajectory';

-- What someone brings along into a new trajectory: a copy of their own words, without where it came from.
create table brought (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  what          text not null check (what in ('summary', 'letter', 'talks')),
  content       sealed not null,
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
create index on brought (provider_id, trajectory_id);
comment on table brought is 'purpose: what a participant chose to bring along from before, and nothing else | keeping: with the trajectory';

-- Requests to me that wait for an answer, with who asks; none of someone who named me since as one who may never open the file. Each
-- begins at my own requests, which are few.
create function requests_to_me() returns table (id uuid, trajectory_id uuid, programme text, person_id uuid, asked_on date) language sql stable security definer set search_path = public rows 5 as
  $$ select r.id, r.trajectory_id, t.programme, p.person_id, r.asked_on
     from guide_request r join trajectory t on t.provider_id = r.provider_id and t.id = r.trajectory_id
     join participant m on m.provider_id = r.provider_id and m.trajectory_id = r.trajectory_id
     join party p on p.provider_id = m.provider_id and p.id = m.party_id
     where r.provider_id = my_provider() and r.guide_id = me()
       and not exists (select from guide_answer a where a.provider_id = r.provider_id and a.request_id = r.id)
       and not exists (select from trajectory_ending e where e.provider_id = r.provider_id and e.trajectory_id = r.trajectory_id)
       and not is_excluded(r.trajectory_id, r.guide_id)
     order by r.asked_on, r.id $$;
-- Trajectories I said yes to: there I may take my part.
create function trajectories_i_accepted() returns setof uuid language sql stable security definer set search_path = public rows 50 as
  $$ select r.trajectory_id from guide_request r join guide_answer a on a.provider_id = r.provider_id and a.request_id = r.id and a.answer = 'accepted'
     where r.provider_id = my_provider() and r.guide_id = me() and not is_excluded(r.trajectory_id, r.guide_id) $$;
