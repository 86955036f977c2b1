/** The pack is made from the schema, the declarations and the settings: every table stands in it, and one that does not say what it is for is found. */
import { expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { openHouse } from '../../test/house.ts'
import { programmes } from '../../programmes/index.ts'
import { keepingInDutch } from './keeping-words.ts'
import { packOf, purposeOf } from './pack.ts'
import { readSchema } from './schema.store.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
const leaves = { mail: 'yes', sms: 'yes', stun: 'yes', turn: 'no' } as const
const pack = async () => packOf({ provider: deHaven, programmes, tables: await house.as(cast.ellen.id, tx => readSchema(tx)), leaves })
const inDatabase = async () => (await house.asSuperuser<{ readonly name: string }>(`select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'keys', 'log') and c.relkind in ('r', 'p')`)).map(({ name }) => name).toSorted()

test('every table of the database stands in it, with what it is for and for how long', async () => {
  const { tables, faults } = await pack()
  expect(tables.map(({ name }) => name).toSorted()).toEqual(await inDatabase())
  expect(faults).toEqual([])
  expect(tables.filter(({ purpose, keeping }) => purpose === '' || keeping === '')).toEqual([])
  const note = tables.find(({ name }) => name === 'note')
  expect(note).toMatchObject({ sealed: ['content'], about: 'file' })
  const markdown = (await (await house.signedIn(cast.ellen.id)).get('/administration/privacy/pack.md')).text
  const csv = (await (await house.signedIn(cast.ellen.id)).get('/administration/privacy/keeping.csv')).text
  for (const { name } of tables) expect([markdown.includes(`| ${name} |`), csv.includes(`"${name}";`)], name).toEqual([true, true])
})

test('a new table that does not say what it is for is found, by the page and by the check', async () => {
  await house.asSuperuser('create table forgotten (provider_id uuid not null, id uuid not null)')
  await house.asSuperuser(`create table half_said (provider_id uuid not null, id uuid not null); comment on table half_said is 'purpose: something'`)
  try {
    expect((await pack()).faults.toSorted()).toEqual(['forgotten', 'half_said'])
    expect((await (await house.signedIn(cast.ellen.id)).get('/administration/privacy')).text).toContain('forgotten, half_said')
  } finally {
    await house.asSuperuser('drop table forgotten, half_said')
  }
})

test('every programme stands in the register with its keeping time here, and what leaves the house follows the settings', async () => {
  const made = await pack()
  for (const { name } of programmes) expect(made.activities.map(one => one.name)).toContain(name['nl-NL'])
  expect(made.flows.some(({ to }) => to === 'sms')).toBe(true)
  const silent = packOf({ provider: deHaven, programmes: programmes.map(({ circle: _circle, letters: _letters, ...rest }) => rest), tables: [], leaves: { mail: 'no', sms: 'no', stun: 'no', turn: 'no' } })
  expect(silent.flows.filter(({ to }) => ['mail', 'sms', 'video', 'beside', 'letter'].includes(to))).toEqual([])
  const ellen = await house.signedIn(cast.ellen.id)
  const before = (await ellen.get('/administration/privacy/register.csv')).text
  expect(before).toContain('Dossier 2 jaar na het laatste gesprek')
  await ellen.post('/administration/keeping/terms/career-centre', { contactDays: '100', notesDays: '200', trajectoryDays: '1825', confirmed: 'yes', after: '0', act: 'an-act-of-ellen' })
  expect((await ellen.get('/administration/privacy/register.csv')).text).toContain('Dossier 5 jaar na het laatste gesprek, aantekeningen 200 dagen')
})

test('the administrator takes it along in every form, the map drawn as well as said, and nobody else does', async () => {
  const ellen = await house.signedIn(cast.ellen.id)
  const html = (await ellen.get('/administration/privacy')).text
  expect(html).toMatch(/<svg[\s\S]*Mailserver[\s\S]*<\/svg>[\s\S]*Houvast → Mailserver: adres en een zin zonder inhoud/)
  const pdf = await ellen.get('/administration/privacy/pack.pdf')
  expect(pdf.bytes?.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await ellen.get('/administration/privacy/flows.svg')).text.startsWith('<svg xmlns')).toBe(true)
  for (const person of [cast.marleen.id, cast.jaap.id]) for (const path of ['', '/pack.md', '/register.csv', '/keeping.csv', '/flows.svg', '/pack.pdf']) expect((await (await house.signedIn(person)).get(`/administration/privacy${path}`)).status, path).toBe(404)
  expect(house.broken).toEqual([])
})

test('keeping times are said in Dutch where every word of them is known, and stay as they are where not', () => {
  expect(keepingInDutch('until they erase it, at the latest with the trajectory')).toBe('tot de persoon het wist, uiterlijk met het dossier')
  expect(keepingInDutch('with the trajectory, or until taken back')).toBe('met het dossier, of tot het is teruggenomen')
  expect(keepingInDutch('until the moon is blue')).toBe('until the moon is blue')
  expect([purposeOf('purpose: x | keeping: y'), purposeOf('x'), purposeOf(null)]).toEqual([{ purpose: 'x', keeping: 'y' }, null, null])
})
