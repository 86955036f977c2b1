/**
 * From a pseudonym to a name, in browsers without JavaScript: the letter, the steps, the night, the guide's answer, and
 * the person's own page. Then everyone else tries to look at it, past the application.
 */
import { beforeAll, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { addMinutes } from '../../kit/time.ts'
import { programmes } from '../index.ts'
import { openedWith, type Opened } from '../../test/opened.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { filledIn, formsIn, linksIn } from '../../test/markup.ts'
import { keepAgenda } from '../../core/agenda/agenda.fixture.ts'
import { recordOutcomeOf } from '../../core/talks/talk.store.ts'
import { signInAs } from '../../core/visit.ts'
import { letIn } from '../../core/referrals/arriving.ts'

const house = await openHouse()
const { marleen, jaap, samira, ellen } = cast
const night = new Date('2026-11-21T01:51:00Z')
const saturday = new Date('2026-11-21T09:00:00Z')

let anna: Opened
let browser: Browser

const present = <Value>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Error('expected to be there')
  return value
}
const heading = (text: string): string => /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1] ?? ''
const formTo = (text: string, action: string) => present(formsIn(text, '/').find(one => one.action === action))
const mails = async () => (await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 50))).map(({ message }) => message)
const returned = async (person: Id<'person'>): Promise<Browser> => {
  const cookie = await house.as(null, tx => signInAs({ tx, now: house.now() }, person, 'receipt', null))
  const own = house.browser()
  own.cookies.set(cookie.name, cookie.value ?? '')
  return own
}
/** A talk that was held an hour ago, so that nothing is planned any more. */
const talked = async (guide: Id<'person'>, handle: string, from = addMinutes(house.now(), 30)): Promise<Opened> => {
  const opened = await openedWith(house, { provider: deHaven, guide, from, now: house.now(), contact: { handle } })
  await house.as(guide, tx => recordOutcomeOf(tx, { talk: opened.talk, trajectory: opened.trajectory, appointment: opened.appointment, outcome: 'held', by: opened.guide, at: addMinutes(from, 31) }))
  return opened
}
const goOn = async (own: Browser, { guide, name, mail, more = {} }: { readonly guide: Id<'person'>; readonly name: string; readonly mail: string; readonly more?: Readonly<Record<string, string | readonly string[]>> }) => {
  const details = await own.get(`/onward/details?programme=regular-guidance&guide=${guide}`)
  const check = await own.post('/onward/check', { ...filledIn(formTo(details.text, '/onward/check')), name, mail, along: [], ...more })
  return { check, done: await own.post('/onward/arrivals', { ...filledIn(formTo(check.text, '/onward/arrivals')), along: [], ...more }) }
}

beforeAll(async () => {
  for (const guide of [marleen.id, jaap.id]) await house.as(guide, tx => keepAgenda(tx, guide))
  anna = await talked(marleen.id, 'anker-linde')
  house.travelTo(addMinutes(house.now(), 120))
  browser = await returned(anna.person)
})

test('guide and participant write a letter, which is taken along once the participant says yes', async () => {
  const guide = await house.signedIn(marleen.id)
  const page = await guide.get(`/trajectories/${anna.trajectory}/letter`)
  expect(heading(page.text)).toBe('Brief om mee te nemen')
  const form = filledIn(formTo(page.text, `/trajectories/${anna.trajectory}/letters`))
  expect((await guide.post(`/trajectories/${anna.trajectory}/letters`, { ...form, talkedAbout: '', helped: '', asked: '' })).status).toBe(422)
  const again = filledIn(formTo((await guide.get(`/trajectories/${anna.trajectory}/letter`)).text, `/trajectories/${anna.trajectory}/letters`))
  expect((await guide.post(`/trajectories/${anna.trajectory}/letters`, { ...again, talkedAbout: 'Ik slaap slecht.', helped: 'Wandelen.', asked: 'Rust leren vinden.' })).text).toContain('De brief is bewaard')

  expect((await browser.get('/onward/letter.pdf?in=nl')).status).toBe(404)
  const onward = await browser.get('/onward')
  expect(onward.text).toContain('Ik slaap slecht.')
  expect((await browser.post('/onward/letter-agreements', filledIn(formTo(onward.text, '/onward/letter-agreements')))).text).toContain('Je vindt deze brief goed')

  const changed = await browser.get('/onward/letter')
  await browser.post('/onward/letters', { ...filledIn(formTo(changed.text, '/onward/letters')), helped: 'Wandelen en praten.' })
  const paper = await browser.get('/onward/letter.pdf?in=nl')
  expect(paper.status).toBe(200)
  expect(paper.headers['content-type']).toBe('application/pdf')
  // For a screen reader: tagged, and each in its own language.
  for (const needed of ['/StructTreeRoot', '/Marked true', '/S /H1', '/S /P', '/Lang (nl-NL)']) expect(paper.text, needed).toContain(needed)
  const english = await browser.get('/onward/letter.pdf?in=en')
  for (const needed of ['/StructTreeRoot', '/Marked true', '/S /H1', '/S /P', '/Lang (en)']) expect(english.text, needed).toContain(needed)
  expect(english.headers['content-disposition']).toContain('letter.pdf')

  // Who began from an older version is told.
  const late = await guide.post(`/trajectories/${anna.trajectory}/letters`, { ...again, act: 'another-act-1', talkedAbout: 'over de oude heen' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('De brief is intussen veranderd')
})

test('nobody goes on while a talk is planned', async () => {
  const other = await openedWith(house, { provider: deHaven, guide: jaap.id, from: addMinutes(house.now(), 60), now: house.now(), contact: { handle: 'boot-duin' } })
  const own = await returned(other.person)
  expect((await own.get('/onward')).text).toContain('Je hebt nog een gesprek staan')
  expect(heading((await own.get('/onward/programme')).text)).toBe('Verder praten')
})

test('the steps ask for a name at the end, keep what was typed, and write nothing before the last press', async () => {
  const before = await house.asSuperuser('select * from arrival')
  const question = await browser.get('/onward')
  expect(question.text).toContain('Daarvoor hebben we wel je naam nodig. Wil je dat?')
  expect(linksIn(question.text)).toContain('/my-appointment')
  const programme = await browser.get('/onward/programme')
  expect(programme.text).toContain('Gewone begeleiding')
  const guides = await browser.get(present(linksIn(programme.text).find(href => href.startsWith('/onward/guide'))))
  expect(guides.text).toContain('Die weet dan dat jij het bent')
  const details = await browser.get(`/onward/details?programme=regular-guidance&guide=${jaap.id}`)
  expect(details.text).not.toContain('checked')
  const wrong = await browser.post('/onward/check', { ...filledIn(formTo(details.text, '/onward/check')), name: 'Anna Smit', mail: 'geen adres', along: 'summary', summary: '' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Anna Smit')
  const check = await browser.post('/onward/check', { ...filledIn(formTo(details.text, '/onward/check')), name: 'Anna Smit', mail: 'anna@thuis.example' })
  expect(check.text).toContain('anna@thuis.example')
  const changing = present(formsIn(check.text, '/').find(form => filledIn(form)['change'] === 'yes'))
  expect((await browser.post(changing.action, filledIn(changing))).text).toContain('value="Anna Smit"')
  expect(await house.asSuperuser('select * from arrival')).toEqual(before)
  expect(await house.asSuperuser('select * from draft')).toEqual([])
})

test('after the last press the old talks are closed; at night someone comes in, and the guide says yes', async () => {
  const { done } = await goOn(browser, { guide: jaap.id, name: 'Anna Smit', mail: 'anna@thuis.example' })
  expect(heading(done.text)).toBe('Je vraag is onderweg')
  expect(done.text).not.toContain('Anna')
  expect((await browser.get('/onward')).text).toContain('Je bent verder gegaan')
  expect((await house.as(anna.person, tx => tx.one<{ readonly ending: string }>(sql`select ending from trajectory_ending where trajectory_id = ${anna.trajectory}`)))?.ending).toBe('regular-help')

  // Pressed once more, nothing more happens.
  expect(heading((await browser.post('/onward/arrivals', { programme: 'regular-guidance', guide: jaap.id, name: 'Anna Smit', mail: 'anna@thuis.example' })).text)).toBe('Verder praten')

  house.travelTo(night)
  expect(await letIn(house.database, house.vault, deHaven.id, programmes, night)).toBe(1)
  expect(await letIn(house.database, house.vault, deHaven.id, programmes, night)).toBe(0)
  expect(await house.asSuperuser('select * from arrival')).toEqual([])
  house.travelTo(saturday)
  expect((await mails()).filter(({ to }) => to === 'anna@thuis.example')).toHaveLength(1)

  const guide = await house.signedIn(jaap.id)
  const today = await guide.get('/today')
  expect(today.text).toContain('Nieuw: Anna Smit wil verder')
  const request = await guide.get(present(linksIn(today.text).find(href => href.startsWith('/requests/'))))
  expect(request.text).toContain('De werkgever weet hier niets van')
  const accept = present(formsIn(request.text, '/').find(form => filledIn(form)['answer'] === 'accepted'))
  const trajectory = await guide.post(accept.action, filledIn(accept))
  expect(heading(trajectory.text)).toBe('Anna Smit')
  expect(trajectory.text).toContain('Nog geen gesprek gehad.')
  expect(trajectory.text).not.toContain('Meegebracht')
  expect((await guide.get('/today')).text).toContain('Plan een gesprek')
})

test('Anna signs in by a link that opening does not use up, plans, moves and cancels', async () => {
  const anonymous = house.browser()
  for (const mail of ['anna@thuis.example', 'niemand@thuis.example', marleen.mail]) {
    const form = formTo((await anonymous.get('/sign-in/link')).text, '/sign-in/links')
    expect(heading((await anonymous.post('/sign-in/links', { ...filledIn(form), mail })).text)).toBe('Kijk in je mail')
  }
  const links = (await mails()).flatMap(({ to, text }) => (/sign-in\/links\/(\S+)/.exec(text) ? [{ to, path: `/sign-in/links/${/sign-in\/links\/(\S+)/.exec(text)?.[1]}` }] : []))
  expect(links.map(({ to }) => to)).toEqual(['anna@thuis.example'])
  const { path } = present(links[0])

  const own = house.browser()
  for (let times = 0; times < 3; times++) expect(heading((await own.get(path)).text)).toBe('Meld je aan')
  const mine = await own.post(path)
  expect(heading(mine.text)).toBe('Mijn traject')
  expect(mine.text).toContain('Er staat nog geen gesprek met Jaap')
  expect((await house.browser().get(path)).status).toBe(403)
  expect((await house.browser().post(path)).status).toBe(403)

  const choose = await own.get('/my-trajectory/next')
  const place = filledIn(formTo(choose.text, '/my-trajectory/appointments'))
  const planned = await own.post('/my-trajectory/appointments', place)
  expect(planned.text).toContain('Je afspraak staat')
  expect(planned.text).toContain('Jaap belt je.')
  expect((await own.get('/my-trajectory/calendar.ics')).text).toContain('SUMMARY:Afspraak')

  const others = [...(await own.get('/my-trajectory/next')).text.matchAll(/name="place" value="([^"]+)"/g)].map(([, value = '']) => value)
  expect((await own.post('/my-trajectory/appointments', { place: present(others[2]) })).text).toContain('Je afspraak is verzet')
  const gone = await own.post('/my-trajectory/appointments', { place: `${jaap.id} 2026-11-23T03:00:00.000Z` })
  expect(gone.status).toBe(409)
  expect((await own.post('/my-trajectory/cancellations')).text).toContain('Je afspraak is afgezegd')
  expect((await (await house.signedIn(jaap.id)).get('/people?tab=waiting')).text).toContain('Anna Smit')
  expect(house.broken).toEqual([])
})

test('a link lives a quarter of an hour, and a newer one used up takes the others along', async () => {
  const links = async () => (await mails()).flatMap(({ text }) => /sign-in\/links\/\S+/.exec(text)?.map(found => `/${found}`) ?? [])
  house.travelTo(addMinutes(saturday, 60))
  const before = await links()
  for (let times = 0; times < 5; times++) await house.browser().post('/sign-in/links', { mail: 'anna@thuis.example' })
  const fresh = (await links()).filter(one => !before.includes(one))
  expect(fresh).toHaveLength(3)
  expect(heading((await house.browser().post(present(fresh[0]))).text)).toBe('Mijn traject')
  expect((await house.browser().get(present(fresh[1]))).status).toBe(403)
  await house.browser().post('/sign-in/links', { mail: 'anna@thuis.example' })
  house.travelTo(addMinutes(saturday, 76))
  for (const path of await links()) expect((await house.browser().get(path)).status).toBe(403)
})

test('a guide who cannot sees the name no more, and the participant asks another', async () => {
  const bram = await talked(samira.id, 'klok-zee', addMinutes(house.now(), 30))
  house.travelTo(addMinutes(house.now(), 180))
  await goOn(await returned(bram.person), { guide: marleen.id, name: 'Bram Bos', mail: 'bram@thuis.example', more: { along: ['summary', 'everything'], summary: 'Ik heb rust nodig.' } })
  const dawn = new Date('2026-11-22T01:51:00Z')
  house.travelTo(dawn)
  await letIn(house.database, house.vault, deHaven.id, programmes, dawn)
  house.travelTo(new Date('2026-11-22T10:00:00Z'))
  const guide = await house.signedIn(marleen.id)
  const href = present(linksIn((await guide.get('/today')).text).find(one => one.startsWith('/requests/')))
  const decline = present(formsIn((await guide.get(href)).text, '/').find(form => filledIn(form)['answer'] === 'declined'))
  expect((await guide.post(decline.action, filledIn(decline))).text).not.toContain('Bram')
  expect((await guide.get(href)).status).toBe(404)

  const [row] = await house.asSuperuser<{ readonly person: Id<'person'> }>(`select p.person_id as person from guide_request r join participant m on m.trajectory_id = r.trajectory_id join party p on p.id = m.party_id where r.guide_id = $1`, [marleen.id])
  const person = present(row).person
  expect(await house.as(marleen.id, tx => tx.rows(sql`select person_id from person_name where person_id = ${person}`))).toEqual([])
  const own = await house.signedIn(person)
  const page = await own.get('/my-trajectory')
  expect(page.text).toContain('Marleen kan nu niet')
  expect(page.text).toContain('Ik heb rust nodig.')
  expect(page.text).toContain('Gesprek 1: zaterdag 21 november 2026')
  expect((await own.post('/my-trajectory/requests', { guide: jaap.id })).text).toContain('Jaap leest de vraag')
  expect((await own.post('/my-trajectory/requests', { guide: samira.id })).text).toContain('Jaap leest de vraag')
})

const tables = ['letter', 'letter_agreement', 'brought', 'guide_request', 'guide_answer', 'arrival', 'sign_in_link'] as const
const rowsOf = (tx: Tx, table: (typeof tables)[number]) => tx.rows({ letter: sql`select from letter`, letter_agreement: sql`select from letter_agreement`, brought: sql`select from brought`, guide_request: sql`select from guide_request`, guide_answer: sql`select from guide_answer`, arrival: sql`select from arrival`, sign_in_link: sql`select from sign_in_link` }[table])

test('nobody else sees a letter, what was brought, a request or a link; and nobody writes in another\'s name', async () => {
  const strangers = [['another guide', samira.id, deHaven.id], ['the administrator', ellen.id, deHaven.id], ['a visitor', null, deHaven.id], ['a guide elsewhere', castOfHetBaken.lieve.id, hetBaken.id], ['the administrator elsewhere', castOfHetBaken.wim.id, hetBaken.id], ['the guide, were they elsewhere', jaap.id, hetBaken.id]] as const
  for (const [who, person, provider] of strangers) for (const table of tables) expect(await house.as(person, tx => rowsOf(tx, table), provider), `${who}: ${table}`).toHaveLength(0)

  const own = await house.as(anna.person, async tx => Object.fromEntries(await Promise.all(tables.map(async table => [table, (await rowsOf(tx, table)).length] as const))))
  expect(own).toEqual({ letter: 2, letter_agreement: 2, brought: 0, guide_request: 0, guide_answer: 0, arrival: 0, sign_in_link: 0 })

  const [request] = await house.asSuperuser<{ readonly id: string; readonly trajectory: string }>(`select r.id, r.trajectory_id as trajectory from guide_request r left join guide_answer a on a.request_id = r.id where a.answer is null`)
  const { id, trajectory } = present(request)
  for (const person of [samira.id, marleen.id, ellen.id, anna.person]) {
    await expect(house.as(person, tx => tx.run(sql`insert into guide_answer (request_id, answer, answered_at) values (${id}, 'accepted', now())`)), person).rejects.toThrow()
    await expect(house.as(person, tx => tx.run(sql`insert into party (id, trajectory_id, person_id, role) values (gen_random_uuid(), ${trajectory}, ${person}, 'guide')`)), person).rejects.toThrow()
    await expect(house.as(person, tx => tx.run(sql`insert into brought (id, trajectory_id, what, content) select gen_random_uuid(), ${trajectory}, 'summary', '\\x01'`)), person).rejects.toThrow()
  }
  // A guide says no yes for the participant.
  await expect(house.as(marleen.id, tx => tx.run(sql`insert into letter_agreement (trajectory_id, version, agreed_by, agreed_at) values (${anna.trajectory}, 1, ${anna.guide}, now())`))).rejects.toThrow()
  await expect(house.as(marleen.id, tx => tx.run(sql`insert into arrival (id, content) values (gen_random_uuid(), '\\x01')`))).rejects.toThrow()
})
