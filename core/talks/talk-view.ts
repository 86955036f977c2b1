/** Everything a page about one person's talks shows, found and opened once. */
import { parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import type { Programme } from '../programme.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { broughtTo, type Brought } from '../trajectories/brought.ts'
import { contactOf } from '../trajectories/contact.ts'
import type { Called } from '../trajectories/called.ts'
import { summaryFor } from '../trajectories/history.ts'
import type { Visit } from '../visit.ts'
import { countTalks, type TalkCount } from './count.ts'
import { feedbackOf, type Feedback } from './known-feedback.ts'
import type { Note } from './note.ts'
import type { SoFar } from './next-talk.ts'
import type { Scores } from './score.ts'
import { findGuided, findGuidedOfTalk, findInAll, listPlanned, type Guided } from './talk.store.ts'
import { talksOf, type Planned, type Talk } from './talk.ts'
import { notesOf, scoresOf } from './written.ts'

export type GuideVisit = Visit & { readonly me: SignedIn }

export type Guidance = {
  readonly guided: Guided
  readonly programme: Programme
  readonly called: Called
  /** Whether there is a number; which one is shown by a look of its own. */
  readonly hasNumber: boolean
  readonly appointments: readonly Planned[]
  readonly talks: readonly Talk[]
  readonly count: TalkCount
  readonly scores: ReadonlyMap<Id<'talk'>, Scores>
  /** My own, newest version each. */
  readonly notes: readonly Note[]
  /** Notes of who guided before, as far as the participant opened them to me. */
  readonly openedNotes: readonly Note[]
  /** What the participant wrote for me about before, or null. */
  readonly summary: string | null
  /** What someone by name chose to bring along from another programme. */
  readonly brought: readonly Brought[]
  /** Of each talk, what the participant said of it and shows me. */
  readonly feedback: ReadonlyMap<Id<'talk'>, Feedback>
  /** Talks that counted before my time. */
  readonly before: number
  readonly numbered: number
}

/** Null when there is no such trajectory, or I am not its guide: that is the same answer. */
export const findGuidance = async (visit: GuideVisit): Promise<Guidance | null> => {
  const id = parseId<'trajectory'>(visit.params['id'])
  return id && await guidanceOf(visit, await findGuided(visit.tx, id))
}

export const findTalk = async (visit: GuideVisit): Promise<{ readonly guidance: Guidance; readonly talk: Talk } | null> => {
  const id = parseId<'talk'>(visit.params['id'])
  const guidance = id && await guidanceOf(visit, await findGuidedOfTalk(visit.tx, id))
  const talk = guidance?.talks.find(one => one.id === id)
  return guidance && talk ? { guidance, talk } : null
}

const guidanceOf = async (visit: GuideVisit, guided: Guided | null): Promise<Guidance | null> => {
  const programme = visit.house.programmes.find(({ id }) => id === guided?.programme)
  if (!guided || !programme) return null
  const [contact, appointments, scores, allNotes, inAll, summary, brought, feedback] = await Promise.all([
    contactOf(visit, guided.id), listPlanned(visit.tx, guided.id), scoresOf(visit, guided.id), notesOf(visit, guided.id), findInAll(visit.tx, guided.id), summaryFor(visit, guided.party), broughtTo(visit, guided.id), feedbackOf(visit, guided.id),
  ])
  if (!contact) return null
  const before = inAll.used - countTalks(appointments, programme.count, guided.opened).used
  return {
    guided, programme, appointments, scores, summary, brought, feedback, before, numbered: inAll.numbered,
    notes: allNotes.filter(({ by }) => by === guided.party), openedNotes: allNotes.filter(({ by }) => by !== guided.party), called: { handle: contact.handle, alias: contact.alias }, hasNumber: contact.telephone !== null,
    talks: talksOf(appointments), count: countTalks(appointments, programme.count, guided.opened, before),
  }
}

export const soFar = ({ guided, programme, appointments, count, numbered }: Guidance): SoFar => ({ trajectory: guided.id, programme, appointments, count, numbered, ended: guided.endedAt !== null })

/** A line in the log of whom it is about. */
export const logFor = (visit: GuideVisit, trajectory: Id<'trajectory'>, line: Pick<LogLine, 'event' | 'action' | 'object' | 'fields' | 'outcome'>) =>
  log(visit.tx, { ...line, person: visit.me.person, role: 'guide', purpose: 'guidance', subject: trajectory, basis: 'guide', at: visit.now })

/** A look at the whole of it, and at each note that is shown. */
export const logLook = ({ visit, guidance, event, object, notes }: { readonly visit: GuideVisit; readonly guidance: Guidance; readonly event: string; readonly object: NonNullable<LogLine['object']>; readonly notes: readonly Note[] }) =>
  Promise.all([
    logFor(visit, guidance.guided.id, { event, action: 'R', object, fields: ['handle', 'alias', 'appointment', 'outcome', 'score', ...(guidance.summary === null ? [] : ['summary']), ...(guidance.brought.length === 0 ? [] : ['brought']), ...(guidance.feedback.size === 0 ? [] : ['feedback'])] }),
    ...notes.map(note => logFor(visit, guidance.guided.id, { event: note.by === guidance.guided.party ? 'note.read' : 'history.read', action: 'R', object: { kind: 'note', id: note.id }, fields: ['theme', 'content'] })),
  ])
