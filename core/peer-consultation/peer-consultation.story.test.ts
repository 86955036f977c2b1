/**
 * A group of colleagues and a learner around one question, from asking in to what remains, without a line of JavaScript; and past the
 * application, at the database, in the name of everyone who might try.
 */
import { expect, test } from 'vitest'
import { aroundNoor, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql, type Sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { addMinutes, dayOf } from '../../kit/time.ts'
import { CannotOpen, type Sealed } from '../../kit/vault.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { openedWith } from '../../test/opened.ts'
import { openPlanFor, type Plan } from '../../test/recovery.ts'
import { sweepPeers } from './meeting.store.ts'
import { peerNotice } from './notify.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
const { bas, marleen, jaap, samira, hanna, ellen } = cast
const { noor, kim } = aroundNoor
const plan: Plan = await openPlanFor(house, noor, bas)
await plan.joins(kim, 'colleague')
/** Someone who gave no name, with Marleen. */
const anonymous = await openedWith(house, { provider: deHaven, guide: marleen.id, from: addMinutes(house.now(), 24 * 60), now: house.now(), contact: { alias: 'Roos', handle: 'berg-lucht' } })
const people = { bas: bas.id, marleen: marleen.id, jaap: jaap.id, samira: samira.id, hanna: hanna.id, noor: noor.id, kim: kim.id, ellen: ellen.id, vera: cast.vera.id }
type Name = keyof typeof people
const signs = async () => new Map(await Promise.all(Object.entries(people).map(async ([name, id]) => [name, await house.signedIn(id)] as const)))
/** What stands on a page, without its markup. */
const read = (html: string): string => (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html).replaceAll(/<[^>]+>/g, '|').replaceAll(/(\|\s*)+/g, ' | ').replaceAll('&quot;', '"')
let browsers = await signs()
const by = (name: Name): Browser => browsers.get(name) ?? house.browser()
const act = () => newAnonymousId()
const later = async (minutes: number) => { house.travelTo(addMinutes(house.now(), minutes)); browsers = await signs() }
const one = async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row> => { const [row] = await house.asSuperuser<Row>(text, values); if (!row) throw new Error(`nothing: ${text}`); return row }

const everyone = [...Object.entries(people).map(([name, person]) => ({ name, person, provider: deHaven.id })), ...Object.entries(people).map(([name, person]) => ({ name: `${name} elsewhere`, person, provider: hetBaken.id })), ...Object.values(castOfHetBaken).map(({ name, id }) => ({ name, person: id, provider: hetBaken.id }))]
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const { name, person, provider } of everyone) if ((await house.as(person, tx => tx.rows(rows), provider)).length > 0) seeing.push(name)
  return seeing
}
/** Who could write this in their own name: tried by everyone on the same ground, and undone. */
const whoCould = async (write: (tx: Tx, person: Id<'person'>) => Promise<unknown>): Promise<readonly string[]> => {
  const could: string[] = []
  for (const { name, person, provider } of everyone) {
    const came = await house.as(person, async tx => { if (await write(tx, person) === false) throw new Error('42501 said no'); throw new Error('undone') }, provider).catch((error: Error) => error.message)
    if (came === 'undone') could.push(name)
    else if (!/^(42501|23503)/.test(came)) throw new Error(`${name}: ${came}`)
  }
  return could
}
const tellAll = async (): Promise<number> => {
  const jobs = await house.asSuperuser<{ readonly payload: JobPayload }>(`delete from graphile_worker._private_jobs p using graphile_worker._private_tasks t where t.id = p.task_id and t.identifier = 'peer-notice' returning p.payload`)
  for (const { payload } of jobs) await peerNotice(house.database, house.vault, async () => deHaven, () => 'http://houvast.localhost', house.now)(payload)
  return jobs.length
}

const founded = await by('bas').send('/peer-consultation/groups', { name: 'Intervisie op dinsdag', act: act() })
const group = /[0-9a-f-]{36}/.exec(founded.location ?? '')?.[0] ?? ''
const here = `/peer-consultation/groups/${group}`
const inRoom = ['bas', 'marleen', 'jaap', 'noor'] as const

test('a guide begins a group, asks colleagues and whom they guide by name; each says yes or no, and only then they see each other', async () => {
  expect((await by('bas').get(`${here}?done=founded`)).text).toContain('Er zijn nog 3 mensen nodig')
  const asking = (await by('bas').get(here)).text
  for (const words of ['Marleen de Wit', 'Noor Jansen', 'door jou begeleid']) expect(asking).toContain(words)
  expect(asking).not.toContain('Kim de Boer')
  // Whom one does not guide, whoever sits beside, an administrator: none of them is asked.
  expect((await by('bas').send(`${here}/invitations`, { people: [kim.id, ellen.id, noor.id.replace(/.$/, '0')], act: act() })).status).toBe(422)
  await by('bas').post(`${here}/invitations`, { people: [marleen.id, jaap.id, samira.id, hanna.id, noor.id], act: act() })
  expect(await tellAll()).toBe(5)
  const [mail] = await mailsTo(house, noor.mail)
  expect(mail?.text).toContain('/sign-in/link')
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/intervisie|Bas|groep/i)
  for (const name of ['samira', 'noor'] as const) expect((await by(name).get(here)).status).toBe(404)
  expect((await by('marleen').get('/today')).text).toContain('vraag om bij een groep te komen')
  expect((await by('noor').get('/my-trajectory')).text).toContain('gevraagd voor een groep')
  expect((await by('noor').get('/peer-consultation')).text).toContain('Bas Willems vraagt: kom bij “Intervisie op dinsdag”.')
  const invitations = new Map((await house.asSuperuser<{ readonly person: string; readonly id: string }>('select person_id as person, id from peer_invitation')).map(row => [row.person, row.id]))
  const answers = (name: Name, says: string, whose: Name = name) => by(name).send(`/peer-consultation/invitations/${invitations.get(people[whose])}`, { says, act: act() })
  expect((await answers('kim', 'yes', 'noor')).status).toBe(404)
  const answering = (whose: Name) => (tx: Tx) => tx.run(sql`insert into peer_answer (invitation_id, says, said_at) values (${invitations.get(people[whose]) ?? null}, 'yes', ${house.now()})`)
  for (const name of ['noor', 'samira'] as const) expect(await whoCould(answering(name)), 'for oneself').toEqual([name])
  expect((await answers('noor', '')).status).toBe(422)
  for (const name of ['marleen', 'jaap', 'hanna', 'noor'] as const) expect((await answers(name, 'yes')).status).toBe(303)
  await answers('samira', 'no')
  expect((await answers('samira', 'yes')).status).toBe(422)
  await by('hanna').post(`${here}/leavings`, { act: act() })

  expect((await by('noor').get(here)).text).toContain('Jaap Verhoef')
  expect((await by('jaap').get(here)).text).toContain('Noor Jansen')
  const noors = sql`select from names_here(array[${noor.id}]::uuid[])`
  expect(await whoSees(noors)).toEqual(['bas', 'marleen', 'jaap', 'noor', 'kim'])
  for (const rows of [sql`select from peer_group`, sql`select from peers_in(${group}::uuid) p`, sql`select from my_peer_groups() g`]) expect(await whoSees(rows)).toEqual([...inRoom])
  // Who was asked and said no is known to whoever asked, and to oneself.
  expect(await whoSees(sql`select from peer_invitation where person_id = ${samira.id}`)).toEqual(['bas', 'samira'])
  for (const name of ['hanna', 'samira', 'ellen', 'kim'] as const) expect([name, (await by(name).get(here)).status]).toEqual([name, 404])
  // What somebody answered is theirs and of who asked them, and stands.
  const samiras = sql`select from peer_answer where invitation_id = ${invitations.get(samira.id) ?? null}`
  expect(await whoSees(samiras)).toEqual(['bas', 'samira'])
  expect(await whoCould(tx => tx.run(sql`update peer_answer set says = 'yes'`))).toEqual([])
  // A learner asks nobody in.
  expect((await by('noor').send(`${here}/invitations`, { people: [kim.id], act: act() })).status).toBe(404)
})

test('at the database nobody asks in, answers or leaves for another', async () => {
  const asks = (person: Id<'person'>) => (tx: Tx, me: Id<'person'>) => tx.run(sql`insert into peer_invitation (id, group_id, person_id, asked_by, asked_at) values (${newAnonymousId()}, ${group}, ${person}, ${me}, ${house.now()})`)
  expect(await whoCould(asks(cast.vera.id))).toEqual(['bas', 'marleen', 'jaap'])
  expect(await whoCould(asks(noor.id))).toEqual(['bas'])
  expect(await whoCould(asks(kim.id))).toEqual([])
  expect(await whoCould(asks(anonymous.person))).toEqual([])
  const hannas = (await one<{ readonly id: string }>('select id from peer_invitation where person_id = $1', [marleen.id])).id
  expect(await whoCould(tx => tx.run(sql`insert into peer_leaving (invitation_id, left_at) values (${hannas}, ${house.now()})`))).toEqual(['marleen'])
  expect(await whoCould((tx, me) => tx.run(sql`insert into peer_group (id, name, founded_by, founded_at) select ${newAnonymousId()}, n.name, ${me}, ${house.now()} from person_name n where n.person_id = ${me}`).then(count => count > 0))).toEqual(['bas', 'marleen', 'jaap', 'samira', 'hanna', 'vera', castOfHetBaken.lieve.name])
})

const planned = { method: 'gossip', way: 'live', day: dayOf(house.now(), deHaven.zone), time: '10:00', daysPerStep: '2', facilitator: marleen.id }
let room = ''
const idOf = () => room.split('/').at(-1) ?? ''
const [asked, guess, kept, dropped] = ['Mag ik zelf beslissen', 'Een vermoeden over gezag', 'Kleine stap eerst', 'Dit punt verdwijnt']
const [step, clear, unsent] = ['Ik bel maandag zelf', 'Een verhelderende vraag', 'Typte dit te laat']
const secrets = [asked, guess, kept, dropped, step, clear, unsent]

test('planned, one at a time; a question lies ready that nobody but its bringer reads, and a name in it is pointed at', async () => {
  expect((await by('noor').send(`${here}/meetings`, { ...planned, facilitator: hanna.id, act: act() })).status).toBe(422)
  expect((await by('noor').send(`${here}/meetings`, { ...planned, act: act() })).status).toBe(303)
  expect((await by('bas').send(`${here}/meetings`, { ...planned, act: act() })).text).toContain('Er staat al een bijeenkomst.')
  room = `/peer-consultation/meetings/${(await one<{ readonly id: string }>('select id from peer_meeting')).id}`
  expect((await by('jaap').get('/today')).text).toContain('intervisie vandaag om 10:00 uur')
  for (const name of ['hanna', 'samira', 'ellen', 'kim'] as const) for (const path of [room, `${room}/question`, `${room}/closing`, `${room}/live`]) expect([name, path, (await by(name).get(path)).status]).toEqual([name, path, 404])

  // Bas writes of Noor, whom he guides: the place is shown, and who is not looked at; as it stands it is taken the second time.
  const warned = await by('bas').send(`${room}/questions`, { text: `${asked}, of beslist Noors leidinggevende?`, act: act() })
  expect(warned.status).toBe(422)
  for (const words of ['<mark class="marked-words"><span>Noors</span>', 'Niet nagekeken: collega', 'Bewaar het zo']) expect(warned.text).toContain(words)
  expect(faults(warned.text)).toEqual([])
  const said = /name="warned" value="([^"]*)"/.exec(warned.text)?.[1] ?? ''
  expect((await by('bas').send(`${room}/questions`, { text: `${asked}, of Noors leidinggevende? Of Kim?`, warned: said, act: act() })).status).toBe(422)
  expect((await by('bas').send(`${room}/questions`, { text: `${asked}, of beslist Noors leidinggevende?`, warned: said, act: act() })).status).toBe(303)
  // Marleen guides someone who gave no name: the pseudonym is found, and the name they wish to go by. Noor, whom she does not know from her work, is a word like any other.
  expect(read((await by('marleen').send(`${room}/questions`, { text: 'Iets met Noor, met berg-lucht en met Roos’ broer, op een berg', act: act() })).text)).toMatch(/\| berg-lucht \|[^]*\| Roos’ \|[^]*broer, op een berg \|/)
  expect((await by('marleen').send(`${room}/questions`, { text: 'Iets met Noor', act: act() })).status).toBe(303)
  expect(read((await by('bas').get(room)).text)).toContain(asked)
  expect(await whoSees(sql`select from peer_question where brought_by = ${bas.id}`)).toEqual(['bas'])
  expect(await whoSees(sql`select from peer_meeting`)).toEqual([...inRoom])
})

test('before the sentence is agreed to nobody is inside; three come in, and the room begins', async () => {
  expect((await by('jaap').get(`${room}/words`)).text).toContain('Ik houd me hieraan en kom binnen')
  expect((await by('jaap').send(`${room}/moves`, { kind: 'step', seen: '0', act: act() })).location).toBe(room)
  await later(40)
  for (const name of ['marleen', 'bas'] as const) await by(name).post(`${room}/attendance`, { says: 'agrees', act: act() })
  expect((await by('marleen').send(`${room}/moves`, { kind: 'step', seen: '0', act: act() })).text).toContain('Er zijn nog geen drie mensen binnen.')
  await by('jaap').post(`${room}/attendance`, { says: 'agrees', act: act() })
  expect((await by('marleen').send(`${room}/moves`, { kind: 'step', seen: '0', act: act() })).text).toContain('Kies eerst een vraag.')
  const question = (await one<{ readonly id: string }>('select id from peer_question where brought_by = $1', [bas.id])).id
  const marleens = (await one<{ readonly id: string }>('select id from peer_question where brought_by = $1', [marleen.id])).id
  // Who brought it puts it in, from inside; before that nobody goes on with it.
  const putIn = (wanted: string) => (tx: Tx) => tx.run(sql`insert into peer_question_put_in (question_id, meeting_id, put_in_at) values (${wanted}, ${idOf()}, ${house.now()})`)
  const chosen = (wanted: string) => (tx: Tx, me: Id<'person'>) => tx.run(sql`insert into peer_choice (meeting_id, number, question_id, chosen_by, chosen_at) values (${idOf()}, 40, ${wanted}, ${me}, ${house.now()})`)
  expect([await whoCould(putIn(question)), await whoCould(putIn(marleens)), await whoCould(chosen(question))]).toEqual([['bas'], ['marleen'], []])
  // Three are inside, and it is still Bas's alone.
  expect(await whoSees(sql`select from peer_question where brought_by = ${bas.id}`)).toEqual(['bas'])
  expect((await by('bas').send(`${room}/questions/put-in`, { act: act() })).status, house.broken.join('\n')).toBe(303)
  // Noor is of the group, and not inside: she reads nothing of it.
  for (const rows of [sql`select from peer_question where id = ${question}`, sql`select from peer_question_put_in`]) expect(await whoSees(rows)).toEqual(['bas', 'marleen', 'jaap'])
  // Who facilitates chooses, in their own name, and only of what was put in.
  expect([await whoCould(chosen(question)), await whoCould(chosen(marleens))]).toEqual([['marleen'], []])
  expect(await whoCould(tx => tx.run(sql`insert into peer_choice (meeting_id, number, question_id, chosen_by, chosen_at) values (${idOf()}, 41, ${question}, ${marleen.id}, ${house.now()})`))).toEqual(['marleen'])
  expect(read((await by('noor').get(room)).text)).not.toContain(asked)
  expect((await by('jaap').send(`${room}/choices`, { question, act: act() })).text).toContain('Alleen de begeleider kan dit.')
  await by('marleen').post(`${room}/choices`, { question, act: act() })
  expect(await whoSees(sql`select from peer_choice`), 'Noor is of the group, and not inside').toEqual(['bas', 'marleen', 'jaap'])
  expect((await by('jaap').send(`${room}/moves`, { kind: 'step', seen: '0', act: act() })).status).toBe(422)
  await by('marleen').post(`${room}/moves`, { kind: 'step', seen: '0', act: act() })
  const page = (await by('jaap').get(room)).text
  for (const words of ['Nu: stap 1 van 6, tot 10:15 uur', 'Het verhaal', 'Alleen de begeleider kan naar de volgende stap.', 'Kijk opnieuw', asked]) expect(read(page)).toContain(words)
  expect(faults(page)).toEqual([])
  await by('noor').post(`${room}/attendance`, { says: 'agrees', act: act() })
  expect(read((await by('noor').get(room)).text)).toContain(asked)
})

test('two tabs that press at once move one step; five minutes more are five; time by itself moves nothing', async () => {
  const [first, second] = await Promise.all([by('marleen').send(`${room}/moves`, { kind: 'step', seen: '1', act: act() }), by('marleen').send(`${room}/moves`, { kind: 'step', seen: '1', act: act() })])
  expect([first.status, second.status].toSorted()).toEqual([303, 422])
  expect((await one<{ readonly steps: number }>(`select count(*)::int as steps from peer_move where kind = 'step'`)).steps).toBe(2)
  expect(read((await by('jaap').get(room)).text)).toContain('Nu: stap 2 van 6, tot 10:20 uur')
  await by('marleen').post(`${room}/moves`, { kind: 'longer', seen: '2', act: act() })
  await later(12)
  expect(read((await by('jaap').get(room)).text)).toContain('Nu: stap 2 van 6, tot 10:25 uur')
  await later(4)
  const late = (await by('jaap').get(room)).text
  expect(late).toContain('De tijd van deze stap is om. Rond rustig af.')
  expect(late).toContain('Nu: stap 2 van 6')
  await by('jaap').post(`${room}/words`, { step: '2', text: clear, act: act() })
  expect(read((await by('bas').get(room)).text)).toContain(clear)
})

test('in the gossip the bringer turns around: not on the page and not at the database, until it is over', async () => {
  await by('marleen').post(`${room}/moves`, { kind: 'step', seen: '3', act: act() })
  await by('noor').post(`${room}/words`, { step: '3', text: guess, act: act() })
  const words = sql`select from peer_words where step = 3`
  expect(await whoSees(words)).toEqual(['marleen', 'jaap', 'noor'])
  const turned = (await by('bas').get(room)).text
  expect(turned).toContain('Draai je stoel om')
  expect(turned).not.toContain(guess)
  expect((await by('bas').send(`${room}/words`, { step: '3', text: 'Maar ik wil iets zeggen', act: act() })).status).toBe(422)
  // Someone typed while the group went on: the words stay on the page.
  const moved = await by('jaap').send(`${room}/words`, { step: '2', text: 'Nog een vraag', act: act() })
  expect([moved.status, moved.text.includes('Nog een vraag'), moved.text.includes('De groep is al in een andere stap.')]).toEqual([422, true, true])
  expect(await whoCould((tx, me) => tx.run(sql`insert into peer_words (id, meeting_id, step, written_by, content, others_from, bringer_from, written_at) select ${newAnonymousId()}, ${idOf()}, 2, ${me}, n.name, 2, 2, ${house.now()} from person_name n where n.person_id = ${me}`).then(count => count > 0))).toEqual([])
})

test('the facilitator is gone: another takes over by an act that everyone sees; who leaves is passed over, and reads nothing more', async () => {
  await by('marleen').post(`${room}/attendance`, { says: 'leaves', act: act() })
  expect(await whoSees(sql`select from peer_words where step = 3`)).toEqual(['jaap', 'noor'])
  expect(read((await by('marleen').get(room)).text)).toContain('Ik houd me hieraan')
  await by('jaap').post(`${room}/moves`, { kind: 'take-over', seen: '4', act: act() })
  expect(read((await by('noor').get(room)).text)).toMatch(/Jaap Verhoef nam het over van Marleen de Wit, om/)
  expect((await by('noor').send(`${room}/moves`, { kind: 'step', seen: '5', act: act() })).text).toContain('Alleen de begeleider kan dit.')
  await by('jaap').post(`${room}/moves`, { kind: 'step', seen: '5', act: act() })
  expect(read((await by('bas').get(room)).text)).toContain(guess)
  const moves = (kind: string) => (tx: Tx, me: Id<'person'>) => tx.run(sql`insert into peer_move (meeting_id, number, kind, moved_by, moved_at) values (${idOf()}, 90, ${kind}, ${me}, ${house.now()})`)
  expect(await whoCould(moves('step'))).toEqual(['jaap'])
  expect(await whoCould(moves('take-over'))).toEqual(['bas', 'jaap', 'noor'])
})

test('in the last step the group chooses what stays, and the bringer one step that nobody else ever reads', async () => {
  await by('jaap').post(`${room}/moves`, { kind: 'step', seen: '6', act: act() })
  expect((await by('noor').send(`${room}/points`, { text: 'te vroeg', act: act() })).location).toBe(room)
  await by('jaap').post(`${room}/moves`, { kind: 'step', seen: '7', act: act() })
  expect(read((await by('noor').get(room)).text)).toContain('Jaap Verhoef is aan de beurt.')
  await by('jaap').post(`${room}/moves`, { kind: 'turn', seen: '8', act: act() })
  expect(read((await by('bas').get(room)).text)).toContain('Jij bent aan de beurt.')
  for (const text of [kept, dropped]) await by('noor').post(`${room}/points`, { text, act: act() })
  const points = await house.asSuperuser<{ readonly id: Id<'peer-point'> }>('select id from peer_point')
  const texts = await house.as(noor.id, async tx => new Map((await Promise.all(points.map(async ({ id }) => {
    const row = await tx.one<{ readonly content: Sealed }>(sql`select content from peer_point where id = ${id}`)
    return [row ? await house.vault.open(tx, deHaven.id, { table: 'peer_point', row: id, column: 'content' }, row.content) : '', id] as const
  })))))
  for (const name of ['noor', 'bas'] as const) await by(name).post(`${room}/points/${texts.get(kept)}/words`, { says: 'stays', act: act() })
  // Two of three, and without the bringer: that is not the group.
  for (const name of ['noor', 'jaap'] as const) await by(name).post(`${room}/points/${texts.get(dropped)}/words`, { says: 'stays', act: act() })
  expect(await whoSees(sql`select from peer_point`)).toEqual(['bas', 'jaap', 'noor'])
  // That it is proposed, and what each finds of it, is of those inside; one finds for oneself, and proposes through the function alone.
  for (const rows of [sql`select from peer_point_proposal`, sql`select from peer_point_word`]) expect(await whoSees(rows)).toEqual(['bas', 'jaap', 'noor'])
  const finds = (whose: (me: Id<'person'>) => Id<'person'>) => (tx: Tx, me: Id<'person'>) => tx.run(sql`insert into peer_point_word (point_id, meeting_id, person_id, number, says, said_at) values (${texts.get(kept) ?? null}, ${idOf()}, ${whose(me)}, 40, 'goes', ${house.now()})`)
  expect(await whoCould(finds(me => me))).toEqual(['bas', 'jaap', 'noor'])
  expect(await whoCould(finds(() => noor.id))).toEqual(['noor'])
  expect(await whoCould((tx, me) => tx.run(sql`insert into peer_point_proposal (point_id, meeting_id, proposed_by) values (${texts.get(dropped) ?? null}, ${idOf()}, ${me})`))).toEqual([])
  expect(await whoCould(tx => tx.one<{ readonly done: boolean }>(sql`select propose_peer_point(${newAnonymousId()}, ${idOf()}, (select name from person_name limit 1), current_date) as done`).then(row => row?.done ?? false))).toEqual(['bas', 'jaap', 'noor'])
  await expect(house.as(jaap.id, tx => tx.run(sql`insert into peer_point (id, group_id, held_on, content) select ${newAnonymousId()}, ${group}, current_date, name from person_name limit 1`))).rejects.toThrow('42501')
  expect((await by('jaap').send(`${room}/own-step`, { text: step, act: act() })).location).toBe(room)
  await by('bas').post(`${room}/own-step`, { text: step, act: act() })
  expect(await whoSees(sql`select from peer_own_step`)).toEqual(['bas'])
  expect(read((await by('bas').get(room)).text)).toContain(step)
  expect(read((await by('jaap').get(room)).text)).not.toContain(step)
})

/** Every table with its rows as text, as a copy of the whole database would have them. */
const dump = async (): Promise<ReadonlyMap<string, string>> => {
  const tables = await house.asSuperuser<{ readonly name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname not in ('information_schema', 'pg_catalog', 'pg_toast')`)
  const rows = new Map<string, string>()
  for (const { name } of tables) rows.set(name, (await house.asSuperuser<{ readonly row: string }>(`select t::text as row from ${name} t`)).map(({ row }) => row).join('\n'))
  return rows
}
type Copied = { readonly table: string; readonly id: Id<string>; readonly column: string; readonly value: Sealed }
/** Every sealed value of this noun and every draft, with where it stands: what someone may have copied before. */
const sealedNow = async (): Promise<readonly Copied[]> => {
  const columns = await house.asSuperuser<{ readonly table: string; readonly column: string }>(`select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid where t.typname = 'sealed' and c.relkind = 'r' and (c.relname like 'peer\\_%' or c.relname = 'draft')`)
  const copied: Copied[] = []
  for (const { table, column } of columns) for (const row of await house.asSuperuser<{ readonly id: Id<string>; readonly value: Sealed }>(`select id, ${column} as value from ${table}`)) copied.push({ table, column, ...row })
  return copied
}
const opens = async (copied: Copied): Promise<string | null> => await house.as(null, async tx => await house.vault.open(tx, deHaven.id, { table: copied.table, row: copied.id, column: copied.column }, copied.value)).catch((error: unknown) => { if (error instanceof CannotOpen) return null; throw error })

test('after the closing nothing remains but what the group chose, the bringer\'s own step, and who was there', async () => {
  // Someone's sign-in ended while typing: what they wrote lies in a draft, and that is of the meeting too.
  const noors = by('noor')
  await later(0)
  house.travelTo(addMinutes(house.now(), 20))
  await noors.send(`${room}/words`, { step: '6', text: unsent, act: act() })
  browsers = await signs()
  const copied = await sealedNow()
  const before = new Map(await Promise.all(copied.map(async one => [one, await opens(one)] as const)))
  for (const secret of secrets) expect([secret, [...before.values()].some(text => text?.includes(secret))]).toEqual([secret, true])
  const meeting = idOf()
  const ids = [meeting, ...(await house.asSuperuser<{ readonly id: string }>('select id from peer_question union select id from peer_words')).map(({ id }) => id)]
  expect((await by('noor').send(`${room}/closings`, { act: act() })).location).toBe(room)
  expect(await whoCould(tx => tx.one<{ readonly closed: boolean }>(sql`select close_peer_meeting(${meeting}, ${house.now()}) as closed`).then(row => row?.closed ?? false))).toEqual(['jaap'])

  expect((await by('jaap').get(`${room}/closing`)).text).toContain('Er blijft één leerpunt.')
  const closed = await by('jaap').post(`${room}/closings`, { act: act() })
  expect(closed.text).toContain('Alles is gewist, behalve wat de groep koos.')
  expect(closed.text).toContain(kept)
  for (const name of inRoom) expect(read((await by(name).get(room)).text)).toContain('Deze bijeenkomst is gesloten. Wat er stond, is gewist.')
  expect((await by('noor').post(`${room}/words`, { step: '6', text: 'Nog iets', act: act() })).text).toContain('Deze bijeenkomst is gesloten.')

  // In every table: the log keeps ids of what was done, a double click is answered for two days, so that no restore brings it back what was
  // erased is known by its id for forty, and nothing else knows of it.
  const now = await dump()
  for (const id of ids) expect([...now].filter(([, rows]) => rows.includes(id)).map(([table]) => table).filter(table => !['log.entry', 'public.act_done', 'public.gone'].includes(table)), id).toEqual([])
  for (const [table, rows] of now) for (const secret of secrets) expect([table, secret, rows.includes(secret)]).toEqual([table, secret, false])
  expect(await house.asSuperuser('select from keys.scope_key where scope_id = $1', [meeting])).toEqual([])
  const [rows] = await house.asSuperuser('select (select count(*)::int from peer_meeting) meetings, (select count(*)::int from peer_question) questions, (select count(*)::int from peer_words) words, (select count(*)::int from peer_move) moves, (select count(*)::int from peer_attendance) attendance, (select count(*)::int from peer_point) points, (select count(*)::int from peer_own_step) steps, (select count(*)::int from peer_presence) presence')
  expect(rows).toEqual({ meetings: 0, questions: 0, words: 0, moves: 0, attendance: 0, points: 1, steps: 1, presence: 4 })
  // Whoever copied the sealed rows before has nothing to open them with: the keys are gone from the database, and from memory.
  house.vault.forget()
  const still: string[] = []
  for (const one of copied) { const text = await opens(one); if (text !== null) still.push(text) }
  expect(still.toSorted()).toEqual(['Intervisie op dinsdag', step, kept].toSorted())

  expect(await whoSees(sql`select from peer_own_step`)).toEqual(['bas'])
  expect(await whoSees(sql`select from peer_point`)).toEqual([...inRoom])
  expect(await whoSees(sql`select from peer_presence`)).toEqual([...inRoom])
})

test('who was there, when and how long, apart from what was said: on a list to take along', async () => {
  const list = await by('jaap').get(`${here}/presence.csv`)
  expect(list.text.split('\r\n')[0]).toBe('\uFEFF"Naam";"Dag";"Minuten"')
  expect(list.text).toMatch(/"Jaap Verhoef";"2026-11-20";"\d+"/)
  expect(list.text).not.toMatch(/gossip|roddel|leerpunt/i)
  const minutes = new Map((await house.asSuperuser<{ readonly person: string; readonly minutes: number }>('select person_id as person, minutes from peer_presence')).map(row => [row.person, row.minutes]))
  // Marleen left after a quarter of an hour; who stayed is counted to the closing.
  expect([minutes.get(marleen.id), minutes.get(jaap.id)]).toEqual([16, 36])
  for (const name of ['hanna', 'ellen', 'samira'] as const) expect((await by(name).get(`${here}/presence.csv`)).status).toBe(404)
  // In what a learner takes along as a whole stands when they were there.
  expect((await by('noor').get('/my-file/file.json')).text).toContain('2026-11-20')
  expect((await by('noor').get('/my-file/file.json')).text).toContain('peer-consultation')
  expect((await one<{ readonly events: string }>(`select string_agg(distinct event, ' ' order by event) as events from log.entry where event like 'peer-%'`)).events)
    .toBe('peer-group.asked peer-group.declined peer-group.founded peer-group.joined peer-group.left peer-meeting.closed peer-meeting.entered peer-meeting.left peer-meeting.planned peer-meeting.taken-over peer-presence.exported')
})

test('a learner whose file is erased while a meeting runs takes nothing of the others along, and leaves nothing', async () => {
  const gone = await openPlanFor(house, aroundNoor.tom, bas)
  await by('bas').post(`${here}/invitations`, { people: [gone.person], act: act() })
  const tom = await house.signedIn(gone.person)
  await tom.post(`/peer-consultation/invitations/${(await one<{ readonly id: string }>('select id from peer_invitation where person_id = $1', [gone.person])).id}`, { says: 'yes', act: act() })
  await tom.post(`${here}/meetings`, { ...planned, time: '11:00', facilitator: gone.person, act: act() })
  const running = `/peer-consultation/meetings/${(await one<{ readonly id: string }>('select id from peer_meeting')).id}`
  for (const browser of [tom, by('jaap'), by('marleen'), by('bas')]) await browser.post(`${running}/attendance`, { says: 'agrees', act: act() })
  await tom.post(`${running}/questions`, { text: asked, act: act() })
  await tom.post(`${running}/questions/put-in`, { act: act() })
  await tom.post(`${running}/choices`, { question: (await one<{ readonly id: string }>('select id from peer_question')).id, act: act() })
  for (const seen of ['0', '1']) await tom.post(`${running}/moves`, { kind: 'step', seen, act: act() })
  const copied = (await sealedNow()).filter(({ table }) => table === 'peer_question')
  await house.asSuperuser(`select erase_trajectory($1) from set_config('houvast.provider', $2, false)`, [gone.trajectory, deHaven.id])
  expect(await house.asSuperuser('select from person where id = $1', [gone.person])).toEqual([])
  expect(await house.asSuperuser('select from peer_question')).toEqual([])
  expect(copied).toHaveLength(1)
  expect(read((await by('jaap').get(running)).text)).toContain('Nu: stap 2 van 6')
  await by('jaap').post(`${running}/moves`, { kind: 'take-over', seen: '2', act: act() })
  await by('jaap').post(`${running}/moves`, { kind: 'longer', seen: '3', act: act() })
  expect((await one<{ readonly moves: number }>('select count(*)::int as moves from peer_move')).moves).toBe(4)
  expect((await by('jaap').post(`${running}/closings`, { act: act() })).text).toContain('Alles is gewist')
  house.vault.forget()
  expect(await Promise.all(copied.map(opens))).toEqual([null])
  expect(house.broken).toEqual([])
})

test('what nobody closed the night closes the same way, and six quiet weeks are said', async () => {
  expect((await by('noor').send(`${here}/meetings`, { ...planned, method: 'incident', way: 'spread', day: '2026-11-23', daysPerStep: '1', act: act() })).status).toBe(303)
  room = `/peer-consultation/meetings/${(await one<{ readonly id: string }>('select id from peer_meeting')).id}`
  house.travelTo(new Date('2026-11-23T09:00:00Z'))
  browsers = await signs()
  await by('jaap').post(`${room}/questions`, { text: asked, act: act() })
  for (const name of ['marleen', 'jaap', 'noor'] as const) await by(name).post(`${room}/attendance`, { says: 'agrees', act: act() })
  await by('marleen').post(`${room}/moves`, { kind: 'step', seen: '0', act: act() })
  const spread = (await by('jaap').get(room)).text
  for (const words of ['Nu: stap 1 van 7, tot en met maandag 23 november', 'Gespreid over dagen', 'Een dag langer', 'Kies eerst']) expect([words, spread.includes(words)]).toEqual([words, !['Een dag langer', 'Kies eerst'].includes(words)])
  // Nobody sits together: what is spoken otherwise is written.
  await by('noor').post(`${room}/words`, { step: '1', text: clear, act: act() })
  expect(read((await by('jaap').get(room)).text)).toContain(clear)
  const copied = (await sealedNow()).filter(({ table }) => table === 'peer_question' || table === 'peer_words')
  expect(copied).toHaveLength(2)
  const night = async (at: string) => { house.travelTo(new Date(at)); return await house.as('worker', tx => sweepPeers(tx, house.now())) }
  expect(await night('2026-12-06T02:00:00Z')).toBe(0)
  expect(await night('2026-12-07T02:00:00Z')).toBe(1)
  house.vault.forget()
  expect(await Promise.all(copied.map(opens))).toEqual([null, null])
  expect((await dump()).get('public.peer_question')).toBe('')
  expect(await house.asSuperuser(`select person_id, minutes from peer_presence where held_on = '2026-11-23' and minutes = 65`)).toHaveLength(3)
  for (const { name, person, provider } of everyone) await expect(house.as(person, tx => sweepPeers(tx, house.now()), provider), name).rejects.toThrow('42501')

  house.travelTo(new Date('2027-01-04T09:00:00Z'))
  browsers = await signs()
  expect((await by('jaap').get('/today')).text).toContain('weken geen intervisie')
  expect((await by('samira').get('/today')).text).toContain('0 keer intervisie vandaag')
  // Years on: points after two, presence after five, and then the group.
  await night('2028-11-21T02:00:00Z')
  expect(await house.asSuperuser('select from peer_point union all select from peer_own_step')).toEqual([])
  expect(await house.asSuperuser('select from peer_presence')).toHaveLength(10)
  await night('2031-11-25T02:00:00Z')
  expect(await house.asSuperuser('select from peer_group union all select from peer_presence union all select from peer_invitation')).toEqual([])
  expect(await house.asSuperuser('select from keys.scope_key where scope_id = $1', [group])).toEqual([])
  expect(house.broken).toEqual([])
})
