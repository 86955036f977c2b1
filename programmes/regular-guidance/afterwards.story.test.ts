/** Once someone is in by name: messages, who may propose what, and how everything of theirs goes again. */
import { expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import type { Id } from '../../kit/id.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { addDays, dayOf, mondayOf, startOfDay, type Day } from '../../kit/time.ts'
import { keepAgenda } from '../../core/agenda/agenda.fixture.ts'
import { eraseNext } from '../../core/keeping/keeping.store.ts'
import { eraseRules } from '../../core/keeping/guard.ts'
import { messageNotice } from '../../core/messages/notify.ts'
import { contactOf } from '../../core/trajectories/contact.ts'
import { arrivedWith } from '../../test/arrived.ts'
import { openHouse } from '../../test/house.ts'
import { filledIn, formsIn, linksIn } from '../../test/markup.ts'
import { regularGuidance } from './programme.ts'

const house = await openHouse()
const { marleen } = cast
const today = dayOf(house.now(), deHaven.zone)
const monday = mondayOf(today)

const present = <Value>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Error('expected to be there')
  return value
}

const cameIn = (name: string) => arrivedWith(house, { provider: deHaven, programme: regularGuidance, guide: marleen.id, name })
const mails = async () => (await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 50))).map(({ message }) => message)
const runNotices = async () => {
  const jobs = await house.asSuperuser<{ readonly payload: { readonly provider: Id<'provider'>; readonly id: Id<string> } }>(`select p.payload from graphile_worker._private_jobs p join graphile_worker._private_tasks t on t.id = p.task_id where t.identifier = 'message-notice'`)
  for (const { payload } of jobs) await messageNotice(house.database, house.vault, async () => deHaven, house.now, () => 'https://hulp.example')(payload)
}

test('they write to each other from the yes on, and a mail says that something waits, not what', async () => {
  const { person, trajectory } = await cameIn('Sara')
  const guide = await house.signedIn(marleen.id)
  const own = await house.signedIn(person)
  expect((await own.get('/my-trajectory')).text).not.toContain('href="/my-messages"')
  const request = await guide.get(present(linksIn((await guide.get('/today')).text).find(href => href.startsWith('/requests/'))))
  const accept = present(formsIn(request.text, '/').find(form => filledIn(form)['answer'] === 'accepted'))
  const file = await guide.post(accept.action, filledIn(accept))
  expect(file.text).toContain('Eigen woorden van Sara.')

  expect((await own.get('/my-trajectory')).text).toContain('href="/my-messages"')
  const messages = await own.get('/my-messages')
  expect(linksIn(messages.text)).toContain('/my-trajectory')
  expect(linksIn(messages.text)).not.toContain('/my-appointment')
  expect((await own.post('/my-messages', { text: 'Kan het ook op dinsdag?' })).text).toContain('Kan het ook op dinsdag?')
  expect((await guide.post(`/trajectories/${trajectory}/messages`, { text: 'Dinsdag is goed.' })).text).toContain('Dinsdag is goed.')
  await runNotices()
  const told = present((await mails()).find(({ text }) => text.includes('https://hulp.example/sign-in/link')))
  expect(told.to).toBe('sara@thuis.example')
  expect(told.text).not.toMatch(/Marleen|dinsdag|Haven|gesprek|begeleid/i)
  expect((await own.get('/my-messages')).text).toContain('Dinsdag is goed.')
})

test('who came in without a number gives it when a guide is to call', async () => {
  const { person, trajectory } = await cameIn('Tess')
  await house.as(marleen.id, tx => keepAgenda(tx, marleen.id))
  const guide = await house.signedIn(marleen.id)
  const own = await house.signedIn(person)
  expect((await own.get('/my-trajectory')).text).toContain('Je naam en je vraag: jij en Marleen.')
  const request = await guide.get(present(linksIn((await guide.get('/today')).text).find(href => href.startsWith('/requests/'))))
  const accept = present(formsIn(request.text, '/').find(form => filledIn(form)['answer'] === 'accepted'))
  await guide.post(accept.action, filledIn(accept))

  // Chosen by herself she calls; planned by the guide, the guide does.
  const moments = await own.get('/my-trajectory/next')
  const place = (value: string, index: number) => present([...value.matchAll(/name="place" value="([^"]+)"/g)][index]?.[1])
  const hers = await own.post('/my-trajectory/appointments', { place: place(moments.text, 0) })
  expect(hers.text).toContain('Bel dan zelf naar')
  expect(hers.text).not.toContain('Op welk nummer')
  await own.post('/my-trajectory/cancellations')
  await house.asSuperuser(`update appointment set way = 'guide-calls' where trajectory_id = $1`, [trajectory])
  const called = await own.post('/my-trajectory/appointments', { place: place((await own.get('/my-trajectory/next')).text, 0) })
  expect(called.text).toContain('Op welk nummer belt Marleen?')
  expect(called.text).not.toContain('Je hoeft nu niets te doen.')
  const wrong = await own.post('/my-trajectory/telephone', { telephone: 'geen nummer' })
  expect([wrong.status, wrong.text.includes('Dit lijkt geen telefoonnummer.'), wrong.text.includes('geen nummer')]).toEqual([422, true, true])
  const right = await own.post('/my-trajectory/telephone', { telephone: '06 12 34 56 78' })
  expect(right.text).toContain('Je nummer is bewaard')
  expect(right.text).not.toContain('Op welk nummer')
  expect((await house.as(marleen.id, tx => contactOf({ tx, vault: house.vault, provider: deHaven }, trajectory)))?.telephone).toBe('+31612345678')
})

test('nobody is proposed someone else where there is no page to say yes on', async () => {
  const guide = await house.signedIn(marleen.id)
  const href = present(linksIn((await guide.get('/today')).text).find(one => one.startsWith('/trajectories/')))
  const file = href.replace(/\/next$/, '')
  expect((await guide.get(file)).text).not.toContain('/handover')
  expect((await guide.get(`${file}/handover`)).status).toBe(404)
  expect((await guide.send(`${file}/handover`, { to: cast.jaap.id, reason: 'Omdat het kan.' })).status).toBe(404)
})

test('who never had a talk is erased two years after the week they came, and name, address and every key go along', async () => {
  const { person, trajectory } = await cameIn('Henk')
  const rows = () => house.asSuperuser<{ readonly count: number }>(`select (select count(*) from person where id = $1)::int + (select count(*) from person_name where person_id = $1)::int + (select count(*) from mail_address where person_id = $1)::int
    + (select count(*) from trajectory where id = $2)::int + (select count(*) from brought where trajectory_id = $2)::int + (select count(*) from guide_request where trajectory_id = $2)::int as count`, [person, trajectory])
  expect((await rows())[0]?.count).toBe(6)
  const [sealed] = await house.asSuperuser<{ readonly name: string; readonly address: string }>(`select document_key_of(n.name) as name, document_key_of(m.address) as address from person_name n join mail_address m on m.person_id = n.person_id where n.person_id = $1`, [person])
  const keysLeft = () => house.asSuperuser('select from keys.document_key where id = any($1)', [[sealed?.name, sealed?.address]])
  expect(await keysLeft()).not.toEqual([])

  const due = addDays(monday, 7 + regularGuidance.keeping.trajectoryDays)
  const eraseOn = (day: Day) => house.as('worker', async tx => { while (await eraseNext(tx, eraseRules, startOfDay(day, deHaven.zone)) !== null); })
  await eraseOn(addDays(due, -1))
  expect((await rows())[0]?.count).toBe(6)
  await eraseOn(due)
  expect((await rows())[0]?.count).toBe(0)
  expect(await keysLeft()).toEqual([])
  expect(await house.asSuperuser('select from keys.scope_key where scope_id = $1', [trajectory])).toEqual([])
  // Whoever works here stays, whatever file of theirs goes.
  expect(await house.asSuperuser('select from person where id = $1', [marleen.id])).toHaveLength(1)
  expect(house.broken).toEqual([])
})
