/** Whoever was asked how they see somebody's guiding says so, or does not; and reads what was shown to them by name. */
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { namesOf } from '../../core/people/known-people.ts'
import { forSomeone, type AboutMySeat, type SignedInVisit, type Visit } from '../../core/visit.ts'
import type { Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { askedPage, shownPage, viewPage } from './asked.pages.tsx'
import { byDay, growths, levelsFrom, lookAtOneself, profileForm, profiles } from './guiding.ts'
import { takeViewBack } from './guiding.store.ts'
import { noteAct, noteLook, todayOf } from './for-guiding.routes.ts'
import { asksToMe, keepView, piecesShownToMe, type Ask } from './known-guiding.ts'
import { askedTexts } from './profile.texts.ts'
import { learningAtWork } from './programme.ts'

type Named = Ask & { readonly name: string }

const named = async (visit: SignedInVisit): Promise<readonly Named[]> => {
  const asks = await asksToMe(visit)
  const names = await namesOf(visit, asks.map(({ person }) => person))
  return asks.map(ask => ({ ...ask, name: names.get(ask.person) ?? '' }))
}
const forAsk = (handler: (visit: SignedInVisit, ask: Named) => Promise<Reply>) => forSomeone(async visit => {
  const ask = (await named(visit)).find(({ id }) => id === visit.params['id'])
  return ask ? await handler(visit, ask) : missing()
})
const show = (visit: SignedInVisit, ask: Named, filled: Filled, status: 200 | 422 = 200): Reply => {
  const t = askedTexts(visit.voice)
  const dones: Readonly<Record<string, string>> = { sent: t.sent(ask.name), taken: t.taken }
  return page(viewPage(visit, { ask, filled, done: dones[visit.query['done'] ?? ''] ?? null }), status)
}

/** Nobody is asked and nothing is shown: then there is no such page. */
const shownToMe = async (visit: SignedInVisit) => ({ profiles: byDay(await piecesShownToMe(visit, profiles)), growths: await piecesShownToMe(visit, growths) })

export const askedRoutes: Routes<Visit> = {
  'GET /guiding/asked': forSomeone(async visit => {
    const [asks, shown] = [await named(visit), await shownToMe(visit)]
    if (visit.me.offices.length === 0 && asks.length + shown.profiles.length + shown.growths.length === 0) return missing()
    const names = await namesOf(visit, [...shown.profiles, ...shown.growths].map(({ person }) => person))
    const by = (person: Id<'person'>) => names.get(person) ?? ''
    return page(askedPage(visit, {
      asks, done: null,
      shown: [...shown.profiles.map(of => ({ of, by: by(of.person), kind: 'profile' as const, on: of.content.on })), ...shown.growths.map(of => ({ of, by: by(of.person), kind: 'growth' as const, on: null }))],
    }))
  }),

  'GET /guiding/shown/:id': forSomeone(async visit => {
    const shown = await shownToMe(visit)
    const [profile, growth] = [shown.profiles.find(({ id }) => id === visit.params['id']) ?? null, shown.growths.find(({ id }) => id === visit.params['id']) ?? null]
    const one = profile ?? growth
    if (!one) return missing()
    await noteLook(visit, one.person, profile ? 'guiding-profile.read' : 'guiding-growth.read', { kind: 'guiding-piece', id: one.id })
    return page(shownPage(visit, { by: (await namesOf(visit, [one.person])).get(one.person) ?? '', profile, growth }))
  }),

  'GET /guiding/asked/:id': forAsk(async (visit, ask) => show(visit, ask, filledWith())),

  'POST /guiding/asked/:id/views': forAsk(async (visit, ask) => {
    const read = profileForm.read(visit.form)
    const looked = read.value && lookAtOneself(levelsFrom(read.value), read.value.words, todayOf(visit))
    if (!looked) return show(visit, ask, read, 422)
    if (refused(looked)) return show(visit, ask, { ...read, noes: { safety: askedTexts(visit.voice)[looked.refused] } }, 422)
    const { levels, words } = looked.profile
    if (await keepView(visit, ask.id, { levels, words }, todayOf(visit))) await noteAct(visit, 'guiding-view.written', 'C', { kind: 'guiding-ask', id: ask.id })
    return seeOther(`/guiding/asked/${ask.id}?done=sent`)
  }),

  'POST /guiding/asked/:id/views/ends': forAsk(async (visit, ask) => {
    if (await takeViewBack(visit.tx, ask.id)) await noteAct(visit, 'guiding-view.taken-back', 'D', { kind: 'guiding-ask', id: ask.id })
    return seeOther(`/guiding/asked/${ask.id}?done=taken`)
  }),
}

/** For a practice trainer beside the file, as long as something is asked or shown. */
export const askedBeside: AboutMySeat = async (visit, { programme }) => {
  if (programme.id !== learningAtWork.id) return []
  const [asks, shown] = [await asksToMe(visit), await shownToMe(visit)]
  if (asks.length + shown.profiles.length + shown.growths.length === 0) return []
  const t = askedTexts(visit.voice)
  return [{ title: t.title, text: t.aside, waits: asks.some(({ view }) => view === null), action: { href: '/guiding/asked', label: t.title }, under: 'others' }]
}
