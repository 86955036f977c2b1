/**
 * How often one corner of the network may knock, without keeping anyone's address. An address is cut to its
 * network (/24 or /56) and hashed under a random key that lives an hour, in memory only: nothing is written,
 * and after the hour nobody, we included, can tell whose bucket was whose.
 *
 * The buckets go with their key, so the worst case around the hour is twice the burst. The ceiling of the
 * whole route runs on regardless.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { isIPv4, isIPv6 } from 'node:net'
import type { Instant } from './time.ts'

/** How fast a bucket fills, and how much it holds. */
export type Rate = { readonly perHour: number; readonly burst: number }

export type Limiter = {
  /**
   * Whether this address may go on, which then costs it one, or more where the request brought no proof of work.
   * An address that cannot be read shares one bucket with all others like it.
   */
  allow(address: string, now: Instant, cost?: number): boolean
  /** How many networks are remembered. */
  readonly size: number
}

const hour = 3_600_000

/**
 * One limiter a route, and one process that keeps it.
 * @param ceiling over all networks together; when it is reached `alarm` is told, once an hour
 * @param keep how many networks are remembered; beyond that the one that was longest silent is forgotten
 */
export const createLimiter = ({ perHour, burst, ceiling = null, alarm = () => {}, keep = 50_000 }: Rate & {
  readonly ceiling?: Rate | null
  readonly alarm?: () => void
  readonly keep?: number
}): Limiter => {
  const each: Rate = { perHour, burst }
  const buckets = new Map<string, FullAt>()
  let all: FullAt = Number.NEGATIVE_INFINITY
  let key = randomBytes(32)
  let keyHour = Number.NaN
  let alarmed = false

  const renewKey = (time: number) => {
    const current = Math.floor(time / hour)
    if (current === keyHour) return
    key = randomBytes(32)
    keyHour = current
    alarmed = false
    buckets.clear()
  }

  const nameOf = (address: string) => createHmac('sha256', key).update(networkOf(address) ?? 'unreadable').digest('base64url')

  // A Map keeps its order of insertion: taking a bucket out and putting it back leaves the silent ones in front.
  const remember = (name: string, bucket: FullAt) => {
    buckets.delete(name)
    buckets.set(name, bucket)
    if (buckets.size > keep) for (const silent of buckets.keys()) { buckets.delete(silent); break }
  }

  return {
    allow(address, now, cost = 1) {
      const time = now.getTime()
      renewKey(time)
      const name = nameOf(address)
      const before = buckets.get(name) ?? Number.NEGATIVE_INFINITY
      const after = take(before, each, time, cost)
      remember(name, before)
      if (after === null) return false
      const allAfter = ceiling ? take(all, ceiling, time, 1) : all
      if (allAfter === null) {
        if (!alarmed) alarm()
        alarmed = true
        return false
      }
      all = allAfter
      remember(name, after)
      return true
    },
    get size() { return buckets.size },
  }
}

/** The one number a token bucket comes down to: the moment, in milliseconds, at which it will be full again. */
type FullAt = number

/** The bucket after taking from it, or null when it holds too little. */
const take = (fullAt: FullAt, { perHour, burst }: Rate, time: number, cost: number): FullAt | null => {
  const oneTakes = hour / perHour
  const after = Math.max(fullAt, time) + cost * oneTakes
  return after <= time + burst * oneTakes ? after : null
}

/** The /24 of an IPv4 address, the /56 of an IPv6 one: what one home or one school usually has. Null when it is no address. */
export const networkOf = (address: string): string | null => {
  const [bare = ''] = address.split('%')
  if (isIPv4(bare)) return bare.split('.').slice(0, 3).join('.')
  if (!isIPv6(bare)) return null
  const groups = expand(bare)
  if (groups.slice(0, 5).every(group => group === 0) && groups[5] === 0xffff) {
    const [high = 0, low = 0] = groups.slice(6)
    return [high >> 8, high & 0xff, low >> 8].join('.')
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = groups
  return [first, second, third, fourth & 0xff00].map(group => group.toString(16)).join(':')
}

/** The eight groups of an IPv6 address. */
const expand = (address: string): readonly number[] => {
  const [before = '', after] = address.split('::')
  const start = groupsOf(before)
  if (after === undefined) return start
  const end = groupsOf(after)
  return [...start, ...new Array<number>(8 - start.length - end.length).fill(0), ...end]
}

const groupsOf = (text: string): readonly number[] =>
  text === '' ? [] : text.split(':').flatMap(group => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)]
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number)
    return [a * 256 + b, c * 256 + d]
  })
