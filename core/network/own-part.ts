/** Who stands on one's own map, for whoever takes everything along, and who else sees it. */
import type { Id } from '../../kit/id.ts'
import { fieldsFrom, type FileSection } from '../file-section.ts'
import type { Programme } from '../programme.ts'
import type { AboutMyFile, SeenKind, SignedInVisit } from '../visit.ts'
import { findReadiness, listHolders } from './by-itself.store.ts'
import { byItselfTexts, functionName } from './by-itself.texts.ts'
import type { Holder } from './by-itself.ts'
import { cardTexts } from './cards.texts.ts'
import { wordsOf } from './known-cards.ts'
import { actorsOf } from './known-network.ts'
import { standingOf, type Actor } from './network.ts'
import { listShownTo } from './network.store.ts'
import { networkTexts, partName } from './network.texts.ts'

export const networkOfFile: AboutMyFile = async (visit, { trajectory, programme, party }) => {
  const [actors, told] = [await actorsOf(visit, trajectory), await wordsOf(visit, trajectory)]
  const [t, words] = [networkTexts(visit.voice), cardTexts(visit.voice)]
  const fromCare = told.length === 0 ? [] : [{ name: 'told-by-care', title: words.fromCare, entries: told.map(({ text, at }) => ({ title: words.care, at, fields: [{ name: 'text', label: words.fromCare, value: text }] })) }]
  const byItself = await byItselfOfFile(visit, { trajectory, programme, actors })
  if (actors.length === 0) return [...byItself, ...fromCare]
  return [{
    name: 'network', title: t.fileTitle,
    entries: actors.map(actor => ({
      title: partName(programme, actor.role, visit.voice), at: null,
      fields: fieldsFrom(t, { name: actor.content.name, mail: actor.content.mail, about: actor.content.about, side: t[actor.side], standing: t[standingOf(actor, party)] }),
    })),
  }, ...byItself, ...fromCare]
}

/** Who holds what from then on, and whether it works without the guide. */
const byItselfOfFile = async ({ tx, voice }: SignedInVisit, { trajectory, programme, actors }: { readonly trajectory: Id<'trajectory'>; readonly programme: Programme; readonly actors: readonly Actor[] }): Promise<readonly FileSection[]> => {
  const [held, ready] = [await listHolders(tx, trajectory), await findReadiness(tx, trajectory)]
  if (held.size === 0 && !ready) return []
  const t = byItselfTexts(voice)
  const whoHolds = (holder: Holder): string => (holder === 'self' ? t.self : actors.find(({ id }) => id === holder)?.content.name ?? '')
  return [{ name: 'network-functions', title: t.fileTitle, entries: [{ title: t.who, at: ready?.at ?? null, fields: [
    ...[...held].map(([key, holder]) => ({ name: key, label: functionName(programme, key, voice), value: whoHolds(holder) })),
    ...(ready ? [{ name: 'ready', label: t.fileReady, value: ready.says === 'can-do-without' ? t.ready : t.notYet }] : []),
  ] }] }]
}

export const networkSeen: SeenKind = {
  tables: ['network_actor'],
  title: voice => networkTexts(voice).seenTitle,
  async now(visit, { trajectory, programme, readersOf }) {
    if (!programme.network) return null
    const [t, shownTo] = [networkTexts(visit.voice), await listShownTo(visit.tx, trajectory)]
    return { readers: readersOf('network_actor').map(({ who }) => ({ who, sees: shownTo.length > 0 ? t.seenAll : t.seenSome, action: { href: '/my-network', label: t.change } })), rule: t.seenRule }
  },
}
/** Who reads what care or work told, for a card. What work told and I may not read yet is not counted here. */
export const wordsSeen: SeenKind = {
  tables: ['side_word'],
  title: voice => cardTexts(voice).seenTitle,
  async now({ voice }, { programme, readersOf }) {
    if (!programme.network) return null
    const t = cardTexts(voice)
    return { readers: readersOf('side_word').map(({ who, number }) => ({ who, sees: t.seen(number) })), none: t.seenNone, rule: t.seenRule, change: { href: '/my-network', label: t.toNetwork } }
  },
}
