-- What is still due after the end decides until when a file is kept. Last of all, after `follow`.

create trigger keep_until after insert on aftercare_turn for each row execute function count_days_of_row();
create trigger keep_until after insert on aftercare_answer for each row execute function count_days_of_row();
