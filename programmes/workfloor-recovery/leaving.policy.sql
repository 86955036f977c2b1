grant execute on function recovery_requests_with(uuid) to houvast;
