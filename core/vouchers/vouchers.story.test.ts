/** From the switch to a booked talk: two people make a round, employees take a voucher, and weeks later somebody hands one in. */
import { beforeAll, expect, test } from 'vitest'
import { cast, deHaven, keeperOfDeHaven } from '../../demo/cast.ts'
import { addDays, dayOf, type Day } from '../../kit/time.ts'
import { openFullHouse, present } from '../../test/full-house.ts'
import type { Browser } from '../../test/house.ts'
import { filledIn, formsIn } from '../../test/markup.ts'
import { wordsIn } from '../../test/pdf.ts'
import { reading, wordsOfPage } from '../../test/reading.ts'
import { parseId, type Id } from '../../kit/id.ts'
import { answerIn, begin, closeRound, openRound, take, travelToDay, welcomed, withFrits } from './voucher.fixture.ts'
import { keyWords, readVoucher } from './voucher.ts'

const house = await openFullHouse()
await withFrits(house)
const linde = await welcomed(house, 'De Linde')
let [ellen, frits]: Browser[] = []
const by = (browser: Browser | undefined) => present(browser)
const signInAnew = async () => { [ellen, frits] = [await house.signedIn(cast.ellen.id), await house.signedIn(keeperOfDeHaven.id)] }
beforeAll(signInAnew)
const today = () => dayOf(house.now(), deHaven.zone)
const switchedOn = async () => (await house.app.providers()).find(({ id }) => id === deHaven.id)?.vouchers

test('as long as nobody turned it on it is not there, and the switch says that nobody from outside looked at it', async () => {
  for (const path of ['/voucher', '/voucher/keys', '/with-voucher']) expect((await house.browser().get(path)).status, path).toBe(404)
  for (const path of ['/voucher/sign', '/with-voucher']) expect((await house.browser().send(path, { voucher: 'x' })).status, path).toBe(404)
  expect((await house.browser().get('/')).text).not.toContain('/with-voucher')
  const page = await by(ellen).get('/administration/vouchers')
  expect(page.text).toContain('Dit is nog niet bekeken door iemand van buiten')
  expect(page.text).toContain('Bonnen staan uit.')
  for (const [locale, words] of [['nl-BE', 'Dit is nog niet bekeken door iemand van buiten'], ['en', 'This was not yet reviewed by an outsider']] as const) {
    await by(ellen).get(`/voice/${locale}?to=/administration/vouchers`)
    expect((await by(ellen).get('/administration/vouchers')).text).toContain(words)
  }
  await by(ellen).get('/voice/nl-NL?to=/')
  expect((await (await house.signedIn(cast.marleen.id)).get('/administration/vouchers')).status).toBe(404)
  expect((await by(frits).get('/administration/vouchers')).text).not.toContain('Zet bonnen aan')

  expect((await by(ellen).post('/administration/vouchers', { vouchers: 'on' })).text).toContain('Bonnen staan aan.')
  await expect.poll(switchedOn).toBe('on')
  expect((await house.browser().get('/')).text).toContain('/with-voucher')
})

let round: Id<'voucher-round'>
let codes: readonly string[] = []
let words = ''
let opensOn: Day

test('one proposes a round for fifty or more, another makes the key, and every letter has the same four words', { timeout: 60_000 }, async () => {
  opensOn = addDays(today(), 3)
  const propose = (letters: string, day = opensOn) => by(ellen).post('/administration/vouchers/rounds', { opensOn: day, [`letters-${linde}`]: letters })
  const few = await propose('49')
  expect([few.status, few.text.includes('minstens 50 brieven'), few.text.includes('value="49"')]).toEqual([422, true, true])
  expect((await propose('veel')).status).toBe(422)
  expect((await propose('52', addDays(today(), -1))).text).toContain('De eerste dag mag niet voorbij zijn.')
  const proposed = await propose('52')
  expect(proposed.text).toContain('Je hebt deze ronde zelf voorgesteld.')
  const path = present(/\/administration\/vouchers\/rounds\/[0-9a-f-]{36}/.exec(proposed.text)?.[0])
  round = present(parseId<'voucher-round'>(path.slice(-36)))
  expect((await by(ellen).send(`${path}/key`)).status).toBe(404)
  expect((await by(ellen).send(`${path}/letters`)).status).toBe(404) // no key yet
  expect((await by(frits).get('/administration/vouchers')).text).toContain('Jij kunt deze ronde bevestigen.')
  const made = await by(frits).post(`${path}/key`)
  const [offered] = JSON.parse((await house.browser().get('/voucher/keys')).text)
  words = keyWords(Buffer.from(offered.key, 'base64'))
  expect([offered.round, offered.words, made.text.includes(words)]).toEqual([round, words, true])
  expect((await by(frits).send(`${path}/letters`)).status).toBe(404) // letters are the administrator's

  const paper = await by(ellen).send(`${path}/letters`)
  expect(paper.headers['content-type']).toBe('application/pdf')
  const text = wordsIn(present(paper.bytes))
  const first = [...new Set(text.match(/[2-9A-Z]{5}(-[2-9A-Z]{5}){3}/g))]
  expect(first).toHaveLength(52)
  expect(text.split(words).length - 1).toBe(52)
  // Printed again, for the first paper was jammed: those before work no more.
  codes = [...new Set(wordsIn(present((await by(ellen).send(`${path}/letters`)).bytes)).match(/[2-9A-Z]{5}(-[2-9A-Z]{5}){3}/g))]
  const kept = await house.asSuperuser<{ readonly row: string }>('select c::text as row from voucher_code c')
  expect([kept.length, kept.filter(({ row }) => [...first, ...codes].some(code => row.includes(code)))]).toEqual([52, []])
  travelToDay(house, opensOn)
  const open = Buffer.from(offered.key, 'base64')
  expect(answerIn((await house.browser().send('/voucher/sign', (await begin(round, open, present(first[0]))).body)).text)).toEqual({ answer: 'unknown' })
})

const vouchers: string[] = []
test('thirty take a voucher; the page says what it needs, sets no cookie and leads nowhere near where it is handed in', { timeout: 60_000 }, async () => {
  const browser = house.browser()
  const page = await browser.get('/voucher')
  expect(page.text).toContain('Hier is JavaScript nodig')
  expect(page.text).toContain(deHaven.telephone)
  expect(page.text).not.toMatch(/href="[^"]*with-voucher/)
  expect([...browser.cookies.keys()]).toEqual([])
  expect(page.headers['referrer-policy']).toBe('same-origin')
  const [offered] = JSON.parse((await browser.get('/voucher/keys')).text)
  const open = Buffer.from(offered.key, 'base64')
  for (let index = 0; index < 30; index++) vouchers.push((await take(browser, round, open, present(codes[index]))).voucher)
  expect([...browser.cookies.keys()]).toEqual([])
  const wrong = async (body: Readonly<Record<string, string>>) => answerIn((await browser.send('/voucher/sign', body)).text).answer
  const again = await begin(round, open, present(codes[0]))
  expect(await wrong(again.body)).toBe('used')
  expect(await wrong({ ...again.body, code: 'nee' })).toBe('unknown')
  expect(await wrong({ ...again.body, code: present(codes[30]), blinded: 'AAAA' })).toBe('malformed')
  expect(await wrong({ ...again.body, code: present(codes[30]), blinded: Buffer.alloc(384, 0xff).toString('base64url') })).toBe('malformed')
  expect(await wrong({})).toBe('unknown')
  // What was malformed used nothing up.
  vouchers.push((await take(browser, round, open, present(codes[30]))).voucher)
  await signInAnew()
  expect(wordsOfPage((await by(ellen).get('/administration/vouchers')).text)).not.toMatch(/\b3[01]\b|Ongeveer/)
  expect((await by(ellen).post(`/administration/vouchers/rounds/${round}/letters`)).text).toContain('Er is al een bon gehaald')
})

test('after the window nothing can be made any more, by nobody', async () => {
  await closeRound(house, opensOn)
  await signInAnew()
  const page = (await by(ellen).get('/administration/vouchers')).text
  expect(page).toContain('Minstens 25 mensen haalden een bon. De sleutel is vernietigd.')
  expect(page).toContain('Ongeveer 30 mensen haalden een bon.')
  const [offered] = JSON.parse((await house.browser().get('/voucher/keys')).text)
  expect(answerIn((await house.browser().send('/voucher/sign', (await begin(round, Buffer.from(offered.key, 'base64'), present(codes[40]))).body)).text)).toEqual({ answer: 'closed' })
})

/** From the voucher to the form of a booking. */
const come = async (voucher: string) => {
  const browser = house.browser()
  const form = present(formsIn((await browser.get('/with-voucher')).text, '/with-voucher').find(({ action }) => action === '/with-voucher'))
  const door = await browser.post('/with-voucher', { ...filledIn(form), voucher })
  const book = async () => {
    const place = present(formsIn((await browser.get('/moments')).text, '/').find(({ action }) => action === '/holds'))
    const contact = await browser.post('/holds', filledIn(place))
    const form = present(formsIn(contact.text, '/').find(({ action }) => action === '/appointments'))
    return async () => await browser.post('/appointments', { ...filledIn(form), way: 'guide-calls', telephone: '06 12 34 56 78', alias: 'Noor' })
  }
  return { browser, door, book }
}

test('before its day it waits; then it opens the door, and is used up by the booking and by nothing before', async () => {
  const early = await come(present(vouchers[0]))
  expect([early.door.status, early.door.text.includes('De bon werkt nog niet.'), early.door.text.includes(present(vouchers[0]))]).toEqual([422, true, true])
  travelToDay(house, addDays(opensOn, 18))
  for (const bad of ['', 'appel kade', present(vouchers[0]).replace(/.$/, 'A').replace(/^./, 'B')]) expect((await come(bad)).door.text).toContain('Dit is geen bon van ons.')
  const flipped = Buffer.from(present(vouchers[0]), 'base64url')
  flipped[100] = (flipped[100] ?? 0) ^ 1
  expect((await come(flipped.toString('base64url'))).door.text).toContain('Dit is geen bon van ons.')

  const spent = () => house.asSuperuser('select from voucher_spent')
  const [one, other] = [await come(present(vouchers[0])), await come(present(vouchers[0]))]
  expect(one.door.text).toContain('/moments')
  const [first, second] = [await one.book(), await other.book()] // looked at twice
  expect(await spent()).toEqual([])
  expect((await first()).text).toContain('class="code"')
  expect(await spent()).toHaveLength(1)
  expect((await second()).text).toContain('Deze bon is al gebruikt.')
  expect((await come(present(vouchers[0]))).door.text).toContain('Deze bon is al gebruikt.')
  expect([...one.browser.cookies.keys()]).not.toContain('voucher')

  // Whoever leaves a cookie at home keeps no voucher by it.
  for (const cookie of ['voucher', 'door']) {
    const sly = await come(present(vouchers[1]))
    const book = await sly.book()
    sly.browser.cookies.delete(cookie)
    expect((await book()).text, cookie).not.toContain('class="code"')
  }
  expect(await spent()).toHaveLength(1)
  const honest = await come(present(vouchers[1]))
  expect((await (await honest.book())()).text).toContain('class="code"')
  // And with the words on the poster one still comes in.
  const words = await house.hold()
  const form = present(formsIn(words.contact.text, '/').find(({ action }) => action === '/appointments'))
  expect((await words.browser.post('/appointments', { ...filledIn(form), way: 'guide-calls', telephone: '06 12 34 56 78', alias: 'Bo' })).text).toContain('class="code"')
  expect(house.broken).toEqual([])
})

test('with a key of another round nothing opens, and too few are not let in but go along in the next round', { timeout: 60_000 }, async () => {
  const dijk = await welcomed(house, 'De Dijk')
  const next = await openRound(house, new Map([[dijk, 50]]))
  const { voucher } = await take(house.browser(), next.id, next.open, present(next.codes[0]))
  const crossed = present(readVoucher(voucher))
  await closeRound(house, next.opensOn)
  travelToDay(house, addDays(next.opensOn, 20))
  const few = await come(voucher)
  expect([few.door.status, few.door.text.includes('te weinig mensen')]).toEqual([422, true])
  const asOther = Buffer.concat([Buffer.from(round.replaceAll('-', ''), 'hex'), crossed.prepared, crossed.signature]).toString('base64url')
  expect((await come(asOther)).door.text).toContain('Dit is geen bon van ons.')
  await signInAnew()
  const page = (await by(ellen).get('/administration/vouchers')).text
  expect(page).toMatch(/gaan vanzelf mee[\s\S]{0,200}De Dijk/)
  const proposed = await by(ellen).post('/administration/vouchers/rounds', { opensOn: addDays(today(), 1), [`letters-${linde}`]: '10' })
  expect(proposed.text).toMatch(/De Dijk, De Linde[\s\S]{0,200}60/)
  travelToDay(house, addDays(next.opensOn, 25))
  await signInAnew()
  const late = await by(frits).get('/administration/vouchers')
  expect([late.text.includes('Niemand zei op tijd ja'), late.text.includes('Bevestig en maak de sleutel')]).toEqual([true, false])
  travelToDay(house, addDays(opensOn, 560))
  expect((await come(present(vouchers[2]))).door.text).toContain('De tijd van deze bon is voorbij.')
})

test('both pages read easily, in every voice', async () => {
  for (const locale of ['nl-NL', 'nl-BE'] as const) for (const path of ['/voucher', '/with-voucher']) {
    const browser = house.browser()
    await browser.get(`/voice/${locale}?to=/`)
    const { score, longest } = reading(wordsOfPage((await browser.get(path)).text))
    expect(score, `${locale} ${path}: ${longest}`).toBeGreaterThanOrEqual(65)
  }
})

test('turned off again, what there was stays shut', async () => {
  await signInAnew()
  await by(ellen).post('/administration/vouchers', { vouchers: 'off' })
  await expect.poll(switchedOn).toBe('off')
  expect((await house.browser().get('/with-voucher')).status).toBe(404)
  expect(house.broken).toEqual([])
})
