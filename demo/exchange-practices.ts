/** The practice of the first house goes to the other, and word comes back: by the files that would go between two installations. */
import { findForeign, listContributions, recordLook, recordPoints } from '../core/pilots/contribution.store.ts'
import type { ContributionId, Said } from '../core/pilots/contribution.ts'
import { keepContribution, keepForeignReport } from '../core/pilots/known-contributions.ts'
import { signingKey } from '../core/pilots/known-key.ts'
import { readFile, signFile, type Content } from '../core/pilots/signed-file.ts'
import type { Database } from '../kit/db.ts'
import { newAnonymousId } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addDays, dayOf, type Instant } from '../kit/time.ts'
import type { Vault } from '../kit/vault.ts'
import { administratorOf } from './cast.ts'
import { houses, type House } from './houses.ts'
import { practice, type Telling } from './together.ts'

/** Once; after the first time, nothing. */
export const exchangePractices = async (database: Database, vault: Vault, now: Instant): Promise<void> => {
  const [source, other] = houses
  if (!source || !other) return
  const within = <Result>(house: House, work: (around: Telling) => Promise<Result>): Promise<Result> => {
    const administrator = administratorOf(house.members)
    return database.as({ provider: house.provider.id, person: administrator.id }, tx => work({ tx, vault, provider: house.provider, now, administrator }))
  }
  const card = await within(source, async around => {
    const found = (await listContributions(around.tx)).find(({ kind, signer }) => kind === 'practice' && signer === null)
    const { organisation, ...words } = practice
    return found ? signFile({ kind: 'practice', id: found.id, from: source.provider.name, organisation, on: found.givenOn, practice: words }, await signingKey(around, now)) : null
  })
  if (card === null) return
  const note = await within(other, async around => {
    const { content, signer } = opened(card)
    if (content.kind !== 'practice' || await findForeign(around.tx, content.id)) return null
    const today = dayOf(now, around.provider.zone)
    const id: ContributionId = newAnonymousId()
    const taking: ContributionId = newAnonymousId()
    await keepContribution(around, { id, kind: 'practice', parent: null, event: null, givenOn: addDays(today, -9), said: { ...content.practice, organisation: `${content.organisation} (${content.from})` } }, { file: card, content, signer })
    await recordLook(around.tx, id, true, around.administrator.id, now)
    const said: Said['taking-over'] = { title: practice.title, organisation: 'Woonzorg Ter Leie', startsOn: addDays(today, -6) }
    await keepContribution(around, { id: taking, kind: 'taking-over', parent: id, event: null, givenOn: addDays(today, -6), said })
    await recordPoints(around.tx, taking, [{ number: 1, kind: 'tell-back', dueOn: addDays(today, 170) }])
    await recordLook(around.tx, taking, true, around.administrator.id, now)
    return signFile({ kind: 'taken-over', id: taking, from: around.provider.name, organisation: said.organisation, on: said.startsOn, practice: content.id, told: [{ on: addDays(today, -1), words: 'Twee duo’s zijn begonnen. Op zondag lukt het nog niet.' }] }, await signingKey(around, now))
  })
  if (note === null) return
  await within(source, async around => {
    const { content, signer } = opened(note)
    if (content.kind !== 'taken-over') return
    const parent = (await listContributions(around.tx)).find(({ id }) => id === content.practice)?.id ?? null
    const id: ContributionId = newAnonymousId()
    await keepContribution(around, { id, kind: 'taking-over', parent, event: null, givenOn: content.on, said: { title: practice.title, organisation: `${content.organisation} (${content.from})`, startsOn: content.on } }, { file: note, content, signer })
    await recordLook(around.tx, id, true, around.administrator.id, now)
    for (const [index, { on, words }] of content.told.entries()) await keepForeignReport(around, id, { number: index + 1, ends: null, words, toldOn: on })
  })
}
const opened = (file: string): { readonly content: Content; readonly signer: Buffer } => {
  const read = readFile(file)
  if (refused(read)) throw new Error(read.refused)
  return read
}
