grant execute on function earlier_wishes(timestamptz), forget_earlier_wish(uuid), forget_earlier_wish_of(bytea), sweep_earlier_wishes(timestamptz), earlier_offer_at(bytea), answer_earlier_offer(bytea, text, timestamptz),
  serve_earlier_wish(uuid), replace_earlier_number(bytea) to houvast;

-- A wish is made for one's own appointment, or by someone nobody knows, with a number alone; it is seen by whose appointment it is.
create policy make on earlier_wish for insert to houvast with check (
  trajectory_id is null and me() is null or is_about_me(trajectory_id));
create policy mine on earlier_wish for select to houvast using (is_about_me(trajectory_id));
grant select, insert on earlier_wish to houvast;

-- The worker, who is nobody, offers and knows what it offered; whoever has a link goes by its functions.
create policy offer on earlier_offer for insert to houvast with check (is_worker() and answer is null);
create policy know on earlier_offer for select to houvast using (is_worker());
grant select, insert on earlier_offer to houvast;
