-- Whoever took a part that opens more than one's own shows a code beside the mailbox. That is written down when the part
-- is taken, out of what the programme declared that day, and holds at every sign-in from then on.

alter table sign_in drop constraint sign_in_method_check;
alter table sign_in add constraint sign_in_method_check check (method in ('receipt', 'passkey', 'password', 'mail-link', 'mail-link-and-code', 'personal-link', 'demo'));

create table code_demand (
  provider_id uuid not null default my_provider(),
  person_id   uuid not null,
  demanded_at timestamptz not null,
  primary key (provider_id, person_id),
  foreign key (provider_id, person_id) references person (provider_id, id)
);
comment on table code_demand is 'purpose: someone must show a code beside a link by mail | keeping: with the person';

create function i_owe_a_code() returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from code_demand where provider_id = my_provider() and person_id = me()) $$;

-- Whatever came in by a mailbox alone ends when more is asked.
create function end_weak_sign_ins() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update sign_in set idle_until = least(idle_until, new.demanded_at) where provider_id = my_provider() and person_id = new.person_id and method in ('mail-link', 'personal-link');
  return null;
end $$;
create trigger end_weak_sign_ins after insert on code_demand for each row execute function end_weak_sign_ins();
