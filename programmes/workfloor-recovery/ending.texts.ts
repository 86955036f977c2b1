/** Words for a guide whose plan should come to its end. */
import { catalogue } from '../../kit/texts.ts'

export const planEndTexts = catalogue('je', {
  'nl-NL': { today: (count: number) => (count === 1 ? 'plan om af te ronden' : 'plannen om af te ronden'), action: 'Rond af of stop', why: 'Waarom dit nu speelt', 'not-suitable': 'De laatste toets zegt: dit plan past niet meer.', stopped: 'Besloten is om te stoppen.', over: 'De laatste week is voorbij.', toEnding: 'Naar het einde van dit plan' },
  'nl-BE': { today: count => (count === 1 ? 'plan om af te ronden' : 'plannen om af te ronden'), action: 'Rond af of stop', why: 'Waarom dit nu speelt', 'not-suitable': 'De laatste toets zegt: dit plan past niet meer.', stopped: 'Er is besloten om te stoppen.', over: 'De laatste week is voorbij.', toEnding: 'Naar het einde van dit plan' },
  en: { today: count => (count === 1 ? 'plan to close' : 'plans to close'), action: 'Close or stop', why: 'Why this is due', 'not-suitable': 'The latest check says: this plan no longer fits.', stopped: 'It was decided to stop.', over: 'The last week is over.', toEnding: 'To the end of this plan' },
})
