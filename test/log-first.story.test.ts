/**
 * No log line, no answer. Walks every page that can be reached by links, in the demo's house, as everyone who works
 * there; notes which of them wrote a line; then takes away the right to write lines and asks those again.
 */
import { expect, test } from 'vitest'
import { cast } from '../demo/cast.ts'
import { openHouse, type Browser } from './house.ts'

const house = await openHouse({ living: 'the demo' })
const mostPages = process.env['PROVE'] ? 2000 : 60

const lines = async () => Number((await house.asSuperuser<{ readonly count: string }>('select count(*) as count from log.entry'))[0]?.count)
/** Links of our own, without the ones that go away or change something. */
const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/href="(\/[^"#]*)"/g)].map(([, path = '']) => path.replaceAll('&amp;', '&')).filter(path => !/^\/(assets|away|voice|scheme|sign-out|gallery|outbox|demo)\b/.test(path))

/** Follows links, nearest first, and of pages that differ only in their id no more than three. */
const walk = async (browser: Browser): Promise<readonly string[]> => {
  const waiting = ['/today', '/people', '/agenda', '/']
  const seen = new Set(waiting)
  const alike = new Map<string, number>()
  const looks: string[] = []
  for (let count = 0; waiting.length > 0 && count < mostPages; count++) {
    const path = waiting.shift() ?? '/'
    const before = await lines()
    const answer = await browser.get(path)
    if (answer.status !== 200) continue
    if (await lines() > before) looks.push(path)
    for (const link of linksIn(answer.text)) {
      const kind = link.replaceAll(/[0-9a-f-]{36}|\d+/g, '*')
      if (seen.has(link) || (alike.get(kind) ?? 0) >= 3) continue
      seen.add(link)
      alike.set(kind, (alike.get(kind) ?? 0) + 1)
      waiting.push(link)
    }
  }
  return looks
}

test('a page that looks into a file does not answer while its line cannot be written', async () => {
  const looks: { readonly name: string; readonly browser: Browser; readonly path: string }[] = []
  for (const { id, name } of Object.values(cast)) {
    const browser = await house.signedIn(id)
    looks.push(...(await walk(browser)).map(path => ({ name, browser, path })))
  }
  expect(looks.filter(({ name }) => name === cast.marleen.name).length).toBeGreaterThan(0)

  await house.asSuperuser('revoke insert on log.entry from houvast')
  const answered: string[] = []
  for (const { name, browser, path } of looks) if ((await browser.get(path)).status < 400) answered.push(`${name} ${path}`)
  expect(answered).toEqual([])

  await house.asSuperuser('grant insert on log.entry to houvast')
  for (const { browser, path } of looks.slice(0, 5)) expect((await browser.get(path)).status).toBe(200)
})
