/**
 * The work analysis around Thijs: he and Ilona say what works out, Sandra what the work asks; what could be otherwise reaches her by his
 * yes alone. Of what works out, of gaps and of numbers nobody of the work side learns anything, on whatever page or in whatever table.
 */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse, type Answer, type Browser } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { everything, inShare } from '../../test/share.ts'
import { eraseRules } from '../keeping/guard.ts'
import { eraseNext } from '../keeping/keeping.store.ts'
import { recordEnding } from '../talks/talk.store.ts'
import { recordLeaving } from '../trajectories/circle.store.ts'
import { adaptationsOf } from './known-work-analysis.ts'
import { itemKeys } from './items.ts'
import { partyNotice } from '../talks/tell-party.ts'

const house = await openHouse()
await ilonaComes(house)
const { thijs, sandra, peter, judith } = aroundThijs
const file = await openBridgeFile(house, thijs)
const parties = { sandra: await file.joins(sandra, 'manager'), peter: await file.joins(peter, 'hr'), judith: await file.joins(judith, 'therapist') }
const willem = { id: newId<'person'>(house.now().getTime()), name: 'Wim Ander', mail: 'wim@voorbeeld.example' }
const other = await openBridgeFile(house, willem)
const [mine, coach, manager, hr, therapist] = [await house.signedIn(thijs.id), await house.signedIn(ilonaOfDeHaven.id), await house.signedIn(sandra.id), await house.signedIn(peter.id), await house.signedIn(judith.id)]
const act = () => newAnonymousId()
const inside = `/trajectories/${file.trajectory}/work-analysis`
const work = `/work-demands/${file.trajectory}`
const inDays = (days: number) => addDays(dayOf(house.now(), deHaven.zone), days)
const later = () => house.travelTo(addMinutes(house.now(), 1))

const everyone: Readonly<Record<string, { readonly person: Id<'person'>; readonly provider: typeof deHaven }>> = Object.fromEntries([
  ...Object.entries({ thijs: thijs.id, ilona: ilonaOfDeHaven.id, sandra: sandra.id, peter: peter.id, judith: judith.id, wim: other.person, marleen: cast.marleen.id, vera: cast.vera.id, ellen: cast.ellen.id }).flatMap(([name, person]) => [[name, { person, provider: deHaven }], [`${name} at Het Baken`, { person, provider: hetBaken }]]),
  ...Object.entries(castOfHetBaken).map(([name, { id }]) => [`${name} of Het Baken`, { person: id, provider: hetBaken }]),
])
/** Who is shown any of these rows, at the database, in everyone's own name. */
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, { person, provider }] of Object.entries(everyone)) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(name)
  return seeing
}
const adaptation = async (words: string) => {
  const found = (await house.as(ilonaOfDeHaven.id, tx => adaptationsOf({ tx, vault: house.vault, provider: deHaven }, file.trajectory))).find(one => one.words === words)
  if (!found) throw new Error(`no ${words}`)
  return found.id
}
const puts = (browser: Browser, fields: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  browser.send(`${inside}/adaptations`, { item: 'pace', words: 'Vaste drukke uren, en daarbuiten rustig werk.', to: parties.sandra, level: '2', startsOn: inDays(3), looksBackOn: inDays(31), act: act(), ...fields })
/** What the worker would send by now. */
const mailGoesOut = async (): Promise<void> => {
  const waiting = await house.asSuperuser<{ readonly payload: JobPayload }>(`delete from graphile_worker._private_jobs p using graphile_worker._private_tasks t where t.id = p.task_id and t.identifier = 'party-notice' returning p.payload`)
  for (const { payload } of waiting) await partyNotice(house.database, house.vault, async () => deHaven, () => 'https://houvast.example', house.now)(payload)
}

/** Six lines of the worked example: 68.6, and 82.8 with the pace at 2. */
const able = { 'level-keeping-attention': '2', 'level-teamwork': '3', 'level-pace': '2', 'level-lifting': '3', 'level-stimuli': '1', 'level-sitting': '4' }
const asks = { 'level-keeping-attention': '3', 'weight-keeping-attention': '3', 'level-teamwork': '3', 'weight-teamwork': '2', 'level-pace': '4', 'weight-pace': '3', 'level-lifting': '1', 'weight-lifting': '1', 'level-stimuli': '2', 'weight-stimuli': '2', 'level-sitting': '3', 'weight-sitting': '1' }

test('thirty lines, kept while one fills them in, handed in as a version; of two windows the second is told', async () => {
  const form = await mine.get(`${inside}/capacity`)
  expect(form.text).toContain('geen medisch oordeel')
  expect(form.text.match(/<select/g)).toHaveLength(itemKeys.length)
  expect(faults(form.text)).toEqual([])
  await mine.send(`/drafts/work-capacity-${file.trajectory}`, { 'level-pace': '1', seen: '0', page: `${inside}/capacity` })
  expect((await mine.get(`${inside}/capacity`)).text).toContain('Hier staat wat voorlopig bewaard werd')
  const nothing = await mine.send(`${inside}/capacities`, { seen: '0', act: act() })
  expect([nothing.status, nothing.text.includes('Kies bij minstens één regel iets.')]).toEqual([422, true])
  const both = await Promise.all(['1', '3'].map(pace => mine.send(`${inside}/capacities`, { ...able, 'level-pace': pace, seen: '0', draft: `work-capacity-${file.trajectory}`, act: act() })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect((await mine.get(`${inside}/capacity`)).text).not.toContain('voorlopig bewaard')
  later()
  expect((await mine.post(`${inside}/capacities`, { ...able, seen: '1', act: act() })).text).toContain('6 van 30 regels, versie 2')
  expect((await mine.send(`${inside}/capacities`, { ...able, 'level-pace': '9', seen: '2', act: act() })).status, 'what is no answer is as if nothing was said').toBe(303)
  later()
  await mine.post(`${inside}/capacities`, { ...able, seen: '3', act: act() })
})

test('nobody of the work side says what the work asks unasked; asked, they hear of it without a word of why', async () => {
  expect((await manager.get(`${work}/form`)).status).toBe(404)
  expect((await manager.send(`${work}/versions`, { ...asks, seen: '0', act: act() })).status).toBe(404)
  expect((await manager.get('/beside')).text).not.toContain('Het werk en wat anders kan')
  for (const to of [parties.judith, file.participant, newId<'party'>(0)]) expect((await coach.send(`${inside}/questions`, { to, act: act() })).status).toBe(404)
  await Promise.all([0, 1].map(() => coach.post(`${inside}/questions`, { to: parties.sandra, act: act() })))
  await mailGoesOut()
  const mails = await mailsTo(house, sandra.mail)
  expect(mails.map(({ text }) => /werk|aanpas|Thijs/i.test(text.replaceAll(/https?:\S+/g, '')))).toEqual([false])
  expect((await manager.get('/beside')).text).toContain('Er wacht een vraag over het werk.')
  const form = await manager.get(`${work}/form`)
  expect(form.text.match(/<select/g)).toHaveLength(3 * itemKeys.length)
  expect(faults(form.text)).toEqual([])
  expect((await manager.post(`${work}/versions`, { ...asks, seen: '0', act: act() })).text).toContain('Dit is bewaard.')
  expect((await coach.get(`${work}/form`)).status, 'who guides says nothing of it').toBe(404)
})

test('everyone\'s view stays their own: each pair has its own number, far apart is something to talk about', async () => {
  const first = await mine.get(inside)
  expect(first.text).toContain('68,6%')
  expect(first.text).toContain('past nu niet zonder aanpassing')
  expect(first.text).toContain('vraagt 4, lukt 2')
  expect(first.text).toContain('Dezelfde regels als tabel')
  expect(first.text).toContain('<svg class="bars-dots"')
  expect(faults(first.text)).toEqual([])
  await coach.post(`${inside}/capacities`, { ...able, 'level-keeping-attention': '0', 'level-pace': '0', seen: '0', act: act() })
  later()
  await mine.post(`${work}/versions`, { ...asks, 'level-lifting': '4', seen: '0', act: act() })
  const page = await coach.get(inside)
  for (const said of ['Werken onder tijdsdruk: er lukt 2 volgens Thijs, 0 volgens Ilona.', 'Tillen, dragen, duwen of trekken: het werk vraagt 1 volgens Sandra, 4 volgens Thijs.']) expect(page.text, said).toContain(said)
  const numbers = [...page.text.matchAll(/(\d+(?:,\d)?)%/g)].map(([, number]) => number)
  expect(numbers.slice(0, 4), 'Sandra with Thijs, Sandra with Ilona, Thijs with Thijs, Thijs with Ilona').toEqual(['68,6', '34,3', '68,4', '36,8'])
  expect((await coach.get(`${inside}?demand=${parties.sandra}&capacity=${file.guide}`)).text).toContain('Het werk volgens Sandra, wat lukt volgens Ilona.')
})

test('an adaptation: looked over, put ready, his yes, her answer, an agreement; before and after stand beside each other', async () => {
  const page = await coach.get(`${inside}/adaptations/new?item=pace&idea=peak-hours`)
  expect(page.text).toContain('Vaste drukke uren, en daarbuiten rustig werk.</textarea>')
  for (const [wrong, said] of [[{ level: '4' }, 'Kies minder dan het werk nu vraagt.'], [{ startsOn: inDays(-1) }, 'Kies een dag die nog komt.'], [{ looksBackOn: inDays(3) }, 'Kies een dag na de eerste dag.'], [{ looksBackOn: inDays(500) }, 'Kies een dag binnen een jaar.'], [{ to: parties.judith }, 'Kies voor wie dit is.'], [{ item: 'travel' }, 'Vul eerst in wat het werk hier vraagt.']] as const) {
    const answer = await puts(coach, wrong)
    expect([answer.status, answer.text.includes(said)], said).toEqual([422, true])
  }
  const guarded = await puts(coach, { words: 'Minder drukte vanwege de burn-out.' })
  expect([guarded.status, guarded.text.includes('burn-out')]).toEqual([200, true])
  await puts(coach)
  const id = await adaptation('Vaste drukke uren, en daarbuiten rustig werk.')

  expect((await manager.get(work)).text).toContain('Er is nu niets gevraagd.')
  for (const browser of [coach, manager, hr, therapist]) expect((await browser.send(`/work-adaptations/${id}/passings`, { act: act() })).status).toBe(404)
  expect((await manager.send(`/work-adaptations/${id}/answers`, { [`answer-${id}`]: 'possible', act: act() })).status).toBe(404)
  expect((await mine.get('/my-trajectory')).text).toContain('Er wacht iets op je ja.')
  expect((await mine.get(inside)).text).toContain('Dit leest Sandra dan')
  await mine.post(`/work-adaptations/${id}/passings`, { act: act() })
  await mailGoesOut()
  expect([(await mailsTo(house, thijs.mail)).length, (await mailsTo(house, sandra.mail)).length], 'he heard that it stood ready, she that it came').toEqual([1, 2])

  expect((await manager.get('/beside')).text).toContain('Er wacht een vraag over het werk.')
  const no = await manager.send(`/work-adaptations/${id}/answers`, { [`answer-${id}`]: 'not-possible', act: act() })
  expect([no.status, no.text.includes('Schrijf kort waarom het niet kan.')]).toEqual([422, true])
  await manager.post(`/work-adaptations/${id}/answers`, { [`answer-${id}`]: 'not-possible', [`why-${id}`]: 'Pas na de inventaris.', act: act() })
  expect((await mine.get(inside)).text).toContain('Pas na de inventaris.')
  expect((await mine.send(`/work-adaptations/${id}/agreements`, { act: act() })).status).toBe(303)
  expect((await mine.get(inside)).text).not.toContain('82,8%')
  await manager.post(`/work-adaptations/${id}/answers`, { [`answer-${id}`]: 'possible', act: act() })
  const both = await Promise.all([mine, coach].map(browser => browser.send(`/work-adaptations/${id}/agreements`, { act: act() })))
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(await house.asSuperuser('select from work_adaptation_agreement')).toHaveLength(1)
  const agreement = (await house.asSuperuser<{ readonly id: string; readonly made_by: string }>('select id, made_by from agreement'))
  expect(agreement).toHaveLength(1)
  if (agreement[0]?.made_by === file.guide) await mine.post(`/agreements/${agreement[0].id}/confirmations`, { act: act() })
  expect((await manager.get('/agreements')).text).toContain('Vaste drukke uren, en daarbuiten rustig werk.')
  const after = await mine.get(inside)
  expect(after.text).toContain('68,6%')
  expect(after.text).toContain('82,8%')
  await coach.post(`/agreements/${agreement[0]?.id}/drops`, { why: 'Het werkt niet.', act: act() })
  expect((await mine.get(inside)).text, 'what was dropped no longer counts').not.toContain('82,8%')
})

test('what is not let go, or no longer put forward, is not there for the work side', async () => {
  await puts(coach, { words: 'Een rustige ruimte.', item: 'stimuli', level: '1' })
  await puts(mine, { words: 'Eén taak tegelijk.', item: 'keeping-attention', level: '2' })
  const kept = await adaptation('Een rustige ruimte.')
  const gone = await adaptation('Eén taak tegelijk.')
  await mine.post(`/work-adaptations/${gone}/passings`, { act: act() })
  expect((await manager.get(work)).text).toContain('Eén taak tegelijk.')
  await mine.post(`/work-adaptations/${gone}/ends`, { act: act() })
  const page = (await manager.get(work)).text
  for (const words of ['Eén taak tegelijk.', 'Een rustige ruimte.']) expect(page).not.toContain(words)
  expect((await manager.send(`/work-adaptations/${gone}/answers`, { [`answer-${gone}`]: 'possible', act: act() })).status).toBe(404)
  expect((await mine.send(`/work-adaptations/${gone}/passings`, { act: act() })).location, 'what ended does not go on').toBe(inside)
  expect(await whoSees(sql`select from work_adaptation where id = ${kept}`)).toEqual(['thijs', 'ilona'])
  expect(await whoSees(sql`select from work_adaptation where id = ${gone}`)).toEqual(['thijs', 'ilona'])
})

/** Words that stand on the pages of those inside and tell of what works out, of gaps or of a number. */
const telling = ['68,6', '82,8', '34,3', '>knelpunt<', 'past nu niet zonder aanpassing', 'Wat lukt, volgens', 'lukt 2', 'Om over te praten', 'Een rustige ruimte.']

test('the work side sees demands and adaptations: on every route there is, nothing of what works out', async () => {
  for (const word of telling.filter(one => !['82,8', '34,3'].includes(one))) expect((await mine.get(inside)).text, `the test looks for what is there: ${word}`).toContain(word)
  const known: Readonly<Record<string, readonly string[]>> = {
    ':id': [file.trajectory, ...(await house.asSuperuser<{ readonly id: string }>('(select id from work_adaptation limit 1) union (select id from agreement limit 1) union (select id from work_capacity limit 1)')).map(({ id }) => id)],
    ':trajectory': [file.trajectory], ':form': [`work-capacity-${file.trajectory}`], ':version': ['1'], ':reader': [parties.sandra],
  }
  const paths = (template: string) => [...template.matchAll(/:\w+/g)].reduce<readonly string[]>((all, [name]) => all.flatMap(path => (known[name] ?? [file.trajectory]).map(value => path.replace(name, value))), [template])
  let asked = 0
  for (const route of house.app.routes.filter(name => name.startsWith('GET ') && !/away|display|voice|room|live|stream|events|\*/.test(name) && inShare(name))) {
    for (const path of paths(route.slice(4))) {
      asked += 1
      // Who is asked looks at every page there is; the others where anything of a file could stand.
      for (const browser of /traject|work|concern|agree|shar|report/.test(path) ? [manager, hr, therapist] : [manager]) {
        const { text } = await browser.get(path)
        for (const word of telling) expect(text.includes(word), `${path} shows ${word}`).toBe(false)
      }
    }
  }
  // And what is sent to the inside addresses by hand gets the answer of an address that is not there.
  for (const route of house.app.routes.filter(name => name.startsWith('POST ') && name.includes('work-a') && !name.includes('answers'))) for (const path of paths(route.slice(5))) for (const browser of [manager, hr, therapist]) expect((await browser.send(path, { ...able, seen: '0', act: act() })).status, path).toBe(404)
  expect(asked).toBeGreaterThan(everything ? 100 : 25)
})

test('at the database: what works out is for the two inside, and so is what an adaptation should change', async () => {
  const two = ['thijs', 'ilona']
  expect(await whoSees(sql`select from work_capacity`)).toEqual(two)
  expect(await whoSees(sql`select from work_adaptation_effect`)).toEqual(two)
  expect(await whoSees(sql`select from work_adaptation_passing`)).toEqual(two)
  expect(await whoSees(sql`select from work_adaptation_end`)).toEqual(two)
  expect(await whoSees(sql`select from work_demand where written_by = ${file.participant}`), 'what he says of the work is not for the work side').toEqual(two)
  expect(await whoSees(sql`select from work_demand where written_by = ${parties.sandra}`)).toEqual([...two, 'sandra'])
  expect(await whoSees(sql`select from work_demand_question`)).toEqual([...two, 'sandra'])
  expect(await whoSees(sql`select from work_adaptation`)).toEqual([...two, 'sandra'])
  expect(await whoSees(sql`select from work_adaptation_answer`)).toEqual([...two, 'sandra'])
  expect(await whoSees(sql`select from work_adaptation_agreement`)).toEqual([...two, 'sandra'])
})

test('at the database: nobody writes in another\'s name, unasked, or into a file that is not theirs', async () => {
  const [content, id, at] = [Buffer.concat([Buffer.of(1), Buffer.alloc(80)]), newAnonymousId(), house.now()]
  const party = (name: string) => ({ thijs: file.participant, ilona: file.guide, sandra: parties.sandra, peter: parties.peter, judith: parties.judith })[name] ?? file.participant
  const refusedFor = async (statement: (by: Id<'party'>) => Sql, but: readonly string[]) => {
    for (const [name, { person, provider }] of Object.entries(everyone).filter(([one]) => !but.includes(one))) {
      for (const by of new Set([party(name), file.participant, file.guide, parties.sandra])) await expect(house.as(person, tx => tx.run(statement(by)), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    }
  }
  await refusedFor(by => sql`insert into work_capacity (id, trajectory_id, version, content, written_by, written_at) values (${id}, ${file.trajectory}, 99, ${content}, ${by}, ${at})`, ['thijs', 'ilona'])
  await refusedFor(by => sql`insert into work_demand (id, trajectory_id, version, content, written_by, written_at) values (${id}, ${file.trajectory}, 99, ${content}, ${by}, ${at})`, ['thijs', 'sandra'])
  await refusedFor(by => sql`insert into work_demand_question (trajectory_id, to_party, asked_by, asked_at) values (${file.trajectory}, ${parties.peter}, ${by}, ${at})`, ['thijs', 'ilona'])
  const waiting = await adaptation('Een rustige ruimte.')
  await refusedFor(by => sql`insert into work_adaptation_passing (adaptation_id, trajectory_id, passed_by, passed_at) values (${waiting}, ${file.trajectory}, ${by}, ${at})`, ['thijs'])
  await refusedFor(by => sql`insert into work_adaptation_answer (adaptation_id, number, trajectory_id, answer, answered_by, answered_at) values (${waiting}, 9, ${file.trajectory}, 'possible', ${by}, ${at})`, [])
  await refusedFor(by => sql`insert into work_adaptation_end (adaptation_id, trajectory_id, ended_by, ended_at) values (${waiting}, ${file.trajectory}, ${by}, ${at})`, ['thijs', 'ilona'])
  await refusedFor(by => sql`insert into work_adaptation (id, trajectory_id, content, to_party, starts_on, looks_back_on, put_by, put_at) values (${id}, ${file.trajectory}, ${content}, ${parties.sandra}, ${inDays(1)}, ${inDays(2)}, ${by}, ${at})`, ['thijs', 'ilona'])
  await refusedFor(() => sql`insert into work_adaptation_effect (adaptation_id, trajectory_id, level) values (${waiting}, ${file.trajectory}, ${content})`, ['ilona'])
  // Nobody sits beside in a way that it could be meant for them: whom it is about, or who guides.
  for (const to of [file.participant, file.guide]) await expect(house.as(ilonaOfDeHaven.id, tx => tx.run(sql`insert into work_demand_question (trajectory_id, to_party, asked_by, asked_at) values (${file.trajectory}, ${to}, ${file.guide}, ${at})`))).rejects.toThrow(/row-level security/)
  await expect(house.as(sandra.id, tx => tx.run(sql`update work_demand set version = 3`))).rejects.toThrow(/permission denied/)
})

test('all of it goes along; who reads what is said; who left reads no more; and after the end it stays to be read', async () => {
  const everything = (await mine.get('/my-file/file.json')).text
  for (const word of ['"work-analysis"', 'd240', 'Een rustige ruimte.', 'Pas na de inventaris.', 'versie 4']) expect(everything, word).toContain(word)
  const sees = (await mine.get('/who-sees')).text
  expect(sees).toContain('Wat lukt, leest op het werk niemand.')
  expect(sees).toContain('Leest welke aanpassingen er gevraagd zijn')
  await house.as(sandra.id, tx => recordLeaving(tx, parties.sandra, house.now()))
  expect(await whoSees(sql`select from work_adaptation`)).toEqual(['thijs', 'ilona'])
  expect((await manager.get(work)).status).toBe(404)
  expect((await mine.get(inside)).text).toContain('Sandra')
  await house.as(ilonaOfDeHaven.id, tx => recordEnding(tx, file.trajectory, 'own-work', file.guide, house.now()))
  expect((await mine.get(inside)).text).toContain('Een rustige ruimte.')
  expect((await mine.send(`${inside}/capacities`, { ...able, seen: '4', act: act() })).location).toBe(inside)
  expect((await mine.get(inside)).text).not.toContain('versie 5')
  const events = (await house.asSuperuser<{ readonly event: string }>(`select distinct event from log.entry where event like 'work-%' or event like 'adaptation.%' order by event`)).map(({ event }) => event)
  expect(events).toEqual(['adaptation.agreed', 'adaptation.answered', 'adaptation.ended', 'adaptation.passed', 'adaptation.put', 'work-analysis.read', 'work-capacity.read', 'work-capacity.written', 'work-demand.asked', 'work-demand.read', 'work-demand.written'])
  house.travelTo(addMinutes(house.now(), 3 * 365 * 24 * 60))
  while (await house.as('worker', tx => eraseNext(tx, eraseRules, house.now())) !== null);
  for (const table of ['work_capacity', 'work_demand', 'work_demand_question', 'work_adaptation', 'work_adaptation_effect']) expect(await house.asSuperuser(`select from ${table}`), table).toEqual([])
  expect(house.broken).toEqual([])
})
