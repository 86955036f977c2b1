/** Words for a plan that rests: for who guides, and for whom it is about. */
import { catalogue, you } from '../../kit/texts.ts'

export const pauseTexts = catalogue('je', {
  'nl-NL': {
    title: 'Pauze', backToWeeks: 'Naar de weken', running: 'Het plan loopt', since: (day: string) => `Gepauzeerd sinds ${day}`, link: 'Pauze',
    lead: 'Alle gesprekken die nog komen, vervallen. Vragenlijsten en herinneringen rusten. De leidinggevende krijgt hier geen bericht van.',
    who: 'Op wiens woord?', guide: 'Ik vind het beter, na ons gesprek', doctor: 'Een arts raadt het aan', participant: 'De deelnemer vroeg het', pause: 'Pauzeer dit plan',
    pausedBy: (who: string, day: string) => `${who} Sinds ${day}.`,
    saidGuide: 'Jij pauzeerde het plan.', saidDoctor: 'Een arts raadde een pauze aan.', saidParticipant: 'De deelnemer pauzeerde het plan.',
    rested: (count: number) => (count === 1 ? 'Eén gesprek wacht op een nieuw moment.' : `${count} gesprekken wachten op een nieuw moment.`),
    resumeTitle: 'Verder gaan', resumeLead: 'Kies samen de week waarin het verdergaat. De weken schuiven in hun geheel op.', check: 'Loop eerst samen door of het plan nu past.', toCheck: 'Past dit plan nu?', from: 'Eerste week', fromHint: 'Kies een dag in die week.', look: 'Bekijk de nieuwe weken', was: 'Was', becomes: 'Wordt', resume: 'Leg deze weken vast', ended: 'Dit plan is afgerond.',
    paused: 'Het plan is gepauzeerd.', resumed: 'Het plan gaat verder.', earlier: 'Eerdere pauzes', between: (from: string, until: string) => `Van ${from} tot de week van ${until}`,
    'pause.choose': 'Kies op wiens woord.', 'pause.no-day': 'Kies een dag.', 'pause.passed': 'Kies een week die nog komt.', 'pause.no-fit': 'Dit past niet. Kies een latere week.', wrong: 'Dit lukte nog niet',
  },
  'nl-BE': {
    title: 'Pauze', backToWeeks: 'Naar de weken', running: 'Het plan loopt', since: day => `Gepauzeerd sinds ${day}`, link: 'Pauze',
    lead: 'Alle gesprekken die nog komen, vervallen. Vragenlijsten en herinneringen rusten. De leidinggevende krijgt hier geen bericht van.',
    who: 'Op wiens woord?', guide: 'Ik vind het beter, na ons gesprek', doctor: 'Een arts raadt het aan', participant: 'De deelnemer vroeg het', pause: 'Pauzeer dit plan',
    pausedBy: (who, day) => `${who} Sinds ${day}.`,
    saidGuide: 'Jij pauzeerde het plan.', saidDoctor: 'Een arts raadde een pauze aan.', saidParticipant: 'De deelnemer pauzeerde het plan.',
    rested: count => (count === 1 ? 'Eén gesprek wacht op een nieuw moment.' : `${count} gesprekken wachten op een nieuw moment.`),
    resumeTitle: 'Verdergaan', resumeLead: 'Kies samen de week waarin het verdergaat. De weken schuiven in hun geheel op.', check: 'Overloop eerst samen of het plan nu past.', toCheck: 'Past dit plan nu?', from: 'Eerste week', fromHint: 'Kies een dag in die week.', look: 'Bekijk de nieuwe weken', was: 'Was', becomes: 'Wordt', resume: 'Leg deze weken vast', ended: 'Dit plan is afgerond.',
    paused: 'Het plan is gepauzeerd.', resumed: 'Het plan gaat verder.', earlier: 'Vorige pauzes', between: (from, until) => `Van ${from} tot de week van ${until}`,
    'pause.choose': 'Kies op wiens woord.', 'pause.no-day': 'Kies een dag.', 'pause.passed': 'Kies een week die nog komt.', 'pause.no-fit': 'Dit past niet. Kies een latere week.', wrong: 'Dit lukte nog niet',
  },
  en: {
    title: 'Pause', backToWeeks: 'To the weeks', running: 'The plan runs', since: day => `Paused since ${day}`, link: 'Pause',
    lead: 'All talks to come are given back. Questionnaires and reminders rest. The manager is not told of it.',
    who: 'On whose word?', guide: 'I think it better, after our talk', doctor: 'A doctor advises it', participant: 'The participant asked for it', pause: 'Pause this plan',
    pausedBy: (who, day) => `${who} Since ${day}.`,
    saidGuide: 'You paused the plan.', saidDoctor: 'A doctor advised a pause.', saidParticipant: 'The participant paused the plan.',
    rested: count => (count === 1 ? 'One talk waits for a new moment.' : `${count} talks wait for a new moment.`),
    resumeTitle: 'Go on', resumeLead: 'Choose together the week in which it goes on. The weeks move as a whole.', check: 'First go through it together: is the plan right now?', toCheck: 'Is this plan right now?', from: 'First week', fromHint: 'Choose a day in that week.', look: 'Look at the new weeks', was: 'Was', becomes: 'Becomes', resume: 'Lay these weeks', ended: 'This plan has ended.',
    paused: 'The plan is paused.', resumed: 'The plan goes on.', earlier: 'Earlier pauses', between: (from, until) => `From ${from} until the week of ${until}`,
    'pause.choose': 'Choose on whose word.', 'pause.no-day': 'Choose a day.', 'pause.passed': 'Choose a week to come.', 'pause.no-fit': 'This does not fit. Choose a later week.', wrong: 'This did not work so far',
  },
})

export const ownPauseTexts = catalogue('je or u', {
  'nl-NL': {
    title: 'Pauze', link: 'Even pauze', lead: you('Je mag het plan pauzeren. Je hoeft niet te zeggen waarom.', 'U mag het plan pauzeren. U hoeft niet te zeggen waarom.'),
    what: 'Alle gesprekken die nog komen, vervallen. Vragenlijsten en herinneringen rusten.', manager: you('Je leidinggevende krijgt hier geen bericht van.', 'Uw leidinggevende krijgt hier geen bericht van.'), again: you('Verder gaan doe je samen met je begeleider.', 'Verder gaan doet u samen met uw begeleider.'),
    pause: 'Pauzeer mijn plan', ended: 'Dit plan is afgerond. Er is niets meer om te pauzeren.', paused: (day: string) => `Het plan is gepauzeerd sinds ${day}.`, rest: you('Je hoeft nu niets te doen.', 'U hoeft nu niets te doen.'), worse: you('Gaat het niet goed? Bel je huisarts, of kijk bij Hulp nu.', 'Gaat het niet goed? Bel uw huisarts, of kijk bij Hulp nu.'), back: 'Terug',
  },
  'nl-BE': {
    title: 'Pauze', link: 'Even pauze', lead: { je: 'Je mag het plan pauzeren. Je moet niet zeggen waarom.', u: 'U mag het plan pauzeren. U moet niet zeggen waarom.' },
    what: 'Alle gesprekken die nog komen, vervallen. Vragenlijsten en herinneringen rusten.', manager: { je: 'Je leidinggevende krijgt hier geen bericht van.', u: 'Uw leidinggevende krijgt hier geen bericht van.' }, again: { je: 'Verdergaan doe je samen met je begeleider.', u: 'Verdergaan doet u samen met uw begeleider.' },
    pause: 'Pauzeer mijn plan', ended: 'Dit plan is afgerond. Er valt niets meer te pauzeren.', paused: day => `Het plan is gepauzeerd sinds ${day}.`, rest: { je: 'Je moet nu niets doen.', u: 'U moet nu niets doen.' }, worse: { je: 'Gaat het niet goed? Bel je huisarts, of kijk bij Hulp nu.', u: 'Gaat het niet goed? Bel uw huisarts, of kijk bij Hulp nu.' }, back: 'Terug',
  },
  en: {
    title: 'Pause', link: 'A pause', lead: 'You may pause the plan. You need not say why.',
    what: 'All talks to come are given back. Questionnaires and reminders rest.', manager: 'Your manager is not told of it.', again: 'Going on is done together with your guide.',
    pause: 'Pause my plan', ended: 'This plan has ended. There is nothing left to pause.', paused: day => `The plan is paused since ${day}.`, rest: 'You need not do anything now.', worse: 'Are you not well? Call your doctor, or look at Help now.', back: 'Back',
  },
})
