/** Thijs has a hard time and asks; Ilona plans it the same day, beside what is planned already. Nobody else learns of it. */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { addMinutes } from '../../kit/time.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { careWorkBridge } from '../../programmes/care-work-bridge/programme.ts'
import { addAbsence, openAgenda } from '../agenda/agenda.store.ts'
import { usualCut } from '../agenda/agenda.ts'
import { countTalks } from '../talks/count.ts'
import { planNext } from '../talks/next-talk.ts'
import { listPlanned } from '../talks/talk.store.ts'
import { askForTalk, momentsToday } from './hard-moment.ts'
import { hardMomentNotice } from './notify.ts'

const house = await openHouse()
await ilonaComes(house)
const { thijs, sandra, peter, judith } = aroundThijs
const file = await openBridgeFile(house, thijs)
for (const [one, role] of [[sandra, 'manager'], [peter, 'hr'], [judith, 'therapist']] as const) await file.joins(one, role)
const [mine, coach] = [await house.signedIn(thijs.id), await house.signedIn(ilonaOfDeHaven.id)]
const act = () => newAnonymousId()
const everyone: readonly (readonly [string, Id<'person'>, typeof deHaven])[] = [
  ...Object.entries({ thijs: thijs.id, ilona: ilonaOfDeHaven.id, sandra: sandra.id, peter: peter.id, judith: judith.id, marleen: cast.marleen.id, ellen: cast.ellen.id }).flatMap(([name, person]) => [[name, person, deHaven], [`${name} at Het Baken`, person, hetBaken]] as const),
  ...Object.entries(castOfHetBaken).map(([name, { id }]) => [`${name} of Het Baken`, id, hetBaken] as const),
]
const seatings = everyone.flatMap(([name, person, provider]) => [file.participant, file.guide].map(by => ({ name, person, provider, by, own: name === 'thijs' && by === file.participant ? 'participant' as const : name === 'ilona' && by === file.guide ? 'guide' as const : null })))
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person, provider] of everyone) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(name)
  return seeing
}
const moments = () => house.asSuperuser<{ readonly id: Id<'hard-moment'> }>('select id from hard_moment order by asked_at desc, id')
/** What the worker would do by now. @param at the moments at which these jobs stood */
const mailGoesOut = async (): Promise<number> => {
  const waiting = await house.asSuperuser<{ readonly payload: JobPayload }>(`delete from graphile_worker._private_jobs p using graphile_worker._private_tasks t where t.id = p.task_id and t.identifier = 'hard-moment-waits' returning p.payload`)
  for (const { payload } of waiting) await hardMomentNotice(house.database, house.vault, async () => deHaven, () => 'https://houvast.example', house.now)(payload)
  return waiting.length
}

test('the times of today that are left, outside the usual hours too; late in the evening those of tomorrow', () => {
  const zone = 'Europe/Amsterdam' as const
  const now = new Date('2026-11-20T08:30:00Z')
  const all = momentsToday(now, zone, 45, [])
  expect([all[0]?.from.toISOString(), all.at(-1)?.until.toISOString()]).toEqual(['2026-11-20T08:45:00.000Z', '2026-11-20T20:00:00.000Z'])
  const taken = [{ from: new Date('2026-11-20T09:00:00Z'), until: new Date('2026-11-20T10:00:00Z') }]
  expect(momentsToday(now, zone, 45, taken)[0]?.from.toISOString(), 'never over something else').toBe('2026-11-20T10:00:00.000Z')
  expect(momentsToday(new Date('2026-11-20T19:40:00Z'), zone, 45, [])[0]?.from.toISOString()).toBe('2026-11-21T07:00:00.000Z')
  expect(askForTalk({}, [], false)).toMatchObject({ refused: 'hard-moment.not-here' })
  expect(askForTalk(careWorkBridge, [{ answer: null, withdrawnAt: null }], false)).toMatchObject({ refused: 'hard-moment.waits' })
  expect(askForTalk(careWorkBridge, [], true)).toMatchObject({ refused: 'hard-moment.ended' })
})

test('Thijs finds whom to call right now, and asks with one button; twice is once', async () => {
  expect((await mine.get('/my-trajectory')).text).toContain('Een moeilijk moment?')
  const page = await mine.get('/my-hard-moment')
  for (const words of ['113', '112', 'Vraag een gesprek', 'Alleen Ilona leest dit.']) expect(page.text, words).toContain(words)
  expect(faults(page.text)).toEqual([])
  await Promise.all(['Het lukt niet meer op het werk.', 'Het lukt niet meer op het werk.'].map(words => mine.send('/my-hard-moment', { words, act: act() })))
  expect(await moments()).toHaveLength(1)
  expect((await mine.get('/my-hard-moment')).text).toContain('Het gesprek is gevraagd')
  expect(await mailGoesOut(), 'at once, and once more after an hour').toBe(2)
  const mails = await mailsTo(house, ilonaOfDeHaven.mail)
  expect(mails.length).toBeGreaterThan(0)
  expect(mails.every(({ subject, text }) => !/moeilijk|Thijs|lukt/i.test(subject + text.replaceAll(/https?:\S+/g, '')))).toBe(true)
})

test('Ilona sees it before anything else and plans it today, beside the talk of next week', async () => {
  expect((await coach.get('/today')).text).toContain('deelnemer heeft het moeilijk en wacht')
  const list = await coach.get('/hard-moments')
  expect([list.text.includes('Het lukt niet meer op het werk.'), faults(list.text)]).toEqual([true, []])
  const [moment] = await moments()
  const page = await coach.get(`/hard-moments/${moment?.id}`)
  expect(faults(page.text)).toEqual([])
  const slot = /name="moment" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  expect((await coach.send(`/hard-moments/${moment?.id}/talks`, { way: 'guide-calls', moment: '2026-12-24T03:00:00.000Z', act: act() })).status).toBe(422)
  const both = await Promise.all([slot, slot].map(one => coach.send(`/hard-moments/${moment?.id}/talks`, { way: 'guide-calls', moment: one, act: act() })))
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  const planned = await house.as(ilonaOfDeHaven.id, tx => listPlanned(tx, file.trajectory))
  expect(planned.map(({ kind, minutes }) => [kind, minutes])).toEqual([['support', 45]])
  expect(planned[0]?.from.toISOString().slice(0, 10), 'today').toBe('2026-11-20')
  expect((await mine.get('/my-hard-moment')).text).toContain('Het gesprek is vandaag')
  expect((await coach.get('/today')).text).not.toContain('heeft het moeilijk')
  expect(await mailGoesOut()).toBe(0)

  const free = { from: addMinutes(house.now(), 7 * 24 * 60), until: addMinutes(house.now(), 7 * 24 * 60 + 60) }
  const after = planned.map(one => ({ ...one, outcome: 'held' as const }))
  const next = planNext({ trajectory: file.trajectory, programme: careWorkBridge, appointments: after, count: countTalks(after, careWorkBridge.count, null), ended: false }, { moment: free, way: 'guide-calls', free: [free], guide: ilonaOfDeHaven.id, by: file.guide }, { talk: newId(1), appointment: newId(1) }, house.now())
  expect('talk' in next && next.talk?.kind, 'what comes next is the usual way, and not one more of these').toBe('introduction')
})

test('it is taken back as easily, and speaking at once is an answer too', async () => {
  await mine.post('/my-hard-moment', { words: '', act: act() })
  expect((await mine.post('/my-hard-moment/withdrawals', { act: act() })).text).toContain('Het gesprek is niet meer nodig.')
  await mailGoesOut()
  const before = (await mailsTo(house, ilonaOfDeHaven.mail)).length
  expect((await coach.get('/hard-moments')).text).toContain('Niemand wacht.')
  await mine.post('/my-hard-moment', { words: '', act: act() })
  const third = (await moments()).find(one => one)
  const open = await house.asSuperuser<{ readonly id: string }>('select h.id from hard_moment h where not exists (select from hard_moment_answer a where a.moment_id = h.id) and not exists (select from hard_moment_withdrawal w where w.moment_id = h.id)')
  expect([open.length, third !== undefined]).toEqual([1, true])
  expect((await coach.post(`/hard-moments/${open[0]?.id}/spoken`, { act: act() })).text).toContain('Niemand wacht.')
  expect((await mine.get('/my-hard-moment')).text).toContain('Gesproken: 20 november 2026.')
  await mailGoesOut()
  expect(await mailsTo(house, ilonaOfDeHaven.mail), 'whoever was answered or took it back is not told of').toHaveLength(before)
})

test('while Ilona is away the page says so, and whom to call', async () => {
  await house.as(cast.ellen.id, tx => openAgenda(tx, ilonaOfDeHaven.id, usualCut))
  await house.as(ilonaOfDeHaven.id, tx => addAbsence(tx, newAnonymousId(), ilonaOfDeHaven.id, { from: addMinutes(house.now(), -60), until: addMinutes(house.now(), 600) }))
  const page = await mine.get('/my-hard-moment')
  expect([page.text.includes('Ilona is er nu niet. Bel ons: '), page.text.includes('Op een werkdag komt er nog vandaag een gesprek.'), faults(page.text)]).toEqual([true, false, []])
})

test('nobody but the two of them learns of it: no page, no database, no other hand', async () => {
  const ids = [file.trajectory, ...(await moments()).map(({ id }) => id)]
  for (const one of [sandra, judith]) {
    const browser = await house.signedIn(one.id)
    expect((await browser.get('/my-hard-moment')).status).toBe(404)
    for (const path of ['talks', 'spoken']) expect((await browser.send(`/hard-moments/${ids[1]}/${path}`, { act: act() })).status).toBe(404)
  }
  expect((await (await house.signedIn(cast.marleen.id)).get(`/hard-moments/${ids[1]}`)).status).toBe(404)
  for (const rows of [sql`select from hard_moment`, sql`select from hard_moment_answer`, sql`select from hard_moment_withdrawal`]) expect(await whoSees(rows)).toEqual(['thijs', 'ilona'])
  const [id, at] = [newAnonymousId(), house.now()]
  const moment = ids[1] ?? ''
  for (const { name, person, provider, by } of seatings.filter(({ own }) => own !== 'participant')) await expect(house.as(person, tx => tx.run(sql`insert into hard_moment (id, trajectory_id, asked_by, asked_at) values (${id}, ${file.trajectory}, ${by}, ${at})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
  for (const { name, person, provider, by } of seatings.filter(({ own }) => own !== 'guide')) await expect(house.as(person, tx => tx.run(sql`insert into hard_moment_answer (moment_id, trajectory_id, answer, answered_by, answered_at) values (${moment}, ${file.trajectory}, 'spoken', ${by}, ${at})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
  for (const { name, person, provider } of seatings.filter(one => one.name !== 'thijs')) await expect(house.as(person, tx => tx.run(sql`insert into hard_moment_withdrawal (moment_id, trajectory_id, withdrawn_at) values (${moment}, ${file.trajectory}, ${at})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
  expect((await mine.get('/my-file/file.json')).text).toContain('Het lukt niet meer op het werk.')
  expect(house.broken).toEqual([])
})
