/**
 * Whom it is about tries what another sees of their file. No mock-up: a transaction in the name of that person, through the policies
 * and the routes that hold for them, rolled back at the end. Only on one's own file, and written down in its log.
 */
import type { Database } from '../../kit/db.ts'
import { newId, parseId } from '../../kit/id.ts'
import { createLimiter } from '../../kit/limits.ts'
import { looksAt } from '../../kit/log.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import { tryAs } from '../../kit/undone.ts'
import { Answered, missing, page, writeOut, type Handler, type Reply, type Routes } from '../../kit/web.ts'
import { listGuides } from '../messages/stand-in.store.ts'
import { namesOf } from '../people/known-people.ts'
import { findOffices } from '../people/sign-in.store.ts'
import { listCircle } from '../trajectories/circle.store.ts'
import { listExclusions } from '../trajectories/exclusion.store.ts'
import type { AboutMySeat, SignedInVisit, Visit } from '../visit.ts'
import { forOwn, note, type Own } from './for-own.routes.ts'
import { ownIndependenceTexts } from './own-independence.texts.ts'
import { standingOf } from './second-guide.ts'
import { listSecondProposals } from './second-guide.store.ts'
import { addressesOf, compare, onceEach, type Sight, type Someone } from './view.ts'
import { listOfficesBeside, sightOf } from './view.store.ts'
import { tooOftenPage, viewPage, viewsPage, type Named, type Opened } from './views.pages.tsx'

const rate = { perHour: 240, burst: 40 }

/** @param routes all of the house: what another opens is asked of these very routes */
export const viewRoutes = (database: Database, routes: () => Routes<Visit>): Routes<Visit> => {
  const limiter = createLimiter(rate)
  return {
    'GET /my-file/views': forOwn(async (visit, own) => {
      const people = await peopleOf(visit, own)
      await note(visit, own, 'view.listed', 'R')
      return page(viewsPage(visit, { people: await named(visit, people), programme: own.programme, looks: await looksAt(visit.tx, own.trajectory, 200) }))
    }),

    'GET /my-file/views/:person': { outside: async doorway => {
      const begun: Begun[] = []
      const reply = await doorway.visit(forOwn(async (visit, own) => {
        const someone = (await peopleOf(visit, own)).find(({ person }) => person === parseId(visit.params['person']))
        if (!someone) return missing()
        if (!limiter.allow(visit.asked.address, visit.now)) return page(tooOftenPage(visit), 429)
        await note(visit, own, 'view.tried', 'R', { kind: 'person', id: someone.person })
        const [who] = await named(visit, [someone])
        if (who) begun.push({ visit, own, who, mine: await sightOf(visit.tx, own.trajectory) })
        return missing()
      }))
      const [one] = begun
      if (!one) return reply
      const { visit, own, who, mine } = one
      const theirs = await tryAs(database, { provider: visit.provider.id, person: who.person, at: visit.now }, tx => sightOf(tx, own.trajectory))
      const addresses = addressesOf(Object.keys(routes()))
      const opened: Opened[] = []
      for (const address of addresses) opened.push(...await tryAddress(database, routes(), address, one))
      return page(viewPage(visit, { who, programme: own.programme, counted: compare(mine, theirs), tried: addresses.length, opened }))
    } },
  }
}

type Begun = { readonly visit: SignedInVisit; readonly own: Own; readonly who: Named; readonly mine: Sight }

/** Everyone who stands near the file, and everyone who holds an office here. */
const peopleOf = async ({ tx, me, now, provider }: SignedInVisit, { trajectory, programme }: Own): Promise<readonly Someone[]> => {
  const today = dayOf(now, provider.zone)
  const [circle, excluded, seconds, guides, offices] = [await listCircle(tx, trajectory), await listExclusions(tx, trajectory), await listSecondProposals(tx, trajectory), await listGuides(tx), await listOfficesBeside(tx)]
  const seated = (seat: 'inside' | 'beside') => circle.filter(one => one.seat === seat && !one.left)
  const all: readonly Someone[] = [
    ...excluded.map(({ person }) => ({ person, place: 'excluded' as const, part: null })),
    ...seated('inside').map(({ person, role }) => ({ person, place: 'guides' as const, part: role })),
    ...seconds.filter(one => standingOf(one, today) === 'runs').map(({ to, until }) => ({ person: to, place: 'seconds' as const, part: programme.guide, until: addDays(until, -1) })),
    ...seated('beside').map(({ person, role }) => ({ person, place: 'beside' as const, part: role })),
    ...offices.filter(({ office }) => office !== 'guide').map(({ person, office }) => ({ person, place: 'office' as const, part: office })),
    ...guides.map(person => ({ person, place: 'elsewhere' as const, part: null })),
  ]
  return onceEach(all.filter(({ person }) => person !== me.person))
}

const named = async (visit: SignedInVisit, people: readonly Someone[]): Promise<readonly Named[]> => {
  const names = await namesOf(visit, people.map(({ person }) => person))
  return people.map(one => ({ ...one, name: names.get(one.person) ?? '' }))
}

/**
 * One address of the file, asked for by that person: nothing, or a page with its title. Titles hold no names and no content, so what
 * the other wrote for themselves stays theirs.
 */
const tryAddress = async (database: Database, routes: Routes<Visit>, address: string, { visit, own, who }: Begun): Promise<readonly Opened[]> => {
  const handler = routes[`GET ${address}`]
  if (typeof handler !== 'function') return []
  const params = Object.fromEntries([...address.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, own.trajectory]))
  const path = address.replace(/:\w+/, own.trajectory)
  const reply = await tryAs(database, { provider: visit.provider.id, person: who.person, at: visit.now }, async tx => await answerOf(handler, {
    ...visit, tx, params, query: {}, form: {}, asked: { ...visit.asked, path, params, query: {}, form: {}, cookies: {} },
    me: { signIn: newId(visit.now.getTime()), person: who.person, method: 'passkey', offices: await findOffices(tx), idleUntil: addMinutes(visit.now, 15), absoluteUntil: addMinutes(visit.now, 15), stepUpUntil: addMinutes(visit.now, 5) },
  }))
  return reply.kind === 'page' && reply.status === 200 ? [{ address, title: titleOf(writeOut(reply.body)) }] : []
}
const answerOf = async (handler: Handler<Visit>, visit: Visit): Promise<Reply> => {
  try {
    return await handler(visit)
  } catch (error) {
    if (error instanceof Answered) return error.reply
    throw error
  }
}
const titleOf = (html: string): string => (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').replace(/ [-–|].*$/, '')

/** On one's own page, where one is known by name. */
export const viewsOfMine: AboutMySeat = async ({ voice }, { programme }) => {
  const t = ownIndependenceTexts(voice)
  return programme.participantIs === 'a name' ? [{ title: t.viewsTitle, text: t.viewsText, waits: false, action: { href: '/my-file/views', label: t.viewsLink } }] : []
}
