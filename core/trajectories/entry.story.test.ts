/** Beginning where something has to be clear first, over HTTP and without JavaScript: or on to who helps first, with the participant's word. */
import { expect, test } from 'vitest'
import { cast, deHaven, ilonaOfDeHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { askForFirstTalk } from '../asking/asking.ts'
import { ilonaComes } from '../../test/bridge.ts'
import { openHouse } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'

const house = await openHouse()
await ilonaComes(house)
const typed = { programme: 'care-work-bridge:own-work', name: 'Bo Timmer', mail: 'bo@voorbeeld.example', telephone: '' }

test('nothing begins while something is unclear; who helps first is asked with a yes, and told nothing more', async () => {
  const coach = await house.signedIn(ilonaOfDeHaven.id)
  const form = await coach.get('/plans/new')
  for (const words of ['Wat is al duidelijk?', 'Baan behouden', 'Terug naar eigen werk', 'Andere functie bij deze werkgever']) expect(form.text).toContain(words)
  const notYet = await coach.post('/plans', { ...typed, clear: 'employer' })
  expect(notYet.status).toBe(422)
  for (const words of ['Eerst iets anders', 'In grote lijnen is bekend', 'Loopbaancentrum helpt hier eerst bij.']) expect(notYet.text).toContain(words)
  expect(notYet.text).not.toContain('Het is duidelijk bij welke werkgever')
  expect(await house.asSuperuser('select from trajectory')).toEqual([])

  const onward = { programme: 'care-work-bridge', name: typed.name, mail: typed.mail, telephone: '', unclear: 'possibilities', act: 'one-and-the-same' }
  const unasked = await coach.post('/plans/elsewhere', onward)
  expect(unasked.status).toBe(422)
  expect(unasked.text).toContain('Bespreek het eerst samen.')
  expect(await house.asSuperuser('select from first_talk_request')).toEqual([])
  expect((await coach.post('/plans/elsewhere', { ...onward, agreed: 'yes' })).text).toContain('De vraag is gesteld')
  await coach.post('/plans/elsewhere', { ...onward, agreed: 'yes' })
  expect(await house.asSuperuser('select programme from first_talk_request')).toEqual([{ programme: 'career-centre' }])
  // The career adviser reads who asks; the coach who asked for them reads nothing of it there.
  expect((await (await house.signedIn(cast.vera.id)).get('/first-talks')).text).toContain('Bo Timmer')
  expect((await coach.get('/first-talks')).text).not.toContain('Bo Timmer')
  expect(await mailsTo(house, typed.mail)).toHaveLength(1)
  for (const { subject, text } of await mailsTo(house, cast.vera.mail)) for (const word of ['Bo', 'Zorg', 'Loopbaan']) expect(subject + text).not.toContain(word)
})

test('what was clear is written down with the kind, and stays', async () => {
  const coach = await house.signedIn(ilonaOfDeHaven.id)
  const opened = await coach.send('/plans', { ...typed, clear: ['possibilities', 'employer'] })
  expect(opened.status).toBe(303)
  expect(await house.asSuperuser('select clear from trajectory_entry order by clear')).toEqual([{ clear: 'employer' }, { clear: 'possibilities' }])
  expect(await house.asSuperuser('select kind from trajectory_kind')).toEqual([{ kind: 'own-work' }])
  await expect(house.as(ilonaOfDeHaven.id, tx => tx.run(sql`insert into trajectory_entry (trajectory_id, clear) select id, 'later' from trajectory`))).rejects.toThrow(/row-level security/)
  // Somebody who guides elsewhere is not asked these questions, and opens nothing here.
  const vera = await house.signedIn(cast.vera.id)
  expect((await vera.get('/plans/new')).text).not.toContain('Wat is al duidelijk?')
  expect((await vera.post('/plans', { ...typed, clear: ['possibilities', 'employer'] })).status).toBe(422)
  expect((await vera.post('/plans/elsewhere', { programme: 'care-work-bridge', name: 'X', mail: 'x@voorbeeld.example', agreed: 'yes' })).status).toBe(404)
})

test('who asks by themselves is asked the same before a trajectory opens', async () => {
  const visitor = house.browser()
  expect((await visitor.get('/programmes/care-work-bridge')).text).toContain('Eén coach kent beide kanten')
  const coach = await house.signedIn(ilonaOfDeHaven.id)
  const id = await house.as(null, tx => askForFirstTalk({ tx, vault: house.vault, provider: deHaven }, 'care-work-bridge', { name: 'Cas Wolf', mail: 'cas@voorbeeld.example', telephone: null, excludes: [] }, house.now()))
  await coach.post(`/first-talks/${id}/takings`)
  expect((await coach.get(`/first-talks/${id}`)).text).toContain('Wat is al duidelijk?')
  expect((await coach.post(`/first-talks/${id}/plans`, { kind: 'keep-job', clear: 'possibilities' })).text).toContain('Eerst iets anders')
  expect((await coach.send(`/first-talks/${id}/plans`, { kind: 'keep-job', clear: ['possibilities', 'employer'] })).location).toContain('/trajectories/')
  expect(house.broken).toEqual([])
})
