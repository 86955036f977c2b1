/** Who looked, the question about a look, a file opened in an emergency, and what the log keeper sees of it all. Without a script. */
import { expect, test } from 'vitest'
import { aroundNoor, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { Sql, sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { openedWith } from '../../test/opened.ts'
import { wordsIn } from '../../test/pdf.ts'
import { everyone, recoveryOfNoor, whoSeesIn } from '../../test/recovery.ts'
import { keepAgenda } from '../agenda/agenda.fixture.ts'
import { sendMessage } from '../messages/written-messages.ts'
import { addKnownPerson } from '../people/known-people.ts'
import { signInAs } from '../visit.ts'
import { mostFiles, mostSearches } from './alert.ts'
import { forgetAlerts, raiseAlerts, raiseLogAlert } from './alert.store.ts'
import { logKeeperNotice, lookedNotice } from './notices.ts'

const house = await openHouse()
const { noor, tom } = await recoveryOfNoor(house)
const around = { vault: house.vault, provider: deHaven }
const keepers = { joke: { id: newId<'person'>(), mail: 'joke@dehaven.example' }, piet: { id: newId<'person'>(), mail: 'piet@dehaven.example' } }
for (const [name, { id, mail }] of Object.entries(keepers)) await house.as(cast.ellen.id, tx => addKnownPerson({ ...around, tx }, { id, name, mail, offices: ['log-keeper'] }, cast.ellen.id, house.now()))
const act = () => newAnonymousId()
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const one = async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row> => { const [row] = await house.asSuperuser<Row>(text, values); if (!row) throw new Error(text); return row }

const line = (more: Partial<LogLine> & Pick<LogLine, 'person' | 'subject'>): LogLine => ({ event: 'trajectory.read', action: 'R', role: 'guide', purpose: 'guidance', object: { kind: 'trajectory', id: more.subject }, basis: 'guide', at: house.now(), ...more })
const looked = (more: Partial<LogLine> & { readonly person: Id<'person'>; readonly subject: Id<string> }, provider = deHaven.id) => house.as(more.person, tx => log(tx, line(more)), provider)

/** Everyone who takes part, works here, keeps the log, or belongs to the other provider. */
const seeing = async (rows: Sql): Promise<readonly string[]> => {
  const found = [...await whoSeesIn(house)(rows)]
  for (const [name, { id }] of Object.entries(keepers)) if ((await house.as(id, tx => tx.rows(rows))).length > 0) found.push(name)
  for (const person of [null, 'worker'] as const) if ((await house.as(person, tx => tx.rows(rows))).length > 0) found.push(String(person))
  return found
}
const waiting = (task: string) => house.asSuperuser<{ readonly payload: { readonly provider: Id<'provider'>; readonly id: Id<string> }; readonly run_at: Date }>(`select payload::json as payload, run_at from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`, [task])
const jobs = { database: house.database, vault: house.vault, providerOf: async () => deHaven, originOf: () => 'https://houvast.example', clock: house.now }

test('the page says day by day who, in which part, what and why; what is alike is one line, and one may choose', async () => {
  const today = dayOf(house.now(), deHaven.zone)
  const days = (ago: number, minutes = 0) => addMinutes(startOfDay(addDays(today, -ago), deHaven.zone), 600 + minutes)
  for (let times = 0; times < 3; times++) await looked({ person: cast.bas.id, subject: noor.trajectory, at: days(3, times) })
  await looked({ person: cast.bas.id, subject: noor.trajectory, event: 'note.written', action: 'C', at: days(3) })
  await looked({ person: cast.bas.id, subject: noor.trajectory, event: 'message.read', at: days(40) })
  await looked({ person: cast.hanna.id, subject: tom.trajectory, at: days(3) })
  await looked({ person: aroundNoor.mirjam.id, subject: noor.trajectory, role: 'manager', event: 'report.read', basis: 'consent', at: days(2) })
  const browser = await house.signedIn(noor.person)
  const page = plain((await browser.get('/who-looked')).text)
  expect(page).toContain('Bas Willems (de begeleider) keek in het dossier, als je begeleider, 3 keer.')
  expect(page).toContain('omdat jij dat goed vond')
  expect(page, 'nothing of Tom').not.toContain('Hanna')
  expect(page.indexOf('las een verslag'), 'newest first').toBeLessThan(page.indexOf('schreef een aantekening'))
  const lately = plain((await browser.get(`/who-looked?from=${addDays(today, -4)}&until=${addDays(today, -3)}&kind=written`)).text)
  expect(lately).toContain('schreef een aantekening')
  expect(lately).not.toContain('keek in het dossier, als')
  expect(plain((await browser.get(`/who-looked?until=${addDays(today, -50)}`)).text)).toContain('In deze periode staat hier niets.')
  expect((await browser.get('/who-looked?from=x&until=9999-99-99&before=0&kind=q')).status).toBe(200)

  const sheet = await browser.get('/who-looked/list.csv?kind=read')
  expect(sheet.headers['content-type']).toContain('text/csv')
  expect(sheet.text).toContain(`"${addDays(today, -3)}";"De Haven";"Bas Willems";"de begeleider";"keek in het dossier";"als je begeleider";"";"3"`)
  const paper = await browser.get('/who-looked/list.pdf')
  expect(paper.bytes?.subarray(0, 5).toString()).toBe('%PDF-')
  expect((await (await house.signedIn(tom.person)).get('/who-looked')).text).toContain('Hanna Postma')
  expect((await (await house.signedIn(cast.bas.id)).get('/who-looked')).status, 'about a guide there is no file').toBe(404)
  expect((await (await house.signedIn(aroundNoor.kim.id)).get('/who-looked')).status).toBe(404)
})

test('a long log comes in pages of whole days, and nothing of it is left out', async () => {
  const first = startOfDay(addDays(dayOf(house.now(), deHaven.zone), -300), deHaven.zone)
  await house.as(cast.hanna.id, async tx => { for (let day = 0; day < 60; day++) for (const event of ['trajectory.read', 'message.read', 'talk.read', 'note.read']) await log(tx, line({ person: cast.hanna.id, subject: tom.trajectory, event, at: addMinutes(first, day * 1440 + 700) })) })
  const browser = await house.signedIn(tom.person)
  const days = new Set<string>()
  let path: string | undefined = '/who-looked'
  let pages = 0
  while (path) {
    const { text } = await browser.get(path.replaceAll('&amp;', '&'))
    for (const [, day = ''] of text.matchAll(/<h2[^>]*>(\d[^<]*)<\/h2>/g)) { expect(days.has(day), `${day} stands on one page`).toBe(false); days.add(day) }
    path = /rel="next" href="([^"]+)"/.exec(text)?.[1]
    pages += 1
  }
  expect(pages).toBeGreaterThan(2)
  expect(days.size).toBe(61)
})

/** Someone who came with six words, at Marleen's. */
await house.as(cast.marleen.id, tx => keepAgenda(tx, cast.marleen.id))
const roos = await openedWith(house, { provider: deHaven, guide: cast.marleen.id, from: addMinutes(house.now(), 3 * 1440), now: house.now() })
const withWords = async () => {
  const cookie = await house.as(null, tx => signInAs({ tx, now: house.now() }, roos.person, 'receipt', null))
  const browser = house.browser()
  browser.cookies.set(cookie.name, cookie.value ?? '')
  return browser
}

test('with six words one takes along as much paper as a page is long, the newest first, and the rest by another period', async () => {
  const first = startOfDay(addDays(dayOf(house.now(), deHaven.zone), -60), deHaven.zone)
  await house.as(cast.marleen.id, async tx => { for (let day = 0; day < 60; day++) await log(tx, line({ person: cast.marleen.id, subject: roos.trajectory, event: 'message.read', at: addMinutes(first, day * 1440 + 700) })) })
  const browser = await withWords()
  const papers = await Promise.all(['', `?until=${addDays(dayOf(first, deHaven.zone), 10)}`].map(period => browser.get(`/who-looked/list.pdf${period}`)))
  const [newest, oldest] = papers.map(({ bytes }) => wordsIn(bytes ?? Buffer.alloc(0)).replaceAll(/\s+/g, ' '))
  expect(newest).toContain('Dit zijn de nieuwste 40 regels.')
  expect(newest).toContain('Marleen de Wit')
  expect(newest).not.toContain('22 september 2026')
  expect(oldest).toContain('22 september 2026')
})

test('"this is not right" goes from a line to the log keeper and comes back as an answer, by name and with six words', async () => {
  await looked({ person: cast.marleen.id, subject: roos.trajectory })
  for (const [browserOf, whose, guide] of [[() => house.signedIn(noor.person), noor.trajectory, 'Bas Willems'], [withWords, roos.trajectory, 'Marleen de Wit']] as const) {
    const browser = await browserOf()
    const page = (await browser.get('/who-looked')).text
    expect(page, 'whoever gave no name takes it along like anyone').toContain('href="/who-looked/list.pdf"')
    const path = /href="(\/who-looked\/questions\/[0-9a-f-]+)"[^>]*>Klopt dit niet\?<span class="hidden">[^<]*keek in het dossier/.exec(page)?.[1] ?? ''
    expect(plain((await browser.get(path)).text)).toContain('keek in het dossier')
    expect((await browser.send(path, { act: act(), words: ' ' })).status).toBe(422)
    expect((await browser.send(path, { act: act(), words: 'x'.repeat(601) })).status).toBe(422)
    const asked = await browser.post(path, { act: act(), words: 'kanarie-vraag: wij spraken elkaar die dag niet' })
    expect(plain(asked.text)).toContain('Je vraag is verstuurd.')
    expect(plain(asked.text)).toContain('Antwoord uiterlijk op 20 december 2026. Nog 30 dagen.')
    expect((await browser.send(path, { act: act(), words: 'nog eens' })).text).toContain('Dit vroeg je al.')
    expect(await waiting('log-keeper-notice')).toHaveLength(1)

    const keeper = await house.signedIn(keepers.joke.id)
    const { id } = await one<{ readonly id: string }>('select id from log_question where trajectory_id = $1', [whose])
    const kept = plain((await keeper.get(`/log-keeping/questions/${id}`)).text)
    expect(kept).toContain('kanarie-vraag')
    expect(kept).toContain(guide)
    expect(kept, 'the name of whoever asks is not there').not.toContain('Noor')
    expect((await keeper.send(`/log-keeping/questions/${id}`, { act: act(), words: '' })).status).toBe(422)
    expect(plain((await keeper.post(`/log-keeping/questions/${id}`, { act: act(), finding: 'right', words: 'kanarie-antwoord: het was voor het verslag' })).text)).toContain('Het antwoord is gegeven.')
    await keeper.post(`/log-keeping/questions/${id}`, { act: act(), finding: 'wrong', words: 'toch niet' })
    const back = plain((await (await browserOf()).get('/who-looked')).text)
    expect(back).toContain('Dit mocht.')
    expect(back).toContain('kanarie-antwoord')
    expect(back).not.toContain('toch niet')
    expect(back, 'that the log keeper read it stands in the log').toContain('las een vraag over dit logboek')
  }
  for (const { payload } of await waiting('looked-notice')) await lookedNotice(jobs)(payload)
  for (const { payload } of await waiting('log-keeper-notice')) await logKeeperNotice(jobs)(payload)
  for (const address of [aroundNoor.noor.mail, keepers.joke.mail, keepers.piet.mail]) {
    const [mail] = await mailsTo(house, address)
    expect(mail?.text, address).toMatch(/er staat iets nieuws/i)
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/logboek|vraag|dossier|Noor|Bas/)
  }
  expect((await (await house.signedIn(noor.person)).get('/my-file/file.json')).text, 'it goes along in one\'s own file').toContain('kanarie-vraag')
  for (const text of [(await (await house.signedIn(noor.person)).get('/my-trajectory')).text, (await (await withWords()).get('/my-appointment')).text]) expect(plain(text)).toContain('Er is antwoord op je vraag over het logboek')
  expect(plain((await (await house.signedIn(noor.person)).get('/who-sees')).text)).toContain('Je vragen over wie er keek')
})

test('at the database a question is read by whoever asked and by those who keep the log, but not by one whose look it is about', async () => {
  const { id, entry } = await one<{ readonly id: Id<'log-question'>; readonly entry: Id<'log-entry'> }>('select id, entry_id as entry from log_question where trajectory_id = $1', [noor.trajectory])
  expect((await seeing(sql`select from log_question where id = ${id}`)).toSorted()).toEqual(['joke', 'noor', 'piet'])
  expect((await seeing(sql`select from log_answer where question_id = ${id}`)).toSorted()).toEqual(['joke', 'noor', 'piet'])
  expect((await seeing(sql`select from lines_asked_about() where question_id = ${id}`)).toSorted()).toEqual(['joke', 'piet'])
  expect(await seeing(sql`select from log.entry where id = ${entry}`), 'the log itself is for the one it is about').toEqual(['noor'])
  // About what Joke did herself only Piet answers.
  await looked({ person: keepers.joke.id, subject: tom.trajectory, role: 'log-keeper', event: 'log-question.read', basis: 'log-keeper' })
  const own = await one<{ readonly id: Id<'log-entry'> }>(`select id from log.entry where person_id = $1 and subject_id = $2`, [keepers.joke.id, tom.trajectory])
  await (await house.signedIn(tom.person)).post(`/who-looked/questions/${own.id}`, { act: act(), words: 'Wie is dit?' })
  const about = await one<{ readonly id: Id<'log-question'> }>('select id from log_question where entry_id = $1', [own.id])
  expect((await seeing(sql`select from log_question where id = ${about.id}`)).toSorted()).toEqual(['piet', 'tom'])
  expect((await (await house.signedIn(keepers.joke.id)).get(`/log-keeping/questions/${about.id}`)).status).toBe(404)
  // Nobody asks in another's name or about another's line, and nobody answers who does not keep the log.
  const words = Buffer.concat([Buffer.from([1]), Buffer.alloc(60)])
  const write = (trajectory: Id<'trajectory'>, party: Id<'party'>, line: Id<'log-entry'>) => sql`insert into log_question (id, trajectory_id, entry_id, asked_by, asked_on, words) values (${newAnonymousId()}, ${trajectory}, ${line}, ${party}, '2026-11-20', ${words})`
  const ofTom = await one<{ readonly id: Id<'log-entry'> }>(`select id from log.entry where person_id = $1 and subject_id = $2 limit 1`, [cast.hanna.id, tom.trajectory])
  for (const person of [...Object.values(everyone), keepers.joke.id]) await expect(house.as(person, tx => tx.run(write(noor.trajectory, noor.participant, ofTom.id))), 'a line of another file').rejects.toThrow('row-level security')
  for (const person of [...Object.values(everyone), keepers.joke.id].filter(one => one !== tom.person)) await expect(house.as(person, tx => tx.run(write(tom.trajectory, tom.participant, ofTom.id)))).rejects.toThrow('row-level security')
  for (const person of [...Object.values(everyone), keepers.joke.id]) {
    await expect(house.as(person, tx => tx.run(sql`insert into log_answer (question_id, trajectory_id, finding, words, answered_by, answered_on) values (${about.id}, ${tom.trajectory}, 'right', ${words}, ${person}, '2026-11-20')`))).rejects.toThrow('row-level security')
  }
})

/** What an opened file shows, and what it never does; of Noor's. */
const shows = {
  trajectory: sql`select from trajectory where id = ${noor.trajectory}`, participant: sql`select from participant where trajectory_id = ${noor.trajectory}`, contact: sql`select from contact where trajectory_id = ${noor.trajectory}`,
  message: sql`select from message where trajectory_id = ${noor.trajectory}`, talk: sql`select from talk where trajectory_id = ${noor.trajectory}`, appointment: sql`select from appointment where trajectory_id = ${noor.trajectory}`, name: sql`select from person_name where person_id = ${noor.person}`,
}

/** How many rows of Noor's file Marleen reads, table by table, of all that know a trajectory. */
const readsOfMarleen = async (): Promise<Readonly<Record<string, number>>> => {
  const tables = await house.asSuperuser<{ readonly name: string }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'trajectory_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_column_privilege('houvast', c.oid, a.attnum, 'select') order by 1`)
  return await house.as(cast.marleen.id, async tx => Object.fromEntries(await Promise.all(tables.map(async ({ name }) => [name, (await tx.rows(new Sql([`select from ${name} where trajectory_id = `, ''], [noor.trajectory]))).length] as const))))
}

test('a guide who is no party opens a file with a motive; it is shown at once, and closes by itself', async () => {
  await noor.held('reflection', 9)
  await house.as(noor.person, tx => sendMessage({ ...around, tx }, { id: newAnonymousId(), trajectory: noor.trajectory, by: noor.participant, to: noor.guide, byStandIn: null, at: house.now() }, 'kanarie-bericht: bel me alsjeblieft'))
  const readBefore = await readsOfMarleen()
  const before = Object.fromEntries(await Promise.all(Object.entries(shows).map(async ([name, rows]) => [name, await seeing(rows)] as const)))
  for (const [name, who] of Object.entries(before)) { expect(who, name).toContain('noor'); expect(who, name).not.toContain('marleen') }

  const marleen = await house.signedIn(cast.marleen.id)
  expect(plain((await marleen.get('/emergency')).text)).toContain('Wie met zes woorden kwam, vind je hier niet.')
  const wrong = await marleen.send('/emergency', { act: act(), mail: 'geen adres', reason: '', motive: 'kort' })
  expect(wrong.status).toBe(422)
  for (const words of ['Vul het hele mailadres in.', 'Kies wat er aan de hand is.', 'Schrijf in één zin waarom het niet kan wachten.']) expect(wrong.text).toContain(words)
  const motive = 'kanarie-motief: zij belde en klonk heel somber, Bas is op reis'
  expect((await marleen.send('/emergency', { act: act(), mail: 'niemand@voorbeeld.example', reason: 'danger', motive })).text).toContain('Bij dit adres is geen dossier')
  expect((await (await house.signedIn(cast.bas.id)).send('/emergency', { act: act(), mail: aroundNoor.noor.mail, reason: 'danger', motive })).status, 'who guides there has no need of it').toBe(422)
  for (const person of [cast.ellen.id, keepers.joke.id, noor.person, aroundNoor.mirjam.id]) expect((await (await house.signedIn(person)).send('/emergency', { act: act(), mail: aroundNoor.noor.mail, reason: 'danger', motive })).status, person).toBe(404)
  expect((await (await house.signedIn(castOfHetBaken.lieve.id, hetBaken)).send('/emergency', { act: act(), mail: aroundNoor.noor.mail, reason: 'danger', motive })).status).toBe(422)

  const opened = await marleen.post('/emergency', { act: act(), mail: aroundNoor.noor.mail.toUpperCase(), reason: 'unreachable', motive })
  for (const words of ['In nood open: Noor Jansen', 'Bas Willems', 'kanarie-bericht']) expect(plain(opened.text)).toContain(words)
  const { id } = await one<{ readonly id: Id<'emergency-access'> }>('select id from emergency_access')
  expect((await marleen.send('/emergency', { act: act(), mail: aroundNoor.tom.mail, reason: 'danger', motive })).text, 'one file at a time').toContain('Je hebt al een dossier open.')
  expect((await (await house.signedIn(cast.hanna.id)).get(`/emergency/${id}`)).status, 'nobody opens it along').toBe(404)

  // During: Marleen besides whoever read it before, and not one row more.
  for (const [name, rows] of Object.entries(shows)) expect((await seeing(rows)).toSorted(), name).toEqual([...before[name] ?? [], 'marleen'].toSorted())
  const during = await readsOfMarleen()
  expect(Object.keys(during).filter(table => during[table] !== readBefore[table]), 'of every table of a file').toEqual(['appointment', 'contact', 'emergency_access', 'message', 'participant', 'party', 'talk'])
  expect(await house.as(cast.marleen.id, tx => tx.rows(sql`select from trajectory where id = ${tom.trajectory}`)), 'of Tom nothing').toEqual([])
  expect(await house.as(cast.marleen.id, tx => tx.rows(sql`select from party where trajectory_id = ${noor.trajectory}`)), 'of the circle only the two inside').toHaveLength(2)
  for (const forbidden of [sql`update contact set telephone = null where trajectory_id = ${noor.trajectory}`, sql`insert into trajectory_ending (trajectory_id, ending, ended_at, ended_by) values (${noor.trajectory}, 'done', now(), ${noor.guide})`])
    expect(await house.as(cast.marleen.id, tx => tx.run(forbidden)).catch((error: Error) => error.message), 'to read, and to write nothing').toSatisfy((came: unknown) => came === 0 || String(came).includes('row-level security'))

  // Shown at once.
  expect((await seeing(sql`select from emergency_access where id = ${id}`)).toSorted()).toEqual(['bas', 'joke', 'marleen', 'noor', 'piet'])
  const mine = await house.signedIn(noor.person)
  expect(plain((await mine.get('/my-trajectory')).text)).toContain('Iemand opende je dossier in nood')
  const told = (await mine.get('/who-looked')).text
  expect(told).toMatch(/<strong>In nood\. Marleen de Wit \(de begeleider\) opende dit dossier/)
  expect(plain(told)).toContain('kanarie-motief')
  expect((await mine.get('/who-looked?kind=emergency')).text).not.toContain('schreef een aantekening')
  const toldByMail = (await waiting('looked-notice')).filter(({ payload }) => payload.id === noor.trajectory)
  expect(toldByMail.map(({ run_at }) => run_at.getTime() <= Date.now() + 60_000), 'now, and not after the night').toEqual([true])
  for (const { payload } of toldByMail) await lookedNotice(jobs)(payload)
  expect((await mailsTo(house, aroundNoor.noor.mail))[0]?.text).not.toMatch(/nood|dossier|Marleen/)
  expect(plain((await (await house.signedIn(cast.bas.id)).get(`/trajectories/${noor.trajectory}/emergencies`)).text)).toContain('Door Marleen de Wit')
  expect((await (await house.signedIn(cast.marleen.id)).get(`/trajectories/${noor.trajectory}/emergencies`)).status).toBe(404)

  // After: by itself, and then as before.
  const began = house.now()
  house.travelTo(addMinutes(began, 60))
  for (const [name, rows] of Object.entries(shows)) expect(await seeing(rows), name).toEqual(before[name])
  expect((await (await house.signedIn(cast.marleen.id)).get(`/emergency/${id}`)).status).toBe(404)
  house.travelTo(began)
  expect(await seeing(shows.contact)).toContain('marleen')
  expect(plain((await marleen.post(`/emergency/${id}/closing`, { act: act() })).text)).toContain('Het dossier is dicht.')
  for (const [name, rows] of Object.entries(shows)) expect(await seeing(rows), name).toEqual(before[name])
  expect(plain((await (await house.signedIn(noor.person)).get('/who-sees')).text)).toContain('leest waarom het geopend is')
})

test('at the database nobody opens in another\'s name, for longer, beforehand, a file of six words, or one they may never open', async () => {
  const motive = Buffer.concat([Buffer.from([1]), Buffer.alloc(60)])
  const open = (guide: Id<'person'>, trajectory: Id<'trajectory'>, { at = house.now(), minutes = 60 } = {}) =>
    sql`insert into emergency_access (id, trajectory_id, guide_id, reason, motive, opened_at, until) values (${newId()}, ${trajectory}, ${guide}, 'danger', ${motive}, ${at}, ${addMinutes(at, minutes)})`
  const undone = (person: Id<'person'>, statement: Sql, provider = deHaven.id) => house.as(person, async tx => { await tx.run(statement); throw new Error('undone') }, provider).catch((error: Error) => error.message)
  expect(await undone(cast.jaap.id, open(cast.jaap.id, tom.trajectory))).toBe('undone')
  expect(await undone(cast.jaap.id, open(cast.marleen.id, tom.trajectory))).toContain('row-level security')
  expect(await undone(cast.jaap.id, open(cast.jaap.id, tom.trajectory, { minutes: 61 }))).toContain('emergency_access_check')
  expect(await undone(cast.jaap.id, open(cast.jaap.id, tom.trajectory, { at: addMinutes(house.now(), 600) }))).toContain('row-level security')
  for (const person of [cast.ellen.id, keepers.joke.id, noor.person, tom.person, aroundNoor.kim.id, cast.hanna.id]) expect(await undone(person, open(person, tom.trajectory)), person).toContain('row-level security')
  expect(await undone(castOfHetBaken.lieve.id, open(castOfHetBaken.lieve.id, tom.trajectory), hetBaken.id)).toMatch(/row-level security|foreign key/)
  expect(await undone(cast.jaap.id, open(cast.jaap.id, roos.trajectory)), 'six words').toContain('row-level security')
  // Even with an address somebody put there: what came with six words stays shut.
  await house.asSuperuser(`insert into receipt (provider_id, locator, person_id, suite, verifier) values ($1, 'anker-linde', $2, 1, 'x')`, [deHaven.id, roos.person])
  await house.asSuperuser(`insert into mail_address (provider_id, person_id, address, address_index) values ($1, $2, $3, 'x')`, [deHaven.id, roos.person, motive])
  expect(await undone(cast.jaap.id, open(cast.jaap.id, roos.trajectory)), 'six words').toContain('row-level security')
  await house.asSuperuser('delete from receipt where person_id = $1', [roos.person])
  await house.asSuperuser('delete from mail_address where person_id = $1', [roos.person])
  await house.as(tom.person, tx => tx.run(sql`insert into exclusion (id, trajectory_id, person_id, named_by, named_on) values (${newAnonymousId()}, ${tom.trajectory}, ${cast.jaap.id}, ${tom.participant}, '2026-11-20')`))
  expect(await undone(cast.jaap.id, open(cast.jaap.id, tom.trajectory)), 'one whom Tom named').toContain('row-level security')
  expect((await (await house.signedIn(cast.jaap.id)).send('/emergency', { act: act(), mail: aroundNoor.tom.mail, reason: 'danger', motive: 'Hij klonk heel somber aan de telefoon.' })).text).toContain('Bij dit adres is geen dossier')
})

test('the rules see what they should and not one more, the log keeper follows up, and nobody follows up what is about themselves', async () => {
  const raise = () => house.as('worker', tx => raiseAlerts(tx, house.now()))
  const raised = async () => (await house.asSuperuser<{ readonly said: string }>(`select rule || ' ' || number as said from log_alert order by rule, number`)).map(({ said }) => said)
  expect(await raise()).toBe(1)
  expect(await raised(), 'what Marleen opened').toEqual(['emergency 1'])
  expect(await raise(), 'and once').toBe(0)
  house.travelTo(addMinutes(house.now(), 300))
  const at = (minutes: number) => addMinutes(house.now(), -minutes)
  const files = Array.from({ length: mostFiles + 1 }, () => newAnonymousId<'trajectory'>())
  for (const subject of files) await looked({ person: cast.jaap.id, subject, event: 'people.listed', at: at(5) })
  for (const [index, subject] of files.slice(0, mostFiles).entries()) await looked({ person: cast.jaap.id, subject, at: at(35 - index) })
  for (let times = 0; times < 9; times++) await looked({ person: cast.jaap.id, subject: files[0] ?? noor.trajectory, at: at(4) })
  const search = (minutes: number) => house.as(cast.jaap.id, tx => log(tx, line({ person: cast.jaap.id, subject: null, event: 'people.searched', at: at(minutes) })))
  for (let times = 0; times < mostSearches; times++) await search(25 - times)
  // What was looked at an hour and more before does not count along.
  await looked({ person: cast.jaap.id, subject: files[mostFiles] ?? noor.trajectory, at: at(96) })
  await search(86)
  expect(await raise(), 'as many as one may').toBe(0)
  await looked({ person: cast.jaap.id, subject: files[mostFiles] ?? noor.trajectory, at: at(3) })
  await search(2)
  expect(await raise()).toBe(2)
  expect(await raised()).toEqual(['emergency 1', `many-files ${mostFiles + 1}`, `many-searches ${mostSearches + 1}`])

  // Samira works here and is guided here; and Tom's plan is over.
  const ofSamira = await openedWith(house, { provider: deHaven, guide: cast.marleen.id, from: addMinutes(house.now(), 4 * 1440), now: house.now() })
  await house.asSuperuser('insert into office (provider_id, id, person_id, office, given_at, given_by) values ($1, gen_random_uuid(), $2, \'planner\', now(), $3)', [deHaven.id, ofSamira.person, cast.ellen.id])
  await looked({ person: cast.marleen.id, subject: ofSamira.trajectory })
  await looked({ person: cast.marleen.id, subject: ofSamira.trajectory })
  await looked({ person: ofSamira.person, subject: ofSamira.trajectory, role: 'participant', basis: 'participant' })
  expect(await raise(), 'once a day').toBe(1)
  await house.as(cast.hanna.id, tx => tx.run(sql`insert into trajectory_ending (trajectory_id, ending, ended_at, ended_by) values (${tom.trajectory}, 'done', ${house.now()}, ${tom.guide})`))
  await looked({ person: cast.hanna.id, subject: tom.trajectory })
  expect(await raise(), 'what is left to write is no alert').toBe(0)
  house.travelTo(addMinutes(house.now(), 15 * 1440))
  await looked({ person: cast.hanna.id, subject: tom.trajectory })
  await looked({ person: tom.person, subject: tom.trajectory, role: 'participant', basis: 'participant' })
  expect(await raise()).toBe(1)
  expect(await house.as('worker', tx => raiseLogAlert(tx, 'chain', 3, house.now()))).toBe(1)
  expect(await house.as('worker', tx => raiseLogAlert(tx, 'chain', 3, house.now())), 'once a day').toBe(0)
  // Joke keeps the log, and looked herself.
  await house.asSuperuser(`insert into log_alert (provider_id, rule, person_id, about_id, number, at, since) values ($1, 'after-closing', $2, gen_random_uuid(), 1, now(), now())`, [deHaven.id, keepers.joke.id])
  expect(await raised()).toEqual(['after-closing 1', 'after-closing 1', 'chain 3', 'emergency 1', `many-files ${mostFiles + 1}`, `many-searches ${mostSearches + 1}`, 'own-colleague 2'])

  const joke = await house.signedIn(keepers.joke.id)
  const page = (await joke.get('/log-keeping')).text
  for (const words of ['31 dossiers in een uur', '21 keer gezocht in een uur', 'In het dossier van een collega', 'In een dossier dat al dicht was', 'Een dossier geopend in nood', 'De ketting klopt op 3 plekken niet', 'Jaap Verhoef', 'kanarie-motief']) expect(plain(page), words).toContain(words)
  expect(page.match(/In een dossier dat al dicht was<\/h3>/g), 'not her own').toHaveLength(1)
  expect(plain(page), 'of whose file is nowhere').not.toMatch(/Noor|Tom|Samira|kanarie-bericht/)
  const alerts = [...page.matchAll(/action="(\/log-keeping\/alerts\/[0-9a-f-]+\/following)"/g)].map(([, path = '']) => path)
  expect(alerts).toHaveLength(6)
  expect((await joke.send(alerts[0] ?? '', { act: act(), done: '' })).status).toBe(422)
  for (const path of alerts) await joke.send(path, { act: act(), done: 'in-order' })
  expect((await joke.get('/log-keeping')).text).not.toContain('/following')
  const weigh = /action="(\/log-keeping\/emergencies\/[0-9a-f-]+\/weighing)"/.exec(page)?.[1] ?? ''
  expect(plain((await joke.post(weigh, { act: act(), finding: 'needed' })).text)).toContain('Nagekeken: dit was nodig.')
  expect(plain((await (await house.signedIn(noor.person)).get('/who-looked')).text)).toContain('De logboekhouder vond dit nodig.')
  for (const person of [cast.ellen.id, cast.bas.id, noor.person, aroundNoor.mirjam.id]) expect((await (await house.signedIn(person)).get('/log-keeping')).status, person).toBe(404)

  // At the database.
  const own = sql`select from log_alert where person_id = ${keepers.joke.id}`
  expect(await seeing(own)).toEqual(['piet'])
  expect((await seeing(sql`select from log_alert`)).toSorted()).toEqual(['joke', 'piet'])
  expect((await seeing(sql`select from log_alert_followed`)).toSorted()).toEqual(['joke', 'piet'])
  const { id } = await one<{ readonly id: string }>('select id from log_alert where person_id = $1', [keepers.joke.id])
  for (const person of [...Object.values(everyone), keepers.joke.id])
    await expect(house.as(person, tx => tx.run(sql`insert into log_alert_followed (alert_id, done, done_by, done_on) values (${id}, 'in-order', ${person}, '2026-11-20')`))).rejects.toThrow('row-level security')
  for (const person of [...Object.values(everyone), keepers.joke.id]) {
    await expect(house.as(person, tx => tx.run(sql`insert into log_alert (rule, about_id, number, at, since) values ('chain', ${newAnonymousId()}, 1, now(), now())`))).rejects.toThrow('permission denied')
    expect(await house.as(person, tx => raiseLogAlert(tx, 'anchor', 1, house.now())), 'a rule runs for the worker').toBe(0)
    expect(await house.as(person, tx => raiseAlerts(tx, house.now()))).toBe(0)
  }
  for (const [years, left] of [[4, 7], [6, 0]] as const) {
    await house.as('worker', tx => forgetAlerts(tx, addMinutes(house.now(), years * 365 * 1440)))
    expect(await raised(), `${years} years on`).toHaveLength(left)
  }
})

test('nothing broke on the way', () => expect(house.broken).toEqual([]))
