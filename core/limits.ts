/**
 * How often one corner of the network may knock, hold and try. Generous enough for a school whose staff all read
 * the same poster in one break; far too little for who guesses. Kept in this process's memory, without addresses.
 */
import { isIPv4 } from 'node:net'
import { createLimiter, type Limiter } from '../kit/limits.ts'

export type Limits = {
  /** The three words of the poster. */
  readonly door: Limiter
  /** Holding a place for ten minutes. */
  readonly holds: Limiter
  /** The six words of a receipt; each receipt has its own waits besides. */
  readonly words: Limiter
  /** Asking for a first talk, which writes to people. */
  readonly requests: Limiter
}

export const openLimits = (alarm: (what: keyof Limits) => void): Limits => ({
  door: forOthers(createLimiter({ perHour: 1200, burst: 400, ceiling: { perHour: 10_000, burst: 3000 }, alarm: () => alarm('door') })),
  holds: forOthers(createLimiter({ perHour: 480, burst: 240, ceiling: { perHour: 20_000, burst: 5000 }, alarm: () => alarm('holds') })),
  words: forOthers(createLimiter({ perHour: 240, burst: 120, ceiling: { perHour: 10_000, burst: 3000 }, alarm: () => alarm('words') })),
  requests: forOthers(createLimiter({ perHour: 24, burst: 24, ceiling: { perHour: 600, burst: 200 }, alarm: () => alarm('requests') })),
})

/** This very machine is no corner of the network: a demo, a check, or a proxy that forgot to say for whom it asks. */
const forOthers = (limiter: Limiter): Limiter => ({
  get size() { return limiter.size },
  allow: (address, now, cost) => isThisMachine(address) || limiter.allow(address, now, cost),
})

const isThisMachine = (address: string): boolean => address === '::1' || (isIPv4(address) && address.startsWith('127.')) || address.startsWith('::ffff:127.')
