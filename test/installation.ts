/** What a real installation is made of, for whoever proves that it works: a PostgreSQL of the system, a mail server, the program, and its commands. */
import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { generate } from 'otplib'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { openBrowser } from './booking-load.ts'
import { filledIn, formsIn } from './markup.ts'

/** PostgreSQL does not run as root. */
const nobody = process.geteuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
export const giveToPostgres = (folder: string): void => { if (nobody.uid !== undefined) execFileSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, folder]) }

export const freePort = async (): Promise<number> => {
  const door = createServer()
  await new Promise<void>(resolve => { door.listen(0, '127.0.0.1', resolve) })
  const address = door.address()
  await new Promise(resolve => { door.close(resolve) })
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** With passwords over TCP, as any server; and an archive of its log, as docs/running.md asks for. */
export const openCluster = async (folder: string, programs: string) => {
  const port = await freePort()
  const [data, socket, wal, base] = ['data', 'socket', 'wal', 'base'].map(name => join(folder, name))
  if (!data || !socket || !wal || !base) throw new Error('no names')
  for (const one of [data, socket, wal, base]) {
    mkdirSync(one, { mode: 0o700 })
    giveToPostgres(one)
  }
  const run = (tool: string, ...args: readonly string[]) => promisify(execFile)(join(programs, tool), [...args], { ...nobody, cwd: '/', env: { PATH: '/usr/bin:/bin', PGHOST: socket, PGPORT: String(port), PGUSER: 'postgres', LC_ALL: 'C' } })
  await run('initdb', '-D', data, '--username=postgres', '--encoding=UTF8', '--auth-local=trust', '--auth-host=scram-sha-256', '--data-checksums')
  const keep = `test ! -f ${wal}/%f && cp %p ${wal}/%f.part && sync ${wal}/%f.part && mv ${wal}/%f.part ${wal}/%f`
  writeFileSync(join(data, 'postgresql.conf'), [
    `port = ${port}`, `listen_addresses = '127.0.0.1'`, `unix_socket_directories = '${socket}'`, 'archive_mode = on', 'archive_timeout = 300', `archive_command = '${keep}'`, '',
  ].join('\n'), { flag: 'a' })
  return {
    port, data, wal, base, run,
    start: async (where = data) => {
      try { await run('pg_ctl', '-D', where, '-l', join(where, 'server.log'), '-w', '-s', 'start') } catch (error) { throw new Error(readFileSync(join(where, 'server.log'), 'utf8').slice(-2000), { cause: error }) }
    },
    stop: (where = data) => run('pg_ctl', '-D', where, '-m', 'fast', '-w', '-s', 'stop'),
    ask: async (text: string, database = 'houvast'): Promise<readonly Readonly<Record<string, unknown>>[]> => {
      const client = new pg.Client({ host: socket, port, user: 'postgres', database })
      await client.connect()
      try { return (await client.query(text)).rows } finally { await client.end() }
    },
  }
}

export const openMailServer = async () => {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false,
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => { received.push(Buffer.concat(parts).toString('utf8').replaceAll(/=\r?\n/g, '')); done() })
    },
  })
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.server.address()
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    close: () => new Promise<void>(resolve => { server.close(() => resolve()) }),
    invitationFor: (mail: string): string | undefined => /\/invitations\/[\w-]+/.exec(received.findLast(one => one.includes(`To: ${mail}`)) ?? '')?.[0],
  }
}

type Settings = Readonly<Record<string, string>>
export type Serving = { readonly child: ChildProcess; readonly address: string; readonly said: () => string; stop(): Promise<readonly [code: unknown, said: string]> }

/** @throws what it said, when it does not come as far as listening */
export const serve = async (checkout: string, environment: Settings): Promise<Serving> => {
  const port = await freePort()
  const child = spawn(process.execPath, ['bin/start.mjs'], { cwd: checkout, env: { PATH: process.env['PATH'], PORT: String(port), ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', part => { said += String(part) })
  await new Promise<void>((listens, fails) => {
    child.stdout.on('data', () => { if (said.includes('Houvast listens on')) listens() })
    child.once('close', code => fails(new Error(`it ended with ${code}: ${said}`)))
  })
  return {
    child, address: `http://127.0.0.1:${port}`, said: () => said,
    async stop() {
      if (child.exitCode !== null) return [child.exitCode, said]
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      return [(await gone)[0], said]
    },
  }
}

/** `npm run` for whoever keeps it. Never throws: what it said, and the number it ended with. */
export const command = async (checkout: string, environment: Settings, file: string, ...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> => {
  const child = spawn(process.execPath, ['bin/run.mjs', `bin/${file}.ts`, ...args], { cwd: checkout, env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', part => { said += String(part) })
  const [code] = await once(child, 'close')
  return { code: Number(code), said }
}

/** The version after the one in this folder: the same with one migration more. */
export const nextVersion = (from: string, into: string, names: readonly string[], migration: string): void => {
  for (const name of names) cpSync(join(from, name), join(into, name), { recursive: true })
  writeFileSync(join(into, 'kit/0999_next_version.sql'), migration)
}

type Browser = ReturnType<typeof openBrowser>
const send = async (browser: Browser, page: string, action: RegExp, more: Settings) => {
  const at = await browser.get(page)
  const form = formsIn(at.text, page).find(one => one.method === 'POST' && action.test(one.action))
  if (!form) throw new Error(`no such form on ${page}: ${at.status}`)
  const answer = await browser.post(form.action, { ...filledIn(form), ...more })
  if (answer.status !== 200) throw new Error(`${page}: ${answer.status}`)
}

/** From the address that only the server told to the words on the poster: section 8 of docs/running.md. */
export const setUp = async (serving: Serving, invitationFor: (mail: string) => Promise<string>): Promise<string> => {
  const person = async (mail: string): Promise<Browser> => {
    const [browser, path] = [openBrowser(() => serving.address), await invitationFor(mail)]
    const app = await browser.post(`${path}/password`, { password: 'vier losse eenden op een dak' })
    const secret = (/class="code"[^>]*>([A-Z2-7 ]{39})</.exec(app.text)?.[1] ?? '').replaceAll(' ', '')
    await browser.post(`${path}/app`, { code: await generate({ secret }) })
    return browser
  }
  let begin: string | undefined
  for (const until = performance.now() + 10_000; !begin && performance.now() < until; await pause(20)) begin = /\/set-up\/[0-9a-f]{40,}(?=\s)/.exec(serving.said())?.[0]
  await send(openBrowser(() => serving.address), begin ?? '/set-up', /set-up/, {
    name: 'De Haven', introduction: 'Een coach.', introductionBe: '', introductionEn: '', telephone: '088 000 00 00', mail: 'welkom@haven.example', exitUrl: 'https://www.knmi.nl/', administratorName: 'Ellen Bakker', administratorMail: 'ellen@haven.example',
  })
  const ellen = await person('ellen@haven.example')
  await send(ellen, '/administration/affiliates', /affiliates$/, { name: 'De Linde', place: 'Zwolle', staff: '' })
  await send(ellen, '/administration/code', /code$/, {})
  for (const name of ['Marleen', 'Jaap']) {
    const mail = `${name.toLowerCase()}@haven.example`
    await send(ellen, '/administration/staff', /staff$/, { name: `${name} de Wit`, mail, offices: 'guide' })
    const guide = await person(mail)
    await send(guide, '/profile', /profile$/, { programmes: 'anonymous-coaching', profession: 'psychologist', themes: 'sleep', languages: 'nl', ways: 'guide-calls', ownWords: 'Ik luister eerst.', lifeView: '' })
    for (const weeklyDay of ['1', '2', '3', '4', '5', '6', '7']) await send(guide, '/hours', /weekly-hours$/, { weeklyDay, weeklyFrom: '07:00', weeklyUntil: '22:00', weeklySince: new Date().toISOString().slice(0, 10) })
  }
  const poster = /\/p\/[a-z-]+/.exec((await ellen.get('/administration/code')).text)?.[0]
  if (!poster) throw new Error('no poster')
  return poster
}

/** Whoever takes everything away that is theirs, with the words they were given. */
export const eraseAll = async (address: string, words: string): Promise<boolean> => {
  const browser = openBrowser(() => address)
  await browser.post('/code', { words })
  const form = formsIn((await browser.get('/my-appointment/erase')).text, '/').find(({ action }) => action === '/my-appointment/erase')
  return form !== undefined && (await browser.post(form.action, { ...filledIn(form), words })).text.includes('Alles is gewist')
}

/** Whether these words still open an appointment. */
export const opens = async (address: string, words: string): Promise<boolean> => {
  const { status, text } = await openBrowser(() => address).post('/code', { words })
  return status === 200 && text.includes('Mijn afspraak')
}
