/** Every address of the administration, for everyone who is not its administrator, and with everything a form can hold. */
import { describe, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { newId } from '../../kit/id.ts'
import { addPerson } from '../people/person.store.ts'
import { sql } from '../../kit/db.ts'
import { openHouse } from '../../test/house.ts'

const house = await openHouse()
const participant = newId<'person'>()
await house.as(participant, tx => addPerson(tx, participant))
const ellen = await house.signedIn(cast.ellen.id)
await ellen.post('/administration/code')
await ellen.post('/administration/affiliates', { name: 'De Linde', place: 'Zwolle', joinedOn: '2026-11-01' })
const [affiliate] = await house.asSuperuser<{ id: string }>('select id from affiliate')
const [office] = await house.asSuperuser<{ id: string }>('select id from office where person_id = $1', [cast.jaap.id])

const pages = [
  '/administration', '/administration/settings', '/administration/affiliates', `/administration/affiliates/${affiliate?.id}/departure`, '/administration/code',
  '/administration/poster', `/administration/poster?affiliate=${affiliate?.id}`, '/administration/cards', '/administration/staff', `/administration/staff/${cast.jaap.id}`, `/administration/staff/${cast.jaap.id}/profile`,
]
/** With the fields of each. */
const profile = ['programmes', 'profession', 'themes', 'languages', 'ways', 'ownWords', 'lifeView']
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  '/administration/settings': ['name', 'country', 'locale', 'address', 'telephone', 'mail', 'introduction', 'introductionEn', 'exitUrl'],
  '/administration/affiliates': ['name', 'place', 'staff', 'joinedOn'],
  [`/administration/affiliates/${affiliate?.id}/departure`]: ['leftOn'],
  '/administration/staff': ['name', 'mail', 'offices'],
  [`/administration/staff/${cast.jaap.id}`]: ['name', 'mail'],
  [`/administration/staff/${cast.jaap.id}/profile`]: profile,
  [`/administration/staff/${cast.jaap.id}/offices`]: ['office'],
  '/profile': profile,
}
const forms = Object.keys(fieldsOf)
const acts = [...forms, '/administration/code', `/administration/staff/${cast.jaap.id}/invitations`, `/administration/staff/${cast.jaap.id}/offices/${office?.id}/end`]
const tables = ['provider', 'affiliate', 'affiliate_departure', 'entry_code', 'person', 'person_name', 'mail_address', 'office', 'office_end', 'invitation', 'guide_profile', 'outbox_message']
const rows = async () => await Promise.all(tables.map(async table => JSON.stringify(await house.asSuperuser(`select * from ${table} order by 1, 2`))))

test('the administrator finds every page', async () => {
  for (const page of pages) expect((await ellen.get(page)).status, page).toBe(200)
})

describe.each([
  ['a guide', cast.marleen.id, undefined],
  ['a participant', participant, undefined],
  ['the administrator of another provider, on their own address', castOfHetBaken.wim.id, hetBaken],
] as const)('%s', (name, person, provider) => {
  test('finds nothing of De Haven, and changes nothing', async () => {
    const browser = await house.signedIn(person, provider)
    const ofThisHouse = (path: string) => provider === undefined || /\/[0-9a-f-]{36}|affiliate=/.test(path)
    for (const page of pages.filter(ofThisHouse)) expect((await browser.get(page)).status, `${name} ${page}`).toBe(404)
    const before = await rows()
    for (const act of acts.filter(ofThisHouse)) {
      if (act === '/profile') continue
      expect((await browser.send(act)).status, `${name} ${act}`).toBe(404)
    }
    expect(await rows()).toEqual(before)
  })
})

test('the sign-in of one provider is none at another', async () => {
  const wim = await house.signedIn(castOfHetBaken.wim.id, hetBaken)
  const elsewhere = house.browser()
  for (const [name, value] of wim.cookies) elsewhere.cookies.set(name, value)
  expect((await elsewhere.send('/administration/code')).location).toMatch(/^\/sign-in/)
})

test('a visitor is asked to sign in', async () => {
  const before = await rows()
  for (const act of acts) expect((await house.browser().send(act)).location, act).toMatch(/^\/sign-in/)
  expect(await rows()).toEqual(before)
})

const good: Readonly<Record<string, string>> = {
  name: 'Iemand', mail: 'iemand@dehaven.example', offices: 'guide', office: 'administrator', place: 'Zwolle', joinedOn: '2026-11-01', leftOn: '2026-11-20', country: 'NL', locale: 'nl-NL', address: 'je',
  telephone: '088 000 00 00', introduction: 'Een coach.', exitUrl: 'https://www.knmi.nl/', programmes: 'anonymous-coaching', profession: 'coach', themes: 'sleep', languages: 'nl', ways: 'guide-calls', ownWords: 'Ik luister.',
}
const hostile = ['x'.repeat(100_000), '\u0000', '\ud800', `'; drop table person; --`, '<script>alert(1)</script>', '-1', '9'.repeat(400), '2026-02-30', '{"$ne":1}', crypto.randomUUID(), castOfHetBaken.wim.id]

test.each(forms)('%s answers whatever it holds with a page, and never breaks down', async form => {
  const browser = form === '/profile' ? await house.signedIn(cast.jaap.id) : ellen
  const names = fieldsOf[form] ?? []
  const sendings: readonly Readonly<Record<string, string | readonly string[]>>[] = [{}, { act: 'x' }, ...names.flatMap(name => ['', ['one', 'two'], ...hostile].map(wrong => ({ ...good, mail: `${newId()}@dehaven.example`, [name]: wrong })))]
  for (const sending of sendings) {
    const { status, text } = await browser.send(form, sending)
    expect(status, `${form} ${JSON.stringify(sending).slice(0, 300)}`).toBeLessThan(500)
    expect(text).not.toContain('<script>alert')
  }
  for (const name of names) {
    const { status } = await browser.send(form, { ...good, [name]: 'x'.repeat(100_000) })
    expect([404, 422], `${form} ${name}`).toContain(status)
  }
  expect(house.broken).toEqual([])
})

test('a guide writes her own profile, and nobody else’s changes', async () => {
  const marleen = await house.signedIn(cast.marleen.id)
  const before = await house.asSuperuser('select * from guide_profile where person_id <> $1 order by person_id', [cast.marleen.id])
  expect((await marleen.get('/profile')).text).toContain('Ik luister eerst.')
  const saved = await marleen.post('/profile', { ...good, ownWords: 'Ik heb de tijd.', person: cast.jaap.id })
  expect(saved.text).toContain('Dit is bewaard.')
  expect(saved.text).toContain('Ik heb de tijd.')
  expect(await house.asSuperuser('select * from guide_profile where person_id <> $1 order by person_id', [cast.marleen.id])).toEqual(before)
})

test('ids of elsewhere, of nothing and of no shape are all missing', async () => {
  for (const id of [crypto.randomUUID(), castOfHetBaken.lieve.id, castOfHetBaken.wim.id, participant, 'nobody', '%00', "'", 'x'.repeat(150)]) {
    for (const path of [`/administration/staff/${id}`, `/administration/staff/${id}/profile`, `/administration/affiliates/${id}/departure`, `/administration/poster?affiliate=${id}`]) expect((await ellen.get(path)).status, path).toBe(404)
    for (const path of [`/administration/staff/${id}`, `/administration/staff/${id}/invitations`, `/administration/staff/${id}/offices`, `/administration/staff/${id}/offices/${id}/end`, `/administration/staff/${cast.jaap.id}/offices/${id}/end`, `/administration/affiliates/${id}/departure`]) {
      expect((await ellen.send(path, good)).status, path).toBe(404)
    }
  }
  expect(house.broken).toEqual([])
})

test('the administrator sees who works here, and no participant and no trajectory', async () => {
  const [trajectory, party] = [crypto.randomUUID(), crypto.randomUUID()]
  await house.asSuperuser(`insert into trajectory (provider_id, id, programme, opened_week) values ($1, $2, 'anonymous-coaching', '2026-11-16')`, [deHaven.id, trajectory])
  await house.asSuperuser(`insert into party (provider_id, id, trajectory_id, person_id, role) values ($1, $2, $3, $4, 'guide')`, [deHaven.id, party, trajectory, cast.marleen.id])
  await house.as(cast.ellen.id, async tx => {
    const people = await tx.rows<{ readonly id: string }>(sql`select id from person`)
    expect(people.map(({ id }) => id)).not.toContain(participant)
    expect(await tx.rows(sql`select from trajectory`)).toEqual([])
    expect(await tx.rows(sql`select from party`)).toEqual([])
  })
})
