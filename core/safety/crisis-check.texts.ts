import { catalogue } from '../../kit/texts.ts'

export const crisisCheckTexts = catalogue('je', {
  'nl-NL': {
    title: 'Noodnummers', lead: 'Deze nummers staan op elke pagina. Bel ze één keer per jaar na.', numbers: 'De nummers',
    emergency: 'Direct gevaar', suicide: 'Denken aan zelfdoding', suicideFree: 'Gratis, niet op de rekening', suicideChat: 'Chat', violence: 'Niet veilig thuis', doctor: 'Dokter in avond en weekend', none: 'Elke praktijk heeft een eigen nummer',
    checked: (day: string) => `Het laatst nagekeken op ${day}.`, never: 'Nog nooit nagekeken.', button: 'Ik belde ze na, ze kloppen', wrong: 'Klopt er een nummer niet? Vraag om een nieuwe versie van Houvast.', done: 'Dank je. Over een jaar vragen we het weer.',
  },
  'nl-BE': {
    title: 'Noodnummers', lead: 'Deze nummers staan op elke pagina. Bel ze één keer per jaar na.', numbers: 'De nummers',
    emergency: 'Direct gevaar', suicide: 'Denken aan zelfdoding', suicideFree: 'Gratis, niet op de rekening', suicideChat: 'Chat', violence: 'Niet veilig thuis', doctor: 'Dokter in avond en weekend', none: 'Elke praktijk heeft een eigen nummer',
    checked: day => `Het laatst nagekeken op ${day}.`, never: 'Nog nooit nagekeken.', button: 'Ik belde ze na, ze kloppen', wrong: 'Klopt er een nummer niet? Vraag een nieuwe versie van Houvast.', done: 'Dank je. Over een jaar vragen we het weer.',
  },
  en: {
    title: 'Emergency numbers', lead: 'These numbers stand on every page. Call them once a year.', numbers: 'The numbers',
    emergency: 'Immediate danger', suicide: 'Thinking about suicide', suicideFree: 'Free, not on the bill', suicideChat: 'Chat', violence: 'Not safe at home', doctor: 'Doctor in the evening and at weekends', none: 'Each practice has its own number',
    checked: day => `Last checked on ${day}.`, never: 'Never checked yet.', button: 'I called them, they are right', wrong: 'Is a number wrong? Ask for a new version of Houvast.', done: 'Thank you. We ask again in a year.',
  },
})
