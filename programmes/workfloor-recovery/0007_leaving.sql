-- How many requests and offers wait with someone who leaves: a number, for whoever runs the house and for themselves.
create function recovery_requests_with(person uuid) returns integer language sql stable security definer set search_path = public as $$
  select (select count(*) from recovery_request_taken t where t.provider_id = my_provider() and t.taken_by = person)::integer
    + (select count(*) from recovery_offer o where o.provider_id = my_provider() and o.made_by = person and o.until > this_moment()
       and not exists (select from recovery_offer_answer a where a.provider_id = o.provider_id and a.offer_id = o.id))::integer
  where exists (select from staff_leaving l where l.provider_id = my_provider() and l.person_id = person and (person = me() or has_office('administrator'))
    and not exists (select from staff_staying s where s.provider_id = l.provider_id and s.leaving_id = l.id)) $$;
