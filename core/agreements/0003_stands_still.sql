-- Whether the file of an agreement is restricted: nobody is reminded of what stands still.
create function agreement_stands_still(wanted uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from agreement a where a.provider_id = my_provider() and a.id = wanted and is_restricted(a.trajectory_id)) $$;
