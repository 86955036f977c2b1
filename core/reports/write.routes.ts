/** Writing a report: begun after a talk that was held, saved while one types, and handed over. */
import type { Form } from '../../kit/asked.ts'
import { keepUnsent } from '../../kit/drafts.ts'
import { newId, parseId, newAnonymousId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { data, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import type { Programme, ReportForm } from '../programme.ts'
import { givenName } from '../people/person.ts'
import { myPartyIn } from '../trajectories/party.store.ts'
import { presentAt } from '../talks/guests.store.ts'
import { forOffice, whoTyped, type AlsoAsked, type Visit } from '../visit.ts'
import { afterTexts } from './after.texts.ts'
import { questionsOf, readAnswers, typedFrom } from './answers.ts'
import type { Line, Present } from './content.ts'
import { stopReminding, tellReaders } from './notify.ts'
import { findView, logReport, type ReportView, type ReportVisit } from './report-view.ts'
import { beginReport, formOf, handOver, newestOf, saveDraft, validatorsOf } from './report.ts'
import { findChain, findReport, findReportOf, findTalkOfReport, recordReport, type TalkOfReport } from './report.store.ts'
import { attending, wordsOf } from './tell-report.ts'
import { writingPage, type Writing } from './write.pages.tsx'
import { draftOf, handOverVersion, keepReportDraft, type Draft } from './written-report.ts'

type Found = { readonly view: ReportView; readonly programme: Programme; /** With what is asked besides. */ readonly form: ReportForm; readonly besides: Besides; readonly talk: TalkOfReport; readonly present: readonly Present[] }

type Besides = Pick<AlsoAsked, 'typed' | 'follows'>
/** The form with what its programme wants asked besides, of what other nouns know. */
const withBesides = async (visit: ReportVisit, programme: Programme, { kind, by }: { readonly kind: string; readonly by: Id<'party'> }, form: ReportForm, trajectory: Id<'trajectory'>): Promise<Pick<Found, 'form' | 'besides'>> => {
  const { alsoAsks = [] } = form
  // A talk that bears the name of a moment is that moment; any other looks at how it came out in the end.
  const moment = kind in (programme.agreements?.scoredAt ?? {}) ? kind : 'end'
  const all = alsoAsks.length === 0 ? [] : await Promise.all(visit.house.asides.asked.map(one => one(visit, { trajectory, by, moment, alsoAsks })))
  return {
    form: { ...form, questions: Object.assign({}, form.questions, ...all.map(({ questions }) => questions)) },
    besides: { typed: Object.assign({}, ...all.map(({ typed }) => typed)), follows: (lines, locale) => all.flatMap(one => one.follows(lines, locale)) },
  }
}

/** A report of mine that is still asked for, or there is nothing here. */
const findWritten = async (visit: ReportVisit): Promise<Found | null> => {
  const view = await findView(visit)
  const talk = view?.writes ? await findTalkOfReport(visit.tx, view.report.talk) : null
  const form = formOf(view?.programme ?? undefined, view?.report.kind ?? '')
  return view?.programme && talk && form ? { view, programme: view.programme, ...await withBesides(visit, view.programme, view.report, form, talk.trajectory), talk, present: await attending(visit, talk) } : null
}
const forWriting = (handler: (visit: ReportVisit, found: Found) => Promise<Reply>) => forOffice('guide', async visit => {
  const found = await findWritten(visit)
  return found ? await handler(visit, found) : missing()
})

/** What was typed, and nothing else the form carries. */
const answersIn = (form: ReportForm, given: Form): Form => Object.fromEntries(questionsOf(form).map(([key]) => [key, given[key] ?? []]))

type Again = { readonly filled: Filled; readonly sheet: Id<'sheet'>; readonly seen: number; readonly other?: readonly Line[] | null; readonly no?: Writing['no'] }

const show = async (visit: ReportVisit, { view, programme, form, besides, talk, present }: Found, again: Again | null): Promise<Reply> => {
  const { report, contents, remarks, names } = view
  const draft = await draftOf(visit, report)
  const newest = newestOf(report)
  const before = newest ? contents.get(newest.number) : undefined
  await logReport(visit, view, { event: 'report.read', action: 'R', fields: ['draft'] })
  return page(writingPage(visit, {
    id: report.id, form, kind: programme.talks[talk.kind]?.name[visit.voice.locale] ?? talk.kind, heldAt: talk.heldAt, present: present.map(({ name }) => name),
    readers: present.filter(({ party }) => party !== report.by && !report.corrections.some(({ recipient }) => recipient === party)).map(({ name }) => givenName(name)),
    filled: filledWith(draft?.typed ?? (before ? typedFrom(before.lines) : Object.fromEntries(Object.entries(besides.typed).map(([key, words]) => [key, [words]])))), sheet: newAnonymousId(), seen: draft?.version ?? 0, savedAt: draft?.savedAt ?? null,
    byMail: visit.form['byMail'] !== undefined || visit.asked.method === 'GET',
    remarks: remarks.filter(({ number }) => number === newest?.number).map(({ party, question, text }) => ({ name: names(party), asked: before?.lines.find(({ key }) => key === question)?.asked ?? null, text })),
    ...again,
  }), again === null ? 200 : again.other ? 409 : 422)
}

/** Saves what was typed; what another sheet saved meanwhile comes back instead. */
const save = async (visit: ReportVisit, { view: { report }, form }: Found): Promise<Draft | 'kept'> => {
  const sheet = parseId<'sheet'>(visit.form['sheet']?.[0]) ?? newAnonymousId<'sheet'>()
  const newest = await draftOf(visit, report)
  const saved = saveDraft(newest, { seen: Number(visit.form['seen']?.[0]), sheet })
  if (refused(saved) && newest) return newest
  const kept = !refused(saved) && await keepReportDraft(visit, report, { version: saved.version, sheet, typed: answersIn(form, visit.form), savedAt: visit.now })
  return kept ? 'kept' : await draftOf(visit, report) ?? 'kept'
}

const conflict = (visit: ReportVisit, found: Found, other: Draft): Promise<Reply> => {
  const { locale } = visit.voice
  const words = (key: string): string => (other.typed[key] ?? []).join('\n')
  return show(visit, found, {
    filled: filledWith(answersIn(found.form, visit.form)), sheet: newAnonymousId(), seen: other.version,
    other: questionsOf(found.form).map(([key, { asks, compartment }]) => ({ key, asked: asks[locale], answered: words(key), chosen: [], compartment })),
  })
}

export const writeRoutes: Routes<Visit> = {
  'POST /talks/:id/reports': forOffice('guide', async visit => {
    const { tx, params, house, now, me } = visit
    const id = parseId<'talk'>(params['id'])
    const talk = id && await findTalkOfReport(tx, id)
    const by = talk && await myPartyIn(tx, talk.trajectory)
    const programme = house.programmes.find(one => one.id === talk?.programme)
    if (!talk || !by || !programme) return missing()
    const known = await findReportOf(tx, talk.id)
    if (known) return seeOther(`/reports/${known}/draft`)
    const begun = beginReport(programme, talk, by.id, await presentAt(tx, talk.id), newId(now.getTime()), now)
    if (refused(begun)) return missing()
    await recordReport(tx, begun)
    await log(tx, { event: 'report.begun', action: 'C', person: me.person, role: 'guide', purpose: 'guidance', subject: talk.trajectory, object: { kind: 'report', id: begun.id }, basis: 'guide', at: now })
    return seeOther(`/reports/${begun.id}/draft`)
  }),

  'GET /reports/:id/draft': forWriting(async (visit, found) => (found.view.report.stands === null ? await show(visit, found, null) : seeOther(`/reports/${found.view.report.id}`))),

  /** The script saves every few seconds and wants no page; the button does. */
  'POST /reports/:id/drafts': async visit => {
    const byScript = visit.form['later'] === undefined
    if (byScript && !visit.me) {
      const { tx, vault, provider, asked, form, now } = visit
      const person = await whoTyped(visit)
      if (person) await keepUnsent({ tx, vault, provider: provider.id, person }, asked.path, form, now)
      return data('text/plain', '', 403)
    }
    return await forWriting(async (within, found) => {
      const saved = await save(within, found)
      if (byScript) return data('text/plain', '', saved === 'kept' ? 204 : 409)
      return saved === 'kept' ? seeOther('/reports') : await conflict(within, found, saved)
    })(visit)
  },

  'POST /reports/:id/versions': forWriting(async (visit, found) => {
    const { tx, voice, now } = visit
    const { view, programme, form, besides, talk, present } = found
    const { report } = view
    const saved = await save(visit, found)
    if (saved !== 'kept') return await conflict(visit, found, saved)
    const draft = await draftOf(visit, report)
    const again = { sheet: parseId<'sheet'>(visit.form['sheet']?.[0]) ?? newAnonymousId<'sheet'>(), seen: draft?.version ?? 0 }
    const read = readAnswers(form, visit.form, voice.locale)
    if (!read.lines) return await show(visit, found, { ...again, filled: { typed: read.typed, problems: read.problems } })
    const handing = handOver(report, form, report.by, present, await findChain(tx, report.id))
    if (refused(handing)) return await show(visit, found, { ...again, filled: filledWith(answersIn(form, visit.form)), no: { field: Object.keys(form.questions)[0] ?? '', message: afterTexts(voice)[handing.refused] } })
    await stopReminding(visit, validatorsOf(report))
    const version = await handOverVersion(visit, report, handing, await wordsOf(visit, programme, talk, present, [...read.lines, ...besides.follows(read.lines, voice.locale)], voice.locale), visit.form['byMail'] !== undefined, now)
    const handed = await findReport(tx, report.id)
    if (handed) await tellReaders(visit, version, validatorsOf(handed))
    await logReport(visit, view, { event: 'report.handed-over', action: 'C', fields: [`version ${version.number}`] })
    return seeOther(`/reports/${report.id}?done=handed-over`)
  }),
}
