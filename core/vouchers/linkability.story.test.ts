/**
 * Who took which voucher? Someone holds the whole database, the write-ahead log, what the servers said, the instance's keys, and a list of
 * who got which letter. They saw in which order letters were used and vouchers came in. What is left to them is chance.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { addDays } from '../../kit/time.ts'
import { openFullHouse, present } from '../../test/full-house.ts'
import { filledIn, formsIn } from '../../test/markup.ts'
import { foundIn, needlesFor, type Needle } from '../../test/needles.ts'
import { keepWal, withoutPageImages } from '../../test/wal.ts'
import { closeRound, openRound, take, travelToDay, welcomed, withFrits, type Begun } from './voucher.fixture.ts'
import { letterHash, readVoucher, retryHash, spendId } from './voucher.ts'
import { stirVouchers, switchVouchers } from './voucher.store.ts'

const said: string[] = []
const speaking = { log: console.log, error: console.error, warn: console.warn, info: console.info }
for (const speaker of ['log', 'error', 'warn', 'info'] as const) console[speaker] = (...words: readonly unknown[]) => { said.push(words.map(String).join(' ')) }

const house = await openFullHouse()
await withFrits(house)
const wal = await keepWal(house)
await house.as(cast.ellen.id, tx => switchVouchers(tx, deHaven, 'on'))
const linde = await welcomed(house, 'De Linde')
const round = await openRound(house, new Map([[linde, 60]]))
const count = 30
type Someone = { readonly letter: string; readonly begun: Begun; readonly signature: Buffer; readonly voucher: string; readonly spend: Buffer }
const people: Someone[] = []
const from = (index: number) => ({ address: `203.0.113.${100 + index}`, agent: `Bonnenhaler/${index}.3 (kijkdoos)` })

/** Bytes as they are, as hex and as base64. */
const raw = (what: string, bytes: Buffer): readonly Needle[] => [{ what, bytes }, { what: `${what} (hex)`, bytes: Buffer.from(bytes.toString('hex')) }, { what: `${what} (base64url)`, bytes: Buffer.from(bytes.toString('base64url')) }, { what: `${what} (base64)`, bytes: Buffer.from(bytes.toString('base64')) }]
const dump = async (): Promise<Buffer> => {
  const tables = await house.asSuperuser<{ readonly name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname not in ('information_schema', 'pg_catalog', 'pg_toast')`)
  const rows = await Promise.all(tables.map(({ name }) => house.asSuperuser<{ readonly row: string }>(`select t::text as row from ${name} t`)))
  return Buffer.from(rows.flat().map(({ row }) => row).join('\n'))
}
const at = { before: 0n, taken: 0n, closed: 0n, handed: 0n }

test('thirty take a voucher and, weeks later, begin with it: in the same order, as badly as it can be', { timeout: 240_000 }, async () => {
  await expect.poll(async () => (await house.app.providers()).find(({ id }) => id === deHaven.id)?.vouchers).toBe('on')
  at.before = await wal.now()
  for (let index = 0; index < count; index++) {
    house.comeFrom(from(index))
    const letter = present(round.codes[index])
    const { voucher, begun, signature } = await take(house.browser(), round.id, round.open, letter)
    people.push({ letter, begun, signature: Buffer.from(signature, 'base64url'), voucher, spend: spendId(present(readVoucher(voucher))) })
  }
  at.taken = await wal.now()
  await closeRound(house, round.opensOn)
  at.closed = await wal.now()
  travelToDay(house, addDays(round.opensOn, 18), 8 * 60)
  for (const [index, { voucher }] of people.entries()) {
    house.comeFrom(from(index))
    const browser = house.browser()
    await browser.post('/with-voucher', { voucher })
    const place = formsIn((await browser.get('/moments')).text, '/').find(({ action }) => action === '/holds')
    const contact = await browser.post('/holds', filledIn(present(place)))
    const form = present(formsIn(contact.text, '/').find(({ action }) => action === '/appointments'))
    expect((await browser.post('/appointments', { ...filledIn(form), way: 'guide-calls', telephone: '06 12 34 56 78', alias: 'Noor' })).text, `${index}`).toContain('class="code"')
  }
  at.handed = await wal.now()
  expect(await house.asSuperuser('select from voucher_spent')).toHaveLength(count)
})

test('what was blinded, what was signed and the voucher itself stand nowhere: not in a row, not in the log of writes, not in what was said', async () => {
  Object.assign(console, speaking)
  const needles = people.flatMap(({ letter, begun, signature, voucher }) => {
    const { prepared, signature: finished } = present(readVoucher(voucher))
    return [...needlesFor(letter), ...raw('blinded', Buffer.from(begun.blinded)), ...raw('signed', signature), ...raw('what was signed for', prepared), ...raw('finished', finished)]
  })
  needles.push(...people.flatMap((_, index) => [from(index).address, from(index).agent]).flatMap(needlesFor))
  const everything = Buffer.concat([await dump(), wal.between(at.before, await wal.now()), readFileSync(join(inject('postgres').host, 'server.log')), Buffer.from(said.join('\n'))])
  expect(everything.length).toBeGreaterThan(100_000)
  expect(foundIn(everything, needles)).toEqual([])
  // And it does find what is there.
  const first = present(people[0])
  expect(foundIn(everything, raw('spent', first.spend))).not.toEqual([])
})

test('in the weeks of taking nothing of what comes in later is written; in the weeks of handing in nothing of a letter', async () => {
  const taking = withoutPageImages(wal.between(at.before, at.closed))
  const handing = withoutPageImages(wal.between(at.closed, at.handed))
  const hashes = people.flatMap(({ letter, begun }) => [...raw('letter', letterHash(house.vault, round.id, letter)), ...raw('retry', retryHash(house.vault, Buffer.from(begun.blinded)))])
  const spends = people.flatMap(({ spend }) => [...raw('spent', spend)])
  expect(foundIn(taking, hashes).length).toBeGreaterThan(0)
  expect(foundIn(taking, spends)).toEqual([])
  expect(foundIn(handing, hashes)).toEqual([])
  expect(foundIn(handing, spends).length).toBeGreaterThan(0)
  // The letters and what they asked went when the round closed: nobody learns from the database which were used.
  expect(foundIn(await dump(), hashes)).toEqual([])
})

test('after the night nothing in the database says which voucher began which trajectory, and by order one guesses as chance has it', async () => {
  const spent = () => house.asSuperuser<{ readonly id: Buffer; readonly xmin: string }>('select spend_id as id, xmin::text from voucher_spent order by ctid')
  const begun = await house.asSuperuser<{ readonly xmin: string }>('select xmin::text from trajectory order by ctid')
  const shared = (rows: readonly { readonly xmin: string }[]) => rows.filter(({ xmin }) => begun.some(one => one.xmin === xmin)).length
  expect(shared(await spent())).toBe(count) // by day the number of the transaction gives it away; docs/decisions/0051 says so
  await house.as('worker', stirVouchers)
  const lies = await spent()
  expect(shared(lies)).toBe(0)
  expect(new Set(lies.map(({ xmin }) => xmin)).size).toBe(1)
  const right = lies.filter(({ id }, place) => present(people[place]).spend.equals(id)).length
  console.log(`of ${count} vouchers guessed by the order in which they came: ${right}; chance gives one`)
  expect(right).toBeLessThanOrEqual(5) // four deviations above what chance gives
  // Neither a trajectory nor a line of the log names a round, an employer or a voucher.
  const words = (await house.asSuperuser<{ readonly row: string }>('select t::text as row from trajectory t union all select l::text from log.entry l union all select a::text from appointment a union all select s::text from sign_in s')).map(({ row }) => row).join('\n')
  for (const { spend } of people) expect(words).not.toContain(spend.toString('hex'))
  for (const id of [linde, round.id]) expect(words.split(id).length - 1, id).toBe(0)
  expect(house.broken).toEqual([])
})
