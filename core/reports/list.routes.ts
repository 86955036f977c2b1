/** Whose turn it is, report by report: a list, and the counts that other pages show. */
import type { Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { page, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import { givenName } from '../people/person.ts'
import { holds } from '../people/sign-in.ts'
import type { Programme } from '../programme.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { listMySeats } from '../trajectories/circle.store.ts'
import { forSomeone, type Aside, type Visit } from '../visit.ts'
import { afterTexts } from './after.texts.ts'
import { reportsPage, type Listed } from './list.pages.tsx'
import { readTexts } from './read.texts.ts'
import type { ReportVisit } from './report-view.ts'
import { newestOf, turnOf, type Report } from './report.ts'
import { listMine, listOpen, listParticipants, listPeopleOf, listReports, listTalksOfReports, listToWrite } from './report.store.ts'

/** As many as a page shows; more lie further back than anyone looks. */
const most = 100

/** 'programme kind' of every talk that asks for a report today. */
const asked = (programmes: readonly Programme[]): readonly string[] => programmes.flatMap(({ id, reports }) => Object.keys(reports).map(kind => `${id} ${kind}`))

const isMine = (report: Report, mine: ReadonlySet<Id<'party'>>): boolean => {
  const turn = turnOf(report)
  return turn.at === 'writer' ? mine.has(report.by) : turn.at === 'readers' && turn.waiting.some(party => mine.has(party))
}
const partsOf = async ({ tx }: ReportVisit): Promise<ReadonlySet<Id<'party'>>> => new Set((await listMySeats(tx)).map(({ party }) => party))

/** How many reports wait for me: to write, to change, or to read. */
const countMine = async (visit: ReportVisit, trajectory: Id<'trajectory'> | null): Promise<number> => {
  const mine = await partsOf(visit)
  const open = await listReports(visit.tx, await listOpen(visit.tx, trajectory, most))
  return open.filter(report => isMine(report, mine)).length + (await listToWrite(visit.tx, asked(visit.house.programmes), trajectory, most)).length
}

export const reportsToday = async (visit: ReportVisit): Promise<Aside> => {
  const count = await countMine(visit, null)
  const t = afterTexts(visit.voice)
  return { value: count, label: t.today(count), action: { href: '/reports', label: t.toReports } }
}
export const reportsBeside = async (visit: ReportVisit, trajectory: Id<'trajectory'>): Promise<Aside> => {
  const count = await countMine(visit, trajectory)
  const t = afterTexts(visit.voice)
  return { value: count, label: t.beside(count), action: { href: '/reports', label: t.reports } }
}
/** For whoever takes part: what waits to be read. */
export const reportsOfMine = async (visit: ReportVisit): Promise<Aside> => {
  const count = await countMine(visit, null)
  const t = readTexts(visit.voice)
  return { value: count, label: t.ownAside(count), action: { href: '/reports', label: count > 0 ? t.ownTitle : t.reports } }
}

export const reportListRoutes: Routes<Visit> = {
  'GET /reports': forSomeone(async visit => {
    const { tx, house, voice, me, now } = visit
    const reports = await listReports(tx, await listMine(tx, null, most))
    const toWrite = holds(me, 'guide') ? await listToWrite(tx, asked(house.programmes), null, most) : []
    const seats = await listMySeats(tx)
    const mine = new Set(seats.map(({ party }) => party))
    const talks = new Map((await listTalksOfReports(tx, reports.map(({ talk }) => talk))).map(talk => [talk.id, talk]))
    const people = await listPeopleOf(tx, [...new Set(reports.flatMap(report => [report.by, report.participant, ...report.validators.map(({ party }) => party)]))])
    const inTrajectory = await participantsOf(visit, toWrite.map(({ trajectory }) => trajectory))
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
    return page(reportsPage(visit, { listed, toWrite: toWrite.map(({ talk, trajectory, programme, kind, heldAt }) => ({ talk, kind: kindOf(programme, kind), heldAt, about: givenName(names.get(inTrajectory.get(trajectory) ?? me.person) ?? '') })) }))
  }),
}

/** Whom each trajectory is about, as far as one may see. */
const participantsOf = async ({ tx }: ReportVisit, trajectories: readonly Id<'trajectory'>[]): Promise<ReadonlyMap<Id<'trajectory'>, Id<'person'>>> =>
  new Map((await listParticipants(tx, trajectories)).map(({ trajectory, person }) => [trajectory, person]))
