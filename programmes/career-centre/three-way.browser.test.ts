/** A talk together and the hard stop at the end, in a browser: without barriers, and not wider than the narrowest phone. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepAgenda } from '../../core/agenda/agenda.fixture.ts'
import { aroundPetra, cast } from '../../demo/cast.ts'
import { barriers } from '../../design/barriers.ts'
import { chromiumPath, complaints, openBrowser } from '../../design/browser.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { openCareerFile } from '../../test/career.ts'
import { openSite } from '../../test/site.ts'

describe.skipIf(!chromiumPath)('a talk together, in a browser', async () => {
  const site = await openSite()
  const { anne, karin, petra } = aroundPetra
  await site.as(cast.vera.id, tx => keepAgenda(tx, cast.vera.id, { from: '09:00', until: '17:00' }))
  const file = await openCareerFile(site, anne)
  const guests = [await file.joins(karin, 'manager'), await file.joins(petra, 'case-manager')]
  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() })
  afterAll(() => browser.close())
  const signedIn = async (person: Id<'person'>, width: number): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 844 }, reducedMotion: 'reduce' })
    const { cookies } = await site.signedIn(person)
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: site.origin })))
    return await context.newPage()
  }
  const faultless = async (page: Page) => {
    expect(await barriers(page), page.url()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
  }
  const faultlessAt = async (page: Page, path: string) => {
    await page.goto(`${site.origin}${path}`)
    await faultless(page)
  }

  test('from planning it to preparing it, for each of them', async () => {
    const plans = `/trajectories/${file.trajectory}/joint-talks`
    const [mine, vera, manager] = [await signedIn(anne.id, 320), await signedIn(cast.vera.id, 1280), await signedIn(karin.id, 390)]
    const heard = complaints(mine)
    for (const path of [plans, `${plans}/new`]) await faultlessAt(vera, path)
    const offered = await (await site.signedIn(cast.vera.id)).get(`${plans}/new`)
    const planned = await (await site.signedIn(cast.vera.id)).send(plans, { guests, moment: /name="moment" value="([^"]+)"/.exec(offered.text)?.[1] ?? '', act: newAnonymousId() })
    const path = (planned.location ?? '').replace(/\?.*/, '')
    // She prepares it by hand: one answer for the others, one for nobody but her guide.
    await faultlessAt(mine, `${path}/preparation`)
    await mine.getByLabel('Wat gaat nu goed op je werk?').fill('De ochtenden gaan goed.')
    await mine.locator('#show-well').check()
    await mine.getByLabel('Wat wil je niet bespreken?').fill('Wat er thuis is.')
    await mine.getByRole('button', { name: 'Bewaar' }).click()
    await faultless(mine)
    for (const rest of ['', '/preparation/as-read']) await faultlessAt(mine, `${path}${rest}`)
    for (const rest of ['', '/preparation']) await faultlessAt(manager, `${path}${rest}`)
    await manager.goto(`${site.origin}${path}`)
    expect([await manager.getByText('De ochtenden gaan goed.').count(), await manager.getByText('Wat er thuis is.').count()]).toEqual([1, 0])
    for (const rest of ['', '/moment']) await faultlessAt(vera, `${path}${rest}`)
    await faultlessAt(vera, `/trajectories/${file.trajectory}/ending`)
    await vera.locator('input[value="mutual-termination"]').check()
    await vera.getByRole('button', { name: 'Rond de begeleiding af' }).click()
    await vera.getByRole('heading', { name: 'Let op: dit kan rechten kosten' }).waitFor()
    await faultless(vera)
    await vera.getByRole('button', { name: 'Rond zo af' }).click()
    await vera.locator('#errors').waitFor()
    await faultless(vera)
    expect(heard).toEqual([])
  })
})
