/** Every component in a browser. Each page is opened once and looked at in every way; a test tells what was found in one of them. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { chromiumPath, complaints, openBrowser, serve } from './browser.ts'
import { exhibits, galleryIndex, galleryOf } from './gallery.tsx'
import { inShare } from '../test/share.ts'
import { renderPage } from './page/page.tsx'

const addresses = ['/gallery', ...exhibits.map(({ name }) => `/gallery/${name}`)].filter(inShare)

const sideways = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = []
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) found.push(`${wide} px wide at ${width}`)
  }
  return found
}

/** Targets of who is not at work all day. */
const small = async (page: Page): Promise<readonly string[]> => {
  await page.setViewportSize({ width: 390, height: 844 })
  const targets = page.locator(':is(button, .button, .option, .tabs a, .tool, .nav a, .foot a, summary):visible')
  const sizes = await targets.evaluateAll((elements) => elements
    .filter((element) => element.closest('[data-density]') === null)
    .map((element) => ({ words: element.textContent, width: element.getBoundingClientRect().width, height: element.getBoundingClientRect().height })))
  return sizes.filter(({ width, height }) => width < 24 || height < 44).map(({ words, width, height }) => `${words} ${width} by ${height}`)
}

/** Leaves the page with wider letters, words and lines. */
const cut = async (page: Page): Promise<readonly string[]> => {
  await page.setViewportSize({ width: 320, height: 800 })
  const [widest, clipped] = await page.evaluate(() => {
    const spacing = new CSSStyleSheet()
    spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }')
    document.adoptedStyleSheets = [spacing]
    const boxes = [...document.querySelectorAll('button, .button, .tag, .eye, .tabs a, .nav a, .tool')]
    return [document.documentElement.scrollWidth, boxes.filter((box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 2).map((box) => box.textContent)] as const
  })
  return [...(widest > 320 ? [`${widest} px wide`] : []), ...clipped.map((words) => `cut off: ${words}`)]
}

/** In this order: what a look leaves behind must not be in the way of the next. */
const looks = {
  styled: async (page: Page) => (await page.locator('[style]').evaluateAll((elements) => elements.map((element) => element.outerHTML.slice(0, 120)))),
  sideways,
  small,
  barriers: async (page: Page) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    return await barriers(page, 'palette')
  },
  cut,
} as const satisfies Readonly<Record<string, (page: Page) => Promise<readonly string[]>>>

describe.skipIf(!chromiumPath)('the gallery in a browser', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>
  let heard: readonly string[] = []
  const found = new Map<string, readonly string[]>()

  beforeAll(async () => {
    site = await serve(({ url }) => {
      const page = url.pathname === '/gallery' ? galleryIndex() : galleryOf(url.pathname.slice('/gallery/'.length))
      return page ? { body: renderPage(page) } : null
    })
    browser = await openBrowser()
    const page = await browser.newPage()
    heard = complaints(page)
    for (const address of addresses) {
      await page.emulateMedia({ colorScheme: null, forcedColors: null, contrast: null, reducedMotion: null })
      const status = (await page.goto(site.origin + address))?.status()
      if (status !== 200) throw new Error(`${address} answered ${status}`)
      for (const [name, look] of Object.entries(looks)) found.set(name, [...found.get(name) ?? [], ...(await look(page)).map((one) => `${address}: ${one}`)])
    }
  }, 600_000)
  afterAll(async () => {
    await browser.close()
    site.close()
  })

  test('has no barrier axe can find: by day, by night, in system colours, with more contrast', () => {
    expect(found.get('barriers')).toEqual([])
  })

  test('never scrolls sideways, from 320 pixels on', () => {
    expect(found.get('sideways')).toEqual([])
  })

  test('leaves room for wider letters, words and lines at 320 pixels, as WCAG 1.4.12 asks', () => {
    expect(found.get('cut')).toEqual([])
  })

  test('keeps the policy: no inline style or script, nothing from elsewhere', () => {
    expect(found.get('styled')).toEqual([])
    expect(heard).toEqual([])
  })

  test('offers targets of at least 44 pixels to who is not at work all day', () => {
    expect(found.get('small')).toEqual([])
  })
})
