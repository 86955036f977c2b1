import { catalogue } from '../../kit/texts.ts'

const dutch = {
  title: 'Jouw profiel', pageLead: 'Hoe jij je eigen begeleiden ziet. En hoe anderen het zien, als je dat vroeg.', lead: 'Hoe zie jij je eigen begeleiden? Kies bij elk punt wat nu het meest klopt.', look: 'Kijk naar jezelf', again: 'Kijk opnieuw', newTitle: 'Kijk naar jezelf', wordsHint: 'Waar denk je aan? Schrijf geen namen van leerlingen op.',
  none: 'Hier staat nog niets. Het kost ongeveer tien minuten.', alone: 'Alleen jij leest dit, tot je het aan iemand laat zien.', on: (day: string) => `Zo zag je het op ${day}`, earlier: 'Eerdere keren', seeThis: (day: string) => `Bekijk ${day}`,
  changed: 'Wat veranderde sinds de keer ervoor', change: (what: string, from: string, to: string) => `${what}: eerst ${from}, nu ${to}`, unchanged: 'Er veranderde niets.', mine: 'Zoals jij het ziet', 'profile.nothing': 'Kies bij minstens één punt iets.',
  askTitle: 'Vraag hoe een ander het ziet', askWhat: 'Je vraagt het zelf, aan één mens tegelijk. Jouw eigen profiel ziet die ander niet.', askWhom: 'Aan wie vraag je het?', ask: 'Vraag het', nobody: 'Er is nog niemand om het aan te vragen.', asked: (name: string) => `${name} krijgt jouw vraag te zien.`,
  waits: (name: string) => `${name} heeft nog niet geantwoord.`, sees: (name: string) => `Zoals ${name} het ziet`, endAsk: 'Neem de vraag terug', endView: 'Wis dit antwoord', ended: 'De vraag is weg, en wat erop geantwoord was ook.',
  learners: 'Wat leerlingen je laten lezen', learnersWhat: 'Een leerling beslist zelf of je dit leest, en leest het met naam. Wie niets laat lezen, zie je hier niet.', learnerSees: (name: string) => `Zoals ${name} het ziet`,
  showTitle: 'Wie mag deze keer lezen?', showWhat: 'Die ander leest alleen deze keer, en geen andere. Stoppen kan altijd.', showWhom: 'Aan wie laat je het zien?', show: 'Laat dit lezen', hide: (name: string) => `${name} mag dit niet meer lezen`, reads: (name: string) => `${name} mag dit lezen`, shown: (name: string) => `${name} mag dit nu lezen.`, hidden: (name: string) => `${name} leest dit niet meer.`,
  toGrowth: 'Kies waarin je wilt groeien',
} as const

/** A guide looks at their own guiding. */
export const profileTexts = catalogue('je', {
  'nl-NL': dutch,
  'nl-BE': { ...dutch, wordsHint: 'Waaraan denk je? Schrijf geen namen van leerlingen op.' },
  en: {
    title: 'Your profile', pageLead: 'How you see your own guiding, and how those you asked see it.', lead: 'How do you see your own guiding? Choose at each point what fits best now.', look: 'Look at yourself', again: 'Look again', newTitle: 'Look at yourself', wordsHint: 'What do you think of? Write no names of learners.',
    none: 'Nothing is here yet. It takes about ten minutes.', alone: 'Only you read this, until you show it to someone.', on: day => `As you saw it on ${day}`, earlier: 'Earlier times', seeThis: day => `See ${day}`,
    changed: 'What changed since the time before', change: (what, from, to) => `${what}: first ${from}, now ${to}`, unchanged: 'Nothing changed.', mine: 'As you see it', 'profile.nothing': 'Choose something at one point at least.',
    askTitle: 'Ask how someone else sees it', askWhat: 'You ask it yourself, of one person at a time. They do not see your own profile.', askWhom: 'Whom do you ask?', ask: 'Ask it', nobody: 'There is nobody to ask yet.', asked: name => `${name} will see your question.`,
    waits: name => `${name} has not answered yet.`, sees: name => `As ${name} sees it`, endAsk: 'Take the question back', endView: 'Erase this answer', ended: 'The question is gone, and so is what was answered.',
    learners: 'What learners let you read', learnersWhat: 'A learner decides whether you read this, and tells it by name. Who lets you read nothing does not show here.', learnerSees: name => `As ${name} sees it`,
    showTitle: 'Who may read this time?', showWhat: 'They read this time only, and no other. You can always stop.', showWhom: 'To whom do you show it?', show: 'Let them read this', hide: name => `${name} may no longer read this`, reads: name => `${name} may read this`, shown: name => `${name} may read this now.`, hidden: name => `${name} no longer reads this.`,
    toGrowth: 'Choose what to grow in',
  },
})

const askedDutch = {
  title: 'Gevraagd om te kijken', back: 'Terug', lead: 'Iemand die begeleidt, vraagt hoe een ander dat ziet. Antwoorden hoeft niet.', none: 'Er is nu niets gevraagd.', from: (name: string) => `${name} vraagt het`, open: 'Nog niet beantwoord', answered: (day: string) => `Beantwoord op ${day}`,
  see: 'Bekijk en antwoord', look: 'Lees terug', shownTitle: 'Wat hier gelezen mag worden', shownBy: (name: string, day: string) => `${name}, ${day}`, showsYou: 'Dit mag hier gelezen worden. Het gaat niet verder.', formLead: (name: string) => `Hoe gaat het begeleiden van ${name}? Alleen ${name} leest het antwoord.`,
  wordsHint: 'Schrijf op wat te zien was. Noem geen namen van leerlingen.', send: 'Geef dit antwoord', sent: (name: string) => `${name} kan dit nu lezen.`, once: 'Terugnemen kan altijd. Daarna kan het opnieuw.', takeBack: 'Neem dit antwoord terug', taken: 'Het antwoord is weg.', 'profile.nothing': 'Kies bij minstens één punt iets.', ofView: (name: string) => `Het begeleiden van ${name}`,
  aside: 'Gevraagd om te kijken hoe iemand begeleidt.', growth: 'Groeipad', profile: 'Profiel',
} as const

/** Whoever was asked how they see somebody's guiding: a colleague, or a practice trainer beside the file. */
export const askedTexts = catalogue('je or u', {
  'nl-NL': askedDutch,
  'nl-BE': askedDutch,
  en: {
    title: 'Asked to look', back: 'Back', lead: 'Someone who guides asks how another sees it. There is no need to answer.', none: 'Nothing is asked now.', from: name => `${name} asks it`, open: 'Not answered yet', answered: day => `Answered on ${day}`,
    see: 'Look and answer', look: 'Read again', shownTitle: 'What may be read here', shownBy: (name, day) => `${name}, ${day}`, showsYou: 'This may be read here, and goes no further.', formLead: name => `How does the guiding of ${name} go? Only ${name} reads the answer.`,
    wordsHint: 'Write what could be seen. Name no learners.', send: 'Give this answer', sent: name => `${name} can read this now.`, once: 'It can always be taken back. Then it can be given anew.', takeBack: 'Take this answer back', taken: 'The answer is gone.', 'profile.nothing': 'Choose something at one point at least.', ofView: name => `The guiding of ${name}`,
    aside: 'Asked to look at how someone guides.', growth: 'Growth path', profile: 'Profile',
  },
})
