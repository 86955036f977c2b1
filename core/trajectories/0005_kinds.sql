-- Several kinds of trajectory side by side in one programme, and what stands beside the file in one of that kind.

create table trajectory_kind (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  kind          text not null check (length(kind) < 40),
  -- As the programme declared it on the day it opened.
  calendar      text check (calendar in ('statutory')),
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table trajectory_kind is 'purpose: of which kind a trajectory is, where its programme has several | keeping: with the trajectory';

-- What a part beside may do with the calendar, as the programme declared it when somebody was asked.
alter table circle_invitation add column calendar text check (calendar in ('reads', 'keeps'));

-- The same question as trajectories_beside_me() answers, asked of one row at hand.
create function i_sit_beside(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from party p where p.provider_id = my_provider() and p.trajectory_id = trajectory and p.person_id = me() and p.seat = 'beside'
     and not exists (select from party_departure d where d.provider_id = p.provider_id and d.party_id = p.id)) $$;
