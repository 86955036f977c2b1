/**
 * The Belgian trajectory of re-integration: RIT 2.0 for what began before 2026, RIT 3.0 from 1 January 2026. All terms are calendar
 * days counted from the day after a form is received. Sources: the codex over het welzijn op het werk, book I title 4, as provider,
 * union and law firms summarise it; the text of the royal decree of 30 December 2025 was not seen.
 */
import type { Translated } from '../../../kit/texts.ts'
import { knownDay, type Milestone, type Ruleset } from '../ruleset.ts'

const said = (flemish: string, english: string, dutch = flemish): Translated => ({ 'nl-BE': flemish, 'nl-NL': dutch, en: english })

const fourWeeks: Milestone = {
  key: 'four-week-report', name: said('Melding aan de arbeidsarts na vier weken', 'Occupational physician told after four weeks'), who: ['employer'], duty: 'statutory', when: { kind: 'after first day', term: { days: 28 } },
  why: said('De werkgever meldt wie langer dan vier weken afwezig is. De arbeidsarts vertelt de werknemer daarna wat er kan.', 'The employer reports who is absent for more than four weeks. The physician then tells the employee what is possible.'),
}
const visit = (who: Milestone['who'], why: Translated): Milestone => ({
  key: 'pre-return-visit', name: said('Bezoek voorafgaand aan de werkhervatting', 'Visit before returning to work'), who, duty: 'optional', when: { kind: 'no fixed day' }, stands: 'when said', why,
})
const quickscan: Milestone = {
  key: 'quickscan', name: said('Vragenlijst van het ziekenfonds', 'Questionnaire of the health insurance fund'), who: ['employee'], duty: 'statutory', when: { kind: 'after first day', term: { days: 84 }, opens: { days: 70 } },
  why: said('De vragenlijst komt na tien weken. De werknemer stuurt ze binnen twee weken terug.', 'The questionnaire comes after ten weeks. The employee returns it within two weeks.'),
}
const firstEstimate: Milestone = {
  key: 'first-estimate', name: said('Eerste inschatting van de adviserend arts', 'First estimate by the advising physician'), who: ['insurer'], duty: 'expected', when: { kind: 'after first day', term: { months: 4 }, opens: { months: 3 } },
  why: said('De adviserend arts van het ziekenfonds maakt de eerste inschatting in de vierde maand.', 'The advising physician of the fund makes the first estimate in the fourth month.'),
}
const request: Milestone = {
  key: 'request', name: said('Verzoek om een re-integratietraject', 'Request for a re-integration trajectory'), who: ['employee', 'employer'], duty: 'optional', when: { kind: 'no fixed day' },
  why: said('De werknemer of de behandelend arts mag dit op elk moment vragen. Schrijf op welke dag het verzoek ontvangen is.', 'The employee or the treating doctor may ask at any moment. Write down the day the request was received.'),
}
const procedure: readonly Milestone[] = [
  {
    key: 'assessment', name: said('Re-integratiebeoordeling door de arbeidsarts', 'Re-integration assessment by the physician'), who: ['doctor'], duty: 'statutory', when: { kind: 'after', step: 'request', term: { days: 49 }, counted: 'calendar', done: 'done only' },
    outcomes: {
      A: said('Beslissing A: later terug naar het eigen werk', 'Decision A: back to one’s own work later'),
      B: said('Beslissing B: niet meer naar het eigen werk', 'Decision B: not back to one’s own work'),
      C: said('Beslissing C: nu geen traject', 'Decision C: no trajectory now'),
    },
    why: said('De arbeidsarts beslist binnen 49 dagen na het verzoek. De werkgever hoort alleen de beslissing en de aanbevelingen.', 'The physician decides within 49 days of the request. The employer hears only the decision and recommendations.'),
  },
  {
    key: 'appeal', name: said('Beroep tegen beslissing B', 'Appeal against decision B'), who: ['employee'], duty: 'optional', stands: { step: 'assessment', outcome: 'B' }, when: { kind: 'after', step: 'assessment', term: { days: 21 }, counted: 'calendar', done: 'done only' },
    why: said('De werknemer kan binnen 21 dagen in beroep.', 'The employee may appeal within 21 days.'),
    unsure: said('De termijn van 21 dagen is niet nagekeken in de nieuwe tekst.', 'The term of 21 days was not checked in the new text.'),
  },
  {
    key: 'plan', name: said('Re-integratieplan van de werkgever', 'The employer’s re-integration plan'), who: ['employer'], duty: 'statutory', paper: 'plan-of-action', when: { kind: 'after, by outcome', step: 'assessment', terms: { A: { days: 63 }, B: { months: 6 } } },
    why: said('Na beslissing A heeft de werkgever 63 dagen voor het plan. Na beslissing B zijn dat zes maanden. Kan er geen plan komen, dan schrijft de werkgever een verslag met redenen.', 'After decision A the employer has 63 days for the plan. After decision B that is six months. If no plan is possible, the employer writes a report with reasons.'),
  },
  {
    key: 'answer', name: said('Antwoord van de werknemer op het plan', 'The employee’s answer to the plan'), who: ['employee'], duty: 'statutory', when: { kind: 'after', step: 'plan', term: { days: 14 }, counted: 'calendar', done: 'done only' },
    why: said('De werknemer zegt binnen veertien dagen ja of nee.', 'The employee says yes or no within fourteen days.'),
  },
]
const progressive: Milestone = {
  key: 'progressive-request', name: said('Aanvraag progressieve werkhervatting', 'Request for a gradual return'), who: ['employee'], duty: 'optional', stands: 'when said', when: { kind: 'before the day said' },
  why: said('De aanvraag komt bij het ziekenfonds toe op de laatste werkdag voor de start. Schrijf de eerste werkdag op.', 'The request reaches the fund on the last working day before the start. Write down the first day of work.'),
}
const progressiveDecision: Milestone = {
  key: 'progressive-decision', name: said('Beslissing over de progressieve werkhervatting', 'Decision on the gradual return'), who: ['insurer'], duty: 'expected', stands: 'when said', when: { kind: 'after the day said', term: { workdays: 30 } },
  why: said('Het ziekenfonds beslist binnen dertig werkdagen na de start. Schrijf de eerste werkdag op.', 'The fund decides within thirty working days of the start. Write down the first day of work.'),
}
const coordinator: Milestone = {
  key: 'coordinator', name: said('Eerste gesprek met de terug-naar-werk-coördinator', 'First talk with the return-to-work coordinator'), who: ['returner'], duty: 'expected', stands: 'when said', when: { kind: 'after the day said', term: { months: 1 } },
  why: said('Wie kiest voor dit traject, spreekt binnen een maand de coördinator. Schrijf de dag van de goedkeuring op.', 'Whoever chooses this trajectory speaks with the coordinator within a month. Write down the day of approval.'),
}
const forceMajeure = (months: number): Milestone => ({
  key: 'force-majeure', name: said('Aparte procedure medische overmacht', 'Separate procedure of medical force majeure'), who: ['employee', 'employer'], duty: 'optional', stands: 'when said', when: { kind: 'open from', term: { months } },
  why: said(`Deze procedure kan pas na ${months === 9 ? 'negen' : 'zes'} maanden zonder onderbreking. Ze staat los van het traject.`, `This procedure is possible only after ${months === 9 ? 'nine' : 'six'} months without a break. It stands apart from the trajectory.`),
})

const actors = {
  employee: said('werknemer', 'employee'), employer: said('werkgever', 'employer'), doctor: said('preventieadviseur-arbeidsarts', 'occupational physician'),
  insurer: said('adviserend arts van het ziekenfonds', 'advising physician of the fund'), returner: said('terug-naar-werk-coördinator', 'return-to-work coordinator'),
} as const
const source = said('Codex over het welzijn op het werk, zoals samengevat door diensten, vakbonden en advocaten', 'Codex on well-being at work, as summarised by services, unions and lawyers')
const common = { country: 'BE', linking: { fewerDaysThan: 14 }, end: null, weeks: 52, actors, source } as const

export const beRit2: Ruleset = {
  ...common, id: 'be-rit-2', name: said('Re-integratie 2.0', 'Re-integration 2.0'), from: knownDay('2022-10-01'), until: knownDay('2026-01-01'),
  milestones: [
    fourWeeks,
    visit(['employee'], said('De werknemer mag om dit bezoek vragen. Het is informeel.', 'The employee may ask for this visit. It is informal.')),
    quickscan, firstEstimate, request,
    {
      key: 'employer-start', name: said('De werkgever mag een traject starten', 'The employer may begin a trajectory'), who: ['employer'], duty: 'event', when: { kind: 'after first day', term: { months: 3 } },
      why: said('Dat mag na drie maanden zonder onderbreking. Een herval binnen veertien dagen onderbreekt niet.', 'This is allowed after three months without a break. A relapse within fourteen days breaks nothing.'),
    },
    ...procedure, progressive, progressiveDecision, coordinator, forceMajeure(9),
  ],
  unsure: [said('Een traject dat in 2026 begint, volgt de regels van 2026. Dat geldt ook als de afwezigheid eerder begon. Laat dit nakijken.', 'A trajectory begun in 2026 follows the rules of 2026, also when the absence began before. Have this checked.')],
}

export const beRit3: Ruleset = {
  ...common, id: 'be-rit-3', name: said('Re-integratie 3.0', 'Re-integration 3.0'), from: knownDay('2026-01-01'), until: null,
  milestones: [
    {
      key: 'contact', name: said('Contact houden volgens het arbeidsreglement', 'Keeping in touch as the work rules say'), who: ['employer'], duty: 'advice', when: { kind: 'no fixed day' },
      why: said('Het arbeidsreglement zegt wie contact houdt en hoe vaak. Het doel is terugkeer, geen controle.', 'The work rules say who keeps in touch and how often. The aim is a return, not control.'),
    },
    {
      key: 'preventive-request', name: said('Vraag om aangepast werk', 'Request for adapted work'), who: ['employee'], duty: 'optional', stands: 'when said', when: { kind: 'no fixed day' },
      why: said('Wie vreest uit te vallen, mag ander of aangepast werk vragen. De werkgever antwoordt zo snel mogelijk.', 'Whoever fears having to stop may ask for other or adapted work. The employer answers as soon as possible.'),
    },
    fourWeeks,
    visit(['employee', 'employer'], said('De werknemer of de werkgever mag om dit bezoek vragen. Het is informeel.', 'The employee or the employer may ask for this visit. It is informal.')),
    {
      key: 'work-potential', name: said('Inschatting van het arbeidspotentieel vragen', 'Estimate of work potential asked for'), who: ['employer'], duty: 'statutory', when: { kind: 'after first day', term: { days: 56 } },
      why: said('Vanaf acht weken vraagt de werkgever de arbeidsarts om een inschatting.', 'From eight weeks on the employer asks the physician for an estimate.'),
      unsure: said('De wet noemt het begin, acht weken. Een laatste dag vonden wij niet.', 'The law names the beginning, eight weeks. We found no last day.'),
    },
    quickscan, firstEstimate, request,
    {
      key: 'employer-start', name: said('De werkgever start een traject', 'The employer begins a trajectory'), who: ['employer'], duty: 'statutory', when: { kind: 'after first day', term: { months: 6 }, opens: { days: 56 } },
      why: said('Met akkoord van de werknemer kan het meteen. Zonder akkoord vanaf acht weken, en uiterlijk na zes maanden als er arbeidspotentieel is.', 'With the employee’s agreement it can begin at once. Without it from eight weeks, and after six months at the latest if there is work potential.'),
      late: said('Werkgevers met twintig of meer werknemers riskeren een sanctie.', 'Employers of twenty or more risk a sanction.'),
    },
    ...procedure, progressive, progressiveDecision, coordinator, forceMajeure(6),
  ],
  unsure: [
    said('De regels van 2026 komen uit samenvattingen. De tekst van het koninklijk besluit is nog niet nagekeken.', 'The rules of 2026 come from summaries. The text of the royal decree has not been checked yet.'),
    said('Of een herval binnen veertien dagen nog steeds niets onderbreekt, is onzeker.', 'Whether a relapse within fourteen days still breaks nothing is uncertain.'),
  ],
}
