/**
 * Tells open pages that something changed, never what: the page then asks for itself anew, through its ordinary route,
 * policy and log line. A notice is a topic on one channel of the database (`pg_notify('live', topic)`), so that it reaches
 * the listeners of every process. A process holds one connection for all its listeners; a listener holds a response, a few
 * strings and no transaction.
 *
 * Server-Sent Events: `changed` when a topic was told of, `ended` when there is no use in coming back.
 */
import type { ServerResponse } from 'node:http'
import type { Database } from './db.ts'
import type { Instant } from './time.ts'

export type Stream = {
  /** Ids and fixed words, such as 'messages 0198…': they are seen by every process that listens. */
  readonly topics: readonly string[]
  /** Once one of these is told of it is over: the sign-in that this page was opened with. */
  readonly endings: readonly string[]
  /** Over by then in any case. */
  readonly until: Instant
}

export type Live = {
  /** Takes over a response until it is over; false when this process holds as many as it may. */
  attach(response: ServerResponse, stream: Stream, now: Instant): boolean
  readonly size: number
  stop(): Promise<void>
}

export const liveChannel = 'live'

/** Milliseconds: shorter than a proxy waits on a silent line. */
const heartbeat = 25_000
/** A reader who takes nothing off the line does not make us keep it for them. */
const mostUnread = 4096
const mostListeners = 5000

type Listener = { readonly response: ServerResponse; readonly topics: ReadonlySet<string>; readonly endings: ReadonlySet<string>; readonly until: number }

/** @param clock milliseconds, for when a sign-in's time is up */
export const openLive = async (database: Pick<Database, 'listen'>, { clock = Date.now, most = mostListeners }: { readonly clock?: () => number; readonly most?: number } = {}): Promise<Live> => {
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
  const end = (listener: Listener): void => {
    leave(listener)
    listener.response.end('event: ended\ndata:\n\n')
  }
  const tell = (listener: Listener, text: string): void => {
    if (listener.response.writableLength < mostUnread) listener.response.write(text)
    else listener.response.destroy() // 'close' takes it out; the browser comes back when it can
  }
  const changed = (listener: Listener): void => tell(listener, 'event: changed\ndata:\n\n')

  const stopListening = await database.listen(liveChannel, topic => {
    // Null: notices may have gone past us, so everyone looks once.
    for (const listener of topic === null ? listeners : byTopic.get(topic) ?? []) {
      if (topic !== null && listener.endings.has(topic)) end(listener)
      else changed(listener)
    }
  })
  const beat = setInterval(() => {
    const now = clock()
    for (const listener of listeners) if (listener.until <= now) end(listener)
    else tell(listener, ':\n\n')
  }, heartbeat).unref()

  return {
    attach(response, { topics, endings, until }, now) {
      if (listeners.size >= most) return false
      // Its remaining time by our own clock, whatever time the visit was told.
      const listener: Listener = { response, topics: new Set(topics), endings: new Set(endings), until: clock() + until.getTime() - now.getTime() }
      response.on('close', () => leave(listener))
      response.write('retry: 5000\n\n')
      listeners.add(listener)
      for (const topic of [...topics, ...endings]) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(listener))
      return true
    },
    get size() { return listeners.size },
    async stop() {
      clearInterval(beat)
      for (const listener of listeners) end(listener)
      await stopListening()
    },
  }
}
