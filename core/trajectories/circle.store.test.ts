import { expect, test } from 'vitest'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { openHouse } from '../../test/house.ts'
import { everyone, openPlanFor, recoveryOfNoor, whoSeesIn } from '../../test/recovery.ts'
import { recordEnding } from '../talks/talk.store.ts'
import { listCircle, recordCircleInvitation } from './circle.store.ts'
import { introduce } from './introduce.ts'

const house = await openHouse()
const { noor, tom } = await recoveryOfNoor(house)
const dialogue = await noor.held('dialogue', 3, [noor.parties.kim])
const reflection = await noor.held('reflection', 2)
const { kim, mirjam } = noor.parties

const whoSees = whoSeesIn(house)

test('inside one sees the whole circle, beside it oneself and those inside, outside nothing', async () => {
  const seen: Record<string, readonly string[]> = {}
  for (const [name, person] of Object.entries(everyone)) seen[name] = (await house.as(person, tx => listCircle(tx, noor.trajectory))).map(({ role }) => role).toSorted()
  expect(seen).toEqual({
    noor: ['colleague', 'colleague', 'employee', 'manager', 'therapist'], bas: ['colleague', 'colleague', 'employee', 'manager', 'therapist'],
    kim: ['colleague', 'employee', 'therapist'], ruud: ['colleague', 'employee', 'therapist'], mirjam: ['employee', 'manager', 'therapist'],
    tom: [], hanna: [], ellen: [], marleen: [],
  })
})

test('a guest sees the talk they were at and no other; a manager sees none', async () => {
  const seen: Record<string, readonly Id<'talk'>[]> = {}
  for (const [name, person] of Object.entries(everyone)) seen[name] = (await house.as(person, tx => tx.rows<{ readonly id: Id<'talk'> }>(sql`select id from talk where trajectory_id = ${noor.trajectory} order by number`))).map(({ id }) => id)
  expect(seen).toEqual({ noor: [dialogue, reflection], bas: [dialogue, reflection], kim: [dialogue], ruud: [], mirjam: [], tom: [], hanna: [], ellen: [], marleen: [] })
  expect(await whoSees(sql`select from talk_outcome where trajectory_id = ${noor.trajectory}`)).toEqual(['noor', 'bas', 'kim'])
  expect(await whoSees(sql`select from appointment where trajectory_id = ${noor.trajectory}`)).toEqual(['noor', 'bas', 'kim'])
})

test('the name someone is known by and the number to call stay inside', async () => {
  expect(await whoSees(sql`select from contact where trajectory_id = ${noor.trajectory}`)).toEqual(['noor', 'bas'])
})

test('who guides notes the name and number of someone they wrote down themselves, and of nobody else', async () => {
  const guided = await openPlanFor(house, { id: newAnonymousId(), name: 'Nina', mail: 'nina@voorbeeld.example' }, cast.bas)
  // Beside Bas sits someone who wrote down others, and has files of her own.
  await house.asSuperuser(`insert into party (provider_id, id, trajectory_id, person_id, role, seat) values ($1, $2, $3, $4, 'therapist', 'inside')`, [deHaven.id, newAnonymousId(), guided.trajectory, cast.hanna.id])
  await house.asSuperuser('delete from contact where trajectory_id = $1', [guided.trajectory])
  const may = async (person: Id<'person'>) => await house.as(person, async tx => {
    await tx.run(sql`insert into contact (trajectory_id, handle) values (${guided.trajectory}, ${Buffer.concat([Buffer.of(1), Buffer.alloc(60)])})`)
    throw new Error('undo')
  }).catch(String)
  expect(await may(cast.bas.id)).toBe('Error: undo')
  for (const person of [cast.hanna.id, aroundNoor.kim.id, cast.ellen.id]) expect(await may(person)).toContain('row-level security')
})

test('nobody seats oneself, another, or inside where one was asked beside', async () => {
  const take = (as: Id<'person'>, person: Id<'person'>, role: string, seat: string, trajectory = noor.trajectory) => house.as(as, tx => tx.run(sql`
    insert into party (id, trajectory_id, person_id, role, seat) values (${newId(0)}, ${trajectory}, ${person}, ${role}, ${seat})`))
  const no = 'row-level security'
  await expect(take(cast.hanna.id, cast.hanna.id, 'therapist', 'inside')).rejects.toThrow(no)
  await expect(take(aroundNoor.tom.id, aroundNoor.tom.id, 'colleague', 'beside')).rejects.toThrow(no)
  await expect(take(aroundNoor.ruud.id, aroundNoor.ruud.id, 'colleague', 'beside', tom.trajectory)).rejects.toThrow(no)
  await expect(take(aroundNoor.mirjam.id, aroundNoor.mirjam.id, 'manager', 'inside')).rejects.toThrow(no)
  await expect(take(aroundNoor.mirjam.id, aroundNoor.mirjam.id, 'colleague', 'beside')).rejects.toThrow(no)
  await expect(take(cast.bas.id, aroundNoor.tom.id, 'colleague', 'beside')).rejects.toThrow(no)
  await expect(take(cast.bas.id, aroundNoor.kim.id, 'colleague', 'inside')).rejects.toThrow(no)
})

test('nobody beside a trajectory ends it in passing: an employer who may, does so with all it takes along', async () => {
  for (const [person, party] of [[aroundNoor.mirjam.id, noor.parties.mirjam], [aroundNoor.kim.id, noor.parties.kim]] as const)
    await expect(house.as(person, tx => recordEnding(tx, noor.trajectory, 'stopped', party, house.now()))).rejects.toThrow('row-level security')
})

test('whoever left sees nothing from then on, and does not come back by the old question', async () => {
  const { ruud } = noor.parties
  await house.as(aroundNoor.ruud.id, tx => tx.run(sql`insert into party_departure (party_id, left_at) values (${ruud}, ${house.now()})`))
  expect(await house.as(aroundNoor.ruud.id, tx => listCircle(tx, noor.trajectory))).toEqual([])
  await expect(house.as(aroundNoor.ruud.id, tx => tx.run(sql`
    insert into party (id, trajectory_id, person_id, role, seat) values (${newId(0)}, ${noor.trajectory}, ${aroundNoor.ruud.id}, 'colleague', 'beside')`))).rejects.toThrow('row-level security')
})

test('a guide writes down people in the guide\'s own name, and never one who came by words', async () => {
  const write = (as: Id<'person'>, person: Id<'person'>, by: Id<'person'>) => house.as(as, tx => tx.run(sql`insert into person_introduction (person_id, introduced_by, introduced_at) values (${person}, ${by}, now())`))
  await expect(write(aroundNoor.kim.id, aroundNoor.noor.id, aroundNoor.kim.id)).rejects.toThrow('row-level security')
  await expect(write(cast.bas.id, aroundNoor.tom.id, cast.hanna.id)).rejects.toThrow('row-level security')
  const byWords = newId<'person'>(0)
  await house.as(byWords, async tx => {
    await tx.run(sql`insert into person (id) values (${byWords})`)
    await tx.run(sql`insert into receipt (locator, person_id, suite, verifier) values ('anker linde', ${byWords}, 1, ${Buffer.alloc(32)})`)
  })
  await expect(write(cast.bas.id, byWords, cast.bas.id)).rejects.toThrow('row-level security')
  await expect(write(cast.bas.id, cast.bas.id, cast.bas.id), 'and never oneself').rejects.toThrow('row-level security')
})

test('a plan opens for whoever was written down, inside: nobody is put beside it', async () => {
  const opensFor = (person: Id<'person'>, seat: string) => house.as(cast.bas.id, async tx => {
    const trajectory = newId<'trajectory'>(0)
    await tx.run(sql`insert into trajectory (id, programme, opened_week) values (${trajectory}, 'workfloor-recovery', '2026-03-02')`)
    await tx.run(sql`insert into party (id, trajectory_id, person_id, role, seat) values (${newId(0)}, ${trajectory}, ${person}, 'colleague', ${seat})`)
  })
  await expect(opensFor(aroundNoor.kim.id, 'beside')).rejects.toThrow('row-level security')
  await expect(opensFor(aroundNoor.tom.id, 'inside'), 'nor for whom another wrote down').rejects.toThrow('row-level security')
  await opensFor(aroundNoor.kim.id, 'inside')
})

test('whom a plan is about is whoever its guide wrote down and opens it for, and nobody afterwards', async () => {
  const [trajectory, hers, guides] = [newId<'trajectory'>(0), newId<'party'>(0), newId<'party'>(0)]
  const is = (party: Id<'party'>, of = trajectory) => sql`insert into participant (trajectory_id, party_id) values (${of}, ${party})`
  const no = 'row-level security'
  const opening = (then: (tx: Parameters<Parameters<typeof house.as>[1]>[0]) => Promise<unknown>) => house.as(cast.bas.id, async tx => {
    await tx.run(sql`insert into trajectory (id, programme, opened_week) values (${trajectory}, 'workfloor-recovery', '2026-03-02')`)
    await tx.run(sql`insert into party (id, trajectory_id, person_id, role, seat) values (${hers}, ${trajectory}, ${aroundNoor.kim.id}, 'employee', 'inside'), (${guides}, ${trajectory}, ${cast.hanna.id}, 'therapist', 'inside'), (${newId(0)}, ${trajectory}, ${cast.bas.id}, 'therapist', 'inside')`)
    await then(tx)
    throw new Error('undo')
  })
  await expect(opening(tx => tx.run(is(hers)))).rejects.toThrow('undo')
  await expect(opening(tx => tx.run(is(guides))), 'another guide, whom nobody wrote down').rejects.toThrow(no)
  await expect(opening(tx => tx.run(is(noor.participant))), 'someone of another file').rejects.toThrow(no)
  for (const party of [noor.participant, noor.guide, kim]) await expect(house.as(cast.bas.id, tx => tx.run(is(party, noor.trajectory))), 'once it is open').rejects.toThrow(no)
})

test('beside a plan one comes oneself, by a yes and in that part; one is asked by whoever is inside, in their own name', async () => {
  const no = 'row-level security'
  const asked = { id: newId<'person'>(0), name: 'Nog Iemand', mail: 'nog@voorbeeld.example' }
  const invitation = await noor.asks(asked, 'colleague')
  const joins = (person: Id<'person'>, role = 'colleague', seat = 'beside') => house.as(invitation.person, async tx => {
    await tx.run(sql`insert into circle_answer (invitation_id, answer, answered_at) values (${invitation.id}, 'joins', ${house.now()})`)
    await tx.run(sql`insert into party (id, trajectory_id, person_id, role, seat) values (${newId(0)}, ${noor.trajectory}, ${person}, ${role}, ${seat})`)
    throw new Error('undo')
  })
  await expect(joins(invitation.person)).rejects.toThrow('undo')
  await expect(joins(invitation.person, 'colleague', 'inside'), 'inside').rejects.toThrow(no)
  await expect(joins(invitation.person, 'manager'), 'in another part').rejects.toThrow(no)
  await expect(joins(aroundNoor.tom.id), 'for someone else').rejects.toThrow(no)
  const ask = (by: Id<'party'>, of = noor.trajectory) => sql`insert into circle_invitation (id, trajectory_id, person_id, role, signs_in, asked_by, asked_at) values (${newId(0)}, ${of}, ${invitation.person}, 'manager', 'mail-link', ${by}, ${house.now()})`
  const through: string[] = []
  for (const [name, person] of Object.entries(everyone)) for (const by of [noor.guide, noor.participant, kim, mirjam, tom.guide]) await house.as(person, async tx => {
    await tx.run(ask(by))
    through.push(`${name} as ${by === noor.guide ? 'the guide' : by === noor.participant ? 'her' : 'someone'}`)
    throw new Error('undo')
  }).catch((error: unknown) => { if (!(error instanceof Error) || !/^undo$|row-level security/.test(error.message)) throw error })
  expect(through).toEqual(['noor as her', 'bas as the guide'])
  const [mirjams] = await house.asSuperuser<{ readonly id: string }>('select id from circle_invitation where trajectory_id = $1 and person_id = $2', [noor.trajectory, aroundNoor.mirjam.id])
  expect(await whoSees(sql`select from circle_answer where invitation_id = ${mirjams?.id}`)).toEqual(['noor', 'bas', 'mirjam'])
})

test('with a file goes whoever was in it and is in no other, also those beside', async () => {
  const asked = { id: newId<'person'>(0), name: 'Alleen Gevraagd', mail: 'gevraagd@voorbeeld.example' }
  await house.as(cast.bas.id, async tx => {
    const person = await introduce({ tx, vault: house.vault, provider: deHaven }, asked, cast.bas.id, house.now())
    await recordCircleInvitation(tx, { id: newId(0), trajectory: noor.trajectory, person, role: 'colleague', by: noor.guide, at: house.now(), signsIn: 'personal-link', address: null })
  })
  const known = async () => (await house.asSuperuser<{ readonly person_id: string }>('select person_id from person_name where person_id = any($1)', [[aroundNoor.noor.id, aroundNoor.kim.id, aroundNoor.ruud.id, aroundNoor.mirjam.id, aroundNoor.tom.id, asked.id, cast.bas.id]])).map(({ person_id: person }) => person).toSorted()
  expect((await known()).length).toBe(7)
  await house.asSuperuser(`with at as (select set_config('houvast.provider', $1, true) as provider) select erase_trajectory($2) from at where provider <> ''`, [deHaven.id, noor.trajectory])
  expect(await known(), 'Kim and Mirjam sit beside Tom too').toEqual([aroundNoor.kim.id, aroundNoor.mirjam.id, aroundNoor.tom.id, cast.bas.id].toSorted())
})
