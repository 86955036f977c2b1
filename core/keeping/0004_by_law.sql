-- Under another law a file may be kept for another time: its days are counted anew.
create trigger count_days after update on trajectory_keeping for each row execute function count_days_of_row();
