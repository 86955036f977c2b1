-- An act is known by the number in its form, and by nothing else: whose it was is kept nowhere, since somebody who was nobody a moment ago is
-- someone after it, and the other way round. So nobody reads this table; whoever has the number is told where that one act went.

-- Claims an act. Waits for whoever claimed it at the same moment; where it was done before, it says where that went.
create function claim_act(claimed text, kept_until timestamptz, goes_to text, out fresh boolean, out went text) language plpgsql security definer set search_path = public as $$
begin
  insert into act_done (act, until, answer) values (claimed, kept_until, goes_to) on conflict do nothing;
  fresh := found;
  if not fresh then select d.answer into went from act_done d where d.provider_id = my_provider() and d.act = claimed; end if;
end $$;

create function answer_of_act(claimed text) returns text language sql stable security definer set search_path = public as
  $$ select d.answer from act_done d where d.provider_id = my_provider() and d.act = claimed $$;

-- Says where an act went, or with null that nothing was done and the form may come again. Only the transaction that claimed it: what was done stays done.
create function settle_act(claimed text, goes_to text) returns void language plpgsql security definer set search_path = public as $$
begin
  if goes_to is null then delete from act_done d where d.provider_id = my_provider() and d.act = claimed and d.xmin = pg_current_xact_id()::xid;
  else update act_done d set answer = goes_to where d.provider_id = my_provider() and d.act = claimed and d.xmin = pg_current_xact_id()::xid;
  end if;
end $$;
