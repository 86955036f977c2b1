/** What a workplace can show of a school year: looked at and taken along by who arranges the learning, kept by them, and found again in the office. */
import { oneAtATime } from '../../core/consent/consent.store.ts'
import { namesOf } from '../../core/people/known-people.ts'
import { findKind, listCircle } from '../../core/trajectories/circle.store.ts'
import { forOffice, forSomeone, inTrajectory, type AboutClosing, type AboutMyFile, type SeenKind, type SignedInVisit, type Visit } from '../../core/visit.ts'
import type { Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { dateWithYear } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Handler, type Reply, type Routes } from '../../kit/web.ts'
import { isOfWorkplace } from './attendance.routes.ts'
import { listPracticeDays } from './attendance.store.ts'
import { hoursIn, weeksThere } from './attendance.ts'
import { keepKept, keptIn, keptOf } from './known-practice-record.ts'
import { practicesOf } from './known-practice.ts'
import { signingsOf, tasksOf } from './known-tasks.ts'
import { todayOf } from './own.ts'
import { hoursSheet, inHours, partsIn, progressSheet, recordPaper, yearName } from './practice-record-paper.ts'
import { arrangedPage, keptPage, recordPage, recordPath, wardKey } from './practice-record.pages.tsx'
import { arrangesPractice, listArranged, listKeepers, type Arranged } from './practice-record.store.ts'
import { recordTexts } from './practice-record.texts.ts'
import { hasAnything, keepRecord, recordOf, type PracticeRecord } from './practice-record.ts'
import { learningAtWork } from './programme.ts'
import { noteFor, type Seat } from './seat.ts'
import { forSeat } from './seat.routes.ts'
import { keptUntil, schoolYearAsked, schoolYearOf, subsidyOf, type SchoolYear } from './subsidy-norms.ts'

type TrajectoryId = Id<'trajectory'>
/** Records to take along, with whose they are. */
type Gathered = { readonly year: SchoolYear; readonly records: readonly { readonly trajectory: TrajectoryId; readonly record: PracticeRecord }[] }
/** Lets in who may have them, with what they may have. */
type Gather = (reply: (visit: SignedInVisit, gathered: Gathered) => Promise<Reply>) => Handler<Visit>

export const practiceRecordRoutes: Routes<Visit> = {
  'GET /trajectories/:id/practice-record': forWorkplace((visit, seat) => show(visit, seat, null)),

  'POST /trajectories/:id/practice-record/kept': forWorkplace(async (visit, seat) => {
    const { tx, now, provider } = visit
    const year = yearIn(visit)
    const norm = subsidyOf(provider.country, (await findKind(tx, seat.id))?.kind ?? null)
    if (!norm || seat.ended === 'yes' || !await arrangesPractice(tx, seat.id)) return missing()
    await oneAtATime(tx, seat.id)
    const record = await gather(visit, await arrangedOf(visit, seat), year)
    const kept = keepRecord(record, (await keptOf(visit, seat.id)).find(one => one.from === year.from) ?? null)
    if (refused(kept)) return await show(visit, seat, recordTexts(visit.voice)[kept.refused])
    const id = await keepKept(visit, seat.id, record, { version: kept.version, madeOn: todayOf({ ...visit, now }), keepUntil: keptUntil(year, norm) })
    await noteFor(visit, seat, { event: 'practice-record.kept', action: 'C', object: { kind: 'subsidy-record', id } })
    return seeOther(`${recordPath(seat)}?year=${year.from.slice(0, 4)}&done=kept`)
  }),

  ...takenAlong('/trajectories/:id/practice-record', reply => forWorkplace(async (visit, seat) => {
    if (seat.ended === 'yes' || !await arrangesPractice(visit.tx, seat.id)) return missing()
    const year = yearIn(visit)
    return await reply(visit, { year, records: [{ trajectory: seat.id, record: await gather(visit, await arrangedOf(visit, seat), year) }] })
  })),

  'GET /practice-records': forSomeone(async visit => {
    const all = await listArranged(visit.tx)
    if (all.length === 0) return missing()
    const [year, names] = [yearIn(visit), await namesOf(visit, all.map(({ person }) => person))]
    const kept = await keptIn(visit, year.from)
    for (const { trajectory } of all) await log(visit.tx, lineOf(visit, 'practice-record.listed', 'R', trajectory))
    return page(arrangedPage(visit, { year, today: todayOf(visit), all: all.map(one => ({ ...one, name: names.get(one.person) ?? '', kept: kept.find(({ trajectory }) => trajectory === one.trajectory) ?? null })) }))
  }),

  ...takenAlong('/practice-records', reply => forSomeone(async visit => {
    const [year, records] = [yearIn(visit), new Array<Gathered['records'][number]>()]
    for (const one of await listArranged(visit.tx)) if (wardKey(one.ward) === visit.form['ward']?.[0]) records.push({ trajectory: one.trajectory, record: await gatherByLaw(visit, one) })
    return await reply(visit, { year, records: records.filter(({ record }) => hasAnything(record)) })
  })),

  'GET /administration/practice-records': forOffice('administrator', async visit => {
    const year = yearIn(visit)
    const all = await keptIn(visit, year.from)
    for (const { trajectory } of all) await log(visit.tx, lineOf(visit, 'practice-record.listed', 'R', trajectory))
    return page(keptPage(visit, { year, today: todayOf(visit), all }))
  }),

  ...takenAlong('/administration/practice-records', reply => forOffice('administrator', async visit => {
    const year = yearIn(visit)
    return await reply(visit, { year, records: (await keptIn(visit, year.from)).filter(({ record }) => wardKey(record.ward) === visit.form['ward']?.[0]) })
  })),
}

const yearIn = (visit: SignedInVisit): SchoolYear => schoolYearAsked(visit.form['year']?.[0] ?? visit.query['year'], todayOf(visit), visit.provider.country)
/** Three forms of the same, each a line in the log of everyone in it. Printing takes a moment: it is done after the transaction. */
function takenAlong(path: string, gather: Gather): Routes<Visit> {
  const taken = (use: (gathered: Gathered, visit: SignedInVisit) => Reply): Handler<Visit> => gather(async (visit, gathered) => {
    if (gathered.records.length === 0) return missing()
    for (const { trajectory } of gathered.records) await log(visit.tx, { ...lineOf(visit, 'practice-record.taken', 'E', trajectory), purpose: 'export' })
    return use(gathered, visit)
  })
  const sheet = (name: string, print: typeof hoursSheet): Handler<Visit> => taken(({ records }, { voice }) =>
    withHeaders(data('text/csv; charset=utf-8', print(records.map(({ record }) => record), voice)), { 'content-disposition': `attachment; filename="${name}.csv"` }))
  return {
    [`POST ${path}/hours.csv`]: sheet('uren', hoursSheet),
    [`POST ${path}/progress.csv`]: sheet('voortgang', progressSheet),
    [`POST ${path}/record.pdf`]: { outside: async doorway => {
      const papers: Paper[] = []
      const reply = await doorway.visit(taken(({ year, records }, visit) => {
        papers.push(recordPaper(records.map(({ record }) => record), year, { provider: visit.provider.name, today: todayOf(visit), voice: visit.voice }))
        return seeOther(path)
      }))
      const [paper] = papers
      return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': 'attachment; filename="praktijk.pdf"' }) : reply
    } },
  }
}

/** The guide and the practice trainer of this learner. */
function forWorkplace(handler: (visit: SignedInVisit, seat: Seat) => Promise<Reply>): Handler<Visit> {
  return forSeat(async (visit, seat) => (isOfWorkplace(seat) ? await handler(visit, seat) : missing()))
}
/** In the office as the office, elsewhere as whoever arranges the learning: one may be both. */
const lineOf = ({ me, now, asked }: SignedInVisit, event: string, action: LogLine['action'], subject: TrajectoryId): LogLine => {
  const office = asked.path.startsWith('/administration/')
  return { event, action, person: me.person, role: office ? 'administrator' : me.offices.includes('guide') ? 'guide' : 'beside', purpose: office ? 'administration' : 'guidance', subject, object: { kind: 'subsidy-record', id: null }, at: now }
}

/** As the one page of the one learner asks it; on which ward, as far as whoever arranges it may know. */
const arrangedOf = async ({ tx }: SignedInVisit, { id, circle }: Seat): Promise<Pick<Arranged, 'trajectory' | 'person' | 'wardName'> | null> => {
  const person = circle.find(({ role }) => role === learningAtWork.participant)?.person
  const known = (await listArranged(tx)).find(({ trajectory }) => trajectory === id)
  return known ?? (person ? { trajectory: id, person, wardName: null } : null)
}
/** By the law of the file: where school years begin in another month, theirs is another. */
const gatherByLaw = async (visit: SignedInVisit, one: Arranged): Promise<PracticeRecord> => {
  const there = await inTrajectory(visit, one.trajectory)
  return await gather(there, one, yearIn(there))
}
const gather = async (visit: SignedInVisit, who: Pick<Arranged, 'trajectory' | 'person' | 'wardName'> | null, year: SchoolYear): Promise<PracticeRecord> => {
  if (!who) throw new Error('a file without a learner')
  const { tx, provider: { zone } } = visit
  const parts = new Map((await listCircle(tx, who.trajectory)).map(({ id, role }) => [id, role] as const))
  return recordOf({
    learner: (await namesOf(visit, [who.person])).get(who.person) ?? '', ward: who.wardName, year, zone, partOf: party => parts.get(party) ?? '',
    practices: await practicesOf(visit, who.trajectory), days: await listPracticeDays(tx, who.trajectory, year.from, year.until), tasks: await tasksOf(visit, who.trajectory), signings: await signingsOf(visit, who.trajectory),
  })
}

const show = async (visit: SignedInVisit, seat: Seat, no: string | null): Promise<Reply> => {
  const year = yearIn(visit)
  const norm = subsidyOf(visit.provider.country, (await findKind(visit.tx, seat.id))?.kind ?? null)
  await noteFor(visit, seat, { event: 'practice-record.read', action: 'R', object: { kind: 'subsidy-record', id: null } })
  return page(recordPage(visit, seat, {
    record: await gather(visit, await arrangedOf(visit, seat), year), norm, today: todayOf(visit), keepUntil: norm && keptUntil(year, norm), mayKeep: seat.ended === 'yes' ? 'ended' : await arrangesPractice(visit.tx, seat.id) ? 'yes' : 'not-mine',
    kept: (await keptOf(visit, seat.id)).find(one => one.from === year.from) ?? null, no, done: no === null && visit.query['done'] === 'kept' ? 'kept' : null,
  }), no === null ? 200 : 422)
}

/** Before guidance is closed: afterwards nobody can keep it any more. */
export const recordAtClosing: AboutClosing = async (visit, trajectory) => {
  const norm = subsidyOf(visit.provider.country, (await findKind(visit.tx, trajectory))?.kind ?? null)
  const year = schoolYearOf(todayOf(visit), visit.provider.country)
  if (!norm || (await listPracticeDays(visit.tx, trajectory, year.from, year.until)).length === 0 || (await keptOf(visit, trajectory)).some(({ from }) => from === year.from)) return []
  return [{ label: recordTexts(visit.voice).closing, href: recordPath({ id: trajectory }) }]
}
export const recordsOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const kept = programme.id === learningAtWork.id ? await keptOf(visit, trajectory) : []
  const t = recordTexts(visit.voice)
  const day = (on: SchoolYear['from']) => dateWithYear(on, visit.voice.locale)
  return kept.length === 0 ? [] : [{ name: 'subsidy-records', title: t.mineTitle, entries: kept.map(({ id, version, record, madeOn, keepUntil }) => ({
    title: t.year(yearName(record.year)), at: null, data: { id, version, madeOn, keepUntil, record },
    fields: [
      { name: 'kept', label: t.seenTitle, value: t.keptOn(version, day(madeOn), day(keepUntil)) }, { name: 'weeks', label: t.weeks, value: t.sum(weeksThere(record.weeks), inHours(hoursIn(record.weeks) * 60, visit.voice)) },
      ...(record.agreement ? [{ name: 'agreement', label: t.agreement, value: t.agreementOf(record.agreement.version, record.agreement.code) }] : []), { name: 'confirmedBy', label: t.confirmedBy, value: partsIn(record.confirmedBy, visit.voice) },
      ...record.progress.map(one => ({ name: one.process ?? 'none', label: one.process ?? t.noProcess, value: t.lineOf(one.alone, one.withHelp, one.tasks) })), { name: 'rule', label: t.title, value: t.seenRule },
    ],
  })) }]
}
export const recordsSeen: SeenKind = {
  tables: ['subsidy_record'],
  title: voice => recordTexts(voice).seenTitle,
  around: async ({ tx }) => await listKeepers(tx),
  async now(visit, { programme, trajectory, readersOf }) {
    const t = recordTexts(visit.voice)
    if (programme.id !== learningAtWork.id || (await keptOf(visit, trajectory)).length === 0) return null
    return { readers: readersOf('subsidy_record').map(({ who, number }) => ({ who, sees: t.seen(number) })), rule: t.seenRule, none: t.seenNone, change: { href: '/my-hours', label: t.mineTitle } }
  },
}
