-- Names of occupations and of what they ask, as the European Commission classifies them (ESCO). The same for every provider, about nobody,
-- and written only by whoever keeps the installation: see bin/esco-import.ts. The parts come in any order, so none points at another.

create table occupation (
  language text not null check (language in ('nl', 'en')),
  uri      text not null,
  label    text not null,
  -- Other names of it, each on a line.
  also     text not null,
  about    text not null,
  primary key (language, uri)
);
comment on table occupation is 'purpose: names of occupations to search in | keeping: until another version is read in';

create table skill (
  language text not null check (language in ('nl', 'en')),
  uri      text not null,
  label    text not null,
  primary key (language, uri)
);
comment on table skill is 'purpose: names of skills and knowledge | keeping: until another version is read in';

create table occupation_skill (
  occupation text not null,
  skill      text not null,
  need       text not null check (need in ('essential', 'optional')),
  primary key (occupation, skill)
);
comment on table occupation_skill is 'purpose: which skills an occupation asks | keeping: until another version is read in';

-- Which version each part is of. The relations hold for every language.
create table occupation_source (
  part     text not null check (part in ('occupations', 'skills', 'relations')),
  language text not null check (language in ('nl', 'en', 'any')),
  version  text not null check (length(version) < 40),
  primary key (part, language)
);
comment on table occupation_source is 'purpose: which version of the classification was read in | keeping: until another version is read in';
