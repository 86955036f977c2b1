/** Half a year of weeks: counted as things happen, seen by whoever runs the house, and by nobody else. */
import { afterEach, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { openedWith } from '../../test/opened.ts'
import { keepAgenda } from '../agenda/agenda.fixture.ts'
import { remindGuides } from '../messages/notify.ts'
import { signInAs } from '../visit.ts'
import { offerPlaces, wishEarlier } from '../waiting-list/earlier-places.ts'
import { forgetWish, sweepWishes } from '../waiting-list/waiting-list.store.ts'
import { listTally, listWaits, noteWait, recordWait } from './weeks.store.ts'

const house = await openHouse()
const { marleen, ellen } = cast
const link = (path: string) => `https://houvast.example${path}`
const start = house.now()
const long = addDays(dayOf(start, deHaven.zone), -400)

// oxlint-disable-next-line vitest/no-standalone-expect -- whatever a story did, nothing broke
afterEach(() => expect(house.broken).toEqual([]))

const tally = async () => new Map((await house.as(ellen.id, tx => listTally(tx, long))).map(({ week, what, count }) => [`${week} ${what}`, count]))
const look = () => house.as('worker', tx => noteWait(tx, house.now(), { provider: deHaven, moments: house.app.house.moments }))
const remind = () => house.as('worker', tx => remindGuides(tx, house.now(), { vault: house.vault, provider: deHaven, link }))
const asks = async (hour: number) => {
  const one = await openedWith(house, { provider: deHaven, guide: marleen.id, from: addMinutes(start, (24 * 6 + hour) * 60), now: house.now() })
  const { name, value } = await house.as(null, tx => signInAs({ tx, now: house.now() }, one.person, 'receipt', null))
  const browser = house.browser()
  browser.cookies.set(name, value ?? '')
  await browser.post('/my-messages', { text: 'Mag het ook op zondag?' })
  return { ...one, browser }
}

test('a new house has nothing to show, and says when it will', async () => {
  expect(await look()).toBe(0)
  const page = await (await house.signedIn(ellen.id)).get('/administration/weeks')
  expect(page.text).toContain('Er is nog geen week om te tonen.')
  expect(page.text).not.toContain('<svg class="columns')
})

test('the wait is looked at once a working day, while offices are open', async () => {
  await house.as(marleen.id, tx => keepAgenda(tx, marleen.id))
  house.travelTo(new Date('2026-11-20T07:30:00Z'))
  expect(await look()).toBe(0)
  house.travelTo(new Date('2026-11-21T10:00:00Z')) // a Saturday
  expect(await look()).toBe(0)
  house.travelTo(start)
  expect([await look(), await look()]).toEqual([1, 0])
  const [seen] = await house.as(ellen.id, tx => listWaits(tx, long))
  expect(seen).toMatchObject({ day: '2026-11-20' })
  expect(seen?.waitDays).toBeTypeOf('number')
  const page = await (await house.signedIn(ellen.id)).get('/administration/weeks')
  expect(page.text.match(/<svg class="columns/g)).toHaveLength(1)
  expect(page.text.match(/In al deze weken: geen\./g)).toHaveLength(2)
  expect(page.text).toMatch(/16 november 2026 \(deze week\)/)
})

test('a question counts in its week, and once more when it waited too long; an answer in time does not', async () => {
  const asked = [await asks(1), await asks(2), await asks(3)]
  await asked[0]?.browser.post('/my-messages', { text: 'En nog iets.' }) // the same wait goes on
  await (await house.signedIn(marleen.id)).post(`/trajectories/${asked[2]?.trajectory}/messages`, { text: 'Ja, hoor.' })
  expect(await tally()).toEqual(new Map([['2026-11-16 asked', 3]]))
  expect(await remind()).toBe(0)
  house.travelTo(new Date('2026-11-25T09:00:00Z'))
  expect([await remind(), await remind()]).toEqual([2, 0])
  expect(await tally()).toEqual(new Map([['2026-11-16 asked', 3], ['2026-11-23 late', 2]]))
  house.travelTo(start)
})

test('a wish that was never offered a place counts when its time is over; one taken back or offered does not', async () => {
  const around = { tx: undefined, vault: house.vault, provider: deHaven }
  const wish = (telephone: string, before: Date) => house.as(null, tx => wishEarlier({ ...around, tx }, { programme: 'anonymous-coaching', trajectory: null, before }, telephone, start))
  // Nothing is earlier than a quarter of an hour from now; a place next month is of use to whoever had none.
  await wish('+31611111111', addMinutes(start, 15))
  const back = await openedWith(house, { provider: deHaven, guide: marleen.id, from: addMinutes(start, 6 * 24 * 60 + 600), now: start })
  await house.as(back.person, tx => wishEarlier({ ...around, tx }, { programme: 'anonymous-coaching', trajectory: back.trajectory, before: null }, '+31622222222', start))
  const [own] = await house.as(back.person, tx => tx.rows<{ readonly id: Parameters<typeof forgetWish>[1] }>(sql`select id from earlier_wish`))
  if (own) await house.as(back.person, tx => forgetWish(tx, own.id))
  await wish('+31633333333', addMinutes(start, 60 * 24 * 60))
  expect(await house.as('worker', tx => offerPlaces(tx, start, { vault: house.vault, provider: deHaven, link, moments: house.app.house.moments }))).toBe(1)
  expect((await tally()).get('2026-11-16 wished')).toBe(3)
  await house.as('worker', tx => sweepWishes(tx, addMinutes(start, 15 * 24 * 60)))
  expect((await tally()).get('2026-11-30 unmet')).toBe(1)
  expect(await house.asSuperuser('select 1 from earlier_wish')).toEqual([])
})

test('the page tells sums and no more, to the administrator of this house only', async () => {
  house.travelTo(new Date('2026-12-04T10:00:00Z'))
  const page = await (await house.signedIn(ellen.id)).get('/administration/weeks')
  expect(page.text).toContain('De meeste: 2, in de week van 23 november 2026.')
  expect(page.text).toContain('Deze week: 1 zonder aanbod.')
  expect(page.text.match(/<svg class="columns/g)).toHaveLength(3)
  for (const { name } of Object.values(cast).filter(({ id }) => id !== ellen.id)) expect(page.text).not.toContain(name)
  expect(page.text).not.toMatch(/anker|zondag| style=/)
  for (const browser of [await house.signedIn(marleen.id), house.browser(), await house.signedIn(castOfHetBaken.lieve.id, hetBaken)]) expect((await browser.get('/administration/weeks')).text).not.toContain('Per week')
  expect((await (await house.signedIn(castOfHetBaken.wim.id, hetBaken)).get('/administration/weeks')).text).toContain('Er is nog geen week om te tonen.')
})

test('at the database nobody else sees a number, and nobody writes one', async () => {
  const monday = dayOf(start, deHaven.zone)
  for (const [person, provider] of [[null, deHaven.id], [marleen.id, deHaven.id], [castOfHetBaken.wim.id, hetBaken.id], [castOfHetBaken.wim.id, deHaven.id], ['worker', hetBaken.id]] as const) {
    expect(await house.as(person, async tx => [await listTally(tx, long), await listWaits(tx, long)], provider)).toEqual([[], []])
  }
  for (const person of [null, marleen.id, ellen.id, 'worker'] as const) {
    for (const statement of [sql`insert into week_tally (week, what, count) values ('2026-11-16', 'late', 9)`, sql`update week_tally set count = 0`, sql`delete from week_tally`, sql`select count_in_week('late', ${start})`, sql`update day_wait set wait_days = 0`, sql`delete from day_wait`]) {
      await expect(house.as(person, tx => tx.run(statement))).rejects.toThrow()
    }
  }
  for (const person of [null, marleen.id, ellen.id]) await expect(house.as(person, tx => recordWait(tx, { day: addDays(monday, 40), waitDays: 0 }))).rejects.toThrow()
})
