import { catalogue } from '../../kit/texts.ts'

/** Names in the file someone takes along. */
export const planFileTexts = catalogue('je or u', {
  'nl-NL': { plan: 'Het herstelplan', dialogues: 'Dialooggesprekken', check: 'Past dit plan?', outcome: 'Uitkomst', words: 'Toelichting', again: 'Opnieuw kijken op', intention: 'Samen verder', willing: 'Antwoord', why: 'Waarom', contract: 'Wat we afspraken', starts: 'Begint', ends: 'Eindigt', tasks: 'Wie doet wat', confirmed: 'Ja gezegd', weeks: 'De weken', gate: 'Evaluatie', decision: 'Besluit', withoutTalk: 'Waarom zonder gesprek', by: 'Voor' },
  'nl-BE': { plan: 'Het herstelplan', dialogues: 'Dialooggesprekken', check: 'Past dit plan?', outcome: 'Uitkomst', words: 'Toelichting', again: 'Opnieuw kijken op', intention: 'Samen verder', willing: 'Antwoord', why: 'Waarom', contract: 'Wat we afspraken', starts: 'Begint', ends: 'Eindigt', tasks: 'Wie doet wat', confirmed: 'Ja gezegd', weeks: 'De weken', gate: 'Evaluatie', decision: 'Beslissing', withoutTalk: 'Waarom zonder gesprek', by: 'Voor' },
  en: { plan: 'The recovery plan', dialogues: 'Dialogue talks', check: 'Is this plan right?', outcome: 'Outcome', words: 'Explanation', again: 'To look again on', intention: 'Going on together', willing: 'Answer', why: 'Why', contract: 'What we agreed', starts: 'Begins', ends: 'Ends', tasks: 'Who does what', confirmed: 'Said yes', weeks: 'The weeks', gate: 'Evaluation', decision: 'Decision', withoutTalk: 'Why without a talk', by: 'By' },
})
