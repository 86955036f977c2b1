/** A no to a doctor, and a worry that grows: kept and respected below red; at red the least is told, with five reasons, and not in secret. */
import { expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { addDays, addMinutes, dayOf } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { mailsTo } from '../../test/mails.ts'
import { withoutChance } from '../../test/markup.ts'
import { everyoneBut, recoveryOfNoor, whoSeesIn } from '../../test/recovery.ts'
import { keepBrokenSilence, planTurn } from './known-risk.ts'
import { findRed } from './risk.store.ts'

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
