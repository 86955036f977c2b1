/** Anne practises her limits: hers alone, shown one by one, and of each only the sentence may become an agreement. */
import { expect, test } from 'vitest'
import { aroundPetra, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import { openCareerFile } from '../../test/career.ts'
import { openHouse } from '../../test/house.ts'

const house = await openHouse()
const { anne, karin, petra, willem } = aroundPetra
const file = await openCareerFile(house, anne, 'career')
await openCareerFile(house, willem, 'career')
await file.joins(karin, 'manager')
await file.joins(petra, 'case-manager')
const [mine, guide] = [await house.signedIn(anne.id), await house.signedIn(cast.vera.id)]
const act = () => newAnonymousId()
const today = dayOf(house.now(), deHaven.zone)
const others = [...[cast.vera, karin, petra, willem, cast.ellen, cast.marleen].map(({ name, id }) => [name, id, deHaven] as const), ...[anne, ...Object.values(castOfHetBaken)].map(({ name, id }) => [`${name} elsewhere`, id, hetBaken] as const)]
const readers = async () => {
  const reading: string[] = []
  for (const [name, person, provider] of others) if ((await house.as(person, tx => tx.rows(sql`select from own_piece`), provider.id)).length > 0) reading.push(name)
  return reading
}
const words = { situation: 'Vrijdag komt er nog iets bij', feel: 'Mijn schouders', say: 'Vandaag lukt dat niet.', to: 'Een collega' }
let at = ''

test('from a sentence to one\'s own, kept as one writes; of two windows the second is told', async () => {
  const home = await mine.get('/my-limits')
  expect([home.text.includes('Er staat nog niets.'), faults(home.text)]).toEqual([true, []])
  expect((await mine.get('/my-limits/new?say=no')).text).toContain('Nee, dat doe ik niet.')
  const nothing = await mine.send('/my-limits', { situation: '', say: '', act: act() })
  expect([nothing.status, nothing.text.includes('id="error-summary"') || nothing.text.includes('role="alert"')]).toEqual([422, true])
  const kept = await mine.send('/my-limits', { ...words, act: act() })
  at = kept.location?.replace(/\?.*/, '') ?? ''
  expect(at).toMatch(/^\/my-limits\/[0-9a-f-]{36}$/)
  const both = await Promise.all(['Nu niet.', 'Morgen wel.'].map(say => mine.send(`${at}/versions`, { ...words, say, seen: '1', act: act() })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect((await mine.send(`${at}/versions`, { ...words, seen: '2', act: act() })).status).toBe(303)
})

test('said aloud, then for real; not of a day to come', async () => {
  const early = await mine.send(`${at}/tries`, { what: 'tried', on: addDays(today, 1), went: 'well', seen: '3', act: act() })
  expect([early.status, early.text.includes('Deze dag moet nog komen.')]).toEqual([422, true])
  await mine.post(`${at}/tries`, { what: 'rehearsed', on: addDays(today, -2), went: 'partly', said: 'Te zacht.', seen: '3', act: act() })
  const { text } = await mine.post(`${at}/tries`, { what: 'tried', on: today, went: 'well', seen: '4', act: act() })
  expect(text).toContain('Te zacht.')
  expect(faults(text)).toEqual([])
  expect((await mine.get('/my-limits')).text).toContain('echt gezegd')
  expect((await mine.post(`${at}/tries/0/erasures`, { seen: '5', act: act() })).text).not.toContain('Te zacht.')
})

test('nobody else reads, writes, changes, shows or erases it, until it is shown to who guides', async () => {
  expect(await readers()).toEqual([])
  expect((await guide.get(`/trajectories/${file.trajectory}`)).text).not.toContain('Grenzen oefenen')
  const content = Buffer.concat([Buffer.of(1), Buffer.alloc(80)])
  const id = at.split('/').at(-1) ?? ''
  for (const [name, person, provider] of others) {
    await expect(house.as(person, tx => tx.run(sql`insert into own_piece (id, trajectory_id, kind, version, content) values (${act()}, ${file.trajectory}, 'limit', 1, ${content})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    await expect(house.as(person, tx => tx.run(sql`insert into own_piece_showing (piece_id, to_party, trajectory_id) values (${id}, ${file.guide}, ${file.trajectory})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    expect(await house.as(person, tx => tx.run(sql`update own_piece set version = 9, content = ${content}`), provider.id), name).toBe(0)
    expect(await house.as(person, tx => tx.run(sql`delete from own_piece`), provider.id), name).toBe(0)
    if (person === anne.id) continue
    expect((await (await house.signedIn(person, provider)).send(`${at}/showings`, { shows: 'yes', act: act() })).status, name).toBe(404)
  }
  await mine.post(`${at}/showings`, { shows: 'yes', act: act() })
  expect(await readers()).toEqual([cast.vera.name])
  expect((await guide.get(`/trajectories/${file.trajectory}/limits`)).text).toContain('Vandaag lukt dat niet.')
  expect((await mine.get('/who-sees')).text).toContain('leest één grens.')
  await expect(house.as(anne.id, tx => tx.run(sql`insert into own_piece_showing (piece_id, to_party, trajectory_id) select ${id}, id, trajectory_id from party where role = 'manager'`)), 'not even she shows it to someone beside the file').rejects.toThrow('row-level security')
  await mine.post(`${at}/showings`, { shows: 'no', act: act() })
  expect(await readers()).toEqual([])
  expect((await guide.get(`/trajectories/${file.trajectory}/limits`)).text).not.toContain('Vandaag lukt dat niet.')
})

test('only the sentence becomes an agreement, one at a time, and stays when the limit is erased for good', async () => {
  expect((await mine.send(`${at}/agreements`, { due: addDays(today, -1), act: act() })).status).toBe(422)
  expect((await mine.post(`${at}/agreements`, { due: addDays(today, 7), act: act() })).text).toContain('Dit is nu een afspraak.')
  const [from] = await house.asSuperuser<{ readonly agreement: string; readonly piece: string }>('select agreement_id as agreement, piece_id as piece from own_piece_agreement')
  if (!from) throw new Error('it does not say where the agreement came from')
  for (const [name, person, provider] of others) {
    expect(await house.as(person, tx => tx.rows(sql`select from own_piece_agreement`), provider.id), `${name} does not see where it came from`).toEqual([])
    await expect(house.as(person, tx => tx.run(sql`insert into own_piece_agreement (agreement_id, piece_id, trajectory_id) values (${from.agreement}, ${from.piece}, ${file.trajectory})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
  }
  const again = await mine.send(`${at}/agreements`, { due: addDays(today, 7), act: act() })
  expect([again.status, again.text.includes('Hier loopt al een afspraak van.')]).toEqual([422, true])
  const agreements = (await guide.get(`/trajectories/${file.trajectory}/agreements`)).text
  expect([agreements.includes('Vandaag lukt dat niet.'), agreements.includes('Mijn schouders'), agreements.includes('Vrijdag komt er')]).toEqual([true, false, false])
  expect((await mine.get('/my-file/file.json')).text).toContain('Mijn schouders')
  const keys = async () => Number((await house.asSuperuser<{ readonly count: string }>('select count(*) as count from keys.document_key'))[0]?.count)
  const before = await keys()
  expect((await mine.post(`${at}/erasures`, { act: act() })).text).toContain('Dit is gewist.')
  expect([await house.asSuperuser('select from own_piece'), (await house.asSuperuser('select from agreement')).length, await keys()]).toEqual([[], 1, before - 1])
  expect((await mine.get(at)).status).toBe(404)
  expect((await house.asSuperuser<{ readonly event: string }>(`select distinct event from log.entry where event like 'limit.%' order by event`)).map(({ event }) => event)).toEqual(['limit.erased', 'limit.hidden', 'limit.read', 'limit.shown', 'limit.written'])
  expect(house.broken).toEqual([])
})
