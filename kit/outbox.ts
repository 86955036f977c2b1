/**
 * Mail and SMS leave by an outbox: a row in the transaction that causes them, a job that sends. A server that
 * is down delays a message and loses none. Texts are neutral and carry a link, never content; here they are
 * sealed all the same, for the recipient's address is private.
 */
import { sql, type Database, type Tx } from './db.ts'
import { newAnonymousId, type Id } from './id.ts'
import { enqueue } from './jobs.ts'
import type { Instant } from './time.ts'
import type { Sealed, Vault } from './vault.ts'

export type Message =
  | { readonly channel: 'mail'; readonly to: string; readonly subject: string; readonly text: string }
  | { readonly channel: 'sms'; readonly to: string; readonly text: string }
export type MessageId = Id<'outbox-message'>

/** Hands one message over to the outside; throws when it could not. */
export type Transport = { readonly name: string; send(message: Message, id: MessageId): Promise<void> }

/**
 * @param about what the message is about, so that it can be taken back while it waits (`takeBack`).
 * @param at not before this moment.
 */
export const post = async (tx: Tx, vault: Vault, provider: Id<'provider'>, message: Message, now: Instant, { at = now, about = null }: { readonly at?: Instant; readonly about?: Id<string> | null } = {}): Promise<MessageId> => {
  const id: MessageId = newAnonymousId()
  const document = await (await vault.scope(tx, provider, provider)).newDocument(tx)
  const recipient = document.seal({ table: 'outbox_message', row: id, column: 'recipient' }, message.to)
  const content = document.seal({ table: 'outbox_message', row: id, column: 'content' }, JSON.stringify(message.channel === 'mail' ? { subject: message.subject, text: message.text } : { text: message.text }))
  await tx.run(sql`insert into outbox_message (id, channel, recipient, content, not_before, made_at, about_id) values (${id}, ${message.channel}, ${recipient}, ${content}, ${at}, ${now}, ${about})`)
  await enqueue(tx, 'send', { provider, id }, { at, key: `send:${id}` })
  return id
}

type Row = { readonly id: MessageId; readonly channel: Message['channel']; readonly recipient: Sealed; readonly content: Sealed; readonly sentAt: Instant | null }

/** Reads one waiting message; null when it was sent or taken back. Runs as the worker, who is nobody. */
const waiting = async (tx: Tx, vault: Vault, provider: Id<'provider'>, id: MessageId): Promise<Message | null> => {
  const row = await tx.one<Row>(sql`select id, channel, recipient, content, sent_at as "sentAt" from outbox_message where id = ${id}`)
  return row && row.sentAt === null ? await openMessage(tx, vault, provider, row) : null
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

/** The job 'send'. The network is never touched inside a transaction; a message may thus be sent twice, never not at all. */
export const sender = (database: Database, vault: Vault, transport: Transport, clock: () => Instant) => async ({ provider, id }: { readonly provider: Id<'provider'>; readonly id: Id<string> }): Promise<void> => {
  const worker = { provider, person: null }
  const messageId: MessageId = id as MessageId // the payload of a 'send' job is a message's id
  const message = await database.as(worker, tx => waiting(tx, vault, provider, messageId))
  if (!message) return
  try {
    await transport.send(message, messageId)
  } catch (error) {
    const problem = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code.slice(0, 50) : 'failed'
    await database.as(worker, tx => tx.run(sql`update outbox_message set attempts = attempts + 1, last_problem = ${problem} where id = ${id}`))
    throw new Error(`message not sent: ${problem}`, { cause: error })
  }
  await database.as(worker, tx => tx.run(sql`update outbox_message set sent_at = ${clock()}, attempts = attempts + 1, last_problem = null where id = ${id}`))
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

/** Forgets what was sent a day ago. Runs as the worker. */
export const forgetSent = (tx: Tx, now: Instant): Promise<number> =>
  tx.run(sql`delete from outbox_message where sent_at < ${new Date(now.getTime() - 24 * 60 * 60_000)}`)
