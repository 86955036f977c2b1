/** Words around the question of the day and the journal, for the learner. */
import { catalogue, you } from '../../kit/texts.ts'

const dutch = {
  title: 'Vandaag op de werkplek', greets: (part: 'morning' | 'afternoon' | 'evening', name: string) => `${part === 'morning' ? 'Goedemorgen' : part === 'afternoon' ? 'Goedemiddag' : 'Goedenavond'} ${name}`,
  guides: you((day: string, name: string, part: string) => `${day}. ${name} is je ${part}.`, (day: string, name: string, part: string) => `${day}. ${name} is uw ${part}.`), back: you('Naar je pagina', 'Naar uw pagina'),
  question: you('Jouw leervraag van vandaag', 'Uw leervraag van vandaag'), askIt: you('Wat wil je vandaag leren?', 'Wat wilt u vandaag leren?'), askHint: 'Eén zin is genoeg. Zet er geen namen van cliënten in.', asks: 'Zet de leervraag neer', other: 'Andere leervraag',
  willRead: (name: string) => `${name} leest deze vraag.`, seen: you((name: string, time: string) => `${name} zag je leervraag om ${time} uur.`, (name: string, time: string) => `${name} zag uw leervraag om ${time} uur.`), notSeen: (name: string) => `${name} zag de vraag nog niet.`,
  asked: 'De leervraag staat er.', feedbackAsked: 'De vraag om feedback is verstuurd.', 'question.too-many': 'Er staan al veel vragen van vandaag. Morgen kan er weer een bij.', questionGone: 'De leervraag is gewist.', eraseQuestion: 'Wis deze leervraag', over: 'Het leren hier is afgerond. Wat er staat, blijft te lezen.',
  write: 'Schrijf hoe het ging', journal: 'Mijn dagboek', toJournal: 'Naar het dagboek', toToday: 'Naar vandaag',
  howTitle: 'Hoe ging het?', itWas: you((words: string) => `Je leervraag was: ‘${words}’`, (words: string) => `Uw leervraag was: ‘${words}’`), yours: you('Dit dagboek is van jou. Je kiest onderaan wie het mag lezen. Schrijf geen namen van cliënten op.', 'Dit dagboek is van u. U kiest onderaan wie het mag lezen. Schrijf geen namen van cliënten op.'),
  feeling: 'Hoe voelt het nu?', good: 'Goed', fair: 'Gaat wel', heavy: 'Zwaar', optional: '(mag open blijven)', heavyHelp: 'Praat vandaag nog met iemand als het te veel is. Boven aan elke pagina staat waar er hulp is.',
  readers: 'Wie mag dit lezen?', readersHint: you('Kruis je niemand aan? Dan lees alleen jij dit.', 'Kruist u niemand aan? Dan leest alleen u dit.'), reader: (name: string, part: string) => `${name}, mijn ${part}`, keep: 'Bewaar', otherWay: 'Schrijf op een andere manier', otherWayWhat: 'Elke manier stelt andere vragen. Eén antwoord is genoeg.',
  earlier: 'Eerder', none: you('Je schreef nog niets. Eén zin per dag is al goed.', 'U schreef nog niets. Eén zin per dag is al goed.'), look: 'Lees of wijzig', onlyMe: you('Alleen jij leest dit.', 'Alleen u leest dit.'), readBy: (names: readonly string[]) => (names.length === 1 ? `${names[0]} mag dit lezen.` : `${names.slice(0, -1).join(', ')} en ${names.at(-1)} mogen dit lezen.`), wasRead: (name: string, day: string) => `${name} las dit ${day}.`,
  kept: 'Dit is bewaard.', changed: 'Wie dit leest, is gewijzigd.', erased: 'Dit is gewist. Er is niets van over.', newer: you('Dit is intussen ergens anders gewijzigd. Je eigen woorden staan nog in de velden. Bewaar je die, dan gelden die.', 'Dit is intussen ergens anders gewijzigd. Uw eigen woorden staan nog in de velden. Bewaart u die, dan gelden die.'),
  'reflection.empty': 'Schrijf op zijn minst één zin.', 'reflection.too-many': 'Er staat al heel veel. Wis iets voor er iets bij komt.',
  looksTitle: 'Staat hier een naam?', looks: (names: string) => `Dit lijkt op een naam: ${names}.`, looksWhat: 'Een cliënt hoort hier niet in te staan. Schrijf liever ‘een mevrouw’ of ‘een bewoner’. Klopt het zo? Bewaar het dan nog een keer.',
  changeReaders: 'Bewaar wie dit leest', stopsNow: 'Een kruisje weghalen kan altijd. Die persoon leest dit dan meteen niet meer.', changeWords: you('Wijzig je woorden', 'Wijzig uw woorden'), eraseTitle: 'Wis dit', eraseWhat: 'Dit gaat meteen weg en komt niet terug.', erase: 'Wis dit voorgoed', of: (day: string) => `Dagboek van ${day}`,
  aside: you('Zet je leervraag van vandaag neer.', 'Zet uw leervraag van vandaag neer.'), asideAsked: (words: string) => `De leervraag van vandaag: ‘${words}’`,
  seenTitle: 'Leervraag en dagboek', seenSome: (count: number) => (count === 1 ? 'leest één stuk.' : `leest ${count} stukken.`), seenRule: you('Je leervraag van een dag leest je werkbegeleider. Van het dagboek leest iemand alleen wat jij laat lezen.', 'Uw leervraag van een dag leest uw werkbegeleider. Van het dagboek leest iemand alleen wat u laat lezen.'),
  fileQuestions: 'Leervragen', model: 'Manier', about: 'Leervraag',
} as const

export const journalTexts = catalogue('je or u', {
  'nl-NL': dutch,
  'nl-BE': {
    ...dutch, optional: '(mag openblijven)', seenRule: { je: 'Je leervraag van een dag leest je mentor. Van het dagboek leest iemand alleen wat jij toont.', u: 'Uw leervraag van een dag leest uw mentor. Van het dagboek leest iemand alleen wat u toont.' },
  },
  en: {
    title: 'Today at the workplace', greets: (part, name) => `${part === 'morning' ? 'Good morning' : part === 'afternoon' ? 'Good afternoon' : 'Good evening'} ${name}`,
    guides: (day, name, part) => `${day}. ${name} is your ${part}.`, back: 'To your page',
    question: 'Your question for today', askIt: 'What do you want to learn today?', askHint: 'One sentence is enough. No names of clients.', asks: 'Set the question', other: 'Another question',
    willRead: name => `${name} reads this question.`, seen: (name, time) => `${name} saw your question at ${time}.`, notSeen: name => `${name} has not seen the question yet.`,
    asked: 'The question is set.', feedbackAsked: 'The question for feedback was sent.', 'question.too-many': 'There are many questions of today. Tomorrow there is room again.', questionGone: 'The question is erased.', eraseQuestion: 'Erase this question', over: 'The learning here is over. What stands here can still be read.',
    write: 'Write how it went', journal: 'My journal', toJournal: 'To the journal', toToday: 'To today',
    howTitle: 'How did it go?', itWas: words => `Your question was: ‘${words}’`, yours: 'This journal is yours. Below you choose who may read it. Do not write down names of clients.',
    feeling: 'How does it feel now?', good: 'Good', fair: 'All right', heavy: 'Heavy', optional: '(may stay open)', heavyHelp: 'Talk to someone today if it is too much. On top of each page it says where there is help.',
    readers: 'Who may read this?', readersHint: 'Nobody ticked? Then only you read this.', reader: (name, part) => `${name}, my ${part}`, keep: 'Keep', otherWay: 'Write in another way', otherWayWhat: 'Each way asks other questions. One answer is enough.',
    earlier: 'Earlier', none: 'You wrote nothing yet. One sentence a day is good.', look: 'Read or change', onlyMe: 'Only you read this.', readBy: names => (names.length === 1 ? `${names[0]} may read this.` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)} may read this.`), wasRead: (name, day) => `${name} read this ${day}.`,
    kept: 'This was kept.', changed: 'Who reads this was changed.', erased: 'This was erased. Nothing of it is left.', newer: 'This was changed elsewhere meanwhile. Your own words are still in the fields. If you keep them, they count.',
    'reflection.empty': 'Write at least one sentence.', 'reflection.too-many': 'There is a great deal already. Erase something before you add to it.',
    looksTitle: 'Is there a name in this?', looks: names => `This looks like a name: ${names}.`, looksWhat: 'A client does not belong in here. Rather write ‘a lady’ or ‘a resident’. Is it right like this? Then keep it once more.',
    changeReaders: 'Keep who reads this', stopsNow: 'You can always untick someone. They then stop reading this at once.', changeWords: 'Change your words', eraseTitle: 'Erase this', eraseWhat: 'This goes at once and does not come back.', erase: 'Erase this for good', of: day => `Journal of ${day}`,
    aside: 'Set your question for today.', asideAsked: words => `The question for today: ‘${words}’`,
    seenTitle: 'Question and journal', seenSome: count => (count === 1 ? 'reads one piece.' : `reads ${count} pieces.`), seenRule: 'Your work supervisor reads the question of a day. Of the journal someone only reads what you show.',
    fileQuestions: 'Questions to learn by', model: 'Way', about: 'Question',
  },
})
