/** Everything someone's own page about measuring shows, found once and opened by the vault: what is asked, what was answered, and who sees what. */
import type { Id } from '../../kit/id.ts'
import { addDays, dayOf, type Day } from '../../kit/time.ts'
import { namesOf } from '../people/known-people.ts'
import { givenName } from '../people/person.ts'
import type { SignedIn } from '../people/sign-in.ts'
import type { Visit } from '../visit.ts'
import { occasionsDue, type Ask, type Occasion } from './due.ts'
import { wordingFor, importedQuestionnaire, type Wording } from './imported.ts'
import { isImported, type InstrumentId, type Questionnaire } from './instrument.ts'
import { measurementsOf, myMeasurements } from './known-measurements.ts'
import type { Measurement } from './measurement.ts'
import { listHeldTalks, listMyAsks, listRests } from './measurement.store.ts'
import { ownQuestionnaire } from './own-questions.ts'
import { topicsSince, type DifferenceTopic, type Partner, type Shown } from './sharing.ts'
import { listInside, listPartners, listShown, listTopics } from './sharing.store.ts'
import { listWordings } from './wording.store.ts'

export type MyVisit = Visit & { readonly me: SignedIn }

/** One part I take: in my own trajectory, or beside someone else's. */
export type MyPart = {
  readonly trajectory: Id<'trajectory'>
  readonly party: Id<'party'>
  readonly about: Ask['about']
  /** Given names; null where there is nobody, or it is not known. */
  readonly guide: { readonly party: Id<'party'>; readonly name: string | null } | null
  readonly participant: string | null
  readonly instruments: readonly InstrumentId[]
  readonly due: readonly Occasion[]
  readonly measurements: readonly Measurement[]
  readonly shown: readonly Shown[]
  readonly partners: readonly (Partner & { readonly name: string | null; /** Empty unless both agreed. */ readonly answers: readonly Measurement[] })[]
  readonly topics: readonly (DifferenceTopic & { readonly name: string | null })[]
}

export const todayOf = ({ now, provider }: MyVisit): Day => dayOf(now, provider.zone)

/** The longest an occasion after a talk stays open, and a day for the clock. */
const talksBack = 8

export const myParts = async (visit: MyVisit): Promise<{ readonly parts: readonly MyPart[]; readonly wordings: readonly Wording[] }> => {
  const { tx } = visit
  const asks = await listMyAsks(tx)
  if (asks.length === 0) return { parts: [], wordings: [] }
  const today = todayOf(visit)
  const trajectories = [...new Set(asks.map(({ trajectory }) => trajectory))]
  const [rests, talks, own, shown, partners, topics, inside, wordings] = await Promise.all([
    listRests(tx),
    listHeldTalks(tx, trajectories, addDays(today, -talksBack)), myMeasurements(visit), listShown(tx), listPartners(tx), listTopics(tx, trajectories, topicsSince(today)), listInside(tx, trajectories), listWordings(tx),
  ])
  const names = await namesOf(visit, [...inside.map(({ person }) => person), ...partners.map(({ person }) => person)])
  const given = (person: Id<'person'> | undefined): string | null => { const name = person && names.get(person); return name ? givenName(name) : null }

  const offered = asks.filter(({ instrument }) => !isImported(instrument) || wordingFor(wordings, instrument, visit.voice.locale) !== null)
  const parts: MyPart[] = []
  for (const party of new Set(asks.map(one => one.party))) {
    const mine = offered.filter(one => one.party === party)
    const first = asks.find(one => one.party === party)
    if (!first) continue
    const { trajectory, about } = first
    const guide = inside.find(one => one.trajectory === trajectory && one.about === 'another')
    const partnersHere = partners.filter(one => one.mine === party)
    parts.push({
      trajectory, party, about,
      guide: guide ? { party: guide.party, name: given(guide.person) } : null,
      participant: given(inside.find(one => one.trajectory === trajectory && one.about === 'oneself')?.person),
      instruments: [...new Set(mine.map(({ instrument }) => instrument))],
      due: occasionsDue(mine, talks, own, today, rests),
      measurements: own.filter(one => one.party === party),
      shown: shown.filter(one => one.trajectory === trajectory && one.to === guide?.party),
      partners: await Promise.all(partnersHere.map(async one => ({
        ...one, name: given(one.person),
        answers: one.stands === 'both agreed' ? (await measurementsOf(visit, trajectory, [one.theirs])).filter(({ instrument }) => instrument === one.instrument) : [],
      }))),
      topics: topics.filter(one => (about === 'oneself' ? one.trajectory === trajectory && one.said === 'ok' : one.party === party && one.said !== 'taken back'))
        .map(one => ({ ...one, name: given(partners.find(({ theirs }) => theirs === one.party)?.person) })),
    })
  }
  return { parts, wordings }
}

/** What is put to someone in this part, in the words of today. */
export const questionnaireFor = ({ voice }: MyVisit, part: Pick<MyPart, 'about' | 'participant'>, instrument: InstrumentId, wordings: readonly Wording[]): Questionnaire | null => {
  if (!isImported(instrument)) return ownQuestionnaire(instrument, voice, part.about === 'oneself' ? 'oneself' : { name: part.participant })
  const wording = wordingFor(wordings, instrument, voice.locale)
  return wording && importedQuestionnaire(wording)
}
