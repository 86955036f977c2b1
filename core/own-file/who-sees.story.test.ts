/** Who sees what: the page says what the database does, before a yes, after it, and once it was taken back. Without a script. */
import { expect, test } from 'vitest'
import { aroundNoor, cast, deHaven } from '../../demo/cast.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addMinutes } from '../../kit/time.ts'
import { openHouse } from '../../test/house.ts'
import { everyone, everyoneBut, recoveryOfNoor, tellWeeks } from '../../test/recovery.ts'
import { standingReport } from '../../test/standing-report.ts'
import { coolingMinutes, give, propose } from '../consent/consent.ts'
import { listReleasedToMe, recordConsent } from '../consent/consent.store.ts'
import { writeSharedVersion } from '../consent/written-passages.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asidesWith } from '../../asides.ts'
import { allDatabaseFolders, programmeAsides } from '../../programmes/index.ts'
import { Sql } from '../../kit/db.ts'
import { coreKinds } from './seen-kinds.ts'
import { listSeenOfMine } from './who-sees.store.ts'

const house = await openHouse()
const { noor } = await recoveryOfNoor(house)
const act = () => newAnonymousId()
const mine = () => house.signedIn(noor.person)
/** Kind by kind what stands there, in plain words. */
const page = async (): Promise<Readonly<Record<string, string>>> => {
  const { text } = await (await mine()).get('/who-sees')
  const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim()
  return Object.fromEntries([...text.matchAll(/<h2[^>]*>(.*?)<\/h2>(.*?)<\/section>/gs)].map(([, title = '', rest = '']) => [plain(title), plain(rest)]))
}
const kinds = [...coreKinds, ...asidesWith(programmeAsides).seen]
const voice = { locale: 'nl-NL', address: 'je' } as const
/** Tables with something sealed in them that are of nobody's file, or in which nobody is ever shown a row of someone else's; each with why. */
const ofNoFile: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['person_name', 'mail_address', 'guide_profile', 'arrival', 'sign_in', 'one_time_code', 'factor_draft', 'draft'].map(name => [name, 'of a person, by their own hand'])),
  ...Object.fromEntries(['first_talk_request', 'recovery_request', 'recovery_offer', 'recovery_offer_answer', 'entry_code', 'advice_question', 'advice_answer'].map(name => [name, 'from before there is a file'])),
  ...Object.fromEntries(['event_version', 'event_sign_up', 'event_harvest', 'contribution', 'contribution_contact', 'contribution_report', 'contribution_question', 'signing_key', 'signing_key_before'].map(name => [name, 'of a network of organisations, about nobody who is guided'])),
  ...Object.fromEntries(['introduction_contact', 'introduction_detail', 'backup_turn', 'breach_decision', 'slip', 'outbox_message', 'ward_most', 'takeout_request', 'takeout_export'].map(name => [name, 'of the house, about nobody who is guided'])),
  ...Object.fromEntries(['group_talk', 'group_whereabouts', 'group_lesson'].map(name => [name, 'of a group, about nobody in it'])),
  ...Object.fromEntries(['peer_group', 'peer_question', 'peer_words', 'peer_point'].map(name => [name, 'what colleagues say in a peer consultation, in no one\'s file'])), peer_own_step: 'of whoever wrote it, shown to nobody',
  ...Object.fromEntries(['guiding_piece', 'guiding_view', 'guiding_seen', 'guiding_seen_answer', 'guiding_word'].map(name => [name, 'of a guide about their own guiding, in no one\'s file'])),
  district_question: 'what a neighbourhood asks, about nobody who is guided',
  person_introduction: 'what a guide typed of someone: read as their name by those of the file, and only there',
  ward_colleague: 'of whoever works on a ward, in no one\'s file: their page of shifts says who sees it',
  ...Object.fromEntries(['data_request', 'data_request_end'].map(name => [name, 'of a person, about their own data, in no one\'s file'])),
  voucher_key: 'signs vouchers, and is nobody\'s',
  room_signal: 'how two browsers find each other, for two minutes', standing: 'what the guide sees in a row, out of what is told of here',
}
/** Nouns of whose tables nothing is told, because they hold no more than who, when and by which rule. */
const ofNoContent = new Set(['keeping', 'figures', 'rooms', 'waiting-list', 'asking', 'consent'])

test('nobody adds a table of someone\'s file without a word here on who sees it', async () => {
  const told = new Set(kinds.flatMap(({ tables }) => tables))
  const tables = await house.asSuperuser<{ readonly name: string; readonly sealed: boolean; readonly filed: boolean }>(`
    select c.relname as name, bool_or(a.attname = 'trajectory_id') as filed, coalesce(bool_or(format_type(a.atttypid, -1) = 'sealed'), false) as sealed from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.relname having bool_or(a.attname = 'trajectory_id') or bool_or(format_type(a.atttypid, -1) = 'sealed')`)
  expect(tables.filter(({ name, sealed }) => sealed && !told.has(name) && !(name in ofNoFile)).map(({ name }) => name), 'a sealed table of which the page says nothing').toEqual([])
  const nounOf = new Map(allDatabaseFolders.flatMap(folder => readdirSync(folder).filter(name => name.endsWith('.sql')).flatMap(name => [...readFileSync(join(folder, name), 'utf8').matchAll(/create table (\w+)/g)].map(([, table = '']) => [table, folder.replace(/^(core|programmes)\//, '')] as const))))
  const nouns = new Set([...told].map(table => nounOf.get(table)))
  expect([...new Set(tables.filter(({ filed }) => filed).map(({ name }) => nounOf.get(name)))].filter(noun => noun !== undefined && !nouns.has(noun) && !ofNoContent.has(noun)), 'a noun of which the page says nothing').toEqual([])
  expect([...told].filter(name => !nounOf.has(name)), 'a table that is told of and does not exist').toEqual([])
})

/** What the database lets others read of the rows that she reads too, against what the page says of it, by the title under which it is told. */
const readersMissing = async (): Promise<readonly string[]> => {
  const told = await page()
  const names: Readonly<Record<string, string>> = { bas: 'Bas Willems', kim: 'Kim de Boer', ruud: 'Ruud Smeets', mirjam: 'Mirjam Smit', hanna: cast.hanna.name, ellen: cast.ellen.name, marleen: cast.marleen.name, tom: aroundNoor.tom.name }
  const rows = async (person: Id<'person'>, table: string) => new Set((await house.as(person, tx => tx.rows<{ readonly at: string }>(new Sql([`select ctid::text as at from ${table} where trajectory_id = '${noor.trajectory}'`], [])))).map(({ at }) => at))
  const ofTrajectory = new Set((await house.asSuperuser<{ readonly name: string }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'trajectory_id' where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`)).map(({ name }) => name))
  const missing: string[] = []
  for (const { tables, title } of kinds) for (const table of tables.filter(one => ofTrajectory.has(one))) {
    const hers = await rows(noor.person, table)
    if (hers.size > 0) for (const [name, person] of everyoneBut('noor')) {
      const reads = [...await rows(person, table)].some(at => hers.has(at))
      if (reads && !told[title(voice)]?.includes(names[name] ?? '')) missing.push(`${name} reads ${table}`)
    }
  }
  return missing
}
const mirjamReads = async () => (await house.as(aroundNoor.mirjam.id, listReleasedToMe)).length

test('at first there is little, and it says of each kind that it is oneself alone', async () => {
  expect((await (await mine()).get('/my-trajectory')).text).toContain('href="/who-sees"')
  const now = await page()
  expect(now['Wat je vrijgaf']).toMatch(/^Alleen jij\./)
  expect(now['Brief aan een arts of hulpverlener']).toMatch(/^Alleen jij\./)
  expect(now['Terugvalplan']).toMatch(/^Alleen jij\./)
  expect(now['Wat je werk hoort']).toMatch(/^Alleen jij\./)
  expect(Object.values(now).join(' ')).not.toContain('Mirjam')
})

test('talks and reports: the guide all of them, a colleague those they are in', async () => {
  await tellWeeks(house, noor, [{ party: noor.parties.kim, person: aroundNoor.kim.id }, { party: noor.parties.ruud, person: aroundNoor.ruud.id }])
  const talks = (await page())['Wanneer de gesprekken zijn'] ?? ''
  const count = (name: string) => Number(new RegExp(`${name} : (\\d+) gesprekken die nog komen`).exec(talks)?.[1] ?? 0)
  expect(count('Bas Willems')).toBeGreaterThan(count('Kim de Boer') + count('Ruud Smeets'))
  expect(count('Kim de Boer')).toBeGreaterThan(0)
  expect(talks).not.toContain('Mirjam')
  expect(await readersMissing()).toEqual([])
})

test('a yes shows when it begins, then that it is read and until when, and it is gone once taken back', async () => {
  const [dialogue] = await house.asSuperuser<{ readonly id: Id<'talk'> }>(`select o.talk_id as id from talk_outcome o join talk_guest g on g.talk_id = o.talk_id where g.party_id = $1 order by o.recorded_at limit 1`, [noor.parties.kim])
  if (!dialogue) throw new Error('no dialogue was held')
  const report = await standingReport(house, noor, dialogue.id, 'dialogue', [[noor.person, noor.participant], [aroundNoor.kim.id, noor.parties.kim]])
  expect((await page())['Verslagen']).toMatch(/Bas Willems : één verslag.*Kim de Boer : één verslag/)
  const version = propose({ report, trajectory: noor.trajectory, standing: 1, participant: noor.participant, by: { id: noor.guide, trajectory: noor.trajectory, person: cast.bas.id, role: 'therapist', seat: 'inside' }, asked: [] },
    [{ asked: null, text: 'Drie ochtenden.', alsoOf: [] }], [{ id: noor.parties.mirjam, trajectory: noor.trajectory, person: aroundNoor.mirjam.id, role: 'manager', seat: 'beside' }], ['manager'], 'progress', newId(house.now().getTime()), house.now())
  if (refused(version)) throw new Error(version.refused)
  await house.as(cast.bas.id, tx => writeSharedVersion({ tx, vault: house.vault, provider: deHaven }, version, 'nl-NL'))
  const shared = async () => (await page())['Wat je vrijgaf'] ?? ''
  expect(await shared(), 'put forward is not released').toMatch(/^Alleen jij\./)
  const yes = give(version, noor.participant, { positions: [1], to: noor.parties.mirjam, length: 14 }, [], newId(house.now().getTime()), house.now())
  if (refused(yes)) throw new Error(yes.refused)
  await house.as(noor.person, tx => recordConsent(tx, yes, 'nl-NL'))
  expect(await shared()).toMatch(/Mirjam Smit : leest mee vanaf/)
  expect(await mirjamReads()).toBe(0)
  house.travelTo(addMinutes(house.now(), coolingMinutes + 1))
  expect(await shared()).toMatch(/Mirjam Smit : één stuk tekst, tot \d+ december 2026\. Bekijk of stop/)
  expect(await mirjamReads()).toBe(1)
  expect(await readersMissing()).toEqual([])
  await (await mine()).post(`/sharing/consents/${yes.id}/withdrawals`, { act: act() })
  expect(await mirjamReads()).toBe(0)
  expect(await shared()).toMatch(/^Alleen jij\./)
})

test('the relapse plan while it is shown, and what an employer hears once all three agreed', async () => {
  await (await mine()).post('/my-relapse-plan/versions', { seen: '0', 'plan-signs': 'Ik slaap slecht.', act: act() })
  expect((await page())['Terugvalplan']).toMatch(/^Alleen jij\./)
  await (await mine()).post('/my-relapse-plan/showings', { shows: 'yes', act: act() })
  expect((await page())['Terugvalplan']).toContain('Bas Willems : leest het mee.')
  await (await mine()).post('/my-relapse-plan/showings', { shows: 'no', act: act() })
  expect((await page())['Terugvalplan']).toMatch(/^Alleen jij\./)

  await (await house.signedIn(cast.bas.id)).post(`/trajectories/${noor.trajectory}/contracts`, { startsOn: '2026-11-23', endsOn: '2027-01-15', employee: 'Komt.', therapist: 'Leidt.', manager: 'Maakt tijd vrij.', act: act() })
  expect((await page())['Wat je werk hoort']).toMatch(/^Alleen jij\./)
  for (const person of [noor.person, cast.bas.id, aroundNoor.mirjam.id]) {
    expect((await page())['Wat je werk hoort'], 'not before all three agreed').toMatch(/^Alleen jij\./)
    const browser = await house.signedIn(person)
    const { text } = await browser.get(`/plans/${noor.trajectory}/contract`)
    await browser.post(`/plans/${noor.trajectory}/contract/confirmations`, { contract: /name="contract" value="([^"]+)"/.exec(text)?.[1] ?? '' })
  }
  expect((await page())['Wat je werk hoort']).toContain('Mirjam Smit : ziet of het plan loopt')
  expect(await readersMissing()).toEqual([])
})

test('nobody asks it of another, and asking it leaves one\'s own name as it was', async () => {
  for (const [name, person] of everyoneBut('noor')) expect(await house.as(person, tx => listSeenOfMine(tx, noor.trajectory)), name).toEqual([])
  for (const [name, person] of everyoneBut('noor', 'tom')) expect((await (await house.signedIn(person)).get('/who-sees')).status, name).toBe(404)
  expect((await (await house.signedIn(everyone['tom'] ?? noor.person)).get('/who-sees')).text).not.toMatch(/Bas Willems|Noor/)
  const [before, after] = await house.as(noor.person, async tx => {
    const read = async () => (await listSeenOfMine(tx, noor.trajectory)).length
    return [await read(), await read()]
  })
  expect(before).toBe(after)
  expect(before).toBeGreaterThan(2)
  expect(house.broken).toEqual([])
})
