/** Three colleagues, each with the room open in a browser of their own: one presses, and the other two follow by themselves. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { barriers } from '../../design/barriers.ts'
import { chromiumPath, complaints, openBrowser } from '../../design/browser.ts'
import { sql } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { openSite } from '../../test/site.ts'
import { signInAs } from '../visit.ts'
import { recordAnswer, recordInvitation } from './group.store.ts'
import { foundGroup, keepQuestion } from './known-peers.ts'
import { planMeeting, stepsOf } from './meeting.ts'
import { recordMeeting } from './meeting.store.ts'

const { marleen, jaap, samira, bas } = cast
const shows = (page: Page, words: string) => page.locator('#room').getByText(words).first().waitFor({ timeout: 10_000 })
/** A page that is loaded anew forgets this. */
const stay = (page: Page) => page.evaluate(() => { document.documentElement.dataset['stayed'] = 'yes' })
const stayed = (page: Page) => page.evaluate(() => document.documentElement.dataset['stayed'] === 'yes')

describe.skipIf(!chromiumPath)('the room', async () => {
  const site = await openSite()
  const around = (tx: Parameters<Parameters<typeof site.as>[1]>[0]) => ({ tx, vault: site.vault, provider: deHaven })
  const meeting = await site.as(marleen.id, async tx => {
    const group = await foundGroup(around(tx), 'Dinsdag', marleen.id, site.now())
    for (const { id } of [jaap, samira, bas]) await recordInvitation(tx, { id: newId(site.now().getTime()), group, person: id, by: marleen.id }, site.now())
    return { group, id: newId<'peer-meeting'>(site.now().getTime()) }
  })
  for (const { id } of [jaap, samira, bas]) await site.as(id, async tx => {
    const invitation = await tx.one<{ readonly id: Id<'peer-invitation'> }>(sql`select id from peer_invitation where person_id = ${id}`)
    if (invitation) await recordAnswer(tx, invitation.id, 'yes', site.now())
  })
  await site.as(jaap.id, async tx => {
    const planned = planMeeting(meeting.group, { method: 'gossip', way: 'live', from: site.now(), daysPerStep: 1, facilitator: jaap.id }, { members: [marleen, jaap, samira, bas].map(({ id }) => id), open: 'no' }, meeting.id, deHaven.zone, site.now())
    if (refused(planned)) throw new Error(planned.refused)
    await recordMeeting(tx, planned, stepsOf(planned).length)
  })
  await site.as(samira.id, tx => keepQuestion(around(tx), meeting.id, 1, 'Hoe blijf ik duidelijk?', samira.id, site.now()))

  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() })
  afterAll(() => browser.close())
  const comesIn = async (person: Id<'person'>): Promise<Page> => {
    const cookie = await site.as(null, tx => signInAs({ tx, now: site.now() }, person, 'passkey', null))
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    await context.addCookies([{ name: cookie.name, value: cookie.value ?? '', url: site.origin }])
    const page = await context.newPage()
    await page.goto(`${site.origin}/peer-consultation/meetings/${meeting.id}`)
    await page.getByRole('button', { name: 'Ik houd me hieraan en kom binnen' }).click()
    await shows(page, 'Nog niet begonnen')
    return page
  }

  test('three pages follow one clock, each with its own view; a line that falls comes back; a device with a wrong clock counts as the server does', { timeout: 60_000 }, async () => {
    const [facilitator, bringer, other] = [await comesIn(jaap.id), await comesIn(samira.id), await comesIn(marleen.id)]
    const heard = [facilitator, bringer, other].map(complaints)
    await expect.poll(() => site.app.house.live.size).toBe(3)
    await Promise.all([stay(bringer), stay(other)])
    // A device that runs an hour fast.
    await other.evaluate(() => { const now = Date.now.bind(Date); Date.now = () => now() + 3_600_000 })
    await bringer.getByRole('button', { name: 'Breng deze vraag in' }).click()
    await shows(facilitator, 'Hoe blijf ik duidelijk?')
    await facilitator.getByRole('button', { name: 'Kies deze' }).click()
    await stay(bringer)
    await facilitator.getByRole('button', { name: 'Begin', exact: true }).click()
    await Promise.all([shows(bringer, 'Nu: stap 1 van 6'), shows(other, 'Nu: stap 1 van 6')])
    await expect.poll(() => other.locator('#room .hold-left').innerText()).toMatch(/^Nog [45]:\d\d$/)
    expect(await other.locator('#room .hold-left').isVisible()).toBe(true)
    await expect.poll(() => other.locator('hv-live > [role=status]').innerText()).toBe('Het verhaal.')

    // The server lets every line fall; they come back by themselves, and the next press arrives.
    site.app.web.server.closeAllConnections()
    for (const step of [2, 3]) await facilitator.getByRole('button', { name: `Naar stap ${step}` }).click()
    await Promise.all([shows(bringer, 'Draai je stoel om'), shows(other, 'Roddelen met respect')])
    await other.goto(`${site.origin}/peer-consultation/meetings/${meeting.id}/words`)
    await other.getByLabel('Je woorden').fill('Het gaat over gezag')
    await other.getByRole('button', { name: 'Bewaar' }).click()
    await shows(other, 'Het gaat over gezag')
    await shows(facilitator, 'Het gaat over gezag')
    expect(await bringer.getByText('Het gaat over gezag').count()).toBe(0)
    expect(await stayed(bringer)).toBe(true)
    for (const page of [facilitator, bringer, other]) expect(await barriers(page)).toEqual([])
    for (const step of [4, 5, 6]) await facilitator.getByRole('button', { name: `Naar stap ${step}` }).click()
    for (const point of ['Vooraf afspreken', 'Rustig vragen']) {
      await other.goto(`${site.origin}/peer-consultation/meetings/${meeting.id}/point`)
      await other.getByLabel('Je woorden').fill(point)
      await other.getByRole('button', { name: 'Bewaar' }).click()
      await shows(other, point)
    }
    await shows(facilitator, 'Rustig vragen')
    expect(await barriers(facilitator)).toEqual([])
    // It closes for the others too: whoever had it open is led away by itself, and reads why.
    await facilitator.goto(`${site.origin}/peer-consultation/meetings/${meeting.id}/closing`)
    expect(await barriers(facilitator)).toEqual([])
    await facilitator.getByRole('button', { name: 'Sluit de bijeenkomst' }).click()
    await facilitator.getByText('Alles is gewist, behalve wat de groep koos.').waitFor()
    await Promise.all([other, bringer].map(page => page.getByText('Deze bijeenkomst is gesloten.').waitFor({ timeout: 10_000 })))
    expect(await other.getByText('Het gaat over gezag').count()).toBe(0)
    expect(await barriers(facilitator)).toEqual([])
    await facilitator.goto(`${site.origin}/peer-consultation/groups/${meeting.group}/meetings/new`)
    expect(await barriers(facilitator)).toEqual([])
    expect(heard.flat().filter(line => !/ERR_INCOMPLETE_CHUNKED_ENCODING|404/.test(line))).toEqual([])
    expect(site.broken).toEqual([])
  })
})
