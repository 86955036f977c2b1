-- How many wished an earlier place, week by week. Those who were never offered one are counted where their time ends.

create function count_wish() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform count_in_week('wished', new.made_at);
  return null;
end $$;
create trigger count_wished after insert on earlier_wish for each row execute function count_wish();
