/** Each hour the log is signed and leaves the house: to a file, to a mailbox, and back to whoever doubts. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { cast, deHaven, hetBaken } from '../../demo/cast.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { log, sealLog } from '../../kit/log.ts'
import { anchorKeys, anchorsIn } from '../../kit/log-anchors.ts'
import { checkAnchors } from '../../kit/log-check.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { openHouse } from '../../test/house.ts'
import { whenDone } from '../../test/when-done.ts'
import { addKnownPerson } from '../people/known-people.ts'
import { anchorLog, anchorMail } from './anchor.work.ts'

const house = await openHouse()
const folder = mkdtempSync(join(tmpdir(), 'houvast-anchors-'))
whenDone(async () => rmSync(folder, { recursive: true }))
const keeper = { id: newId<'person'>(), name: 'Frits', mail: 'frits@dehaven.example', offices: ['log-keeper'] } as const
await house.as(cast.ellen.id, tx => addKnownPerson({ tx, vault: house.vault, provider: deHaven }, keeper, cast.ellen.id, house.now()))

const hour = (number: number) => new Date(Date.UTC(2026, 10, 20, number, 2))
const looks = async (count: number) => {
  for (let number = 0; number < count; number++) await house.as(cast.marleen.id, tx => log(tx, { event: 'note.read', action: 'R', person: cast.marleen.id, role: 'guide', purpose: 'guidance', subject: newAnonymousId(), object: { kind: 'note', id: newAnonymousId() }, at: hour(8) }))
  await sealLog(house.database, [deHaven.id])
}
const anchor = (number: number, outside: string | null, provider = deHaven) => anchorLog(house.database, house.vault, provider, hour(number), outside)
const alerts = async (provider = deHaven) => (await house.asSuperuser<{ readonly said: string }>(`select rule || ' ' || number as said from log_alert where provider_id = $1 order by at, rule`, [provider.id])).map(({ said }) => said)
/** As whoever doubts does, with the file in hand. */
const checked = async (text: string, number: number) => {
  const client = new pg.Client(house.ownerConfig)
  await client.connect()
  try {
    const { faults, gaps, notOutside, late } = await checkAnchors(client, text, anchorKeys(house.keys.secret), hour(number))
    return { faults: faults.map(({ fault }) => fault), gaps: gaps.length, notOutside: notOutside.map(({ count }) => count), late: late.length }
  } finally {
    await client.end()
  }
}
const well = { faults: [], gaps: 0, notOutside: [], late: 0 }

test('each provider\'s anchors are added to the file outside, once, and what could not be added is added later', async () => {
  const file = join(folder, 'anchors')
  await looks(20)
  expect(await anchor(8, file)).toBe('made')
  expect(await anchor(8, file), 'and once an hour').toBe('there already')
  expect(await anchor(8, file, hetBaken)).toBe('made')
  await looks(5)
  const away = join(folder, 'away', 'anchors')
  await expect(anchor(9, away)).rejects.toThrow('ENOENT')
  mkdirSync(join(folder, 'away'))
  await anchor(10, file)
  await anchor(10, file, hetBaken)
  await anchor(10, away)
  expect(anchorsIn(readFileSync(file, 'utf8'))).toHaveLength(5)
  expect(anchorsIn(readFileSync(away, 'utf8')), 'all that there are, in a new place').toHaveLength(3)
  expect(await checked(readFileSync(file, 'utf8'), 10), 'one hour of Het Baken is missing, and told').toEqual({ ...well, gaps: 1 })
  expect(await alerts()).toEqual([])
  expect(await alerts(hetBaken), 'where an hour is missing').toEqual(['anchor 1'])
})

test('the log keeper gets it by mail, and a file of mails proves as much', async () => {
  const waiting = await house.asSuperuser<{ readonly payload: { readonly provider: Id<'provider'>; readonly id: Id<string> } }>(`select payload::json as payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'anchor-mail'`)
  expect(waiting.map(({ payload }) => payload.id), 'of several hours that wait the newest').toEqual([keeper.id])
  for (const { payload } of waiting) await anchorMail(house.database, house.vault, async () => deHaven, () => hour(10))(payload)
  const mails = (await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 10))).flatMap(({ message }) => (message.channel === 'mail' && message.to === keeper.mail ? [message] : []))
  expect(mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Anker van het logboek, /)])
  const others = anchorsIn(readFileSync(join(folder, 'anchors'), 'utf8')).filter(line => line.includes(hetBaken.id)).join('\n')
  expect(await checked(`${mails[0]?.text}\n${others}`, 10)).toEqual({ ...well, gaps: 1 })
})

test('an hour that is missing, a log that was changed and a chain that does not hold become alerts', async () => {
  await anchor(11, null)
  expect(await alerts()).toEqual([])
  await anchor(13, null)
  expect(await alerts(), 'no server ran').toEqual(['anchor 1'])
  await house.asSuperuser(`begin; set local session_replication_role = replica; update log.entry set event = 'nothing.happened' where (provider_id, chain, seq) = (select provider_id, chain, min(seq) from log.entry where chain is not null group by provider_id, chain order by count(*) desc limit 1); commit`)
  await anchor(14, null)
  expect(await alerts(), 'by day the heads are looked at, and the chains between them are not').toEqual(['anchor 1'])
  for (let number = 15; number <= 27; number++) await anchor(number, null)
  expect(await alerts(), 'at night every chain is walked').toEqual(['anchor 1', 'chain 1'])
  await house.asSuperuser(`begin; set local session_replication_role = replica; delete from log.entry where provider_id = '${deHaven.id}'; delete from log.head where provider_id = '${deHaven.id}'; commit`)
  await anchor(50, null)
  expect((await alerts()).at(-1), 'a log that is gone is found at the next hour').toMatch(/^anchor \d{2,}$/)
})
