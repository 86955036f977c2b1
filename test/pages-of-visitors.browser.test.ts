/** Who comes by the poster and who goes on by name, and a guide who has them before them. See every-page.ts. */
import { describe, expect, test } from 'vitest'
import { recordCancellation } from '../core/talks/appointment.store.ts'
import { cast, deHaven } from '../demo/cast.ts'
import { chromiumPath, complaints } from '../design/browser.ts'
import { regularGuidance } from '../programmes/regular-guidance/programme.ts'
import { arrivedWith } from './arrived.ts'
import { lookedAtBy, openEveryPage } from './every-page.ts'
import { openedWith } from './opened.ts'

describe.skipIf(!chromiumPath)('every page', async () => {
  const { site, windowOf, signedIn, look, lookAtAll, missed } = await openEveryPage('visitors')
  const ahead = new Date(site.now().getTime() + 26 * 3_600_000)
  await openedWith(site, { provider: deHaven, guide: cast.marleen.id, from: ahead, now: site.now(), contact: { alias: 'Roos', handle: 'anker-linde' } })

  test('of a visitor and a participant', { timeout: 900_000 }, async () => {
    const context = await windowOf()
    expect(await lookAtAll(context, lookedAtBy.visitors.filter(path => !path.startsWith('/account')))).toEqual([])
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

  test('of a guide', { timeout: 900_000 }, async () => {
    expect(await lookAtAll(await signedIn(cast.marleen.id), ['/today', '/people', '/agenda', '/hours', '/account', '/profile', ...lookedAtBy.visitors.filter(path => path.startsWith('/account'))])).toEqual([])
  })

  test('and no page that only this walk looks at was passed by', () => { expect(missed()).toEqual([]) })
})
