/** Words for a guide of someone who draws a life line. */
import { catalogue } from '../../kit/texts.ts'

export const guideLifeLineTexts = catalogue('je', {
  'nl-NL': {
    title: 'Levenslijn', back: (name: string) => `Naar ${name}`, lead: 'Deze lijn is van de deelnemer. Hier staat alleen wat je mag lezen.', none: 'Er is niets om te lezen. De deelnemer beslist wat je leest.', over: 'De begeleiding is voorbij. De lijn is weer van de deelnemer alleen.',
    today: (count: number) => (count === 1 ? 'bellen na een levenslijn' : 'mensen bellen na een levenslijn'), todayLink: 'Bekijk wie', link: 'Levenslijn', asideNone: 'Begonnen. Er is niets om te lezen.', asideShown: (count: number) => (count === 1 ? 'Eén stuk mag je lezen.' : `${count} stukken mag je lezen.`), asideCall: (day: string) => `Bellen: ${day}.`,
    callTitle: 'Bellen', callBegun: (day: string) => `Begonnen aan de levenslijn. Bel ${day}. Oude pijn kan bovenkomen, ook als er nog niets te lezen is.`, callAsked: (day: string) => `Er is gevraagd om te bellen. Bel ${day}.`, callHow: 'Vraag hoe het gaat. Vraag niet wat er staat.', toNumber: 'Naar het telefoonnummer',
    spoken: 'We spraken elkaar', 'not-reached': 'Niemand nam op', tried: (day: string) => `Niemand nam op: ${day}.`, callDone: 'Er hoeft nu niet gebeld te worden.', said: 'Dit is bewaard.',
  },
  'nl-BE': {
    title: 'Levenslijn', back: name => `Naar ${name}`, lead: 'Deze lijn is van de deelnemer. Hier staat alleen wat je mag lezen.', none: 'Er is niets om te lezen. De deelnemer beslist wat je leest.', over: 'De begeleiding is voorbij. De lijn is weer van de deelnemer alleen.',
    today: count => (count === 1 ? 'bellen na een levenslijn' : 'mensen bellen na een levenslijn'), todayLink: 'Bekijk wie', link: 'Levenslijn', asideNone: 'Begonnen. Er is niets om te lezen.', asideShown: count => (count === 1 ? 'Eén stuk mag je lezen.' : `${count} stukken mag je lezen.`), asideCall: day => `Bellen: ${day}.`,
    callTitle: 'Bellen', callBegun: day => `Begonnen aan de levenslijn. Bel ${day}. Oude pijn kan bovenkomen, ook als er nog niets te lezen is.`, callAsked: day => `Er is gevraagd om te bellen. Bel ${day}.`, callHow: 'Vraag hoe het gaat. Vraag niet wat er staat.', toNumber: 'Naar het telefoonnummer',
    spoken: 'We spraken elkaar', 'not-reached': 'Niemand nam op', tried: day => `Niemand nam op: ${day}.`, callDone: 'Er moet nu niet gebeld worden.', said: 'Dit is bewaard.',
  },
  en: {
    title: 'Life line', back: name => `To ${name}`, lead: 'This line is the participant’s. Here is only what you may read.', none: 'There is nothing to read. The participant decides what you read.', over: 'The guidance is over. The line is the participant’s alone again.',
    today: count => (count === 1 ? 'to call after a life line' : 'people to call after a life line'), todayLink: 'See who', link: 'Life line', asideNone: 'Begun. There is nothing to read.', asideShown: count => (count === 1 ? 'You may read one piece.' : `You may read ${count} pieces.`), asideCall: day => `To call: ${day}.`,
    callTitle: 'To call', callBegun: day => `Began a life line. Call ${day}. Old pain may surface, also when there is nothing to read yet.`, callAsked: day => `A call was asked for. Call ${day}.`, callHow: 'Ask how it goes. Do not ask what is there.', toNumber: 'To the telephone number',
    spoken: 'We spoke', 'not-reached': 'Nobody answered', tried: day => `Nobody answered: ${day}.`, callDone: 'There is nobody to call now.', said: 'This was kept.',
  },
})
