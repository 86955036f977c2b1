-- That a house is closed, and where it went, is said to whoever comes there; only the owner's commands close one.
create policy read on closed_house for select to houvast using (true);
grant select on closed_house to houvast;
grant execute on function enter_house(uuid), house_door(uuid), house_goes() to houvast;
