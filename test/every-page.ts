/**
 * Every page that can be reached, for every kind of person: no barrier axe can find by day and by night, nothing that
 * scrolls sideways or is cut off, every stop of the keyboard in sight, nothing that the policy had to stop.
 * Pages are found by following links, so that a new one is looked at without anyone remembering. Every page is opened each time, and
 * what it complains of by itself is heard; a share of them is looked at, see share.ts.
 *
 * The files `pages-of-*.browser.test.ts` each look as some of them, side by side.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { barriers } from '../design/barriers.ts'
import { complaints, openBrowser } from '../design/browser.ts'
import type { Id } from '../kit/id.ts'
import { inShare } from './share.ts'
import { openSite } from './site.ts'

const prove = process.env['PROVE'] !== undefined

/**
 * Pages that are the same in whoever's file they stand: one walk looks at them, and must have done so at its end; the others pass by.
 * `npm run prove` looks at all as everyone.
 */
export const lookedAtBy = {
  visitors: ['/', '/code', '/sign-in', '/shared-device', '/privacy', '/accessibility', '/complaints', '/sign-in/link', '/help', '/moments', '/account/passkeys/new', '/account/password', '/account/recovery-codes'],
  files: [
    '/account', '/people', '/agenda', '/hours', '/backup', '/contacts', '/messages', '/first-talks', '/trajectories/:id/messages', '/trajectories/:id/agreements/new', '/trajectories/:id/goals/new', '/trajectories/:id/circle',
    '/trajectories/:id/joint-talks', '/trajectories/:id/joint-talks/new', '/trajectories/:id/ending', '/trajectories/:id/division', '/trajectories/:id/second-guides',
    '/my-messages', '/peer-consultation', '/peer-consultation/groups/new', '/my-file', '/my-file/views', '/my-file/views/:id', '/my-file/exclusions', '/my-trajectory/circle', '/my-trajectory/ending', '/sharing',
  ],
  careers: ['/my-applications', '/my-applications/new', '/my-limits', '/my-limits/new', '/my-contacts', '/my-cv', '/my-cv/new/head', '/my-cv/new/entry', '/my-cv/new/strength', '/my-cv/takings', '/my-life-line', '/my-job-research'],
  law: [],
  learning: [],
  bridge: [],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type Walk = keyof typeof lookedAtBy

/** '/talks/0198…' and '/talks/0199…' are one page with other people on it; one step of a law looks like another. */
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

/** @param walk which one this is: it looks at its own pages, and at those that are nobody's */
export const openEveryPage = async (walk: Walk) => {
  const site = await openSite()
  const own: ReadonlySet<string> = new Set(lookedAtBy[walk])
  const others: ReadonlySet<string> = new Set(Object.values(lookedAtBy).filter(pages => pages !== lookedAtBy[walk]).flat())
  /** Of its own, those it looked at. */
  const done = new Set<string>()

  const opened: { browser: Browser | null } = { browser: null }
  beforeAll(async () => { opened.browser = await openBrowser() })
  afterAll(() => opened.browser?.close())

  /** A window of a visitor: a phone, unless it is to be wider. */
  const windowOf = async (viewport = { width: 390, height: 844 }): Promise<BrowserContext> => {
    if (!opened.browser) throw new Error('no browser yet')
    return await opened.browser.newContext({ viewport })
  }

  const signedIn = async (person: Id<'person'>): Promise<BrowserContext> => {
    const context = await windowOf({ width: 1280, height: 900 })
    const { cookies } = await site.signedIn(person)
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: site.origin })))
    return context
  }

  /** What is wrong with the page as it stands in the browser now. */
  const look = async (page: Page, name: string, heard: readonly string[]): Promise<readonly string[]> => {
    if (!inShare(template(name))) return heard.map(complaint => `${name}: ${complaint}`)
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
    if (await page.evaluate(() => document.querySelector('[style]') !== null)) wrong.push(`${name}: an inline style`)
    wrong.push(...heard.map(complaint => `${name}: ${complaint}`))
    return wrong
  }

  /** Looks at these pages and at what is behind their links, one of each kind. */
  const lookAtAll = async (context: BrowserContext, from: readonly string[]): Promise<readonly string[]> => {
    const page = await context.newPage()
    const heard = complaints(page)
    const found = new Set<string>()
    const [wrong, looked]: readonly [string[], string[]] = [[], []]
    const waiting = [...from]
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const kind = template(path)
      if (found.has(kind) || (!prove && (others.has(kind) || done.has(kind))) || /^\/(away|voice|scheme|sign-out|assets|calendar)|\.ics$/.test(path)) continue
      const response = await page.goto(site.origin + path).catch(() => null)
      if (!response || !/text\/html/.test(response.headers()['content-type'] ?? '')) continue
      found.add(kind)
      if (own.has(kind)) done.add(kind)
      expect(response.status(), [path, ...site.broken].join('\n')).toBeLessThan(400)
      const links = await page.locator('a[href^="/"]').evaluateAll(anchors => anchors.map(anchor => anchor.getAttribute('href') ?? ''))
      waiting.push(...links.filter(link => !link.includes('#')))
      if (inShare(kind)) looked.push(kind)
      wrong.push(...await look(page, path, heard))
    }
    console.log(`came by ${found.size} pages, looked at ${looked.length}: ${looked.join(' ')}`)
    return [...wrong, ...site.broken]
  }

  /** Of the pages that this walk alone looks at, those it never came by. */
  const missed = (): readonly string[] => [...own].filter(kind => !done.has(kind))

  return { site, windowOf, signedIn, look, lookAtAll, missed }
}
