import { catalogue, you } from '../../kit/texts.ts'

/** Anyone may read over a shoulder or find this mail: it says neither who wrote nor what for. */
export const invitationMailTexts = catalogue('je or u', {
  'nl-NL': {
    subject: you('Maak je manier van aanmelden', 'Maak uw manier van aanmelden'),
    text: you((link: string) => `Hallo,\n\nJe bent uitgenodigd voor Houvast. Open deze link en maak je manier van aanmelden:\n\n${link}\n\nDe link werkt één keer, en zeven dagen lang. Verwacht je geen uitnodiging? Dan hoef je niets te doen.\n`, (link: string) => `Hallo,\n\nU bent uitgenodigd voor Houvast. Open deze link en maak uw manier van aanmelden:\n\n${link}\n\nDe link werkt één keer, en zeven dagen lang. Verwacht u geen uitnodiging? Dan hoeft u niets te doen.\n`),
  },
  'nl-BE': {
    subject: { je: 'Maak je manier van aanmelden', u: 'Maak uw manier van aanmelden' },
    text: { je: link => `Dag,\n\nJe bent uitgenodigd voor Houvast. Open deze link en maak je manier van aanmelden:\n\n${link}\n\nDe link werkt één keer, en zeven dagen lang. Verwacht je geen uitnodiging? Dan moet je niets doen.\n`, u: link => `Dag,\n\nU bent uitgenodigd voor Houvast. Open deze link en maak uw manier van aanmelden:\n\n${link}\n\nDe link werkt één keer, en zeven dagen lang. Verwacht u geen uitnodiging? Dan moet u niets doen.\n` },
  },
  en: {
    subject: 'Make your way to sign in',
    text: link => `Hello,\n\nYou have been invited to Houvast. Open this link and make your way to sign in:\n\n${link}\n\nThe link works once, for seven days. Not expecting an invitation? Then you need not do anything.\n`,
  },
})
