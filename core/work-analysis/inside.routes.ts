/** The work analysis for the two inside: look at it, say what works out, ask the work side, and see an adaptation through. */
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { day, fields, id, oneOf, text } from '../../kit/forms.ts'
import { makeAgreement, standingOf } from '../agreements/agreement.ts'
import { agreementsOf, keepAgreement } from '../agreements/known-agreements.ts'
import { note, ownersIn } from '../agreements/agreement-view.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { toLookAt } from '../consent/look-first.ts'
import { isOver } from '../endings/ending.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { forSomeone, type SignedInVisit, type Visit } from '../visit.ts'
import { library } from './adaptation-library.ts'
import { adaptationLength, endAdaptation, letPass, putForward, toAgree, type Adaptation } from './adaptation.ts'
import { newAdaptationPage } from './adaptations.pages.tsx'
import { isItem } from './items.ts'
import { libraryTexts } from './items.texts.ts'
import { adaptationWith, keepAdaptation } from './known-work-analysis.ts'
import { levels } from './match.ts'
import { analysisDones, analysisPage } from './work-analysis.pages.tsx'
import { handIn, showForm } from './said.routes.ts'
import { tellParty } from '../talks/tell-party.ts'
import { analysisOf, findAnalyst, mostAsked, pairsOf, workSideOf, type Analyst } from './work-analysis-view.ts'
import { findAdaptation, recordAdaptationAgreement, recordAdaptationEnd, recordDemandQuestion, recordPassing } from './work-analysis.store.ts'
import { workAnalysisTexts } from './work-analysis.texts.ts'

const adaptationForm = fields({ words: text({ most: adaptationLength }), to: id<'party'>(), level: oneOf(['0', '1', '2', '3', '4']), startsOn: day, looksBackOn: day })
const homeOf = (trajectory: Id<'trajectory'>, done?: string): string => `/trajectories/${trajectory}/work-analysis${done ? `?done=${done}` : ''}`

export const workAnalysisRoutes: Routes<Visit> = {
  'GET /trajectories/:id/work-analysis': forInside(async (visit, analyst) => {
    const analysis = await analysisOf(visit, analyst)
    const pairs = pairsOf(analysis)
    const [demand, capacity] = [parseId<'party'>(visit.query['demand']), parseId<'party'>(visit.query['capacity'])]
    await note(visit, analyst, { event: 'work-analysis.read', action: 'R', object: { kind: 'trajectory', id: analyst.me.trajectory }, fields: ['demands', 'capacities', 'adaptations'] })
    return page(analysisPage(visit, analysis, { chosen: pairs.find(one => one.demand.by === demand && one.capacity.by === capacity) ?? pairs[0] ?? null, done: analysisDones.find(one => one === visit.query['done']) ?? null }))
  }),

  'GET /trajectories/:id/work-analysis/capacity': whileItRuns((visit, analyst) => showForm(visit, analyst, 'capacity')),
  'POST /trajectories/:id/work-analysis/capacities': whileItRuns((visit, analyst) => handIn(visit, analyst, 'capacity')),

  'POST /trajectories/:id/work-analysis/questions': whileItRuns(async (visit, analyst) => {
    const to = workSideOf(analyst).find(one => one.id === parseId<'party'>(visit.form['to']?.[0]))
    if (!to) return missing()
    if (await recordDemandQuestion(visit.tx, analyst.me.trajectory, to.id, analyst.me.id, visit.now)) {
      await note(visit, analyst, { event: 'work-demand.asked', action: 'C', object: { kind: 'party', id: to.id } })
      await tellParty(visit, to.id)
    }
    return seeOther(homeOf(analyst.me.trajectory, 'asked'))
  }),

  'GET /trajectories/:id/work-analysis/adaptations/new': whileItRuns(async (visit, analyst) => {
    const wanted = visit.query['item']
    const item = isItem(wanted) ? wanted : null
    const idea = item && library[item].find(one => one === visit.query['idea'])
    return page(newAdaptationPage(visit, await analysisOf(visit, analyst), { item, filled: filledWith(idea ? { words: libraryTexts(visit.voice)[idea] } : {}), looked: [] }))
  }),

  'POST /trajectories/:id/work-analysis/adaptations': whileItRuns(async (visit, analyst) => {
    const { form, now, voice } = visit
    const item = form['item']?.[0]
    if (!isItem(item)) return missing()
    await oneAtATime(visit.tx, analyst.me.trajectory)
    const analysis = await analysisOf(visit, analyst)
    const again = (filled: Filled, looked: readonly string[] = []) => page(newAdaptationPage(visit, analysis, { item, filled, looked }), looked.length > 0 ? 200 : 422)
    const read = adaptationForm.read(form)
    const level = levels.find(one => String(one) === read.value?.level)
    if (!read.value || level === undefined) return again(read)
    const put = putForward(analyst.me, { ...read.value, item, level }, { readers: workSideOf(analyst), asks: mostAsked(analysis, item), open: analysis.adaptations, today: analysis.today }, newAnonymousId(), now)
    if (refused(put)) return put.refused === 'adaptation.not-yours' ? missing() : again({ ...read, noes: { [fieldOf[put.refused]]: workAnalysisTexts(voice)[put.refused] } })
    const looked = toLookAt(form, [{ key: 'words', text: read.value.words }])
    if (looked.length > 0) return again(read, looked)
    await keepAdaptation(visit, put.adaptation, put.level)
    await note(visit, analyst, { event: 'adaptation.put', action: 'C', object: { kind: 'work-adaptation', id: put.adaptation.id } })
    if (analyst.part === 'guide') await tellParty(visit, analyst.participant)
    return seeOther(homeOf(analyst.me.trajectory, 'put'))
  }),

  'POST /work-adaptations/:id/passings': forAdaptation(async (visit, analyst, one) => {
    const passing = letPass(one, analyst.me, analyst.participant)
    if (refused(passing)) return passing.refused === 'adaptation.not-yours' ? missing() : seeOther(homeOf(one.trajectory))
    await recordPassing(visit.tx, one, analyst.me.id, visit.now)
    await note(visit, analyst, { event: 'adaptation.passed', action: 'C', object: { kind: 'work-adaptation', id: one.id } })
    await tellParty(visit, one.to)
    return seeOther(homeOf(one.trajectory, 'passed'))
  }),

  /** By the participant it reaches its owner at once; by who guides it waits for the participant, as every agreement does. */
  'POST /work-adaptations/:id/agreements': forAdaptation(async (visit, analyst, one) => {
    const analysis = await analysisOf(visit, analyst)
    const agreeing = toAgree(one, analyst.me, analysis.today)
    if (refused(agreeing)) return agreeing.refused === 'adaptation.not-yours' ? missing() : seeOther(homeOf(one.trajectory))
    const open = (await agreementsOf(visit, one.trajectory)).filter(agreement => standingOf(agreement) === 'open').length
    const agreement = makeAgreement(analyst.me, agreeing, { owners: ownersIn(analyst), goals: [], open, today: analysis.today }, newAnonymousId(), visit.now)
    if (refused(agreement)) return seeOther(`/trajectories/${one.trajectory}/agreements`)
    await keepAgreement(visit, agreement)
    await recordAdaptationAgreement(visit.tx, one, agreement.id)
    await note(visit, analyst, { event: 'adaptation.agreed', action: 'C', object: { kind: 'agreement', id: agreement.id } })
    return seeOther(homeOf(one.trajectory, 'agreed'))
  }),

  'POST /work-adaptations/:id/ends': forAdaptation(async (visit, analyst, one) => {
    const ending = endAdaptation(one, analyst.me)
    if (refused(ending)) return ending.refused === 'adaptation.not-yours' ? missing() : seeOther(homeOf(one.trajectory))
    await recordAdaptationEnd(visit.tx, one, analyst.me.id, visit.now)
    await note(visit, analyst, { event: 'adaptation.ended', action: 'C', object: { kind: 'work-adaptation', id: one.id } })
    return seeOther(homeOf(one.trajectory, 'ended'))
  }),
}

const fieldOf = {
  'adaptation.nobody': 'to', 'adaptation.not-asked': 'level', 'adaptation.changes-nothing': 'level', 'adaptation.day-passed': 'startsOn', 'adaptation.too-far': 'looksBackOn', 'adaptation.looks-back-first': 'looksBackOn', 'adaptation.too-many': 'words',
} as const

function forInside(handler: (visit: SignedInVisit, analyst: Analyst) => Promise<Reply>) {
  return forSomeone(async visit => {
    const analyst = await findAnalyst(visit, parseId<'trajectory'>(visit.params['id']))
    return analyst && analyst.part !== 'beside' ? await handler(visit, analyst) : missing()
  })
}
/** After the end it stays to be read, and nothing is added. */
function whileItRuns(handler: (visit: SignedInVisit, analyst: Analyst) => Promise<Reply>) {
  return forInside(async (visit, analyst) => (await isOver(visit.tx, analyst.me.trajectory) ? seeOther(homeOf(analyst.me.trajectory)) : await handler(visit, analyst)))
}
/** Two acts on one adaptation stand in line: the second sees what the first did. */
function forAdaptation(handler: (visit: SignedInVisit, analyst: Analyst, one: Adaptation) => Promise<Reply>) {
  return forSomeone(async visit => {
    const wanted = parseId<'work-adaptation'>(visit.params['id'])
    const found = wanted && await findAdaptation(visit.tx, wanted)
    const analyst = found && await findAnalyst(visit, found.trajectory)
    if (!wanted || !analyst || analyst.part === 'beside') return missing()
    if (await isOver(visit.tx, found.trajectory)) return seeOther(homeOf(found.trajectory))
    await oneAtATime(visit.tx, wanted)
    const one = await adaptationWith(visit, wanted)
    return one ? await handler(visit, analyst, one) : missing()
  })
}
