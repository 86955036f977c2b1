/** Going through the suitability check: see, answer, confirm. */
import { newId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { dayInWords, dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { listPlanned } from '../../core/talks/talk.store.ts'
import { logFor, type GuideVisit } from '../../core/talks/talk-view.ts'
import { contactOf } from '../../core/trajectories/contact.ts'
import { forOffice, type AboutMySeat, type Aside, type Visit } from '../../core/visit.ts'
import { checksOf, dueForCheck, keepCheck } from './known-checks.ts'
import { findPlan, type GuidedPlan } from './plan-view.ts'
import { findStart, listChecks } from './suitability.store.ts'
import { dueChecksPage, outcomePage, suitabilityPage, wordsLength, type About } from './suitability.pages.tsx'
import { suitabilityTexts } from './suitability.texts.ts'
import { listProcessReports } from './together.store.ts'
import { answersFrom, confirm, suitability, verdicts, type Answers, type ItemKey } from './suitability.ts'


const forPlan = (handler: (visit: GuideVisit, plan: GuidedPlan) => Promise<Reply>) => forOffice('guide', async visit => {
  const plan = await findPlan(visit, visit.params['id'])
  return plan ? await handler(visit, plan) : missing()
})

const clockOf = ({ now, provider: { zone }, voice: { locale } }: Visit) => ({ now, zone, locale })

/** The latest talk, for the protocol that is opened from a talk. */
const aboutOf = async ({ tx }: Visit, { guided, name }: GuidedPlan): Promise<About> =>
  ({ trajectory: guided.id, name, talk: (await listPlanned(tx, guided.id))[0]?.talk ?? null })

const typedAnswers = ({ form }: Visit): Answers => answersFrom(name => form[name]?.[0])

const show = async (visit: GuideVisit, plan: GuidedPlan, { answers, open }: { readonly answers: Answers; readonly open: readonly ItemKey[] }): Promise<Reply> => {
  const checks = await checksOf(visit, plan.guided.id)
  await logFor(visit, plan.guided.id, { event: 'suitability.read', action: 'R', object: { kind: 'trajectory', id: plan.guided.id }, fields: ['answers', 'outcome'] })
  return page(suitabilityPage(visit, { about: await aboutOf(visit, plan), checks, answers, open, when: clockOf(visit), done: visit.query['done'] === 'kept' }), open.length > 0 ? 422 : 200)
}

export const suitabilityRoutes: Routes<Visit> = {
  'GET /trajectories/:id/suitability': forPlan((visit, plan) => show(visit, plan, { answers: {}, open: [] })),
  /** Back from the outcome, with the answers as they were. */
  'POST /trajectories/:id/suitability': forPlan((visit, plan) => show(visit, plan, { answers: typedAnswers(visit), open: [] })),

  'POST /trajectories/:id/suitability/outcome': forPlan(async (visit, plan) => {
    const today = dayOf(visit.now, visit.provider.zone)
    const answers = typedAnswers(visit)
    const came = suitability(answers, today)
    if (came.outcome === 'unanswered') return await show(visit, plan, { answers, open: came.open })
    await logFor(visit, plan.guided.id, { event: 'suitability.read', action: 'R', object: { kind: 'trajectory', id: plan.guided.id } })
    return page(outcomePage(visit, { about: await aboutOf(visit, plan), answers, came, today, typed: { verdict: came.outcome, words: '' }, problem: null }))
  }),

  'POST /trajectories/:id/suitability-checks': forPlan(async (visit, plan) => {
    const { form, now, provider } = visit
    const today = dayOf(now, provider.zone)
    const answers = typedAnswers(visit)
    const came = suitability(answers, today)
    if (came.outcome === 'unanswered') return await show(visit, plan, { answers, open: came.open })
    const words = (form['words']?.[0] ?? '').trim()
    const verdict = verdicts.find(one => one === form['verdict']?.[0])
    const again = async (problem: 'check.laxer' | 'check.no-conditions' | 'tooLong') =>
      page(outcomePage(visit, { about: await aboutOf(visit, plan), answers, came, today, typed: { verdict: verdict ?? '', words: words.slice(0, wordsLength * 2) }, problem }), 422)
    if (!verdict) return await again('check.laxer')
    if (words.length > wordsLength) return await again('tooLong')
    const check = confirm(newId(now.getTime()), answers, { verdict, words }, today, now)
    if (refused(check)) return check.refused === 'check.unanswered' ? missing() : await again(check.refused)
    await keepCheck(visit, plan.guided.id, check, plan.guided.party)
    await logFor(visit, plan.guided.id, { event: 'suitability.checked', action: 'C', object: { kind: 'suitability-check', id: check.id } })
    return seeOther(`/trajectories/${plan.guided.id}/suitability?done=kept`)
  }),

  'GET /suitability': forOffice('guide', async visit => {
    const due = []
    for (const one of await dueForCheck(visit, visit.provider.zone, visit.now)) {
      const contact = await contactOf(visit, one.trajectory)
      await logFor(visit, one.trajectory, { event: 'suitability.listed', action: 'R', object: { kind: 'trajectory', id: one.trajectory }, fields: ['handle', 'alias'] })
      if (contact) due.push({ ...one, name: contact.alias ?? contact.handle })
    }
    return page(dueChecksPage(visit, { due, when: clockOf(visit) }))
  }),
}

/** On the guide's day; nothing when there is nothing to go through. */
export const checksToday = async (visit: GuideVisit): Promise<Aside | null> => {
  const due = await dueForCheck(visit, visit.provider.zone, visit.now)
  const t = suitabilityTexts(visit.voice)
  const only = due.length === 1 ? due[0] : undefined
  return due.length === 0 ? null : { value: due.length, label: t.dueToday(due.length), action: { href: only ? `/trajectories/${only.trajectory}/suitability` : '/suitability', label: t.dueAction } }
}

/** On the guide's page of someone: what the latest check came to. Nothing for other programmes. */
export const suitabilityBeside = async (visit: GuideVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  if (!await findPlan(visit, trajectory)) return null
  const last = (await listChecks(visit.tx, trajectory)).at(-1)
  const t = suitabilityTexts(visit.voice)
  const { zone } = visit.provider
  return { value: 0, label: last ? t.linkLast(t[last.outcome], dayInWords(dayOf(last.at, zone), dayOf(visit.now, zone), visit.voice.locale)) : t.linkNever, action: { href: `/trajectories/${trajectory}/suitability`, label: t.link } }
}

/** On the page of a manager: whether the plan starts, until it is agreed on. All they ever learn of the check. */
export const startBeside: AboutMySeat = async (visit, { trajectory, role }) => {
  const start = role === 'manager' ? await findStart(visit.tx, trajectory) : null
  const t = suitabilityTexts(visit.voice)
  const agreed = (await listProcessReports(visit.tx)).some(one => one.trajectory === trajectory)
  return start === null || (start === 'yes' && agreed) ? [] : [{ title: t.startTitle, text: { yes: t.starts, no: t.startsNot, later: t.startsLater }[start], waits: false }]
}
