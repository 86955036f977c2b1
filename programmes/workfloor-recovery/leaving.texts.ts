import { catalogue } from '../../kit/texts.ts'

export const requestLeavingTexts = catalogue('je', {
  'nl-NL': { requests: 'Aanvragen en offertes voor een herstelplan' },
  'nl-BE': { requests: 'Aanvragen en offertes voor een herstelplan' },
  en: { requests: 'Requests and offers for a recovery plan' },
})
