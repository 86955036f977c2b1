/** Independence, shown: a second guide for a part and a while, someone who never comes in, and the view of others tried live. Over HTTP without JavaScript, and past it at the database. */
import { afterEach, expect, test } from 'vitest'
import { aroundPetra, cast, castOfHetBaken, deHaven, directorOfDeHaven, hetBaken, noraOfDeHaven as nora } from '../../demo/cast.ts'
import { sql, type Sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import { tryAs } from '../../kit/undone.ts'
import { openCareerFile } from '../../test/career.ts'
import { openHouse, type Answer } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { openAgenda } from '../agenda/agenda.store.ts'
import { usualCut } from '../agenda/agenda.ts'
import { recordAppointment } from '../talks/appointment.store.ts'
import { recordEnding, recordTalk } from '../talks/talk.store.ts'
import { addKnownPerson, presentGuide } from '../people/known-people.ts'
import { become } from '../people/sign-in.store.ts'
import { planTurn, sealEnvelope } from '../risk/known-risk.ts'
import { keepNote } from '../talks/written.ts'

const house = await openHouse()
afterEach(() => { if (house.broken.length > 0) throw new Error(house.broken.join('\n')) })
const no = 'row-level security'
const { petra, karin, anne, willem } = aroundPetra
const { vera, samira, ellen, marleen, jaap } = cast

// Nora guides beside Vera; the director has an office and no part.
await house.as(ellen.id, async tx => {
  const around = { tx, vault: house.vault, provider: deHaven }
  for (const one of [nora, directorOfDeHaven]) await addKnownPerson(around, one, ellen.id, house.now())
  await presentGuide(around, { person: nora.id, ...nora.profile })
})
await house.as(vera.id, tx => openAgenda(tx, vera.id, usualCut))
const file = await openCareerFile(house, anne)
await file.joins(karin, 'manager')
await file.joins(petra, 'case-manager')
const other = await openCareerFile(house, willem, 'career')
await house.as(vera.id, async tx => {
  const talk = newAnonymousId<'talk'>()
  const from = addMinutes(house.now(), 3 * 24 * 60)
  await recordTalk(tx, { id: talk, trajectory: file.trajectory, kind: 'talk', number: 1, outOf: null, minutes: 60 })
  await recordAppointment(tx, { id: newAnonymousId(), trajectory: file.trajectory, talk, number: 1, guide: vera.id, from, until: addMinutes(from, 60), way: 'video' })
})

const people: Readonly<Record<string, Id<'person'>>> = { anne: anne.id, willem: willem.id, vera: vera.id, nora: nora.id, samira: samira.id, marleen: marleen.id, ellen: ellen.id, director: directorOfDeHaven.id, karin: karin.id, petra: petra.id, jaap: jaap.id }
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person] of Object.entries(people)) if ((await house.as(person, tx => tx.rows(rows))).length > 0) seeing.push(name)
  return seeing
}
const everyoneBut = (...names: readonly string[]) => Object.entries(people).filter(([name]) => !names.includes(name))
const as = (person: Id<'person'>) => house.signedIn(person)
const found = (pattern: RegExp, { text }: Answer): string => {
  const match = pattern.exec(text)?.[1]
  if (match === undefined) throw new Error(`not on the page: ${pattern}`)
  return match
}
/** Vera is away, and someone stands in for her. */
const away = async (tx: Tx, absence: Id<string>, standIn: Id<'person'>): Promise<void> => {
  const me = (await tx.one<{ readonly me: Id<'person'> }>(sql`select me() as me`))?.me
  await become(tx, vera.id)
  await tx.run(sql`insert into absence (id, person_id, during) values (${absence}, ${vera.id}, tstzrange(now(), now() + interval '7 days'))`)
  await tx.run(sql`insert into stand_in (absence_id, guide_id, stand_in_id) values (${absence}, ${vera.id}, ${standIn})`)
  if (me) await become(tx, me)
}
const today = () => dayOf(house.now(), deHaven.zone)
const of = file.trajectory
const talks = sql`select from talk where trajectory_id = ${of}`
const number = sql`select from contact where trajectory_id = ${of}`

test('two kinds of trajectory stand side by side: each with its own parties and its own rules', async () => {
  expect(await whoSees(sql`select from trajectory where id = ${of}`)).toEqual(['anne', 'vera', 'karin', 'petra'])
  expect(await whoSees(sql`select from trajectory where id = ${other.trajectory}`)).toEqual(['willem', 'vera'])
  expect(await whoSees(talks)).toEqual(['anne', 'vera'])
  expect((await house.as(petra.id, tx => tx.rows(sql`select i_keep_calendar(${of}) as keeps`)))[0]).toEqual({ keeps: true })
})

test('a second guide comes by the participant’s yes, sees what was ticked, from a day until a day, and writes nothing', async () => {
  const guide = await as(vera.id)
  const at = `/trajectories/${of}/second-guides`
  const fields = { to: nora.id, sees: ['talks', 'number'], from: today(), last: addDays(today(), 6), why: 'Ik ben een week weg.' }
  expect((await guide.post(at, { ...fields, sees: [] })).status).toBe(422)
  expect((await guide.post(at, { ...fields, to: marleen.id })).text, 'guides elsewhere').toContain('Kies een begeleider uit de lijst')
  expect((await guide.post(at, { ...fields, last: addDays(today(), -1) })).status).toBe(422)
  expect((await guide.post(at, { ...fields, last: addDays(today(), 300) })).text).toContain('hooguit een half jaar')
  expect((await guide.post(at, fields)).text).toContain('Zonder ja verandert er niets')
  expect((await guide.post(at, fields)).text, 'not twice').toContain('al gevraagd')
  expect(await whoSees(sql`select from second_guide_proposal`)).toEqual(['anne', 'vera'])
  expect((await mailsTo(house, anne.mail)).at(-1)?.text).not.toMatch(/Nora|Vera|begeleider/)
  expect(await whoSees(talks), 'nothing without a yes').toEqual(['anne', 'vera'])
  expect((await (await as(nora.id)).get(`/seconding/${of}`)).status).toBe(404)

  const own = await as(anne.id)
  expect((await own.get('/my-trajectory')).text).toContain('een collega mag meelezen')
  const page = await own.get('/my-file/second-guides')
  expect(page.text).toContain('Ik ben een week weg.')
  const path = found(/action="(\/my-file\/second-guides\/[0-9a-f-]{36}\/answers)"/, page)
  const id = path.split('/')[3] ?? ''
  for (const [name, person] of everyoneBut('anne')) await expect(house.as(person, tx => tx.run(sql`insert into second_guide_answer (proposal_id, trajectory_id, answer, sees, answered_by, answered_at) values (${id}, ${of}, 'yes', '{talks}', ${file.participant}, now())`)), name).rejects.toThrow(no)
  await expect(house.as(anne.id, tx => tx.run(sql`insert into second_guide_answer (proposal_id, trajectory_id, answer, sees, answered_by, answered_at) values (${id}, ${of}, 'yes', '{agreements}', ${file.participant}, now())`)), 'more than was asked').rejects.toThrow(no)
  expect((await own.post(path, { answer: 'yes' })).status, 'nothing ticked').toBe(422)
  expect((await own.post(path, { answer: 'yes', sees: ['talks'] })).text).toContain('Je zei ja')

  expect(await whoSees(talks)).toEqual(['anne', 'vera', 'nora'])
  expect(await whoSees(sql`select from second_guide_proposal`), 'why is between the two').toEqual(['anne', 'vera'])
  expect(await whoSees(number), 'asked for, and not ticked').toEqual(['anne', 'vera'])
  expect(await whoSees(sql`select from note where trajectory_id = ${of}`)).toEqual([])
  const second = await as(nora.id)
  expect((await second.get('/today')).text).toContain('/seconding')
  const read = await second.get(`/seconding/${of}`)
  expect([read.text.includes('Anne Hermans'), read.text.includes('Gesprek 1'), read.text.includes('Bereiken')]).toEqual([true, true, false])
  expect((await second.get(`/trajectories/${of}`)).status, 'not a guide of the file').toBe(404)
  await expect(house.as(nora.id, tx => tx.run(sql`insert into talk (id, trajectory_id, kind, number, minutes) values (${newAnonymousId()}, ${of}, 'talk', 2, 60)`))).rejects.toThrow(no)
  expect((await own.get('/my-file/views')).text).toContain('de tweede begeleider keek mee')

  const now = house.now()
  house.travelTo(addMinutes(now, 7 * 24 * 60))
  expect(await whoSees(talks), 'it ended by itself').toEqual(['anne', 'vera'])
  expect((await (await as(nora.id)).get(`/seconding/${of}`)).status).toBe(404)
  house.travelTo(now)
  expect((await own.post(`/my-file/second-guides/${id}/ends`)).text).toContain('ziet meteen niets meer')
  expect(await whoSees(talks)).toEqual(['anne', 'vera'])
})

test('whoever the participant names never comes in: not as guide, second guide, guest of the circle or by a yes of before', async () => {
  const own = await as(anne.id)
  expect((await own.post('/my-file/exclusions', { person: vera.id })).text).toContain('begeleidt je nu')
  expect((await own.post('/my-file/exclusions', { person: castOfHetBaken.lieve.id })).status, 'of the other provider').toBe(422)
  expect((await (await as(vera.id)).post(`/trajectories/${of}/second-guides`, { to: nora.id, sees: ['talks'], from: today(), last: addDays(today(), 6), why: 'Nog eens.' })).status).toBe(200)
  const asked = found(/action="(\/my-file\/second-guides\/[0-9a-f-]{36}\/answers)"/, await own.get('/my-file/second-guides'))
  await own.post(asked, { answer: 'yes', sees: ['talks'] })
  expect(await whoSees(talks)).toEqual(['anne', 'vera', 'nora'])

  const named = await own.post('/my-file/exclusions', { person: nora.id })
  expect(named.text).toContain('kan niets van je openen')
  expect(await whoSees(talks), 'at once').toEqual(['anne', 'vera'])
  expect(await whoSees(sql`select from exclusion`), 'the one who is named does not learn it').toEqual(['anne', 'vera'])
  const words = Buffer.concat([Buffer.from([1]), Buffer.alloc(60)])
  const absence = newAnonymousId()
  const put = (guide: Id<'person'>): Readonly<Record<string, readonly [by: Id<'person'>, ...statements: readonly Sql[]]>> => ({
    'a part': [anne.id, sql`insert into party (id, trajectory_id, person_id, role) values (${newAnonymousId()}, ${of}, ${guide}, 'adviser')`],
    'a request': [anne.id, sql`insert into guide_request (id, trajectory_id, guide_id, asked_on) values (${newAnonymousId()}, ${of}, ${guide}, ${today()})`],
    'a question to the circle': [vera.id, sql`insert into circle_invitation (id, trajectory_id, person_id, role, signs_in, asked_by, asked_at) values (${newAnonymousId()}, ${of}, ${guide}, 'manager', 'mail-link', ${file.guide}, now())`],
    'a handover': [vera.id, sql`insert into handover_proposal (id, trajectory_id, by_party, to_guide, reason, proposed_at) values (${newAnonymousId()}, ${of}, ${file.guide}, ${guide}, ${words}, now())`],
    'a second guide': [vera.id, sql`insert into second_guide_proposal (id, trajectory_id, by_party, to_guide, sees, from_day, until_day, why, proposed_at) values (${newAnonymousId()}, ${of}, ${file.guide}, ${guide}, '{talks}', ${today()}, ${addDays(today(), 3)}, ${words}, now())`],
    'a stand-in': [anne.id, sql`insert into stand_in_yes (id, trajectory_id, guide_party, stand_in_id, during, given_by, given_at) select ${newAnonymousId()}, ${of}, ${file.guide}, ${guide}, during, ${file.participant}, now() from absence where id = ${absence}`],
  })
  for (const [what, [by, ...statements]] of Object.entries(put(nora.id))) {
    for (const statement of statements) await expect(house.as(by, async tx => { await away(tx, absence, nora.id); await tx.run(statement) }), what).rejects.toThrow(no)
  }
  // The same, for a guide who was not named: so that it is the naming that says no.
  for (const [what, [by, ...statements]] of Object.entries(put(samira.id))) for (const statement of statements) {
    expect(await tryAs(house.database, { provider: deHaven.id, person: by, at: house.now() }, async tx => { await away(tx, absence, samira.id); return await tx.run(statement) }), what).toBe(1)
  }
  expect((await (await as(vera.id)).post(`/trajectories/${of}/second-guides`, { to: nora.id, sees: ['talks'], from: addDays(today(), 20), last: addDays(today(), 22), why: 'Toch?' })).text, 'not in the list').toContain('Kies een begeleider uit de lijst')

  expect((await own.post('/my-file/exclusions', { person: karin.id })).text, 'whoever sat beside').toContain('kan niets van je openen')
  expect(await whoSees(sql`select from trajectory where id = ${of}`)).toEqual(['anne', 'vera', 'petra'])
  for (const [name, person] of everyoneBut('anne')) await expect(house.as(person, tx => tx.run(sql`insert into exclusion (id, trajectory_id, person_id, named_by, named_on) values (${newAnonymousId()}, ${of}, ${jaap.id}, ${file.participant}, now())`)), name).rejects.toThrow(no)
  const taken = found(/action="(\/my-file\/exclusions\/[0-9a-f-]{36}\/ends)"/, await own.get('/my-file/exclusions'))
  for (const [name, person] of everyoneBut('anne')) await expect(house.as(person, tx => tx.run(sql`insert into exclusion_end (exclusion_id, ended_on) values (${taken.split('/')[3]}, now())`)), name).rejects.toThrow(no)
})

test('nor as a senior who watches along or as a back-up who was called: at once, and no yes or call of before counts', async () => {
  const [training, worry] = [newAnonymousId(), newAnonymousId<'risk-level'>()]
  const around = (tx: Tx) => ({ tx, vault: house.vault, provider: deHaven })
  const [talk] = await house.asSuperuser<{ readonly id: Id<'talk'> }>('select id from talk where trajectory_id = $1', [of])
  const watches = () => sql`insert into watch_answer (id, trajectory_id, traineeship_id, answer, answered_by, answered_at) values (${newAnonymousId()}, ${of}, ${training}, 'yes', ${file.participant}, ${house.now()})`
  const calls = (backup: Id<'person'>) => sql`insert into risk_call (id, trajectory_id, risk_level_id, backup_id, called_on, called_at) values (${newAnonymousId()}, ${of}, ${worry}, ${backup}, ${today()}, ${house.now()})`
  const says = (person: Id<'person'>) => house.as(person, tx => tx.run(sql`insert into envelope_yes (risk_level_id, trajectory_id, given_by, given_at) values (${worry}, ${of}, ${person}, ${house.now()})`))
  await house.as(ellen.id, async tx => {
    await tx.run(sql`insert into traineeship (id, guide_id, senior_id, begun_at, begun_by) values (${training}, ${vera.id}, ${samira.id}, ${house.now()}, ${ellen.id})`)
    for (const person of [jaap.id, marleen.id]) await planTurn(around(tx), { person, from: today(), until: addDays(today(), 7), telephone: '+31612345678' }, house.now())
  })
  await house.as(anne.id, async tx => {
    await tx.run(watches())
    await sealEnvelope(around(tx), of, { name: 'Anne Hermans', telephone: '+31612345679', town: 'Ede' }, house.now())
  })
  await house.as(vera.id, async tx => {
    await keepNote(around(tx), of, { id: newAnonymousId(), talk: talk?.id ?? null, version: 1, writtenAt: house.now(), theme: null, talkedAbout: 'Houd dit in het oog.', insight: '', step: '', needsMore: null }, file.guide)
    await tx.run(sql`insert into risk_level (id, trajectory_id, talk_id, level, recorded_by, recorded_at) values (${worry}, ${of}, ${talk?.id}, 'red', ${file.guide}, ${house.now()})`)
    await tx.run(calls(jaap.id))
  })
  await says(vera.id)
  await says(jaap.id)
  const seen = async () => ({
    talks: await whoSees(talks), notes: await whoSees(sql`select from note where trajectory_id = ${of}`), worry: await whoSees(sql`select from risk_level where id = ${worry}`),
    called: await whoSees(sql`select from risk_call where risk_level_id = ${worry}`), envelope: await whoSees(sql`select from envelope where trajectory_id = ${of}`), said: await whoSees(sql`select from envelope_yes where risk_level_id = ${worry}`),
  })
  expect(await seen()).toEqual({ talks: ['anne', 'vera', 'samira'], notes: ['vera', 'samira'], worry: ['vera', 'jaap'], called: ['vera', 'jaap'], envelope: ['anne', 'vera', 'jaap'], said: ['anne', 'vera', 'jaap'] })

  const own = await as(anne.id)
  for (const person of [samira.id, jaap.id]) expect((await own.post('/my-file/exclusions', { person })).text).toContain('kan niets van je openen')
  const without = { talks: ['anne', 'vera'], notes: ['vera'], worry: ['vera'], called: ['vera'], envelope: ['anne', 'vera'], said: ['anne', 'vera'] }
  expect(await seen()).toEqual(without)
  expect((await (await as(samira.id)).get(`/watching/${of}`)).status).toBe(404)
  expect((await (await as(jaap.id)).get('/backup')).text, 'nor does the page of calls name it').not.toContain(worry)
  // A yes of now changes nothing, and nobody calls who was named; someone else who stands on the rota is called.
  await house.as(anne.id, tx => tx.run(watches()))
  await house.as(vera.id, tx => tx.run(sql`insert into risk_level (id, trajectory_id, talk_id, level, recorded_by, recorded_at) values (${newAnonymousId()}, ${of}, ${talk?.id}, 'orange', ${file.guide}, ${house.now()})`))
  expect((await seen()).talks).toEqual(without.talks)
  const again = await house.asSuperuser<{ readonly id: string }>(`select id from risk_level where trajectory_id = $1 and level = 'orange'`, [of])
  const callsAgain = (backup: Id<'person'>) => sql`insert into risk_call (id, trajectory_id, risk_level_id, backup_id, called_on, called_at) values (${newAnonymousId()}, ${of}, ${again[0]?.id}, ${backup}, ${today()}, ${house.now()})`
  await expect(house.as(vera.id, tx => tx.run(callsAgain(jaap.id)))).rejects.toThrow(no)
  expect(await tryAs(house.database, { provider: deHaven.id, person: vera.id, at: house.now() }, tx => tx.run(callsAgain(marleen.id)))).toBe(1)
  expect(await house.as(jaap.id, tx => tx.one(sql`select caller_of(${worry}) as caller, has_envelope(${of}) as has`))).toEqual({ caller: null, has: false })
})

test('the participant tries what another sees, live: the manager, the administrator, whoever was named, the guide', async () => {
  const own = await as(willem.id)
  const list = await own.get('/my-file/views')
  for (const words of ['Vera Lammers', 'Nora Blok', 'De beheerder', 'De directeur van een bestuur']) expect(list.text, words).toContain(words)
  for (const person of [ellen.id, directorOfDeHaven.id, nora.id, marleen.id]) {
    const tried = await own.get(`/my-file/views/${person}`)
    expect(tried.text).toContain('niets gevonden, en geen enkele pagina ging open')
    expect(tried.text).toMatch(/Van de [2-9]\d adressen van een dossier gaan er 0 open/)
  }
  const guide = await own.get(`/my-file/views/${vera.id}`)
  expect(guide.text).toContain('gaan er')
  expect(guide.text).not.toContain('gaan er 0 open')
  expect(guide.text).not.toMatch(/Anne|Hermans/)

  const beside = await (await as(anne.id)).get(`/my-file/views/${petra.id}`)
  expect(beside.text, 'who guards the dates opens those').toContain('Termijnen')
  for (const person of [willem.id, castOfHetBaken.lieve.id, newAnonymousId<'person'>(), anne.id]) expect((await (await as(anne.id)).get(`/my-file/views/${person}`)).status, 'only who stands near one’s own file').toBe(404)
  expect((await (await as(vera.id)).get(`/my-file/views/${ellen.id}`)).status, 'only on one’s own file').toBe(404)
})

test('trying leaves a line of the one who tried, and nothing else: no sign-in, no look in the other’s name', async () => {
  const count = async (of: string) => Number((await house.asSuperuser<{ readonly count: string }>(`select count(*) as count from ${of}`))[0]?.count)
  const own = await as(willem.id)
  const before = [await count('log.entry'), await count('sign_in'), await count(`log.entry where person_id = '${vera.id}'`)]
  await own.get(`/my-file/views/${vera.id}`)
  expect([await count('log.entry'), await count('sign_in'), await count(`log.entry where person_id = '${vera.id}'`)]).toEqual([(before[0] ?? 0) + 1, before[1], before[2]])
  expect((await house.asSuperuser<{ readonly event: string }>(`select event from log.entry where person_id = '${willem.id}' order by at desc, event desc`)).map(({ event }) => event)).toContain('view.tried')
})

test('over every address with a file in it: nobody from the house or the employer opens one, whatever office they hold', async () => {
  const addresses = house.app.routes.flatMap(name => /^(GET|POST) (\/(?:(?:trajectories|plans|watching)\/:id|[\w-]+\/:trajectory)(?:\/[\w:-]+)*)$/.exec(name) ? [name] : [])
  expect(addresses.length).toBeGreaterThan(60)
  const filled = (name: string) => (name.split(' ')[1] ?? '').replace(/:(id|trajectory)\b/, of).replaceAll(/:\w+/g, () => newAnonymousId())
  for (const [who, person, provider] of [['administrator', ellen.id, deHaven], ['director', directorOfDeHaven.id, deHaven], ['another guide', marleen.id, deHaven], ['whoever was named', nora.id, deHaven], ['the other provider', castOfHetBaken.wim.id, hetBaken]] as const) {
    const browser = await house.signedIn(person, provider)
    for (const name of addresses) {
      const answer = name.startsWith('GET') ? await browser.get(filled(name)) : await browser.send(filled(name), {})
      expect(answer.status, `${who}: ${name}`).toBe(404)
    }
    const rows = await house.as(person, tx => tx.rows<{ readonly name: string }>(sql`select 'trajectory' as name from trajectory where id = ${of} union all select 'party' from party where trajectory_id = ${of} union all select 'talk' from talk where trajectory_id = ${of} union all select 'contact' from contact where trajectory_id = ${of}`), provider.id)
    expect(rows, who).toEqual([])
  }
  console.log(`${addresses.length} addresses with a file, five people who may open none`)
})

test('everything goes along, and the end of the guidance ends a second guide', async () => {
  const own = await as(anne.id)
  const taken = (await own.get('/my-file/file.json')).text
  expect(taken).toContain('Ik ben een week weg.')
  expect(taken).toContain('Mag er nooit in')
  const guide = await as(vera.id)
  await guide.post(`/trajectories/${other.trajectory}/second-guides`, { to: nora.id, sees: ['number'], from: today(), last: addDays(today(), 6), why: 'Vakantie.' })
  const willems = await as(willem.id)
  const question = found(/action="(\/my-file\/second-guides\/[0-9a-f-]{36}\/answers)"/, await willems.get('/my-file/second-guides'))
  await willems.post(question, { answer: 'yes', sees: ['number'] })
  const rows = sql`select from contact where trajectory_id = ${other.trajectory}`
  expect(await whoSees(rows)).toEqual(['willem', 'vera', 'nora'])
  const second = await as(nora.id)
  expect((await second.get(`/seconding/${other.trajectory}`)).text).toContain('Willem Prins')
  for (const [name, person] of everyoneBut('willem', 'nora')) await expect(house.as(person, tx => tx.run(sql`insert into second_guide_end (proposal_id, ended_by, ended_at) values (${question.split('/')[3]}, ${person}, now())`)), name).rejects.toThrow(no)
  await house.as(vera.id, tx => recordEnding(tx, other.trajectory, 'enough', other.guide, house.now()))
  expect(await whoSees(rows)).toEqual(['willem', 'vera'])
})
