/**
 * Tells open pages that something changed, never what: the page then asks for itself anew, through its ordinary route,
 * policy and log line. A notice is a topic on one channel of the database (`pg_notify('live', topic)`), so that it reaches
 * the listeners of every process. A process holds one connection for all its listeners; a listener holds a line, a few
 * strings and no transaction.
 *
 * A line hears `changed` when a topic was told of, and `ended` when there is no use in coming back.
 */
import type { Database } from './db.ts'
import type { Follow, Line } from './stream.ts'

export type Topics = {
  /** Ids and fixed words, such as 'messages 0198…': they are seen by every process that listens. */
  readonly topics: readonly string[]
  /** Once one of these is told of it is over: the sign-in that this page was opened with. */
  readonly endings: readonly string[]
}

export type Live = {
  /** For a reply of the kind `stream`. When this process holds as many as it may, the line ends at once. */
  follow(what: Topics): Follow
  readonly size: number
  stop(): Promise<void>
}

export const liveChannel = 'live'
const mostListeners = 5000

type Listener = { readonly line: Line; readonly topics: readonly string[]; readonly endings: readonly string[] }

export const openLive = async (database: Pick<Database, 'listen'>, { most = mostListeners }: { readonly most?: number } = {}): Promise<Live> => {
  const listeners = new Set<Listener>()
  const byTopic = new Map<string, Set<Listener>>()

  const leave = (listener: Listener): void => {
    listeners.delete(listener)
    for (const topic of [...listener.topics, ...listener.endings]) {
      const others = byTopic.get(topic)
      others?.delete(listener)
      if (others?.size === 0) byTopic.delete(topic)
    }
  }
  const end = (line: Line): void => {
    line.send('ended', '')
    line.close()
  }

  const stopListening = await database.listen(liveChannel, topic => {
    // Null: notices may have gone past us, so everyone looks once.
    for (const { line, endings } of topic === null ? listeners : byTopic.get(topic) ?? []) {
      if (topic !== null && endings.includes(topic)) end(line)
      else line.send('changed', '')
    }
  })

  return {
    follow: ({ topics, endings }) => line => {
      if (listeners.size >= most) {
        end(line)
        return () => {}
      }
      const listener: Listener = { line, topics, endings }
      listeners.add(listener)
      for (const topic of [...topics, ...endings]) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(listener))
      return () => leave(listener)
    },
    get size() { return listeners.size },
    async stop() {
      for (const { line } of listeners) end(line)
      await stopListening()
    },
  }
}
