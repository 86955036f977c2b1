grant execute on function rests_around_me() to houvast;
