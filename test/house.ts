/**
 * A whole house for a story: database, cast, routes, and people with browsers that know no JavaScript.
 * Time stands still until the story moves it.
 */
import { openApp } from '../app.ts'
import type { Actor, Tx } from '../kit/db.ts'
import { createDeriver, fullCosts, type Costs } from '../kit/derive/derive.ts'
import type { Id } from '../kit/id.ts'
import type { IceSettings } from '../kit/settings.ts'
import type { Instant } from '../kit/time.ts'
import type { Provider } from '../core/providers/provider.ts'
import { signInAs } from '../core/visit.ts'
import { cast, castOfHetBaken, deHaven, hetBaken, settle } from '../demo/cast.ts'
import { freshDatabase, type Filling, type TestDatabase } from './database.ts'
import { whenDone } from './when-done.ts'

/** Friday 20 November 2026, half past nine in Amsterdam. */
export const fridayMorning = new Date('2026-11-20T08:30:00Z')

export type Answer = { readonly status: number; readonly text: string; /** As they left, for what is no text. */ readonly bytes?: Buffer; readonly location: string | null; readonly headers: Readonly<Record<string, unknown>> }
export type Browser = {
  get(path: string): Promise<Answer>
  /** Sends a form and, like a browser, follows the answer to where it points. */
  post(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<Answer>
  /** Sends a form and stops at the answer. */
  send(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<Answer>
  readonly cookies: Map<string, string>
}

export type Origin = { readonly address: string; readonly agent: string }

export const fillings: Readonly<Record<'the cast' | 'the demo', Filling>> = {
  'the cast': { name: 'cast', fill: async (database, vault) => {
    await settle(database, vault, deHaven, Object.values(cast), deHaven.foundedAt)
    await settle(database, vault, hetBaken, Object.values(castOfHetBaken), deHaven.foundedAt)
  } },
  'the demo': { name: 'demo', fill: async (database, vault) => { await (await import('../demo/seed.ts')).seedDemo(database, vault, fridayMorning) } },
}

/**
 * @param living who lives there at first; with nobody in it, it is to be set up
 * @param costs what deriving a key costs: little, where a story derives thousands
 */
export const openHouse = async ({ now = fridayMorning, living = 'the cast', costs = fullCosts, ice, on }: { readonly now?: Instant; readonly living?: 'the cast' | 'the demo' | 'nobody'; readonly costs?: Costs; readonly ice?: IceSettings; /** A database that is there already. */ readonly on?: TestDatabase } = {}) => {
  // First who lives there, then the door, as on a real day: a house that fills up behind its back is another story.
  const filling = living === 'nobody' ? null : fillings[living]
  const ground = on ?? await freshDatabase(filling)
  if (on) await filling?.fill(on.database, on.vault)
  const demo = living === 'the demo' ? await import('../demo/open.ts') : null
  let moment = now
  const broken: string[] = []
  const app = await openApp({
    database: ground.database, vault: ground.vault, mode: 'demo', clock: () => moment, trustProxy: false, ...(ice ? { ice } : {}), deriver: createDeriver({ costs }), more: demo?.demoRoutes(ground) ?? {},
    broke: (template, error) => broken.push(`${template}: ${error instanceof Error ? error.stack : String(error)}`),
  })
  whenDone(() => app.close())

  let from: Origin = { address: '127.0.0.1', agent: 'story' }
  const browser = (host = 'houvast.localhost'): Browser => {
    const cookies = new Map<string, string>()
    const ask = async (method: 'GET' | 'POST', path: string, body?: string): Promise<Answer> => {
      const response = await app.web.inject({
        method, url: path, remoteAddress: from.address, ...(body === undefined ? {} : { payload: body }),
        headers: { host, 'user-agent': from.agent, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }) },
      })
      for (const { name, value, maxAge } of response.cookies) {
        if (maxAge === 0) cookies.delete(name)
        else cookies.set(name, value)
      }
      const location = response.headers.location
      return { status: response.statusCode, text: response.payload, bytes: response.rawPayload, location: typeof location === 'string' ? location : null, headers: response.headers }
    }
    const send: Browser['send'] = (path, fields = {}) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields)) for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
      return ask('POST', path, body.toString())
    }
    const follow = async (answer: Answer): Promise<Answer> => (answer.status === 303 && answer.location?.startsWith('/') ? await follow(await ask('GET', answer.location)) : answer)
    return { cookies, send, get: async path => await follow(await ask('GET', path)), post: async (path, fields) => await follow(await send(path, fields)) }
  }

  return {
    ...ground,
    app,
    browser,
    /** The browser of someone who signed in just now; how one signs in is a story of its own. */
    async signedIn(person: Id<'person'>, provider: Provider = deHaven): Promise<Browser> {
      const cookie = await ground.database.as({ provider: provider.id, person: null }, tx => signInAs({ tx, now: moment }, person, 'passkey', null))
      const own = browser(provider.host ?? undefined)
      own.cookies.set(cookie.name, cookie.value ?? '')
      return own
    },
    /** What broke on the way: a story ends with nothing here. */
    broken,
    /** Whatever is asked from now on comes from this corner of the network, by this browser. */
    comeFrom: (origin: Origin) => { from = origin },
    now: () => moment,
    travelTo: (later: Instant) => { moment = later },
    /** Past the application, straight at the database, in someone's name. */
    as: <Result>(person: Actor['person'], work: (tx: Tx) => Promise<Result>, provider = deHaven.id): Promise<Result> => ground.database.as({ provider, person, at: moment }, work),
  }
}
