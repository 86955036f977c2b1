-- Whoever keeps in memory how guides present themselves hears that it changed, and at which provider.
create function tell_guides_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('guides_changed', coalesce(new.provider_id, old.provider_id)::text);
  return null;
end $$;
create trigger tell after insert or update or delete on guide_profile for each row execute function tell_guides_changed();
create trigger tell after update on person_name for each row execute function tell_guides_changed();
create trigger tell after insert or delete on office for each row execute function tell_guides_changed();
create trigger tell after insert or delete on office_end for each row execute function tell_guides_changed();
