/** What the access log says, in words for the one it is about. */
import { catalogue } from '../../kit/texts.ts'

export const eventWords = catalogue('je or u', {
  'nl-NL': {
    guide: 'de begeleider', senior: 'de begeleider die meekijkt', other: 'keek in het dossier',
    'room.entered': 'was in de videokamer', 'talk.to-telephone': 'koos voor bellen',
    'trajectory.read': 'keek in het dossier', 'people.listed': 'zag de lijst met eigen mensen', 'contact.read': 'bekeek het telefoonnummer',
    'message.read': 'las de berichten', 'message.written': 'schreef een bericht', 'messages.listed': 'zag welke berichten wachten', 'message.reminded': 'kreeg een herinnering aan een bericht',
    'note.read': 'las de eigen aantekening', 'note.watched': 'las een aantekening mee', 'history.read': 'las wat van eerder mocht', 'handover.proposed': 'stelde iemand anders voor', 'note.written': 'schreef een aantekening', 'talk.read': 'bekeek het gesprek', 'talk.outcome': 'schreef op of het gesprek doorging', 'score.written': 'schreef een cijfer op', 'talk.allowed': 'gaf een extra gesprek', 'appointment.made': 'maakte een afspraak', 'appointment.moved': 'verzette de afspraak', 'appointment.cancelled': 'zei de afspraak af', 'trajectory.ended': 'rondde af',
  },
  'nl-BE': {
    guide: 'de begeleider', senior: 'de begeleider die meekijkt', other: 'keek in het dossier',
    'room.entered': 'was in de videokamer', 'talk.to-telephone': 'koos voor bellen',
    'trajectory.read': 'keek in het dossier', 'people.listed': 'zag de lijst met eigen mensen', 'contact.read': 'bekeek het telefoonnummer',
    'message.read': 'las de berichten', 'message.written': 'schreef een bericht', 'messages.listed': 'zag welke berichten wachten', 'message.reminded': 'kreeg een herinnering aan een bericht',
    'note.read': 'las de eigen nota', 'note.watched': 'las een nota mee', 'history.read': 'las wat van vroeger mocht', 'handover.proposed': 'stelde iemand anders voor', 'note.written': 'schreef een nota', 'talk.read': 'bekeek het gesprek', 'talk.outcome': 'noteerde of het gesprek doorging', 'score.written': 'noteerde een cijfer', 'talk.allowed': 'gaf een extra gesprek', 'appointment.made': 'maakte een afspraak', 'appointment.moved': 'verplaatste de afspraak', 'appointment.cancelled': 'zegde de afspraak af', 'trajectory.ended': 'rondde af',
  },
  en: {
    guide: 'the guide', senior: 'the guide who watches along', other: 'looked in the file',
    'room.entered': 'was in the video room', 'talk.to-telephone': 'chose the telephone',
    'trajectory.read': 'looked in the file', 'people.listed': 'saw the list of their own people', 'contact.read': 'looked at the telephone number',
    'message.read': 'read the messages', 'message.written': 'wrote a message', 'messages.listed': 'saw which messages wait', 'message.reminded': 'was reminded of a message',
    'note.read': 'read their own note', 'note.watched': 'read a note along', 'history.read': 'read what was allowed of before', 'handover.proposed': 'proposed someone else', 'note.written': 'wrote a note', 'talk.read': 'looked at the talk', 'talk.outcome': 'recorded whether the talk was held', 'score.written': 'recorded a number', 'talk.allowed': 'opened one more talk', 'appointment.made': 'made an appointment', 'appointment.moved': 'moved the appointment', 'appointment.cancelled': 'cancelled the appointment', 'trajectory.ended': 'ended the guidance',
  },
})
