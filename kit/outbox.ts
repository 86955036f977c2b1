/**
 * Mail and SMS leave by an outbox: a row in the transaction that causes them, a job that sends. A server that
 * is down delays a message and loses none. Texts are neutral and carry a link, never content; here they are
 * sealed all the same, for the recipient's address is private.
 */
import { sql, type Database, type Tx } from './db.ts'
import { newAnonymousId, parseId, type Id } from './id.ts'
import { enqueue, type Job } from './jobs.ts'
import type { Instant } from './time.ts'
import type { Sealed, Vault } from './vault.ts'

export type Message =
  | { readonly channel: 'mail'; readonly to: string; readonly subject: string; readonly text: string }
  | { readonly channel: 'sms'; readonly to: string; readonly text: string }
export type MessageId = Id<'outbox-message'>

/** Hands one message over to the outside. The id stays the same however often it is tried. */
export type Transport = { readonly name: string; /** @throws NotHandedOver, or anything else, when the outside did not take it. */ send(message: Message, id: MessageId): Promise<void> }

/** The outside did not take a message: for now, or, as far as it can tell, for good. */
export class NotHandedOver extends Error {
  /** Short and without content, such as `smtp 550`. */
  readonly problem: string
  readonly forGood: boolean
  constructor(problem: string, forGood: boolean, cause?: unknown) {
    super(problem, { cause })
    this.name = 'NotHandedOver'
    this.problem = problem.slice(0, 59)
    this.forGood = forGood
  }
}

export type PostOptions = {
  /** Not before this moment. */
  readonly at?: Instant
  /** Useless after this moment, such as a reminder after the appointment. */
  readonly until?: Instant
  /** What the message is about, so that it can be taken back while it waits. */
  readonly about?: Id<string> | null
}

const days = (count: number): number => count * 24 * 60 * 60_000
const triedFor = days(3)

export const post = async (tx: Tx, vault: Vault, provider: Id<'provider'>, message: Message, now: Instant, { at = now, until = new Date(at.getTime() + triedFor), about = null }: PostOptions = {}): Promise<MessageId> => {
  const id: MessageId = newAnonymousId()
  const document = await (await vault.scope(tx, provider, provider)).newDocument(tx)
  const recipient = document.seal({ table: 'outbox_message', row: id, column: 'recipient' }, message.to)
  const content = document.seal({ table: 'outbox_message', row: id, column: 'content' }, JSON.stringify(message.channel === 'mail' ? { subject: message.subject, text: message.text } : { text: message.text }))
  await tx.run(sql`insert into outbox_message (id, channel, recipient, content, not_before, not_after, made_at, about_id) values (${id}, ${message.channel}, ${recipient}, ${content}, ${at}, ${until}, ${now}, ${about})`)
  await enqueue(tx, 'send', { provider, id }, { at, key: `send:${id}` })
  return id
}

/** Takes back what still waits about something; says how many. What is being sent at this moment still goes. */
export const takeBack = async (tx: Tx, about: Id<string>): Promise<number> => (await tx.one<{ readonly count: number }>(sql`select take_back(${about}) as count`))?.count ?? 0

/** How many messages could not be delivered in the last week: for the administrator, who sees no more than this. */
export const countGivenUp = async (tx: Tx): Promise<number> => (await tx.one<{ readonly count: number }>(sql`select messages_given_up() as count`))?.count ?? 0

type Row = { readonly id: MessageId; readonly channel: Message['channel']; readonly recipient: Sealed; readonly content: Sealed; readonly sentAt: Instant | null }
type Waiting = { readonly message: Message; readonly attempts: number; readonly notAfter: Instant }

/** Reads one waiting message; null when it was sent, given up or taken back. Runs as the worker, who is nobody. */
const findWaiting = async (tx: Tx, vault: Vault, provider: Id<'provider'>, id: Id<string>): Promise<Waiting | null> => {
  const row = await tx.one<Row & { readonly attempts: number; readonly notAfter: Instant }>(sql`
    select id, channel, recipient, content, sent_at as "sentAt", attempts, not_after as "notAfter"
    from outbox_message where id = ${id} and sent_at is null and given_up_at is null`)
  const message = row && await openMessage(tx, vault, provider, row)
  return row && message ? { message, attempts: row.attempts, notAfter: row.notAfter } : null
}

const openMessage = async (tx: Tx, vault: Vault, provider: Id<'provider'>, { id, channel, recipient, content }: Row): Promise<Message | null> => {
  const [to, written] = await vault.openAll(tx, provider, [
    [{ table: 'outbox_message', row: id, column: 'recipient' }, recipient],
    [{ table: 'outbox_message', row: id, column: 'content' }, content],
  ])
  const body: unknown = JSON.parse(written ?? 'null')
  if (typeof to !== 'string' || typeof body !== 'object' || body === null || !('text' in body) || typeof body.text !== 'string') return null
  if (channel === 'sms') return { channel, to, text: body.text }
  return { channel, to, text: body.text, subject: 'subject' in body && typeof body.subject === 'string' ? body.subject : '' }
}

/** Ten seconds, twenty, forty … up to a quarter of an hour; up to six hours where the answer was a plain no. */
export const nextTry = (attempts: number, forGood: boolean, now: Instant): Instant => {
  const seconds = Math.min(10 * 2 ** attempts, forGood ? 6 * 60 * 60 : 15 * 60)
  return new Date(now.getTime() + 1000 * (forGood ? Math.max(seconds, 30 * 60) : seconds))
}

/**
 * The job 'send'. The network is never touched inside a transaction. What the outside took is remembered until the
 * database knows it too, so that a database that falls just then does not make it go out twice; only a server that
 * dies in that very moment does, and then the message carries the same id again.
 */
export const sender = (database: Database, vault: Vault, transport: Transport, clock: () => Instant): Job => {
  const taken = new Set<Id<string>>()
  return async ({ provider, id }) => {
    const worker = { provider, person: 'worker' } as const
    if (!taken.has(id)) {
      const waiting = await database.as(worker, tx => findWaiting(tx, vault, provider, id))
      if (!waiting) return
      if (clock() > waiting.notAfter) return await database.as(worker, tx => giveUp(tx, id, clock()))
      const problem = await problemOf(transport.send(waiting.message, messageId(id)))
      if (problem) return await database.as(worker, tx => postpone(tx, { provider, id }, waiting, problem, clock()))
      taken.add(id)
    }
    await database.as(worker, tx => tx.run(sql`update outbox_message set sent_at = ${clock()}, attempts = attempts + 1, last_problem = null where id = ${id}`))
    taken.delete(id)
  }
}

const messageId = (id: Id<string>): MessageId => {
  const found = parseId<'outbox-message'>(id)
  if (!found) throw new Error('a send job without a message')
  return found
}

const problemOf = async (sending: Promise<void>): Promise<NotHandedOver | null> => {
  try {
    await sending
    return null
  } catch (error) {
    return error instanceof NotHandedOver ? error : new NotHandedOver('failed', false, error)
  }
}

const giveUp = async (tx: Tx, id: Id<string>, now: Instant): Promise<void> => {
  await tx.run(sql`update outbox_message set given_up_at = ${now} where id = ${id} and sent_at is null`)
}

const postpone = async (tx: Tx, job: { readonly provider: Id<'provider'>; readonly id: Id<string> }, { attempts, notAfter }: Waiting, { problem, forGood }: NotHandedOver, now: Instant): Promise<void> => {
  const at = nextTry(attempts, forGood, now)
  if (at > notAfter) await giveUp(tx, job.id, now)
  await tx.run(sql`update outbox_message set attempts = attempts + 1, last_problem = ${problem} where id = ${job.id}`)
  if (at <= notAfter) await enqueue(tx, 'send', job, { at, key: `send:${job.id}` })
}

export type OutboxLine = { readonly message: Message; readonly madeAt: Instant; readonly notBefore: Instant; readonly sentAt: Instant | null }

/** The newest messages, for the demo's own outbox page. Runs as the worker. */
export const listOutbox = async (tx: Tx, vault: Vault, provider: Id<'provider'>, most: number): Promise<readonly OutboxLine[]> => {
  const rows = await tx.rows<Row & { readonly madeAt: Instant; readonly notBefore: Instant }>(sql`
    select id, channel, recipient, content, made_at as "madeAt", not_before as "notBefore", sent_at as "sentAt"
    from outbox_message order by made_at desc limit ${most}`)
  const lines: OutboxLine[] = []
  for (const row of rows) {
    const message = await openMessage(tx, vault, provider, row)
    if (message) lines.push({ message, madeAt: row.madeAt, notBefore: row.notBefore, sentAt: row.sentAt })
  }
  return lines
}

/** Forgets what was sent a day ago, and what was given up a week ago, with their keys. Runs as the worker. */
export const forgetSent = (tx: Tx, now: Instant): Promise<unknown> => tx.run(sql`
  with gone as (delete from outbox_message where sent_at < ${new Date(now.getTime() - days(1))} or given_up_at < ${new Date(now.getTime() - days(7))} returning document_key_of(content) as key)
  delete from keys.document_key k using gone where k.id = gone.key`)
