/** A manager of many: everyone is found, ten a page, and what is the same for all stands there once. */
import { expect, test } from 'vitest'
import { aroundNoor, cast } from '../../demo/cast.ts'
import { newId } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { openPlanFor } from '../../test/recovery.ts'

const house = await openHouse()
const many = 23
for (let i = 0; i < many; i++) {
  const one = { id: newId<'person'>(house.now().getTime()), name: `Naam${String.fromCodePoint(65 + i)} Jansen`, mail: `naam${i}@voorbeeld.example` }
  await (await openPlanFor(house, one, cast.bas)).joins(aroundNoor.mirjam, 'manager')
}
const mirjam = await house.signedIn(aroundNoor.mirjam.id)
const namesIn = (text: string): readonly string[] => [...text.matchAll(/Samen met (Naam\w)</g)].map(([, name = '']) => name)

test('page by page everyone beside whom I sit comes by, once', async () => {
  const pages: (readonly string[])[] = []
  for (let path: string | undefined = '/beside'; path !== undefined && pages.length < 9;) {
    const { text }: { readonly text: string } = await mirjam.get(path)
    pages.push(namesIn(text))
    path = /rel="next" href="(\/beside\?after=[0-9a-f-]{36})"/.exec(text)?.[1]
  }
  expect(pages.map(({ length }) => length)).toEqual([10, 10, 3])
  expect(new Set(pages.flat()).size).toBe(many)
})

test('what is the same for all of them stands there once', async () => {
  const { text } = await mirjam.get('/beside')
  expect(text.split('href="/reports"').length - 1).toBe(1)
  expect(text).toContain('Overzichten')
})

test('behind what is not mine, or is nothing, nobody stands', async () => {
  const strange = await openPlanFor(house, aroundNoor.tom, cast.hanna)
  for (const after of [strange.trajectory, newId(0)]) expect(namesIn((await mirjam.get(`/beside?after=${after}`)).text)).toEqual([])
  for (const after of ['', 'x', '%00', 'a'.repeat(3000)]) expect(namesIn((await mirjam.get(`/beside?after=${after}`)).text)).toHaveLength(10)
})

test('one seat among many is left by its own address, and not by another one', async () => {
  const [row] = await house.asSuperuser<{ readonly trajectory: string }>('select trajectory_id as trajectory from party where person_id = $1 order by trajectory_id desc limit 1', [aroundNoor.mirjam.id])
  expect((await mirjam.post(`/beside/${newId(0)}/departures`)).status).toBe(404)
  expect((await mirjam.post(`/beside/${row?.trajectory}/departures`)).text).toContain('U doet niet meer mee')
  const left = await house.asSuperuser<{ readonly count: number }>('select count(*)::int as count from party_departure')
  expect(left).toEqual([{ count: 1 }])
})
