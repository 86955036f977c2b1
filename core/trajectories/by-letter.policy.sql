grant execute on function is_nobody_yet(uuid) to houvast;

-- Whoever a letter goes to is given a part by the hand of the one it is about, and is a person who is nothing else.
create policy address on party for insert to houvast with check (seat = 'by-letter' and is_about_me(trajectory_id) and is_nobody_yet(person_id));
