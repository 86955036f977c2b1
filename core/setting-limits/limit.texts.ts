/** Words around practising limits, for whoever practises, and for a guide who may read one. */
import { catalogue, you } from '../../kit/texts.ts'

const dutch = {
  title: 'Grenzen oefenen', one: 'Een grens', back: you('Naar je pagina', 'Naar uw pagina'), toAll: 'Naar alle grenzen', look: 'Bekijk of wijzig', add: 'Zet een grens erbij',
  lead: you('Oefen hoe je zegt waar je grens ligt. Eerst hier, dan hardop, dan echt.', 'Oefen hoe u zegt waar uw grens ligt. Eerst hier, dan hardop, dan echt.'), none: 'Er staat nog niets. Begin met één grens die vaak terugkomt.',
  aside: you('Oefen hoe je zegt waar je grens ligt.', 'Oefen hoe u zegt waar uw grens ligt.'), asideSome: (count: number) => (count === 1 ? 'Er staat één grens.' : `Er staan ${count} grenzen.`),
  nobody: you('Alleen jij leest dit.', 'Alleen u leest dit.'), shownTo: (name: string) => `${name} mag dit ook lezen.`, quoted: (words: string) => `“${words}”`,
  sentencesTitle: 'Zo kan het klinken', sentencesWhat: you('Kies een zin om mee te beginnen. Maak er je eigen zin van.', 'Kies een zin om mee te beginnen. Maak er uw eigen zin van.'),
  situation: 'Wanneer gebeurt het?', situationHint: 'Bijvoorbeeld: iemand vraagt er op vrijdag nog iets bij.', feel: 'Wat merk ik het eerst?', feelHint: 'In het lichaam of in gedachten. Bijvoorbeeld: mijn adem zit hoog.', say: 'Wat zeg ik dan?', sayHint: 'Eén korte zin is genoeg. Uitleg hoeft niet.', to: 'Tegen wie?', toHint: 'Schrijf liever een rol op dan een naam.', optional: '(mag open blijven)', choose: 'Kies', keep: 'Bewaar',
  written: 'nog niet geoefend', rehearsed: 'hardop geoefend', tried: 'echt gezegd', well: 'het ging goed', partly: 'het ging voor een deel', 'not-yet': 'het lukte nog niet',
  triesTitle: 'Oefenen en uitproberen', rehearse: you('Zeg je zin drie keer hardop. Doe het alleen, of met iemand die de ander speelt.', 'Zeg uw zin drie keer hardop. Doe het alleen, of met iemand die de ander speelt.'), tryWhat: 'Wat was het?', tryOn: 'Wanneer?', tryWent: 'Hoe ging het?', trySaid: you('Wat wil je onthouden?', 'Wat wilt u onthouden?'), addTry: 'Bewaar deze keer', drop: 'Haal weg',
  kept: 'Dit is bewaard.', erased: 'Dit is gewist. Er is niets van over.', shown: (name: string) => `${name} mag dit nu lezen.`, hidden: (name: string) => `${name} leest dit niet meer.`, agreed: 'Dit is nu een afspraak.',
  'limit.too-many': 'Er staat al heel veel. Wis iets voor er iets bij komt.', 'try.to-come': 'Deze dag moet nog komen.', 'try.too-many': 'Er staan al twintig keren. Haal er een weg.', newer: you('Dit is intussen ergens anders gewijzigd. Je eigen woorden staan nog in de velden. Bewaar je die, dan gelden die.', 'Dit is intussen ergens anders gewijzigd. Uw eigen woorden staan nog in de velden. Bewaart u die, dan gelden die.'),
  agreeTitle: 'Van oefening naar afspraak', agreeWhat: (name: string) => `Alleen deze zin wordt een afspraak. ${name} leest de afspraak. De rest blijft hier.`, agreeDue: 'Op welke dag is het gezegd?', agreeButton: 'Maak er een afspraak van', 'limit.running': 'Hier loopt al een afspraak van.', toAgreement: 'Bekijk de afspraak', 'agreement.day-passed': 'Deze dag is voorbij.', 'agreement.too-far': 'Kies een dag binnen een jaar.', 'agreement.too-many': 'Er staan al veel afspraken open. Rond er eerst een af.',
  showTitle: 'Wie leest dit?', show: (name: string) => `Laat ${name} dit lezen`, hide: (name: string) => `${name} mag dit niet meer lezen`, showWhat: (name: string) => `${name} leest dan deze ene grens, ook als die verandert. Stoppen kan altijd.`, neverWork: you('Nooit iemand van je werk. Daar is geen knop voor.', 'Nooit iemand van uw werk. Daar is geen knop voor.'),
  eraseTitle: 'Wis dit', eraseWhat: 'Dit gaat meteen weg en komt niet terug. Een afspraak die ervan kwam, blijft.', eraseButton: 'Wis dit voorgoed',
  guideBack: (name: string) => `Naar ${name}`, guideLead: 'Dit is van de deelnemer. Hier staat alleen wat gelezen mag worden.', guideNone: 'Er is niets om te lezen. De deelnemer beslist daarover.', guideShown: (count: number) => (count === 1 ? 'Eén grens om te lezen.' : `${count} grenzen om te lezen.`), guideReads: 'De begeleider leest mee.',
} as const

export const limitTexts = catalogue('je or u', {
  'nl-NL': dutch,
  'nl-BE': { ...dutch, situationHint: 'Bijvoorbeeld: iemand vraagt er vrijdag nog iets bij.', optional: '(mag openblijven)', drop: 'Verwijder', 'try.too-many': 'Er staan al twintig keren. Verwijder er een.' },
  en: {
    title: 'Practising limits', one: 'A limit', back: 'To your page', toAll: 'To all limits', look: 'Look or change', add: 'Add a limit',
    lead: 'Practise how you say where your limit is. First here, then aloud, then for real.', none: 'Nothing is here yet. Begin with one limit that often comes back.',
    aside: 'Practise how you say where your limit is.', asideSome: count => (count === 1 ? 'There is one limit.' : `There are ${count} limits.`),
    nobody: 'Only you read this.', shownTo: name => `${name} may read this too.`, quoted: words => `“${words}”`,
    sentencesTitle: 'It may sound like this', sentencesWhat: 'Choose a sentence to begin with. Make it your own.',
    situation: 'When does it happen?', situationHint: 'For example: someone asks for one more thing on Friday.', feel: 'What do I notice first?', feelHint: 'In my body or my thoughts. For example: my breath is high.', say: 'What do I say then?', sayHint: 'One short sentence is enough. No need to explain.', to: 'To whom?', toHint: 'Rather a part than a name.', optional: '(may stay open)', choose: 'Choose', keep: 'Keep',
    written: 'not practised yet', rehearsed: 'said aloud to practise', tried: 'said for real', well: 'it went well', partly: 'it went in part', 'not-yet': 'not yet',
    triesTitle: 'Practising and trying', rehearse: 'Say your sentence aloud three times. Alone, or with someone who plays the other.', tryWhat: 'What was it?', tryOn: 'When?', tryWent: 'How did it go?', trySaid: 'What would you like to remember?', addTry: 'Keep this time', drop: 'Take away',
    kept: 'This was kept.', erased: 'This was erased. Nothing of it is left.', shown: name => `${name} may read this now.`, hidden: name => `${name} no longer reads this.`, agreed: 'This is an agreement now.',
    'limit.too-many': 'There is a great deal already. Erase something before you add to it.', 'try.to-come': 'This day is still to come.', 'try.too-many': 'There are twenty times already. Take one away.', newer: 'This was changed elsewhere meanwhile. Your own words are still in the fields. If you keep them, they count.',
    agreeTitle: 'From practice to agreement', agreeWhat: name => `Only this sentence becomes an agreement. ${name} reads the agreement. The rest stays here.`, agreeDue: 'On which day is it said?', agreeButton: 'Make it an agreement', 'limit.running': 'An agreement of this is running already.', toAgreement: 'Look at the agreement', 'agreement.day-passed': 'This day has passed.', 'agreement.too-far': 'Choose a day within a year.', 'agreement.too-many': 'Many agreements are open already. Finish one first.',
    showTitle: 'Who reads this?', show: name => `Let ${name} read this`, hide: name => `${name} may no longer read this`, showWhat: name => `${name} then reads this one limit, also when it changes. You can always stop.`, neverWork: 'Never anyone at your work. There is no button for that.',
    eraseTitle: 'Erase this', eraseWhat: 'This goes at once and does not come back. An agreement that came of it stays.', eraseButton: 'Erase this for good',
    guideBack: name => `To ${name}`, guideLead: 'This is the participant’s. Here is only what may be read.', guideNone: 'There is nothing to read. That is for the participant to decide.', guideShown: count => (count === 1 ? 'One limit to read.' : `${count} limits to read.`), guideReads: 'The guide reads along.',
  },
})
