import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLimiter, networkOf } from './limits.ts'

const start = new Date('2026-03-02T09:00:00Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

test('an address is cut to its network', () => {
  expect(networkOf('192.0.2.17')).toBe('192.0.2')
  expect(networkOf('::ffff:192.0.2.17')).toBe('192.0.2')
  expect(networkOf('::ffff:c000:211')).toBe('192.0.2')
  expect(networkOf('2001:db8:1:2ab:3:4:5:6')).toBe('2001:db8:1:200')
  expect(networkOf('2001:db8:1:2cd::1')).toBe('2001:db8:1:200')
  expect(networkOf('2001:db8:1:3cd::1')).toBe('2001:db8:1:300')
  expect(networkOf('2001:db8::1.2.3.4')).toBe('2001:db8:0:0')
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0')
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('::')).toBe('0:0:0:0')
  for (const none of ['', 'nonsense', '1.2.3', 'unix:']) expect(networkOf(none)).toBeNull()
})

test('every way to write an IPv6 address gives the same network', () => {
  fc.assert(fc.property(fc.ipV6(), address => {
    const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1)
    expect(networkOf(address)).toBe(networkOf(shortest))
  }))
})

test('a burst is allowed, then only what the hour brings', () => {
  const limiter = createLimiter({ perHour: 6, burst: 3 })
  const tries = (minutes: number) => limiter.allow('192.0.2.1', later(minutes))
  expect([tries(0), tries(0), tries(0), tries(0)]).toEqual([true, true, true, false])
  expect([tries(9), tries(10), tries(10)]).toEqual([false, true, false])
  expect(limiter.allow('192.0.2.99', later(10))).toBe(false)
  expect(limiter.allow('192.0.3.1', later(10))).toBe(true)
})

test('being turned away costs nothing', () => {
  const limiter = createLimiter({ perHour: 6, burst: 1 })
  expect(limiter.allow('192.0.2.1', start)).toBe(true)
  for (let second = 1; second < 600; second++) expect(limiter.allow('192.0.2.1', later(second / 60))).toBe(false)
  expect(limiter.allow('192.0.2.1', later(10))).toBe(true)
})

test('a request without proof of work can cost more', () => {
  const limiter = createLimiter({ perHour: 6, burst: 4 })
  expect(limiter.allow('192.0.2.1', start, 4)).toBe(true)
  expect(limiter.allow('192.0.2.1', start)).toBe(false)
})

test('addresses that cannot be read share one bucket', () => {
  const limiter = createLimiter({ perHour: 1, burst: 1 })
  expect([limiter.allow('x', start), limiter.allow('y', start)]).toEqual([true, false])
})

test('the ceiling holds over all networks, sounds the alarm once an hour and takes nothing from a network', () => {
  let alarms = 0
  const limiter = createLimiter({ perHour: 60, burst: 10, ceiling: { perHour: 60, burst: 5 }, alarm: () => { alarms++ } })
  const allowed = Array.from({ length: 20 }, (_, index) => limiter.allow(`10.0.${index}.1`, start)).filter(Boolean)
  expect([allowed.length, alarms]).toEqual([5, 1])
  expect(limiter.allow('10.0.99.1', later(1))).toBe(true)
  expect(limiter.allow('10.0.99.1', later(1))).toBe(false)
  expect(alarms).toBe(1)
})

test('memory is bounded: the longest silent network is forgotten first', () => {
  const limiter = createLimiter({ perHour: 1, burst: 1, keep: 3 })
  for (const network of [1, 2, 3]) limiter.allow(`10.0.${network}.1`, start)
  limiter.allow('10.0.1.1', start)
  limiter.allow('10.0.4.1', start)
  expect(limiter.size).toBe(3)
  expect(limiter.allow('10.0.1.1', start)).toBe(false)
  expect(limiter.allow('10.0.2.1', start)).toBe(true)
})

test('with a new hour the old keys and all their buckets are gone', () => {
  const limiter = createLimiter({ perHour: 1, burst: 1 })
  for (let network = 0; network < 100; network++) limiter.allow(`10.0.${network}.1`, later(59))
  expect(limiter.size).toBe(100)
  limiter.allow('10.0.0.1', later(60))
  expect(limiter.size).toBe(1)
})

test('a clock that is set back gives nothing away', () => {
  const limiter = createLimiter({ perHour: 60, burst: 1 })
  expect(limiter.allow('192.0.2.1', later(30))).toBe(true)
  expect(limiter.allow('192.0.2.1', later(20))).toBe(false)
  expect(limiter.allow('192.0.2.1', later(30))).toBe(false)
})
