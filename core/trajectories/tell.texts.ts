import { catalogue, you } from '../../kit/texts.ts'

export const tellTexts = catalogue('je or u', {
  'nl-NL': {
    subject: you('Er staat iets voor je klaar', 'Er staat iets voor u klaar'),
    text: you((link: string) => `Hallo,\n\nEr staat iets nieuws op je pagina. Meld je hier aan:\n\n${link}\n`, (link: string) => `Hallo,\n\nEr staat iets nieuws op uw pagina. Meld u hier aan:\n\n${link}\n`),
  },
  'nl-BE': {
    subject: { je: 'Er staat iets voor je klaar', u: 'Er staat iets voor u klaar' },
    text: { je: link => `Dag,\n\nEr staat iets nieuws op je pagina. Meld je hier aan:\n\n${link}\n`, u: link => `Dag,\n\nEr staat iets nieuws op uw pagina. Meld u hier aan:\n\n${link}\n` },
  },
  en: {
    subject: 'Something is waiting for you',
    text: link => `Hello,\n\nThere is something new on your page. Sign in here:\n\n${link}\n`,
  },
})
