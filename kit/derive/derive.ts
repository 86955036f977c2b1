/**
 * Argon2id, a few at a time. Each derivation takes 64 MiB and a core for about a tenth of a second, on
 * purpose; without a bound, a crowd at the door would take all the memory and every core.
 *
 * `@node-rs/argon2` computes on libuv's thread pool, so the main thread only waits. That pool has four
 * threads, which files and name look-ups use too: two at once leaves them room.
 * `npx vitest run kit/derive` checks that the main loop stays free meanwhile.
 */
import { randomBytes } from 'node:crypto'
import { hash, hashRaw, verify } from '@node-rs/argon2'

/** What one derivation costs: memory in KiB, and how often it goes over that memory. One lane always. */
export type Costs = { readonly memory: number; readonly passes: number }

/** The costs of everything real. Tests of other things may ask for less. */
export const fullCosts: Costs = { memory: 64 * 1024, passes: 3 }

/** Too many are waiting already. Nothing was computed; the person may try again in a moment. */
export class QueueFull extends Error {
  constructor() {
    super('too many derivations are waiting')
    this.name = 'QueueFull'
  }
}

/** The deriver was closed before this one had its turn. */
export class DeriverClosed extends Error {
  constructor() {
    super('the deriver is closed')
    this.name = 'DeriverClosed'
  }
}

export type Deriver = {
  /** 32 bytes from a secret and a salt of 16 bytes. Throws QueueFull or DeriverClosed. */
  derive(secret: string, salt: Uint8Array): Promise<Buffer>
  /** A PHC string with its own random salt. Throws QueueFull or DeriverClosed. */
  hashPassword(password: string): Promise<string>
  /** Null stands for "nobody has that name": the same work is done, and the answer is no. Throws QueueFull or DeriverClosed. */
  verifyPassword(password: string, stored: string | null): Promise<boolean>
  readonly running: number
  readonly waiting: number
  /** Turns away whoever waits, and resolves when the last running derivation is done. */
  close(): Promise<void>
}

type Waiting = { readonly start: () => void; readonly turnAway: (reason: Error) => void }

/**
 * @param threads how many run at once
 * @param queue how many may wait for their turn; with two threads, twenty wait about a second
 */
export const createDeriver = ({ threads = 2, queue = 20, costs = fullCosts }: {
  readonly threads?: number
  readonly queue?: number
  readonly costs?: Costs
} = {}): Deriver => {
  const line: Waiting[] = []
  let running = 0
  let closed = false
  let emptied = () => {}

  const turn = (): Promise<void> | void => {
    if (closed) throw new DeriverClosed()
    if (running < threads) {
      running++
      return
    }
    if (line.length >= queue) throw new QueueFull()
    return new Promise((start, turnAway) => { line.push({ start, turnAway }) })
  }

  // Whoever is next takes over the thread, so `running` only falls when nobody waits.
  const leave = () => {
    const next = line.shift()
    if (next) return next.start()
    running--
    if (running === 0) emptied()
  }

  const inTurn = async <Result>(compute: () => Promise<Result>): Promise<Result> => {
    await turn()
    try {
      return await compute()
    } finally {
      leave()
    }
  }

  const options = { memoryCost: costs.memory, timeCost: costs.passes, parallelism: 1, outputLen: 32 }

  return {
    derive: (secret, salt) => inTurn(() => hashRaw(secret, { ...options, salt })),
    hashPassword: password => inTurn(() => hash(password, options)),
    verifyPassword: (password, stored) => inTurn(async () => {
      if (stored !== null) return verify(stored, password)
      await hashRaw(password, { ...options, salt: randomBytes(16) })
      return false
    }),
    get running() { return running },
    get waiting() { return line.length },
    close() {
      closed = true
      for (const { turnAway } of line.splice(0)) turnAway(new DeriverClosed())
      return running === 0 ? Promise.resolve() : new Promise(resolve => { emptied = resolve })
    },
  }
}
