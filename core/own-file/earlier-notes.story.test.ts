/** Who guided before left notes: they are part of what one may ask to read, and who guides now looks them over for as long as that takes. */
import { expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { everyone, everyoneBut, recoveryOfNoor, whoSeesIn } from '../../test/recovery.ts'
import { keepNote } from '../talks/written.ts'
import { listNotes } from '../talks/talk.store.ts'
import { listNotesToLookOver } from './access.store.ts'

const house = await openHouse()
const { noor } = await recoveryOfNoor(house)
const talk = await noor.held('reflection', 3)
const act = () => newAnonymousId()
const keeps = async (person: Id<'person'>, party: Id<'party'>, talkedAbout: string): Promise<Id<'note'>> => {
  const id = newAnonymousId<'note'>()
  await house.as(person, tx => keepNote({ tx, vault: house.vault, provider: deHaven }, noor.trajectory, { id, talk, version: 1, writtenAt: house.now(), theme: null, talkedAbout, insight: '', step: '', needsMore: null }, party))
  return id
}
const before = await keeps(cast.bas.id, noor.guide, 'kanarie-eerder, en iets over Kim')
// Bas goes, Hanna comes: how that is agreed is a story of its own.
const hanna = newId<'party'>(house.now().getTime())
await house.asSuperuser('insert into party (provider_id, id, trajectory_id, person_id, role, seat) values ($1, $2, $3, $4, $5, $6)', [deHaven.id, hanna, noor.trajectory, cast.hanna.id, 'therapist', 'inside'])
await house.asSuperuser('insert into party_departure (provider_id, party_id, left_at) values ($1, $2, $3)', [deHaven.id, noor.guide, house.now()])
const now = await keeps(cast.hanna.id, hanna, 'kanarie-nu')
const path = `/trajectories/${noor.trajectory}/access`
const mine = () => house.signedIn(noor.person)
const hannas = () => house.signedIn(cast.hanna.id)
/** To whom the notes of before are open, past the pages. */
const lookers = async () => {
  const names: string[] = []
  for (const [name, person] of Object.entries(everyone)) if ((await house.as(person, tx => listNotesToLookOver(tx, noor.trajectory))).length > 0) names.push(name)
  return names
}
const answerWith = async (fields: Readonly<Record<string, string>>) => await (await hannas()).post(`${path}/answers`, { ...fields, act: act() })

test('asked for those of now alone, the notes of before stay shut to everyone', async () => {
  expect((await (await mine()).get('/my-file')).text).toContain('Je had eerder een andere begeleider.')
  expect((await (await house.signedIn(everyone['tom'] ?? noor.person)).get('/my-file')).text, 'with one guide there is nothing to choose').not.toContain('andere begeleider')
  await (await mine()).post('/my-file/access-requests', { earlier: 'no', act: act() })
  expect(await lookers()).toEqual([])
  const shown = (await (await hannas()).get(path)).text
  expect(shown).toContain('kanarie-nu')
  expect(shown).not.toContain('kanarie-eerder')
  await answerWith({ [`how-${now}`]: 'nothing' })
  expect((await (await mine()).get('/my-file')).text).not.toContain('kanarie-eerder')
})

test('asked for those of before too, who guides now looks them over, and gives both', async () => {
  await (await mine()).post('/my-file/access-requests', { earlier: 'yes', act: act() })
  expect(await lookers()).toEqual(['hanna'])
  expect((await (await mine()).get('/who-sees')).text).toContain('leest die van eerder na, op jouw vraag.')
  const shown = (await (await hannas()).get(path)).text
  expect(shown).toContain('kanarie-eerder')
  expect(shown).toContain('Van wie er eerder begeleidde')
  // On no other page, and by no other name.
  for (const elsewhere of [`/trajectories/${noor.trajectory}`, `/talks/${talk}`]) expect((await (await hannas()).get(elsewhere)).text, elsewhere).not.toContain('kanarie-eerder')
  expect((await house.as(cast.hanna.id, tx => listNotes(tx, noor.trajectory))).map(({ id }) => id)).toEqual([now])
  expect(await whoSeesIn(house)(sql`select from note where id = ${before}`), 'the note itself stays its writer\'s').toEqual([])
  for (const [name, person] of everyoneBut('hanna')) expect((await (await house.signedIn(person)).get(path)).status, name).toBe(404)

  await answerWith({ [`how-${now}`]: 'nothing', [`how-${before}`]: 'words of others', [`text-${before}`]: 'kanarie-eerder' })
  const read = (await (await mine()).get('/my-file')).text
  expect(read).toContain('kanarie-eerder')
  expect(read).not.toContain('iets over Kim')
})

test('answered, they are shut again; and nobody gives them past the pages while nothing was asked', async () => {
  expect(await lookers()).toEqual([])
  expect((await (await hannas()).get(path)).text).not.toContain('kanarie-eerder')
  const request = newId<'access-request'>(house.now().getTime())
  await house.as(noor.person, tx => tx.run(sql`insert into access_request (id, trajectory_id, asked_by, asked_on, earlier) values (${request}, ${noor.trajectory}, ${noor.participant}, '2027-01-01', 'no')`))
  const gives = (person: Id<'person'>, by: Id<'party'>) => house.as(person, tx => tx.run(sql`insert into access_given (id, request_id, trajectory_id, note_id, left_out, written_on, content, given_by) values (${newId(0)}, ${request}, ${noor.trajectory}, ${before}, 'nothing', '2026-11-20', ${Buffer.concat([Buffer.of(1), Buffer.alloc(60)])}, ${by})`))
  for (const [name, person] of Object.entries(everyone)) for (const by of [hanna, noor.guide]) await expect(gives(person, by), name).rejects.toThrow('row-level security')
  for (const [name, person] of everyoneBut('noor')) await expect(house.as(person, tx => tx.run(sql`insert into access_request (id, trajectory_id, asked_by, asked_on, earlier) values (${newId(0)}, ${noor.trajectory}, ${noor.participant}, '2027-01-01', 'yes')`)), name).rejects.toThrow('row-level security')
  expect(house.broken).toEqual([])
})
