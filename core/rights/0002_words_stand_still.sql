-- While a file is restricted it is kept and nothing more: whoever it is about may still add words to it, and nobody else.
create function may_add_words(trajectory uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select trajectory is null or not is_restricted(trajectory) or is_about_me(trajectory) $$;
create function may_add_to_report(report uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select not exists (select from report r where r.provider_id = my_provider() and r.id = report and not may_add_words(r.trajectory_id)) $$;
