/** An answer that says nothing by its time. */
import type { Reply } from '../kit/web.ts'

/** In milliseconds; far more than the looking takes. */
const beat = 50

/** How long the database looked tells nobody whether there was something to find: the answer comes on the next whole beat. Holds no connection meanwhile. */
export const onTheBeat = async (answer: () => Promise<Reply>): Promise<Reply> => {
  const begun = performance.now()
  const reply = await answer()
  const took = performance.now() - begun
  await new Promise(resolve => { setTimeout(resolve, Math.ceil(took / beat) * beat - took) })
  return reply
}
