/** What is written down after a three-way talk: work and nothing else, from the start a paper for everyone who was there. */
import type { ReportForm } from '../../core/programme.ts'
import type { Translated } from '../../kit/texts.ts'

type Party = 'employee' | 'adviser' | 'manager' | 'case-manager' | 'doctor' | 'labour-expert'

const asks = (dutch: string, english: string, flemish = dutch): { readonly asks: Translated; readonly answer: 'words'; readonly compartment: 'work' } =>
  ({ asks: { 'nl-NL': dutch, 'nl-BE': flemish, en: english }, answer: 'words', compartment: 'work' })

export const threeWayReport: ReportForm<Party> = {
  questions: {
    goal: asks('Wat was het doel van dit gesprek?', 'What was the aim of this talk?'),
    progress: asks('Hoe gaat het met taken en uren?', 'How are tasks and hours going?'),
    whatHelps: asks('Wat helpt op het werk?', 'What helps at work?'),
    managerView: asks('Wat bracht de leidinggevende in?', 'What did the manager bring in?'),
    adjustments: asks('Wat wordt er anders, van wanneer tot wanneer?', 'What changes, from when until when?'),
    buildUp: asks('Hoe bouwen de uren en taken op?', 'How do hours and tasks build up?'),
    whoDoesWhat: asks('Wie doet wat?', 'Who does what?'),
    legalStep: asks('Bij welke stap van de wet hoort dit?', 'Which step of the law does this belong to?', 'Bij welke stap van het re-integratietraject hoort dit?'),
    openPoints: asks('Wat staat nog open?', 'What is still open?'),
  },
  validatedBy: ['employee', 'manager', 'case-manager', 'labour-expert'],
  asks: ['employee'],
  sharedWith: ['manager', 'case-manager', 'labour-expert', 'doctor'],
}
