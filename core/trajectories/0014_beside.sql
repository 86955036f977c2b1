-- Whoever sits beside files is asked for at every look at talks; a guide has a thousand files inside, and hardly one beside.
create index party_beside on party (provider_id, person_id) where seat = 'beside';
