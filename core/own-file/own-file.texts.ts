import { catalogue, you } from '../../kit/texts.ts'

/** What stands in the file someone takes along: names of parts and of fields. */
export const fileTexts = catalogue('je or u', {
  'nl-NL': {
    title: you('Alles van jou', 'Alles van u'), madeAt: (moment: string) => `Gemaakt op ${moment}.`,
    what: you('Hier staat alles wat van jou is. Wat een ander over zichzelf schreef, staat er niet in.', 'Hier staat alles wat van u is. Wat een ander over zichzelf schreef, staat er niet in.'),
    nothing: 'Hier staat niets.',
    person: you('Wie je bent', 'Wie u bent'), plan: 'De begeleiding', talks: 'Afspraken en gesprekken', reports: 'Verslagen', sharing: you('Wat je deelde', 'Wat u deelde'), letters: 'Brieven', measurements: 'Vragenlijsten', messages: 'Berichten', notes: 'Aantekeningen van de begeleider', looks: 'Wie keek',
    name: 'Naam', mail: 'Mailadres', telephone: 'Telefoon', alias: 'Aanspreeknaam', programme: 'Programma', opened: 'Begonnen in de week van', ending: 'Afronding', role: 'Rol', answer: 'Antwoord', left: 'Doet niet meer mee', brought: 'Meegenomen', pause: 'Pauze', pausedBy: 'Op het woord van', goesOn: 'Verder in de week van', asked: 'Gevraagd aan',
    kind: 'Soort', way: 'Hoe', outcome: 'Doorgegaan', cancelled: 'Afgezegd', start: 'Cijfer aan het begin', end: 'Cijfer aan het eind', feedback: 'Wat het gesprek bracht', reason: 'Reden',
    version: 'Versie', question: 'Vraag', text: 'Tekst', said: 'Gezegd', remark: 'Opmerking', objection: 'Bezwaar', corrected: 'Verbeterd', lapsed: 'Niet langer gewacht', seal: 'Zegel', present: 'Aanwezig', readBy: 'Gelezen door', by: 'Door', next: 'Volgende gesprek', agreements: 'Afspraken',
    reader: 'Lezer', purpose: 'Waarvoor', given: 'Ja gezegd', from: 'Vanaf', until: 'Tot', withdrawn: 'Gestopt', refused: 'Nee gezegd', reference: 'Kenmerk', practice: 'Praktijk', about: 'Over wie',  background: 'Waar het over ging', weDo: 'Wat wij doen', sent: 'Verstuurd', words: 'Toelichting', shownTo: 'Te lezen voor',
    askedOn: 'Gevraagd', answeredOn: 'Beantwoord', leftOut: 'Weggelaten', written: 'Geschreven', event: 'Wat', who: 'Wie', town: 'Woonplaats', envelope: 'Dichte envelop', letter: 'Brief om mee te nemen', talkedAbout: 'Waar het over ging', helped: 'Wat hielp', askedNext: 'De vraag',
    letterTo: (name: string) => `Brief aan ${name}`, you: you('jij', 'u'), guide: 'de begeleider', someone: 'iemand die erbij was', yes: 'ja', nothingLeft: 'niets', 'words of others': 'woorden over anderen', 'all of it': 'alles',
  },
  'nl-BE': {
    title: { je: 'Alles van jou', u: 'Alles van u' }, madeAt: moment => `Gemaakt op ${moment}.`,
    what: { je: 'Hier staat alles wat van jou is. Wat iemand anders over zichzelf schreef, staat er niet in.', u: 'Hier staat alles wat van u is. Wat iemand anders over zichzelf schreef, staat er niet in.' },
    nothing: 'Hier staat niets.',
    person: { je: 'Wie je bent', u: 'Wie u bent' }, plan: 'De begeleiding', talks: 'Afspraken en gesprekken', reports: 'Verslagen', sharing: { je: 'Wat je deelde', u: 'Wat u deelde' }, letters: 'Brieven', measurements: 'Vragenlijsten', messages: 'Berichten', notes: 'Nota’s van de begeleider', looks: 'Wie keek',
    name: 'Naam', mail: 'Mailadres', telephone: 'Telefoon', alias: 'Aanspreeknaam', programme: 'Programma', opened: 'Begonnen in de week van', ending: 'Afronding', role: 'Rol', answer: 'Antwoord', left: 'Doet niet meer mee', brought: 'Meegenomen', pause: 'Pauze', pausedBy: 'Op het woord van', goesOn: 'Verder in de week van', asked: 'Gevraagd aan',
    kind: 'Soort', way: 'Hoe', outcome: 'Doorgegaan', cancelled: 'Afgezegd', start: 'Cijfer aan het begin', end: 'Cijfer op het einde', feedback: 'Wat het gesprek bracht', reason: 'Reden',
    version: 'Versie', question: 'Vraag', text: 'Tekst', said: 'Gezegd', remark: 'Opmerking', objection: 'Bezwaar', corrected: 'Verbeterd', lapsed: 'Niet langer gewacht', seal: 'Zegel', present: 'Aanwezig', readBy: 'Gelezen door', by: 'Door', next: 'Volgend gesprek', agreements: 'Afspraken',
    reader: 'Lezer', purpose: 'Waarvoor', given: 'Ja gezegd', from: 'Vanaf', until: 'Tot', withdrawn: 'Gestopt', refused: 'Neen gezegd', reference: 'Kenmerk', practice: 'Praktijk', about: 'Over wie', background: 'Waar het over ging', weDo: 'Wat wij doen', sent: 'Verstuurd', words: 'Toelichting', shownTo: 'Te lezen voor',
    askedOn: 'Gevraagd', answeredOn: 'Beantwoord', leftOut: 'Weggelaten', written: 'Geschreven', event: 'Wat', who: 'Wie', town: 'Woonplaats', envelope: 'Gesloten envelop', letter: 'Brief om mee te nemen', talkedAbout: 'Waar het over ging', helped: 'Wat hielp', askedNext: 'De vraag',
    letterTo: name => `Brief aan ${name}`, you: { je: 'jij', u: 'u' }, guide: 'de begeleider', someone: 'iemand die erbij was', yes: 'ja', nothingLeft: 'niets', 'words of others': 'woorden over anderen', 'all of it': 'alles',
  },
  en: {
    title: 'Everything of yours', madeAt: moment => `Made on ${moment}.`,
    what: 'Here stands everything that is yours. What someone else wrote about themselves is not in it.',
    nothing: 'Nothing stands here.',
    person: 'Who you are', plan: 'The guidance', talks: 'Appointments and talks', reports: 'Reports', sharing: 'What you shared', letters: 'Letters', measurements: 'Questionnaires', messages: 'Messages', notes: 'Notes of the guide', looks: 'Who looked',
    name: 'Name', mail: 'Mail address', telephone: 'Telephone', alias: 'What to call you', programme: 'Programme', opened: 'Began in the week of', ending: 'Ending', role: 'Part', answer: 'Answer', left: 'Takes part no more', brought: 'Brought along', pause: 'Pause', pausedBy: 'On the word of', goesOn: 'Goes on in the week of', asked: 'Asked of',
    kind: 'Kind', way: 'How', outcome: 'Held', cancelled: 'Cancelled', start: 'Number at the start', end: 'Number at the end', feedback: 'What the talk brought', reason: 'Reason',
    version: 'Version', question: 'Question', text: 'Text', said: 'Said', remark: 'Remark', objection: 'Objection', corrected: 'Corrected', lapsed: 'Waited for no longer', seal: 'Seal', present: 'Present', readBy: 'Read by', by: 'By', next: 'Next talk', agreements: 'Agreements',
    reader: 'Reader', purpose: 'What for', given: 'Said yes', from: 'From', until: 'Until', withdrawn: 'Stopped', refused: 'Said no', reference: 'Reference', practice: 'Practice', about: 'About whom', background: 'What it was about', weDo: 'What we do', sent: 'Sent', words: 'Explanation', shownTo: 'To be read by',
    askedOn: 'Asked', answeredOn: 'Answered', leftOut: 'Left out', written: 'Written', event: 'What', who: 'Who', town: 'Town', envelope: 'Closed envelope', letter: 'A letter to take along', talkedAbout: 'What it was about', helped: 'What helped', askedNext: 'The question',
    letterTo: name => `Letter to ${name}`, you: 'you', guide: 'the guide', someone: 'someone who was there', yes: 'yes', nothingLeft: 'nothing', 'words of others': 'words about others', 'all of it': 'all of it',
  },
})

/** The page on which one takes it along, and asks for the notes. */
export const ownFileTexts = catalogue('je or u', {
  'nl-NL': {
    title: you('Alles van jou', 'Alles van u'), lead: you('Neem alles mee wat hier over jou staat.', 'Neem alles mee wat hier over u staat.'),
    inIt: you('Verslagen met elke versie en elk bezwaar. Wat je deelde en stopte. Antwoorden, afspraken, berichten, en wie er keek.', 'Verslagen met elke versie en elk bezwaar. Wat u deelde en stopte. Antwoorden, afspraken, berichten, en wie er keek.'),
    notInIt: 'Wat een ander alleen over zichzelf schreef, staat er niet in.', pdf: 'Als pdf, om te lezen', json: 'Als bestand, voor een ander systeem', careful: you('Bewaar het op een plek waar alleen jij bij kunt.', 'Bewaar het op een plek waar alleen u bij kunt.'),
    notesTitle: 'Aantekeningen van de begeleider', notesLead: you('Je begeleider maakt korte aantekeningen voor zichzelf. Je mag vragen om ze te lezen.', 'Uw begeleider maakt korte aantekeningen voor zichzelf. U mag vragen om ze te lezen.'),
    notesHow: 'De begeleider haalt er eerst uit wat over anderen gaat. Dat duurt hooguit een maand.', ask: 'Ik wil de aantekeningen lezen',
    asked: (day: string, due: string) => `Gevraagd op ${day}. Het antwoord komt uiterlijk op ${due}.`, left: (days: number) => (days === 1 ? 'Nog één dag.' : `Nog ${days} dagen.`), late: (days: number) => `Dit is ${days === 1 ? 'één dag' : `${days} dagen`} te laat. Bel ons gerust.`, complain: 'Een klacht indienen kan ook.',
    extended: (why: string, due: string) => `Het duurt langer: ${why}. Uiterlijk ${due}.`, complex: 'het is ingewikkeld', many: 'het is veel',
    answered: (day: string) => `Beantwoord op ${day}.`, given: (day: string) => `Aantekening van ${day}`, noNotes: 'Er waren geen aantekeningen.', without: 'Woorden over anderen zijn weggelaten.', notGiven: you('Deze aantekening gaat over anderen. Je krijgt hem niet te lezen.', 'Deze aantekening gaat over anderen. U krijgt hem niet te lezen.'), again: 'Vraag opnieuw', back: 'Terug', link: 'Neem alles mee', linkText: 'Verslagen, antwoorden, berichten en wie er keek.',
    answeredTitle: you('Je vraag is beantwoord', 'Uw vraag is beantwoord'),
  },
  'nl-BE': {
    title: { je: 'Alles van jou', u: 'Alles van u' }, lead: { je: 'Neem alles mee wat hier over jou staat.', u: 'Neem alles mee wat hier over u staat.' },
    inIt: { je: 'Verslagen met elke versie en elk bezwaar. Wat je deelde en stopte. Antwoorden, afspraken, berichten, en wie er keek.', u: 'Verslagen met elke versie en elk bezwaar. Wat u deelde en stopte. Antwoorden, afspraken, berichten, en wie er keek.' },
    notInIt: 'Wat iemand anders alleen over zichzelf schreef, staat er niet in.', pdf: 'Als pdf, om te lezen', json: 'Als bestand, voor een ander systeem', careful: { je: 'Bewaar het op een plek waar alleen jij bij kunt.', u: 'Bewaar het op een plek waar alleen u bij kunt.' },
    notesTitle: 'Nota’s van de begeleider', notesLead: { je: 'Je begeleider maakt korte nota’s voor zichzelf. Je mag vragen om ze te lezen.', u: 'Uw begeleider maakt korte nota’s voor zichzelf. U mag vragen om ze te lezen.' },
    notesHow: 'De begeleider haalt er eerst uit wat over anderen gaat. Dat duurt hoogstens een maand.', ask: 'Ik wil de nota’s lezen',
    asked: (day, due) => `Gevraagd op ${day}. Het antwoord komt ten laatste op ${due}.`, left: days => (days === 1 ? 'Nog één dag.' : `Nog ${days} dagen.`), late: days => `Dit is ${days === 1 ? 'één dag' : `${days} dagen`} te laat. Bel ons gerust.`, complain: 'Een klacht indienen kan ook.',
    extended: (why, due) => `Het duurt langer: ${why}. Ten laatste ${due}.`, complex: 'het is ingewikkeld', many: 'het is veel',
    answered: day => `Beantwoord op ${day}.`, given: day => `Nota van ${day}`, noNotes: 'Er waren geen nota’s.', without: 'Woorden over anderen zijn weggelaten.', notGiven: { je: 'Deze nota gaat over anderen. Je krijgt ze niet te lezen.', u: 'Deze nota gaat over anderen. U krijgt ze niet te lezen.' }, again: 'Vraag opnieuw', back: 'Terug', link: 'Neem alles mee', linkText: 'Verslagen, antwoorden, berichten en wie er keek.',
    answeredTitle: { je: 'Je vraag is beantwoord', u: 'Uw vraag is beantwoord' },
  },
  en: {
    title: 'Everything of yours', lead: 'Take along everything that stands here about you.',
    inIt: 'Reports with each version and each objection. What you shared and stopped. Answers, appointments, messages, and who looked.',
    notInIt: 'What someone else wrote about themselves alone is not in it.', pdf: 'As PDF, to read', json: 'As a file, for another system', careful: 'Keep it in a place that only you can reach.',
    notesTitle: 'Notes of the guide', notesLead: 'Your guide keeps short notes for oneself. You may ask to read them.',
    notesHow: 'The guide first takes out what is about others. That takes a month at most.', ask: 'I want to read the notes',
    asked: (day, due) => `Asked on ${day}. The answer comes by ${due} at the latest.`, left: days => (days === 1 ? 'One more day.' : `${days} more days.`), late: days => `This is ${days === 1 ? 'one day' : `${days} days`} late. Do call us.`, complain: 'You can complain as well.',
    extended: (why, due) => `It takes longer: ${why}. By ${due} at the latest.`, complex: 'it is complex', many: 'it is much',
    answered: day => `Answered on ${day}.`, given: day => `Note of ${day}`, noNotes: 'There were no notes.', without: 'Words about others were left out.', notGiven: 'This note is about others. You do not get to read it.', again: 'Ask again', back: 'Back', link: 'Take everything along', linkText: 'Reports, answers, messages and who looked.',
    answeredTitle: 'Your request was answered',
  },
})
