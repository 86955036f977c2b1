/** What a plan adds to an agreement: a yes or no of whoever does it, how it goes, and another in its place. */
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { toLookAt } from '../consent/look-first.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { tellParty } from '../talks/tell-party.ts'
import type { SignedInVisit, Visit } from '../visit.ts'
import { adjustForm, ownerAnswerForm, progressForm, stepsIn } from './agreement.form.ts'
import { newAgreementPage } from './agreement.pages.tsx'
import { forAgreement, show, take } from './agreement.routes.ts'
import { drop, dueOf, tick, type Agreement } from './agreement.ts'
import { guideIn, note, type Seated } from './agreement-view.ts'
import { counts } from './goal.ts'
import { keepStep } from './known-agreements.ts'
import { goalsOf } from './known-goals.ts'
import { keepOwnerAnswer, keepProgress, planOf } from './known-plan.ts'
import { keepWritten, makeWritten } from './making.routes.ts'
import { answerPlanned, mayAdjust, tellProgress, type Planned } from './plan.ts'
import { planTexts } from './plan.texts.ts'

export const planRoutes: Routes<Visit> = {
  'POST /agreements/:id/owner-answers': forPlanned(async (visit, seated, agreement, planned) => {
    // Two buttons: yes, and no with perhaps a why.
    const read = ownerAnswerForm.read(visit.form)
    if (!read.value) return await show(visit, seated, agreement, { answer: read })
    const answer = answerPlanned(agreement, planned, seated.me, read.value, visit.now)
    if (refused(answer)) return answer.refused === 'agreement.not-yours' ? missing() : seeOther(`/agreements/${agreement.id}`)
    if (await keepOwnerAnswer(visit, agreement, answer)) {
      await note(visit, seated, { event: 'agreement.answered', action: 'C', object: { kind: 'agreement', id: agreement.id } })
      await tellGuide(visit, seated)
    }
    return seeOther(`/agreements/${agreement.id}?done=answered`)
  }),

  'POST /agreements/:id/progress': forPlanned(async (visit, seated, agreement, planned) => {
    const read = progressForm.read(visit.form)
    if (!read.value) return await show(visit, seated, agreement, { progress: read })
    const progress = tellProgress(agreement, planned, seated.me, read.value, visit.now)
    if (refused(progress)) {
      if (progress.refused === 'agreement.not-yours') return missing()
      return progress.refused === 'agreement.over' ? seeOther(`/agreements/${agreement.id}`) : await show(visit, seated, agreement, { progress: { ...read, noes: { [progress.refused === 'plan.hinders' ? 'hinders' : 'says']: planTexts(visit.voice)[progress.refused] } } })
    }
    // What someone beside writes is read by the two inside: they look once more before it leaves them.
    const looked = seated.part === 'beside' && progress.hinders !== null ? toLookAt(visit.form, [{ key: 'hinders', text: progress.hinders }]) : []
    if (looked.length > 0) return await show(visit, seated, agreement, { progress: read, looked }, 200)
    if (!await keepProgress(visit, agreement, progress)) return seeOther(`/agreements/${agreement.id}`)
    await note(visit, seated, { event: 'agreement.progress', action: 'C', object: { kind: 'agreement', id: agreement.id } })
    if (progress.says === 'not-yet') await tellGuide(visit, seated)
    const done = progress.says === 'done' ? tick(agreement, seated.me, visit.now) : null
    return done && !refused(done) ? await take(visit, seated, agreement, done, 'agreement.ticked', 'ticked') : seeOther(`/agreements/${agreement.id}?done=told`)
  }),

  'GET /agreements/:id/adjustment': forPlanned(async (visit, seated, agreement, planned) => {
    const may = mayAdjust(agreement, seated.me)
    if (refused(may)) return may.refused === 'agreement.not-yours' ? missing() : seeOther(`/agreements/${agreement.id}`)
    const { measure, feasible, from, buildUp } = planned.detail
    const rows = Object.fromEntries(buildUp.flatMap((step, index) => [[`from${index + 1}`, step.from], [`hours${index + 1}`, step.hours]]))
    return await showAdjustment(visit, seated, agreement, filledWith({ words: agreement.words, owner: agreement.owner, due: dueOf(agreement), goal: agreement.goal, measure, feasible, from, ...rows }))
  }),

  'POST /agreements/:id/adjustments': forPlanned(async (visit, seated, agreement) => {
    const may = mayAdjust(agreement, seated.me)
    if (refused(may)) return may.refused === 'agreement.not-yours' ? missing() : seeOther(`/agreements/${agreement.id}`)
    const read = adjustForm.read(visit.form)
    if (!read.value) return await showAdjustment(visit, seated, agreement, read)
    const goals = (await goalsOf(visit, agreement.trajectory)).filter(counts).map(({ id }) => id)
    const written = await makeWritten(visit, seated, read.value, { detail: { ...read.value, steps: stepsIn(read.value) }, goals, replaces: agreement.id, more: [{ key: 'reason', text: read.value.reason }] })
    const dropped = drop(agreement, seated.me, read.value.reason, visit.now)
    if (written === null || refused(dropped)) return missing()
    if (!('made' in written)) return 'looked' in written ? await showAdjustment(visit, seated, agreement, read, written.looked) : await showAdjustment(visit, seated, agreement, { ...read, noes: written.noes })
    if (!await keepStep(visit, agreement, dropped)) return seeOther(`/agreements/${agreement.id}`)
    await note(visit, seated, { event: 'agreement.dropped', action: 'U', object: { kind: 'agreement', id: agreement.id } })
    await keepWritten(visit, seated, written.made, written.said)
    return seeOther(`/agreements/${written.made.id}?done=adjusted`)
  }),
}

/** One of a plan; an agreement that is in none has nothing to answer or to adjust. */
function forPlanned(handler: (visit: SignedInVisit, seated: Seated, agreement: Agreement, planned: Planned) => Promise<Reply>) {
  return forAgreement(async (visit, seated, agreement) => {
    const planned = (await planOf(visit, agreement.trajectory)).get(agreement.id)
    return planned ? await handler(visit, seated, agreement, planned) : missing()
  })
}

const tellGuide = async (visit: SignedInVisit, seated: Seated): Promise<void> => {
  const guide = guideIn(seated)
  if (guide && seated.part !== 'guide') await tellParty(visit, guide)
}

const showAdjustment = async (visit: SignedInVisit, seated: Seated, agreement: Agreement, filled: Filled, looked: readonly string[] = []): Promise<Reply> => {
  const wrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  await note(visit, seated, { event: 'agreement.read', action: 'R', object: { kind: 'agreement', id: agreement.id } })
  return page(newAgreementPage(visit, seated, { goals: (await goalsOf(visit, agreement.trajectory)).filter(counts), filled, looked, adjusts: agreement }), wrong ? 422 : 200)
}
