/** Whether a plan suits, its weeks and what is decided half way are written by who guides, in their own name; a number of how safe it felt by who spoke. Everyone tries every name. */
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { aroundNoor, cast } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { recoveryOfNoor, tellWeeks, whoCanIn } from '../../test/recovery.ts'

const house = await openHouse()
const { noor, tom } = await recoveryOfNoor(house)
const { trajectory } = noor
const whoCan = whoCanIn(house, { noor: noor.participant, bas: noor.guide, ...noor.parties })
const sealed = () => Buffer.concat([Buffer.of(1), randomBytes(60)])
const now = house.now()

const check = (outcome: 'suitable' | 'not-yet') => (tx: Tx, by: Id<'party'>) => tx.run(sql`
  insert into suitability_check (id, trajectory_id, answers, computed, outcome, check_again_on, checked_by, checked_at)
  values (${newAnonymousId()}, ${trajectory}, ${sealed()}, 'suitable', ${outcome}, ${outcome === 'suitable' ? null : '2026-12-18'}, ${by}, ${now})`)
const lay = (tx: Tx, by: Id<'party'>) => tx.run(sql`insert into plan_laying (trajectory_id, first_monday, laid_by, laid_at) values (${trajectory}, '2026-11-23', ${by}, ${now})`)

test('whether it suits is written by who guides, in their own name; weeks are laid only once it does', async () => {
  expect(await whoCan(check('suitable'))).toEqual(['bas as bas'])
  expect(await whoCan(lay), 'before any check').toEqual([])
  expect(await whoCan(async (tx, by) => { await check('not-yet')(tx, noor.guide); await lay(tx, by) }, ['bas']), 'after one that says not yet').toEqual([])
  await house.as(cast.bas.id, tx => check('suitable')(tx, noor.guide))
  expect(await whoCan(lay)).toEqual(['bas as bas'])
})

test('a talk is put into its week by who guides', async () => {
  const talk = await noor.held('reflection', 1)
  await house.as(cast.bas.id, tx => lay(tx, noor.guide))
  expect(await whoCan(tx => tx.run(sql`insert into plan_talk (talk_id, trajectory_id, week) values (${talk}, ${trajectory}, 1)`), ['noor'])).toEqual(['bas as noor'])
})

test('what is decided half way is written by who guides: with a reason why there was no talk, or in one that was held and is none of a week', async () => {
  const decide = (talk: Id<'talk'> | null) => (tx: Tx, by: Id<'party'>) => tx.run(sql`
    insert into plan_gate (trajectory_id, week, decision, talk_id, without_talk, decided_by, decided_at) values (${trajectory}, 4, 'goes-on', ${talk}, ${talk === null ? sealed() : null}, ${by}, ${now})`)
  expect(await whoCan(decide(null))).toEqual(['bas as bas'])
  const held = await noor.held('reflection', 2)
  expect(await whoCan(decide(held), ['bas', 'noor'])).toEqual(['bas as bas'])
  await house.as(cast.bas.id, tx => tx.run(sql`insert into plan_talk (talk_id, trajectory_id, week) values (${held}, ${trajectory}, 4)`))
  expect(await whoCan(decide(held), ['bas']), 'a talk of a week').toEqual([])
  const another = await noor.held('reflection', 3)
  expect(await whoCan(decide(another), ['bas']), 'that some talk is of a week says nothing of this one').toEqual(['bas as bas'])
  for (const outcome of ['participant-absent', 'held-late'] as const) {
    await house.asSuperuser('update talk_outcome set outcome = $2 where talk_id = $1', [another, outcome])
    expect(await whoCan(decide(another), ['bas']), outcome).toEqual(outcome === 'held-late' ? ['bas as bas'] : [])
  }
})

test('how safe a dialogue felt is said by who spoke, in their own name: never by who guides, and not for another', async () => {
  const talks = await tellWeeks(house, tom, [{ party: tom.parties.kim, person: aroundNoor.kim.id }])
  const dialogue = talks.find(({ kind, guests }) => kind === 'dialogue' && guests.includes(tom.parties.kim))
  if (!dialogue) throw new Error('no dialogue')
  expect(await whoCanIn(house, { tom: tom.participant, hanna: tom.guide, ...tom.parties })((tx, by) => tx.run(sql`
    insert into dialogue_safety (id, talk_id, trajectory_id, score, given_by, given_at) values (${newAnonymousId()}, ${dialogue.talk}, ${tom.trajectory}, ${sealed()}, ${by}, ${now})`))).toEqual(['kim as kim', 'tom as tom'])
})
