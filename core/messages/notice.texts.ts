import { catalogue, you } from '../../kit/texts.ts'

/** Anyone may read over a shoulder: it says neither who wrote nor about what. */
export const noticeTexts = catalogue('je or u', {
  'nl-NL': {
    sms: you('Er staat iets voor je klaar. Log in wanneer het je uitkomt.', 'Er staat iets voor u klaar. Log in wanneer het u uitkomt.'),
    subject: you('Er staat iets voor je klaar', 'Er staat iets voor u klaar'),
    mail: you((link: string) => `Hallo,\n\nEr staat iets voor je klaar. Het wacht al even:\n\n${link}\n`, (link: string) => `Hallo,\n\nEr staat iets voor u klaar. Het wacht al even:\n\n${link}\n`),
  },
  'nl-BE': {
    sms: { je: 'Er staat iets voor je klaar. Meld je aan wanneer het je past.', u: 'Er staat iets voor u klaar. Meld u aan wanneer het u past.' },
    subject: { je: 'Er staat iets voor je klaar', u: 'Er staat iets voor u klaar' },
    mail: { je: link => `Dag,\n\nEr staat iets voor je klaar. Het wacht al even:\n\n${link}\n`, u: link => `Dag,\n\nEr staat iets voor u klaar. Het wacht al even:\n\n${link}\n` },
  },
  en: {
    sms: 'There is something ready for you. Sign in when it suits you.',
    subject: 'There is something ready for you',
    mail: link => `Hello,\n\nThere is something ready for you. It has been waiting for a while:\n\n${link}\n`,
  },
})
