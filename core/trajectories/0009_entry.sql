-- What was clear when a plan began, of what its programme asks beforehand: whoever is not that far yet is helped first elsewhere.
create table trajectory_entry (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  clear         text not null check (length(clear) < 40),
  primary key (provider_id, trajectory_id, clear),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table trajectory_entry is 'purpose: what was clear when a plan began, of what its programme asks beforehand | keeping: with the trajectory';

-- In this trajectory nobody joins before whom it is about said yes to that very person. Which yes that is, is said where people are drawn.
create table trajectory_yes_first (
  provider_id   uuid not null default my_provider(),
  trajectory_id uuid not null,
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table trajectory_yes_first is 'purpose: nobody joins before the participant said yes to that person | keeping: with the trajectory';

create function needs_yes_first(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from trajectory_yes_first y where y.provider_id = my_provider() and y.trajectory_id = trajectory) $$;
