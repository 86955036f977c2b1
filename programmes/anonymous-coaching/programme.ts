import { programme } from '../../core/programme.ts'
import { keepingLaw } from '../../core/trajectories/keeping-law.ts'

/** WorkBalance: three to five talks of half an hour, with someone you click with, and nobody at work learns of it. */
export const anonymousCoaching = programme({
  id: 'anonymous-coaching',
  name: { 'nl-NL': 'WorkBalance', 'nl-BE': 'WorkBalance', en: 'WorkBalance' },

  parties: { participant: 'one', guide: 'one' },
  participant: 'participant',
  guide: 'guide',
  participantIs: 'a pseudonym',
  waysIn: ['entry code'],

  opensWith: 'half-hour',
  talks: {
    'half-hour': { name: { 'nl-NL': 'Gesprek', 'nl-BE': 'Gesprek', en: 'Talk' }, with: ['participant'], minutes: 30 },
    acquaintance: { name: { 'nl-NL': 'Kennismaking', 'nl-BE': 'Kennismaking', en: 'Getting acquainted' }, with: ['participant'], minutes: 15 },
  },
  count: { first: 3, last: 5 },
  reports: {},
  acquaintance: { kind: 'acquaintance', most: 2 },
  ways: ['guide-calls', 'participant-calls', 'video'],
  professions: ['psychologist', 'social-worker', 'coach'],

  themes: {
    balance: { 'nl-NL': 'werk en thuis', 'nl-BE': 'werk en thuis', en: 'work and home' },
    workload: { 'nl-NL': 'drukte op het werk', 'nl-BE': 'drukte op het werk', en: 'a heavy workload' },
    starting: { 'nl-NL': 'net begonnen', 'nl-BE': 'pas begonnen', en: 'just started' },
    together: { 'nl-NL': 'samenwerken', 'nl-BE': 'samenwerken', en: 'working together' },
    sleep: { 'nl-NL': 'slaap', 'nl-BE': 'slaap', en: 'sleep' },
    limits: { 'nl-NL': 'grenzen', 'nl-BE': 'grenzen', en: 'limits' },
    loss: { 'nl-NL': 'verlies', 'nl-BE': 'verlies', en: 'loss' },
    family: { 'nl-NL': 'gezin', 'nl-BE': 'gezin', en: 'family' },
    meaning: { 'nl-NL': 'zin en geloof', 'nl-BE': 'zin en geloof', en: 'meaning and faith' },
    health: { 'nl-NL': 'gezondheid', 'nl-BE': 'gezondheid', en: 'health' },
    money: { 'nl-NL': 'geld', 'nl-BE': 'geld', en: 'money' },
    other: { 'nl-NL': 'iets anders', 'nl-BE': 'iets anders', en: 'something else' },
  },

  endings: {
    enough: { 'nl-NL': 'Het is genoeg', 'nl-BE': 'Het is genoeg', en: 'It is enough' },
    'regular-help': { 'nl-NL': 'Verder met gewone hulp', 'nl-BE': 'Verder met gewone hulp', en: 'On to regular help' },
  },

  onwardEnding: 'regular-help',

  keeping: { notesDays: 92, contactDays: 0, trajectoryDays: 92 },
  keepingWithin: keepingLaw.anonymous,
})
