import { expect, test } from 'vitest'
import { freshDatabase } from '../test/database.ts'
import { sql } from './db.ts'
import { newId } from './id.ts'
import { CannotOpen, type Place } from './vault.ts'

const { database, vault, asSuperuser } = await freshDatabase()
const provider = newId<'provider'>()
const trajectory = newId<'trajectory'>()
const actor = { provider, person: null }
const place: Place = { table: 'note', row: newId(), column: 'content', version: 1 }

test('what is sealed opens in its own place, and nowhere else', async () => {
  const sealed = await database.as(actor, async tx => (await (await vault.scope(tx, provider, trajectory)).newDocument(tx)).seal(place, 'Ik slaap slecht.'))
  expect(sealed.toString('latin1')).not.toContain('slaap')
  expect(sealed.length).toBe(1 + 16 + 12 + 64 + 16)

  await database.as(actor, async tx => {
    expect(await vault.open(tx, provider, place, sealed)).toBe('Ik slaap slecht.')
    for (const elsewhere of [{ ...place, row: newId() }, { ...place, column: 'alias' }, { ...place, table: 'contact' }, { ...place, version: 2 }]) {
      await expect(vault.open(tx, provider, elsewhere, sealed)).rejects.toThrow(CannotOpen)
    }
    for (const at of [0, 5, 20, 40, sealed.length - 1]) {
      const flipped = Buffer.from(sealed)
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at)
      await expect(vault.open(tx, provider, place, Object.assign(flipped, { sealed: true as const }))).rejects.toThrow(CannotOpen)
    }
  })
})

test('opens after a restart, and no more once its keys are gone', async () => {
  const sealed = await database.as(actor, async tx => (await (await vault.scope(tx, provider, trajectory)).newDocument(tx)).seal(place, 'x'.repeat(5000)))
  vault.forget()
  expect(await database.as(actor, tx => vault.open(tx, provider, place, sealed))).toHaveLength(5000)

  const gone = sql`delete from keys.wrap where scope_key_id in (select id from keys.scope_key where scope_id = ${trajectory})`
  await expect(database.as(actor, tx => tx.run(gone))).rejects.toThrow('42501') // what serves does not erase
  await asSuperuser('delete from keys.wrap where scope_key_id in (select id from keys.scope_key where scope_id = $1)', [trajectory])
  vault.forget()
  await expect(database.as(actor, tx => vault.open(tx, provider, place, sealed))).rejects.toThrow(CannotOpen)
})

test('another provider does not see the keys', async () => {
  const sealed = await database.as(actor, async tx => (await (await vault.scope(tx, provider, newId()))
    .newDocument(tx)).seal(place, 'stil'))
  vault.forget()
  const other = newId<'provider'>()
  await expect(database.as({ provider: other, person: null }, tx => vault.open(tx, provider, place, sealed))).rejects.toThrow(CannotOpen)
  expect(await asSuperuser('select from keys.wrap')).not.toHaveLength(0)
})
