/** What the access log says, in words for the one it is about. */
import { catalogue, you } from '../../kit/texts.ts'

export const looksTexts = catalogue('je or u', {
  'nl-NL': {
    whoLooked: 'Wie keek er?',
    noneLooked: you('Alleen jij keek hier tot nu toe.', 'Alleen u keek hier tot nu toe.'),
    looked: (day: string, who: string, what: string) => `${day}: ${who} ${what}`,
    guide: 'de begeleider', senior: 'de begeleider die meekijkt', program: 'ons programma', administrator: 'de beheerder', backup: 'de achterwacht', other: 'keek in het dossier',
    'contact.erased': 'wiste het telefoonnummer', 'notes.erased': 'wiste de aantekeningen', 'keeping.held': 'zette het wissen stil', 'risk.recorded': 'schreef op hoe het ging', 'risk.read': 'las hoe het ging', 'envelope.agreed': 'zei ja tegen openen van de envelop', 'envelope.opened': 'las wat in de envelop staat',
    'room.entered': 'was in de videokamer', 'talk.to-telephone': 'koos voor bellen',
    'trajectory.read': 'keek in het dossier', 'people.listed': 'zag de lijst met eigen mensen', 'contact.read': 'bekeek het telefoonnummer',
    'message.read': 'las de berichten', 'message.written': 'schreef een bericht', 'messages.listed': 'zag welke berichten wachten', 'message.reminded': 'kreeg een herinnering aan een bericht',
    'note.read': 'las de eigen aantekening', 'note.watched': 'las een aantekening mee', 'history.read': 'las wat van eerder mocht', 'handover.proposed': 'stelde iemand anders voor', 'note.written': 'schreef een aantekening', 'talk.read': 'bekeek het gesprek', 'talk.outcome': 'schreef op of het gesprek doorging', 'score.written': 'schreef een cijfer op', 'talk.allowed': 'gaf een extra gesprek', 'appointment.made': 'maakte een afspraak', 'appointment.moved': 'verzette de afspraak', 'appointment.cancelled': 'zei de afspraak af', 'trajectory.ended': 'rondde af',
    'letter.written': 'schreef aan de brief', 'letter.read': 'las de brief', 'request.read': 'las de vraag', 'request.accepted': 'zei ja', 'request.declined': 'kon nu niet',
  },
  'nl-BE': {
    whoLooked: 'Wie keek er?',
    noneLooked: { je: 'Alleen jij keek hier tot nu toe.', u: 'Alleen u keek hier tot nu toe.' },
    looked: (day, who, what) => `${day}: ${who} ${what}`,
    guide: 'de begeleider', senior: 'de begeleider die meekijkt', program: 'ons programma', administrator: 'de beheerder', backup: 'de achterwacht', other: 'keek in het dossier',
    'contact.erased': 'wiste het telefoonnummer', 'notes.erased': 'wiste de nota’s', 'keeping.held': 'zette het wissen stil', 'risk.recorded': 'schreef op hoe het ging', 'risk.read': 'las hoe het ging', 'envelope.agreed': 'zei ja tegen openen van de envelop', 'envelope.opened': 'las wat in de envelop staat',
    'room.entered': 'was in de videokamer', 'talk.to-telephone': 'koos voor bellen',
    'trajectory.read': 'keek in het dossier', 'people.listed': 'zag de lijst met eigen mensen', 'contact.read': 'bekeek het telefoonnummer',
    'message.read': 'las de berichten', 'message.written': 'schreef een bericht', 'messages.listed': 'zag welke berichten wachten', 'message.reminded': 'kreeg een herinnering aan een bericht',
    'note.read': 'las de eigen nota', 'note.watched': 'las een nota mee', 'history.read': 'las wat van vroeger mocht', 'handover.proposed': 'stelde iemand anders voor', 'note.written': 'schreef een nota', 'talk.read': 'bekeek het gesprek', 'talk.outcome': 'noteerde of het gesprek doorging', 'score.written': 'noteerde een cijfer', 'talk.allowed': 'gaf een extra gesprek', 'appointment.made': 'maakte een afspraak', 'appointment.moved': 'verplaatste de afspraak', 'appointment.cancelled': 'zegde de afspraak af', 'trajectory.ended': 'rondde af',
    'letter.written': 'schreef aan de brief', 'letter.read': 'las de brief', 'request.read': 'las de vraag', 'request.accepted': 'zei ja', 'request.declined': 'kon nu niet',
  },
  en: {
    whoLooked: 'Who looked?',
    noneLooked: 'So far only you looked here.',
    looked: (day, who, what) => `${day}: ${who} ${what}`,
    guide: 'the guide', senior: 'the guide who watches along', program: 'our program', administrator: 'the administrator', backup: 'the back-up', other: 'looked in the file',
    'contact.erased': 'erased the telephone number', 'notes.erased': 'erased the notes', 'keeping.held': 'put erasing on hold', 'risk.recorded': 'recorded how it went', 'risk.read': 'read how it went', 'envelope.agreed': 'said yes to opening the envelope', 'envelope.opened': 'read what is in the envelope',
    'room.entered': 'was in the video room', 'talk.to-telephone': 'chose the telephone',
    'trajectory.read': 'looked in the file', 'people.listed': 'saw the list of their own people', 'contact.read': 'looked at the telephone number',
    'message.read': 'read the messages', 'message.written': 'wrote a message', 'messages.listed': 'saw which messages wait', 'message.reminded': 'was reminded of a message',
    'note.read': 'read their own note', 'note.watched': 'read a note along', 'history.read': 'read what was allowed of before', 'handover.proposed': 'proposed someone else', 'note.written': 'wrote a note', 'talk.read': 'looked at the talk', 'talk.outcome': 'recorded whether the talk was held', 'score.written': 'recorded a number', 'talk.allowed': 'opened one more talk', 'appointment.made': 'made an appointment', 'appointment.moved': 'moved the appointment', 'appointment.cancelled': 'cancelled the appointment', 'trajectory.ended': 'ended the guidance',
    'letter.written': 'worked on the letter', 'letter.read': 'read the letter', 'request.read': 'read the request', 'request.accepted': 'said yes', 'request.declined': 'could not now',
  },
})
