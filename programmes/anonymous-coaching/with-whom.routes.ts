/** With whom one talks: say how it was, let someone go, take back, let someone watch, stop. */
import { findTraining } from '../../core/people/training.store.ts'
import { endTrajectory } from '../../core/talks/ending.ts'
import { answerOf, answers } from '../../core/talks/feedback.ts'
import { hideFeedback, recordShowing } from '../../core/talks/feedback.store.ts'
import { keepFeedback } from '../../core/talks/known-feedback.ts'
import { recordEnding } from '../../core/talks/talk.store.ts'
import { endReleases } from '../../core/trajectories/history.store.ts'
import type { Visit } from '../../core/visit.ts'
import { recordLeaving } from '../../core/trajectories/circle.store.ts'
import { recordWatchAnswer } from '../../core/who-guides/watching.store.ts'
import { fields, id, oneOf, optional } from '../../kit/forms.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { seeOther, type Routes } from '../../kit/web.ts'
import { anonymousCoaching } from './programme.ts'
import { forReturned, ownAct, type OwnVisit } from './returned.routes.ts'
import { locked } from './someone-else.routes.ts'
import type { DoneThere } from './with-whom.pages.tsx'
import { findWithWhom } from './with-whom.ts'

const feedbackForm = fields({ talk: id<'talk'>(), answer: oneOf(answers), show: optional(oneOf(['yes'])) })
const watchForm = fields({ training: id<'traineeship'>(), answer: oneOf(['yes', 'no']) })
const home = (done: DoneThere) => seeOther(`/my-appointment?done=${done}`)
const found = (visit: OwnVisit) => findWithWhom(visit, visit.own.id)

export const withWhomRoutes: Routes<Visit> = {
  'POST /my-appointment/feedback': forReturned(async visit => {
    const { tx, own, now } = visit
    const read = feedbackForm.read(visit.form)
    if (!read.value) return seeOther('/my-appointment?wrong=feedback')
    const { talk, answer, show } = read.value
    const { ask, present } = await found(visit)
    const given = answerOf(ask?.id === talk ? ask : null, new Set(), answer)
    if (refused(given)) return seeOther('/my-appointment')
    const kept = await keepFeedback(visit, own.id, given, show && present ? present.party : null, own.party, now)
    await log(tx, { ...ownAct(visit, 'feedback.given', 'C', { kind: 'feedback', id: kept }), fields: show ? ['shown'] : [] })
    return home('said')
  }),

  'POST /my-appointment/feedback/show': forReturned(async visit => {
    const { tx, own, now } = visit
    const { said, present } = await found(visit)
    if (!said || said.showing || !present) return seeOther('/my-appointment')
    await recordShowing(tx, { id: newAnonymousId(), feedback: said.id, trajectory: own.id, to: present.party }, now)
    await log(tx, ownAct(visit, 'feedback.shown', 'U', { kind: 'feedback', id: said.id }))
    return home('said')
  }),

  'POST /my-appointment/feedback/hide': forReturned(async visit => {
    const { said } = await found(visit)
    if (!said?.showing) return seeOther('/my-appointment')
    await hideFeedback(visit.tx, said.id, visit.now)
    await log(visit.tx, ownAct(visit, 'feedback.hidden', 'U', { kind: 'feedback', id: said.id }))
    return home('said')
  }),

  /** It did not click: this guide is out at once, and one looks for the next. */
  'POST /my-appointment/letting-go': forReturned(async visit => {
    const { click, present } = await locked(visit, [])
    if (!click || !present) return seeOther('/my-appointment')
    await recordLeaving(visit.tx, present.party, visit.now)
    await log(visit.tx, ownAct(visit, 'guide.let-go', 'U', { kind: 'trajectory', id: visit.own.id }))
    return seeOther('/my-appointment/someone-else')
  }),

  'POST /my-appointment/history/end': forReturned(async visit => {
    const { present, release } = await found(visit)
    if (!present || !release) return seeOther('/my-appointment')
    await endReleases(visit.tx, present.party, visit.now)
    await log(visit.tx, ownAct(visit, 'history.taken-back', 'U', { kind: 'history', id: release.id }))
    return home('unread')
  }),

  'POST /my-appointment/watching': forReturned(async visit => {
    const { tx, own, now } = visit
    const read = watchForm.read(visit.form)
    const { present } = await found(visit)
    const training = present && await findTraining(tx, present.person)
    if (!read.value || training?.id !== read.value.training) return seeOther('/my-appointment')
    await recordWatchAnswer(tx, { id: newAnonymousId(), trajectory: own.id, traineeship: training.id, answer: read.value.answer }, own.party, now)
    await log(tx, { ...ownAct(visit, 'watching.answered', 'U', { kind: 'trajectory', id: own.id }), fields: [read.value.answer] })
    return home('said')
  }),

  'POST /my-appointment/ending': forReturned(async visit => {
    const { tx, own, now } = visit
    const { appointments } = await locked(visit, [])
    const ending = endTrajectory(anonymousCoaching, appointments, own.ended, 'enough')
    if (refused(ending)) return seeOther('/my-appointment')
    await recordEnding(tx, own.id, ending.ending, own.party, now)
    await log(tx, ownAct(visit, 'trajectory.ended', 'U', { kind: 'trajectory', id: own.id }))
    return home('stopped')
  }),
}
