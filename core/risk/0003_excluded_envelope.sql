-- An envelope that guide and back-up opened together closes for a back-up whom the participant names afterwards; for the guide it stays open.
create or replace function envelopes_open_to_me() returns setof uuid language sql stable security definer set search_path = public as $$
  select l.trajectory_id from risk_level l
    join party p on p.provider_id = l.provider_id and p.id = l.recorded_by
    join envelope_yes guide on guide.provider_id = l.provider_id and guide.risk_level_id = l.id and guide.given_by = p.person_id
    join risk_call c on c.provider_id = l.provider_id and c.risk_level_id = l.id and c.backup_id <> p.person_id
    join envelope_yes backup on backup.provider_id = l.provider_id and backup.risk_level_id = l.id and backup.given_by = c.backup_id
  where l.provider_id = my_provider() and l.level = 'red'
    and (c.backup_id = me() and not is_excluded(l.trajectory_id, c.backup_id) or p.person_id = me() and l.recorded_by in (select my_parties())) $$;
