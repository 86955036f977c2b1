/** Ellen sees how the installation runs: counts and times, and of whom nothing. */
import { expect, test } from 'vitest'
import { openApp } from '../../app.ts'
import { cast, castOfHetBaken, deHaven, hetBaken, keeperOfDeHaven } from '../../demo/cast.ts'
import { newId } from '../../kit/id.ts'
import { sql } from '../../kit/db.ts'
import { log, sealLog } from '../../kit/log.ts'
import type { Machine } from '../../kit/machine.ts'
import { post } from '../../kit/outbox.ts'
import { addMinutes } from '../../kit/time.ts'
import { noteUpkeep } from '../../kit/upkeep.ts'
import { addKnownPerson } from '../people/known-people.ts'
import { signInAs } from '../visit.ts'
import { openHouse } from '../../test/house.ts'
import { whenDone } from '../../test/when-done.ts'

const house = await openHouse()
const path = '/administration/condition'
const ellen = await house.signedIn(cast.ellen.id)

/** The same house, kept for real, on a machine of our choosing. */
let machine: Machine = { diskFree: 0.5, clockAhead: 0, workerQuiet: 100, node: 24 }
let ready = true
const real = await openApp({ database: house.database, vault: house.vault, mode: 'real', clock: house.now, trustProxy: false, machine: () => machine, isReady: async () => ready, broke: (template, error) => { throw new Error(template, { cause: error }) } })
whenDone(() => real.close())
/** What the page says is not well. */
const ailments = async () => [...(await inReal(path)).payload.matchAll(/<h3[^>]*>([^<]+)</g)].map(([, title]) => title)
const inReal = async (address: string) => {
  const { name, value } = await house.as(null, tx => signInAs({ tx, now: house.now() }, cast.ellen.id, 'passkey', null))
  return await real.web.inject({ url: address, headers: { host: 'houvast.localhost', cookie: `${name}=${value}` } })
}
const laid = (minutesAgo: number) => house.asSuperuser('update migration set at = $1', [addMinutes(house.now(), -minutesAgo)])
/** No worker runs in a story: that the job waits by the real clock is another matter. */
const mail = async (provider = deHaven) => {
  await house.as(null, tx => post(tx, house.vault, provider.id, { channel: 'mail', to: 'kanarie@example.org', subject: 'Nieuws', text: 'Er is nieuws.' }, house.now()), provider.id)
  await house.asSuperuser('delete from graphile_worker._private_jobs')
}

test('a log that nobody keeps is said, until somebody does', async () => {
  expect((await ellen.get(path)).text).toContain('Niemand houdt het logboek bij')
  expect((await ellen.get('/administration')).text).toContain('Eén ding in het systeem gaat niet goed.')
  await house.as(cast.ellen.id, tx => addKnownPerson({ tx, vault: house.vault, provider: deHaven }, keeperOfDeHaven, cast.ellen.id, house.now()))
  expect((await ellen.get(path)).text).not.toContain('Niemand houdt het logboek bij')
})

test('when all is well it says so, and what it looked at', async () => {
  const { status, text } = await ellen.get(path)
  expect(status).toBe(200)
  for (const words of ['Alles is goed. Je hoeft niets te doen.', 'Dit is een demo', 'Schijfruimte', 'Ankers van het logboek', 'Niet bij een demo']) expect(text).toContain(words)
  expect(text).not.toContain('Nu doen')
})

test('in each language', async () => {
  await ellen.get('/voice?locale=en')
  for (const [locale, words] of [['en', 'All is well.'], ['nl-BE', 'Alles is in orde.']] as const) {
    await house.asSuperuser('update provider set locale = $1 where id = $2', [locale, deHaven.id])
    await expect.poll(async () => (await ellen.get(path)).text).toContain(words)
  }
  await house.asSuperuser('update provider set locale = $1 where id = $2', ['nl-NL', deHaven.id])
  await expect.poll(async () => (await ellen.get(path)).text).toContain('Alles is goed.')
})

/** As the worker does each hour. */
const anchored = () => house.asSuperuser(`insert into log.anchor (provider_id, number, at, line) select $1, coalesce(max(number), 0) + 1, $2, '' from log.anchor where provider_id = $1`, [deHaven.id, house.now()])

test('what nobody did for long is said, with what to do; and once it is done, no more', async () => {
  await laid(400 * 24 * 60)
  const before = (await inReal(path)).payload
  for (const words of ['Er is nog nooit een reservekopie gemaakt', 'Er is nog nooit een anker gelegd', 'De sleutel is meer dan een jaar niet vernieuwd', 'Houvast is meer dan een half jaar niet bijgewerkt', 'Vraag je systeembeheerder om keys:rotate te draaien']) expect(before).toContain(words)
  expect((await inReal('/administration')).payload).toContain('2 dingen in het systeem gaan niet goed.')

  for (const what of ['backup', 'key-rotation'] as const) expect(await noteUpkeep(house.ownerConfig, what)).toBe(true)
  await anchored()
  await laid(10)
  expect((await inReal(path)).payload).toContain('Alles is goed.')
  await house.asSuperuser('update upkeep set at = $1', [addMinutes(house.now(), -5 * 24 * 60)])
  expect((await inReal(path)).payload).toContain('De laatste reservekopie is oud: 5 dagen')
  await house.asSuperuser('update upkeep set at = $1', [house.now()])
})

test('mail that does not leave, of this house alone; and never whose', async () => {
  await mail(hetBaken)
  house.travelTo(addMinutes(house.now(), 20))
  expect((await inReal(path)).payload).toContain('Alles is goed.')
  await mail()
  house.travelTo(addMinutes(house.now(), 150))
  const { payload } = await inReal(path)
  expect(payload).toContain('Berichten gaan niet weg, al 2 uur')
  expect(payload).not.toContain('kanarie')
  await house.asSuperuser('update outbox_message set given_up_at = now()')
  expect((await inReal(path)).payload).toContain('1 bericht kwam deze week niet aan')
  await house.asSuperuser('delete from outbox_message')
})

test('lines of the log without their seal', async () => {
  await house.as(cast.marleen.id, tx => log(tx, { event: 'note.read', action: 'R', person: cast.marleen.id, role: 'guide', purpose: 'guidance', subject: newId(), object: null, at: house.now() }))
  house.travelTo(addMinutes(house.now(), 11))
  expect((await inReal(path)).payload).toContain('Regels van het logboek wachten op hun zegel, al minder dan een uur')
  await sealLog(house.database, [deHaven.id])
  await anchored()
  expect(await ailments()).toEqual([])
})

test('work that waits too long', async () => {
  await house.asSuperuser(`select graphile_worker.add_job('send', '{}', run_at => now() - interval '3 hours')`)
  expect((await inReal(path)).payload).toContain('Het werk op de achtergrond loopt achter: 3 uur')
  await house.asSuperuser('delete from graphile_worker._private_jobs')
})

test('what the machine says', async () => {
  machine = { diskFree: 0.02, clockAhead: -95, workerQuiet: null, node: 20 }
  const { payload } = await inReal(path)
  for (const words of ['De schijf is bijna vol: nog 2% vrij', 'De klok loopt 95 seconden verkeerd', 'Het werk op de achtergrond staat stil', 'Node 20 krijgt sinds 30 april 2026 geen reparaties meer']) expect(payload).toContain(words)
  machine = { diskFree: 0.5, clockAhead: 0, workerQuiet: 100, node: 24 }
})

test('whether it is ready is a yes or a no to everyone, and why is told nobody here', async () => {
  expect(await inReal('/ready')).toMatchObject({ statusCode: 200, payload: 'ready\n' })
  ready = false
  expect(await inReal('/ready')).toMatchObject({ statusCode: 503, payload: 'not ready\n' })
  expect((await inReal('/health')).statusCode).toBe(200)
  for (const address of ['/metrics', '/ready/why']) expect((await inReal(address)).statusCode).toBe(404)
})

test('nobody but the administrator finds it', async () => {
  for (const browser of [house.browser(), await house.signedIn(cast.marleen.id), await house.signedIn(cast.jaap.id)]) expect([303, 404]).toContain((await browser.send(path)).status)
  expect((await (await house.signedIn(cast.marleen.id)).get(path)).status).toBe(404)
  expect((await (await house.signedIn(castOfHetBaken.lieve.id, hetBaken)).get(path)).status).toBe(404)
})

test('who serves reads when upkeep was done and writes nothing of it; and counts within its own house', async () => {
  for (const person of [null, cast.ellen.id, cast.marleen.id, 'worker'] as const) {
    for (const statement of [sql`insert into upkeep (what) values ('backup')`, sql`delete from upkeep`, sql`update upkeep set at = now()`, sql`select note_upkeep('backup')`])
      await expect(house.as(person, tx => tx.run(statement))).rejects.toThrow(/42501/)
  }
  await mail(hetBaken)
  const late = (provider: typeof deHaven) => house.as(cast.marleen.id, tx => tx.one(sql`select messages from messages_late('2030-01-01')`), provider.id)
  expect(await late(deHaven)).toEqual({ messages: 0 })
  expect(await late(hetBaken)).toEqual({ messages: 1 })
})
