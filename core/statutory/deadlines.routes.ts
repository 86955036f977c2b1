/** The list of many files, and its days in a calendar of one's own. */
import { randomBytes } from 'node:crypto'
import { parseId } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { addDays, addMinutes, dayOf, parseDay, startOfDay, type Day } from '../../kit/time.ts'
import { data, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { calendarFeed, calendarType } from '../agenda/calendar.ts'
import { feedBytes, feedHash, secretIn } from '../agenda/feed.ts'
import { endFeed, findFeed, makeFeed } from '../agenda/feed.store.ts'
import { openNames } from '../people/known-people.ts'
import { become } from '../people/sign-in.store.ts'
import { forSomeone, type SignedInVisit, type Visit } from '../visit.ts'
import { deadlinesPage, deadlineTabs, type DeadlineTab, type WatchedShown } from './deadlines.pages.tsx'
import { feedTexts } from './feed.texts.ts'
import { countWatched, findListOwner, hasList, listNamesOnList, listWatched, type Behind } from './statutory.store.ts'

const pageSize = 50
/** Counted no further: a tab says '1000+'. */
const mostCounted = 1000
/** In days from today: what to do first, and what comes soon. */
const within: Readonly<Record<DeadlineTab, number | null>> = { first: 14, soon: 42, all: null }
/** A feed holds so many days at most. */
const mostInFeed = 500

export const deadlinesRoutes: Routes<Visit> = {
  'GET /deadlines': forWatching(async visit => await show(visit, null)),

  'POST /deadlines/feed': forWatching(async visit => {
    const { tx, me, now, asked } = visit
    const secret = randomBytes(feedBytes).toString('base64url')
    await makeFeed(tx, me.person, feedHash(secret), now)
    await log(tx, lineOf(visit, 'calendar-feed.make', 'C'))
    return await show(visit, `${asked.origin}/deadlines/calendar/${secret}.ics`)
  }),

  'POST /deadlines/feed/end': forWatching(async visit => {
    await endFeed(visit.tx, visit.me.person)
    await log(visit.tx, lineOf(visit, 'calendar-feed.end', 'D'))
    return seeOther('/deadlines')
  }),

  // A calendar program signs in nowhere: the address is the key, and opens days only.
  'GET /deadlines/calendar/:file': async ({ tx, now, params, voice, provider: { zone } }) => {
    const secret = secretIn(params['file'])
    const owner = secret === null ? null : await findListOwner(tx, feedHash(secret))
    if (owner === null) return missing()
    await become(tx, owner)
    const rows = await listWatched(tx, owner, null, null, mostInFeed)
    await log(tx, { event: 'calendar-feed.read', action: 'R', person: owner, role: null, purpose: 'guidance', subject: null, object: { kind: 'calendar-feed', id: owner }, fields: ['due'], at: now })
    const t = feedTexts(voice)
    return data(calendarType, calendarFeed(t.feedName, 60, rows.flatMap(({ trajectory, due, milestone, nth }) => (due === null ? [] : [{
      // A step that got another day is told as the same one again.
      uid: `${trajectory}-${milestone}-${nth}`, sequence: 0, stamp: now, from: startOfDay(due, zone), until: addMinutes(startOfDay(due, zone), 15), title: t.feedEvent, state: 'confirmed' as const,
    }]))))
  },
}

/** Whoever has no list finds nothing there. */
function forWatching(handler: (visit: SignedInVisit) => Promise<Reply>) {
  return forSomeone(async visit => (await hasList(visit.tx) ? await handler(visit) : missing()))
}

const show = async (visit: SignedInVisit, address: string | null) => {
  const { tx, me, now, query, provider: { zone } } = visit
  const today = dayOf(now, zone)
  const tab = deadlineTabs.find(one => one === query['tab']) ?? 'first'
  const until = (one: DeadlineTab): Day | null => { const days = within[one]; return days === null ? null : addDays(today, days) }
  const behind = behindOf(query['after'])
  const rows = await listWatched(tx, me.person, until(tab), behind, pageSize + 1)
  const shown = rows.slice(0, pageSize)
  const sealed = await listNamesOnList(tx, shown.map(({ trajectory }) => trajectory))
  const opened = await openNames(visit, sealed)
  const names = new Map(sealed.map(({ trajectory }, index) => [trajectory, opened[index] ?? '']))
  const counts = { first: '', soon: '', all: '' }
  for (const one of deadlineTabs) counts[one] = inWords(await countWatched(tx, me.person, until(one), mostCounted + 1))
  await log(tx, { ...lineOf(visit, 'deadlines.listed', 'R'), fields: ['name', 'due', tab] })
  const last = shown.at(-1)
  return page(deadlinesPage(visit, {
    tab, counts, today, isFirst: behind === null,
    rows: shown.map(({ due, milestone, nth, ...row }): WatchedShown => ({ ...row, next: due !== null && milestone !== null ? { due, milestone, nth: nth ?? 1 } : null, name: names.get(row.trajectory) ?? '' })),
    next: rows.length > pageSize && last ? `/deadlines?tab=${tab}&after=${last.due ?? 'none'},${last.trajectory}` : null,
    feed: { address, exists: address !== null || await findFeed(tx, me.person) !== null },
  }))
}

const inWords = (count: number): string => (count > mostCounted ? `${mostCounted}+` : String(count))

const behindOf = (written: string | undefined): Behind | null => {
  const [day = '', id] = (written ?? '').split(',')
  const trajectory = parseId<'trajectory'>(id)
  return trajectory === null ? null : { due: parseDay(day), trajectory }
}

const lineOf = ({ me, now }: SignedInVisit, event: string, action: LogLine['action']): LogLine =>
  ({ event, action, person: me.person, role: null, purpose: 'guidance', subject: null, object: { kind: 'people', id: me.person }, basis: 'asked in', at: now })
