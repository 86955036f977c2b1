/** The first journey as a person makes it: on a phone without JavaScript, and by keyboard alone. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, openBrowser } from '../design/browser.ts'
import { openSite } from './site.ts'

const slow4g = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 7.5e5 / 8 }

describe.skipIf(!chromiumPath)('from the poster to six words', async () => {
  const site = await openSite()
  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() })
  afterAll(() => browser.close())

  const phone = async (): Promise<{ readonly page: Page; readonly wire: CDPSession }> => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, hasTouch: true, isMobile: true })
    const page = await context.newPage()
    return { page, wire: await context.newCDPSession(page) }
  }

  test('four taps and one field, without JavaScript, in 150 KB', async () => {
    const { page, wire } = await phone()
    let bytes = 0
    await wire.send('Network.enable')
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
    const timed = process.env['PROVE'] !== undefined
    if (timed) {
      await wire.send('Network.emulateNetworkConditions', slow4g)
      await wire.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    }
    const begun = Date.now()
    let taps = 0
    const tap = async (name: string, role: 'link' | 'button') => {
      await page.getByRole(role, { name }).first().tap()
      taps++
      await page.waitForLoadState('load')
    }
    await page.goto(`${site.origin}/p/${site.words}`)
    expect(page.url()).toBe(`${site.origin}/`)
    const firstView = bytes
    await tap('Kies een moment', 'link')
    await tap('Kies deze plek', 'button')
    await page.getByLabel('Jouw telefoonnummer').fill('0612345678')
    taps++
    await tap('Maak de afspraak', 'button')

    await page.getByRole('heading', { name: 'Je afspraak staat' }).waitFor()
    const words = (await page.locator('.code').innerText()).split(' ')
    expect(words).toHaveLength(6)
    expect(taps).toBe(4)
    expect(firstView / 1024).toBeLessThan(100)
    expect(bytes / 1024).toBeLessThan(150)
    console.log(`booking on a phone: ${taps} taps, ${(firstView / 1024).toFixed(1)} KB first view, ${(bytes / 1024).toFixed(1)} KB in all${timed ? `, ${Date.now() - begun} ms of machine time on slow 4G` : ''}`)
    expect(timed ? Date.now() - begun : 0).toBeLessThan(8000)

    // Another day, another phone.
    const { page: later } = await phone()
    await later.goto(`${site.origin}/code`)
    await later.getByLabel('Jouw zes woorden').fill(words.join(' ').toUpperCase())
    await later.getByRole('button', { name: 'Ga naar mijn afspraak' }).tap()
    await later.getByRole('heading', { name: 'Mijn afspraak' }).waitFor()
    await later.getByRole('link', { name: 'Ander moment' }).tap()
    await later.getByRole('button', { name: /09:00/ }).last().tap()
    await later.getByText('Je afspraak is verzet').waitFor()
    await later.getByRole('link', { name: 'Afzeggen' }).tap()
    await later.getByRole('button', { name: 'Zeg de afspraak af' }).tap()
    await later.getByText('Je afspraak is afgezegd').waitFor()
    expect(site.broken).toEqual([])
  })

  test('by keyboard alone, in at most 45 keys', async () => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false })).newPage()
    await page.goto(`${site.origin}/p/${site.words}`)
    let keys = 0
    const focused = () => page.evaluate(() => {
      const element = document.activeElement
      return element instanceof HTMLInputElement ? element.labels?.[0]?.innerText ?? '' : element instanceof HTMLElement ? element.innerText : ''
    })
    const until = async (wanted: RegExp) => {
      for (let tries = 0; tries < 60; tries++) {
        await page.keyboard.press('Tab')
        keys++
        if (wanted.test((await focused()).trim())) return
      }
      throw new Error(`never reached ${wanted}`)
    }
    const enter = async (address: RegExp) => {
      await page.keyboard.press('Enter')
      keys++
      await page.waitForURL(address)
    }
    await until(/^Kies een moment/)
    await enter(/moments/)
    await until(/^Kies deze plek/)
    await enter(/contact/)
    await until(/^Jouw telefoonnummer/)
    await page.keyboard.type('0612345678')
    await until(/^Maak de afspraak/)
    await enter(/receipt/)
    console.log(`booking by keyboard: ${keys} keys besides the number`)
    expect(keys).toBeLessThanOrEqual(45)
  })

  test('leaving quickly: signed out, cookies gone, and Back shows nothing', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await page.route(url => url.hostname !== '127.0.0.1', route => route.fulfill({ status: 200, contentType: 'text/html', body: '<title>Weer</title><h1>Het weer</h1>' }))
    await page.goto(`${site.origin}/p/${site.words}`)
    await page.getByRole('link', { name: 'Kies een moment' }).click()
    await page.getByRole('button', { name: 'Kies deze plek' }).click()
    await page.getByLabel('Jouw telefoonnummer').fill('0612345678')
    await page.getByRole('button', { name: 'Maak de afspraak' }).click()
    await page.locator('.code').waitFor()
    const words = await page.locator('.code').innerText()
    const before = await context.cookies(site.origin)
    expect(before.map(({ name }) => name)).toContain('hv')

    await page.getByRole('link', { name: 'Snel weg' }).click()
    await page.getByRole('heading', { name: 'Het weer' }).waitFor()
    expect(await context.cookies(site.origin)).toEqual([])
    await page.goBack().catch(() => null)
    expect(await page.content()).not.toContain(words)
    // Nor does the old cookie open anything, should someone have kept it.
    await context.addCookies(before)
    await page.goto(`${site.origin}/receipt`)
    expect(await page.content()).not.toContain(words)
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
  })
})
