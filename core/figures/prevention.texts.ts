import { catalogue } from '../../kit/texts.ts'

/** Prevention in numbers, for whoever directs an association; and what of it stands on a loose slip. */
export const preventionTexts = catalogue('u', {
  'nl-NL': {
    title: 'Op tijd erbij', lead: (programme: string) => `Dit gaat over mensen die klaar zijn bij: ${programme}. Zij tellen hier mee en nergens anders.`,
    people: 'mensen vertelden aan het eind hoe het was', waitedFor: 'van de vraag tot het eerste gesprek, gemiddeld', weeks: (weeks: string) => (weeks === '1' ? '1 week' : `${weeks} weken`),
    cameTitle: 'Wanneer kwamen mensen?', before: 'Kwam vóór ziekte', while: 'Kwam tijdens ziekte',
    outcomesTitle: 'Waar kwam het op uit?', rest: 'Iets anders, of zegt het liever niet',
    outcomesNote: 'Dit staat er alleen als iemand dat zelf wilde. Het bewijst niet dat de begeleiding de oorzaak is.',
    allOrNone: 'We tonen alle delen, of geen enkel.',
    table: 'Toon deze getallen als tabel', waitLine: 'Gemiddelde wachttijd', csv: 'Download als csv', halfYear: 'Half jaar', part: 'Deel', what: 'Wat', number: 'Getal',
  },
  'nl-BE': {
    title: 'Er op tijd bij', lead: programme => `Dit gaat over mensen die klaar zijn bij: ${programme}. Zij tellen hier mee en nergens anders.`,
    people: 'mensen vertelden op het einde hoe het was', waitedFor: 'van de vraag tot het eerste gesprek, gemiddeld', weeks: weeks => (weeks === '1' ? '1 week' : `${weeks} weken`),
    cameTitle: 'Wanneer kwamen mensen?', before: 'Kwam vóór ziekte', while: 'Kwam tijdens ziekte',
    outcomesTitle: 'Waar kwam het op uit?', rest: 'Iets anders, of zegt het liever niet',
    outcomesNote: 'Dit staat er alleen als iemand dat zelf wilde. Het bewijst niet dat de begeleiding de oorzaak is.',
    allOrNone: 'We tonen alle delen, of geen enkel.',
    table: 'Toon deze getallen als tabel', waitLine: 'Gemiddelde wachttijd', csv: 'Download als csv', halfYear: 'Half jaar', part: 'Deel', what: 'Wat', number: 'Getal',
  },
  en: {
    title: 'In good time', lead: programme => `This is about people who are done with: ${programme}. They count here and nowhere else.`,
    people: 'people told us at the end how it went', waitedFor: 'from asking until the first talk, on average', weeks: weeks => (weeks === '1' ? '1 week' : `${weeks} weeks`),
    cameTitle: 'When did people come?', before: 'Came before falling ill', while: 'Came while ill',
    outcomesTitle: 'Where did it come to?', rest: 'Something else, or would rather not say',
    outcomesNote: 'This is here only where people wanted it to be. It does not prove that the guidance is the cause.',
    allOrNone: 'We show all parts, or none.',
    table: 'Show these numbers as a table', waitLine: 'Average wait', csv: 'Download as CSV', halfYear: 'Half-year', part: 'Part', what: 'What', number: 'Number',
  },
})
