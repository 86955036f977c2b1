/** One's own applications: where, how far, what next; each to show or hide, and to erase. */
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { dayInWords } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { forOwn } from '../job-research/own.routes.ts'
import { ownResearchOf, type Own } from '../job-research/research-view.ts'
import { guideOf, todayOf } from '../life-line/line-view.ts'
import type { AboutMySeat, SignedInVisit, Visit } from '../visit.ts'
import { addStep, applicationForm, dropStep, inOrder, soonest, stepForm, write, type Item } from './application.ts'
import { endShowing, eraseApplication, recordShowing } from './applications.store.ts'
import { applicationsTexts } from './applications.texts.ts'
import { note, ownApplications, type OwnApplications } from './applications-view.ts'
import { applicationsOf, keepApplication, keepApplicationChange } from './known-applications.ts'
import { cvOf } from './known-cv.ts'
import { applicationPage, applicationsPage, dones } from './own.pages.tsx'

const object = { kind: 'job-application', id: null } as const
const optionsIn = ({ options }: OwnApplications) => options.map(({ id }) => id)

export const applicationRoutes: Routes<Visit> = {
  'GET /my-applications': forOwn(async (visit, own) => {
    await note(visit, own, 'application.read', 'R', object)
    return page(applicationsPage(visit, await ownApplications(visit, own), dones.find(one => one === visit.query['done']) ?? null))
  }),

  'GET /my-applications/new': forOwn(async (visit, own) => show(visit, await ownApplications(visit, own), null, filledWith({ option: visit.query['option'] ?? null }))),

  'POST /my-applications': forOwn(async (visit, own) => {
    await oneAtATime(visit.tx, own.id)
    const all = await ownApplications(visit, own)
    const read = applicationForm.read(visit.form)
    const written = read.value && write(read.value, null, { others: all.items.length, options: optionsIn(all) })
    if (!written) return show(visit, all, null, read)
    if (refused(written)) return show(visit, all, null, noFor(visit, read, written.refused))
    const item: Item = { id: newAnonymousId(), version: 1, content: written.application }
    await keepApplication(visit, own.id, item)
    await note(visit, own, 'application.written', 'C', { ...object, id: item.id })
    return seeOther(`/my-applications/${item.id}?done=kept`)
  }),

  'GET /my-applications/:id': forApplication(async (visit, all, item) => {
    await note(visit, all.own, 'application.read', 'R', { ...object, id: item.id })
    return show(visit, all, item, typedOf(item))
  }),

  'POST /my-applications/:id/versions': forApplication(async (visit, all, item) => {
    const read = applicationForm.read(visit.form)
    const written = read.value && write(read.value, item.content, { others: all.items.length - 1, options: optionsIn(all) })
    if (!written) return show(visit, all, item, read)
    if (refused(written)) return show(visit, all, item, noFor(visit, read, written.refused))
    if (!isSeen(visit, item) || !await keepApplicationChange(visit, all.own.id, { id: item.id, version: item.version + 1, content: written.application })) return show(visit, all, item, read, { newer: 'newer' })
    await note(visit, all.own, 'application.written', 'U', { ...object, id: item.id })
    return seeOther(`/my-applications/${item.id}?done=kept`)
  }),

  'POST /my-applications/:id/steps': forApplication(async (visit, all, item) => {
    const read = stepForm.read(visit.form)
    const added = read.value && addStep(item.content, read.value, todayOf(visit))
    if (!added) return show(visit, all, item, typedOf(item), { step: read })
    if (refused(added)) return show(visit, all, item, typedOf(item), { step: { ...read, noes: { [added.refused === 'step.to-come' ? 'on' : 'what']: applicationsTexts(visit.voice)[added.refused] } } })
    if (!isSeen(visit, item) || !await keepApplicationChange(visit, all.own.id, { id: item.id, version: item.version + 1, content: added.application })) return show(visit, all, item, typedOf(item), { step: read, newer: 'newer' })
    await note(visit, all.own, 'application.written', 'U', { ...object, id: item.id })
    return seeOther(`/my-applications/${item.id}?done=kept`)
  }),

  'POST /my-applications/:id/steps/:place/erasures': forApplication(async (visit, all, item) => {
    const place = Number(visit.params['place'])
    if (!item.content.steps[place]) return missing()
    if (!isSeen(visit, item) || !await keepApplicationChange(visit, all.own.id, { id: item.id, version: item.version + 1, content: dropStep(item.content, place) })) return show(visit, all, item, typedOf(item), { newer: 'newer' })
    await note(visit, all.own, 'application.written', 'U', { ...object, id: item.id })
    return seeOther(`/my-applications/${item.id}?done=kept`)
  }),

  'POST /my-applications/:id/showings': forApplication(async (visit, { own }, { id }) => {
    const shows = visit.form['shows']?.[0]
    const guide = await guideOf(visit, own)
    if (!guide || shows !== 'yes' && shows !== 'no') return missing()
    if (shows === 'yes') await recordShowing(visit.tx, own.id, { application: id, to: guide.party })
    else await endShowing(visit.tx, { application: id, to: guide.party })
    await note(visit, own, shows === 'yes' ? 'application.shown' : 'application.hidden', 'U', { ...object, id })
    return seeOther(`/my-applications/${id}?done=${shows === 'yes' ? 'shown' : 'hidden'}`)
  }),

  'POST /my-applications/:id/erasures': forApplication(async (visit, { own }, { id }) => {
    await eraseApplication(visit.tx, id)
    await note(visit, own, 'application.erased', 'D', { ...object, id })
    return seeOther('/my-applications?done=erased')
  }),
}

/** One of mine. Two acts stand in line. */
function forApplication(handler: (visit: SignedInVisit, all: OwnApplications, item: Item) => Promise<Reply> | Reply) {
  return forOwn(async (visit, own) => {
    if (visit.asked.method === 'POST') await oneAtATime(visit.tx, own.id)
    const wanted = parseId<'job-application'>(visit.params['id'])
    const all = await ownApplications(visit, own)
    const item = all.items.find(({ id }) => id === wanted)
    return item ? await handler(visit, all, item) : missing()
  })
}

const isSeen = ({ form }: SignedInVisit, { version }: Item): boolean => Number(form['seen']?.[0]) === version
const typedOf = ({ content: { where, what, option, next } }: Item): Filled => filledWith({ where, what, option, nextWhat: next?.what ?? null, nextOn: next?.on ?? null })
const fieldOf = { 'application.too-many': 'where', 'application.no-such-work': 'option', 'next.half': 'nextWhat', 'next.over': 'nextWhat' } as const
const noFor = ({ voice }: SignedInVisit, filled: Filled, no: keyof typeof fieldOf): Filled => ({ ...filled, noes: { [fieldOf[no]]: applicationsTexts(voice)[no] } })

const show = (visit: SignedInVisit, all: OwnApplications, item: Item | null, filled: Filled, { step = filledWith({ on: todayOf(visit) }), newer = null }: { readonly step?: Filled; readonly newer?: 'newer' | null } = {}): Reply => {
  const isWrong = [filled, step].some(({ problems, noes }) => Object.keys(problems).length + Object.keys(noes ?? {}).length > 0)
  return page(applicationPage(visit, all, { item, filled, step, newer, done: dones.find(one => one === visit.query['done']) ?? null }), newer ? 409 : isWrong ? 422 : 200)
}

/** On one's own page, where there is job research; after the end as long as there is something to take along. */
export const applicationsOfMine: AboutMySeat = async visit => {
  const own: Own | null = await ownResearchOf(visit)
  if (!own) return []
  const items = await applicationsOf(visit, own.id)
  if (own.ended === 'yes' && items.length === 0 && (await cvOf(visit, own.id)).length === 0) return []
  const t = applicationsTexts(visit.voice)
  const next = soonest(inOrder(items))
  const text = own.ended === 'yes' ? t.asideEnded : items.length === 0 ? t.aside : next ? t.asideNext(dayInWords(next, todayOf(visit), visit.voice.locale)) : t.asideSome(items.length)
  return [{ title: t.title, text, waits: false, action: { href: '/my-applications', label: t.toApplications } }]
}
