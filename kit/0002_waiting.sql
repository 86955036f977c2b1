-- Whether a message about something still waits: yes or no, never to whom or what it says.
create function message_waits(about uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from outbox_message where provider_id = my_provider() and about_id = about and sent_at is null) $$;
