/** The road of what is shared, over HTTP and without JavaScript: put forward, decided by each, read, stopped, corrected. */
import { expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { openHouse, type Answer, type Browser } from '../../test/house.ts'
import { withoutChance } from '../../test/markup.ts'
import { recoveryOfNoor } from '../../test/recovery.ts'
import { say, tell } from '../reports/reports.fixture.ts'
import { shareNotice } from './notify.ts'

const house = await openHouse()
const { noor } = await recoveryOfNoor(house)
const { kim, mirjam } = noor.parties
const people = { noor: noor.person, kim: aroundNoor.kim.id, mirjam: aroundNoor.mirjam.id, bas: cast.bas.id, ruud: aroundNoor.ruud.id, tom: aroundNoor.tom.id, hanna: cast.hanna.id, ellen: cast.ellen.id, marleen: cast.marleen.id }
type Who = keyof typeof people
/** A sign-in ends by itself, and the story takes days: everyone signs in when they are needed. */
const as = (who: Who): Promise<Browser> => house.signedIn(people[who])
const day = 24 * 60 * 60_000
const later = (milliseconds: number) => house.travelTo(new Date(house.now().getTime() + milliseconds))
const article = (answer: Answer): string => /<article[\s\S]*<\/article>/.exec(answer.text)?.[0] ?? ''
const mails = async () => (await house.database.as({ provider: deHaven.id, person: 'worker' }, tx => listOutbox(tx, house.vault, deHaven.id, 100))).map(({ message }) => ({ to: message.to, text: message.text }))
const lines = (event: string) => house.asSuperuser<{ readonly person: string }>('select person_id as person from log.entry where event = $1', [event])

const standing = async (daysAgo: number) => {
  const talk = await noor.held('dialogue', daysAgo, [kim])
  const report = await tell(house, cast.bas.id, talk, 'dialogue')
  await say(house, noor.person, noor.participant, report, 'right')
  await say(house, people.kim, kim, report, 'right')
  return report
}
const words = { reader: mirjam, purpose: 'progress', 'text-topic': 'Samenwerken aan de balie.', 'text-understanding': 'We vragen het elkaar.', 'also-understanding': kim }
/** Put to those who decide; returns where they do. */
const put = async (report: string, given: Readonly<Record<string, string>> = words): Promise<string> => {
  expect((await (await as('bas')).send(`/reports/${report}/sharing`, given)).status).toBe(303)
  const [version] = await house.asSuperuser<{ readonly id: string }>('select id from shared_version where report_id = $1 order by made_at desc limit 1', [report])
  return `/sharing/${version?.id}/${mirjam}`
}
const yes = async (who: Who, address: string, passages: readonly string[]) => (await as(who)).send(`${address}/consents`, { passage: passages, length: '14' })
const consentOf = (answer: Answer): string => /sharing\/consents\/([\w-]+)\/withdrawals/.exec(answer.text)?.[1] ?? ''
const stop = async (who: Who, address: string) => (await as(who)).send(`/sharing/consents/${consentOf(await (await as(who)).get(address))}/withdrawals`)

/** But for the clock: when the sign-in ends is another minute on another day. */
const still = ({ text }: Answer): string => withoutChance(text).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z|\d\d:\d\d/g, '')
const nothing = still(await (await as('mirjam')).get('/shared-with-me'))
let report = ''
let address = ''

test('the guide puts forward what is about the work, to whoever was there, for whoever may read it', async () => {
  const talk = await noor.held('dialogue', 2, [kim])
  const told = await tell(house, cast.bas.id, talk, 'dialogue')
  report = told
  expect((await (await as('bas')).get(`/reports/${report}`)).text).not.toContain('/sharing"')
  expect((await (await as('bas')).get(`/reports/${report}/sharing`)).text, 'while it does not stand one finds the report').toContain('<title>Verslag - ')
  await say(house, noor.person, noor.participant, told, 'right')
  await say(house, people.kim, kim, told, 'right')
  expect((await (await as('bas')).get(`/reports/${report}`)).text).toContain(`href="/reports/${report}/sharing"`)
  const form = await (await as('bas')).get(`/reports/${report}/sharing`)
  expect(form.text).toContain('Zonder een ja van Noor en Kim leest niemand iets.')
  expect(form.text).toContain('Samenwerken aan de balie.</textarea>')
  expect(form.text, 'care stays between those who spoke').not.toMatch(/Het gaat snel|Ik wist dat niet|text-employeeView/)
  expect(form.text).toContain('Mirjam Smit')
  expect(form.text, 'a colleague is no reader').not.toContain('Ruud')
  expect(form.text.match(new RegExp(`name="also-[^"]+" value="${kim}" checked`, 'g'))?.length, 'every guest is asked, unless said otherwise').toBe(5)
  for (const who of ['noor', 'kim', 'mirjam', 'ruud', 'tom', 'hanna', 'ellen', 'marleen'] as const) {
    expect((await (await as(who)).get(`/reports/${report}/sharing`)).status, who).toBe(404)
    expect((await (await as(who)).send(`/reports/${report}/sharing`, words)).status, who).toBe(404)
  }
})

test('nothing chosen is asked again, and words about health are pointed at once', async () => {
  const bas = await as('bas')
  const empty = await bas.send(`/reports/${report}/sharing`, { 'text-topic': 'Blijft staan' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('<title>Fout: ')
  expect(empty.text).toContain('href="#reader"')
  expect(empty.text).toContain('Blijft staan</textarea>')
  expect((await bas.send(`/reports/${report}/sharing`, { ...words, reader: noor.parties.ruud })).status, 'a colleague').toBe(422)
  expect((await bas.send(`/reports/${report}/sharing`, { reader: mirjam, purpose: 'progress' })).status, 'no words at all').toBe(422)
  expect((await bas.send(`/reports/${report}/sharing`, { ...words, 'text-topic': 'a'.repeat(601) })).status).toBe(422)

  const sick = { ...words, 'text-topic': 'Door haar migraine begint ze later.' }
  const pointed = await bas.send(`/reports/${report}/sharing`, sick)
  expect(pointed.status).toBe(200)
  expect(pointed.text).toContain('Staat hier iets over gezondheid of thuis?')
  expect(pointed.text).toContain('Leg het toch zo voor aan')
  expect(await house.asSuperuser('select from shared_version'), 'nothing was put to anyone yet').toHaveLength(0)
  const looked = [...pointed.text.matchAll(/name="looked" value="([^"]+)"/g)].map(([, value = '']) => value)
  expect(looked).toEqual(['topic migraine'])
  expect((await bas.send(`/reports/${report}/sharing`, { ...sick, 'text-understanding': 'Haar moeder is ziek.', looked: 'topic migraine' })).status, 'another word is pointed at anew').toBe(200)
  expect(await mails()).toEqual([])
})

test('put forward: those who decide get a mail without content, and nobody is asked twice', async () => {
  address = await put(report)
  expect((await mails()).map(({ to }) => to).toSorted()).toEqual([aroundNoor.kim.mail, aroundNoor.noor.mail])
  for (const { text } of await mails()) expect(text).not.toMatch(/Bas|Noor|Kim|Mirjam|verslag|gesprek|delen|De Haven/i)
  expect((await (await as('bas')).get(`/reports/${report}/sharing`)).text).toContain('Voor Mirjam Smit')
  expect((await (await as('bas')).send(`/reports/${report}/sharing`, words)).status).toBe(422)
  const other = await standing(3)
  const twice = await Promise.all([(await as('bas')).send(`/reports/${other}/sharing`, words), (await as('bas')).send(`/reports/${other}/sharing`, words)])
  expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 422])
  expect((await (await as('noor')).get('/my-trajectory')).text).toContain('href="/sharing"')
})

test('each decides about their own words; anyone else finds nothing there', async () => {
  const [noors, kims] = [await (await as('noor')).get(address), await (await as('kim')).get(address)]
  expect(noors.text).toContain('Wat mag Mirjam lezen?')
  expect(noors.text).toContain('Samenwerken aan de balie.')
  expect(kims.text).toContain('We vragen het elkaar.')
  expect(kims.text, 'Kim had no part in that').not.toContain('Samenwerken aan de balie.')
  expect(noors.text.match(/ checked/g), 'nothing is ticked beforehand but the shortest time').toHaveLength(1)
  expect(noors.text).toMatch(/value="14" checked/)
  for (const who of ['mirjam', 'bas', 'ruud', 'tom', 'hanna', 'ellen', 'marleen'] as const) {
    const browser = await as(who)
    expect((await browser.get(address)).status, who).toBe(404)
    for (const act of ['choice', 'preview', 'consents', 'refusals']) expect((await browser.send(`${address}/${act}`, { passage: '1', length: '14' })).status, `${who} ${act}`).toBe(404)
    expect((await browser.get('/sharing')).text, who).not.toContain('Mirjam')
  }
  const [, , version = ''] = address.split('/')
  for (const foreign of [`/sharing/${newAnonymousId()}/${mirjam}`, `/sharing/${version}/${newAnonymousId()}`, `/sharing/${version}/${noor.parties.ruud}`, `/sharing/${version}/x`]) expect((await (await as('noor')).get(foreign)).status, foreign).toBe(404)
  const wrongs: readonly Readonly<Record<string, string>>[] = [{}, { passage: '1' }, { passage: '7', length: '14' }, { passage: '1', length: '15' }, { passage: 'x', length: '14' }]
  for (const wrong of wrongs) {
    expect((await (await as('noor')).send(`${address}/consents`, wrong)).status).toBe(422)
    expect((await (await as('noor')).send(`${address}/preview`, wrong)).status).toBe(422)
  }
  expect((await (await as('kim')).send(`${address}/consents`, { passage: '1', length: '14' })).status, 'not Kim\'s to give').toBe(422)
})

test('the preview is to the byte what the manager reads, a day later and not before', async () => {
  const preview = await (await as('noor')).send(`${address}/preview`, { passage: ['1'], length: '14' })
  expect(article(preview)).toContain('Samenwerken aan de balie.')
  expect((await yes('noor', address, ['1', '2'])).status).toBe(303)
  expect(still(await (await as('mirjam')).get('/shared-with-me')), 'the day to come back on it').toBe(nothing)
  later(day)
  const read = await (await as('mirjam')).get('/shared-with-me')
  expect(article(read), 'Kim did not say yes to hers').toBe(article(preview))
  expect(read.text).toContain('Van het traject van <strong>Noor Jansen</strong>')
  expect((await lines('shared.read')).map(({ person }) => person)).toEqual([people.mirjam])
  expect((await (await as('noor')).get(address)).text).toContain('Mirjam las dit voor het eerst')

  const whole = await (await as('noor')).send(`${address}/preview`, { passage: ['1', '2'], length: '14' })
  await yes('kim', address, ['2'])
  later(day)
  expect(article(await (await as('mirjam')).get('/shared-with-me'))).toBe(article(whole))
  for (const who of ['noor', 'kim', 'ruud', 'tom', 'hanna', 'ellen', 'marleen', 'bas'] as const) expect(still(await (await as(who)).get('/shared-with-me')), who).not.toContain('Samenwerken')
})

test('a mail to the reader goes when a yes begins to open something, and asks the predicate first', async () => {
  const before = (await mails()).length
  const consents = await house.asSuperuser<{ readonly id: Id<'consent'> }>('select id from consent order by given_at')
  const notice = shareNotice(house.database, house.vault, async () => deHaven, (_provider, path) => `https://houvast.example${path}`, house.now)
  for (const { id } of consents) await notice({ provider: deHaven.id, id })
  const told = (await mails()).slice(0, (await mails()).length - before)
  expect(told.map(({ to }) => to)).toEqual([aroundNoor.mirjam.mail, aroundNoor.mirjam.mail])
  for (const { text } of told) {
    expect(text).toContain('https://houvast.example/shared-with-me')
    expect(text).not.toMatch(/Bas|Noor|Kim|Mirjam|verslag|gesprek|gedeeld|De Haven/i)
  }
})

test('stopping is one press, and takes only one\'s own words away', async () => {
  const pdf = `/shared-with-me/${address.split('/')[2]}/shared.pdf`
  expect((await (await as('mirjam')).get(pdf)).headers['content-type']).toBe('application/pdf')
  expect((await (await as('noor')).get(`/sharing/consents/${consentOf(await (await as('noor')).get(address))}/receipt.pdf`)).headers['content-type']).toBe('application/pdf')
  expect((await lines('shared.taken')).length + (await lines('consent.taken')).length, 'each export is a line').toBe(2)
  const kims = consentOf(await (await as('kim')).get(address))
  for (const who of ['noor', 'mirjam', 'bas', 'ruud', 'tom', 'hanna'] as const) {
    expect((await (await as(who)).send(`/sharing/consents/${kims}/withdrawals`)).status, who).toBe(404)
    expect((await (await as(who)).get(`/sharing/consents/${kims}/receipt.pdf`)).status, who).toBe(404)
  }
  expect((await stop('kim', address)).status).toBe(303)
  expect(article(await (await as('mirjam')).get('/shared-with-me'))).not.toContain('We vragen het elkaar')
  expect(article(await (await as('mirjam')).get('/shared-with-me'))).toContain('Samenwerken aan de balie.')
  expect((await (await as('kim')).get(address)).text).toContain('Het delen is gestopt')
  expect((await stop('noor', address)).status).toBe(303)
  expect(still(await (await as('mirjam')).get('/shared-with-me')), 'as if nothing was ever shared').toBe(nothing)
  expect((await (await as('mirjam')).get(pdf)).status).toBe(404)
  expect((await house.as('worker', tx => tx.rows(sql`select from outbox_message where about_id is not null`))), 'what still waited was taken back').toHaveLength(0)
})

test('whoever stopped may begin anew, whoever said no may say yes, and the other way round', async () => {
  expect((await yes('noor', address, ['1'])).status).toBe(303)
  later(day)
  expect(article(await (await as('mirjam')).get('/shared-with-me'))).toContain('Samenwerken')
  expect((await (await as('noor')).send(`${address}/refusals`)).status, 'nothing means nothing').toBe(303)
  expect(still(await (await as('mirjam')).get('/shared-with-me'))).toBe(nothing)
})

test('pressed twice, and in two windows at once, a yes is given once and stopped whole', async () => {
  const other = await put(await standing(4))
  const noors = await as('noor')
  const form = { passage: '1', length: '14', act: newAnonymousId() }
  expect((await Promise.all([noors.send(`${other}/consents`, form), noors.send(`${other}/consents`, form)])).map(({ status }) => status)).toEqual([303, 303])
  const two = await Promise.all([(await as('noor')).send(`${other}/consents`, { passage: '1', length: '14', act: newAnonymousId() }), (await as('noor')).send(`${other}/consents`, { passage: '2', length: '56', act: newAnonymousId() })])
  expect(two.map(({ status }) => status)).toEqual([303, 303])
  expect(await house.asSuperuser('select from consent where shared_version_id = $1', [other.split('/')[2]])).toHaveLength(1)
  later(day)
  expect(article(await (await as('mirjam')).get('/shared-with-me'))).toContain('Samenwerken')
  await stop('noor', other)
  expect(still(await (await as('mirjam')).get('/shared-with-me'))).toBe(nothing)
})

test('an objection stays with the words it is about, and is read with the yes of whoever objects', async () => {
  const disputed = await standing(5)
  expect((await (await as('kim')).send(`/reports/${disputed}/objections`, { question: 'topic', objection: 'Het ging niet over de balie.' })).status).toBe(303)
  expect((await (await as('bas')).get(`/reports/${disputed}/sharing`)).text).toContain('Bezwaar van Kim')
  const other = await put(disputed)
  expect((await (await as('noor')).get(other)).text).toContain('Bezwaar van Kim bij: Waar ging het over?')
  await yes('noor', other, ['1', '2'])
  later(day)
  expect(article(await (await as('mirjam')).get('/shared-with-me'))).not.toContain('Het ging niet over de balie.')
  await yes('kim', other, ['2'])
  later(day)
  expect(article(await (await as('mirjam')).get('/shared-with-me'))).toContain('Het ging niet over de balie.')
  await stop('noor', other)
})

test('corrected or struck: whoever had read it is told, whoever had not is told nothing', async () => {
  const before = (await mails()).length
  const shared = await standing(6)
  const other = await put(shared)
  await yes('noor', other, ['1'])
  later(day)
  const unread = (await (await as('bas')).send(`/reports/${shared}/corrections`, { kind: 'wrong-text', why: 'Een vergissing.' })).status
  expect(unread).toBe(303)
  expect(still(await (await as('mirjam')).get('/shared-with-me')), 'never opened, so nothing').toBe(nothing)

  const second = await standing(7)
  const again = await put(second)
  await yes('noor', again, ['1'])
  later(day)
  expect(article(await (await as('mirjam')).get('/shared-with-me'))).toContain('Samenwerken')
  expect((await (await as('bas')).send(`/reports/${second}/corrections`, { kind: 'wrong-person', why: 'Dit ging over een ander.' })).status).toBe(303)
  const told = await (await as('mirjam')).get('/shared-with-me')
  expect(told.text).toContain('Dit klopte niet')
  expect(told.text).not.toContain('Samenwerken')
  expect((await mails()).slice(0, (await mails()).length - before).filter(({ to }) => to === aroundNoor.mirjam.mail)).toHaveLength(1)
  const [breach] = await house.asSuperuser<{ readonly readers: number }>('select readers from breach')
  expect(breach?.readers, 'the register counts the reader of the shared version').toBe(1)
  expect(house.broken).toEqual([])
})

test('without its line in the log, nothing is shown', async () => {
  const shared = await put(await standing(8))
  await yes('noor', shared, ['1'])
  later(day)
  const [mirjams, noors] = [await as('mirjam'), await as('noor')]
  await house.asSuperuser('revoke insert on log.entry from houvast')
  for (const [browser, path] of [[mirjams, '/shared-with-me'], [noors, '/sharing'], [noors, shared]] as const) expect((await browser.get(path)).status, path).toBe(500)
  await house.asSuperuser('grant insert on log.entry to houvast')
  expect((await mirjams.get('/shared-with-me')).text).toContain('Samenwerken')
  house.broken.length = 0
})

test.each(['nl-NL', 'nl-BE', 'en'] as const)('every page speaks %s, as je and as u', async locale => {
  for (const form of ['je', 'u']) {
    await house.asSuperuser('update provider set address = $1 where id = $2', [form, deHaven.id])
    for (const [who, path] of [['noor', '/sharing'], ['noor', address], ['kim', address], ['mirjam', '/shared-with-me'], ['bas', `/reports/${report}/sharing`]] as const) {
      const browser = await as(who)
      await browser.get(`/voice/${locale}?to=/`)
      const { status, text } = await browser.get(path)
      expect(status, `${who} ${path}`).toBe(200)
      expect(text).toContain(`lang="${locale}"`)
    }
  }
})
