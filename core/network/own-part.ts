/** Who stands on one's own map, for whoever takes everything along, and who else sees it. */
import { fieldsFrom } from '../file-section.ts'
import type { AboutMyFile, AboutWhoSees } from '../visit.ts'
import { cardTexts } from './cards.texts.ts'
import { wordsOf } from './known-cards.ts'
import { actorsOf } from './known-network.ts'
import { standingOf } from './network.ts'
import { listShownTo } from './network.store.ts'
import { networkTexts, partName } from './network.texts.ts'
import { guideNow } from './network-view.ts'

export const networkOfFile: AboutMyFile = async (visit, { trajectory, programme, party }) => {
  const [actors, told] = [await actorsOf(visit, trajectory), await wordsOf(visit, trajectory)]
  const [t, words] = [networkTexts(visit.voice), cardTexts(visit.voice)]
  const fromCare = told.length === 0 ? [] : [{ name: 'told-by-care', title: words.fromCare, entries: told.map(({ text, at }) => ({ title: words.care, at, fields: [{ name: 'text', label: words.fromCare, value: text }] })) }]
  if (actors.length === 0) return fromCare
  return [{
    name: 'network', title: t.fileTitle,
    entries: actors.map(actor => ({
      title: partName(programme, actor.role, visit.voice), at: null,
      fields: fieldsFrom(t, { name: actor.content.name, mail: actor.content.mail, about: actor.content.about, side: t[actor.side], standing: t[standingOf(actor, party)] }),
    })),
  }, ...fromCare]
}

export const networkSeen: AboutWhoSees = async (visit, { trajectory, programme }) => {
  const guide = programme.network && await guideNow(visit, trajectory)
  if (!guide) return []
  const t = networkTexts(visit.voice)
  const all = (await listShownTo(visit.tx, trajectory)).includes(guide.party)
  return [{ title: t.seenTitle, readers: [{ who: guide.name, sees: all ? t.seenAll : t.seenSome, action: { href: '/my-network', label: t.change } }], rule: t.seenRule }]
}
