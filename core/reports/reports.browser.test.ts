/** With scripts: saving while one types, two windows, and what must change by the paragraph. Looked at on a phone and a desk. */
import { afterAll, expect, test } from 'vitest'
import { aroundNoor, cast } from '../../demo/cast.ts'
import { barriers } from '../../design/barriers.ts'
import { chromiumPath, complaints, openBrowser } from '../../design/browser.ts'
import type { Id } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { recoveryOfNoor } from '../../test/recovery.ts'
import { tell, say, dialogueAnswers } from './reports.fixture.ts'

const shots = process.env['SHOTS']
const house = await openHouse()
const { noor } = await recoveryOfNoor(house)
await house.app.web.listen({ port: 0, host: '127.0.0.1' })
const [address] = house.app.web.addresses()
const origin = `http://houvast.localhost:${typeof address === 'object' ? address.port : 0}`
const chromium = await openBrowser()
afterAll(async () => {
  await chromium.close()
  house.app.web.server.closeAllConnections()
})

const windowOf = async (person: Id<'person'>, { width = 1280, dark = false } = {}) => {
  const context = await chromium.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' })
  const { cookies } = await house.signedIn(person)
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: origin })))
  const page = await context.newPage()
  return { page, another: () => context.newPage(), heard: complaints(page) }
}

test.skipIf(!chromiumPath)('what is typed is kept by itself, and a second window is told that it came too late', async () => {
  const talk = await noor.held('dialogue', 1, [noor.parties.kim])
  const { page, another, heard } = await windowOf(cast.bas.id)
  await page.goto(`${origin}/reports`)
  await page.getByRole('button', { name: 'Schrijf verslag' }).click()
  await page.waitForURL('**/draft')
  const second = await another()
  await second.goto(page.url())
  await page.getByLabel('Waar ging het over?').fill('De balie, in de ochtend.')
  await page.getByText('Bewaard om').waitFor()
  await page.getByLabel('Hoe ziet de medewerker het?').fill('Het gaat snel.')
  await page.getByText('Bewaard om').waitFor()
  await second.getByLabel('Waar ging het over?').fill('Iets heel anders.')
  await second.getByText('In een ander venster staat een nieuwere versie.').waitFor()
  await second.getByRole('button', { name: 'Bewaar en ga later verder' }).click()
  await second.getByText('Hieronder staat jouw tekst.').waitFor()
  expect(await second.getByLabel('Waar ging het over?').inputValue()).toBe('Iets heel anders.')
  expect(await second.getByText('De balie, in de ochtend.').count()).toBe(1)
  await second.getByRole('link', { name: 'Neem de andere tekst' }).click()
  expect(await second.getByLabel('Waar ging het over?').inputValue()).toBe('De balie, in de ochtend.')
  for (const [key, answer] of Object.entries(dialogueAnswers)) await second.locator(`[name="${key}"]`).fill(answer)
  await second.getByRole('button', { name: 'Geef het te lezen' }).click()
  await second.getByText('Het verslag is gegeven aan wie erbij was.').waitFor()
  expect(heard).toEqual([])
  expect(talk).not.toBe('')
})

test.skipIf(!chromiumPath)('by the paragraph: what must change is written where it stands', async () => {
  const report = await tell(house, cast.bas.id, await noor.held('reflection', 2), 'reflection')
  const { page, heard } = await windowOf(noor.person, { width: 390 })
  await page.goto(`${origin}/reports/${report}`)
  await page.locator('#line-challenges summary').click()
  await page.getByLabel('Wat moet er anders bij: Waar lagen de uitdagingen?').fill('Het was niet in de gang.')
  await page.getByRole('radio', { name: /^Er moet iets anders/ }).check()
  await page.getByRole('button', { name: 'Verstuur naar Bas' }).click()
  await page.getByText('Je antwoord is bewaard.').waitFor()
  expect(heard).toEqual([])
  const { page: his } = await windowOf(cast.bas.id)
  await his.goto(`${origin}/reports/${report}`)
  expect(await his.getByText('Waar lagen de uitdagingen? Het was niet in de gang.').count()).toBe(1)
  expect(house.broken).toEqual([])
})

test.skipIf(!chromiumPath)('every page is accessible, light and dark, on a phone and a desk', async () => {
  const { kim, ruud } = noor.parties
  const waiting = await tell(house, cast.bas.id, await noor.held('dialogue', 3, [kim, ruud]), 'dialogue')
  await say(house, noor.person, noor.participant, waiting, 'right')
  await say(house, aroundNoor.kim.id, kim, waiting, 'change', 'Het was de deur.')
  const fresh = await tell(house, cast.bas.id, await noor.held('reflection', 4), 'reflection', addMinutes(house.now(), -8 * 24 * 60))
  const silent = await tell(house, cast.bas.id, await noor.held('dialogue', 10, [kim]), 'dialogue', addMinutes(house.now(), -8 * 24 * 60))
  const struck = await tell(house, cast.bas.id, await noor.held('reflection', 5), 'reflection')
  const bas = await house.signedIn(cast.bas.id)
  const kims = await house.signedIn(aroundNoor.kim.id)
  await (await house.signedIn(noor.person)).get(`/reports/${struck}`)
  await kims.post(`/reports/${waiting}/objections`, { question: 'topic', objection: 'Het ging ook over de pauzes.' })
  await bas.post(`/reports/${struck}/corrections`, { kind: 'wrong-person', why: 'Verkeerd dossier.' })
  await noor.held('reflection', 6)
  const pages: readonly (readonly [name: string, person: Id<'person'>, path: string])[] = [
    ['noor-asked', noor.person, `/reports/${fresh}`], ['noor-waits', noor.person, `/reports/${waiting}`], ['noor-list', noor.person, '/reports'], ['noor-home', noor.person, '/my-trajectory'], ['noor-struck', noor.person, `/reports/${struck}`],
    ['kim-home', aroundNoor.kim.id, '/my-trajectory'], ['bas-today', cast.bas.id, '/today'], ['bas-list', cast.bas.id, '/reports'], ['bas-report', cast.bas.id, `/reports/${waiting}`], ['bas-silent', cast.bas.id, `/reports/${silent}`], ['bas-draft', cast.bas.id, `/reports/${waiting}/draft`],
    ['bas-lapse', cast.bas.id, `/reports/${silent}/lapse?party=${kim}`], ['bas-correction', cast.bas.id, `/reports/${waiting}/correction`], ['ellen-breaches', cast.ellen.id, '/administration/breaches'],
  ]
  // Each page once, on a phone by day or at a desk by night; for pictures, in all four.
  const looks = [[390, false], [1280, true], [390, true], [1280, false]] as const
  for (const [index, [name, person, path]] of pages.entries()) for (const [width, dark] of shots ? looks : looks.slice(index % 2, index % 2 + 1)) {
    const { page, heard } = await windowOf(person, { width, dark })
    await page.goto(origin + path)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${name} ${width}`).toBe(true)
    if (shots) await page.screenshot({ path: `${shots}/${name}-${width}-${dark ? 'dark' : 'light'}.png`, fullPage: true })
    expect(await barriers(page), `${name} ${width}`).toEqual([])
    expect(heard, name).toEqual([])
    await page.context().close()
  }
}, 400_000)
