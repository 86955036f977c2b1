/** Anne's three-way talk with her manager and a case manager, from asking to checking what was agreed: over HTTP, and past it at the database. */
import { afterEach, expect, test } from 'vitest'
import { keepAgenda } from '../../core/agenda/agenda.fixture.ts'
import { guestsNotice } from '../../core/talks/tell-guests.ts'
import { aroundPetra, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { addMinutes } from '../../kit/time.ts'
import { openCareerFile } from '../../test/career.ts'
import { crawl } from '../../test/crawl.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { listSeenOfMine } from '../../core/joint-talks/joint-talk.store.ts'

const house = await openHouse()
afterEach(() => { if (house.broken.length > 0) throw new Error(house.broken.join('\n')) })
const { petra, karin, anne, willem } = aroundPetra
const expert = { id: newId<'person'>(house.now().getTime()), name: 'Elsa Vink', mail: 'elsa@arbeid.example' }
await house.as(cast.vera.id, tx => keepAgenda(tx, cast.vera.id, { from: '09:00', until: '17:00' }))
const file = await openCareerFile(house, anne)
const parties = { karin: await file.joins(karin, 'manager'), petra: await file.joins(petra, 'case-manager'), elsa: await file.joins(expert, 'labour-expert') }
// Karin is Willem's manager too: what she may see there is another matter.
const other = await openCareerFile(house, willem)
await other.joins(karin, 'manager')
const everyone: Readonly<Record<string, Id<'person'>>> = { anne: anne.id, vera: cast.vera.id, karin: karin.id, petra: petra.id, elsa: expert.id, willem: willem.id, marleen: cast.marleen.id, ellen: cast.ellen.id }
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person] of Object.entries(everyone)) if ((await house.as(person, tx => tx.rows(rows))).length > 0) seeing.push(name)
  if ((await house.as(castOfHetBaken.lieve.id, tx => tx.rows(rows), hetBaken.id)).length > 0) seeing.push('lieve')
  return seeing
}
const act = () => newAnonymousId()
/** Whose part is whose. */
const own: Readonly<Record<string, string>> = { anne: file.participant, karin: parties.karin, petra: parties.petra }
const signedIn = async () => ({ anne: await house.signedIn(anne.id), vera: await house.signedIn(cast.vera.id), karin: await house.signedIn(karin.id), petra: await house.signedIn(petra.id), elsa: await house.signedIn(expert.id) })
let people: Readonly<Record<'anne' | 'vera' | 'karin' | 'petra' | 'elsa', Browser>> = await signedIn()
/** A page as it reads, without what is drawn anew each time. */
const same = async (browser: Browser, path: string) => (await browser.get(path)).text.replaceAll(/name="act" value="[^"]*"/g, '')
const plans = `/trajectories/${file.trajectory}/joint-talks`
const talkOf = async (): Promise<Id<'talk'>> => {
  const row = await house.as(cast.vera.id, tx => tx.one<{ readonly id: Id<'talk'> }>(sql`select id from talk where kind = 'three-way'`))
  if (!row) throw new Error('no talk')
  return row.id
}
/** As the worker would at once: whoever is asked beside hears of it. */
const tellAll = async (): Promise<readonly string[]> => {
  const jobs = await house.asSuperuser<{ readonly payload: JobPayload }>(`select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'guests-notice'`)
  for (const { payload } of jobs) await guestsNotice(house.database, house.vault, async () => deHaven, () => 'http://houvast.localhost', house.now)(payload)
  await house.asSuperuser(`delete from graphile_worker._private_jobs where task_id in (select id from graphile_worker._private_tasks where identifier = 'guests-notice')`)
  return jobs.map(({ payload }) => payload.id)
}
const momentsIn = (text: string): readonly string[] => [...text.matchAll(/name="moment" value="([^"]+)"/g)].map(([, moment = '']) => moment)

test('who guides plans it once with those who sit beside; everyone hears by a mail that says nothing', async () => {
  expect((await people.vera.get(plans)).text).toContain('Er is nog geen gesprek samen.')
  const page = await people.vera.get(`${plans}/new`)
  for (const name of ['Karin Smit, leidinggevende', 'Petra Maas, casemanager', 'Elsa Vink, arbeidsdeskundige']) expect(page.text).toContain(name)
  const moment = momentsIn(page.text)[20] ?? ''
  for (const guests of [[], [parties.karin.replace('0', '1')], [file.participant], [file.guide]]) expect((await people.vera.send(plans, { moment, guests, act: act() })).status, String(guests)).toBe(422)
  expect((await people.vera.send(plans, { moment: '2026-11-22T03:00:00.000Z', guests: [parties.karin], act: act() })).status).toBe(409)
  const one = act()
  for (let presses = 0; presses < 2; presses++) expect((await people.vera.send(plans, { moment, guests: [parties.karin, parties.petra], act: one })).status).toBe(303)
  expect((await house.asSuperuser<{ readonly count: number }>(`select count(*) from talk where kind = 'three-way'`))[0]?.count).toBe(1)
  expect(await tellAll()).toHaveLength(1)
  for (const { mail } of [anne, karin, petra]) {
    const [sent] = await mailsTo(house, mail)
    expect(sent, mail).toBeDefined()
    expect(`${sent?.subject} ${sent?.text}`).not.toMatch(/Anne|Karin|Vera|driegesprek|re-integratie|ziek/i)
  }
  expect(await mailsTo(house, expert.mail)).toEqual([])
  for (const browser of [people.anne, people.karin, people.petra, people.elsa]) for (const path of [plans, `${plans}/new`]) expect((await browser.get(path)).status).toBe(404)
})

test('it stands on everyone\'s own page, and in a calendar under a name that tells nothing; for anyone else it is not there', async () => {
  const path = `/joint-talks/${await talkOf()}`
  expect((await people.anne.get('/my-trajectory')).text).toContain('Laat weten of je komt.')
  for (const browser of [people.karin, people.petra]) {
    const beside = (await browser.get('/beside')).text
    expect([beside.includes(path), beside.match(/>Driegesprek</g)?.length]).toEqual([true, 1])
  }
  expect((await people.elsa.get('/beside')).text).not.toContain(path)
  for (const browser of [people.anne, people.vera, people.karin, people.petra]) {
    const page = await browser.get(path)
    expect([page.status, ...['Anne', 'Vera', 'Karin', 'Petra'].map(name => page.text.includes(name) || page.text.includes('>Jij') || page.text.includes('>U<'))]).toEqual([200, true, true, true, true])
    const calendar = await browser.get(`${path}/appointment.ics`)
    expect(calendar.text).toContain('SUMMARY:Afspraak')
    expect(calendar.text).not.toMatch(/Anne|Karin|Vera|drie|DESCRIPTION/i)
  }
  for (const person of [expert.id, willem.id, cast.marleen.id, cast.ellen.id]) {
    const browser = await house.signedIn(person)
    for (const rest of ['', '/appointment.ics', '/preparation', '/preparation/as-read', '/moment']) expect((await browser.get(`${path}${rest}`)).status, rest).toBe(404)
    for (const rest of ['answers', 'preparations', 'agreements', 'checks', 'appointments', 'cancellations']) expect((await browser.send(`${path}/${rest}`, { answer: 'comes', words: 'x', act: act() })).status, rest).toBe(404)
  }
  const apart = await house.signedIn(castOfHetBaken.lieve.id, hetBaken)
  expect((await apart.get(path)).status).toBe(404)
})

test('whoever would rather not keeps the reason for the guide; to the others it looks like no answer at all', async () => {
  const path = `/joint-talks/${await talkOf()}`
  expect((await people.karin.send(`${path}/answers`, { why: 'x', act: act() })).status).toBe(422)
  expect((await people.karin.send(`${path}/answers`, { answer: 'comes', why: 'x'.repeat(601), act: act() })).status).toBe(422)
  // On every page they have, also where one reads who looked.
  const pages = async () => ({ anne: await same(people.anne, path), home: await same(people.anne, '/my-trajectory'), log: (await people.anne.get('/my-file/file.json')).text.match(/three-way\.(?!read)/g), petra: await same(people.petra, path) })
  const before = await pages()
  for (const [answer, why] of [['other-time', 'Dan heb ik rapportvergadering'], ['rather-not', 'Ik vind dit nog te vroeg']] as const) {
    expect((await people.karin.send(`${path}/answers`, { answer, why, act: act() })).status).toBe(303)
    expect(await pages()).toEqual(before)
    expect((await people.vera.get(path)).text).toContain(why)
    expect((await people.vera.get('/today')).text).toContain('gesprek samen past niet voor iedereen')
  }
  expect(await whoSees(sql`select from joint_talk_answer`)).toEqual(['vera', 'karin'])
  // Nobody answers for another, nor for a talk that is not theirs.
  const answerAs = (party: string) => sql`insert into joint_talk_answer (id, talk_id, trajectory_id, appointment_id, number, answer, answered_by, answered_at)
    select ${newId(0)}, a.talk_id, a.trajectory_id, a.id, 50, 'comes', ${party}::uuid, now() from appointment a where a.trajectory_id = ${file.trajectory}`
  for (const [name, person] of Object.entries(everyone)) for (const party of [file.participant, file.guide, ...Object.values(parties)]) {
    const tried = house.as(person, async tx => { const rows = await tx.run(answerAs(party)); throw new Error(`undo ${rows}`) })
    await expect(tried, `${name} ${party}`).rejects.toThrow(own[name] === party ? /undo 1/ : /row-level security|undo 0/)
  }
  await people.karin.post(`${path}/answers`, { answer: 'comes', act: act() })
  await people.anne.post(`${path}/answers`, { answer: 'comes', why: 'Ik wil zeggen hoe het gaat', act: act() })
  expect((await people.petra.get(path)).text).not.toContain('Ik wil zeggen')
  expect((await people.petra.get(path)).text.match(/>komt</g)).toHaveLength(2)
  expect((await people.vera.get('/today')).text).not.toContain('past niet voor iedereen')
})

/** What Anne shows nobody, in words that stand nowhere else. */
const hidden = { purpose: 'zonnebloemgeheim', hard: 'waterlelieverdriet', outside: 'vlinderstruikverhaal' }
const shown = { well: 'Ik sta weer drie ochtenden voor de klas.', needs: 'Op tijd weten wat er die week is.' }

test('Anne chooses per answer; what she shows is on the agenda of the others, and what she does not is nowhere at all', async () => {
  const path = `/joint-talks/${await talkOf()}`
  const empty = { karin: await same(people.karin, path), petra: await same(people.petra, path) }
  expect((await people.anne.send(`${path}/preparations`, { version: '0', act: act() })).status).toBe(422)
  // All of it hidden: not a letter of another's page changes.
  await people.anne.post(`${path}/preparations`, { ...hidden, version: '0', act: act() })
  expect({ karin: await same(people.karin, path), petra: await same(people.petra, path) }).toEqual(empty)
  expect((await people.anne.send(`${path}/preparations`, { ...hidden, version: '0', act: act() })).text).toContain('intussen iets anders bewaard')
  // What stays outside the talk is shown to nobody, whatever a form says.
  await people.anne.post(`${path}/preparations`, { ...hidden, ...shown, 'show-well': 'yes', 'show-needs': 'yes', 'show-outside': 'yes', version: '1', act: act() })
  expect((await people.anne.get(`${path}/preparation/as-read`)).text).toContain(shown.well)
  const agenda = { karin: await same(people.karin, path), petra: await same(people.petra, path) }
  for (const text of Object.values(agenda)) for (const words of Object.values(shown)) expect(text).toContain(words)
  // Longer, shorter or gone: the others have the same page to the letter.
  for (const [version, words] of [['2', { ...hidden, hard: 'waterlelieverdriet '.repeat(20) }], ['3', hidden], ['4', {}], ['5', hidden]] as const) {
    await people.anne.post(`${path}/preparations`, { ...words, ...shown, 'show-well': 'yes', 'show-needs': 'yes', version, act: act() })
    expect({ karin: await same(people.karin, path), petra: await same(people.petra, path) }).toEqual(agenda)
  }
  // Who sees what says of everyone what their own policies let them read of the newest version.
  const newest = (await house.asSuperuser<{ readonly id: string }>(`select w.id from joint_talk_words w join joint_talk_preparation p on p.id = w.preparation_id where p.written_by = $1 and p.version = (select max(version) from joint_talk_preparation where written_by = $1)`, [file.participant])).map(({ id }) => id)
  const reads: string[] = []
  for (const [name, person] of Object.entries(everyone)) {
    const rows = await house.as(person, tx => tx.rows(sql`select from joint_talk_words where id = any(${newest}::uuid[])`))
    if (rows.length > 0) reads.push(`${name} ${rows.length}`)
  }
  for (const [name, person] of Object.entries(everyone).filter(([one]) => one !== 'anne')) expect(await house.as(person, tx => listSeenOfMine(tx, file.trajectory)), name).toEqual([])
  expect(reads).toEqual(['anne 5', 'vera 5', 'karin 2', 'petra 2'])
  const section = /<h2[^>]*>Wat je voorbereidde voor een gesprek samen<\/h2>(.*?)<\/section>/s.exec((await people.anne.get('/who-sees')).text)?.[1]?.replaceAll(/<[^>]+>/g, ' ') ?? ''
  for (const words of ['Vera Lammers : leest 5 antwoorden.', 'Karin Smit : leest 2 antwoorden.', 'Petra Maas : leest 2 antwoorden.']) expect(section.replaceAll(/\s+/g, ' ')).toContain(words)
  expect(section).not.toContain('Elsa')
  const vera = await people.vera.get(path)
  for (const words of Object.values(hidden)) expect(vera.text).toContain(words)
  expect(vera.text).toContain('Blijft buiten het gesprek')
  // The guide has the agenda as the others have it, and knows which is which.
  expect([vera.text.match(/mogen de anderen lezen/g)?.length, vera.text.match(/alleen voor jou/g)?.length, vera.text.split(shown.well).length]).toEqual([2, 3, 3])
  // Words that tell of health are pointed at before the others read them.
  const pointed = await people.karin.send(`${path}/preparations`, { well: 'Ze is rustiger dan voor de burn-out.', version: '0', act: act() })
  expect([pointed.status, pointed.text.includes('<mark')]).toEqual([200, true])
  await people.karin.post(`${path}/preparations`, { well: 'De klas is blij met haar.', offers: 'Een vaste invaller op vrijdag.', outside: 'telt niet', version: '0', act: act() })
  for (const browser of [people.anne, people.petra, people.vera]) expect((await browser.get(path)).text).toContain('Een vaste invaller op vrijdag.')
  expect((await people.karin.get(`${path}/preparation`)).text).toContain('Vraag niet naar ziekte')
})

test('everyone, at the database: a hidden answer is its writer\'s and the guide\'s, with all that tells of it', async () => {
  const path = `/joint-talks/${await talkOf()}`
  const by = (field: string) => whoSees(sql`select length(content) from joint_talk_words where field = ${field}`)
  for (const field of ['purpose', 'hard', 'outside']) expect(await by(field), field).toEqual(['anne', 'vera'])
  expect(await by('needs')).toEqual(['anne', 'vera', 'karin', 'petra'])
  expect(await whoSees(sql`select from joint_talk_preparation where written_by = ${file.participant}`)).toEqual(['anne', 'vera'])
  expect(await whoSees(sql`select from joint_talk_showing s where to_party = ${parties.karin}`)).toEqual(['anne', 'vera'])
  // Only the newest version counts for whoever reads along.
  expect((await house.as(karin.id, tx => tx.rows(sql`select from joint_talk_words where field = 'well' and preparation_id in (select id from joint_talk_preparation) is not true`))).length).toBe(1)
  for (const [name, person] of Object.entries(everyone)) {
    const there = await house.as(person, tx => tx.rows<{ readonly role: string }>(sql`select role from people_in_joint_talk(${path.split('/')[2]}::uuid)`))
    expect(there.length, name).toBe(['anne', 'vera', 'karin', 'petra'].includes(name) ? 4 : 0)
  }
  // Nobody shows what is not theirs, what stays outside, or to someone who is not of the talk.
  const show = (field: string, to: string) => sql`insert into joint_talk_showing (words_id, trajectory_id, to_party) select w.id, w.trajectory_id, ${to}::uuid from joint_talk_words w where w.field = ${field} limit 1`
  for (const [name, person] of Object.entries(everyone)) for (const [field, to] of [['outside', parties.karin], ['hard', parties.elsa], ['hard', parties.petra]] as const) {
    const tried = house.as(person, async tx => { const rows = await tx.run(show(field, to)); throw new Error(`undo ${rows}`) })
    await expect(tried, `${name} ${field}`).rejects.toThrow(name === 'anne' && field === 'hard' && to === parties.petra ? /undo 1/ : /row-level security|undo 0/)
  }
  const foreign = house.as(karin.id, tx => tx.run(sql`insert into joint_talk_preparation (id, talk_id, trajectory_id, version, written_by, written_at) values (${newId(0)}, ${path.split('/')[2]}, ${file.trajectory}, 9, ${file.participant}, now())`))
  await expect(foreign).rejects.toThrow('row-level security')
})

test('every page that anyone but Anne and her guide can reach, every mail and every export says nothing of it', async () => {
  const needles = Object.values(hidden)
  const given = [`/joint-talks/${await talkOf()}`, '/people?q=zonnebloem', '/agenda']
  for (const [name, person] of Object.entries(everyone)) {
    if (name === 'anne' || name === 'vera') continue
    const { pages } = await crawl(house.app.routes, await house.signedIn(person), 1, given)
    for (const { path, answer } of pages) for (const needle of needles) expect(answer.text.includes(needle), `${name} ${path}`).toBe(false)
  }
  for (const { mail } of [anne, karin, petra, expert, willem]) for (const { subject, text } of await mailsTo(house, mail)) for (const needle of needles) expect(`${subject}${text}`).not.toContain(needle)
  // Not in the guide's search, agenda or report, which show others what the guide reads.
  for (const path of ['/people?q=zonnebloem', '/people', '/agenda', '/today', '/reports']) expect((await people.vera.get(path)).text.match(/zonnebloemgeheim|waterlelie|vlinderstruik/), path).toBeNull()
  // Her own file has all of it, and what the others let her read.
  const taken = (await people.anne.get('/my-file/file.json')).text
  for (const words of [...needles, 'Een vaste invaller op vrijdag.', 'Ik wil zeggen hoe het gaat']) expect(taken).toContain(words)
  expect(taken).not.toContain('Ik vind dit nog te vroeg')
})

test('another moment asks everyone anew, and what was prepared stays', async () => {
  const path = `/joint-talks/${await talkOf()}`
  const moments = momentsIn((await people.vera.get(`${path}/moment`)).text)
  const moved = await Promise.all([3, 4].map(index => people.vera.send(`${path}/appointments`, { moment: moments[index] ?? '', way: 'guide-calls', act: act() })))
  expect(moved.map(({ status }) => status)).toEqual([303, 303])
  expect((await house.asSuperuser<{ readonly count: number }>(`select count(*) from appointment a where talk_id = '${await talkOf()}' and not exists (select from cancellation c where c.appointment_id = a.id)`))[0]?.count).toBe(1)
  expect((await people.petra.get(path)).text.match(/>komt</g)).toBeNull()
  for (const browser of [people.anne, people.karin, people.petra]) expect((await browser.get(path)).text, 'by telephone now').toContain('Vera belt iedereen, in één gesprek.')
  expect((await people.vera.get(`${path}/moment`)).text, 'and the next time unless Vera says otherwise').toMatch(/value="guide-calls"[^>]*checked/)
  // What others come to is moved with all of them, whichever way they speak: not by one of them alone.
  const mine = await people.anne.get('/my-trajectory')
  expect(mine.text).not.toContain('href="/my-trajectory/next"')
  expect((await people.anne.send('/my-trajectory/appointments', { place: `${cast.vera.id} ${moments[9] ?? ''}`, act: act() })).location).toBe('/my-trajectory')
  for (const browser of [people.anne, people.karin, people.petra]) await browser.post(`${path}/answers`, { answer: 'comes', act: act() })
  expect((await people.petra.get(path)).text.match(/>komt</g)).toHaveLength(3)
  expect((await people.karin.get(path)).text).toContain(shown.well)
})

test('an hour before it begins the agenda stands still; in the talk each agreement has someone who does it, and each checks it alone', async () => {
  const path = `/joint-talks/${await talkOf()}`
  const [row] = await house.asSuperuser<{ readonly from: Date }>(`select lower(a.during) as "from" from appointment a where talk_id = '${await talkOf()}' and not exists (select from cancellation c where c.appointment_id = a.id)`)
  if (!row) throw new Error('no moment')
  expect((await people.vera.send(`${path}/agreements`, { words: 'Te vroeg', owner: parties.karin, day: '2026-12-18', act: act() })).status).toBe(422)
  house.travelTo(addMinutes(row.from, -59))
  people = await signedIn()
  expect((await people.anne.send(`${path}/preparations`, { ...shown, version: '6', act: act() })).status).toBe(422)
  house.travelTo(addMinutes(row.from, 20))
  people = await signedIn()
  const agree = (words: string, owner: string, browser: Browser = people.vera) => browser.send(`${path}/agreements`, { words, owner, day: '2026-12-18', act: act() })
  expect((await agree('Karin vraagt naar de depressie', parties.karin)).text).toContain('<mark')
  expect((await agree('Zonder iemand', parties.elsa)).status).toBe(422)
  expect((await agree('Petra past het plan aan', parties.petra, people.karin)).status).toBe(422)
  expect((await agree('Karin regelt een invaller', parties.karin)).status).toBe(303)
  expect((await agree('Anne begint om negen uur', file.participant, people.karin)).status).toBe(303)
  expect((await people.petra.get(path)).text).toContain('nog geen taak')
  expect(await whoSees(sql`select from agreement where owner_party = ${parties.karin}`)).toEqual(['anne', 'vera', 'karin', 'petra'])
  const ids = await house.as(cast.vera.id, tx => tx.rows<{ readonly id: string; readonly owner: string }>(sql`select id, owner_party as owner from agreement order by made_at, id`))
  const [ofKarin, ofAnne] = [ids.find(({ owner }) => owner === parties.karin)?.id ?? '', ids.find(({ owner }) => owner === file.participant)?.id ?? '']
  expect((await people.anne.send(`${path}/checks`, { act: act() })).status).toBe(422)
  await people.anne.post(`${path}/checks`, { [`says-${ofKarin}`]: 'right', [`says-${ofAnne}`]: 'not-right', act: act() })
  expect((await people.karin.get(path)).text).toContain('klopt niet volgens Anne')
  expect((await people.karin.get(path)).text).toContain('wacht op Petra en u')
  for (const browser of [people.karin, people.petra]) await browser.post(`${path}/checks`, { [`says-${ofKarin}`]: 'right', [`says-${ofAnne}`]: 'right', act: act() })
  expect((await people.petra.get(path)).text).toContain('iedereen zegt: dit klopt')
  // In nobody else's name, and of no agreement of another talk.
  for (const [name, person] of Object.entries(everyone)) for (const party of [file.participant, parties.karin, parties.petra, parties.elsa]) {
    const mine = own[name] === party
    const tried = house.as(person, async tx => { await tx.run(sql`insert into joint_talk_check (agreement_id, number, talk_id, trajectory_id, says, said_by, said_at) values (${ofKarin}, 90, ${path.split('/')[2]}, ${file.trajectory}, 'right', ${party}, now())`); throw new Error('undo') })
    await expect(tried, `${name} ${party}`).rejects.toThrow(mine ? 'undo' : 'row-level security')
  }
  expect(await whoSees(sql`select from joint_talk_check`)).toEqual(['anne', 'vera', 'karin', 'petra'])
  expect((await people.karin.get('/agreements')).text).toContain('Karin regelt een invaller')
})

test('the report goes past everyone who was there, stands, and reaches the labour expert only by Anne\'s yes', async () => {
  const talk = await talkOf()
  house.travelTo(addMinutes(house.now(), 60))
  people = await signedIn()
  await people.vera.post(`/talks/${talk}/outcome`, { outcome: 'held', act: act() })
  const begun = await people.vera.send(`/talks/${talk}/reports`, { act: act() })
  const report = (begun.location ?? '').replace(/\/draft$/, '')
  const page = await people.vera.get(begun.location ?? '')
  for (const asked of ['Wat was het doel van dit gesprek?', 'Hoe gaat het met taken en uren?', 'Wie doet wat?', 'Bij welke stap van de wet hoort dit?']) expect(page.text).toContain(asked)
  const answers = { goal: 'Samen kijken naar uren.', progress: 'Drie ochtenden.', whatHelps: 'Een vast rooster.', managerView: 'De school wil meedenken.', adjustments: 'Geen avonden.', buildUp: 'Elke twee weken een ochtend erbij.', whoDoesWhat: 'Karin maakt het rooster.', legalStep: 'Plan van aanpak.', openPoints: 'Geen.', agreements: '' }
  expect((await people.vera.post(`${report}/versions`, { ...answers, sheet: act(), seen: '0', byMail: 'yes', act: act() })).status).toBe(200)
  for (const browser of [people.anne, people.karin, people.petra]) {
    expect((await browser.get(report)).text).toContain('Karin maakt het rooster.')
    expect((await people.vera.get(`${report}/sharing`)).text).not.toContain('Elsa')
    await browser.post(`${report}/validations`, { verdict: 'right', number: '1', act: act() })
  }
  expect((await people.elsa.get(report)).status).toBe(404)
  const sharing = await people.vera.get(`${report}/sharing`)
  expect(sharing.text).toContain('Elsa')
  expect(await whoSees(sql`select from report_version`)).toEqual(['anne', 'vera', 'karin', 'petra'])
  expect((await people.vera.send(`${report}/sharing`, { reader: parties.elsa, purpose: 'progress', 'text-progress': 'Drie ochtenden.', act: act() })).status).toBe(303)
  const [version] = await house.asSuperuser<{ readonly id: string }>('select id from shared_version')
  expect((await people.elsa.get('/shared-with-me')).text).not.toContain('Drie ochtenden')
  expect((await people.anne.send(`/sharing/${version?.id}/${parties.elsa}/consents`, { passage: '1', length: '14', act: act() })).status).toBe(303)
  house.travelTo(addMinutes(house.now(), 25 * 60))
  people = await signedIn()
  const read = (await people.elsa.get('/shared-with-me')).text
  expect(read).toContain('Drie ochtenden.')
  expect(read).not.toMatch(/Een vast rooster|zonnebloem|waterlelie/)
})

test('when Anne calls a talk off herself, everyone who was asked hears that something changed; and nobody else', async () => {
  const moment = momentsIn((await people.vera.get(`${plans}/new`)).text)[30] ?? ''
  await people.vera.post(plans, { moment, guests: [parties.karin, parties.petra], act: act() })
  await tellAll()
  const count = async () => await Promise.all([karin, petra, expert].map(async ({ mail }) => (await mailsTo(house, mail)).length))
  await people.anne.post('/my-trajectory/cancellations', { act: act() })
  // What waited to remind them is taken back.
  const before = await count()
  const [called] = await tellAll()
  expect(await count()).toEqual(before.map((mails, index) => (index < 2 ? mails + 1 : mails)))
  for (const person of Object.values(everyone)) expect(await house.as(person, tx => tx.rows(sql`select from guests_to_tell(${called ?? null}::uuid)`))).toEqual([])
})

test('whoever leaves reads nothing of it any more', async () => {
  const path = `/joint-talks/${await talkOf()}`
  await people.petra.post(`/beside/${file.trajectory}/departures`, { act: act() })
  expect((await people.petra.get(path)).status).toBe(404)
  expect(await whoSees(sql`select from joint_talk_words where field = 'needs'`)).toEqual(['anne', 'vera', 'karin'])
  expect(await whoSees(sql`select from joint_talk_check`)).toEqual(['anne', 'vera', 'karin'])
  expect((await people.karin.get(path)).status).toBe(200)
})
