-- Whoever guides, learns or works on a ward no longer stands on no shift from that day on: who plans sees the place come free. What was
-- worked already stays as it was, also when an end is written down late.
create function gone_from_shifts() returns trigger language plpgsql security definer set search_path = public as $$
declare
  gone uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  delete from ward_on_shift o using ward_shift s
    where o.provider_id = my_provider() and s.provider_id = o.provider_id and s.id = o.shift_id and s.day >= greatest(new.until_day, ward_today())
      and case tg_argv[0] when 'guide_id' then o.guide_id = gone when 'learner_id' then o.learner_id = gone else o.colleague_id = gone end;
  return null;
end $$;
create trigger gone_from_shifts after insert on ward_guide_end for each row execute function gone_from_shifts('guide_id');
create trigger gone_from_shifts after insert on ward_learner_end for each row execute function gone_from_shifts('learner_id');
create trigger gone_from_shifts after insert on ward_colleague_end for each row execute function gone_from_shifts('colleague_id');

-- A name that was typed wrong is typed anew; the key of the old one goes with it.
create trigger forget_old_name after update of name on ward_colleague for each row when (old.name is distinct from new.name) execute function key_goes_with_row('name');
