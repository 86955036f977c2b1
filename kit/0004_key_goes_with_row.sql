-- For a sealed column of state that may vanish: its key goes with the row, by whoever's right the row went. What serves has no right
-- of its own to delete a key of a file, and needs none. Name the column: execute function key_goes_with_row('content').
-- The key is worked out first: inside the condition, under row-level security, `document_key_of` never reaches an index, and every
-- key of the provider was read to find one.
create function key_goes_with_row() returns trigger language plpgsql security definer set search_path = public as $$
declare key uuid := document_key_of((to_jsonb(old) ->> tg_argv[0])::bytea::sealed);
begin
  delete from keys.document_key where provider_id = my_provider() and id = key;
  return null;
end $$;
