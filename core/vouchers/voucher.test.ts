import { expect, test } from 'vitest'
import { newAnonymousId } from '../../kit/id.ts'
import { addDays, parseDay, type Day } from '../../kit/time.ts'
import { datesFrom, keyWords, proposeRound, readVoucher, spendId, takenAlong, writeVoucher, type Round, type Voucher } from './voucher.ts'

const day = (text: string): Day => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }
const [linde, dijk] = [newAnonymousId<'affiliate'>(), newAnonymousId<'affiliate'>()]
const voucher: Voucher = { round: newAnonymousId(), prepared: Buffer.alloc(64, 3), signature: Buffer.alloc(384, 5) }

test('two weeks to take one, three whole days between, a season and a half to hand it in', () => {
  expect(datesFrom(day('2026-09-01'))).toEqual({ opensOn: '2026-09-01', closesOn: '2026-09-14', redeemFrom: '2026-09-19', redeemUntil: '2028-03-01' })
  // Between the end of the last day and the first hour in which one may be handed in: also in the night when an hour is lost.
  for (const opens of ['2026-03-15', '2026-03-16', '2026-10-12']) { const { closesOn, redeemFrom } = datesFrom(day(opens)); expect(redeemFrom >= addDays(closesOn, 5)).toBe(true) }
})

test('a round is for fifty letters or more, from today on, and takes along who were too few before', () => {
  const today = day('2026-09-01')
  const refusedAs = (letters: number, opensOn = today, before = new Map<typeof linde, number>()) => { const round = proposeRound({ opensOn, letters: new Map([[linde, letters]]) }, before, today); return 'refused' in round ? round.refused : [...round.letters] }
  expect(refusedAs(49)).toBe('voucher.too-few')
  expect(refusedAs(50)).toEqual([[linde, 50]])
  expect(refusedAs(5001)).toBe('voucher.too-many')
  expect(refusedAs(60, addDays(today, -1))).toBe('voucher.past')
  expect(refusedAs(20, today, new Map([[dijk, 30]]))).toEqual([[dijk, 30], [linde, 20]])
  expect(refusedAs(60, today, new Map([[linde, 30]]))).toEqual([[linde, 60]])
})

test('who were too few go along once', () => {
  const round = (opensOn: string, ended: 'open' | 'held' | 'few', who: typeof linde): Round => ({ id: newAnonymousId(), opensOn: day(opensOn), proposedBy: newAnonymousId(), letters: 60, affiliates: [{ affiliate: who, name: '', letters: 60 }], key: { round: newAnonymousId(), publicKey: Buffer.alloc(0), ...datesFrom(day(opensOn)), ended, takenAbout: null } })
  expect([...takenAlong([round('2026-09-01', 'few', linde), round('2026-09-01', 'held', dijk)])]).toEqual([[linde, 60]])
  expect([...takenAlong([round('2026-09-01', 'few', linde), round('2027-09-01', 'open', linde)])]).toEqual([])
})

test('a voucher is read as it was written, over lines and behind a link, and nothing else is', () => {
  const text = writeVoucher(voucher)
  expect(text).toHaveLength(619)
  const broken = text.replaceAll(/.{60}/g, '$&\r\n ')
  for (const typed of [text, broken, `https://houvast.example/with-voucher#${text}`, ` ${text}\n`]) expect(readVoucher(typed)).toEqual(voucher)
  for (const typed of ['', 'appel kade', text.slice(1), `${text}A`, text.replace(/.$/, '!'), 'x'.repeat(4000)]) expect(readVoucher(typed)).toBeNull()
})

test('what tells that it was used follows from what was signed and from the round, and from nothing else', () => {
  expect(spendId(voucher)).toHaveLength(32)
  expect(spendId({ ...voucher, signature: Buffer.alloc(384, 6) })).toEqual(spendId(voucher))
  expect(spendId({ ...voucher, round: newAnonymousId() })).not.toEqual(spendId(voucher))
  expect(spendId({ ...voucher, prepared: Buffer.alloc(64, 4) })).not.toEqual(spendId(voucher))
})

test('four words for a key', () => {
  expect(keyWords(Buffer.from('one')).split(' ')).toHaveLength(4)
  expect(keyWords(Buffer.from('one'))).toBe(keyWords(Buffer.from('one')))
  expect(keyWords(Buffer.from('one'))).not.toBe(keyWords(Buffer.from('other')))
})
