/** A real browser takes a voucher: what leaves it is blinded, what it shows holds, and a key that is not on the letter it will not have. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { barriers } from '../../design/barriers.ts'
import { chromiumPath, complaints, openBrowser } from '../../design/browser.ts'
import { cast, deHaven } from '../../demo/cast.ts'
import { newBlindKeys } from '../../kit/blind-signatures.ts'
import { addDays } from '../../kit/time.ts'
import { known, openSite } from '../../test/site.ts'
import { closeRound, openRound, travelToDay, welcomed, withFrits } from './voucher.fixture.ts'
import { holdsFor, keyWords, readVoucher } from './voucher.ts'
import { findKey, switchVouchers } from './voucher.store.ts'

describe.skipIf(!chromiumPath)('a voucher', async () => {
  const site = await openSite()
  await site.as(cast.ellen.id, tx => switchVouchers(tx, deHaven, 'on'))
  await withFrits(site)
  const linde = await welcomed(site, 'De Linde')
  const round = await openRound(site, new Map([[linde, 60]]))
  const words = keyWords(round.open)
  let chromium: Browser
  beforeAll(async () => {
    chromium = await openBrowser()
    await vi.waitFor(async () => { if ((await site.app.providers()).find(({ id }) => id === deHaven.id)?.vouchers !== 'on') throw new Error('not on yet') }, 10_000)
  })
  afterAll(() => chromium.close())

  const fresh = async (options: { readonly javaScriptEnabled?: boolean } = {}): Promise<Page> => await (await chromium.newContext({ viewport: { width: 390, height: 844 }, ...options })).newPage()
  const ask = async (page: Page, code: string, typed = words) => {
    await page.getByLabel('De code van de brief').fill(code)
    await page.getByLabel('De vier woorden van de brief').fill(typed)
    await page.getByRole('button', { name: 'Maak de bon' }).click()
  }
  const says = (page: Page, text: string) => page.getByText(text).first().waitFor({ timeout: 20_000 })
  const voucherOn = async (page: Page): Promise<string> => { await says(page, 'Dit is je bon'); return await page.getByLabel('De bon als tekst').inputValue() }
  const code = (index: number) => known(round.codes[index])

  test('without scripts the page says what it needs, and what else there is', async () => {
    const page = await fresh({ javaScriptEnabled: false })
    await page.goto(`${site.origin}/voucher`)
    await says(page, 'Hier is JavaScript nodig')
    expect(await page.getByRole('button', { name: 'Maak de bon' }).isVisible()).toBe(false)
    expect(await page.getByRole('link', { name: deHaven.telephone }).first().isVisible()).toBe(true)
  })

  test('is made, checked and shown; goes into a QR code and a file; and leaves nothing in the browser', { timeout: 90_000 }, async () => {
    const page = await fresh()
    const heard = complaints(page)
    const sent: string[] = []
    page.on('request', request => { if (request.method() === 'POST') sent.push(request.postData() ?? '') })
    await page.goto(`${site.origin}/voucher`)
    expect(await barriers(page)).toEqual([])
    await ask(page, code(0).toLowerCase().replaceAll('-', ' '))
    const text = await voucherOn(page)
    const voucher = known(readVoucher(text))
    expect(holdsFor(voucher, known(await site.as(null, tx => findKey(tx, round.id))))).toBe(true)
    // What was sent is neither what was signed for nor the signature.
    expect(sent).toHaveLength(1)
    const blinded = Buffer.from(known(new URLSearchParams(sent[0]).get('blinded')), 'base64url')
    expect(blinded).toHaveLength(384)
    for (const part of [voucher.prepared, voucher.signature]) { expect(blinded.includes(part.subarray(0, 16))).toBe(false); expect(sent[0]).not.toContain(part.subarray(0, 30).toString('base64url')) }
    expect(await page.locator('[data-part="picture"] svg path').getAttribute('d')).toMatch(/^M/)
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Bewaar als bestand' }).click()])
    expect(file.suggestedFilename()).toBe('bon.txt')
    expect(await barriers(page)).toEqual([])
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0])
    expect(await page.context().cookies()).toEqual([])
    expect(heard).toEqual([])
    // With the same letter nobody gets another.
    const other = await fresh()
    await other.goto(`${site.origin}/voucher`)
    await ask(other, code(0))
    await says(other, 'Met deze code is al een bon gemaakt.')
  })

  test('a key that is not the one on the letter is not taken, whatever the server calls it', { timeout: 60_000 }, async () => {
    const page = await fresh()
    const sent: string[] = []
    page.on('request', request => { if (request.url().endsWith('/voucher/sign')) sent.push(request.url()) })
    const own = await newBlindKeys()
    await page.route('**/voucher/keys', route => route.fulfill({ contentType: 'application/json', body: JSON.stringify([{ round: round.id, key: own.open.toString('base64'), words }]) }))
    await page.goto(`${site.origin}/voucher`)
    await ask(page, code(1))
    await says(page, 'Bij deze vier woorden hoort hier geen bon.')
    expect(sent).toEqual([]) // not even the letter was shown
    await ask(page, code(1), 'appel appel xyzzy appel')
    await says(page, 'Deze vier woorden kennen we niet.')
  })

  test('what is signed wrongly is not shown; an answer that was lost is asked for again, with the same blinded value', { timeout: 60_000 }, async () => {
    const page = await fresh()
    const sent: string[] = []
    let turn = 0
    await page.route('**/voucher/sign', async route => {
      sent.push(known(new URLSearchParams(route.request().postData() ?? '').get('blinded')))
      turn += 1
      // First it is done and the answer is lost; then somebody answers with what is no signature.
      if (turn === 1) { await route.fetch(); return await route.abort() }
      if (turn === 2) return await route.fulfill({ contentType: 'application/json', body: JSON.stringify({ signature: Buffer.alloc(384, 1).toString('base64url') }) })
      await route.continue()
    })
    await page.goto(`${site.origin}/voucher`)
    await ask(page, code(2))
    await says(page, 'Dat lukte niet.')
    await page.getByRole('button', { name: 'Maak de bon' }).click()
    await expect.poll(() => sent.length).toBe(2)
    await says(page, 'Dat lukte niet.')
    expect(await page.getByText('Dit is je bon').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Maak de bon' }).click()
    expect(readVoucher(await voucherOn(page))).not.toBeNull()
    expect(sent).toHaveLength(3)
    expect(new Set(sent).size).toBe(1)
  })

  test('handed in from its QR code: the page fills itself and leaves nothing in the address', { timeout: 60_000 }, async () => {
    const taker = await fresh()
    await taker.goto(`${site.origin}/voucher`)
    await ask(taker, code(3))
    const text = await voucherOn(taker)
    // So that the round is held: the others take theirs past the browser.
    await site.asSuperuser(`update voucher_code set used = 'yes' where code_hash in (select code_hash from voucher_code where used = 'no' limit 30)`)
    await closeRound(site, round.opensOn)
    travelToDay(site, addDays(round.opensOn, 20))
    const page = await fresh()
    const heard = complaints(page)
    await page.goto(`${site.origin}/with-voucher#${text}`)
    await expect.poll(() => page.getByLabel('De tekst van de bon').inputValue()).toBe(text)
    expect(page.url()).toBe(`${site.origin}/with-voucher`)
    expect(await barriers(page)).toEqual([])
    await page.getByLabel('De tekst van de bon').fill('')
    await page.getByLabel('Of kies het bestand met de bon:').setInputFiles({ name: 'bon.txt', mimeType: 'text/plain', buffer: Buffer.from(`${text}\n`) })
    await expect.poll(() => page.getByLabel('De tekst van de bon').inputValue()).toBe(text)
    await page.getByRole('button', { name: 'Ga verder' }).click()
    await page.getByRole('link', { name: 'Kies een moment' }).waitFor()
    expect(heard).toEqual([])
    // Without scripts it is a form like any other.
    const plain = await fresh({ javaScriptEnabled: false })
    await plain.goto(`${site.origin}/with-voucher`)
    await plain.getByLabel('De tekst van de bon').fill(text)
    await plain.getByRole('button', { name: 'Ga verder' }).click()
    await plain.getByRole('link', { name: 'Kies een moment' }).waitFor()
  })
})
