/** Breaking silence at red, written down with the five questions it takes; told afterwards to whom it is about, and to no employer. Whoever runs the house hears that it happened, and nothing else. */
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { fieldsFrom } from '../file-section.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { findGuidedOfTalk, type Guided } from '../talks/talk.store.ts'
import { logFor, type GuideVisit } from '../talks/talk-view.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { forOffice, forSomeone, type AboutMyFile, type AboutMySeat, type SignedInVisit, type Visit } from '../visit.ts'
import { breakSilence, dutiesForm } from './duties.ts'
import { dutiesPage, ownDutiesPage, toldWords } from './duties.pages.tsx'
import { dutiesTexts, ownDutiesTexts } from './duties.texts.ts'
import { brokenSilencesOf, keepBrokenSilence } from './known-risk.ts'
import { findRed, findWorry, type SealedWorry } from './risk.store.ts'

/** A worry I recorded myself about someone I guide, red until a day after. */
const forRed = (handler: (visit: GuideVisit, worry: SealedWorry, guided: Guided, red: Id<'risk-level'> | null) => Promise<Reply>) => forOffice('guide', async visit => {
  const id = parseId<'risk-level'>(visit.params['id'])
  const worry = id && await findWorry(visit.tx, id)
  const guided = worry && await findGuidedOfTalk(visit.tx, worry.talk)
  return worry?.level === 'red' && guided ? await handler(visit, worry, guided, await findRed(visit.tx, worry.trajectory, visit.now)) : missing()
})
const show = async (visit: GuideVisit, { id, trajectory, talk }: SealedWorry, filled: Filled, status: 200 | 422 = 200): Promise<Reply> => {
  await logFor(visit, trajectory, { event: 'risk.read', action: 'R', object: { kind: 'risk-level', id } })
  return page(dutiesPage(visit, { worry: id, talk, filled }), status)
}

export const dutiesRoutes: Routes<Visit> = {
  'GET /risk-levels/:id/conflict-of-duties': forRed((visit, worry, _guided, red) => (red === worry.id ? show(visit, worry, filledWith()) : Promise.resolve(missing()))),

  'POST /risk-levels/:id/conflicts-of-duties': forRed(async (visit, worry, guided, red) => {
    const read = dutiesForm.read(visit.form)
    if (!read.value) return await show(visit, worry, read, 422)
    const broken = breakSilence(worry, red, read.value, guided.party, newAnonymousId<'conflict-of-duties'>(), visit.now)
    if (refused(broken)) return await show(visit, worry, { ...read, noes: { told: dutiesTexts(visit.voice)[broken.refused] } }, 422)
    await keepBrokenSilence(visit, broken)
    await enqueue(visit.tx, 'silence-broken', { provider: visit.provider.id, id: broken.id })
    await logFor(visit, guided.id, { event: 'silence.broken', action: 'E', object: { kind: 'conflict-of-duties', id: broken.id } })
    return seeOther(`/talks/${worry.talk}/worry?done=told`)
  }),

  'GET /broken-silences': forSomeone(async visit => {
    const own = await findOwnTrajectory(visit.tx)
    const silences = own ? await brokenSilencesOf(visit, own.id) : []
    if (!own || silences.length === 0) return missing()
    await log(visit.tx, ownLine(visit, own.id))
    return page(ownDutiesPage(visit, silences))
  }),
}
const ownLine = ({ me, now }: SignedInVisit, trajectory: Id<'trajectory'>) =>
  ({ event: 'silence.read', action: 'R', person: me.person, role: 'participant', purpose: 'own-file', subject: trajectory, object: { kind: 'trajectory', id: trajectory }, basis: 'participant', at: toTheDay(now) } as const)

/** On one's own page: that something was said, on which day, and to whom. */
export const silencesOfMine: AboutMySeat = async (visit, { trajectory }) => {
  const t = ownDutiesTexts(visit.voice)
  const [last] = await brokenSilencesOf(visit, trajectory)
  return last ? [{ title: t.title, text: t.text(toldWords(last.told, visit.voice), dateWithYear(dayOf(last.at, visit.provider.zone), visit.voice.locale)), waits: false, action: { href: '/broken-silences', label: t.link } }] : []
}

export const silencesInFile: AboutMyFile = async (visit, { trajectory }) => {
  const t = ownDutiesTexts(visit.voice)
  const silences = await brokenSilencesOf(visit, trajectory)
  return silences.length === 0 ? [] : [{ name: 'broken-silence', title: t.title, entries: silences.map(({ told, at, weighed }) => ({ title: t[told], at, fields: fieldsFrom(t, weighed) })) }]
}
