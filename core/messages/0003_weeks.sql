-- Of messages a house counts two things a week: how many questions began to wait, and how many had to wait too long. The
-- second when the guide is reminded, which is when two working days have passed.

create function count_message() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'INSERT' then perform count_in_week('asked', new.since);
  else perform count_in_week('late', new.reminded_at);
  end if;
  return null;
end $$;
create trigger count_asked after insert on message_waiting for each row execute function count_message();
create trigger count_late after update of reminded_at on message_waiting for each row when (old.reminded_at is null and new.reminded_at is not null) execute function count_message();
