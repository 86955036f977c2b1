/**
 * From what came of a morning to practice elsewhere: an idea, a pilot, what was found, a practice, a file with a signature, another
 * installation that takes it over, and word back. What people give is looked at before anyone reads it, and nobody is named.
 */
import { expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { Sql, sql } from '../../kit/db.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { listOutbox } from '../../kit/outbox.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { refused } from '../../kit/refusal.ts'
import { newKeyPair } from '../../kit/signing.ts'
import type { Provider } from '../providers/provider.ts'
import { openHouse, type Answer, type Browser } from '../../test/house.ts'
import { linkTo, mailsTo } from '../../test/mails.ts'
import { everyone, whoSeesIn, type House } from '../../test/recovery.ts'
import { contributionNews, remindPilots, sweepPilots } from './remind.ts'
import { readFile, signFile } from './signed-file.ts'

const here = await openHouse()
const elsewhere = await openHouse()
const homes = { here: { house: here, provider: deHaven, organiser: cast.ellen.id }, elsewhere: { house: elsewhere, provider: hetBaken, organiser: castOfHetBaken.wim.id } } as const
/** Every act is a second after the one before. */
const act = () => {
  for (const house of [here, elsewhere]) house.travelTo(new Date(house.now().getTime() + 1000))
  return newAnonymousId()
}
const organiser = (where: keyof typeof homes): Promise<Browser> => homes[where].house.signedIn(homes[where].organiser, homes[where].provider)
const visitor = (where: keyof typeof homes = 'here'): Browser => homes[where].house.browser(homes[where].provider.host ?? undefined)
const admin = '/administration/together'
const idIn = ({ location, status, text }: Answer): string => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? (() => { throw new Error(`${status} ${text.slice(text.indexOf('<main'), 2000)}`) })()
const newest = async (kind: string, { asSuperuser }: House = here): Promise<string> => (await asSuperuser<{ readonly id: string }>('select id from contribution where kind = $1 order by given_on desc, id desc', [kind]))[0]?.id ?? ''
/** As the worker would at its time. */
const work = async (house: House, provider: Provider) => {
  const waiting = await house.asSuperuser<{ readonly payload: JobPayload }>(`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'contribution-news' returning j.payload`)
  for (const { payload } of waiting) await contributionNews({ database: house.database, vault: house.vault, providerOf: async () => provider, link: (_, path) => `http://houvast.localhost${path}`, clock: house.now })(payload)
  return waiting.length
}
const look = async (id: string, where: keyof typeof homes = 'here', shown = 'yes') => await (await organiser(where)).send(`${admin}/cards/${id}/looks`, { shown, act: act() })

const idea = { title: 'Ervaren en nieuw, samen op pad', what: 'Iemand met veel ervaring werkt zij aan zij met een leerling.', forWhom: 'Teams met leerlingen', why: 'De een leert het vak. De ander blijft langer aan het werk.' }
const pilot = { organisation: 'Zorggroep Noord', question: 'Houden beiden het een dienst lang vol?', scale: 'small', startsOn: '2027-01-04', measuresOn: '2027-02-01', thenOn: '', tellsBackOn: '2027-10-01', name: 'Anna Blom', mail: 'anna@noord.example' }
const practice = { title: 'Vaste duo’s', what: 'Twee mensen, één route.', takes: 'Een rooster dat klopt.', gave: 'Rust op de route.', watch: 'Plan tijd om te praten.' }
let [ideaId, pilotId, practiceId, anna, card] = ['', '', '', '', '']

test('an idea of the organiser is online at once; one of whoever came is looked at first', async () => {
  const ellen = await organiser('here')
  expect((await ellen.send(`${admin}/ideas`, { ...idea, why: '', act: act() })).status).toBe(422)
  ideaId = idIn(await ellen.send(`${admin}/ideas`, { ...idea, act: act() }))
  expect((await visitor().get(`/together/ideas/${ideaId}`)).text).toContain(idea.what)

  const event = idIn(await ellen.send(`${admin}/events`, { title: 'Ontbijt', day: '2026-11-21', from: '08:00', until: '10:00', place: 'Kade', forWhom: 'Allen', about: '', programme: '', themes: 'Duo’s', places: '9', tellsBackOn: '2027-10-01', act: act() }))
  await ellen.send(`${admin}/events/${event}/openings`, { act: act() })
  await visitor().send(`/together/events/${event}/sign-ups`, { name: 'Bert Kool', organisation: 'Zuid', mail: 'bert@zuid.example', first: '', second: '', act: act() })
  const bert = await linkTo(here, 'bert@zuid.example')
  expect((await visitor().send(`${bert}/ideas`, { ...idea, act: act() })).status, 'before it').toBe(404)
  for (const house of [here, elsewhere]) house.travelTo(new Date('2026-11-21T12:00:00Z'))
  const [{ id } = { id: '' }] = await here.asSuperuser<{ readonly id: string }>('select id from event_sign_up')
  await (await organiser('here')).send(`${admin}/events/${event}/presences`, { came: id, act: act() })
  expect((await visitor().get(bert)).text).toContain('Geef een idee door')
  expect((await visitor().send(`${bert}/ideas`, { ...idea, title: 'Later beginnen', what: 'Dit is van Dirk: begin om tien uur.', act: act() })).text).toContain('We kijken ernaar.')
  const given = await newest('idea') === ideaId ? (await here.asSuperuser<{ readonly id: string }>('select id from contribution where id <> $1', [ideaId]))[0]?.id ?? '' : await newest('idea')
  expect((await visitor().get('/together')).text).not.toContain('Later beginnen')
  expect((await visitor().get(`/together/ideas/${given}`)).status).toBe(404)
  expect((await visitor().send(`/together/ideas/${given}/pilots`, { ...pilot, act: act() })).status).toBe(404)
  const page = await (await organiser('here')).get(`${admin}/cards/${given}`)
  expect(page.text).toContain('‘Dirk’')
  expect(faults(page.text)).toEqual([])
  await look(given, 'here', 'no')
  expect((await visitor().get(`/together/ideas/${given}`)).status).toBe(404)
  await look(given)
  expect((await visitor().get(`/together/ideas/${given}`)).status).toBe(200)
  await look(given, 'here', 'no')
  expect((await visitor().get('/together')).text).not.toContain('Later beginnen')
})

test('an organisation tries it: days in their order, looked at first, an address that is nowhere', async () => {
  const form = await visitor().get(`/together/ideas/${ideaId}/try`)
  expect(faults(form.text)).toEqual([])
  const send = (fields: Partial<typeof pilot>) => visitor().send(`/together/ideas/${ideaId}/pilots`, { ...pilot, ...fields, act: act() })
  expect((await send({ measuresOn: '2027-01-01' })).text).toContain('Deze dag ligt voor het begin.')
  expect((await send({ tellsBackOn: '2026-01-01' })).text).toContain('Deze dag is al geweest.')
  expect((await send({ scale: 'huge' })).status).toBe(422)
  expect(await here.asSuperuser(`select from contribution where kind = 'pilot'`)).toEqual([])
  expect((await send({})).location).toBe(`/together/ideas/${ideaId}?done=given`)
  pilotId = await newest('pilot')
  anna = await linkTo(here, pilot.mail)
  expect((await mailsTo(here, pilot.mail))[0]?.text).not.toMatch(/Noord|pad|Anna/)
  expect((await visitor().get(anna)).text).toContain('Het staat nog niet online.')
  expect((await visitor().send(`${anna}/reports`, { words: 'Nu al', act: act() })).status).toBe(404)
  await look(pilotId)
  const page = await visitor().get(`/together/pilots/${pilotId}`)
  for (const words of ['Zorggroep Noord', pilot.question, '1 februari 2027', '1 oktober 2027', idea.title]) expect(page.text, words).toContain(words)
  for (const text of [page.text, (await visitor().get('/together')).text, (await visitor().get('/together?q=anna')).text.replaceAll('value="anna"', ''), (await visitor().get('/together/feed.atom')).text, (await (await organiser('here')).get(`${admin}/cards/${pilotId}`)).text]) expect(text).not.toMatch(/Anna|anna@/)
})

test('asked through the house: the question is behind their link, the mail says nothing', async () => {
  const question = { words: 'Hoe plannen jullie dat?', name: 'Carla Vink', mail: 'carla@zuid.example' }
  expect((await visitor().send(`/together/pilots/${pilotId}/questions`, { ...question, mail: 'x', act: act() })).status).toBe(422)
  expect((await visitor().send(`/together/pilots/${pilotId}/questions`, { ...question, act: act() })).location).toBe(`/together/pilots/${pilotId}?done=asked`)
  expect((await visitor().get(`/together/pilots/${pilotId}`)).text).not.toContain('Hoe plannen')
  expect(await work(here, deHaven)).toBe(1)
  expect((await mailsTo(here, pilot.mail))[0]?.text).toContain('staat iets nieuws')
  const page = await visitor().get(anna)
  for (const words of [question.words, question.mail]) expect(page.text).toContain(words)
})

test('on the days agreed it is asked once how it goes; who told it is not asked, and what was learned on stopping counts', async () => {
  const remind = (moment: string) => here.as('worker', tx => remindPilots(tx, new Date(moment), { vault: here.vault, provider: deHaven, link: path => `http://houvast.localhost${path}` }))
  expect([await remind('2027-01-31T10:00:00Z'), await remind('2027-02-01T07:00:00Z'), await remind('2027-02-01T10:00:00Z'), await remind('2027-02-02T10:00:00Z')]).toEqual([0, 0, 1, 0])
  for (const house of [here, elsewhere]) house.travelTo(new Date('2027-02-02T11:00:00Z'))
  expect((await visitor().send(`${anna}/reports`, { words: '', act: act() })).status).toBe(422)
  await visitor().send(`${anna}/reports`, { words: 'Na vier weken gaat het goed.', act: act() })
  expect((await visitor().get(`/together/pilots/${pilotId}`)).text).toContain('Na vier weken gaat het goed.')

  // Another, which stops.
  await visitor().send(`/together/ideas/${ideaId}/pilots`, { ...pilot, organisation: 'Huize Zuid', mail: 'carla@zuid.example', startsOn: '2027-02-10', measuresOn: '', act: act() })
  const other = (await here.asSuperuser<{ readonly id: string }>(`select id from contribution where kind = 'pilot' and id <> $1`, [pilotId]))[0]?.id ?? ''
  await look(other)
  const carla = await linkTo(here, 'carla@zuid.example')
  await visitor().send(`${carla}/reports`, { words: 'Te weinig mensen. Begin met één duo.', ends: 'stopped', act: act() })
  const page = await visitor().get(`/together/pilots/${other}`)
  for (const words of ['Gestopt op 2 februari 2027', 'Begin met één duo.']) expect(page.text).toContain(words)
  expect((await visitor().send(`${carla}/reports`, { words: 'Toch nog', act: act() })).text).toContain('Dit is al afgerond.')
  expect((await visitor().send(`${carla}/practices`, { ...practice, act: act() })).status).toBe(404)
  // In the autumn only who still tries it is asked.
  expect(await remind('2027-10-01T10:00:00Z')).toBe(1)
  expect((await mailsTo(here, pilot.mail)).some(({ text }) => text.includes('Hoe gaat het?'))).toBe(true)
})

test('a pilot becomes practice, once, and others find it by a word', async () => {
  await Promise.all([visitor().send(`${anna}/practices`, { ...practice, act: act() }), visitor().send(`${anna}/practices`, { ...practice, act: act() })])
  expect(await here.asSuperuser(`select from contribution where kind = 'practice'`)).toHaveLength(1)
  practiceId = await newest('practice')
  expect((await visitor().get(`/together/practices/${practiceId}`)).status).toBe(404)
  await look(practiceId)
  for (const sought of ['DUO', 'rooster', 'noord duo']) expect((await visitor().get(`/together?q=${encodeURIComponent(sought)}`)).text, sought).toContain('Vaste duo’s')
  expect((await visitor().get('/together?q=olifant')).text).toContain('Niets gevonden.')
  const hostile = `"><script>alert(1)</script>`
  expect((await visitor().get(`/together?q=${encodeURIComponent(hostile)}`)).text).not.toContain('<script>alert')
  const feed = await visitor().get('/together/feed.atom')
  expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  expect(feed.text).toContain(`http://houvast.localhost/together/practices/${practiceId}`)
})

test('the file goes to another installation: compared first, and any other byte is refused', async () => {
  expect((await visitor().get('/together')).text).not.toContain('Vingerafdruk')
  const [file, again] = [await (await organiser('here')).send(`${admin}/cards/${practiceId}/files`), await (await organiser('here')).send(`${admin}/cards/${practiceId}/files`)]
  card = file.text.trim()
  expect(again.text.trim(), 'one key').toBe(card)
  expect(file.headers['content-disposition']).toContain('attachment')
  expect(card).not.toMatch(/Anna|anna@/)
  const fingerprint = /([0-9a-f]{4} ){7}[0-9a-f]{4}/.exec((await visitor().get('/together')).text)?.[0] ?? ''
  expect(fingerprint).not.toBe('')
  const read = async (text: string, more: Readonly<Record<string, string>> = {}) => await (await organiser('elsewhere')).send(`${admin}/imports`, { file: text, ...more, act: act() })
  for (const [what, text] of [['a byte', card.replace('Rust', 'Rest')], ['nothing', ''], ['too large', 'x'.repeat(50_000)], ['deep', '['.repeat(20_000)], ['names of objects', '{"__proto__":{"a":1}}'], ['another version', card.replace('practice 1', 'practice 3')], ['a byte that says it is in order', `${card}`.replace('De Haven', 'De Hoven')]] as const) {
    const answer = await read(text, { taken: 'in', compared: 'yes' })
    expect(answer.status, what).toBe(422)
    expect(answer.text, what).toMatch(/De handtekening klopt niet|geen kaart die wij kennen|te groot|nieuwere versie/)
  }
  expect(await elsewhere.asSuperuser('select from contribution')).toEqual([])
  const seen = await read(card)
  for (const words of ['Van De Haven', fingerprint, 'Vaste duo’s']) expect(seen.text, words).toContain(words)
  expect(faults(seen.text)).toEqual([])
  expect((await read(card, { taken: 'in' })).text).toContain('Vergelijk eerst de vingerafdruk.')
  expect(await elsewhere.asSuperuser('select from contribution')).toEqual([])
  const [taken, twice] = await Promise.all([read(card, { taken: 'in', compared: 'yes' }), read(card, { taken: 'in', compared: 'yes' })])
  expect(idIn(twice), 'twice is once').toBe(idIn(taken))
  const page = await visitor('elsewhere').get(`/together/practices/${idIn(taken)}`)
  for (const words of ['Zorggroep Noord (De Haven)', practice.watch]) expect(page.text, words).toContain(words)
  expect((await (await organiser('here')).send(`${admin}/imports`, { file: card, act: act() })).text).toContain('Deze kaart is van onszelf.')
  // What came from elsewhere is not signed as ours.
  expect((await (await organiser('elsewhere')).send(`${admin}/cards/${idIn(taken)}/files`)).status).toBe(404)
})

test('taken over there, and word comes back; in the autumn how it went, to whoever gave it', async () => {
  const there = await newest('practice', elsewhere)
  await visitor('elsewhere').send(`/together/practices/${there}/takings-over`, { organisation: 'Huize Ter Leie', startsOn: '2027-03-01', tellsBackOn: '2027-10-01', name: 'Lotte Maes', mail: 'lotte@leie.example', act: act() })
  const taking = await newest('taking-over', elsewhere)
  await look(taking, 'elsewhere')
  expect((await visitor('elsewhere').get(`/together/practices/${there}`)).text).toContain('Huize Ter Leie, sinds 1 maart 2027')
  const note = async () => (await (await organiser('elsewhere')).send(`${admin}/cards/${taking}/files`)).text.trim()
  const takeIn = async (file: string, more = { compared: 'yes' }) => await (await organiser('here')).send(`${admin}/imports`, { file, taken: 'in', ...more, act: act() })
  const first = await note()
  expect(first).not.toMatch(/Lotte|lotte@/)
  const back = idIn(await takeIn(first))
  expect((await visitor().get(`/together/practices/${practiceId}`)).text).toContain('Huize Ter Leie (Het Baken), sinds 1 maart 2027')

  const mails = async () => (await elsewhere.as('worker', tx => listOutbox(tx, elsewhere.vault, hetBaken.id, 50), hetBaken.id)).map(({ message }) => message)
  const own = /http:\/\/[^/\s]+(\/together\/mine\/\S+)/.exec((await mails()).find(({ to }) => to === 'lotte@leie.example')?.text ?? '')?.[1] ?? ''
  await visitor('elsewhere').send(`${own}/reports`, { words: 'Bij ons werkt het met drie.', act: act() })
  expect(idIn(await takeIn(await note(), { compared: '' })), 'the same, and the key is known').toBe(back)
  expect((await visitor().get(`/together/practices/${practiceId}`)).text).toContain('Bij ons werkt het met drie.')
  const before = (await mailsTo(here, pilot.mail)).length
  await work(here, deHaven)
  expect((await mailsTo(here, pilot.mail)).length).toBe(before + 1)
  // Read in twice it says no more; a note about what is not here, or by another key, is refused.
  await takeIn(await note())
  expect(await here.asSuperuser('select from contribution_report where contribution_id = $1', [back])).toHaveLength(1)
  expect((await (await organiser('elsewhere')).send(`${admin}/imports`, { file: first, act: act() })).text).toContain('Deze kaart is van onszelf.')
  expect([...here.broken, ...elsewhere.broken]).toEqual([])
})

test('a new key: the one before signs for it, and whoever took something over by that one knows it', async () => {
  const renew = async (where: keyof typeof homes) => {
    const seen = /([0-9a-f]{4} ){7}[0-9a-f]{4}/.exec((await (await organiser(where)).get(`${admin}/key`)).text)?.[0] ?? ''
    const sent = await Promise.all([1, 2].map(async () => await (await organiser(where)).send(`${admin}/keys`, { instead: seen, act: act() })))
    expect(sent.map(({ location }) => location)).toEqual([`${admin}/key?saved`, `${admin}/key?saved`])
    return seen
  }
  const read = async (file: string, more: Readonly<Record<string, string>> = {}) => await (await organiser('elsewhere')).send(`${admin}/imports`, { file, ...more, act: act() })
  const old = await renew('here')
  expect([(await here.asSuperuser('select from signing_key')).length, (await here.asSuperuser('select from signing_key_before')).length], 'pressed twice it is one').toEqual([1, 1])
  const shown = (await visitor().get('/together')).text
  const [now, before] = shown.match(/([0-9a-f]{4} ){7}[0-9a-f]{4}/g) ?? []
  expect([before, now === old, shown.includes('Sleutels van vroeger')]).toEqual([old, false, true])
  const again = (await (await organiser('here')).get(`${admin}/key`)).text
  for (const words of ['Onze sleutel', now ?? 'none', old, 'Wat hiermee getekend werd, klopt nog.']) expect(again, words).toContain(words)
  expect(faults(again)).toEqual([])

  // The card anew, by the new key: known there, and nothing to compare. What was signed before reads as it did; here both are still our own.
  const anew = (await (await organiser('here')).send(`${admin}/cards/${practiceId}/files`)).text.trim()
  expect(anew).not.toBe(card)
  const seen = await read(anew)
  expect([seen.status, seen.text.includes('Die tekende voor deze.'), seen.text.includes('Bel hen')]).toEqual([200, true, false])
  expect(idIn(await read(anew, { taken: 'in' }))).toBe(await newest('practice', elsewhere))
  expect((await read(card)).text).toContain('Van deze sleutel kwam eerder iets binnen.')
  for (const file of [card, anew]) expect((await (await organiser('here')).send(`${admin}/imports`, { file, act: act() })).text).toContain('Deze kaart is van onszelf.')

  // Word that comes back by a new key of theirs goes with what came by the old one; by a stranger's it does not.
  await renew('elsewhere')
  const [taking] = await elsewhere.asSuperuser<{ readonly id: string }>(`select id from contribution where kind = 'taking-over'`)
  const note = (await (await organiser('elsewhere')).send(`${admin}/cards/${taking?.id}/files`)).text.trim()
  const takeIn = async (file: string) => await (await organiser('here')).send(`${admin}/imports`, { file, taken: 'in', compared: 'yes', act: act() })
  expect(idIn(await takeIn(note))).toBe(await newest('taking-over'))
  const told = readFile(note)
  if (refused(told)) throw new Error(told.refused)
  expect((await takeIn(signFile(told.content, newKeyPair()))).text).toContain('Dit is van iemand anders dan de vorige keer.')

  // Of the one before nothing is left that could sign; nobody but the administrator makes a key, or reads what it signed.
  expect(await here.asSuperuser(`select from information_schema.columns where table_name = 'signing_key_before' and udt_name = 'sealed'`)).toEqual([])
  expect(await whoSeesIn(here)(new Sql(['select from signing_key_before'], []))).toEqual(['ellen'])
  for (const asked of [visitor(), await here.signedIn(cast.marleen.id)]) await asked.send(`${admin}/keys`, { instead: now ?? '', act: act() })
  expect(await here.asSuperuser('select from signing_key_before')).toHaveLength(1)
  expect([...here.broken, ...elsewhere.broken]).toEqual([])
})

test('who is asked stands nowhere but behind their link; at the database nobody reads or shows it', async () => {
  for (const table of ['contribution_contact', 'contribution_question', 'contribution_reminder']) expect(await whoSeesIn(here)(new Sql([`select from ${table}`], [])).catch((error: Error) => error.message.slice(0, 5)), table).toEqual(table === 'contribution_question' ? '42501' : [])
  expect(await whoSeesIn(here)(new Sql(['select from contribution_look'], []))).toEqual(['ellen'])
  expect(await whoSeesIn(here)(new Sql(['select secret from signing_key'], []))).toEqual(['ellen'])
  expect(await whoSeesIn(here)(new Sql([`select from contribution where not contribution_is_shown(id)`], []))).toEqual(['ellen'])
  const writes = (person: Id<'person'> | null) => [
    sql`insert into contribution_look (contribution_id, number, shown, looked_by, looked_at) values (${ideaId}, 9, true, ${person ?? cast.ellen.id}, now())`,
    sql`insert into contribution_report (contribution_id, number, content, told_on) select ${pilotId}, 9, content, current_date from contribution where id = ${pilotId}`,
    sql`insert into contribution (id, kind, content, signed, signer, foreign_id, given_on) select ${newAnonymousId()}, 'practice', content, content, ${Buffer.alloc(32)}, ${newAnonymousId()}, current_date from contribution where id = ${ideaId}`,
    sql`insert into contribution_point (contribution_id, number, kind, due_on) values (${pilotId}, 9, 'measure', current_date)`,
    sql`insert into contribution_contact (contribution_id, token_hash, content) select ${ideaId}, ${Buffer.alloc(32)}, content from contribution where id = ${ideaId}`,
    sql`insert into contribution_reminder (contribution_id, point, reminded_on) values (${pilotId}, 1, current_date)`,
    sql`insert into signing_key_before (number, open, vouches, until_at) select 9, ${Buffer.alloc(32)}, ${Buffer.alloc(64)}, now()`,
    sql`insert into signing_key (id, open, secret, made_at) select ${newAnonymousId()}, ${Buffer.alloc(32)}, content, now() from contribution where id = ${ideaId}`,
    sql`delete from contribution where id = ${ideaId}`, sql`update contribution set given_on = current_date`,
  ]
  for (const [name, person] of [...Object.entries(everyone).filter(([one]) => one !== 'ellen'), ['nobody', null] as const]) for (const [index, write] of writes(person).entries()) await expect(here.as(person, tx => tx.run(write)), `${name} ${index}`).rejects.toThrow('42501')
  // A pilot of what is not shown.
  const hidden = parseId<'contribution'>((await here.asSuperuser<{ readonly id: string }>(`select id from contribution where kind = 'idea' and id <> $1`, [ideaId]))[0]?.id)
  await expect(here.as(null, tx => tx.run(sql`insert into contribution (id, kind, parent_id, content, given_on) select ${newAnonymousId()}, 'pilot', ${hidden}, content, current_date from contribution where id = ${ideaId}`))).rejects.toThrow('42501')
  for (const person of [cast.marleen.id, castOfHetBaken.wim.id]) {
    const browser = await here.signedIn(person, person === cast.marleen.id ? deHaven : hetBaken)
    for (const path of [`/cards/${ideaId}`, ...(person === cast.marleen.id ? ['', '/ideas/new', '/import'] : [])]) expect((await browser.get(admin + path)).status, path).toBe(404)
    for (const path of [`/cards/${ideaId}/looks`, `/cards/${practiceId}/files`]) expect((await browser.send(admin + path, { shown: 'no', act: act() })).status, path).toBe(404)
  }
  const [wrong, other] = [await visitor().get(`/together/mine/${'x'.repeat(43)}`), await visitor().get(`/together/mine/${'y'.repeat(43)}`)]
  expect([wrong.status, other.status]).toEqual([403, 403])
  expect((await here.browser(hetBaken.host ?? '').get(anna)).status).toBe(403)
})

test('addresses, questions and what nobody showed go by themselves, with their keys', async () => {
  const sweep = (moment: string, by: 'worker' | Id<'person'> = 'worker') => here.as(by, tx => sweepPilots(tx, new Date(moment), { provider: deHaven }))
  const count = async (table: string) => (await here.asSuperuser(`select from ${table}`)).length
  const keys = await count('keys.document_key')
  expect([await count('contribution_question'), await count('contribution_contact')]).toEqual([1, 2])
  await sweep('2026-12-20T10:00:00Z')
  await sweep('2030-12-21T10:00:00Z', cast.ellen.id)
  expect(await count('contribution_question')).toBe(1)
  await sweep('2026-12-22T10:00:00Z')
  expect(await count('contribution_question')).toBe(0)
  // Of the one that stopped ninety days after its last day agreed; of the one that works a year.
  await sweep('2027-12-30T10:00:00Z')
  expect(await count('contribution_contact')).toBe(2)
  await sweep('2027-12-31T10:00:00Z')
  expect(await count('contribution_contact')).toBe(1)
  await visitor().send(`${anna}/departures`, { act: act() })
  expect(await count('contribution_contact')).toBe(0)
  expect((await visitor().get(`/together/practices/${practiceId}`)).text).not.toContain('Stel een vraag')
  expect(await here.as(cast.ellen.id, tx => tx.rows(sql`select from contribution where not contribution_is_shown(id)`)), 'the idea that was taken off').toEqual([])
  expect(await count('keys.document_key')).toBe(keys - 4)
  expect([...here.broken, ...elsewhere.broken]).toEqual([])
})
