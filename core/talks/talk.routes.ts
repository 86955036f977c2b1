/** One talk: the number, the scores, what came of it, and the guide's own note. */
import { fields, oneOf, optional, text, whole, type Typed } from '../../kit/forms.ts'
import { findDraft, saveDraft } from '../../kit/drafts.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { takeBack } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { data, missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { giveBack } from '../agenda/hold.store.ts'
import { filledWith } from '../filled-form.ts'
import { contactOf } from '../trajectories/contact.ts'
import { forOffice, type Visit } from '../visit.ts'
import { recordCancellation } from './appointment.store.ts'
import { needs, noteLength, writeNote, type Note } from './note.ts'
import { lookAtNumber } from './number.ts'
import { branches, leaves, recordOutcome } from './outcome.ts'
import { noScores, noteScore, scoreKinds } from './score.ts'
import { noteDraft, outcomePage, talkPage, type Branch, type NoteForm, type TalkPage } from './talk.pages.tsx'
import { recordOutcomeOf } from './talk.store.ts'
import { findTalk, logFor, logLook, type GuideVisit, type Guidance } from './talk-view.ts'
import { talkTexts } from './talk.texts.ts'
import type { Talk } from './talk.ts'
import { keepNote, keepScore } from './written.ts'

const scoreForm = fields({ which: oneOf(scoreKinds), score: whole({ least: 0, most: 10 }) })
const outcomeForm = fields({ outcome: oneOf(leaves) })
const words = optional(text({ most: noteLength }))
const noteForm = fields({ theme: optional(text({ most: 39 })), talkedAbout: words, insight: words, step: words, needsMore: optional(oneOf(needs)), seen: whole({ least: 0, most: 100_000 }) })

type Found = { readonly guidance: Guidance; readonly talk: Talk }
const forTalk = (handler: (visit: GuideVisit, found: Found) => Promise<Reply>) => forOffice('guide', async visit => {
  const found = await findTalk(visit)
  return found ? await handler(visit, found) : missing()
})

export const talkRoutes: Routes<Visit> = {
  'GET /talks/:id': forTalk(async (visit, found) => await show(visit, found, { note: await noteOf(visit, found) })),

  'POST /talks/:id/number-looks': forTalk(async (visit, found) => {
    const may = lookAtNumber(found.talk.appointment, visit.provider.zone, visit.now)
    const note = await noteOf(visit, found)
    if (refused(may)) return await show(visit, found, { note, no: { field: 'number', message: talkTexts(visit.voice)[may.refused] } })
    const { trajectory } = found.talk.appointment
    const contact = await contactOf(visit, trajectory)
    await logFor(visit, trajectory, { event: 'contact.read', action: 'R', object: { kind: 'contact', id: trajectory }, fields: ['telephone'] })
    return await show(visit, found, { note, number: contact?.telephone ?? null })
  }),

  'POST /talks/:id/scores': forTalk(async (visit, found) => {
    const { talk, guidance: { guided, scores } } = found
    const t = talkTexts(visit.voice)
    const read = scoreForm.read(visit.form)
    const field = `score-${visit.form['which']?.[0] === 'end' ? 'end' : 'start'}`
    const refuse = async (message: string) => await show(visit, found, { note: await noteOf(visit, found), no: { field, message } })
    if (!read.value) return await refuse(`${field === 'score-end' ? t.scoreEnd : t.scoreStart} ${t.scoreHint}`)
    const noted = noteScore(talk.appointment, scores.get(talk.id) ?? noScores, read.value.which, read.value.score, visit.now)
    if (refused(noted)) return await refuse(t[noted.refused])
    const id = await keepScore(visit, guided.id, talk.id, noted.which, noted.score, guided.party, visit.now)
    await logFor(visit, guided.id, { event: 'score.written', action: 'C', object: { kind: 'score', id }, fields: [noted.which] })
    return seeOther(`/talks/${talk.id}`)
  }),

  'GET /talks/:id/outcome': forTalk(async (visit, found) => await ask(visit, found, branchOf(visit), visit.query['happened'] === undefined ? null : branchOf(visit) ? null : talkTexts(visit.voice)['outcome.choose'])),

  'POST /talks/:id/outcome': forTalk(async (visit, found) => {
    const { talk, guidance: { guided } } = found
    const t = talkTexts(visit.voice)
    const read = outcomeForm.read(visit.form)
    if (!read.value) return await ask(visit, found, branchOf(visit), t['outcome.choose'])
    const came = recordOutcome(talk.appointment, read.value.outcome, guided.party, visit.now)
    if (refused(came)) return await ask(visit, found, branchOf(visit), t[came.refused])
    if ('outcome' in came) await recordOutcomeOf(visit.tx, came)
    else {
      await recordCancellation(visit.tx, came)
      await giveBack(visit.tx, came.appointment)
      await takeBack(visit.tx, came.appointment)
    }
    await logFor(visit, guided.id, { event: 'talk.outcome', action: 'C', object: { kind: 'talk', id: talk.id }, fields: [read.value.outcome] })
    return seeOther(`/talks/${talk.id}`)
  }),

  'POST /talks/:id/notes': forTalk(async (visit, found) => {
    const { talk, guidance: { guided, programme } } = found
    const saved = savedNote(found)
    const read = noteForm.read(visit.form)
    const again = async (filled: NoteForm['filled']) => await show(visit, found, { note: { filled, seen: saved?.version ?? 0, saved } }, 422)
    if (!read.value) return await again(read)
    const { theme, talkedAbout, insight, step, needsMore, seen } = read.value
    const content = { theme, talkedAbout: talkedAbout ?? '', insight: insight ?? '', step: step ?? '', needsMore }
    const version = writeNote(programme, saved, seen, content)
    if (refused(version)) return await again({ typed: read.typed, problems: {}, noes: { [version.refused === 'note.theme-unknown' ? 'theme' : 'talkedAbout']: talkTexts(visit.voice)[version.refused] } })
    const note: Note = { ...content, ...version, id: saved?.id ?? newAnonymousId(), talk: talk.id, writtenAt: visit.now }
    await keepNote(visit, guided.id, note, guided.party)
    await logFor(visit, guided.id, { event: 'note.written', action: note.version === 1 ? 'C' : 'U', object: { kind: 'note', id: note.id }, fields: ['theme', 'content'] })
    return seeOther(`/talks/${talk.id}`)
  }),

  'POST /talks/:id/note-drafts': forTalk(async (visit, { talk }) => {
    const kept = await saveDraft({ tx: visit.tx, vault: visit.vault, provider: visit.provider.id, person: visit.me.person }, noteDraft(talk), visit.form, visit.now)
    return data('text/plain; charset=utf-8', '', kept ? 204 : 413)
  }),
}

const branchOf = ({ query }: GuideVisit): Branch | null => {
  const happened = query['happened']
  return happened !== undefined && isBranch(happened) ? happened : null
}
const isBranch = (text: string): text is Branch => Object.hasOwn(branches, text)

const savedNote = ({ guidance: { notes }, talk }: Found): Note | null => notes.find(note => note.talk === talk.id) ?? null

/** As it was saved, or as it was left half written since. */
const noteOf = async (visit: GuideVisit, found: Found): Promise<NoteForm> => {
  const saved = savedNote(found)
  const seen = saved?.version ?? 0
  const draft = await findDraft({ tx: visit.tx, vault: visit.vault, provider: visit.provider.id }, noteDraft(found.talk))
  if (draft && (!saved || draft.savedAt > saved.writtenAt)) {
    const typed: Typed = draft.fields
    return { filled: { typed, problems: {} }, seen: Number(draft.fields['seen']?.[0] ?? seen), saved }
  }
  const { theme = null, talkedAbout = '', insight = '', step = '', needsMore = null } = saved ?? {}
  return { filled: filledWith({ theme, talkedAbout, insight, step, needsMore }), seen, saved }
}

const when = ({ now, provider: { zone }, voice: { locale } }: Visit) => ({ now, zone, locale })

/** The page of a talk, with the line in the log that goes with looking at it. */
const show = async (visit: GuideVisit, { guidance, talk }: Found, more: Pick<TalkPage, 'note' | 'number' | 'no'>, status: 200 | 422 = more.no ? 422 : 200): Promise<Reply> => {
  await logLook({ visit, guidance, event: 'talk.read', object: { kind: 'talk', id: talk.id }, notes: guidance.notes.filter(note => note.talk === talk.id) })
  return page(talkPage(visit, { guidance, talk, when: when(visit), ...more }), status)
}

const ask = async (visit: GuideVisit, { guidance, talk }: Found, branch: Branch | null, no: string | null): Promise<Reply> => {
  await logLook({ visit, guidance, event: 'talk.read', object: { kind: 'talk', id: talk.id }, notes: [] })
  return page(outcomePage(visit, { guidance, talk, branch, no }), no === null ? 200 : 422)
}
