/** Staying in touch: put forward by one of two, answered by the other, marked by either; and the guide for it, for anyone. */
import { day, fields, id as idField, oneOf, someOf, whole } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { findSeated, note, todayOf, type Seated } from '../agreements/agreement-view.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { isOver } from '../endings/ending.store.ts'
import { filledWith } from '../filled-form.ts'
import type { StayingInTouch } from '../programme.ts'
import { tellParty } from '../talks/tell-party.ts'
import { forSomeone, type SignedInVisit, type Visit } from '../visit.ts'
import { handbookPage } from './handbook.tsx'
import { touchDones, touchPage, type TouchDone, type TouchView } from './touch.pages.tsx'
import { findTrajectoryOfPlan, listPlans, recordMark, recordPlan, recordPlanAnswer, recordPlanEnd } from './touch.store.ts'
import { answerPlan, begins, markMoment, markSays, notAsked, notNowReasons, putPlan, rhythms, ways, type TouchPlan } from './touch.ts'
import { touchTexts } from './touch.texts.ts'

export type InTouch = Seated & { readonly declared: StayingInTouch }
const homeOf = (trajectory: Id<'trajectory'>, done?: TouchDone): string => `/in-touch/of/${trajectory}${done ? `?done=${done}` : ''}`
const wishes = fields({ with: idField<'party'>(), first: day, begins: oneOf(begins), way: oneOf(ways), rhythm: oneOf(rhythms), 'not-asked': someOf(notAsked) })

export const touchRoutes: Routes<Visit> = {
  'GET /programmes/:programme/in-touch': async visit => {
    const programme = visit.house.programmes.find(({ id }) => id === visit.params['programme'])
    return programme?.stayingInTouch ? page(handbookPage(visit, programme.id)) : missing()
  },

  'GET /in-touch/of/:trajectory': forTouch((visit, seated) => show(visit, seated)),

  'POST /in-touch/of/:trajectory': forTouch(async (visit, seated) => {
    const { tx, form, now } = visit
    const { me, participant, circle, declared, part } = seated
    if (part === 'guide') return missing()
    if (await isOver(tx, me.trajectory)) return seeOther(homeOf(me.trajectory))
    await oneAtATime(tx, me.trajectory)
    const read = wishes.read(form)
    if (!read.value) return await show(visit, seated, { filled: read })
    const { 'not-asked': left, ...value } = read.value
    const plan = putPlan(me, { ...value, notAsked: left }, { declared, participant, circle, plans: await listPlans(tx, me.trajectory), today: todayOf(visit) }, newAnonymousId(), now)
    if (refused(plan)) return plan.refused === 'touch.not-yours' ? missing() : await show(visit, seated, { filled: { ...read, noes: { [plan.refused === 'touch.not-with' || plan.refused === 'touch.waits' ? 'with' : 'first']: touchTexts(visit.voice)[plan.refused] } } })
    await recordPlan(tx, plan)
    await note(visit, seated, { event: 'touch.put', action: 'C', object: { kind: 'touch-plan', id: plan.id } })
    await tellParty(visit, plan.by === participant ? plan.with : participant)
    return seeOther(homeOf(me.trajectory, 'sent'))
  }),

  'POST /in-touch/:id/answers': forPlan(async (visit, seated, plan) => {
    const read = fields({ answer: oneOf(['agreed', 'not-now']) }).read(visit.form)
    const reason = notNowReasons.find(one => one === visit.form['reason']?.[0]) ?? null
    if (!read.value) return missing()
    const answer = answerPlan(plan, seated.me.id, seated.participant, read.value.answer, reason)
    if (refused(answer)) return await refuseTo(visit, seated, answer.refused)
    await recordPlanAnswer(visit.tx, { plan, by: seated.me.id, at: visit.now }, answer)
    await note(visit, seated, { event: 'touch.answered', action: 'C', object: { kind: 'touch-plan', id: plan.id }, fields: [answer.answer] })
    await tellParty(visit, plan.by)
    return seeOther(homeOf(plan.trajectory, 'answered'))
  }),

  'POST /in-touch/:id/marks': forPlan(async (visit, seated, plan) => {
    const read = fields({ day: whole({ least: 0, most: 400 }), says: oneOf(markSays) }).read(visit.form)
    if (!read.value) return missing()
    const mark = markMoment(plan, read.value.day, read.value.says, todayOf(visit))
    if (refused(mark)) return await refuseTo(visit, seated, mark.refused)
    await recordMark(visit.tx, { plan, by: seated.me.id, at: visit.now }, mark)
    await note(visit, seated, { event: 'touch.marked', action: 'C', object: { kind: 'touch-plan', id: plan.id }, fields: [mark.says] })
    return seeOther(homeOf(plan.trajectory, 'marked'))
  }),

  'POST /in-touch/:id/ends': forPlan(async (visit, seated, plan) => {
    await recordPlanEnd(visit.tx, { plan, by: seated.me.id, at: visit.now })
    await note(visit, seated, { event: 'touch.ended', action: 'U', object: { kind: 'touch-plan', id: plan.id } })
    return seeOther(homeOf(plan.trajectory, 'ended'))
  }),
}

/** My seat where a programme stays in touch: inside, or one of work with whom it is agreed. */
export const findInTouch = async (visit: SignedInVisit, trajectory: Id<'trajectory'> | null): Promise<InTouch | null> => {
  const seated = await findSeated(visit, trajectory)
  const declared = seated?.programme.stayingInTouch
  return seated && declared && (seated.part !== 'beside' || declared.with.includes(seated.me.role)) ? { ...seated, declared } : null
}
function forTouch(handler: (visit: SignedInVisit, seated: InTouch) => Promise<Reply>) {
  return forSomeone(async visit => {
    const seated = await findInTouch(visit, parseId<'trajectory'>(visit.params['trajectory']))
    return seated ? await handler(visit, seated) : missing()
  })
}
/** An act on a plan: by one of the two it is between, one at a time, as long as the guidance runs. */
function forPlan(handler: (visit: SignedInVisit, seated: InTouch, plan: TouchPlan) => Promise<Reply>) {
  return forSomeone(async visit => {
    const id = parseId<'touch-plan'>(visit.params['id'])
    const trajectory = id && await findTrajectoryOfPlan(visit.tx, id)
    const seated = trajectory && await findInTouch(visit, trajectory)
    if (!id || !seated || seated.part === 'guide') return missing()
    await oneAtATime(visit.tx, id)
    const plan = (await listPlans(visit.tx, seated.me.trajectory)).find(one => one.id === id)
    if (!plan) return missing()
    return await isOver(visit.tx, seated.me.trajectory) ? seeOther(homeOf(plan.trajectory)) : await handler(visit, seated, plan)
  })
}

type No = Extract<keyof ReturnType<typeof touchTexts>, `touch.${string}`>
const refuseTo = async (visit: SignedInVisit, seated: InTouch, no: No): Promise<Reply> => (no === 'touch.not-yours' ? missing() : await show(visit, seated, { no: touchTexts(visit.voice)[no] }))

const show = async (visit: SignedInVisit, seated: InTouch, wrong: Partial<Pick<TouchView, 'filled' | 'no'>> = {}): Promise<Reply> => {
  const { tx, query } = visit
  const { me, circle, part, declared } = seated
  await note(visit, seated, { event: 'touch.read', action: 'R', object: { kind: 'trajectory', id: me.trajectory } })
  const view: TouchView = {
    seated, plans: await listPlans(tx, me.trajectory), today: todayOf(visit), over: await isOver(tx, me.trajectory) ? 'yes' : 'no', done: touchDones.find(one => one === query['done']) ?? null, filled: filledWith(), no: null,
    others: part === 'beside' ? [me.id] : circle.filter(one => !one.left && one.seat === 'beside' && declared.with.includes(one.role)).map(({ id }) => id), ...wrong,
  }
  return page(touchPage(visit, view), Object.keys(wrong).length > 0 ? 422 : 200)
}
