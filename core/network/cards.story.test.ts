/** Two closed sides, over HTTP and without JavaScript: what each tells stays there, and crosses only as sentences with every yes they need. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aroundThijs, cast, deHaven, ilonaOfDeHaven } from '../../demo/cast.ts'
import { sql, Sql } from '../../kit/db.ts'
import { newId, type Id } from '../../kit/id.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { addMinutes, dayOf } from '../../kit/time.ts'
import { ilonaComes, openBridgeFile } from '../../test/bridge.ts'
import { openHouse, type Answer } from '../../test/house.ts'
import { wordsIn } from '../../test/pdf.ts'
import { openReleased } from '../consent/released.ts'
import { recordAppointment } from '../talks/appointment.store.ts'
import { recordTalk } from '../talks/talk.store.ts'
import { decisionsBy, type Decision, type Says } from './decisions.ts'
import { wordsOf } from './known-cards.ts'

const { thijs, sandra, peter, judith } = aroundThijs
const house = await openHouse()
await ilonaComes(house)
const file = await openBridgeFile(house, thijs)
const parties = { sandra: await file.joins(sandra, 'manager'), peter: await file.joins(peter, 'hr'), judith: await file.joins(judith, 'therapist') }
const mo = await openBridgeFile(house, { id: newId<'person'>(0), name: 'Mo Aydin', mail: 'mo@voorbeeld.example' })
await mo.joins(sandra, 'manager')
const cards = `/trajectories/${file.trajectory}/cards`
const words = `/beside/${file.trajectory}/words`
const day = 24 * 60
const later = (minutes: number) => house.travelTo(addMinutes(house.now(), minutes))
const as = (person: Id<'person'>) => house.signedIn(person)
const [ofCare, ofWork] = ['Hij slaapt weinig door de medicatie', 'Ik maak mij zorgen over de planning van december']
/** The newest card, as its maker finds it. */
const newest = async () => (await house.asSuperuser<{ readonly id: Id<'shared-version'> }>('select c.shared_version_id as id from translation_card c join shared_version v on v.id = c.shared_version_id order by v.made_at desc, c.shared_version_id desc limit 1'))[0]?.id ?? newId(0)
const gives = async (person: Id<'person'>, version: Id<'shared-version'>, reader: Id<'party'>, passage: readonly string[]) => await (await as(person)).send(`/sharing/${version}/${reader}/consents`, { passage, length: '14' })
/** Everything that leaves the house: pages, and mail with its subject. */
const mails = async () => (await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 200))).map(({ message }) => ('subject' in message ? message.subject : '') + message.text).join('\n')
const pagesOf = async (person: Id<'person'>): Promise<string> => {
  const browser = await as(person)
  const pages: string[] = []
  for (const path of ['/beside', '/shared-with-me', '/sharing', words, '/reports', '/agreements', '/my-trajectory', '/my-network', '/my-network/cards', '/who-sees']) pages.push((await browser.get(path)).text)
  return pages.join('\n')
}

test('what one side tells is read there, by the coach, and by nobody across', async () => {
  await (await as(judith.id)).post(words, { text: ofCare })
  const manager = await as(sandra.id)
  expect((await manager.get(words)).text).toContain('Alleen Ilona leest dit. Thijs leest het pas na uw ja.')
  expect((await manager.post(words, { text: '' })).status).toBe(422)
  expect((await manager.post(words, { text: ofWork })).text).toContain('Ilona kan dit nu lezen.')
  const coach = (await (await as(ilonaOfDeHaven.id)).get(cards)).text
  for (const said of [ofCare, ofWork, 'Niemand anders leest dit zonder ja van Sandra Kok.', 'Thijs Veenstra leest dit ook.']) expect(coach).toContain(said)
  expect(await pagesOf(file.person)).toContain(ofCare)
  expect(await pagesOf(file.person)).not.toContain(ofWork)
  for (const person of [sandra.id, peter.id]) expect(await pagesOf(person)).not.toContain(ofCare)
  for (const person of [judith.id, peter.id, mo.person]) expect(await pagesOf(person)).not.toContain(ofWork)
  expect(await house.asSuperuser(`select from side_word w where w::text like '%planning%'`)).toEqual([])
  // That work told something stands in no log of the participant's.
  expect(await house.as(file.person, tx => tx.rows(sql`select from log.entry where event like 'word%' and role <> 'therapist'`))).toEqual([])
})

test('care crosses as a card: pointed at, one line a sentence, a yes of both whose words they are', async () => {
  const coach = await as(ilonaOfDeHaven.id)
  const [word] = await house.as(ilonaOfDeHaven.id, async tx => (await wordsOf({ tx, vault: house.vault, provider: deHaven }, file.trajectory)).filter(({ side }) => side === 'care'))
  const card = { word: word?.id ?? '', need: 'Elke twee uur een pauze door de medicatie\nEen rustige plek', from: 'Vanaf maandag', who: '', back: '', reader: parties.sandra }
  expect((await coach.post(cards, { ...card, reader: [] })).status).toBe(422)
  expect((await coach.post(cards, { ...card, reader: parties.judith })).text).toContain('Van de zorg gaat het naar het werk.')
  const pointed = await coach.post(cards, card)
  expect(pointed.text).toContain('medicatie')
  expect(await house.asSuperuser('select from translation_card')).toEqual([])
  await coach.post(cards, { ...card, need: 'Elke twee uur een pauze\nEen rustige plek', act: 'one-and-the-same' })
  await coach.post(cards, { ...card, need: 'Elke twee uur een pauze\nEen rustige plek', act: 'one-and-the-same' })
  expect(await house.asSuperuser('select from_side, to_party from translation_card')).toEqual([{ from_side: 'care', to_party: parties.sandra }])

  const version = await newest()
  const own = await as(file.person)
  const both = (await own.get('/my-network/cards')).text
  for (const said of ['Per zin', 'Per persoon', 'Elke twee uur een pauze', 'Nog geen keuze']) expect(both).toContain(said)
  // Thijs says yes to two of three, Judith to all: what both said yes to crosses, after a day.
  expect((await gives(file.person, version, parties.sandra, ['1', '3'])).status).toBe(303)
  expect(await pagesOf(sandra.id)).not.toContain('Elke twee uur')
  later(day + 5)
  expect(await pagesOf(sandra.id)).not.toContain('Elke twee uur')
  expect((await gives(judith.id, version, parties.sandra, ['1', '2', '3'])).status).toBe(303)
  later(day + 5)
  const read = (await (await as(sandra.id)).get('/shared-with-me')).text
  for (const said of ['Wat ik nodig heb', 'Elke twee uur een pauze', 'Vanaf wanneer', 'Vanaf maandag']) expect(read).toContain(said)
  expect(read).not.toContain('Een rustige plek')
  expect(await pagesOf(peter.id)).not.toContain('Elke twee uur')
  expect((await (await as(file.person)).get('/my-network')).text).toContain('2 zinnen')
  expect((await (await as(file.person)).get('/my-network/cards')).text).toContain('Leest dit niet')
  for (const said of ['pauze', 'maandag', 'plek', 'Thijs', 'Sandra', 'Zorg', 'kaart']) expect(await mails(), said).not.toContain(said)
})

test('what work told is nothing to the participant before the yes of who told it, and goes no further', async () => {
  const coach = await as(ilonaOfDeHaven.id)
  const [word] = await house.as(ilonaOfDeHaven.id, async tx => (await wordsOf({ tx, vault: house.vault, provider: deHaven }, file.trajectory)).filter(({ side }) => side === 'work'))
  const card = { word: word?.id ?? '', need: 'In december graag vaste dagen', from: '', who: '', back: '' }
  // Not to care: whoever is asked to let a therapist read would learn that there is one.
  expect((await coach.post(cards, { ...card, reader: parties.judith })).text).toContain('Van het werk gaat het naar de deelnemer.')
  const before = await house.as(file.person, tx => tx.rows(sql`select id from shared_version`))
  const plain = async () => (await pagesOf(file.person)).replaceAll(/value="[0-9a-f-]{36}"/g, '')
  const looked = await plain()
  await coach.post(cards, { ...card, reader: file.participant })
  const version = await newest()
  await expect(house.as(ilonaOfDeHaven.id, tx => tx.run(sql`insert into translation_card (shared_version_id, trajectory_id, from_side, word_id, to_party) values (${version}, ${file.trajectory}, 'work', ${word?.id ?? ''}, ${parties.judith})`))).rejects.toThrow(/row-level security/)
  // Until Sandra says yes nothing of it is there for him, not a row and not a byte.
  expect(await house.as(file.person, tx => tx.rows(sql`select id from shared_version`))).toEqual(before)
  for (const table of ['shared_passage', 'shared_passage_asks', 'shared_version_reader', 'translation_card', 'consent'])
    expect(await house.as(file.person, tx => tx.rows(new Sql([`select from ${table} where shared_version_id = '${version}'`], []))), table).toEqual([])
  expect(await house.as(file.person, tx => tx.rows(sql`select from keys.document_key where opens_for = ${version}`))).toEqual([])
  expect(await plain()).toBe(looked)

  expect((await gives(sandra.id, version, file.participant, ['1'])).status).toBe(303)
  expect(await plain()).toBe(looked)
  later(day + 5)
  expect((await (await as(file.person)).get('/my-network/cards')).text).toContain('In december graag vaste dagen')
  for (const person of [judith.id, peter.id]) expect(await pagesOf(person)).not.toContain('vaste dagen')
  expect(await pagesOf(file.person)).not.toContain(ofWork)
  // She takes it back: from that moment on it is with nobody.
  await (await as(sandra.id)).post(`/sharing/${version}/${file.participant}/refusals`)
  expect(await pagesOf(file.person)).not.toContain('vaste dagen')
  expect(house.broken).toEqual([])
})

test('at the database: of every table, neither side reads a row that is the other\'s', async () => {
  const tables = (await house.asSuperuser<{ readonly name: string }>(`select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'log') and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration' and (has_table_privilege('houvast', c.oid, 'select') or has_any_column_privilege('houvast', c.oid, 'select'))`)).map(({ name }) => name)
  expect(tables.length).toBeGreaterThan(100)
  const idsOf = async (party: Id<'party'>) => (await house.asSuperuser<{ readonly id: string }>(`select id from side_word where told_by = '${party}' union select shared_version_id from translation_card where to_party = '${party}' or word_id in (select id from side_word where told_by = '${party}')`)).map(({ id }) => id)
  const sides = { care: [['judith', judith.id]], work: [['sandra', sandra.id], ['peter', peter.id]] } as const
  const others = { care: [sandra.id, peter.id, parties.sandra, parties.peter, ...await idsOf(parties.sandra)], work: [judith.id, parties.judith, ...await idsOf(parties.judith)] } as const
  const shared = new Set((await house.asSuperuser<{ readonly id: string }>('select shared_version_id as id from translation_card')).map(({ id }) => id))
  for (const side of ['care', 'work'] as const) for (const [name, person] of sides[side]) for (const table of tables) {
    const rows = await house.as(person, tx => tx.rows<{ readonly row: string }>(new Sql([`select to_jsonb(t)::text as row from ${table} t`], []))).catch(() => [])
    // Whom one says yes to one knows, and what one decides on: a card that needs my own yes is mine too.
    const mine = new Set(await house.as(person, async tx => (await tx.rows<{ readonly id: string }>(sql`select d as id from versions_i_decide_on() d union select versions_released_to_me()`)).map(({ id }) => id)))
    const leaks = rows.filter(({ row }) => others[side].some(id => row.includes(id) && !mine.has(id)) && ![...shared].some(id => mine.has(id) && row.includes(id)))
    const known = table === 'person' || table === 'person_name' ? leaks.filter(({ row }) => !others[side].some(id => row.includes(id))) : leaks
    expect(known, `${name} in ${table}`).toEqual([])
  }
  for (const table of ['side_word', 'translation_card', 'network_actor', 'network_seat', 'network_yes', 'network_showing']) {
    for (const person of [peter.id, mo.person, cast.marleen.id, cast.ellen.id]) expect(await house.as(person, tx => tx.rows(new Sql([`select from ${table} where trajectory_id = '${file.trajectory}'`], []))), table).toEqual([])
  }
  // The key of a word opens for its side and the coach alone.
  const open = async (person: Id<'person'>) => (await house.as(person, tx => tx.rows<{ readonly side: string }>(sql`select w.side from side_word w join keys.document_key d on d.opens_for = w.id`))).map(({ side }) => side)
  expect(await open(judith.id)).toEqual(['care'])
  expect(await open(sandra.id)).toEqual(['work'])
  expect(await open(file.person)).toEqual(['care'])
  expect((await open(ilonaOfDeHaven.id)).toSorted()).toEqual(['care', 'work'])
  const ofWorkKey = await house.asSuperuser<{ readonly id: Id<'side-word'> }>(`select id from side_word where side = 'work'`)
  for (const person of [judith.id, peter.id, file.person]) expect(await house.as(person, tx => tx.rows(sql`select from keys.document_key where opens_for = ${ofWorkKey[0]?.id ?? ''}`))).toEqual([])
  // Nobody tells on the other side, nor in another's name.
  for (const [person, party, side] of [[judith.id, parties.judith, 'work'], [sandra.id, parties.judith, 'care'], [ilonaOfDeHaven.id, parties.sandra, 'work'], [file.person, file.participant, 'care']] as const)
    await expect(house.as(person, tx => tx.run(sql`insert into side_word (id, trajectory_id, side, content, told_by, told_at) select ${newId(0)}, ${file.trajectory}, ${side}, content, ${party}, now() from side_word limit 1`).then(count => { if (count === 0) throw new Error('row-level security') }))).rejects.toThrow(/row-level security/)
})

/** What someone takes along beside the pages: papers, calendars by their feeds, a file of everything; and how those are called. */
const takenBy = async (person: Id<'person'>, versions: readonly Id<'shared-version'>[]): Promise<{ readonly words: string; readonly called: readonly string[] }> => {
  const browser = await as(person)
  const feed = async (path: string): Promise<Answer> => await house.browser().get(/\/(?:deadlines\/)?calendar\/[\w-]+\.ics/.exec((await browser.send(path)).text)?.[0] ?? '/nothing')
  const answers = [await feed('/deadlines/feed'), await feed('/agenda/feed')]
  for (const path of [...versions.map(version => `/shared-with-me/${version}/shared.pdf`), '/my-file/file.json', '/my-trajectory/calendar.ics', '/my-measurements/answers.json']) answers.push(await browser.get(path))
  return {
    words: answers.map(({ headers, bytes, text }) => (headers['content-type'] === 'application/pdf' ? wordsIn(bytes ?? Buffer.alloc(0)) : text)).join('\n'),
    called: answers.flatMap(({ headers }) => (headers['content-disposition'] === undefined ? [] : [String(headers['content-disposition'])])),
  }
}

test('for random decisions, each reader reads the sentences with every yes they need and no others, in any output', async () => {
  const readers = [['sandra', sandra.id], ['peter', peter.id]] as const
  let round = 0
  // Something in everyone's calendar: a talk of Thijs and Ilona, and the terms that Peter guards.
  const [talk, appointment, from] = [newId<'talk'>(0), newId<'appointment'>(0), addMinutes(house.now(), 20 * day)]
  await house.as(ilonaOfDeHaven.id, async tx => {
    await recordTalk(tx, { id: talk, trajectory: file.trajectory, kind: 'talk', number: 1, outOf: null, minutes: 60 })
    await recordAppointment(tx, { id: appointment, trajectory: file.trajectory, talk, number: 1, guide: ilonaOfDeHaven.id, from, until: addMinutes(from, 60), way: 'video' })
  })
  expect((await (await as(peter.id)).send(`/deadlines/${file.trajectory}/absences`, { first: dayOf(addMinutes(house.now(), -5 * day), deHaven.zone) })).status).toBe(303)
  await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }), fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }), async (says, stops) => {
    round += 1
    const coach = await as(ilonaOfDeHaven.id)
    const sentences = ['a', 'b', 'c'].map(name => `zin${round}${name}x`)
    // From the participant's own words, for both readers at once: one card each.
    await coach.post(cards, { word: '', need: sentences.slice(0, 2).join('\n'), from: sentences[2] ?? '', who: '', back: '', reader: readers.map(([name]) => parties[name]) })
    const made = await house.asSuperuser<{ readonly id: Id<'shared-version'>; readonly to: Id<'party'> }>(`select shared_version_id as id, to_party as to from translation_card c join shared_version v on v.id = c.shared_version_id where c.from_side = 'participant' order by v.made_at desc, c.shared_version_id limit 2`)
    for (const [index, [name]] of readers.entries()) {
      const card = made.find(({ to }) => to === parties[name])
      const chosen = (says[index] ?? []).flatMap((yes, place) => (yes ? [String(place + 1)] : []))
      if (card && chosen.length > 0) await gives(file.person, card.id, parties[name], chosen)
    }
    later(day + 5)
    for (const [index, [name]] of readers.entries()) if (stops[index]) {
      const card = made.find(({ to }) => to === parties[name])
      if (card) await (await as(file.person)).post(`/sharing/${card.id}/${parties[name]}/refusals`)
    }
    const outputs = { pages: await Promise.all(readers.map(([, person]) => pagesOf(person))), judith: await pagesOf(judith.id), mails: await mails() }
    const versions = made.map(({ id }) => id)
    const taken = { readers: await Promise.all(readers.map(([, person]) => takenBy(person, versions))), judith: await takenBy(judith.id, versions), ilona: await takenBy(ilonaOfDeHaven.id, versions) }
    // What is taken along is called the same whatever is in it; nothing can be attached to anything here; and calendars hold something, under one name.
    for (const { called } of [...taken.readers, taken.judith, taken.ilona]) expect(called.filter(one => !/filename="(gedeeld\.pdf|afspraak\.ics|antwoorden\.json)"$/.test(one))).toEqual([])
    expect([...outputs.pages, outputs.judith].join('')).not.toMatch(/type="file"|multipart/)
    for (const calendar of [taken.readers[1]?.words, taken.ilona.words]) {
      expect(calendar).toContain('BEGIN:VEVENT')
      expect(new Set(calendar?.match(/SUMMARY:.*/g)).size).toBe(1)
    }
    for (const [index, [, person]] of readers.entries()) for (const [place, sentence] of sentences.entries()) {
      const reads = says[index]?.[place] === true && stops[index] !== true
      expect(outputs.pages[index]?.includes(sentence), `${sentence} to ${index}`).toBe(reads)
      expect((await house.as(person, tx => openReleased({ tx, vault: house.vault, provider: deHaven }))).some(({ text }) => text === sentence)).toBe(reads)
      expect(taken.readers[index]?.words.includes(sentence), `${sentence} on paper to ${index}`).toBe(reads)
      expect(outputs.judith + outputs.mails + taken.judith.words + taken.ilona.words).not.toContain(sentence)
    }
  }), { numRuns: process.env['PROVE'] ? 60 : 3 })
  expect(house.broken).toEqual([])
})

test('both ways round are the same decisions', () => {
  const says = fc.constantFrom<Says>('open', 'yes', 'soon', 'no')
  const decision: fc.Arbitrary<Decision> = fc.record({ version: fc.constantFrom(newId<'shared-version'>(1), newId<'shared-version'>(2)), reader: fc.constantFrom(...Object.values(parties)), name: fc.string(), asked: fc.constantFrom('need', 'from'), text: fc.constantFrom('x', 'y', 'z'), says })
  fc.assert(fc.property(fc.array(decision), decisions => {
    const { byItem, byActor } = decisionsBy(decisions)
    const one = byItem.flatMap(item => item.decisions)
    const other = byActor.flatMap(actor => actor.decisions)
    for (const all of [one, other]) {
      expect(all).toHaveLength(decisions.length)
      expect(new Set(all)).toEqual(new Set(decisions))
    }
    for (const { asked, text, decisions: of } of byItem) expect(of.every(each => each.asked === asked && each.text === text)).toBe(true)
    for (const { reader, decisions: of } of byActor) expect(of.every(each => each.reader === reader)).toBe(true)
  }))
})
