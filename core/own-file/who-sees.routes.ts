/** What others see of mine at this moment. */
import { dateWithYear, dayOf, momentInWords } from '../../kit/time.ts'
import { log } from '../../kit/log.ts'
import { missing, page, type Routes } from '../../kit/web.ts'
import { isStanding } from '../consent/consent.ts'
import { listConsents } from '../consent/consent.store.ts'
import { titleOf } from '../measurements/result.tsx'
import { namesOf } from '../people/known-people.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { forSomeone, type SeenBy, type SignedInVisit, type Visit } from '../visit.ts'
import type { Own } from './gather.ts'
import { whoSeesPage, type Kind } from './who-sees.pages.tsx'
import { listSeenOfMine, type SeenRow } from './who-sees.store.ts'
import { whoSeesTexts } from './who-sees.texts.ts'

export const whoSeesRoutes: Routes<Visit> = {
  'GET /who-sees': forSomeone(async visit => {
    const found = await findOwnTrajectory(visit.tx)
    const programme = visit.house.programmes.find(({ id }) => id === found?.programme)
    if (!found || programme?.participantIs !== 'a name') return missing()
    const own: Own = { trajectory: found.id, party: found.party, programme }
    await log(visit.tx, { event: 'who-sees.read', action: 'R', person: visit.me.person, role: programme.participant, purpose: 'own-file', subject: own.trajectory, object: { kind: 'trajectory', id: own.trajectory }, basis: 'participant', at: toTheDay(visit.now) })
    return page(whoSeesPage(visit, { kinds: await kindsOf(visit, own) }))
  }),
}

const kindsOf = async (visit: SignedInVisit, { trajectory, party, programme }: Own): Promise<readonly Kind[]> => {
  const { tx, voice, now, provider, house } = visit
  const t = whoSeesTexts(voice)
  const [rows, circle] = [await listSeenOfMine(tx, trajectory), await listCircle(tx, trajectory)]
  // A yes that has not begun: nothing is read yet, but it will be.
  const consents = await listConsents(tx, trajectory)
  const coming = consents.filter(one => one.by === party && one.purpose !== 'application' && one.from > now && isStanding(one, now))
  // What was written for a next step is told by the noun that keeps it.
  const written = new Set(consents.filter(({ purpose }) => purpose === 'application').map(({ version }) => version))
  const names = await namesOf(visit, circle.map(({ person }) => person))
  /** By name, or by their part where one has none here, as a doctor who got a letter. */
  const called = (wanted: SeenRow['party']): string => {
    const seat = circle.find(({ id }) => id === wanted)
    return (seat && names.get(seat.person)) || ((seat && (programme.circle?.[seat.role] ?? programme.letters?.[seat.role])?.name[voice.locale]) ?? t.someone)
  }
  const day = (at: Date | null) => (at ? dateWithYear(dayOf(at, provider.zone), voice.locale) : '')
  const of = (what: string, words: (row: SeenRow) => string, action?: (row: SeenRow) => SeenBy['action']): readonly SeenBy[] =>
    rows.filter(row => row.what === what && !(row.version && written.has(row.version))).map(row => { const way = action?.(row); return { who: called(row.party), sees: words(row), ...(way ? { action: way } : {}) } })
  const stop = ({ version, party: reader }: Pick<SeenRow, 'version' | 'party'>) => ({ href: `/sharing/${version}/${reader}`, label: t.change })
  const begins: readonly SeenBy[] = coming.map(one => ({ who: called(one.to), sees: t.begins(momentInWords(one.from, now, provider.zone, voice.locale)), action: stop({ version: one.version, party: one.to }) }))
  const instruments = [...new Set((programme.measurements ?? []).map(({ instrument }) => instrument))]
  const answers = instruments.flatMap(instrument => of(`measurement ${instrument}`, () => t.answers(titleOf(instrument, voice))))
  const kinds: readonly Kind[] = [
    { title: t.talks, readers: of('talks', row => t.talksSeen(row.number)), rule: t.talksThen },
    ...(Object.keys(programme.reports).length > 0 ? [
      { title: t.reports, readers: of('reports', row => t.reportsSeen(row.number)), rule: t.reportsThen },
      { title: t.shared, readers: [...of('shared-report', row => t.passages(row.number, day(row.until)), stop), ...of('shared-agreement', row => t.passages(row.number, day(row.until)), stop), ...of('card', row => t.passages(row.number, day(row.until)), stop), ...begins], rule: t.sharedThen, change: { href: '/sharing', label: t.toSharing } },
    ] : []),
    ...(programme.letters ? [{ title: t.letters, readers: of('letter', row => t.letterUntil(day(row.until))), rule: t.lettersThen, change: { href: '/my-letters', label: t.toLetters } }] : []),
    { title: t.notes, readers: [...of('notes', () => t.notesSeen), ...of('earlier-notes', () => t.notesOver)], none: t.noNotes, rule: t.notesThen, change: { href: '/my-file', label: t.toFile } },
    ...(instruments.length > 0 ? [{ title: t.measurements, readers: answers, rule: t.measurementsThen, change: { href: '/my-measurements', label: t.toMeasurements } }] : []),
    ...(programme.agreements ? [{ title: t.agreements, readers: of('agreements', row => t.agreementsSeen(row.number)), rule: t.agreementsThen, change: { href: `/trajectories/${trajectory}/agreements`, label: t.toAgreements } }] : []),
    ...(programme.lifeLine ? [{ title: t.lifeLine, readers: [...of('life-line-begun', () => t.lifeLineBegun), ...of('life-line', row => t.lifeLineSeen(row.number))], rule: t.lifeLineThen, change: { href: '/my-life-line', label: t.toLifeLine } }] : []),
    ...(programme.jobResearch ? [{ title: t.jobResearch, readers: of('job-research', () => t.jobResearchSeen), rule: t.jobResearchThen, change: { href: '/my-job-research', label: t.toJobResearch } }] : []),
    ...(programme.closing?.relapsePlan ? [{ title: t.relapse, readers: of('relapse-plan', () => t.relapseSeen), rule: t.relapseThen, change: { href: '/my-relapse-plan', label: t.toRelapse } }] : []),
  ]
  const more = (await Promise.all(house.asides.seen.map(one => one(visit, { trajectory, programme, party })))).flat()
  return [...kinds, ...more]
}
