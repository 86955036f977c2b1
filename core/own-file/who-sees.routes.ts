/** What others see of mine at this moment. */
import { dateWithYear, dayOf, momentInWords } from '../../kit/time.ts'
import type { Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { missing, page, type Routes } from '../../kit/web.ts'
import { isStanding } from '../consent/consent.ts'
import { listConsents } from '../consent/consent.store.ts'
import { namesHere } from '../names-here.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { forSomeone, type OwnSeen, type SeenKind, type SignedInVisit, type Visit } from '../visit.ts'
import type { Own } from './gather.ts'
import { coreKinds, type Seen } from './seen-kinds.ts'
import { whoSeesPage, type Told } from './who-sees.pages.tsx'
import { listAroundMe, listRowsRead, listSeenOfMine, type SeenRow } from './who-sees.store.ts'
import { whoSeesTexts } from './who-sees.texts.ts'

export const whoSeesRoutes: Routes<Visit> = {
  'GET /who-sees': forSomeone(async visit => {
    const found = await findOwnTrajectory(visit.tx)
    const programme = visit.house.programmes.find(({ id }) => id === found?.programme)
    if (!found || programme?.participantIs !== 'a name') return missing()
    const own: Own = { trajectory: found.id, party: found.party, programme }
    await log(visit.tx, { event: 'who-sees.read', action: 'R', person: visit.me.person, role: programme.participant, purpose: 'own-file', subject: own.trajectory, object: { kind: 'trajectory', id: own.trajectory }, basis: 'participant', at: toTheDay(visit.now) })
    return page(whoSeesPage(visit, { kinds: await toldOf(visit, own, found.ended ? 'yes' : 'no') }))
  }),
}

/** Kind by kind: what every programme knows, and what later nouns and programmes tell. */
const toldOf = async (visit: SignedInVisit, own: Own, ended: Seen['ended']): Promise<readonly Told[]> => {
  const [t, more, seen] = [whoSeesTexts(visit.voice), visit.house.asides.seen, await seenOf(visit, own, ended)]
  const told = async <About extends OwnSeen>(kinds: readonly SeenKind<About>[], about: About): Promise<readonly Told[]> => {
    const now = await Promise.all(kinds.map(one => one.now(visit, about)))
    return kinds.flatMap((kind, index) => {
      const one = now[index]
      if (!one) return []
      // Whoever reads any of it stands there, also where the kind knows of no word for how.
      const others = seen.readersOf(...kind.tables).filter(({ who }) => one.readers.every(reader => reader.who !== who))
      return [{ ...one, readers: [...one.readers, ...others.map(({ who }) => ({ who, sees: t.readsSome }))], title: kind.title(visit.voice) }]
    })
  }
  return [...await told(coreKinds, seen), ...await told(more, seen)]
}

/** What the database says, asked once for all kinds. */
const seenOf = async (visit: SignedInVisit, { trajectory, party, programme }: Own, ended: Seen['ended']): Promise<Seen> => {
  const { tx, voice, now, provider, house } = visit
  const t = whoSeesTexts(voice)
  const [rows, circle] = [await listSeenOfMine(tx, trajectory), await listCircle(tx, trajectory)]
  const near = await Promise.all(house.asides.seen.map(async ({ around }) => await around?.(visit, trajectory) ?? []))
  const around = [...new Set([...(await listAroundMe(tx, trajectory)).map(({ person }) => person), ...near.flat()])]
  const tables = [...new Set([...coreKinds, ...house.asides.seen].flatMap(kind => kind.tables))]
  const read = await listRowsRead(tx, trajectory, tables, around)
  // A yes that has not begun: nothing is read yet, but it will be.
  const consents = await listConsents(tx, trajectory)
  const coming = consents.filter(one => one.by === party && one.purpose !== 'application' && one.from > now && isStanding(one, now))
  // What was written for a next step is told by the noun that keeps it.
  const written = new Set(consents.filter(({ purpose }) => purpose === 'application').map(({ version }) => version))
  const names = await namesHere(visit, [...circle.map(({ person }) => person), ...around])
  /** By name, or by their part where one has none here, as a doctor who got a letter. */
  const called = (wanted: SeenRow['party'] | undefined, person?: Id<'person'>): string => {
    const seat = circle.find(one => (wanted ? one.id === wanted : one.person === person))
    const name = names.get(seat?.person ?? person ?? visit.me.person)
    return name ?? ((seat && (programme.circle?.[seat.role] ?? programme.letters?.[seat.role])?.name[voice.locale]) ?? t.someone)
  }
  const stop = ({ version, party: reader }: Pick<SeenRow, 'version' | 'party'>) => ({ href: `/sharing/${version}/${reader}`, label: t.change })
  return {
    trajectory, party, programme, ended, stop,
    of: (what, words, action) => rows.filter(row => row.what === what && !(row.version && written.has(row.version))).map(row => { const way = action?.(row); return { who: called(row.party), sees: words(row), ...(way ? { action: way } : {}) } }),
    day: at => (at ? dateWithYear(dayOf(at, provider.zone), voice.locale) : ''),
    begins: coming.map(one => ({ who: called(one.to), sees: t.begins(momentInWords(one.from, now, provider.zone, voice.locale)), action: stop({ version: one.version, party: one.to }) })),
    readersOf: (...of) => around.flatMap(person => {
      const number = read.filter(row => row.person === person && of.includes(row.table)).reduce((sum, row) => sum + row.number, 0)
      return number > 0 ? [{ who: called(undefined, person), number }] : []
    }),
  }
}
