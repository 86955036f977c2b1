import { catalogue } from '../../kit/texts.ts'

export const regulationsTexts = catalogue('je or u', {
  'nl-NL': {
    title: 'Maatregelen en regels', back: 'Terug', lead: 'Wat er geldt en wat er kan, in het kort. De bron staat erbij.', limits: 'Dit is geen juridisch advies. Kijk bij de bron voor er iets van afhangt.', countries: 'Land', NL: 'Nederland', BE: 'België', source: 'Bron:',
    checked: (day: string) => `Nagekeken op ${day}.`, found: (day: string) => `Opgezocht op ${day}. Hier keek nog niemand het na.`, old: 'Langer dan een jaar geleden', oldWhat: 'Dit kan veranderd zijn. Kijk eerst bij de bron.', unsure: 'Nog te bevestigen',
    aside: 'Maatregelen en regels', asideWhat: 'Wat er geldt en wat er kan, met de bron.', adminLead: 'Kijk elke regel eens per jaar na bij de bron. Wie leest, ziet wanneer dat was.', mark: 'Ik keek dit na bij de bron', markMore: (name: string) => `: ${name}`, marked: 'Dit is genoteerd.', wrong: 'Klopt er iets niet meer? Noteer dan niets, en meld het aan wie Houvast bijhoudt.', count: (count: number) => (count === 1 ? '1 regel' : `${count} regels`),
  },
  'nl-BE': {
    title: 'Maatregelen en regels', back: 'Terug', lead: 'Wat er geldt en wat er kan, in het kort. De bron staat erbij.', limits: 'Dit is geen juridisch advies. Kijk bij de bron voor er iets van afhangt.', countries: 'Land', NL: 'Nederland', BE: 'België', source: 'Bron:',
    checked: day => `Nagekeken op ${day}.`, found: day => `Opgezocht op ${day}. Hier keek nog niemand het na.`, old: 'Langer dan een jaar geleden', oldWhat: 'Dit kan veranderd zijn. Kijk eerst bij de bron.', unsure: 'Nog te bevestigen',
    aside: 'Maatregelen en regels', asideWhat: 'Wat er geldt en wat er kan, met de bron.', adminLead: 'Kijk elke regel eens per jaar na bij de bron. Wie leest, ziet wanneer dat was.', mark: 'Ik keek dit na bij de bron', markMore: name => `: ${name}`, marked: 'Dit is genoteerd.', wrong: 'Klopt er iets niet meer? Noteer dan niets, en meld het aan wie Houvast bijhoudt.', count: count => (count === 1 ? '1 regel' : `${count} regels`),
  },
  en: {
    title: 'Measures and rules', back: 'Back', lead: 'What holds and what is possible, in short. The source stands with it.', limits: 'This is no legal advice. Look at the source before anything hangs on it.', countries: 'Country', NL: 'The Netherlands', BE: 'Belgium', source: 'Source:',
    checked: day => `Looked up on ${day}.`, found: day => `Found on ${day}. Nobody here looked it up yet.`, old: 'More than a year ago', oldWhat: 'This may have changed. Look at the source first.', unsure: 'To be confirmed',
    aside: 'Measures and rules', asideWhat: 'What holds and what is possible, with the source.', adminLead: 'Look up every rule at its source once a year. Whoever reads sees when that was.', mark: 'I looked this up at the source', markMore: name => `: ${name}`, marked: 'This was noted.', wrong: 'Is something no longer right? Then note nothing, and tell whoever keeps Houvast.', count: count => (count === 1 ? '1 rule' : `${count} rules`),
  },
})
