grant execute on function this_moment() to houvast;
-- Keys open nothing by themselves: whoever cannot see the sealed column has nothing to open with them.
create policy use on keys.scope_key    for select to houvast using (true);
create policy make on keys.scope_key   for insert to houvast with check (true);
create policy use on keys.wrap         for select to houvast using (true);
create policy make on keys.wrap        for insert to houvast with check (true);
create policy use on keys.document_key for select to houvast using (true);
create policy make on keys.document_key for insert to houvast with check (true);
-- What serves drops the keys of drafts and messages, which are the provider's own. The keys of a file go by the eraser alone.
create policy vanish on keys.document_key for delete to houvast using (scope_key_id in (select id from keys.scope_key where scope_id = my_provider()));
grant usage on schema keys, log to houvast;
grant select, insert on keys.scope_key, keys.wrap to houvast;
grant select, insert, delete on keys.document_key to houvast;

-- A line is written in one's own name, or in nobody's; who may read lines is said by the nouns they are about.
create policy write on log.entry for insert to houvast with check (person_id is not distinct from me() and chain is null);
grant insert on log.entry to houvast;
grant execute on function log.seal(integer), log.faults(), log.heads(), log.hash_at(smallint, bigint), log.last_anchor() to houvast;

-- Anchors are the worker's, to add to and to hold against what stands outside; nobody changes one.
create policy sign on log.anchor for insert to houvast with check (is_worker());
create policy compare on log.anchor for select to houvast using (is_worker());
grant select, insert on log.anchor to houvast;

-- Nobody reads or writes an act: whoever has its number goes by the three functions, and the worker forgets what is over.
create policy look on act_done for select to houvast using (is_worker());
create policy forget on act_done for delete to houvast using (is_worker());
grant select, delete on act_done to houvast;
grant execute on function claim_act(text, timestamptz, text), answer_of_act(text), settle_act(text, text) to houvast;

-- A draft is its writer's alone.
create policy mine on draft for all to houvast using (person_id = me()) with check (person_id = me());
grant select, insert, update, delete on draft to houvast;
grant execute on function forget_drafts(timestamptz) to houvast;

-- The worker has no person; people write messages and read none.
create policy post on outbox_message for insert to houvast with check (sent_at is null and given_up_at is null and attempts = 0);
create policy deliver on outbox_message for select to houvast using (is_worker());
create policy report on outbox_message for update to houvast using (is_worker()) with check (is_worker());
create policy forget on outbox_message for delete to houvast using (is_worker());
grant select, insert, update, delete on outbox_message to houvast;
grant execute on function take_back(uuid), messages_given_up(), document_key_of(sealed) to houvast;
