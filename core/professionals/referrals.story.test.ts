/** Ilona refers Thijs on with his yes; whoever gets the letter accepts, waits or refuses at the door, and it comes back to the two of them and to nobody at work. */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import type { JobPayload } from '../../kit/jobs.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse } from '../../test/house.ts'
import { linkTo, mailsTo } from '../../test/mails.ts'
import { letterNotice } from './notify.ts'
import { referralQuiet, referralTold } from './referral-notify.ts'

const house = await openHouse()
await ilonaComes(house)
const { thijs, sandra, peter, judith } = aroundThijs
const file = await openBridgeFile(house, thijs)
for (const [one, role] of [[sandra, 'manager'], [peter, 'hr'], [judith, 'therapist']] as const) await file.joins(one, role)
const minute = 60_000
const day = 24 * 60 * minute
const later = (milliseconds: number) => house.travelTo(new Date(house.now().getTime() + milliseconds))
const act = () => newAnonymousId()
const asThijs = () => house.signedIn(thijs.id)
const asIlona = () => house.signedIn(ilonaOfDeHaven.id)
const everyone: readonly (readonly [string, Id<'person'>, typeof deHaven])[] = [
  ...Object.entries({ thijs: thijs.id, ilona: ilonaOfDeHaven.id, sandra: sandra.id, peter: peter.id, judith: judith.id, marleen: cast.marleen.id, ellen: cast.ellen.id }).flatMap(([name, person]) => [[name, person, deHaven], [`${name} at Het Baken`, person, hetBaken]] as const),
  ...Object.entries(castOfHetBaken).map(([name, { id }]) => [`${name} of Het Baken`, id, hetBaken] as const),
]
const whoSees = async (rows: Sql): Promise<readonly string[]> => {
  const seeing: string[] = []
  for (const [name, person, provider] of everyone) if ((await house.as(person, tx => tx.rows(rows), provider.id)).length > 0) seeing.push(name)
  return seeing
}
const jobs = { database: house.database, vault: house.vault, providerOf: async () => deHaven, link: (_: unknown, path: string) => `http://houvast.localhost${path}`, clock: house.now }
const kinds = { 'letter-notice': letterNotice(jobs), 'referral-told': referralTold(jobs), 'referral-quiet': referralQuiet(jobs) }
/** Runs what waits of one kind, once. */
const work = async (task: keyof typeof kinds): Promise<number> => {
  const waiting = await house.asSuperuser<{ readonly payload: JobPayload }>(`delete from graphile_worker._private_jobs p using graphile_worker._private_tasks t where t.id = p.task_id and t.identifier = '${task}' returning p.payload`)
  for (const { payload } of waiting) await kinds[task](payload)
  return waiting.length
}
const codeTo = async (): Promise<string> => /\d{6}/.exec((await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 100))).flatMap(({ message }) => (message.channel === 'sms' ? [message.text] : []))[0] ?? '')?.[0] ?? ''
const psychologist = { name: 'Praktijk De Linde', practice: 'De Linde', mail: 'linde@voorbeeld.example', telephone: '06 20 30 40 51', about: 'Thijs', question: 'Is er plaats om het verlies te verwerken?', background: '', weDo: '', seen: '0' }
const letter = async () => (await house.asSuperuser<{ readonly id: string }>('select id from professional_letter'))[0]?.id ?? ''
const sending = async () => (await house.asSuperuser<{ readonly id: Id<'professional-sending'>; readonly reader: Id<'party'> }>('select id, reader_id as reader from professional_sending order by sent_at desc limit 1'))[0]
/** Comes in at the door with link and code. */
const atTheDoor = async () => {
  const link = (await linkTo(house, psychologist.mail)).replace('http://houvast.localhost', '')
  const browser = house.browser()
  await browser.post(`${link}/codes`)
  await browser.post(link, { code: await codeTo() })
  return browser
}

test('it goes nowhere without his yes, and then it is asked', async () => {
  await (await asIlona()).post(`/trajectories/${file.trajectory}/professional-letters/new/psychologist`, { ...psychologist, act: act() })
  const own = await asThijs()
  expect((await own.get(`/my-letters/${await letter()}`)).text).not.toContain('Hoe staat het ermee?')
  expect((await own.send(`/my-letters/${await letter()}/steps`, { step: 'accepted', act: act() })).status).toBe(404)
  expect((await (await asIlona()).send(`/professional-letters/${await letter()}/steps`, { step: 'accepted', act: act() })).status).toBe(404)
  await own.post(`/my-letters/${await letter()}/consents`, { seen: '1', length: '28', act: act() })
  const page = await own.get(`/my-letters/${await letter()}`)
  for (const words of ['Hoe staat het ermee?', 'Gevraagd.', 'Het werk ziet hier niets van.']) expect(page.text, words).toContain(words)
  expect(faults(page.text)).toEqual([])
})

test('a waiting time is told at the door, with a second factor, and both of them read it', async () => {
  later(25 * 60 * minute)
  await work('letter-notice')
  const door = await atTheDoor()
  const open = await door.get('/for-professionals/letter')
  for (const words of ['Is er plaats om het verlies te verwerken?', 'Ja, na een wachttijd', 'Nee, dit neem ik niet aan']) expect(open.text, words).toContain(words)
  expect(open.text).not.toContain('Gezien, ik doe nu niets')
  expect(faults(open.text)).toEqual([])
  expect((await door.send('/for-professionals/letter/steps', { step: 'ended', act: act() })).status).toBe(422)
  expect((await door.send('/for-professionals/letter/steps', { step: 'elsewhere', act: act() })).status).toBe(403)
  const wrong = await door.send('/for-professionals/letter/steps', { step: 'waiting', 'waiting-weeks': 'lang', act: act() })
  expect([wrong.status, faults(wrong.text)]).toEqual([422, []])
  const told = await door.post('/for-professionals/letter/steps', { step: 'waiting', 'waiting-weeks': '6', 'waiting-words': 'Wij bellen zelf.', act: act() })
  expect(told.text).toContain('Nog ongeveer 6 weken wachten.')
  expect(await work('referral-told')).toBe(1)
  for (const mail of [thijs.mail, ilonaOfDeHaven.mail]) {
    const mails = await mailsTo(house, mail)
    expect(mails.length, mail).toBeGreaterThan(0)
    expect(mails.every(({ subject, text }) => !/Linde|wacht|psycho/i.test(subject + text.replaceAll(/https?:\S+/g, '')))).toBe(true)
  }
  const [own, coach] = [await asThijs(), await asIlona()]
  expect((await own.get('/my-trajectory')).text).toContain('Praktijk De Linde: Op de wachtlijst')
  for (const page of [await own.get(`/my-letters/${await letter()}`), await coach.get(`/professional-letters/${await letter()}`)]) for (const words of ['Op de wachtlijst.', 'Wij bellen zelf.', 'Verteld door Praktijk De Linde']) expect(page.text, words).toContain(words)
})

test('when nothing is heard after the waiting time both are reminded, and whoever it went to is written to anew while the yes holds', async () => {
  later(10 * day)
  await work('referral-quiet')
  expect((await (await asIlona()).get('/today')).text, 'the waiting time runs').not.toContain('niets over te horen')
  later(8 * day)
  await house.asSuperuser('update referral_step set quiet_on = current_date - 4000')
  const sent = await sending()
  const before = (await mailsTo(house, thijs.mail)).length
  await kinds['referral-quiet']({ provider: deHaven.id, id: sent?.id ?? file.trajectory })
  expect((await mailsTo(house, thijs.mail)).length).toBe(before + 1)
  expect(await work('letter-notice'), 'a new link').toBe(1)
  expect((await (await asIlona()).get('/today')).text).toContain('doorverwijzing waar niets over te horen is')
  expect((await (await asThijs()).get('/my-trajectory')).text).toContain('Hier is al een tijd niets over gehoord.')
})

test('those inside note what they heard; what does not follow is refused; in the end it is over', async () => {
  const [own, coach, id] = [await asThijs(), await asIlona(), await letter()]
  expect((await coach.send(`/professional-letters/${id}/steps`, { step: 'started', 'started-on': '2026-12-01', act: act() })).status, 'nobody accepted yet').toBe(422)
  await coach.post(`/professional-letters/${id}/steps`, { step: 'first-talk', 'first-talk-on': '2026-12-20', act: act() })
  expect((await coach.send(`/professional-letters/${id}/steps`, { step: 'first-talk', 'first-talk-on': 'morgen', act: act() })).status).toBe(422)
  const said = await own.post(`/my-letters/${id}/steps`, { step: 'started', 'started-on': '2026-12-08', act: act() })
  expect(said.text).toContain('Begonnen.')
  expect((await coach.get(`/professional-letters/${id}`)).text).toContain('Verteld door Thijs')
  later(20 * day)
  await (await asThijs()).post(`/my-letters/${id}/steps`, { step: 'ended', 'ended-on': '2026-12-28', act: act() })
  expect((await (await asIlona()).get(`/professional-letters/${id}`)).text).not.toContain('Is er nieuws?')
  expect((await (await asIlona()).get('/today')).text).not.toContain('niets over te horen')
  expect((await (await asThijs()).get('/my-file/file.json')).text).toContain('Wij bellen zelf.')
})

test('a refusal comes with a reason of the list; once the yes is taken back the door tells nothing any more', async () => {
  const id = await letter()
  const own = await asThijs()
  const version = Number((await house.asSuperuser<{ readonly version: number }>('select max(version) as version from professional_letter_version'))[0]?.version ?? 0)
  await own.post(`/my-letters/${id}/withdrawals`, { act: act() })
  await own.post(`/my-letters/${id}/consents`, { seen: String(version), length: '14', act: act() })
  later(25 * 60 * minute)
  await work('letter-notice')
  const door = await atTheDoor()
  expect((await door.get('/for-professionals/letter')).text, 'asked anew, of someone who knows nothing of before').not.toContain('Wij bellen zelf.')
  const bad = await door.send('/for-professionals/letter/steps', { step: 'refused', 'refused-reason': 'no-idea', act: act() })
  expect(bad.status).toBe(422)
  const before = (await house.asSuperuser('select from referral_step')).length
  await (await asThijs()).post(`/my-letters/${id}/withdrawals`, { act: act() })
  expect((await door.send('/for-professionals/letter/steps', { step: 'refused', 'refused-reason': 'full', act: act() })).status).toBe(403)
  expect(await house.asSuperuser('select from referral_step')).toHaveLength(before)
  const sent = await sending()
  const [who] = await house.asSuperuser<{ readonly person: Id<'person'> }>(`select person_id as person from party where id = '${sent?.reader}'`)
  const asReader = () => house.as(who?.person ?? cast.ellen.id, tx => tx.run(sql`insert into referral_step (id, sending_id, trajectory_id, number, step, quiet_on, told_by, told_at) values (${newAnonymousId()}, ${sent?.id ?? ''}, ${file.trajectory}, 80, 'accepted', '2027-06-01', ${sent?.reader ?? file.guide}, ${house.now()})`))
  await expect(asReader(), 'nor at the database').rejects.toThrow(/row-level security/)
})

test('work reads nothing of it, nor does anyone else, and nobody tells in another\'s name', async () => {
  for (const one of [sandra, peter, judith]) {
    const browser = await house.signedIn(one.id)
    for (const path of [`/my-letters/${await letter()}`, `/professional-letters/${await letter()}`, '/for-professionals/letter', '/beside', '/shared-with-me']) expect((await browser.get(path)).text, path).not.toMatch(/De Linde|wachtlijst|Begonnen/)
    for (const path of [`/my-letters/${await letter()}/steps`, `/professional-letters/${await letter()}/steps`]) expect((await browser.send(path, { step: 'accepted', act: act() })).status).toBe(404)
  }
  for (const rows of [sql`select from referral`, sql`select from referral_step`]) expect(await whoSees(rows)).toEqual(['thijs', 'ilona'])
  const [sent, at] = [await sending(), house.now()]
  const [about, reader] = [sent?.id ?? '', sent?.reader ?? file.guide]
  for (const [name, person, provider] of everyone) for (const by of [file.participant, file.guide, reader]) {
    if (name === 'thijs' && by === file.participant || name === 'ilona' && by === file.guide) continue
    await expect(house.as(person, tx => tx.run(sql`insert into referral_step (id, sending_id, trajectory_id, number, step, quiet_on, told_by, told_at) values (${newAnonymousId()}, ${about}, ${file.trajectory}, 90, 'accepted', '2027-01-01', ${by}, ${at})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    await expect(house.as(person, tx => tx.run(sql`insert into referral (sending_id, trajectory_id, asked_at, quiet_on) values (${about}, ${file.trajectory}, ${at}, '2027-01-01')`), provider.id), name).rejects.toThrow(/row-level security|foreign key|referral_pkey/)
  }
  expect(house.broken).toEqual([])
})
