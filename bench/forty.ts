/** Forty visitors press the same half hour at once. Exactly one gets it. */
import { openClient } from './client.ts'
import { hold } from './workloads.ts'

const crowd = 40

/** Milliseconds until the last of them had an answer. @throws when not exactly one got the place. */
export const fortyAtOnce = async (port: number, door: string, place: string): Promise<number> => {
  const visitors = await Promise.all(Array.from({ length: crowd }, () => openClient(port)))
  const began = performance.now()
  const answers = await Promise.all(visitors.map(visitor => hold(visitor, place, door)))
  const took = performance.now() - began
  for (const visitor of visitors) visitor.close()
  const won = answers.filter(({ status }) => status === 303).length
  const late = answers.filter(({ status }) => status === 409).length
  if (won !== 1 || won + late !== crowd) throw new Error(`${won} of ${crowd} got the same place, ${late} were told that it went`)
  return took
}
