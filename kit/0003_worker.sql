-- The worker is nobody among people, and not a visitor either: set by kit/db.ts for a transaction that runs a job.
create function is_worker() returns boolean language sql stable parallel safe
  as $$ select current_setting('houvast.worker', true) = 'yes' $$;
