-- How long a trajectory is kept, as its programme declared on the day it opened.

create table trajectory_keeping (
  provider_id     uuid not null default my_provider(),
  trajectory_id   uuid not null,
  notes_days      integer not null check (notes_days between 0 and 20000),
  contact_days    integer not null check (contact_days between 0 and 20000),
  trajectory_days integer not null check (trajectory_days between 0 and 20000),
  primary key (provider_id, trajectory_id),
  foreign key (provider_id, trajectory_id) references trajectory (provider_id, id)
);
comment on table trajectory_keeping is 'purpose: how many days after the last talk notes, number and the whole file are kept | keeping: with the trajectory';

-- A number that is changed or taken away leaves no key behind: a copy of the row from before opens no more.
-- Worked out first, so that one key is found by its index: see kit/0004_key_goes_with_row.sql.
create function forget_number_key() returns trigger language plpgsql security definer set search_path = public as $$
declare key uuid := document_key_of(old.telephone);
begin
  if key <> document_key_of(old.handle) then
    delete from keys.document_key where provider_id = my_provider() and id = key;
  end if;
  return null;
end $$;
create trigger forget_key after update of telephone on contact for each row
  when (old.telephone is not null and new.telephone is distinct from old.telephone) execute function forget_number_key();
