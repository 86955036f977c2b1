import { expect, test, vi } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken, settle } from '../../demo/cast.ts'
import type { Provider } from '../providers/provider.ts'
import { freshDatabase } from '../../test/database.ts'
import { rememberGuides } from './guides-memory.ts'
import { presentGuide } from './known-people.ts'

const { database, vault } = await freshDatabase()
await settle(database, vault, deHaven, Object.values(cast), deHaven.foundedAt)
await settle(database, vault, hetBaken, Object.values(castOfHetBaken), deHaven.foundedAt)

let ahead = 0
const memory = await rememberGuides(database, () => performance.now() + ahead)
ahead = 2000 // past the first second, in which nothing is kept

const asked = (provider: Provider) => database.as({ provider: provider.id, person: null }, tx => memory.profilesFor({ tx, vault, provider }, 'anonymous-coaching'))
const rewrite = (words: string) => database.as({ provider: deHaven.id, person: cast.jaap.id }, tx => presentGuide({ tx, vault, provider: deHaven }, { person: cast.jaap.id, ...cast.jaap.profile, ownWords: words }))
const wordsOfJaap = async () => (await asked(deHaven)).find(({ person }) => person === cast.jaap.id)?.ownWords

test('the same guides again, without a question, and never those of another provider', async () => {
  const first = await asked(deHaven)
  expect(first.map(({ name }) => name)).toEqual(['Marleen de Wit', 'Jaap Verhoef', 'Samira El Amrani'])
  expect(await asked(deHaven)).toBe(first)
  expect((await asked(hetBaken)).map(({ name }) => name)).toEqual(['Lieve Peeters'])
})

test('who rewrites a profile elsewhere is heard', async () => {
  await asked(deHaven)
  await rewrite('Anders gezegd.')
  await vi.waitFor(async () => expect(await wordsOfJaap()).toBe('Anders gezegd.'))
})

test('who rewrites it here sees it on the very next page, however late the notice', async () => {
  await asked(deHaven)
  await rewrite('Nog anders.')
  memory.touched(deHaven.id)
  expect(await wordsOfJaap()).toBe('Nog anders.')
})

test('nothing is older than a minute', async () => {
  ahead += 2000
  // The notice of what was rewritten above may come only now.
  const first = await vi.waitFor(async () => {
    const kept = await asked(deHaven)
    expect(await asked(deHaven)).toBe(kept)
    return kept
  })
  ahead += 61_000
  expect(await asked(deHaven)).not.toBe(first)
  await memory.stop()
})
