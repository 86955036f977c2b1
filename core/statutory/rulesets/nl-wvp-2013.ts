/**
 * The Dutch gatekeeper law as it has held since the terms of July 2013. Days are days of absence unless they say otherwise.
 * Sources: articles 7:629, 7:658a and 7:670b of the Burgerlijk Wetboek, articles 25 and 64 of the Wet WIA, articles 38 and 38a of
 * the Ziektewet, the Regeling procesgang eerste en tweede ziektejaar, and what UWV publishes. What is uncertain says so.
 */
import type { Translated } from '../../../kit/texts.ts'
import { knownDay, type Milestone, type Ruleset } from '../ruleset.ts'

const said = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

const milestones: readonly Milestone[] = [
  {
    key: 'sick-report', name: said('Ziekmelding bij de werkgever', 'Absence reported to the employer'), who: ['employee'], duty: 'event', when: { kind: 'sick day', day: 1 },
    why: said('De werknemer meldt de afwezigheid op de eerste dag. De regels van de werkgever zeggen hoe.', 'The employee reports the absence on the first day. The employer’s own rules say how.'),
  },
  {
    key: 'arbo-report', name: said('Melding aan de bedrijfsarts', 'Company doctor told'), who: ['employer'], duty: 'advice', when: { kind: 'sick day', day: 7 },
    why: said('In de praktijk meldt de werkgever dit binnen een week. De wet noemt geen dag.', 'In practice the employer does this within a week. The law names no day.'),
  },
  {
    key: 'safety-net-report', name: said('Melding vangnet bij UWV', 'Safety net reported to UWV'), who: ['employer'], duty: 'statutory', when: { kind: 'sick day', day: 4 }, stands: 'when said',
    why: said('Geldt een vangnet, dan meldt de werkgever dit op de vierde dag. Welk vangnet hoort hier niet.', 'Where a safety net applies the employer reports it on the fourth day. Which one does not belong here.'),
    unsure: said('Voor één vangnet noemen sommige bronnen zes weken. Wij rekenen met de vierde dag.', 'For one safety net some sources say six weeks. We count the fourth day.'),
  },
  {
    key: 'left-while-absent', name: said('Melding einde contract bij UWV', 'End of contract reported to UWV'), who: ['employer'], duty: 'statutory', when: { kind: 'after the day said', term: { workdays: 1 } }, stands: 'when said',
    why: said('Het contract eindigt tijdens de afwezigheid. De werkgever meldt dit op de laatste werkdag, of de werkdag erna.', 'The contract ends during the absence. The employer reports this on the last working day, or the next.'),
  },
  {
    key: 'problem-analysis', name: said('Probleemanalyse', 'Problem analysis'), who: ['doctor'], duty: 'statutory', when: { kind: 'sick day', day: 42 },
    why: said('De bedrijfsarts kijkt binnen zes weken wat er nodig is. Dit hoeft alleen als de afwezigheid lang kan duren.', 'The company doctor looks within six weeks at what is needed. Only if the absence may last.'),
    late: said('Te laat telt mee bij de toets van UWV, als het de terugkeer heeft vertraagd.', 'Late counts in UWV’s test, if it delayed the return.'),
  },
  {
    key: 'plan-of-action', name: said('Plan van aanpak', 'Plan of action'), who: ['employer', 'employee'], duty: 'statutory', paper: 'plan-of-action', fallsWith: 'problem-analysis',
    when: { kind: 'earliest', of: [{ kind: 'after', step: 'problem-analysis', term: { days: 14 }, counted: 'days of absence' }, { kind: 'sick day', day: 56 }] },
    why: said('Uiterlijk twee weken na de probleemanalyse maken werkgever en werknemer samen een plan. Dit staat in de Wet verbetering poortwachter.', 'At the latest two weeks after the problem analysis employer and employee make a plan together. This is in the gatekeeper law.'),
    late: said('Te laat telt mee bij de toets van UWV, als het de terugkeer heeft vertraagd.', 'Late counts in UWV’s test, if it delayed the return.'),
  },
  {
    key: 'evaluation', name: said('Evaluatie van het plan van aanpak', 'Evaluation of the plan of action'), who: ['employer', 'employee'], duty: 'statutory', paper: 'evaluation', fallsWith: 'plan-of-action',
    when: { kind: 'again and again', after: 'plan-of-action', days: 42, untilSickDay: 728 },
    why: said('Werkgever en werknemer bespreken elke zes weken hoe het gaat. Daarna kan het plan anders.', 'Employer and employee discuss every six weeks how it goes. After that the plan may change.'),
    unsure: said('De wet zegt regelmatig. Zes weken is de gewone maat.', 'The law says regularly. Six weeks is the usual measure.'),
  },
  {
    key: 'analysis-update', name: said('Bijstelling van de probleemanalyse', 'Problem analysis updated'), who: ['doctor'], duty: 'advice', when: { kind: 'no fixed day' }, stands: 'when said',
    why: said('Verandert de koers, dan past de bedrijfsarts de probleemanalyse aan.', 'When the course changes, the company doctor updates the problem analysis.'),
  },
  {
    key: 'early-application', name: said('WIA eerder aanvragen', 'Early WIA application'), who: ['employee'], duty: 'optional', when: { kind: 'sick day', day: 476, opens: 22 },
    why: said('Soms staat vast dat werken niet meer kan. Dan mag de werknemer eerder aanvragen, met een verklaring van de bedrijfsarts.', 'Sometimes it is certain that work is no longer possible. Then the employee may apply early, with the company doctor’s statement.'),
  },
  {
    key: 'week-42-report', name: said('42e-weeksmelding bij UWV', 'Week 42 report to UWV'), who: ['employer'], duty: 'statutory', when: { kind: 'working day after', day: 294 },
    why: said('De werkgever meldt de afwezigheid bij UWV. Dat moet uiterlijk op de eerste werkdag na week 42.', 'The employer reports the absence to UWV. At the latest on the first working day after week 42.'),
    late: said('Te laat kan een boete geven. Zonder melding begint UWV niet aan de brieven. Denk ook aan de eigen verzekeraar.', 'Late may bring a fine. Without the report UWV does not begin its letters. Think of your own insurer too.'),
  },
  {
    key: 'labour-expert', name: said('Arbeidsdeskundig onderzoek', 'Labour expert’s inquiry'), who: ['employer'], duty: 'advice', when: { kind: 'sick day', day: 364, opens: 302 },
    why: said('Is terugkeer in het eigen werk onzeker, dan helpt een arbeidsdeskundige. Het is advies en geen plicht.', 'If a return to one’s own work is uncertain, a labour expert helps. It is advice and no duty.'),
  },
  {
    key: 'first-year-evaluation', name: said('Eerstejaarsevaluatie', 'First-year evaluation'), who: ['employer', 'employee'], duty: 'statutory', paper: 'first-year-evaluation', when: { kind: 'sick day', day: 364, opens: 316 },
    why: said('Na een jaar kijken werkgever en werknemer samen terug en vooruit. Dat doen ze in week 46 tot en met 52.', 'After a year employer and employee look back and ahead together. They do so in weeks 46 to 52.'),
    late: said('Te laat telt mee bij de toets van UWV, als het de terugkeer heeft vertraagd.', 'Late counts in UWV’s test, if it delayed the return.'),
  },
  {
    key: 'second-track', name: said('Start tweede spoor', 'Second track begins'), who: ['employer'], duty: 'statutory', when: { kind: 'after', step: 'first-year-evaluation', term: { days: 42 }, counted: 'days of absence' },
    why: said('Werk bij een andere werkgever zoeken begint uiterlijk zes weken na de eerstejaarsevaluatie. Het eerste spoor gaat door.', 'Looking for work with another employer begins at the latest six weeks after the first-year evaluation. The first track goes on.'),
    late: said('Te laat of niet beginnen is vaak de reden van een loonsanctie.', 'Beginning late or not at all is often why a wage sanction follows.'),
  },
  {
    key: 'agency-letter', name: said('Brief van UWV over de WIA', 'UWV’s letter about the WIA'), who: ['agency'], duty: 'expected', when: { kind: 'sick day', day: 616 },
    why: said('UWV schrijft de werknemer rond week 88. In de brief staat de uiterste dag van de aanvraag.', 'UWV writes to the employee around week 88. The letter names the last day for the application.'),
    unsure: said('Bronnen noemen week 88 en week 89. De dag in de brief gaat voor.', 'Sources say week 88 and week 89. The day in the letter goes first.'),
  },
  {
    key: 'current-judgement', name: said('Actueel oordeel van de bedrijfsarts', 'Company doctor’s current judgement'), who: ['doctor'], duty: 'statutory', when: { kind: 'sick day', day: 637, opens: 603 },
    why: said('De bedrijfsarts zegt hoe het nu staat met werken. Medische informatie gaat alleen naar de werknemer zelf.', 'The company doctor says how things stand with work. Medical information goes to the employee only.'),
  },
  {
    key: 'final-evaluation', name: said('Eindevaluatie van het plan van aanpak', 'Final evaluation of the plan of action'), who: ['employer', 'employee'], duty: 'statutory', paper: 'final-evaluation', when: { kind: 'sick day', day: 637, opens: 603 },
    why: said('Werkgever en werknemer kijken terug op het hele plan. Plan dit liefst al in week 87 of 88.', 'Employer and employee look back on the whole plan. Best planned in week 87 or 88 already.'),
  },
  {
    key: 'report', name: said('Re-integratieverslag compleet bij de werknemer', 'Re-integration report complete with the employee'), who: ['employer'], duty: 'statutory', when: { kind: 'sick day', day: 637, opens: 603 }, warnsFrom: 623,
    why: said('De werknemer heeft het hele verslag nodig voor de aanvraag. Houd uiterlijk het einde van week 91 aan.', 'The employee needs the whole report for the application. At the latest at the end of week 91.'),
    late: said('Een verslag dat niet compleet of te laat is, kan een loonsanctie geven.', 'A report that is incomplete or late may bring a wage sanction.'),
    unsure: said('De wet uit 2005 noemt week 89. Wij waarschuwen vanaf week 89 en noemen week 91 de laatste dag. Laat dit nakijken.', 'The law of 2005 says week 89. We warn from week 89 and call week 91 the last. Have this checked.'),
  },
  {
    key: 'application', name: said('WIA-aanvraag', 'WIA application'), who: ['employee'], duty: 'statutory',
    when: { kind: 'latest', of: [{ kind: 'sick day', day: 651, opens: 616 }, { kind: 'after', step: 'agency-letter', term: { days: 28 }, counted: 'calendar', done: 'done only' }] },
    why: said('De werknemer vraagt de WIA zelf aan, uiterlijk aan het einde van week 93. Kwam de brief later, dan telt vier weken na de brief.', 'The employee applies, at the latest at the end of week 93. If the letter came later, four weeks after it count.'),
    late: said('Zolang de aanvraag te laat is, betaalt de werkgever langer door.', 'For as long as the application is late, the employer goes on paying.'),
  },
  {
    key: 'upload', name: said('Re-integratieverslag naar UWV', 'Re-integration report to UWV'), who: ['employer'], duty: 'statutory', when: { kind: 'after', step: 'application', term: { days: 1 }, counted: 'calendar' },
    why: said('De werkgever stuurt het verslag binnen een dag na de aanvraag. Het medische deel stuurt alleen de werknemer.', 'The employer sends the report within a day of the application. The medical part is sent by the employee only.'),
  },
  {
    key: 'test', name: said('Toets van UWV', 'UWV’s test'), who: ['agency'], duty: 'expected', when: { kind: 'before the end', days: 42 },
    outcomes: { 'good': said('Voldoende gedaan', 'Enough was done'), 'sanction': said('Loonsanctie', 'Wage sanction') },
    why: said('UWV kijkt of er genoeg is gedaan. Dat besluit komt uiterlijk zes weken voor het einde van de wachttijd.', 'UWV looks whether enough was done. That decision comes at the latest six weeks before the end of waiting.'),
  },
  {
    key: 'end-of-waiting', name: said('Einde van de wachttijd', 'End of waiting'), who: ['employer', 'agency'], duty: 'event', when: { kind: 'sick day', day: 728 },
    why: said('Na 104 weken eindigt de plicht om loon door te betalen. De dag erna kan de WIA beginnen.', 'After 104 weeks the duty to go on paying wages ends. The WIA may begin the day after.'),
  },
  {
    key: 'objection', name: said('Bezwaar tegen de loonsanctie', 'Objection to the wage sanction'), who: ['employer'], duty: 'optional', stands: { step: 'test', outcome: 'sanction' }, when: { kind: 'after', step: 'test', term: { days: 42 }, counted: 'calendar' },
    why: said('Bezwaar kan binnen zes weken na het besluit. Het kan naast het herstellen lopen.', 'An objection can be made within six weeks of the decision. It may run beside the repair.'),
  },
  {
    key: 'repair', name: said('Herstellen wat ontbrak', 'Repair what was missing'), who: ['employer'], duty: 'advice', stands: { step: 'test', outcome: 'sanction' }, when: { kind: 'no fixed day' },
    why: said('Hoe eerder het hersteld is, hoe korter de loonsanctie.', 'The sooner it is repaired, the shorter the wage sanction.'),
  },
  {
    key: 'shortening', name: said('Verzoek om de loonsanctie te verkorten', 'Request to shorten the wage sanction'), who: ['employer'], duty: 'advice', stands: { step: 'test', outcome: 'sanction' }, when: { kind: 'no fixed day' },
    why: said('Is alles hersteld, dan vraagt de werkgever UWV om de loonsanctie te stoppen.', 'Once all is repaired, the employer asks UWV to end the wage sanction.'),
  },
  {
    key: 'shortening-decision', name: said('Besluit van UWV op het verzoek', 'UWV’s decision on the request'), who: ['agency'], duty: 'expected', stands: { step: 'test', outcome: 'sanction' }, when: { kind: 'after', step: 'shortening', term: { days: 21 }, counted: 'calendar', done: 'done only' },
    outcomes: { 'repaired': said('Hersteld', 'Repaired'), 'not-repaired': said('Nog niet hersteld', 'Not repaired yet') },
    why: said('UWV beslist binnen drie weken na het verzoek.', 'UWV decides within three weeks of the request.'),
  },
  {
    key: 'end-of-sanction', name: said('Einde van de loonsanctie', 'End of the wage sanction'), who: ['employer', 'agency'], duty: 'event', stands: { step: 'test', outcome: 'sanction' },
    when: { kind: 'earliest', of: [{ kind: 'after the end', days: 364 }, { kind: 'after, by outcome', step: 'shortening-decision', terms: { repaired: { days: 42 } } }] },
    why: said('Een loonsanctie duurt hoogstens 52 weken. Na herstel stopt zij zes weken nadat UWV dat vaststelt.', 'A wage sanction lasts 52 weeks at most. After repair it ends six weeks after UWV establishes that.'),
  },
  {
    key: 'expert-opinion', name: said('Deskundigenoordeel van UWV', 'UWV’s expert opinion'), who: ['employer', 'employee'], duty: 'optional', when: { kind: 'no fixed day' }, stands: 'when said',
    why: said('Zijn werkgever en werknemer het oneens, dan kan UWV een oordeel geven.', 'If employer and employee disagree, UWV can give its opinion.'),
  },
]

export const nlWvp2013: Ruleset = {
  id: 'nl-wvp-2013', country: 'NL', name: said('Wet verbetering poortwachter', 'Dutch gatekeeper law'), from: knownDay('2013-07-01'), until: null,
  source: said('Burgerlijk Wetboek, Wet WIA, Ziektewet, Regeling procesgang en UWV', 'Dutch Civil Code, WIA, Ziektewet, Regeling procesgang and UWV'),
  linking: { fewerDaysThan: 28 }, end: 728, weeks: 104, milestones,
  actors: {
    employee: said('werknemer', 'employee'), employer: said('werkgever', 'employer'), doctor: said('bedrijfsarts', 'company doctor'), agency: said('UWV', 'UWV'),
  },
  unsure: [
    said('Minder dan 28 dagen hersteld telt door. Bij precies 28 dagen begint het opnieuw. Dat is onze lezing van ‘minder dan vier weken’.', 'Fewer than 28 days recovered counts on. At exactly 28 days it begins anew. That is how we read ‘less than four weeks’.'),
    said('Voor de toets van UWV zijn nieuwe regels aangekondigd voor 2028. Die gelden nu niet.', 'New rules for UWV’s test are announced for 2028. They do not hold now.'),
  ],
}
