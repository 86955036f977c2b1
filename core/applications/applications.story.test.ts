/** Applications kept by whoever applies, and a curriculum vitae that nobody reads before a yes: not the guide, and never the employer's side. Without a script. */
import { expect, test } from 'vitest'
import { aroundPetra, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { openCareerFile } from '../../test/career.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { mailsTo } from '../../test/mails.ts'
import { shareNotice } from '../consent/notify.ts'
import { openHouse } from '../../test/house.ts'
import { openReleased } from '../consent/released.ts'
import { writeSharedVersion } from '../consent/written-passages.ts'
import { keepItem as keepPeriod } from '../life-line/known-life-line.ts'
import { recordBegun } from '../life-line/life-line.store.ts'
import { recordEnding } from '../talks/talk.store.ts'
import { dayOf } from '../../kit/time.ts'
import { listApplications, listShowings, recordShowing } from './applications.store.ts'
import { listCvItems, listShares } from './cv.store.ts'
import { applicationsOf } from './known-applications.ts'
import { cvOf } from './known-cv.ts'

const house = await openHouse()
const { anne, joris, petra, karin } = aroundPetra
const { vera } = cast
const file = await openCareerFile(house, anne, 'career')
const manager = await file.joins(karin, 'manager')
const caseManager = await file.joins(petra, 'case-manager')
const other = await openCareerFile(house, joris, 'career')
const mine = await house.signedIn(anne.id)
const guide = await house.signedIn(vera.id)
const act = () => newAnonymousId()
const around = (tx: Tx) => ({ tx, vault: house.vault, provider: deHaven })
const applications = () => house.as(anne.id, tx => applicationsOf(around(tx), file.trajectory))
const pieces = () => house.as(anne.id, tx => cvOf(around(tx), file.trajectory))
const shares = () => house.as(anne.id, tx => listShares(tx, file.trajectory))
const others: readonly (readonly [string, Id<'person'>, typeof deHaven])[] = [
  ['manager', karin.id, deHaven], ['case manager', petra.id, deHaven], ['another participant', joris.id, deHaven], ['another guide', cast.bas.id, deHaven], ['administrator', cast.ellen.id, deHaven],
  ['elsewhere', castOfHetBaken.lieve.id, hetBaken], ['administrator elsewhere', castOfHetBaken.wim.id, hetBaken],
]
const content = Buffer.concat([Buffer.of(1), Buffer.alloc(80)])
const tomorrow = () => addMinutes(house.now(), 24 * 60 + 1)

test('an application says where, what, what happened and what is next; two changes at once are not lost', async () => {
  expect((await mine.get('/my-applications')).text).toContain('Er staat nog geen sollicitatie.')
  expect((await mine.send('/my-applications', { where: '', what: 'docent', act: act() })).status).toBe(422)
  const half = await mine.send('/my-applications', { where: 'De Notenbalk', what: 'Docent', nextWhat: 'Nabellen', act: act() })
  expect(half.status).toBe(422)
  expect(half.text).toContain('Vul de stap en de dag allebei in.')
  expect(half.text).toContain('value="Nabellen"')
  const twice = { where: 'De Notenbalk', what: 'Docent', nextWhat: 'Nabellen', nextOn: '2026-11-27', act: act() }
  await mine.send('/my-applications', twice)
  await mine.send('/my-applications', twice)
  const [one] = await applications()
  expect(await applications()).toHaveLength(1)
  const at = `/my-applications/${one?.id}`
  const early = await mine.send(`${at}/steps`, { seen: '1', what: 'talk', on: '2026-12-01', act: act() })
  expect(early.status).toBe(422)
  expect(early.text).toContain('Deze dag moet nog komen.')
  const both = await Promise.all(['sent', 'invited'].map(what => mine.send(`${at}/steps`, { seen: '1', what, on: '2026-11-18', said: 'Met een brief.', act: act() })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect((await mine.get('/my-applications')).text).toContain('27 november: Nabellen')
  expect((await mine.get('/my-trajectory')).text).toContain('Volgende stap:')
  expect((await mine.get('/my-trajectory')).text).not.toContain('De Notenbalk')
  await mine.post(`${at}/steps`, { seen: '2', what: 'no', on: '2026-11-19', act: act() })
  expect((await mine.get('/my-applications')).text).toContain('het werd nee')
  expect((await applications())[0]?.content.next).toBeNull()
  await mine.post(`${at}/steps/1/erasures`, { seen: '3', act: act() })
  expect((await applications())[0]?.content.steps).toHaveLength(1)
  expect((await mine.send(`${at}/steps/7/erasures`, { seen: '4', act: act() })).status).toBe(404)
})

test('nobody reads an application but its writer; the guide the one that is shown, and until then not that there is any', async () => {
  await mine.post('/my-applications', { where: 'Stichting Morgen', what: 'Schoolopleider', act: act() })
  const [one, two] = await applications()
  if (!one || !two) throw new Error('two applications')
  const read = `/trajectories/${file.trajectory}/applications`
  const count = async (person: Id<'person'>, provider = deHaven) => (await house.as(person, tx => listApplications(tx, file.trajectory), provider.id)).length
  expect(await count(vera.id)).toBe(0)
  expect((await guide.get(read)).text).toContain('Er is niets om te lezen.')
  expect((await guide.get(`/trajectories/${file.trajectory}`)).text).not.toContain('sollicitatie mag je lezen')
  await mine.post(`/my-applications/${one.id}/showings`, { shows: 'yes', act: act() })
  expect(await count(vera.id)).toBe(1)
  expect((await guide.get(read)).text).toContain(one.content.where)
  expect((await guide.get(read)).text).not.toContain(two.content.where)
  expect((await guide.get(`/trajectories/${file.trajectory}`)).text).toContain('Eén sollicitatie mag je lezen.')
  for (const [name, person, provider] of others) {
    expect(await count(person, provider), name).toBe(0)
    expect(await house.as(person, tx => listShowings(tx, file.trajectory), provider.id), name).toEqual([])
    const browser = await house.signedIn(person, provider)
    expect((await browser.get(read)).status, name).toBe(404)
    expect((await browser.get(`/my-applications/${one.id}`)).text, name).not.toContain(one.content.where)
    expect((await browser.send(`/my-applications/${one.id}/erasures`, { act: act() })).status, name).not.toBe(303)
  }
  for (const [name, person, provider] of [...others, ['guide', vera.id, deHaven] as const]) {
    await expect(house.as(person, tx => tx.run(sql`insert into job_application (id, trajectory_id, version, content) values (${newAnonymousId()}, ${file.trajectory}, 1, ${content})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    expect(await house.as(person, tx => tx.run(sql`update job_application set version = 9, content = ${content} where id = ${one.id}`), provider.id), name).toBe(0)
    expect(await house.as(person, tx => tx.run(sql`delete from job_application where id = ${one.id}`), provider.id), name).toBe(0)
    await expect(house.as(person, tx => recordShowing(tx, file.trajectory, { application: two.id, to: file.guide }), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
  }
  for (const party of [manager, caseManager, file.participant, other.guide]) await expect(house.as(anne.id, tx => recordShowing(tx, file.trajectory, { application: two.id, to: party }))).rejects.toThrow(/row-level security|foreign key/)
  await mine.post(`/my-applications/${one.id}/showings`, { shows: 'no', act: act() })
  expect(await count(vera.id)).toBe(0)
})

test('a curriculum vitae is written in pieces, or begins from what is ticked of the life line, and goes on paper in order', async () => {
  await house.as(anne.id, async tx => {
    await recordBegun(tx, file.trajectory, file.participant, dayOf(house.now(), deHaven.zone))
    const nothing = { did: 'Geheim werk.', felt: 'Geheim gevoel.', gave: null, cost: 'Geheime prijs.', who: null, role: null, ended: null }
    for (const [title, domain] of [['Eerste school', 'work'], ['Ziek thuis', 'health']] as const) await keepPeriod(around(tx), file.trajectory, { id: newAnonymousId(), version: 1, content: { kind: 'period', title, from: 2006, to: 2014, domain, energy: 3, ...nothing } })
  })
  expect((await mine.get('/my-cv')).text).toContain('Er staat nog niets.')
  expect((await mine.send('/my-cv/items', { kind: 'entry', section: 'work', title: 'Docent', from: '2020', to: '2010', act: act() })).text).toContain('Het laatste jaar ligt voor het eerste.')
  await mine.post('/my-cv/items', { kind: 'head', name: 'A. Hermans', place: 'Veldhaven', about: 'Docent met geduld.', act: act() })
  expect((await mine.send('/my-cv/items', { kind: 'head', name: 'Nog eens', act: act() })).text).toContain('Dit staat er al.')
  const taking = await mine.get('/my-cv/takings')
  expect(taking.text).toContain('Eerste school')
  expect(taking.text).not.toContain('Ziek thuis')
  expect(taking.text).not.toContain('checked')
  expect((await mine.send('/my-cv/takings', { act: act() })).status).toBe(422)
  const box = /name="take" type="checkbox" value="([^"]+)"|value="([0-9a-f-]{36})"[^>]*name="take"|name="take"[^>]*value="([0-9a-f-]{36})"/.exec(taking.text)
  await mine.post('/my-cv/takings', { take: box?.slice(1).find(Boolean) ?? '', act: act() })
  const cv = await mine.get('/my-cv')
  expect(cv.text).toContain('2006 tot 2014: Eerste school')
  expect(cv.text).not.toContain('Geheim')
  expect(cv.text.indexOf('Docent met geduld.')).toBeLessThan(cv.text.indexOf('2006 tot 2014'))
  expect((await mine.get('/my-cv/takings')).text).toContain('Er is niets om over te nemen.')
  const entry = (await pieces()).find(one => one.content.kind === 'entry')
  const both = await Promise.all(['School A', 'School B'].map(title => mine.send(`/my-cv/items/${entry?.id}/versions`, { seen: '1', section: 'work', title, from: '2006', to: '2014', act: act() })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  const paper = await mine.get('/my-cv/cv.pdf')
  expect(paper.headers['content-type']).toBe('application/pdf')
  expect(paper.text).toContain('/Lang (nl-NL)')
})

test('before a yes nobody reads it; after it one reader reads that version from the next day, and when they did is seen', async () => {
  const at = `/trajectories/${file.trajectory}/cv`
  expect((await mine.get('/my-cv')).text).toContain('Vera leest nu niets van het cv.')
  expect((await guide.get(at)).text).toContain('Er is niets om te lezen.')
  const preview = await mine.get('/my-cv/share')
  expect(preview.text).toContain('Docent met geduld.')
  const seen = /name="seen" value="([^"]+)"/.exec(preview.text)?.[1] ?? ''
  expect((await mine.send('/my-cv/shares', { seen, act: act() })).status).toBe(422)
  expect((await mine.send('/my-cv/shares', { seen: 'anders', length: '14', act: act() })).status).toBe(409)
  expect(await shares()).toEqual([])
  await mine.post('/my-cv/shares', { seen, length: '14', act: act() })
  expect((await mine.get('/my-cv')).text).toContain('Vera mag lezen vanaf morgen')
  // Nothing of it is there for the guide before it begins: no version, no words, no yes, no key.
  const ofGuide = () => house.as(vera.id, async tx => ({
    versions: (await tx.rows(sql`select 1 from shared_version where purpose = 'application'`)).length, passages: (await tx.rows(sql`select 1 from shared_passage`)).length, consents: (await tx.rows(sql`select 1 from consent`)).length,
    readers: (await tx.rows(sql`select 1 from shared_version_reader`)).length, keys: (await tx.rows(sql`select 1 from keys.document_key where opens_for is not null`)).length,
  }))
  expect(await ofGuide()).toEqual({ versions: 0, passages: 0, consents: 0, readers: 0, keys: 0 })
  expect((await guide.get(at)).text).not.toContain('Docent met geduld.')
  house.travelTo(tomorrow())
  const [own, reader] = [await house.signedIn(anne.id), await house.signedIn(vera.id)]
  expect((await own.get('/my-cv')).text).toContain('Vera las dit nog niet.')
  expect((await reader.get('/today')).text).toContain('cv om te lezen')
  expect((await reader.get(`/trajectories/${file.trajectory}`)).text).toContain('Lees het cv')
  expect((await own.get('/my-cv')).text).toContain('Vera las dit nog niet.')
  expect((await reader.get(at)).text).toContain('Docent met geduld.')
  expect((await reader.get('/today')).text).not.toContain('cv om te lezen')
  expect((await own.get('/my-cv')).text).toContain('Vera las dit voor het eerst')
  expect((await own.get('/who-sees')).text).toContain('leest een versie van het cv')
  expect((await reader.get(`${at}.pdf`)).headers['content-type']).toBe('application/pdf')
  expect(await ofGuide()).toMatchObject({ versions: 1, consents: 0, keys: 1 })
  // A mail that says nothing leads to the guide's day; of a yes that was taken back there is none.
  const [waiting] = await house.asSuperuser<{ readonly payload: JobPayload }>(`select p.payload from graphile_worker._private_jobs p join graphile_worker._private_tasks t on t.id = p.task_id where t.identifier = 'share-notice'`)
  if (!waiting) throw new Error('no mail is on its way')
  await shareNotice(house.database, house.vault, async () => deHaven, (_provider, path) => `https://houvast.example${path}`, house.now)(waiting.payload)
  const [mail] = await mailsTo(house, vera.mail)
  expect(mail?.text).toContain('https://houvast.example/today')
  expect(mail?.text).not.toMatch(/\bcv\b|Anne|sollicit/)
  // What is written now is not in it.
  await own.post('/my-cv/items', { kind: 'strength', title: 'Luisteren', act: act() })
  expect((await reader.get(at)).text).not.toContain('Luisteren')
})

test('never anyone at work, nor anyone else: not by a page, and not at the database, whoever tries', async () => {
  const at = `/trajectories/${file.trajectory}/cv`
  for (const [name, person, provider] of others) {
    const browser = await house.signedIn(person, provider)
    for (const path of [at, `${at}.pdf`]) expect((await browser.get(path)).status, name).toBe(404)
    for (const path of ['/my-cv', '/shared-with-me', '/my-cv/share']) expect((await browser.get(path)).text, name).not.toContain('Docent met geduld.')
    const found = await house.as(person, async tx => [...await listCvItems(tx, file.trajectory), ...await tx.rows(sql`select id from shared_version where trajectory_id = ${file.trajectory}`), ...await tx.rows(sql`select id from consent where trajectory_id = ${file.trajectory}`), ...await openReleased({ tx, vault: house.vault, provider })], provider.id)
    expect(found, name).toEqual([])
  }
  expect(await house.as(vera.id, tx => listCvItems(tx, file.trajectory))).toEqual([])
  const [piece] = await pieces()
  for (const [name, person, provider] of [...others, ['guide', vera.id, deHaven] as const]) {
    await expect(house.as(person, tx => tx.run(sql`insert into cv_item (id, trajectory_id, version, content) values (${newAnonymousId()}, ${file.trajectory}, 1, ${content})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    expect(await house.as(person, tx => tx.run(sql`update cv_item set version = 9, content = ${content} where id = ${piece?.id}`), provider.id), name).toBe(0)
    expect(await house.as(person, tx => tx.run(sql`delete from cv_item where id = ${piece?.id}`), provider.id), name).toBe(0)
  }
  /** Past the application: a version for this reader, in this person's name. */
  const shareWith = (person: Id<'person'>, by: Id<'party'>, reader: Id<'party'>) => house.as(person, tx => writeSharedVersion(around(tx), {
    id: newId(house.now().getTime()), trajectory: file.trajectory, report: null, number: null, by, at: house.now(), purpose: 'application', readers: [reader], passages: [{ position: 1, asked: 'Cv', text: 'Docent', asks: [by] }],
  }, 'nl-NL'))
  for (const reader of [manager, caseManager, file.participant]) await expect(shareWith(anne.id, file.participant, reader)).rejects.toThrow(/row-level security/)
  await expect(shareWith(anne.id, file.participant, other.guide)).rejects.toThrow(/row-level security|foreign key/)
  // Nor does the guide make one to pass on, of what they read.
  for (const reader of [manager, caseManager]) await expect(shareWith(vera.id, file.guide, reader)).rejects.toThrow(/row-level security/)
  await expect(shareWith(anne.id, file.participant, file.guide)).resolves.toBeUndefined()
})

test('a new yes ends the one before; stopping works at once, and is in everything one takes along', async () => {
  const at = `/trajectories/${file.trajectory}/cv`
  const [own, reader] = [await house.signedIn(anne.id), await house.signedIn(vera.id)]
  const again = await own.get('/my-cv/share')
  expect(again.text).toContain('Die stopt bij deze ja.')
  await own.post('/my-cv/shares', { seen: /name="seen" value="([^"]+)"/.exec(again.text)?.[1] ?? '', length: '28', act: act() })
  expect((await reader.get(at)).text).toContain('Er is niets om te lezen.')
  house.travelTo(tomorrow())
  const [later, looking] = [await house.signedIn(anne.id), await house.signedIn(vera.id)]
  expect((await looking.get(at)).text).toContain('Luisteren')
  const [newest] = await shares()
  expect((await looking.send(`/my-cv/shares/${newest?.consent}/withdrawals`, { act: act() })).status).toBe(404)
  expect((await later.post(`/my-cv/shares/${newest?.consent}/withdrawals`, { act: act() })).text).toContain('Gestopt. Niemand leest het nog.')
  expect((await looking.get(at)).text).not.toContain('Luisteren')
  expect((await looking.get(`${at}.pdf`)).status).toBe(404)
  expect(await house.as(vera.id, tx => openReleased(around(tx)))).toEqual([])
  const everything = (await later.get('/my-file/file.json')).text
  for (const word of ['Stichting Morgen', 'Docent met geduld.', 'Luisteren', 'Gestopt']) expect(everything, word).toContain(word)
})

test('erased it is gone with its key; after the end the guide reads no application, and all stays one\'s own', async () => {
  const own = await house.signedIn(anne.id)
  const keys = async () => Number((await house.asSuperuser<{ readonly count: string }>('select count(*) as count from keys.document_key'))[0]?.count)
  const before = await keys()
  const [one, two] = await applications()
  await own.post(`/my-applications/${one?.id}/erasures`, { act: act() })
  const [piece] = await pieces()
  await own.post(`/my-cv/items/${piece?.id}/erasures`, { act: act() })
  expect(await keys()).toBe(before - 2)
  await own.post(`/my-applications/${two?.id}/showings`, { shows: 'yes', act: act() })
  await house.as(vera.id, tx => recordEnding(tx, file.trajectory, 'enough', file.guide, house.now()))
  expect(await house.as(vera.id, tx => listApplications(tx, file.trajectory))).toEqual([])
  expect((await own.get('/my-trajectory')).text).toContain('Dit is nog van jou.')
  expect((await own.get('/my-applications')).text).toContain(two?.content.where)
  expect((await own.send('/my-cv/shares', { seen: '', length: '14', act: act() })).status).toBe(404)
  expect((await house.asSuperuser<{ readonly event: string }>(`select distinct event from log.entry where event like 'application.%' or event like 'cv.%' order by event`)).map(({ event }) => event)).toEqual(['application.erased', 'application.hidden', 'application.read', 'application.shown', 'application.written', 'cv.erased', 'cv.read', 'cv.taken', 'cv.written'])
  expect(house.broken).toEqual([])
})
