/** A look in someone else's name that leaves nothing behind. */
import type { Actor, Database, Tx } from './db.ts'

class Undone extends Error {}

/** Runs the work in a transaction for this actor, with every policy that holds for them, and rolls it back: whatever it wrote, also what it logged, was never there. The caller logs that it was done. */
export const tryAs = async <Result>(database: Database, actor: Actor, work: (tx: Tx) => Promise<Result>): Promise<Result> => {
  const found: Result[] = []
  try {
    await database.as(actor, async tx => {
      found.push(await work(tx))
      throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
  const [result] = found
  if (found.length === 0 || result === undefined) throw new Error('nothing was found')
  return result
}
