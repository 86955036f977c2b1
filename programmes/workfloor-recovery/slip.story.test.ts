/** What an organisation learns of recovery plans: what was ticked on loose slips, by the one gate, and of nobody by name. */
import { expect, test } from 'vitest'
import { publish } from '../../core/figures/gate.ts'
import { countSlips } from '../../core/figures/count.ts'
import { gateSettled } from '../../core/figures/slip-box.ts'
import { countedThemes, themesInCommon, type Slip } from '../../core/figures/slip.ts'
import { listBoards } from '../../core/figures/figures.store.ts'
import { recordCluster, recordComposition } from '../../core/figures/cluster.store.ts'
import { halfYearAt } from '../../core/figures/half-year.ts'
import { welcomeAffiliate } from '../../core/organisations/affiliate.store.ts'
import { recordEnding } from '../../core/talks/talk.store.ts'
import { cast, deHaven } from '../../demo/cast.ts'
import { newId } from '../../kit/id.ts'
import { dayOf, parseDay, type Day } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { everyoneBut, recoveryOfNoor } from '../../test/recovery.ts'
import { programmes } from '../index.ts'
import { workfloorRecovery } from './programme.ts'

const house = await openHouse()
const { noor } = await recoveryOfNoor(house)
const day = (text: string): Day => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }
const cluster = newId<'cluster'>()
await house.as(cast.ellen.id, async tx => {
  const affiliate = newId<'affiliate'>()
  await welcomeAffiliate(tx, { id: affiliate, name: 'Bakkerij De Halm', place: 'Ede', staff: 240, joinedOn: day('2025-08-01') }, cast.ellen.id)
  await recordCluster(tx, cluster, 'Bakkerij De Halm', cast.ellen.id)
  await recordComposition(tx, { cluster, fromDay: day('2025-08-01'), staff: 240, yearlyFee: 720_000, affiliates: [affiliate] }, cast.ellen.id)
})
const path = `/plans/${noor.trajectory}/slip`
const themes = countedThemes(programmes)
const offer = 'Heeft het geholpen?'

test('only what someone without a name may tick as well: no word counts those whom an employer can name', () => {
  const own = Object.keys(themesInCommon(workfloorRecovery, programmes))
  expect(own).toEqual(['together', 'limits', 'workload', 'other'])
  expect(own.every(theme => themes.includes(theme))).toBe(true)
  expect(themesInCommon(workfloorRecovery, [workfloorRecovery]), 'alone in a house it offers no words').toEqual({})
})

test('Noor is asked when her plan is over, once, and nobody else ever', async () => {
  const noors = await house.signedIn(noor.person)
  expect((await noors.get('/my-trajectory')).text).not.toContain(offer)
  expect((await noors.send(path, { give: 'yes', helped: 'yes' })).location, 'it is not over yet').toBe('/my-trajectory')
  await house.as(cast.bas.id, tx => recordEnding(tx, noor.trajectory, 'recovered', noor.guide, house.now()))
  expect((await noors.get('/my-trajectory')).text).toContain(offer)
  for (const [name, person] of everyoneBut('noor')) {
    const browser = await house.signedIn(person)
    expect([(await browser.get(path)).status, (await browser.send(path, { give: 'yes', helped: 'no' })).status], name).toEqual([404, 404])
  }
  const asked = await noors.get(path)
  for (const words of ['samenwerking', 'grenzen', 'Bakkerij De Halm']) expect(asked.text).toContain(words)
  expect(asked.text).not.toContain('vertrouwen')
  const tooMany = await noors.post(path, { give: 'yes', helped: 'yes', themes: ['together', 'limits', 'workload', 'other'] })
  expect([tooMany.status, tooMany.text.includes('Kies er hooguit drie.')]).toEqual([422, true])
  await noors.post(path, { give: 'yes', helped: 'yes', themes: ['together', 'limits'], cluster })
  expect((await noors.get('/my-trajectory')).text).not.toContain(offer)
  expect((await noors.send(path, { give: 'yes', helped: 'yes', themes: ['other'] })).location, 'once').toBe('/my-trajectory')
  expect(house.broken).toEqual([])
  expect(house.app.house.slips.waiting).toEqual([deHaven.id])
  expect(await house.asSuperuser('select from slip'), 'not in the database by day').toEqual([])
})

test('it reaches the board only among others, and only where enough of them named it', async () => {
  const others = (count: number, theme: string): void => {
    for (let index = 0; index < count; index++) house.app.house.slips.drop(deHaven.id, { halfYear: halfYearAt(dayOf(house.now(), deHaven.zone)), slip: { cluster, themes: [theme], talks: (['1', '2-3', '4+'] as const)[index % 3] ?? '1', scores: null, helped: index % 2 === 0 ? 'yes' : 'no' } })
  }
  others(29, 'together')
  others(20, 'sleep')
  await house.as('worker', tx => house.app.countSlips(tx, deHaven, house.now()))
  expect(await house.as('worker', tx => gateSettled({ tx, vault: house.vault, provider: deHaven }, { themes, outcomes: null }, day('2027-01-31')))).toBe(true)
  const board = Object.fromEntries((await house.as(cast.ellen.id, listBoards)).find(one => one.cluster === cluster)?.lines ?? [])
  expect(board).toMatchObject({ people: 50, 'theme:together': 30, 'theme:sleep': 20, 'theme:limits': null })
  expect(JSON.stringify(await house.asSuperuser('select * from board_line')), 'a programme is no line, nor is a word that was not offered').not.toMatch(/recovery|trust/)
})

test('with the slip of someone whom an employer can name, or without it, the board shows the same', () => {
  const slip = (theme: string, index: number): Slip => ({ cluster, themes: [theme], talks: (['1', '2-3', '4+'] as const)[index % 3] ?? '1', scores: null, helped: index % 2 === 0 ? 'yes' : 'no' })
  const noors: Slip = { ...slip('together', 0), talks: '4+' }
  const boardOf = (slips: readonly Slip[]) => publish(countSlips(slips, [{ cluster, staff: 240 }], themes))
  // Whoever knows that one of these is Noor's, and what all the others said, reads it nowhere, unless a rounded number turns just there.
  const pairs = Array.from({ length: 60 }, (_, count) => [...Array.from({ length: count }, (_, index) => slip('together', index)), ...Array.from({ length: 35 }, (_, index) => slip('sleep', index))]).map(rest => [boardOf(rest), boardOf([...rest, noors])] as const)
  const different = pairs.filter(([without, including]) => JSON.stringify([...without[1]?.lines ?? []]) !== JSON.stringify([...including[1]?.lines ?? []]))
  expect(different.length).toBeLessThan(pairs.length / 2)
  for (const [without, including] of different) for (const board of [without, including]) for (const shown of board[1]?.lines.values() ?? []) expect(shown === null || shown >= 10 && shown % 5 === 0).toBe(true)
})
