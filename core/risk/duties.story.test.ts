/** A no to a doctor, and a worry that grows: kept and respected below red; at red the least is told, with five reasons, and not in secret. */
import { expect, test } from 'vitest'
import { aroundNoor, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { addDays, addMinutes, dateWithYear, dayOf } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { withoutChance } from '../../test/markup.ts'
import { everyoneBut, recoveryOfNoor, whoSeesIn } from '../../test/recovery.ts'
import { keepBrokenSilence, planTurn } from './known-risk.ts'
import { findRed } from './risk.store.ts'
import { silenceNotice } from './silence-notice.ts'

const house = await openHouse()
const { noor } = await recoveryOfNoor(house)
const talk = await noor.held('reflection', 1)
const today = dayOf(house.now(), deHaven.zone)
await house.as(cast.ellen.id, tx => planTurn({ tx, vault: house.vault, provider: deHaven }, { person: cast.jaap.id, from: today, until: addDays(today, 3), telephone: '+31687654321' }, house.now()))
const act = () => newAnonymousId()
const later = (minutes: number) => house.travelTo(addMinutes(house.now(), minutes))
const bas = () => house.signedIn(cast.bas.id)
const whoSees = whoSeesIn(house)
const worries = async (level: 'yellow' | 'orange' | 'red') => { later(1); await (await bas()).post(`/talks/${talk}/risk-levels`, { level, reasons: `kanarie-${level}`, act: act() }) }
const red = async (): Promise<Id<'risk-level'>> => (await house.as(cast.bas.id, tx => findRed(tx, noor.trajectory, house.now()))) ?? newId(0)
const letters = () => house.asSuperuser('select from shared_version')
const answers = { told: 'emergency', asked: 'Ja, het antwoord was nee.', harm: 'Een plan voor vanavond.', otherWay: 'Samen bellen lukte niet.', timely: 'Het was vanavond.', least: 'Alleen naam en adres.', said: 'Naam, adres en gevaar: kanarie-gezegd.' }
/** As of one and the same moment: a page says until when one is signed in. */
const start = house.now()
const managers = async () => {
  const now = house.now()
  house.travelTo(start)
  const browser = await house.signedIn(aroundNoor.mirjam.id)
  const read = JSON.stringify(await Promise.all(['/beside', '/shared-with-me', '/agreements'].map(async path => withoutChance((await browser.get(path)).text))))
  house.travelTo(now)
  return read
}
const before = await managers()

test('below red a no is kept, nothing leaves without a yes, and there is no way to write that it did', async () => {
  const own = await house.signedIn(noor.person)
  await (await bas()).post(`/trajectories/${noor.trajectory}/professional-letters/new/gp`, { name: 'dr. Smit', practice: '', mail: 'smit@huisarts.example', telephone: '06 20 30 40 50', about: 'Noor Jansen', question: 'Kan Noor bij u terecht?', background: '', weDo: '', seen: '0', act: act() })
  const [letter] = await house.asSuperuser<{ readonly id: string }>('select id from professional_letter')
  expect((await own.post(`/my-letters/${letter?.id}/refusals`)).text).toContain('Je zei nee op')
  for (const level of ['yellow', 'orange'] as const) {
    await worries(level)
    const shown = (await (await bas()).get(`/talks/${talk}/worry`)).text
    expect(shown, level).toContain('Dan blijf je zwijgen.')
    expect(shown, level).not.toContain('/conflict-of-duties')
    const [latest] = await house.asSuperuser<{ readonly id: Id<'risk-level'> }>('select id from risk_level order by recorded_at desc limit 1')
    if (!latest) throw new Error('no worry')
    expect((await (await bas()).post(`/risk-levels/${latest.id}/conflicts-of-duties`, { ...answers, act: act() })).status, level).toBe(404)
    await expect(house.as(cast.bas.id, tx => keepBrokenSilence({ tx, vault: house.vault, provider: deHaven }, { id: newAnonymousId(), trajectory: noor.trajectory, worry: latest.id, told: 'doctor', weighed: answers, by: noor.guide, at: house.now() })), level).rejects.toThrow('row-level security')
  }
  expect(await letters()).toEqual([])
  expect(await house.asSuperuser('select from conflict_of_duties')).toEqual([])
})

test('at red it takes an answer to every question; once, however often one presses', async () => {
  await worries('red')
  const browser = await bas()
  const path = `/risk-levels/${await red()}`
  expect((await browser.get(`/talks/${talk}/worry`)).text).toContain(`${path}/conflict-of-duties`)
  for (const missing of Object.keys(answers)) {
    const answer = await browser.send(`${path}/conflicts-of-duties`, { ...answers, [missing]: ' ', act: act() })
    expect(answer.status, missing).toBe(422)
    expect(answer.text, missing).toContain(`href="#${missing}"`)
    expect(answer.text, 'what was typed is kept').toContain(missing === 'least' ? answers.said : answers.least)
  }
  const one = act()
  for (let presses = 0; presses < 2; presses++) expect((await browser.post(`${path}/conflicts-of-duties`, { ...answers, act: one })).text).toContain('Vastgelegd. De deelnemer ziet dit ook.')
  expect(await house.asSuperuser('select from conflict_of_duties')).toHaveLength(1)
  expect(await house.asSuperuser(`select from conflict_of_duties c where c::text like '%kanarie%'`), 'sealed').toEqual([])
  expect(await letters(), 'telling is by telephone: no letter leaves by itself').toEqual([])
})

test('whom it is about reads what was said, to whom and why; the back-up who was called too; nobody else, and no employer', async () => {
  const own = await house.signedIn(noor.person)
  expect((await own.get('/my-trajectory')).text).toContain('Wat over jou gezegd is zonder jouw ja')
  const shown = (await own.get('/broken-silences')).text
  for (const words of Object.values(answers).slice(1)) expect(shown).toContain(words)
  expect(shown).not.toContain('kanarie-red')
  expect((await own.get('/my-file/file.json')).text).toContain('kanarie-gezegd')
  expect((await own.get('/my-trajectory')).text).toContain('zei iets zonder ja')
  expect((await (await house.signedIn(cast.jaap.id)).get('/backup')).text).toContain('kanarie-gezegd')
  expect(await whoSees(sql`select from conflict_of_duties`)).toEqual(['noor', 'bas'])
  expect(await house.as(cast.jaap.id, tx => tx.rows(sql`select from conflict_of_duties`))).toHaveLength(1)
  for (const [name, person] of everyoneBut('noor', 'bas')) {
    const browser = await house.signedIn(person)
    expect((await browser.get('/broken-silences')).status, name).toBe(404)
    expect((await browser.get(`/risk-levels/${await red()}/conflict-of-duties`)).status, name).toBe(404)
  }
  expect(await managers(), 'an employer reads the same bytes as before').toBe(before)
  expect(await mailsTo(house, aroundNoor.mirjam.mail)).toEqual([])
})

test('whoever runs the house hears that it happened and on which day, and nothing that leads further; one says that they saw it', async () => {
  const [row] = await house.asSuperuser<Readonly<Record<string, unknown>>>('select * from silence_notice')
  expect(Object.keys(row ?? {}).toSorted(), 'no key to a file, a guide or what was said').toEqual(['broken_on', 'id', 'provider_id'])
  expect(await house.asSuperuser('select from conflict_of_duties c join silence_notice n on n.id = c.id')).toEqual([])
  const ellen = await house.signedIn(cast.ellen.id)
  expect((await ellen.get('/administration')).text).toContain('Een begeleider doorbrak het zwijgen.')
  expect((await ellen.get('/administration/backup')).text).toContain('href="/administration/silences"')
  const shown = (await ellen.get('/administration/silences')).text
  expect(shown).toContain(dateWithYear(dayOf(house.now(), deHaven.zone), 'nl-NL'))
  for (const secret of ['kanarie', 'Noor', 'Bas', 'Jaap', '112', noor.trajectory]) expect(/<main[\s\S]*<\/main>/.exec(shown)?.[0], secret).not.toContain(secret)

  const [{ payload } = { payload: null }] = await house.asSuperuser<{ readonly payload: JobPayload }>(`select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'silence-broken'`)
  if (!payload) throw new Error('nobody is told')
  const sentBefore = (await mailsTo(house, 'ellen@dehaven.example')).length
  await silenceNotice(house.database, house.vault, async () => deHaven, () => 'http://houvast.localhost', house.now)(payload)
  const mails = await mailsTo(house, 'ellen@dehaven.example')
  expect(mails).toHaveLength(sentBefore + 1)
  expect(mails[0]?.text).toContain('http://houvast.localhost/administration')
  expect(`${mails[0]?.subject} ${mails[0]?.text}`).not.toMatch(/zwijg|rood|gevaar|Noor|Bas/i)

  const seen = (person: Id<'person'>) => house.as(person, tx => tx.run(sql`insert into silence_notice_seen (notice_id, seen_by, seen_at) select id, ${person}, now() from silence_notice`))
  const path = `/administration/silences/${String(row?.['id'])}/seen`
  for (const [name, person] of [...everyoneBut('ellen'), ['jaap', cast.jaap.id] as const]) {
    expect(await house.as(person, tx => tx.rows(sql`select from silence_notice`)), name).toEqual([])
    expect(await seen(person), `${name} finds nothing to have seen`).toBe(0)
    const browser = await house.signedIn(person)
    expect([(await browser.get('/administration/silences')).status, (await browser.post(path, { act: act() })).status], name).toEqual([404, 404])
  }
  for (const { id } of Object.values(castOfHetBaken)) expect(await house.as(id, tx => tx.rows(sql`select from silence_notice`), hetBaken.id)).toEqual([])
  await expect(house.as(cast.ellen.id, tx => tx.run(sql`insert into silence_notice (broken_on) values ('2026-11-20')`)), 'no hand writes one').rejects.toThrow('permission denied')
  await expect(house.as(cast.ellen.id, tx => tx.run(sql`insert into silence_notice_seen (notice_id, seen_by, seen_at) select id, ${cast.jaap.id}, now() from silence_notice`)), 'in another\'s name').rejects.toThrow('row-level security')

  const presses = await Promise.all([0, 1].map(() => ellen.send(path, { act: act() })))
  expect(presses.map(({ status }) => status)).toEqual([303, 303])
  expect(await house.asSuperuser('select from silence_notice_seen')).toHaveLength(1)
  expect(await house.asSuperuser(`select from log.entry where event = 'silence.seen' and person_id = $1 and subject_id is null`, [cast.ellen.id])).toHaveLength(1)
  expect((await ellen.get('/administration/silences')).text).toContain('Gezien op')
  expect((await ellen.get('/administration')).text).not.toContain('doorbrak het zwijgen')
  expect(await managers()).toBe(before)
})

test('nobody writes it for another, about another\'s worry, or a day late', async () => {
  const worry = await red()
  const keeps = (person: Id<'person'>, by: Id<'party'>, at = house.now()) => house.as(person, tx => keepBrokenSilence({ tx, vault: house.vault, provider: deHaven }, { id: newAnonymousId(), trajectory: noor.trajectory, worry, told: 'close', weighed: answers, by, at }))
  for (const [name, person] of [...everyoneBut('bas'), ['jaap', cast.jaap.id] as const]) for (const by of [noor.guide, noor.participant]) await expect(keeps(person, by), name).rejects.toThrow(/row-level security/)
  await expect(keeps(cast.bas.id, noor.participant)).rejects.toThrow('row-level security')
  await expect(keeps(cast.bas.id, noor.guide, addMinutes(house.now(), 25 * 60))).rejects.toThrow('row-level security')
  await expect(house.as(cast.bas.id, tx => tx.run(sql`update conflict_of_duties set told = 'close'`))).rejects.toThrow('permission denied')
  later(25 * 60)
  expect((await (await bas()).get(`/risk-levels/${worry}/conflict-of-duties`)).status).toBe(404)
  expect((await (await bas()).post(`/risk-levels/${worry}/conflicts-of-duties`, { ...answers, act: act() })).text).toContain('Dit kan alleen bij rood, binnen een dag.')
  expect(house.broken).toEqual([])
})
