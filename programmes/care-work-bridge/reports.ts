/** What is written down after a round table, which everyone there reads, and after a support talk, which stays in the room. */
import type { Compartment, ReportForm } from '../../core/programme.ts'
import type { Translated } from '../../kit/texts.ts'

type Party = 'employee' | 'coach' | 'manager' | 'hr' | 'prevention-adviser' | 'colleague' | 'therapist' | 'partner' | 'family' | 'gp' | 'company-doctor' | 'paramedic' | 'psychologist' | 'social-care' | 'career-adviser'

const asks = (compartment: Compartment) => (dutch: string, english: string, flemish = dutch): { readonly asks: Translated; readonly answer: 'words'; readonly compartment: Compartment } =>
  ({ asks: { 'nl-NL': dutch, 'nl-BE': flemish, en: english }, answer: 'words', compartment })
const [work, care] = [asks('work'), asks('care')]

/** Both sides sit at this table, so nothing is written down that only one of them may read. */
export const roundTableReport: ReportForm<Party> = {
  questions: {
    goal: work('Wat was het doel van dit gesprek?', 'What was the aim of this talk?'),
    mayBeSaid: work('Wie gaf ja op wat hier gezegd mag worden?', 'Who said yes to what may be said here?', 'Wie gaf toestemming voor wat hier gezegd mag worden?'),
    progress: work('Hoe gaat het met taken en uren?', 'How are tasks and hours going?'),
    fromCare: work('Wat bracht de zorg in over wat nodig is?', 'What did care bring in about what is needed?'),
    fromWork: work('Wat bracht het werk in?', 'What did work bring in?'),
    whatHelps: work('Wat helpt op het werk?', 'What helps at work?'),
    adjustments: work('Wat wordt er anders, van wanneer tot wanneer?', 'What changes, from when until when?'),
    whoDoesWhat: work('Wie doet wat?', 'Who does what?'),
    openPoints: work('Wat staat nog open?', 'What is still open?'),
  },
  validatedBy: ['employee', 'manager', 'hr', 'prevention-adviser', 'colleague', 'therapist', 'partner', 'family'],
  asks: ['employee'],
  sharedWith: ['manager', 'hr', 'prevention-adviser', 'therapist'],
}

export const supportReport: ReportForm<Party> = {
  questions: {
    trigger: care('Wat gebeurde er?', 'What happened?'),
    state: care('Hoe is het nu?', 'How is it now?'),
    support: care('Wie en wat helpt op zo’n moment?', 'Who and what helps at such a moment?'),
    agreed: care('Wat spreken we af voor de komende dagen?', 'What do we agree on for the coming days?', 'Wat spreken we af voor de volgende dagen?'),
  },
  validatedBy: ['employee'],
  asks: ['employee'],
  sharedWith: [],
}
