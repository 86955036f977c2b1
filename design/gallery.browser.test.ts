import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { chromiumPath, complaints, openBrowser, serve } from './browser.ts'
import { exhibits, galleryIndex, galleryOf } from './gallery.tsx'
import { renderPage } from './page/page.tsx'

const addresses = ['/gallery', ...exhibits.map(({ name }) => `/gallery/${name}`)]

describe.skipIf(!chromiumPath)('the gallery in a browser', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>

  beforeAll(async () => {
    site = await serve(({ url }) => {
      const page = url.pathname === '/gallery' ? galleryIndex() : galleryOf(url.pathname.slice('/gallery/'.length))
      return page ? { body: renderPage(page) } : null
    })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    site.close()
  })

  async function eachPage(look: (page: Page, address: string) => Promise<void>) {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
    for (const address of addresses) {
      await page.goto(site.origin + address)
      await look(page, address)
    }
    await page.context().close()
  }

  test('has no barrier axe can find: by day, by night, in system colours, with more contrast', { timeout: 300_000 }, async () => {
    const found: string[] = []
    await eachPage(async (page, address) => { found.push(...(await barriers(page)).map(one => `${address}, ${one}`)) })
    expect(found).toEqual([])
  })

  test('never scrolls sideways, from 320 pixels on', { timeout: 60_000 }, async () => {
    await eachPage(async (page, address) => {
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${address} at ${width}`).toBeLessThanOrEqual(width)
      }
    })
  })

  test('leaves room for wider letters, words and lines at 320 pixels, as WCAG 1.4.12 asks', { timeout: 60_000 }, async () => {
    await eachPage(async (page, address) => {
      await page.setViewportSize({ width: 320, height: 800 })
      const [widest, clipped] = await page.evaluate(() => {
        const spacing = new CSSStyleSheet()
        spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }')
        document.adoptedStyleSheets = [spacing]
        const boxes = [...document.querySelectorAll('button, .button, .tag, .eye, .tabs a, .nav a, .tool')]
        const cut = boxes.filter((box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 2)
        return [document.documentElement.scrollWidth, cut.map((box) => box.textContent)] as const
      })
      expect(widest, address).toBeLessThanOrEqual(320)
      expect(clipped, address).toEqual([])
    })
  })

  test('keeps the policy: no inline style or script, nothing from elsewhere', { timeout: 60_000 }, async () => {
    const page = await browser.newPage()
    const heard = complaints(page)
    for (const address of addresses) {
      await page.goto(site.origin + address)
      expect(await page.locator('[style]').count(), address).toBe(0)
    }
    await page.close()
    expect(heard).toEqual([])
  })

  test('offers targets of at least 44 pixels to who is not at work all day', { timeout: 60_000 }, async () => {
    const small: string[] = []
    await eachPage(async (page, address) => {
      await page.setViewportSize({ width: 390, height: 844 })
      const targets = page.locator(':is(button, .button, .option, .tabs a, .tool, .nav a, .foot a, summary):visible')
      const sizes = await targets.evaluateAll((elements) => elements
        .filter((element) => element.closest('[data-density]') === null)
        .map((element) => ({ words: element.textContent, width: element.getBoundingClientRect().width, height: element.getBoundingClientRect().height })))
      small.push(...sizes.filter(({ width, height }) => width < 24 || height < 44).map(({ words, width, height }) => `${address} ${words} ${width} by ${height}`))
    })
    expect(small).toEqual([])
  })
})
