/** What a guide may see of the answers in one trajectory, found and opened by the vault, with what may be worth a word in the next talk. */
import { parseId, type Id } from '../../kit/id.ts'
import { addDays, dayOf, type Day } from '../../kit/time.ts'
import { namesOf } from '../people/known-people.ts'
import { givenName } from '../people/person.ts'
import type { SignedIn } from '../people/sign-in.ts'
import type { Called } from '../trajectories/called.ts'
import { contactOf } from '../trajectories/contact.ts'
import type { Visit } from '../visit.ts'
import { measurementsOf } from './known-measurements.ts'
import type { Measurement } from './measurement.ts'
import { findGuiding, listMeasuredParties } from './measurement.store.ts'
import { seriesOf } from './over-time.ts'
import { topicsSince, type DifferenceTopic } from './sharing.ts'
import { listTopics } from './sharing.store.ts'
import { differenceSignal, signalsOf, type Signal } from './signals.ts'

export type GuideVisit = Visit & { readonly me: SignedIn }

export type Measured = {
  readonly party: Id<'party'>
  readonly about: 'oneself' | 'another'
  /** A given name; null where it is not known. */
  readonly name: string | null
  readonly measurements: readonly Measurement[]
  readonly signals: readonly Signal[]
  /** From the participant, where both answers are to be seen. */
  readonly differences: readonly Signal[]
  readonly topic: DifferenceTopic | null
}
export type MeasuredTrajectory = { readonly trajectory: Id<'trajectory'>; readonly guide: Id<'party'>; readonly called: Called; readonly parties: readonly Measured[]; readonly topics: readonly DifferenceTopic[] }

/** Of an older week nobody needs to be reminded. */
const signalLasts = 14

/** Null when there is no such trajectory, or I do not guide it: that is the same answer. */
export const findMeasured = async (visit: GuideVisit): Promise<MeasuredTrajectory | null> => {
  const { tx, now, provider } = visit
  const trajectory = parseId<'trajectory'>(visit.params['id'])
  const guide = trajectory && await findGuiding(tx, trajectory)
  const called = guide && await contactOf(visit, trajectory)
  if (!guide || !called) return null
  const today = dayOf(now, provider.zone)
  const parties = await listMeasuredParties(tx, trajectory)
  const [all, topics, names] = await Promise.all([
    measurementsOf(visit, trajectory, parties.map(({ id }) => id)), listTopics(tx, [trajectory], topicsSince(today)), namesOf(visit, parties.map(({ person }) => person)),
  ])
  const by = (party: Id<'party'>) => all.filter(one => one.party === party)
  const participant = parties.find(({ about }) => about === 'oneself')
  const theirs = participant ? by(participant.id) : []
  return {
    trajectory, guide, called, topics,
    parties: parties.map(({ id, person, about }) => {
      const measurements = by(id)
      const name = names.get(person)
      return {
        party: id, about, name: name ? givenName(name) : null, measurements,
        signals: recent(signalsIn(measurements), today),
        differences: about === 'another' ? recent(differencesBetween(theirs, measurements), today) : [],
        topic: topics.find(topic => topic.party === id && topic.said !== 'taken back') ?? null,
      }
    }),
  }
}

const recent = (signals: readonly Signal[], today: Day): readonly Signal[] => signals.filter(({ on }) => on > addDays(today, -signalLasts))

const instrumentsIn = (measurements: readonly Measurement[]) => [...new Set(measurements.map(({ instrument }) => instrument))]

const signalsIn = (measurements: readonly Measurement[]): readonly Signal[] =>
  instrumentsIn(measurements).flatMap(instrument => signalsOf(instrument, seriesOf(measurements.filter(one => one.instrument === instrument))))

const differencesBetween = (one: readonly Measurement[], other: readonly Measurement[]): readonly Signal[] =>
  instrumentsIn(other).flatMap(instrument => {
    const lines = seriesOf(one.filter(measurement => measurement.instrument === instrument))
    return seriesOf(other.filter(measurement => measurement.instrument === instrument)).flatMap(series => lines.filter(({ question }) => question === series.question).flatMap(line => differenceSignal(line, series)))
  })
