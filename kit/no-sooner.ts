/** For an answer of which the time it took would tell what was found on the way. */
import { setTimeout as wait } from 'node:timers/promises'

/** Comes to what `work` comes to, and no sooner than so many milliseconds after it began. What `work` throws comes at once. */
export const noSooner = async <Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> => {
  const begun = performance.now()
  const result = await work()
  await wait(Math.max(0, milliseconds - (performance.now() - begun)))
  return result
}
