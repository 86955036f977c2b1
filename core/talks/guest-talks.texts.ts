import { catalogue } from '../../kit/texts.ts'

export const guestTalkTexts = catalogue('je or u', {
  'nl-NL': { when: (moment: string, minutes: number) => `${moment}, ${minutes} minuten` },
  'nl-BE': { when: (moment, minutes) => `${moment}, ${minutes} minuten` },
  en: { when: (moment, minutes) => `${moment}, ${minutes} minutes` },
})
