/** The demo's participant with a name, and the one who waits for an answer. */
import { expect, test } from 'vitest'
import { cast, named } from '../../demo/cast.ts'
import { openHouse } from '../../test/house.ts'

const house = await openHouse({ living: 'the demo' })

test('Sofie comes in with one press, and finds her appointment, what she brought and who sees what', async () => {
  const browser = house.browser()
  const ways = (await browser.get('/demo')).text
  for (const way of ['Gewone begeleiding: deelnemer (Sofie Dekker)', 'Gewone begeleiding: begeleider (Marleen de Wit, psycholoog)']) expect(ways).toContain(way)
  const page = await browser.post('/demo/sign-in', { person: named.sofie.id })
  for (const words of ['Mijn traject', 'Volgende afspraak', 'Met Marleen de Wit, psycholoog.', 'Praten met iemand van buiten hielp mij.', 'Je werkgever ziet niets']) expect(page.text).toContain(words)
  expect(page.text).not.toContain('Ze plant de avonden te vol')
  const account = await browser.get('/account')
  expect(account.text).toContain('Voeg een passkey toe')
  expect(account.text).not.toContain('Voeg een wachtwoord toe')
  expect(account.text).toContain('href="/my-trajectory"')
})

test('Marleen reads who is new, and finds Sofie by her name', async () => {
  const guide = await house.signedIn(cast.marleen.id)
  expect((await guide.get('/today')).text).toContain('Nieuw: Henk Mulder wil verder')
  const found = await guide.get('/people?z=Sofie')
  expect(found.text).toContain('Sofie Dekker')
  const page = await guide.get(/href="(\/trajectories\/[^"]+)"/.exec(found.text)?.[1] ?? '')
  expect(page.text).toContain('Meegebracht van eerder')
  expect(page.text).toContain('Twee avonden niets afspreken.')
  expect(house.broken).toEqual([])
})
