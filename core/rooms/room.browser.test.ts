/** Two real browsers with a camera and microphone of their own: what arrives is told by the received media's statistics. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { barriers } from '../../design/barriers.ts'
import { chromiumPath, complaints, openBrowser } from '../../design/browser.ts'
import { openedWith } from '../../test/opened.ts'
import { openSite } from '../../test/site.ts'
import { addMinutes } from '../../kit/time.ts'
import type { Id } from '../../kit/id.ts'
import { signInAs } from '../visit.ts'

/** A test picture and a beep instead of a camera; addresses as they are, for two browsers on one machine. */
const devices = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--disable-features=WebRtcHideLocalIpsWithMdns', '--allow-loopback-in-peer-connection']

type Received = { readonly frames: number; readonly samples: number }

/** Pictures decoded and pieces of sound received by this page so far. */
const received = (page: Page): Promise<Received> => page.evaluate(async () => {
  const room = document.querySelector('hv-room')
  const connection: unknown = room && 'connection' in room ? room.connection : null
  let [frames, samples] = [0, 0]
  if (connection instanceof RTCPeerConnection) for (const [, report] of await connection.getStats()) {
    if (report.type !== 'inbound-rtp') continue
    if (report.kind === 'video') frames += report.framesDecoded ?? 0
    else samples += report.totalSamplesReceived ?? 0
  }
  return { frames, samples }
})
const more = async (page: Page, than: Received): Promise<void> => {
  await expect.poll(async () => { const now = await received(page); return now.frames > than.frames + 5 && now.samples > than.samples + 4000 }, { timeout: 15_000 }).toBe(true)
}
const growing = async (page: Page) => await more(page, await received(page))
const says = (page: Page, words: string) => page.getByText(words).first().waitFor({ timeout: 15_000 })

describe.skipIf(!chromiumPath)('a video talk', async () => {
  const site = await openSite()
  const from = addMinutes(site.now(), 5)
  const talk = await openedWith(site, { provider: deHaven, guide: cast.marleen.id, from, now: site.now(), way: 'video', contact: { alias: 'Roos' } })
  const other = await openedWith(site, { provider: deHaven, guide: cast.jaap.id, from, now: site.now(), way: 'video', contact: { handle: 'berg-lucht' } })

  let [hers, theirs]: Browser[] = []
  beforeAll(async () => { [hers, theirs] = [await openBrowser(devices), await openBrowser(devices)] })
  afterAll(() => Promise.all([hers?.close(), theirs?.close()]))

  const pageOf = async (browser: Browser | undefined, person: Id<'person'>, method: 'receipt' | 'passkey'): Promise<Page> => {
    if (!browser) throw new Error('no browser')
    const cookie = await site.as(null, tx => signInAs({ tx, now: site.now() }, person, method, null))
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    await context.addCookies([{ name: cookie.name, value: cookie.value ?? '', url: site.origin }])
    return await context.newPage()
  }

  test('sound and picture arrive on both sides; off is off; a reload comes back; a third stays outside; and the telephone is one tap away', { timeout: 120_000 }, async () => {
    const participant = await pageOf(theirs, talk.person, 'receipt')
    const guide = await pageOf(hers, cast.marleen.id, 'passkey')
    const heard = [complaints(participant), complaints(guide)]

    // The first to come waits, and is let in without doing anything.
    await participant.goto(`${site.origin}/room`)
    await says(participant, 'zien daarom van elkaar het internetadres')
    await participant.getByRole('link', { name: 'Ga naar binnen' }).click()
    await says(participant, 'Marleen is er nog niet. Blijf hier, je komt vanzelf binnen.')
    expect(await participant.title()).toBe('Videobellen - Houvast')
    await guide.goto(`${site.origin}/talks/${talk.talk}/room`)
    await says(participant, 'Je spreekt met Marleen.')
    await says(guide, 'Je spreekt met Roos.')
    await Promise.all([growing(participant), growing(guide)])
    const [atParticipant, atGuide] = [await received(participant), await received(guide)]
    console.log(`arrived: participant ${atParticipant.frames} pictures and ${atParticipant.samples} samples, guide ${atGuide.frames} and ${atGuide.samples}`)

    // The talk goes on while the server is gone, and both find it again.
    site.app.web.server.closeAllConnections()
    await Promise.all([growing(participant), growing(guide)])
    await says(participant, 'Je spreekt met Marleen.')

    // A camera that is off sends nothing, and both read that it is off.
    await participant.getByRole('button', { name: 'Zet camera uit' }).click()
    await says(participant, 'Je camera staat uit.')
    await says(guide, 'De camera van Roos staat uit.')
    const still = async () => { const before = (await received(guide)).frames; await more(participant, await received(participant)); return (await received(guide)).frames - before }
    await expect.poll(still, { timeout: 30_000 }).toBe(0)
    await participant.getByRole('button', { name: 'Zet camera aan' }).click()
    await growing(guide)
    await guide.getByRole('button', { name: 'Zet microfoon uit' }).click()
    await says(guide, 'Je microfoon staat uit.')
    await says(participant, 'De microfoon van Marleen staat uit.')
    await guide.getByRole('button', { name: 'Zet microfoon aan' }).click()

    // Whoever reloads is back, whichever of the two; the other goes on by itself.
    for (const [one, another] of [[participant, guide], [guide, participant]] as const) {
      await one.reload()
      await Promise.all([growing(one), growing(another)])
    }
    await Promise.all([says(participant, 'Je spreekt met Marleen.'), says(guide, 'Je spreekt met Roos.')])

    // A second window of the same person takes over; the first says so.
    const again = await participant.context().newPage()
    await again.goto(`${site.origin}/room/inside?camera=off`)
    await says(participant, 'Je bent nu binnen in een ander venster.')
    await says(again, 'Je spreekt met Marleen.')
    await says(again, 'Je camera staat uit.')
    await again.getByRole('button', { name: 'Zet camera aan' }).click()
    await Promise.all([growing(again), growing(guide)])
    await participant.goto('about:blank')

    // Nobody else comes in: not by the page, not by the stream, not with a signal. Who has a room of their own stays there.
    for (const [person, method] of [[cast.jaap.id, 'passkey'], [cast.samira.id, 'passkey'], [cast.ellen.id, 'passkey'], [other.person, 'receipt']] as const) {
      const third = await pageOf(hers, person, method)
      expect((await third.goto(`${site.origin}/talks/${talk.talk}/room`))?.status()).toBe(404)
      const tries = await third.evaluate(async room => [
        (await fetch(`${room}/stream`)).status,
        (await fetch(`${room}/signals`, { method: 'POST', body: new URLSearchParams({ signal: JSON.stringify({ kind: 'hello', from: 'third-browser' }) }) })).status,
        (await fetch(`${room}/telephone`, { method: 'POST', body: new URLSearchParams() })).status,
      ], `/talks/${talk.talk}/room`)
      expect(tries).toEqual([404, 404, 404])
      await third.context().close()
    }
    const elsewhere = await pageOf(hers, other.person, 'receipt')
    await elsewhere.goto(`${site.origin}/room/inside`)
    await says(elsewhere, 'Jaap is er nog niet.')
    await growing(guide)
    expect(await elsewhere.getByText('Jaap is er nog niet.').count()).toBeGreaterThan(0)

    // The other leaves, comes back, and would rather call.
    await again.getByRole('button', { name: 'Stop het gesprek' }).click()
    await Promise.all([says(guide, 'Roos ging weg.'), says(again, 'Het gesprek is gestopt.')])
    await again.getByRole('link', { name: 'Ga naar binnen' }).click()
    await Promise.all([growing(again), growing(guide)])
    await again.getByRole('button', { name: 'Toch liever bellen' }).click()
    await says(again, 'Marleen belt je.')
    await guide.waitForURL(`**/talks/${talk.talk}`)
    await guide.getByRole('button', { name: 'Toon het nummer' }).click()
    await guide.getByRole('link', { name: '+31612345678' }).waitFor()

    expect(heard.flat().filter(line => !line.includes('ERR_INCOMPLETE_CHUNKED_ENCODING')), 'but for the server that was gone').toEqual([])
    expect(site.broken).toEqual([])
  })

  test('the check shows one\'s own picture and hears one\'s own sound, and sends nothing anywhere', async () => {
    const page = await pageOf(theirs, other.person, 'receipt')
    const heard = complaints(page)
    const asked: string[] = []
    await page.goto(`${site.origin}/room/check`)
    page.on('request', request => { if (!request.url().endsWith('.svg')) asked.push(request.url()) }) // the icon of the tab comes when it likes
    await page.getByRole('button', { name: 'Probeer camera en microfoon' }).click()
    await says(page, 'Camera: je ziet jezelf.')
    await says(page, 'Microfoon: we horen je.')
    await expect.poll(() => page.locator('video').evaluate(video => video instanceof HTMLVideoElement && video.videoWidth > 0)).toBe(true)
    await page.getByRole('button', { name: 'Speel een toon' }).click()
    await says(page, 'Geluid: hoorde je een toon?')
    expect([asked, heard]).toEqual([[], []])
  })

  test('no barrier that axe can find, by day, by night or in system colours, and nothing that scrolls sideways', async () => {
    const [participant, guide] = [await pageOf(theirs, other.person, 'receipt'), await pageOf(hers, cast.jaap.id, 'passkey')]
    const wrong: string[] = []
    for (const [page, path] of [[participant, '/room'], [participant, '/room/check'], [participant, '/room/inside'], [guide, `/talks/${other.talk}/room`]] as const) {
      await page.goto(site.origin + path)
      wrong.push(...(await barriers(page)).map(one => `${path}, ${one}`))
      await page.setViewportSize({ width: 320, height: 640 })
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) wrong.push(`${path} scrolls sideways`)
    }
    expect(wrong).toEqual([])
  })

  test('camera and microphone may be asked for in the room and nowhere else', async () => {
    const page = await pageOf(theirs, other.person, 'receipt')
    const allowed = async (path: string) => (await page.goto(site.origin + path))?.headers()['permissions-policy']?.includes('camera=(self), microphone=(self)')
    expect(await allowed('/room/inside')).toBe(true)
    for (const path of ['/room', '/my-appointment', '/help']) expect(await allowed(path), path).toBe(false)
  })
})
