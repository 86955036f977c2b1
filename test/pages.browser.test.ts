/**
 * Every page that can be reached, for every kind of person: no barrier axe can find in four palettes, nothing that
 * scrolls sideways or is cut off, every stop of the keyboard in sight, nothing that the policy had to stop.
 * Pages are found by following links, so that a new one is looked at without anyone remembering.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aroundPetra, cast, lotte } from '../demo/cast.ts'
import { tellLotte } from '../demo/lotte.ts'
import { barriers } from '../design/barriers.ts'
import { chromiumPath, complaints, openBrowser } from '../design/browser.ts'
import { sql } from '../kit/db.ts'
import { newId, type Id } from '../kit/id.ts'
import { addDays, dayOf } from '../kit/time.ts'
import { settleCalendar } from '../core/statutory/known-calendar.ts'
import { recordPeriod } from '../core/statutory/statutory.store.ts'
import { recordCancellation } from '../core/talks/appointment.store.ts'
import { regularGuidance } from '../programmes/regular-guidance/programme.ts'
import { openCareerFile } from './career.ts'
import { arrivedWith } from './arrived.ts'
import { openedWith } from './opened.ts'
import { openSite } from './site.ts'
import { deHaven } from '../demo/cast.ts'

const prove = process.env['PROVE'] !== undefined
/** '/talks/0198…' and '/talks/0199…' are one page with other people on it. */
/** One step of a law looks like another. */
const template = (path: string): string => path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\/(steps|papers)\/[\w-]+\/\d+/, '/$1/:key').replace(/\?.*/, '')

const focusable = 'a[href], button, input:not([type=hidden]), textarea, select, summary, [tabindex="0"]'

/** In the page: what is wrong with how the focus shows, where it is now or on each of these in turn. */
const ofFocus = (each: string | null): readonly string[] => {
  const wrong: string[] = []
  const look = () => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return
    const box = focused.getBoundingClientRect()
    const points = [[box.left + box.width / 2, box.top + box.height / 2], [box.left + 4, box.top + 4], [box.right - 4, box.bottom - 4]] as const
    const seen = points.some(([x, y]) => { const at = document.elementFromPoint(x, y); return at !== null && (at === focused || focused.contains(at) || at.contains(focused) || (at.closest('label')?.contains(focused) ?? false)) })
    const marked = [focused, focused.closest('label')].some(one => { const style = one && getComputedStyle(one); return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 })
    if (!seen || !marked) wrong.push(`${seen ? 'unmarked' : 'out of sight'} ${focused.outerHTML.slice(0, 150)}`)
  }
  if (each === null) look()
  else for (const one of document.querySelectorAll<HTMLElement>(each)) {
    if (!one.checkVisibility() || one.matches(':disabled, [tabindex="-1"]')) continue
    one.focus()
    if (document.activeElement === one) look()
  }
  return wrong
}

/** Every stop of the keyboard is in sight and marked. By the key, as someone goes, takes two questions a stop: that is `npm run prove`. Else the key once, so that the focus shows from then on, and the rest in one go. */
const stops = async (page: Page): Promise<readonly string[]> => {
  await page.keyboard.press('Tab')
  if (!prove) return await page.evaluate(ofFocus, focusable)
  const wrong: string[] = []
  for (let stop = Math.min(await page.locator(focusable).count(), 400); stop > 0; stop--) {
    wrong.push(...await page.evaluate(ofFocus, null))
    await page.keyboard.press('Tab')
  }
  return wrong
}

describe.skipIf(!chromiumPath)('every page', async () => {
  const site = await openSite()
  const ahead = new Date(site.now().getTime() + 26 * 3_600_000)
  await openedWith(site, { provider: deHaven, guide: cast.marleen.id, from: ahead, now: site.now(), contact: { alias: 'Roos', handle: 'anker-linde' } })

  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() })
  afterAll(() => browser.close())

  const signedIn = async (person: Id<'person'>): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const { cookies } = await site.signedIn(person)
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: site.origin })))
    return context
  }

  /** What is wrong with the page as it stands in the browser now. */
  const look = async (page: Page, name: string, heard: readonly string[]): Promise<readonly string[]> => {
    const wrong: string[] = (await barriers(page)).map(one => `${name}, ${one}`)
    const before = page.viewportSize()
    for (const width of [320, 390, 640]) {
      await page.setViewportSize({ width, height: 640 })
      const [wide, small] = await page.evaluate(() => [
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
        [...document.querySelectorAll('a[href], button, input, select, summary')]
          .filter(one => { const box = one.getBoundingClientRect(); return box.width > 0 && (box.height < 24 || box.width < 24) && getComputedStyle(one).display !== 'inline' && !one.closest('.hidden, .skip, svg, label') })
          .map(one => one.outerHTML.slice(0, 120)),
      ] as const)
      if (wide > 0) wrong.push(`${name}: scrolls ${wide} px sideways at ${width}`)
      wrong.push(...small.map(html => `${name}: a target under 24 px at ${width}: ${html}`))
    }
    // 400 % of a window of 1280 by 1024: each stop of the keyboard is in sight and marked.
    await page.setViewportSize({ width: 320, height: 256 })
    for (const problem of await stops(page)) wrong.push(`${name}: focus at 400 % ${problem}`)
    if (before) await page.setViewportSize(before)
    if (/ style="/.test(await page.content())) wrong.push(`${name}: an inline style`)
    wrong.push(...heard.map(complaint => `${name}: ${complaint}`))
    return wrong
  }

  /** What a visitor saw is the same page for whoever else comes by, but for a few. `npm run prove` looks at all as everyone. */
  const ofEveryone = new Set<string>()

  /** Looks at these pages and at what is behind their links, one of each kind. */
  const lookAtAll = async (context: BrowserContext, from: readonly string[]): Promise<readonly string[]> => {
    const page = await context.newPage()
    const heard = complaints(page)
    const found = new Set<string>()
    const wrong: string[] = []
    const waiting = [...from]
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (found.has(template(path)) || (!prove && ofEveryone.has(template(path))) || /^\/(away|voice|scheme|sign-out|assets|calendar)|\.ics$/.test(path)) continue
      const response = await page.goto(site.origin + path).catch(() => null)
      if (!response || !/text\/html/.test(response.headers()['content-type'] ?? '')) continue
      found.add(template(path))
      expect(response.status(), path).toBeLessThan(400)
      const links = await page.locator('a[href^="/"]').evaluateAll(anchors => anchors.map(anchor => anchor.getAttribute('href') ?? ''))
      waiting.push(...links.filter(link => !link.includes('#')))
      wrong.push(...await look(page, path, heard))
    }
    if (ofEveryone.size === 0) for (const one of found) if (!/^\/(moments|help)?$/.test(one)) ofEveryone.add(one)
    console.log(`looked at ${found.size} pages: ${[...found].join(' ')}`)
    return [...wrong, ...site.broken]
  }

  test('of a visitor and a participant', { timeout: 900_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    expect(await lookAtAll(context, ['/', '/code', '/sign-in'])).toEqual([])
    const page = await context.newPage()
    const heard = complaints(page)
    await page.goto(`${site.origin}/p/${site.words}`)
    const wrong = [...await look(page, '/ behind the door', heard)]
    await page.goto(`${site.origin}/moments`)
    wrong.push(...await look(page, '/moments', heard))
    await page.goto(`${site.origin}/moments/${cast.samira.id}`)
    wrong.push(...await look(page, '/moments/:guide', heard))
    await page.goto(`${site.origin}/moments`)
    await page.getByRole('button', { name: 'Kies deze plek' }).click()
    wrong.push(...await look(page, '/contact', heard))
    await page.getByRole('button', { name: 'Maak de afspraak' }).click()
    await page.getByRole('heading', { name: 'Er ging iets mis' }).waitFor()
    expect(await page.title()).toMatch(/^Fout: /)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors')
    await page.getByLabel('Jouw telefoonnummer').fill('0612345678')
    await page.getByRole('button', { name: 'Maak de afspraak' }).click()
    await page.getByRole('heading', { name: 'Je afspraak staat' }).waitFor()
    wrong.push(...await look(page, '/receipt', []))
    expect(wrong.filter(one => !one.includes('status of 422'))).toEqual([])
    expect(await lookAtAll(context, ['/my-appointment', '/my-appointment/move', '/my-appointment/cancel'])).toEqual([])
  })

  test('of who goes on, and of who came in by name', { timeout: 900_000 }, async () => {
    const one = await openedWith(site, { provider: deHaven, guide: cast.jaap.id, from: new Date(site.now().getTime() + 50 * 3_600_000), now: site.now(), contact: { handle: 'boot-duin' } })
    await site.as(one.person, tx => recordCancellation(tx, { appointment: one.appointment, why: 'cancelled-by-participant', by: one.participant, at: site.now() }))
    expect(await lookAtAll(await signedIn(one.person), ['/onward', '/onward/letter', '/onward/programme', `/onward/details?programme=${regularGuidance.id}&guide=${cast.marleen.id}`, '/onward/done'])).toEqual([])
    const asking = { provider: deHaven, programme: regularGuidance, guide: cast.marleen.id }
    const waits = await arrivedWith(site, { ...asking, name: 'Wim' })
    expect(await lookAtAll(await signedIn(waits.person), ['/my-trajectory', '/sign-in/link'])).toEqual([])
    const guided = await arrivedWith(site, { ...asking, name: 'Gerda', answer: 'accepted' })
    expect(await lookAtAll(await signedIn(guided.person), ['/my-trajectory', '/my-trajectory/next', '/my-messages', '/account'])).toEqual([])
  })

  test('of who guards the dates of the law, and of whom they are', { timeout: 900_000 }, async () => {
    const file = await openCareerFile(site, aroundPetra.anne)
    const by = await file.joins(aroundPetra.petra, 'case-manager')
    await site.as(aroundPetra.petra.id, async tx => {
      await recordPeriod(tx, { id: newId(site.now().getTime()), kind: 'absence', first: addDays(dayOf(site.now(), deHaven.zone), -60), ruleset: 'nl-wvp-2013' }, { trajectory: file.trajectory, by, at: site.now() })
      await settleCalendar({ tx, provider: deHaven, now: site.now() }, file.trajectory)
    })
    const here = `/deadlines/${file.trajectory}`
    expect(await lookAtAll(await signedIn(aroundPetra.petra.id), ['/deadlines', here, `${here}/absences`, `${here}/steps/problem-analysis/1`, `${here}/papers`, `${here}/papers/plan-of-action/1`, `${here}/build-up`])).toEqual([])
    expect(await lookAtAll(await signedIn(aroundPetra.anne.id), [here])).toEqual([])
  })

  test('of whoever sees for themselves who can come in, and of a guide who asks someone along', { timeout: 900_000 }, async () => {
    const file = await openCareerFile(site, aroundPetra.willem, 'career')
    const at = '/programmes/career-centre'
    expect(await lookAtAll(await browser.newContext({ viewport: { width: 390, height: 844 } }), [at, `${at}/inform`, `${at}/ask`, `${at}/asked`])).toEqual([])
    expect(await lookAtAll(await signedIn(cast.vera.id), ['/first-talks', '/seconding', `/trajectories/${file.trajectory}/second-guides`, `/trajectories/${file.trajectory}/division`])).toEqual([])
    expect(await lookAtAll(await signedIn(aroundPetra.willem.id), ['/my-file/views', `/my-file/views/${cast.ellen.id}`, '/my-file/exclusions', '/my-file/second-guides'])).toEqual([])
  })

  test('of whoever draws a life line and looks into work, and of who guides them', { timeout: 900_000 }, async () => {
    await site.as(cast.vera.id, tx => tellLotte({ tx, vault: site.vault, provider: deHaven, now: site.now() }))
    await openCareerFile(site, aroundPetra.joris, 'career')
    expect(await lookAtAll(await signedIn(lotte.id), ['/my-life-line', '/my-life-line/heavy', '/my-life-line/new/balance', '/my-job-research'])).toEqual([])
    const page = await (await signedIn(aroundPetra.joris.id)).newPage()
    for (const path of ['/my-life-line', '/my-job-research']) {
      await page.goto(site.origin + path)
      expect(await look(page, `${path}, before it is begun`, [])).toEqual([])
    }
    const [line] = await site.as(lotte.id, tx => tx.rows<{ readonly id: string }>(sql`select trajectory_id as id from life_line`))
    expect(await lookAtAll(await signedIn(cast.vera.id), [`/trajectories/${line?.id}/life-line`, `/trajectories/${line?.id}/job-research`])).toEqual([])
  })

  test('of a guide', { timeout: 900_000 }, async () => {
    expect(await lookAtAll(await signedIn(cast.marleen.id), ['/today', '/people', '/agenda', '/hours', '/account', '/profile'])).toEqual([])
  })

  test('of an administrator', { timeout: 900_000 }, async () => {
    expect(await lookAtAll(await signedIn(cast.ellen.id), ['/administration', '/account'])).toEqual([])
  })
})
