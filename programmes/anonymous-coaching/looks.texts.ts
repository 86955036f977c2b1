/** What the access log says, in words for the one it is about. */
import { catalogue } from '../../kit/texts.ts'

export const eventWords = catalogue('je or u', {
  'nl-NL': {
    guide: 'de begeleider', other: 'keek in het dossier',
    'trajectory.read': 'keek in het dossier', 'people.listed': 'zag de lijst met eigen mensen', 'contact.read': 'bekeek het telefoonnummer', 'number.read': 'bekeek het telefoonnummer',
    'note.read': 'las de eigen aantekening', 'note.written': 'schreef een aantekening', 'talk.read': 'bekeek het gesprek', 'talk.outcome': 'schreef op of het gesprek doorging', 'score.recorded': 'schreef een cijfer op',
  },
  'nl-BE': {
    guide: 'de begeleider', other: 'keek in het dossier',
    'trajectory.read': 'keek in het dossier', 'people.listed': 'zag de lijst met eigen mensen', 'contact.read': 'bekeek het telefoonnummer', 'number.read': 'bekeek het telefoonnummer',
    'note.read': 'las de eigen nota', 'note.written': 'schreef een nota', 'talk.read': 'bekeek het gesprek', 'talk.outcome': 'noteerde of het gesprek doorging', 'score.recorded': 'noteerde een cijfer',
  },
  en: {
    guide: 'the guide', other: 'looked in the file',
    'trajectory.read': 'looked in the file', 'people.listed': 'saw the list of their own people', 'contact.read': 'looked at the telephone number', 'number.read': 'looked at the telephone number',
    'note.read': 'read their own note', 'note.written': 'wrote a note', 'talk.read': 'looked at the talk', 'talk.outcome': 'recorded whether the talk was held', 'score.recorded': 'recorded a number',
  },
})
