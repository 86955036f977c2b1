/** How it stands with someone who was referred on: read by whoever it is about, who guides, and who it went to. Nobody is addressed. */
import { catalogue } from '../../kit/texts.ts'

export const referralTexts = catalogue('je or u', {
  'nl-NL': {
    title: 'Hoe staat het ermee?', asked: 'Gevraagd', accepted: 'Aangenomen', waiting: 'Op de wachtlijst', refused: 'Niet aangenomen', 'first-talk': 'Eerste gesprek gepland', started: 'Begonnen', ended: 'Afgerond',
    weeks: (weeks: number) => (weeks === 1 ? 'Nog ongeveer 1 week wachten.' : `Nog ongeveer ${weeks} weken wachten.`), onDay: (day: string) => `Op ${day}.`, told: (name: string, day: string) => `Verteld door ${name} op ${day}.`, asOf: (day: string) => `Sinds ${day}.`,
    quiet: 'Hier is al een tijd niets over gehoord.', quietWhat: 'Er is opnieuw een bericht gestuurd, zolang het ja geldt. Bellen mag ook.', nobodyAtWork: 'Het werk ziet hier niets van.',
    tellTitle: 'Is er nieuws?', tellInside: 'Wie het hoort, vult het hier in. De ander ziet het dan ook.', tellDoor: 'Laat hier weten hoe het ermee staat. Degene om wie het gaat en de begeleider lezen het. De werkgever niet.',
    'do.accepted': 'Ja, dit neem ik aan', 'do.waiting': 'Ja, na een wachttijd', 'do.refused': 'Nee, dit neem ik niet aan', 'do.first-talk': 'Er is een eerste gesprek', 'do.started': 'De hulp is begonnen', 'do.ended': 'De hulp is afgerond',
    'note.accepted': 'Het is aangenomen', 'note.waiting': 'Er is een wachttijd', 'note.refused': 'Het is niet aangenomen', 'note.first-talk': 'Er is een eerste gesprek', 'note.started': 'De hulp is begonnen', 'note.ended': 'De hulp is afgerond',
    weeksAsk: 'Hoeveel weken ongeveer?', reason: 'Waarom niet?', reasonBlank: 'Kies een reden', on: 'Op welke dag?', words: 'Wil er iets bij?', optional: '(mag leeg blijven)', done: 'Dit staat erbij.', chosen: 'Kies wat er is gebeurd', seeMore: 'Wat er gebeurde',
    'referral.not-now': 'Dit past niet bij hoe het er nu mee staat. Kijk nog eens.', 'referral.no-such-day': 'Kies een andere dag.', quietToday: (count: number) => (count === 1 ? 'doorverwijzing waar niets over te horen is' : 'doorverwijzingen waar niets over te horen is'), toQuiet: 'Bekijk de doorverwijzing', fileStep: 'Hoe het ermee stond',
  },
  'nl-BE': {
    title: 'Hoe staat het ermee?', asked: 'Gevraagd', accepted: 'Aanvaard', waiting: 'Op de wachtlijst', refused: 'Niet aanvaard', 'first-talk': 'Eerste gesprek gepland', started: 'Begonnen', ended: 'Afgerond',
    weeks: weeks => (weeks === 1 ? 'Nog ongeveer 1 week wachten.' : `Nog ongeveer ${weeks} weken wachten.`), onDay: day => `Op ${day}.`, told: (name, day) => `Verteld door ${name} op ${day}.`, asOf: day => `Sinds ${day}.`,
    quiet: 'Hier is al een tijd niets over gehoord.', quietWhat: 'Er is opnieuw een bericht gestuurd, zolang het ja geldt. Bellen mag ook.', nobodyAtWork: 'Het werk ziet hier niets van.',
    tellTitle: 'Is er nieuws?', tellInside: 'Wie het hoort, vult het hier in. De ander ziet het dan ook.', tellDoor: 'Laat hier weten hoe het ermee staat. Degene over wie het gaat en de begeleider lezen het. De werkgever niet.',
    'do.accepted': 'Ja, dit aanvaard ik', 'do.waiting': 'Ja, na een wachttijd', 'do.refused': 'Neen, dit aanvaard ik niet', 'do.first-talk': 'Er is een eerste gesprek', 'do.started': 'De hulp is begonnen', 'do.ended': 'De hulp is afgerond',
    'note.accepted': 'Het is aanvaard', 'note.waiting': 'Er is een wachttijd', 'note.refused': 'Het is niet aanvaard', 'note.first-talk': 'Er is een eerste gesprek', 'note.started': 'De hulp is begonnen', 'note.ended': 'De hulp is afgerond',
    weeksAsk: 'Hoeveel weken ongeveer?', reason: 'Waarom niet?', reasonBlank: 'Kies een reden', on: 'Op welke dag?', words: 'Moet er iets bij?', optional: '(mag leeg blijven)', done: 'Dit staat erbij.', chosen: 'Kies wat er gebeurd is', seeMore: 'Wat er gebeurde',
    'referral.not-now': 'Dit past niet bij hoe het er nu mee staat. Kijk nog eens.', 'referral.no-such-day': 'Kies een andere dag.', quietToday: count => (count === 1 ? 'doorverwijzing waar niets over te horen is' : 'doorverwijzingen waar niets over te horen is'), toQuiet: 'Bekijk de doorverwijzing', fileStep: 'Hoe het ermee stond',
  },
  en: {
    title: 'How does it stand?', asked: 'Asked', accepted: 'Accepted', waiting: 'On the waiting list', refused: 'Not accepted', 'first-talk': 'First talk planned', started: 'Begun', ended: 'Finished',
    weeks: weeks => (weeks === 1 ? 'About 1 week more to wait.' : `About ${weeks} weeks more to wait.`), onDay: day => `On ${day}.`, told: (name, day) => `Told by ${name} on ${day}.`, asOf: day => `Since ${day}.`,
    quiet: 'Nothing was heard of this for a while.', quietWhat: 'A message was sent anew, as long as the yes holds. Calling is fine too.', nobodyAtWork: 'The work side sees nothing of this.',
    tellTitle: 'Is there news?', tellInside: 'Whoever hears it fills it in here. The other one then sees it too.', tellDoor: 'Tell here how it stands. The person it is about and the guide read it. The employer does not.',
    'do.accepted': 'Yes, I accept', 'do.waiting': 'Yes, after a waiting time', 'do.refused': 'No, I do not accept', 'do.first-talk': 'There is a first talk', 'do.started': 'The help has begun', 'do.ended': 'The help is finished',
    'note.accepted': 'It was accepted', 'note.waiting': 'There is a waiting time', 'note.refused': 'It was not accepted', 'note.first-talk': 'There is a first talk', 'note.started': 'The help has begun', 'note.ended': 'The help is finished',
    weeksAsk: 'About how many weeks?', reason: 'Why not?', reasonBlank: 'Choose a reason', on: 'On which day?', words: 'Anything to add?', optional: '(may stay empty)', done: 'This was added.', chosen: 'Choose what happened', seeMore: 'What happened',
    'referral.not-now': 'This does not follow on how it stands now. Look once more.', 'referral.no-such-day': 'Choose another day.', quietToday: count => (count === 1 ? 'referral of which nothing is heard' : 'referrals of which nothing is heard'), toQuiet: 'Look at the referral', fileStep: 'How it stood',
  },
})
export type ReferralTexts = ReturnType<typeof referralTexts>
