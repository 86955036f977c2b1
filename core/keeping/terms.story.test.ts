/** Ellen chooses how long is kept what begins from now on; and what was erased stays erased when a copy from before is put back. */
import { expect, test } from 'vitest'
import { aroundNoor, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { addDays, dateWithYear, dayOf } from '../../kit/time.ts'
import { openVault, CannotOpen, type Place, type Sealed } from '../../kit/vault.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { openPlanFor, recoveryOfNoor } from '../../test/recovery.ts'
import { keepNote } from '../talks/written.ts'
import { workfloorRecovery } from '../../programmes/workfloor-recovery/programme.ts'
import { asKeptHere } from '../trajectories/keeping-terms.store.ts'
import { setTerms } from '../trajectories/keeping-terms.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
const { noor, tom } = await recoveryOfNoor(house)
const ellens = () => house.signedIn(cast.ellen.id)
const here = `/administration/keeping/terms/${workfloorRecovery.id}`
const chosen = { contactDays: '100', notesDays: '200', trajectoryDays: '400' }
const keptFor = (trajectory: string) => house.asSuperuser('select notes_days, contact_days, trajectory_days from trajectory_keeping where trajectory_id = $1', [trajectory])

test('between the least and the most, with what it comes to before it is said; what runs keeps its days', async () => {
  const ellen = await ellens()
  expect((await ellen.get('/administration/keeping')).text).toContain(here)
  expect((await ellen.get(here)).text).toContain('Van 30 tot en met 730 dagen')
  const tooLong = await ellen.post(here, { ...chosen, trajectoryDays: '731' })
  expect([tooLong.status, tooLong.text.includes('Kies hoogstens 730 dagen.')]).toEqual([422, true])
  expect((await ellen.post(here, { ...chosen, notesDays: '500' })).text).toContain('Niets van een dossier blijft langer dan het dossier zelf.')
  expect((await ellen.post(here, { ...chosen, contactDays: 'veel' })).status).toBe(422)
  const preview = await ellen.post(here, chosen)
  const goes = dateWithYear(addDays(dayOf(house.now(), deHaven.zone), 400), 'nl-NL')
  expect([preview.status, preview.text.includes(`${goes} (400 dagen)`)]).toEqual([200, true])
  expect(await house.asSuperuser('select from keeping_terms')).toEqual([])

  const before = await keptFor(noor.trajectory)
  expect((await ellen.post(here, { ...chosen, confirmed: 'yes', after: '0', act: newAnonymousId() })).text).toContain('De nieuwe tijden gelden voor wat vanaf nu begint.')
  expect(await keptFor(noor.trajectory)).toEqual(before)
  // Whoever looked at what no longer holds looks again.
  expect((await ellen.post(here, { ...chosen, trajectoryDays: '500', confirmed: 'yes', after: '0', act: newAnonymousId() })).status).toBe(422)
  const bas = await house.signedIn(cast.bas.id)
  const opened = await bas.post('/plans', { programme: workfloorRecovery.id, name: 'Iemand Nieuw', mail: 'nieuw@example.org', act: newAnonymousId() })
  expect(opened.status).toBe(200)
  expect(await house.asSuperuser(`select k.notes_days, k.contact_days, k.trajectory_days from trajectory_keeping k where k.trajectory_id not in ($1, $2)`, [noor.trajectory, tom.trajectory])).toEqual([{ notes_days: 200, contact_days: 100, trajectory_days: 400 }])
  expect(await house.asSuperuser(`select count(*)::int as lines from log.entry where event = 'keeping.terms-set'`)).toEqual([{ lines: 1 }])
})

test('only the administrator of the house says so, at the database too, and no other house hears', async () => {
  const says = (person: Id<'person'> | null, provider: Id<'provider'> = deHaven.id, by = person) => house.as(person, tx => tx.run(sql`insert into keeping_terms (programme, number, notes_days, contact_days, trajectory_days, set_by, set_at) values ('x', 1, 1, 1, 1, ${by}, ${house.now()})`), provider)
  for (const person of [cast.bas.id, cast.marleen.id, noor.person, aroundNoor.mirjam.id]) await expect(says(person)).rejects.toThrow('row-level security')
  await expect(says(cast.ellen.id, hetBaken.id)).rejects.toThrow('row-level security')
  await expect(says(castOfHetBaken.wim.id, deHaven.id)).rejects.toThrow('row-level security')
  await expect(says(cast.ellen.id, deHaven.id, cast.bas.id)).rejects.toThrow('row-level security')
  expect(await house.as(castOfHetBaken.wim.id, tx => asKeptHere(tx, workfloorRecovery), hetBaken.id)).toEqual(workfloorRecovery)
  for (const person of [cast.bas.id, noor.person]) expect((await (await house.signedIn(person)).get(here)).status).toBe(404)
  expect((await (await ellens()).get('/administration/keeping/terms/none-such')).status).toBe(404)
})

test('a rule of its own: bounds hold at their edges, and the same days are no change', () => {
  const least = workfloorRecovery.keepingWithin?.least ?? workfloorRecovery.keeping
  const most = workfloorRecovery.keepingWithin?.most ?? workfloorRecovery.keeping
  expect([setTerms(workfloorRecovery, least, most), setTerms(workfloorRecovery, most, least)]).toEqual([least, most])
  expect(setTerms(workfloorRecovery, { ...least, trajectoryDays: least.trajectoryDays - 1 }, most)).toMatchObject({ refused: 'terms.least' })
  expect(setTerms(workfloorRecovery, most, most)).toMatchObject({ refused: 'terms.same' })
  expect(setTerms({}, least, most)).toMatchObject({ refused: 'terms.fixed' })
})

test('of a copy from before, with the keys of now, nothing opens that was erased; put back, it is erased again, and the rest stays whole', async () => {
  const plan = await openPlanFor(house, aroundNoor.kim, cast.bas)
  const talk = await plan.held('reflection', 4)
  const id = newAnonymousId<'note'>()
  await house.as(cast.bas.id, tx => keepNote({ tx, vault: house.vault, provider: deHaven }, plan.trajectory, { id, talk, version: 1, writtenAt: house.now(), theme: null, talkedAbout: 'kanarie', insight: '', step: '', needsMore: null }, plan.guide))
  const noteOfNoor = newAnonymousId<'note'>()
  const herTalk = await noor.held('reflection', 5)
  await house.as(cast.bas.id, tx => keepNote({ tx, vault: house.vault, provider: deHaven }, noor.trajectory, { id: noteOfNoor, talk: herTalk, version: 1, writtenAt: house.now(), theme: null, talkedAbout: 'kanarie', insight: '', step: '', needsMore: null }, noor.guide))
  const [copy] = await house.asSuperuser<{ readonly content: Sealed }>('select content from note where id = $1', [id])
  if (!copy) throw new Error('no copy')
  const place: Place = { table: 'note', row: id, column: 'content', version: 1 }
  const opens = () => house.as(null, tx => openVault(house.keys).open(tx, deHaven.id, place, copy.content)).then(() => true, error => { if (!(error instanceof CannotOpen)) throw error; return false })
  expect(await opens()).toBe(true)

  // The archive of keys from before: for thirty days it lies somewhere, and with it the copy opens.
  const tables = ['keys.scope_key', 'keys.wrap', 'keys.document_key'] as const
  const archive = new Map<string, readonly object[]>()
  for (const table of tables) archive.set(table, await house.asSuperuser(`select t.* from ${table} t`))
  const shred = () => house.asSuperuser(`select shred_scope('${plan.trajectory}') from set_config('houvast.provider', '${deHaven.id}', true)`)
  // Content of before, keys of now: the rows stand, their keys do not. That is what a restore lays down.
  await shred()
  expect(await opens()).toBe(false)
  for (const table of tables) for (const row of archive.get(table) ?? []) await house.asSuperuser(`insert into ${table} select (jsonb_populate_record(null::${table}, $1::jsonb)).* on conflict do nothing`, [JSON.stringify(row, (_key, value: unknown) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value && Array.isArray(value.data) ? `\\x${Buffer.from(value.data).toString('hex')}` : value)])
  expect(await opens(), 'as long as the archive of keys is there').toBe(true)
  await shred()
  await house.asSuperuser(`delete from keys.document_key where id = (select document_key_of(content) from note where id = $1)`, [noteOfNoor])
  expect(await opens(), 'the archive of keys is gone').toBe(false)

  const [again] = await house.asSuperuser<{ readonly files: number }>(`select erase_again(now()) as files from set_config('houvast.provider', '${deHaven.id}', true)`)
  expect(again?.files).toBe(1)
  expect(await house.asSuperuser('select from trajectory where id = $1', [plan.trajectory])).toEqual([])
  expect(await house.asSuperuser('select from note where id = any($1)', [[id, noteOfNoor]])).toEqual([])
  expect(await house.asSuperuser(`select from log.entry where event = 'trajectory.erased' and subject_id = $1`, [plan.trajectory])).toHaveLength(1)
  expect(await house.asSuperuser('select from trajectory where id = any($1)', [[noor.trajectory, tom.trajectory]])).toHaveLength(2)
  expect((await (await house.signedIn(cast.bas.id)).get(`/trajectories/${noor.trajectory}`)).status).toBe(200)
  const [none] = await house.asSuperuser<{ readonly files: number }>(`select erase_again(now()) as files from set_config('houvast.provider', '${deHaven.id}', true)`)
  expect(none?.files).toBe(0)
  for (const person of [cast.ellen.id, cast.bas.id, noor.person, null]) await expect(house.as(person, tx => tx.run(sql`select erase_again(now())`))).rejects.toThrow('42501')
  expect(house.broken).toEqual([])
})
