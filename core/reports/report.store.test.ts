/** Who sees a report and who does what with it, straight at the database: everyone tries, in their own name and in another's. */
import { expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { everyone, recoveryOfNoor, whoSeesIn } from '../../test/recovery.ts'
import { standsAt } from './report.store.ts'
import { look, say, tell } from './reports.fixture.ts'
import { contentsOf, handOverVersion, keepReportDraft, objectionsOf, remarksOf } from './written-report.ts'

const house = await openHouse()
const { noor, tom } = await recoveryOfNoor(house)
const [NOOR, BAS, KIM, RUUD] = [aroundNoor.noor.id, cast.bas.id, aroundNoor.kim.id, aroundNoor.ruud.id]
const { kim, ruud, mirjam } = noor.parties
const no = /row-level security|permission denied/
const around = { vault: house.vault, provider: deHaven }
const later = (days: number) => new Date(house.now().getTime() + days * 86_400_000)

const whoSees = whoSeesIn(house)
/** Everyone tries in turn; says who got through. */
const whoMay = async (act: (person: Id<'person'>) => Sql): Promise<readonly string[]> => {
  const through: string[] = []
  for (const [name, person] of Object.entries(everyone)) {
    try {
      await house.as(person, async tx => {
        if (await tx.run(act(person)) > 0) through.push(name)
        throw new Error('undo')
      })
    } catch (error) {
      if (!(error instanceof Error) || !(error.message === 'undo' || no.test(error.message))) throw error
    }
  }
  return through
}
const newVersion = (report: string, number: number, by: string, previous: Buffer | null, at = house.now()) => sql`
  insert into report_version (report_id, number, handed_over_by, handed_over_at, content, hash, previous_hash, by_mail)
  values (${report}, ${number}, ${by}, ${at}, ${Buffer.alloc(60, 1)}, ${Buffer.alloc(32)}, ${previous}, false)`
const newValidation = (report: string, party: string, verdict: string, number = 1) => sql`
  insert into report_validation (id, report_id, number, party_id, verdict, at) values (${newAnonymousId()}, ${report}, ${number}, ${party}, ${verdict}, now())`
const newLapse = (report: string, party: string, by: string, { reason = 'no-answer', at = house.now(), number = 1 } = {}) => sql`
  insert into report_lapse (report_id, number, party_id, lapsed_by, reason, why, at) values (${report}, ${number}, ${party}, ${by}, ${reason}, ${Buffer.alloc(60, 1)}, ${at})`
const newRemark = (report: string, party: string) => sql`
  insert into report_remark (id, validation_id, report_id, number, party_id, content) values (${newAnonymousId()}, ${newAnonymousId()}, ${report}, 1, ${party}, ${Buffer.alloc(60, 1)})`
const newObjection = (report: string, party: string, number = 1) => sql`
  insert into report_objection (id, report_id, number, party_id, content, at) values (${newAnonymousId()}, ${report}, ${number}, ${party}, ${Buffer.alloc(60, 1)}, now())`
const newReading = (report: string, party: string, number = 1) => sql`
  insert into report_reading (report_id, number, party_id, at) values (${report}, ${number}, ${party}, now())`
const correction = (report: string, kind: string, by: string, recipient: string | null = null, number = 1) => sql`
  insert into report_correction (id, report_id, number, kind, recipient, corrected_by, why, at) values (${newAnonymousId()}, ${report}, ${number}, ${kind}, ${recipient}, ${by}, ${Buffer.alloc(60, 1)}, ${house.now()})`

test('a draft is its writer\'s alone, and so is the report until it is handed over', async () => {
  const talk = await noor.held('dialogue', 2, [kim])
  const id = newId<'report'>(0)
  const begin = (by: string, trajectory: string = noor.trajectory, kind = 'dialogue') => sql`insert into report (id, trajectory_id, talk_id, kind, written_by, begun_at) values (${id}, ${trajectory}, ${talk}, ${kind}, ${by}, now())`
  expect(await whoMay(() => begin(noor.guide)), 'only whoever led the talk, in their own name').toEqual(['bas'])
  for (const party of [noor.participant, kim, mirjam, tom.guide]) expect(await whoMay(() => begin(party))).toEqual([])
  expect(await whoMay(() => begin(noor.guide, noor.trajectory, 'reflection')), 'as another kind of talk').toEqual([])
  await house.as(BAS, tx => tx.run(begin(noor.guide)))
  await house.as(BAS, tx => keepReportDraft({ tx, ...around }, { id, trajectory: noor.trajectory }, { version: 1, sheet: newAnonymousId(), typed: { topic: ['De balie'] }, savedAt: house.now() }))
  expect(await whoSees(sql`select from report where id = ${id}`)).toEqual(['bas'])
  expect(await whoSees(sql`select from report_draft where report_id = ${id}`)).toEqual(['bas'])
  expect(await whoMay(() => sql`update report_draft set version = 9 where report_id = ${id}`)).toEqual(['bas'])
  expect(await whoMay(() => sql`delete from report_draft where report_id = ${id}`)).toEqual(['bas'])
  // A talk nobody held has no report.
  const planned = newId<'talk'>(0)
  await house.as(BAS, tx => tx.run(sql`insert into talk (id, trajectory_id, kind, number, minutes) values (${planned}, ${noor.trajectory}, 'dialogue', 90, 60)`))
  expect(await whoMay(() => sql`insert into report (id, trajectory_id, talk_id, kind, written_by, begun_at) values (${newId(0)}, ${noor.trajectory}, ${planned}, 'dialogue', ${noor.guide}, now())`)).toEqual([])
})

const dialogue = await tell(house, BAS, await noor.held('dialogue', 3, [kim]), 'dialogue', later(-2))

test('handed over it is for those who were there; nobody else sees that it exists', async () => {
  for (const table of ['report', 'report_version', 'report_validator'] as const) {
    const rows = { report: sql`select from report where id = ${dialogue}`, report_version: sql`select from report_version where report_id = ${dialogue}`, report_validator: sql`select from report_validator where report_id = ${dialogue}` }[table]
    expect(await whoSees(rows), table).toEqual(['noor', 'bas', 'kim'])
  }
  expect((await look(house, BAS, dialogue)).validators.map(({ party }) => party).toSorted(), 'everyone who was there, never the writer').toEqual([noor.participant, kim].toSorted())
  const seen = await look(house, KIM, dialogue)
  expect((await house.as(KIM, tx => contentsOf({ tx, ...around }, seen))).get(1)?.lines[2]).toEqual({ key: 'colleagueView', asked: 'Hoe ziet de collega het?', answered: 'Ik wist dat niet.', chosen: [], compartment: 'care' })
})

test('the writer chooses nobody: not who validates, not a number, not what came before, not another\'s name', async () => {
  expect(await whoMay(() => sql`insert into report_validator (report_id, number, party_id) values (${dialogue}, 1, ${noor.guide})`)).toEqual([])
  expect(await whoMay(() => sql`delete from report_validator where report_id = ${dialogue} and party_id = ${kim}`)).toEqual([])
  const hash = (await look(house, BAS, dialogue)).versions[0]?.hash ?? null
  expect(await whoMay(() => newVersion(dialogue, 2, noor.guide, hash)), 'the next one').toEqual(['bas'])
  for (const [number, by, previous] of [[2, noor.guide, Buffer.alloc(32, 9)], [2, noor.guide, null], [3, noor.guide, hash], [1, noor.guide, null], [2, noor.participant, hash], [2, kim, hash], [2, tom.guide, hash]] as const)
    expect(await whoMay(() => newVersion(dialogue, number, by, previous)), `${number} by ${by}`).toEqual([])
  expect(await whoMay(() => sql`update report_version set by_mail = true where report_id = ${dialogue}`)).toEqual([])
  expect(await whoMay(() => sql`delete from report_version where report_id = ${dialogue}`)).toEqual([])
  expect(await whoMay(() => sql`delete from report where id = ${dialogue}`)).toEqual([])
})

test('nobody hands over what another wrote, neither before they handed it over nor as the writer of something else', async () => {
  const [noors, toms] = [newId<'report'>(0), newId<'report'>(0)]
  const begun = (id: Id<'report'>, plan: typeof noor | typeof tom, talk: Id<'talk'>) => sql`insert into report (id, trajectory_id, talk_id, kind, written_by, begun_at) values (${id}, ${plan.trajectory}, ${talk}, 'dialogue', ${plan.guide}, now())`
  const [inNoors, inToms] = [await noor.held('dialogue', 17, [kim]), await tom.held('dialogue', 17, [tom.parties.kim])]
  await house.as(BAS, tx => tx.run(begun(noors, noor, inNoors)))
  await house.as(cast.hanna.id, tx => tx.run(begun(toms, tom, inToms)))
  for (const party of [noor.participant, kim, ruud, mirjam, tom.guide]) expect(await whoMay(() => newVersion(noors, 1, party, null)), party).toEqual([])
  expect(await whoMay(() => newVersion(noors, 1, noor.guide, null))).toEqual(['bas'])
})

test('a report whose participant was not there is not handed over', async () => {
  const talk = await noor.held('dialogue', 9, [kim])
  const id = newId<'report'>(0)
  await house.as(BAS, tx => tx.run(sql`insert into report (id, trajectory_id, talk_id, kind, written_by, begun_at) values (${id}, ${noor.trajectory}, ${talk}, 'dialogue', ${noor.guide}, now())`))
  // As the owner would see it after someone tampered with who was there.
  await house.asSuperuser('update talk_outcome set outcome = $2 where talk_id = $1', [talk, 'participant-absent'])
  await expect(house.as(BAS, tx => tx.run(newVersion(id, 1, noor.guide, null)))).rejects.toThrow('nobody whom this report is about was there')
})

test('one says in one\'s own name whether it is right, and only who was there', async () => {
  expect(await whoMay(() => newValidation(dialogue, noor.participant, 'right'))).toEqual(['noor'])
  expect(await whoMay(() => newValidation(dialogue, kim, 'right'))).toEqual(['kim'])
  for (const party of [noor.guide, ruud, mirjam, tom.participant]) expect(await whoMay(() => newValidation(dialogue, party, 'right'))).toEqual([])
  expect(await whoMay(() => newObjection(dialogue, kim))).toEqual(['kim'])
  expect(await whoMay(() => newReading(dialogue, noor.participant))).toEqual(['noor'])
  // Nor do those who were not there want something changed, object, or have read it.
  for (const party of [noor.guide, ruud, mirjam, tom.participant]) {
    expect(await whoMay(() => newRemark(dialogue, party)), party).toEqual([])
    expect(await whoMay(() => newObjection(dialogue, party)), party).toEqual([])
    expect(await whoMay(() => newReading(dialogue, party)), party).toEqual([])
  }
})

test('what is said is said of the newest version', async () => {
  const report = await tell(house, BAS, await noor.held('dialogue', 18, [kim, ruud]), 'dialogue', later(-16))
  await say(house, KIM, kim, report, 'change', 'De dag klopt niet.')
  const { hash } = (await look(house, BAS, report)).versions[0] ?? { hash: null }
  await house.as(BAS, tx => tx.run(newVersion(report, 2, noor.guide, hash, later(-8))))
  expect(await whoMay(() => newValidation(report, kim, 'right', 1))).toEqual([])
  expect(await whoMay(() => newValidation(report, kim, 'right', 2))).toEqual(['kim'])
  expect(await whoMay(() => newValidation(report, kim, 'right', 3)), 'nor of one that is still to come').toEqual([])
  expect(await whoMay(() => newReading(report, kim, 2))).toEqual(['kim'])
  for (const number of [2, 9]) expect(await whoMay(() => newReading(dialogue, kim, number)), 'nobody has read a version that is not there').toEqual([])
  expect(await whoMay(() => newLapse(report, kim, noor.guide, { number: 1 })), 'and nobody waits for a word about the one before').toEqual([])
  expect(await whoMay(() => newLapse(report, kim, noor.guide, { number: 2 })), 'what she said was about that one').toEqual(['bas'])
  expect(await whoMay(() => newLapse(report, kim, noor.guide, { number: 2, at: later(-2) })), 'a week counts from the newest').toEqual([])
  for (const [number, who] of [[1, []], [2, ['bas']]] as const) expect(await whoMay(() => newLapse(report, ruud, noor.guide, { number })), `who said nothing at all is let go of the newest alone: ${number}`).toEqual(who)
  const nudge = (number: number) => sql`insert into report_nudge (id, report_id, number, party_id, nudged_by, at) values (${newAnonymousId()}, ${report}, ${number}, ${kim}, ${noor.guide}, ${house.now()})`
  expect(await whoMay(() => nudge(1))).toEqual([])
  expect(await whoMay(() => nudge(2))).toEqual(['bas'])
  expect(await whoMay(() => correction(report, 'wrong-person', noor.guide, null, 1))).toEqual([])
  expect(await whoMay(() => correction(report, 'wrong-person', noor.guide, null, 2))).toEqual(['bas'])
})

test('nobody reads what someone wants changed but its writer and theirs; everyone of the report reads an objection', async () => {
  await say(house, KIM, kim, dialogue, 'change', 'Het was de telefoon niet.')
  expect(await whoSees(sql`select from report_remark where report_id = ${dialogue}`)).toEqual(['bas', 'kim'])
  expect((await house.as(BAS, tx => remarksOf({ tx, ...around }, { id: dialogue }))).map(({ text }) => text)).toEqual(['Het was de telefoon niet.'])
  await house.as(KIM, async tx => tx.run(sql`insert into report_objection (id, report_id, number, party_id, content, at) values (${newAnonymousId()}, ${dialogue}, 1, ${kim}, ${(await (await house.vault.scope(tx, deHaven.id, noor.trajectory)).newDocument(tx)).seal({ table: 'x', row: dialogue, column: 'y' }, 'z')}, now())`))
  expect(await whoSees(sql`select from report_objection where report_id = ${dialogue}`)).toEqual(['noor', 'bas', 'kim'])
  await expect(house.as(BAS, tx => objectionsOf({ tx, ...around }, { id: dialogue })), 'sealed at another place').rejects.toThrow('does not open')
  expect(await whoMay(() => sql`delete from report_objection where report_id = ${dialogue}`)).toEqual([])
  expect(await whoMay(() => sql`update report_objection set number = 2 where report_id = ${dialogue}`)).toEqual([])
})

test('it stands when everyone says that it is right, and not a word before', async () => {
  const report = await tell(house, BAS, await noor.held('dialogue', 4, [kim, ruud]), 'dialogue')
  const stands = () => house.as(BAS, tx => standsAt(tx, report))
  expect(await stands(), 'silence').toBe(null)
  await say(house, NOOR, noor.participant, report, 'right')
  await say(house, KIM, kim, report, 'right')
  expect(await stands(), 'Ruud says nothing').toBe(null)
  await say(house, RUUD, ruud, report, 'talk-first')
  expect(await stands()).toBe(null)
  await say(house, RUUD, ruud, report, 'right')
  expect(await stands()).toBe(1)
  expect(await house.as(aroundNoor.mirjam.id, tx => standsAt(tx, report)), 'a fact that sharing leans on').toBe(1)
  expect(await whoSees(sql`select from report where id = ${report}`), 'and it is still for those who were there').toEqual(['noor', 'bas', 'kim', 'ruud'])
  expect(await whoSees(sql`select from report_sealing where report_id = ${report}`), 'who see that it stands').toEqual(['noor', 'bas', 'kim', 'ruud'])
  await expect(house.as(KIM, tx => tx.run(newValidation(report, kim, 'change'))), 'right stays said').rejects.toThrow(no)
  const { hash } = (await look(house, BAS, report)).versions[0] ?? { hash: null }
  await expect(house.as(BAS, tx => tx.run(newVersion(report, 2, noor.guide, hash))), 'what stands is corrected first').rejects.toThrow(no)
})

const sealedWord = (text: string) => async (tx: Parameters<Parameters<typeof house.as>[1]>[0]) => (await (await house.vault.scope(tx, deHaven.id, noor.trajectory)).newDocument(tx)).seal({ table: 'x', row: noor.trajectory, column: 'y' }, text)

test('waiting ends by an act of the writer alone: after a week, not for whom it is about, not for who spoke', async () => {
  const report = await tell(house, BAS, await noor.held('dialogue', 10, [kim]), 'dialogue', later(-8))
  const lapse = (party: string, by: string, reason = 'no-answer', at = house.now()) => newLapse(report, party, by, { reason, at })
  expect(await whoMay(() => lapse(kim, noor.guide))).toEqual(['bas'])
  expect(await whoMay(() => lapse(noor.participant, noor.guide)), 'not for Noor').toEqual([])
  expect(await whoMay(() => lapse(kim, noor.guide, 'left')), 'she is still here').toEqual([])
  expect(await whoMay(() => lapse(kim, noor.guide, 'no-answer', later(-3))), 'too soon').toEqual([])
  expect(await whoMay(() => lapse(kim, noor.participant))).toEqual([])
  await say(house, NOOR, noor.participant, report, 'right')
  await house.as(BAS, tx => tx.run(lapse(kim, noor.guide)))
  expect(await house.as(BAS, tx => standsAt(tx, report))).toBe(1)
  await expect(house.as(KIM, tx => tx.run(newValidation(report, kim, 'right'))), 'too late').rejects.toThrow(no)
  expect(await whoSees(sql`select from report_lapse where report_id = ${report}`), 'for everyone to see').toEqual(['noor', 'bas', 'kim'])
  const fresh = await tell(house, BAS, await noor.held('dialogue', 19, [kim]), 'dialogue')
  expect(await whoMay(() => newLapse(fresh, kim, noor.guide)), 'that another was handed over long ago is no reason').toEqual([])
  const oneLess = await tell(house, BAS, await noor.held('dialogue', 20, [kim, ruud]), 'dialogue', later(-8))
  await house.as(BAS, tx => tx.run(newLapse(oneLess, kim, noor.guide)))
  expect(await whoMay(() => newValidation(oneLess, ruud, 'right')), 'whoever is waited for still speaks').toEqual(['ruud'])
  expect(await whoMay(() => newValidation(oneLess, kim, 'right'))).toEqual([])
  const spoke = await tell(house, BAS, await noor.held('dialogue', 11, [kim]), 'dialogue', later(-8))
  await say(house, KIM, kim, spoke, 'change')
  await expect(house.as(BAS, async tx => tx.run(sql`insert into report_lapse (report_id, number, party_id, lapsed_by, reason, why, at) values (${spoke}, 1, ${kim}, ${noor.guide}, 'no-answer', ${await sealedWord('x')(tx)}, ${house.now()})`))).rejects.toThrow(no)
})

test('a reminder is the writer\'s, once a week at most', async () => {
  const report = await tell(house, BAS, await noor.held('dialogue', 12, [kim]), 'dialogue', later(-8))
  const nudge = (by: string, at: Date) => sql`insert into report_nudge (id, report_id, number, party_id, nudged_by, at) values (${newAnonymousId()}, ${report}, 1, ${kim}, ${by}, ${at})`
  expect(await whoMay(() => nudge(noor.guide, house.now()))).toEqual(['bas'])
  await house.as(BAS, tx => tx.run(nudge(noor.guide, house.now())))
  await expect(house.as(BAS, tx => tx.run(nudge(noor.guide, later(6))))).rejects.toThrow(no)
  await house.as(BAS, tx => tx.run(nudge(noor.guide, later(8))))
  expect(await whoMay(() => nudge(noor.participant, later(20))), 'in the name of whom it is about, or by them').toEqual([])
  expect(await whoSees(sql`select from report_nudge where report_id = ${report}`), 'for who was reminded').toEqual(['bas', 'kim'])
})

test('a correction is the writer\'s: what was wrong stands no more, and another version follows', async () => {
  const report = await tell(house, BAS, await noor.held('reflection', 13), 'reflection')
  await expect(house.as(BAS, tx => tx.run(correction(report, 'wrong-text', noor.guide))), 'before it stands another version is enough').rejects.toThrow(no)
  await say(house, NOOR, noor.participant, report, 'right')
  expect(await whoMay(() => correction(report, 'wrong-text', noor.guide))).toEqual(['bas'])
  expect(await whoMay(() => correction(report, 'wrong-text', noor.participant))).toEqual([])
  await house.as(BAS, tx => tx.run(correction(report, 'wrong-text', noor.guide)))
  expect(await house.as(NOOR, tx => standsAt(tx, report))).toBe(null)
  const before = await look(house, BAS, report)
  await house.as(BAS, async tx => {
    const content = (await contentsOf({ tx, ...around }, before)).get(1)
    if (!content) throw new Error('nothing to go on from')
    await handOverVersion({ tx, ...around }, before, { number: 2, previous: before.versions[0]?.hash ?? null }, content, false, house.now())
  })
  await say(house, NOOR, noor.participant, report, 'right')
  expect(await house.as(NOOR, tx => standsAt(tx, report))).toBe(2)
  expect(await house.asSuperuser('select from breach', []), 'a wrong word is no breach').toEqual([])
})

test('words about another person are struck for everyone, readers hear of it, and the register counts who had read', async () => {
  const report = await tell(house, BAS, await noor.held('dialogue', 14, [kim]), 'dialogue')
  await house.as(NOOR, tx => tx.run(sql`insert into report_reading (report_id, number, party_id, at) values (${report}, 1, ${noor.participant}, ${house.now()})`))
  await house.as(BAS, tx => tx.run(correction(report, 'wrong-person', noor.guide)))
  expect(await whoSees(sql`select from report_version where report_id = ${report}`)).toEqual([])
  expect(await whoSees(sql`select from report_reading where report_id = ${report}`), 'that it was read stays to be seen').toEqual(['noor', 'bas', 'kim'])
  expect(await whoSees(sql`select from report_correction where report_id = ${report}`), 'the tombstone').toEqual(['noor', 'bas', 'kim'])
  expect(await whoSees(sql`select from report_notice where report_id = ${report}`), 'told to whoever read it').toEqual(['noor', 'bas'])
  expect(await whoSees(sql`select from breach`), 'the administrator\'s register').toEqual(['ellen'])
  expect(await house.as(cast.ellen.id, tx => tx.rows(sql`select kind, readers from breach where noticed_at >= ${house.now()}`))).toEqual([{ kind: 'wrong-person', readers: 1 }])
  await expect(house.as(NOOR, tx => tx.run(newValidation(report, noor.participant, 'right')))).rejects.toThrow(no)
  expect(await whoMay(() => newObjection(report, noor.participant)), 'what was struck is there for nobody to object to').toEqual([])
  expect(await whoMay(() => newReading(report, kim)), 'or to have read').toEqual([])
  // The right words may follow, and stand by themselves.
  const chain = await house.as(BAS, tx => tx.one<{ readonly number: number; readonly hash: Buffer }>(sql`select number, hash from report_chain(${report})`))
  expect(await house.as(NOOR, tx => tx.rows(sql`select from report_chain(${report})`)), 'for its writer only').toEqual([])
  await house.as(BAS, tx => tx.run(newVersion(report, (chain?.number ?? 0) + 1, noor.guide, chain?.hash ?? null)))
  expect(await whoSees(sql`select from report_version where report_id = ${report}`)).toEqual(['noor', 'bas', 'kim'])
})

test('whoever should not have had it reads no more, and is no longer asked; never whom it is about', async () => {
  const report = await tell(house, BAS, await noor.held('dialogue', 15, [kim, ruud]), 'dialogue')
  expect(await whoMay(() => correction(report, 'wrong-recipient', noor.guide, noor.participant))).toEqual([])
  expect(await whoMay(() => correction(report, 'wrong-recipient', noor.guide, mirjam))).toEqual([])
  expect(await whoMay(() => correction(dialogue, 'wrong-recipient', noor.guide, ruud)), 'nobody who never had this one').toEqual([])
  await house.as(RUUD, tx => tx.run(sql`insert into report_reading (report_id, number, party_id, at) values (${report}, 1, ${ruud}, ${house.now()})`))
  await say(house, RUUD, ruud, report, 'change', 'Mijn naam hoort hier niet.')
  expect(await whoSees(sql`select from report_remark where report_id = ${report}`)).toEqual(['bas', 'ruud'])
  await house.as(BAS, tx => tx.run(correction(report, 'wrong-recipient', noor.guide, ruud)))
  expect(await whoSees(sql`select from report_remark where report_id = ${report}`), 'what he wanted changed quotes what he should not have').toEqual(['bas'])
  expect(await whoMay(() => newRemark(report, ruud))).toEqual([])
  expect(await whoMay(() => newObjection(report, ruud))).toEqual([])
  expect(await whoMay(() => newReading(report, ruud))).toEqual([])
  expect(await whoSees(sql`select from report_version where report_id = ${report}`)).toEqual(['noor', 'bas', 'kim'])
  expect(await house.as(RUUD, tx => tx.rows(sql`select kind from report_correction where report_id = ${report}`)), 'but is told').toEqual([{ kind: 'wrong-recipient' }])
  await expect(house.as(RUUD, tx => tx.run(newValidation(report, ruud, 'change')))).rejects.toThrow(no)
  await say(house, NOOR, noor.participant, report, 'right')
  await say(house, KIM, kim, report, 'right')
  expect(await house.as(BAS, tx => standsAt(tx, report))).toBe(1)
})

test('whoever left reads no more', async () => {
  const report = await tell(house, BAS, await noor.held('dialogue', 16, [ruud]), 'dialogue')
  expect(await whoSees(sql`select from report where id = ${report}`)).toEqual(['noor', 'bas', 'ruud'])
  await house.as(RUUD, tx => tx.run(sql`insert into party_departure (party_id, left_at) values (${ruud}, ${house.now()})`))
  expect(await whoSees(sql`select from report where id = ${report}`)).toEqual(['noor', 'bas'])
  expect(await whoMay(() => sql`insert into report_lapse (report_id, number, party_id, lapsed_by, reason, why, at) values (${report}, 1, ${ruud}, ${noor.guide}, 'left', ${Buffer.alloc(60, 1)}, ${house.now()})`)).toEqual(['bas'])
})

test('the register is decided on by an administrator, in their own name', async () => {
  const [breach] = await house.asSuperuser<{ readonly id: string }>('select id from breach', [])
  const decide = (by: string) => sql`insert into breach_decision (breach_id, authority, people, why, decided_by, at) values (${breach?.id}, 'told', 'told', ${Buffer.alloc(60, 1)}, ${by}, now())`
  expect(await whoMay(() => decide(cast.ellen.id))).toEqual(['ellen'])
  expect(await whoMay(person => decide(person))).toEqual(['ellen'])
  expect(await whoMay(() => decide(BAS)), 'in nobody else\'s').toEqual([])
  await house.as(cast.ellen.id, tx => tx.run(decide(cast.ellen.id)))
  expect(await whoSees(sql`select from breach_decision`)).toEqual(['ellen'])
  expect(await whoMay(() => sql`insert into breach (correction_id, kind, noticed_at, readers, first_read_at) values (${newAnonymousId()}, 'wrong-person', now(), 1, now())`)).toEqual([])
})
