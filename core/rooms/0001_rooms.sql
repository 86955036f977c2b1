-- What two browsers tell each other to find one another: how they encode, and at which addresses. The talk itself goes
-- from one to the other and passes here never.

create table room_signal (
  provider_id   uuid not null default my_provider(),
  id            uuid not null,
  trajectory_id uuid not null,
  talk_id       uuid not null,
  by_party      uuid not null,
  content       sealed not null,
  made_at       timestamptz not null default now(),
  primary key (provider_id, id),
  foreign key (provider_id, trajectory_id, talk_id) references talk (provider_id, trajectory_id, id),
  foreign key (provider_id, trajectory_id, by_party) references party (provider_id, trajectory_id, id)
);
create index on room_signal (provider_id, talk_id);
create index on room_signal (made_at);
comment on table room_signal is 'purpose: how two browsers find each other for a video talk | keeping: two minutes, swept each minute';

-- The room of a talk is for the guide of its appointment and whom it is about; other parties of the trajectory stay outside.
create function in_room(trajectory uuid, talk uuid) returns boolean language sql stable set search_path = public as $$
  select exists (
    select from appointment a where a.trajectory_id = trajectory and a.talk_id = talk and a.way = 'video'
      and i_take_part(trajectory) and (a.guide_id = me() or is_about_me(trajectory))
      and not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id)
      and not exists (select from talk_outcome o where o.provider_id = a.provider_id and o.talk_id = a.talk_id)) $$;

-- Too large for a notice, so the notice says which row. Heard when it is committed, in every process.
create function tell_room_signal() returns trigger language plpgsql as $$
begin
  perform pg_notify('room_signal', new.provider_id || ' ' || new.talk_id || ' ' || new.id);
  return null;
end $$;
create trigger tell after insert on room_signal for each row execute function tell_room_signal();
