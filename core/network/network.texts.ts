import { catalogue, you, type Voice } from '../../kit/texts.ts'
import type { Programme } from '../programme.ts'
import { partsOf, type Flows } from './network.ts'

export const networkTexts = catalogue('je or u', {
  'nl-NL': {
    title: 'Mijn netwerk', back: 'Terug naar mijn traject', toMap: 'Terug naar mijn netwerk',
    lead: you('Dit zijn de mensen om je heen. Jij bepaalt wie erop staat en wie iets mag zien.', 'Dit zijn de mensen om u heen. U bepaalt wie erop staat en wie iets mag zien.'),
    said: you((bridge: string | null) => `In het midden sta jij${bridge === null ? '' : `, met ${bridge} op de brug`}. Links de zorg, rechts het werk, onder thuis. Dezelfde mensen staan in de lijst onder de kaart.`, (bridge: string | null) => `In het midden staat u${bridge === null ? '' : `, met ${bridge} op de brug`}. Links de zorg, rechts het werk, onder thuis. Dezelfde mensen staan in de lijst onder de kaart.`),
    legend: you('Dikke lijn: leest iets van jou. Streepjes: leest alleen afspraken of gesprekken. Puntjes: krijgt niets.', 'Dikke lijn: leest iets van u. Streepjes: leest alleen afspraken of gesprekken. Puntjes: krijgt niets.'),
    you: you('Jij', 'U'), bridge: (name: string) => `Coach ${name}`, care: 'Zorg', work: 'Werk', home: 'Thuis', someone: you('Je begeleider', 'Uw begeleider'),
    listTitle: 'Dezelfde mensen in een lijst', who: 'Wie', gets: 'Wat krijgt deze persoon?', nobodyYet: 'nog niemand', change: 'Wijzig', invite: 'Nodig uit', putSomeone: 'Zet iemand op de kaart', toLetters: 'Naar de brieven',
    nothing: 'Niets', letters: (count: number) => (count === 1 ? '1 brief' : `${count} brieven`), passages: (count: number) => (count === 1 ? '1 zin' : `${count} zinnen`), agreements: (count: number) => (count === 1 ? '1 afspraak' : `${count} afspraken`), talks: 'Gesprekken',
    proposed: 'Voorstel', 'on-map': 'Op de kaart', 'may-be-asked': 'Mag gevraagd worden', asked: 'Nog geen antwoord', joins: 'Doet mee', declines: 'Het lukt niet', left: 'Doet niet meer mee', over: 'Niet meer gevraagd',
    put: 'Deze persoon staat op de kaart.', changed: 'Gewijzigd.', agreed: 'Deze persoon mag gevraagd worden.', takenBack: you('Deze persoon doet niet mee en ziet niets van je.', 'Deze persoon doet niet mee en ziet niets van u.'), erased: 'Van de kaart gehaald. Er blijft niets van over.', shown: you('Je begeleider mag meekijken.', 'Uw begeleider mag meekijken.'), hidden: you('Je begeleider kijkt niet meer mee.', 'Uw begeleider kijkt niet meer mee.'),
    seesAll: (name: string) => `${name} ziet de hele kaart.`, seesSome: (name: string) => `${name} ziet alleen wie gevraagd mag worden.`, neverOthers: 'Niemand anders ziet deze kaart.',
    showTitle: (name: string) => `Mag ${name} meekijken?`, show: (name: string) => `Laat ${name} de hele kaart zien`, hide: (name: string) => `Laat ${name} niet meer meekijken`,
    waiting: (count: number) => (count === 1 ? 'Er is iemand voorgesteld.' : `Er zijn ${count} mensen voorgesteld.`), ofMine: 'Zorg, werk en thuis op één kaart.', look: 'Bekijk de kaart',
    putTitle: 'Zet iemand op de kaart', putLead: 'Op de kaart staan verandert nog niets. Niemand hoort ervan.', part: 'Wie is dit?', choose: 'Kies', name: 'Naam', about: 'Waar is deze persoon voor? (niet verplicht)', aboutHint: 'Een paar woorden zijn genoeg.', mail: 'E-mailadres (niet verplicht)', mailHint: 'Alleen nodig als deze persoon gevraagd wordt.',
    may: (name: string) => `${name} mag deze persoon vragen om mee te doen.`, mayHint: you('Dan leest je begeleider wat hier staat. Wie meedoet, ziet je dossier niet.', 'Dan leest uw begeleider wat hier staat. Wie meedoet, ziet uw dossier niet.'), putButton: 'Zet op de kaart', notNow: 'Nu niet',
    onMapTitle: 'Iemand op de kaart', getsNow: 'Krijgt nu:', proposedBy: (name: string) => `${name} stelt deze persoon voor. Er gebeurt niets zonder ja.`,
    askTitle: (name: string) => `Mag ${name} meedoen?`, askWhat: (name: string) => `Na een ja stuurt ${name} de vraag. Meedoen opent het dossier niet.`, mayButton: (name: string) => `Ja, ${name} mag het vragen`, mayNow: (name: string) => `${name} mag het vragen, en deed dat nog niet.`, mayNot: 'Toch niet', askedNow: 'De vraag is verstuurd. Er is nog geen antwoord.', joinsTitle: (name: string) => `${name} doet mee`, joinsNow: 'Stoppen kan altijd, in één keer.', letGo: 'Laat niet meer meedoen',
    letterTitle: 'Een brief', letterLead: 'Een brief gaat pas weg na een ja. Er is geen account voor nodig.', letterButton: 'Schrijf een brief',
    changeTitle: 'Wijzig wat hier staat', keep: 'Bewaar', erase: 'Haal van de kaart', stays: 'Wie gevraagd is, blijft op de kaart staan zolang het traject bewaard wordt.', newer: 'Dit is intussen veranderd. Kijk het na.',
    'network.no-such-part': 'Kies wie dit is.', 'network.full': 'De kaart is vol. Haal eerst iemand weg.', 'network.asked': 'Deze persoon is al gevraagd.',
    fileTitle: 'Mijn netwerk', side: 'Waar', standing: 'Stand', mayLook: 'Wie mee mag kijken', seenTitle: 'De netwerkkaart', seenAll: 'de hele kaart', seenSome: 'alleen wie gevraagd mag worden', seenRule: 'Een leidinggevende of arts ziet deze kaart nooit.',
  },
  'nl-BE': {
    title: 'Mijn netwerk', back: 'Terug naar mijn traject', toMap: 'Terug naar mijn netwerk',
    lead: { je: 'Dit zijn de mensen rond je. Jij bepaalt wie erop staat en wie iets mag zien.', u: 'Dit zijn de mensen rond u. U bepaalt wie erop staat en wie iets mag zien.' },
    said: { je: bridge => `In het midden sta jij${bridge === null ? '' : `, met ${bridge} op de brug`}. Links de zorg, rechts het werk, onderaan thuis. Dezelfde mensen staan in de lijst onder de kaart.`, u: bridge => `In het midden staat u${bridge === null ? '' : `, met ${bridge} op de brug`}. Links de zorg, rechts het werk, onderaan thuis. Dezelfde mensen staan in de lijst onder de kaart.` },
    legend: { je: 'Dikke lijn: leest iets van jou. Streepjes: leest alleen afspraken of gesprekken. Puntjes: krijgt niets.', u: 'Dikke lijn: leest iets van u. Streepjes: leest alleen afspraken of gesprekken. Puntjes: krijgt niets.' },
    you: { je: 'Jij', u: 'U' }, bridge: name => `Coach ${name}`, care: 'Zorg', work: 'Werk', home: 'Thuis', someone: { je: 'Je begeleider', u: 'Uw begeleider' },
    listTitle: 'Dezelfde mensen in een lijst', who: 'Wie', gets: 'Wat krijgt deze persoon?', nobodyYet: 'nog niemand', change: 'Wijzig', invite: 'Nodig uit', putSomeone: 'Zet iemand op de kaart', toLetters: 'Naar de brieven',
    nothing: 'Niets', letters: count => (count === 1 ? '1 brief' : `${count} brieven`), passages: count => (count === 1 ? '1 zin' : `${count} zinnen`), agreements: count => (count === 1 ? '1 afspraak' : `${count} afspraken`), talks: 'Gesprekken',
    proposed: 'Voorstel', 'on-map': 'Op de kaart', 'may-be-asked': 'Mag gevraagd worden', asked: 'Nog geen antwoord', joins: 'Doet mee', declines: 'Het lukt niet', left: 'Doet niet meer mee', over: 'Niet meer gevraagd',
    put: 'Deze persoon staat op de kaart.', changed: 'Gewijzigd.', agreed: 'Deze persoon mag gevraagd worden.', takenBack: { je: 'Deze persoon doet niet mee en ziet niets van je.', u: 'Deze persoon doet niet mee en ziet niets van u.' }, erased: 'Van de kaart gehaald. Er blijft niets van over.', shown: { je: 'Je begeleider mag meekijken.', u: 'Uw begeleider mag meekijken.' }, hidden: { je: 'Je begeleider kijkt niet meer mee.', u: 'Uw begeleider kijkt niet meer mee.' },
    seesAll: name => `${name} ziet de hele kaart.`, seesSome: name => `${name} ziet alleen wie gevraagd mag worden.`, neverOthers: 'Niemand anders ziet deze kaart.',
    showTitle: name => `Mag ${name} meekijken?`, show: name => `Laat ${name} de hele kaart zien`, hide: name => `Laat ${name} niet meer meekijken`,
    waiting: count => (count === 1 ? 'Er is iemand voorgesteld.' : `Er zijn ${count} mensen voorgesteld.`), ofMine: 'Zorg, werk en thuis op één kaart.', look: 'Bekijk de kaart',
    putTitle: 'Zet iemand op de kaart', putLead: 'Op de kaart staan verandert nog niets. Niemand hoort ervan.', part: 'Wie is dit?', choose: 'Kies', name: 'Naam', about: 'Waarvoor is deze persoon er? (niet verplicht)', aboutHint: 'Enkele woorden zijn genoeg.', mail: 'E-mailadres (niet verplicht)', mailHint: 'Alleen nodig als deze persoon gevraagd wordt.',
    may: name => `${name} mag deze persoon vragen om mee te doen.`, mayHint: { je: 'Dan leest je begeleider wat hier staat. Wie meedoet, ziet je dossier niet.', u: 'Dan leest uw begeleider wat hier staat. Wie meedoet, ziet uw dossier niet.' }, putButton: 'Zet op de kaart', notNow: 'Nu niet',
    onMapTitle: 'Iemand op de kaart', getsNow: 'Krijgt nu:', proposedBy: name => `${name} stelt deze persoon voor. Er gebeurt niets zonder ja.`,
    askTitle: name => `Mag ${name} meedoen?`, askWhat: name => `Na een ja stuurt ${name} de vraag. Meedoen opent het dossier niet.`, mayButton: name => `Ja, ${name} mag het vragen`, mayNow: name => `${name} mag het vragen, en deed dat nog niet.`, mayNot: 'Toch niet', askedNow: 'De vraag is verstuurd. Er is nog geen antwoord.', joinsTitle: name => `${name} doet mee`, joinsNow: 'Stoppen kan altijd, in één keer.', letGo: 'Laat niet meer meedoen',
    letterTitle: 'Een brief', letterLead: 'Een brief vertrekt pas na een ja. Er is geen account voor nodig.', letterButton: 'Schrijf een brief',
    changeTitle: 'Wijzig wat hier staat', keep: 'Bewaar', erase: 'Haal van de kaart', stays: 'Wie gevraagd is, blijft op de kaart staan zolang het traject bewaard wordt.', newer: 'Dit is intussen veranderd. Kijk het na.',
    'network.no-such-part': 'Kies wie dit is.', 'network.full': 'De kaart is vol. Haal eerst iemand weg.', 'network.asked': 'Deze persoon is al gevraagd.',
    fileTitle: 'Mijn netwerk', side: 'Waar', standing: 'Stand', mayLook: 'Wie mag meekijken', seenTitle: 'De netwerkkaart', seenAll: 'de hele kaart', seenSome: 'alleen wie gevraagd mag worden', seenRule: 'Een leidinggevende of arts ziet deze kaart nooit.',
  },
  en: {
    title: 'My network', back: 'Back to my trajectory', toMap: 'Back to my network',
    lead: 'These are the people around you. You decide who is on it and who may see something.',
    said: bridge => `You stand in the middle${bridge === null ? '' : `, with ${bridge} on the bridge`}. Care on the left, work on the right, home below. The same people stand in the list beneath the map.`,
    legend: 'Thick line: reads something of yours. Dashes: reads only agreements or talks. Dots: gets nothing.',
    you: 'You', bridge: name => `Coach ${name}`, care: 'Care', work: 'Work', home: 'Home', someone: 'Your guide',
    listTitle: 'The same people in a list', who: 'Who', gets: 'What does this person get?', nobodyYet: 'nobody yet', change: 'Change', invite: 'Invite', putSomeone: 'Put someone on the map', toLetters: 'To the letters',
    nothing: 'Nothing', letters: count => (count === 1 ? '1 letter' : `${count} letters`), passages: count => (count === 1 ? '1 sentence' : `${count} sentences`), agreements: count => (count === 1 ? '1 agreement' : `${count} agreements`), talks: 'Talks',
    proposed: 'Proposal', 'on-map': 'On the map', 'may-be-asked': 'May be asked', asked: 'No answer yet', joins: 'Takes part', declines: 'It does not work out', left: 'Takes part no longer', over: 'Asked no longer',
    put: 'This person is on the map.', changed: 'Changed.', agreed: 'This person may be asked.', takenBack: 'This person does not take part and sees nothing of you.', erased: 'Taken off the map. Nothing of it is left.', shown: 'Your guide may look along.', hidden: 'Your guide looks along no longer.',
    seesAll: name => `${name} sees the whole map.`, seesSome: name => `${name} sees only who may be asked.`, neverOthers: 'Nobody else sees this map.',
    showTitle: name => `May ${name} look along?`, show: name => `Show ${name} the whole map`, hide: name => `Let ${name} look along no longer`,
    waiting: count => (count === 1 ? 'Someone was proposed.' : `${count} people were proposed.`), ofMine: 'Care, work and home on one map.', look: 'See the map',
    putTitle: 'Put someone on the map', putLead: 'Being on the map changes nothing yet. Nobody hears of it.', part: 'Who is this?', choose: 'Choose', name: 'Name', about: 'What is this person there for? (not required)', aboutHint: 'A few words are enough.', mail: 'Mail address (not required)', mailHint: 'Only needed when this person is asked.',
    may: name => `${name} may ask this person to take part.`, mayHint: 'Then your guide reads what stands here. Whoever takes part does not see your file.', putButton: 'Put on the map', notNow: 'Not now',
    onMapTitle: 'Someone on the map', getsNow: 'Gets now:', proposedBy: name => `${name} proposes this person. Nothing happens without a yes.`,
    askTitle: name => `May ${name} take part?`, askWhat: name => `After a yes ${name} sends the question. Taking part does not open the file.`, mayButton: name => `Yes, ${name} may ask`, mayNow: name => `${name} may ask, and did not yet.`, mayNot: 'Rather not', askedNow: 'The question was sent. There is no answer yet.', joinsTitle: name => `${name} takes part`, joinsNow: 'Stopping is always possible, at once.', letGo: 'Let no longer take part',
    letterTitle: 'A letter', letterLead: 'A letter leaves only after a yes. It needs no account.', letterButton: 'Write a letter',
    changeTitle: 'Change what stands here', keep: 'Keep', erase: 'Take off the map', stays: 'Whoever was asked stays on the map as long as the trajectory is kept.', newer: 'This changed meanwhile. Look it over.',
    'network.no-such-part': 'Choose who this is.', 'network.full': 'The map is full. Take someone off first.', 'network.asked': 'This person was asked already.',
    fileTitle: 'My network', side: 'Where', standing: 'State', mayLook: 'Who may look along', seenTitle: 'The network map', seenAll: 'the whole map', seenSome: 'only who may be asked', seenRule: 'A manager or doctor never sees this map.',
  },
})

/** What a part is called; its key where the programme names it no longer. */
export const partName = (programme: Pick<Programme, 'network'>, role: string, { locale }: Voice): string => partsOf(programme).find(one => one.role === role)?.name[locale] ?? role

export const flowsInWords = (flows: Pick<Flows, 'letters' | 'passages' | 'agreements' | 'talks'> | null, voice: Voice): string => {
  const t = networkTexts(voice)
  const { letters = 0, passages = 0, agreements = 0, talks = 0 } = flows ?? {}
  const words = [letters > 0 && t.letters(letters), passages > 0 && t.passages(passages), agreements > 0 && t.agreements(agreements), talks > 0 && t.talks].filter(one => one !== false)
  return words.length === 0 ? t.nothing : words.join(', ')
}
