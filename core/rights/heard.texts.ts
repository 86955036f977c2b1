import { catalogue } from '../../kit/texts.ts'

/** For the office that answers complaints. */
export const heardTexts = catalogue('je', {
  'nl-NL': {
    title: 'Klachten en vragen', lead: 'Wat het eerst beantwoord moet zijn, staat bovenaan. Je ziet niet van wie het is, tenzij iemand dat schreef.',
    none: 'Er wacht niets op antwoord.', elsewhere: 'Wie klachten behandelt, leest ze. Jij ziet ze niet.', open: 'Wacht op antwoord', done: 'Afgehandeld', guidance: 'Over de begeleiding', data: 'Over gegevens', access: 'Inzage', correction: 'Verbeteren', erasure: 'Wissen', restriction: 'Stilzetten', objection: 'Bezwaar', withoutFile: 'Dit komt van iemand zonder eigen dossier.', accessOfOthers: 'Dit komt van iemand zonder eigen dossier. Wat hier van die persoon zelf staat, is te lezen op de eigen pagina. Geef niets over een ander, behalve wat deze persoon daarvan al mag lezen (AVG artikel 15, vierde lid).',
    due: (day: string, left: number) => (left < 0 ? `Had er op ${day} moeten zijn` : left === 0 ? 'Vandaag' : left === 1 ? `Morgen, ${day}` : `Uiterlijk ${day}, nog ${left} dagen`), late: 'te laat', about: 'Waarover', when: 'Antwoord', received: 'Binnen op', how: 'Hoe', answered: 'beantwoord', withdrawn: 'ingetrokken', read: 'Lees', readMore: (day: string) => ` wat op ${day} binnenkwam`,
    oneTitle: 'Klacht of vraag', receivedOn: (day: string) => `Binnen op ${day}`, term: (source: string, day: string) => `Termijn volgens: ${source}. Nagekeken op ${day}.`,
    answer: 'Jouw antwoord', answerHint: 'Degene die dit stuurde leest het op de eigen pagina. Schrijf ook waar die verder terechtkan.', answerButton: 'Geef dit antwoord', answeredOn: (day: string) => `Beantwoord op ${day}`, withdrawnOn: (day: string) => `Ingetrokken op ${day}`,
    longer: 'Het duurt langer', longerText: (day: string) => `Zeg het vóór de termijn om is. Dan heb je tot en met ${day}.`, why: 'Waarom?', complex: 'het is ingewikkeld', many: 'er zijn veel vragen', longerButton: 'Zeg dat het langer duurt', extendedOn: (day: string) => `Op ${day} verlengd.`,
    'complaint.ended': 'Dit is al afgehandeld.', 'complaint.extended': 'Dit is al een keer verlengd.', 'complaint.too-late': 'De termijn is om. Verlengen kan niet meer.', whyFirst: 'Kies waarom het langer duurt.', answerDone: 'Het antwoord staat klaar.', longerDone: 'Er staat nu dat het langer duurt.', back: 'Terug naar de lijst',
    hold: 'Zolang een klacht uit een dossier loopt, wordt dat dossier niet gewist.',
  },
  'nl-BE': {
    title: 'Klachten en vragen', lead: 'Wat het eerst beantwoord moet zijn, staat bovenaan. Je ziet niet van wie het is, tenzij iemand dat schreef.',
    none: 'Er wacht niets op antwoord.', elsewhere: 'Wie klachten behandelt, leest ze. Jij ziet ze niet.', open: 'Wacht op antwoord', done: 'Afgehandeld', guidance: 'Over de begeleiding', data: 'Over gegevens', access: 'Inzage', correction: 'Verbeteren', erasure: 'Wissen', restriction: 'Stilzetten', objection: 'Bezwaar', withoutFile: 'Dit komt van iemand zonder eigen dossier.', accessOfOthers: 'Dit komt van iemand zonder eigen dossier. Wat hier van die persoon zelf staat, is te lezen op de eigen pagina. Geef niets over een ander, behalve wat deze persoon daarvan al mag lezen (AVG artikel 15, vierde lid).',
    due: (day, left) => (left < 0 ? `Had er op ${day} moeten zijn` : left === 0 ? 'Vandaag' : left === 1 ? `Morgen, ${day}` : `Ten laatste ${day}, nog ${left} dagen`), late: 'te laat', about: 'Waarover', when: 'Antwoord', received: 'Binnen op', how: 'Hoe', answered: 'beantwoord', withdrawn: 'ingetrokken', read: 'Lees', readMore: day => ` wat op ${day} binnenkwam`,
    oneTitle: 'Klacht of vraag', receivedOn: day => `Binnen op ${day}`, term: (source, day) => `Termijn volgens: ${source}. Nagekeken op ${day}.`,
    answer: 'Jouw antwoord', answerHint: 'Wie dit stuurde leest het op de eigen pagina. Schrijf ook waar die verder terechtkan.', answerButton: 'Geef dit antwoord', answeredOn: day => `Beantwoord op ${day}`, withdrawnOn: day => `Ingetrokken op ${day}`,
    longer: 'Het duurt langer', longerText: day => `Zeg het vóór de termijn om is. Dan heb je tot en met ${day}.`, why: 'Waarom?', complex: 'het is ingewikkeld', many: 'er zijn veel vragen', longerButton: 'Zeg dat het langer duurt', extendedOn: day => `Op ${day} verlengd.`,
    'complaint.ended': 'Dit is al afgehandeld.', 'complaint.extended': 'Dit is al één keer verlengd.', 'complaint.too-late': 'De termijn is om. Verlengen kan niet meer.', whyFirst: 'Kies waarom het langer duurt.', answerDone: 'Het antwoord staat klaar.', longerDone: 'Er staat nu dat het langer duurt.', back: 'Terug naar de lijst',
    hold: 'Zolang een klacht uit een dossier loopt, wordt dat dossier niet gewist.',
  },
  en: {
    title: 'Complaints and questions', lead: 'What must be answered first stands on top. You do not see whose it is, unless they wrote so.',
    none: 'Nothing waits for an answer.', elsewhere: 'The complaints officer reads them. You do not see them.', open: 'Waits for an answer', done: 'Settled', guidance: 'About the guidance', data: 'About data', access: 'Access', correction: 'Correction', erasure: 'Erasing', restriction: 'Standing still', objection: 'Objection', withoutFile: 'This comes from someone without a file of their own.', accessOfOthers: 'This comes from someone without a file of their own. What stands here of them they read on their own page. Give nothing about another, except what they may read of it already (GDPR article 15(4)).',
    due: (day, left) => (left < 0 ? `Should have been there on ${day}` : left === 0 ? 'Today' : left === 1 ? `Tomorrow, ${day}` : `By ${day}, ${left} days left`), late: 'late', about: 'About', when: 'Answer', received: 'Came in', how: 'How', answered: 'answered', withdrawn: 'taken back', read: 'Read', readMore: day => ` what came in on ${day}`,
    oneTitle: 'Complaint or question', receivedOn: day => `Came in on ${day}`, term: (source, day) => `Term by: ${source}. Looked up on ${day}.`,
    answer: 'Your answer', answerHint: 'Whoever sent this reads it on their own page. Write where else they can go.', answerButton: 'Give this answer', answeredOn: day => `Answered on ${day}`, withdrawnOn: day => `Taken back on ${day}`,
    longer: 'It takes longer', longerText: day => `Say so before the term is over. Then you have until ${day}.`, why: 'Why?', complex: 'it is complicated', many: 'there are many questions', longerButton: 'Say that it takes longer', extendedOn: day => `Prolonged on ${day}.`,
    'complaint.ended': 'This is settled already.', 'complaint.extended': 'This was prolonged once already.', 'complaint.too-late': 'The term is over. It cannot be prolonged any more.', whyFirst: 'Choose why it takes longer.', answerDone: 'The answer is ready for them.', longerDone: 'It now says that it takes longer.', back: 'Back to the list',
    hold: 'As long as a complaint from a file runs, that file is not erased.',
  },
})
