/** Writing a relapse plan, keeping it, taking it along, and letting the guide read it or not. */
import { parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import type { Closing } from '../programme.ts'
import { profileOf } from '../people/known-people.ts'
import { givenName } from '../people/person.ts'
import { findGuided } from '../talks/talk.store.ts'
import { logFor, type GuideVisit } from '../talks/talk-view.ts'
import { contactOf } from '../trajectories/contact.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnGuide } from '../trajectories/party.store.ts'
import { forOffice, type AboutMySeat, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { keepRelapsePlan, relapsePlansOf } from './known-relapse-plan.ts'
import { forOwnClosing, type OwnClosing } from './own-ending.routes.ts'
import { relapsePlanPaper } from './relapse-plan-paper.ts'
import { readAlongPage, relapsePlanPage } from './relapse-plan.pages.tsx'
import { findShowing, listPlans, recordShowing } from './relapse-plan.store.ts'
import { relapsePlanTexts } from './relapse-plan.texts.ts'
import { fieldOf, readPlan, writePlan } from './relapse-plan.ts'

/** One's own, where the programme asks for such a plan. */
type Planned = OwnClosing & { readonly relapsePlan: NonNullable<Closing['relapsePlan']> }
const forPlanned = (handler: (visit: SignedInVisit, own: Planned) => Promise<Reply>) => forOwnClosing(async (visit, own) => (own.closing.relapsePlan ? await handler(visit, { ...own, relapsePlan: own.closing.relapsePlan }) : missing()))

const lineOf = ({ me, now }: SignedInVisit, own: OwnClosing, event: string, action: LogLine['action']): LogLine =>
  ({ event, action, person: me.person, role: own.programme.participant, purpose: action === 'E' ? 'export' : 'own-file', subject: own.id, object: { kind: 'relapse-plan', id: own.id }, basis: 'participant', at: toTheDay(now) })

const guideName = async (visit: SignedInVisit, own: OwnClosing): Promise<string | null> => {
  const guide = await findOwnGuide(visit.tx, own.id)
  const profile = guide && await profileOf(visit, guide)
  return profile ? givenName(profile.name) : null
}

type Again = { readonly filled: Filled; readonly seen: number; readonly no: 'plan.empty' | 'plan.newer' | null }
const show = async (visit: SignedInVisit, own: Planned, again: Again | null = null): Promise<Reply> => {
  const plans = await relapsePlansOf(visit, own.id)
  const [newest] = plans
  await log(visit.tx, lineOf(visit, own, 'relapse-plan.read', 'R'))
  return page(relapsePlanPage(visit, {
    questions: own.relapsePlan, plans, shows: await findShowing(visit.tx, own.id), guide: await guideName(visit, own), done: visit.query['done'] === 'kept' ? 'kept' : null,
    filled: filledWith(Object.fromEntries((newest?.lines ?? []).map(({ key, answered }) => [fieldOf(key), answered]))), seen: newest?.version ?? 0, no: null, ...again,
  }), again === null ? 200 : again.no === 'plan.newer' ? 409 : 422)
}

export const relapsePlanRoutes: Routes<Visit> = {
  'GET /my-relapse-plan': forPlanned((visit, own) => show(visit, own)),

  'POST /my-relapse-plan/versions': forPlanned(async (visit, own) => {
    const { form, voice, now } = visit
    const read = readPlan(own.relapsePlan, form, voice.locale)
    const newest = (await listPlans(visit.tx, own.id))[0]?.version ?? 0
    const seen = /^\d{1,6}$/.test(form['seen']?.[0] ?? '') ? Number(form['seen']?.[0]) : newest
    if (!read.lines) return await show(visit, own, { filled: read, seen, no: null })
    const written = writePlan(read.lines, seen, newest, now)
    if (refused(written)) return await show(visit, own, { filled: { typed: read.typed, problems: {} }, seen: newest, no: written.refused })
    if (!await keepRelapsePlan(visit, own.id, written, own.party)) return await show(visit, own, { filled: { typed: read.typed, problems: {} }, seen: written.version, no: 'plan.newer' })
    await log(visit.tx, lineOf(visit, own, 'relapse-plan.written', 'C'))
    return seeOther('/my-relapse-plan?done=kept')
  }),

  'POST /my-relapse-plan/showings': forPlanned(async (visit, own) => {
    const shows = visit.form['shows']?.[0]
    if (shows !== 'yes' && shows !== 'no') return missing()
    await recordShowing(visit.tx, own.id, shows, own.party, visit.now)
    await log(visit.tx, lineOf(visit, own, shows === 'yes' ? 'relapse-plan.shown' : 'relapse-plan.hidden', 'U'))
    return seeOther('/my-relapse-plan')
  }),

  /** Printing takes a moment: it is done after the transaction. */
  'GET /my-relapse-plan/relapse-plan.pdf': {
    outside: async doorway => {
      const papers: Paper[] = []
      const reply = await doorway.visit(forPlanned(async (visit, own) => {
        const [newest] = await relapsePlansOf(visit, own.id)
        if (!newest) return missing()
        await log(visit.tx, lineOf(visit, own, 'relapse-plan.taken', 'E'))
        papers.push(relapsePlanPaper(newest, visit))
        return seeOther('/my-relapse-plan')
      }))
      const [paper] = papers
      return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': `attachment; filename="${paper.language === 'en' ? 'relapse-plan' : paper.language === 'nl-BE' ? 'hervalpreventieplan' : 'terugvalplan'}.pdf"` }) : reply
    },
  },

  'GET /trajectories/:id/relapse-plan': forOffice('guide', async visit => {
    const id = parseId<'trajectory'>(visit.params['id'])
    const guided = id && await findGuided(visit.tx, id)
    const contact = guided && await contactOf(visit, guided.id)
    if (!guided || !contact || !visit.house.programmes.find(one => one.id === guided.programme)?.closing?.relapsePlan) return missing()
    const [plan = null] = await relapsePlansOf(visit, guided.id)
    await logFor(visit, guided.id, { event: 'relapse-plan.read', action: 'R', object: { kind: 'relapse-plan', id: guided.id }, fields: ['handle', 'alias', ...(plan ? ['content'] : [])] })
    return page(readAlongPage(visit, { trajectory: guided.id, name: contact.alias ?? contact.handle, plan }))
  }),
}

/** On one's own page: the plan for when it gets worse. */
export const relapsePlanOfMine: AboutMySeat = async ({ tx, provider, voice }, { trajectory, programme }) => {
  if (!programme.closing?.relapsePlan) return []
  const t = relapsePlanTexts(voice)
  const [newest] = await listPlans(tx, trajectory)
  return [{ title: t.link, text: newest ? t.asideKept(dateWithYear(dayOf(newest.writtenAt, provider.zone), voice.locale)) : t.asideNone, waits: false, action: { href: '/my-relapse-plan', label: t.linkOpen } }]
}

/** On the guide's page of someone: whether one may read along. */
export const relapsePlanOfTrajectory = async (visit: GuideVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const guided = await findGuided(visit.tx, trajectory)
  if (!visit.house.programmes.find(one => one.id === guided?.programme)?.closing?.relapsePlan) return null
  const t = relapsePlanTexts(visit.voice)
  const count = (await listPlans(visit.tx, trajectory)).length
  return { value: count, label: count > 0 ? t.guideShown : t.guideHidden, action: { href: `/trajectories/${trajectory}/relapse-plan`, label: t.guideLink } }
}
