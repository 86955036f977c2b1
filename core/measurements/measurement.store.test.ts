/**
 * Who may see which answer, past the application, at the database: everyone in turn, in their own name. Noor is whom it
 * is about, Bas guides; Kim and Ruud speak with her, Mirjam is her manager; Tom's plan runs beside it with Hanna.
 */
import { beforeAll, expect, test } from 'vitest'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { aroundNoor, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { openHouse } from '../../test/house.ts'
import { everyone, recoveryOfNoor } from '../../test/recovery.ts'
import { answered, measure } from '../../test/measured.ts'

const house = await openHouse()
const { noor, tom } = await recoveryOfNoor(house)
const { kim, ruud } = noor.parties
const people: Readonly<Record<string, Id<'person'>>> = everyone
const strangers = [['a visitor', null, deHaven.id], ['a guide elsewhere', castOfHetBaken.lieve.id, hetBaken.id], ['the administrator elsewhere', castOfHetBaken.wim.id, hetBaken.id], ['Noor, were she elsewhere', aroundNoor.noor.id, hetBaken.id], ['the worker', 'worker', deHaven.id]] as const

/** Everyone who tries, but for those who may. */
const allBut = (...names: readonly string[]) => Object.entries(people).filter(([name]) => !names.includes(name))

const ids: Record<'noor' | 'noorsTalk' | 'kim' | 'ruud' | 'tom' | 'kimBesideTom', string> = { noor: '', noorsTalk: '', kim: '', ruud: '', tom: '', kimBesideTom: '' }

beforeAll(async () => {
  await measure(house, noor)
  await measure(house, tom)
  ids.noor = await answered(house, aroundNoor.noor.id, noor.trajectory, 'vp4', 4)
  ids.noorsTalk = await answered(house, aroundNoor.noor.id, noor.trajectory, 'tv5', 6)
  ids.kim = await answered(house, aroundNoor.kim.id, noor.trajectory, 'vp4', 8)
  ids.ruud = await answered(house, aroundNoor.ruud.id, noor.trajectory, 'vp4', 7)
  ids.tom = await answered(house, aroundNoor.tom.id, tom.trajectory, 'vp4', 5)
  ids.kimBesideTom = await answered(house, aroundNoor.kim.id, tom.trajectory, 'vp4', 9)
})

const nameOfId = (id: string) => Object.entries(ids).find(([, one]) => one === id)?.[0] ?? id
const seenBy = async (person: Id<'person'> | null | 'worker', provider = deHaven.id) =>
  (await house.as(person, tx => tx.rows<{ readonly id: string }>(sql`select id from measurement`), provider)).map(({ id }) => nameOfId(id)).toSorted()
/** Everyone's view, and with it that nobody else sees anything. */
const views = async () => Object.fromEntries((await Promise.all(Object.entries(people).map(async ([name, person]) => [name, await seenBy(person)] as const))).filter(([, seen]) => seen.length > 0))

/** Before anyone shows or agrees: one's own, and for who guides those of who stands beside. */
const alone = {
  noor: ['noor', 'noorsTalk'], kim: ['kim', 'kimBesideTom'], ruud: ['ruud'], tom: ['tom'],
  bas: ['kim', 'ruud'], hanna: ['kimBesideTom'],
}

const run = (person: Id<'person'>, work: (tx: Tx) => Promise<unknown>) => house.as(person, work)
const show = (instrument: string, to = noor.guide) => run(aroundNoor.noor.id, tx => tx.run(sql`insert into measurement_show (id, trajectory_id, party_id, to_party_id, instrument, shown_on) values (${newAnonymousId()}, ${noor.trajectory}, ${noor.participant}, ${to}, ${instrument}, '2026-11-20')`))
const agree = (person: Id<'person'>, mine: Id<'party'>, theirs: Id<'party'>, trajectory = noor.trajectory, instrument = 'vp4') => run(person, tx => tx.run(sql`insert into measurement_exchange (id, trajectory_id, party_id, with_party_id, instrument, agreed_on) values (${newAnonymousId()}, ${trajectory}, ${mine}, ${theirs}, ${instrument}, '2026-11-20')`))
const withdraw = (person: Id<'person'>, mine: Id<'party'>) => run(person, tx => tx.run(sql`insert into measurement_exchange_end (exchange_id, ended_on) select id, '2026-11-20' from measurement_exchange where party_id = ${mine} on conflict do nothing`))

test('everyone sees their own, a guide what those beside answered, and nobody else anything', async () => {
  expect(await views()).toEqual(alone)
  for (const [who, person, provider] of strangers) expect(await seenBy(person, provider), who).toEqual([])
})

test('what is shown is for that guide, that instrument, and until it is taken back', async () => {
  await show('vp4')
  expect(await views()).toEqual({ ...alone, bas: ['kim', 'noor', 'ruud'] })
  await run(aroundNoor.noor.id, tx => tx.run(sql`insert into measurement_show_end (show_id, ended_on) select id, '2026-11-20' from measurement_show`))
  expect(await views()).toEqual(alone)
  // To someone who does not guide, it opens nothing.
  await show('vp4', noor.parties.mirjam)
  await show('vp4', kim)
  expect(await views()).toEqual(alone)
})

test('two see each other only while both say so, both ways, and no third sees more', async () => {
  await agree(aroundNoor.noor.id, noor.participant, kim)
  expect(await views(), 'one yes opens nothing').toEqual(alone)
  await agree(aroundNoor.kim.id, kim, noor.participant)
  const together = { ...alone, noor: ['kim', 'noor', 'noorsTalk'], kim: ['kim', 'kimBesideTom', 'noor'] }
  expect(await views(), 'the pillars only, and not Ruud').toEqual(together)
  for (const [who, person, provider] of strangers) expect(await seenBy(person, provider), who).toEqual([])

  await withdraw(aroundNoor.kim.id, kim)
  expect(await views()).toEqual(alone)
  await agree(aroundNoor.kim.id, kim, noor.participant)
  expect(await views()).toEqual(together)
  await withdraw(aroundNoor.noor.id, noor.participant)
  expect(await views()).toEqual(alone)
})

test('a yes of the other is told to nobody before both stand', async () => {
  await agree(aroundNoor.kim.id, kim, noor.participant)
  for (const [name, person] of Object.entries(people)) {
    const seen = await house.as(person, tx => tx.rows<{ readonly party: string }>(sql`select party_id as party from measurement_exchange where party_id = ${kim}`))
    expect(seen.length > 0, name).toBe(name === 'kim')
  }
  const stands = (person: Id<'person'>) => house.as(person, tx => tx.rows<{ readonly agreed: unknown; readonly exchanged: unknown }>(sql`select i_agreed as agreed, is_exchanged_with_me(theirs, instrument) as exchanged from exchange_partners() where theirs in (${kim}, ${ruud}) order by theirs = ${kim}`))
  const [toRuud, toKim] = await stands(aroundNoor.noor.id)
  expect(toKim, 'Kim, who said yes, looks like Ruud, who said nothing').toEqual(toRuud)
  await withdraw(aroundNoor.kim.id, kim)
})

test('two beside it never agree with each other, nor with somebody of another plan', async () => {
  await expect(agree(aroundNoor.kim.id, kim, ruud)).rejects.toThrow()
  await expect(agree(aroundNoor.noor.id, noor.participant, noor.parties.mirjam)).rejects.toThrow()
  await expect(agree(aroundNoor.mirjam.id, noor.parties.mirjam, noor.participant)).rejects.toThrow()
  await expect(agree(aroundNoor.noor.id, noor.participant, noor.guide)).rejects.toThrow()
  await expect(agree(aroundNoor.noor.id, noor.participant, kim, noor.trajectory, 'k10')).rejects.toThrow()
  await expect(agree(aroundNoor.noor.id, noor.participant, tom.parties.kim, tom.trajectory)).rejects.toThrow()
  for (const [name, person] of allBut('kim')) await expect(agree(person, kim, noor.participant), name).rejects.toThrow()
  for (const [name, person] of allBut('noor')) await expect(agree(person, noor.participant, kim), name).rejects.toThrow()
})

test('nobody answers, shows or ends in another\'s name', async () => {
  const [ask] = await house.asSuperuser<{ readonly id: string }>(`select id from measurement_ask where trajectory_id = $1 and instrument = 'vp4' and role = 'employee'`, [noor.trajectory])
  const row = (party: Id<'party'>) => sql`
    insert into measurement (id, trajectory_id, party_id, ask_id, instrument, wording, occasion_on, taken_on, content)
    select ${newAnonymousId()}, ${noor.trajectory}, ${party}, ${ask?.id}, 'vp4', 1, '2026-09-07', '2026-11-20', decode(repeat('01', 60), 'hex')`
  const insert = (person: Id<'person'>, party: Id<'party'>) => run(person, tx => tx.run(row(party)))
  for (const [name, person] of allBut('noor')) {
    await expect(insert(person, noor.participant), name).rejects.toThrow()
    await expect(run(person, tx => tx.run(sql`insert into measurement_show (id, trajectory_id, party_id, to_party_id, instrument, shown_on) values (${newAnonymousId()}, ${noor.trajectory}, ${noor.participant}, ${noor.guide}, 'vp4', '2026-11-20')`)), name).rejects.toThrow()
  }
  for (const [name, person] of allBut('noor', 'bas')) await expect(run(person, tx => tx.run(sql`insert into measurement_ask (id, trajectory_id, instrument, role, rhythm, week, starts_on) values (${newAnonymousId()}, ${noor.trajectory}, 'vp4', 'manager', 'each-week', 3, '2026-11-16')`)), name).rejects.toThrow()
  for (const [name, person] of Object.entries(people)) {
    // Not even in one's own: Kim is not asked what Noor is asked.
    await expect(insert(person, kim), name).rejects.toThrow()
    await expect(run(person, tx => tx.run(sql`update measurement set taken_on = '2026-11-01'`)), name).rejects.toThrow()
    await expect(run(person, tx => tx.run(sql`delete from measurement`)), name).rejects.toThrow()
  }
  // What Noor does herself goes through: it was the name that was wrong, and not the row.
  await expect(run(aroundNoor.noor.id, async tx => {
    expect(await tx.run(row(noor.participant))).toBe(1)
    throw new Error('undone again')
  })).rejects.toThrow('undone again')
})

test('a difference is read by whom it is with, and by the participant only after a yes; it carries no number', async () => {
  const topic = newAnonymousId<'difference'>()
  const raise = (person: Id<'person'>, by: Id<'party'>, party: Id<'party'>, id = newAnonymousId<'difference'>()) => run(person, tx => tx.run(sql`insert into difference_topic (id, trajectory_id, party_id, raised_by, raised_on) values (${id}, ${noor.trajectory}, ${party}, ${by}, '2026-11-20')`))
  await raise(cast.bas.id, noor.guide, kim, topic)
  await expect(raise(cast.bas.id, noor.guide, noor.participant)).rejects.toThrow()
  for (const [name, person] of allBut('bas')) await expect(raise(person, noor.guide, kim), name).rejects.toThrow()

  const readers = async () => (await Promise.all(Object.entries(people).map(async ([name, person]) => [name, (await house.as(person, tx => tx.rows(sql`select id from difference_topic`))).length] as const))).filter(([, rows]) => rows > 0).map(([name]) => name).toSorted()
  expect(await readers()).toEqual(['bas', 'kim'])
  const ok = (person: Id<'person'>) => run(person, tx => tx.run(sql`insert into difference_ok (topic_id, said_on) values (${topic}, '2026-11-20')`))
  for (const [name, person] of allBut('kim')) await expect(ok(person), name).rejects.toThrow()
  await ok(aroundNoor.kim.id)
  expect(await readers()).toEqual(['bas', 'kim', 'noor'])
  const [columns] = await house.asSuperuser<{ readonly names: string }>(`select string_agg(column_name, ' ' order by ordinal_position) as names from information_schema.columns where table_name = 'difference_topic'`)
  expect(columns?.names).toBe('provider_id id trajectory_id party_id raised_by raised_on')
  await run(aroundNoor.kim.id, tx => tx.run(sql`insert into difference_ok_end (topic_id, ended_on) values (${topic}, '2026-11-20')`))
  expect(await readers()).toEqual(['bas', 'kim'])
  expect(await views(), 'and no answer was opened by any of it').toEqual(alone)
})

test('who leaves takes their yes along, and sees nothing; what Noor sees is as if it never was', async () => {
  await agree(aroundNoor.noor.id, noor.participant, ruud)
  await agree(aroundNoor.ruud.id, ruud, noor.participant)
  expect((await views())['noor']).toContain('ruud')
  await run(aroundNoor.ruud.id, tx => tx.run(sql`insert into party_departure (party_id, left_at) values (${ruud}, now())`))
  expect(await views()).toEqual({ ...alone, ruud: undefined })
  await run(cast.bas.id, tx => tx.run(sql`insert into party_departure (party_id, left_at) values (${noor.guide}, now())`))
  expect(await views()).toEqual({ ...alone, ruud: undefined, bas: undefined })
})

test('the terms and words of others are an administrator\'s to bring, in their own name', async () => {
  const accept = (person: Id<'person'>, by = person) => run(person, tx => tx.run(sql`insert into instrument_terms (id, instrument, terms, accepted_by, accepted_at) values (${newAnonymousId()}, 'k10', 1, ${by}, now())`))
  for (const [name, person] of allBut('ellen')) await expect(accept(person), name).rejects.toThrow()
  await expect(accept(cast.ellen.id, cast.bas.id)).rejects.toThrow()
  const bring = (person: Id<'person'>) => run(person, tx => tx.run(sql`insert into instrument_wording (id, instrument, terms, wording, locale, content, imported_by, imported_at) values (${newAnonymousId()}, 'k10', 1, 1, 'nl-NL', '{}', ${person}, now())`))
  await expect(bring(cast.ellen.id), 'not before the terms').rejects.toThrow()
  await accept(cast.ellen.id)
  for (const [name, person] of allBut('ellen')) await expect(bring(person), name).rejects.toThrow()
  await bring(cast.ellen.id)
})

test('the worker alone learns who did not answer this week', async () => {
  for (const person of Object.values(people)) expect(await house.as(person, tx => tx.rows(sql`select * from measurements_waiting('2026-11-16')`))).toEqual([])
  expect((await house.as('worker', tx => tx.rows(sql`select * from measurements_waiting('2026-11-23')`))).length).toBeGreaterThan(0)
  expect(await house.as('worker', tx => tx.rows(sql`select * from measurements_waiting('2026-11-23')`), hetBaken.id)).toEqual([])
})

test('erased with the file: of Tom\'s nothing stays, of Noor\'s nothing goes', async () => {
  await agree(aroundNoor.tom.id, tom.participant, tom.parties.kim, tom.trajectory)
  const count = async (trajectory: Id<'trajectory'>) => (await house.asSuperuser<{ readonly rows: number }>(`
    select (select count(*) from measurement where trajectory_id = $1)::int + (select count(*) from measurement_ask where trajectory_id = $1)::int
      + (select count(*) from measurement_exchange where trajectory_id = $1)::int + (select count(*) from measurement_show where trajectory_id = $1)::int + (select count(*) from difference_topic where trajectory_id = $1)::int
      + (select count(*) from keys.scope_key where scope_id = $1)::int as rows`, [trajectory]))[0]?.rows
  const before = await count(noor.trajectory)
  expect(await count(tom.trajectory)).toBeGreaterThan(18)
  await house.asSuperuser(`with here as materialized (select set_config('houvast.provider', $1, true)) select erase_trajectory($2) from here`, [deHaven.id, tom.trajectory])
  expect(await count(tom.trajectory)).toBe(0)
  expect(await count(noor.trajectory)).toBe(before)
})
