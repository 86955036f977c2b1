-- When upkeep was last done is for everyone who serves; only the owner's function writes it.
create policy read on upkeep for select to houvast using (true);
grant select on upkeep to houvast;
grant execute on function log.unsealed(), messages_late(timestamptz) to houvast;
do $$
begin
  if exists (select from pg_roles where rolname = 'houvast_backup') then
    grant usage on schema public to houvast_backup;
    grant execute on function note_upkeep(text) to houvast_backup;
  end if;
end $$;
