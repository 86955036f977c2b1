/** A participant and a guide, each with a page open that has JavaScript: what one writes is there for the other by itself. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { chromiumPath, complaints, openBrowser } from '../../design/browser.ts'
import type { Id } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { openedWith } from '../../test/opened.ts'
import { openSite } from '../../test/site.ts'
import { signInAs } from '../visit.ts'

const conversation = (page: Page) => page.locator('#messages li')
/** A page that is loaded anew forgets this. */
const stay = (page: Page) => page.evaluate(() => { document.documentElement.dataset['stayed'] = 'yes' })
const stayed = (page: Page) => page.evaluate(() => document.documentElement.dataset['stayed'] === 'yes')
const says = (page: Page, words: string) => conversation(page).filter({ hasText: words }).waitFor({ timeout: 15_000 })
const isRead = async (page: Page, words: string) => { await expect.poll(() => conversation(page).filter({ hasText: words }).innerText(), { timeout: 15_000 }).toMatch(/\nGelezen$/) }
const send = async (page: Page, words: string) => {
  await page.getByLabel('Jouw bericht').fill(words)
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await says(page, words)
}

describe.skipIf(!chromiumPath)('messages', async () => {
  const site = await openSite()
  const from = addMinutes(site.now(), 3 * 24 * 60)
  const one = await openedWith(site, { provider: deHaven, guide: cast.marleen.id, from, now: site.now(), contact: { alias: 'Roos' } })
  const other = await openedWith(site, { provider: deHaven, guide: cast.marleen.id, from: addMinutes(from, 60), now: site.now(), contact: { alias: 'Iris' } })

  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() })
  afterAll(() => browser.close())

  const pageOf = async (person: Id<'person'>, method: 'receipt' | 'passkey', path: string): Promise<Page> => {
    const cookie = await site.as(null, tx => signInAs({ tx, now: site.now() }, person, method, null))
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    await context.addCookies([{ name: cookie.name, value: cookie.value ?? '', url: site.origin }])
    const page = await context.newPage()
    await page.goto(site.origin + path)
    return page
  }

  test('what one writes is on the other\'s page by itself, is read aloud once, and takes nothing away of what is being typed', { timeout: 90_000 }, async () => {
    const participant = await pageOf(one.person, 'receipt', '/my-messages')
    const guide = await pageOf(cast.marleen.id, 'passkey', `/trajectories/${one.trajectory}/messages`)
    const beside = await pageOf(other.person, 'receipt', '/my-messages')
    const heard = [complaints(participant), complaints(guide), complaints(beside)]
    await stay(guide)
    await stay(beside)
    await guide.getByLabel('Jouw bericht').fill('Hoe ging het')

    await send(participant, 'Mag het lijstje ook op zondag?')
    await says(guide, 'Mag het lijstje ook op zondag?')
    await expect.poll(() => guide.locator('hv-live [aria-live], hv-live [role=status]').allInnerTexts()).toContain('Er is een nieuw bericht.')
    await send(participant, 'En hoe lang moet het duren?')
    await says(guide, 'En hoe lang moet het duren?')
    expect(await conversation(guide).count()).toBe(2)
    expect(await guide.getByLabel('Jouw bericht').inputValue()).toBe('Hoe ging het')
    expect(await stayed(guide)).toBe(true)

    // The answer goes back the same way, and both read that it was read.
    await stay(participant)
    await send(guide, 'Ja, dat mag. Vijf minuten is genoeg.')
    await says(participant, 'Ja, dat mag. Vijf minuten is genoeg.')
    await isRead(participant, 'En hoe lang moet het duren?')
    expect(await participant.getByText('Je krijgt antwoord').count()).toBe(0)
    expect(await stayed(participant)).toBe(true)

    // The line falls and comes back by itself.
    await stay(guide)
    site.app.web.server.closeAllConnections()
    await send(participant, 'Dank je, ik probeer het.')
    await says(guide, 'Dank je, ik probeer het.')
    expect(await stayed(guide)).toBe(true)

    // Someone else of the same guide saw nothing move, and has nothing of it.
    expect(await beside.getByText('Er zijn nog geen berichten.').count()).toBe(1)
    expect(await stayed(beside)).toBe(true)
    expect(heard.flat().filter(line => !line.includes('ERR_INCOMPLETE_CHUNKED_ENCODING')), 'but for the server that was gone').toEqual([])
    expect(site.broken).toEqual([])
  })

  test('who leaves by the exit hears nothing more; without JavaScript the same page has a link to look again', async () => {
    await Promise.all(browser.contexts().map(context => context.close()))
    const lines = async (count: number) => { await expect.poll(() => site.app.house.live.size, { timeout: 15_000 }).toBe(count) }
    await lines(0)
    const participant = await pageOf(other.person, 'receipt', '/my-messages')
    const second = await participant.context().newPage()
    await second.goto(`${site.origin}/my-messages`)
    await lines(2)
    expect((await participant.context().request.get(`${site.origin}/away`, { maxRedirects: 0 })).status()).toBe(303)
    await lines(0)
    const guide = await site.signedIn(cast.marleen.id)
    await guide.post(`/trajectories/${other.trajectory}/messages`, { text: 'Hoe gaat het vandaag?' })
    expect(await second.getByText('Hoe gaat het vandaag?').count()).toBe(0)

    const context = await browser.newContext({ javaScriptEnabled: false })
    const cookie = await site.as(null, tx => signInAs({ tx, now: site.now() }, other.person, 'receipt', null))
    await context.addCookies([{ name: cookie.name, value: cookie.value ?? '', url: site.origin }])
    const plain = await context.newPage()
    await plain.goto(`${site.origin}/my-messages`)
    await says(plain, 'Hoe gaat het vandaag?')
    await guide.post(`/trajectories/${other.trajectory}/messages`, { text: 'Morgen ben ik er weer.' })
    await plain.getByRole('link', { name: 'Kijk of er iets nieuws is' }).click()
    await says(plain, 'Morgen ben ik er weer.')
    await plain.getByLabel('Jouw bericht').fill('Tot morgen')
    await plain.getByRole('button', { name: 'Verstuur' }).click()
    await says(plain, 'Tot morgen')
    expect(site.broken).toEqual([])
  })
})
