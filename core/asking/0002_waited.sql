-- How long someone waited, written down when their file opens after the first talk: the request itself goes after ninety days.
create table first_talk_wait (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  days          integer not null check (days between 0 and 90),
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table first_talk_wait is 'purpose: how many days lay between asking and the first talk, for whom it is about to say on a loose slip | keeping: with the trajectory';

-- By the guide who took the request up and opened the file, once.
create function note_wait(request uuid, trajectory uuid, on_day date) returns void language sql security definer set search_path = public as $$
  insert into first_talk_wait (trajectory_id, days)
    select p.trajectory_id, least(90, greatest(0, on_day - (r.asked_at at time zone v.zone)::date))
    from first_talk_request r join provider v on v.id = r.provider_id
    join first_talk_taken t on t.provider_id = r.provider_id and t.request_id = r.id and t.taken_by = me()
    join party p on p.provider_id = r.provider_id and p.trajectory_id = trajectory and p.person_id = me() and p.seat = 'inside'
    where r.provider_id = my_provider() and r.id = request on conflict do nothing $$;
