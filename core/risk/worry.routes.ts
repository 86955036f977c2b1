/** A guide is worried: what to do, the level, the back-up called at once, and the envelope that two people open. */
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { post } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf, type Day } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import { findGuidedOfTalk, type Guided } from '../talks/talk.store.ts'
import { logFor, type GuideVisit } from '../talks/talk-view.ts'
import { listExclusions } from '../trajectories/exclusion.store.ts'
import { withoutExcluded } from '../trajectories/exclusion.ts'
import { forOffice, type Visit } from '../visit.ts'
import { brokenSilencesOf, callsOf, keepWorry, openEnvelope, turnsFrom, worriesOf } from './known-risk.ts'
import { findRed, findWorry, hasEnvelope, listYeses, recordCall, recordYes } from './risk.store.ts'
import { callsBackup, onRota, readWorry, worryFor, type Worry } from './risk.ts'
import { callsPage, worryPage, type CallView, type EnvelopeState, type WorryView } from './worry.pages.tsx'
import { worryTexts } from './worry.texts.ts'

/** Where an envelope stands for whoever looks; opened in front of one's eyes is a look of its own. */
const envelopeOf = async (visit: GuideVisit, trajectory: Id<'trajectory'>, role: 'guide' | 'back-up'): Promise<EnvelopeState> => {
  const { tx, me, now } = visit
  const identity = await openEnvelope(visit, trajectory)
  if (identity) {
    await log(tx, { event: 'envelope.opened', action: 'R', person: me.person, role, purpose: 'guidance', subject: trajectory, object: { kind: 'envelope', id: trajectory }, fields: ['name', 'telephone', 'town'], basis: 'two yeses', at: now })
    return { is: 'open', identity }
  }
  if (!(await hasEnvelope(tx, trajectory))) return { is: 'none' }
  const red = await findRed(tx, trajectory, now)
  if (!red) return { is: 'closed' }
  const mine = (await listYeses(tx, trajectory)).some(({ worry, by }) => worry === red && by === me.person)
  return { is: mine ? 'waiting' : 'may-open', worry: red }
}

const show = async (visit: GuideVisit, talk: Id<'talk'>, guided: Guided, again: Pick<WorryView, 'problem' | 'typed'> = {}): Promise<Reply> => {
  const { provider, now, query } = visit
  const today = dayOf(now, provider.zone)
  const turns = await whoToCall(visit, guided.id, today)
  const names = await namesOf(visit, turns.map(({ person }) => person))
  const worries = await worriesOf(visit, guided.id)
  await logFor(visit, guided.id, { event: 'risk.read', action: 'R', object: { kind: 'talk', id: talk } })
  return page(worryPage(visit, {
    talk, worries, backups: turns.map(turn => ({ ...turn, name: names.get(turn.person) ?? '' })), envelope: await envelopeOf(visit, guided.id, 'guide'),
    red: await findRed(visit.tx, guided.id, now), silences: await brokenSilencesOf(visit, guided.id), done: (['called', 'recorded', 'told'] as const).find(one => one === query['done']) ?? null, ...again,
  }), again.problem ? 422 : 200)
}

const noEnvelope: EnvelopeState = { is: 'none' }

const forGuided = (handler: (visit: GuideVisit, talk: Id<'talk'>, guided: Guided) => Promise<Reply>) => forOffice('guide', async visit => {
  const talk = parseId<'talk'>(visit.params['id'])
  const guided = talk && await findGuidedOfTalk(visit.tx, talk)
  return talk && guided ? await handler(visit, talk, guided) : missing()
})

/** Everyone on the rota, but oneself and whoever may never open this file. */
const whoToCall = async (visit: GuideVisit, trajectory: Id<'trajectory'>, today: Day) =>
  withoutExcluded(onRota(await turnsFrom(visit, today), today, visit.me.person), await listExclusions(visit.tx, trajectory))

/** Calls all of them; says how many. Neutral words: a telephone lies on a table. */
const callBackups = async (visit: GuideVisit, worry: Worry): Promise<number> => {
  const { tx, vault, provider, voice, now } = visit
  const today = dayOf(now, provider.zone)
  const turns = await whoToCall(visit, worry.trajectory, today)
  const called = new Set<Id<'person'>>()
  for (const { person, telephone } of turns) {
    if (called.has(person)) continue
    called.add(person)
    await recordCall(tx, newAnonymousId(), worry, person, today, now)
    await post(tx, vault, provider.id, { channel: 'sms', to: telephone, text: worryTexts(voice).sms }, now, { about: worry.trajectory })
  }
  return called.size
}

export const worryRoutes: Routes<Visit> = {
  'GET /talks/:id/worry': forGuided((visit, talk, guided) => show(visit, talk, guided)),

  'POST /talks/:id/risk-levels': forGuided(async (visit, talk, guided) => {
    const { form, now, voice } = visit
    const t = worryTexts(voice)
    const typed = { level: form['level']?.[0] ?? null, reasons: form['reasons']?.[0] ?? null }
    const read = readWorry(form)
    if (!read.value) return await show(visit, talk, guided, { problem: { field: 'level', message: t['risk.level'] }, typed })
    const said = worryFor(read.value)
    if (refused(said)) return await show(visit, talk, guided, { problem: { field: 'reasons', message: t[said.refused] }, typed })
    const worry: Worry = { id: newAnonymousId(), trajectory: guided.id, talk, ...said, recordedAt: now }
    await keepWorry(visit, worry, guided.party)
    await logFor(visit, guided.id, { event: 'risk.recorded', action: 'C', object: { kind: 'risk-level', id: worry.id } })
    const called = callsBackup(worry.level) ? await callBackups(visit, worry) : 0
    return seeOther(`/talks/${talk}/worry?done=${called > 0 ? 'called' : 'recorded'}`)
  }),

  'GET /backup': forOffice('guide', async visit => {
    const { provider, now, me } = visit
    const calls = await callsOf(visit, me.person)
    const guides = await namesOf(visit, calls.map(({ guide }) => guide))
    const views: CallView[] = []
    for (const call of calls) {
      await log(visit.tx, { event: 'risk.read', action: 'R', person: me.person, role: 'back-up', purpose: 'guidance', subject: call.trajectory, object: { kind: 'risk-level', id: call.id }, basis: 'called', at: now })
      views.push({ ...call, silences: (await brokenSilencesOf(visit, call.trajectory)).filter(({ worry }) => worry === call.id), guide: guides.get(call.guide) ?? '', envelope: call.level === 'red' ? await envelopeOf(visit, call.trajectory, 'back-up') : noEnvelope })
    }
    return page(callsPage(visit, views, (await turnsFrom(visit, dayOf(now, provider.zone))).filter(({ person }) => person === me.person)))
  }),

  'POST /risk-levels/:id/yes': forOffice('guide', async visit => {
    const { tx, params, me, now } = visit
    const id = parseId<'risk-level'>(params['id'])
    const call = (await callsOf(visit, me.person)).find(one => one.id === id)
    const own = id && !call ? await findWorry(tx, id) : null
    const about = call ?? own
    if (!id || !about || await findRed(tx, about.trajectory, now) !== id || !(await hasEnvelope(tx, about.trajectory))) return missing()
    await recordYes(tx, id, about.trajectory, me.person, now)
    await log(tx, { event: 'envelope.agreed', action: 'C', person: me.person, role: call ? 'back-up' : 'guide', purpose: 'guidance', subject: about.trajectory, object: { kind: 'risk-level', id }, basis: call ? 'called' : 'guide', at: now })
    return seeOther(call ? '/backup' : `/talks/${about.talk}/worry`)
  }),
}
