/** What someone prepares to say at work about having been away: written, changed and erased by nobody but them. */
import { findDraft } from '../../kit/drafts.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import type { Translated } from '../../kit/texts.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import type { Programme } from '../programme.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type SignedInVisit, type Visit } from '../visit.ts'
import { explainingPage } from './explaining.pages.tsx'
import { explainingTexts } from './explaining.texts.ts'
import { fieldOf, readExplanation, writeExplanation, type Explanation } from './explanation.ts'
import { eraseExplanation } from './explanation.store.ts'
import { explanationOf, keepExplanation } from './known-explanation.ts'

type Own = { readonly id: Id<'trajectory'>; readonly programme: Programme; readonly questions: Readonly<Record<string, Translated>> }
const draftOf = ({ id }: Own): string => `explanation-${id}`

export const explainingRoutes: Routes<Visit> = {
  'GET /my-explanation': forOwn(async (visit, own) => {
    const [before, draft] = [await explanationOf(visit, own.id), await findDraft({ ...visit, provider: visit.provider.id }, draftOf(own))]
    await note(visit, own, 'explanation.read', 'R')
    return show(visit, own, before, draft && draft.fields['seen']?.[0] === String(before?.version ?? 0) ? { typed: draft.fields, problems: {} } : typedFrom(before))
  }),

  'POST /my-explanation/versions': forOwn(async (visit, own) => {
    await oneAtATime(visit.tx, own.id)
    const [before, read] = [await explanationOf(visit, own.id), readExplanation(own.questions, visit.form)]
    if (!read.said) return show(visit, own, before, read, null, 422)
    const written = writeExplanation(read.said, { seen: Number(visit.form['seen']?.[0] ?? 0), before }, newAnonymousId())
    if (refused(written)) return show(visit, own, before, { typed: read.typed, problems: {} }, written.refused, written.refused === 'explanation.newer' ? 409 : 422)
    await keepExplanation(visit, own.id, written)
    await note(visit, own, 'explanation.written', before ? 'U' : 'C')
    return seeOther('/my-explanation?done=kept')
  }),

  'POST /my-explanation/erasures': forOwn(async (visit, own) => {
    await eraseExplanation(visit.tx, own.id)
    await note(visit, own, 'explanation.erased', 'D')
    return seeOther('/my-explanation?done=erased')
  }),
}

function forOwn(handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) {
  return forSomeone(async visit => {
    const found = await findOwnTrajectory(visit.tx)
    const programme = visit.house.programmes.find(({ id }) => id === found?.programme)
    return found && programme?.explaining ? await handler(visit, { id: found.id, programme, questions: programme.explaining }) : missing()
  })
}
const typedFrom = (before: Explanation | null): Filled => filledWith(Object.fromEntries(Object.entries(before?.said ?? {}).map(([key, words]) => [fieldOf(key), words])))
const show = (visit: SignedInVisit, own: Own, before: Explanation | null, filled: Filled, no: 'explanation.empty' | 'explanation.newer' | null = null, status: 200 | 409 | 422 = 200): Reply =>
  page(explainingPage(visit, { questions: own.questions, filled, seen: before?.version ?? 0, no, draft: draftOf(own), done: (['kept', 'erased'] as const).find(one => one === visit.query['done']) ?? null }), status)
/** An act on one's own, kept to the day. */
const note = ({ tx, me, now }: SignedInVisit, { id, programme }: Own, event: string, action: LogLine['action']) =>
  log(tx, { event, action, person: me.person, role: programme.participant, purpose: 'own-file', subject: id, object: { kind: 'explanation', id }, basis: 'participant', at: toTheDay(now) })

export const explanationOfMine: AboutMySeat = async (visit, { trajectory, programme }) => {
  if (!programme.explaining) return []
  const t = explainingTexts(visit.voice)
  return [{ title: t.title, text: await explanationOf(visit, trajectory) ? t.asideKept : t.asideNone, waits: false, action: { href: '/my-explanation', label: t.title } }]
}
export const explanationOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const { explaining } = programme
  const kept = explaining ? await explanationOf(visit, trajectory) : null
  if (!explaining || !kept) return []
  const t = explainingTexts(visit.voice)
  return [{ name: 'explanation', title: t.title, entries: [{ title: t.title, at: null, fields: Object.entries(kept.said).map(([name, value]) => ({ name, label: explaining[name]?.[visit.voice.locale] ?? name, value })) }] }]
}
