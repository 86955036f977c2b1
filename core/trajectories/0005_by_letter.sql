-- Nobody yet: no part, no office, no address, no words on a receipt. Only such a person is made for a letter.
create function is_nobody_yet(person uuid) returns boolean language sql stable security definer set search_path = public as
  $$ select not exists (select from party p where p.provider_id = my_provider() and p.person_id = person)
     and not exists (select from office o where o.provider_id = my_provider() and o.person_id = person)
     and not exists (select from mail_address a where a.provider_id = my_provider() and a.person_id = person)
     and not exists (select from receipt r where r.provider_id = my_provider() and r.person_id = person)
     and not exists (select from circle_invitation i where i.provider_id = my_provider() and i.person_id = person) $$;
