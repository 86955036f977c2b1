import { catalogue, you } from '../../kit/texts.ts'

/** What waits after the first, and the headings where much stands on a page of one's own. */
export const waitingTexts = catalogue('je or u', {
  'nl-NL': {
    also: you('Ook aan jou', 'Ook aan u'),
    agreed: 'Gesprekken en afspraken', 'own-work': you('Waar je aan werkt', 'Waar u aan werkt'), others: you('Mensen om je heen', 'Mensen om u heen'), data: you('Regels en je gegevens', 'Regels en uw gegevens'),
  },
  'nl-BE': {
    also: { je: 'Ook aan jou', u: 'Ook aan u' },
    agreed: 'Gesprekken en afspraken', 'own-work': { je: 'Waar je aan werkt', u: 'Waar u aan werkt' }, others: { je: 'Mensen rond je', u: 'Mensen rond u' }, data: { je: 'Regels en je gegevens', u: 'Regels en uw gegevens' },
  },
  en: {
    also: 'Also yours to do',
    agreed: 'Talks and agreements', 'own-work': 'What you work at', others: 'People around you', data: 'Rules and your data',
  },
})
