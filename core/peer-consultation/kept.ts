/** What is kept of whoever meets with peers: that they were asked, and that they were there. */
import { catalogue } from '../../kit/texts.ts'
import type { KeptKind } from '../visit.ts'

const texts = catalogue('je or u', {
  'nl-NL': {
    title: 'Samenkomen met anderen', why: 'Om te weten wie gevraagd is, en wie erbij was.', until: 'Wie erbij was: vijf jaar. Een eigen stap: twee jaar. De rest gaat weg met de groep.', readers: 'Wie in dezelfde groep zit. Een eigen stap leest niemand anders.',
    peer_invitation: 'Gevraagd', peer_attendance: 'Binnen en weg', peer_presence: 'Was erbij', peer_own_step: 'Eigen stap', asked_at: 'Gevraagd', says: 'Antwoord', said_at: 'Gezegd', held_on: 'Dag', minutes: 'Minuten', 'says:agrees': 'ja, wat hier gezegd wordt blijft hier', 'says:leaves': 'ging weg',
  },
  'nl-BE': {
    title: 'Samenkomen met anderen', why: 'Om te weten wie gevraagd is, en wie erbij was.', until: 'Wie erbij was: vijf jaar. Een eigen stap: twee jaar. De rest gaat weg met de groep.', readers: 'Wie in dezelfde groep zit. Een eigen stap leest niemand anders.',
    peer_invitation: 'Gevraagd', peer_attendance: 'Binnen en weg', peer_presence: 'Was erbij', peer_own_step: 'Eigen stap', asked_at: 'Gevraagd', says: 'Antwoord', said_at: 'Gezegd', held_on: 'Dag', minutes: 'Minuten', 'says:agrees': 'ja, wat hier gezegd wordt blijft hier', 'says:leaves': 'ging weg',
  },
  en: {
    title: 'Meeting with others', why: 'To know who was asked, and who was there.', until: 'Who was there: five years. An own step: two years. The rest goes with the group.', readers: 'Whoever is in the same group. Nobody else reads an own step.',
    peer_invitation: 'Asked', peer_attendance: 'In and out', peer_presence: 'Was there', peer_own_step: 'Own step', asked_at: 'Asked', says: 'Answer', said_at: 'Said', held_on: 'Day', minutes: 'Minutes', 'says:agrees': 'yes, what is said here stays here', 'says:leaves': 'left',
  },
})

export const peersKept: KeptKind = {
  name: 'peers',
  words: voice => ({ ...texts(voice), labels: texts(voice) }),
  tables: [
    { name: 'peer_invitation', own: 'person_id', shows: ['asked_at'] },
    { name: 'peer_attendance', own: 'person_id', shows: ['says', 'said_at'] },
    { name: 'peer_presence', own: 'person_id', shows: ['held_on', 'minutes'] },
    { name: 'peer_own_step', own: 'person_id', shows: ['held_on'] },
  ],
}
