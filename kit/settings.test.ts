import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeKeyFile } from './key-file.ts'
import { demoMark, readSettings } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'hv-settings-'))
afterAll(() => rmSync(folder, { recursive: true }))

const keyFile = join(folder, 'instance.key')
makeKeyFile(keyFile)
const openKeyFile = join(folder, 'open.key')
makeKeyFile(openKeyFile)
chmodSync(openKeyFile, 0o640)
const noKeyFile = join(folder, 'no.key')
writeFileSync(noKeyFile, 'abc', { mode: 0o600 })
const someonesFolder = join(folder, 'someones')
mkdirSync(someonesFolder)
writeFileSync(join(someonesFolder, 'photo'), '')

const real = { DATABASE_URL: 'postgres://houvast_server@/houvast', HOUVAST_KEY_FILE: keyFile, HOUVAST_JOURNAL: folder, HOUVAST_ORIGIN: 'https://houvast.example.org' }

test('with nothing at all it is the demo, on this machine only', () => {
  expect(readSettings({ HOUVAST_DATA: join(folder, 'new') })).toEqual({ mode: 'demo', folder: join(folder, 'new'), host: '127.0.0.1', port: 3000, ice: { stun: [], turn: null }, keeper: null })
})

test('a demo folder is one that is empty, not there, or marked as ours', () => {
  const ours = join(folder, 'ours')
  mkdirSync(ours)
  expect(readSettings({ HOUVAST_DATA: ours })).toMatchObject({ mode: 'demo' })
  writeFileSync(join(ours, demoMark), '')
  writeFileSync(join(ours, 'instance.key'), '')
  expect(readSettings({ HOUVAST_DATA: ours, HOST: 'localhost', PORT: '3900' })).toMatchObject({ mode: 'demo', port: 3900 })
})

test('with a database it is real', () => {
  expect(readSettings(real)).toEqual({ mode: 'real', databaseUrl: real.DATABASE_URL, keyFile, journal: folder, origin: 'https://houvast.example.org', mail: null, sms: null, ice: { stun: [], turn: null }, anchorFile: null, host: '127.0.0.1', port: 3000, proxies: 'loopback', keeper: null, disks: [], drainSeconds: 0 })
  expect(readSettings({ ...real, HOUVAST_ANCHOR_FILE: '/mnt/elsewhere/anchors' })).toMatchObject({ anchorFile: '/mnt/elsewhere/anchors' })
  expect(readSettings({ ...real, HOUVAST_ORIGIN: 'http://localhost:3000', HOST: '0.0.0.0', HOUVAST_PROXIES: '10.0.0.0/8' })).toMatchObject({ origin: 'http://localhost:3000', host: '0.0.0.0', proxies: '10.0.0.0/8' })
  expect(readSettings({ ...real, SMTP_URL: 'smtps://me:secret@mail.example.org', MAIL_FROM: 'Post <post@example.org>', SMS_GATEWAY_URL: 'https://sms.example.org/send', SMS_GATEWAY_TOKEN: 't' }))
    .toMatchObject({ mail: { from: 'Post <post@example.org>' }, sms: { token: 't' } })
})

test('figures for whoever keeps it: on this machine, or elsewhere with a token', () => {
  expect(readSettings({ HOUVAST_DATA: join(folder, 'new'), HOUVAST_KEEPER_PORT: '9100' })).toMatchObject({ keeper: { host: '127.0.0.1', port: 9100, token: null } })
  expect(readSettings({ ...real, HOUVAST_KEEPER_PORT: '9100', HOUVAST_KEEPER_HOST: '0.0.0.0', HOUVAST_KEEPER_TOKEN: 'a-token-of-a-good-length' })).toMatchObject({ keeper: { host: '0.0.0.0', port: 9100, token: 'a-token-of-a-good-length' } })
  expect(readSettings({ ...real, HOUVAST_DISKS: `${folder}, .`, HOUVAST_DRAIN_SECONDS: '5' })).toMatchObject({ disks: [folder, '.'], drainSeconds: 5 })
})

test('servers for video talks, in the demo as well', () => {
  const given = { HOUVAST_STUN: 'stun:turn.example.org:3478', HOUVAST_TURN: 'turns:turn.example.org:5349, turn:turn.example.org:3478?transport=tcp', HOUVAST_TURN_SECRET: 'quiet' }
  const ice = { stun: ['stun:turn.example.org:3478'], turn: { urls: ['turns:turn.example.org:5349', 'turn:turn.example.org:3478?transport=tcp'], secret: 'quiet' } }
  expect(readSettings({ ...real, ...given })).toMatchObject({ mode: 'real', ice })
  expect(readSettings({ HOUVAST_DATA: join(folder, 'new'), ...given })).toMatchObject({ mode: 'demo', ice })
})

const refusals: readonly (readonly [environment: Readonly<Record<string, string>>, what: RegExp, whatToDo: RegExp])[] = [
  [{ HOST: '0.0.0.0' }, /the demo lets anyone in/, /Take HOST away, or give DATABASE_URL/],
  [{ HOST: 'houvast.example.org' }, /the demo lets anyone in/, /DATABASE_URL/],
  [{ HOUVAST_DATA: someonesFolder }, /did not make that folder/, /Name a folder that is empty/],
  [{ PORT: '70000' }, /PORT is no port/, /from 0 to 65535/],
  [{ PORT: 'three' }, /PORT is no port/, /from 0 to 65535/],
  [{ ...real, DATABASE_URL: 'mysql://host/houvast' }, /no address of a PostgreSQL database/, /looks like postgres:/],
  [{ ...real, HOUVAST_KEY_FILE: '' }, /HOUVAST_KEY_FILE is not given/, /npm run keys:new/],
  [{ ...real, HOUVAST_KEY_FILE: join(folder, 'absent') }, /there is no such file/, /npm run keys:new/],
  [{ ...real, HOUVAST_KEY_FILE: openKeyFile }, /can be read by others/, /chmod 600/],
  [{ ...real, HOUVAST_KEY_FILE: noKeyFile }, /is no key file/, /put back the copy/],
  [{ ...real, HOUVAST_JOURNAL: '' }, /HOUVAST_JOURNAL is not given/, /on another disk/],
  [{ ...real, HOUVAST_JOURNAL: join(folder, 'absent') }, /cannot write there/, /install -d/],
  [{ ...real, HOUVAST_ORIGIN: '' }, /HOUVAST_ORIGIN is not given/, /such as https:/],
  [{ ...real, HOUVAST_ORIGIN: 'http://houvast.example.org' }, /HOUVAST_ORIGIN is not https/, /put a proxy/],
  [{ ...real, HOUVAST_ORIGIN: 'https://houvast.example.org/start' }, /is no origin/, /nothing after it/],
  [{ ...real, HOUVAST_ORIGIN: 'houvast.example.org' }, /is no origin/, /such as https:/],
  [{ ...real, MAIL_FROM: 'post@example.org' }, /MAIL_FROM is given without SMTP_URL/, /Give both/],
  [{ ...real, SMTP_URL: 'https://mail.example.org', MAIL_FROM: 'post@example.org' }, /SMTP_URL is no mail server/, /looks like smtps:/],
  [{ ...real, SMTP_URL: 'smtps://mail.example.org' }, /MAIL_FROM is no address/, /Give one/],
  [{ ...real, SMTP_URL: 'smtps://mail.example.org', MAIL_FROM: 'post@example.org\r\nBcc: other@example.org' }, /MAIL_FROM is no address/, /Give one/],
  [{ ...real, SMS_GATEWAY_URL: 'http://sms.example.org', SMS_GATEWAY_TOKEN: 't' }, /not an https address/, /give an https address/],
  [{ ...real, SMS_GATEWAY_URL: 'https://sms.example.org' }, /without SMS_GATEWAY_TOKEN/, /Give the token/],
  [{ ...real, SMS_GATEWAY_TOKEN: 't' }, /without SMS_GATEWAY_URL/, /Give both/],
  [{ HOUVAST_STUN: 'turn.example.org' }, /HOUVAST_STUN is no list/, /looks like stun:/],
  [{ HOUVAST_TURN: 'https://turn.example.org', HOUVAST_TURN_SECRET: 'quiet' }, /HOUVAST_TURN is no list/, /looks like turns:/],
  [{ HOUVAST_TURN: 'turn:turn.example.org' }, /without HOUVAST_TURN_SECRET/, /static-auth-secret/],
  [{ HOUVAST_TURN_SECRET: 'quiet' }, /without HOUVAST_TURN/, /Give both/],
  [{ HOUVAST_KEEPER_PORT: 'x' }, /HOUVAST_KEEPER_PORT is no port/, /from 0 to 65535/],
  [{ HOUVAST_KEEPER_TOKEN: 'a-token-of-a-good-length' }, /without HOUVAST_KEEPER_PORT/, /Give the port/],
  [{ HOUVAST_KEEPER_PORT: '9100', HOUVAST_KEEPER_HOST: '0.0.0.0' }, /lets other machines ask/, /Give HOUVAST_KEEPER_TOKEN/],
  [{ HOUVAST_KEEPER_PORT: '9100', HOUVAST_KEEPER_TOKEN: 'short' }, /too short to be a secret/, /openssl rand/],
  [{ ...real, HOUVAST_DISKS: join(folder, 'absent') }, /no such folder/, /Name folders/],
  [{ ...real, HOUVAST_DRAIN_SECONDS: '60' }, /no number of seconds/, /from 0 to 9/],
]

test.each(refusals)('refused with what to do: %o', (environment, what, whatToDo) => {
  const settings = readSettings({ HOUVAST_DATA: join(folder, 'new'), ...environment })
  const refused = 'refused' in settings ? settings.refused : []
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatch(what)
  expect(refused[0]).toMatch(whatToDo)
})

test('all that is wrong is said at once', () => {
  expect(readSettings({ DATABASE_URL: 'x', PORT: 'y', SMTP_URL: 'z' })).toMatchObject({ refused: { length: 6 } })
})
