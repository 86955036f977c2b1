/** A note for the occupational doctor: what is asked and what the work has to offer, sentence by sentence said yes to, under Belgian law. */
import { expect, test } from 'vitest'
import { aroundThijs, cast, deHaven, ilonaOfDeHaven } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { newAnonymousId, newId } from '../../kit/id.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse } from '../../test/house.ts'
import { become } from '../people/sign-in.store.ts'
import { openReleased } from '../consent/released.ts'

const house = await openHouse()
await ilonaComes(house)
const wout = { id: newId<'person'>(house.now().getTime()), name: 'Wout Peeters', mail: 'wout@voorbeeld.example' }
const file = await openBridgeFile(house, wout, { law: 'BE' })
await file.joins(aroundThijs.sandra, 'manager')
const [mine, coach] = [await house.signedIn(wout.id), await house.signedIn(ilonaOfDeHaven.id)]
const begin = `/trajectories/${file.trajectory}/professional-letters/new/company-doctor`
const sentences = ['Kan Wout begin volgende maand halve dagen werken?', 'Mag hij staan en gaan zoals het uitkomt?']
const offered = ['Rustig werk aan de balie.', 'Een vaste collega die meekijkt.']
const written = { name: 'dr. Claes', mail: 'claes@preventiedienst.example', telephone: '0470 20 30 40', about: 'Wout Peeters', question: sentences.join('\n'), offers: offered.join('\n'), seen: '0' }
const noteId = async () => (await house.asSuperuser<{ readonly id: string }>('select id from professional_letter'))[0]?.id ?? ''

test('the word guard points at what tells of an illness, once, before a note is kept', async () => {
  const page = await coach.get(begin)
  for (const words of ['arbeidsarts', 'Wat kan het werk bieden?', 'Wat vragen wij?']) expect(page.text, words).toContain(words)
  expect(page.text).not.toContain('name="background"')
  const pointed = await coach.send(begin, { ...written, question: 'Hij heeft een depressie. Kan hij halve dagen werken?', act: newAnonymousId() })
  expect(pointed.status).toBe(422)
  expect(pointed.text).toContain('‘depressie’')
  expect(pointed.text).toContain('Toch zo bewaren')
  expect(faults(pointed.text)).toEqual([])
  expect(await house.asSuperuser('select from professional_letter')).toEqual([])
  expect((await coach.post(begin, { ...written, act: newAnonymousId() })).text).toContain('De brief is bewaard.')
  const own = await mine.send('/my-letters/new/company-doctor', { ...written, offers: 'Zijn antidepressiva mogen mee.', act: newAnonymousId() })
  expect(own.status).toBe(422)
  expect(own.text).toContain('antidepressiva')
})

test('each sentence waits for its own yes; nothing leaves before one, not on paper either', async () => {
  const id = await noteId()
  const page = await mine.get(`/my-letters/${id}`)
  for (const words of [...sentences, ...offered, 'Nota voor dr. Claes, arbeidsarts', 'Welke zinnen gaan mee?']) expect(page.text, words).toContain(words)
  expect(page.text, 'nothing is ticked for him').not.toMatch(/name="passage"[^>]*checked/)
  expect(faults(page.text)).toEqual([])
  expect((await mine.get(`/my-letters/${id}/letter.pdf`)).status, 'before any yes').toBe(404)
  const none = await mine.send(`/my-letters/${id}/consents`, { length: '14', seen: '1', act: newAnonymousId() })
  expect(none.status).toBe(422)
  expect(none.text).toContain('Kies minstens één zin.')
  expect(await house.asSuperuser('select from consent')).toEqual([])
})

test('what he ticked is what the doctor reads, and what is on his own paper; the rest is in no row of it', async () => {
  const id = await noteId()
  expect((await mine.send(`/my-letters/${id}/consents`, { length: '14', seen: '1', passage: ['1', '3'], act: newAnonymousId() })).location).toBe(`/my-letters/${id}`)
  const page = await mine.get(`/my-letters/${id}`)
  for (const words of [sentences[0] ?? '', offered[0] ?? '']) expect(page.text, words).toContain(words)
  for (const words of [sentences[1] ?? '', offered[1] ?? '']) expect(page.text, words).not.toContain(words)
  const pdf = await mine.get(`/my-letters/${id}/letter.pdf`)
  expect(pdf.headers['content-type']).toBe('application/pdf')
  expect(pdf.headers['content-disposition']).toBe('attachment; filename="brief.pdf"')
  // Tagged, and in the Dutch of the country.
  for (const mark of ['/MarkInfo', '/StructTreeRoot', 'nl-BE']) expect(pdf.text, mark).toContain(mark)

  house.travelTo(new Date(house.now().getTime() + 25 * 60 * 60_000))
  const [sending] = await house.asSuperuser<{ readonly reader: typeof wout.id; readonly version: string }>('select p.person_id as reader, s.shared_version_id as version from professional_sending s join party p on p.id = s.reader_id')
  const reads = async (person: typeof wout.id) => await house.as(person, async tx => { await become(tx, person); return (await openReleased({ tx, vault: house.vault, provider: deHaven })).map(({ text }) => text) })
  const read = await reads(sending?.reader ?? wout.id)
  expect(read).toEqual(['Wout Peeters', expect.stringContaining('Ilona Verbeek'), sentences[0], offered[0]])
  for (const person of [aroundThijs.sandra.id, cast.marleen.id]) expect((await reads(person)).join(' ')).not.toContain('halve dagen')
  const [manager, coach] = [await house.signedIn(aroundThijs.sandra.id), await house.signedIn(ilonaOfDeHaven.id)]
  expect((await manager.get(`/my-letters/${id}`)).status).toBe(404)
  expect((await manager.get('/beside')).text).not.toContain('Claes')
  expect((await coach.get(`/professional-letters/${id}`)).text, 'the coach sees what left').not.toContain(sentences[1])
  expect(house.broken).toEqual([])
})
