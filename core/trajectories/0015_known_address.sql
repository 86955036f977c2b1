-- Whose address this is, also of someone who worked here and left: they cannot sign in, and their address is nobody else's yet.
-- For whoever writes people down; it opens neither name nor address.
create function person_with_address(wanted bytea) returns uuid language sql stable security definer set search_path = public as
  $$ select person_id from mail_address where provider_id = my_provider() and address_index = wanted and has_any_office() $$;
