/** Goals and agreements around Noor: who writes, who says yes, who ticks, who reads; and what the database says to everyone else. */
import { expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId } from '../../kit/id.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { addMinutes, dayOf, addDays, parseDay, type Day } from '../../kit/time.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { withoutChance } from '../../test/markup.ts'
import { everyone, everyoneBut, recoveryOfNoor, whoSeesIn } from '../../test/recovery.ts'
import { coolingMinutes } from '../consent/consent.ts'
import { keepAgreement, agreementsOf } from './known-agreements.ts'
import { remindOwners } from './remind.ts'
import { tellAgreements } from './tell-agreements.ts'

const house = await openHouse()
const { noor, tom } = await recoveryOfNoor(house)
const { kim, mirjam } = noor.parties
const [noors, bas, mirjams, kims] = await Promise.all([house.signedIn(noor.person), house.signedIn(cast.bas.id), house.signedIn(aroundNoor.mirjam.id), house.signedIn(aroundNoor.kim.id)])
const base = `/trajectories/${noor.trajectory}`
const act = () => newAnonymousId()
const dayText = (text: string): Day => { const parsed = parseDay(text); if (!parsed) throw new Error(text); return parsed }
const inDays = (days: number) => addDays(dayOf(house.now(), deHaven.zone), days)
const whoSees = whoSeesIn(house)
const idIn = (location: string | null): string => /\/(?:agreements|goals)\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? ''
const makes = async (browser: Browser, fields: { readonly words: string; readonly owner: string; readonly due?: Day; readonly goal?: string }): Promise<string> => {
  const answer = await browser.send(`${base}/agreements`, { due: inDays(3), goal: '', act: act(), ...fields })
  expect(answer.status, answer.text.slice(0, 4000)).toBe(303)
  return idIn(answer.location)
}
const scale = { want: 'Een hele ochtend aan de balie werken', step0: 'Eén uur', step1: '', step2: 'Een ochtend per week', step3: 'Drie ochtenden', step4: '', weight: '2' }

test('a goal: written by the guide, made hers by Noor, scored by each, added up for each', async () => {
  const wrong = await bas.send(`${base}/goals`, { ...scale, want: '', step2: '', act: act() })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('href="#want"')
  expect(wrong.text).toContain('Drie ochtenden')
  const goal = idIn((await bas.send(`${base}/goals`, { ...scale, act: act() })).location)
  expect((await bas.get(`/goals/${goal}`)).text).toContain('Wacht op een ja van Noor')
  expect((await bas.send(`/goals/${goal}/scores`, { moment: 'mid-way', level: '0', act: act() })).status).toBe(422)
  expect((await bas.send(`/goals/${goal}/confirmations`, { act: act() })).status).toBe(404)
  expect((await noors.get('/my-trajectory')).text).toContain('Er wacht iets op je ja.')
  const one = act()
  await noors.post(`/goals/${goal}/confirmations`, { act: one })
  expect((await noors.post(`/goals/${goal}/confirmations`, { act: one })).text).toContain('Dit is nu jouw doel.')
  await bas.post(`/goals/${goal}/scores`, { moment: 'mid-way', level: '0', act: act() })
  house.travelTo(addMinutes(house.now(), 1))
  await noors.post(`/goals/${goal}/scores`, { moment: 'mid-way', level: '-1', act: act() })
  house.travelTo(addMinutes(house.now(), 1))
  await noors.post(`/goals/${goal}/scores`, { moment: 'mid-way', level: '1', act: act() })
  const page = await noors.get(`${base}/agreements`)
  expect(page.text).toContain('Halverwege, Noor: 60')
  expect(page.text).toContain('Halverwege, Bas: 50')
  expect(await whoSees(sql`select from goal`)).toEqual(['noor', 'bas'])
  expect(await whoSees(sql`select from goal_score`)).toEqual(['noor', 'bas'])
  for (const other of [kims, mirjams, await house.signedIn(cast.hanna.id), await house.signedIn(cast.ellen.id)]) for (const path of [`/goals/${goal}`, `${base}/agreements`, `${base}/goals/new`]) expect((await other.get(path)).status).toBe(404)
})

test('what Noor writes for her manager reaches her at once; what Bas writes, only when Noor says yes', async () => {
  const own = await makes(noors, { words: 'De telefoon staat op maandag ergens anders', owner: mirjam })
  expect(await whoSees(sql`select from agreement where id = ${own}`)).toEqual(['noor', 'bas', 'mirjam'])
  const before = withoutChance((await mirjams.get('/agreements')).text)
  const asked = await makes(bas, { words: 'Een rustige plek op donderdag', owner: mirjam })
  expect(await whoSees(sql`select from agreement where id = ${asked}`)).toEqual(['noor', 'bas'])
  expect(withoutChance((await mirjams.get('/agreements')).text)).toBe(before)
  expect((await mirjams.get(`/agreements/${asked}`)).status).toBe(404)
  expect((await mirjams.send(`/agreements/${asked}/ticks`, { act: act() })).status).toBe(404)
  expect((await bas.send(`/agreements/${asked}/confirmations`, { act: act() })).status).toBe(404)
  expect((await noors.get(`${base}/agreements`)).text).toContain('Mag Mirjam deze afspraak lezen?')
  await noors.post(`/agreements/${asked}/confirmations`, { act: act() })
  expect(await whoSees(sql`select from agreement where id = ${asked}`)).toEqual(['noor', 'bas', 'mirjam'])
  const page = await mirjams.get('/agreements')
  expect(page.text).toContain('Een rustige plek op donderdag')
  expect(page.text).toContain('Wat u doet')
  expect(page.text).not.toContain('Een hele ochtend')
  expect(page.text).toContain('Vraag niet naar ziekte')
})

test('the manager ticks hers, once however often it is pressed, and moves it with a reason that the word guard looks at', async () => {
  const [first] = await house.as(aroundNoor.mirjam.id, tx => agreementsOf({ tx, vault: house.vault, provider: deHaven }, noor.trajectory))
  const id = first?.id ?? ''
  const one = act()
  expect((await mirjams.post(`/agreements/${id}/ticks`, { act: one })).text).toContain('Afgevinkt.')
  await mirjams.post(`/agreements/${id}/ticks`, { act: one })
  await mirjams.post(`/agreements/${id}/ticks`, { act: act() })
  expect(await house.as(noor.person, tx => tx.rows(sql`select kind from agreement_step where agreement_id = ${id}`))).toEqual([{ kind: 'done' }])
  expect(await whoSees(sql`select from agreement_step where agreement_id = ${id}`)).toEqual(['noor', 'bas', 'mirjam'])
  expect((await noors.send(`/agreements/${id}/ticks`, { act: act() })).status).toBe(404)
  expect((await mirjams.send(`/agreements/${id}/drops`, { why: 'Nee', act: act() })).status).toBe(404)
  // Not done after all: another day, and why.
  const pointed = await mirjams.send(`/agreements/${id}/moves`, { day: inDays(10), reason: 'Noor heeft een burn-out', act: act() })
  expect(pointed.status).toBe(200)
  expect(pointed.text).toContain('burn-out')
  const looked = [...pointed.text.matchAll(/name="looked" value="([^"]+)"/g)].map(([, value = '']) => value)
  expect(looked.length).toBeGreaterThan(0)
  expect((await mirjams.send(`/agreements/${id}/moves`, { day: inDays(-1), reason: 'Toen niet', act: act() })).status).toBe(422)
  expect((await mirjams.post(`/agreements/${id}/moves`, { day: inDays(10), reason: 'De kabel komt later', act: act() })).text).toContain('De kabel komt later')
  expect((await bas.get(`/agreements/${id}`)).text).toContain('De kabel komt later')
})

test('two who act on the same agreement at the same moment: one step, and nothing breaks', async () => {
  const id = await makes(noors, { words: 'Samen de lijst nalopen', owner: noor.participant })
  const answers = await Promise.all([noors.send(`/agreements/${id}/ticks`, { act: act() }), bas.send(`/agreements/${id}/drops`, { why: 'Niet nodig', act: act() }), noors.send(`/agreements/${id}/ticks`, { act: act() })])
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  const [steps] = await house.as(noor.person, tx => tx.rows<{ readonly count: number }>(sql`select count(*)::int as count from agreement_step where agreement_id = ${id}`))
  expect(steps?.count).toBe(1)
})

test('the word guard looks at what someone beside will read, and not at what the two keep to themselves', async () => {
  const words = 'Mirjam vraagt niet naar de migraine'
  const page = await noors.send(`${base}/agreements`, { words, owner: mirjam, due: inDays(2), goal: '', act: act() })
  expect(page.status).toBe(200)
  expect(page.text).toContain('<mark')
  expect(page.text).toContain('Ik heb gekeken. Laat het zo staan')
  const looked = [...page.text.matchAll(/name="looked" value="([^"]+)"/g)].map(([, value = '']) => value)
  expect((await noors.send(`${base}/agreements`, { words, owner: mirjam, due: inDays(2), goal: '', looked, act: act() })).status).toBe(303)
  expect((await noors.send(`${base}/agreements`, { words: 'Bij migraine eerder naar huis', owner: noor.participant, due: inDays(2), goal: '', act: act() })).status).toBe(303)
})

test('a colleague sees what was agreed in their dialogue, and nothing of another', async () => {
  const talk = await noor.held('dialogue', 1, [kim])
  const [id, hers] = [newId<'agreement'>(0), newId<'agreement'>(0)]
  const made = { trajectory: noor.trajectory, due: inDays(5), goal: null, talk, line: null, at: house.now() } as const
  await house.as(aroundNoor.kim.id, tx => keepAgreement({ tx, vault: house.vault, provider: deHaven }, { ...made, id: hers, words: 'Kim neemt de telefoon', owner: kim, by: kim }))
  await house.as(cast.bas.id, tx => keepAgreement({ tx, vault: house.vault, provider: deHaven }, { ...made, id, words: 'Noor zegt het als het te druk is', owner: noor.participant, by: noor.guide }))
  for (const one of [id, hers]) expect(await whoSees(sql`select from agreement where id = ${one}`)).toEqual(['noor', 'bas', 'kim'])
  const page = await kims.get('/agreements')
  expect(page.text).toContain('Ook afgesproken in jullie gesprek')
  expect((await kims.send(`/agreements/${id}/ticks`, { act: act() })).status).toBe(404)
  expect((await kims.send(`/agreements/${id}/moves`, { day: inDays(9), reason: 'Nee', act: act() })).status).toBe(404)
  expect((await kims.post(`/agreements/${hers}/ticks`, { act: act() })).text).toContain('Afgevinkt.')
})

test('past the application: nobody makes, ticks, moves, drops or says yes in another\'s name, or where it is not theirs', async () => {
  const around = (tx: Parameters<Parameters<typeof house.as>[1]>[0]) => ({ tx, vault: house.vault, provider: deHaven })
  const [id] = (await house.as(noor.person, tx => tx.rows<{ readonly id: string }>(sql`select id from agreement where owner_party = ${mirjam} limit 1`))).map(row => row.id)
  const parties = { noor: noor.participant, bas: noor.guide, kim, ruud: noor.parties.ruud, mirjam }
  const unstopped: string[] = []
  const tries = async (what: string, name: string, allowed: boolean, work: Parameters<typeof house.as<unknown>>[1]) => {
    // Whatever went is taken back: nothing of it stays for the next to stumble over.
    const went = await house.as(everyone[name] ?? null, async tx => { await work(tx); throw new Error('it went') }).catch((error: unknown) => error instanceof Error && error.message === 'it went')
    if (went !== allowed) unstopped.push(`${what}: ${name} ${went}`)
  }
  for (const name of Object.keys(everyone)) for (const [as, party] of Object.entries(parties)) {
    const own = name === as
    const inside = own && (name === 'noor' || name === 'bas')
    await tries(`makes as ${as}`, name, inside, tx => keepAgreement(around(tx), { id: newId<'agreement'>(0), trajectory: noor.trajectory, words: 'x', owner: noor.participant, due: inDays(1), goal: null, talk: null, line: null, by: party, at: house.now() }))
    for (const [kind, allowed] of [['done', own && name === 'mirjam'], ['moved', inside || own && name === 'mirjam'], ['dropped', inside]] as const) await tries(`${kind} as ${as}`, name, allowed, tx => {
      const reason = kind === 'done' ? null : Buffer.concat([Buffer.of(1), Buffer.alloc(60)])
      return tx.run(sql`insert into agreement_step (agreement_id, number, trajectory_id, kind, to_day, reason, by_party, at) values (${id}, 150, ${noor.trajectory}, ${kind}, ${kind === 'moved' ? inDays(4) : null}, ${reason}, ${party}, ${house.now()})`)
    })
    await tries(`says yes as ${as}`, name, inside && name === 'noor', tx => tx.run(sql`insert into agreement_confirmation (agreement_id, trajectory_id, confirmed_by, confirmed_at) values (${id}, ${noor.trajectory}, ${party}, ${house.now()})`))
    await tries(`writes a goal as ${as}`, name, inside, tx => tx.run(sql`insert into goal (id, trajectory_id, content, weight, written_by, written_at) values (${newId(0)}, ${noor.trajectory}, ${Buffer.concat([Buffer.of(1), Buffer.alloc(60)])}, 1, ${party}, ${house.now()})`))
  }
  // A row that is there already changes nothing, and is asked for by what one may all the same.
  const [goal] = (await house.as(noor.person, tx => tx.rows<{ readonly id: string }>(sql`select id from goal limit 1`))).map(row => row.id)
  for (const name of Object.keys(everyone)) for (const [as, party] of Object.entries(parties)) {
    const inside = name === as && (name === 'noor' || name === 'bas')
    await tries(`scores as ${as}`, name, inside, tx => tx.run(sql`insert into goal_score (id, trajectory_id, goal_id, moment, level, given_by, given_at) values (${newId(0)}, ${noor.trajectory}, ${goal}, 'end', ${Buffer.concat([Buffer.of(1), Buffer.alloc(60)])}, ${party}, ${house.now()})`))
    await tries(`makes a goal theirs as ${as}`, name, inside && name === 'noor', tx => tx.run(sql`insert into goal_confirmation (goal_id, trajectory_id, confirmed_by, confirmed_at) values (${goal}, ${noor.trajectory}, ${party}, ${house.now()}) on conflict do nothing`))
    await tries(`lets go of a goal as ${as}`, name, inside, tx => tx.run(sql`insert into goal_setting_aside (goal_id, trajectory_id, set_aside_by, set_aside_at) values (${goal}, ${noor.trajectory}, ${party}, ${house.now()})`))
    await tries(`reminds ${as}`, name, false, tx => tx.run(sql`insert into agreement_reminder (agreement_id, trajectory_id, due_on, kind, party_id, sent_on) values (${id}, ${noor.trajectory}, ${inDays(1)}, 'before', ${party}, ${inDays(0)})`))
  }
  expect(unstopped).toEqual([])
  for (const [name, person] of everyoneBut('noor', 'bas')) expect(await house.as(person, tx => tx.rows(sql`select from agreement_confirmation`)), name).toEqual([])
  // Rows of the other plan point at nothing here.
  await expect(house.as(cast.bas.id, tx => keepAgreement(around(tx), { id: newId<'agreement'>(0), trajectory: noor.trajectory, words: 'x', owner: tom.parties.mirjam, due: inDays(1), goal: null, talk: null, line: null, by: noor.guide, at: house.now() }))).rejects.toMatchObject({ code: '23503' })
})


/** What Mirjam is shown of an agreement that is not hers, and what stands on her pages. */
const mirjamReads = async () => ({ shared: withoutChance((await mirjams.get('/shared-with-me')).text), own: withoutChance((await mirjams.get('/agreements')).text) })

test('someone else\'s agreement goes to the manager by Noor\'s yes alone; nothing until then, nothing after, and nothing once it changed', async () => {
  const id = await makes(noors, { words: 'Op maandag begin ik om half tien', owner: noor.participant })
  const nothing = await mirjamReads()
  const form = (await bas.get(`/agreements/${id}`)).text
  expect(form).toContain('Op maandag begin ik om half tien. Noor doet dit, uiterlijk')
  expect((await noors.send(`/agreements/${id}/sharings`, { reader: mirjam, text: 'x', act: act() })).status).toBe(404)
  expect((await bas.send(`/agreements/${id}/sharings`, { reader: noor.participant, text: 'x', act: act() })).status).toBe(422)
  const text = 'Noor begint op maandag om half tien.'
  expect((await bas.post(`/agreements/${id}/sharings`, { reader: mirjam, text, act: act() })).text).toContain('Voorgelegd voor Mirjam')
  expect((await bas.send(`/agreements/${id}/sharings`, { reader: mirjam, text, act: act() })).status, 'nobody is asked twice about the same words').toBe(422)
  expect(await mirjamReads()).toEqual(nothing)

  const [version] = await house.as(noor.person, tx => tx.rows<{ readonly id: string }>(sql`select shared_version_id as id from agreement_sharing where agreement_id = ${id}`))
  const path = `/sharing/${version?.id}/${mirjam}`
  expect(await whoSees(sql`select from agreement_sharing`)).toEqual(['noor', 'bas'])
  for (const person of [noor.person, aroundNoor.mirjam.id, cast.hanna.id]) await expect(house.as(person, tx => tx.run(sql`
    insert into agreement_sharing (shared_version_id, trajectory_id, agreement_id, moves, to_party) values (${version?.id}, ${noor.trajectory}, ${id}, 0, ${mirjam}) on conflict do nothing`))).rejects.toThrow('row-level security')
  expect((await noors.get(path)).text).toContain(text)
  const start = house.now()
  await noors.post(`${path}/consents`, { passage: '1', length: '14', act: act() })
  expect(await mirjamReads()).toEqual(nothing)
  house.travelTo(addMinutes(start, coolingMinutes + 1))
  const again = await house.signedIn(aroundNoor.mirjam.id)
  expect((await again.get('/shared-with-me')).text).toContain(text)
  expect((await again.get('/agreements')).text, 'what is released is read in one place').not.toContain('half tien')
  expect(await whoSees(sql`select from agreement where id = ${id}`)).toEqual(['noor', 'bas'])
  expect((await again.get(`/agreements/${id}`)).status).toBe(404)

  // Another day: what she was shown is no longer so.
  const noorsLater = await house.signedIn(noor.person)
  await noorsLater.post(`/agreements/${id}/moves`, { day: inDays(12), reason: 'Eerst overleg', act: act() })
  expect((await again.get('/shared-with-me')).text).not.toContain('half tien')
  expect(await whoSees(sql`select from shared_passage p join shared_version v on v.id = p.shared_version_id where v.report_id is null and p.shared_version_id = ${version?.id ?? ''}`)).toEqual(['noor', 'bas'])
  expect((await noorsLater.get(path)).text).toContain('kan niet meer gedeeld worden')
  // In its new wording it is put forward anew; taking back is the same nothing.
  const basLater = await house.signedIn(cast.bas.id)
  expect((await basLater.post(`/agreements/${id}/sharings`, { reader: mirjam, text: 'Noor begint later op maandag.', act: act() })).text).toContain('Voorgelegd.')
})

test('whoever owns it hears of it once before the day and once after, at most weekly, and not what', async () => {
  const sends = async (at: Date) => {
    house.travelTo(at)
    return await house.as('worker', tx => remindOwners(tx, at, { vault: house.vault, provider: deHaven, link: path => `https://houvast.example${path}` }))
  }
  const monday = new Date('2027-03-01T09:00:00Z')
  house.travelTo(monday)
  const own = await house.signedIn(noor.person)
  await makes(own, { words: 'De sleutel terugbrengen', owner: mirjam, due: dayText('2027-03-03') })
  await makes(own, { words: 'De lijst ophangen', owner: mirjam, due: dayText('2027-03-04') })
  const quietBas = await makes(await house.signedIn(cast.bas.id), { words: 'Nog niet voor Mirjam', owner: kim, due: dayText('2027-03-03') })
  expect(await sends(monday)).toBe(0)
  expect(await sends(new Date('2027-03-02T05:00:00Z')), 'not in the night').toBe(0)
  expect(await sends(new Date('2027-03-02T09:00:00Z'))).toBe(1)
  expect(await sends(new Date('2027-03-02T10:00:00Z'))).toBe(0)
  const mails = await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 5))
  expect(mails[0]?.message.text).not.toMatch(/sleutel|Noor|herstel/i)
  expect(mails[0]?.message.text, 'a manager, with u').toContain('op uw pagina')
  expect(JSON.stringify(mails[0]?.message)).toContain(aroundNoor.mirjam.mail)
  expect(await sends(new Date('2027-03-04T09:00:00Z')), 'once after').toBe(1)
  for (const day of ['05', '08', '09']) expect(await sends(new Date(`2027-03-${day}T09:00:00Z`)), 'the second passed its day too, and waits for the week to be over').toBe(0)
  expect(await sends(new Date('2027-03-11T09:00:00Z'))).toBe(1)
  for (const day of ['12', '19']) expect(await sends(new Date(`2027-03-${day}T09:00:00Z`))).toBe(0)
  expect(await house.as(noor.person, tx => tx.rows(sql`select from agreement_reminder`))).toEqual([])
  expect(quietBas).not.toBe('')
})

test('every page is nested as browsers read it, in three languages', async () => {
  const pages: string[] = []
  const goal = (await house.as(noor.person, tx => tx.rows<{ readonly id: string }>(sql`select id from goal`))).map(({ id }) => `/goals/${id}`)
  const agreements = (await house.as(noor.person, tx => tx.rows<{ readonly id: string }>(sql`select id from agreement where owner_party = ${mirjam} limit 2`))).map(({ id }) => `/agreements/${id}`)
  for (const [person, paths] of [[noor.person, [`${base}/agreements`, `${base}/agreements/new`, `${base}/goals/new`, ...goal, ...agreements]], [cast.bas.id, [`${base}/agreements`, ...goal, ...agreements]], [aroundNoor.mirjam.id, ['/agreements', ...agreements]]] as const) {
    const browser = await house.signedIn(person)
    for (const voice of ['nl-NL', 'nl-BE', 'en']) {
      await browser.get(`/voice/${voice}`)
      for (const path of paths) {
        const answer = await browser.get(path)
        expect([path, answer.status, ...faults(answer.text)]).toEqual([path, 200])
        pages.push(answer.text)
      }
    }
  }
  expect(pages.some(text => text.includes('ten laatste')) && pages.some(text => text.includes('This is done'))).toBe(true)
})

test('in the caseload it stands in words, and on the file overdue comes first', async () => {
  const guide = await house.signedIn(cast.bas.id)
  expect((await guide.get('/people?z=Noor')).text).toMatch(/afspra(ak is|ken zijn) te laat/i)
  await makes(guide, { words: 'Over een week bellen', owner: noor.participant, due: inDays(5) })
  const page = (await guide.get(`${base}/agreements`)).text
  expect(page.indexOf('De dag is voorbij')).toBeGreaterThan(0)
  expect(page.indexOf('De dag is voorbij')).toBeLessThan(page.indexOf('Wat een ander doet'))
  expect((await guide.get(base)).text).toMatch(/te laat/)
  expect((await (await house.signedIn(cast.hanna.id)).get('/people?z=Tom')).text).not.toMatch(/te laat/)
})

test('for an export: everything of one\'s own file, and of a manager only what is theirs', async () => {
  const tell = (person: Parameters<typeof house.as>[0]) => house.as(person, tx => tellAgreements({ tx, vault: house.vault, provider: deHaven }, noor.trajectory, party => (party === noor.participant ? 'Noor' : party)))
  const own = await tell(noor.person)
  expect(own.goals[0]).toMatchObject({ want: scale.want, weight: 2, scores: [{ level: 0 }, { level: -1, by: 'Noor' }, { level: 1, by: 'Noor' }] })
  expect(own.agreements.some(({ became }) => became.some(({ why }) => why === 'De kabel komt later'))).toBe(true)
  const theirs = await tell(aroundNoor.mirjam.id)
  expect(theirs.goals).toEqual([])
  expect(new Set(theirs.agreements.map(({ who }) => who))).toEqual(new Set([mirjam]))
  expect(JSON.stringify(await tell(cast.hanna.id))).toBe('{"goals":[],"agreements":[]}')
})

test('who left sees nothing any more, and nothing broke on the way', async () => {
  await (await house.signedIn(noor.person)).post('/my-trajectory/circle/departures', { party: mirjam, act: act() })
  expect(await house.as(aroundNoor.mirjam.id, tx => tx.rows(sql`select from agreement where trajectory_id = ${noor.trajectory}`))).toEqual([])
  expect(house.broken).toEqual([])
})

test('with the file everything of it goes, and its keys', async () => {
  const begun = performance.now()
  await house.asSuperuser(`with here as materialized (select set_config('houvast.provider', $1, true)) select erase_trajectory($2) from here`, [deHaven.id, noor.trajectory])
  console.log(`erased in ${Math.round(performance.now() - begun)} ms`)
  for (const table of ['goal', 'goal_confirmation', 'goal_score', 'goal_setting_aside', 'agreement', 'agreement_confirmation', 'agreement_step', 'agreement_sharing', 'agreement_reminder', 'shared_version', 'shared_version_end'])
    expect(await house.asSuperuser(`select from ${table} where provider_id = '${deHaven.id}'`), table).toEqual([])
})
