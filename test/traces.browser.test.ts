/**
 * What stays on the device of someone who left by the exit. A browser with a profile of its own goes all the way; then
 * it is closed, and its folder is read as a colleague at the same computer would who knows how. What was said, typed and
 * shown is nowhere in it. A site of the plain kind, visited by the same browser, shows that we would have found it.
 *
 * That someone was here the browser keeps in its list of pages, which no site can take away. So addresses and titles are
 * looked at too: they tell what Houvast is called, and nothing of the person.
 */
import { createServer } from 'node:http'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { browserArguments, chromiumPath } from '../design/browser.ts'
import { foundIn, needlesFor } from './needles.ts'
import { openSite } from './site.ts'

const letters = () => Array.from({ length: 14 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('')
const exits = /knmi\.nl/

/** A site that thinks nothing of leaving things behind. */
const openPlainSite = async (control: string): Promise<{ readonly address: string }> => {
  const server = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'max-age=600', 'set-cookie': `${control}=1; Max-Age=3600` })
    response.end(`<title>${control}</title><p>${control}<form><input name="typed"></form><script>localStorage.setItem('kept', '${control}'); sessionStorage.setItem('kept', '${control}')</script>`)
  })
  await new Promise<void>(ready => server.listen(0, 'localhost', ready))
  afterAll(() => { server.closeAllConnections(); server.close() })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { address: `http://localhost:${address.port}/` }
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))

describe.skipIf(!chromiumPath)('after Snel weg', async () => {
  const site = await openSite()
  const control = `controle${letters()}`
  const plain = await openPlainSite(control)

  /** Does something in a browser of its own, closes it, and gives what is left of it. */
  const leftBy = async (javaScriptEnabled: boolean, visit: (page: Page, context: BrowserContext) => Promise<void>): Promise<ReadonlyMap<string, Buffer>> => {
    const folder = mkdtempSync(join(tmpdir(), 'hv-profile-'))
    try {
      const context = await chromium.launchPersistentContext(folder, { executablePath: chromiumPath, javaScriptEnabled, args: [...browserArguments, '--host-resolver-rules=MAP www.knmi.nl ~NOTFOUND'] })
      const page = context.pages()[0] ?? await context.newPage()
      await visit(page, context)
      await context.close()
      return new Map(filesBelow(folder).map(path => [relative(folder, path), readFileSync(path)]))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  /** From the poster to a message half written, and away. Gives what must be nowhere. */
  const wholeWay = async (page: Page, context: BrowserContext): Promise<readonly string[]> => {
    const [alias, sent, typed, telephone] = [`Alias${letters()}`, `bericht${letters()}`, `halverwege${letters()}`, `06${String(10_000_000 + Math.floor(Math.random() * 89_999_999))}`] as const
    await page.goto(`${site.origin}/`)
    expect(await context.cookies(site.origin)).toEqual([])
    await page.goto(`${site.origin}/p/${site.words}`)
    await page.getByRole('link', { name: 'Kies een moment' }).first().click()
    await page.getByRole('button', { name: 'Kies deze plek' }).first().click()
    await page.getByLabel('Jouw telefoonnummer').fill(telephone)
    await page.locator('[name=alias]').fill(alias)
    await page.getByRole('button', { name: 'Maak de afspraak' }).click()
    await page.locator('.code').waitFor()
    const words = await page.locator('.code').innerText()
    await page.goto(`${site.origin}/my-messages`)
    await page.locator('textarea').first().fill(sent)
    await page.locator('form:has(textarea)').getByRole('button').first().click()
    await page.getByText(sent).waitFor()
    await page.locator('textarea').first().fill(typed)
    const cookies = await context.cookies(site.origin)
    expect(cookies.map(({ name }) => name)).toContain('hv')
    await page.getByRole('link', { name: 'Snel weg' }).click()
    await page.waitForURL(exits).catch(() => null) // nobody is at home there: the browser says so on a page of its own
    expect(await context.cookies(site.origin)).toEqual([])
    return [alias, sent, typed, telephone, telephone.slice(1), words, words.replaceAll(' ', '-'), words.split(' ').slice(2).join(' '), ...cookies.map(({ value }) => value)]
  }

  /** In which files of a profile something is found. */
  const places = (profile: ReadonlyMap<string, Buffer>, words: readonly string[]): readonly string[] =>
    [...profile].flatMap(([path, content]) => foundIn(content, words.flatMap(needlesFor)).map(what => `${path}: ${what}`))

  /** Of ours, in the list of pages and in what is opened again after a crash. An address ends where a browser puts what comes next: a title begins with a capital. */
  const addressesIn = (profile: ReadonlyMap<string, Buffer>): readonly string[] => [...new Set([...profile].filter(([path]) => /History|Session/.test(path))
    .flatMap(([, content]) => [...content.toString('latin1').matchAll(new RegExp(`${site.origin}(/[a-z0-9/.?=&%~-]*)`, 'g'))].map(([, address = '']) => address.replace(/(127\.0\.0\.1|http)$/, ''))))]

  test.each([['with', true], ['without', false]] as const)('a browser %s JavaScript keeps nothing of what was said, typed and shown', { timeout: 180_000 }, async (_name, scripts) => {
    let secrets: readonly string[] = []
    const foreign: string[] = []
    const profile = await leftBy(scripts, async (page, context) => {
      await page.goto(plain.address)
      await page.locator('input').fill(`getypt${control}`)
      context.on('request', request => { if (!request.url().startsWith(site.origin)) foreign.push(request.url()) })
      secrets = await wholeWay(page, context)
    })
    const found = [...new Set(places(profile, [control]).map(one => one.replace(/: .*/, '').replace(/^Default\//, '').replace(/[\d_]+$/, '')))]
    const addresses = addressesIn(profile)
    console.log(`${scripts ? 'with' : 'without'} JavaScript: ${profile.size} files read; a plain site stays in ${found.join(', ')}; addresses of ours that stay: ${addresses.join(' ')}`)
    for (const place of ['Cookies', 'History', 'Sessions/Session', 'Cache/Cache_Data', ...(scripts ? ['Local Storage', 'Session Storage'] : [])]) expect(found.some(one => one.startsWith(place)), place).toBe(true)
    expect(places(profile, [`getypt${control}`]).some(one => one.includes('Sessions'))).toBe(true)

    expect(places(profile, secrets)).toEqual([])
    expect(addresses).toContain('/my-messages')
    expect(addresses.filter(address => !/^\/[a-z-]*(\/[a-z-]+)*(\/[0-9a-f-]{36})?(\?[a-z]+)?$/.test(address))).toEqual([])
    expect(foreign.filter(address => !exits.test(address))).toEqual([])
    expect(site.broken).toEqual([])
  })
})
