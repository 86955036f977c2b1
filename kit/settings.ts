/**
 * What the environment says, as one typed value, or every reason why Houvast does not start with it. Each reason
 * says what is wrong and what to do.
 *
 * Without DATABASE_URL it is the demo: a database of our own in HOUVAST_DATA, on loopback, with invented people.
 * With it, it is real, and nothing of the demo is there.
 */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
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

/** Where figures are told to whoever keeps the installation; see keeper.ts. */
export type KeeperSettings = { readonly host: string; readonly port: number; /** Null where it listens on this machine only. */ readonly token: string | null }

export type DemoSettings = { readonly mode: 'demo'; readonly folder: string; readonly host: string; readonly port: number; readonly ice: IceSettings; readonly keeper: KeeperSettings | null }
export type RealSettings = {
  readonly mode: 'real'
  readonly databaseUrl: string
  readonly keyFile: string
  /** The folder of the journal of what was erased and taken back: see kit/journal.ts. */
  readonly journal: string
  /** Where people find us, as `https://houvast.example.org`. */
  readonly origin: string
  readonly mail: MailSettings | null
  readonly sms: SmsSettings | null
  readonly ice: IceSettings
  /** Where the signed anchors of the log are added to, out of reach of whoever keeps the database; null when they only go by mail. */
  readonly anchorFile: string | null
  readonly host: string
  readonly port: number
  /** Whose word we take for the address and protocol of a visitor: addresses, networks, or `loopback`. */
  readonly proxies: string
  readonly keeper: KeeperSettings | null
  /** Folders besides our own whose disks must not fill up. */
  readonly disks: readonly string[]
  /** How long it goes on serving after it was told to stop, so that whoever sends visitors here notices first. */
  readonly drainSeconds: number
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
  const keeper = readKeeper(given('HOUVAST_KEEPER_PORT'), given('HOUVAST_KEEPER_HOST'), given('HOUVAST_KEEPER_TOKEN'), refuse)

  if (databaseUrl === null) {
    const folder = given('HOUVAST_DATA') ?? 'data'
    if (!isLoopback(host)) refuse(`HOST is ${host}, and the demo lets anyone in: it listens on this machine only. Take HOST away, or give DATABASE_URL for a real installation; docs/running.md shows how.`)
    if (!isDemoFolder(folder)) refuse(`HOUVAST_DATA is ${folder}, and npm start did not make that folder: a demo does not touch what it did not make. Name a folder that is empty or not there yet.`)
    return refused.length > 0 ? { refused } : { mode: 'demo', folder, host, port, ice, keeper }
  }

  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) refuse('DATABASE_URL is no address of a PostgreSQL database. It looks like postgres://houvast_server:password@host/houvast.')
  const keyFile = given('HOUVAST_KEY_FILE') ?? refuse('HOUVAST_KEY_FILE is not given. It is the file with the key to everything private, outside the database: `npm run keys:new -- /etc/houvast/instance.key` makes one.')
  if (keyFile !== null) refused.push(...whyNotThisKeyFile(keyFile))
  const journal = given('HOUVAST_JOURNAL') ?? refuse('HOUVAST_JOURNAL is not given. It is the folder in which is written what was erased and taken back, so that no restore brings it back: on another disk than the database, and in no backup of it. Make it: install -d -m 700 -o houvast /srv/houvast-journal')
  if (journal !== null) refused.push(...whyNotThisJournal(journal))
  const origin = given('HOUVAST_ORIGIN') ?? refuse('HOUVAST_ORIGIN is not given. It is the address people type, such as https://houvast.example.org.')
  if (origin !== null) refused.push(...whyNotThisOrigin(origin))
  const mail = readMail(given('SMTP_URL'), given('MAIL_FROM'), refuse)
  const sms = readSms(given('SMS_GATEWAY_URL'), given('SMS_GATEWAY_TOKEN'), refuse)
  const disks = (given('HOUVAST_DISKS') ?? '').split(',').map(one => one.trim()).filter(one => one !== '')
  for (const disk of disks) if (!existsSync(disk)) refuse(`HOUVAST_DISKS names ${disk}, and there is no such folder that this account can see. Name folders on the disks to watch.`)
  const drain = given('HOUVAST_DRAIN_SECONDS') ?? '0'
  if (!/^\d$/.test(drain)) refuse('HOUVAST_DRAIN_SECONDS is no number of seconds from 0 to 9.')

  if (keyFile === null || journal === null || origin === null || refused.length > 0) return { refused }
  return { mode: 'real', databaseUrl, keyFile, journal, origin: new URL(origin).origin, mail, sms, ice, anchorFile: given('HOUVAST_ANCHOR_FILE'), host, port, proxies: given('HOUVAST_PROXIES') ?? 'loopback', keeper, disks, drainSeconds: Number(drain) }
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

const whyNotThisJournal = (folder: string): readonly string[] => {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return []
  } catch {
    return [`HOUVAST_JOURNAL is ${folder}, and the account that runs Houvast cannot write there. Put the folder back from where you keep it, or give it to that account; for a new installation make it: install -d -m 700 -o houvast ${folder}`]
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

const readKeeper = (port: string | null, host: string | null, token: string | null, refuse: (why: string) => null): KeeperSettings | null => {
  if (port === null) return host === null && token === null ? null : refuse('HOUVAST_KEEPER_HOST or HOUVAST_KEEPER_TOKEN is given without HOUVAST_KEEPER_PORT. Give the port as well, or none of them.')
  const number = readPort(port)
  if (number === null) return refuse('HOUVAST_KEEPER_PORT is no port. Give a number from 0 to 65535.')
  if (!isLoopback(host ?? '127.0.0.1') && token === null) return refuse('HOUVAST_KEEPER_HOST lets other machines ask for figures. Give HOUVAST_KEEPER_TOKEN too, or take the host away.')
  if (token !== null && !/^[\x21-\x7e]{24,200}$/.test(token)) return refuse('HOUVAST_KEEPER_TOKEN is too short to be a secret. Make one with: openssl rand -hex 24')
  return { host: host ?? '127.0.0.1', port: number, token }
}
