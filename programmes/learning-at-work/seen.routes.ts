/** What a senior saw while watching along is put to the guide in training, who agrees or says how it was. Who watches with whom, and with whose yes, is `core/who-guides`. */
import { namesOf } from '../../core/people/known-people.ts'
import type { SignedInVisit, Visit } from '../../core/visit.ts'
import { newId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { forGuiding, noteAct, todayOf } from './for-guiding.routes.ts'
import { hasLooked } from './look-again.tsx'
import { keepSeen, keepSeenAnswer, seenOf } from './known-seen.ts'
import { seenPage, type SeenTyped } from './seen.pages.tsx'
import { listTrainees } from './seen.store.ts'
import { mayRewrite, otherwiseForm, seenForm, standingOf, writeSeen } from './seen.ts'
import { seenTexts } from './seen.texts.ts'

const show = async (visit: SignedInVisit, typed: SeenTyped = null, status: 200 | 422 = 200): Promise<Reply> => {
  const [seen, trainees, t] = [await seenOf(visit), await listTrainees(visit.tx), seenTexts(visit.voice)]
  const names = await namesOf(visit, [...trainees.map(({ guide }) => guide), ...seen.flatMap(({ guide, senior }) => [guide, senior])])
  const dones: Readonly<Record<string, string>> = { kept: t.kept, answered: t.answered }
  for (const { id } of seen) await noteAct(visit, 'guiding-seen.read', 'R', { kind: 'guiding-seen', id })
  return page(seenPage(visit, { me: visit.me.person, seen, trainees: trainees.map(({ traineeship, guide }) => ({ traineeship, name: names.get(guide) ?? '' })), called: person => names.get(person) ?? '', today: todayOf(visit) }, typed, dones[visit.query['done'] ?? ''] ?? null), status)
}

export const seenRoutes: Routes<Visit> = {
  'GET /guiding/seen': forGuiding(visit => show(visit)),

  'POST /guiding/seen': forGuiding(async visit => {
    const [seen, wanted] = [await seenOf(visit), visit.form['insteadOf']?.[0]]
    const trainee = (await listTrainees(visit.tx)).find(({ traineeship }) => traineeship === visit.form['traineeship']?.[0])
    const before = wanted === undefined ? null : seen.find(({ id, traineeship, senior }) => id === wanted && traineeship === trainee?.traineeship && senior === visit.me.person)
    if (!trainee || before === undefined || before && !mayRewrite(before, seen)) return missing()
    const [read, t, at] = [seenForm.read(visit.form), seenTexts(visit.voice), before?.id ?? trainee.traineeship]
    if (!read.value) return await show(visit, { at, filled: read }, 422)
    const written = writeSeen(read.value, todayOf(visit), hasLooked(visit.form))
    if (refused(written)) return await show(visit, { at, filled: { ...read, noes: written.refused === 'seen.names' ? { words: t['seen.names'](String(written.values['names'])) } : { on: t['seen.to-come'] } } }, 422)
    const id = newId<'guiding-seen'>(visit.now.getTime())
    await keepSeen(visit, { id, traineeship: trainee.traineeship, insteadOf: before?.id ?? null, ...written })
    await noteAct(visit, 'guiding-seen.written', 'C', { kind: 'guiding-seen', id })
    return seeOther('/guiding/seen?done=kept')
  }),

  'POST /guiding/seen/:id/answers': forGuiding(async visit => {
    const seen = await seenOf(visit)
    const one = seen.find(({ id, guide }) => id === visit.params['id'] && guide === visit.me.person)
    const is = visit.form['answer']?.[0]
    if (!one || is !== 'agrees' && is !== 'otherwise') return missing()
    const read = otherwiseForm.read(visit.form)
    if (is === 'otherwise' && !read.value) return await show(visit, { at: one.id, filled: read }, 422)
    if (standingOf(one, seen) === 'waits' && await keepSeenAnswer(visit, one.id, { is, words: is === 'otherwise' ? read.value?.words ?? null : null }, todayOf(visit))) await noteAct(visit, 'guiding-seen.answered', 'C', { kind: 'guiding-seen', id: one.id })
    return seeOther('/guiding/seen?done=answered')
  }),
}
