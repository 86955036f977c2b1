/**
 * What the environment says, as one typed value, or every reason why Houvast does not start with it. Each reason
 * says what is wrong and what to do.
 *
 * Without DATABASE_URL it is the demo: a database of our own in HOUVAST_DATA, on loopback, with invented people.
 * With it, it is real, and nothing of the demo is there.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { KeyFileProblem, readKeyFile } from './key-file.ts'

export type MailSettings = { readonly url: URL; /** A bare address, or one with a name: `Houvast <post@example.org>`. */ readonly from: string }
export type SmsSettings = { readonly url: URL; readonly token: string }

/** What helps two browsers to find each other for a video talk. */
export type IceSettings = {
  /** `stun:` addresses, which tell a browser its own address. */
  readonly stun: readonly string[]
  /** `turn:` and `turns:` addresses that pass everything on, and the secret shared with them. With it, neither learns the other's address. */
  readonly turn: { readonly urls: readonly string[]; readonly secret: string } | null
}

export type DemoSettings = { readonly mode: 'demo'; readonly folder: string; readonly host: string; readonly port: number; readonly ice: IceSettings }
export type RealSettings = {
  readonly mode: 'real'
  readonly databaseUrl: string
  readonly keyFile: string
  /** Where people find us, as `https://houvast.example.org`. */
  readonly origin: string
  readonly mail: MailSettings | null
  readonly sms: SmsSettings | null
  readonly ice: IceSettings
  readonly host: string
  readonly port: number
  /** Whose word we take for the address and protocol of a visitor: addresses, networks, or `loopback`. */
  readonly proxies: string
}
export type Refused = { readonly refused: readonly string[] }

/** Stands in a folder that `npm start` made, and in no other: only there is a demo. */
export const demoMark = 'made-by-npm-start'

export const readSettings = (environment: Readonly<Record<string, string | undefined>>): DemoSettings | RealSettings | Refused => {
  const refused: string[] = []
  const given = (name: string): string | null => environment[name]?.trim() || null
  const refuse = (why: string): null => {
    refused.push(why)
    return null
  }

  const host = given('HOST') ?? '127.0.0.1'
  const port = readPort(given('PORT') ?? '3000') ?? refuse('PORT is no port. Give a number from 0 to 65535.') ?? 0
  const databaseUrl = given('DATABASE_URL')
  const ice = readIce(given('HOUVAST_STUN'), given('HOUVAST_TURN'), given('HOUVAST_TURN_SECRET'), refuse)

  if (databaseUrl === null) {
    const folder = given('HOUVAST_DATA') ?? 'data'
    if (!isLoopback(host)) refuse(`HOST is ${host}, and the demo lets anyone in: it listens on this machine only. Take HOST away, or give DATABASE_URL for a real installation; docs/running.md shows how.`)
    if (!isDemoFolder(folder)) refuse(`HOUVAST_DATA is ${folder}, and npm start did not make that folder: a demo does not touch what it did not make. Name a folder that is empty or not there yet.`)
    return refused.length > 0 ? { refused } : { mode: 'demo', folder, host, port, ice }
  }

  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) refuse('DATABASE_URL is no address of a PostgreSQL database. It looks like postgres://houvast_server:password@host/houvast.')
  const keyFile = given('HOUVAST_KEY_FILE') ?? refuse('HOUVAST_KEY_FILE is not given. It is the file with the key to everything private, outside the database: `npm run keys:new -- /etc/houvast/instance.key` makes one.')
  if (keyFile !== null) refused.push(...whyNotThisKeyFile(keyFile))
  const origin = given('HOUVAST_ORIGIN') ?? refuse('HOUVAST_ORIGIN is not given. It is the address people type, such as https://houvast.example.org.')
  if (origin !== null) refused.push(...whyNotThisOrigin(origin))
  const mail = readMail(given('SMTP_URL'), given('MAIL_FROM'), refuse)
  const sms = readSms(given('SMS_GATEWAY_URL'), given('SMS_GATEWAY_TOKEN'), refuse)

  if (keyFile === null || origin === null || refused.length > 0) return { refused }
  return { mode: 'real', databaseUrl, keyFile, origin: new URL(origin).origin, mail, sms, ice, host, port, proxies: given('HOUVAST_PROXIES') ?? 'loopback' }
}

const readPort = (text: string): number | null => (/^\d{1,5}$/.test(text) && Number(text) <= 65535 ? Number(text) : null)

/** Of this machine only: what is said to it crosses no network. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

const isDemoFolder = (folder: string): boolean => !existsSync(folder) || existsSync(join(folder, demoMark)) || readdirSync(folder).length === 0

const urlOf = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

const whyNotThisKeyFile = (path: string): readonly string[] => {
  try {
    readKeyFile(path)
    return []
  } catch (error) {
    if (!(error instanceof KeyFileProblem)) throw error
    return [{
      absent: `HOUVAST_KEY_FILE is ${path}, and there is no such file. Put your key file back from where you keep its copy; for a new installation \`npm run keys:new -- ${path}\` makes one.`,
      'readable-by-others': `The key file ${path} can be read by others than its owner. Run: chmod 600 ${path}`,
      unreadable: `The key file ${path} cannot be read by the account that runs Houvast, or is no key file. Give it to that account, or put back the copy you kept.`,
    }[error.reason]]
  }
}

const whyNotThisOrigin = (text: string): readonly string[] => {
  const url = urlOf(text)
  if (!url || url.pathname !== '/' || url.search !== '') return ['HOUVAST_ORIGIN is no origin. It is a protocol and a host and nothing after it, such as https://houvast.example.org.']
  if (url.protocol === 'https:' || url.protocol === 'http:' && isLoopback(url.hostname)) return []
  return ['HOUVAST_ORIGIN is not https. People type private things here: put a proxy with a certificate in front (docs/running.md) and give its https address.']
}

const readMail = (url: string | null, from: string | null, refuse: (why: string) => null): MailSettings | null => {
  if (url === null) return from === null ? null : refuse('MAIL_FROM is given without SMTP_URL. Give both, or neither.')
  const parsed = urlOf(url)
  if (!parsed || !/^smtps?:$/.test(parsed.protocol) || parsed.hostname === '') return refuse('SMTP_URL is no mail server. It looks like smtps://name:password@mail.example.org, or smtp:// with STARTTLS.')
  if (from === null || !/^([^<>@\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(from)) return refuse('MAIL_FROM is no address to send from. Give one on a domain of your own, with a name that tells nothing: Post <post@example.org>.')
  return { url: parsed, from }
}

const readSms = (url: string | null, token: string | null, refuse: (why: string) => null): SmsSettings | null => {
  if (url === null) return token === null ? null : refuse('SMS_GATEWAY_TOKEN is given without SMS_GATEWAY_URL. Give both, or neither.')
  const parsed = urlOf(url)
  if (!parsed || parsed.protocol !== 'https:' && !(parsed.protocol === 'http:' && isLoopback(parsed.hostname))) return refuse('SMS_GATEWAY_URL is not an https address. Numbers of people pass there: give an https address, or http on this machine.')
  if (token === null) return refuse('SMS_GATEWAY_URL is given without SMS_GATEWAY_TOKEN. Give the token that the gateway asks for.')
  return { url: parsed, token }
}

const readIce = (stun: string | null, turn: string | null, secret: string | null, refuse: (why: string) => null): IceSettings => {
  const addresses = (name: string, given: string | null, scheme: RegExp): readonly string[] => {
    const listed = (given ?? '').split(',').map(one => one.trim()).filter(one => one !== '')
    if (!listed.every(one => scheme.test(one))) refuse(`${name} is no list of servers. It looks like ${name === 'HOUVAST_STUN' ? 'stun:turn.example.org:3478' : 'turns:turn.example.org:5349,turn:turn.example.org:3478'}.`)
    return listed
  }
  const urls = addresses('HOUVAST_TURN', turn, /^turns?:[\w.:[\]-]+(\?transport=(udp|tcp))?$/)
  if (turn === null && secret !== null) refuse('HOUVAST_TURN_SECRET is given without HOUVAST_TURN. Give both, or neither.')
  if (turn !== null && secret === null) refuse('HOUVAST_TURN is given without HOUVAST_TURN_SECRET: the static-auth-secret of the TURN server. Give both, or neither.')
  return { stun: addresses('HOUVAST_STUN', stun, /^stuns?:[\w.:[\]-]+$/), turn: urls.length > 0 && secret !== null ? { urls, secret } : null }
}
