/** The pages of measuring in a browser: answered with the keyboard alone, looked at by axe in four palettes, and on the narrowest phone. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aroundNoor, cast } from '../../demo/cast.ts'
import { barriers } from '../../design/barriers.ts'
import { chromiumPath, complaints, openBrowser } from '../../design/browser.ts'
import type { Id } from '../../kit/id.ts'
import { addDays, mondayOf, parseDay } from '../../kit/time.ts'
import { answered, measure } from '../../test/measured.ts'
import { recoveryOfNoor } from '../../test/recovery.ts'
import { openSite } from '../../test/site.ts'

describe.skipIf(!chromiumPath)('measuring, in a browser', async () => {
  const site = await openSite()
  const { noor } = await recoveryOfNoor(site)
  const friday = parseDay('2026-11-20')
  if (!friday) throw new Error('no day')
  const first = addDays(mondayOf(friday), -28)
  await measure(site, noor, first)
  for (const [week, pillars, beside] of [[0, [3, 4, 5, 6], [6, 7, 6, 7]], [1, [3, 5, 6, 6], [6, 7, 7, 7]], [3, [5, 6, 6, 7], [8, 7, 7, 8]], [4, [3, 6, 7, 7], [8, 8, 7, 8]]] as const) {
    const on = addDays(first, 7 * week)
    await answered(site, aroundNoor.noor.id, noor.trajectory, 'vp4', pillars, on)
    await answered(site, aroundNoor.kim.id, noor.trajectory, 'vp4', beside, on)
    if (week > 0) await answered(site, aroundNoor.noor.id, noor.trajectory, 'tv5', [5, 6, week, 7, 4], on)
  }

  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() })
  afterAll(() => browser.close())

  const signedIn = async (person: Id<'person'>, width = 390): Promise<BrowserContext> => {
    // Colours that fade from one palette to the next would be measured half-way.
    const context = await browser.newContext({ viewport: { width, height: 844 }, reducedMotion: 'reduce' })
    const { cookies } = await site.signedIn(person)
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: site.origin })))
    return context
  }
  const faultless = async (page: Page, what: string) => {
    expect(await barriers(page), what).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${what} scrolls sideways`).toBeLessThanOrEqual(0)
  }

  test('Noor answers with the keyboard alone, and sees her weeks', async () => {
    const page = await (await signedIn(aroundNoor.noor.id)).newPage()
    const heard = complaints(page)
    await page.goto(`${site.origin}/my-measurements`)
    await faultless(page, 'own page')
    await page.getByRole('link', { name: /Werkkracht vandaag/ }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/my-measurements\/[0-9a-f-]{36}/)
    await faultless(page, 'one question')
    const group = page.getByRole('group', { name: /Hoeveel procent van je gewone werk/ })
    expect(await group.getByRole('radio').count()).toBe(11)
    await group.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
    expect(await group.getByRole('radio', { checked: true }).getAttribute('value')).toBe('40')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/done=saved/)
    expect(await page.getByText('Je antwoorden zijn bewaard').isVisible()).toBe(true)
    expect(heard).toEqual([])
  })

  test('each point can be touched, on the narrowest phone too', async () => {
    const context = await signedIn(aroundNoor.kim.id, 320)
    const page = await context.newPage()
    await page.goto(`${site.origin}/my-measurements`)
    await faultless(page, 'page of a colleague')
    const noors = await (await signedIn(aroundNoor.noor.id, 320)).newPage()
    const answer = await noors.goto(`${site.origin}/my-measurements`)
    expect(answer?.status()).toBe(200)
    expect(await noors.getByRole('link', { name: /Vertrouwen in werken/ }).count(), await noors.locator('main').innerText()).toBe(1)
    const link = await noors.getByRole('link', { name: /Vertrouwen in werken/ }).getAttribute('href')
    await noors.goto(site.origin + (link ?? ''))
    await faultless(noors, 'questions')
    const boxes = await Promise.all((await noors.locator('.scale-point').all()).map(one => one.boundingBox()))
    expect(boxes).toHaveLength(55)
    for (const box of boxes) expect([box?.width ?? 0, box?.height ?? 0].every(size => size >= 44), JSON.stringify(box)).toBe(true)
  })

  test('Bas reads what is shown, Ellen brings the words', async () => {
    const bas = await (await signedIn(cast.bas.id, 1280)).newPage()
    await bas.goto(`${site.origin}/trajectories/${noor.trajectory}/measurements`)
    expect(await bas.getByRole('heading', { level: 1 }).textContent()).toBe('Antwoorden over tijd')
    await faultless(bas, 'the guide\'s page')
    const ellen = await (await signedIn(cast.ellen.id, 1280)).newPage()
    await ellen.goto(`${site.origin}/administration/questionnaires`)
    await ellen.locator('summary').first().click()
    await ellen.evaluate(() => { window.scrollTo(0, 0) })
    await faultless(ellen, 'questionnaires')
  })
})
