/** Goals and agreements in a browser: without barriers in any palette, not wider than the narrowest phone, ticked by keyboard. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { tellGoalsAndAgreements } from '../../demo/agreements.ts'
import { barriers } from '../../design/barriers.ts'
import { chromiumPath, complaints, openBrowser } from '../../design/browser.ts'
import type { Id } from '../../kit/id.ts'
import { addMinutes, dayOf } from '../../kit/time.ts'
import { recoveryOfNoor } from '../../test/recovery.ts'
import { openSite } from '../../test/site.ts'

describe.skipIf(!chromiumPath)('goals and agreements, in a browser', async () => {
  const site = await openSite()
  const { noor } = await recoveryOfNoor(site)
  const { trajectory } = noor
  await site.as(noor.person, tx => tellGoalsAndAgreements({ tx, vault: site.vault, provider: deHaven }, {
    participant: { id: noor.participant, trajectory, person: noor.person, role: 'employee', seat: 'inside' }, guide: { id: noor.guide, trajectory, person: cast.bas.id, role: 'therapist', seat: 'inside' },
    colleague: { id: noor.parties.kim, trajectory, person: aroundNoor.kim.id, role: 'colleague', seat: 'beside' }, manager: { id: noor.parties.mirjam, trajectory, person: aroundNoor.mirjam.id, role: 'manager', seat: 'beside' },
  }, { opened: addMinutes(site.now(), -28 * 24 * 60), halfWay: addMinutes(site.now(), -7 * 24 * 60), today: dayOf(site.now(), deHaven.zone) }))

  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() })
  afterAll(() => browser.close())
  const signedIn = async (person: Id<'person'>, width: number): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 844 }, reducedMotion: 'reduce' })
    const { cookies } = await site.signedIn(person)
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: site.origin })))
    return await context.newPage()
  }
  const faultless = async (page: Page, path: string) => {
    await page.goto(`${site.origin}${path}`)
    expect(await barriers(page), path).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${path} scrolls sideways`).toBeLessThanOrEqual(0)
  }
  const base = `/trajectories/${trajectory}`

  test('Noor on the narrowest phone: each page, and a tick by keyboard', async () => {
    const page = await signedIn(noor.person, 320)
    const heard = complaints(page)
    for (const path of [`${base}/agreements/new`, `${base}/goals/new`, `${base}/agreements`]) await faultless(page, path)
    const goal = await page.getByRole('link', { name: /Bekijk de schaal/ }).first().getAttribute('href')
    const agreement = await page.getByRole('link', { name: /Bekijk of verplaats/ }).first().getAttribute('href')
    await page.getByRole('button', { name: /Dit is gedaan.*Aan Ruud zeggen/ }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/done=ticked/)
    expect(await page.getByText('Afgevinkt.').isVisible()).toBe(true)
    for (const path of [goal ?? '', agreement ?? '']) await faultless(page, path)
    expect(heard).toEqual([])
  })

  test('Bas at his desk, and Mirjam with what is hers', async () => {
    const bas = await signedIn(cast.bas.id, 1280)
    await faultless(bas, `${base}/agreements`)
    await faultless(bas, (await bas.getByRole('link', { name: /Bekijk of verplaats.*De telefoon/ }).getAttribute('href')) ?? '')
    const mirjam = await signedIn(aroundNoor.mirjam.id, 390)
    await faultless(mirjam, '/agreements')
    await faultless(mirjam, (await mirjam.getByRole('link', { name: /Bekijk of verplaats/ }).first().getAttribute('href')) ?? '')
    expect(await mirjam.getByText('Bas').count()).toBeGreaterThan(0)
  })
})
