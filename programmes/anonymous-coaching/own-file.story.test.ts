/** Whoever came with six words takes everything of theirs along: on a page to print and as a file, in parts as long as any other answer. */
import { afterEach, expect, test } from 'vitest'
import { sendMessage } from '../../core/messages/written-messages.ts'
import { keepNote, keepScore } from '../../core/talks/written.ts'
import { listNotes, recordOutcomeOf } from '../../core/talks/talk.store.ts'
import { signInAs } from '../../core/visit.ts'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import type { Tx } from '../../kit/db.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { addMinutes } from '../../kit/time.ts'
import { openHouse, type Answer } from '../../test/house.ts'
import { openedWith } from '../../test/opened.ts'
import { wordsIn } from '../../test/pdf.ts'
import { known } from '../../test/site.ts'

const house = await openHouse()
const { marleen, ellen } = cast
const around = (tx: Tx) => ({ tx, vault: house.vault, provider: deHaven })
const from = new Date('2026-11-20T10:00:00Z')
const now = house.now()
const roos = await openedWith(house, { provider: deHaven, guide: marleen.id, from, now, contact: { alias: 'Roos' } })
const other = await openedWith(house, { provider: deHaven, guide: marleen.id, from: addMinutes(from, 60), now, contact: { telephone: '+31687654321', handle: 'berk-kade' } })
await house.as(marleen.id, async tx => {
  await keepScore(around(tx), roos.trajectory, roos.talk, 'start', 4, roos.guide, from)
  await keepNote(around(tx), roos.trajectory, { id: newAnonymousId(), talk: roos.talk, version: 1, writtenAt: from, theme: null, talkedAbout: 'kanarie-nota', insight: '', step: '', needsMore: null }, roos.guide)
  await recordOutcomeOf(tx, { talk: roos.talk, trajectory: roos.trajectory, appointment: roos.appointment, outcome: 'held', by: roos.guide, at: addMinutes(from, 30) })
})
const write = (person: Id<'person'>, by: Id<'party'>, to: Id<'party'>, text: string) => house.as(person, tx => sendMessage(around(tx), { id: newAnonymousId(), trajectory: roos.trajectory, by, to, byStandIn: null, at: house.now() }, text))
await write(roos.person, roos.participant, roos.guide, 'kanarie-bericht')
house.travelTo(addMinutes(from, 90))
const guide = await house.signedIn(marleen.id)
await guide.get(`/trajectories/${roos.trajectory}`)

// oxlint-disable-next-line vitest/no-standalone-expect -- whatever a story did, nothing broke
afterEach(() => expect(house.broken).toEqual([]))
const returned = async (person: Id<'person'>) => {
  const browser = house.browser()
  const { name, value } = await house.as(null, tx => signInAs({ tx, now: house.now() }, person, 'receipt', null))
  browser.cookies.set(name, value ?? '')
  return browser
}

/** What its paper says. */
const onPaper = ({ bytes }: Answer): string => wordsIn(bytes ?? Buffer.alloc(0)).replaceAll(/\s+/g, ' ')

test('her page leads to everything of hers and who looked, and the same stands in a file with a name that tells nothing', async () => {
  const browser = await returned(roos.person)
  expect((await browser.get('/my-appointment')).text).toContain('href="/my-appointment/file"')
  const [shown, file] = [await browser.get('/my-appointment/file'), await browser.get('/my-appointment/file.json')]
  for (const words of ['Roos', '+31612345678', 'anker-linde', 'kanarie-bericht', '<dt>Doorgegaan</dt><dd>ja</dd>', 'Cijfer aan het begin', 'de begeleider keek in het dossier', 'jij nam alles mee']) expect(shown.text, words).toContain(words)
  const read: { readonly part: number; readonly parts: number; readonly sections: readonly { readonly name: string; readonly entries: readonly { readonly data?: unknown; readonly fields: readonly { readonly value: string }[] }[] }[] } = JSON.parse(file.text)
  expect([read.part, read.parts]).toEqual([1, 1])
  expect(read.sections.map(({ name }) => name)).toEqual(['person', 'guidance', 'talks', 'messages', 'looks'])
  expect(JSON.stringify(read)).toContain('kanarie-bericht')
  expect(read.sections.flatMap(({ entries }) => entries.map(({ data }) => data))).toContainEqual({ event: 'trajectory.read', role: 'guide' })
  const paper = await browser.get('/my-appointment/file.pdf')
  for (const words of ['kanarie-bericht', '+31612345678', 'Cijfer aan het begin']) expect(onPaper(paper), words).toContain(words)
  for (const text of [shown.text, file.text, onPaper(paper)]) for (const foreign of ['kanarie-nota', 'berk-kade', '+31687654321']) expect(text, foreign).not.toContain(foreign)
  expect(file.headers['content-disposition']).toBe('attachment; filename="gegevens.json"')
  expect(/<title>([^<]*)/.exec(shown.text)?.[1]).toBe('Alles van jou - Houvast')
  const lines = await house.asSuperuser<{ readonly at: Date }>(`select at from log.entry where event = 'file.taken' and subject_id = $1`, [roos.trajectory])
  expect(lines).toHaveLength(3)
  expect(lines.map(({ at }) => at.getTime() % 86_400_000), 'kept to the day').toEqual([0, 0, 0])
})

test('without words, as staff, as someone known by name or at another provider there is no such page; another\'s words open another\'s file', async () => {
  for (const browser of [house.browser(), guide, await house.signedIn(ellen.id), await house.signedIn(castOfHetBaken.lieve.id, hetBaken)])
    for (const path of ['/my-appointment/file', '/my-appointment/file.json', '/my-appointment/file.pdf']) {
      const answer = await browser.get(path)
      expect(answer.headers['content-type'], path).not.toBe('application/pdf')
      expect(answer.text).not.toContain('kanarie')
    }
  const theirs = (await (await returned(other.person)).get('/my-appointment/file')).text
  expect(theirs).toContain('berk-kade')
  expect(theirs).not.toContain('kanarie')
  expect(await house.asSuperuser(`select from log.entry where event = 'file.taken' and subject_id = $1`, [roos.trajectory]), 'nobody else took it').toHaveLength(3)
})

test('she asks for the notes without a name, the guide gives them, and they are in her file', async () => {
  const browser = await returned(roos.person)
  const asked = await browser.post('/my-appointment/file/access-requests', { act: newAnonymousId() })
  expect(asked.text).toContain('Gevraagd op')
  await browser.post('/my-appointment/file/access-requests', { act: newAnonymousId() })
  const [request] = await house.asSuperuser<{ readonly id: string; readonly asked_on: string }>('select id, asked_on from access_request')
  expect(await house.asSuperuser('select from access_request'), 'one at a time').toHaveLength(1)
  expect(request?.id[14], 'no time in its id').toBe('4')
  const seen = (person: Id<'person'>, provider = deHaven.id) => house.as(person, async tx => (await tx.rows({ parts: ['select from access_request'], values: [] })).length, provider)
  expect(await Promise.all([roos.person, marleen.id].map(person => seen(person)))).toEqual([1, 1])
  for (const person of [other.person, ...Object.values(cast).map(({ id }) => id).filter(id => id !== marleen.id)]) expect(await seen(person)).toBe(0)
  for (const { id } of Object.values(castOfHetBaken)) expect(await seen(id, hetBaken.id)).toBe(0)

  const again = await house.signedIn(marleen.id)
  const path = `/trajectories/${roos.trajectory}/access`
  expect((await again.get(path)).text).toContain('kanarie-nota')
  const note = known((await house.as(marleen.id, tx => listNotes(tx, roos.trajectory)))[0]).id
  await again.post(`${path}/answers`, { [`how-${note}`]: 'nothing', [`text-${note}`]: 'kanarie-nota', act: newAnonymousId() })
  expect((await (await returned(roos.person)).get('/my-appointment/file')).text).toContain('kanarie-nota')
})

test('a long file comes in parts, each as long as another page, with everything in one of them', async () => {
  for (let number = 0; number < 30; number++) await write(marleen.id, roos.guide, roos.participant, `bericht-${number}: ${'& zo ging het. '.repeat(100)}`)
  const browser = await returned(roos.person)
  for (const kind of ['file', 'file.json', 'file.pdf']) {
    const parts: string[] = []
    for (let part = 1, of = 2; part <= of; part++) {
      const answer = await browser.get(`/my-appointment/${kind}?part=${part}`)
      expect([16_384, 32_768]).toContain(Math.ceil((answer.bytes?.length ?? 0) / 16_384) * 16_384)
      const text = kind === 'file.pdf' ? onPaper(answer) : answer.text
      parts.push(text)
      of = Number(/"parts":(\d+)|Deel \d+ van (\d+)/.exec(text)?.slice(1).find(Boolean))
    }
    expect(parts.length).toBeGreaterThan(3)
    for (let number = 0; number < 30; number++) expect(parts.filter(text => text.includes(`bericht-${number}:`)), `${kind} ${number}`).toHaveLength(1)
    const [first] = parts
    for (const nonsense of ['0', '999', 'a', '1.5', '-1']) {
      const answer = await browser.get(`/my-appointment/${kind}?part=${nonsense}`)
      expect(kind === 'file.pdf' ? onPaper(answer) : answer.text).toContain(known(/(?:"part":1,|Deel 1 van)/.exec(known(first))?.[0]))
    }
  }
})
