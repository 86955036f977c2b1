/** The guide's own agenda, and the address under which a calendar program reads it. */
import { randomBytes } from 'node:crypto'
import { log } from '../../kit/log.ts'
import { dayOf, parseDay } from '../../kit/time.ts'
import { data, missing, page, seeOther, type Routes } from '../../kit/web.ts'
import { become } from '../people/sign-in.store.ts'
import { forOffice, type Visit } from '../visit.ts'
import { usualCut } from './agenda.ts'
import { listAbsences, listCuts, listTaken } from './agenda.store.ts'
import { calendarType } from './calendar.ts'
import { feedBytes, feedHash, feedOf, feedPath, feedRange, secretIn } from './feed.ts'
import { endFeed, feedOwner, findFeed, makeFeed } from './feed.store.ts'
import { feedPage, weekPage } from './week.pages.tsx'
import { listMeetingsPlanned, listPeersPlanned, listPlanned } from './week.store.ts'
import { weekTexts } from './week.texts.ts'
import { askedWeek, weekRange, weekView } from './week.ts'

export const weekRoutes: Routes<Visit> = {
  'GET /agenda': forOffice('guide', async visit => {
    const { tx, me, now, provider, house, query } = visit
    const today = dayOf(now, provider.zone)
    const monday = askedWeek(parseDay(query['week'] ?? ''), today)
    const range = weekRange(monday, provider.zone)
    const within = ({ from }: { readonly from: Date }) => range.from <= from && from < range.until
    const [planned, meetings, peers, free, taken, absences, cuts, feed] = await Promise.all([
      listPlanned(tx, me.person, range), listMeetingsPlanned(tx, me.person, range), listPeersPlanned(tx, range), house.moments.free(tx, provider, [me.person], now), listTaken(tx, [me.person], range, now),
      listAbsences(tx, [me.person], range.from), listCuts(tx, [me.person]), findFeed(tx, me.person),
    ])
    const { breakMinutes } = cuts[0] ?? usualCut
    const week = weekView(monday, { planned, meetings, peers, free: (free.get(me.person) ?? []).filter(within), taken, absences, breakMinutes }, provider)
    await log(tx, { event: 'agenda.read', action: 'R', person: me.person, role: 'guide', purpose: 'guidance', subject: null, object: { kind: 'agenda', id: me.person }, at: now })
    return page(weekPage(visit, week, today, { madeAt: feed?.madeAt ?? null, ended: 'ended' in query }))
  }),

  'POST /agenda/feed': forOffice('guide', async visit => {
    const { tx, me, now, asked } = visit
    const secret = randomBytes(feedBytes).toString('base64url')
    await makeFeed(tx, me.person, feedHash(secret), now)
    await log(tx, { event: 'calendar-feed.make', action: 'C', person: me.person, role: 'guide', purpose: 'administration', subject: me.person, object: { kind: 'calendar-feed', id: me.person }, at: now })
    return page(feedPage(visit, asked.origin + feedPath(secret)))
  }),

  'POST /agenda/feed/end': forOffice('guide', async ({ tx, me, now }) => {
    await endFeed(tx, me.person)
    await log(tx, { event: 'calendar-feed.end', action: 'D', person: me.person, role: 'guide', purpose: 'administration', subject: me.person, object: { kind: 'calendar-feed', id: me.person }, at: now })
    return seeOther('/agenda?ended#feed')
  }),

  // A calendar program signs in nowhere: the address is the key, and opens times only.
  'GET /calendar/:file': async ({ tx, now, params, voice }) => {
    const secret = secretIn(params['file'])
    const owner = secret === null ? null : await feedOwner(tx, feedHash(secret))
    if (owner === null) return missing()
    await become(tx, owner)
    const planned = [...await listPlanned(tx, owner, feedRange(now)), ...await listMeetingsPlanned(tx, owner, feedRange(now)), ...await listPeersPlanned(tx, feedRange(now))]
    await log(tx, { event: 'calendar-feed.read', action: 'R', person: owner, role: 'guide', purpose: 'guidance', subject: null, object: { kind: 'calendar-feed', id: owner }, fields: ['during'], at: now })
    const t = weekTexts(voice)
    return data(calendarType, feedOf(planned, { name: t.feedName, title: t.feedEvent }, now))
  },
}
