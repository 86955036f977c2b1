/** How evenly Ilona stands beside Thijs, his therapist and his work: counted from what happened, said by each of reports, and seen by her alone. */
import { expect, test } from 'vitest'
import { aroundThijs, cast, castOfHetBaken, deHaven, hetBaken, ilonaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId, parseId } from '../../kit/id.ts'
import { addDays, dayOf } from '../../kit/time.ts'
import { ilonaComes, nextVersionOf, openBridgeFile, roundTable } from '../../test/bridge.ts'
import { openHouse } from '../../test/house.ts'

const house = await openHouse()
await ilonaComes(house)
const { thijs, sandra, peter, judith } = aroundThijs
const mo = { id: newId<'person'>(0), name: 'Mo Aydin', mail: 'mo@voorbeeld.example' }
const file = await openBridgeFile(house, thijs)
await openBridgeFile(house, mo)
const parties = { sandra: await file.joins(sandra, 'manager'), peter: await file.joins(peter, 'hr'), judith: await file.joins(judith, 'therapist') }
const coach = await house.signedIn(ilonaOfDeHaven.id)
const act = () => newAnonymousId()
const today = dayOf(house.now(), deHaven.zone)
const page = `/trajectories/${file.trajectory}/even-handed`
const partyOf = new Map([[thijs.id, file.participant], [sandra.id, parties.sandra], [peter.id, parties.peter], [judith.id, parties.judith]])
const others = [...[thijs, sandra, peter, judith, mo, cast.ellen, cast.marleen, cast.vera].map(({ name, id }) => [name, id, deHaven] as const), ...[ilonaOfDeHaven, ...Object.values(castOfHetBaken)].map(({ name, id }) => [`${name} elsewhere`, id, hetBaken] as const)]

test('nothing is counted yet; a contact elsewhere is noted without a word of what it was about, and taken back', async () => {
  expect((await coach.get(`/trajectories/${file.trajectory}`)).text).toContain(`href="${page}"`)
  const empty = await coach.get(page)
  expect([empty.text.includes('Er is nog niets om te tellen.'), faults(empty.text)]).toEqual([true, []])
  for (const [fields, no] of [[{ part: '', minutes: '20', on: today }, 'Met wie'], [{ part: 'gp', minutes: '0', on: today }, 'Hoeveel minuten'], [{ part: 'gp', minutes: '20', on: addDays(today, 1) }, 'Deze dag moet nog komen.'], [{ part: 'partner', minutes: '20', on: today }, 'Met wie']] as const) {
    const answer = await coach.send(`/trajectories/${file.trajectory}/other-contacts`, { ...fields, act: act() })
    expect([answer.status, answer.text.includes(no)], no).toEqual([422, true])
  }
  for (const minutes of ['20', '45']) await coach.post(`/trajectories/${file.trajectory}/other-contacts`, { part: 'gp', minutes, on: today, act: act() })
  const { text } = await coach.get(page)
  expect(text).toContain('2 keer, 65 min')
  const [strike = ''] = [...text.matchAll(/action="([^"]+strikes)"/g)].map(([, path = '']) => path)
  await coach.post(strike, { act: act() })
  expect((await coach.get(page)).text).toMatch(/1 keer, (20|45) min/)
  expect((await house.asSuperuser('select 1 from other_contact')).length, 'what was noted stays, and does not count').toBe(2)
})

test('what happened counts by itself: a round table for each side that was there, a message, a question and what was told', async () => {
  await roundTable(house, file, [parties.sandra, parties.peter, parties.judith])
  const [mine, work, care] = [await house.signedIn(thijs.id), await house.signedIn(sandra.id), await house.signedIn(judith.id)]
  await mine.post('/my-messages', { text: 'Tot maandag.', act: act() })
  await work.post(`/concerns/of/${file.trajectory}`, { words: 'Wanneer is hij er weer?', act: act() })
  await care.post(`/beside/${file.trajectory}/words`, { text: 'Elke twee uur een pauze.', act: act() })
  const happened = await house.asSuperuser<{ readonly messages: number; readonly concerns: number; readonly words: number }>('select (select count(*) from message)::int as messages, (select count(*) from concern)::int as concerns, (select count(*) from side_word)::int as words')
  expect(happened, 'it did happen').toEqual([{ messages: 1, concerns: 1, words: 1 }])
  const { text } = await coach.get(page)
  const recent = /De laatste acht weken(.*?)<\/section>/s.exec(text)?.[1]?.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') ?? ''
  // Of work two sat there, and one of them asked; of care one, who told something, besides the call.
  expect(recent).toMatch(/De deelnemer 2 keer, 60 min De zorg 3 keer, (80|105) min Het werk 3 keer, 120 min/)
  expect(text).not.toMatch(/Tot maandag|Wanneer is hij|Elke twee uur/)
  expect(faults(text)).toEqual([])
})

test('each who was there is asked whether their view is in the report, once of each version', async () => {
  const [{ id: report } = { id: '' }] = await house.asSuperuser<{ readonly id: string }>('select id from report')
  const said = async (person: typeof thijs.id, fields: Readonly<Record<string, string>>) => await (await house.signedIn(person)).send(`/report-views/${report}`, { number: '1', act: act(), ...fields })
  expect((await (await house.signedIn(thijs.id)).get('/my-trajectory')).text).toContain(`href="/report-views/${report}"`)
  const asked = await (await house.signedIn(sandra.id)).get(`/report-views/${report}`)
  expect([asked.text.includes('Alleen de coach leest dit antwoord.'), faults(asked.text)]).toEqual([true, []])
  expect((await said(sandra.id, {})).status).toBe(422)
  expect((await said(sandra.id, { number: '7', says: 'no' })).status, 'of another version than one read').toBe(303)
  expect(await house.asSuperuser('select 1 from report_view')).toEqual([])
  await said(sandra.id, { says: 'no', words: 'De ploeg komt er niet in voor.' })
  await Promise.all([said(peter.id, { says: 'partly' }), said(peter.id, { says: 'yes' })])
  await said(judith.id, { says: 'yes' })
  await said(thijs.id, { says: 'yes', words: 'Goed zo.' })
  expect((await house.asSuperuser('select 1 from report_view')).length).toBe(4)
  expect((await (await house.signedIn(thijs.id)).get('/my-trajectory')).text).not.toContain('/report-views/')
  expect((await (await house.signedIn(thijs.id)).get('/my-file/file.json')).text).toContain('Goed zo.')
  const { text } = await coach.get(page)
  expect(text).toContain('De ploeg komt er niet in voor.')
  expect(text.includes('Het werk vond de eigen kant vaker niet terug in het verslag.')).toBe((await house.asSuperuser<{ readonly says: string }>(`select says from report_view v join party p on p.id = v.party_id where p.role in ('manager', 'hr') and says <> 'yes'`)).length === 2)
  await nextVersionOf(house, parseReport(report), 2)
  expect((await (await house.signedIn(sandra.id)).get(`/report-views/${report}`)).text).toContain('name="says"')
})
const parseReport = (id: string) => parseId<'report'>(id) ?? newId<'report'>(0)

test('a quiet hint names the side that got little, and only once there is enough to go by', async () => {
  expect((await coach.get(page)).text).not.toContain('kreeg de laatste acht weken weinig')
  for (let times = 0; times < 12; times++) await coach.post(`/trajectories/${file.trajectory}/other-contacts`, { part: 'manager', minutes: '60', on: today, act: act() })
  const { text } = await coach.get(page)
  expect(text).toContain('De deelnemer kreeg de laatste acht weken weinig.')
  expect(text).not.toContain('Het werk kreeg de laatste acht weken weinig.')
})

test('nobody but the coach sees any of it, on a page or at the database; and nobody answers for another', async () => {
  const [{ id: report } = { id: '' }] = await house.asSuperuser<{ readonly id: string }>('select id from report')
  for (const [name, person, provider] of others) {
    const rows = await house.as(person, async tx => ({ contacts: (await tx.rows(sql`select from other_contact`)).length + (await tx.rows(sql`select from other_contact_struck`)).length, views: await tx.rows<{ readonly own: boolean }>(sql`select is_my_party(party_id) as own from report_view`) }), provider.id)
    expect(rows.contacts, name).toBe(0)
    expect(rows.views.every(({ own }) => own), `${name} reads no answer but their own`).toBe(true)
    await expect(house.as(person, tx => tx.run(sql`insert into other_contact (id, trajectory_id, part, side, minutes, on_day, noted_by, noted_at) values (${act()}, ${file.trajectory}, 'gp', 'care', 5, ${today}, ${file.guide}, ${house.now()})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    const own = provider === deHaven ? partyOf.get(person) : undefined
    for (const party of [...partyOf.values()].filter(one => one !== own)) await expect(house.as(person, tx => tx.run(sql`insert into report_view (id, trajectory_id, report_id, number, party_id, says, said_at) values (${act()}, ${file.trajectory}, ${report}, 2, ${party}, 'yes', ${house.now()})`), provider.id), name).rejects.toThrow(/row-level security|foreign key/)
    if (person === ilonaOfDeHaven.id) continue
    const browser = await house.signedIn(person, provider)
    expect((await browser.get(page)).status, name).not.toBe(200)
    expect((await browser.send(`/trajectories/${file.trajectory}/other-contacts`, { part: 'gp', minutes: '5', on: today, act: act() })).status, name).not.toBe(422)
    for (const path of ['/my-trajectory', '/beside', '/who-sees', '/my-file/file.json']) expect((await browser.get(path)).text, name).not.toContain(person === sandra.id ? 'Goed zo.' : 'De ploeg komt er niet in voor.')
  }
  expect((await house.as(ilonaOfDeHaven.id, tx => tx.rows(sql`select from report_view`))).length).toBe(4)
  await expect(house.as(ilonaOfDeHaven.id, tx => tx.run(sql`insert into report_view (id, trajectory_id, report_id, number, party_id, says, said_at) values (${act()}, ${file.trajectory}, ${report}, 2, ${parties.sandra}, 'yes', ${house.now()})`))).rejects.toThrow('row-level security')
  expect((await (await house.signedIn(thijs.id)).get('/who-sees')).text).toContain('leest één antwoord.')
  expect(house.broken).toEqual([])
})
