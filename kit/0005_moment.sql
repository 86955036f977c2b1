-- The moment a request came in, so that an end that was agreed holds to the second; the clock of the database where none is given.
create function this_moment() returns timestamptz language sql stable
  as $$ select coalesce(nullif(current_setting('houvast.moment', true), '')::timestamptz, now()) $$;

-- A key that opens only for those to whom the row it is named after is open: which rows those are is said by the noun they belong to.
alter table keys.document_key add column opens_for uuid;
