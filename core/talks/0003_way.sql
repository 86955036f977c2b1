-- A video talk that goes on by telephone. The appointment keeps what was agreed; this says what became of it, once.
create table change_of_way (
  provider_id    uuid not null default my_provider(),
  appointment_id uuid not null,
  trajectory_id  uuid not null,
  way            text not null check (way in ('guide-calls', 'participant-calls')),
  by_party       uuid not null,
  at             timestamptz not null,
  primary key (provider_id, appointment_id),
  foreign key (provider_id, appointment_id) references appointment (provider_id, id),
  foreign key (provider_id, trajectory_id, by_party) references party (provider_id, trajectory_id, id)
);
create index on change_of_way (provider_id, trajectory_id);
comment on table change_of_way is 'purpose: a video talk that went on by telephone, and who wished so | keeping: with the trajectory';

-- How they talk in the end, for whoever may see it.
create function way_now(appointment uuid, agreed text) returns text language sql stable set search_path = public as
  $$ select coalesce((select w.way from change_of_way w where w.provider_id = my_provider() and w.appointment_id = appointment), agreed) $$;

create trigger follow after insert on change_of_way for each row execute function follow_appointment();
