import { expect, test } from 'vitest'
import { freshDatabase } from '../test/database.ts'
import { sql } from './db.ts'
import { dropDraft, findDraft, forgetDrafts, keepUnsent, listUnsent, saveDraft } from './drafts.ts'
import { newId, type Id } from './id.ts'

const { database, vault, asSuperuser } = await freshDatabase()
const provider = newId<'provider'>()
const writer = newId<'person'>()
const now = new Date('2026-11-20T08:30:00Z')
const days = (count: number) => new Date(now.getTime() + count * 24 * 60 * 60_000)

const as = <Result>(person: Id<'person'> | null, work: (around: Parameters<typeof saveDraft>[0]) => Promise<Result>, at = provider) =>
  database.as({ provider: at, person }, tx => work({ tx, vault, provider: at, person: person ?? writer }))
const save = (words: string, form = 'note', at = now) => as(writer, around => saveDraft(around, form, { words: [words], both: ['a', 'b'], act: ['twelve-or-so'], password: ['secret words'] }, at))
const keys = async () => (await asSuperuser('select from keys.document_key')).length

test('a draft is given back as it was typed, without what is secret; the newest replaces the one before, and its key', async () => {
  expect(await save('eerste zin')).toBe(true)
  const before = await keys()
  expect(await save('tweede zin')).toBe(true)
  expect(await keys()).toBe(before)
  expect(await as(writer, around => findDraft(around, 'note'))).toEqual({ form: 'note', savedAt: now, fields: { words: ['tweede zin'], both: ['a', 'b'] } })
  await as(writer, ({ tx }) => dropDraft(tx, 'note'))
  expect([await as(writer, around => findDraft(around, 'note')), await keys()]).toEqual([null, before - 1])
})

test('nobody else reads, replaces or drops it: not a colleague, not a visitor, not another provider', async () => {
  await save('van mij alleen')
  for (const [person, at] of [[newId<'person'>(), provider], [null, provider], [writer, newId<'provider'>()], [newId<'person'>(), newId<'provider'>()]] as const) {
    expect(await as(person, around => findDraft(around, 'note'), at)).toBeNull()
    await as(person, ({ tx }) => dropDraft(tx, 'note'), at)
    expect(await as(person, ({ tx }) => tx.run(sql`update draft set form = 'mine'`), at)).toBe(0)
  }
  await expect(as(newId(), around => saveDraft({ ...around, person: writer }, 'note', { words: ['forged'] }, now))).rejects.toThrow('row-level security')
  expect((await as(writer, around => findDraft(around, 'note')))?.fields['words']).toEqual(['van mij alleen'])
})

test('two tabs that save at once leave one draft that opens', async () => {
  await Promise.all(['een', 'twee', 'drie', 'vier'].map(words => save(words, 'tabs')))
  expect((await as(writer, around => findDraft(around, 'tabs')))?.fields['both']).toEqual(['a', 'b'])
})

test('what came too late is listed by where it was going; an empty form is not kept, nor one too long', async () => {
  expect(await as(writer, around => keepUnsent(around, '/profile', { words: [' '], password: ['x'] }, now))).toBe(false)
  expect(await as(writer, around => keepUnsent(around, '/profile', { words: ['te laat'] }, now))).toBe(true)
  expect(await as(writer, around => saveDraft(around, 'long', { words: ['x'.repeat(70_000)] }, now))).toBe(false)
  expect((await as(writer, listUnsent)).map(({ path, fields }) => [path, fields['words']])).toEqual([['/profile', ['te laat']]])
})

test('after thirty days a draft is gone, with its key, without anyone having read it', async () => {
  await save('vergeten', 'old', days(-31))
  const before = await keys()
  expect(await as(null, ({ tx }) => forgetDrafts(tx, now))).toBe(1)
  expect(await keys()).toBe(before - 1)
  expect(await as(writer, around => findDraft(around, 'old'))).toBeNull()
  expect(await as(writer, around => findDraft(around, 'note'))).not.toBeNull()
})
