-- Worked out first, so that one key is found by its index: see kit/0006_key_by_its_id.sql.
create or replace function forget_number_key() returns trigger language plpgsql security definer set search_path = public as $$
declare key uuid := document_key_of(old.telephone);
begin
  if key <> document_key_of(old.handle) then
    delete from keys.document_key where provider_id = my_provider() and id = key;
  end if;
  return null;
end $$;
