import { catalogue } from '../../kit/texts.ts'

/** The four levels in words, wherever they are chosen or shown. */
export const levelTexts = catalogue('je or u', {
  'nl-NL': {
    1: 'begin', 2: 'onderweg', 3: 'stevig', 4: 'geeft het door', none: 'Zegt niets', point: 'Waarop', open: 'niets gezegd',
    strong: 'Wat sterk is', grow: 'Wat kan groeien', noStrong: 'Nog niet gezegd.', noGrow: 'Nu niets.', table: 'Hetzelfde als tabel', words: 'In eigen woorden',
    noSum: 'Er is geen totaal en geen volgorde. Geen punt telt zwaarder dan een ander.',
  },
  'nl-BE': {
    1: 'begin', 2: 'onderweg', 3: 'stevig', 4: 'geeft het door', none: 'Zegt niets', point: 'Waarop', open: 'niets gezegd',
    strong: 'Wat sterk is', grow: 'Wat kan groeien', noStrong: 'Nog niet gezegd.', noGrow: 'Nu niets.', table: 'Hetzelfde als tabel', words: 'In eigen woorden',
    noSum: 'Er is geen totaal en geen rangschikking. Geen punt telt zwaarder dan een ander.',
  },
  en: {
    1: 'beginning', 2: 'on the way', 3: 'firm', 4: 'passes it on', none: 'Says nothing', point: 'About what', open: 'nothing said',
    strong: 'What is strong', grow: 'What can grow', noStrong: 'Not said yet.', noGrow: 'Nothing now.', table: 'The same as a table', words: 'In own words',
    noSum: 'There is no total and no ranking. No point weighs more than another.',
  },
})
