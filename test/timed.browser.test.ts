/**
 * How fast the pages of the first journey feel on a slow phone: 1.6 Mbit/s, 150 ms away, a processor four times slower.
 * Times depend on the machine, so only `npm run prove` holds them to their budget; `npm test` looks at bytes and layout.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, openBrowser } from '../design/browser.ts'
import { openSite } from './site.ts'

const prove = process.env['PROVE'] !== undefined
const mostShift = 0.02
const slow4g = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 }

/** Set up in the page before anything of it runs. */
const watch = () => {
  const seen = { largest: 0, shift: 0, blocked: 0 }
  Object.assign(window, { seen })
  new PerformanceObserver(list => { for (const entry of list.getEntries()) seen.largest = entry.startTime }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver(list => { for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number' && !('hadRecentInput' in entry && entry.hadRecentInput)) seen.shift += entry.value }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver(list => { for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50) }).observe({ type: 'longtask', buffered: true })
}

describe.skipIf(!chromiumPath)('on a slow phone', async () => {
  const site = await openSite()
  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() })
  afterAll(() => browser.close())

  const measure = async (path: string) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true })
    // Through the door in another tab: to clear away the page before would count for the page that is measured.
    if (path === '/moments') await (await context.newPage()).goto(`${site.origin}/p/${site.words}`)
    const page = await context.newPage()
    const wire = await context.newCDPSession(page)
    await wire.send('Network.enable')
    await wire.send('Network.clearBrowserCache')
    await wire.send('Network.emulateNetworkConditions', slow4g)
    await wire.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    let bytes = 0
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
    await page.addInitScript(watch)
    await page.goto(site.origin + path.replace('words', site.words), { waitUntil: 'networkidle' })
    const seen = await page.evaluate(() => ('seen' in window ? window.seen : null))
    await context.close()
    return { kilobytes: bytes / 1024, ...Object.assign({ largest: 0, shift: 0, blocked: 0 }, seen) }
  }

  test.each(['/', '/p/words', '/moments', '/help', '/code', '/sign-in'])('%s is there soon, stays put and leaves the phone free', { timeout: 240_000 }, async path => {
    // The best of a few: what else this machine does at the moment is not the page's doing.
    const rounds: Awaited<ReturnType<typeof measure>>[] = []
    for (let round = 0; round < (prove ? 5 : 1); round++) rounds.push(await measure(path))
    // A font that is late once shifts a page once: before that counts, it is measured as often as to prove it.
    while (rounds.length < 5 && rounds.some(({ shift }) => shift > mostShift)) rounds.push(await measure(path))
    const least = (pick: (round: (typeof rounds)[number]) => number) => Math.min(...rounds.map(pick))
    const [largest, blocked] = [least(one => one.largest), least(one => one.blocked)]
    const kilobytes = Math.max(...rounds.map(one => one.kilobytes))
    // The middle one: a font that is late once is this machine's doing, a page that shifts does so more often than not.
    const shift = rounds.map(one => one.shift).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 1
    console.log(`${path}: largest paint ${Math.round(largest)} ms, shift ${shift.toFixed(3)}, blocked ${Math.round(blocked)} ms, ${kilobytes.toFixed(1)} KB`)

    expect(kilobytes).toBeLessThan(100)
    expect(shift).toBeLessThanOrEqual(mostShift)
    expect(prove ? largest : 0).toBeLessThanOrEqual(1800)
    expect(prove ? blocked : 0).toBeLessThanOrEqual(50)
  })
})
