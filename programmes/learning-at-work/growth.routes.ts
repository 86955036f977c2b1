/** A guide chooses what to grow in, takes small steps, and keeps the trainings they followed. */
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { namesOf } from '../../core/people/known-people.ts'
import type { SignedInVisit, Visit } from '../../core/visit.ts'
import { newId, parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { growthPage, pointPage } from './growth.pages.tsx'
import { growthTexts } from './growth.texts.ts'
import { addStep, beginGrowing, byDay, doneForm, dropStep, finishStep, growthForm, growths, isOpen, mostTrainings, profiles, stages, stepForm, toGrowIn, trainingForm, trainings, type Growth, type Piece } from './guiding.ts'
import { endShowing, erasePiece, listShowings, recordShowing } from './guiding.store.ts'
import { guidingTexts } from './guiding.texts.ts'
import { forGuiding, noteAct, todayOf, whomToTurnTo } from './for-guiding.routes.ts'
import { keepPiece, keepPieceChange, myPieces } from './known-guiding.ts'
import { mentorTraining, mentorTrainingBy } from './mentor-training.ts'

const doneOf = (visit: SignedInVisit): string | null => {
  const g = guidingTexts(visit.voice)
  const dones: Readonly<Record<string, string>> = { kept: g.kept, erased: g.erased }
  return dones[visit.query['done'] ?? ''] ?? null
}

const show = async (visit: SignedInVisit, { begin = filledWith(), training = filledWith({ kind: 'other' }) }: { readonly begin?: Filled; readonly training?: Filled } = {}, status: 200 | 422 = 200): Promise<Reply> => {
  const [last] = byDay(await myPieces(visit, profiles))
  const [stage] = await myPieces(visit, stages)
  const asked = mentorTraining[visit.provider.country]
  return page(growthPage(visit, {
    growing: await myPieces(visit, growths), canGrow: last ? toGrowIn(last.content.levels) : [], trainings: byDay(await myPieces(visit, trainings)),
    mentor: asked && { asked, by: mentorTrainingBy(visit.provider.country, stage?.content.since ?? null) }, today: todayOf(visit),
  }, { begin, training, done: doneOf(visit) }), status)
}

const showPoint = async (visit: SignedInVisit, growth: Piece<Growth>, { step = filledWith(), finish = null, shows = filledWith(), newer = null }: { readonly step?: Filled; readonly finish?: { readonly place: number; readonly filled: Filled } | null; readonly shows?: Filled; readonly newer?: 'newer' | null } = {}, status: 200 | 409 | 422 = 200): Promise<Reply> => {
  const to = (await listShowings(visit.tx)).filter(({ piece }) => piece === growth.id).map(one => one.to)
  const names = await namesOf(visit, to)
  return page(pointPage(visit, { growth, people: await whomToTurnTo(visit), shownTo: to.map(person => ({ person, name: names.get(person) ?? '' })), today: todayOf(visit) }, { step, finish, show: shows, done: newer ? guidingTexts(visit.voice).newer : doneOf(visit) }), status)
}

const forPoint = (handler: (visit: SignedInVisit, growth: Piece<Growth>) => Promise<Reply>) => forGuiding(async visit => {
  const growth = (await myPieces(visit, growths)).find(({ id }) => id === visit.params['id'])
  return growth ? await handler(visit, growth) : missing()
})
/** Of two windows the second is told, and nothing of the first is lost. */
const changed = async (visit: SignedInVisit, growth: Piece<Growth>, content: Growth): Promise<Reply> => {
  const isSeen = Number(visit.form['seen']?.[0]) === growth.version
  if (!isSeen || !await keepPieceChange(visit, { ...growth, content })) return await showPoint(visit, growth, { newer: 'newer' }, 409)
  return seeOther(`/guiding/growth/${growth.id}?done=kept`)
}
const placeOf = (visit: SignedInVisit, growth: Piece<Growth>): number | null => {
  const place = Number(visit.params['place'])
  return growth.content.steps[place] ? place : null
}

export const growthRoutes: Routes<Visit> = {
  'GET /guiding/growth': forGuiding(visit => show(visit)),

  'POST /guiding/growth': forGuiding(async visit => {
    const read = growthForm.read(visit.form)
    if (!read.value) return await show(visit, { begin: read }, 422)
    const begun = beginGrowing(read.value, (await myPieces(visit, growths)).filter(({ content }) => isOpen(content)).map(({ content }) => content.point))
    if (refused(begun)) return await show(visit, { begin: { ...read, noes: { point: growthTexts(visit.voice)[begun.refused] } } }, 422)
    const id = newId<'guiding-piece'>(visit.now.getTime())
    await keepPiece(visit, growths, { id, person: visit.me.person, version: 1, content: begun.growth })
    return seeOther(`/guiding/growth/${id}?done=kept`)
  }),

  'GET /guiding/growth/:id': forPoint((visit, growth) => showPoint(visit, growth)),

  'POST /guiding/growth/:id/steps': forPoint(async (visit, growth) => {
    const read = stepForm.read(visit.form)
    if (!read.value) return await showPoint(visit, growth, { step: read }, 422)
    const added = addStep(growth.content, read.value, todayOf(visit))
    if (refused(added)) return await showPoint(visit, growth, { step: { ...read, noes: { [added.refused === 'step.passed' ? 'on' : 'what']: growthTexts(visit.voice)[added.refused] } } }, 422)
    return await changed(visit, growth, added.growth)
  }),

  'POST /guiding/growth/:id/steps/:place/done': forPoint(async (visit, growth) => {
    const place = placeOf(visit, growth)
    if (place === null) return missing()
    const read = doneForm.read(visit.form)
    if (!read.value) return await showPoint(visit, growth, { finish: { place, filled: read } }, 422)
    const finished = finishStep(growth.content, place, read.value.evidence, todayOf(visit))
    return finished ? await changed(visit, growth, finished) : seeOther(`/guiding/growth/${growth.id}`)
  }),

  'POST /guiding/growth/:id/steps/:place/erasures': forPoint(async (visit, growth) => {
    const place = placeOf(visit, growth)
    return place === null ? missing() : await changed(visit, growth, dropStep(growth.content, place))
  }),

  'POST /guiding/growth/:id/showings': forPoint(async (visit, growth) => {
    const wanted = visit.form['to']?.[0]
    if (visit.form['shows']?.[0] === 'no') {
      const to = parseId<'person'>(wanted)
      if (!to) return missing()
      await endShowing(visit.tx, growth.id, to)
      await noteAct(visit, 'guiding-growth.hidden', 'D', { kind: 'person', id: to })
      return seeOther(`/guiding/growth/${growth.id}?done=kept`)
    }
    const to = (await whomToTurnTo(visit)).find(({ person }) => person === wanted)
    if (!to) return await showPoint(visit, growth, { shows: { typed: {}, problems: { to: 'required' } } }, 422)
    await recordShowing(visit.tx, growth.id, to.person)
    await noteAct(visit, 'guiding-growth.shown', 'C', { kind: 'person', id: to.person })
    return seeOther(`/guiding/growth/${growth.id}?done=kept`)
  }),

  'POST /guiding/growth/:id/erasures': forPoint(async (visit, { id }) => {
    await erasePiece(visit.tx, id)
    return seeOther('/guiding/growth?done=erased')
  }),

  'POST /guiding/trainings': forGuiding(async visit => {
    const read = trainingForm.read(visit.form)
    if (!read.value) return await show(visit, { training: read }, 422)
    const t = growthTexts(visit.voice)
    const before = (await myPieces(visit, trainings)).length
    const no: Readonly<Record<string, string>> | null = read.value.on > todayOf(visit) ? { on: t['training.to-come'] } : before >= mostTrainings ? { what: t['training.too-many'] } : null
    if (no) return await show(visit, { training: { ...read, noes: no } }, 422)
    await keepPiece(visit, trainings, { id: newId(visit.now.getTime()), person: visit.me.person, version: 1, content: read.value })
    return seeOther('/guiding/growth?done=kept')
  }),

  'POST /guiding/trainings/:id/erasures': forGuiding(async visit => {
    const one = (await myPieces(visit, trainings)).find(({ id }) => id === visit.params['id'])
    if (!one) return missing()
    await erasePiece(visit.tx, one.id)
    return seeOther('/guiding/growth?done=erased')
  }),
}
