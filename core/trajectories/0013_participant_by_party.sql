-- Each message asks whether whoever wrote it is whom the trajectory is about: by party, of all files of a provider.
create unique index on participant (provider_id, party_id);
