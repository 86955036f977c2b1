/** Goals: written down by either of the two inside, made theirs by the participant, scored by each, let go of. */
import { fields, oneOf, optional, text } from '../../kit/forms.ts'
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { forSomeone, type SignedInVisit, type Visit } from '../visit.ts'
import { findSeated, note, type Seated } from './agreement-view.ts'
import { confirmGoal, levels, scoreGoal, setAside, stepLength, wantLength, weights, writeGoal, type Goal } from './goal.ts'
import { goalDones, goalPage, newGoalPage } from './goal.pages.tsx'
import { findGoalTrajectory, recordGoalConfirmation, recordSettingAside } from './goal.store.ts'
import { goalTexts } from './goal.texts.ts'
import { goalsOf, keepGoal, keepScore } from './known-goals.ts'

const step = (level: number) => (level === 0 ? text({ most: stepLength }) : optional(text({ most: stepLength })))
const goalForm = fields({ want: text({ most: wantLength }), step0: step(-2), step1: step(-1), step2: step(0), step3: step(1), step4: step(2), weight: oneOf(['1', '2', '3']) })

export const goalRoutes: Routes<Visit> = {
  'GET /trajectories/:id/goals/new': forInside(async (visit, seated) => page(newGoalPage(visit, seated, filledWith({ weight: 1 })))),

  'POST /trajectories/:id/goals': forInside(async (visit, seated) => {
    const { tx, form, now } = visit
    const read = goalForm.read(form)
    if (!read.value) return page(newGoalPage(visit, seated, read), 422)
    const { want, step0, step1, step2, step3, step4 } = read.value
    const weight = weights.find(one => String(one) === read.value.weight) ?? 1
    const goal = writeGoal(seated.me, { weight, words: { want, scale: [step0, step1, step2, step3, step4].map(words => words ?? '') } }, await goalsOf(visit, seated.me.trajectory), newAnonymousId(), now)
    if (refused(goal)) return goal.refused === 'goal.not-yours' ? missing() : page(newGoalPage(visit, seated, { ...read, noes: { want: goalTexts(visit.voice)[goal.refused] } }), 422)
    await keepGoal(visit, goal)
    // Whoever writes down their own goal says that it is theirs.
    if (seated.part === 'participant') await recordGoalConfirmation(tx, goal, seated.me.id, now)
    await note(visit, seated, { event: 'goal.written', action: 'C', object: { kind: 'goal', id: goal.id } })
    return seeOther(`/goals/${goal.id}?done=written`)
  }),

  'GET /goals/:id': forGoal(async (visit, seated, goal) => {
    await note(visit, seated, { event: 'goal.read', action: 'R', object: { kind: 'goal', id: goal.id } })
    return page(goalPage(visit, seated, goal, filledWith({ moment: nextMoment(seated, goal) }), goalDones.find(one => one === visit.query['done']) ?? null))
  }),

  'POST /goals/:id/confirmations': forGoal(async (visit, seated, goal) => {
    const may = confirmGoal(goal, seated.me.id, seated.participant)
    if (refused(may)) return may.refused === 'goal.not-yours' ? missing() : seeOther(`/goals/${goal.id}`)
    await recordGoalConfirmation(visit.tx, goal, seated.me.id, visit.now)
    await note(visit, seated, { event: 'goal.confirmed', action: 'C', object: { kind: 'goal', id: goal.id } })
    return seeOther(`/goals/${goal.id}?done=confirmed`)
  }),

  'POST /goals/:id/scores': forGoal(async (visit, seated, goal) => {
    const moments = Object.keys(seated.form.scoredAt)
    const read = fields({ moment: oneOf(moments), level: oneOf(levels.map(String)) }).read(visit.form)
    const again = (filled: Filled) => page(goalPage(visit, seated, goal, filled, null), 422)
    const level = levels.find(one => String(one) === read.value?.level)
    if (!read.value || level === undefined) return again(read)
    const score = scoreGoal(goal, seated.me.id, { moment: read.value.moment, level }, moments, visit.now)
    if (refused(score)) return again({ typed: read.typed, problems: {}, noes: { moment: goalTexts(visit.voice)[score.refused] } })
    await keepScore(visit, goal, score)
    await note(visit, seated, { event: 'goal.scored', action: 'C', object: { kind: 'goal', id: goal.id } })
    return seeOther(`/goals/${goal.id}?done=scored`)
  }),

  'POST /goals/:id/settings-aside': forGoal(async (visit, seated, goal) => {
    if (refused(setAside(goal))) return seeOther(`/goals/${goal.id}`)
    await recordSettingAside(visit.tx, goal, seated.me.id, visit.now)
    await note(visit, seated, { event: 'goal.set-aside', action: 'U', object: { kind: 'goal', id: goal.id } })
    return seeOther(`/goals/${goal.id}?done=aside`)
  }),
}

/** The first moment I have not scored; the last when I scored all. */
const nextMoment = ({ form, me }: Seated, { scores }: Goal): string => {
  const moments = Object.keys(form.scoredAt)
  return moments.find(moment => !scores.some(score => score.moment === moment && score.by === me.id)) ?? moments.at(-1) ?? ''
}

function forInside(handler: (visit: SignedInVisit, seated: Seated) => Promise<Reply>) {
  return forSomeone(async visit => {
    const seated = await findSeated(visit, parseId<'trajectory'>(visit.params['id']))
    return seated && seated.part !== 'beside' ? await handler(visit, seated) : missing()
  })
}
function forGoal(handler: (visit: SignedInVisit, seated: Seated, goal: Goal) => Promise<Reply>) {
  return forSomeone(async visit => {
    const id = parseId<'goal'>(visit.params['id'])
    const seated = id && await findSeated(visit, await findGoalTrajectory(visit.tx, id))
    const goal = seated && (await goalsOf(visit, seated.me.trajectory)).find(one => one.id === id)
    return seated && goal ? await handler(visit, seated, goal) : missing()
  })
}
