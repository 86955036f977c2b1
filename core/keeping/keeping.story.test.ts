/** Ellen watches over what goes, and Roos erases everything of her own. */
import { expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sealLog } from '../../kit/log.ts'
import { sql } from '../../kit/db.ts'
import { addMinutes, dayOf } from '../../kit/time.ts'
import { openFullHouse, present } from '../../test/full-house.ts'
import { filledIn, formsIn } from '../../test/markup.ts'
import { keepHouse } from './keep.ts'

const house = await openFullHouse()
const signedIn = (name: 'ellen' | 'marleen') => house.signedIn(cast[name].id)

test('with the six words everything of one\'s own goes at once, and the moment is free again', async () => {
  const roos = await house.book({ guide: cast.marleen.id, contact: { telephone: '06 12 34 56 78', alias: 'Kanarievogel' } })
  const before = await (await signedIn('marleen')).get('/people?tab=on-track')
  expect(before.text).toContain('Kanarievogel')
  const free = async () => (await house.as(null, tx => house.app.house.moments.free(tx, deHaven, [cast.marleen.id], house.now()))).get(cast.marleen.id)?.length ?? 0
  const freeBefore = await free()
  const [appointment] = await house.asSuperuser<{ readonly id: string }>('select a.id from appointment a join party p using (trajectory_id) where p.person_id = $1', [roos.person])

  const asked = await roos.browser.get('/my-appointment/erase')
  expect(asked.text).toMatch(/Doe je niets, dan wissen we alles op \d+ \w+ 20\d\d/)
  const form = filledIn(present(formsIn(asked.text, '/').find(({ action }) => action === '/my-appointment/erase')))
  const wrong = await roos.browser.post('/my-appointment/erase', { ...form, words: 'appel kade wolk trein zomer anker' })
  expect([wrong.status, wrong.text.includes('Deze code kennen we niet')]).toEqual([422, true])
  const other = present(house.booked[0])
  const notMine = await roos.browser.post('/my-appointment/erase', { ...form, words: other.words })
  expect([notMine.status, notMine.text.includes('niet jouw zes woorden')]).toEqual([422, true])

  const done = await roos.browser.post('/my-appointment/erase', { ...form, words: roos.words })
  expect([done.status, done.text.includes('Alles is gewist')]).toEqual([200, true])
  expect((await roos.browser.get('/my-appointment')).text).toContain('Ik heb een code')
  expect((await roos.browser.post('/my-appointment/erase', { ...form, words: roos.words })).text).toContain('Alles is gewist') // pressed twice
  expect((await house.browser().post('/code', { words: roos.words })).text).toContain('Deze code kennen we niet')

  expect((await (await signedIn('marleen')).get('/people?tab=on-track')).text).not.toContain('Kanarievogel')
  await expect.poll(free).toBe(freeBefore + 1)
  for (const table of ['appointment', 'occupancy', 'outbox_message']) expect(await house.asSuperuser(`select from ${table} t where t::text like $1`, [`%${appointment?.id}%`]), table).toEqual([])
  expect(await house.asSuperuser('select from person where id = $1', [roos.person])).toEqual([])
  const lines = await house.asSuperuser<{ readonly event: string; readonly at: Date }>(`select event, at from log.entry where person_id = $1 order by at`, [roos.person])
  expect(lines.at(-1)).toEqual({ event: 'own-wish.erased', at: new Date(`${dayOf(house.now(), 'Europe/Amsterdam')}T00:00:00Z`) })
  await sealLog(house.database, [deHaven.id])
  expect(await house.as('worker', tx => tx.rows(sql`select * from log.faults()`))).toEqual([])
  expect(house.broken).toEqual([])
})

test('the administrator sees counts and days, holds a file by its two words, and takes a certificate along', async () => {
  const ellen = await signedIn('ellen')
  const overview = await ellen.get('/administration/keeping')
  expect(overview.text).toContain('Bewaren en wissen')
  const night = dayOf(house.now(), deHaven.zone)
  const paper = await ellen.get(`/administration/keeping/certificates/${night}`)
  expect(paper.text).toMatch(/Gewist op .*: 1\n[\s\S]*^\d{4}-\d\d-\d\d {2}[0-9a-f]{64} {2}op eigen verzoek$[\s\S]*SHA-256: [0-9a-f]{64}\nZegel: [0-9a-f]{64}/m)
  expect((await ellen.get('/administration/keeping/certificates/2020-01-01')).status).toBe(404)

  const booked = present(house.booked[0])
  const words = booked.words.split(' ').slice(0, 2).join(' ')
  expect((await ellen.post('/administration/keeping/holds', { whose: 'appel kade', reason: 'complaint' })).status).toBe(422)
  expect((await ellen.post('/administration/keeping/holds', { whose: words })).text).toContain('Kies waarom.')
  const held = await ellen.post('/administration/keeping/holds', { whose: words.toUpperCase(), reason: 'complaint' })
  expect(held.text).toContain('Het dossier staat vast.')
  expect(held.text).not.toContain(words.replace(' ', '-'))
  const own = await house.returned(booked.person)
  expect((await own.get('/my-appointment/erase')).text).toContain('Er loopt een klacht of een vraag over je dossier.')

  // Three months on: all is due but what is held, and that is in no week.
  const files = (await house.asSuperuser('select from trajectory where provider_id = $1', [deHaven.id])).length
  house.travelTo(addMinutes(house.now(), 120 * 1440))
  const soon = (await (await signedIn('ellen')).get('/administration/keeping')).text
  expect(soon).toContain('Deze week')
  expect(/<tr><th[^>]*>(?:(?!<tr>).)*Deze week(?:(?!<tr>).)*<td>hele dossiers<\/td><td[^>]*>(\d+)/.exec(soon)?.[1]).toBe(String(files - 1))
  expect(await keepHouse(house.database, house.vault, deHaven.id, house.now())).toMatchObject({ heldBack: null })
  expect(await house.asSuperuser('select from trajectory where provider_id = $1', [deHaven.id])).toHaveLength(1)
  expect(await house.asSuperuser('select from trajectory where provider_id <> $1', [deHaven.id])).toHaveLength(1)
  const later = await signedIn('ellen')
  const end = present(formsIn((await later.get('/administration/keeping')).text, '/').find(({ action }) => action.endsWith('/end')))
  expect((await later.post(end.action, filledIn(end))).text).toContain('Er staat niets vast.')
  expect((await later.post(end.action, { ...filledIn(end), act: 'another-act' })).status).toBe(404)

  // Half a year later the clock is asked about first.
  house.travelTo(addMinutes(house.now(), 180 * 1440))
  expect(await keepHouse(house.database, house.vault, deHaven.id, house.now())).toEqual({ erased: 0, heldBack: 'clock' })
  const asked = await (await signedIn('ellen')).get('/administration/keeping')
  expect(asked.text).toContain('Er wordt nu niets gewist')
  await (await signedIn('ellen')).post('/administration/keeping/releases', { heldBack: 'clock' })
  expect(await keepHouse(house.database, house.vault, deHaven.id, addMinutes(house.now(), 1))).toMatchObject({ erased: 1, heldBack: null })
  expect(house.broken).toEqual([])
})

test('keeping is watched over by the administrator and the log keeper of the house, and by nobody else', async () => {
  const paths = ['/administration/keeping', `/administration/keeping/certificates/${dayOf(house.now(), deHaven.zone)}`]
  for (const person of [cast.marleen.id, cast.jaap.id]) for (const path of paths) expect((await (await house.signedIn(person)).get(path)).status, path).toBe(404)
  expect((await (await house.signedIn(castOfHetBaken.lieve.id, hetBaken)).get(paths[0] ?? '')).status).toBe(404)
  for (const act of ['releases', 'holds']) expect((await (await signedIn('marleen')).post(`/administration/keeping/${act}`, { heldBack: 'clock', whose: 'anker linde', reason: 'law' })).status).toBe(404)
})
