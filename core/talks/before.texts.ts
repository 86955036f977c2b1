import { catalogue } from '../../kit/texts.ts'

/** What the participant lets a guide read: of talks before, and of how a talk was. */
export const beforeTexts = catalogue('je', {
  'nl-NL': {
    before: 'Van vóór jouw tijd',
    summary: (who: string) => `${who} schreef dit voor jou`,
    notes: 'Notities van de vorige begeleider',
    seen: (who: string) => `Alleen jij en ${who} lezen dit`,
    released: (who: string) => `${who} laat dit zien en kan dat stoppen`,
    feedback: (who: string) => `Wat ${who} van het gesprek vond`,
    very: 'Heel goed', well: 'Goed', somewhat: 'Gaat wel', hardly: 'Niet zo goed', not: 'Niet goed',
    acquaintance: 'Kennismaking', freeTalk: 'Gesprek', notCounted: 'Telt niet mee',
    someoneElse: 'Stel iemand anders voor',
    watching: 'Met wie kijk je mee?',
  },
  'nl-BE': {
    before: 'Van vóór jouw tijd',
    summary: who => `${who} schreef dit voor jou`,
    notes: 'Nota’s van de vorige begeleider',
    seen: who => `Alleen jij en ${who} lezen dit`,
    released: who => `${who} toont dit en kan daarmee stoppen`,
    feedback: who => `Wat ${who} van het gesprek vond`,
    very: 'Heel goed', well: 'Goed', somewhat: 'Gaat wel', hardly: 'Niet zo goed', not: 'Niet goed',
    acquaintance: 'Kennismaking', freeTalk: 'Gesprek', notCounted: 'Telt niet mee',
    someoneElse: 'Stel iemand anders voor',
    watching: 'Met wie kijk je mee?',
  },
  en: {
    before: 'From before your time',
    summary: who => `${who} wrote this for you`,
    notes: 'Notes of the guide before you',
    seen: who => `Only you and ${who} read this`,
    released: who => `${who} shows this and can stop showing it`,
    feedback: who => `What ${who} thought of the talk`,
    very: 'Very good', well: 'Good', somewhat: 'All right', hardly: 'Not so good', not: 'Not good',
    acquaintance: 'Getting acquainted', freeTalk: 'Talk', notCounted: 'Does not count',
    someoneElse: 'Propose someone else',
    watching: 'With whom do you watch along?',
  },
})
