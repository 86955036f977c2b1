/** What Noa says of being guided: for whom she chooses, and with others only five at once; and what she takes along when she goes. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aroundNoa, hetBaken, wilmaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { fingerprintOf } from '../../kit/signing.ts'
import { addMinutes } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { openLearningFile, wardComes, whoReadsIn, whoWritesIn } from '../../test/learning.ts'
import { wordsIn } from '../../test/pdf.ts'
import { portfolioFormat } from './portfolio.ts'
import { checkPaper } from './portfolio-seal.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
const { noa, ramon } = aroundNoa
await wardComes(house)
const file = await openLearningFile(house, noa)
await file.joins(ramon, 'practice-trainer')
const [reads, writes] = [whoReadsIn(house), whoWritesIn(house)]
const act = () => newAnonymousId()
const content = Buffer.concat([Buffer.of(1), Buffer.alloc(80)])
const said = { room: '4', safe: '5', hears: '2', words: 'Ik hoor weinig over wat beter kan.' }
const mine = () => house.signedIn(noa.id)
const wilma = () => house.signedIn(wilmaOfDeHaven.id)
const all = sql`select from guidance_rating`

test('only she reads it, or who guides, or who arranges the learning: as she chose, and said so in plain words', async () => {
  const page = await (await mine()).get('/my-guidance')
  expect([page.text.includes('Wilma begeleidt weinig leerlingen tegelijk.'), faults(page.text)]).toEqual([true, []])
  expect((await (await mine()).send('/my-guidance/ratings', { ...said, room: '6', reads: 'nobody', act: act() })).status).toBe(422)
  const expected: readonly (readonly [string, readonly string[]])[] = [['nobody', ['noa']], ['guide', ['noa', 'wilma']], ['trainer', ['noa', 'ramon']]]
  for (const [who, readers] of expected) {
    expect((await (await mine()).send('/my-guidance/ratings', { ...said, reads: who, act: act() })).status, who).toBe(303)
    expect(await reads(sql`${all} where reads = ${who}`), who).toEqual(readers)
    const soon = await (await mine()).send('/my-guidance/ratings', { ...said, reads: who, act: act() })
    expect([soon.status, soon.text.includes('Dit kan eens in de twee weken.')]).toEqual([422, true])
    house.travelTo(addMinutes(house.now(), 15 * 24 * 60))
  }
  const hers = await (await wilma()).get(`/trajectories/${file.trajectory}/guidance`)
  expect([hers.text.split('Ik hoor weinig').length - 1, faults(hers.text)]).toEqual([1, []])
  expect((await (await mine()).get('/who-sees')).text).toContain('leest één keer wat er van de begeleiding staat.')
  const [secret] = await house.asSuperuser<{ readonly id: string }>(`select id from guidance_rating where reads = 'guide'`)
  expect(await writes(sql`delete from guidance_rating where id = ${secret?.id}`)).toEqual(['noa'])
  await (await mine()).post(`/my-guidance/ratings/${secret?.id}/erasures`, { act: act() })
  expect((await (await wilma()).get(`/trajectories/${file.trajectory}/guidance`)).text).not.toContain('Ik hoor weinig')
})

test('with others nobody reads a row, four are nothing, five are one average, and the sixth changes nothing', async () => {
  const together = async () => (await house.as(wilmaOfDeHaven.id, tx => tx.rows<{ readonly number: number; readonly room: number }>(sql`select number, room::float as room from ratings_of_me()`)))
  const fromOne = async (name: string) => {
    const someone = { id: newId<'person'>(0), name: `${name} Aalders`, mail: `${name.toLowerCase()}@voorbeeld.example` }
    await openLearningFile(house, someone)
    await (await house.signedIn(someone.id)).send('/my-guidance/ratings', { ...said, room: '5', reads: 'together', act: act() })
  }
  expect((await (await mine()).send('/my-guidance/ratings', { ...said, reads: 'together', act: act() })).status).toBe(303)
  for (const [index, name] of ['Aap', 'Beer', 'Das', 'Egel', 'Fret'].entries()) {
    expect(await together(), `${index + 1} of them`).toEqual(index < 4 ? [] : [{ number: 1, room: 4.8 }])
    await fromOne(name)
  }
  expect(await together(), 'the sixth waits for four more').toEqual([{ number: 1, room: 4.8 }])
  // All of one day, and ids have no order: which five it were is written down. A group of which one is erased never comes back with another in it.
  expect(await house.asSuperuser('select five, count(*)::integer as together, bool_and(counted) as counted from guidance_rating where five is not null group by five order by five')).toEqual([
    { five: 1, together: 5, counted: true }, { five: 2, together: 1, counted: false }])
  for (const name of ['Geit', 'Haas', 'Ibis', 'Kat']) await fromOne(name)
  expect(await together()).toEqual([{ number: 1, room: 4.8 }, { number: 2, room: 5 }])
  const [lastOfAll] = await house.asSuperuser<{ readonly id: string }>('select id from guidance_rating where five = 2 limit 1')
  await house.asSuperuser(`delete from guidance_rating where id = '${lastOfAll?.id}'`)
  await fromOne('Lam')
  expect(await together(), 'four of the five who were counted, and one who comes after').toEqual([{ number: 1, room: 4.8 }])
  expect(await reads(sql`${all} where reads = 'together' and trajectory_id = ${file.trajectory}`)).toEqual(['noa'])
  expect(await writes(sql`delete from guidance_rating where reads = 'together' and trajectory_id = ${file.trajectory}`), 'to take it out would tell').toEqual([])
  expect(await house.as(ramon.id, tx => tx.rows(sql`select from ratings_of_me()`)), 'nobody else counts').toEqual([])
  const rating = sql`insert into guidance_rating (id, trajectory_id, about_party, rated_on, reads, room, safe, hears, content) values (${act()}, ${file.trajectory}, ${file.guide}, now(), 'guide', 1, 1, 1, ${content})`
  expect(await writes(rating)).toEqual(['noa'])
  house.travelTo(addMinutes(house.now(), 15 * 24 * 60))
  expect((await (await mine()).send('/my-guidance/ratings', { ...said, reads: 'together', act: act() })).text, 'once').toContain('De cijfers tellen al een keer mee.')
  expect((await (await wilma()).get(`/trajectories/${file.trajectory}/guidance`)).text).toContain('Groep 1, vijf leerlingen')
})

test('what she takes along holds what was signed, and of the journal only what she ticked', async () => {
  const own = await mine()
  const [kept, left] = [await own.send('/my-journal', { model: 'short', 'said-did': 'Dit mag mee.', act: act() }), await own.send('/my-journal', { model: 'short', 'said-did': 'Dit blijft hier.', act: act() })]
  await own.post('/my-tasks', { how: 'listed', listed: 'washing', act: act() })
  const [task] = await house.asSuperuser<{ readonly id: string }>('select id from learning_task')
  await (await wilma()).post(`/trajectories/${file.trajectory}/tasks/${task?.id}/signings`, { degree: 'alone', words: 'Drie ochtenden.', act: act() })
  await (await house.signedIn(ramon.id)).post(`/trajectories/${file.trajectory}/assessments`, { process: 'B1-K1-W2', 'criterion-1': 'Werkt schoon', 'level-1': 'at-level', 'why-1': 'Gezien.', act: act() })
  const [assessment] = await house.asSuperuser<{ readonly id: string }>('select id from work_assessment')
  await own.post(`/my-assessments/${assessment?.id}/words`, { says: 'differs', words: 'Ik kan meer.', act: act() })
  expect(faults((await own.get('/my-portfolio')).text)).toEqual([])
  const reflections = /[0-9a-f-]{36}/.exec(kept.location ?? '')?.[0] ?? ''
  expect(left.status).toBe(303)
  const written = (await own.send('/my-portfolio/portfolio.json', { reflections })).text
  const taken = JSON.parse(written)
  expect(taken).toMatchObject({
    format: portfolioFormat, learner: 'Noa', made_by: 'De Haven',
    tasks: [{ work_process: 'B1-K1-W2', reserved: false, signed: [{ degree: 'alone', by: { name: 'Wilma', part: 'werkbegeleider' }, evidence: 'Drie ochtenden.', valid_until: null }] }],
    assessments: [{ criteria: [{ level: 'at-level' }], by: { name: 'Ramon', part: 'praktijkopleider' }, said: [{ by: { name: 'Noa' }, says: 'differs', words: 'Ik kan meer.' }] }],
    reflections: [{ steps: [{ answer: 'Dit mag mee.' }] }],
  })
  expect(misfits(JSON.parse(readFileSync(new URL('../../docs/portfolio.schema.json', import.meta.url), 'utf8')), taken, 'portfolio'), 'as docs/portfolio.md says').toEqual([])
  const paper = await own.send('/my-portfolio/portfolio.pdf', { reflections })
  expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf'])
  const text = wordsIn(paper.bytes ?? Buffer.alloc(0))
  // Whoever is given it sees that it was made here and not changed, without signing in; the other provider says that it is none of theirs.
  const [visitor, elsewhere] = [house.browser(), house.browser(hetBaken.host ?? '')]
  const [asked, theirs, changed] = [await visitor.send('/portfolio-check', { file: written }), await elsewhere.send('/portfolio-check', { file: written }), await visitor.send('/portfolio-check', { file: written.replace('at-level', 'above') })]
  expect([asked.text.includes('Dit is gemaakt bij De Haven, en er is niets aan veranderd.'), theirs.text.includes('maakte dit niet'), changed.status, changed.text.includes('Hier is iets aan veranderd.'), faults(asked.text), faults(changed.text)]).toEqual([true, true, 422, true, [], []])
  const signer = checkPaper(paper.bytes ?? Buffer.alloc(0))
  const fingerprint = refused(signer) ? 'changed' : fingerprintOf(signer.signer)
  expect([(await visitor.get('/portfolio-check')).text.includes(fingerprint), (await elsewhere.get('/portfolio-check')).text.includes(fingerprint), text.replaceAll(/\s/g, '').includes(fingerprint.replaceAll(' ', ''))]).toEqual([true, false, true])
  expect([text.includes('Drie ochtenden.'), text.includes('Ik kan meer.'), text.includes('Dit mag mee.'), text.includes('Dit blijft hier.')]).toEqual([true, true, true, false])
  expect((await (await wilma()).get('/my-portfolio')).status).toBe(404)
  expect((await own.get('/my-file/file.json')).text).toContain('Ik hoor weinig over wat beter kan.')
  expect(house.broken).toEqual([])
})

type Shape = { readonly type?: string; readonly properties?: Readonly<Record<string, Shape>>; readonly items?: Shape; readonly enum?: readonly string[]; readonly const?: string }
/** Where a value has other names, or another word, than its shape knows. */
const misfits = (shape: Shape, value: unknown, at: string): readonly string[] => {
  if (shape.properties && typeof value === 'object' && value !== null) {
    const [known, there] = [Object.keys(shape.properties).toSorted().join(), Object.keys(value).toSorted().join()]
    return known === there ? Object.entries(value).flatMap(([name, one]) => misfits(shape.properties?.[name] ?? {}, one, `${at}.${name}`)) : [`${at}: ${there}`]
  }
  if (shape.items) return Array.isArray(value) ? value.flatMap(one => misfits(shape.items ?? {}, one, `${at}[]`)) : [at]
  const words = shape.enum ?? (shape.const === undefined ? null : [shape.const])
  return words && !words.some(word => word === value) ? [`${at}: ${String(value)}`] : []
}
