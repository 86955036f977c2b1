/** A contact says yes by a link, without an account; who is guided sees them while that yes lives, and who they are once introduced. Without a script. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aroundPetra, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { openCareerFile } from '../../test/career.ts'
import { openHouse } from '../../test/house.ts'
import { linkTo, mailsTo } from '../../test/mails.ts'
import { answerIntroduction, askIntroduction, lengths, yesUntil, type Contact } from './introductions.ts'
import { sweepContacts } from './introductions.store.ts'

const house = await openHouse()
const { anne, joris, petra, karin } = aroundPetra
const { vera } = cast
const file = await openCareerFile(house, anne, 'career')
await file.joins(karin, 'manager')
await file.joins(petra, 'case-manager')
await openCareerFile(house, joris, 'career')
const guide = () => house.signedIn(vera.id)
const mine = () => house.signedIn(anne.id)
const act = () => newAnonymousId()
const aContact = { work: 'Docent aan een muziekschool', sector: 'culture', region: 'south', name: 'Roos van Wijk', organisation: 'De Notenbalk', mail: 'roos@notenbalk.example', telephone: '0612345678' }
const secret = [aContact.name, aContact.organisation, aContact.mail]
const contactId = async () => (await house.asSuperuser<{ readonly id: Id<'introduction-contact'> }>('select id from introduction_contact'))[0]?.id
const lastLink = () => linkTo(house, aContact.mail)
/** Everyone who might look, at the database and in their own name. */
const everyone: readonly (readonly [string, Id<'person'>, typeof deHaven])[] = [
  ['anne', anne.id, deHaven], ['joris', joris.id, deHaven], ['vera', vera.id, deHaven], ['ellen', cast.ellen.id, deHaven], ['karin, her manager', karin.id, deHaven], ['petra, the case manager', petra.id, deHaven], ['bas, who guides elsewhere', cast.bas.id, deHaven],
  ['lieve elsewhere', castOfHetBaken.lieve.id, hetBaken], ['wim elsewhere', castOfHetBaken.wim.id, hetBaken],
]
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person, provider] of everyone) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(name)
  return seeing
}
const keepers = ['vera', 'ellen']

test('a guide writes someone down, who is asked by mail; until they say yes nobody who is guided sees anything', async () => {
  const wrong = await (await guide()).send('/contacts', { ...aContact, mail: 'geen adres', act: act() })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="Roos van Wijk"')
  expect((await (await guide()).post('/contacts', { ...aContact, act: act() })).text).toContain('gevraagd, nog geen antwoord')
  expect((await (await mine()).get('/my-contacts')).text).toContain('Er is nu niemand.')
  for (const table of [sql`select 1 from introduction_contact`, sql`select 1 from introduction_detail`, sql`select 1 from introduction_ask`]) expect(await whoSees(table)).toEqual(keepers)
  for (const [name, person, provider] of everyone.filter(([who]) => !keepers.includes(who))) expect((await (await house.signedIn(person, provider)).get('/contacts')).text, name).not.toContain('Roos')
  const [sent] = await mailsTo(house, aContact.mail)
  expect(sent?.subject).toBe('Een vraag aan u')
  for (const word of [anne.name, 'Anne', aContact.name]) expect(sent?.text).not.toContain(word)
  // Opening a link is no answer: scanners open every one.
  const door = house.browser()
  expect((await door.get(await lastLink())).text).toContain('Docent aan een muziekschool')
  expect(await house.asSuperuser('select 1 from introduction_yes')).toEqual([])
})

test('they say yes to what they choose, until a day; then whoever is guided there sees the work, and not who it is', async () => {
  const door = house.browser()
  const link = await lastLink()
  expect((await door.send(`${link}/yes`, { months: '3', act: act() })).status).toBe(422)
  expect((await door.post(`${link}/yes`, { ways: 'interview', months: '3', act: act() })).text).toContain('Er staat een ja tot')
  const page = await (await mine()).get('/my-contacts')
  expect(page.text).toContain('Docent aan een muziekschool')
  for (const word of secret) expect(page.text).not.toContain(word)
  expect(await whoSees(sql`select 1 from introduction_contact`)).toEqual(['anne', 'joris', ...keepers])
  expect(await whoSees(sql`select 1 from introduction_detail`)).toEqual(keepers)
  expect((await (await guide()).get('/contacts')).text).toContain('ja, tot')
  // Nobody says yes for them, nor lengthens it.
  for (const [name, person, provider] of everyone) await expect(house.as(person, tx => tx.run(sql`insert into introduction_yes (id, contact_id, ways, given_at, until) select ${newAnonymousId()}, id, array['interview'], now(), now() + interval '9 years' from introduction_contact`), provider.id), name).rejects.toThrow('permission denied')
  for (const bad of ['', 'x', `${link.slice(14, -1)}x`]) expect((await house.browser().get(`/for-contacts/${bad || 'y'}`)).status).toBe(403)
})

test('who is guided asks for an introduction; who it is shows only after the guide gave it, and to nobody else', async () => {
  const own = await mine()
  const at = `/my-contacts/${await contactId()}/introductions`
  expect((await own.send(at, { act: act() })).status).toBe(422)
  expect((await own.send(at, { way: 'try-out', act: act() })).text).toContain('Dit mag hier niet.')
  await own.post(at, { way: 'interview', words: 'Hoe zijn de avonden?', act: act() })
  expect((await own.send(at, { way: 'interview', act: act() })).text).toContain('Dit is al gevraagd.')
  expect(await whoSees(sql`select 1 from introduction`)).toEqual(['anne', 'vera'])
  expect((await (await guide()).get('/today')).text).toContain('vraag om een voorstel')
  const asked = `/trajectories/${file.trajectory}/introductions`
  const answers = `${asked}/${(await house.asSuperuser<{ readonly id: string }>('select id from introduction'))[0]?.id}/answers`
  expect((await (await guide()).get(asked)).text).toContain('Hoe zijn de avonden?')
  for (const [name, person, provider] of everyone.filter(([who]) => who !== 'vera')) {
    const browser = await house.signedIn(person, provider)
    expect((await browser.get(asked)).status, name).toBe(404)
    expect((await browser.send(answers, { outcome: 'introduced', act: act() })).status, name).toBe(404)
    const tried = await house.as(person, tx => tx.run(sql`insert into introduction_answer (introduction_id, trajectory_id, outcome, said_by, said_at) select id, trajectory_id, 'introduced', asked_by, now() from introduction where trajectory_id = ${file.trajectory}`), provider.id).then(count => `wrote ${count}`, (error: unknown) => String(error))
    expect(tried, name).toMatch(/^wrote 0$|row-level security/)
  }
  expect((await own.get('/my-contacts')).text).not.toContain('Roos')
  await Promise.all(['introduced', 'introduced'].map(async outcome => (await guide()).send(answers, { outcome, act: act() })))
  expect(await house.asSuperuser('select 1 from introduction_answer')).toHaveLength(1)
  const told = await mailsTo(house, anne.mail)
  expect(told.map(({ text }) => [text.includes('/sign-in/link'), /Roos|contact|voorgesteld/i.test(text)])).toEqual([[true, false]])
  const page = await (await mine()).get('/my-contacts')
  for (const word of secret) expect(page.text).toContain(word)
  expect(await whoSees(sql`select 1 from introduction_detail`)).toEqual(['anne', ...keepers])
  expect((await (await house.signedIn(joris.id)).get('/my-contacts')).text).not.toContain('Roos')
  expect((await (await mine()).get('/my-file/file.json')).text).toContain('Hoe zijn de avonden?')
})

test('a yes that is taken back, is over, or is let go, disappears at once, with who they are', async () => {
  const link = await lastLink()
  const shows = async () => [(await (await mine()).get('/my-contacts')).text.includes('Docent aan een muziekschool'), (await whoSees(sql`select 1 from introduction_detail`)).includes('anne'), (await whoSees(sql`select 1 from introduction_contact`)).includes('joris')]
  expect(await shows()).toEqual([true, true, true])
  expect((await house.browser().post(`${link}/no`, { act: act() })).text).toContain('Niemand ziet dit nog.')
  expect(await shows()).toEqual([false, false, false])
  expect((await (await guide()).get('/contacts')).text).toContain('stopte ermee')
  house.travelTo(addMinutes(house.now(), 1))
  await house.browser().post(`${link}/yes`, { ways: ['interview', 'try-out'], months: '3', act: act() })
  expect(await shows()).toEqual([true, true, true])
  const began = house.now()
  house.travelTo(addMinutes(began, 90 * 24 * 60))
  expect(await shows()).toEqual([true, true, true])
  house.travelTo(addMinutes(began, 91 * 24 * 60))
  expect(await shows()).toEqual([false, false, false])
  expect((await (await guide()).get('/contacts')).text).toContain('de ja is voorbij')
  // A new question makes the link before useless.
  await (await guide()).post(`/contacts/${await contactId()}/asks`, { act: act() })
  expect((await house.browser().get(link)).status).toBe(403)
  await house.browser().post(`${await lastLink()}/yes`, { ways: 'interview', months: '12', act: act() })
  expect(await shows()).toEqual([true, true, true])
  await (await guide()).post(`/contacts/${await contactId()}/ends`, { act: act() })
  expect(await shows()).toEqual([false, false, false])
  expect((await house.browser().get(await lastLink())).status).toBe(403)
})

test('ninety days after it is over it goes with its keys, and not a day before', async () => {
  const keys = async () => Number((await house.asSuperuser<{ readonly count: string }>('select count(*) as count from keys.document_key'))[0]?.count)
  const [before, over] = [await keys(), house.now()]
  const sweep = async (days: number) => { house.travelTo(addMinutes(over, days * 24 * 60)); await house.as('worker', tx => sweepContacts(tx, house.now())) }
  await sweep(89)
  expect(await house.asSuperuser('select 1 from introduction_contact')).toHaveLength(1)
  await sweep(92)
  for (const table of ['introduction_contact', 'introduction_detail', 'introduction_ask', 'introduction_yes', 'introduction_end', 'introduction', 'introduction_answer']) expect(await house.asSuperuser(`select 1 from ${table}`), table).toEqual([])
  // Its work, who it was, and what someone would have liked to ask.
  expect(await keys()).toBe(before - 3)
  expect(house.broken).toEqual([])
})

test('the rules: only a living yes, only for what it says, each once; and a yes lasts whole days', () => {
  const way = fc.constantFrom('interview' as const, 'try-out' as const)
  const outcome = fc.constantFrom(null, 'introduced' as const, 'not-now' as const)
  fc.assert(fc.property(fc.option(fc.uniqueArray(way, { minLength: 1 }), { nil: null }), way, fc.array(outcome), (yesTo, wanted, before) => {
    const contact: Pick<Contact, 'id' | 'yes'> = { id: newAnonymousId(), yes: yesTo && { ways: yesTo, until: house.now() } }
    const asked = askIntroduction(contact, wanted, before.map(one => ({ contact: contact.id, outcome: one })))
    expect('way' in asked).toBe(yesTo !== null && yesTo.includes(wanted) && before.every(one => one === 'not-now'))
  }))
  fc.assert(fc.property(outcome, fc.constantFrom('introduced' as const, 'not-now' as const), fc.boolean(), (before, said, lives) => {
    const answer = answerIntroduction({ outcome: before }, said, lives ? { yes: { ways: ['interview'], until: house.now() } } : null)
    expect('outcome' in answer).toBe(before === null && (said === 'not-now' || lives))
  }))
  fc.assert(fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), fc.constantFrom(...lengths), (now, months) => {
    const hours = (yesUntil(months, now, 'Europe/Amsterdam').getTime() - now.getTime()) / 3_600_000
    expect(hours).toBeGreaterThan(months * 30 * 24 - 1)
    expect(hours).toBeLessThanOrEqual((months * 30 + 1) * 24 + 1)
  }))
})
