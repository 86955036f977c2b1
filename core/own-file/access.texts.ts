import { catalogue } from '../../kit/texts.ts'

/** For the guide who looks notes over before giving them. */
export const accessTexts = catalogue('je', {
  'nl-NL': {
    title: 'Vraag om inzage', before: 'Van wie er eerder begeleidde', lead: (who: string) => `${who} wil lezen wat je voor jezelf opschreef. Kijk per aantekening of er woorden over anderen in staan.`, back: (who: string) => `Terug naar ${who}`,
    due: (day: string) => `Geef het antwoord uiterlijk op ${day}.`, left: (days: number) => (days === 1 ? 'Nog één dag.' : `Nog ${days} dagen.`), late: (days: number) => (days === 1 ? 'Dit is één dag te laat.' : `Dit is ${days} dagen te laat.`),
    note: (day: string) => `Aantekening van ${day}`, how: 'Wat geef je?', nothing: 'Alles, zoals het er staat', 'words of others': 'Zonder woorden over anderen', 'all of it': 'Niets: dit gaat over anderen', text: 'Zoals je het geeft', textHint: 'Haal alleen weg wat over een ander gaat. Alleen nodig als je iets weglaat.',
    give: 'Geef dit te lezen', giveNone: 'Antwoord: er zijn geen aantekeningen', none: 'Je hebt hier geen aantekeningen.', ownWords: 'Je aantekening zelf verandert niet.',
    longerTitle: 'Lukt het niet op tijd?', longerLead: 'Eén keer mag het twee maanden langer duren. De deelnemer ziet waarom.', complex: 'Het is ingewikkeld', many: 'Het is veel', why: 'Waarom?', longer: 'Vraag twee maanden extra', extended: 'Er zijn twee maanden bij gekomen.',
    answered: (day: string) => `Beantwoord op ${day}.`, noRequest: 'Er is nu geen vraag om inzage.', given: 'Dit is gegeven.',
    waiting: (count: number) => (count === 1 ? 'vraag om inzage' : 'vragen om inzage'), look: 'Bekijk de vraag', asideNone: 'vragen om inzage',
    'access.incomplete': 'Kies bij elke aantekening wat je geeft.', 'access.not-shorter': 'Haal bij deze keuze eerst iets weg.', 'access.why': 'Kies waarom.', 'access.too-late': 'De eerste maand is voorbij. Langer kan nu niet meer.', wrong: 'Dit lukte nog niet',
  },
  'nl-BE': {
    title: 'Vraag om inzage', before: 'Van wie er vroeger begeleidde', lead: who => `${who} wil lezen wat je voor jezelf noteerde. Kijk per nota of er woorden over anderen in staan.`, back: who => `Terug naar ${who}`,
    due: day => `Geef het antwoord ten laatste op ${day}.`, left: days => (days === 1 ? 'Nog één dag.' : `Nog ${days} dagen.`), late: days => (days === 1 ? 'Dit is één dag te laat.' : `Dit is ${days} dagen te laat.`),
    note: day => `Nota van ${day}`, how: 'Wat geef je?', nothing: 'Alles, zoals het er staat', 'words of others': 'Zonder woorden over anderen', 'all of it': 'Niets: dit gaat over anderen', text: 'Zoals je het geeft', textHint: 'Haal enkel weg wat over iemand anders gaat. Alleen nodig als je iets weglaat.',
    give: 'Geef dit te lezen', giveNone: 'Antwoord: er zijn geen nota’s', none: 'Je hebt hier geen nota’s.', ownWords: 'Je nota zelf wijzigt niet.',
    longerTitle: 'Lukt het niet op tijd?', longerLead: 'Eén keer mag het twee maanden langer duren. De deelnemer ziet waarom.', complex: 'Het is ingewikkeld', many: 'Het is veel', why: 'Waarom?', longer: 'Vraag twee maanden extra', extended: 'Er zijn twee maanden bij gekomen.',
    answered: day => `Beantwoord op ${day}.`, noRequest: 'Er is nu geen vraag om inzage.', given: 'Dit is gegeven.',
    waiting: count => (count === 1 ? 'vraag om inzage' : 'vragen om inzage'), look: 'Bekijk de vraag', asideNone: 'vragen om inzage',
    'access.incomplete': 'Kies bij elke nota wat je geeft.', 'access.not-shorter': 'Haal bij deze keuze eerst iets weg.', 'access.why': 'Kies waarom.', 'access.too-late': 'De eerste maand is voorbij. Langer kan nu niet meer.', wrong: 'Dit lukte nog niet',
  },
  en: {
    title: 'A request to read', before: 'Of who guided before', lead: who => `${who} would like to read what you wrote for yourself. See for each note whether there are words about others in it.`, back: who => `Back to ${who}`,
    due: day => `Give the answer by ${day} at the latest.`, left: days => (days === 1 ? 'One more day.' : `${days} more days.`), late: days => (days === 1 ? 'This is one day late.' : `This is ${days} days late.`),
    note: day => `Note of ${day}`, how: 'What do you give?', nothing: 'All of it, as it stands', 'words of others': 'Without words about others', 'all of it': 'Nothing: this is about others', text: 'As you give it', textHint: 'Take away only what is about someone else. Needed only if you leave something out.',
    give: 'Give this to read', giveNone: 'Answer: there are no notes', none: 'You have no notes here.', ownWords: 'Your note itself does not change.',
    longerTitle: 'Not in time?', longerLead: 'Once it may take two months longer. The participant sees why.', complex: 'It is complex', many: 'It is much', why: 'Why?', longer: 'Ask for two more months', extended: 'Two months were added.',
    answered: day => `Answered on ${day}.`, noRequest: 'There is no request now.', given: 'This was given.',
    waiting: count => (count === 1 ? 'request to read' : 'requests to read'), look: 'Look at the request', asideNone: 'requests to read',
    'access.incomplete': 'Choose for each note what you give.', 'access.not-shorter': 'With this choice, first take something away.', 'access.why': 'Choose why.', 'access.too-late': 'The first month is over. Longer is not possible any more.', wrong: 'This did not work so far',
  },
})
