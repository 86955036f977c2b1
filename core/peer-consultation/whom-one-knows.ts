/** Everyone someone knows from their work and would rather not name: whom they guide, under a name or a pseudonym, and who stands around those. */
import { openCalled } from '../trajectories/called.ts'
import { listAllStanding, listWithoutTalk } from '../talks/standing.store.ts'
import { openNames, type Around } from '../people/known-people.ts'
import type { PersonId } from './group.ts'
import { listNamesAroundMe } from './names.store.ts'
import type { Known } from './names-in.ts'

/** More people than anyone guides. */
const mostKnown = 2000

export const whomOneKnows = async (around: Around, me: PersonId): Promise<readonly Known[]> => {
  const guided = [...await listAllStanding(around.tx, me, mostKnown), ...await listWithoutTalk(around.tx)]
  const [called, named] = [await openCalled(around, guided), await listNamesAroundMe(around.tx, me, mostKnown)]
  const names = await openNames(around, named)
  return [
    ...called.flatMap(({ handle, alias }): readonly Known[] => [{ name: handle, kind: 'handle' }, ...(alias === null ? [] : [{ name: alias, kind: 'name' as const }])]),
    ...names.flatMap((name): readonly Known[] => (name === null ? [] : [{ name, kind: 'name' }])),
  ]
}
