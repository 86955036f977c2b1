-- Clears away drafts by their date, unseen: nobody's transaction may read them, the worker's included.
create function forget_drafts(before_moment timestamptz) returns integer language plpgsql security definer set search_path = public as $$
declare gone integer;
begin
  with old as (delete from draft where provider_id = my_provider() and saved_at < before_moment returning content),
       closed as (delete from keys.document_key k using old where k.provider_id = my_provider() and k.id = encode(substring(old.content from 2 for 16), 'hex')::uuid)
  select count(*) into gone from old;
  return gone;
end $$;
