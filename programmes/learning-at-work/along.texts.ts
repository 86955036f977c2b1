/** Words for whoever reads along with someone who learns: who guides, and who sits beside. */
import { catalogue, you } from '../../kit/texts.ts'

const dutch = {
  title: 'Het leren op de werkplek', heading: (name: string) => `Het leren van ${name}`, lead: you('Hier staat wat je mag lezen. Over het dagboek beslist de leerling.', 'Hier staat wat u mag lezen. Over het dagboek beslist de leerling.'), toPerson: (name: string) => `Naar ${name}`, back: 'Terug',
  asksToday: 'Leervraag van vandaag', noQuestion: 'Er is vandaag nog geen leervraag.', shown: 'Uit het dagboek', shownNone: 'Er is niets te lezen. De leerling beslist daarover.', about: (words: string) => `Bij de leervraag: ‘${words}’`, feels: (word: string) => `Het voelt: ${word}`, of: (day: string) => `Dagboek van ${day}`,
  aside: (count: number) => (count === 1 ? 'stuk om te lezen' : 'stukken om te lezen'), open: 'Naar het leren', besideTitle: 'Wat de leerling laat lezen', besideText: (count: number) => (count === 0 ? 'Er is nu niets om te lezen.' : count === 1 ? 'Er is één stuk om te lezen.' : `Er zijn ${count} stukken om te lezen.`),
  mine: you('Jouw leerlingen vandaag', 'Uw leerlingen vandaag'), mineNone: you('Je begeleidt nu niemand op de werkplek.', 'U begeleidt nu niemand op de werkplek.'), mineAside: (count: number) => (count === 1 ? 'leerling met een leervraag vandaag' : 'leerlingen met een leervraag vandaag'),
} as const

export const alongTexts = catalogue('je or u', {
  'nl-NL': dutch,
  'nl-BE': { ...dutch, besideTitle: 'Wat de leerling toont' },
  en: {
    title: 'Learning at the workplace', heading: name => `How ${name} learns`, lead: 'Here is what you may read. The journal is for the learner to decide on.', toPerson: name => `To ${name}`, back: 'Back',
    asksToday: 'Question for today', noQuestion: 'There is no question for today yet.', shown: 'From the journal', shownNone: 'There is nothing to read. That is for the learner to decide.', about: words => `With the question: ‘${words}’`, feels: word => `It feels: ${word}`, of: day => `Journal of ${day}`,
    aside: count => (count === 1 ? 'piece to read' : 'pieces to read'), open: 'To the learning', besideTitle: 'What the learner shows', besideText: count => (count === 0 ? 'There is nothing to read now.' : count === 1 ? 'There is one piece to read.' : `There are ${count} pieces to read.`),
    mine: 'Your learners today', mineNone: 'You guide nobody at the workplace now.', mineAside: count => (count === 1 ? 'learner with a question for today' : 'learners with a question for today'),
  },
})
