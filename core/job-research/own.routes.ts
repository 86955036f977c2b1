/** One's own job research: what matters, which work, what was found out, and how it compares; to show or hide as a whole. */
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { guideOf } from '../life-line/line-view.ts'
import { forSomeone, type AboutMySeat, type SignedInVisit, type Visit } from '../visit.ts'
import { criteriaOf, eraseOption, noteForm, notesOf, optionsOf, presentWork, readCriteria, readOption, typedCriteria, typedOption, weigh, writeNote, writeOption, type Item, type Note, type Option } from './job-research.ts'
import { endShowing, eraseItems, recordShowing } from './job-research.store.ts'
import { jobResearchTexts } from './job-research.texts.ts'
import { itemsOf, keepChange, keepItem } from './known-job-research.ts'
import { criteriaPage, homeDones, homePage } from './own.pages.tsx'
import { optionPage } from './option.pages.tsx'
import { note, ownResearchOf, researchOf, type Own } from './research-view.ts'

export const jobResearchRoutes: Routes<Visit> = {
  'GET /my-job-research': forOwn(async (visit, own) => {
    await note(visit, own, 'job-research.read', 'R')
    const research = await researchOf(visit, own)
    if (!criteriaOf(research.items)) return page(criteriaPage(visit, research, { filled: filledWith(), no: null, newer: null }))
    return page(homePage(visit, research, homeDones.find(one => one === visit.query['done']) ?? null))
  }),

  'GET /my-job-research/criteria': forOwn(async (visit, own) => {
    const research = await researchOf(visit, own)
    const before = criteriaOf(research.items)
    return page(criteriaPage(visit, research, { filled: { typed: before ? typedCriteria(before.content) : {}, problems: {} }, no: null, newer: null }))
  }),

  /** With the first criteria comes the present work. */
  'POST /my-job-research/criteria': forOwn(async (visit, own) => {
    await oneAtATime(visit.tx, own.id)
    const read = readCriteria(own.form, visit.form)
    const research = await researchOf(visit, own)
    const before = criteriaOf(research.items)
    const weighed = weigh(read.criteria, own.form)
    const filled = { typed: read.typed, problems: {} }
    const t = jobResearchTexts(visit.voice)
    if (refused(weighed)) return page(criteriaPage(visit, research, { filled, newer: null, no: weighed.refused === 'criteria.too-few' ? t['criteria.too-few'](own.form.least) : t['criteria.too-many'](own.form.most) }), 422)
    if ((before?.version ?? 0) !== Number(visit.form['seen']?.[0] ?? 0)) return page(criteriaPage(visit, research, { filled, no: null, newer: 'newer' }), 409)
    if (before) await keepChange(visit, own.id, { id: before.id, version: before.version + 1, content: weighed.criteria })
    else {
      await keepItem(visit, own.id, { id: newAnonymousId(), version: 1, content: weighed.criteria })
      await keepItem(visit, own.id, { id: newAnonymousId(), version: 1, content: presentWork })
    }
    await note(visit, own, 'job-research.written', before ? 'U' : 'C')
    return seeOther('/my-job-research?done=kept')
  }),

  'GET /my-job-research/new': forBegun((visit, own, items) => show(visit, own, items, null, filledWith())),

  'POST /my-job-research/options': forBegun(async (visit, own, items) => {
    const read = readOption(own.form, criteriaOf(items)?.content.chosen ?? [], { which: 'other', title: '', rated: {} }, visit.form)
    const written = read.option && writeOption(read.option, items)
    if (!written) return await show(visit, own, items, null, read)
    if (refused(written)) return await show(visit, own, items, null, { ...read, noes: { title: jobResearchTexts(visit.voice)[written.refused] } })
    const item: Item<Option> = { id: newAnonymousId(), version: 1, content: written.option }
    await keepItem(visit, own.id, item)
    await note(visit, own, 'job-research.written', 'C')
    return seeOther(`/my-job-research/options/${item.id}?done=kept`)
  }),

  'GET /my-job-research/options/:id': forOption(async (visit, own, items, option) => {
    await note(visit, own, 'job-research.read', 'R')
    return await show(visit, own, items, option, { typed: typedOption(option.content), problems: {} })
  }),

  'POST /my-job-research/options/:id/versions': forOption(async (visit, own, items, option) => {
    const read = readOption(own.form, criteriaOf(items)?.content.chosen ?? [], option.content, visit.form)
    const written = read.option && writeOption(read.option, items.filter(({ id }) => id !== option.id))
    if (!written) return await show(visit, own, items, option, read)
    if (refused(written)) return await show(visit, own, items, option, { ...read, noes: { [changeAt(own)]: jobResearchTexts(visit.voice)[written.refused] } })
    if (Number(visit.form['seen']?.[0]) !== option.version || !await keepChange(visit, own.id, { id: option.id, version: option.version + 1, content: written.option })) return await show(visit, own, items, option, read, { newer: 'newer' })
    await note(visit, own, 'job-research.written', 'U')
    return seeOther(`/my-job-research/options/${option.id}?done=kept`)
  }),

  'POST /my-job-research/options/:id/erasures': forOption(async (visit, own, items, option) => {
    const erasing = eraseOption(option)
    if (refused(erasing)) return seeOther(`/my-job-research/options/${option.id}`)
    await eraseItems(visit.tx, [erasing.erases, ...notesOf(items, option.id).map(({ id }) => id)])
    await note(visit, own, 'job-research.erased', 'D')
    return seeOther('/my-job-research?done=erased')
  }),

  'POST /my-job-research/options/:id/notes': forOption(async (visit, own, items, option) => {
    const read = noteForm.read(visit.form)
    const again = (noted: Filled) => show(visit, own, items, option, { typed: typedOption(option.content), problems: {} }, { noted })
    if (!read.value) return await again(read)
    const written = writeNote({ kind: 'note', option: option.id, ...read.value }, items)
    if (refused(written)) return await again({ ...read, noes: { found: jobResearchTexts(visit.voice)[written.refused] } })
    const item: Item<Note> = { id: newAnonymousId(), version: 1, content: written.note }
    await keepItem(visit, own.id, item)
    await note(visit, own, 'job-research.written', 'C')
    return seeOther(`/my-job-research/options/${option.id}?done=kept`)
  }),

  'POST /my-job-research/notes/:id/erasures': forBegun(async (visit, own, items) => {
    const wanted = parseId<'job-research-item'>(visit.params['id'])
    const noted = items.find(({ id, content }) => id === wanted && content.kind === 'note')
    if (noted?.content.kind !== 'note') return missing()
    await eraseItems(visit.tx, [noted.id])
    await note(visit, own, 'job-research.erased', 'D')
    return seeOther(`/my-job-research/options/${noted.content.option}?done=erased`)
  }),

  'POST /my-job-research/showings': forBegun(async (visit, own) => {
    const shows = visit.form['shows']?.[0]
    const guide = await guideOf(visit, own)
    if (!guide || shows !== 'yes' && shows !== 'no') return missing()
    if (shows === 'yes') await recordShowing(visit.tx, own.id, guide.party)
    else await endShowing(visit.tx, own.id, guide.party)
    await note(visit, own, shows === 'yes' ? 'job-research.shown' : 'job-research.hidden', 'U')
    return seeOther(`/my-job-research?done=${shows === 'yes' ? 'shown' : 'hidden'}`)
  }),
}

/** The first thing that may be otherwise: where a no about the present work stands. */
const changeAt = ({ form }: Own): string => `change-${Object.keys(form.changes)[0]}`

function forOwn(handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) {
  return forSomeone(async visit => {
    const own = await ownResearchOf(visit)
    return own ? await handler(visit, own) : missing()
  })
}
/** Only with criteria there is anything to hold work against. Two acts stand in line. */
function forBegun(handler: (visit: SignedInVisit, own: Own, items: readonly Item[]) => Promise<Reply>) {
  return forOwn(async (visit, own) => {
    if (visit.asked.method === 'POST') await oneAtATime(visit.tx, own.id)
    const items = await itemsOf(visit, own.id)
    return criteriaOf(items) ? await handler(visit, own, items) : seeOther('/my-job-research')
  })
}
function forOption(handler: (visit: SignedInVisit, own: Own, items: readonly Item[], option: Item<Option>) => Promise<Reply>) {
  return forBegun(async (visit, own, items) => {
    const wanted = parseId<'job-research-item'>(visit.params['id'])
    const option = optionsOf(items).find(({ id }) => id === wanted)
    return option ? await handler(visit, own, items, option) : missing()
  })
}

const show = async (visit: SignedInVisit, own: Own, items: readonly Item[], option: Item<Option> | null, filled: Filled, { noted = filledWith(), newer = null }: { readonly noted?: Filled; readonly newer?: 'newer' | null } = {}): Promise<Reply> => {
  const isWrong = [filled, noted].some(({ problems, noes }) => Object.keys(problems).length + Object.keys(noes ?? {}).length > 0)
  const done = homeDones.find(one => one === visit.query['done']) ?? null
  return page(optionPage(visit, await researchOf(visit, own), { option, notes: option ? notesOf(items, option.id) : [], filled, noted, newer, done }), newer ? 409 : isWrong ? 422 : 200)
}

/** On one's own page, also when the guidance it began in is over and another runs. */
export const jobResearchOfMine: AboutMySeat = async visit => {
  const own = await ownResearchOf(visit)
  if (!own) return []
  const options = optionsOf(await itemsOf(visit, own.id)).length
  if (own.ended === 'yes' && options === 0) return []
  const t = jobResearchTexts(visit.voice)
  return [{ title: t.title, text: own.ended === 'yes' ? t.asideEnded : options === 0 ? t.asideNone : t.asideBegun(options), waits: false, action: { href: '/my-job-research', label: t.toResearch } }]
}
