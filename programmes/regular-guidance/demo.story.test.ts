/** The demo's participant with a name, and the one who waits for an answer. */
import { expect, test } from 'vitest'
import { announce } from '../../core/referrals/arriving.ts'
import { cast, deHaven, directorOfDeHaven, named } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
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

test('whoever goes on in the demo comes in when the night is let come', async () => {
  const [somebody] = await house.asSuperuser<{ readonly person: Id<'person'> }>(`select p.person_id as person from receipt r join party p on p.person_id = r.person_id limit 1`)
  if (!somebody) throw new Error('nobody lives here')
  await house.as(somebody.person, tx => announce({ tx, vault: house.vault, provider: deHaven }, { programme: 'regular-guidance', guide: cast.samira.id, name: 'Noor Visch', mail: 'noor@thuis.example', telephone: null, brings: [], origin: 'http://houvast.localhost', locale: 'nl-NL', address: 'je' }))
  const guide = await house.signedIn(cast.samira.id)
  expect((await guide.get('/today')).text).not.toContain('Noor Visch')
  expect((await house.browser().get('/demo')).text).toContain('action="/demo/night"')
  expect((await house.browser().send('/demo/night')).location).toBe('/demo')
  expect((await guide.get('/today')).text).toContain('Nieuw: Noor Visch wil verder')
})

test('a director, who stands nearest to an employer here, finds nothing of anyone in it', async () => {
  const director = await house.signedIn(directorOfDeHaven.id)
  for (const path of ['/figures', '/figures/not-seen', '/figures/team']) {
    const { text } = await director.get(path)
    for (const words of ['Sofie', 'Henk Mulder', 'Gewone begeleiding']) expect(text, path).not.toContain(words)
  }
  const [sofie] = await house.asSuperuser<{ readonly trajectory: string; readonly request: string }>('select p.trajectory_id as trajectory, r.id as request from party p join guide_request r on r.trajectory_id = p.trajectory_id where p.person_id = $1', [named.sofie.id])
  if (!sofie) throw new Error('Sofie is not here')
  for (const path of ['/my-trajectory/calendar.ics', '/onward', `/trajectories/${sofie.trajectory}`, `/trajectories/${sofie.trajectory}/letter`, `/requests/${sofie.request}`]) expect((await director.get(path)).status, path).toBe(404)
  const seen = await house.as(directorOfDeHaven.id, async tx => await Promise.all([
    tx.rows(sql`select from person where id = ${named.sofie.id}`), tx.rows(sql`select from person_name where person_id = ${named.sofie.id}`), tx.rows(sql`select from mail_address where person_id = ${named.sofie.id}`),
    tx.rows(sql`select from trajectory`), tx.rows(sql`select from guide_request`), tx.rows(sql`select from guide_answer`), tx.rows(sql`select from brought`), tx.rows(sql`select from letter`), tx.rows(sql`select from arrival`), tx.rows(sql`select from trajectory_ending`),
  ]))
  expect(seen.flat()).toEqual([])
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
