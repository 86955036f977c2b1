-- Nothing blinded came along, so there is nothing to sign. A letter that was used remembers for half a day for which value; after that it
-- remembers none, and `null is distinct from null` is false: without this line whoever asked for nothing would be given the key again.
create or replace function take_voucher(round uuid, code bytea, blinded bytea, on_day date, out answer text, out secret sealed) language plpgsql security definer set search_path = public as $$
declare
  letter voucher_code;
  its_key voucher_key;
begin
  if blinded is null then raise exception 'there is nothing to sign' using errcode = 'null_value_not_allowed'; end if;
  select * into its_key from voucher_key k where k.provider_id = my_provider() and k.id = round for share;
  if not found then answer := 'unknown'; return; end if;
  if its_key.ended <> 'open' or its_key.private_key is null or on_day > its_key.closes_on then answer := 'closed'; return; end if;
  select * into letter from voucher_code c where c.provider_id = my_provider() and c.round_id = round and c.code_hash = code for update;
  if not found then answer := 'unknown'; return; end if;
  if on_day < its_key.opens_on then answer := 'early'; return; end if;
  if letter.used = 'yes' and letter.retry_hash is distinct from blinded then answer := 'used'; return; end if;
  if letter.used = 'no' then update voucher_code c set used = 'yes', retry_hash = blinded, retry_turns = 0 where c.provider_id = my_provider() and c.round_id = round and c.code_hash = code; end if;
  answer := 'sign';
  secret := its_key.private_key;
end $$;
