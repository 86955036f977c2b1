import { afterEach, beforeAll, expect, test } from 'vitest'
import { keepAgenda } from '../../core/agenda/agenda.fixture.ts'
import { keepNote, keepScore } from '../../core/talks/written.ts'
import { recordOutcomeOf } from '../../core/talks/talk.store.ts'
import { signInAs } from '../../core/visit.ts'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { Sql } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { addMinutes } from '../../kit/time.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { openedWith, type Opened } from '../../test/opened.ts'
import { known } from '../../test/site.ts'

const house = await openHouse()
const { marleen, jaap, samira, ellen } = cast
const start = house.now()
const from = new Date('2026-11-20T10:00:00Z')
const around = (tx: Parameters<typeof keepNote>[0]['tx']) => ({ tx, vault: house.vault, provider: deHaven })

beforeAll(async () => {
  for (const guide of [marleen.id, jaap.id, samira.id]) await house.as(guide, tx => keepAgenda(tx, guide))
})
// oxlint-disable-next-line vitest/no-standalone-expect -- whatever a story did, nothing broke
afterEach(() => expect(house.broken).toEqual([]))

const returned = async (person: Id<'person'>): Promise<Browser> => {
  const browser = house.browser()
  const { name, value } = await house.as(null, tx => signInAs({ tx, now: house.now() }, person, 'receipt', null))
  browser.cookies.set(name, value ?? '')
  return browser
}

let day = 0
/** Someone whose first talk with Marleen is planned; each on a day of one's own. */
const planned = async (handle: string): Promise<Opened> => {
  house.travelTo(start)
  return await openedWith(house, { provider: deHaven, guide: marleen.id, from: addMinutes(from, 1440 * 7 * day++), now: start, contact: { handle } })
}
/** The talk was held, with a score and a note. */
const held = async (handle: string): Promise<Opened> => {
  const one = await planned(handle)
  await house.as(marleen.id, async tx => {
    await keepScore(around(tx), one.trajectory, one.talk, 'start', 4, one.guide, one.from)
    await keepNote(around(tx), one.trajectory, { id: newAnonymousId(), talk: one.talk, version: 1, writtenAt: one.from, theme: null, talkedAbout: `oud-${handle}`, insight: '', step: '', needsMore: null }, one.guide)
    await recordOutcomeOf(tx, { talk: one.talk, trajectory: one.trajectory, appointment: one.appointment, outcome: 'held', by: one.guide, at: one.until })
  })
  house.travelTo(addMinutes(one.until, 30))
  return one
}

/** The first place of someone on the page, or of anyone. */
const placeOf = (text: string, guide?: Id<'person'>): string => known([...text.matchAll(/name="place" value="([^"]+)"/g)].map(([, place]) => place).find(place => guide === undefined || place?.startsWith(guide)))

const choose = async (browser: Browser, guide: Id<'person'>, begins: 'acquaintance' | 'talk', history: Readonly<Record<string, string>> = { history: 'nothing' }) => {
  const page = await browser.get('/my-appointment/someone-else')
  const confirm = await browser.post('/my-appointment/someone-else/holds', { begins, place: placeOf(page.text, guide) })
  expect(confirm.text).toContain('We houden deze plek voor je vast tot')
  return await browser.post('/my-appointment/someone-else', history)
}

const tables = ['talk where trajectory_id', 'appointment where trajectory_id', 'talk_outcome where trajectory_id', 'talk_score where trajectory_id', 'note where trajectory_id', 'standing where trajectory_id', 'contact where trajectory_id', 'party where trajectory_id', 'participant where trajectory_id', 'trajectory where id', 'cancellation where trajectory_id', 'free_talk where trajectory_id', 'guide_change where trajectory_id', 'history_release where trajectory_id', 'talk_feedback where trajectory_id', 'feedback_showing where trajectory_id', 'handover_proposal where trajectory_id', 'watch_answer where trajectory_id'] as const
const seen = (person: Id<'person'> | null, table: string, trajectory: Id<'trajectory'>, provider = deHaven.id) =>
  house.as(person, async tx => (await tx.rows(new Sql([`select from ${table} = `, ''], [trajectory]))).length, provider)
const strangers = (): readonly (readonly [Id<'person'> | null, Id<'provider'>])[] => [[samira.id, deHaven.id], [ellen.id, deHaven.id], [null, deHaven.id], [castOfHetBaken.lieve.id, hetBaken.id], [castOfHetBaken.wim.id, hetBaken.id], [marleen.id, hetBaken.id]]

test('after a talk: one question, one\'s own answer, shown when one wishes and no longer', async () => {
  const one = await held('appel-kade')
  const browser = await returned(one.person)
  const page = await browser.get('/my-appointment')
  expect(page.text).toContain('Was dit goed?')
  expect(page.text).toContain('Je had 1 van 3 gesprekken.')
  expect(page.text).toContain('Alleen jij ziet dit')
  expect((await browser.post('/my-appointment/feedback', { talk: one.talk })).text).toContain('Kies een antwoord.')
  const said = await browser.post('/my-appointment/feedback', { talk: one.talk, answer: 'well' })
  expect(said.text).toContain('Het laatste gesprek was: goed.')
  expect(said.text).not.toContain('Was dit goed?')
  expect(await seen(marleen.id, 'talk_feedback where trajectory_id', one.trajectory)).toBe(0)

  expect((await browser.post('/my-appointment/feedback/show')).text).toContain('Jij en Marleen zien dit')
  expect((await (await house.signedIn(marleen.id)).get(`/talks/${one.talk}`)).text).toContain('Wat appel-kade van het gesprek vond')
  for (const [person, provider] of [...strangers(), [jaap.id, deHaven.id] as const]) expect(await seen(person, 'talk_feedback where trajectory_id', one.trajectory, provider)).toBe(0)
  await browser.post('/my-appointment/feedback/hide')
  expect((await (await house.signedIn(marleen.id)).get(`/talks/${one.talk}`)).text).not.toContain('van het gesprek vond')
  expect(await house.asSuperuser(`select 1 from talk_feedback where encode(answer, 'escape') like '%well%'`)).toHaveLength(0)

  const stopped = await browser.post('/my-appointment/ending')
  expect(stopped.text).toContain('De gesprekken zijn gestopt.')
  expect(stopped.text).not.toContain('Kies iemand anders')
})

test('someone else, knowing nothing: the old guide is out, what stood is off, and the talk that did not click is given back', async () => {
  const one = await held('brug-zee')
  const browser = await returned(one.person)
  await browser.post('/my-appointment/next', { place: placeOf((await browser.get('/my-appointment/next')).text) })
  await browser.post('/my-appointment/reminder', { telephone: '0612345678' })

  const page = await browser.get('/my-appointment/someone-else')
  expect(page.text).toContain('Marleen krijgt geen bericht en hoort geen reden.')
  expect(page.text).not.toContain(`value="${marleen.id}`)
  const confirm = await browser.post('/my-appointment/someone-else/holds', { begins: 'talk', place: placeOf(page.text, jaap.id) })
  expect(confirm.text).toContain('Het gesprek met Marleen telt niet mee.')
  expect((await browser.post('/my-appointment/someone-else', { history: 'summary' })).status).toBe(422)
  const done = await browser.post('/my-appointment/someone-else', { history: 'nothing' })
  expect(done.text).toContain('Met Jaap Verhoef')
  expect(done.text).toContain('Dit is gesprek 1 van 3.')

  for (const table of tables) expect(await seen(marleen.id, table, one.trajectory), table).toBe(0)
  for (const [person, provider] of strangers()) for (const table of tables) expect(await seen(person, table, one.trajectory, provider), table).toBe(0)
  const counted = Object.fromEntries(await Promise.all(tables.map(async table => [table.split(' ')[0], await seen(jaap.id, table, one.trajectory)] as const)))
  expect(counted).toMatchObject({ talk: 1, appointment: 1, talk_outcome: 0, talk_score: 0, note: 0, party: 2, cancellation: 0, standing: 1, guide_change: 0, free_talk: 0 })

  const old = await house.signedIn(marleen.id)
  expect((await old.get(`/trajectories/${one.trajectory}`)).status).toBe(404)
  expect((await old.get(`/talks/${one.talk}`)).status).toBe(404)
  for (const tab of ['mine', 'waiting', 'on-track', 'done']) expect((await old.get(`/people?tab=${tab}`)).text).not.toContain('brug-zee')
  const next = await house.signedIn(jaap.id)
  expect((await next.get('/people?tab=on-track')).text).toContain('brug-zee')
  const trajectory = await next.get(`/trajectories/${one.trajectory}`)
  expect(trajectory.text).toContain('Gesprek 1 van 3')
  expect(trajectory.text).not.toContain('oud-brug-zee')

  // Marleen's time is free again, and the reminder followed.
  expect(await house.asSuperuser('select 1 from occupancy o join appointment a on a.id = o.appointment_id join cancellation c on c.appointment_id = a.id where a.trajectory_id = $1', [one.trajectory])).toHaveLength(0)
  const waits = await house.asSuperuser<{ readonly about: string }>('select about_id as about from outbox_message where sent_at is null and about_id in (select id from appointment where trajectory_id = $1)', [one.trajectory])
  const [now] = await house.asSuperuser<{ readonly id: string }>('select appointment_id as id from standing where trajectory_id = $1', [one.trajectory])
  expect(waits).toEqual([{ about: now?.id }])
})

test('a summary is what the new guide reads, and everything is everything, until it is taken back', async () => {
  const [one, other] = [await held('duin-klok'), await held('veld-boot')]
  const browser = await returned(one.person)
  await choose(browser, jaap.id, 'talk', { history: 'summary', summary: 'Ik slaap slecht, en meer hoeft niet.' })
  expect((await browser.get('/my-appointment')).text).toContain('Ik slaap slecht')
  const guide = await house.signedIn(jaap.id)
  const summed = await guide.get(`/trajectories/${one.trajectory}`)
  expect(summed.text).toContain('Ik slaap slecht')
  expect(summed.text).not.toContain('oud-duin-klok')
  for (const [person, provider] of [...strangers(), [marleen.id, deHaven.id] as const]) expect(await seen(person, 'history_release where trajectory_id', one.trajectory, provider)).toBe(0)
  await browser.post('/my-appointment/history/end')
  expect((await guide.get(`/trajectories/${one.trajectory}`)).text).not.toContain('Ik slaap slecht')

  const second = await returned(other.person)
  await choose(second, jaap.id, 'talk', { history: 'everything' })
  const later = await house.signedIn(jaap.id)
  expect((await later.get(`/trajectories/${other.trajectory}`)).text).toContain('oud-veld-boot')
  expect((await later.get(`/talks/${other.talk}`)).text).not.toContain('value="oud-veld-boot"')
  expect(await seen(jaap.id, 'talk_score where trajectory_id', other.trajectory)).toBe(1)
  for (const [person, provider] of [...strangers(), [marleen.id, deHaven.id] as const]) for (const table of ['note where trajectory_id', 'talk_score where trajectory_id']) expect(await seen(person, table, other.trajectory, provider)).toBe(0)
  await second.post('/my-appointment/history/end')
  expect((await later.get(`/trajectories/${other.trajectory}`)).text).not.toContain('oud-veld-boot')
  for (const table of ['note where trajectory_id', 'talk_score where trajectory_id', 'talk_outcome where trajectory_id']) expect(await seen(jaap.id, table, other.trajectory)).toBe(0)
})

test('two short talks to get acquainted cost nothing; a no lets go at once, and a third there is not', async () => {
  const one = await planned('park-meer')
  const browser = await returned(one.person)
  const meet = async (guide: typeof jaap | typeof samira) => {
    expect((await choose(browser, guide.id, 'acquaintance')).text).toContain('Een kwartier.')
    const [row] = await house.asSuperuser<{ readonly talk: Id<'talk'>; readonly appointment: Id<'appointment'>; readonly party: Id<'party'>; readonly ends: Date; readonly minutes: number }>(
      `select s.talk_id as talk, s.appointment_id as appointment, p.id as party, s.ends_at as ends, extract(epoch from s.ends_at - s.starts_at)::int / 60 as minutes from standing s join party p on p.trajectory_id = s.trajectory_id and p.person_id = s.guide_id where s.trajectory_id = $1`, [one.trajectory])
    const { talk, appointment, party, ends, minutes } = known(row ?? null)
    expect(minutes).toBe(15)
    expect((await (await house.signedIn(guide.id)).get(`/talks/${talk}`)).text).toContain('Kennismaking')
    house.travelTo(addMinutes(ends, 5))
    await house.as(guide.id, tx => recordOutcomeOf(tx, { talk, trajectory: one.trajectory, appointment, outcome: 'held', by: party, at: ends }))
    for (const [name, value] of (await returned(one.person)).cookies) browser.cookies.set(name, value)
    const page = await browser.get('/my-appointment')
    expect(page.text).toContain(`Klikt het met ${guide.name.split(' ')[0]}?`)
    expect(page.text).toContain('Je had 0 van 3 gesprekken.')
  }
  await meet(jaap)
  expect((await browser.post('/my-appointment/letting-go')).text).toContain('Dit kan nog 1 keer.')
  expect(await seen(jaap.id, 'trajectory where id', one.trajectory)).toBe(0)
  expect((await browser.get('/my-appointment')).text).toContain('Je hebt nu geen begeleider.')
  await meet(samira)
  expect((await browser.get('/my-appointment/someone-else')).text).not.toContain('Kennismaken, een kwartier')
  const next = await browser.post('/my-appointment/next', { place: placeOf((await browser.get('/my-appointment/next')).text) })
  expect(next.text).toContain('Met Samira El Amrani')
  expect(next.text).toContain('Dit is gesprek 1 van 3.')
})

test('pressed at once: the guide plans while someone else is chosen, and two choices cross; one guide is left, with one appointment', async () => {
  for (let round = 0; round < (process.env['PROVE'] ? 40 : 4); round++) {
    const one = await held(`race-${round}`)
    const [first, second] = [await returned(one.person), await returned(one.person)]
    for (const [browser, guide] of [[first, jaap.id], [second, samira.id]] as const) {
      const page = await browser.get('/my-appointment/someone-else')
      expect((await browser.post('/my-appointment/someone-else/holds', { begins: 'talk', place: placeOf(page.text, guide) })).text).toContain('Wat verandert er?')
    }
    const guide = await house.signedIn(marleen.id)
    const moment = known(/name="moment" value="([^"]+)"/.exec((await guide.get(`/trajectories/${one.trajectory}/next`)).text)?.[1] ?? null)
    await Promise.all([
      guide.send(`/trajectories/${one.trajectory}/appointments`, { moment, way: 'guide-calls' }),
      first.send('/my-appointment/someone-else', { history: 'nothing' }),
      second.send('/my-appointment/someone-else', { history: 'nothing' }),
    ])
    const present = await house.asSuperuser<{ readonly person: Id<'person'> }>(`select person_id as person from party p where trajectory_id = $1 and role = 'guide' and not exists (select from party_departure d where d.party_id = p.id)`, [one.trajectory])
    const standing = await house.asSuperuser<{ readonly guide: Id<'person'>; readonly taken: number }>(`select guide_id as guide, (select count(*)::int from occupancy o where o.appointment_id = a.id) as taken from appointment a where trajectory_id = $1 and not exists (select from cancellation c where c.appointment_id = a.id) and not exists (select from talk_outcome o where o.appointment_id = a.id)`, [one.trajectory])
    expect(present).toHaveLength(1)
    expect(present[0]?.person).not.toBe(marleen.id)
    expect(standing).toEqual([{ guide: present[0]?.person, taken: 2 }])
    expect(await seen(marleen.id, 'trajectory where id', one.trajectory)).toBe(0)
  }
})

test('a guide hands over only with a yes; silence and no change nothing, and look the same', async () => {
  const one = await held('tuin-lamp')
  const guide = await house.signedIn(marleen.id)
  const at = `/trajectories/${one.trajectory}/handover`
  expect((await guide.post(at, { to: jaap.id })).status).toBe(422)
  const proposed = await guide.post(at, { to: jaap.id, reason: 'Jaap weet meer van geld.' })
  expect(proposed.text).toContain('Er is nog geen ja.')
  const sent = await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 3))
  expect(sent.map(({ message }) => message.text)).toContain('Er staat iets voor je klaar. Kijk met je code wanneer het je uitkomt.')
  for (const [person, provider] of [...strangers(), [jaap.id, deHaven.id] as const]) expect(await seen(person, 'handover_proposal where trajectory_id', one.trajectory, provider)).toBe(0)
  expect(await seen(jaap.id, 'trajectory where id', one.trajectory)).toBe(0)

  const browser = await returned(one.person)
  expect((await browser.get('/my-appointment')).text).toContain('Jaap weet meer van geld.')
  const proposal = async () => known(/name="proposal" value="([^"]+)"/.exec((await browser.get('/my-appointment/proposal')).text)?.[1] ?? null)
  await browser.post('/my-appointment/proposal', { proposal: await proposal(), answer: 'later' })
  expect(await seen(marleen.id, 'trajectory where id', one.trajectory)).toBe(1)
  const before = (await guide.get(at)).text.replaceAll(/name="act" value="[^"]+"/g, '')
  await browser.post('/my-appointment/proposal', { proposal: await proposal(), answer: 'no' })
  expect(await seen(marleen.id, 'trajectory where id', one.trajectory)).toBe(1)
  expect((await guide.get(at)).text.replaceAll(/name="act" value="[^"]+"/g, '')).toBe(before)
  expect((await browser.get('/my-appointment')).text).not.toContain('Jaap weet meer')

  await guide.post(at, { to: jaap.id, reason: 'Toch nog eens.' })
  const handed = await browser.post('/my-appointment/proposal', { proposal: await proposal(), answer: 'yes', history: 'everything' })
  expect(handed.text).toContain('Je gaat verder met Jaap')
  expect(handed.text).toContain('Je had 1 van 3 gesprekken.')
  for (const table of tables) expect(await seen(marleen.id, table, one.trajectory), table).toBe(0)
  const other = await house.signedIn(jaap.id)
  const pages = await Promise.all(['mine', 'waiting'].map(tab => other.get(`/people?tab=${tab}`)))
  expect(pages.map(({ text }) => text).join('')).toContain('tuin-lamp')
  expect((await other.get(`/trajectories/${one.trajectory}`)).text).toContain('oud-tuin-lamp')
  const moments = await other.get(`/trajectories/${one.trajectory}/next`)
  const second = await other.post(`/trajectories/${one.trajectory}/appointments`, { moment: known(/name="moment" value="([^"]+)"/.exec(moments.text)?.[1] ?? null), way: 'guide-calls' })
  expect(second.text).toContain('Gesprek 2 van 3')
})

test('a senior watches a trainee where the participant says yes, reads and writes nothing, and stops when it is taken back', async () => {
  const one = await held('molen-weide')
  const administrator = await house.signedIn(ellen.id)
  const training = `/administration/staff/${marleen.id}/training`
  expect((await administrator.post(training, { senior: marleen.id })).status).toBe(422)
  expect((await administrator.post(training, { senior: samira.id })).text).toContain('Samira El Amrani kijkt mee.')
  for (const person of [marleen.id, samira.id, jaap.id]) expect((await (await house.signedIn(person)).send(training, { senior: jaap.id })).status).toBe(404)

  const senior = await house.signedIn(samira.id)
  const watched = ['standing', 'talk', 'appointment', 'talk_outcome', 'talk_score', 'note'].map(table => `${table} where trajectory_id`)
  const unwatched = ['contact where trajectory_id', 'party where trajectory_id', 'participant where trajectory_id', 'trajectory where id', 'talk_feedback where trajectory_id']
  const nothing = async () => {
    expect((await senior.get(`/watching/${one.trajectory}`)).status).toBe(404)
    for (const table of [...watched, ...unwatched]) expect(await seen(samira.id, table, one.trajectory), table).toBe(0)
  }
  await nothing()

  const browser = await returned(one.person)
  const asked = await browser.get('/my-appointment')
  expect(asked.text).toContain('Mag Samira meekijken?')
  const id = known(/name="training" value="([^"]+)"/.exec(asked.text)?.[1] ?? null)
  expect((await browser.post('/my-appointment/watching', { training: id, answer: 'yes' })).text).toContain('Samira kijkt mee. Dat mocht van jou.')
  expect((await senior.get('/people')).text).toContain('href="/watching"')
  expect((await senior.get('/watching')).text).toContain('molen-weide')
  expect((await senior.get(`/watching/${one.trajectory}`)).text).toContain('oud-molen-weide')
  for (const table of watched) expect(await seen(samira.id, table, one.trajectory), table).toBe(1)
  for (const table of unwatched) expect(await seen(samira.id, table, one.trajectory), table).toBe(0)
  expect((await senior.get(`/trajectories/${one.trajectory}`)).status).toBe(404)
  await expect(house.as(samira.id, tx => keepNote(around(tx), one.trajectory, { id: newAnonymousId(), talk: one.talk, version: 1, writtenAt: house.now(), theme: null, talkedAbout: 'x', insight: '', step: '', needsMore: null }, one.guide))).rejects.toThrow('row-level security')
  for (const [person, provider] of strangers().filter(([who]) => who !== samira.id && who !== marleen.id)) for (const table of watched) expect(await seen(person, table, one.trajectory, provider), table).toBe(0)
  expect(await seen(jaap.id, 'note where trajectory_id', one.trajectory)).toBe(0)

  const looks = await house.asSuperuser<{ readonly event: string; readonly role: string }>(`select event, role from log.entry where basis = 'senior' and subject_id = $1`, [one.trajectory])
  expect(new Set(looks.map(({ event, role }) => `${event} ${role}`))).toEqual(new Set(['people.listed senior', 'trajectory.read senior', 'note.watched senior']))
  expect((await browser.get('/my-appointment')).text).toContain('de begeleider die meekijkt')

  house.travelTo(addMinutes(house.now(), 1))
  await browser.post('/my-appointment/watching', { training: id, answer: 'no' })
  await nothing()
  expect((await browser.get('/my-appointment')).text).not.toContain('Mag Samira meekijken?')
  await administrator.post(`${training}/end`)
})
