import { catalogue, you } from '../../kit/texts.ts'

/** Anyone may read over a shoulder: it says neither who wrote nor about what. */
export const noticeTexts = catalogue('je or u', {
  'nl-NL': {
    subject: you('Er staat iets voor je klaar', 'Er staat iets voor u klaar'),
    mail: you((link: string) => `Hallo,\n\nEr staat iets voor je klaar om te lezen. Log in wanneer het je uitkomt:\n\n${link}\n`, (link: string) => `Hallo,\n\nEr staat iets voor u klaar om te lezen. Log in wanneer het u uitkomt:\n\n${link}\n`),
  },
  'nl-BE': {
    subject: { je: 'Er staat iets voor je klaar', u: 'Er staat iets voor u klaar' },
    mail: { je: link => `Dag,\n\nEr staat iets voor je klaar om te lezen. Meld je aan wanneer het je past:\n\n${link}\n`, u: link => `Dag,\n\nEr staat iets voor u klaar om te lezen. Meld u aan wanneer het u past:\n\n${link}\n` },
  },
  en: {
    subject: 'There is something ready for you',
    mail: link => `Hello,\n\nThere is something ready for you to read. Sign in when it suits you:\n\n${link}\n`,
  },
})
