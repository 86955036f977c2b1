/**
 * Who listens at which room, in this process. A notice tells which signal was said in which room; each listener then
 * reads it in their own name, so that the database decides anew, every time, who may hear it.
 */
import type { Database } from '../../kit/db.ts'
import { parseId, type Id } from '../../kit/id.ts'
import type { Follow, Line } from '../../kit/stream.ts'
import type { Vault } from '../../kit/vault.ts'
import { signalOf } from './known-signals.ts'

type Listener = { readonly provider: Id<'provider'>; readonly person: Id<'person'>; readonly line: Line; /** One signal after the other, as they were said. */ busy: Promise<void> }

export type RoomStreams = {
  listen(provider: Id<'provider'>, talk: Id<'talk'>, person: Id<'person'>): Follow
  /** How many listen, in all rooms together. */
  readonly size: number
  stop(): Promise<void>
}

/** Of one room. Someone who opens more windows closes the first ones. */
const mostListeners = 6

export const openRoomStreams = async (database: Pick<Database, 'as' | 'listen'>, vault: Vault, failed: (error: unknown) => void): Promise<RoomStreams> => {
  const rooms = new Map<string, Set<Listener>>()

  const tell = async ({ provider, person, line }: Listener, signal: Id<'signal'>): Promise<void> => {
    const said = await database.as({ provider, person }, tx => signalOf({ tx, vault, provider: { id: provider } }, signal))
    if (said === null) line.close()
    else line.send('signal', said)
  }

  const everyone = () => [...rooms.values()].flatMap(room => [...room])
  const stopListening = await database.listen('room_signal', notice => {
    // What was said while the connection was away is lost: browsers that come back greet each other anew.
    if (notice === null) return void everyone().forEach(({ line }) => line.close())
    const [provider, talk, id] = notice.split(' ')
    const signal = parseId<'signal'>(id)
    if (signal) for (const listener of rooms.get(`${provider} ${talk}`) ?? []) {
      listener.busy = listener.busy.then(() => tell(listener, signal)).catch((error: unknown) => {
        listener.line.close()
        failed(error)
      })
    }
    return undefined
  })

  return {
    listen: (provider, talk, person) => line => {
      const key = `${provider} ${talk}`
      const room = rooms.get(key) ?? new Set<Listener>()
      rooms.set(key, room)
      const listener: Listener = { provider, person, line, busy: Promise.resolve() }
      room.add(listener)
      if (room.size > mostListeners) for (const first of room) { first.line.close(); break }
      return () => {
        room.delete(listener)
        if (room.size === 0 && rooms.get(key) === room) rooms.delete(key)
      }
    },
    get size() { return everyone().length },
    async stop() {
      await stopListening()
      for (const { line, busy } of everyone()) {
        line.close()
        await busy
      }
    },
  }
}
