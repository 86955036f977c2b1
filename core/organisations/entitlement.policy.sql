-- What is left is the administrator's to see; whoever begins learns only whether there is room, and an employer sees neither.
create policy read on start_budget for select to houvast using (has_office('administrator'));
grant select on start_budget to houvast;

-- Cards are made by the administrator and read by nobody, not even by who made them: which are left would say which were used.
create policy print on card for insert to houvast with check (has_office('administrator'));
grant insert on card to houvast;

grant execute on function half_year_at(timestamptz), take_start(timestamptz), set_start_budget(integer, timestamptz), card_opens(bytea, date), use_card(bytea, date), sweep_cards(timestamptz) to houvast;
