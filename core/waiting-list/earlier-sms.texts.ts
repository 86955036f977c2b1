import { catalogue, you } from '../../kit/texts.ts'

/** Anyone may read it over a shoulder: a place and a time, and not what for. */
export const earlierSms = catalogue('je or u', {
  'nl-NL': {
    text: you((moment: string, until: string, link: string) => `Er is eerder plek: ${moment}. Wil je die? Kijk voor ${until} uur: ${link}`, (moment: string, until: string, link: string) => `Er is eerder plek: ${moment}. Wilt u die? Kijk voor ${until} uur: ${link}`),
  },
  'nl-BE': {
    text: { je: (moment, until, link) => `Er is vroeger plaats: ${moment}. Wil je die? Kijk voor ${until} uur: ${link}`, u: (moment, until, link) => `Er is vroeger plaats: ${moment}. Wilt u die? Kijk voor ${until} uur: ${link}` },
  },
  en: { text: (moment, until, link) => `There is an earlier place: ${moment}. Do you want it? Look before ${until}: ${link}` },
})
