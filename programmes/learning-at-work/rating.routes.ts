/** What a learner says of being guided: kept for whom they choose; and read by a guide, by name where they were let, else of five at once. */
import { filledWith, type Filled } from '../../core/filled-form.ts'
import type { AboutMyFile, SeenKind, SignedInVisit, Visit } from '../../core/visit.ts'
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { dateWithYear } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { keepRating, ratingsOf } from './known-ratings.ts'
import { note, todayOf, type Own } from './own.ts'
import { forLearner } from './own.routes.ts'
import { learningAtWork } from './programme.ts'
import { aspects, rate, ratingForm } from './rating.ts'
import { guidancePage, ratePage } from './rating.pages.tsx'
import { eraseRating, listTogether } from './rating.store.ts'
import { ratingTexts } from './rating.texts.ts'
import { noteFor } from './seat.ts'
import { forSeat } from './seat.routes.ts'

export const ratingRoutes: Routes<Visit> = {
  'GET /my-guidance': forLearner(async (visit, own) => {
    await note(visit, own, 'guidance-rating.read', 'R', { kind: 'guidance-rating', id: null })
    return await show(visit, own, filledWith())
  }),

  'POST /my-guidance/ratings': forLearner(async (visit, own) => {
    const guide = own.with.find(({ seat }) => seat === 'inside')
    if (!guide) return missing()
    const read = ratingForm.read(visit.form)
    if (!read.value) return await show(visit, own, read)
    const rated = rate(read.value.reads, (await ratingsOf(visit, own.id)).filter(({ about }) => about === guide.party), own.with.some(({ role }) => role === 'practice-trainer') ? 'there' : 'nobody', todayOf(visit))
    if (refused(rated)) return await show(visit, own, { ...read, noes: { reads: ratingTexts(visit.voice)[rated.refused] } })
    const id = newAnonymousId<'guidance-rating'>()
    await keepRating(visit, own.id, { id, about: guide.party, on: todayOf(visit), ...read.value, words: read.value.words ?? '' })
    await note(visit, own, 'guidance-rating.written', 'C', { kind: 'guidance-rating', id })
    return seeOther('/my-guidance?done=kept')
  }),

  'POST /my-guidance/ratings/:id/erasures': forLearner(async (visit, own) => {
    const one = (await ratingsOf(visit, own.id)).find(({ id }) => id === parseId(visit.params['id']))
    if (!one || !await eraseRating(visit.tx, one.id)) return missing()
    await note(visit, own, 'guidance-rating.erased', 'D', { kind: 'guidance-rating', id: one.id })
    return seeOther('/my-guidance?done=erased')
  }),

  'GET /trajectories/:id/guidance': forSeat(async (visit, seat) => {
    const guides = seat.me.role === learningAtWork.guide
    if (!guides && seat.me.role !== 'practice-trainer') return missing()
    const all = await ratingsOf(visit, seat.id)
    await noteFor(visit, seat, { event: 'guidance-rating.read', action: 'R', object: { kind: 'guidance-rating', id: null }, fields: all.length > 0 ? ['content'] : [] })
    return page(guidancePage(visit, seat, { all, together: guides ? await listTogether(visit.tx) : null }))
  }),
}

const show = async (visit: SignedInVisit, own: Own, filled: Filled): Promise<Reply> => {
  const isWrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(ratePage(visit, own, { filled, all: await ratingsOf(visit, own.id), done: (['kept', 'erased'] as const).find(one => one === visit.query['done']) ?? null }), isWrong ? 422 : 200)
}

export const ratingsOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const all = programme.id === learningAtWork.id ? await ratingsOf(visit, trajectory) : []
  const t = ratingTexts(visit.voice)
  return all.length === 0 ? [] : [{
    name: 'guidance-ratings', title: t.seenTitle, entries: all.map(one => ({
      title: dateWithYear(one.on, visit.voice.locale), at: null,
      fields: [...aspects.map(aspect => ({ name: aspect, label: t[aspect], value: t.of(one[aspect]) })), ...(one.words === '' ? [] : [{ name: 'words', label: t.words, value: one.words }]), { name: 'reads', label: t.reads, value: one.reads === 'guide' ? t.guideHint : one.reads === 'trainer' ? t.trainer : one.reads === 'together' ? t.counts : t.nobody }],
    })),
  }]
}
export const ratingsSeen: SeenKind = {
  tables: ['guidance_rating'],
  title: voice => ratingTexts(voice).seenTitle,
  async now({ voice }, { programme, readersOf }) {
    const t = ratingTexts(voice)
    return programme.id === learningAtWork.id ? { readers: readersOf('guidance_rating').map(({ who, number }) => ({ who, sees: t.seen(number) })), rule: t.seenRule, change: { href: '/my-guidance', label: t.title } } : null
  },
}
