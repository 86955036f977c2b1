/**
 * What the work asks, said by whoever was asked and by whom it is about; and the answers of the work side. Nothing here reads a
 * table of what works out: whoever sits beside has no way to one.
 */
import { fields, oneOf, optional, text } from '../../kit/forms.ts'
import { parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { note } from '../agreements/agreement-view.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { listEndedBeside } from '../endings/ending.store.ts'
import type { Filled } from '../filled-form.ts'
import { forSomeone, type SignedInVisit, type Visit } from '../visit.ts'
import { adaptationAnswers, adaptationLength, answerAdaptation, type Adaptation } from './adaptation.ts'
import { adaptationsOf, adaptationWith, demandsOf, keepAdaptationAnswer } from './known-work-analysis.ts'
import { handIn, showForm } from './said.routes.ts'
import { tellParty } from '../talks/tell-party.ts'
import { newestOfEach } from './views.ts'
import { findAnalyst, type Analyst } from './work-analysis-view.ts'
import { findAdaptation, listAsked } from './work-analysis.store.ts'
import { workAnalysisTexts } from './work-analysis.texts.ts'
import { workDones, workSidePage, type WorkSide } from './work-side.pages.tsx'

export const workSideRoutes: Routes<Visit> = {
  'GET /work-demands/:trajectory': forPart(async (visit, analyst) => (analyst.part === 'beside' ? await show(visit, analyst, null) : seeOther(`/trajectories/${analyst.me.trajectory}/work-analysis`))),
  'GET /work-demands/:trajectory/form': toSay((visit, analyst) => showForm(visit, analyst, 'demand')),
  'POST /work-demands/:trajectory/versions': toSay((visit, analyst) => handIn(visit, analyst, 'demand')),

  'POST /work-adaptations/:id/answers': forSomeone(async visit => {
    const wanted = parseId<'work-adaptation'>(visit.params['id'])
    const found = wanted && await findAdaptation(visit.tx, wanted)
    const analyst = found && await findAnalyst(visit, found.trajectory)
    if (!wanted || !analyst) return missing()
    await oneAtATime(visit.tx, wanted)
    const one = await adaptationWith(visit, wanted)
    if (!one || one.to !== analyst.me.id) return missing()
    if (await isOverFor(visit, analyst)) return seeOther(`/work-demands/${one.trajectory}`)
    const read = answerForm(wanted).read(visit.form)
    const values: Readonly<Record<string, string | null>> | null = read.value
    const answer = adaptationAnswers.find(each => each === values?.[`answer-${wanted}`])
    if (!values || !answer) return await show(visit, analyst, { id: wanted, filled: read })
    const answered = answerAdaptation(one, analyst.me, { answer, why: values[`why-${wanted}`] ?? null }, visit.now)
    if (refused(answered)) return answered.refused === 'adaptation.not-yours' ? missing() : await show(visit, analyst, { id: wanted, filled: { ...read, noes: { [`why-${wanted}`]: workAnalysisTexts(visit.voice)[answered.refused] } } })
    if (!await keepAdaptationAnswer(visit, one, answered, analyst.me.id)) return seeOther(`/work-demands/${one.trajectory}`)
    await note(visit, analyst, { event: 'adaptation.answered', action: 'C', object: { kind: 'work-adaptation', id: one.id } })
    await tellParty(visit, analyst.participant)
    return seeOther(`/work-demands/${one.trajectory}?done=answered`)
  }),
}

/** The answers of several stand on one page: each has its own names. */
const answerForm = (id: Adaptation['id']) => fields({ [`answer-${id}`]: oneOf(adaptationAnswers), [`why-${id}`]: optional(text({ most: adaptationLength })) })

const isOverFor = async ({ tx }: SignedInVisit, { me }: Analyst): Promise<boolean> => (await listEndedBeside(tx)).includes(me.trajectory)

function forPart(handler: (visit: SignedInVisit, analyst: Analyst) => Promise<Reply>) {
  return forSomeone(async visit => {
    const analyst = await findAnalyst(visit, parseId<'trajectory'>(visit.params['trajectory']))
    return analyst ? await handler(visit, analyst) : missing()
  })
}
/** Whoever may say what the work asks: whom it is about, and who of the work side was asked. Who guides asks, and says nothing of it. */
function toSay(handler: (visit: SignedInVisit, analyst: Analyst) => Promise<Reply>) {
  return forPart(async (visit, analyst) => {
    if (analyst.part === 'guide' || analyst.part === 'beside' && !(await listAsked(visit.tx, analyst.me.trajectory)).includes(analyst.me.id)) return missing()
    return await handler(visit, analyst)
  })
}

const show = async (visit: SignedInVisit, analyst: Analyst, answering: { readonly id: Adaptation['id']; readonly filled: Filled } | null): Promise<Reply> => {
  const { trajectory } = analyst.me
  const mine = newestOfEach(await demandsOf(visit, trajectory)).find(({ by }) => by === analyst.me.id) ?? null
  const view: WorkSide = {
    analyst, mine, answering, asked: (await listAsked(visit.tx, trajectory)).includes(analyst.me.id) ? 'yes' : 'no', adaptations: await adaptationsOf(visit, trajectory),
    over: await isOverFor(visit, analyst) ? 'yes' : 'no', done: workDones.find(one => one === visit.query['done']) ?? null,
  }
  await note(visit, analyst, { event: 'work-demand.read', action: 'R', object: { kind: 'trajectory', id: trajectory }, fields: ['demands', 'adaptations'] })
  return page(workSidePage(visit, view), answering ? 422 : 200)
}
