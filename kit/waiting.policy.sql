grant execute on function message_waits(uuid) to houvast;
