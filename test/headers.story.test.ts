/**
 * Every answer there is carries the headers that docs/running.md promises: every route by every way to ask, every asset,
 * what is not there, and what is no request at all. A route that is added is asked without a word here.
 */
import { expect, test } from 'vitest'
import { openApp } from '../app.ts'
import { cast } from '../demo/cast.ts'
import { assets } from '../design/index.ts'
import { newId } from '../kit/id.ts'
import { routesOf } from './crawl.ts'
import { openHouse } from './house.ts'
import { whenDone } from './when-done.ts'

const house = await openHouse({ living: 'the cast', costs: { memory: 8, passes: 1 } })
/** As behind the proxy, which says that the visitor came by HTTPS. */
const app = await openApp({ database: house.database, vault: house.vault, mode: 'real', clock: house.now, trustProxy: true, broke: () => {} })
whenDone(() => app.close())
const ellen = await house.signedIn(cast.ellen.id)
const cookie = [...ellen.cookies].map(([name, value]) => `__Host-${name}=${value}`).join('; ')

const policy = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"]
const promised: Readonly<Record<string, RegExp>> = {
  'content-security-policy': new RegExp(`^${policy.join('; ').replaceAll('.', String.raw`\.`)}$`),
  'strict-transport-security': /^max-age=63072000; includeSubDomains$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'cross-origin-embedder-policy': /^require-corp$/,
  'permissions-policy': /^camera=\((self)?\), microphone=\((self)?\), .*geolocation=\(\), .*usb=\(\)/,
  'referrer-policy': /^(same-origin|no-referrer)$/,
  'x-content-type-options': /^nosniff$/,
  'origin-agent-cluster': /^\?1$/,
  'cache-control': /^(no-store, no-transform|private, max-age=1800, immutable)$/,
}
const allowedCors = /^access-control-/
type Answered = Awaited<ReturnType<typeof app.web.inject>>
const wrongIn = (answer: Answered): readonly string[] => [
  ...Object.entries(promised).filter(([name, right]) => !right.test(String(answer.headers[name]))).map(([name]) => `${name}: ${answer.headers[name]}`),
  ...Object.keys(answer.headers).filter(name => allowedCors.test(name) || name === 'server' || name === 'x-powered-by'),
  ...(answer.payload !== '' && !/charset=utf-8|^(image|font|application)\//.test(String(answer.headers['content-type'])) ? [`content-type: ${answer.headers['content-type']}`] : []),
]
const from = { host: 'houvast.localhost', 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' }
const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | 'HEAD' | 'TRACE', url: string, headers: Readonly<Record<string, string>> = {}, payload?: string) =>
  app.web.inject({ method: method === 'TRACE' ? 'GET' : method, url, headers: { ...from, ...headers }, ...(payload === undefined ? {} : { payload }) })

test('every route, by whoever asks and from wherever', async () => {
  const wrong: string[] = []
  let asked = 0
  for (const { method, template } of routesOf(app.routes)) {
    const url = template.replaceAll(/:\w+/g, newId())
    const answers = method === 'GET'
      ? [await ask('GET', url), await ask('GET', url, { cookie })]
      : [await ask('POST', url, { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, 'x=1'), await ask('POST', url, { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site', cookie }, 'x=1')]
    asked += answers.length
    for (const answer of answers) wrong.push(...wrongIn(answer).map(what => `${method} ${template} ${answer.statusCode} ${what}`))
  }
  console.log(`headers: ${asked} answers of ${app.routes.length} routes`)
  expect(wrong).toEqual([])
})

test('assets, what is not there, and what is no request', async () => {
  const answers = [
    ...await Promise.all([...assets.keys()].map(path => ask('GET', path))),
    await ask('GET', '/not-there'), await ask('GET', '/%'), await ask('GET', `/${'x'.repeat(4000)}`), await ask('PUT', '/health'), await ask('DELETE', '/'), await ask('OPTIONS', '/sign-in', { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' }), await ask('HEAD', '/sign-in'),
    await ask('POST', '/sign-in', { 'content-type': 'application/xml' }, '<a/>'), await ask('POST', '/sign-in', { 'content-type': 'application/x-www-form-urlencoded' }, 'x'.repeat(300_000)),
    await ask('GET', '/sign-in', { host: 'nobody.example' }),
  ]
  expect(answers.flatMap(wrongIn)).toEqual([])
  expect(answers.slice(assets.size).map(({ statusCode }) => statusCode).filter(status => status < 400)).toHaveLength(2) // HEAD of a page; a house of one provider answers to every host, one of two to its own
})

test('over plain HTTP, on this machine, nothing is promised about HTTPS', async () => {
  expect((await app.web.inject({ url: '/sign-in', headers: { host: 'houvast.localhost' } })).headers['strict-transport-security']).toBeUndefined()
})

test('a cookie is for this host alone, over HTTPS alone, and out of reach of scripts', async () => {
  const { cookies } = await ask('GET', '/voice/en?to=%2Fsign-in')
  expect(cookies.length).toBeGreaterThan(0)
  for (const one of cookies) expect(one).toMatchObject({ name: expect.stringMatching(/^__Host-/), path: '/', httpOnly: true, secure: true, sameSite: 'Lax' })
})

test('whoever finds a hole is told whom to write to', async () => {
  const { headers, payload } = await ask('GET', '/.well-known/security.txt')
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(payload).toMatch(/^Contact: mailto:.+@.+\nExpires: 2027-05-.+\nPreferred-Languages: nl, en\nCanonical: https:\/\/houvast\.localhost\/\.well-known\/security\.txt\n$/)
})
