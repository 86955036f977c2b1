/** Whose turn it is, report by report: a list, and the counts that other pages show. */
import type { Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { page, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import { givenName } from '../people/person.ts'
import { holds } from '../people/sign-in.ts'
import type { Programme } from '../programme.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { forSomeone, type Aside, type Visit } from '../visit.ts'
import { afterTexts } from './after.texts.ts'
import { reportsPage, type Listed } from './list.pages.tsx'
import { readTexts } from './read.texts.ts'
import type { ReportVisit } from './report-view.ts'
import { newestOf, turnOf, type Report } from './report.ts'
import { guidesAny, listMine, listMyParties, listParticipants, listPeopleOf, listReports, listTalksOfReports, listToWrite, takesPartInAny, type Whose } from './report.store.ts'

/** As many as a page shows; more lie further back than anyone looks. */
const most = 100

/** The programmes that ask for reports, and 'programme kind' of each talk that does. */
const asking = (programmes: readonly Programme[]) => {
  const all = programmes.filter(({ reports }) => Object.keys(reports).length > 0)
  return { programmes: all.map(({ id }) => id), kinds: all.flatMap(({ id, reports }) => Object.keys(reports).map(kind => `${id} ${kind}`)) }
}

const isMine = (report: Report, mine: ReadonlySet<Id<'party'>>): boolean => {
  const turn = turnOf(report)
  return turn.at === 'writer' ? mine.has(report.by) : turn.at === 'readers' && turn.waiting.some(party => mine.has(party))
}
const partiesOf = (reports: readonly Report[]): readonly Id<'party'>[] => [...new Set(reports.flatMap(report => [report.by, report.participant, ...report.validators.map(({ party }) => party)]))]
const whoseOf = ({ house, me, now }: ReportVisit): Whose => (holds(me, 'guide') ? { guiding: asking(house.programmes).programmes, now } : 'my own')

/** Open reports whose turn is mine. */
const listWaiting = async (visit: ReportVisit): Promise<readonly Report[]> => {
  const open = await listReports(visit.tx, await listMine(visit.tx, whoseOf(visit), 'open', most))
  const mine = new Set(await listMyParties(visit.tx, partiesOf(open)))
  return open.filter(report => isMine(report, mine))
}

/** How many wait for a guide, to write or to change: in one trajectory or in all. Null for whoever guides in no programme with reports. */
const countForGuide = async (visit: ReportVisit, trajectory: Id<'trajectory'> | null): Promise<number | null> => {
  const { tx, house, now } = visit
  const { programmes, kinds } = asking(house.programmes)
  if (!await guidesAny(tx, programmes, now)) return null
  const waiting = [...await listWaiting(visit), ...await listToWrite(tx, { guiding: programmes, now }, kinds, most)]
  return waiting.filter(one => trajectory === null || one.trajectory === trajectory).length
}

export const reportsToday = async (visit: ReportVisit): Promise<Aside | null> => {
  const count = await countForGuide(visit, null)
  const t = afterTexts(visit.voice)
  return count === null ? null : { value: count, label: t.today(count), action: { href: '/reports', label: t.toReports } }
}
export const reportsBeside = async (visit: ReportVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const count = await countForGuide(visit, trajectory)
  const t = afterTexts(visit.voice)
  return count === null ? null : { value: count, label: t.beside(count), action: { href: '/reports', label: t.reports } }
}
/** For whoever takes part: what waits to be read. */
export const reportsOfMine = async (visit: ReportVisit): Promise<Aside | null> => {
  if (holds(visit.me, 'guide') || !await takesPartInAny(visit.tx, asking(visit.house.programmes).programmes)) return null
  const { length } = await listWaiting(visit)
  const t = readTexts(visit.voice)
  return { value: length, label: t.ownAside(length), action: { href: '/reports', label: length > 0 ? t.ownTitle(length) : t.reports } }
}

export const reportListRoutes: Routes<Visit> = {
  'GET /reports': forSomeone(async visit => {
    const { tx, house, voice, me, now } = visit
    const { kinds } = asking(house.programmes)
    const reports = await listReports(tx, await listMine(tx, whoseOf(visit), 'all', most))
    const toWrite = await listToWrite(tx, whoseOf(visit), kinds, most)
    const mine = new Set(await listMyParties(tx, partiesOf(reports)))
    const talks = new Map((await listTalksOfReports(tx, reports.map(({ talk }) => talk))).map(talk => [talk.id, talk]))
    const people = await listPeopleOf(tx, [...partiesOf(reports), ...toWrite.map(({ writer }) => writer)])
    const inTrajectory = new Map((await listParticipants(tx, toWrite.map(({ trajectory }) => trajectory))).map(({ trajectory, person }) => [trajectory, person]))
    const names = await namesOf(visit, [...people.map(({ person }) => person), ...inTrajectory.values()])
    const called = (party: Id<'party'>): string => givenName(names.get(people.find(one => one.party === party)?.person ?? me.person) ?? '')
    const kindOf = (programme: string, kind: string): string => house.programmes.find(({ id }) => id === programme)?.talks[kind]?.name[voice.locale] ?? kind
    const t = readTexts(voice)
    const listed = reports.filter(report => report.versions.length > 0 || report.corrections.length > 0 || mine.has(report.by)).map((report): Listed => {
      const turn = turnOf(report)
      return {
        id: report.id, kind: kindOf(report.programme, report.kind), heldAt: talks.get(report.talk)?.heldAt ?? null, about: called(report.participant), turn, mine: isMine(report, mine), writes: mine.has(report.by),
        since: newestOf(report)?.at ?? report.at, waiting: (turn.at === 'readers' ? turn.waiting : [report.by]).map(party => called(party) || t.someone),
      }
    })
    const staff = me.offices.length > 0
    await log(tx, { event: 'reports.listed', action: 'R', person: me.person, role: staff ? 'guide' : 'participant', purpose: staff ? 'guidance' : 'own-file', subject: null, object: { kind: 'people', id: me.person }, fields: ['kind', 'turn', 'name'], basis: 'party', at: staff ? now : toTheDay(now) })
    return page(reportsPage(visit, { listed, toWrite: toWrite.map(({ talk, trajectory, programme, kind, heldAt, writer }) => ({ talk, writer: holds(me, 'guide') ? null : called(writer) || t.someone, kind: kindOf(programme, kind), heldAt, about: givenName(names.get(inTrajectory.get(trajectory) ?? me.person) ?? '') })) }))
  }),
}
