/**
 * The other limit: PostgreSQL itself. The very statements of our own transactions, with their identity, policies and
 * log line, played by pgbench from C, each statement a round trip. What is new in each booking is made new in each turn.
 */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Connection } from './children.ts'
import { clients, type Bound } from './load.ts'
import type { Recording } from './recorder.ts'

/** What differs from one turn to the next. */
export type Varied = {
  /** Ids of what is there already: other ids are new ones. */
  readonly known: ReadonlySet<string>
  /** The recorded booking, and the guides among whom it goes round. */
  readonly booking: { readonly guides: readonly string[]; readonly guide: string; readonly from: Date } | null
  /** Recorded ids for which another takes its turn each time, by what works it out. */
  readonly turns?: ReadonlyMap<string, string>
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** pgbench takes a colon for a variable of its own, also within quotes: it is written by its number. */
const quote = (text: string) => {
  const quoted = `'${text.replaceAll(`'`, `''`)}'`
  return text.includes(':') ? `E${quoted.replaceAll('\\', '\\\\').replaceAll(':', '\\072')}` : quoted
}
/** In a form without colons, which PostgreSQL reads as well. */
const moment = (at: Date) => quote(at.toISOString().replaceAll(/[-:]/g, ''))

const expressionOf = ({ known, booking, turns }: Varied) => {
  const fresh = new Map<string, string>()
  const name = (value: string) => {
    if (!fresh.has(value)) fresh.set(value, `'-${fresh.size}'`)
    return fresh.get(value) ?? ''
  }
  const expression = (value: unknown): string => {
    if (value === null || value === undefined) return 'null'
    if (turns && Array.isArray(value) && value.length > 0 && value.every(one => uuid.test(String(one)))) return `array[${value.map(expression).join(', ')}]::uuid[]`
    if (Array.isArray(value)) return booking && value.includes(booking.guide) ? `array[${value.map(expression).join(', ')}]` : quote(`{${value.map(String).join(',')}}`)
    if (value instanceof Date) {
      const minutes = booking ? (value.getTime() - booking.from.getTime()) / 60_000 : -1
      return minutes === 0 || minutes === 30 ? `('20300101T000000Z'::timestamptz + ((:slot)::int * 30 + ${minutes}) * interval '1 minute')` : moment(value)
    }
    if (Buffer.isBuffer(value)) return booking && value.length === 32 ? `sha256(((:n)::text || ${name(value.toString('hex'))})::bytea)` : quote(`\\x${value.toString('hex')}`)
    const text = String(value)
    const turn = turns?.get(text)
    if (turn !== undefined) return turn
    if (text === booking?.guide) return `(array[${booking.guides.map(quote).join(', ')}]::uuid[])[1 + (:n)::bigint % ${booking.guides.length}]`
    if (uuid.test(text) && !known.has(text)) return `md5((:n)::text || ${name(text)})::uuid`
    if (!booking) return quote(text)
    // The act of a hold, and the two words of a receipt.
    if (/^[\w-]{43}$/.test(text) || /^\p{L}+-\p{L}+$/u.test(text) && !text.startsWith('participant-') && !text.startsWith('guide-') && !text.startsWith('anonymous-')) return `md5((:n)::text || ${name(text)})`
    return quote(text)
  }
  return expression
}

export const scriptOf = (recordings: readonly Recording[], varied: Varied): string => {
  const expression = expressionOf(varied)
  const lines = ['\\set i :i + 1', `\\set slot :i * ${clients} + :client_id`, '\\set n random(1, 9000000000000000)']
  for (const { actor, statements } of recordings) {
    lines.push('begin;', `select set_config('houvast.provider', ${quote(actor.provider ?? '')}, true), set_config('houvast.person', ${quote(actor.person ?? '')}, true);`)
    for (const { text, values } of statements) {
      const cast = text.includes('set_config(') ? '::text' : ''
      lines.push(`${text.trim().replaceAll(/\$(\d+)/g, (_, number: string) => expression(values[Number(number) - 1]) + cast)};`)
    }
    lines.push('commit;')
  }
  return lines.join('\n')
}

/** Of the system's PostgreSQL, the newest; null where there is none. */
export const findPgbench = (): string | null => {
  const all = '/usr/lib/postgresql'
  const programs = existsSync(all) ? readdirSync(all).toSorted((one, other) => Number(other) - Number(one)).map(version => join(all, version, 'bin/pgbench')) : []
  return [...programs, '/usr/bin/pgbench', '/usr/local/bin/pgbench', '/opt/homebrew/bin/pgbench'].find(existsSync) ?? null
}

/** Turns a second, each by one of the scripts as chance has it. @throws when one fails. */
export const runPgbench = async (program: string, { host, port, user, database }: Connection, scripts: readonly string[], folder: string, bound: Bound): Promise<number> => {
  const files = scripts.map((script, index) => {
    const file = join(folder, `turn-${index}.sql`)
    writeFileSync(file, script)
    return ['-f', file]
  })
  const howLong = 'times' in bound ? ['-t', String(Math.ceil(bound.times / clients))] : ['-T', String(bound.seconds)]
  const { stdout } = await promisify(execFile)(program, ['-h', host, '-p', String(port), '-U', user, '-n', '-M', 'prepared', '-c', String(clients), '-j', '1', ...howLong, '-D', 'i=0', ...files.flat(), database])
  const perSecond = /tps = ([\d.]+) \(without initial/.exec(stdout)?.[1]
  const failed = /number of failed transactions: (\d+)/.exec(stdout)?.[1]
  if (!perSecond || failed !== '0') throw new Error(stdout)
  return Number(perSecond)
}
