/** The end, what follows and the relapse plan in a browser: without barriers, and not wider than the narrowest phone. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aroundNoor, cast } from '../../demo/cast.ts'
import { barriers } from '../../design/barriers.ts'
import { chromiumPath, complaints, openBrowser } from '../../design/browser.ts'
import type { Id } from '../../kit/id.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import { openSite } from '../../test/site.ts'
import { listTurns } from './aftercare.store.ts'
import { runningPlan } from './endings.fixture.ts'
import { recordEnding } from './ending.store.ts'

describe.skipIf(!chromiumPath)('the end of a plan, in a browser', async () => {
  const site = await openSite()
  const { noor } = await runningPlan(site)
  await noor.held('reflection', 3)
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

  test('before it and after it, for each of them', async () => {
    const [mine, bas, mirjam] = [await signedIn(noor.person, 320), await signedIn(cast.bas.id, 1280), await signedIn(aroundNoor.mirjam.id, 390)]
    const heard = complaints(mine)
    for (const path of ['/my-trajectory/ending', '/my-relapse-plan']) await faultless(mine, path)
    for (const path of ['ending', 'end-evaluation', 'relapse-plan']) await faultless(bas, `/trajectories/${noor.trajectory}/${path}`)
    await faultless(mirjam, `/beside/${noor.trajectory}/ending`)

    await site.as(noor.person, tx => recordEnding(tx, { trajectory: noor.trajectory, ending: 'stopped', by: noor.participant, at: site.now(), aftercareOn: [addDays(dayOf(site.now(), 'Europe/Amsterdam'), 7), addDays(dayOf(site.now(), 'Europe/Amsterdam'), 90)] }))
    const [turn] = await site.as(noor.person, tx => listTurns(tx, noor.trajectory))
    for (const path of ['/my-trajectory', '/my-aftercare', `/my-aftercare/${turn?.id}/moments`]) await faultless(mine, path)
    for (const path of ['aftercare', `aftercare/${turn?.id}`]) await faultless(bas, `/trajectories/${noor.trajectory}/${path}`)
    await faultless(mirjam, `/beside/${noor.trajectory}/ending`)
    expect(heard).toEqual([])
  })
})
