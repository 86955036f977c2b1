/**
 * The plan around Thijs: each agreement says how much and why, waits for the yes of whoever does it, and is looked back on; the two sides
 * stay closed; and it is closed when his network stands by itself. Another ends on to career guidance, by his own yes.
 */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf, type Day } from '../../kit/time.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { withoutChance } from '../../test/markup.ts'
import { remindOwners } from '../agreements/remind.ts'
import { tellAgreements } from '../agreements/tell-agreements.ts'

const house = await openHouse()
await ilonaComes(house)
const { thijs, sandra, peter, judith } = aroundThijs
const someone = (name: string) => ({ id: newId<'person'>(house.now().getTime()), name: `${name} Ander`, mail: `${name.toLowerCase()}@voorbeeld.example` })
const [emre, wim] = [someone('Emre'), someone('Wim')]
const file = await openBridgeFile(house, thijs)
const other = await openBridgeFile(house, wim)
const parties = { sandra: await file.joins(sandra, 'manager'), peter: await file.joins(peter, 'hr'), judith: await file.joins(judith, 'therapist'), emre: await file.joins(emre, 'partner') }
const personOf = async (party: Id<'party'>) => (await house.asSuperuser<{ readonly person_id: Id<'person'> }>(`select person_id from party where id = '${party}'`))[0]?.person_id ?? emre.id
const partner = await personOf(parties.emre)
const signs = async () => ({ thijs: await house.signedIn(thijs.id), ilona: await house.signedIn(ilonaOfDeHaven.id), sandra: await house.signedIn(sandra.id), peter: await house.signedIn(peter.id), judith: await house.signedIn(judith.id), emre: await house.signedIn(partner), wim: await house.signedIn(other.person) })
let by = await signs()
const act = () => newAnonymousId()
const base = `/trajectories/${file.trajectory}`
const inDays = (days: number): Day => addDays(dayOf(house.now(), deHaven.zone), days)
const pass = async (days: number): Promise<void> => { house.travelTo(addMinutes(house.now(), days * 24 * 60)); by = await signs() }
const everyone: Readonly<Record<string, Id<'person'>>> = { thijs: thijs.id, ilona: ilonaOfDeHaven.id, sandra: sandra.id, peter: peter.id, judith: judith.id, emre: partner, wim: other.person, marleen: cast.marleen.id, ellen: cast.ellen.id, hendrik: Object.values(castOfHetBaken)[0]?.id ?? cast.bas.id }
/** Who is shown any of these rows, at the database, in everyone's own name and at both providers. */
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person] of Object.entries(everyone)) for (const provider of [deHaven, hetBaken]) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(provider === deHaven ? name : `${name} at the other`)
  return seeing
}
const written = (more: Readonly<Record<string, string>>) => ({ words: 'Elke ochtend even langslopen', measure: 'Vijf minuten, om negen uur', feasible: 'De werkplek is op de route', from: inDays(0), due: inDays(84), goal: '', act: act(), ...more })
const makes = async (browser: Browser, more: Readonly<Record<string, string>>): Promise<string> => {
  const answer = await browser.send(`${base}/agreements`, written(more))
  expect(answer.status, answer.text.slice(0, 3000)).toBe(303)
  return /\/agreements\/([0-9a-f-]{36})/.exec(answer.location ?? '')?.[1] ?? ''
}
const yes = (browser: Browser, id: string) => browser.send(`/agreements/${id}/owner-answers`, { says: 'yes', act: act() })

test('an agreement of a plan says how much, why and from when; without these it is asked for, and what was typed stays', async () => {
  const page = await by.ilona.send(`${base}/agreements`, written({ owner: parties.sandra, measure: '', due: inDays(-1) }))
  expect(page.status).toBe(422)
  expect(page.text).toContain('href="#measure"')
  expect(page.text).toContain('De werkplek is op de route')
  expect((await by.ilona.send(`${base}/agreements`, written({ owner: parties.sandra, from: inDays(10), due: inDays(9) }))).text).toContain('Kies een laatste dag na de eerste.')
  const guarded = await by.ilona.send(`${base}/agreements`, written({ owner: parties.sandra, feasible: 'De depressie is minder' }))
  expect([guarded.status, guarded.text.includes('<mark')]).toEqual([200, true])
  expect(faults((await by.thijs.get(`${base}/agreements/new`)).text)).toEqual([])
})

const ofSandra = await makes(by.ilona, { owner: parties.sandra })
test('what the coach writes for the manager: his yes lets her read it, her own yes makes it stand, and nobody says it in her stead', async () => {
  const before = withoutChance((await by.sandra.get('/agreements')).text)
  expect(await whoSees(sql`select from agreement_detail where agreement_id = ${ofSandra}`)).toEqual(['thijs', 'ilona'])
  expect([(await yes(by.sandra, ofSandra)).status, (await yes(by.thijs, ofSandra)).status, (await yes(by.ilona, ofSandra)).status]).toEqual([404, 404, 404])
  expect(withoutChance((await by.sandra.get('/agreements')).text)).toBe(before)
  await by.thijs.post(`/agreements/${ofSandra}/confirmations`, { act: act() })
  expect(await whoSees(sql`select from agreement_detail where agreement_id = ${ofSandra}`)).toEqual(['thijs', 'ilona', 'sandra'])
  expect((await by.ilona.get(`/agreements/${ofSandra}`)).text).toContain('Wacht op een ja van Sandra')
  const hers = await by.sandra.get(`/agreements/${ofSandra}`)
  for (const words of ['Vijf minuten, om negen uur', 'De werkplek is op de route', 'Deze afspraak geldt pas als u ja zegt.', 'Thijs en Ilona lezen dit antwoord. Niemand anders.']) expect(hers.text).toContain(words)
  expect(faults(hers.text)).toEqual([])
  expect((await by.sandra.send(`/agreements/${ofSandra}/progress`, { says: 'done', hinders: '', act: act() })).text).toContain('Zeg eerst of dit zo goed is.')
  await by.sandra.send(`/agreements/${ofSandra}/ticks`, { act: act() })
  expect(await house.asSuperuser(`select from agreement_step where agreement_id = '${ofSandra}'`)).toEqual([])
  const once = act()
  await Promise.all([by.sandra.send(`/agreements/${ofSandra}/owner-answers`, { says: 'yes', act: once }), by.sandra.send(`/agreements/${ofSandra}/owner-answers`, { says: 'yes', act: once }), yes(by.sandra, ofSandra)])
  expect(await house.asSuperuser(`select says from agreement_answer where agreement_id = '${ofSandra}'`)).toEqual([{ says: 'yes' }])
  expect(await whoSees(sql`select from agreement_answer where agreement_id = ${ofSandra}`)).toEqual(['thijs', 'ilona', 'sandra'])
})

test('someone at home takes something on too; whoever writes their own says yes with it', async () => {
  const ofEmre = await makes(by.thijs, { owner: parties.emre, words: 'Samen de week bekijken', measure: 'Zondag, tien minuten', feasible: 'Zondag is rustig' })
  expect((await by.emre.get('/agreements')).text).toContain('Samen de week bekijken')
  await yes(by.emre, ofEmre)
  const own = await makes(by.thijs, { owner: file.participant, words: 'Om vier uur stoppen', measure: 'Elke dag', feasible: 'De wekker staat' })
  expect((await by.ilona.get(`/agreements/${own}`)).text).toContain('Ja gezegd')
  expect(await whoSees(sql`select from agreement_detail where agreement_id = ${own}`)).toEqual(['thijs', 'ilona'])
  expect(await whoSees(sql`select from agreement_detail where agreement_id = ${ofEmre}`)).toEqual(['thijs', 'ilona', 'emre'])
})

const ofJudith = await makes(by.thijs, { owner: parties.judith, words: 'De oefening herhalen', measure: 'Elke twee weken', feasible: 'Het past in het uur' })
test('the two closed sides stay closed: of what care does work finds nothing, and the other way round', async () => {
  await yes(by.judith, ofJudith)
  for (const [who, id] of [['sandra', ofJudith], ['peter', ofJudith], ['judith', ofSandra], ['emre', ofJudith], ['wim', ofSandra]] as const) {
    for (const path of [`/agreements/${id}`, `/agreements/${id}/adjustment`]) expect([who, path, (await by[who].get(path)).status]).toEqual([who, path, 404])
    for (const rest of ['owner-answers', 'progress', 'adjustments', 'ticks', 'sharings']) expect([who, rest, (await by[who].send(`/agreements/${id}/${rest}`, written({ says: 'yes', owner: parties.peter, reason: 'x', act: act() }))).status]).toEqual([who, rest, 404])
  }
  for (const table of ['agreement', 'agreement_detail', 'agreement_answer']) {
    const of = (id: string): Sql => (table === 'agreement' ? sql`select from agreement where id = ${id}` : table === 'agreement_detail' ? sql`select from agreement_detail where agreement_id = ${id}` : sql`select from agreement_answer where agreement_id = ${id}`)
    expect([table, await whoSees(of(ofJudith))]).toEqual([table, ['thijs', 'ilona', 'judith']])
    expect([table, await whoSees(of(ofSandra))]).toEqual([table, ['thijs', 'ilona', 'sandra']])
  }
  // Across goes what is put forward: what care does to work, with every yes; what work does not to care, for who is asked would learn of her.
  const toWork = await by.ilona.get(`/agreements/${ofJudith}`)
  expect([toWork.text.includes(`value="${parties.sandra}"`), (await by.ilona.get(`/agreements/${ofSandra}`)).text.includes(`value="${parties.judith}"`)]).toEqual([true, false])
  const refused = await by.ilona.send(`/agreements/${ofSandra}/sharings`, { reader: parties.judith, text: 'Sandra loopt langs.', act: act() })
  expect(refused.status).toBe(422)
  expect((await by.ilona.send(`/agreements/${ofJudith}/sharings`, { reader: parties.sandra, text: 'Judith herhaalt iets.', act: act() })).status).toBe(303)
  await expect(house.as(ilonaOfDeHaven.id, tx => tx.run(sql`
    insert into agreement_sharing (shared_version_id, trajectory_id, agreement_id, moves, to_party) select id, trajectory_id, ${ofSandra}, 0, ${parties.judith} from shared_version where trajectory_id = ${file.trajectory}`))).rejects.toThrow(/row-level security/)
})

test('past the application: nobody answers, tells or writes in another’s name', async () => {
  for (const [name, person] of Object.entries(everyone)) {
    if (name === 'sandra') continue
    for (const party of [parties.sandra, parties.peter, parties.judith, file.participant, file.guide]) {
      await expect(house.as(person, tx => tx.run(sql`insert into agreement_answer (agreement_id, number, trajectory_id, says, by_party, at) values (${ofSandra}, 9, ${file.trajectory}, 'yes', ${party}, ${house.now()})`)), `${name} answers`).rejects.toThrow(/row-level security/)
      await expect(house.as(person, tx => tx.run(sql`insert into agreement_progress (agreement_id, number, trajectory_id, says, by_party, at) values (${ofSandra}, 9, ${file.trajectory}, 'done', ${party}, ${house.now()})`)), `${name} tells`).rejects.toThrow(/row-level security/)
    }
    if (name === 'thijs') continue
    await expect(house.as(person, tx => tx.run(sql`insert into network_function (trajectory_id, function) values (${file.trajectory}, 'sees-it')`)), `${name} says who holds`).rejects.toThrow(/row-level security/)
    await expect(house.as(person, tx => tx.run(sql`insert into network_readiness (trajectory_id, number, says, said_by, said_at) values (${file.trajectory}, 1, 'can-do-without', ${file.participant}, ${house.now()})`)), `${name} is ready`).rejects.toThrow(/row-level security/)
  }
})

test('on a day that was set its owner is written to once, and says how it goes and what is in the way', async () => {
  await pass(14 + 1 / 24)
  const sweep = () => house.as('worker', tx => remindOwners(tx, house.now(), { vault: house.vault, provider: deHaven, link: path => `https://houvast.example${path}` }))
  expect(await sweep()).toBe(4)
  expect(await sweep()).toBe(0)
  expect((await by.sandra.get('/beside')).text).toContain('Kijk terug op wat u afsprak.')
  const empty = await by.sandra.send(`/agreements/${ofSandra}/progress`, { says: 'not-yet', hinders: '', act: act() })
  expect([empty.status, empty.text.includes('Schrijf wat in de weg zit.')]).toEqual([422, true])
  expect((await by.sandra.send(`/agreements/${ofSandra}/progress`, { says: 'partly', hinders: 'Hij had een paniekaanval', act: act() })).text).toContain('<mark')
  await by.sandra.post(`/agreements/${ofSandra}/progress`, { says: 'partly', hinders: 'Om negen uur is het vrachtuur', act: act() })
  expect((await by.thijs.get(`/agreements/${ofSandra}`)).text).toContain('Om negen uur is het vrachtuur')
  expect(await whoSees(sql`select from agreement_progress where agreement_id = ${ofSandra}`)).toEqual(['thijs', 'ilona', 'sandra'])
  expect((await by.sandra.get('/beside')).text).not.toContain('Kijk terug op wat u afsprak.')
})

let adjusted = ''
test('it is adjusted with a reason: another comes in its place, asked anew, and what it was stays', async () => {
  const form = await by.ilona.get(`/agreements/${ofSandra}/adjustment`)
  expect(form.text).toContain('Vijf minuten, om negen uur')
  expect((await by.ilona.send(`/agreements/${ofSandra}/adjustments`, written({ owner: parties.sandra, measure: 'Tien minuten, om elf uur' }))).text).toContain('href="#reason"')
  expect((await by.ilona.send(`/agreements/${ofSandra}/adjustments`, written({ owner: parties.sandra, reason: 'Vanwege de migraine' }))).text).toContain('<mark')
  expect((await by.sandra.send(`/agreements/${ofSandra}/adjustments`, written({ owner: parties.sandra, reason: 'x' }))).status).toBe(404)
  const answers = await Promise.all([1, 2].map(() => by.ilona.send(`/agreements/${ofSandra}/adjustments`, written({ owner: parties.sandra, measure: 'Tien minuten, om elf uur', due: inDays(60), reason: 'Negen uur is te druk' }))))
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  const rows = await house.asSuperuser<{ readonly agreement_id: string }>(`select agreement_id from agreement_detail where replaces = '${ofSandra}'`)
  expect(rows.length).toBe(1)
  adjusted = rows[0]?.agreement_id ?? ''
  const page = await by.thijs.get(`/agreements/${adjusted}`)
  for (const words of ['Tien minuten, om elf uur', 'Negen uur is te druk', 'Vijf minuten, om negen uur', 'Mag Sandra deze afspraak lezen?']) expect(page.text).toContain(words)
  expect(await whoSees(sql`select from agreement where id = ${adjusted}`)).toEqual(['thijs', 'ilona'])
  await by.thijs.post(`/agreements/${adjusted}/confirmations`, { act: act() })
  await by.sandra.post(`/agreements/${adjusted}/owner-answers`, { says: 'no', why: 'Elf uur ben ik weg', act: act() })
  expect((await by.ilona.get(`/agreements/${adjusted}`)).text).toContain('Elf uur ben ik weg')
  await yes(by.sandra, adjusted)
  expect((await by.sandra.get(`/agreements/${adjusted}`)).text).not.toContain('Negen uur is te druk')
})

test('hours build up: typed step by step, read by whoever does it, and kept when it is adjusted', async () => {
  const ofPeter = (more: Readonly<Record<string, string>>) => by.thijs.send(`${base}/agreements`, written({ owner: parties.peter, words: 'De uren opbouwen', from1: inDays(0), hours1: '8', from2: inDays(28), hours2: '12', ...more }))
  expect((await ofPeter({ hours2: '' })).text).toContain('href="#from1"')
  expect((await ofPeter({ hours2: '61' })).status).toBe(422)
  const id = /[0-9a-f-]{36}/.exec((await ofPeter({})).location ?? '')?.[0] ?? ''
  expect((await by.peter.get(`/agreements/${id}`)).text).toMatch(/Uren per week.*>8<.*>12</s)
  expect((await by.ilona.get(`/agreements/${id}/adjustment`)).text).toMatch(/name="hours2"[^>]*value="12"/)
})

test('done is done at once; and everything of it is in what the participant takes along', async () => {
  const own = await makes(by.thijs, { owner: file.participant, words: 'Het rooster vragen', measure: 'Eén keer', feasible: 'Sandra zit op kantoor', due: inDays(3) })
  await by.thijs.post(`/agreements/${own}/progress`, { says: 'done', hinders: '', act: act() })
  const told = await house.as(thijs.id, tx => tellAgreements({ tx, vault: house.vault, provider: deHaven }, file.trajectory, party => (party === parties.sandra ? 'Sandra' : 'iemand')))
  expect(told.agreements.find(({ what }) => what === 'Het rooster vragen')).toMatchObject({ state: 'done', plan: { how_much: 'Eén keer', progress: [{ says: 'done' }] } })
  expect(told.agreements.find(({ plan }) => plan?.how_much === 'Tien minuten, om elf uur')?.plan).toMatchObject({ in_place_of: 'Elke ochtend even langslopen', answers: [{ says: 'no', why: 'Elf uur ben ik weg', by: 'Sandra' }, { says: 'yes' }] })
  expect((await house.as(sandra.id, tx => tellAgreements({ tx, vault: house.vault, provider: deHaven }, file.trajectory, () => ''))).agreements.map(({ what }) => what)).not.toContain('Het rooster vragen')
})

test('closed when the network stands by itself: everything held, nothing left with the coach, and his own yes', async () => {
  const closes = () => by.ilona.send(`${base}/closings`, { ending: 'own-work', act: act() })
  const left = await makes(by.ilona, { owner: file.guide, words: 'De bedrijfsarts bellen', measure: 'Eén keer', feasible: 'Het nummer is bekend' })
  const before = await by.ilona.get(`${base}/ending`)
  for (const words of ['Nog niemand voor: Vast gezicht op het werk', 'Nog bij de coach: De bedrijfsarts bellen', 'zei nog niet zonder coach verder te kunnen']) expect(before.text).toContain(words)
  expect((await closes()).status).toBe(422)
  const actors = await house.asSuperuser<{ readonly id: string; readonly role: string }>(`select id, role from network_actor where trajectory_id = '${file.trajectory}'`)
  const actor = (role: string) => actors.find(one => one.role === role)?.id ?? ''
  const holds = { 'holder-steady-face': actor('manager'), 'holder-tasks-and-hours': actor('hr'), 'holder-sees-it': actor('partner'), 'holder-to-call': actor('therapist'), 'holder-keeps-asking': 'self' }
  expect((await by.thijs.send('/my-network/functions', { ...holds, 'holder-sees-it': actors.find(({ role }) => role === 'none')?.id ?? newAnonymousId(), act: act() })).status).toBe(422)
  await by.thijs.post('/my-network/functions', { ...holds, 'holder-keeps-asking': '', act: act() })
  expect((await by.ilona.get(`${base}/by-itself`)).text).toContain('nog niemand')
  expect((await by.thijs.send('/my-network/readiness', { says: 'can-do-without', act: act() })).status).toBe(422)
  await by.thijs.post('/my-network/functions', { ...holds, act: act() })
  await by.ilona.post(`/agreements/${left}/progress`, { says: 'done', hinders: '', act: act() })
  expect(await whoSees(sql`select from network_function where trajectory_id = ${file.trajectory}`)).toEqual(['thijs', 'ilona'])
  // Someone who stands on the map alone, which the coach does not see: that it is held, and not by whom.
  await by.thijs.post('/my-network/actors', { role: 'friend', name: 'Bo Stil', act: act() })
  const friend = (await house.asSuperuser<{ readonly id: string }>(`select id from network_actor where role = 'friend'`))[0]?.id ?? ''
  await by.thijs.post('/my-network/functions', { ...holds, 'holder-to-call': friend, act: act() })
  expect(await whoSees(sql`select from network_function where actor_id = ${friend}`)).toEqual(['thijs'])
  const unseen = (await by.ilona.get(`${base}/by-itself`)).text
  expect([unseen.includes('iemand die je niet ziet'), unseen.includes('Bo Stil'), unseen.includes('nog niemand')]).toEqual([true, false, false])
  expect((await closes()).status).toBe(422)
  expect(await whoSees(sql`select from functions_held(${file.trajectory})`)).toEqual(['thijs', 'ilona'])
  const page = await by.thijs.post('/my-network/readiness', { says: 'can-do-without', act: act() })
  expect(page.text).toContain('Je zei dat je verder kunt zonder coach.')
  expect(faults(page.text)).toEqual([])
  // Whoever leaves holds nothing any more.
  await house.as(partner, tx => tx.run(sql`insert into party_departure (party_id, left_at) values (${parties.emre}, ${house.now()})`))
  expect((await closes()).text).toContain('Nog niemand voor: Ziet het als het minder gaat')
  await by.thijs.post('/my-network/functions', { ...holds, 'holder-sees-it': 'self', act: act() })
  expect((await by.ilona.get(`${base}/by-itself`)).text).toContain('Alles is geregeld.')
  expect((await closes()).status).toBe(303)
  expect(await house.asSuperuser(`select aftercare_on from trajectory_ending where trajectory_id = '${file.trajectory}' and cardinality(aftercare_on) = 4`)).toHaveLength(1)
})

test('the coach withdraws: after the end the plan is his, and hers no more to write in', async () => {
  const late = await by.ilona.send(`${base}/agreements`, written({ owner: file.participant }))
  expect([late.status, late.text.includes('Het plan is nu van de deelnemer.')]).toEqual([422, true])
  expect((await by.ilona.send(`/agreements/${adjusted}/adjustments`, written({ owner: parties.sandra, reason: 'x' }))).status).toBe(422)
  const own = await makes(by.thijs, { owner: file.participant, words: 'Elke maand terugkijken' })
  await expect(house.as(ilonaOfDeHaven.id, async tx => {
    const id = newAnonymousId<'agreement'>()
    await tx.run(sql`insert into agreement (id, trajectory_id, content, owner_party, due_on, made_by, made_at) select ${id}, trajectory_id, content, owner_party, due_on, ${file.guide}, made_at from agreement where id = ${own}`)
    await tx.run(sql`insert into agreement_detail (agreement_id, trajectory_id, from_on, content, looks_on) select ${id}, trajectory_id, from_on, content, looks_on from agreement_detail where agreement_id = ${own}`)
  })).rejects.toThrow(/row-level security/)
  const said = await by.thijs.get('/my-file')
  expect(said.status).toBe(200)
})

test('an ending that leads on: by his own yes a first talk is asked for there, once, and nothing of the file goes along', async () => {
  const there = `/trajectories/${other.trajectory}`
  expect((await by.wim.get('/my-trajectory/going-on')).status).toBe(404)
  await by.ilona.send(`${there}/closings`, { ending: 'career', why: 'Dit werk past niet meer', act: act() })
  expect((await by.wim.get('/my-trajectory')).text).toContain('Verder met')
  const page = await by.wim.get('/my-trajectory/going-on')
  expect(page.text).toContain('Wim Ander, wim@voorbeeld.example')
  expect(faults(page.text)).toEqual([])
  expect(await house.asSuperuser('select from first_talk_request')).toHaveLength(0)
  for (const person of ['thijs', 'ilona', 'sandra'] as const) expect((await by[person].send('/my-trajectory/goings-on', { says: 'yes', act: act() })).status).toBe(404)
  await Promise.all([by.wim.send('/my-trajectory/goings-on', { says: 'yes', act: act() }), by.wim.send('/my-trajectory/goings-on', { says: 'yes', act: act() }), by.wim.send('/my-trajectory/goings-on', { says: 'no', act: act() })])
  const [said] = await house.asSuperuser<{ readonly says: string }>('select says from going_on')
  expect(await house.asSuperuser('select from first_talk_request')).toHaveLength(said?.says === 'yes' ? 1 : 0)
  expect((await by.wim.get('/my-trajectory/going-on')).text).toContain(said?.says === 'yes' ? 'Het eerste gesprek is gevraagd.' : 'Er is niets gevraagd.')
  expect(await whoSees(sql`select from going_on`)).toEqual(['ilona', 'wim'])
  expect(house.broken).toEqual([])
})
