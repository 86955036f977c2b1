/** What the access log says, in words for the one it is about. */
import { catalogue, you } from '../../kit/texts.ts'

export const looksTexts = catalogue('je or u', {
  'nl-NL': {
    whoLooked: 'Wie keek er?',
    noneLooked: you('Alleen jij keek hier tot nu toe.', 'Alleen u keek hier tot nu toe.'),
    looked: (day: string, who: string, what: string) => `${day}: ${who} ${what}`,
    guide: 'de begeleider', other: 'keek in het dossier',
    'room.entered': 'was in de videokamer', 'talk.to-telephone': 'koos voor bellen',
    'trajectory.read': 'keek in het dossier', 'people.listed': 'zag de lijst met eigen mensen', 'contact.read': 'bekeek het telefoonnummer',
    'note.read': 'las de eigen aantekening', 'note.written': 'schreef een aantekening', 'talk.read': 'bekeek het gesprek', 'talk.outcome': 'schreef op of het gesprek doorging', 'letter.written': 'schreef aan de brief', 'letter.read': 'las de brief', 'request.read': 'las de vraag', 'request.accepted': 'zei ja', 'request.declined': 'kon nu niet', 'score.written': 'schreef een cijfer op', 'talk.allowed': 'gaf een extra gesprek', 'appointment.made': 'maakte een afspraak', 'appointment.moved': 'verzette de afspraak', 'appointment.cancelled': 'zei de afspraak af', 'trajectory.ended': 'rondde af',
  },
  'nl-BE': {
    whoLooked: 'Wie keek er?',
    noneLooked: { je: 'Alleen jij keek hier tot nu toe.', u: 'Alleen u keek hier tot nu toe.' },
    looked: (day, who, what) => `${day}: ${who} ${what}`,
    guide: 'de begeleider', other: 'keek in het dossier',
    'room.entered': 'was in de videokamer', 'talk.to-telephone': 'koos voor bellen',
    'trajectory.read': 'keek in het dossier', 'people.listed': 'zag de lijst met eigen mensen', 'contact.read': 'bekeek het telefoonnummer',
    'note.read': 'las de eigen nota', 'note.written': 'schreef een nota', 'talk.read': 'bekeek het gesprek', 'talk.outcome': 'noteerde of het gesprek doorging', 'letter.written': 'schreef aan de brief', 'letter.read': 'las de brief', 'request.read': 'las de vraag', 'request.accepted': 'zei ja', 'request.declined': 'kon nu niet', 'score.written': 'noteerde een cijfer', 'talk.allowed': 'gaf een extra gesprek', 'appointment.made': 'maakte een afspraak', 'appointment.moved': 'verplaatste de afspraak', 'appointment.cancelled': 'zegde de afspraak af', 'trajectory.ended': 'rondde af',
  },
  en: {
    whoLooked: 'Who looked?',
    noneLooked: 'So far only you looked here.',
    looked: (day, who, what) => `${day}: ${who} ${what}`,
    guide: 'the guide', other: 'looked in the file',
    'room.entered': 'was in the video room', 'talk.to-telephone': 'chose the telephone',
    'trajectory.read': 'looked in the file', 'people.listed': 'saw the list of their own people', 'contact.read': 'looked at the telephone number',
    'note.read': 'read their own note', 'note.written': 'wrote a note', 'talk.read': 'looked at the talk', 'talk.outcome': 'recorded whether the talk was held', 'letter.written': 'worked on the letter', 'letter.read': 'read the letter', 'request.read': 'read the request', 'request.accepted': 'said yes', 'request.declined': 'could not now', 'score.written': 'recorded a number', 'talk.allowed': 'opened one more talk', 'appointment.made': 'made an appointment', 'appointment.moved': 'moved the appointment', 'appointment.cancelled': 'cancelled the appointment', 'trajectory.ended': 'ended the guidance',
  },
})
