/** Everything a page about one report shows, found and opened once. */
import { parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { addDays, dayOf, parseDay, startOfDay, type Day, type Instant } from '../../kit/time.ts'
import type { Programme } from '../programme.ts'
import { givenName } from '../people/person.ts'
import { namesOf } from '../people/known-people.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import type { Party } from '../trajectories/party.ts'
import { myPartyIn } from '../trajectories/party.store.ts'
import type { Visit } from '../visit.ts'
import { asOf } from './as-of.ts'
import type { Content } from './content.ts'
import { newestOf, type Report } from './report.ts'
import { findReport } from './report.store.ts'
import { contentsOf, correctionsOf, lapseReasonsOf, objectionsOf, remarksOf, type Reason, type WrittenCorrection, type WrittenObjection, type WrittenRemark } from './written-report.ts'

export type ReportVisit = Visit & { readonly me: SignedIn }

export type ReportView = {
  readonly report: Report
  readonly programme: Programme | null
  readonly mine: Party
  /** Whether I wrote it. */
  readonly writes: boolean
  readonly contents: ReadonlyMap<number, Content>
  /** The version shown; null when there is none to show. */
  readonly shown: { readonly number: number; readonly content: Content } | null
  /** As it stood at the end of this day; null is now. */
  readonly on: Day | null
  readonly objections: readonly WrittenObjection[]
  readonly remarks: readonly WrittenRemark[]
  readonly reasons: readonly Reason[]
  readonly corrections: readonly WrittenCorrection[]
  /** What someone of the report is called. */
  readonly names: (party: Id<'party'>) => string
}

/** Null when there is no such report, or it is not mine to see. */
export const findView = async (visit: ReportVisit): Promise<ReportView | null> => {
  const { tx, params, query, provider, house } = visit
  const id = parseId<'report'>(params['id'])
  const now = id && await findReport(tx, id)
  const mine = now && await myPartyIn(tx, now.trajectory)
  if (!now || !mine) return null
  const on = parseDay(query['on'] ?? '')
  const report = on ? asOf(now, startOfDay(addDays(on, 1), provider.zone)) : now
  const [contents, objections, remarks, reasons, corrections, circle] = [
    await contentsOf(visit, now), await objectionsOf(visit, now), await remarksOf(visit, now), await lapseReasonsOf(visit, now), await correctionsOf(visit, now), await listCircle(tx, now.trajectory),
  ]
  const people = await namesOf(visit, circle.map(({ person }) => person))
  const called = new Map(circle.map(({ id: party, person }) => [party, people.get(person) ?? '']))
  for (const { present } of contents.values()) for (const { party, name } of present) if (name !== '') called.set(party, name)
  const wanted = report.versions.find(({ number }) => String(number) === query['version']) ?? newestOf(report)
  const content = wanted && contents.get(wanted.number)
  return {
    report, mine, writes: report.by === mine.id, contents, shown: wanted && content ? { number: wanted.number, content } : null, on, objections, remarks, reasons, corrections,
    programme: house.programmes.find(one => one.id === report.programme) ?? null, names: party => givenName(called.get(party) ?? ''),
  }
}

/** A line in the log of whom the report is about. What they do themselves is kept to the day. */
export const logReport = ({ tx, me, now }: ReportVisit, { report, mine }: Pick<ReportView, 'report' | 'mine'>, line: Pick<LogLine, 'event' | 'action' | 'fields'>) => {
  const own = mine.id === report.participant
  return log(tx, { ...line, person: me.person, role: own ? 'participant' : mine.id === report.by ? 'guide' : 'validator', purpose: own ? 'own-file' : 'guidance', subject: report.trajectory, object: { kind: 'report', id: report.id }, basis: own ? 'participant' : mine.id === report.by ? 'guide' : 'validator', at: own ? toTheDay(now) : now })
}

export const dayIn = (visit: Pick<Visit, 'provider'>, at: Instant): Day => dayOf(at, visit.provider.zone)
