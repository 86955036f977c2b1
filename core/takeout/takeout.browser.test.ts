/** Asking to leave and agreeing, and what stands at the door of a house that is closed or gone: in a real browser, on a phone and a desk. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { barriers } from '../../design/barriers.ts'
import { chromiumPath, complaints, openBrowser } from '../../design/browser.ts'
import { cast, deHaven } from '../../demo/cast.ts'
import { newId, type Id } from '../../kit/id.ts'
import { asOwner } from '../../kit/postgres/as-owner.ts'
import { newReceiveKey, receiveKeyFingerprint } from '../../kit/sealed-archive.ts'
import { closeHouse, reopenHouse } from '../../kit/takeout/close.ts'
import { openSite } from '../../test/site.ts'
import { addKnownPerson } from '../people/known-people.ts'

/** Where pictures go, for whoever wants to see what was looked at. */
const pictures = process.env['PICTURES']

describe.skipIf(!chromiumPath)('leaving', async () => {
  const site = await openSite()
  const sanne = newId<'person'>()
  await site.as(cast.ellen.id, tx => addKnownPerson({ tx, vault: site.vault, provider: deHaven }, { id: sanne, name: 'Sanne de Wit', mail: 'sanne@dehaven.example', offices: ['administrator'] }, cast.ellen.id, site.now()))
  let chromium: Browser
  beforeAll(async () => { chromium = await openBrowser() })
  afterAll(() => chromium.close())

  const windowOf = async (person: Id<'person'> | null, javaScriptEnabled = true): Promise<Page> => {
    const context = await chromium.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled })
    if (person) {
      const { cookies } = await site.signedIn(person)
      await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: site.origin })))
    }
    return await context.newPage()
  }
  /** What is wrong with it, on a phone and a desk. */
  const look = async (page: Page, name: string): Promise<readonly string[]> => {
    const wrong: string[] = []
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 844 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wide > 0) wrong.push(`${name} scrolls ${wide} px sideways at ${width}`)
      if (!pictures || width === 320) continue
      mkdirSync(pictures, { recursive: true })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`), fullPage: true })
      }
    }
    await page.setViewportSize({ width: 390, height: 844 })
    return [...wrong, ...(await barriers(page)).map(one => `${name}: ${one}`)]
  }

  test('two administrators ask together, and each state of it can be read by everyone', { timeout: 120_000 }, async () => {
    const { forSender } = newReceiveKey()
    const [ellen, other] = [await windowOf(cast.ellen.id), await windowOf(sanne)]
    const heard = [...complaints(ellen), ...complaints(other)]
    const wrong: string[] = []
    await ellen.goto(`${site.origin}/administration/takeout`)
    wrong.push(...await look(ellen, 'asking'))
    await ellen.locator('[name=why]').fill('Wij gaan samen met Het Baken verder.')
    await ellen.locator('[name=receiveKey]').fill(forSender)
    await ellen.locator('[name=fingerprint]').fill('klopt niet')
    await ellen.locator('[name=goesTo]').fill('https://haven.example/')
    await ellen.locator('main form button').first().click()
    await ellen.waitForLoadState()
    wrong.push(...await look(ellen, 'asking-wrong'))
    expect(await ellen.locator('[name=why]').inputValue()).toBe('Wij gaan samen met Het Baken verder.')
    await ellen.locator('[name=fingerprint]').fill(receiveKeyFingerprint(forSender) ?? '')
    await ellen.locator('main form button').first().click()
    await ellen.waitForLoadState()
    wrong.push(...await look(ellen, 'asked'))
    await other.goto(`${site.origin}/administration/takeout`)
    wrong.push(...await look(other, 'agreeing'))
    await other.locator('[name=fingerprint]').fill(receiveKeyFingerprint(forSender) ?? '')
    await other.locator('main form button').first().click()
    await other.waitForLoadState()
    wrong.push(...await look(other, 'agreed'))
    expect([...wrong, ...heard]).toEqual([])
    expect(site.broken).toEqual([])
  })

  test('a closed house says where it goes on, with and without scripts, and a form comes back whole', { timeout: 120_000 }, async () => {
    const [visitor, marleen, plain] = [await windowOf(null), await windowOf(cast.marleen.id), await windowOf(null, false)]
    await marleen.goto(`${site.origin}/profile`)
    await asOwner(site.ownerConfig, client => closeHouse(client, deHaven.id, 'https://haven.example/', site.now(), 'provider.close'))
    await vi.waitFor(async () => expect(await site.app.providers()).toHaveLength(1), { timeout: 10_000 })
    const wrong: string[] = []
    for (const [name, page] of [['closed', visitor], ['closed-plain', plain]] as const) {
      expect((await page.goto(`${site.origin}/moments`))?.status()).toBe(503)
      if (page === visitor) wrong.push(...await look(page, name))
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('De Haven verhuist')
      expect(await page.getByRole('link', { name: 'haven.example' }).first().isVisible()).toBe(true)
    }
    await marleen.locator('[name=ownWords]').first().fill('Wat ik net schreef.')
    await marleen.locator('main form').filter({ has: marleen.locator('[name=ownWords]') }).locator('button[type=submit], button:not([type])').last().click()
    await marleen.getByRole('heading', { name: 'De Haven verhuist' }).waitFor()
    wrong.push(...await look(marleen, 'closed-with-form'))
    await asOwner(site.ownerConfig, client => reopenHouse(client, deHaven.id, site.now()))
    await vi.waitFor(async () => expect(await site.app.providers()).toHaveLength(2), { timeout: 10_000 })
    await marleen.getByRole('button', { name: 'Opnieuw versturen' }).click()
    await marleen.waitForLoadState()
    await marleen.goto(`${site.origin}/profile`)
    expect(await marleen.locator('[name=ownWords]').first().inputValue()).toBe('Wat ik net schreef.')
    // As it reads when nothing is left.
    await site.asSuperuser(`insert into closed_house (id, closed_at, goes_to, presents, erasing_id, erasing_at, erased_at, certificate) select id, now(), 'https://haven.example/', to_jsonb(p), gen_random_uuid(), now(), now(), '{}' from provider p where id = $1`, [deHaven.id])
    await site.asSuperuser(`select pg_notify('provider_changed', '')`)
    await vi.waitFor(async () => expect(await site.app.providers()).toHaveLength(1), { timeout: 10_000 })
    expect((await visitor.goto(`${site.origin}/moments`))?.status()).toBe(410)
    wrong.push(...await look(visitor, 'gone'))
    expect(wrong).toEqual([])
    expect(site.broken).toEqual([])
  })
})
