/** The list of many files, and its days in a calendar of one's own. */
import { randomBytes } from 'node:crypto'
import { parseId } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { addDays, addMinutes, dayOf, parseDay, startOfDay } from '../../kit/time.ts'
import { data, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { calendarFeed, calendarType } from '../agenda/calendar.ts'
import { feedBytes, feedHash, secretIn } from '../agenda/feed.ts'
import { endFeed, makeFeed } from '../agenda/feed.store.ts'
import { openNames } from '../people/known-people.ts'
import { become } from '../people/sign-in.store.ts'
import { forSomeone, type SignedInVisit, type Visit } from '../visit.ts'
import { deadlinesPage, deadlineTabs, type WatchedShown } from './deadlines.pages.tsx'
import { feedTexts } from './feed.texts.ts'
import { findListHead, findListOwner, hasList, listWatched, listWatchedByName, type Behind } from './statutory.store.ts'

const pageSize = 50
/** Counted no further: a tab says '1000+'. */
const mostCounted = 1000
/** In days from today: what to do first, and what comes soon. */
const within = { first: 14, soon: 42 } as const
/** A feed holds so many days at most. */
const mostInFeed = 500

export const deadlinesRoutes: Routes<Visit> = {
  'GET /deadlines': forSomeone(async visit => {
    const found = await find(visit)
    return found ? await show(visit, found, null) : missing()
  }),

  'POST /deadlines/feed': forWatching(async visit => {
    const { tx, me, now, asked } = visit
    const secret = randomBytes(feedBytes).toString('base64url')
    await makeFeed(tx, me.person, feedHash(secret), now)
    await log(tx, lineOf(visit, 'calendar-feed.make', 'C'))
    const found = await find(visit)
    return found ? await show(visit, found, `${asked.origin}/deadlines/calendar/${secret}.ics`) : missing()
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
    const rows = await listWatched(tx, { person: owner, until: null, behind: null, most: mostInFeed })
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

/** What one part of my list shows, as it stands in the database; null for whoever has no list. */
const find = async ({ tx, me: { person }, now, query, provider: { zone } }: SignedInVisit) => {
  const today = dayOf(now, zone)
  const tab = deadlineTabs.find(one => one === query['tab']) ?? 'first'
  const until = { first: addDays(today, within.first), soon: addDays(today, within.soon), all: null }
  const behind = behindOf(query['after'])
  const [head, rows] = await Promise.all([findListHead(tx, person, until, mostCounted + 1), listWatchedByName(tx, { person, until: until[tab], behind, most: pageSize + 1 })])
  if (!head?.has) return null
  return { today, tab, rows, isFirst: behind === null, counts: { first: inWords(head.first), soon: inWords(head.soon), all: inWords(head.all) }, feedExists: head.feed }
}

/** @param address of a feed that was just made */
const show = async (visit: SignedInVisit, { today, tab, rows, isFirst, counts, feedExists }: NonNullable<Awaited<ReturnType<typeof find>>>, address: string | null) => {
  const shown = rows.slice(0, pageSize)
  const named = shown.flatMap(({ trajectory, person, name, typed }) => (person && name && typed !== null ? [{ trajectory, person, name, typed }] : []))
  const opened = await openNames(visit, named)
  const names = new Map(named.map(({ trajectory }, index) => [trajectory, opened[index] ?? '']))
  await log(visit.tx, { ...lineOf(visit, 'deadlines.listed', 'R'), fields: ['name', 'due', tab] })
  const last = shown.at(-1)
  return page(deadlinesPage(visit, {
    tab, counts, today, isFirst,
    rows: shown.map(({ due, milestone, nth, ...row }): WatchedShown => ({ ...row, next: due !== null && milestone !== null ? { due, milestone, nth: nth ?? 1 } : null, name: names.get(row.trajectory) ?? '' })),
    next: rows.length > pageSize && last ? `/deadlines?tab=${tab}&after=${last.due ?? 'none'},${last.trajectory}` : null,
    feed: { address, exists: address !== null || feedExists },
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
