/** Noor's plan in its fifth week: one's own weeks, preparing alone and hidden, the page together, and a number for the guide alone. */
import { expect, test } from 'vitest'
import { aroundNoor, cast } from '../../demo/cast.ts'
import { sql, type Sql } from '../../kit/db.ts'
import { newAnonymousId, newId } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { everyone, recoveryOfNoor, tellWeeks, whoSeesIn } from '../../test/recovery.ts'

const house = await openHouse()
const { noor } = await recoveryOfNoor(house)
const talks = await tellWeeks(house, noor, [{ party: noor.parties.kim, person: aroundNoor.kim.id }, { party: noor.parties.ruud, person: aroundNoor.ruud.id }])
// The second dialogue of this week: this afternoon, with Ruud.
const dialogue = talks.find(({ kind, from }) => kind === 'dialogue' && from > house.now())
if (!dialogue) throw new Error('no dialogue')
const path = `/dialogues/${dialogue.talk}`
const act = () => newAnonymousId()
const [noors, bas, ruuds] = await Promise.all([house.signedIn(aroundNoor.noor.id), house.signedIn(cast.bas.id), house.signedIn(aroundNoor.ruud.id)])
const whoSees = whoSeesIn(house)

test('each sees their own weeks: Noor all of them, a colleague their talks, a manager none', async () => {
  expect(dialogue.guests).toEqual([noor.parties.ruud])
  const page = await noors.get('/my-plan')
  expect(page.text).toContain('Week 8')
  expect(page.text).toContain('Besloten: verder zoals het ging.')
  expect(page.text).toContain('Nu aan jou')
  expect(page.text).toContain('met Ruud Smeets')
  expect((await noors.get('/my-trajectory')).text).toContain('gesprekken om voor te bereiden')
  const own = await ruuds.get('/my-plan')
  expect(own.text).toContain('Noor Jansen')
  expect(own.text).not.toContain('Reflectiegesprek')
  expect(own.text).not.toContain('Kim')
  expect((await (await house.signedIn(aroundNoor.mirjam.id)).get('/my-plan')).text).toContain('nog geen weken')
  const file = await ruuds.get('/my-plan/calendar.ics')
  expect(file.text.match(/BEGIN:VEVENT/g)).toHaveLength(8)
  expect(file.text).not.toMatch(/Noor|Dialoog|herstel/i)
})

test('each prepares alone: nobody sees the other\'s, and the guide only what is shown, while it is shown', async () => {
  await noors.post(`${path}/preparations`, { say: 'Ik schrik van overleg zonder agenda.', version: '0', act: act() })
  await ruuds.post(`${path}/preparations`, { ask: 'Zeg het eerder als het te veel is.', version: '0', act: act() })
  expect((await noors.send(`${path}/preparations`, { say: 'Anders.', version: '0', act: act() })).status).toBe(422)
  expect((await noors.send(`${path}/preparations`, { version: '1', act: act() })).text).toContain('Schrijf minstens één ding op.')
  const by = async (party: string) => await whoSees(sql`select from dialogue_preparation where written_by = ${party}`)
  expect(await by(noor.participant)).toEqual(['noor'])
  expect(await by(noor.parties.ruud)).toEqual(['ruud'])
  expect((await bas.get(path)).text).toContain('Nog niemand liet een voorbereiding zien.')
  await noors.post(`${path}/showings`, { shows: 'yes', act: act() })
  expect((await bas.get(path)).text).toContain('Ik schrik van overleg zonder agenda.')
  expect(await by(noor.participant)).toEqual(['noor', 'bas'])
  for (const page of [await ruuds.get(path), await ruuds.get(`${path}/preparation`)]) expect(page.text).not.toContain('agenda.')
  house.travelTo(new Date(house.now().getTime() + 60_000))
  await noors.post(`${path}/showings`, { shows: 'no', act: act() })
  expect(await by(noor.participant)).toEqual(['noor'])
  expect((await bas.get(path)).text).not.toContain('Ik schrik')
})

test('nobody writes in another\'s part, shows another\'s words, or opens the page but the guide', async () => {
  const parts = [noor.participant, noor.guide, noor.parties.kim, noor.parties.ruud]
  const own: Readonly<Record<string, string>> = { noor: noor.participant, ruud: noor.parties.ruud }
  const unstopped: string[] = []
  for (const [name, person] of Object.entries(everyone)) for (const part of parts) {
    const allowed = own[name] === part
    const tries: Record<string, Sql> = {
      preparation: sql`insert into dialogue_preparation (id, talk_id, trajectory_id, version, content, written_by, written_at) values (${newId(0)}, ${dialogue.talk}, ${noor.trajectory}, ${allowed ? 9 : 8}, ${Buffer.concat([Buffer.from([1]), Buffer.alloc(128)])}, ${part}, '2026-01-01')`,
      showing: sql`insert into dialogue_showing (id, talk_id, trajectory_id, shows, said_by, said_at) values (${newId(0)}, ${dialogue.talk}, ${noor.trajectory}, 'no', ${part}, '2026-01-01')`,
      opening: sql`insert into dialogue_opening (talk_id, trajectory_id, opened_by, opened_at) values (${dialogue.talk}, ${noor.trajectory}, ${part}, now())`,
    }
    const showing = tries['showing']
    const opening = tries['opening']
    const preparation = tries['preparation']
    if (!showing || !opening || !preparation) throw new Error('nothing to try')
    for (const wanted of [showing, preparation]) {
      const tried = house.as(person, async tx => { await tx.run(wanted); throw new Error('undo') })
      await expect(tried, `${name} ${part}`).rejects.toThrow(allowed ? 'undo' : 'row-level security')
    }
    await house.as(person, async tx => { await tx.run(opening); unstopped.push(`${name} ${part}`); throw new Error('undo') }).catch(() => {})
  }
  expect(unstopped).toEqual([`bas ${noor.guide}`])
})

test('the page together is there once the guide opened it: for those in the talk and nobody else', async () => {
  expect((await noors.get(path)).text).toContain('Deze pagina gaat open als het gesprek begint.')
  expect((await noors.send(`${path}/openings`, { act: act() })).status).toBe(404)
  expect((await noors.send(`${path}/lines`, { kind: 'said', about: noor.participant, words: 'Te vroeg', act: act() })).status).toBe(404)
  house.travelTo(new Date(dialogue.from.getTime() + 60_000))
  const [noorNow, basNow, ruudNow] = await Promise.all([house.signedIn(aroundNoor.noor.id), house.signedIn(cast.bas.id), house.signedIn(aroundNoor.ruud.id)])
  await basNow.post(`${path}/openings`, { act: act() })
  await ruudNow.post(`${path}/lines`, { kind: 'heard', about: noor.participant, words: 'Dat een agenda helpt.', act: act() })
  expect((await basNow.send(`${path}/lines`, { kind: 'agreement', about: noor.parties.ruud, words: 'Ruud stuurt de agenda.', act: act() })).status).toBe(422)
  // It becomes an agreement, once; what would tell of health is looked at first.
  const pointed = await basNow.send(`${path}/lines`, { kind: 'agreement', about: noor.parties.ruud, words: 'Ruud vraagt niet naar de burn-out.', day: '2026-11-27', act: act() })
  expect([pointed.status, pointed.text.includes('<mark')]).toEqual([200, true])
  const one = act()
  for (let presses = 0; presses < 2; presses++) await basNow.post(`${path}/lines`, { kind: 'agreement', about: noor.parties.ruud, words: 'Ruud stuurt de agenda.', day: '2026-11-27', act: one })
  await ruudNow.post(`${path}/lines`, { kind: 'agreement', about: noor.participant, words: 'Noor leest de agenda.', day: '2026-11-28', act: act() })
  expect(await whoSees(sql`select from agreement`)).toEqual(['noor', 'bas', 'ruud'])
  expect(await house.as(aroundNoor.ruud.id, tx => tx.rows(sql`select owner_party as owner, due_on as due from agreement order by due_on`))).toEqual([{ owner: noor.parties.ruud, due: '2026-11-27' }, { owner: noor.participant, due: '2026-11-28' }])
  expect((await ruudNow.get('/agreements')).text).toContain('Ruud stuurt de agenda.')
  expect((await basNow.send(`${path}/lines`, { kind: 'said', about: noor.parties.kim, words: 'Kim is er niet bij.', act: act() })).status).toBe(422)
  const shown = await noorNow.get(path)
  expect(shown.text).toContain('Dat een agenda helpt.')
  expect(shown.text).toContain('Ruud stuurt de agenda.')
  expect(await whoSees(sql`select from dialogue_line where talk_id = ${dialogue.talk}`)).toEqual(['noor', 'bas', 'ruud'])
  for (const person of [aroundNoor.kim.id, aroundNoor.mirjam.id, aroundNoor.tom.id, cast.hanna.id, cast.ellen.id]) {
    const browser = await house.signedIn(person)
    for (const one of [path, `${path}/preparation`]) expect((await browser.get(one)).status).toBe(404)
    expect((await browser.send(`${path}/lines`, { kind: 'said', about: noor.participant, words: 'x', act: act() })).status).toBe(404)
  }
})

test('how safe it felt is for the guide: neither of the two sees the other\'s number', async () => {
  const [noorNow, ruudNow, basNow] = await Promise.all([house.signedIn(aroundNoor.noor.id), house.signedIn(aroundNoor.ruud.id), house.signedIn(cast.bas.id)])
  expect((await noorNow.send(`${path}/safety-scores`, { score: '11', act: act() })).status).toBe(422)
  await noorNow.post(`${path}/safety-scores`, { score: '4', act: act() })
  await ruudNow.post(`${path}/safety-scores`, { score: '9', act: act() })
  expect((await noorNow.send(`${path}/safety-scores`, { score: '8', act: act() })).status).toBe(422)
  expect((await basNow.send(`${path}/safety-scores`, { score: '8', act: act() })).status).toBe(404)
  const seen = await basNow.get(path)
  expect(seen.text).toContain('Noor Jansen: 4')
  expect(seen.text).toContain('Ruud Smeets: 9')
  expect((await ruudNow.get(path)).text).not.toContain('Noor Jansen: 4')
  const of = async (party: string) => await whoSees(sql`select from dialogue_safety where given_by = ${party}`)
  expect(await of(noor.participant)).toEqual(['noor', 'bas'])
  expect(await of(noor.parties.ruud)).toEqual(['bas', 'ruud'])
  expect(house.broken).toEqual([])
})
