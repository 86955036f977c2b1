/** Whoever says, writes or agrees to something does so in their own name, whatever name they write down: everyone tries every name. */
import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { cast } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { everyone, recoveryOfNoor, whoCanIn } from '../../test/recovery.ts'

const house = await openHouse()
const { noor, tom } = await recoveryOfNoor(house)
const { trajectory } = noor
/** Whose name is whose: everyone in and around this plan. */
const parties: Readonly<Record<string, Id<'party'>>> = { noor: noor.participant, bas: noor.guide, ...noor.parties }
const sealed = () => Buffer.concat([Buffer.of(1), randomBytes(60)])
const theThree = ['noor', 'bas', 'mirjam']
const whoCan = whoCanIn(house, parties)

const contract = newAnonymousId<'contract'>()
const addContract = (id: Id<'contract'>) => (tx: Tx, by: Id<'party'>) => tx.run(sql`
  insert into plan_contract (id, trajectory_id, made_by, made_at, starts_on, ends_on) values (${id}, ${trajectory}, ${by}, ${house.now()}, '2026-11-23', '2027-01-15')`)
const addPart = (id: Id<'contract'>) => (tx: Tx, party: Id<'party'>) => tx.run(sql`
  insert into plan_contract_part (contract_id, trajectory_id, party_id, tasks) values (${id}, ${trajectory}, ${party}, ${sealed()})`)

beforeAll(async () => {
  await house.as(cast.bas.id, async tx => {
    await addContract(contract)(tx, noor.guide)
    for (const party of [noor.participant, noor.guide, noor.parties.mirjam]) await addPart(contract)(tx, party)
  })
  // Beside it stands another plan's, so that whoever has a contract of their own is not taken for one of these three.
  await house.as(cast.hanna.id, async tx => {
    const other = newAnonymousId<'contract'>()
    await tx.run(sql`insert into plan_contract (id, trajectory_id, made_by, made_at, starts_on, ends_on) values (${other}, ${tom.trajectory}, ${tom.guide}, ${house.now()}, '2026-11-23', '2027-01-15')`)
    for (const party of [tom.participant, tom.guide]) await tx.run(sql`insert into plan_contract_part (contract_id, trajectory_id, party_id, tasks) values (${other}, ${tom.trajectory}, ${party}, ${sealed()})`)
  })
})

test('what one wants is said in one\'s own name', async () => {
  expect(await whoCan((tx, party) => tx.run(sql`insert into plan_intention (id, trajectory_id, party_id, willing, said_at) values (${newAnonymousId()}, ${trajectory}, ${party}, 'yes', ${house.now()})`)))
    .toEqual(Object.keys(everyone).filter(name => name in parties).map(name => `${name} as ${name}`))
})

test('the contract is written by the guide, in the guide\'s name, with its parts', async () => {
  expect(await whoCan((tx, party) => addContract(newAnonymousId())(tx, party))).toEqual(['bas as bas'])
  expect(await whoCan(async (tx, party) => { const id = newAnonymousId<'contract'>(); await addContract(id)(tx, noor.guide); await addPart(id)(tx, party) })).toEqual(Object.keys(parties).map(whose => `bas as ${whose}`))
  expect(await whoCan(addPart(contract), ['kim', 'ruud'])).toEqual(['bas as kim', 'bas as ruud'])
})

test('one agrees in one\'s own name; what somebody agreed with gets no further part', async () => {
  const agree = (tx: Tx, party: Id<'party'>) => tx.run(sql`insert into plan_contract_confirmation (contract_id, party_id, confirmed_at) values (${contract}, ${party}, ${house.now()})`)
  expect(await whoCan(agree, theThree)).toEqual(['noor as noor', 'bas as bas', 'mirjam as mirjam'])
  await house.as(noor.person, tx => agree(tx, noor.participant))
  expect(await whoCan(addPart(contract), ['kim', 'ruud'])).toEqual([])
})

test('those in it read it, and who wrote it; nobody else', async () => {
  for (const table of [sql`select from plan_contract where id = ${contract}`, sql`select from plan_contract_part where contract_id = ${contract}`, sql`select from plan_contract_confirmation where contract_id = ${contract}`]) {
    const seeing: string[] = []
    for (const [name, person] of Object.entries(everyone)) if ((await house.as(person, tx => tx.rows(table))).length > 0) seeing.push(name)
    expect(seeing).toEqual(theThree)
  }
})
