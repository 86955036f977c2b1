/**
 * The web as Houvast needs it: a route finds, asks the rule, records and replies; the kit opens one
 * transaction around that, commits it, and only then sends. Bodies are plain HTML forms.
 *
 * `Visit` is what the application makes of a request (who asks, at which provider, in which voice).
 */
import cookie, { type CookieSerializeOptions } from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { askedBy, fromElsewhere, type Asked } from './asked.ts'
import { DatabaseAway, HouseClosed, sql, type Actor, type Database, type Tx } from './db.ts'
import { unhurried } from './no-sooner.ts'
import { paddedBlanks, paddedPage, paddedPdf, padding, paddingHeader } from './padding.ts'
import { eventStream, type Follow } from './stream.ts'
import type { Instant } from './time.ts'

export type { Asked, Form } from './asked.ts'

export type Cookie = { readonly name: string; readonly value: string | null; readonly seconds: number | null }
export type Reply =
  | { readonly kind: 'page'; readonly body: VNode; readonly status: number; readonly cookies?: readonly Cookie[]; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'see-other'; readonly to: string; /** Nothing was done, so the same form may come again. */ readonly undone?: true; readonly cookies?: readonly Cookie[]; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'data'; readonly type: string; readonly body: string | Buffer; readonly status: number; readonly cookies?: readonly Cookie[]; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'stream'; readonly follow: Follow; readonly seconds: number; readonly cookies?: readonly Cookie[]; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'missing' }
type WithHeaders = Exclude<Reply, { kind: 'missing' }>

export const page = (body: VNode, status: 200 | 400 | 403 | 409 | 422 | 429 | 503 = 200): Extract<Reply, { kind: 'page' }> => ({ kind: 'page', body, status })
/** A page that was written out already. */
export const html = (text: string) => data('text/html; charset=utf-8', text)
/** A page as the browser gets it. */
export const writeOut = (body: VNode): string => `<!doctype html>${renderToString(body)}`
/** After an act: the browser fetches the address anew, so that Reload repeats nothing. */
export const seeOther = (to: string): Extract<Reply, { kind: 'see-other' }> => ({ kind: 'see-other', to })
export const data = (type: string, body: string | Buffer, status = 200): Extract<Reply, { kind: 'data' }> => ({ kind: 'data', type, body, status })
/** For a browser's EventSource; whoever asks for a page finds none. @param seconds after which it ends: the browser comes back by itself, and who it is is asked anew. */
export const stream = (follow: Follow, seconds: number): Extract<Reply, { kind: 'stream' }> => ({ kind: 'stream', follow, seconds })
/** There is no such thing, or it is not yours to see: that is the same answer. */
export const missing = (): Reply => ({ kind: 'missing' })
export const withCookies = <R extends WithHeaders>(reply: R, cookies: readonly Cookie[]): R => ({ ...reply, cookies: [...(reply.cookies ?? []), ...cookies] })
export const withHeaders = <R extends WithHeaders>(reply: R, headers: Readonly<Record<string, string>>): R => ({ ...reply, headers: { ...reply.headers, ...headers } })

/** For a page that shows someone to someone else: everywhere else the browser does not even ask. */
export const withCameraAndMicrophone = <R extends WithHeaders>(reply: R): R => withHeaders(reply, { 'permissions-policy': permissions('self') })

/** A doorway into the application: opens a transaction, makes a visit of the request, and runs the work in it. */
export type Doorway<Visit> = { readonly asked: Asked; visit<Result>(work: (visit: Visit) => Promise<Result>): Promise<Result> }
export type Handler<Visit> = (visit: Visit) => Promise<Reply>
/** For what must not happen inside a transaction, such as deriving a key between two of them. */
export type OutsideHandler<Visit> = (doorway: Doorway<Visit>) => Promise<Reply>
export type Routes<Visit> = Readonly<Record<string, Handler<Visit> | { readonly outside: OutsideHandler<Visit> }>>

export type WebSettings<Visit> = {
  readonly database: Database
  readonly routes: Routes<Visit>
  /** For whom the transaction opens; the person is added inside it by `visit`. */
  readonly actor: (asked: Asked) => Promise<Actor>
  readonly visit: (asked: Asked, tx: Tx) => Promise<Visit>
  readonly pages: { missing(asked: Asked): Promise<VNode>; /** @param again the same may work in a while */ broken(asked: Asked, again: boolean): Promise<VNode>; foreignForm(asked: Asked): Promise<VNode>; /** Of a house that nobody enters; gone: for good. */ closed(asked: Asked): Promise<{ readonly body: VNode; readonly gone: boolean }> }
  readonly clock: () => Instant
  readonly assets: ReadonlyMap<string, { readonly type: string; readonly body: Buffer; readonly gzip: Buffer | null }>
  /** Told of what broke: a route's template and an error without content. */
  readonly broke: (template: string, error: unknown) => void
  /** Told of each answer: the route by its template, null where there is none, and how long it took; null where it goes on. */
  readonly answered?: (route: string | null, status: number, seconds: number | null) => void
  /** Whose word to take for the visitor's address and protocol; see fastify. */
  readonly trustProxy: string | boolean
}

/** Says no to a request that a rule outside any noun refuses: too many tries, nobody signed in. */
export class Answered extends Error {
  readonly reply: Reply
  /** What is still to be done once everything of this act was undone, in a transaction of its own; it says where one goes then. */
  readonly afterwards: ((tx: Tx) => Promise<Reply>) | null
  constructor(reply: Reply, afterwards: Answered['afterwards'] = null) {
    super('answered')
    this.reply = reply
    this.afterwards = afterwards
  }
}

const permissions = (devices: '' | 'self'): string =>
  `camera=(${devices}), microphone=(${devices}), ${['accelerometer', 'bluetooth', 'browsing-topics', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'].map(feature => `${feature}=()`).join(', ')}`

const constantHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissions(''),
  'referrer-policy': 'same-origin', // with no-referrer, browsers send `Origin: null` on plain forms and the check below would refuse them
  'x-content-type-options': 'nosniff',
  'origin-agent-cluster': '?1',
  'cache-control': 'no-store, no-transform',
}

/** Two years, for this name and those below it. Over plain HTTP, on this machine only, it would be a promise that is not kept. */
const httpsOnly: Readonly<Record<string, string>> = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }

const actKept = 48 * 60 * 60_000

/** The hidden field that makes a form safe to send twice. */
export const actField = 'act'

export const openWeb = async <Visit>(settings: WebSettings<Visit>): Promise<FastifyInstance> => {
  const app = fastify({
    trustProxy: settings.trustProxy, bodyLimit: 256 * 1024, exposeHeadRoutes: true, routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    // What is no address at all comes past no hook, and nobody asked yet how it came. Over plain HTTP a browser passes by what is said of HTTPS.
    frameworkErrors: (_error, _request, { raw }) => { raw.writeHead(400, { ...constantHeaders, ...httpsOnly, 'content-type': 'text/plain; charset=utf-8' }).end('no address\n') },
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 256 * 1024 })
  const open = new Set<() => void>()
  /** As it stands in the list of routes; never what was typed. */
  const nameOf = ({ method, routeOptions: { url = '' } }: FastifyRequest): string | null => {
    const name = `${method === 'HEAD' ? 'GET' : method} ${url}`
    return name in settings.routes ? name : settings.assets.has(url) ? 'asset' : null
  }
  const { answered } = settings
  if (answered) app.addHook('onResponse', (request, reply, done) => {
    const goesOn = String(reply.getHeader('content-type')).startsWith('text/event-stream')
    answered(nameOf(request), reply.statusCode, goesOn ? null : reply.elapsedTime / 1000)
    done()
  })
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
    for (const end of open) end()
  })
  app.addHook('onRequest', async (request, reply) => { void reply.headers(constantHeaders).headers(request.protocol === 'https' ? httpsOnly : {}) })
  // Cookies are in the head by now. Streams and files other than paper, which come as bytes, have the length they have.
  app.addHook('onSend', (_request, reply, payload: unknown, done) => {
    // Who is being answered while we leave would hold the line for the next question, and us with it.
    if (closing) void reply.header('connection', 'close')
    const head = { status: reply.statusCode, headers: reply.getHeaders() }
    if (Buffer.isBuffer(payload) && head.headers['content-type'] === 'application/pdf') return done(null, paddedPdf(payload, head))
    if (typeof payload !== 'string' && payload != null) return done(null, payload)
    const type = String(head.headers['content-type'])
    if (typeof payload === 'string' && type.startsWith('text/html')) return done(null, paddedPage(payload, head))
    const filler = padding(payload ?? null, head)
    if (filler !== null) void reply.header(paddingHeader, filler)
    else if (typeof payload === 'string' && /^(application\/json|text\/csv)/.test(type)) return done(null, paddedBlanks(payload, head))
    done(null, payload)
  })

  for (const [path, asset] of settings.assets) {
    app.get(path, (request, reply) => {
      // Long enough for one visit, short enough to leave little behind; leaving by the exit clears it at once.
      void reply.headers({ 'cache-control': 'private, max-age=1800, immutable', vary: 'accept-encoding' }).type(asset.type)
      if (asset.gzip && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.header('content-encoding', 'gzip').send(asset.gzip)
      return reply.send(asset.body)
    })
  }

  for (const [name, handler] of Object.entries(settings.routes)) {
    const [word, url = ''] = name.split(' ')
    const method = word === 'POST' ? 'POST' : 'GET'
    app.route({
      method,
      url,
      async handler(request, reply) {
        const asked = askedBy(request, settings.clock())
        if (method === 'POST' && fromElsewhere(request)) return await send(reply, asked, page(await settings.pages.foreignForm(asked), 403))
        const doorway = doorwayFor(settings, asked)
        try {
          return await send(reply, asked, await unhurried(async () => (typeof handler === 'function' ? await once(settings, asked, doorway, handler) : await handler.outside(doorway))))
        } catch (error) {
          if (error instanceof Answered) return await send(reply, asked, error.afterwards ? await settings.database.as({ ...await settings.actor(asked), at: asked.now }, error.afterwards) : error.reply)
          throw error
        }
      },
    })
  }

  const send = async (reply: FastifyReply, asked: Asked, answer: Reply): Promise<FastifyReply> => {
    if (answer.kind === 'missing') return await send(reply, asked, { kind: 'page', body: await settings.pages.missing(asked), status: 404 })
    for (const { name, value, seconds } of answer.cookies ?? []) {
      const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: asked.secure, ...(seconds === null ? {} : { maxAge: seconds }) }
      void reply.setCookie(cookieName(name, asked.secure), value ?? '', value === null ? { ...options, maxAge: 0 } : options)
    }
    if (answer.headers) void reply.headers(answer.headers)
    if (answer.kind === 'see-other') return reply.code(303).header('location', answer.to).send()
    if (answer.kind === 'data') return reply.code(answer.status).type(answer.type).send(answer.body)
    if (answer.kind === 'stream') return reply.request.headers.accept === 'text/event-stream' ? sendStream(reply, asked, answer, open) : await send(reply, asked, missing())
    return reply.code(answer.status).type('text/html; charset=utf-8').send(writeOut(answer.body))
  }

  app.setNotFoundHandler(async (request, reply) => {
    const asked = askedBy(request, settings.clock())
    await settings.actor(asked) // in a closed house every address says so
    return await send(reply, asked, missing())
  })
  app.setErrorHandler(async (error: unknown, request, reply) => {
    const asked = askedBy(request, settings.clock())
    const status = typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
    // fastify's own noes to a malformed request: 400, 413, 415 …
    if (status < 500) return await send(reply, asked, { kind: 'page', body: await settings.pages.missing(asked), status })
    if (error instanceof HouseClosed) {
      const { body, gone } = await settings.pages.closed(asked)
      if (!gone) void reply.header('retry-after', '3600')
      return await send(reply, asked, { kind: 'page', body, status: gone ? 410 : 503 })
    }
    settings.broke(nameOf(request) ?? 'no route', error)
    const away = error instanceof DatabaseAway
    if (away) void reply.header('retry-after', '5')
    return await send(reply, asked, { kind: 'page', body: await settings.pages.broken(asked, away), status: away ? 503 : 500 })
  })
  return app
}

const sendStream = (reply: FastifyReply, asked: Asked, { follow, seconds }: Extract<Reply, { kind: 'stream' }>, open: Set<() => void>): FastifyReply => {
  void reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no')
  if (asked.method === 'HEAD') return reply.send()
  const { body, line } = eventStream(follow, seconds)
  open.add(line.close)
  body.once('close', () => open.delete(line.close))
  return reply.send(body)
}

/** Over HTTPS the browser itself holds a cookie to this host and path; over plain HTTP on loopback it cannot. */
export const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name)

const doorwayFor = <Visit>(settings: WebSettings<Visit>, asked: Asked): Doorway<Visit> => ({
  asked,
  async visit(work) {
    const actor = { ...await settings.actor(asked), at: asked.now }
    return await settings.database.as(actor, async tx => await work(await settings.visit(asked, tx)))
  },
})

/** Runs an act once: the same form sent again is answered with where the first one went. */
const once = async <Visit>(settings: WebSettings<Visit>, asked: Asked, doorway: Doorway<Visit>, handler: Handler<Visit>): Promise<Reply> => {
  const act = asked.method === 'POST' ? asked.form[actField]?.[0] : undefined
  if (act === undefined || !/^[\w-]{8,64}$/.test(act)) return await doorway.visit(handler)
  const actor = { ...await settings.actor(asked), at: asked.now }
  return await settings.database.as(actor, async tx => {
    const fresh = await claimAct(tx, act, asked.now)
    if (fresh !== null) return seeOther(fresh)
    const reply = await handler(await settings.visit(asked, tx))
    await settleAct(tx, act, reply)
    return reply
  })
}

/**
 * Null when the act is new and now claimed; else where it went the first time. Waits for the first to finish.
 * @param answer where it will go if all goes well, when that is known beforehand; else `settleAct` says.
 */
export const claimAct = async (tx: Tx, act: string, now: Instant, answer: string | null = null): Promise<string | null> => {
  const claim = await tx.one<{ readonly fresh: boolean; readonly went: string | null }>(sql`select fresh, went from claim_act(${act}, ${new Date(now.getTime() + actKept)}, ${answer})`)
  return claim?.fresh ? null : claim?.went ?? '/'
}
/** Where a finished act went; null when it was never done. */
export const answerOfAct = async (tx: Tx, act: string): Promise<string | null> =>
  (await tx.one<{ readonly answer: string | null }>(sql`select answer_of_act(${act}) as answer`))?.answer ?? null
/** In the transaction that claimed it. Where nothing was done the form may come again. */
export const settleAct = (tx: Tx, act: string, reply: Reply): Promise<number> =>
  tx.run(sql`select settle_act(${act}, ${reply.kind === 'see-other' && !reply.undone ? reply.to.slice(0, 499) : null})`)
