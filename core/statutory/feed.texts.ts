import { catalogue } from '../../kit/texts.ts'

export const feedTexts = catalogue('je or u', {
  'nl-NL': {
    title: 'In een eigen agenda', lead: 'Met een geheim adres staan de dagen ook in een eigen agenda. Er staat geen naam bij en niet waar het over gaat.',
    once: 'Dit adres staat hier één keer. Wie het heeft, ziet de dagen.', make: 'Maak een adres', anew: 'Maak een nieuw adres', end: 'Stop met het adres',
    feedName: 'Houvast', feedEvent: 'Termijn',
  },
  'nl-BE': {
    title: 'In een eigen agenda', lead: 'Met een geheim adres staan de dagen ook in een eigen agenda. Er staat geen naam bij en niet waarover het gaat.',
    once: 'Dit adres staat hier één keer. Wie het heeft, ziet de dagen.', make: 'Maak een adres', anew: 'Maak een nieuw adres', end: 'Stop met het adres',
    feedName: 'Houvast', feedEvent: 'Termijn',
  },
  en: {
    title: 'In a calendar of one’s own', lead: 'With a secret address the days stand in one’s own calendar too. There is no name, and not what it is about.',
    once: 'This address stands here once. Whoever has it sees the days.', make: 'Make an address', anew: 'Make a new address', end: 'End the address',
    feedName: 'Houvast', feedEvent: 'Deadline',
  },
})
