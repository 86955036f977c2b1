/**
 * For an answer of which the time it took would tell what was found on the way. Whoever serves pages waits between the end of the
 * transaction and the answer, so that no connection and no lock waits along.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'

/** By a clock that goes forward only. */
const answering = new AsyncLocalStorage<{ from: number }>()

const until = (moment: number): Promise<void> => wait(Math.max(0, moment - performance.now()))

/** Comes to what `work` comes to; the answer it is for leaves no sooner than so many milliseconds after it began. What `work` throws comes at once. */
export const noSooner = async <Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> => {
  const from = performance.now() + milliseconds
  const result = await work()
  const answer = answering.getStore()
  if (answer) answer.from = Math.max(answer.from, from)
  else await until(from)
  return result
}

/** Makes an answer, transaction and all, and then waits for as long as something in it asked for; also when it comes to nothing. */
export const unhurried = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const answer = { from: 0 }
  try {
    return await answering.run(answer, work)
  } finally {
    if (answer.from > 0) await until(answer.from)
  }
}
