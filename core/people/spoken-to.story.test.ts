/** Each reader is spoken to in one way, in every mail and on every page: a manager and a director with u, whoever works here with je. */
import { expect, test } from 'vitest'
import { aroundNoor, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { codeTo, linkTo, mailsTo } from '../../test/mails.ts'
import { everyone, everyoneBut, recoveryOfNoor } from '../../test/recovery.ts'
import { standingReport } from '../../test/standing-report.ts'
import { coolingMinutes, give, propose } from '../consent/consent.ts'
import { recordConsent } from '../consent/consent.store.ts'
import { shareNotice } from '../consent/notify.ts'
import { writeSharedVersion } from '../consent/written-passages.ts'
import { refused } from '../../kit/refusal.ts'
import { giveOffice } from './person.store.ts'

const house = await openHouse()
const { noor, tom } = await recoveryOfNoor(house)
const { mirjam, kim } = aroundNoor
const informal = /(?<![\p{L}’'-])(je|jij|jou|jouw|jezelf)(?![\p{L}])/iu
const formal = /(?<![\p{L}\d’'-])(u|uw|uzelf)(?![\p{L}'’])/iu
/** What stands on the page for people to read. */
const words = (html: string) => html.replace(/^[^]*<body/, '<body').replaceAll(/<(style|script)[^]*?<\/\1>/g, ' ').replaceAll(/<[^>]+>/g, ' ')
/** Of two mails at one moment neither is the newest. */
const minuteLater = () => house.travelTo(addMinutes(house.now(), 1))
const newest = async (mail: string) => { const [one] = await mailsTo(house, mail); return `${one?.subject ?? ''} ${one?.text ?? ''}` }

test('the pages of one\'s account, by whom they are read', async () => {
  const director = newId<'person'>(0)
  await house.as(cast.ellen.id, async tx => {
    await tx.run(sql`insert into person (id) values (${director})`)
    await giveOffice(tx, newId(0), director, 'director', cast.ellen.id, house.now())
  })
  const pages = ['/account', '/account/recovery-codes', '/sign-in']
  for (const [person, spoken, provider] of [[mirjam.id, formal, deHaven], [director, formal, deHaven], [noor.person, informal, deHaven], [kim.id, informal, deHaven], [cast.bas.id, informal, deHaven], [castOfHetBaken.lieve.id, informal, hetBaken]] as const) for (const path of pages) {
    const shown = words((await (await house.signedIn(person, provider)).get(path)).text)
    expect(shown, `${path} ${person}`).toMatch(spoken)
    expect(shown, `${path} ${person}`).not.toMatch(spoken === formal ? informal : formal)
  }
  for (const path of ['/account/passkeys/new', '/account/password']) expect(words((await (await house.signedIn(mirjam.id)).get(path)).text), path).not.toMatch(informal)
})

test('the mails of a contract, of what is shared, and of signing in', async () => {
  const bas = await house.signedIn(cast.bas.id)
  await bas.post(`/trajectories/${noor.trajectory}/contracts`, { startsOn: '2026-11-23', endsOn: '2027-01-15', employee: 'Komt.', therapist: 'Leidt.', manager: 'Maakt tijd vrij.', act: newAnonymousId() })
  expect(await newest(mirjam.mail)).toMatch(/voor u klaar.*op uw pagina/s)
  expect(await newest(aroundNoor.noor.mail)).toMatch(/voor je klaar.*op je pagina/s)

  const dialogue = await noor.held('dialogue', 2, [noor.parties.kim])
  const report = await standingReport(house, noor, dialogue, 'dialogue', [[noor.person, noor.participant], [kim.id, noor.parties.kim]])
  const version = propose({ report, trajectory: noor.trajectory, standing: 1, participant: noor.participant, by: { id: noor.guide, trajectory: noor.trajectory, person: cast.bas.id, role: 'therapist', seat: 'inside' }, asked: [] },
    [{ asked: null, text: 'Drie ochtenden.', alsoOf: [] }], [{ id: noor.parties.mirjam, trajectory: noor.trajectory, person: mirjam.id, role: 'manager', seat: 'beside' }], ['manager'], 'progress', newId(house.now().getTime()), house.now())
  if (refused(version)) throw new Error(version.refused)
  await house.as(cast.bas.id, tx => writeSharedVersion({ tx, vault: house.vault, provider: deHaven }, version, 'nl-NL'))
  const yes = give(version, noor.participant, { positions: [1], to: noor.parties.mirjam, length: 14 }, [], newId(house.now().getTime()), house.now())
  if (refused(yes)) throw new Error(yes.refused)
  await house.as(noor.person, tx => recordConsent(tx, yes, 'nl-NL'))
  house.travelTo(addMinutes(house.now(), coolingMinutes + 1))
  await shareNotice(house.database, house.vault, async () => deHaven, (_, path) => `http://houvast.localhost${path}`, house.now)({ provider: deHaven.id, id: yes.id })
  const shared = await newest(mirjam.mail)
  expect(shared).toContain('/shared-with-me')
  expect(shared).toMatch(/wanneer het u uitkomt/)
  expect(shared).not.toMatch(informal)

  const visitor = house.browser()
  for (const [mail, spoken] of [[mirjam.mail, formal], [aroundNoor.noor.mail, informal]] as const) {
    minuteLater()
    await visitor.post('/sign-in/links', { mail })
    expect(await newest(mail), mail).toMatch(spoken)
    expect(await newest(mail), mail).not.toMatch(spoken === formal ? informal : formal)
  }
  // By the link she comes to the code beside the mailbox: still in the same voice.
  const mirjams = house.browser()
  const asked = await mirjams.post(await linkTo(house, mirjam.mail))
  expect(words(asked.text)).toMatch(formal)
  expect(words(asked.text)).not.toMatch(informal)
})

test('whoever is asked in is spoken to from the first mail on, before they signed in', async () => {
  const bas = await house.signedIn(cast.bas.id)
  for (const [role, mail, wrong] of [['doctor', 'arts@arbodienst.example', informal], ['colleague', 'nieuw@bakkerijvoorbeeld.example', formal]] as const) {
    minuteLater()
    await bas.post(`/trajectories/${noor.trajectory}/circle`, { role, name: 'Sam Visser', mail, act: newAnonymousId() })
    expect(await newest(mail), role).not.toMatch(wrong)
    const browser = house.browser()
    const link = await linkTo(house, mail)
    minuteLater()
    const pages = [await browser.get(link), await browser.post(`${link}/codes`)]
    expect(await newest(mail), role).not.toMatch(wrong)
    expect(await codeTo(house, mail)).toMatch(/^\d{6}$/)
    for (const { text } of pages) expect(words(text), role).not.toMatch(wrong)
  }
})

test('how someone is spoken to is told to themselves and to those inside where they were asked, and to nobody else', async () => {
  const told = async (of: typeof mirjam.id, provider = deHaven.id) => {
    const who: string[] = []
    for (const [name, person] of Object.entries(everyone)) if ((await house.as(person, tx => tx.one<{ readonly address: string | null }>(sql`select spoken_to(${of}) as address`), provider))?.address) who.push(name)
    return who
  }
  // Mirjam is a manager beside both plans.
  expect(await told(mirjam.id)).toEqual(['noor', 'bas', 'mirjam', 'tom', 'hanna'])
  expect(await told(mirjam.id, hetBaken.id)).toEqual([])
  expect(await told(kim.id)).toEqual([])
  for (const [, person] of everyoneBut('hanna')) await expect(house.as(person, tx => tx.run(sql`insert into circle_invitation (id, trajectory_id, person_id, role, signs_in, address, asked_by, asked_at) values (${newId(0)}, ${tom.trajectory}, ${kim.id}, 'manager', 'mail-link', 'u', ${tom.guide}, now())`))).rejects.toThrow('row-level security')
  expect(house.broken).toEqual([])
})
