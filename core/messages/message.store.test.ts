/** Who sees what, asked of the database itself, in everyone's own name. */
import { beforeAll, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { openedWith, type Opened } from '../../test/opened.ts'
import { addAbsence, dropAbsence } from '../agenda/agenda.store.ts'
import { keepAgenda, openProviders } from '../agenda/agenda.fixture.ts'
import { countUnread, findGuidedCorrespondence, findOwnCorrespondence, findReader, findWaiting, listWaiting, recordReading, recordReminder, wishNotice } from './message.store.ts'
import { writeMessage, type Correspondence } from './message.ts'
import { keepStandIn, recordWithdrawal, recordYes } from './stand-in.store.ts'
import { messagesOf, sendMessage } from './written-messages.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'

const ground = await openProviders()
const { as, vault, asSuperuser } = ground
const { marleen, jaap, samira, ellen } = cast
/** A yes counts by the database's own clock, so this story runs by it too. */
const now = new Date()
const from = addMinutes(new Date(Math.ceil(now.getTime() / 3_600_000) * 3_600_000), 24 * 60)
const around = (tx: Tx, provider = deHaven) => ({ tx, vault, provider })

let one: Opened
let other: Opened
const absence = newAnonymousId<'absence'>()
const yes = newAnonymousId<'stand-in-yes'>()
const away = { from: addMinutes(now, -60), until: addMinutes(now, 3 * 24 * 60) }

const send = async (tx: Tx, correspondence: Correspondence | null, person: Id<'person'>, text: string, at = now) => {
  if (!correspondence) throw new Error('no correspondence')
  const message = writeMessage(correspondence, { id: newAnonymousId(), person, waiting: false }, at)
  if (refused(message)) throw new Error(message.refused)
  await sendMessage(around(tx), message, text)
  return message
}

beforeAll(async () => {
  for (const guide of [marleen.id, jaap.id]) await as(guide, tx => keepAgenda(tx, guide))
  one = await openedWith(ground, { provider: deHaven, guide: marleen.id, from, now })
  other = await openedWith(ground, { provider: deHaven, guide: jaap.id, from, now, contact: { handle: 'berg-lucht' } })
  await as(one.person, async tx => { await send(tx, await findOwnCorrespondence(tx), one.person, 'kanarie-vraag') })
})

const everyoneElse = (): readonly (readonly [string, Id<'person'> | null, Id<'provider'>])[] => [
  ['another guide', jaap.id, deHaven.id], ['a guide without people', samira.id, deHaven.id], ['the administrator', ellen.id, deHaven.id], ['another participant', other.person, deHaven.id],
  ['a visitor', null, deHaven.id], ['a guide elsewhere', castOfHetBaken.lieve.id, hetBaken.id], ['the administrator elsewhere', castOfHetBaken.wim.id, hetBaken.id],
  ['the guide, were they elsewhere', marleen.id, hetBaken.id], ['the participant, were they elsewhere', one.person, hetBaken.id],
]
const visible = (person: Id<'person'> | null, provider: Id<'provider'> = deHaven.id) => as(person, async tx => ({
  messages: (await tx.rows(sql`select from message where trajectory_id = ${one.trajectory}`)).length,
  reads: (await tx.rows(sql`select from message_read`)).length,
  notices: (await tx.rows(sql`select from message_notice where trajectory_id = ${one.trajectory}`)).length,
  yeses: (await tx.rows(sql`select from stand_in_yes where trajectory_id = ${one.trajectory}`)).length,
  withdrawals: (await tx.rows(sql`select from stand_in_withdrawal`)).length,
}), provider)
const nothing = { messages: 0, reads: 0, notices: 0, yeses: 0, withdrawals: 0 }

test('a message is its two sides\', and what waits is the guide\'s', async () => {
  await as(marleen.id, async tx => {
    expect(await messagesOf(around(tx), one.trajectory, one.guide)).toMatchObject([{ text: 'kanarie-vraag', by: one.participant, read: false }])
    expect(await listWaiting(tx, marleen.id)).toMatchObject([{ trajectory: one.trajectory, guide: marleen.id }])
    expect(await countUnread(tx, one.trajectory, one.guide, marleen.id)).toBe(1)
    await recordReading(tx, one.trajectory, one.guide, marleen.id, dayOf(now, deHaven.zone))
    await recordReading(tx, one.trajectory, one.guide, marleen.id, dayOf(now, deHaven.zone))
    expect(await countUnread(tx, one.trajectory, one.guide, marleen.id)).toBe(0)
  })
  await as(one.person, async tx => {
    expect(await messagesOf(around(tx), one.trajectory, null)).toMatchObject([{ read: true }])
    expect(await findWaiting(tx, one.trajectory)).toMatchObject({ guide: marleen.id })
    await wishNotice(tx, one.trajectory)
  })
  for (const [who, person, provider] of everyoneElse()) {
    expect(await visible(person, provider), who).toEqual(nothing)
    expect(await as(person, tx => tx.rows(sql`select from message_waiting where trajectory_id = ${one.trajectory}`), provider), who).toHaveLength(0)
    expect(await as(person, tx => findGuidedCorrespondence(tx, one.trajectory), provider), who).toBeNull()
  }
  expect((await visible(marleen.id)).notices).toBe(0)
})

test('nobody writes in another\'s name, nor to the side of themselves', async () => {
  const row = (by: Id<'party'>, to: Id<'party'>, standIn: Id<'person'> | null = null) => (tx: Tx) => tx.run(sql`
    insert into message (id, trajectory_id, written_by, written_to, by_stand_in, written_at, content) select ${newAnonymousId()}, ${one.trajectory}, ${by}, ${to}, ${standIn}, ${now}, content from (select decode(repeat('01', 60), 'hex')::sealed as content) c`)
  for (const [who, person, provider] of everyoneElse()) for (const [by, to] of [[one.participant, one.guide], [one.guide, one.participant]] as const) {
    await expect(as(person, row(by, to), provider), who).rejects.toThrow(/row-level security|foreign key|violates/)
    await expect(as(person, row(by, to, person ?? jaap.id), provider), who).rejects.toThrow(/row-level security|foreign key|violates/)
  }
  await expect(as(marleen.id, row(one.participant, one.guide))).rejects.toThrow('row-level security')
  await expect(as(one.person, row(one.guide, one.participant))).rejects.toThrow('row-level security')
  await expect(as(marleen.id, row(one.guide, one.participant, jaap.id))).rejects.toThrow('row-level security')
  for (const person of [marleen.id, one.person]) {
    await expect(as(person, tx => tx.run(sql`update message set written_at = ${now}`))).rejects.toThrow('permission denied')
    await expect(as(person, tx => tx.run(sql`delete from message`))).rejects.toThrow('permission denied')
    await expect(as(person, tx => tx.run(sql`insert into message_read (message_id, reader_id, read_on) select id, ${jaap.id}, current_date from message`))).rejects.toThrow('row-level security')
  }
})

test('to whom a message went is told to the worker alone, and a reminder is noted once', async () => {
  const sent = await as(marleen.id, async tx => await send(tx, await findGuidedCorrespondence(tx, one.trajectory), marleen.id, 'kanarie-antwoord', addMinutes(now, 1)))
  expect(await as('worker', tx => findReader(tx, sent.id))).toBe(one.person)
  for (const person of [marleen.id, ellen.id, one.person, null]) expect(await as(person, tx => findReader(tx, sent.id))).toBeNull()
  expect(await as('worker', tx => findReader(tx, sent.id), hetBaken.id)).toBeNull()
  // The answer was to all that waited.
  expect(await as(one.person, tx => findWaiting(tx, one.trajectory))).toBeNull()
  await as(one.person, async tx => { await send(tx, await findOwnCorrespondence(tx), one.person, 'kanarie-tweede', addMinutes(now, 2)) })
  expect(await as(jaap.id, tx => recordReminder(tx, one.trajectory, now))).toBe(0)
  expect(await as(marleen.id, tx => recordReminder(tx, one.trajectory, now))).toBe(1)
  expect(await as(marleen.id, tx => recordReminder(tx, one.trajectory, now))).toBe(0)
})

test('a stand-in reads with the participant\'s yes: not before, not after, and nothing else', async () => {
  const chosen = { absence, guide: marleen.id, person: jaap.id, during: away }
  const agree = { id: yes, trajectory: one.trajectory, guideParty: one.guide, person: jaap.id, during: away, by: one.participant, at: now }
  await as(marleen.id, tx => addAbsence(tx, absence, marleen.id, away))
  // Nobody but the guide chooses, and nobody agrees to what the guide did not choose.
  for (const person of [jaap.id, samira.id, ellen.id, one.person]) await expect(as(person, tx => tx.run(sql`insert into stand_in (absence_id, guide_id, stand_in_id) values (${absence}, ${marleen.id}, ${jaap.id})`))).rejects.toThrow('row-level security')
  await expect(as(one.person, tx => recordYes(tx, agree))).rejects.toThrow('row-level security')
  await expect(as(marleen.id, tx => keepStandIn(tx, { ...chosen, person: ellen.id }))).rejects.toThrow('row-level security')
  await as(marleen.id, tx => keepStandIn(tx, chosen))
  expect(await visible(jaap.id)).toEqual(nothing)

  // Nobody says yes for someone else: not the guide, not the stand-in. And no yes lasts longer than the absence.
  for (const [person, by] of [[marleen.id, one.guide], [marleen.id, one.participant], [jaap.id, one.participant], [other.person, one.participant], [ellen.id, one.participant]] as const)
    await expect(as(person, tx => recordYes(tx, { ...agree, by }))).rejects.toThrow('row-level security')
  await expect(as(one.person, tx => recordYes(tx, { ...agree, during: { from: away.from, until: addMinutes(away.until, 60) } }))).rejects.toThrow('row-level security')
  await as(one.person, tx => recordYes(tx, agree))

  await as(jaap.id, async tx => {
    const found = await findGuidedCorrespondence(tx, one.trajectory)
    expect(found).toMatchObject({ side: 'stand-in', guide: { person: marleen.id } })
    expect((await messagesOf(around(tx), one.trajectory, one.guide)).map(({ text }) => text)).toEqual(['kanarie-vraag', 'kanarie-antwoord', 'kanarie-tweede'])
    expect(await listWaiting(tx, jaap.id)).toMatchObject([{ trajectory: one.trajectory, guide: marleen.id }])
    for (const table of [sql`contact`, sql`talk`, sql`appointment`, sql`party`, sql`note`, sql`standing`]) expect(await tx.rows(sql`select from ${table} where trajectory_id = ${one.trajectory}`)).toHaveLength(0)
    await send(tx, found, jaap.id, 'kanarie-van-jaap', addMinutes(now, 3))
  })
  await expect(as(jaap.id, tx => tx.run(sql`insert into message (id, trajectory_id, written_by, written_to, written_at, content) select ${newAnonymousId()}, trajectory_id, written_by, written_to, written_at, content from message where by_stand_in is not null`))).rejects.toThrow('row-level security')
  for (const [who, person, provider] of everyoneElse().filter(([name]) => name !== 'another guide')) expect(await visible(person, provider), who).toEqual(nothing)

  // The guide comes back earlier: it is over, though the yes stands.
  await as(marleen.id, tx => dropAbsence(tx, absence, marleen.id))
  expect((await visible(jaap.id)).messages).toBe(0)
  await as(marleen.id, tx => addAbsence(tx, absence, marleen.id, away))
  await as(marleen.id, tx => keepStandIn(tx, chosen))
  expect((await visible(jaap.id)).messages).toBe(4)

  for (const person of [jaap.id, marleen.id, other.person, ellen.id]) await expect(as(person, tx => recordWithdrawal(tx, yes, now))).rejects.toThrow('row-level security')
  await as(one.person, tx => recordWithdrawal(tx, yes, now))
  expect((await visible(jaap.id)).messages).toBe(0)
  expect(await as(jaap.id, tx => findGuidedCorrespondence(tx, one.trajectory))).toBeNull()
})

test('who left sees nothing any more, and who comes later sees nothing of before', async () => {
  const party = newAnonymousId<'party'>()
  await as(one.person, async tx => {
    await send(tx, await findOwnCorrespondence(tx), one.person, 'kanarie-laatste', addMinutes(now, 4))
    await tx.run(sql`insert into party_departure (party_id, left_at) values (${one.guide}, ${now})`)
    await tx.run(sql`insert into party (id, trajectory_id, person_id, role) values (${party}, ${one.trajectory}, ${samira.id}, 'guide')`)
  })
  expect((await visible(marleen.id)).messages).toBe(0)
  expect((await visible(samira.id)).messages).toBe(0)
  expect(await as(samira.id, tx => findGuidedCorrespondence(tx, one.trajectory))).toMatchObject({ side: 'guide', guide: { party } })
  expect((await visible(one.person)).messages).toBe(5)
  expect(await asSuperuser('select from message_waiting')).toHaveLength(0)
})

test('no word of it stands in the database', async () => {
  const [found] = await asSuperuser<{ readonly text: string }>(`select string_agg(m::text, ' ') as text from message m`)
  expect(found?.text).not.toContain('kanarie')
  expect(found?.text).not.toContain(Buffer.from('kanarie').toString('hex'))
})
