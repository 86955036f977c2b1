/** Coming into a plan, over HTTP and without JavaScript: its guide opens it, a colleague and a manager are asked in, and each comes in by what their part asks. */
import { generate } from 'otplib'
import { afterEach, expect, test } from 'vitest'
import { aroundNoor, cast, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../../kit/time.ts'
import { codeTo, linkTo, mailsTo } from '../../test/mails.ts'
import { openHouse, type Answer, type Browser } from '../../test/house.ts'
import { signInAs } from '../visit.ts'

const house = await openHouse()
afterEach(() => { if (house.broken.length > 0) throw new Error(house.broken.join('\n')) })
const { noor, kim, mirjam } = aroundNoor
const found = (pattern: RegExp, { text }: Answer): string => {
  const match = pattern.exec(text)?.[1]
  if (match === undefined) throw new Error(`not on the page: ${pattern}`)
  return match
}
const wait = (minutes: number) => house.travelTo(addMinutes(house.now(), minutes))
const titleOf = ({ text }: Answer) => found(/<h1[^>]*>([^<]*)</, { text, status: 0, location: null, headers: {} })

/** Signed in anew each time, for the story takes longer than a sign-in lasts. */
const bas = {
  get: async (path: string) => await (await house.signedIn(cast.bas.id)).get(path),
  post: async (path: string, fields: Readonly<Record<string, string>>) => await (await house.signedIn(cast.bas.id)).post(path, fields),
}
const opened = await bas.post('/plans', { programme: 'workfloor-recovery', name: noor.name, mail: noor.mail, telephone: '' })
const trajectory = found(/href="\/trajectories\/([0-9a-f-]{36})/, opened)
const circle = `/trajectories/${trajectory}/circle`
/** A minute later, for of two mails of one moment neither is the newest. */
const ask = (who: { readonly name: string; readonly mail: string }, role: string) => {
  wait(1)
  return bas.post(circle, { role, name: who.name, mail: who.mail })
}
const byMail = async (mail: string): Promise<{ readonly browser: Browser; readonly page: Answer }> => {
  wait(1)
  const browser = house.browser()
  await browser.post('/sign-in/links', { mail })
  return { browser, page: await browser.post(await linkTo(house, mail)) }
}

/** From a personal link to a page, with a code on a device that is new. */
const comeIn = async (browser: Browser, link: string, mail: string): Promise<Answer> => {
  wait(1)
  await browser.post(`${link}/codes`)
  return await browser.post(link, { code: await codeTo(house, mail) })
}
const byLink = async (link: string, mail: string): Promise<{ readonly browser: Browser; readonly page: Answer }> => {
  const browser = house.browser()
  return { browser, page: await comeIn(browser, link, mail) }
}
const question = async (browser: Browser) => found(/href="(\/circle\/invitations\/[0-9a-f-]{36})"/, await browser.get('/beside'))

test('a plan is opened by name; whom it is about comes in by mail and finds it', async () => {
  const [told] = await mailsTo(house, noor.mail)
  expect(`${told?.subject} ${told?.text}`).not.toMatch(/Noor|Bas|Haven|herstel|plan\b/i)
  const { browser: noors, page } = await byMail(noor.mail)
  expect(page.text).toContain('Herstelplan op de werkvloer')
  expect((await noors.get('/my-trajectory/circle')).text).toContain('Er is nog niemand gevraagd')
})

test('the guide is told what is wrong, keeps what was typed, and writes nobody down who is refused', async () => {
  const people = async () => (await house.asSuperuser<{ readonly count: string }>('select count(*) from person'))[0]?.count
  const before = await people()
  const empty = await ask({ name: 'Iemand', mail: 'geen adres' }, 'colleague')
  expect([empty.status, empty.text.includes('value="geen adres"'), empty.text.includes('Fout: ')]).toEqual([422, true, true])
  expect((await ask(noor, 'colleague')).text).toContain('hoort al bij het plan')
  expect((await ask({ name: 'Iemand', mail: 'iemand@voorbeeld.example' }, 'employee')).status).toBe(422)
  expect(await people()).toBe(before)
})

test('a colleague comes in by a link of their own and a code, and says yes', async () => {
  expect((await ask(kim, 'colleague')).text).toContain('De vraag is verstuurd')
  const [mail] = await mailsTo(house, kim.mail)
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Noor|Bas|Kim|Haven|herstel|collega/i)
  const link = await linkTo(house, kim.mail)
  const kims = house.browser()
  // Scanners open every link: that neither signs in nor sends anything.
  for (let look = 0; look < 3; look++) expect((await kims.get(link)).text).not.toContain('Noor')
  expect((await mailsTo(house, kim.mail)).length).toBe(1)
  expect((await comeIn(kims, link, kim.mail)).text).toContain('Samen met Noor')
  const asked = await kims.get(await question(kims))
  expect(asked.text).toContain('Noor Jansen vraagt of je mee wilt doen, als collega')
  expect(asked.text).toContain('hoort dan alleen dat het niet lukt')
  expect(asked.text).toContain('Ik wil eerst bellen met Bas')
  const joined = await kims.post(`${await question(kims)}/answers`, { answer: 'joins' })
  expect(joined.text).toContain('Je doet mee als collega')
  expect((await kims.get('/my-trajectory')).text).toContain('Je doet mee als collega')
  expect((await bas.get(circle)).text).toContain('Doet mee')
})

test('a code is for one device, once, for ten minutes and five tries', async () => {
  const link = `/circle/links/${await circleToken(kim.mail)}`
  const kims = house.browser()
  await comeIn(kims, link, kim.mail)
  // Known now: a button is enough, and without that cookie it is not.
  await kims.post('/sign-out')
  expect((await kims.post(link)).text).toContain('Je doet mee als collega')
  const used = await codeTo(house, kim.mail)
  const other = house.browser()
  expect((await other.post(link, { code: used })).status, 'used already').toBe(422)
  wait(16)
  await other.post(`${link}/codes`)
  const fresh = await codeTo(house, kim.mail)
  for (let attempt = 0; attempt < 5; attempt++) expect((await other.post(link, { code: fresh === '000000' ? '111111' : '000000' })).status).toBe(422)
  expect((await other.post(link, { code: fresh })).status, 'after five wrong ones').toBe(422)
  wait(16)
  await other.post(`${link}/codes`)
  wait(11)
  expect((await other.post(link, { code: await codeTo(house, kim.mail) })).status, 'after ten minutes').toBe(422)
  const mails = (await mailsTo(house, kim.mail)).length
  wait(16)
  for (let again = 0; again < 5; again++) await other.post(`${link}/codes`)
  expect((await mailsTo(house, kim.mail)).length - mails, 'no more than three codes in a quarter of an hour').toBe(3)
  expect((await other.get('/beside')).text, 'never signed in').not.toContain('Noor')
})

test('a link of another provider, a changed one and none are the same closed page', async () => {
  const token = await circleToken(kim.mail)
  const there = house.browser(hetBaken.host ?? '')
  for (const [browser, path] of [[there, token], [house.browser(), `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`], [house.browser(), 'x']] as const) {
    const answer = await browser.get(`/circle/links/${path}`)
    expect([answer.status, titleOf(answer)]).toEqual([403, 'Deze link werkt niet meer'])
    expect((await browser.send(`/circle/links/${path}/codes`)).status).toBe(403)
  }
})

let secret = ''
const appCode = () => generate({ secret, epoch: Math.floor(house.now().getTime() / 1000) })

test('a manager says yes by mail, and from then on a mailbox alone is not enough', async () => {
  wait(20)
  await ask(mirjam, 'manager')
  const link = await linkTo(house, mirjam.mail)
  const mirjams = house.browser()
  await comeIn(mirjams, link, mirjam.mail)
  const path = await question(mirjams)
  const setUp = await mirjams.post(`${path}/answers`, { answer: 'joins' })
  expect(setUp.text).toContain('Daarom vragen we meer dan uw mail alleen')
  // What she came in with has ended; the note she holds signs in to nothing.
  expect((await mirjams.get('/beside')).text).not.toContain('Noor')
  secret = found(/class="code"[^>]*>([A-Z2-7 ]{39})</, await mirjams.get('/sign-in/code')).replaceAll(' ', '')
  expect((await mirjams.post('/sign-in/code', { code: '000000' })).status).toBe(422)
  const codes = await mirjams.post('/sign-in/code', { code: await appCode() })
  expect(codes.text.match(/(?:\w{4}-){3}\w{4}/g)?.length ?? 0).toBeGreaterThanOrEqual(10)
  expect((await mirjams.get('/beside')).text).toContain('U doet mee als leidinggevende')

  wait(20)
  for (const way of ['mail link', 'personal link'] as const) {
    const { browser: next, page } = way === 'mail link' ? await byMail(mirjam.mail) : await byLink(link, mirjam.mail)
    expect(page.text).toContain('Nog één stap')
    expect((await next.get('/beside')).text, way).not.toContain('Noor')
    const code = await appCode()
    expect((await next.post('/sign-in/code?to=%2Fbeside', { code })).text).toContain('U doet mee als leidinggevende')
    const thief = house.browser()
    for (const [name, value] of next.cookies) if (name === 'half') thief.cookies.set(name, value)
    expect((await thief.post('/sign-in/code', { code })).text, 'a code works once').not.toContain('leidinggevende')
    wait(2)
  }
})

test('guessing at the code becomes slow, and a note that is changed or old is none', async () => {
  const { browser: guesser } = await byMail(mirjam.mail)
  const statuses = []
  for (let attempt = 0; attempt < 7; attempt++) statuses.push((await guesser.send('/sign-in/code', { code: '000000' })).status)
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429])
  expect((await guesser.send('/sign-in/code', { code: await appCode() })).status, 'also a right one waits').toBe(429)
  const note = guesser.cookies.get('half') ?? ''
  const [, until = '', signed = ''] = note.split('.')
  for (const forged of [`${cast.bas.id}.${until}.${signed}`, `${mirjam.id}.${until}.${signed.slice(1)}A`, '', 'x.y.z']) {
    const other = house.browser()
    other.cookies.set('half', forged)
    expect((await other.send('/sign-in/code', { code: await appCode() })).location, forged).toBe('/sign-in/link')
  }
  wait(11)
  expect((await guesser.send('/sign-in/code', { code: await appCode() })).location).toBe('/sign-in/link')
})

test('the database begins nothing on a mailbox alone for whoever owes a code', async () => {
  const [{ person } = { person: null }] = await house.asSuperuser<{ readonly person: typeof mirjam.id }>('select person_id as person from code_demand')
  if (!person) throw new Error('nobody owes a code')
  for (const method of ['mail-link', 'personal-link'] as const) await expect(house.database.as({ provider: deHaven.id, person: null, at: house.now() }, tx => signInAs({ tx, now: house.now() }, person, method, null))).rejects.toThrow('row-level security')
  await house.database.as({ provider: deHaven.id, person: null, at: house.now() }, tx => signInAs({ tx, now: house.now() }, person, 'mail-link-and-code', null))
  await expect(house.as(person, tx => tx.run(sql`delete from code_demand`))).rejects.toThrow('permission denied')
})

test('someone says no: nothing is learned but that it does not work out, and the link leads nowhere', async () => {
  await ask(aroundNoor.ruud, 'colleague')
  const link = await linkTo(house, aroundNoor.ruud.mail)
  const ruuds = house.browser()
  await comeIn(ruuds, link, aroundNoor.ruud.mail)
  const path = await question(ruuds)
  expect((await ruuds.post(`${path}/answers`, { answer: 'declines' })).text).toContain('Noor hoort alleen dat het niet lukt')
  expect((await ruuds.get(link)).status).toBe(403)
  expect((await ruuds.get('/beside')).text).not.toContain('Noor')
  expect((await ruuds.post(`${path}/answers`, { answer: 'joins' })).text, 'a no is a no').not.toContain('Je doet mee')
  expect((await bas.get(circle)).text).toContain('Het lukt niet')
  expect((await ask(aroundNoor.ruud, 'colleague')).text).toContain('al gevraagd')
})

test('whoever takes part stops, and whom it is about lets go', async () => {
  const people = [['een@voorbeeld.example', 'Een Voorbeeld'], ['twee@voorbeeld.example', 'Twee Voorbeeld']] as const
  const browsers: Browser[] = []
  const links: string[] = []
  for (const [mail, name] of people) {
    await ask({ name, mail }, 'colleague')
    const browser = house.browser()
    links.push(await linkTo(house, mail))
    await comeIn(browser, links.at(-1) ?? '', mail)
    await browser.post(`${await question(browser)}/answers`, { answer: 'joins' })
    browsers.push(browser)
  }
  const [first, second] = browsers
  if (!first || !second) throw new Error('two came')
  expect((await first.post(`/beside/${trajectory}/departures`)).text).toContain('Je doet niet meer mee')
  expect((await first.get('/beside')).text).not.toContain('Noor')
  expect((await first.get(links[0] ?? '')).status).toBe(403)

  const { browser: noors } = await byMail(noor.mail)
  const own = await noors.get('/my-trajectory/circle')
  expect(own.text).toContain('Twee Voorbeeld')
  const party = found(/Twee Voorbeeld[\s\S]*?name="party" value="([0-9a-f-]{36})"/, own)
  expect((await second.post('/my-trajectory/circle/departures', { party })).status, 'only whom it is about').toBe(404)
  expect((await noors.post('/my-trajectory/circle/departures', { party })).text).toContain('doet niet meer mee en ziet niets meer')
  expect((await second.get('/beside')).text).not.toContain('Noor')
})

test('who stands outside finds no circle: not another guide, not the administrator, not the colleague', async () => {
  for (const person of [cast.hanna.id, cast.marleen.id, cast.ellen.id]) {
    const other = await house.signedIn(person)
    expect((await other.get(circle)).status).toBe(404)
    expect((await other.post(circle, { role: 'colleague', name: 'X', mail: 'x@voorbeeld.example' })).status).toBe(404)
  }
  expect((await (await house.signedIn(cast.marleen.id)).get('/plans/new')).status, 'no programme that is opened on request').toBe(404)
})

test('a link ends with the weeks of the plan, and says where else to go', async () => {
  const link = `/circle/links/${await circleToken(kim.mail)}`
  const opens = async () => (await house.browser().get(link)).status
  const day = dayOf(house.now(), deHaven.zone)
  house.travelTo(startOfDay(addDays(day, 7 * 11), deHaven.zone))
  expect(await opens()).toBe(200)
  house.travelTo(startOfDay(addDays(day, 7 * 12 + 1), deHaven.zone))
  const closed = await house.browser().get(link)
  expect([closed.status, closed.text.includes('Naar aanmelden')]).toEqual([403, true])
  expect(house.broken).toEqual([])
})

async function circleToken(mail: string): Promise<string> {
  for (const { text } of await mailsTo(house, mail)) {
    const token = /\/circle\/links\/(\S+)/.exec(text)?.[1]
    if (token) return token
  }
  throw new Error(`no personal link went to ${mail}`)
}
