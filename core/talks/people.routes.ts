/** The guide's day and people. One line in the log a list: which list, which fields. */
import { log, type LogLine } from '../../kit/log.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { addDays, dayOf, startOfDay } from '../../kit/time.ts'
import { page, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { isSenior } from '../people/training.store.ts'
import { isCalled, openCalled, type Called, type SealedCall } from '../trajectories/called.ts'
import { listAskingMe } from '../trajectories/guide-request.store.ts'
import { asidesFor, forOffice, type InRow, type Visit } from '../visit.ts'
import { foundPage, peoplePage, todayPage } from './people.pages.tsx'
import type { Clock } from './person-row.tsx'
import { countStanding, listAllStanding, listStanding, listTalksBetween, listWithoutTalk, type After, type SealedStanding } from './standing.store.ts'
import { tabOf, tabs, type Tab } from './standing.ts'

type GuideVisit = Visit & { readonly me: SignedIn }

const pageSize = 50
/** Of those whose turn it is, the day shows the first few. */
const shownToday = 5
/** More people than a guide meets in the years before their files are erased. */
const mostSearched = 2000

export const peopleRoutes: Routes<Visit> = {
  'GET /today': forOffice('guide', async visit => {
    const { tx, me, now, house, provider: { zone } } = visit
    const today = dayOf(now, zone)
    const [counts, mine, talks, asking, starting, asides] = await Promise.all([
      countStanding(tx, me.person, now),
      listStanding(tx, me.person, 'mine', null, shownToday, now),
      listTalksBetween(tx, me.person, startOfDay(today, zone), startOfDay(addDays(today, 1), zone)),
      listAskingMe(tx),
      listWithoutTalk(tx),
      asidesFor(house.asides.today, visit),
      log(tx, looked(visit, 'people.today', ['handle', 'alias', 'appointment'])),
    ])
    const called = await openCalled(visit, [...mine, ...talks, ...starting])
    const names = await namesOf(visit, asking.map(({ person }) => person))
    const newcomers = { asking: asking.map(({ id, person }) => ({ id, name: names.get(person) ?? '' })), starting: withNames(starting, called.slice(mine.length + talks.length)) }
    return page(todayPage(visit, { when: clockOf(visit), counts, asides, mine: await inRows(visit, withNames(mine, called)), talks: withNames(talks, called.slice(mine.length)), newcomers }))
  }),

  'GET /people': forOffice('guide', async visit => {
    const { tx, me, now, query } = visit
    const wanted = (query['z'] ?? '').trim().slice(0, 60)
    if (wanted !== '') return page(await search(visit, wanted))
    const tab = tabs.find(one => one === query['tab']) ?? 'mine'
    const after = afterFrom(query['after'])
    const [rows, counts, senior, starting] = await Promise.all([
      listStanding(tx, me.person, tab, after, pageSize + 1, now),
      countStanding(tx, me.person, now),
      isSenior(tx, me.person),
      tab === 'mine' && after === null ? listWithoutTalk(tx) : [],
      log(tx, looked(visit, `people.listed`, ['handle', 'alias', 'appointment', tab])),
    ])
    const shown = rows.slice(0, pageSize)
    const people = await inRows(visit, withNames(shown, await openCalled(visit, shown)))
    return page(peoplePage(visit, { when: clockOf(visit), tab, counts, starting: withNames(starting, await openCalled(visit, starting)), people, senior, next: { href: rows.length > pageSize ? nextHref(tab, shown.at(-1)) : null, isFirst: after === null } }))
  }),
}

const search = async (visit: GuideVisit, wanted: string) => {
  const { tx, me, now } = visit
  const [rows, starting] = await Promise.all([listAllStanding(tx, me.person, mostSearched), listWithoutTalk(tx), log(tx, looked(visit, 'people.searched', ['handle', 'alias']))])
  const found = await inRows(visit, withNames(rows, await openCalled(visit, rows)).filter(who => isCalled(who, wanted)).slice(0, pageSize))
  const begun = withNames(starting, await openCalled(visit, starting)).filter(who => isCalled(who, wanted))
  return foundPage(visit, { when: clockOf(visit), wanted, starting: begun, found: found.map(who => ({ who, tab: tabOf(who, now) })) })
}

const withNames = <Row extends SealedCall>(rows: readonly Row[], called: readonly Called[]): readonly (Omit<Row, 'handle' | 'alias'> & Called)[] =>
  rows.map((row, index) => ({ ...row, ...(called[index] ?? { handle: '', alias: null }) }))

/** With what later nouns and programmes have to say in each row: asked for all rows of a page at once. */
const inRows = async <Row extends { readonly trajectory: Id<'trajectory'>; readonly programme: string }>(visit: GuideVisit, rows: readonly Row[]): Promise<readonly (Row & InRow)[]> => {
  const said = await Promise.all(visit.house.asides.rows.map(one => one(visit, rows)))
  return rows.map(row => Object.assign({}, row, ...said.map(one => one.get(row.trajectory))))
}

const clockOf = ({ now, provider: { zone }, voice: { locale } }: Visit): Clock => ({ now, zone, locale })

const looked = ({ me, now }: GuideVisit, event: string, fields: readonly string[]): LogLine =>
  ({ event, action: 'R', person: me.person, role: 'guide', purpose: 'guidance', subject: null, object: { kind: 'people', id: me.person }, fields, basis: 'guide', at: now })

const nextHref = (tab: Tab, last: SealedStanding | undefined): string | null => {
  const moment = tab === 'done' ? last?.overFrom : last?.turnFrom
  return last && moment ? `/people?tab=${tab}&after=${moment.getTime()}_${last.trajectory}` : null
}
const afterFrom = (text: string | undefined): After | null => {
  const [, time = '', id] = /^(\d{1,15})_(.+)$/.exec(text ?? '') ?? []
  const trajectory: Id<'trajectory'> | null = parseId(id)
  const moment = new Date(Number(time))
  return trajectory && time !== '' && !Number.isNaN(moment.getTime()) ? { moment, trajectory } : null
}
