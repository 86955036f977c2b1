-- From the moment a file is restricted nobody is reminded of what stands in it, or told that something of it can be read: what waits to be
-- sent about that is taken back. When somebody meets, what they ask each other, and what a law wants on a day, goes on.
create function take_back_reminders() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform take_back(v.reminder_id) from report_validator v join report r on r.provider_id = v.provider_id and r.id = v.report_id where r.provider_id = my_provider() and r.trajectory_id = new.trajectory_id;
  perform take_back(c.id) from consent c where c.provider_id = my_provider() and c.trajectory_id = new.trajectory_id;
  return null;
end $$;
create trigger reminders_stop after insert on restriction for each row execute function take_back_reminders();
