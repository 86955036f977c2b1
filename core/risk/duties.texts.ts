import { catalogue, you } from '../../kit/texts.ts'

/** For the guide who breaks their silence, and the back-up. */
export const dutiesTexts = catalogue('je', {
  'nl-NL': {
    title: 'Zwijgen doorbreken', toIt: 'Ik heb iemand ingelicht zonder toestemming', cardTitle: 'Als er geen toestemming is',
    card: 'Vraag eerst om toestemming. Kan dat niet, of is het antwoord nee? Dan blijf je zwijgen. Alleen bij rood mag je het nodigste zeggen, aan wie nu kan helpen.',
    cardRed: 'Leg eerst rood vast. Daarna kun je hier opschrijven wie je inlichtte.',
    lead: 'Bel eerst. Schrijf daarna op wat je deed. Alle vragen zijn nodig.', reads: 'Jij, de achterwacht en de deelnemer lezen dit. De werkgever niet.',
    who: 'Wie heb je ingelicht?', emergency: '112', doctor: 'De huisarts of huisartsenpost', 'crisis-service': 'De crisisdienst', violence: 'Veilig Thuis', close: 'Iemand die bij de deelnemer is',
    asked: 'Heb je om toestemming gevraagd?', askedHint: 'Wat was het antwoord? Of waarom kon je het niet vragen?',
    harm: 'Welk ernstig gevaar was er als je zweeg?', otherWay: 'Wat probeerde je eerst?', otherWayHint: 'En waarom was dat niet genoeg?',
    timely: 'Waarom kon het niet wachten?', least: 'Waarom is dit het minste dat nodig was?', said: 'Wat heb je precies gezegd?',
    record: 'Leg dit vast', recorded: 'Vastgelegd. De deelnemer ziet dit ook.',
    'duties.not-red': 'Dit kan alleen bij rood, binnen een dag.', back: 'Terug naar het gesprek', line: (who: string, moment: string) => `${who}, ${moment}`,
  },
  'nl-BE': {
    title: 'Zwijgen doorbreken', toIt: 'Ik heb iemand ingelicht zonder toestemming', cardTitle: 'Als er geen toestemming is',
    card: 'Vraag eerst om toestemming. Kan dat niet, of is het antwoord nee? Dan blijf je zwijgen. Alleen bij rood mag je het nodigste zeggen, aan wie nu kan helpen.',
    cardRed: 'Leg eerst rood vast. Daarna kan je hier opschrijven wie je inlichtte.',
    lead: 'Bel eerst. Schrijf daarna op wat je deed. Alle vragen zijn nodig.', reads: 'Jij, de achterwacht en de deelnemer lezen dit. De werkgever niet.',
    who: 'Wie heb je ingelicht?', emergency: '112', doctor: 'De huisarts of huisartsenwachtpost', 'crisis-service': 'De crisisdienst', violence: 'De hulplijn 1712', close: 'Iemand die bij de deelnemer is',
    asked: 'Heb je om toestemming gevraagd?', askedHint: 'Wat was het antwoord? Of waarom kon je het niet vragen?',
    harm: 'Welk ernstig gevaar was er als je zweeg?', otherWay: 'Wat probeerde je eerst?', otherWayHint: 'En waarom was dat niet genoeg?',
    timely: 'Waarom kon het niet wachten?', least: 'Waarom is dit het minste dat nodig was?', said: 'Wat heb je precies gezegd?',
    record: 'Leg dit vast', recorded: 'Vastgelegd. De deelnemer ziet dit ook.',
    'duties.not-red': 'Dit kan alleen bij rood, binnen een dag.', back: 'Terug naar het gesprek', line: (who, moment) => `${who}, ${moment}`,
  },
  en: {
    title: 'Breaking silence', toIt: 'I told someone without consent', cardTitle: 'When there is no consent',
    card: 'First ask for consent. Is that impossible, or is the answer no? Then you stay silent. Only at red may you say what is needed most, to whoever can help now.',
    cardRed: 'First record red. After that you can write down here whom you told.',
    lead: 'Call first. Then write down what you did. Every question is needed.', reads: 'You, the back-up and the participant read this. The employer does not.',
    who: 'Whom did you tell?', emergency: '112', doctor: 'The doctor, or the doctor on call', 'crisis-service': 'The crisis service', violence: 'The helpline for violence', close: 'Someone who is with the participant',
    asked: 'Did you ask for consent?', askedHint: 'What was the answer? Or why could you not ask?',
    harm: 'What serious danger was there in being silent?', otherWay: 'What did you try first?', otherWayHint: 'And why was that not enough?',
    timely: 'Why could it not wait?', least: 'Why is this the least that was needed?', said: 'What exactly did you say?',
    record: 'Record this', recorded: 'Recorded. The participant sees this too.',
    'duties.not-red': 'This is only possible at red, within a day.', back: 'Back to the talk', line: (who, moment) => `${who}, ${moment}`,
  },
})

/** For whom it is about. */
export const ownDutiesTexts = catalogue('je or u', {
  'nl-NL': {
    title: you('Wat over jou gezegd is zonder jouw ja', 'Wat over u gezegd is zonder uw ja'), link: 'Bekijk wat er gezegd is',
    text: you((who: string, day: string) => `Je begeleider lichtte op ${day} iemand in: ${who}.`, (who: string, day: string) => `Uw begeleider lichtte op ${day} iemand in: ${who}.`),
    lead: you('Je begeleider maakte zich grote zorgen om je. Daarom is er iets gezegd zonder jouw ja. Hier lees je wat, aan wie en waarom.', 'Uw begeleider maakte zich grote zorgen om u. Daarom is er iets gezegd zonder uw ja. Hier leest u wat, aan wie en waarom.'),
    employer: you('Je werk hoort hier niets van.', 'Uw werk hoort hier niets van.'), disagree: you('Ben je het er niet mee eens? Praat erover met je begeleider.', 'Bent u het er niet mee eens? Praat erover met uw begeleider.'), complain: 'Of dien een klacht in.',
    emergency: '112', doctor: 'de huisarts of huisartsenpost', 'crisis-service': 'de crisisdienst', violence: 'Veilig Thuis', close: you('iemand die bij je was', 'iemand die bij u was'),
    asked: you('Is het je gevraagd?', 'Is het u gevraagd?'), harm: 'Welk gevaar was er?', otherWay: 'Wat is eerst geprobeerd?', timely: 'Waarom kon het niet wachten?', least: 'Waarom was dit het minste?', said: 'Wat is er gezegd?', back: 'Terug', told: 'Ingelicht',
  },
  'nl-BE': {
    title: { je: 'Wat over jou gezegd is zonder jouw ja', u: 'Wat over u gezegd is zonder uw ja' }, link: 'Bekijk wat er gezegd is',
    text: { je: (who, day) => `Je begeleider lichtte op ${day} iemand in: ${who}.`, u: (who, day) => `Uw begeleider lichtte op ${day} iemand in: ${who}.` },
    lead: { je: 'Je begeleider maakte zich grote zorgen om je. Daarom is er iets gezegd zonder jouw ja. Hier lees je wat, aan wie en waarom.', u: 'Uw begeleider maakte zich grote zorgen om u. Daarom is er iets gezegd zonder uw ja. Hier leest u wat, aan wie en waarom.' },
    employer: { je: 'Je werk hoort hier niets van.', u: 'Uw werk hoort hier niets van.' }, disagree: { je: 'Ben je het er niet mee eens? Praat erover met je begeleider.', u: 'Bent u het er niet mee eens? Praat erover met uw begeleider.' }, complain: 'Of dien een klacht in.',
    emergency: '112', doctor: 'de huisarts of huisartsenwachtpost', 'crisis-service': 'de crisisdienst', violence: 'de hulplijn 1712', close: { je: 'iemand die bij je was', u: 'iemand die bij u was' },
    asked: { je: 'Is het je gevraagd?', u: 'Is het u gevraagd?' }, harm: 'Welk gevaar was er?', otherWay: 'Wat is eerst geprobeerd?', timely: 'Waarom kon het niet wachten?', least: 'Waarom was dit het minste?', said: 'Wat is er gezegd?', back: 'Terug', told: 'Ingelicht',
  },
  en: {
    title: 'What was said about you without your yes', link: 'See what was said',
    text: (who, day) => `Your guide told someone on ${day}: ${who}.`,
    lead: 'Your guide was very worried about you. So something was said without your yes. Here you read what, to whom and why.',
    employer: 'Your work hears nothing of this.', disagree: 'Do you not agree? Talk about it with your guide.', complain: 'Or make a complaint.',
    emergency: '112', doctor: 'the doctor, or the doctor on call', 'crisis-service': 'the crisis service', violence: 'the helpline for violence', close: 'someone who was with you',
    asked: 'Were you asked?', harm: 'What danger was there?', otherWay: 'What was tried first?', timely: 'Why could it not wait?', least: 'Why was this the least?', said: 'What was said?', back: 'Back', told: 'Told',
  },
})
