import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { openHouse, type Answer } from '../../test/house.ts'
import { cancel, keepAgenda, openTrajectory, range } from './agenda.fixture.ts'
import type { Range } from './free-moments.ts'
import { holdFor } from './hold.ts'
import { confirmHold, giveBack, takeHold } from './hold.store.ts'

const house = await openHouse()
const { marleen, jaap, ellen } = cast
const mine = await house.signedIn(marleen.id)
await house.as(jaap.id, tx => keepAgenda(tx, jaap.id))

const weekly = { weeklyDay: '1', weeklyFrom: '09:00', weeklyUntil: '12:00', weeklySince: '2026-11-20' }
/** What one reads, without the tags. */
const plain = ({ text }: Answer): string => text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
/** What stands beside the button that takes this away. */
const idOf = ({ text }: Answer, words: string): string => {
  const form = text.split('<form ').find(one => one.includes('/drop"') && one.includes(`<span>${words}`))
  const found = /name="id" value="([^"]+)"/.exec(form ?? '')?.[1]
  if (!found) throw new Error(`nothing to take away: ${words}`)
  return found
}
const startsOf = (guide: Id<'person'>) => house.as(null, async tx => ((await house.app.house.moments.free(tx, deHaven, [guide], house.now())).get(guide) ?? []).map(({ from }) => from.toISOString().slice(0, 16)))

const book = async (guide: Id<'person'>, moment: Range) => {
  const [person, held] = [newAnonymousId<'person'>(), holdFor(newAnonymousId(), guide, moment, house.now())]
  await house.as(null, tx => takeHold(tx, held, house.now()))
  return await house.as(person, async tx => {
    const trajectory = await openTrajectory(tx, person, guide, moment)
    await confirmHold(tx, held, trajectory.appointment, house.now())
    house.app.house.moments.touched(deHaven.id, guide)
    return trajectory
  })
}

test('a guide writes down hours, and people can choose them at once', async () => {
  expect(plain(await mine.get('/hours'))).toContain('Niemand kan nu een moment kiezen.')
  const saved = await mine.post('/hours/weekly-hours', weekly)
  expect(plain(saved)).toContain('Dit is bewaard.')
  expect(plain(saved)).toContain('maandag 09:00–12:00')
  expect((await startsOf(marleen.id))[0]).toBe('2026-11-23T08:00')

  await mine.post('/hours/extra-hours', { extraDay: '2026-11-22', extraFrom: '19:00', extraUntil: '20:00' })
  expect((await startsOf(marleen.id))[0]).toBe('2026-11-22T18:00')
  await mine.post('/hours/cut', { talkMinutes: '45', breakMinutes: '0', noticeMinutes: '1440', horizonDays: '7' })
  expect(await startsOf(marleen.id)).toEqual(['2026-11-22T18:00', '2026-11-23T08:00', '2026-11-23T08:45', '2026-11-23T09:30', '2026-11-23T10:15'])
  await mine.post('/hours/absences', { awayFrom: '2026-11-22', awayFromTime: '', awayUntil: '2026-11-22', awayUntilTime: '' })
  expect((await startsOf(marleen.id))[0]).toBe('2026-11-23T08:00')
  expect(plain(await mine.get('/hours'))).toContain('Tweede kerstdag')

  // What was written down can be taken away again.
  const page = await mine.get('/hours')
  await mine.post('/hours/absences/drop', { id: idOf(page, 'zondag 22 november</span>') })
  await mine.post('/hours/extra-hours/drop', { id: idOf(page, 'zondag 22 november, 19:00') })
  await mine.post('/hours/cut', { talkMinutes: '30', breakMinutes: '15', noticeMinutes: '60', horizonDays: '28' })
  expect((await startsOf(marleen.id))[0]).toBe('2026-11-23T08:00')
})

test('what cannot be is said at its field, and what was typed stays', async () => {
  const backwards = await mine.send('/hours/weekly-hours', { ...weekly, weeklyDay: '2', weeklyFrom: '14:15', weeklyUntil: '13:00' })
  expect(backwards.status).toBe(422)
  expect(backwards.text).toContain('<title>Fout: Werktijden')
  expect(backwards.text).toContain('<a href="#weeklyUntil">Het einde ligt voor het begin.')
  expect(backwards.text).toContain('value="14:15"')
  expect(plain(await mine.send('/hours/weekly-hours', { ...weekly, weeklyFrom: '11:00', weeklyUntil: '13:00' }))).toContain('Op deze dag staan al uren op die tijd.')
  expect(plain(await mine.send('/hours/extra-hours', { extraDay: '2026-11-31', extraFrom: '25:00', extraUntil: '' }))).toMatch(/deze datum bestaat niet.*deze tijd bestaat niet.*vul dit in/)
  expect(plain(await mine.send('/hours/absences', { awayFrom: '2026-12-24', awayUntil: '2026-12-01' }))).toContain('Het einde ligt voor het begin.')
  expect(plain(await mine.send('/hours/cut', { talkMinutes: '5', breakMinutes: 'x', noticeMinutes: '', horizonDays: '1000' }))).toMatch(/getal is te klein.*vul een getal in.*vul dit in.*getal is te groot/)
  for (const path of ['/hours/weekly-hours', '/hours/weekly-hours/end', '/hours/extra-hours', '/hours/absences', '/hours/cut']) expect((await mine.send(path)).status, path).toBe(422)
  for (const path of ['/hours/extra-hours/drop', '/hours/absences/drop']) expect((await mine.send(path, { id: newAnonymousId() })).status, path).toBe(404)
})

test('the same form twice adds its hours once', async () => {
  const form = { ...weekly, weeklyDay: '3', act: newAnonymousId() }
  await mine.post('/hours/weekly-hours', form)
  const again = await mine.post('/hours/weekly-hours', form)
  expect(again.status).toBe(200)
  expect(plain(again).match(/woensdag 09:00–12:00 elke week|woensdag 09:00–12:00/g)?.length).toBe(2) // once in the list, once to choose from
})

test('an appointment that no longer fits is shown with its time, and stands', async () => {
  const { appointment } = await book(marleen.id, range('2026-11-25T08:00:00Z', '2026-11-25T08:30:00Z'))
  const away = await mine.post('/hours/absences', { awayFrom: '2026-11-25', awayUntil: '2026-11-25' })
  expect(plain(away)).toContain('Deze afspraken vallen buiten de uren')
  expect(plain(away)).toContain('woensdag 25 november om 09:00 uur tot 09:30')
  const planned = await house.asSuperuser('select from occupancy where appointment_id = $1', [appointment])
  expect(planned).toHaveLength(1)
  await mine.post('/hours/absences/drop', { id: idOf(away, 'woensdag 25 november</span>') })
  expect(plain(await mine.get('/hours'))).not.toContain('vallen buiten de uren')
})

test('an administrator keeps a guide\'s hours; every other person finds no such page', async () => {
  const office = await house.signedIn(ellen.id)
  const base = `/administration/staff/${jaap.id}/hours`
  const page = await office.get(base)
  expect(plain(page)).toContain('Werktijden van Jaap Verhoef')
  expect(page.text).toContain('<title>Werktijden - Houvast</title>')
  await office.post(`${base}/extra-hours`, { extraDay: '2026-11-28', extraFrom: '10:00', extraUntil: '11:00' })
  expect(await startsOf(jaap.id)).toContain('2026-11-28T09:00')
  const [line] = await house.asSuperuser<{ readonly person_id: string; readonly role: string }>(`select person_id, role from log.entry where event = 'extra-hours.add' and subject_id = $1`, [jaap.id])
  expect(line).toEqual({ person_id: ellen.id, role: 'administrator' })

  expect((await office.get('/hours')).status).toBe(404)
  expect((await office.get(`/administration/staff/${ellen.id}/hours`)).status).toBe(404) // guides nobody
  expect((await office.get(`/administration/staff/${castOfHetBaken.lieve.id}/hours`)).status).toBe(404)
  for (const other of [mine, await house.signedIn(cast.samira.id), await house.signedIn(castOfHetBaken.wim.id, hetBaken)]) {
    expect((await other.get(base)).status).toBe(404)
    expect((await other.send(`${base}/extra-hours`, { extraDay: '2026-11-28', extraFrom: '12:00', extraUntil: '13:00' })).status).toBe(404)
  }
  const visitor = house.browser()
  expect((await visitor.send(base)).location ?? (await visitor.send(`${base}/cut`)).location).toMatch(/^\/sign-in/)
})

test('the agenda shows one\'s own week: appointments, free hours, a hold, a holiday', async () => {
  const { talk } = await book(jaap.id, range('2026-11-24T08:00:00Z', '2026-11-24T08:30:00Z'))
  await house.as(null, tx => takeHold(tx, holdFor(newAnonymousId(), jaap.id, range('2026-11-24T08:45:00Z', '2026-11-24T09:15:00Z'), house.now()), house.now()))
  house.app.house.moments.touched(deHaven.id, jaap.id)
  const his = await house.signedIn(jaap.id)
  const week = await his.get('/agenda?week=2026-11-26')
  expect(plain(week)).toContain('Week 48')
  expect(plain(week)).toContain('Maandag 23 november tot en met zondag 29 november 2026')
  expect(week.text).toContain(`<a href="/talks/${talk}">Gesprek 1</a>`)
  expect(plain(week)).toMatch(/Dinsdag 24 november 09:00 – 09:30 Gesprek 1 Jij belt 09:45 – 10:15 Iemand kiest nu Vrij om 09:40 uur.*10:30 – 11:45 Vrij 2 plekken/)
  expect(plain(week)).toContain('Zaterdag 28 november 10:00')
  expect(week.text).toContain('href="/agenda?week=2026-11-16"')
  expect(week.text).toContain('href="/agenda?week=2026-11-30"')
  expect(plain(await his.get('/agenda'))).toContain('Vrijdag 20 november Vandaag')
  expect(plain(await his.get('/agenda?week=2026-12-25'))).toContain('Vrijdag 25 december (Eerste kerstdag)')
  expect((await his.get('/agenda?week=nonsense')).status).toBe(200)
  expect((await mine.get('/agenda?week=2026-11-23')).text).not.toContain(talk)
  expect((await (await house.signedIn(ellen.id)).get('/agenda')).status).toBe(404)
})

test('a calendar program reads the agenda under its secret address: times and neutral words', async () => {
  const his = await house.signedIn(jaap.id)
  const made = await his.post('/agenda/feed')
  const address = /http:\/\/[^<"]*(\/calendar\/[\w-]{43}\.ics)/.exec(made.text)?.[1] ?? 'not there'
  const gone = await book(jaap.id, range('2026-11-24T10:00:00Z', '2026-11-24T10:30:00Z'))
  await house.as(gone.person, async tx => { await cancel(tx, gone.appointment, gone, house.now()); await giveBack(tx, gone.appointment) })

  const program = house.browser() // signs in nowhere
  const feed = await program.get(address)
  expect(feed.headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(feed.headers['cache-control']).toBe('no-store, no-transform')
  const calendar = new ICAL.Component(ICAL.parse(feed.text))
  expect(calendar.getFirstPropertyValue('name')).toBe('Agenda')
  const events = calendar.getAllSubcomponents('vevent').map(one => {
    const event = new ICAL.Event(one)
    return [event.summary, event.startDate.toJSDate().toISOString(), event.endDate.toJSDate().toISOString(), one.getFirstPropertyValue('status')]
  })
  expect(events).toEqual([
    ['Afspraak', '2026-11-24T08:00:00.000Z', '2026-11-24T08:30:00.000Z', 'CONFIRMED'],
    ['Afspraak', '2026-11-24T10:00:00.000Z', '2026-11-24T10:30:00.000Z', 'CANCELLED'],
  ])
  // Nothing says with whom, for which talk, or where.
  for (const word of [gone.person, gone.trajectory, gone.talk, 'Jaap', 'Haven', 'http']) expect(feed.text).not.toContain(word)
  // The secret is nowhere in the database, and no other address answers.
  const secret = address.slice('/calendar/'.length, -'.ics'.length)
  expect(await house.asSuperuser(`select from calendar_feed where encode(token_hash, 'escape') like '%' || $1 || '%' or token_hash = $2`, [secret, Buffer.from(secret, 'base64url')])).toHaveLength(0)
  for (const path of [address.slice(0, -5), `${address}x`, address.replace(/.{4}\.ics$/, 'AAAA.ics'), '/calendar/.ics', `/calendar/${'A'.repeat(43)}.ics`]) expect((await program.get(path)).status, path).toBe(404)
  expect((await house.browser('baken.localhost').get(address)).status).toBe(404)

  const renewed = /\/calendar\/[\w-]{43}\.ics/.exec((await his.post('/agenda/feed')).text)?.[0] ?? 'not there'
  expect((await program.get(address)).status).toBe(404)
  expect((await program.get(renewed)).status).toBe(200)
  expect(plain(await his.get('/agenda'))).toContain('Je maakte het adres op 20 november 2026.')
  expect(plain(await his.post('/agenda/feed/end'))).toContain('Het adres werkt niet meer.')
  expect((await program.get(renewed)).status).toBe(404)
})

test('nothing broke on the way', () => expect(house.broken).toEqual([]))
