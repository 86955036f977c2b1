/** A practice agreement: put forward, confirmed by three, changed, and kept on paper as the three confirmed it. */
import { expect, test } from 'vitest'
import { aroundNoa, cast, deHaven, hetBaken, wilmaOfDeHaven } from '../../demo/cast.ts'
import { besideNoa, besideWilma, tessaOfDeHaven } from '../../demo/cast-ward.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { addDays, addMinutes, parseDay, type Day } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { wordsIn } from '../../test/pdf.ts'
import { everyoneAtWard, onWard, openLearningFile, todayIn, wardPeopleCome } from '../../test/ward.ts'
import { normOf } from './hours-norms.ts'
import { belowNorm, isLate, practiceAYear, processesFrom, putPractice, type KnownPractice, type PracticeContent } from './practice.ts'

const day = (text: string): Day => parseDay(text) ?? (() => { throw new Error(text) })()
const content: PracticeContent = { contract: 'nl-employed', code: '25655', processes: ['B1-K1-W1'], hoursPerWeek: 24, hoursTotal: 900, from: day('2026-11-30'), until: day('2027-11-30'), qualification: 'Verzorgende IG', electives: '', workSupervision: 'a', schoolSupervision: 'b', assessment: 'c', safety: 'd', ending: 'e' }

test('codes of work processes are read as people type them, and nothing else passes', () => {
  expect(processesFrom(' b1-k1-w1, B1-K1-W2\nP2-K1-W3 b1-k1-w1')).toEqual(['B1-K1-W1', 'B1-K1-W2', 'P2-K1-W3'])
  for (const typed of ['', ',', 'B1-K1', 'wassen', 'B1-K1-W1 x']) expect(processesFrom(typed), typed).toBeNull()
})

test('the norm is compared with a study year, and with nothing where the law names none', () => {
  expect(practiceAYear(content)).toBe(900)
  expect(practiceAYear({ ...content, until: day('2027-02-01') }), 'too short to say').toBeNull()
  expect([belowNorm(content, normOf('NL', 'work-track')), belowNorm({ ...content, hoursTotal: 600 }, normOf('NL', 'work-track')), belowNorm({ ...content, hoursTotal: 1 }, normOf('BE', 'work-track')), belowNorm(content, normOf('NL', null))]).toEqual(['no', 'yes', 'no', 'no'])
})

test('what stands is not put again, the learner puts nothing, and the contract is one of the country', () => {
  const put = (change: Partial<PracticeContent> = {}, about: Partial<Parameters<typeof putPractice>[1]> = {}) => putPractice({ ...content, ...change }, { side: 'school', newest: null, country: 'NL', over: 'no', ...about })
  expect(put()).toEqual({ version: 1, content })
  expect([put({}, { side: 'learner' }), put({}, { over: 'yes' }), put({ until: content.from }), put({ contract: 'be-placement' }), put({}, { newest: { version: 3, content } })].map(one => ('refused' in one ? one.refused : null)))
    .toEqual(['practice.not-yours', 'practice.over', 'practice.order', 'practice.contract', 'practice.same'])
  const version: KnownPractice = { id: newAnonymousId(), trajectory: newAnonymousId(), version: 1, by: newAnonymousId(), at: new Date(0), content, words: [] }
  expect([isLate([], null, content.from), isLate([version], null, addDays(content.from, -1)), isLate([version], null, content.from), isLate([], content.from, content.from)]).toEqual(['no', 'no', 'yes', 'yes'])
})

const house = await openHouse()
await wardPeopleCome(house)
const noa = await openLearningFile(house, aroundNoa.noa, wilmaOfDeHaven)
const brug = await onWard(house, 'De Brug', [wilmaOfDeHaven, besideWilma.nel])
await openLearningFile(house, besideNoa.yara, wilmaOfDeHaven)
const gerda = await noa.joins(aroundNoa.gerda, 'teacher')
const home = `/practice-agreements/of/${noa.trajectory}`
const act = () => newAnonymousId()
const typed = { ...content, processes: 'B1-K1-W1', electives: '', hoursPerWeek: '24', hoursTotal: '900', version: '0' }
const [noas, wilma, gerdas] = await Promise.all([house.signedIn(aroundNoa.noa.id), house.signedIn(wilmaOfDeHaven.id), house.signedIn(aroundNoa.gerda.id)])
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person] of Object.entries(everyoneAtWard)) for (const provider of [deHaven, hetBaken]) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(provider === deHaven ? name : `${name} at Het Baken`)
  return seeing
}
const ids = async () => (await house.asSuperuser<{ readonly id: string }>('select id from practice_agreement order by version')).map(({ id }) => id)

test('school or workplace puts it forward; the learner only reads and answers', async () => {
  expect((await noas.get(home)).text).toContain('Je werkplek of je school zet de overeenkomst klaar.')
  expect((await noas.send(home, { ...typed, act: act() })).status).toBe(404)
  expect((await gerdas.send(home, { ...typed, processes: 'wassen', act: act() })).text).toContain('Schrijf codes zoals B1-K1-W1.')
  await gerdas.post(home, { ...typed, act: act() })
  expect((await gerdas.send(home, { ...typed, act: act() })).text, 'who comes second looks first').toContain('Er is een nieuwere versie.')
  const page = await noas.get(home)
  for (const words of ['Verzorgende IG', 'B1-K1-W1', 'Dit komt op 900 uur per studiejaar. De norm van 610 uur wordt gehaald.', 'nog niet bevestigd']) expect(page.text).toContain(words)
  expect((await noas.get('/my-trajectory')).text).toContain('Jij moet nog bevestigen.')
  expect((await gerdas.get('/beside')).text).toContain('Praktijkovereenkomst')
  expect(await whoSees(sql`select from practice_agreement`)).toEqual(['noa', 'wilma', 'gerda'])
})

test('each confirms for one\'s own side; who guides does it for the workplace only while no trainer sits there', async () => {
  const ramon = await noa.joins(aroundNoa.ramon, 'practice-trainer')
  const ramons = await house.signedIn(aroundNoa.ramon.id)
  const [first] = await ids()
  const words = `/practice-agreements/${first}/words`
  expect((await wilma.send(words, { says: 'confirms', act: act() })).status).toBe(404)
  expect((await wilma.get(home)).text).toContain('De praktijkopleider bevestigt voor de werkplek.')
  expect((await noas.send(words, { says: 'change', what: '', act: act() })).text).toContain('Schrijf op wat er anders moet.')
  for (const browser of [noas, gerdas]) await browser.post(words, { says: 'confirms', act: act() })
  expect((await noas.send(words, { says: 'confirms', act: act() })).text).toContain('Hier is al op geantwoord.')
  expect((await noas.get(`/practice-agreements/${first}/paper.pdf`)).status, 'no paper before all three').toBe(404)
  // At the database: each for oneself, in one's own part.
  const could: string[] = []
  const parties = { noa: noa.participant, wilma: noa.guide, gerda, ramon }
  for (const [name, person] of Object.entries(everyoneAtWard)) for (const [whose, party] of Object.entries(parties)) for (const side of ['learner', 'workplace', 'school']) {
    const came = await house.as(person, async tx => { await tx.run(sql`insert into practice_agreement_word (agreement_id, trajectory_id, party_id, side, says, said_at) values (${first}, ${noa.trajectory}, ${party}, ${side}, 'confirms', now())`); throw new Error('undone') }).catch((error: Error) => error.message)
    if (came === 'undone' || came.startsWith('23505')) could.push(`${name} as ${whose} for ${side}`)
    else if (!came.startsWith('42501')) throw new Error(came)
  }
  expect(could).toEqual(['noa as noa for learner', 'ramon as ramon for workplace', 'gerda as gerda for school'])
  await ramons.post(words, { says: 'confirms', act: act() })
  expect((await noas.get(home)).text).toContain('Versie 1 geldt: alle drie bevestigden.')
  const paper = await noas.get(`/practice-agreements/${first}/paper.pdf`)
  expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf'])
  expect(wordsIn(paper.bytes ?? Buffer.alloc(0))).toContain('Verzorgende IG')
  expect(await whoSees(sql`select from practice_agreement_word`)).toEqual(['noa', 'wilma', 'ramon', 'gerda'])
})

test('a change is a new version that all three confirm anew; until then the one before holds', async () => {
  house.travelTo(addMinutes(house.now(), 5))
  expect((await gerdas.send(home, { ...typed, version: '1', act: act() })).text).toContain('Er is niets veranderd.')
  await wilma.post(home, { ...typed, hoursTotal: '500', version: '1', act: act() })
  const [first, second] = await ids()
  const page = await noas.get(home)
  expect(page.text).toContain('Versie 1 geldt')
  expect(page.text).toContain('De norm is minstens 610 uur.')
  expect((await noas.send(`/practice-agreements/${first}/words`, { says: 'confirms', act: act() })).text).toContain('Er is een nieuwere versie.')
  await noas.post(`/practice-agreements/${second}/words`, { says: 'change', what: 'Ik leer liever 24 uur.', act: act() })
  expect((await gerdas.get(home)).text).toContain('Ik leer liever 24 uur.')
  expect((await noas.get('/my-file/file.json')).text).toContain('Ik leer liever 24 uur.')
})

test('without an agreement the first day warns whoever may do something about it', async () => {
  const yara = (await house.asSuperuser<{ readonly id: string }>('select trajectory_id as id from party where person_id = $1', [besideNoa.yara.id]))[0]?.id ?? ''
  const yaras = await house.signedIn(besideNoa.yara.id)
  expect((await yaras.get('/my-trajectory')).text).toContain('Er is er nog geen.')
  await wilma.post(`/trajectories/${yara}/ward`, { ward: brug.ward, domain: '25655', firstDay: todayIn(house), act: act() })
  for (const [browser, path] of [[yaras, `/practice-agreements/of/${yara}`], [wilma, `/practice-agreements/of/${yara}`]] as const) expect((await browser.get(path)).text).toContain('De eerste dag is geweest, en de overeenkomst is nog niet rond.')
  for (const person of [besideWilma.nel.id, aroundNoa.gerda.id, tessaOfDeHaven.id, cast.ellen.id]) expect((await (await house.signedIn(person)).get(`/practice-agreements/of/${yara}`)).status).toBe(404)
  expect((await house.asSuperuser<{ readonly told: number }>(`select count(*)::int as told from graphile_worker.jobs where task_identifier = 'party-notice'`))[0]?.told).toBeGreaterThan(2)
  expect(house.broken).toEqual([])
})
