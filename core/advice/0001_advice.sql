-- An employer asks how to deal with something, without saying whom it is about. It stands by itself: no column here can hold a file, a
-- person it is about or a moment within a day, and nothing of a file points here. Who asked is nobody either, signed in or not.

create table advice_question (
  provider_id uuid not null default my_provider() references provider,
  id          uuid not null,
  programme   text not null check (length(programme) < 60),
  -- Of the link by which whoever asked reads the answer, only the hash.
  token_hash  bytea not null check (octet_length(token_hash) = 32),
  content     sealed not null,
  -- To write that there is an answer; absent where they rather look themselves.
  mail        sealed,
  asked_on    date not null,
  -- Days after the answer, as the programme declared on the day it was asked.
  kept_days   smallint not null check (kept_days between 1 and 90),
  primary key (provider_id, id),
  unique (provider_id, token_hash)
);
comment on table advice_question is 'purpose: an employer asks for advice about nobody in particular | keeping: thirty days after the answer, or sixty days without one';
create trigger forget_key after delete on advice_question for each row execute function key_goes_with_row('content');
create trigger forget_mail_key after delete on advice_question for each row when (old.mail is not null) execute function key_goes_with_row('mail');

create table advice_answer (
  provider_id uuid not null default my_provider(),
  question_id uuid not null,
  content     sealed not null,
  answered_by uuid not null,
  answered_on date not null,
  primary key (provider_id, question_id),
  foreign key (provider_id, question_id) references advice_question (provider_id, id) on delete cascade,
  foreign key (provider_id, answered_by) references person (provider_id, id)
);
create index on advice_answer (provider_id, answered_by);
comment on table advice_answer is 'purpose: what a guide of the programme answered | keeping: with the question';
create trigger forget_key after delete on advice_answer for each row execute function key_goes_with_row('content');

-- Whoever holds the link reads their own question and what was answered, and may take both away.
create function advice_at(token bytea) returns table (id uuid, content sealed, asked_on date, answer sealed, answered_on date) rows 1 language sql stable security definer set search_path = public as
  $$ select q.id, q.content, q.asked_on, a.content, a.answered_on from advice_question q left join advice_answer a on a.provider_id = q.provider_id and a.question_id = q.id
     where q.provider_id = my_provider() and q.token_hash = token $$;
create function erase_advice_at(token bytea) returns boolean language sql security definer set search_path = public as
  $$ with gone as (delete from advice_question where provider_id = my_provider() and token_hash = token returning id) select exists (select from gone) $$;

create function sweep_advice(today date) returns void language sql security definer set search_path = public as
  $$ delete from advice_question q where q.provider_id = my_provider() and is_worker() and (
       exists (select from advice_answer a where a.provider_id = q.provider_id and a.question_id = q.id and a.answered_on + q.kept_days < today)
       or q.asked_on + 60 < today and not exists (select from advice_answer a where a.provider_id = q.provider_id and a.question_id = q.id)) $$;
