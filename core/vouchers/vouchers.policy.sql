-- The switch is the administrator's, as the rest of how a provider presents itself.
grant update (vouchers) on provider to houvast;

-- Rounds are proposed by an administrator, and read by those who may say yes to one.
create policy see on voucher_round for select to houvast using (has_office('administrator') or has_office('log-keeper'));
create policy propose on voucher_round for insert to houvast with check (has_office('administrator') and proposed_by = me());
create policy see on voucher_round_affiliate for select to houvast using (has_office('administrator') or has_office('log-keeper'));
create policy propose on voucher_round_affiliate for insert to houvast with check (has_office('administrator')
  and not exists (select from voucher_key k where k.provider_id = voucher_round_affiliate.provider_id and k.id = voucher_round_affiliate.round_id));
-- A proposal that nobody said yes to yet may be struck; the key makes it stand.
create policy strike on voucher_round for delete to houvast using (has_office('administrator')
  and not exists (select from voucher_key k where k.provider_id = voucher_round.provider_id and k.id = voucher_round.id));
grant select, insert, delete on voucher_round to houvast;
grant select, insert on voucher_round_affiliate to houvast;

-- The open half is for everyone who holds a letter or a voucher, whoever they are. Nobody reads the private half: take_voucher() gives it
-- out for one letter, and nothing else does. Whoever proposed a round does not make its key.
create policy see on voucher_key for select to houvast using (true);
create policy confirm on voucher_key for insert to houvast with check (confirmed_by = me() and (has_office('administrator') or has_office('log-keeper'))
  and exists (select from voucher_round r where r.provider_id = voucher_key.provider_id and r.id = voucher_key.id and r.proposed_by <> me() and r.opens_on = voucher_key.opens_on)
  and ended = 'open' and taken_about is null and private_key is not null);
grant select (provider_id, id, public_key, opens_on, closes_on, redeem_from, redeem_until, ended, taken_about), insert on voucher_key to houvast;

-- Of letters and of what was spent nobody reads or writes a row: not the administrator, who could count who came; not the visitor.
grant execute on function print_voucher_codes(uuid, bytea[], date), take_voucher(uuid, bytea, bytea, date), forget_voucher_retries(), close_voucher_rounds(date),
  voucher_is(uuid, bytea, date), spend_voucher(uuid, bytea, date), stir_vouchers() to houvast;
