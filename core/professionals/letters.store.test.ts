/** Past the application: whoever else asks the database finds no letter, no reader, no answer; and the reader finds one letter, as long as it is theirs. */
import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { aroundNoor, cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql, type Tx } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { everyoneBut, recoveryOfNoor } from '../../test/recovery.ts'
import { withdraw } from '../consent/consent.ts'
import { recordWithdrawal } from '../consent/consent.store.ts'
import { openReleased } from '../consent/released.ts'
import { tokenHash } from '../people/sign-in.ts'
import { keepVersion, sendLetter } from './known-letters.ts'
import { newLink } from './link.ts'
import { findLink, recordAnswer, recordCode, recordLink, recordSitting, releasedUntil } from './link.store.ts'
import { listSendings, recordLetter, recordRefusal } from './letter.store.ts'
import { newReference } from './letter.ts'

const house = await openHouse()
const { noor, tom } = await recoveryOfNoor(house)
const around = (tx: Tx) => ({ tx, vault: house.vault, provider: deHaven })
const content = { name: 'dr. Smit', practice: '', mail: 'smit@arbodienst.example', telephone: '+31620304050', about: 'Noor Jansen', question: 'kanarie-vraag', background: '', weDo: '', offers: '' }
const day = 24 * 60 * 60_000
const later = (milliseconds: number) => house.travelTo(new Date(house.now().getTime() + milliseconds))

const begin = async (plan: typeof noor | typeof tom, by: Id<'person'>, party: Id<'party'>) => {
  const letter = { id: newAnonymousId<'professional-letter'>(), trajectory: plan.trajectory, role: 'company-doctor', reference: newReference(randomInt), version: 1, writtenBy: party, writtenAt: house.now(), content }
  await house.as(by, async tx => {
    await recordLetter(tx, { ...letter, by: party, at: house.now() })
    await keepVersion(around(tx), letter)
  })
  return letter
}
const send = async (letter: Awaited<ReturnType<typeof begin>>, person: Id<'person'>, party: Id<'party'>) => {
  const sending = await house.as(person, tx => sendLetter(around(tx), { person, party }, { letter, passages: [{ asked: 'De vraag', text: content.question }], purpose: 'advice', length: 14 }, house.now()))
  if (typeof sending !== 'string') throw new Error(sending.refused)
  const row = (await house.as(person, tx => listSendings(tx, letter.trajectory))).find(({ id }) => id === sending)
  const [reader] = await house.asSuperuser<{ readonly person: Id<'person'> }>('select person_id as person from party where id = $1', [row?.reader])
  if (!row || !reader) throw new Error('nothing was sent')
  return { ...row, person: reader.person }
}
const tables = ['professional_letter', 'professional_letter_version', 'professional_sending', 'professional_refusal', 'professional_refusal_end', 'professional_answer', 'professional_renewal', 'professional_sitting', 'professional_code'] as const
const rowsFor = async (person: Id<'person'> | null, provider = deHaven.id) => {
  const found: Record<string, number> = {}
  for (const table of tables) {
    const [row] = await house.as(person, tx => tx.rows<{ readonly count: number }>({ parts: [`select count(*) as count from ${table}`], values: [] }), provider)
    if (row && row.count > 0) found[table] = row.count
  }
  return found
}

const letter = await begin(noor, cast.bas.id, noor.guide)
const toms = await send(await begin(tom, tom.person, tom.participant), tom.person, tom.participant)
const sent = await send(letter, noor.person, noor.participant)
const link = await house.as(cast.bas.id, tx => newLink(around(tx), sent.id, house.now()))
await house.as(noor.person, tx => recordRefusal(tx, newId(house.now().getTime()), letter, noor.participant, house.now()))
const strangers = [...everyoneBut('noor', 'bas', 'tom', 'hanna'), ['a visitor', null] as const]

test('those beside the plan, other guides, the administrator and another house find nothing of it', async () => {
  for (const [name, person] of strangers) expect(await rowsFor(person), name).toEqual({})
  for (const person of [castOfHetBaken.lieve.id, castOfHetBaken.wim.id, noor.person, cast.bas.id]) expect(await rowsFor(person, hetBaken.id)).toEqual({})
  expect(await rowsFor(tom.person)).toEqual({ professional_letter: 1, professional_letter_version: 1, professional_sending: 1 })
  // Nor that there is a doctor at all.
  for (const [name, person] of strangers) expect(await house.as(person, tx => tx.rows(sql`select from party where seat = 'by-letter'`)), name).toEqual([])
})

test('nobody else writes, sends, refuses, answers, or makes a way in', async () => {
  for (const [name, person] of [...strangers, ['tom', tom.person] as const, ['hanna', cast.hanna.id] as const]) {
    const no = async (work: (tx: Tx) => Promise<unknown>) => await expect(house.as(person, work), name).rejects.toThrow(/row-level security|23503/)
    await no(tx => recordLetter(tx, { ...letter, id: newAnonymousId(), reference: newReference(randomInt), by: noor.guide, at: house.now() }))
    await no(tx => keepVersion(around(tx), { ...letter, version: 9 }))
    await no(tx => recordRefusal(tx, newId(0), letter, noor.participant, house.now()))
    await no(tx => recordLink(tx, newAnonymousId(), sent.id, tokenHash('x'), house.now()))
    await no(tx => recordCode(tx, newAnonymousId(), sent.id, 'paper', tokenHash('x'), house.now(), house.now()))
    await no(tx => recordSitting(tx, tokenHash('x'), sent.id, house.now(), house.now()))
    expect(await house.as(person, tx => recordAnswer(tx, { id: newAnonymousId(), trajectory: noor.trajectory, sending: sent.id, version: sent.sharedVersion, answer: 'seen', words: null, by: sent.reader, at: house.now() })), name).toBe(false)
  }
  // The guide sends nothing: neither in the participant's name nor in their own.
  for (const party of [noor.participant, noor.guide]) await expect(house.as(cast.bas.id, tx => sendLetter(around(tx), { person: cast.bas.id, party }, { letter, passages: [{ asked: 'x', text: 'y' }], purpose: 'advice', length: 14 }, house.now()))).rejects.toThrow('row-level security')
  // Nor refuses for them, and while their no stands begins nothing.
  await expect(house.as(cast.bas.id, tx => recordRefusal(tx, newId(0), letter, noor.guide, house.now()))).rejects.toThrow('row-level security')
  await expect(begin(noor, cast.bas.id, noor.guide)).rejects.toThrow('row-level security')
  // A seat by letter is given to nobody who is somebody.
  for (const person of [cast.ellen.id, aroundNoor.mirjam.id, tom.person]) await expect(house.as(noor.person, tx => tx.run(sql`insert into party (id, trajectory_id, person_id, role, seat) values (${newAnonymousId()}, ${noor.trajectory}, ${person}, 'gp', 'by-letter')`))).rejects.toThrow('row-level security')
})

test('the reader reads from a day after the yes until it ends, this letter and nothing else', async () => {
  const reads = async () => (await house.as(sent.person, tx => openReleased(around(tx)))).map(({ text }) => text)
  const files = async () => {
    const found: string[] = []
    for (const table of ['trajectory', 'participant', 'talk', 'appointment', 'note', 'report', 'person_name', 'message', 'measurement', 'risk_level', 'log.entry']) {
      const rows = await house.as(sent.person, tx => tx.rows({ parts: [`select from ${table} ${table === 'person_name' ? `where person_id <> '${sent.person}' and person_id not in (select guides())` : ''}`], values: [] }))
      if (rows.length > 0) found.push(table)
    }
    return found
  }
  expect(await reads()).toEqual([])
  expect((await house.as(null, tx => findLink(tx, tokenHash(link.split('/').at(-1) ?? ''))))?.sending).toBe(sent.id)
  expect(await house.as(sent.person, tx => releasedUntil(tx, sent.sharedVersion))).toBeNull()
  expect(await files()).toEqual([])
  later(day)
  expect(await reads()).toEqual(['kanarie-vraag'])
  expect(await files()).toEqual([])
  expect(await rowsFor(sent.person)).toEqual({ professional_sending: 1 })
  // The other's letter is another's.
  expect(await house.as(sent.person, tx => releasedUntil(tx, toms.sharedVersion))).toBeNull()
  for (const [name, person] of strangers) expect((await house.as(person, tx => openReleased(around(tx)))).map(({ text }) => text), name).toEqual([])
  later(14 * day)
  expect(await reads()).toEqual([])
  expect(await files()).toEqual([])
})

const rounds = process.env['PROVE'] ? 1000 : 12
test(`${rounds} times stopped while eight read at once: no reading that begins after it finds a word`, async () => {
  const told = { before: 0, after: 0, words: 0 }
  for (let round = 0; round < rounds; round++) {
    const one = await send(letter, noor.person, noor.participant)
    later(day)
    const stopped = { acknowledged: false }
    const reads = async () => {
      for (let last = false; !last;) {
        last = stopped.acknowledged
        const after = stopped.acknowledged
        const passages = await house.as(one.person, tx => openReleased(around(tx)))
        told[after ? 'after' : 'before'] += 1
        if (passages.length > 0) told.words += 1
        expect(after && passages.length > 0, `round ${round}`).toBe(false)
      }
    }
    const stop = async () => {
      expect(withdraw({ id: one.consent, by: noor.participant }, noor.participant, house.now())).toMatchObject({ consent: one.consent })
      await house.as(noor.person, tx => recordWithdrawal(tx, one.consent, house.now()))
      stopped.acknowledged = true
    }
    // Whether anyone of the eight reads before the stop is chance, and on a busy machine nobody may.
    expect(await house.as(one.person, tx => openReleased(around(tx))), 'there is something to take away').not.toEqual([])
    const readers = Array.from({ length: 8 }, () => reads)
    await Promise.all([...readers.slice(0, round % 8).map(read => read()), stop(), ...readers.slice(round % 8).map(read => read())])
  }
  console.log(`letters: ${rounds} rounds, ${told.before} readings begun before the stop (${told.words} of them read), ${told.after} after it, none of them read`)
})
