/** Two administrators ask that their provider leaves with everything, and the command does what they asked and nothing else. Without a script. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { Sql, sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { makeKeyFile } from '../../kit/key-file.ts'
import { newReceiveKey, readReceiveKey, receiveKeyFingerprint, sameFingerprint } from '../../kit/sealed-archive.ts'
import { readClosed } from '../../kit/takeout/file.ts'
import { addMinutes } from '../../kit/time.ts'
import { freshDatabase } from '../../test/database.ts'
import { openHouse } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { addKnownPerson } from '../people/known-people.ts'
import { takeoutNotice } from './takeout-notice.ts'
import { daysToAnswer, daysToExport } from './takeout.ts'

const folder = mkdtempSync(join(tmpdir(), 'hv-leaving-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const keyFile = join(folder, 'keys')
makeKeyFile(keyFile)
const ground = await freshDatabase(null, keyFile)
const house = await openHouse({ on: ground, now: new Date() })

const { forSender, forReceiver } = newReceiveKey()
const fingerprint = receiveKeyFingerprint(forSender) ?? ''
const act = () => newAnonymousId()
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const asking = (more: Readonly<Record<string, string>> = {}) => ({ why: 'Wij gaan samen met Het Baken verder.', receiveKey: forSender, fingerprint, goesTo: 'https://haven.example/', act: act(), ...more })
const place = '/administration/takeout'
const events = async () => (await house.asSuperuser<{ readonly event: string }>(`select event from log.entry where provider_id = $1 and (event like 'takeout.%' or event like 'provider.%') and event <> 'takeout.read' order by at, event`, [deHaven.id])).map(({ event }) => event)
/** Time stands still: of all those asked at one moment the one that did not end. */
const newest = async (): Promise<Id<'takeout-request'>> => {
  const [row] = await house.asSuperuser<{ readonly id: Id<'takeout-request'> }>('select r.id from takeout_request r left join takeout_request_end e on e.request_id = r.id where e.request_id is null order by r.asked_at desc limit 1')
  if (!row) throw new Error('no request')
  return row.id
}
const others = { sanne: newId<'person'>(), yusuf: newId<'person'>() }
const hire = (name: keyof typeof others) => house.as(cast.ellen.id, tx => addKnownPerson({ tx, vault: house.vault, provider: deHaven }, { id: others[name], name, mail: `${name}@dehaven.example`, offices: ['administrator'] }, cast.ellen.id, house.now()))
const days = (count: number) => house.travelTo(addMinutes(house.now(), count * 24 * 60))

const ownerUrl = (({ user, database, host, port }) => `postgres://${user}@/${database}?host=${host}&port=${port}`)(ground.ownerConfig)
const provider = (...rest: readonly string[]) => command(join(folder, newAnonymousId()), ...rest)
const command = async (file: string, ...rest: readonly string[]) => {
  const { DATABASE_URL: _database, ...environment } = process.env
  const child = spawn(process.execPath, ['bin/run.mjs', 'bin/provider-export.ts', file, '--provider', deHaven.id, ...rest], { env: { ...environment, HOUVAST_OWNER_URL: ownerUrl, HOUVAST_KEY_FILE: keyFile }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', part => { said += String(part) })
  const [code] = await once(child, 'exit')
  return { code, said, file }
}

test('whoever is the only administrator is told what to do, and asks for nothing', async () => {
  const ellen = await house.signedIn(cast.ellen.id)
  const page = await ellen.get(place)
  expect(page.text).toContain('Je bent de enige beheerder.')
  expect(page.text).not.toContain('name="receiveKey"')
  expect((await ellen.get('/administration/settings')).text).toContain(`href="${place}"`)
  const sent = await ellen.post(place, asking())
  expect(sent.status).toBe(422)
  expect(sent.text).toContain('Je bent de enige beheerder.')
  expect(await house.asSuperuser('select from takeout_request')).toEqual([])
})

test('the file is not made before two people asked for it, and the command says what to do', async () => {
  const { code, said, file } = await provider()
  expect(said).toContain('Two administrators of this provider have to ask for it first, at /administration/takeout')
  expect([code, existsSync(file)]).toEqual([1, false])
  expect((await provider('--for', forSender)).said).toContain('The key comes from the request of two administrators')
  expect((await provider('--without-request', 'No one is left.')).said).toContain('say both')
  expect(await events()).toEqual([])
})

test('what is wrong in a request is said, with what was typed, in each language', async () => {
  await hire('sanne')
  const ellen = await house.signedIn(cast.ellen.id)
  const wrong = await ellen.post(place, asking({ why: 'Zo', receiveKey: 'houvast-receive-x', goesTo: 'http://haven.example' }))
  expect(wrong.status).toBe(422)
  for (const said of ['Schrijf waarom, in een zin.', 'houvast-receive-x', 'http://haven.example']) expect(wrong.text).toContain(said)
  expect(plain((await ellen.post(place, asking({ receiveKey: forReceiver }))).text), 'the half that opens').toContain('Dit is geen sleutel van een nieuwe plek.')
  const exchanged = await ellen.post(place, asking({ receiveKey: newReceiveKey().forSender }))
  expect(exchanged.text).toContain('De controlecijfers horen niet bij deze sleutel.')
  await ellen.get('/voice?locale=en')
  for (const [language, says] of [['nl-BE', 'Sleutel van de nieuwe plaats'], ['en', 'Key of the new place']] as const) {
    await house.asSuperuser('update provider set locale = $1 where id = $2', [language, deHaven.id])
    await expect.poll(async () => (await ellen.get(place)).text).toContain(says)
  }
  await house.asSuperuser('update provider set locale = $1 where id = $2', ['nl-NL', deHaven.id])
  await expect.poll(async () => (await ellen.get(place)).text).toContain('Sleutel van de nieuwe plek')
  expect(await house.asSuperuser('select from takeout_request')).toEqual([])
})

test('one asks and another agrees, who heard the check digits too; everyone is told by a mail that says nothing', async () => {
  const ellen = await house.signedIn(cast.ellen.id)
  expect((await ellen.post(place, asking())).text).toContain('Wacht op een tweede')
  const id = await newest()
  expect((await ellen.post(place, asking())).text).toContain('Er is al een vraag.')
  expect((await ellen.post(`${place}/${id}/agreement`, { fingerprint, act: act() })).text).toContain('Je kunt niet instemmen met je eigen vraag.')
  expect((await ellen.get('/administration')).text).toContain('Iemand vraagt om met alles te vertrekken.')

  const sanne = await house.signedIn(others.sanne)
  const page = plain((await sanne.get(place)).text)
  for (const said of ['Ellen Bakker', 'Wij gaan samen met Het Baken verder.', 'https://haven.example/', forSender]) expect(page).toContain(said)
  expect(page, 'whoever agrees hears it from the new place').not.toContain(fingerprint)
  const wrong = await sanne.post(`${place}/${id}/agreement`, { fingerprint: '0000 0000 0000 0000 0000 0000', act: act() })
  expect(wrong.status).toBe(422)
  expect(plain(wrong.text)).toContain('De controlecijfers horen niet bij deze sleutel.')
  expect((await provider()).code, 'one is not enough').toBe(1)
  const agreed = plain((await sanne.post(`${place}/${id}/agreement`, { fingerprint: fingerprint.toUpperCase().replaceAll(' ', '-'), act: act() })).text)
  expect(agreed).toContain('Samen gevraagd')
  expect(agreed).toContain('Wie de server beheert, kan nu het bestand maken.')
  expect(await events()).toEqual(['takeout.agreed', 'takeout.asked'])

  const waiting = await house.asSuperuser(`select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'takeout-notice'`)
  expect(waiting).toHaveLength(2)
  await takeoutNotice({ database: house.database, vault: house.vault, providerOf: async () => deHaven, originOf: () => 'https://houvast.example', clock: house.now })({ provider: deHaven.id, id: deHaven.id })
  for (const address of [cast.ellen.mail, 'sanne@dehaven.example']) {
    const [mail] = await mailsTo(house, address)
    expect(mail?.text).toContain('https://houvast.example/administration/takeout')
    expect(mail?.text).not.toMatch(/sleutel|Het Baken verder|Ellen/)
  }
  expect(await mailsTo(house, cast.marleen.mail), 'whoever guides hears nothing').toEqual([])
})

test('the command takes the key from the request, and everyone reads when the file was made', async () => {
  const { code, said, file } = await provider()
  expect(said).toContain(`closed for ${fingerprint}`)
  expect(code).toBe(0)
  const opens = readReceiveKey(forReceiver)
  if (!opens) throw new Error('no key')
  expect((await readClosed(file, opens)).includes('takeout_request')).toBe(true)
  expect(plain((await (await house.signedIn(others.sanne)).get(place)).text)).toContain('na jullie vraag.')
  expect(await events()).toContain('provider.export')
})

test('whoever refuses afterwards ends it, and the command does nothing more', async () => {
  await hire('yusuf')
  const [yusuf, id] = [await house.signedIn(others.yusuf), await newest()]
  expect((await yusuf.post(`${place}/${id}/end`, { act: act() })).text).toContain('Geweigerd')
  expect((await provider()).code).toBe(1)
  expect((await yusuf.post(`${place}/${id}/end`, { act: act() })).text).toContain('Deze vraag is al beantwoord of verlopen.')
  const ellen = await house.signedIn(cast.ellen.id)
  await ellen.post(place, asking())
  expect((await ellen.post(`${place}/${await newest()}/end`, { act: act() })).text).toContain('Ingetrokken')
})

test('of two who agree at once one counts; a request that nobody answers lapses, and so does one that nobody used', async () => {
  await (await house.signedIn(cast.ellen.id)).post(place, asking())
  const id = await newest()
  const both = await Promise.all([others.sanne, others.yusuf].map(async person => (await house.signedIn(person)).post(`${place}/${id}/agreement`, { fingerprint, act: act() })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422])
  expect(await house.asSuperuser('select from takeout_agreement where request_id = $1', [id])).toHaveLength(1)
  days(daysToExport)
  expect((await (await house.signedIn(cast.ellen.id)).get(place)).text).toContain('Verlopen')

  const ellen = await house.signedIn(cast.ellen.id)
  await Promise.all([ellen, await house.signedIn(others.sanne)].map(browser => browser.post(place, asking())))
  expect(await house.asSuperuser('select from takeout_request where asked_at > $1', [addMinutes(house.now(), -1)]), 'two who ask at once ask once').toHaveLength(1)
  const late = await newest()
  days(daysToAnswer)
  const yusuf = await house.signedIn(others.yusuf)
  expect((await yusuf.post(`${place}/${late}/agreement`, { fingerprint, act: act() })).text).toContain('Deze vraag is al beantwoord of verlopen.')
})

test('who signed in some minutes ago proves first who they are', async () => {
  await house.asSuperuser(`insert into passkey (provider_id, id, person_id, credential, public_key, counter, transports, made_at) values ($1, gen_random_uuid(), $2, 'a-credential-of-ellen', '\\x00', 0, '{}', now())`, [deHaven.id, cast.ellen.id])
  const ellen = await house.signedIn(cast.ellen.id)
  house.travelTo(addMinutes(house.now(), 12))
  expect((await ellen.send(place, asking())).location).toBe(`/sign-in?to=${encodeURIComponent(place)}`)
  expect(await house.asSuperuser('select from takeout_request where asked_at = $1', [house.now()])).toEqual([])
})

test('nobody else finds the page or a row, and the database itself lets nobody agree alone, late, or for another', async () => {
  const ellen = await house.signedIn(cast.ellen.id)
  await ellen.post(place, asking())
  const id = await newest()
  for (const person of [cast.marleen.id, cast.jaap.id]) {
    const browser = await house.signedIn(person)
    for (const answer of [await browser.get(place), await browser.post(place, asking()), await browser.post(`${place}/${id}/agreement`, { fingerprint, act: act() }), await browser.post(`${place}/${id}/end`, { act: act() })]) expect(answer.status).toBe(404)
  }
  const wim = await house.signedIn(castOfHetBaken.wim.id, hetBaken)
  expect((await wim.post(`${place}/${id}/agreement`, { fingerprint, act: act() })).status).toBe(404)
  const tables = ['takeout_request', 'takeout_agreement', 'takeout_request_end', 'takeout_export'] as const
  for (const table of tables) {
    const seen = async (person: Id<'person'> | 'worker' | null, of = deHaven) => (await house.as(person, tx => tx.rows(new Sql([`select from ${table}`], [])), of.id)).length
    expect(await seen(cast.ellen.id), table).toBeGreaterThan(0)
    for (const person of [...Object.values(cast).map(({ id }) => id).filter(person => person !== cast.ellen.id), 'worker' as const, null]) expect(await seen(person), table).toBe(0)
    for (const { id: person } of Object.values(castOfHetBaken)) expect(await seen(person, hetBaken), table).toBe(0)
  }
  const agree = (person: Id<'person'>, by: Id<'person'>, at = house.now()) => house.as(person, tx => tx.run(sql`insert into takeout_agreement (request_id, agreed_by, agreed_at) values (${id}, ${by}, ${at})`))
  await expect(agree(cast.ellen.id, cast.ellen.id), 'her own').rejects.toThrow('row-level security')
  await expect(agree(cast.ellen.id, others.sanne), 'in another\'s name').rejects.toThrow('row-level security')
  await expect(agree(cast.marleen.id, cast.marleen.id), 'a guide').rejects.toThrow('row-level security')
  await expect(agree(others.sanne, others.sanne, addMinutes(house.now(), -60)), 'on another moment').rejects.toThrow('row-level security')
  const end = (person: Id<'person'>, how: string) => house.as(person, tx => tx.run(sql`insert into takeout_request_end (request_id, how, ended_by, ended_at) values (${id}, ${how}, ${person}, ${house.now()})`))
  await expect(end(cast.ellen.id, 'refused'), 'whoever asked takes it back').rejects.toThrow('row-level security')
  await expect(end(cast.marleen.id, 'refused')).rejects.toThrow('row-level security')
  await expect(house.as(cast.ellen.id, tx => tx.run(sql`insert into takeout_export (id, request_id, begun_at) values (${act()}, ${id}, ${house.now()})`)), 'no hand writes an export').rejects.toThrow('permission denied')
  days(daysToAnswer)
  await expect(agree(others.sanne, others.sanne), 'late').rejects.toThrow('row-level security')
})

test('whoever keeps the machine can without a request, and every administrator reads why', async () => {
  const other = newReceiveKey()
  expect((await provider('--without-request', 'Beide beheerders zijn weg.', '--for', 'houvast-receive-x')).said).toContain('--for is no key that closes a file')
  const { code, said } = await provider('--without-request', 'Beide beheerders zijn weg.', '--for', other.forSender)
  expect(said).toContain(`closed for ${receiveKeyFingerprint(other.forSender)}`)
  expect(code).toBe(0)
  expect(plain((await (await house.signedIn(cast.ellen.id)).get(place)).text)).toContain('zonder vraag van jullie. Wie de server beheert, schreef waarom: Beide beheerders zijn weg.')
  expect(await house.asSuperuser(`select from takeout_export where request_id is null and position('Beide'::bytea in why::bytea) > 0`), 'sealed').toEqual([])
  expect(await events()).toContain('provider.export-alone')
  expect(house.broken).toEqual([])
})

test('check digits are read as people type them, and belong to one key', () => {
  expect(fingerprint).toMatch(/^([0-9a-f]{4} ){5}[0-9a-f]{4}$/)
  expect(sameFingerprint(fingerprint, ` ${fingerprint.toUpperCase().replaceAll(' ', '')} `)).toBe(true)
  expect([sameFingerprint(fingerprint, fingerprint.slice(0, -1)), sameFingerprint('', ''), sameFingerprint(fingerprint, '')]).toEqual([false, false, false])
  expect([receiveKeyFingerprint(forReceiver), receiveKeyFingerprint('x')]).toEqual([null, null])
})
