/** Hangs up the routes of every noun and programme. Who opens the database and listens is server.ts, or a test. */
import type { FastifyInstance } from 'fastify'
import { asidesWith } from './asides.ts'
import { setUpRoutes } from './core/administration/set-up.routes.ts'
import { rememberMoments } from './core/agenda/moments-memory.ts'
import { plainPages } from './core/chrome.tsx'
import { countedBy } from './core/figures/slip.ts'
import { gateSettled, openSlipBox } from './core/figures/slip-box.ts'
import { signInLinkRoutes } from './core/people/sign-in-link.routes.ts'
import { signInRoutes } from './core/people/sign-in.routes.ts'
import { adviceRoutes } from './core/advice/advice.routes.ts'
import { publicEventRoutes } from './core/events/public.routes.ts'
import { giveRoutes } from './core/pilots/give.routes.ts'
import { askingRoutes } from './core/asking/asking.routes.ts'
import { viewRoutes } from './core/independence/views.routes.ts'
import { securityText } from './core/providers/security-text.ts'
import { openLimits, type Limits } from './core/limits.ts'
import { rememberGuides } from './core/people/guides-memory.ts'
import { knowProviders } from './core/providers/known-providers.ts'
import type { Provider } from './core/providers/provider.ts'
import { doorRoutes } from './core/professionals/door.routes.ts'
import { contactDoorRoutes } from './core/introductions/door.routes.ts'
import { openRoomStreams } from './core/rooms/room-streams.ts'
import { circleLinkRoutes } from './core/trajectories/circle-link.routes.ts'
import { visitFor, type House, type Visit } from './core/visit.ts'
import { takeRoutes } from './core/vouchers/take.routes.ts'
import { assets } from './design/index.ts'
import { HouseClosed, sql, type Database, type Tx } from './kit/db.ts'
import { createDeriver, type Deriver } from './kit/derive/derive.ts'
import { createProofOfWork } from './kit/proof-of-work.ts'
import type { IceSettings } from './kit/settings.ts'
import type { Id } from './kit/id.ts'
import { dayOf, type Instant } from './kit/time.ts'
import { openLive } from './kit/live.ts'
import { soundMachine, type Machine } from './kit/machine.ts'
import type { Vault } from './kit/vault.ts'
import { data, openWeb, seeOther, type Routes } from './kit/web.ts'
import { plainRoutes } from './routes.ts'
import { programmeAsides, programmeRoutes, programmes } from './programmes/index.ts'

export type AppSettings = {
  readonly database: Database
  readonly vault: Vault
  readonly mode: House['mode']
  readonly clock: () => Instant
  readonly broke: (template: string, error: unknown) => void
  /** That a corner of the network, or everyone together, came too often. */
  readonly limited?: (limit: keyof Limits) => void
  readonly answered?: (route: string | null, status: number, seconds: number | null) => void
  /** Whether visitors should be sent here. */
  readonly isReady?: () => Promise<boolean>
  readonly machine?: () => Machine
  readonly trustProxy: string | boolean
  /** Without any, two browsers find each other by themselves, if their networks let them. */
  readonly ice?: IceSettings
  /** The address people know; null in a demo, which is wherever it listens. */
  readonly origin?: string | null
  readonly sends?: House['sends']
  /** At full cost unless a measurement brings its own. */
  readonly deriver?: Deriver
  /** Routes of the demo, which only demo mode loads. */
  readonly more?: Routes<Visit>
}

export type App = { readonly web: FastifyInstance; readonly house: House; readonly providers: () => Promise<readonly Provider[]>; /** Houses that nobody enters, and that are still there. */ readonly closed: () => Promise<readonly Pick<Provider, 'id'>[]>; /** 'GET /help' and so on: what there is to ask for. */ readonly routes: readonly string[]; /** The night's work on loose slips. */ countSlips(tx: Tx, provider: { readonly id: Id<'provider'> }, now: Instant): Promise<void>; close(): Promise<void> }

export const openApp = async ({ database, vault, mode, clock, broke, limited = () => {}, answered, isReady = async () => true, machine = () => soundMachine, trustProxy, ice = { stun: [], turn: null }, origin = null, sends = ['mail', 'sms'], more = {}, deriver = createDeriver() }: AppSettings): Promise<App> => {
  const known = await knowProviders(database)
  const moments = await rememberMoments(database)
  const rooms = await openRoomStreams(database, vault, error => broke('room', error))
  const guides = await rememberGuides(database)
  const live = await openLive(database)
  const slips = openSlipBox()
  const house: House = { vault, slips, rooms, live, ice, asides: asidesWith(programmeAsides), proofOfWork: createProofOfWork({ secret: vault.derived('proof-of-work') }), deriver, moments, guides, programmes, mode, origin, sends, machine, providerFor: known.forHost }

  const limits = openLimits(limited)
  const routes: Routes<Visit> = {
    'GET /health': { outside: async () => data('text/plain; charset=utf-8', await database.as({ provider: null, person: null }, async tx => ((await tx.one(sql`select 1`)) ? 'ok\n' : ''))) },
    /** Yes or no, and no more: why not is for whoever keeps the house. */
    'GET /ready': { outside: async () => (await isReady() ? data('text/plain; charset=utf-8', 'ready\n') : data('text/plain; charset=utf-8', 'not ready\n', 503)) },
    /** For whoever finds a hole: whom to tell (RFC 9116). */
    'GET /.well-known/security.txt': async ({ provider, asked, now }) => data('text/plain; charset=utf-8', securityText(provider, asked.origin, now)),
    /** Until a programme has a front door of its own. */
    'GET /': async () => seeOther('/sign-in'),
    ...signInRoutes(),
    ...signInLinkRoutes(),
    ...setUpRoutes(database, vault, known.refresh),
    ...circleLinkRoutes(),
    ...contactDoorRoutes(),
    ...doorRoutes(),
    ...viewRoutes(database, () => routes),
    ...askingRoutes(limits.requests),
    ...takeRoutes(limits.door),
    ...adviceRoutes(limits.requests),
    ...publicEventRoutes(limits.requests),
    ...giveRoutes(limits.requests),
    ...plainRoutes,
    ...programmeRoutes(moments, limits),
    ...more,
  }

  const web = await openWeb<Visit>({
    database, routes, clock, assets, broke, trustProxy, ...(answered ? { answered } : {}),
    async actor(asked) {
      // The database would say so as well; here it costs no connection.
      if (await known.closedAt(asked.host)) throw new HouseClosed()
      return { provider: (await known.forHost(asked.host))?.id ?? null, person: null }
    },
    visit: visitFor(house),
    pages: plainPages(known.forHost, known.closedAt),
  })
  return {
    web, house, providers: known.all, closed: known.closed, routes: Object.keys(routes),
    async countSlips(tx, provider, now) {
      await slips.empty({ tx, vault, provider })
      await gateSettled({ tx, vault, provider }, countedBy(programmes), dayOf(now, 'Europe/Amsterdam'))
    },
    async close() {
      await web.close()
      // What lies in the box goes to where it would have gone tonight.
      for (const provider of slips.waiting) await database.as({ provider, person: 'worker' }, tx => slips.empty({ tx, vault, provider: { id: provider } })).catch((error: unknown) => broke('slip-box', error))
      await deriver.close()
      await moments.stop()
      await live.stop()
      await rooms.stop()
      await guides.stop()
      await known.stop()
    },
  }
}
