import { catalogue, phone, you } from '../../kit/texts.ts'

/** For whoever has a hard time. */
export const ownMomentTexts = catalogue('je or u', {
  'nl-NL': {
    title: 'Een moeilijk moment', back: 'Terug', lead: you((guide: string) => `Gaat het nu niet? Vraag ${guide} om een gesprek.`, (guide: string) => `Gaat het nu niet? Vraag ${guide} om een gesprek.`), someone: you('je begeleider', 'uw begeleider'),
    nobody: (call: string) => ['Er is nu niemand die dit leest. Bel ons: ', phone(call), '.'], away: (guide: string, call: string) => [`${guide} is er nu niet. Bel ons: `, phone(call), '. Dan zoeken wij iemand die er wel is.'],
    happens: 'Er gaat meteen een bericht uit. Op een werkdag komt er nog vandaag een gesprek. In de avond of het weekend wordt dat de volgende werkdag.', sooner: (call: string) => ['Kan het niet wachten? Bel ons: ', phone(call), '. Of bel een van de nummers hierboven, dag en nacht.'],
    words: you('Wil je al iets kwijt?', 'Wilt u al iets kwijt?'), wordsHint: (guide: string) => `Het hoeft niet. Alleen ${guide} leest dit.`, optional: '(mag leeg blijven)', ask: 'Vraag een gesprek', asked: (guide: string) => `${guide} weet het. Er komt een gesprek.`,
    waitsTitle: 'Het gesprek is gevraagd', waits: (when: string) => `Gevraagd: ${when}. Zodra er een tijd is, staat die hier.`, planned: (when: string) => `Het gesprek is ${when}.`, spoken: (day: string) => `Gesproken: ${day}.`, withdraw: 'Het is niet meer nodig', withdrawn: 'Goed. Het gesprek is niet meer nodig. Vragen mag altijd opnieuw.', takenBack: (day: string) => `${day}: niet meer nodig.`, before: 'Eerder',
    ended: (call: string) => ['De begeleiding is voorbij. Bel ons gerust: ', phone(call), '.'], aside: 'Een moeilijk moment?', asideWhat: 'Vraag een gesprek, vandaag nog als het kan.', asideWaits: 'Het gesprek is gevraagd.', asidePlanned: (when: string) => `Het gesprek is ${when}.`, fileAsked: 'Gevraagd',
  },
  'nl-BE': {
    title: 'Een moeilijk moment', back: 'Terug', lead: { je: guide => `Gaat het nu niet? Vraag ${guide} om een gesprek.`, u: guide => `Gaat het nu niet? Vraag ${guide} om een gesprek.` }, someone: { je: 'je begeleider', u: 'uw begeleider' },
    nobody: call => ['Er is nu niemand die dit leest. Bel ons: ', phone(call), '.'], away: (guide, call) => [`${guide} is er nu niet. Bel ons: `, phone(call), '. Dan zoeken wij iemand die er wel is.'],
    happens: 'Er vertrekt meteen een bericht. Op een werkdag komt er nog vandaag een gesprek. ’s Avonds of in het weekend wordt dat de volgende werkdag.', sooner: call => ['Kan het niet wachten? Bel ons: ', phone(call), '. Of bel een van de nummers hierboven, dag en nacht.'],
    words: { je: 'Wil je al iets kwijt?', u: 'Wilt u al iets kwijt?' }, wordsHint: guide => `Het moet niet. Alleen ${guide} leest dit.`, optional: '(mag leeg blijven)', ask: 'Vraag een opvanggesprek', asked: guide => `${guide} weet het. Er komt een gesprek.`,
    waitsTitle: 'Het gesprek is gevraagd', waits: when => `Gevraagd: ${when}. Zodra er een uur is, staat het hier.`, planned: when => `Het gesprek is ${when}.`, spoken: day => `Gesproken: ${day}.`, withdraw: 'Het is niet meer nodig', withdrawn: 'Goed. Het gesprek is niet meer nodig. Vragen mag altijd opnieuw.', takenBack: day => `${day}: niet meer nodig.`, before: 'Vroeger',
    ended: call => ['De begeleiding is voorbij. Bel ons gerust: ', phone(call), '.'], aside: 'Een moeilijk moment?', asideWhat: 'Vraag een gesprek, vandaag nog als het kan.', asideWaits: 'Het gesprek is gevraagd.', asidePlanned: when => `Het gesprek is ${when}.`, fileAsked: 'Gevraagd',
  },
  en: {
    title: 'A hard moment', back: 'Back', lead: guide => `Is it hard right now? Ask ${guide} for a talk.`, someone: 'your guide',
    nobody: call => ['Nobody reads this now. Call us: ', phone(call), '.'], away: (guide, call) => [`${guide} is not there now. Call us: `, phone(call), '. Then we look for someone who is.'],
    happens: 'A message leaves at once. On a working day there is a talk today. In the evening or at the weekend that becomes the next working day.', sooner: call => ['Can it not wait? Call us: ', phone(call), '. Or call one of the numbers above, day and night.'],
    words: 'Is there something you want to say already?', wordsHint: guide => `You need not. Only ${guide} reads this.`, optional: '(may stay empty)', ask: 'Ask for a talk', asked: guide => `${guide} knows. There will be a talk.`,
    waitsTitle: 'The talk was asked for', waits: when => `Asked: ${when}. As soon as there is a time, it stands here.`, planned: when => `The talk is ${when}.`, spoken: day => `Spoken: ${day}.`, withdraw: 'It is not needed any more', withdrawn: 'Fine. The talk is not needed any more. You may always ask again.', takenBack: day => `${day}: not needed any more.`, before: 'Before',
    ended: call => ['The guidance is over. Do call us: ', phone(call), '.'], aside: 'A hard moment?', asideWhat: 'Ask for a talk, today if it can be.', asideWaits: 'The talk was asked for.', asidePlanned: when => `The talk is ${when}.`, fileAsked: 'Asked',
  },
})
export type OwnMomentTexts = ReturnType<typeof ownMomentTexts>

/** For who guides. */
export const guideMomentTexts = catalogue('je', {
  'nl-NL': {
    title: 'Moeilijke momenten', lead: 'Wie hier staat, vraagt nu om een gesprek. Plan het vandaag.', none: 'Niemand wacht.', asked: (when: string) => `Vroeg dit ${when}`, noWords: 'Er staat niets bij.', plan: 'Plan het gesprek', planTitle: (who: string) => `Gesprek met ${who}`, choose: 'Kies een tijd', way: 'Hoe?', noNumber: 'Er is geen nummer bekend. Wie gebeld wil worden, geeft het nummer op de eigen pagina.',
    spokenTitle: 'Al gesproken?', spoken: 'We hebben elkaar gesproken', full: 'Vandaag en morgen is alles bezet. Bel nu, of vraag een collega.', taken: 'Die tijd is net bezet. Kies een andere.', answered: 'Het staat. De deelnemer krijgt bericht.', back: 'Terug naar de moeilijke momenten', today: (count: number) => (count === 1 ? 'deelnemer heeft het moeilijk en wacht' : 'deelnemers hebben het moeilijk en wachten'), toToday: 'Plan een opvanggesprek', tile: (count: number) => (count === 1 ? 'vraag om een opvanggesprek' : 'vragen om een opvanggesprek'), spokenAt: (day: string, time: string) => `${day}, ${time}`, wrong: 'Dit ging niet', worry: 'Maak je je zorgen? Dan staat bij de deelnemer: ik maak me zorgen.',
  },
  'nl-BE': {
    title: 'Moeilijke momenten', lead: 'Wie hier staat, vraagt nu om een gesprek. Plan het vandaag.', none: 'Niemand wacht.', asked: when => `Vroeg dit ${when}`, noWords: 'Er staat niets bij.', plan: 'Plan het gesprek', planTitle: who => `Gesprek met ${who}`, choose: 'Kies een uur', way: 'Hoe?', noNumber: 'Er is geen nummer bekend. Wie gebeld wil worden, geeft het nummer op de eigen pagina.',
    spokenTitle: 'Al gesproken?', spoken: 'We hebben elkaar gesproken', full: 'Vandaag en morgen is alles bezet. Bel nu, of vraag een collega.', taken: 'Dat uur is net bezet. Kies een ander.', answered: 'Het staat vast. De deelnemer krijgt bericht.', back: 'Terug naar de moeilijke momenten', today: count => (count === 1 ? 'deelnemer heeft het moeilijk en wacht' : 'deelnemers hebben het moeilijk en wachten'), toToday: 'Plan een opvanggesprek', tile: count => (count === 1 ? 'vraag om een opvanggesprek' : 'vragen om een opvanggesprek'), spokenAt: (day, time) => `${day}, ${time}`, wrong: 'Dit ging niet', worry: 'Maak je je zorgen? Dan staat bij de deelnemer: ik maak me zorgen.',
  },
  en: {
    title: 'Hard moments', lead: 'Whoever stands here asks for a talk now. Plan it today.', none: 'Nobody waits.', asked: when => `Asked this ${when}`, noWords: 'Nothing was written.', plan: 'Plan the talk', planTitle: who => `Talk with ${who}`, choose: 'Choose a time', way: 'How?', noNumber: 'No number is known. Whoever wants to be called gives it on their own page.',
    spokenTitle: 'Spoken already?', spoken: 'We spoke', full: 'Today and tomorrow everything is taken. Call now, or ask a colleague.', taken: 'That time was just taken. Choose another.', answered: 'It stands. The participant is told.', back: 'Back to the hard moments', today: count => (count === 1 ? 'participant has a hard time and waits' : 'participants have a hard time and wait'), toToday: 'Plan a support talk', tile: count => (count === 1 ? 'support talk asked for' : 'support talks asked for'), spokenAt: (day, time) => `${day}, ${time}`, wrong: 'This did not work', worry: 'Are you worried? Then with the participant stands: I am worried.',
  },
})
export type GuideMomentTexts = ReturnType<typeof guideMomentTexts>
