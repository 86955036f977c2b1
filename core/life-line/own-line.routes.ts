/** One's own line of work and life: to look at, and every piece of it to write, change, show and erase. */
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { agreeMyself, dueForm } from '../agreements/agree-myself.ts'
import { standingOf } from '../agreements/agreement.ts'
import { findSeated } from '../agreements/agreement-view.ts'
import { agreementsOf } from '../agreements/known-agreements.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import type { AboutMySeat, SignedInVisit, Visit } from '../visit.ts'
import { forBegun, forOwnLine } from './begin.routes.ts'
import { itemPage, type ItemDone } from './item.pages.tsx'
import { itemsOf, keepChange, keepItem } from './known-life-line.ts'
import { experimentOf, isHeavy, kinds, readContent, typedOf, writeItem, type Item, type Kind } from './life-line.ts'
import { endShowing, eraseAllItems, eraseItem, listMade, recordMade, recordShowing } from './life-line.store.ts'
import { lifeLineTexts } from './life-line.texts.ts'
import { guideOf, lineOf, note, ownLineOf, todayOf, type Own } from './line-view.ts'
import { homeDones, homePage, startPage } from './own-line.pages.tsx'

export const ownLineRoutes: Routes<Visit> = {
  'GET /my-life-line': forOwnLine(async (visit, own) => {
    await note(visit, own, 'life-line.read', 'R')
    if (own.begunOn === null) return page(startPage(visit, { own, guide: await guideOf(visit, own) }))
    return page(homePage(visit, await lineOf(visit, own), { done: homeDones.find(one => one === visit.query['done']) ?? null, unsure: null }))
  }),

  'GET /my-life-line/new/:kind': forBegun(async (visit, own) => {
    const kind = kinds.find(one => one === visit.params['kind'])
    return kind ? await show(visit, own, kind, null, filledWith()) : missing()
  }),

  'POST /my-life-line/items': forBegun(async (visit, own) => {
    const kind = kinds.find(one => one === visit.form['kind']?.[0])
    if (!kind) return missing()
    await oneAtATime(visit.tx, own.id)
    const read = readContent(kind, visit.form)
    const written = read.content && writeItem(read.content, await itemsOf(visit, own.id), todayOf(visit))
    if (!written) return await show(visit, own, kind, null, read)
    if (refused(written)) return await show(visit, own, kind, null, { ...read, noes: noAt(visit, kind, written.refused) })
    const item: Item = { id: newAnonymousId(), version: 1, content: written.content }
    await keepItem(visit, own.id, item)
    await note(visit, own, 'life-line.written', 'C', { kind: 'life-line-item', id: item.id })
    return seeOther(isHeavy(item.content) ? '/my-life-line/heavy' : '/my-life-line?done=kept')
  }),

  'GET /my-life-line/items/:id': forItem(async (visit, own, item) => {
    await note(visit, own, 'life-line.read', 'R', { kind: 'life-line-item', id: item.id })
    return await show(visit, own, item.content.kind, item, { typed: typedOf(item.content), problems: {} })
  }),

  'POST /my-life-line/items/:id/versions': forItem(async (visit, own, item, all) => {
    const { kind } = item.content
    const read = readContent(kind, visit.form)
    const written = read.content && writeItem(read.content, all.filter(({ id }) => id !== item.id), todayOf(visit))
    if (!written) return await show(visit, own, kind, item, read)
    if (refused(written)) return await show(visit, own, kind, item, { ...read, noes: noAt(visit, kind, written.refused) })
    const seen = Number(visit.form['seen']?.[0])
    if (seen !== item.version || !await keepChange(visit, own.id, { id: item.id, version: item.version + 1, content: written.content })) return await show(visit, own, kind, item, read, 'newer')
    await note(visit, own, 'life-line.changed', 'U', { kind: 'life-line-item', id: item.id })
    return seeOther(isHeavy(written.content) && !isHeavy(item.content) ? '/my-life-line/heavy' : `/my-life-line/items/${item.id}?done=kept`)
  }),

  'POST /my-life-line/items/:id/erasures': forItem(async (visit, own, item) => {
    await eraseItem(visit.tx, item.id)
    await note(visit, own, 'life-line.erased', 'D', { kind: 'life-line-item', id: item.id })
    return seeOther('/my-life-line?done=erased')
  }),

  'POST /my-life-line/erasures': forBegun(async (visit, own) => {
    if (visit.form['sure']?.[0] !== 'yes') return page(homePage(visit, await lineOf(visit, own), { done: null, unsure: 'not ticked' }), 422)
    await eraseAllItems(visit.tx, own.id)
    await note(visit, own, 'life-line.erased', 'D')
    return seeOther('/my-life-line?done=erasedAll')
  }),

  'POST /my-life-line/items/:id/showings': forItem(async (visit, own, item) => {
    const { tx, form } = visit
    const shows = form['shows']?.[0]
    const guide = await guideOf(visit, own)
    if (!guide || shows !== 'yes' && shows !== 'no') return missing()
    if (shows === 'yes') await recordShowing(tx, own.id, item.id, guide.party)
    else await endShowing(tx, item.id, guide.party)
    await note(visit, own, shows === 'yes' ? 'life-line.shown' : 'life-line.hidden', 'U', { kind: 'life-line-item', id: item.id })
    return seeOther(`/my-life-line/items/${item.id}?done=${shows === 'yes' ? 'shown' : 'hidden'}`)
  }),

  /** Only the experiment leaves the line, word for word, and only as something to do oneself. */
  'POST /my-life-line/items/:id/agreements': forItem(async (visit, own, item, all) => {
    const { tx, form, voice } = visit
    const seated = await findSeated(visit, own.id)
    if (item.content.kind !== 'pattern' || !seated || own.ended === 'yes') return missing()
    const again = (agree: Filled, no: string | null = null) => show(visit, own, 'pattern', item, { typed: typedOf(item.content), problems: {} }, { agree, no })
    const read = dueForm.read(form)
    if (!read.value) return await again(read)
    const open = (await agreementsOf(visit, own.id)).filter(one => standingOf(one) === 'open')
    const made = new Set((await listMade(tx, own.id)).filter(one => one.item === item.id).map(({ agreement }) => agreement))
    const experiment = experimentOf(item.content, all, open.some(({ id }) => made.has(id)) ? 'yes' : 'no')
    const t = lifeLineTexts(voice)
    if (refused(experiment)) return await again(read, t[experiment.refused])
    const agreement = await agreeMyself(visit, seated, experiment.words, read.value.due, newAnonymousId())
    if (refused(agreement)) {
      if (agreement.refused === 'agreement.day-passed' || agreement.refused === 'agreement.too-far' || agreement.refused === 'agreement.too-many') return await again({ ...read, noes: { due: t[agreement.refused] } })
      return missing()
    }
    await recordMade(tx, own.id, item.id, agreement.id)
    await note(visit, own, 'agreement.made', 'C', { kind: 'agreement', id: agreement.id })
    return seeOther(`/my-life-line/items/${item.id}?done=agreed`)
  }),
}

/** A piece of one's own. Two acts on one stand in line: the second sees what the first did. */
function forItem(handler: (visit: SignedInVisit, own: Own, item: Item, all: readonly Item[]) => Promise<Reply>) {
  return forBegun(async (visit, own) => {
    const id = parseId<'life-line-item'>(visit.params['id'])
    if (id && visit.asked.method === 'POST') await oneAtATime(visit.tx, id)
    const all = id ? await itemsOf(visit, own.id) : []
    const item = all.find(one => one.id === id)
    return item ? await handler(visit, own, item, all) : missing()
  })
}

type Wrong = 'newer' | { readonly agree: Filled; readonly no: string | null }
const show = async (visit: SignedInVisit, own: Own, kind: Kind, item: Item | null, filled: Filled, wrong: Wrong | null = null): Promise<Reply> => {
  const line = await lineOf(visit, own)
  const made = item === null ? [] : (await listMade(visit.tx, own.id)).filter(one => one.item === item.id)
  const agreements = made.length === 0 ? [] : (await agreementsOf(visit, own.id)).filter(one => made.some(({ agreement }) => agreement === one.id))
  const isWrong = wrong !== null || Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(itemPage(visit, line, {
    kind, item, filled, newer: wrong === 'newer' ? 'newer' : null, agree: typeof wrong === 'object' && wrong ? wrong : { agree: filledWith(), no: null },
    agreements, mayAgree: own.declared.agreements !== undefined && own.ended === 'no' ? 'yes' : 'no', done: doneIn(visit.query['done']),
  }), wrong === 'newer' ? 409 : isWrong ? 422 : 200)
}
const doneIn = (wanted: string | undefined): ItemDone | null => (['kept', 'shown', 'hidden', 'agreed'] as const).find(one => one === wanted) ?? null

/** At the field that a no is about. */
const noAt = ({ voice }: SignedInVisit, kind: Kind, code: Extract<ReturnType<typeof writeItem>, { readonly refused: unknown }>['refused']): Readonly<Record<string, string>> => {
  const first: Readonly<Record<Kind, string>> = { period: 'title', event: 'title', 'role-model': 'who', pattern: 'statement', balance: 'along' }
  const field = { 'period.backwards': 'to', 'year.to-come': kind === 'event' ? 'year' : 'from', 'pattern.one-period': 'seenIn', 'life-line.full': first[kind], 'life-line.one-balance': first[kind], 'role-model.enough': first[kind], 'balance.empty': first[kind] } as const
  return { [field[code]]: lifeLineTexts(voice)[code] }
}

/** On one's own page, also when the guidance it began in is over and another runs. */
export const lifeLineOfMine: AboutMySeat = async visit => {
  const own = await ownLineOf(visit)
  if (!own || own.ended === 'yes' && own.begunOn === null) return []
  const t = lifeLineTexts(visit.voice)
  return [{ title: t.link, text: own.ended === 'yes' ? t.asideEnded : own.begunOn === null ? t.asideNone : t.asideBegun, waits: false, action: { href: '/my-life-line', label: t.toLine } }]
}
