/** A guide who leaves hands over file by file and takes along what is theirs; whoever may come next knows how many, and nobody by name. */
import { fields, id, optional, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { dayOf } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { listWeeklyHours } from '../agenda/agenda.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { namesOf, profileOf } from '../people/known-people.ts'
import { listOffices } from '../people/staff.store.ts'
import { shortCall } from '../talks/person-row.tsx'
import { findGuidance, logFor, type Guidance } from '../talks/talk-view.ts'
import { openCalled } from '../trajectories/called.ts'
import { listExclusions } from '../trajectories/exclusion.store.ts'
import { withoutExcluded } from '../trajectories/exclusion.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { comingPage, handoverNotePage, myLeavingPage, type Meanwhile } from './guide.pages.tsx'
import { guideLeavingTexts } from './guide.texts.ts'
import { handoverNoteOf, keepHandoverNote, noteLength } from './known-notes.ts'
import { inOrder, type Leaving } from './leaving.ts'
import { countOpen, findLeaving } from './leaving.store.ts'
import { countComing, listMeanwhile, type SealedMeanwhile } from './moving.store.ts'

const form = fields({ words: optional(text({ most: noteLength })), to: optional(id<'person'>()) })

const forLeaver = (handler: (visit: SignedInVisit, leaving: Leaving) => Promise<Reply>) => forOffice(['guide', 'administrator', 'planner', 'director', 'log-keeper'], async visit => {
  const leaving = await findLeaving(visit.tx, visit.me.person)
  return leaving?.leftAt === null ? await handler(visit, leaving) : missing()
})

const own = ({ me, now }: SignedInVisit, event: string, action: LogLine['action']): LogLine =>
  ({ event, action, person: me.person, role: 'staff', purpose: 'own-file', subject: null, object: { kind: 'person', id: me.person }, at: now })

export const leavingGuideRoutes: Routes<Visit> = {
  'GET /my-leaving': forLeaver(async (visit, leaving) => {
    const { tx, me, house } = visit
    await log(tx, own(visit, 'leaving.read', 'R'))
    const elsewhere = (await Promise.all(house.asides.leaving.map(one => one(visit, me.person)))).flat()
    return page(myLeavingPage(visit, { leaving, open: inOrder(await countOpen(tx, me.person)), elsewhere }))
  }),

  'GET /my-leaving/along.json': forLeaver(async (visit, leaving) => {
    const { tx, me, now, provider } = visit
    await log(tx, own(visit, 'leaving.taken-along', 'E'))
    const [profile, offices, hours, names] = [await profileOf(visit, me.person), await listOffices(tx), await listWeeklyHours(tx, [me.person], dayOf(provider.foundedAt, provider.zone)), await namesOf(visit, [me.person])]
    const mine = {
      format: 'houvast-staff-1', at: now.toISOString(), provider: provider.name, name: names.get(me.person) ?? '', lastDay: leaving.lastDay,
      profile: profile && { profession: profile.profession, themes: profile.themes, languages: profile.languages, programmes: profile.programmes, ways: profile.ways, ownWords: profile.ownWords, lifeView: profile.lifeView },
      offices: offices.filter(({ person }) => person === me.person).map(({ office, endedAt }) => ({ office, endedAt })),
      weeklyHours: hours.map(({ weekday, from, until, validFrom, validUntil }) => ({ weekday, from, until, validFrom, validUntil })),
    }
    return withHeaders(data('application/json; charset=utf-8', `${JSON.stringify(mine, null, 2)}\n`), { 'content-disposition': 'attachment; filename="houvast-mijn.json"' })
  }),

  'GET /trajectories/:id/next-guide': forOffice('guide', async visit => {
    const guidance = await findGuidance(visit)
    return guidance ? await show(visit, guidance) : missing()
  }),

  'POST /trajectories/:id/next-guide': forOffice('guide', async visit => {
    const { tx, me, now } = visit
    const guidance = await findGuidance(visit)
    const leaving = guidance && await findLeaving(tx, me.person)
    if (!guidance || leaving?.leftAt !== null) return missing()
    const read = form.read(visit.form)
    if (!read.value) return await show(visit, guidance, read)
    const { words, to } = read.value
    const wanted = to && (await othersFor(visit, guidance)).find(({ person }) => person === to)
    if (to !== null && !wanted) return await show(visit, guidance, { ...read, noes: { to: guideLeavingTexts(visit.voice).required } })
    if (words === null && to === null) return await show(visit, guidance, { ...read, noes: { words: guideLeavingTexts(visit.voice).required } })
    const kept = await keepHandoverNote(visit, guidance.guided.id, { words, to, by: guidance.guided.party, before: await handoverNoteOf(visit, guidance.guided.id, guidance.guided.party) }, now)
    await logFor(visit, guidance.guided.id, { event: 'handover-note.written', action: 'C', object: { kind: 'handover-note', id: kept } })
    return seeOther(`/trajectories/${guidance.guided.id}/next-guide?saved`)
  }),

  'GET /coming': forOffice('guide', async visit => {
    const { tx } = visit
    const rows = await listMeanwhile(tx)
    for (const { trajectory, move } of rows) await logFor(visit, trajectory, { event: 'stand-in.read', action: 'R', object: { kind: 'file-move', id: move }, fields: ['name', 'handle', 'alias', 'telephone'] })
    return page(comingPage(visit, { count: await countComing(tx), meanwhile: await opened(visit, rows) }))
  }),
}

/** How they are called and where to reach them, and nothing else. */
const opened = async (visit: SignedInVisit, rows: readonly SealedMeanwhile[]): Promise<readonly Meanwhile[]> => {
  const { tx, vault, provider } = visit
  const called = rows.filter((row): row is SealedMeanwhile & { handle: NonNullable<SealedMeanwhile['handle']> } => row.handle !== null)
  const calls = new Map((await openCalled(visit, called)).map((call, index) => [called[index]?.move, call]))
  const names = await namesOf(visit, rows.map(({ person }) => person))
  const telephones = await vault.openAll(tx, provider.id, rows.map(row => [{ table: 'contact', row: row.trajectory, column: 'telephone' }, row.telephone]))
  return rows.map((row, index) => {
    const call = calls.get(row.move)
    return { id: row.move, called: names.get(row.person) ?? (call ? shortCall(call) : ''), telephone: telephones[index] ?? null }
  })
}

const othersFor = async (visit: SignedInVisit, { guided, programme }: Guidance) =>
  withoutExcluded((await visit.house.guides.profilesFor(visit, programme.id)).filter(({ person }) => person !== visit.me.person), await listExclusions(visit.tx, guided.id))

const show = async (visit: SignedInVisit, guidance: Guidance, wrong?: Filled): Promise<Reply> => {
  const { tx, me, query } = visit
  const { guided, called } = guidance
  const leaving = await findLeaving(tx, me.person)
  const mine = leaving?.leftAt === null
  const written = await handoverNoteOf(visit, guided.id, mine ? guided.party : null)
  // Whoever neither leaves nor was let read anything has no such page.
  if (!mine && written === null) return missing()
  await logFor(visit, guided.id, { event: 'handover-note.read', action: 'R', object: { kind: 'handover-note', id: written?.id ?? null } })
  return page(handoverNotePage(visit, {
    trajectory: guided.id, who: shortCall(called), words: written?.words ?? null,
    writes: mine ? { others: await othersFor(visit, guidance), filled: wrong ?? filledWith({ words: written?.words ?? '', to: written?.to ?? '' }), saved: 'saved' in query } : null,
  }), wrong ? 422 : 200)
}

/** On the day of a guide who leaves: how many files there still are. */
export const leavingToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  const leaving = await findLeaving(visit.tx, visit.me.person)
  if (leaving?.leftAt !== null) return null
  const t = guideLeavingTexts(visit.voice)
  const files = (await countOpen(visit.tx, visit.me.person)).find(({ kind }) => kind === 'files')?.number ?? 0
  return { value: files, label: t.asideLeaves(files), action: { href: '/my-leaving', label: t.asideLook } }
}

/** And of whoever may come next. */
export const comingToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  const count = await countComing(visit.tx)
  const t = guideLeavingTexts(visit.voice)
  return count === 0 ? null : { value: count, label: t.asideComing(count), action: { href: '/coming', label: t.asideLook } }
}

/** On the page of one person: for who leaves, to write; for who came after, to read. */
export const handoverNoteOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const leaving = await findLeaving(visit.tx, visit.me.person)
  const written = await handoverNoteOf(visit, trajectory)
  if (leaving?.leftAt !== null && written === null) return null
  const t = guideLeavingTexts(visit.voice)
  return { value: written ? 1 : 0, label: t.asideNote, action: { href: `/trajectories/${trajectory}/next-guide`, label: t.asideLook } }
}
