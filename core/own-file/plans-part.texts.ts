import { catalogue } from '../../kit/texts.ts'

/** Names of goals, agreements, the end and what follows in the file someone takes along. */
export const plansPartTexts = catalogue('je or u', {
  'nl-NL': {
    goals: 'Doelen', agreements: 'Werkafspraken', ending: 'Afronding en nazorg', relapsePlan: 'Terugvalplan',
    scale: 'Schaal', weight: 'Gewicht', writtenBy: 'Opgeschreven door', confirmed: 'Vastgesteld', setAside: 'Losgelaten', score: 'Hoe ver', who: 'Wie', byWhen: 'Voor', state: 'Stand',
    open: 'open', done: 'gedaan', moved: 'andere dag', dropped: 'vervallen', end: 'Einde', why: 'Waarom', by: 'Door', howMuch: 'Hoeveel', canBeDone: 'Waarom dit kan', from: 'Vanaf', buildUp: 'Uren per week', inPlaceOf: 'In plaats van', yes: 'ja', no: 'nee', partly: 'deels', 'not-yet': 'nog niet', turn: (number: number) => `Nazorggesprek ${number}`, due: 'Rond', answer: 'Antwoord', declines: 'nee', wants: 'ja', version: (number: number) => `Versie ${number}`,
  },
  'nl-BE': {
    goals: 'Doelen', agreements: 'Werkafspraken', ending: 'Afronding en nazorg', relapsePlan: 'Hervalpreventieplan',
    scale: 'Schaal', weight: 'Gewicht', writtenBy: 'Genoteerd door', confirmed: 'Vastgelegd', setAside: 'Losgelaten', score: 'Hoe ver', who: 'Wie', byWhen: 'Tegen', state: 'Stand',
    open: 'open', done: 'gedaan', moved: 'andere dag', dropped: 'vervallen', end: 'Einde', why: 'Waarom', by: 'Door', howMuch: 'Hoeveel', canBeDone: 'Waarom dit kan', from: 'Vanaf', buildUp: 'Uren per week', inPlaceOf: 'In plaats van', yes: 'ja', no: 'neen', partly: 'deels', 'not-yet': 'nog niet', turn: number => `Nazorggesprek ${number}`, due: 'Rond', answer: 'Antwoord', declines: 'neen', wants: 'ja', version: number => `Versie ${number}`,
  },
  en: {
    goals: 'Goals', agreements: 'Agreements', ending: 'Ending and aftercare', relapsePlan: 'Relapse plan',
    scale: 'Scale', weight: 'Weight', writtenBy: 'Written down by', confirmed: 'Confirmed', setAside: 'Let go', score: 'How far', who: 'Who', byWhen: 'By', state: 'State',
    open: 'open', done: 'done', moved: 'another day', dropped: 'dropped', end: 'End', why: 'Why', by: 'By', howMuch: 'How much', canBeDone: 'Why this can be done', from: 'From', buildUp: 'Hours a week', inPlaceOf: 'In place of', yes: 'yes', no: 'no', partly: 'partly', 'not-yet': 'not yet', turn: number => `Aftercare talk ${number}`, due: 'Around', answer: 'Answer', declines: 'no', wants: 'yes', version: number => `Version ${number}`,
  },
})
