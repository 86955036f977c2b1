create trigger forget_key after delete on room_signal for each row execute function key_goes_with_row('content');
