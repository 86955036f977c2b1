/** An answer that comes on the beat: how long the database looked tells nobody whether there was anything to find. */
import type { Handler, Reply } from '../../kit/web.ts'

/** In milliseconds; far more than the looking takes. */
const beat = 50

/** Waits until the next whole beat since the question came; holds no connection meanwhile. */
export const onTheBeat = async (answering: () => Promise<Reply>): Promise<Reply> => {
  const begun = performance.now()
  const reply = await answering()
  const took = performance.now() - begun
  await new Promise(resolve => { setTimeout(resolve, Math.ceil(took / beat) * beat - took) })
  return reply
}

export const even = <Visit>(handler: Handler<Visit>) => ({ outside: (doorway: { visit(handler: Handler<Visit>): Promise<Reply> }) => onTheBeat(() => doorway.visit(handler)) })
