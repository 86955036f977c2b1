/** The demo's ways in, each as one press; and only in the demo. */
import { expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../demo/cast.ts'
import { sql } from '../kit/db.ts'
import { openHouse, type Browser } from './house.ts'
import { linksIn } from './markup.ts'
import { everything } from './share.ts'

const house = await openHouse({ living: 'the demo' })
const real = await openHouse()

const heading = (text: string): string => /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1] ?? ''
const enter = (browser: Browser, person: string) => browser.post('/demo/sign-in', { person })

test('the page of the demo names every way in, and says that all is invented', async () => {
  const { status, text } = await house.browser().get('/demo')
  expect(status).toBe(200)
  expect(text).toContain('Alles hier is verzonnen')
  for (const words of ['Poster: even praten met iemand', 'WorkBalance: deelnemer met zes woorden', 'WorkBalance: begeleider (Marleen de Wit, psycholoog)', 'WorkBalance: begeleider (Jaap Verhoef, maatschappelijk werker)', 'De Haven: beheerder (Ellen Bakker)', 'http://baken.localhost/demo']) expect(text).toContain(words)
})

test('the poster leads to a first place', async () => {
  const visitor = house.browser()
  const words = /href="(\/p\/[^"]+)"/.exec((await visitor.get('/demo')).text)?.[1] ?? ''
  const start = await visitor.get(words)
  expect(heading(start.text)).toBe('Even praten met iemand?')
  expect(start.text).toContain('Eerste plek: vandaag om')
  expect((await visitor.get('/moments')).status).toBe(200)
})

test.each([
  ['Marleen', cast.marleen.id, 'Vandaag'], ['Jaap', cast.jaap.id, 'Vandaag'], ['Samira', cast.samira.id, 'Vandaag'], ['Ellen', cast.ellen.id, 'Beheer'],
])('%s comes in with one press', async (_name, person, title) => {
  const browser = house.browser()
  const home = await enter(browser, person)
  expect(home.status).toBe(200)
  expect(heading(home.text)).toContain(title)
  expect(house.broken).toEqual([])
})

test('no link leads to nothing, whoever comes in and wherever they go', async () => {
  const people = new Set([...(await house.browser().get('/demo')).text.matchAll(/<(?:button|input)\b[^>]*name="person"[^>]*>/g)].map(([tag]) => /value="([^"]+)"/.exec(tag)?.[1] ?? ''))
  expect(people.size).toBeGreaterThan(25)
  const kindOf = (path: string): string => path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\?.*/, '')
  const dead: string[] = []
  /** How often a kind of page was come by: as one of them, as three where everything is looked at, and with all that is said to each of them as everyone. */
  const often = new Map<string, number>()
  const enough = (kind: string): boolean => !process.env['PROVE'] && kind !== '/who-sees' && (often.get(kind) ?? 0) >= (everything ? 3 : 1)
  for (const person of people) {
    const browser = house.browser()
    const seen = new Set<string>()
    const waiting = linksIn((await enter(browser, person)).text).map(path => ({ path, from: 'home' }))
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { path, from } = next
      const kind = kindOf(path)
      if (seen.has(kind) || enough(kind) || /^\/(away|voice|scheme|sign-out|assets|demo|outbox|gallery)\b/.test(path)) continue
      seen.add(kind)
      often.set(kind, (often.get(kind) ?? 0) + 1)
      const { status, text, headers } = await browser.get(path)
      if (status >= 400) dead.push(`${person}: ${status} ${path} from ${from}`)
      if (String(headers['content-type']).includes('html')) waiting.push(...linksIn(text).map(one => ({ path: one, from: path })))
    }
  }
  expect(dead).toEqual([])
  expect(house.broken).toEqual([])
})

test('six words on the page lead back to an appointment, with who looked', async () => {
  const browser = house.browser()
  const words = /name="words" value="([^"]+)"/.exec((await browser.get('/demo')).text)?.[1] ?? ''
  expect(words.split(' ')).toHaveLength(6)
  const back = await browser.post('/code', { words })
  expect(heading(back.text)).toBe('Mijn afspraak')
  expect(back.text).toContain('Dit is gesprek 2 van 3')
  expect(back.text).toContain('bekeek het telefoonnummer')
})

test('the outbox shows what waits, or that there is nothing', async () => {
  const { status, text } = await house.browser().get('/outbox')
  expect(status).toBe(200)
  expect(text).toContain('Ze blijven op deze computer')
  expect(text).toContain('Je hebt vandaag een afspraak om')
  expect(text).toContain('Gaat weg: ')
  expect((await house.browser(hetBaken.host ?? '').get('/outbox')).text).toContain('Er is nog geen post')
})

test('who is invited finds the mail in the outbox, with a link to press', async () => {
  const ellen = house.browser()
  await enter(ellen, cast.ellen.id)
  await ellen.post('/administration/staff', { name: 'Hanna Smit', mail: 'hanna@dehaven.example', offices: 'guide' })
  const { text } = await house.browser().get('/outbox')
  expect(text).toContain('Mail aan hanna@dehaven.example')
  const link = /<a href="http:\/\/houvast\.localhost(\/[^"]+)"/.exec(text)?.[1] ?? ''
  expect(link).toMatch(/^\/invitations?\//)
  expect((await house.browser().get(link)).status).toBe(200)
  expect(house.broken).toEqual([])
})

test('the gallery hangs in the demo', async () => {
  const visitor = house.browser()
  expect(heading((await visitor.get('/gallery')).text)).toBe('Gallery')
  expect((await visitor.get('/gallery/button?scheme=dark')).text).toContain('data-scheme="dark"')
  expect((await visitor.get('/gallery/nothing')).status).toBe(404)
})

test('the two houses let in their own people only, and see nothing of each other', async () => {
  const elsewhere = house.browser(hetBaken.host ?? '')
  expect((await elsewhere.send('/demo/sign-in', { person: cast.marleen.id })).status).toBe(404)
  expect((await house.browser().send('/demo/sign-in', { person: castOfHetBaken.lieve.id })).status).toBe(404)
  const lieve = await enter(elsewhere, castOfHetBaken.lieve.id)
  expect(lieve.status).toBe(200)
  const people = `${lieve.text}${(await elsewhere.get('/people?tab=on-track')).text}${(await elsewhere.get('/people?tab=done')).text}`
  expect(people).toContain('Plataan')
  for (const alias of ['Roos', 'Fietser', 'Juf Lila', 'Berk']) expect(people).not.toContain(alias)

  const trajectories = async (person: typeof cast.marleen.id, provider: typeof deHaven) => new Set((await house.as(person, tx => tx.rows<{ readonly id: string }>(sql`select id from trajectory`), provider.id)).map(({ id }) => id))
  const [marleens, jaaps, lieves] = [await trajectories(cast.marleen.id, deHaven), await trajectories(cast.jaap.id, deHaven), await trajectories(castOfHetBaken.lieve.id, hetBaken)]
  for (const theirs of [marleens, jaaps, lieves]) expect(theirs.size).toBeGreaterThan(2)
  expect([...marleens].filter(id => jaaps.has(id))).toEqual([])
  for (const stranger of [cast.ellen.id, castOfHetBaken.lieve.id, castOfHetBaken.wim.id]) expect((await trajectories(stranger, deHaven)).size).toBe(0)
})

test('who is no member of the cast is let in by nobody', async () => {
  for (const person of ['', 'marleen', crypto.randomUUID()]) expect((await house.browser().send('/demo/sign-in', { person })).status).toBe(404)
})

test('outside the demo there is nothing of it', async () => {
  const visitor = real.browser()
  for (const path of ['/demo', '/outbox', '/gallery', '/gallery/button']) expect((await visitor.get(path)).status, path).toBe(404)
  expect((await visitor.send('/demo/sign-in', { person: cast.ellen.id })).status).toBe(404)
})
