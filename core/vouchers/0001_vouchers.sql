-- Blind vouchers: who takes one is signed for without being seen, and who hands one in was seen by nobody. What ties the two together is
-- nowhere: not in a column, not in an order of rows, not in a time.

alter table provider add column vouchers text not null default 'off' check (vouchers in ('off', 'on'));

-- A round of letters, as somebody proposed it. Its key exists once a second person said yes.
create table voucher_round (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  opens_on    date not null,
  proposed_by uuid not null,
  proposed_on date not null,
  primary key (provider_id, id),
  check (proposed_on <= opens_on)
);
comment on table voucher_round is 'purpose: a round of letters with which everyone of some employers may take a voucher | keeping: eighteen months after it opened, or until it is struck';

create table voucher_round_affiliate (
  provider_id  uuid not null default my_provider(),
  round_id     uuid not null,
  affiliate_id uuid not null,
  letters      integer not null check (letters between 1 and 5000),
  primary key (provider_id, round_id, affiliate_id),
  foreign key (provider_id, round_id) references voucher_round (provider_id, id) on delete cascade,
  foreign key (provider_id, affiliate_id) references affiliate (provider_id, id)
);
comment on table voucher_round_affiliate is 'purpose: which employers are together in a round, and how many letters each gets: numbers, no names | keeping: with its round';

-- How a round ended: `held` where at least twenty-five took a voucher, `few` where fewer did.
create table voucher_key (
  provider_id  uuid not null default my_provider(),
  -- Of its round.
  id           uuid not null,
  public_key   bytea not null check (octet_length(public_key) between 400 and 500),
  private_key  sealed,
  confirmed_by uuid not null,
  opens_on     date not null,
  closes_on    date not null check (closes_on = opens_on + 13),
  redeem_from  date not null check (redeem_from >= closes_on + 5),
  redeem_until date not null check (redeem_until > redeem_from),
  ended        text not null default 'open' check (ended in ('open', 'held', 'few')),
  -- In fives, and only where at least ten did not take one: what there was precisely is counted once and kept nowhere.
  taken_about  integer check (taken_about % 5 = 0),
  primary key (provider_id, id),
  foreign key (provider_id, id) references voucher_round (provider_id, id) on delete cascade
);
comment on table voucher_key is 'purpose: signs the vouchers of one round; the private half is sealed, and gone the day after the last | keeping: eighteen months after it opened; the private half two weeks';

-- Of each letter the hash of its code. Without a number, an order or a time.
create table voucher_code (
  provider_id uuid not null default my_provider(),
  round_id    uuid not null,
  code_hash   bytea not null check (octet_length(code_hash) = 32),
  used        text not null default 'no' check (used in ('no', 'yes')),
  -- So that whoever got no answer may ask for the same one again, for half a day to a day.
  retry_hash  bytea check (octet_length(retry_hash) = 32),
  retry_turns smallint check (retry_turns in (0, 1)),
  primary key (provider_id, round_id, code_hash),
  foreign key (provider_id, round_id) references voucher_key (provider_id, id) on delete cascade,
  check ((retry_hash is null) = (retry_turns is null)),
  check (retry_hash is null or used = 'yes')
);
comment on table voucher_code is 'purpose: one letter lets take one voucher | keeping: until its round closes';

-- No time, no trajectory, and each night another place: see stir_vouchers().
create table voucher_spent (
  provider_id uuid not null default my_provider(),
  round_id    uuid not null,
  spend_id    bytea not null check (octet_length(spend_id) = 32),
  primary key (provider_id, round_id, spend_id),
  foreign key (provider_id, round_id) references voucher_key (provider_id, id) on delete cascade
);
comment on table voucher_spent is 'purpose: a voucher begins one trajectory | keeping: with its key';

-- Makes the codes of all letters of a round. Printed anew as long as none was used: then those printed before work no more.
create function print_voucher_codes(round uuid, hashes bytea[], on_day date) returns boolean language plpgsql security definer set search_path = public as $$
begin
  if not has_office('administrator') then raise exception 'letters are the administrator''s' using errcode = 'insufficient_privilege'; end if;
  perform from voucher_key k where k.provider_id = my_provider() and k.id = round and k.ended = 'open' and k.private_key is not null and on_day <= k.closes_on for update;
  if not found then return false; end if;
  if cardinality(hashes) <> (select sum(a.letters) from voucher_round_affiliate a where a.provider_id = my_provider() and a.round_id = round) then return false; end if;
  if exists (select from voucher_code c where c.provider_id = my_provider() and c.round_id = round and c.used = 'yes') then return false; end if;
  delete from voucher_code where provider_id = my_provider() and round_id = round;
  insert into voucher_code (round_id, code_hash) select round, h from unnest(hashes) h order by h;
  return true;
end $$;

-- Whoever has a letter has something signed. With `sign` the private half comes along, sealed; it is given for nothing else. The same
-- blinded value may come again, and is then signed again, to the same; another is not. One at a time for each code.
create function take_voucher(round uuid, code bytea, blinded bytea, on_day date, out answer text, out secret sealed) language plpgsql security definer set search_path = public as $$
declare
  letter voucher_code;
  its_key voucher_key;
begin
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

-- Twice a day: what lies here since the turn before goes.
create function forget_voucher_retries() returns void language plpgsql security definer set search_path = public as $$
begin
  if not is_worker() then return; end if;
  update voucher_code set retry_hash = null, retry_turns = null where provider_id = my_provider() and retry_turns = 1;
  update voucher_code set retry_turns = 1 where provider_id = my_provider() and retry_turns = 0;
end $$;

-- Rounds whose last day is over. The private half goes with its own key, so that no copy of this database opens it; the codes go too.
-- However late this comes, three whole days lie between it and the first voucher that is handed in.
create function close_voucher_rounds(on_day date) returns void language plpgsql security definer set search_path = public as $$
declare
  one voucher_key;
  taken integer;
  letters integer;
begin
  if not is_worker() then return; end if;
  for one in select * from voucher_key k where k.provider_id = my_provider() and k.ended = 'open' and k.closes_on < on_day for update loop
    select count(*) filter (where c.used = 'yes'), count(*) into taken, letters from voucher_code c where c.provider_id = my_provider() and c.round_id = one.id;
    delete from keys.document_key d where d.provider_id = my_provider() and d.id = document_key_of(one.private_key);
    update voucher_key k set private_key = null, ended = case when taken >= 25 then 'held' else 'few' end,
      taken_about = case when taken >= 25 and letters - taken >= 10 then (round(taken / 5.0) * 5)::integer end, redeem_from = greatest(k.redeem_from, on_day + 4)
      where k.provider_id = my_provider() and k.id = one.id;
    delete from voucher_code c where c.provider_id = my_provider() and c.round_id = one.id;
  end loop;
  delete from voucher_round r using voucher_key k where r.provider_id = my_provider() and k.provider_id = r.provider_id and k.id = r.id and k.redeem_until < on_day;
end $$;

-- How it is with a voucher whose signature holds. Looked at as often as one likes.
create function voucher_is(round uuid, spend bytea, on_day date) returns text language sql stable security definer set search_path = public as $$
  select case when k.ended = 'few' then 'few' when k.ended = 'open' or on_day < k.redeem_from then 'early' when on_day > k.redeem_until then 'over'
    when exists (select from voucher_spent s where s.provider_id = k.provider_id and s.round_id = k.id and s.spend_id = spend) then 'used' else 'good' end
  from voucher_key k where k.provider_id = my_provider() and k.id = round $$;

-- Uses it up. Of many at once one is answered with `good`.
create function spend_voucher(round uuid, spend bytea, on_day date) returns text language plpgsql security definer set search_path = public as $$
declare how text := voucher_is(round, spend, on_day);
begin
  if how is distinct from 'good' then return coalesce(how, 'unknown'); end if;
  insert into voucher_spent (provider_id, round_id, spend_id) values (my_provider(), round, spend) on conflict do nothing;
  return case when found then 'good' else 'used' end;
end $$;

-- What was spent stands beside what began, in one transaction: by its number and by the order of rows one would find the other. So each
-- night all rows of everyone go into a new file, in the order of their own hashes and under one number. The old file is taken away by the
-- database itself, with whatever lay dead in it: deleting rows would leave them there until something else needs the room.
create function stir_vouchers() returns void language plpgsql security definer set search_path = public as $$
declare
  asked uuid := my_provider();
  house uuid;
  spent voucher_spent[] := '{}';
begin
  if not is_worker() then return; end if;
  lock table voucher_spent in access exclusive mode;
  for house in select id from provider loop
    perform set_config('houvast.provider', house::text, true);
    spent := spent || array(select s from voucher_spent s where s.provider_id = my_provider());
  end loop;
  truncate voucher_spent;
  for house in select id from provider loop
    perform set_config('houvast.provider', house::text, true);
    insert into voucher_spent (provider_id, round_id, spend_id) select s.provider_id, s.round_id, s.spend_id from unnest(spent) s where s.provider_id = my_provider() order by s.spend_id;
  end loop;
  perform set_config('houvast.provider', asked::text, true);
end $$;
