/** Noor takes everything along, puts her words beside it, restricts her file, complains; and Ellen answers in time. */
import { beforeAll, expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, newId, parseId, type Id } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import { refused } from '../../kit/refusal.ts'
import { crawl } from '../../test/crawl.ts'
import { openHouse } from '../../test/house.ts'
import { filledIn } from '../../test/markup.ts'
import { recoveryOfNoor, whoCanIn, whoSeesIn } from '../../test/recovery.ts'
import { sharedPlan } from '../../test/shared.ts'
import { give, propose } from '../consent/consent.ts'
import { listReleasedToMe, recordConsent } from '../consent/consent.store.ts'
import { writeSharedVersion } from '../consent/written-passages.ts'
import { recordCircleInvitation } from '../trajectories/circle.store.ts'
import { keepReceipt } from '../people/receipt.store.ts'
import { eraseMyOwn } from '../keeping/keeping.store.ts'
import { openedWith } from '../../test/opened.ts'
import { keepHouse } from '../keeping/keep.ts'
import { warnOfErasing } from '../keeping/warn.ts'
import { keepNote } from '../talks/written.ts'
import { complaintNotice, sweepComplaints } from './notify.ts'
import { complain } from './rights.ts'
import { recordComplaintEnd, recordLifted, recordRestriction } from './rights.store.ts'
import { answerTerms } from './terms.ts'

const house = await openHouse({ costs: { memory: 8, passes: 1 } })
const { noor } = await recoveryOfNoor(house)
const provider = { ...deHaven, fullUntil: null, host: null }
const parties = { noor: noor.participant, bas: noor.guide, kim: noor.parties.kim, mirjam: noor.parties.mirjam }
const whoSees = whoSeesIn(house)
const whoCan = whoCanIn(house, parties)
const act = () => newAnonymousId()
const mine = () => house.signedIn(noor.person)
const post = async (path: string, fields: Readonly<Record<string, string>> = {}) => await (await mine()).post(path, { ...fields, act: act() })
const ellens = () => house.signedIn(cast.ellen.id)
const today = () => dayOf(house.now(), deHaven.zone)

beforeAll(async () => {
  const talk = await noor.held('reflection', 3)
  await house.as(cast.bas.id, tx => keepNote({ tx, vault: house.vault, provider: deHaven }, noor.trajectory, { id: newAnonymousId(), talk, version: 1, writtenAt: house.now(), theme: null, talkedAbout: 'kanarie-noot', insight: '', step: '', needsMore: null }, noor.guide))
})

test('everything comes along in one act: to read and for machines, who looked included', async () => {
  const page = await (await mine()).get('/my-rights')
  expect([page.status, page.text.includes('Neem alles mee (PDF en JSON)')]).toEqual([200, true])
  await (await house.signedIn(cast.bas.id)).get(`/trajectories/${noor.trajectory}`)
  const taken = await (await mine()).get('/my-rights/everything.zip')
  expect([taken.status, taken.headers['content-type']]).toEqual([200, 'application/zip'])
  // Nothing in it is compressed: both stand there as they are.
  const bytes = (taken.bytes ?? Buffer.alloc(0)).toString('utf8')
  expect([bytes.includes('%PDF-'), bytes.includes('houvast.pdf')]).toEqual([true, true])
  const file: { readonly sections: readonly { readonly name: string; readonly entries: readonly { readonly data?: { readonly event?: string } }[] }[] } = JSON.parse(bytes.slice(bytes.indexOf('{\n  "format"'), bytes.indexOf('PK\u0001\u0002')))
  expect(file.sections.find(({ name }) => name === 'looks')?.entries.some(({ data }) => data?.event === 'trajectory.read')).toBe(true)
  for (const person of [cast.bas.id, cast.ellen.id]) expect((await (await house.signedIn(person)).get('/my-rights')).text).toContain('Mijn gegevens en rechten')
})

test('own words stand beside the file and beside a note as it was given, for her and for who guides, and for nobody else', async () => {
  await post('/my-file/access-requests')
  const basPage = await (await house.signedIn(cast.bas.id)).get(`/trajectories/${noor.trajectory}/access`)
  const note = /name="how-([0-9a-f-]{36})"/.exec(basPage.text)?.[1] ?? ''
  await (await house.signedIn(cast.bas.id)).post(`/trajectories/${noor.trajectory}/access/answers`, { [`how-${note}`]: 'nothing', act: act() })
  const given = /value="([0-9a-f-]{36})"/.exec((await (await mine()).get('/my-rights/words')).text.replace(/name="act"[^>]*>/g, ''))?.[1] ?? ''
  expect((await post('/my-rights/words', { about: 'file', words: ' ' })).status).toBe(422)
  expect((await post('/my-rights/words', { about: newId(), words: 'x' })).status).toBe(422)
  expect((await post('/my-rights/words', { about: 'file', words: 'kanarie-geheel' })).text).toContain('Het staat erbij.')
  expect((await post('/my-rights/words', { about: given, words: 'kanarie-bij-noot' })).text).toContain('kanarie-bij-noot')

  const under = (await (await mine()).get('/my-file')).text
  expect(under.indexOf('kanarie-bij-noot')).toBeGreaterThan(under.indexOf('kanarie-noot'))
  const guides = await house.signedIn(cast.bas.id)
  expect((await guides.get(`/trajectories/${noor.trajectory}`)).text).toContain('keer eigen woorden erbij')
  expect((await guides.get(`/trajectories/${noor.trajectory}/rights`)).text).toMatch(/kanarie-geheel[\s\S]*kanarie-bij-noot|kanarie-bij-noot[\s\S]*kanarie-geheel/)
  expect((await (await mine()).get('/my-file/file.json')).text).toMatch(/kanarie-bij-noot[\s\S]*kanarie-geheel/)
  expect((await (await mine()).get('/who-sees')).text).toContain('Eigen woorden bij het dossier')
  expect(await whoSees(sql`select from statement`)).toEqual(['noor', 'bas'])
  expect(await whoCan((tx, party) => tx.run(sql`insert into statement (id, trajectory_id, about, content, said_by, said_on) select ${newAnonymousId()}, ${noor.trajectory}, 'file', decode(repeat('01', 60), 'hex'), ${party}, ${today()}`))).toEqual(['noor as noor'])
})

test('restricted, it is kept and read by two: nothing shared is read any more, nothing new is, and erasing waits', async () => {
  const shares = (tx: Tx) => recordCircleInvitation(tx, { id: newAnonymousId(), trajectory: noor.trajectory, person: cast.marleen.id, role: 'colleague', by: noor.guide, at: house.now(), signsIn: 'mail-link', address: null })
  const trying = (work: (tx: Tx) => Promise<unknown>, person: Id<'person'>) => house.as(person, async tx => { await work(tx); throw new Error('undone') }).catch((error: Error) => error.message)
  const before = await trying(shares, cast.bas.id)
  expect(await whoCan((tx, party) => recordRestriction(tx, { id: newAnonymousId(), trajectory: noor.trajectory, why: 'wrong', at: house.now(), liftedAt: null }, party))).toEqual(['noor as noor'])

  expect((await post('/my-rights/restrictions')).status).toBe(422)
  expect((await post('/my-rights/restrictions', { why: 'wrong' })).text).toContain('Het dossier staat stil.')
  await post('/my-rights/restrictions', { why: 'objects' }) // once at a time
  expect(await house.asSuperuser('select from restriction')).toHaveLength(1)
  const [open] = await house.asSuperuser<{ readonly id: Id<'restriction'> }>('select id from restriction')
  expect(before).toBe('undone')
  expect(await trying(shares, cast.bas.id)).toContain('policy "restricted"')
  expect((await (await house.signedIn(cast.bas.id)).get(`/trajectories/${noor.trajectory}`)).text).toContain('dossier staat stil')
  expect((await (await house.signedIn(cast.bas.id)).get(`/trajectories/${noor.trajectory}/rights`)).text).toContain('Deel er nu niets van.')

  expect(await whoSees(sql`select from restriction`)).toEqual(['noor', 'bas'])
  expect(await house.asSuperuser(`select reason, let_go_by from keeping_hold`)).toEqual([{ reason: 'request', let_go_by: 'right' }])
  // Whoever watches over erasing sees that one waits, and does not let it go.
  const watched = await (await ellens()).get('/administration/keeping')
  expect([watched.text.includes('Dit laat zichzelf los.'), watched.text.includes(`/holds/${open?.id}/end`)]).toEqual([true, false])
  expect((await (await ellens()).post(`/administration/keeping/holds/${open?.id}/end`, { act: act() })).status).toBe(404)
  const years = addMinutes(house.now(), 1440 * 800)
  await house.asSuperuser(`update keeping_watch set looked_at = $1`, [years])
  await keepHouse(house.database, house.vault, deHaven.id, years)
  await house.asSuperuser(`update keeping_watch set looked_at = $1, held_back = null, held_since = null`, [house.now()])
  expect(await house.asSuperuser('select from trajectory where id = $1', [noor.trajectory])).toHaveLength(1)

  expect(await whoCan((tx, party) => recordLifted(tx, { id: open?.id ?? newId(), trajectory: noor.trajectory }, party, house.now()))).toEqual(['noor as noor'])
  expect((await post('/my-rights/restrictions/ends')).text).toContain('Het dossier staat niet meer stil.')
  expect(await trying(shares, cast.bas.id)).toBe(before)
  expect(await house.asSuperuser('select from keeping_hold h where not exists (select from keeping_hold_end e where e.hold_id = h.id)')).toEqual([])
})

test('what was let go to work is shut while the file is restricted, a yes is refused on her page, and both come back when she lifts it', async () => {
  const plan = await sharedPlan(house)
  const version = propose({ report: plan.report, trajectory: plan.trajectory, standing: 1, participant: plan.participant.party, asked: [], by: { id: plan.guide.party, trajectory: plan.trajectory, person: plan.guide.person, role: 'therapist', seat: 'inside' } },
    [{ asked: null, text: 'kanarie-gedeeld', alsoOf: [] }], [{ id: plan.manager.party, trajectory: plan.trajectory, person: plan.manager.person, role: 'manager', seat: 'beside' }], ['manager'], 'progress', newId(house.now().getTime()), house.now())
  if (refused(version)) throw new Error(version.refused)
  await house.as(plan.guide.person, tx => writeSharedVersion({ tx, vault: house.vault, provider: deHaven }, version, 'nl-NL'))
  const consent = give(version, plan.participant.party, { positions: [1], to: plan.manager.party, length: 14 }, [], newId(house.now().getTime()), house.now())
  if (refused(consent)) throw new Error(consent.refused)
  await house.as(plan.participant.person, tx => recordConsent(tx, consent, 'nl-NL'))
  house.travelTo(addMinutes(house.now(), 25 * 60))
  const reads = async () => [(await (await house.signedIn(plan.manager.person)).get('/shared-with-me')).text.includes('kanarie-gedeeld'), (await house.as(plan.manager.person, tx => listReleasedToMe(tx))).length > 0]
  expect(await reads()).toEqual([true, true])
  const own = await house.signedIn(plan.participant.person)
  await own.post('/my-rights/restrictions', { why: 'objects', act: act() })
  expect(await reads()).toEqual([false, false])
  const again = house.as(plan.participant.person, tx => recordConsent(tx, { ...consent, id: newId() }, 'nl-NL'))
  await expect(again).rejects.toThrow('policy "restricted"')
  await own.post('/my-rights/restrictions/ends', { act: act() })
  expect(await reads()).toEqual([true, true])
  // Taking back stays free; what is said anew is not half done, and a page says why.
  await own.post('/my-rights/restrictions', { why: 'objects', act: act() })
  await own.post(`/sharing/consents/${consent.id}/withdrawals`, { act: act() })
  expect(await house.asSuperuser('select from consent_withdrawal')).toHaveLength(1)
  const said = await own.post(`/sharing/${version.id}/${plan.manager.party}/consents`, { passage: '1', length: '14', act: act() })
  expect([said.status, said.text.includes('Er wordt nu niets nieuws gedeeld')]).toEqual([200, true])
  expect(await house.asSuperuser('select from consent')).toHaveLength(1)
})

test('while it stands still who guides writes nothing in it, whichever form they send: what they typed is kept, a page says why, and messages go on', { timeout: 240_000 }, async () => {
  await post('/my-rights/restrictions', { why: 'objects' })
  const still = await house.asSuperuser<{ readonly name: string }>(`select tablename as name from pg_policies p where policyname = 'restricted_words' and with_check = 'may_add_words(trajectory_id)' order by 1`)
  const count = async () => await house.asSuperuser(still.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name} where trajectory_id = '${noor.trajectory}'`).join(' union all '))
  const before = await count()
  const bas = await house.signedIn(cast.bas.id)
  const { forms } = await crawl(house.app.routes, bas, 2, [`/trajectories/${noor.trajectory}`])
  const sends = forms.filter(({ method, template, action }) => method === 'POST' && (action.includes(noor.trajectory) || /^\/(talks|agreements|goals|reports)\//.test(template)))
  expect(sends.length).toBeGreaterThan(10)
  const stopped: string[] = []
  for (const form of sends) {
    const answer = await bas.post(form.action, { ...filledIn(form), act: act() })
    expect(answer.status, `${form.action}: ${answer.text.slice(0, 200)}`).toBeLessThan(500)
    if (answer.text.includes('Dit dossier staat stil op verzoek van de deelnemer') || answer.text.includes('Er kan nu niets bij dit dossier')) stopped.push(form.template)
  }
  expect(await count()).toEqual(before)
  console.log(`${sends.length} kinds of forms sent by who guides, of which ${stopped.length} met the restriction: ${stopped.join(', ')}`)
  expect(stopped.length).toBeGreaterThan(3)

  const talk = await noor.held('reflection', 1)
  const writes = async () => await bas.post(`/talks/${talk}/notes`, { theme: '', talkedAbout: 'kanarie-stil', insight: '', step: '', needsMore: '', seen: '0', act: act() })
  const refusal = await writes()
  expect([refusal.status, refusal.text.includes('kanarie-stil'), refusal.text.includes('Er kan nu niets bij dit dossier')]).toEqual([200, true, true])
  const goal = await bas.post(`/trajectories/${noor.trajectory}/letters`, { words: 'kanarie-brief', act: act() })
  expect(goal.status).toBeLessThan(500)
  expect(await count()).toEqual(before)
  // Whom it is about writes on.
  expect((await post('/my-rights/words', { about: 'file', words: 'kanarie-zelf' })).text).toContain('kanarie-zelf')
  await post('/my-rights/restrictions/ends')
  expect((await writes()).text).toContain('kanarie-stil')
  expect(await count()).not.toEqual(before)
  expect(house.broken).toEqual([])
})

test('a complaint has its clock, goes to the office that answers, and is read by nobody else', async () => {
  const page = await (await mine()).get('/my-rights/complaints')
  for (const stands of ['Wkkgz artikel 17', 'AVG artikel 12', 'Autoriteit Persoonsgegevens', 'Postbus 93374']) expect(page.text).toContain(stands)
  expect((await post('/my-rights/complaints', { kind: 'guidance' })).status).toBe(422)
  expect((await post('/my-rights/complaints', { kind: 'guidance', words: 'kanarie-klacht' })).text).toContain('Het is verstuurd.')
  const [made] = await house.asSuperuser<{ readonly id: Id<'complaint'>; readonly due: string; readonly longest: string }>('select id, due_on::text as due, longest_on::text as longest from complaint')
  expect([made?.due, made?.longest]).toEqual([addDays(today(), 42), addDays(today(), 70)])
  expect(await whoSees(sql`select from complaint`)).toEqual(['noor', 'ellen'])
  expect(await whoCan((tx, party) => tx.run(sql`insert into complaint (id, trajectory_id, kind, content, made_by, made_on, due_on, longest_on) select ${newAnonymousId()}, ${noor.trajectory}, 'data', decode(repeat('01', 60), 'hex'), ${party}, ${today()}, ${addDays(today(), 30)}, ${addDays(today(), 90)}`))).toEqual(['noor as noor'])
  expect(await whoCan((tx, _party) => recordComplaintEnd(tx, made?.id ?? newId(), 'withdrawn', null, cast.bas.id, today()), ['noor'])).toEqual([])
  for (const person of [cast.bas.id, noor.person]) expect((await (await house.signedIn(person)).get('/complaints/received')).status).toBe(404)

  // The office hears by a mail that says nothing.
  await house.asSuperuser('delete from outbox_message')
  const settings = { database: house.database, vault: house.vault, providerOf: async () => provider, link: () => 'https://houvast.example/', clock: () => house.now() }
  await complaintNotice('office', settings)({ provider: deHaven.id, id: made?.id ?? newId() })
  expect(await house.asSuperuser('select from outbox_message')).toHaveLength(1)

  const list = await (await ellens()).get('/complaints/received')
  expect([list.text.includes('nog 42 dagen'), list.text.includes('Noor'), list.text.includes('kanarie-klacht')]).toEqual([true, false, false])
  const here = `/complaints/received/${made?.id}`
  expect((await (await ellens()).get(here)).text).toContain('kanarie-klacht')
  expect((await (await ellens()).post(`${here}/extensions`, { act: act() })).status).toBe(422)
  expect((await (await ellens()).post(`${here}/extensions`, { why: 'complex', act: act() })).text).toContain('Er staat nu dat het langer duurt.')
  expect((await (await mine()).get('/my-rights/complaints')).text).toContain('het is ingewikkeld')
  expect((await (await ellens()).post(`${here}/answers`, { answer: '', act: act() })).status).toBe(422)
  expect((await (await ellens()).post(`${here}/answers`, { answer: 'kanarie-antwoord', act: act() })).text).toContain('Het antwoord staat klaar.')
  expect((await (await mine()).get('/my-rights/complaints')).text).toContain('kanarie-antwoord')
  expect((await (await mine()).get('/my-file/file.json')).text).toMatch(/kanarie-klacht[\s\S]*kanarie-antwoord/)
  await complaintNotice('complainer', settings)({ provider: deHaven.id, id: made?.id ?? newId() })
  expect(await house.asSuperuser('select from outbox_message')).toHaveLength(2)

  // Six weeks on it waits no longer.
  const waiting = () => house.asSuperuser('select from keeping_hold h where h.id = $1 and not exists (select from keeping_hold_end e where e.hold_id = h.id)', [made?.id])
  for (const [days, left] of [[41, 1], [42, 0]] as const) {
    await house.as('worker', tx => sweepComplaints(tx, addMinutes(house.now(), 1440 * days), { provider }))
    expect(await waiting()).toHaveLength(left)
  }
})

test('with a complaints officer the administrator no longer reads them; what was sent can be taken back', async () => {
  await post('/my-rights/complaints', { kind: 'data', words: 'kanarie-tweede' })
  await house.asSuperuser(`insert into office (provider_id, id, person_id, office, given_at, given_by) values ($1, gen_random_uuid(), $2, 'complaints-officer', now(), $3)`, [deHaven.id, cast.hanna.id, cast.ellen.id])
  expect(await whoSees(sql`select from complaint`)).toEqual(['noor', 'hanna'])
  const told = await (await ellens()).get('/complaints/received')
  expect([told.text.includes('Wie klachten behandelt, leest ze.'), told.text.includes('/complaints/received/')]).toEqual([true, false])
  const [second] = await house.asSuperuser<{ readonly id: string }>(`select id from complaint where kind = 'data'`)
  expect((await (await house.signedIn(cast.hanna.id)).get('/complaints/received')).text).toContain('Over gegevens')
  expect((await post(`/my-rights/complaints/${second?.id}/withdrawals`)).text).toContain('Het is ingetrokken.')
  expect((await post(`/my-rights/complaints/${newId()}/withdrawals`)).status).toBe(404)
  expect((await (await house.signedIn(cast.hanna.id)).post(`/complaints/received/${second?.id}/answers`, { answer: 'te laat', act: act() })).text).not.toContain('Het antwoord staat klaar.')
  expect(await house.asSuperuser('select from complaint_end where complaint_id = $1', [second?.id])).toHaveLength(1)
})

test('the clock counts weeks and months by the law of the day', () => {
  const on = (kind: 'guidance' | 'data', day: string) => { const { dueOn, longestOn } = complain(newId(), kind, answerTerms.NL[kind], dayOf(new Date(`${day}T12:00:00Z`), deHaven.zone)); return [dueOn, longestOn] }
  expect([on('guidance', '2026-11-20'), on('data', '2027-01-31')]).toEqual([['2027-01-01', '2027-01-29'], ['2027-02-28', '2027-04-30']])
})

test('thirty days before her file goes she hears that something waits, once, and her page says which day', async () => {
  const [due] = await house.asSuperuser<{ readonly on: string }>(`select due_on::text as on from keeping_due where trajectory_id = $1 and rule = 'trajectory'`, [noor.trajectory])
  const near = addMinutes(new Date(`${due?.on}T12:00:00Z`), -1440 * 20)
  const told = (at: Date) => house.as('worker', tx => warnOfErasing(tx, at, { vault: house.vault, provider, link: () => 'https://houvast.example/' }))
  await house.asSuperuser('update keeping_watch set held_back = null, held_since = null')
  expect(await told(addMinutes(near, -1440 * 11))).toBe(0)
  expect(await told(near)).toBeGreaterThan(0)
  expect(await told(near)).toBe(0)
  house.travelTo(near)
  expect((await (await mine()).get('/my-rights')).text).toMatch(/wissen we dit dossier\. Neem mee wat je wilt houden\./)
  expect(await whoSees(sql`select from keeping_warning where trajectory_id = ${noor.trajectory}`)).toEqual(['noor'])
  expect(house.broken).toEqual([])
})

test('whoever came with six words has the same rights on the same page, hears of nothing by mail, and may still erase everything', async () => {
  const tess = await openedWith(house, { provider: deHaven, guide: cast.marleen.id, from: addMinutes(house.now(), 1440), now: house.now() })
  await house.as(tess.person, tx => keepReceipt(tx, 'anker-linde', { person: tess.person, verifier: Buffer.alloc(32, 1) }))
  const own = await house.signedIn(tess.person)
  const page = await own.get('/my-rights')
  expect([page.status, page.text.includes('/my-appointment/file'), page.text.includes('everything.zip')]).toEqual([200, true, false])
  expect((await own.send('/my-rights/everything.zip')).status).not.toBe(200)
  expect((await own.post('/my-rights/words', { about: 'file', words: 'kanarie-zes-woorden', act: act() })).text).toContain('kanarie-zes-woorden')
  expect((await own.post('/my-rights/restrictions', { why: 'needed', act: act() })).text).toContain('Het dossier staat stil.')
  expect((await own.post('/my-rights/complaints', { kind: 'data', words: 'kanarie-vraag', act: act() })).text).toContain('Het is verstuurd.')
  expect(await whoSees(sql`select from complaint where trajectory_id = ${tess.trajectory}`)).toEqual(['hanna'])
  expect(await whoSees(sql`select from statement where trajectory_id = ${tess.trajectory}`)).toEqual(['marleen'])
  const [asked] = await house.asSuperuser<{ readonly id: string }>('select id from complaint where trajectory_id = $1', [tess.trajectory])
  const before = (await house.asSuperuser('select from outbox_message')).length
  await complaintNotice('complainer', { database: house.database, vault: house.vault, providerOf: async () => provider, link: () => 'https://houvast.example/', clock: () => house.now() })({ provider: deHaven.id, id: parseId(asked?.id ?? '') ?? newId() })
  expect(await house.asSuperuser('select from outbox_message')).toHaveLength(before)
  const moments = await house.asSuperuser<{ readonly at: Date }>(`select at from log.entry where person_id = $1 and event in ('statement.said', 'complaint.made', 'file.restricted')`, [tess.person])
  expect(moments.map(({ at }) => at.getTime() % 86_400_000)).toEqual([0, 0, 0])
  // What only their own right holds goes by their own wish.
  expect(await house.as(tess.person, tx => eraseMyOwn(tx, house.now()))).toBe(1)
  expect(await house.asSuperuser('select from complaint where trajectory_id = $1', [tess.trajectory])).toEqual([])
  expect(house.broken).toEqual([])
})
