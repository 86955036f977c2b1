/** Words for the moment a network goes on without its guide, for whom it is about. */
import { catalogue, you, type Voice } from '../../kit/texts.ts'
import type { Programme } from '../programme.ts'

export const byItselfTexts = catalogue('je or u', {
  'nl-NL': {
    title: 'Zelf verder', back: 'Terug naar mijn netwerk', toPage: 'Kijk wie straks wat doet',
    lead: you('Straks stopt de coach. Hier zeg je wie dan wat doet. Je kunt dit altijd veranderen.', 'Straks stopt de coach. Hier zegt u wie dan wat doet. U kunt dit altijd veranderen.'),
    who: 'Wie doet wat?', nobody: 'Nog niemand', self: you('Ikzelf', 'Ikzelf'), keep: 'Bewaar wie wat doet', kept: 'Bewaard.',
    visible: (name: string) => `${name} ziet of het geregeld is. Wie het is, alleen als ${name} die persoon op de kaart ziet.`,
    leftTitle: 'Wat nog bij de coach ligt', leftNone: 'Er ligt niets meer bij de coach.',
    readyTitle: you('Kun je zonder coach verder?', 'Kunt u zonder coach verder?'), readyLead: 'Een ja maakt afronden mogelijk. Het gebeurt niet vanzelf.', readyOpen: 'Dit kan als hierboven alles geregeld is.', ready: 'Ja, ik kan verder zonder coach', notYet: 'Toch nog niet', saidReady: you('Je zei dat je verder kunt zonder coach.', 'U zei dat u verder kunt zonder coach.'),
    own: you('Jouw plan, kaart en terugvalplan blijven van jou. Ze staan ook in je eigen dossier, om mee te nemen.', 'Uw plan, kaart en terugvalplan blijven van u. Ze staan ook in uw eigen dossier, om mee te nemen.'), toFile: 'Naar mijn dossier',
    'holder.not-there': 'Kies iemand die op de kaart staat.', 'ready.open': 'Regel eerst wat hierboven nog open is.', 'ready.said': 'Dit is al gezegd.',
    aside: (count: number) => (count === 0 ? 'Alles is geregeld om zelf verder te gaan.' : count === 1 ? 'Nog 1 punt voor het zonder coach kan.' : `Nog ${count} punten voor het zonder coach kan.`),
    fileTitle: 'Zelf verder', fileReady: 'Verder zonder coach',
  },
  'nl-BE': {
    title: 'Zelf verder', back: 'Terug naar mijn netwerk', toPage: 'Bekijk wie straks wat doet',
    lead: { je: 'Straks stopt de coach. Hier zeg je wie dan wat doet. Je kan dit altijd veranderen.', u: 'Straks stopt de coach. Hier zegt u wie dan wat doet. U kan dit altijd veranderen.' },
    who: 'Wie doet wat?', nobody: 'Nog niemand', self: { je: 'Ikzelf', u: 'Ikzelf' }, keep: 'Bewaar wie wat doet', kept: 'Bewaard.',
    visible: name => `${name} ziet of het geregeld is. Wie het is, alleen als ${name} die persoon op de kaart ziet.`,
    leftTitle: 'Wat nog bij de coach ligt', leftNone: 'Er ligt niets meer bij de coach.',
    readyTitle: { je: 'Kan je zonder coach verder?', u: 'Kan u zonder coach verder?' }, readyLead: 'Een ja maakt afronden mogelijk. Het gebeurt niet vanzelf.', readyOpen: 'Dit kan als hierboven alles geregeld is.', ready: 'Ja, ik kan verder zonder coach', notYet: 'Toch nog niet', saidReady: { je: 'Je zei dat je verder kan zonder coach.', u: 'U zei dat u verder kan zonder coach.' },
    own: { je: 'Jouw plan, kaart en hervalpreventieplan blijven van jou. Ze staan ook in je eigen dossier, om mee te nemen.', u: 'Uw plan, kaart en hervalpreventieplan blijven van u. Ze staan ook in uw eigen dossier, om mee te nemen.' }, toFile: 'Naar mijn dossier',
    'holder.not-there': 'Kies iemand die op de kaart staat.', 'ready.open': 'Regel eerst wat hierboven nog open is.', 'ready.said': 'Dit is al gezegd.',
    aside: count => (count === 0 ? 'Alles is geregeld om zelf verder te gaan.' : count === 1 ? 'Nog 1 punt voor het zonder coach kan.' : `Nog ${count} punten voor het zonder coach kan.`),
    fileTitle: 'Zelf verder', fileReady: 'Verder zonder coach',
  },
  en: {
    title: 'On by yourself', back: 'Back to my network', toPage: 'See who does what later on',
    lead: 'The coach will stop. Here you say who does what then. You can always change this.',
    who: 'Who does what?', nobody: 'Nobody yet', self: 'Myself', keep: 'Keep who does what', kept: 'Kept.',
    visible: name => `${name} sees whether it is taken care of. Who it is, only where ${name} sees that person on the map.`,
    leftTitle: 'What is still with the coach', leftNone: 'Nothing is left with the coach.',
    readyTitle: 'Can you go on without a coach?', readyLead: 'A yes makes closing possible. It does not happen by itself.', readyOpen: 'This is possible once everything above is taken care of.', ready: 'Yes, I can go on without a coach', notYet: 'Not yet after all', saidReady: 'You said that you can go on without a coach.',
    own: 'Your plan, map and relapse plan stay yours. They are in your own file too, to take along.', toFile: 'To my file',
    'holder.not-there': 'Choose someone who is on the map.', 'ready.open': 'First take care of what is open above.', 'ready.said': 'This was said already.',
    aside: count => (count === 0 ? 'Everything is taken care of to go on by yourself.' : count === 1 ? '1 point left before it works without a coach.' : `${count} points left before it works without a coach.`),
    fileTitle: 'On by yourself', fileReady: 'On without a coach',
  },
})

/** 'Vast gezicht op het werk'. */
export const functionName = ({ network }: Pick<Programme, 'network'>, key: string, { locale }: Voice): string => network?.functions?.[key]?.[locale] ?? ''
