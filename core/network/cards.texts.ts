import { catalogue, you, type Voice } from '../../kit/texts.ts'
import type { Heading } from './card.ts'

export const cardTexts = catalogue('je or u', {
  'nl-NL': {
    need: 'Wat ik nodig heb', from: 'Vanaf wanneer', who: 'Wie doet wat', back: 'Waar we op terugkijken', seenTitle: 'Wat zorg en werk vertelden', seen: (count: number) => (count === 1 ? 'leest één stuk.' : `leest ${count} stukken.`), seenNone: 'Er kwam nog niets door.', seenRule: 'Wie iets vertelt, leest het zelf terug. Het gaat pas verder na een ja.', toNetwork: 'Naar het netwerk', care: 'Zorg', work: 'Werk',
    title: 'Tussen zorg en werk', backTo: (name: string) => `Terug naar ${name}`, lead: 'Zorg en werk lezen niets van elkaar. Alleen een kaartje gaat over, na een ja per zin.',
    toldTitle: you('Wat je verteld is', 'Wat u verteld is'), nothingTold: 'Er is nog niets verteld.', makeOf: 'Maak hier een kaartje van', workStays: (name: string) => `Van ${name}. Niemand anders leest dit zonder ja van ${name}.`, careReads: (name: string) => `${name} leest dit ook.`, someoneLeft: 'iemand die stopte',
    makeTitle: 'Een kaartje maken', makeLead: (name: string) => `Schrijf wat nodig is, niet waarom. ${name} zegt per zin ja of nee.`, madeOf: 'Van wie komen deze woorden?', ofParticipant: (name: string) => `Van ${name} zelf`, lineHint: 'Elke regel is één zin, waar apart ja op gezegd wordt.',
    reader: 'Voor wie?', readerHint: 'Voor ieder komt er een eigen kaartje.', onlyOfWork: 'Alleen wat van het werk komt.', putButton: 'Leg het voor', putAnyhow: 'Leg het zo voor', put: 'Het kaartje is voorgelegd. Niemand leest het voor het ja.',
    chooseReader: 'Kies voor wie het is.', ended: 'Dit is afgesloten. Er gaat niets meer over.', 'card.not-yours': 'Alleen wie begeleidt, maakt een kaartje.', 'card.nothing': 'Schrijf ten minste één zin.', 'card.too-much': 'Maak het korter: twaalf zinnen van hooguit 300 tekens.', 'card.other-way': 'Van de zorg gaat het naar het werk. Van het werk gaat het naar de deelnemer.',
    cardsTitle: 'Eerdere kaartjes', forWhom: 'Voor wie', ofWhom: 'Van wie', state: 'Stand', hasYes: 'Er is een ja', waits: 'Nog geen ja',
    told: (_count: number) => 'keer iets verteld door zorg of werk', toCards: 'Tussen zorg en werk',
    wordsTitle: you('Wat je de coach vertelt', 'Wat u de coach vertelt'), toWords: 'Vertel iets', backBeside: 'Terug', wordsLead: (guide: string) => `${guide} kent beide kanten en geeft niets door zonder ja.`,
    onlyGuide: you((guide: string, about: string) => `Alleen ${guide} leest dit. ${about} leest het pas na jouw ja.`, (guide: string, about: string) => `Alleen ${guide} leest dit. ${about} leest het pas na uw ja.`), guideAnd: (guide: string, about: string) => `${guide} en ${about} lezen dit. Het werk niet.`,
    text: you((guide: string) => `Wat wil je ${guide} vertellen?`, (guide: string) => `Wat wilt u ${guide} vertellen?`), workHint: 'Bijvoorbeeld een zorg, of wat er kan. Schrijf niets over gezondheid.', careHint: 'Bijvoorbeeld wat nodig is om te werken, en vanaf wanneer.', tell: (guide: string) => `Vertel het ${guide}`, toldNow: (guide: string) => `${guide} kan dit nu lezen.`, earlier: 'Eerder verteld',
    ownTitle: 'Wat mag wie lezen?', toOwn: 'Bekijk per zin en per persoon', toMap: 'Naar mijn netwerk', ownLead: you('Jij beslist per zin en per persoon. Zonder ja gaat er niets over.', 'U beslist per zin en per persoon. Zonder ja gaat er niets over.'), noCards: 'Er zijn nog geen kaartjes.',
    byItem: 'Per zin', byActor: 'Per persoon', open: 'Nog geen keuze', yes: 'Leest dit', soon: 'Leest dit na een dag', no: 'Leest dit niet', decide: 'Beslis', change: 'Wijzig', fromWork: 'Wat het werk liet weten', fromCare: 'Wat de zorg de coach vertelde',
  },
  'nl-BE': {
    need: 'Wat ik nodig heb', from: 'Vanaf wanneer', who: 'Wie doet wat', back: 'Waar we op terugkijken', seenTitle: 'Wat zorg en werk vertelden', seen: count => (count === 1 ? 'leest één stuk.' : `leest ${count} stukken.`), seenNone: 'Er kwam nog niets door.', seenRule: 'Wie iets vertelt, leest het zelf terug. Het gaat pas verder na een ja.', toNetwork: 'Naar het netwerk', care: 'Zorg', work: 'Werk',
    title: 'Tussen zorg en werk', backTo: name => `Terug naar ${name}`, lead: 'Zorg en werk lezen niets van elkaar. Alleen een kaartje gaat over, na een ja per zin.',
    toldTitle: { je: 'Wat je verteld is', u: 'Wat u verteld is' }, nothingTold: 'Er is nog niets verteld.', makeOf: 'Maak hier een kaartje van', workStays: name => `Van ${name}. Niemand anders leest dit zonder ja van ${name}.`, careReads: name => `${name} leest dit ook.`, someoneLeft: 'iemand die stopte',
    makeTitle: 'Een kaartje maken', makeLead: name => `Schrijf wat nodig is, niet waarom. ${name} zegt per zin ja of neen.`, madeOf: 'Van wie komen deze woorden?', ofParticipant: name => `Van ${name} zelf`, lineHint: 'Elke regel is één zin, waar apart ja op gezegd wordt.',
    reader: 'Voor wie?', readerHint: 'Voor ieder komt er een eigen kaartje.', onlyOfWork: 'Alleen wat van het werk komt.', putButton: 'Leg het voor', putAnyhow: 'Leg het zo voor', put: 'Het kaartje is voorgelegd. Niemand leest het voor het ja.',
    chooseReader: 'Kies voor wie het is.', ended: 'Dit is afgesloten. Er gaat niets meer over.', 'card.not-yours': 'Alleen wie begeleidt, maakt een kaartje.', 'card.nothing': 'Schrijf minstens één zin.', 'card.too-much': 'Maak het korter: twaalf zinnen van hoogstens 300 tekens.', 'card.other-way': 'Van de zorg gaat het naar het werk. Van het werk gaat het naar de deelnemer.',
    cardsTitle: 'Vroegere kaartjes', forWhom: 'Voor wie', ofWhom: 'Van wie', state: 'Stand', hasYes: 'Er is een ja', waits: 'Nog geen ja',
    told: () => 'keer iets verteld door zorg of werk', toCards: 'Tussen zorg en werk',
    wordsTitle: { je: 'Wat je de coach vertelt', u: 'Wat u de coach vertelt' }, toWords: 'Vertel iets', backBeside: 'Terug', wordsLead: guide => `${guide} kent beide kanten en geeft niets door zonder ja.`,
    onlyGuide: { je: (guide, about) => `Alleen ${guide} leest dit. ${about} leest het pas na jouw ja.`, u: (guide, about) => `Alleen ${guide} leest dit. ${about} leest het pas na uw ja.` }, guideAnd: (guide, about) => `${guide} en ${about} lezen dit. Het werk niet.`,
    text: { je: guide => `Wat wil je ${guide} vertellen?`, u: guide => `Wat wilt u ${guide} vertellen?` }, workHint: 'Bijvoorbeeld een bezorgdheid, of wat er kan. Schrijf niets over gezondheid.', careHint: 'Bijvoorbeeld wat nodig is om te werken, en vanaf wanneer.', tell: guide => `Vertel het ${guide}`, toldNow: guide => `${guide} kan dit nu lezen.`, earlier: 'Vroeger verteld',
    ownTitle: 'Wat mag wie lezen?', toOwn: 'Bekijk per zin en per persoon', toMap: 'Naar mijn netwerk', ownLead: { je: 'Jij beslist per zin en per persoon. Zonder ja gaat er niets over.', u: 'U beslist per zin en per persoon. Zonder ja gaat er niets over.' }, noCards: 'Er zijn nog geen kaartjes.',
    byItem: 'Per zin', byActor: 'Per persoon', open: 'Nog geen keuze', yes: 'Leest dit', soon: 'Leest dit na een dag', no: 'Leest dit niet', decide: 'Beslis', change: 'Wijzig', fromWork: 'Wat het werk liet weten', fromCare: 'Wat de zorg de coach vertelde',
  },
  en: {
    need: 'What I need', from: 'From when', who: 'Who does what', back: 'What we look back on', seenTitle: 'What care and work told', seen: count => (count === 1 ? 'reads one piece.' : `reads ${count} pieces.`), seenNone: 'Nothing came through yet.', seenRule: 'Who tells something reads it back. It goes further only after a yes.', toNetwork: 'To the network', care: 'Care', work: 'Work',
    title: 'Between care and work', backTo: name => `Back to ${name}`, lead: 'Care and work read nothing of each other. Only a card crosses, after a yes to each sentence.',
    toldTitle: 'What you were told', nothingTold: 'Nothing was told yet.', makeOf: 'Make a card of this', workStays: name => `${name}’s. Nobody else reads this without a yes of ${name}.`, careReads: name => `${name} reads this too.`, someoneLeft: 'someone who stopped',
    makeTitle: 'Make a card', makeLead: name => `Write what is needed, not why. ${name} says yes or no to each sentence.`, madeOf: 'Whose words are these?', ofParticipant: name => `${name}’s own`, lineHint: 'Each line is one sentence that is said yes to by itself.',
    reader: 'For whom?', readerHint: 'Each of them gets a card of their own.', onlyOfWork: 'Only what comes from work.', putButton: 'Put it forward', putAnyhow: 'Put it forward like this', put: 'The card was put forward. Nobody reads it before the yes.',
    chooseReader: 'Choose whom it is for.', ended: 'This is closed. Nothing crosses any more.', 'card.not-yours': 'Only who guides makes a card.', 'card.nothing': 'Write one sentence at least.', 'card.too-much': 'Make it shorter: twelve sentences of at most 300 characters.', 'card.other-way': 'From care it goes to work. From work it goes to the participant.',
    cardsTitle: 'Earlier cards', forWhom: 'For whom', ofWhom: 'Of whom', state: 'State', hasYes: 'There is a yes', waits: 'No yes yet',
    told: count => (count === 1 ? 'time something was told by care or work' : 'times something was told by care or work'), toCards: 'Between care and work',
    wordsTitle: 'What you tell the coach', toWords: 'Tell something', backBeside: 'Back', wordsLead: guide => `${guide} knows both sides and passes nothing on without a yes.`,
    onlyGuide: (guide, about) => `Only ${guide} reads this. ${about} reads it after your yes, not before.`, guideAnd: (guide, about) => `${guide} and ${about} read this. Work does not.`,
    text: guide => `What would you like to tell ${guide}?`, workHint: 'A worry for instance, or what is possible. Write nothing about health.', careHint: 'For instance what is needed to work, and from when.', tell: guide => `Tell ${guide}`, toldNow: guide => `${guide} can read this now.`, earlier: 'Told earlier',
    ownTitle: 'Who may read what?', toOwn: 'See it by sentence and by person', toMap: 'To my network', ownLead: 'You decide by sentence and by person. Without a yes nothing crosses.', noCards: 'There are no cards yet.',
    byItem: 'By sentence', byActor: 'By person', open: 'No choice yet', yes: 'Reads this', soon: 'Reads this after a day', no: 'Does not read this', decide: 'Decide', change: 'Change', fromWork: 'What work let you know', fromCare: 'What care told the coach',
  },
})

/** What stands above each sentence, as its reader reads it. */
export const headingsIn = (voice: Voice): Readonly<Record<Heading, string>> => {
  const t = cardTexts(voice)
  return { need: t.need, from: t.from, who: t.who, back: t.back }
}
