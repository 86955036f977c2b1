/** Everything a page about one person's talks shows, found and opened once. */
import { parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import type { Programme } from '../programme.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { broughtTo, type Brought } from '../trajectories/brought.ts'
import { contactOf } from '../trajectories/contact.ts'
import type { Called } from '../trajectories/called.ts'
import type { Visit } from '../visit.ts'
import { countTalks, type TalkCount } from './count.ts'
import type { Note } from './note.ts'
import type { SoFar } from './next-talk.ts'
import type { Scores } from './score.ts'
import { findGuided, findGuidedOfTalk, listPlanned, type Guided } from './talk.store.ts'
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
  readonly notes: readonly Note[]
  /** What someone chose to bring along from before. */
  readonly brought: readonly Brought[]
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
  const [contact, appointments, scores, notes, brought] = await Promise.all([contactOf(visit, guided.id), listPlanned(visit.tx, guided.id), scoresOf(visit, guided.id), notesOf(visit, guided.id), broughtTo(visit, guided.id)])
  if (!contact) return null
  return {
    guided, programme, appointments, scores, notes, brought, called: { handle: contact.handle, alias: contact.alias }, hasNumber: contact.telephone !== null,
    talks: talksOf(appointments), count: countTalks(appointments, programme.count, guided.opened),
  }
}

export const soFar = ({ guided, programme, appointments, count }: Guidance): SoFar => ({ trajectory: guided.id, programme, appointments, count, ended: guided.endedAt !== null })

/** A line in the log of whom it is about. */
export const logFor = (visit: GuideVisit, trajectory: Id<'trajectory'>, line: Pick<LogLine, 'event' | 'action' | 'object' | 'fields' | 'outcome'>) =>
  log(visit.tx, { ...line, person: visit.me.person, role: 'guide', purpose: 'guidance', subject: trajectory, basis: 'guide', at: visit.now })

/** A look at the whole of it, and at each note that is shown. */
export const logLook = ({ visit, guidance, event, object, notes }: { readonly visit: GuideVisit; readonly guidance: Guidance; readonly event: string; readonly object: NonNullable<LogLine['object']>; readonly notes: readonly Note[] }) =>
  Promise.all([
    logFor(visit, guidance.guided.id, { event, action: 'R', object, fields: ['handle', 'alias', 'appointment', 'outcome', 'score', ...(guidance.brought.length > 0 ? ['brought'] : [])] }),
    ...notes.map(note => logFor(visit, guidance.guided.id, { event: 'note.read', action: 'R', object: { kind: 'note', id: note.id }, fields: ['theme', 'content'] })),
  ])
