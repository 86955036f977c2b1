import { catalogue } from '../../kit/texts.ts'

const dutch = {
  title: 'Meegekeken', lead: 'Een ervaren collega keek mee, en schreef kort op wat te zien was. Het staat er pas als jullie het eens zijn.', none: 'Er is nog niets opgeschreven. Wie met wie meekijkt, regelt de beheerder.', with: (name: string) => `Met ${name}`, of: (name: string) => `Het begeleiden van ${name}`,
  toWatching: 'Naar wie je meekijkt', who: (senior: string, guide: string) => `${senior} keek mee met ${guide}`, on: (day: string) => `Gezien op ${day}`, agreed: 'Jullie zien het allebei zo', waits: 'Wacht op antwoord', otherwise: 'Het ging anders', replaced: 'Hiervoor kwam iets nieuws',
  agree: 'Zo was het', otherwiseWords: 'Hoe was het dan?', sayOtherwise: 'Zo was het niet helemaal', own: 'Wat de begeleider in opleiding zegt', write: 'Schrijf op wat je zag', writeWhat: 'Gaat over het begeleiden, nooit over de leerling. Noem geen namen.', what: 'Wat zag je?', day: 'Op welke dag?', keep: 'Leg dit voor', again: 'Schrijf het opnieuw', kept: 'Dit is voorgelegd.', answered: 'Je antwoord is bewaard.', reads: 'Alleen jullie twee lezen dit. De beheerder niet.', twoYears: 'Na twee jaar gaat dit vanzelf weg.',
  'seen.to-come': 'Deze dag moet nog komen.', 'seen.names': (names: string) => `Staat hier een naam? ${names}. Haal die weg.`,
} as const

export const seenTexts = catalogue('je', {
  'nl-NL': dutch,
  'nl-BE': dutch,
  en: {
    title: 'Watched along', lead: 'An experienced colleague watched along, and wrote down briefly what could be seen. It stands once you both agree.', none: 'Nothing is written yet. Who watches with whom is arranged by the administrator.', with: name => `With ${name}`, of: name => `The guiding of ${name}`,
    toWatching: 'To those you watch along with', who: (senior, guide) => `${senior} watched along with ${guide}`, on: day => `Seen on ${day}`, agreed: 'You both see it so', waits: 'Waits for an answer', otherwise: 'It was otherwise', replaced: 'Something new came in its place',
    agree: 'So it was', otherwiseWords: 'How was it then?', sayOtherwise: 'It was not quite so', own: 'What the guide in training says', write: 'Write what you saw', writeWhat: 'About the guiding, never about the learner. Name nobody.', what: 'What did you see?', day: 'On which day?', keep: 'Put this forward', again: 'Write it anew', kept: 'This was put forward.', answered: 'Your answer was kept.', reads: 'Only the two of you read this. The administrator does not.', twoYears: 'After two years this goes by itself.',
    'seen.to-come': 'This day is still to come.', 'seen.names': names => `Is there a name here? ${names}. Take it out.`,
  },
})
