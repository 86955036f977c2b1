/** A letter to a company doctor, over HTTP and without JavaScript: written together, agreed, read with a code, answered, stopped. */
import { expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { newId } from '../../kit/id.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { linkTo } from '../../test/mails.ts'
import { withoutChance } from '../../test/markup.ts'
import { everyoneBut, recoveryOfNoor } from '../../test/recovery.ts'
import { keepWorry } from '../risk/known-risk.ts'
import { letterAnswered, letterNotice } from './notify.ts'

const house = await openHouse()
const { noor } = await recoveryOfNoor(house)
const doctor = { name: 'dr. Smit', mail: 'smit@arbodienst.example', telephone: '06 20 30 40 50' }
const secret = 'Noor slaapt slecht en vraagt of het tempo past.'
const minute = 60_000
const day = 24 * 60 * minute
const later = (milliseconds: number) => house.travelTo(new Date(house.now().getTime() + milliseconds))
const as = (person: Parameters<typeof house.signedIn>[0]): Promise<Browser> => house.signedIn(person)
const texted = async () => (await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 100))).flatMap(({ message }) => (message.channel === 'sms' ? [message] : []))
const posted = async () => (await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 100))).map(({ message }) => ('subject' in message ? message.subject : '') + message.text)
const jobs = { database: house.database, vault: house.vault, providerOf: async () => deHaven, link: (_: unknown, path: string) => `http://houvast.localhost${path}`, clock: house.now }
/** Runs the jobs that wait, as the worker would at their time. */
const work = async () => {
  const waiting = await house.asSuperuser<{ readonly task: string; readonly payload: JobPayload }>(`select t.identifier as task, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier like 'letter-%' and j.run_at <= $1`, [new Date(Date.now() + 10 * 365 * day)])
  for (const { task, payload } of waiting) await (task === 'letter-notice' ? letterNotice(jobs) : letterAnswered(jobs))(payload)
  await house.asSuperuser(`delete from graphile_worker._private_jobs where task_id in (select id from graphile_worker._private_tasks where identifier like 'letter-%')`)
}
const written = { name: doctor.name, practice: 'Arbodienst Noord', mail: doctor.mail, telephone: doctor.telephone, about: 'Noor Jansen', question: secret, background: 'Drie weken herstelplan.', weDo: '', seen: '0' }
const letterId = async () => (await house.asSuperuser<{ readonly id: string }>('select id from professional_letter order by begun_at desc limit 1'))[0]?.id ?? ''
const codeTo = async () => /\d{6}/.exec((await texted())[0]?.text ?? '')?.[0] ?? ''
let reference = ''

test('guide and participant write together; nobody reads a word before the yes', async () => {
  const bas = await as(cast.bas.id)
  expect((await bas.get(`/trajectories/${noor.trajectory}`)).text).toContain('Brieven aan artsen')
  const path = `/trajectories/${noor.trajectory}/professional-letters/new/company-doctor`
  expect((await bas.get(path)).text).toContain('Noor Jansen')
  const unreachable = await bas.post(path, { ...written, mail: '', telephone: '' })
  expect(unreachable.status).toBe(422)
  expect(unreachable.text).toContain('Vul een mailadres of een telefoonnummer in.')
  const kept = await bas.post(path, { ...written, act: 'one-and-the-same' })
  expect(kept.text).toContain('De brief is bewaard.')
  await bas.post(path, { ...written, act: 'one-and-the-same' })
  expect(await house.asSuperuser('select from professional_letter')).toHaveLength(1)
  reference = /Kenmerk: ([\w-]{9})/.exec(kept.text)?.[1] ?? ''
  expect(reference).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)

  const own = await as(noor.person)
  expect((await own.get('/my-trajectory')).text).toContain('Er ligt een brief aan een arts of hulpverlener klaar')
  const id = await letterId()
  const page = await own.get(`/my-letters/${id}`)
  for (const words of [secret, 'Noor Jansen', 'Bas', 'smit@arbodienst.example', 'Ja, dr. Smit mag dit lezen']) expect(page.text).toContain(words)
  // In other words; the yes to the older version is no yes to this one.
  await own.post(`/my-letters/${id}/versions`, { ...written, question: `${secret} Graag deze week.`, seen: '1' })
  const old = await own.post(`/my-letters/${id}/consents`, { length: '14', seen: '1' })
  expect(old.status).toBe(422)
  expect(old.text).toContain('De brief is intussen veranderd.')
  expect(await house.asSuperuser('select from consent')).toEqual([])
  expect((await own.get(`/my-letters/${id}/letter.pdf`)).headers['content-type']).toBe('application/pdf')
  expect(await house.asSuperuser(`select from professional_letter_version v where v::text like '%slaapt%'`)).toEqual([])
})

test('yes to this version, this doctor, until a day: a day later a mail leaves that tells nothing', async () => {
  const id = await letterId()
  const own = await as(noor.person)
  expect((await own.post(`/my-letters/${id}/consents`, { length: '14', seen: '2' })).text).toContain('dr. Smit kan dit lezen vanaf')
  await own.post(`/my-letters/${id}/consents`, { length: '14', seen: '2' })
  expect(await house.asSuperuser('select from consent')).toHaveLength(1)
  await work()
  expect((await posted()).join()).not.toContain('for-professionals')
  // Whatever is written after the yes is refused: the doctor reads what was agreed.
  expect((await (await as(cast.bas.id)).post(`/professional-letters/${id}/versions`, { ...written, question: 'stiekem anders', seen: '2' })).text).toContain('Deze brief is onderweg en verandert niet meer.')
  await house.asSuperuser(`select graphile_worker.add_job('letter-notice', json_build_object('provider', $1::text, 'id', (select id from professional_sending)))`, [deHaven.id])
  later(day + minute)
  await work()
  const mails = (await posted()).join('\n')
  expect(mails).toContain(`kenmerk ${reference}`)
  for (const word of ['Noor', 'Jansen', 'slaapt', 'Smit', 'Bas', 'herstelplan']) expect(mails, word).not.toContain(word)
})

const open = async (): Promise<Browser> => {
  const link = await linkTo(house, doctor.mail)
  const browser = house.browser()
  await browser.post(`${link}/codes`)
  await browser.post(link, { code: await codeTo() })
  return browser
}

test('the link asks a code by telephone; then the doctor reads these words, and every look is seen', async () => {
  const link = await linkTo(house, doctor.mail)
  const browser = house.browser()
  const knock = await browser.get(link)
  for (const word of ['Noor', 'Jansen', 'slaapt', 'Smit']) expect(knock.text, word).not.toContain(word)
  expect(knock.text).toContain(`kenmerk ${reference}`)
  expect(await texted()).toEqual([])
  expect((await browser.get('/for-professionals/letter')).text).toContain('Deze link werkt niet')
  expect((await browser.post(link, { code: '' })).status).toBe(422)

  expect((await browser.post(`${link}/codes`)).text).toContain('De code is verstuurd.')
  expect((await texted())[0]).toMatchObject({ to: '+31620304050', text: expect.stringMatching(/^Uw code is \d{6}\. Hij werkt tien minuten\.$/) })
  const page = await browser.post(link, { code: await codeTo() })
  expect(page.text).toContain(`${secret} Graag deze week.`)
  expect(page.text).not.toContain('Snel weg</button>')
  // A code works once, and its letter alone opens.
  expect((await house.browser().post(link, { code: await codeTo() })).status).toBe(422)
  expect((await browser.get('/for-professionals/letter.pdf')).headers['content-type']).toBe('application/pdf')
  expect((await browser.get('/my-trajectory')).text).not.toContain('Noor')

  expect((await browser.post('/for-professionals/letter/answers', { words: 'hallo' })).text).toContain('Kies eerst wat u kunt doen.')
  expect((await browser.post('/for-professionals/letter/answers', { answer: 'accepts', words: 'Donderdag om tien uur.' })).text).toContain('Uw antwoord is verstuurd.')
  await work()
  expect((await posted()).filter(text => text.includes('/sign-in/link'))).toHaveLength(2) // Noor and Bas, and it says not what
  const own = await as(noor.person)
  const told = await own.get('/my-trajectory')
  for (const words of ['De lezer heeft geantwoord', 'de arts las de brief', 'de arts bewaarde de brief', 'de arts antwoordde op de brief', 'de arts gaf geen goede code']) expect(told.text, words).toContain(words)
  const letter = await own.get(`/my-letters/${await letterId()}`)
  for (const words of ['pakt dit op', 'Donderdag om tien uur.', 'Voor het eerst gelezen']) expect(letter.text).toContain(words)
  expect((await (await as(cast.bas.id)).get(`/professional-letters/${await letterId()}`)).text).toContain('Donderdag om tien uur.')
  expect((await (await as(cast.bas.id)).get('/today')).text).toContain('bericht van een arts')
})

test('a reference opens nothing, and leads only its own guide to the letter', async () => {
  expect((await (await as(cast.bas.id)).get(`/professional-letters?reference=${reference.toLowerCase().replace('-', ' ')}`)).text).toContain('Brief aan dr. Smit')
  for (const [name, person] of everyoneBut('noor', 'bas')) {
    const answer = await (await as(person)).get(`/professional-letters?reference=${reference}`)
    expect(answer.text, name).not.toContain('Smit')
    for (const path of [`/professional-letters/${await letterId()}`, `/my-letters/${await letterId()}`, `/trajectories/${noor.trajectory}/professional-letters`]) expect((await (await as(person)).get(path)).status, `${name} ${path}`).toBe(404)
  }
})

test('five codes that do not fit close the door until a new one', async () => {
  const link = await linkTo(house, doctor.mail)
  later(20 * minute)
  const browser = house.browser()
  await browser.post(`${link}/codes`)
  for (let attempt = 0; attempt < 5; attempt++) expect((await browser.post(link, { code: '0' })).status).toBe(422)
  expect((await browser.post(link, { code: await codeTo() })).status, 'the right one comes too late').toBe(422)
  later(minute)
  await browser.post(`${link}/codes`)
  expect((await browser.post(link, { code: await codeTo() })).text).toContain(secret)
})

test('stopped, over, of elsewhere and never there are the same bytes; asking anew tells nothing either', async () => {
  const link = await linkTo(house, doctor.mail)
  const reading = await open()
  const own = await as(noor.person)
  expect((await own.post(`/my-letters/${await letterId()}/withdrawals`)).text).toContain('Je liet deze brief niet meer lezen.')
  const bytes = async (browser: Browser, path: string) => { const { status, text, headers } = await browser.get(path); return [status, withoutChance(text), headers['content-type']].join('\n') }
  const never = await bytes(house.browser(), `/for-professionals/${'a'.repeat(43)}`)
  expect(never).toContain('Deze link werkt niet')
  expect(await bytes(house.browser(), link), 'withdrawn').toBe(never)
  expect(await bytes(reading, '/for-professionals/letter'), 'while reading').toBe(never)
  expect(await bytes(house.browser(), '/for-professionals/letter'), 'nobody').toBe(never)
  expect((await reading.post('/for-professionals/letter/answers', { answer: 'seen' })).status).toBe(403)
  const onward = async (path: string, form: Readonly<Record<string, string>> = {}) => { const { status, text } = await house.browser().post(path, form); return `${status} ${withoutChance(text)}` }
  expect(await onward(`${link}/codes`)).toBe(await onward(`/for-professionals/${'b'.repeat(43)}/codes`))
  expect(await onward(link, { code: '1' })).toBe(await onward(`/for-professionals/${'b'.repeat(43)}`, { code: '1' }))

  const asked = await onward('/for-professionals/renewals', { reference })
  for (const other of ['', '4FK2-29AB', 'iets anders']) expect(await onward('/for-professionals/renewals', { reference: other })).toBe(asked)
  await onward('/for-professionals/renewals', { reference })
  expect(await house.asSuperuser('select from professional_renewal'), 'once a day').toHaveLength(1)
  expect((await own.get('/my-trajectory')).text).toContain('De lezer vroeg om een nieuwe link.')

  // Said yes anew, a new reader's link; the old one stays shut. When the days are over it shuts by itself.
  await own.post(`/my-letters/${await letterId()}/consents`, { length: '14', seen: '2' })
  later(day + minute)
  await work()
  expect((await (await open()).get('/for-professionals/letter')).text).toContain(secret)
  expect(await bytes(house.browser(), link), 'the old link').toBe(never)
  const fresh = await linkTo(house, doctor.mail)
  later(14 * day)
  expect(await bytes(house.browser(), fresh), 'over').toBe(never)
  expect(house.broken).toEqual([])
})

test('without a telephone the code goes on paper, without mail the link does; never both', async () => {
  const own = await as(noor.person)
  const bas = await as(cast.bas.id)
  for (const [how, way] of [[{ mail: doctor.mail, telephone: '' }, 'code'], [{ mail: '', telephone: doctor.telephone }, 'link']] as const) {
    await bas.post(`/trajectories/${noor.trajectory}/professional-letters/new/gp`, { ...written, ...how })
    const id = await letterId()
    await own.post(`/my-letters/${id}/consents`, { length: '14', seen: '1' })
    const paper = await bas.send(`/professional-letters/${id}/papers`, { what: 'link' })
    expect(paper.headers['content-type']).toBe('application/pdf')
    expect(await house.asSuperuser(`select from professional_${way === 'code' ? 'code' : 'link'} k join professional_sending s on s.id = k.sending_id where s.letter_id = $1${way === 'code' ? ` and k.way = 'paper'` : ''}`, [id])).toHaveLength(1)
    expect(await house.asSuperuser(`select from professional_${way === 'code' ? 'link' : 'code'} k join professional_sending s on s.id = k.sending_id where s.letter_id = $1`, [id])).toEqual([])
    later(minute)
  }
  expect(house.broken).toEqual([])
})

test('a no is kept, seen by both, and respected: no new letter, until something changes', async () => {
  const bas = await as(cast.bas.id)
  await bas.post(`/trajectories/${noor.trajectory}/professional-letters/new/gp`, written)
  const id = await letterId()
  const own = await as(noor.person)
  expect((await own.post(`/my-letters/${id}/refusals`)).text).toContain('Je zei nee op')
  expect((await own.get('/my-trajectory')).text).not.toContain('Er ligt een brief aan een arts of hulpverlener klaar')
  const list = await bas.get(`/trajectories/${noor.trajectory}/professional-letters`)
  expect(list.text).toContain('Er is nee gezegd tegen een arts')
  expect(list.text).not.toContain('professional-letters/new/')
  const path = `/trajectories/${noor.trajectory}/professional-letters/new/gp`
  expect((await bas.get(path)).status).toBe(404)
  expect((await bas.post(path, written)).status).toBe(404)
  expect((await bas.post(`/professional-letters/${id}/versions`, { ...written, seen: '1' })).status).toBe(404)

  const talk = await noor.held('reflection', 1)
  const worries = (level: 'yellow' | 'orange') => house.as(cast.bas.id, tx => keepWorry({ tx, vault: house.vault, provider: deHaven }, { id: newId(house.now().getTime()), trajectory: noor.trajectory, talk, level, reasons: 'x', recordedAt: house.now() }, noor.guide))
  later(minute)
  await worries('yellow')
  expect((await bas.get(path)).status, 'yellow changes nothing').toBe(404)
  await worries('orange')
  expect((await bas.get(path)).status, 'orange: one may ask once more').toBe(200)
  // The no itself stays: only its giver takes it back.
  expect((await own.get(`/my-letters/${id}`)).text).toContain('Je zei nee op')
  expect((await own.post(`/my-letters/refusals/${(await house.asSuperuser<{ readonly id: string }>('select id from professional_refusal'))[0]?.id}/ends`)).text).not.toContain('Je zei nee op')
  expect(house.broken).toEqual([])
})
