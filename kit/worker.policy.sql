grant execute on function message_waits(uuid), is_worker() to houvast;
