/** What whoever guides reads of it; and for whoever takes everything of theirs along. */
import { parseId, type Id } from '../../kit/id.ts'
import { dateWithYear } from '../../kit/time.ts'
import { missing, page, type Routes } from '../../kit/web.ts'
import type { FileField } from '../file-section.ts'
import { piecesOf } from '../own-pieces/known-own-pieces.ts'
import { listAgreedOfPieces, listPiecesShown } from '../own-pieces/own-pieces.store.ts'
import { findGuided } from '../talks/talk.store.ts'
import { logFor } from '../talks/talk-view.ts'
import { contactOf } from '../trajectories/contact.ts'
import { forOffice, type AboutMyFile, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { guideLimitsPage } from './guide.pages.tsx'
import { inOrder, limits } from './limit.ts'
import { limitTexts } from './limit.texts.ts'

export const guideLimitRoutes: Routes<Visit> = {
  'GET /trajectories/:id/limits': forOffice('guide', async visit => {
    const id = parseId<'trajectory'>(visit.params['id'])
    const guided = id && await findGuided(visit.tx, id)
    const contact = guided && await contactOf(visit, guided.id)
    if (!guided || !contact || !visit.house.programmes.some(({ id: programme, limitSentences }) => programme === guided.programme && limitSentences)) return missing()
    const items = await piecesOf(visit, guided.id, limits)
    await logFor(visit, guided.id, { event: 'limit.read', action: 'R', object: { kind: 'limit', id: null }, fields: ['handle', 'alias', ...(items.length > 0 ? ['content'] : [])] })
    return page(guideLimitsPage(visit, { trajectory: guided.id, name: contact.alias ?? contact.handle, items }))
  }),
}

/** On the guide's page of someone, only while there is something to read. */
export const limitsOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const count = (await piecesOf(visit, trajectory, limits)).length
  const t = limitTexts(visit.voice)
  return count === 0 ? null : { value: count, label: t.guideShown(count), action: { href: `/trajectories/${trajectory}/limits`, label: t.title } }
}

export const limitsOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const items = programme.limitSentences ? await piecesOf(visit, trajectory, limits) : []
  if (items.length === 0) return []
  const [t, shown, agreed] = [limitTexts(visit.voice), await listPiecesShown(visit.tx, trajectory), await listAgreedOfPieces(visit.tx, trajectory)]
  const field = (name: string, label: string, value: string | null): readonly FileField[] => (value ? [{ name, label, value }] : [])
  return [{
    name: 'limits', title: t.title, entries: inOrder(items).map(({ id, content }) => ({
      title: content.situation, at: null, data: content,
      fields: [
        ...field('feel', t.feel, content.feel), ...field('say', t.say, content.say), ...field('to', t.to, content.to),
        ...content.tries.map(one => ({ name: one.what, label: `${dateWithYear(one.on, visit.voice.locale)}: ${t[one.what]}`, value: [t[one.went], one.said].filter(part => part !== null).join('. ') })),
        ...field('readBy', t.showTitle, shown.some(({ piece }) => piece === id) ? t.guideReads : null), ...field('became', t.agreeTitle, agreed.some(({ piece }) => piece === id) ? t.agreed : null),
      ],
    })),
  }]
}
