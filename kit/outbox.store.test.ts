import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test, vi } from 'vitest'
import { freshDatabase } from '../test/database.ts'
import { sql } from './db.ts'
import { newAnonymousId, newId, type Id } from './id.ts'
import { startJobs } from './jobs.ts'
import { countGivenUp, forgetSent, nextTry, NotHandedOver, post, sender, takeBack, type MessageId, type Transport } from './outbox.ts'
import { byChannel } from './transports/by-channel.ts'
import { smsTransport } from './transports/sms.ts'
import { smtpTransport } from './transports/smtp.ts'

const { database, vault, serverConfig, asSuperuser } = await freshDatabase()
const provider = newId<'provider'>()
const person = newId<'person'>()
const worker = { provider, person: 'worker' } as const
const start = new Date('2026-11-20T08:30:00Z')
let now = start
const later = (minutes: number) => { now = new Date(now.getTime() + minutes * 60_000) }

const ending: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ending.splice(0)) await end()
  now = start
})

const write = (options: Parameters<typeof post>[5] = {}, to = 'reader@example.org') =>
  database.as({ provider, person }, tx => post(tx, vault, provider, { channel: 'mail', to, subject: 'Er is een bericht', text: 'Lees het hier: https://houvast.example.org/' }, now, options))
const text = (to: string) => database.as({ provider, person }, tx => post(tx, vault, provider, { channel: 'sms', to, text: 'Je code is 123456' }, now))
const rowOf = async (id: MessageId) => (await asSuperuser<{ readonly sent_at: Date | null; readonly given_up_at: Date | null; readonly attempts: number; readonly last_problem: string | null }>('select sent_at, given_up_at, attempts, last_problem from outbox_message where id = $1', [id]))[0]
const jobsFor = async (id: Id<string>) => (await asSuperuser<{ readonly run_at: Date }>(`select run_at from graphile_worker.jobs where key = $1`, [`send:${id}`])).map(({ run_at: at }) => at)

/** A mail server that takes everything, or answers the reader or the text with what it is told to. */
const mailServer = async (answers: { readonly reader?: () => number | null; readonly text?: () => number | null } = {}, port = 0) => {
  const received: string[] = []
  const no = (code: number | null | undefined) => code == null ? null : Object.assign(new Error('no'), { responseCode: code })
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false,
    onRcptTo: (_address, _session, done) => done(no(answers.reader?.())),
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const refusal = no(answers.text?.())
        if (!refusal) received.push(Buffer.concat(parts).toString('utf8'))
        done(refusal)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => { server.listen(port, '127.0.0.1', resolve) })
  const close = () => new Promise<void>(resolve => { server.close(() => resolve()) })
  ending.push(close)
  const address = server.server.address()
  const at = typeof address === 'object' && address !== null ? address.port : 0
  return { received, port: at, close, transport: smtpTransport({ url: new URL(`smtp://127.0.0.1:${at}`), from: 'Post <post@houvast.example.org>' }) }
}

test('a mail says little: a neutral sender, plain text, no name of the program, an id of our own', async () => {
  const { transport, received } = await mailServer()
  const id = await write()
  await sender(database, vault, transport, () => now)({ provider, id })
  const mail = await PostalMime.parse(received[0] ?? '')
  expect(mail.from).toEqual({ name: 'Post', address: 'post@houvast.example.org' })
  expect(mail.to?.map(({ address }) => address)).toEqual(['reader@example.org'])
  expect([mail.subject, mail.text?.trim(), mail.html]).toEqual(['Er is een bericht', 'Lees het hier: https://houvast.example.org/', undefined])
  expect(mail.messageId).toBe(`<${id}@houvast.example.org>`)
  expect(mail.headers.map(({ key }) => key).toSorted()).toEqual(['auto-submitted', 'content-transfer-encoding', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to', 'x-auto-response-suppress'])
  expect((await rowOf(id))?.sent_at).toEqual(now)
})

test('an address is one address, whatever stands in it', async () => {
  const { transport, received } = await mailServer()
  await sender(database, vault, transport, () => now)({ provider, id: await write({}, 'one@example.org, two@example.org') })
  const reached = received.flatMap(mail => /^To: (.*)$/m.exec(mail)?.[1] ?? [])
  expect(reached.every(to => !to.includes('<two@example.org>'))).toBe(true)
})

test('a server that is away delays a message and loses none; what it took goes out once', async () => {
  const first = await mailServer()
  await first.close()
  const id = await write()
  const send = sender(database, vault, first.transport, () => now)
  for (const wait of [10, 20, 40, 80]) {
    await send({ provider, id })
    expect(await jobsFor(id)).toEqual([new Date(now.getTime() + wait * 1000)])
    later(wait / 60)
  }
  expect(await rowOf(id)).toMatchObject({ sent_at: null, attempts: 4, last_problem: 'smtp ESOCKET' })
  const back = await mailServer({}, first.port)
  for (let again = 0; again < 3; again++) await send({ provider, id })
  expect(back.received).toHaveLength(1)
  expect(await rowOf(id)).toMatchObject({ sent_at: now, given_up_at: null, last_problem: null })
})

test('a busy no is tried again soon, a plain no seldom; after three days it is given up and counted', async () => {
  let code = 451
  const { transport } = await mailServer({ reader: () => code })
  const send = sender(database, vault, transport, () => now)
  const id = await write()
  await send({ provider, id })
  expect(await rowOf(id)).toMatchObject({ last_problem: 'smtp 451' })
  expect(await jobsFor(id)).toEqual([nextTry(0, false, now)])
  code = 550
  const before = await database.as(worker, countGivenUp)
  let tries = 0
  for (let row = await rowOf(id); row?.given_up_at === null; row = await rowOf(id)) {
    await send({ provider, id })
    tries += 1
    const [next] = await jobsFor(id)
    if (next && next > now) now = next
  }
  expect(await rowOf(id)).toMatchObject({ sent_at: null, last_problem: 'smtp 550' })
  expect(tries).toBeLessThan(25)
  expect(now.getTime() - start.getTime()).toBeGreaterThan(2.5 * 86_400_000)
  expect(await database.as({ provider, person }, countGivenUp)).toBe(before + 1)
  expect(await database.as({ provider: newId(), person }, countGivenUp)).toBe(0)
})

test('a no to the text is a no, and a server that hangs up half-way is away', async () => {
  const refusing = await mailServer({ text: () => 554 })
  const id = await write()
  await sender(database, vault, refusing.transport, () => now)({ provider, id })
  expect(await rowOf(id)).toMatchObject({ last_problem: 'smtp 554' })
  expect(await jobsFor(id)).toEqual([nextTry(0, true, now)])
})

test('a database that falls after the server said yes does not make a message go out twice', async () => {
  let sent = 0
  const transport: Transport = { name: 'counts', send: async () => { sent += 1 } }
  const id = await write()
  let falls = true
  const falling: typeof database = { ...database, as: async (actor, work) => {
    if (falls && sent > 0) throw new Error('the database fell')
    return await database.as(actor, work)
  } }
  const send = sender(falling, vault, transport, () => now)
  await expect(send({ provider, id })).rejects.toThrow('fell')
  await expect(send({ provider, id })).rejects.toThrow('fell')
  falls = false
  await send({ provider, id })
  await send({ provider, id })
  expect(sent).toBe(1)
  expect((await rowOf(id))?.sent_at).toEqual(now)
})

test('a reminder that comes too late is not sent, and one that is taken back is gone with its key', async () => {
  let sent = 0
  const send = sender(database, vault, { name: 'counts', send: async () => { sent += 1 } }, () => now)
  const late = await write({ until: new Date(now.getTime() + 60_000) })
  later(2)
  await send({ provider, id: late })
  expect(await rowOf(late)).toMatchObject({ sent_at: null, given_up_at: now })

  const appointment = newAnonymousId()
  const keys = async () => Number((await asSuperuser<{ readonly n: string }>('select count(*) as n from keys.document_key'))[0]?.n)
  const before = await keys()
  const off = await write({ about: appointment, at: new Date(now.getTime() + 3_600_000) })
  expect(await keys()).toBe(before + 1)
  expect(await database.as({ provider: newId(), person }, tx => takeBack(tx, appointment))).toBe(0)
  expect(await database.as({ provider, person }, tx => takeBack(tx, appointment))).toBe(1)
  expect(await keys()).toBe(before)
  await send({ provider, id: off })
  expect(sent).toBe(0)
})

test('what was sent is forgotten after a day, what was given up after a week, each with its key', async () => {
  const sent = await write()
  await sender(database, vault, { name: 'takes all', send: async () => {} }, () => now)({ provider, id: sent })
  const [{ content } = { content: null }] = await asSuperuser<{ readonly content: Buffer }>('select content from outbox_message where id = $1', [sent])
  const open = () => asSuperuser('select from keys.document_key where id = $1::uuid', [content?.subarray(1, 17).toString('hex')])
  await database.as(worker, tx => forgetSent(tx, new Date(now.getTime() + 23 * 3_600_000)))
  expect([await rowOf(sent), await open()]).toEqual([expect.anything(), [expect.anything()]])
  await database.as(worker, tx => forgetSent(tx, new Date(now.getTime() + 25 * 3_600_000)))
  expect([await rowOf(sent), await open()]).toEqual([undefined, []])
})

test('people write messages and read none; nobody writes one that is sent already', async () => {
  const id = await write()
  expect(await database.as({ provider, person }, tx => tx.rows(sql`select from outbox_message`))).toEqual([])
  expect(await database.as({ provider, person }, tx => tx.run(sql`delete from outbox_message`))).toBe(0)
  expect(await database.as({ provider, person }, tx => tx.run(sql`update outbox_message set attempts = 9`))).toBe(0)
  expect(await database.as({ provider: newId(), person: 'worker' }, tx => tx.rows(sql`select from outbox_message where id = ${id}`))).toEqual([])
})

/** A gateway that keeps what it gets and answers as told. */
const gateway = async (answer: () => number) => {
  const received: { readonly headers: Readonly<Record<string, unknown>>; readonly body: unknown }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', part => { body += String(part) }).on('end', () => {
      received.push({ headers: request.headers, body: JSON.parse(body) })
      response.writeHead(answer()).end('thanks')
    })
  })
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  ending.push(() => new Promise<void>(resolve => { server.closeAllConnections(); server.close(() => resolve()) }))
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { received, transport: smsTransport({ url: new URL(`http://127.0.0.1:${port}/send`), token: 'the token' }) }
}

test('an SMS goes to the gateway with its token and an id that stays the same', async () => {
  const answers = [503, 429, 202]
  const { received, transport } = await gateway(() => answers.shift() ?? 500)
  const id = await text('+31600000001')
  const send = sender(database, vault, byChannel({ mail: null, sms: transport }), () => now)
  for (let tries = 0; tries < 5; tries++) await send({ provider, id })
  expect(received).toHaveLength(3)
  for (const { headers, body } of received) {
    expect(headers).toMatchObject({ authorization: 'Bearer the token', 'idempotency-key': id, 'content-type': 'application/json' })
    expect(body).toEqual({ id, to: '+31600000001', text: 'Je code is 123456' })
  }
  expect((await rowOf(id))?.sent_at).toEqual(now)
})

test('what a gateway refuses is refused; a wrong token and a missing way are not the message\'s fault', async () => {
  const outcome = async (transport: Transport) => await transport.send({ channel: 'sms', to: '+31600000002', text: 'Je code is 123456' }, newAnonymousId()).catch((error: unknown) => error)
  const at = async (code: number) => await outcome((await gateway(() => code)).transport)
  expect(await at(422)).toMatchObject({ problem: 'sms gateway 422', forGood: true })
  expect(await at(401)).toMatchObject({ problem: 'sms gateway 401', forGood: false })
  expect(await at(500)).toMatchObject({ problem: 'sms gateway 500', forGood: false })
  expect(await outcome(byChannel({ mail: null, sms: null }))).toMatchObject({ problem: 'no sms configured', forGood: false })
})

test('the worker itself, as a login that owns nothing, sends what a committed transaction posted, and tries again', async () => {
  const tried: string[] = []
  const transport: Transport = { name: 'away at first', send: async ({ to }) => {
    tried.push(to)
    if (tried.filter(one => one === to).length === 1) throw new NotHandedOver('away', false)
  } }
  // A clock that runs ten seconds behind makes the second try due at once.
  now = new Date(Date.now() - 10_000)
  const jobs = await startJobs(serverConfig, { send: sender(database, vault, transport, () => now) }, [], () => {})
  ending.push(() => jobs.stop())
  const id = await write({}, 'worker@example.org')
  await vi.waitFor(async () => expect((await rowOf(id))?.sent_at).toEqual(now), { timeout: 10_000 })
  expect(tried.filter(to => to === 'worker@example.org')).toHaveLength(2)
  await vi.waitFor(async () => expect(await jobsFor(id)).toEqual([]))
})

test('a job that a dead process still holds is taken over after ten minutes, not after four hours', async () => {
  // The day of today, also for the message: after three days it would be given up.
  now = new Date()
  const id = await write({}, 'held@example.org')
  const held = (minutes: number) => asSuperuser(`update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now() - make_interval(mins => $2) where key = $1`, [`send:${id}`, minutes])
  await held(11)
  const jobs = await startJobs(serverConfig, { send: sender(database, vault, { name: 'takes all', send: async () => {} }, () => now) }, [], () => {})
  ending.push(() => jobs.stop())
  await vi.waitFor(async () => expect((await rowOf(id))?.sent_at).toEqual(now), { timeout: 10_000 })
})

test('jobs and schedules come back after the database threw everyone out', async () => {
  const jobs = await startJobs(serverConfig, { send: sender(database, vault, { name: 'takes all', send: async () => {} }, () => now) }, [], () => {})
  ending.push(() => jobs.stop())
  await asSuperuser(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)
  now = new Date()
  const id = await vi.waitFor(() => write({}, 'after@example.org'))
  await vi.waitFor(async () => expect((await rowOf(id))?.sent_at).toEqual(now), { timeout: 45_000 })
})

test('a first look for jobs that fails is not remembered for ever', async () => {
  await asSuperuser('alter table graphile_worker._private_tasks rename to away')
  const jobs = await startJobs(serverConfig, { send: sender(database, vault, { name: 'takes all', send: async () => {} }, () => now) }, [], () => {})
  ending.push(() => jobs.stop())
  await vi.waitFor(async () => expect(await asSuperuser(`select from pg_stat_activity where datname = current_database() and query like 'insert into%_private_tasks%' and state = 'idle'`)).not.toEqual([]))
  await asSuperuser('alter table graphile_worker.away rename to _private_tasks')
  now = new Date()
  const id = await write({}, 'later@example.org')
  await vi.waitFor(async () => expect((await rowOf(id))?.sent_at).toEqual(now), { timeout: 45_000 })
})

test('a mail server that is slow holds up its message and nothing else', async () => {
  let begun = false
  let release: () => void = () => {}
  const slow: Transport = { name: 'slow', send: () => new Promise<void>(resolve => { begun = true; release = resolve }) }
  const id = await write()
  const sending = sender(database, vault, slow, () => now)({ provider, id })
  await vi.waitFor(() => expect(begun).toBe(true))
  const inTransaction = await asSuperuser(`select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`)
  expect(inTransaction).toEqual([])
  await write()
  release()
  await sending
  expect((await rowOf(id))?.sent_at).toEqual(now)
})
