import { catalogue, you } from '../../kit/texts.ts'

/** What came of a talk, in words for the one it is about. */
export const talksPartTexts = catalogue('je or u', {
  'nl-NL': {
    'guide-calls': you('de begeleider belt jou', 'de begeleider belt u'), 'participant-calls': you('jij belt', 'u belt'), video: 'video', 'at-location': 'op locatie',
    held: 'ja', 'held-late': 'ja, later begonnen', 'broken-off': 'ja, maar afgebroken', 'participant-absent': you('nee, jij was er niet', 'nee, u was er niet'), 'guide-absent': 'nee, de begeleider was er niet',
    'moved-by-participant': you('door jou verzet', 'door u verzet'), 'moved-by-guide': 'door de begeleider verzet', 'cancelled-by-participant': you('door jou', 'door u'), 'cancelled-by-guide': 'door de begeleider', 'cancelled-by-ending': 'de begeleiding stopte',
    very: 'heel goed', well: 'goed', somewhat: 'gaat wel', hardly: 'niet zo goed', not: 'niet goed',
  },
  'nl-BE': {
    'guide-calls': { je: 'de begeleider belt jou', u: 'de begeleider belt u' }, 'participant-calls': { je: 'jij belt', u: 'u belt' }, video: 'video', 'at-location': 'ter plaatse',
    held: 'ja', 'held-late': 'ja, later begonnen', 'broken-off': 'ja, maar afgebroken', 'participant-absent': { je: 'neen, jij was er niet', u: 'neen, u was er niet' }, 'guide-absent': 'neen, de begeleider was er niet',
    'moved-by-participant': { je: 'door jou verplaatst', u: 'door u verplaatst' }, 'moved-by-guide': 'door de begeleider verplaatst', 'cancelled-by-participant': { je: 'door jou', u: 'door u' }, 'cancelled-by-guide': 'door de begeleider', 'cancelled-by-ending': 'de begeleiding stopte',
    very: 'heel goed', well: 'goed', somewhat: 'gaat wel', hardly: 'niet zo goed', not: 'niet goed',
  },
  en: {
    'guide-calls': 'the guide calls you', 'participant-calls': 'you call', video: 'video', 'at-location': 'on location',
    held: 'yes', 'held-late': 'yes, began later', 'broken-off': 'yes, but broken off', 'participant-absent': 'no, you were not there', 'guide-absent': 'no, the guide was not there',
    'moved-by-participant': 'moved by you', 'moved-by-guide': 'moved by the guide', 'cancelled-by-participant': 'by you', 'cancelled-by-guide': 'by the guide', 'cancelled-by-ending': 'the guidance stopped',
    very: 'very good', well: 'good', somewhat: 'all right', hardly: 'not so good', not: 'not good',
  },
})
