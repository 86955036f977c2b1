/**
 * A recovery plan in a real browser: the road of one report, with scripts, from writing to reading and back; and on the way every
 * page of those in and around it is looked at: no barrier axe can find in four palettes, nothing that scrolls sideways.
 */
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../demo/cast.ts'
import { barriers } from '../design/barriers.ts'
import { chromiumPath, complaints, openBrowser } from '../design/browser.ts'
import { letterNotice } from '../core/professionals/notify.ts'
import { coolingMinutes } from '../core/consent/consent.ts'
import { reflectionAnswers } from '../core/reports/reports.fixture.ts'
import { newAnonymousId, type Id } from '../kit/id.ts'
import { listOutbox } from '../kit/outbox.ts'
import { addMinutes } from '../kit/time.ts'
import { openHouse } from './house.ts'
import { linkTo } from './mails.ts'
import { recoveryOfNoor, tellWeeks } from './recovery.ts'
import { inShare } from './share.ts'

const house = await openHouse()
const { noor, tom } = await recoveryOfNoor(house)
const talk = await noor.held('reflection', 1)
await house.app.web.listen({ port: 0, host: '127.0.0.1' })
const [at] = house.app.web.addresses()
const origin = `http://houvast.localhost:${typeof at === 'object' ? at.port : 0}`
const chromium = await openBrowser()
afterAll(async () => {
  await chromium.close()
  house.app.web.server.closeAllConnections()
})

const heard: (readonly string[])[] = []
const windowOf = async (person: Id<'person'> | null, width = 1280): Promise<Page> => {
  const context = await chromium.newContext({ viewport: { width, height: 900 } })
  if (person) await context.addCookies([...(await house.signedIn(person)).cookies].map(([name, value]) => ({ name, value, url: origin })))
  const page = await context.newPage()
  heard.push(complaints(page))
  return page
}
const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().click()
  await page.waitForLoadState('load')
}
/** One of each kind: who else is on it makes no other page. */
const kindOf = (path: string): string => path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\?.*/, '')
/** What others look at already: see every-page.ts and the noun's own. */
const elsewhere = /^\/($|help|accessibility|complaints|cost-of-absence\/|account|sign-|code|today|people|reports\/|my-messages|my-measurements|agenda|hours|profile|messages|voice|display|scheme|away|assets|privacy|about|terms|backup|trajectories\/:id$|talks\/)|\.(ics|pdf)$/
const looked = new Set<string>()

const lookAt = async (page: Page, path: string): Promise<readonly string[]> => {
  looked.add(kindOf(path))
  // Every page is opened each time; a share of them is looked at.
  if (!inShare(kindOf(path))) return []
  await page.setViewportSize({ width: 390, height: 844 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return [...(await barriers(page)).map(one => `${kindOf(path)}: ${one}`), ...(wide > 0 ? [`${kindOf(path)}: scrolls ${wide} px sideways`] : [])]
}
/** These pages, and those behind their links. */
const lookAround = async (person: Id<'person'> | null, from: readonly string[]): Promise<readonly string[]> => {
  const page = await windowOf(person)
  const wrong: string[] = []
  const waiting = [...from]
  // A link that leads on to another page is not looked at under its own name, and stands on every page.
  const been = new Set<string>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (been.has(path) || looked.has(kindOf(path)) || elsewhere.test(kindOf(path))) continue
    been.add(path)
    const answer = await page.goto(origin + path).catch(() => null)
    if (answer?.status() !== 200 || !/text\/html/.test(answer.headers()['content-type'] ?? '')) continue
    const links = await page.locator('a[href^="/"]').evaluateAll(anchors => anchors.map(anchor => anchor.getAttribute('href') ?? ''))
    waiting.push(...links.filter(link => !link.includes('#')))
    wrong.push(...await lookAt(page, new URL(page.url()).pathname))
  }
  await page.context().close()
  return wrong
}

/** These pages and no other, whether or not one of their kind was looked at before. */
const lookExactly = async (person: Id<'person'>, paths: readonly string[], state: string): Promise<readonly string[]> => {
  const page = await windowOf(person)
  const wrong: string[] = []
  for (const path of paths) {
    const answer = await page.goto(origin + path)
    if (answer?.status() !== 200 || new URL(page.url()).pathname !== path) wrong.push(`${kindOf(path)} ${state}: leads to ${page.url()} (${answer?.status()})`)
    wrong.push(...await lookAt(page, `${path} ${state}`))
  }
  await page.context().close()
  return wrong
}

test.skipIf(!chromiumPath)('a report is written, called right, put forward, released and read, and then no more', async () => {
  const bas = await windowOf(cast.bas.id)
  await bas.goto(`${origin}/reports`)
  await press(bas, 'Schrijf verslag')
  for (const [key, given] of Object.entries(reflectionAnswers)) {
    if (typeof given !== 'string') for (const one of given) await bas.locator(`[name="${key}"][value="${one}"]`).check()
    else if (/^\d+$/.test(given)) await bas.locator(`[name="${key}"][value="${given}"]`).check()
    else await bas.locator(`[name="${key}"]`).fill(given)
  }
  await press(bas, 'Geef het te lezen')
  await bas.getByText('Het verslag is gegeven aan wie erbij was.').waitFor()
  const report = new URL(bas.url()).pathname

  const noors = await windowOf(noor.person, 390)
  await noors.goto(origin + report)
  await noors.locator('[name="verdict"][value="right"]').check()
  await press(noors, /^Verstuur/)

  await bas.goto(`${origin}${report}/sharing`)
  await bas.locator('[name="reader"]').first().check()
  await bas.locator('[name="purpose"][value="progress"]').check()
  await bas.locator('[name="text-nextTime"]').fill('Noor zegt wanneer ze rust nodig heeft.')
  await press(bas, /^Leg dit voor/)
  await bas.getByText('Het is voorgelegd.').waitFor()

  const mirjam = await windowOf(aroundNoor.mirjam.id)
  const nothing = async (): Promise<void> => {
    await mirjam.goto(`${origin}/shared-with-me`)
    await mirjam.getByText('Er is nu niets met').waitFor()
    expect(await mirjam.getByText('rust nodig').count()).toBe(0)
  }
  await nothing()
  await noors.goto(`${origin}/sharing`)
  await noors.getByRole('link', { name: 'Bekijk en beslis' }).click()
  for (const passage of await noors.locator('[name="passage"]').all()) await passage.check()
  const wrong = [...await lookAt(noors, new URL(noors.url()).pathname)]
  await press(noors, /^Bekijk/)
  await noors.getByText('Noor zegt wanneer ze rust nodig heeft.').waitFor()
  wrong.push(...await lookAt(noors, '/sharing/:id/:id/preview'))
  await press(noors, /^Ja/)
  await noors.getByText('mag dit lezen').first().waitFor()
  const decided = noors.url()
  wrong.push(...await lookAt(noors, '/sharing/:id/:id given'))
  await nothing()

  house.travelTo(addMinutes(house.now(), coolingMinutes))
  // A day later whoever was signed in comes in anew.
  const [readers, deciders] = [await windowOf(aroundNoor.mirjam.id), await windowOf(noor.person, 390)]
  await readers.goto(`${origin}/shared-with-me`)
  await readers.getByText('Noor zegt wanneer ze rust nodig heeft.').waitFor()
  wrong.push(...await lookAt(readers, '/shared-with-me something'))
  await deciders.goto(decided)
  await press(deciders, 'Stop met delen')
  await deciders.getByText('Het delen is gestopt.').waitFor()
  await readers.reload()
  await readers.getByText('Er is nu niets met').waitFor()
  expect(await readers.getByText('rust nodig').count()).toBe(0)
  expect(wrong).toEqual([])
  expect(talk).not.toBe('')
})

test.skipIf(!chromiumPath)('every page in and around a plan is accessible, and fits a phone', async () => {
  const inside = `/trajectories/${noor.trajectory}`
  expect([
    ...await lookAround(null, ['/recovery', '/recovery/ask/employee', '/recovery/ask/employer', '/recovery/asked']),
    ...await lookAround(cast.bas.id, ['/plans/new', '/recovery/requests', '/recovery/offers', '/recovery/offers/new', '/suitability', ...['circle', 'together', 'suitability', 'weeks'].map(tab => `${inside}/${tab}`)]),
    ...await lookAround(noor.person, ['/my-trajectory', '/my-trajectory/circle', '/my-plan', '/sharing', `/plans/${noor.trajectory}/intention`]),
    ...await lookAround(aroundNoor.kim.id, ['/beside']),
    ...await lookAround(aroundNoor.mirjam.id, ['/beside', '/shared-with-me']),
  ]).toEqual([])
  expect(house.broken).toEqual([])
  expect(heard.flat()).toEqual([])
  for (const one of ['/recovery', '/plans/new', '/trajectories/:id/circle', '/trajectories/:id/together', '/trajectories/:id/weeks', '/trajectories/:id/suitability', '/my-trajectory/circle', '/my-plan', '/sharing', '/beside', '/shared-with-me', '/plans/:id/intention']) expect([...looked], one).toContain(one)
  console.log(`looked at ${looked.size} pages: ${[...looked].join(' ')}`)
})

test.skipIf(!chromiumPath)('a dialogue talk, the contract of three and a letter to a doctor are accessible in each of their states, and fit a phone', async () => {
  const inside = `/trajectories/${tom.trajectory}`
  const [hanna, toms] = [await house.signedIn(cast.hanna.id), await house.signedIn(tom.person)]
  const act = () => newAnonymousId()
  const wrong: string[] = []

  await hanna.post(`${inside}/contracts`, { startsOn: '2026-11-23', endsOn: '2027-01-15', employee: 'Komt naar de gesprekken.', therapist: 'Leidt de gesprekken.', manager: 'Maakt tijd vrij.', act: act() })
  wrong.push(...await lookExactly(aroundNoor.mirjam.id, [`/plans/${tom.trajectory}/contract`], 'to agree to'))
  const { text } = await toms.get(`/plans/${tom.trajectory}/contract`)
  await toms.post(`/plans/${tom.trajectory}/contract/confirmations`, { contract: /name="contract" value="([^"]+)"/.exec(text)?.[1] ?? '' })
  wrong.push(...await lookExactly(cast.hanna.id, [`${inside}/together`], 'with a contract'))

  const talks = await tellWeeks(house, tom, [{ party: tom.parties.kim, person: aroundNoor.kim.id }])
  const dialogue = talks.find(({ kind, from, guests }) => kind === 'dialogue' && from > house.now() && guests.includes(tom.parties.kim))
  if (!dialogue) throw new Error('no dialogue')
  const path = `/dialogues/${dialogue.talk}`
  await toms.post(`${path}/preparations`, { say: 'Ik schrik van overleg zonder agenda.', version: '0', act: act() })
  await toms.post(`${path}/showings`, { shows: 'yes', act: act() })
  wrong.push(...await lookExactly(tom.person, ['/my-plan', '/my-plan/pause', path, `${path}/preparation`], 'prepared'), ...await lookExactly(aroundNoor.kim.id, [`${path}/preparation`], 'not prepared'))
  wrong.push(...await lookExactly(cast.hanna.id, [path, `${inside}/weeks`, `${inside}/pause`, `/plan-talks/${dialogue.talk}`], 'before the talk'))
  house.travelTo(addMinutes(dialogue.from, 1))
  const [tomNow, hannaNow] = [await house.signedIn(tom.person), await house.signedIn(cast.hanna.id)]
  await hannaNow.post(`${path}/openings`, { act: act() })
  await tomNow.post(`${path}/lines`, { kind: 'said', about: tom.participant, words: 'Een agenda helpt.', act: act() })
  await tomNow.post(`${path}/safety-scores`, { score: '7', act: act() })
  for (const [person, state] of [[tom.person, 'open, felt safe'], [aroundNoor.kim.id, 'open'], [cast.hanna.id, 'open for its guide']] as const) wrong.push(...await lookExactly(person, [path], state))

  const written = { name: 'dr. Smit', practice: 'Arbodienst Noord', mail: 'smit@arbodienst.example', telephone: '06 20 30 40 50', about: 'Tom', question: 'Past het tempo?', background: '', weDo: '', seen: '0', act: act() }
  await hannaNow.post(`${inside}/professional-letters/new/company-doctor`, written)
  const [letter] = await house.asSuperuser<{ readonly id: string }>('select id from professional_letter')
  const own = `/my-letters/${letter?.id}`
  wrong.push(...await lookExactly(tom.person, [own, `${own}/words`], 'to agree to'))
  await tomNow.post(`${own}/consents`, { length: '14', seen: '1' })
  wrong.push(...await lookExactly(tom.person, [own], 'agreed to'), ...await lookExactly(cast.hanna.id, [`${inside}/professional-letters`, `/professional-letters/${letter?.id}`], 'agreed to'))

  house.travelTo(addMinutes(house.now(), coolingMinutes + 1))
  const [sending] = await house.asSuperuser<{ readonly id: Id<'professional-sending'> }>('select id from professional_sending')
  if (!sending) throw new Error('nothing was sent')
  await letterNotice({ database: house.database, vault: house.vault, providerOf: async () => deHaven, link: (_, to) => `${origin}${to}`, clock: house.now })({ provider: deHaven.id, id: sending.id })
  const doctors = await windowOf(null)
  await doctors.goto(origin + new URL(await linkTo(house, written.mail), origin).pathname)
  wrong.push(...await lookAt(doctors, '/for-professionals/:token'))
  await press(doctors, /code/i)
  wrong.push(...await lookAt(doctors, '/for-professionals/:token with a code'))
  const sent = (await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 100))).flatMap(({ message }) => (message.channel === 'sms' ? [/\d{6}/.exec(message.text)?.[0] ?? ''] : []))
  await doctors.locator('[name="code"]').fill(sent[0] ?? '')
  await doctors.locator('[name="code"]').press('Enter')
  await doctors.getByText('Past het tempo?').waitFor()
  wrong.push(...await lookAt(doctors, '/for-professionals/letter'))
  expect(wrong).toEqual([])
  expect(house.broken).toEqual([])
  expect(heard.flat()).toEqual([])
})
