/** What a request says, cleaned and made plain, before anyone knows from whom it is. */
import type { FastifyRequest } from 'fastify'
import type { Instant } from './time.ts'

/** What came in, before anyone knows from whom. */
export type Asked = {
  readonly method: string
  readonly path: string
  readonly host: string
  /** Scheme, host and port as the browser sees them: the start of a link that someone takes elsewhere. */
  readonly origin: string
  readonly secure: boolean
  /** Kept in memory for limits only; never written anywhere. */
  readonly address: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly form: Form
  readonly cookies: Readonly<Record<string, string>>
  readonly languages: string
  /** What the browser says it is; only ever made into a few words such as 'Firefox, Windows'. */
  readonly agent: string
  readonly now: Instant
}
export type Form = Readonly<Record<string, readonly string[]>>

export const askedBy = (request: FastifyRequest, now: Instant): Asked => {
  const secure = request.protocol === 'https'
  const cookies: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.cookies)) if (value !== undefined) {
    if (secure ? name.startsWith('__Host-') : !name.startsWith('__Host-')) cookies[secure ? name.slice(7) : name] = value
  }
  return {
    method: request.method,
    path: request.url,
    host: request.hostname,
    origin: `${request.protocol}://${request.host}`,
    secure,
    address: request.ip,
    params: strings(request.params),
    query: strings(request.query),
    form: formOf(request.body),
    cookies,
    languages: request.headers['accept-language'] ?? '',
    agent: request.headers['user-agent'] ?? '',
    now,
  }
}

const strings = (value: unknown): Readonly<Record<string, string>> => {
  const found: Record<string, string> = Object.create(null)
  if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) {
    const one: unknown = Array.isArray(item) ? item[0] : item
    if (typeof one === 'string') found[key] = clean(one)
  }
  return found
}

const formOf = (body: unknown): Form => {
  const found: Record<string, readonly string[]> = Object.create(null)
  if (typeof body === 'object' && body !== null) for (const [key, item] of Object.entries(body)) {
    const list: readonly unknown[] = Array.isArray(item) ? item : [item]
    found[key] = list.filter(one => typeof one === 'string').map(clean)
  }
  return found
}

/** PostgreSQL refuses NUL and half surrogates in text; nobody types them on purpose. */
const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed().replaceAll('\r\n', '\n')

/**
 * Cross-site request forgery: browsers say where a form comes from. Without either header it is no browser of
 * this decade, so nobody's cookies are being used behind their back.
 */
export const fromElsewhere = (request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.origin
  if (origin === undefined) return false
  try { return new URL(origin).host !== request.host } catch { return true }
}
