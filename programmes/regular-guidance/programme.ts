import { programme } from '../../core/programme.ts'
import { keepingLaw } from '../../core/trajectories/keeping-law.ts'

/** Gewone begeleiding: talks as long as they help, known by name, and nothing of it goes to anyone else. */
export const regularGuidance = programme({
  id: 'regular-guidance',
  name: { 'nl-NL': 'Gewone begeleiding', 'nl-BE': 'Gewone begeleiding', en: 'Regular guidance' },

  parties: { participant: 'one', guide: 'one' },
  participant: 'participant',
  guide: 'guide',
  participantIs: 'a name',
  waysIn: ['handover'],

  opensWith: 'talk',
  talks: {
    talk: { name: { 'nl-NL': 'Gesprek', 'nl-BE': 'Gesprek', en: 'Talk' }, with: ['participant'], minutes: 30 },
  },
  count: 'as needed',
  reports: {},
  ways: ['guide-calls', 'participant-calls'],
  professions: ['psychologist', 'social-worker', 'coach'],

  themes: {
    work: { 'nl-NL': 'werk', 'nl-BE': 'werk', en: 'work' },
    home: { 'nl-NL': 'thuis', 'nl-BE': 'thuis', en: 'home' },
    balance: { 'nl-NL': 'werk en thuis', 'nl-BE': 'werk en thuis', en: 'work and home' },
    sleep: { 'nl-NL': 'slaap', 'nl-BE': 'slaap', en: 'sleep' },
    limits: { 'nl-NL': 'grenzen', 'nl-BE': 'grenzen', en: 'limits' },
    loss: { 'nl-NL': 'verlies', 'nl-BE': 'verlies', en: 'loss' },
    other: { 'nl-NL': 'iets anders', 'nl-BE': 'iets anders', en: 'something else' },
  },

  endings: {
    enough: { 'nl-NL': 'Het is genoeg', 'nl-BE': 'Het is genoeg', en: 'It is enough' },
    elsewhere: { 'nl-NL': 'Verder met andere hulp', 'nl-BE': 'Verder met andere hulp', en: 'On to other help' },
  },
  onwardEnding: null,

  keeping: { notesDays: 730, contactDays: 365, trajectoryDays: 730 },
  keepingWithin: keepingLaw.coach,
})
