/**
 * What someone sees who listens on the line: how many bytes come back. Every page and form there is to find is asked for
 * over a real socket, as a visitor, a participant and everyone else, and the answers of all have one of a few sizes.
 */
import { connect } from 'node:net'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sendMessage } from '../core/messages/written-messages.ts'
import { deHaven } from '../demo/cast.ts'
import { newAnonymousId, type Id } from '../kit/id.ts'
import { log } from '../kit/log.ts'
import { crawl } from './crawl.ts'
import { openFullHouse, present, roleNames, type RoleName } from './full-house.ts'
import type { Answer, Browser } from './house.ts'
import { filledIn } from './markup.ts'
import { inShare } from './share.ts'

const house = await openFullHouse()
await house.app.web.listen({ port: 0, host: '127.0.0.1' })
const [address] = house.app.web.addresses()
const port = typeof address === 'object' ? address.port : 0

type OnTheLine = { readonly asked: string; readonly status: number; readonly bytes: number; readonly type: string; readonly encoding: string | undefined }

/** What HTTP adds to every answer alike: `Date`, and that the line closes. */
const alike = 'Date: Fri, 20 Nov 2026 08:30:00 GMT\r\nConnection: close\r\n'.length

/** Sends bytes and takes bytes, to the last one. */
const exchange = (request: string): Promise<Buffer> => new Promise((resolve, reject) => {
  const socket = connect(port, '127.0.0.1', () => socket.write(request))
  const parts: Buffer[] = []
  socket.on('data', part => parts.push(part)).on('end', () => resolve(Buffer.concat(parts))).on('error', reject)
})

/** A browser on a line that is listened to. */
const onTheLine = (seen: OnTheLine[], { cookies: given }: Pick<Browser, 'cookies'>, host: string): Browser & { raw(method: string, path: string, headers: Readonly<Record<string, string>>, body?: string): Promise<Answer> } => {
  const cookies = new Map(given)
  const raw = async (method: string, path: string, headers: Readonly<Record<string, string>>, body = ''): Promise<Answer> => {
    const head = { host, connection: 'close', 'accept-encoding': 'gzip, deflate, br, zstd', cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...headers, ...(method === 'POST' ? { 'content-length': String(Buffer.byteLength(body)) } : {}) }
    const bytes = await exchange(`${method} ${path} HTTP/1.1\r\n${Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`)
    const end = bytes.indexOf('\r\n\r\n')
    const [first = '', ...lines] = bytes.subarray(0, end).toString().split('\r\n')
    const got = lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)] as const)
    for (const [name, value] of got) if (name === 'set-cookie') {
      const [, key = '', kept = ''] = /^([^=]+)=([^;]*)/.exec(value) ?? []
      if (/Max-Age=0/.test(value)) cookies.delete(key)
      else cookies.set(key, decodeURIComponent(kept))
    }
    const found = Object.fromEntries(got)
    seen.push({ asked: `${method} ${path}`, status: Number(first.split(' ')[1]), bytes: bytes.length - alike, type: found['content-type'] ?? '', encoding: found['content-encoding'] })
    return { status: Number(first.split(' ')[1]), text: bytes.subarray(end + 4).toString(), location: found['location'] ?? null, headers: found }
  }
  const send: Browser['send'] = (path, fields = {}) => raw('POST', path, { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : value.map(one => [name, one])))).toString())
  const follow = async (answer: Answer): Promise<Answer> => (answer.status === 303 && answer.location?.startsWith('/') ? await follow(await raw('GET', answer.location, {})) : answer)
  return { cookies, raw, send, get: async path => await follow(await raw('GET', path, {})), post: async (path, fields) => await follow(await send(path, fields)) }
}

/** Ends the walk. */
const ends = /sign-out|sign-ins/

const walk = async (name: RoleName): Promise<readonly OnTheLine[]> => {
  const seen: OnTheLine[] = []
  const role = house.roles[name]
  const browser = onTheLine(seen, await role.browser(), role.provider.host ?? 'houvast.localhost')
  const { forms } = await crawl(house.app.routes, browser, 3, role.given)
  for (const form of forms.filter(({ method, template }) => method === 'POST' && !ends.test(template))) {
    await browser.send(form.action, Object.fromEntries(form.fields.filter(({ name: field }) => field === 'act').map(({ name: field, values }) => [field, values[0] ?? ''])))
    await browser.post(form.action, filledIn(form))
  }
  await browser.get('/voice/en?to=/help')
  await browser.get('/scheme/dark?to=/')
  await browser.get('/nowhere')
  await browser.get(`/p/${house.codeOf(role.provider).replaceAll(' ', '-')}`)
  await browser.get('/p/drie-foute-woorden')
  await browser.raw('POST', '/door', { 'content-type': 'text/xml' }, '<a/>')
  await browser.raw('POST', '/door', { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' }, 'words=a')
  await browser.raw('POST', '/door', { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, `words=${'a'.repeat(300_000)}`)
  await browser.raw('GET', '/away', {})
  return seen
}

const sizesOf = (seen: readonly OnTheLine[]): readonly number[] => [...new Set(seen.map(({ bytes }) => bytes))].toSorted((one, other) => one - other)
const told = (seen: readonly OnTheLine[]) => sizesOf(seen).map(size => `${seen.filter(({ bytes }) => bytes === size).length} of ${size}`).join(', ')

test('an anonymous person\'s answers have three sizes, whatever they are', async () => {
  const seen = [...await walk('visitor'), ...await walk('participant')]
  console.log(`on the line, anonymous: ${seen.length} answers of ${new Set(seen.map(({ asked }) => asked.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':'))).size} kinds: ${told(seen)}`)
  expect(seen.filter(({ bytes }) => ![2048, 16_384, 32_768].includes(bytes))).toEqual([])
  expect(sizesOf(seen)).toEqual([2048, 16_384, 32_768])
  for (const status of [200, 204, 303, 403, 404, 413, 415, 422]) expect(seen.map(one => one.status), String(status)).toContain(status)
  for (const path of ['GET /', 'GET /moments', 'GET /help', 'GET /my-appointment', 'GET /my-appointment/calendar.ics', 'GET /my-appointment/file', 'GET /my-appointment/file.json', 'GET /my-appointment/file.pdf', 'GET /who-looked/list.csv', 'GET /who-looked/list.pdf', 'POST /my-appointment/file/access-requests', 'GET /my-messages', 'POST /appointments', 'GET /away']) expect(seen.map(({ asked }) => asked), path).toContain(path)
  expect(seen.filter(({ encoding }) => encoding !== undefined)).toEqual([])
  expect(house.broken).toEqual([])
})

test('someone\'s whole file comes in the same sizes, however much they wrote', async () => {
  const { person } = present(house.booked[1])
  const [own] = await house.asSuperuser<{ readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'>; readonly guide: Id<'party'> }>(
    'select p.trajectory_id as trajectory, p.id as party, g.id as guide from party p join party g on g.trajectory_id = p.trajectory_id and g.id <> p.id where p.person_id = $1', [person])
  const { trajectory, party, guide } = present(own)
  for (const text of Array.from({ length: 24 }, (_, number) => `${number} & "zo" <ging> het. `.repeat(75)))
    await house.as(person, tx => sendMessage({ tx, vault: house.vault, provider: deHaven }, { id: newAnonymousId(), trajectory, by: party, to: guide, byStandIn: null, at: house.now() }, text))
  const { guide: who } = present((await house.asSuperuser<{ readonly guide: Id<'person'> }>('select person_id as guide from party where id = $1', [guide]))[0])
  // On a day of its own each, which is what takes most room on paper.
  await house.as(who, async tx => { for (let day = 60; day > 0; day--) await log(tx, { event: 'message.read', action: 'R', person: who, role: 'guide', purpose: 'guidance', subject: trajectory, object: { kind: 'trajectory', id: trajectory }, basis: 'guide', at: new Date(house.now().getTime() - day * 86_400_000) }) })
  const seen: OnTheLine[] = []
  const browser = onTheLine(seen, await house.returned(person), deHaven.host ?? 'houvast.localhost')
  for (const part of [1, 2, 3, 4, 5, 6, 7, 8]) for (const kind of ['file', 'file.json', 'file.pdf']) await browser.get(`/my-appointment/${kind}?part=${part}`)
  await browser.get('/who-looked/list.pdf')
  console.log(`on the line, a file of ${Math.round(24 * 1.5)} kilobytes: ${told(seen)}`)
  expect(seen.filter(({ status, bytes }) => status !== 200 || ![16_384, 32_768].includes(bytes))).toEqual([])
})

test('pages of everyone else come in the same sizes, or a whole step longer', async () => {
  const seen = (await Promise.all(roleNames.filter(name => name !== 'visitor' && name !== 'participant').filter((_, place) => inShare(place)).map(walk))).flat()
  const pages = seen.filter(({ type, status }) => type.startsWith('text/html') || status === 303)
  console.log(`on the line, everyone else: ${pages.length} answers: ${told(pages)}`)
  expect(sizesOf(pages).filter(bytes => ![2048, 16_384, 32_768, 65_536].includes(bytes) && bytes % 65_536 !== 0)).toEqual([])
}, 240_000)

test('what stands in front of us is told to compress nothing', () => {
  expect(readFileSync('deploy/nginx.conf', 'utf8')).toMatch(/^ *gzip off;$/m)
  expect(readFileSync('deploy/Caddyfile', 'utf8')).not.toMatch(/^\s*encode/m)
})
