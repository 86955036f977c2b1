/** The journal: each piece to write, to change, to show to whoever the learner chooses, to hide at once and to erase for good. */
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { keepPiece, keepPieceChange, piecesOf } from '../../core/own-pieces/known-own-pieces.ts'
import { endPieceShown, erasePiece, listPiecesSeen, listPiecesShown, recordPieceShown } from '../../core/own-pieces/own-pieces.store.ts'
import type { SignedInVisit, Visit } from '../../core/visit.ts'
import { findDraft } from '../../kit/drafts.ts'
import { fields, oneOf, optional, text } from '../../kit/forms.ts'
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Form, type Reply, type Routes } from '../../kit/web.ts'
import { journalDones, journalPage, reflectionPage, type Journal, type Writing } from './journal.pages.tsx'
import { note, todayOf, type Own } from './own.ts'
import { forLearner } from './own.routes.ts'
import { answerLength, feelings, modelOf, models, namesOfOthers, questionOf, questions, reflections, stepField, writeReflection, type Reflection, type ReflectionPiece } from './reflection.ts'

export const journalRoutes: Routes<Visit> = {
  'GET /my-journal': forLearner(async (visit, own) => {
    await note(visit, own, 'journal.read', 'R', { kind: 'journal', id: null })
    return page(journalPage(visit, await journalOf(visit, own), doneOf(visit)))
  }),

  'GET /my-journal/new': forLearner(async (visit, own) => {
    if (own.ended === 'yes') return missing()
    const model = modelOf(visit.query['model'])
    const draft = await findDraft({ ...visit, provider: visit.provider.id }, draftOf(own, model))
    return await show(visit, await journalOf(visit, own), { model, filled: draft ? { typed: draft.fields, problems: {} } : filledWith(), chosen: draft?.fields['readers'] ?? [] })
  }),

  'POST /my-journal': forLearner(async (visit, own) => {
    if (own.ended === 'yes') return missing()
    const [model, journal, readers] = [modelOf(visit.form['model']?.[0]), await journalOf(visit, own), readersIn(visit.form, own)]
    const read = typedIn(model, visit.form)
    const again = { model, filled: read.filled, chosen: readers }
    if (!read.said) return await show(visit, journal, again)
    const written = writeReflection({ on: todayOf(visit), model, feeling: read.said.feeling, said: read.said.said, question: journal.question }, journal.pieces, null)
    if (refused(written)) return await show(visit, journal, { ...again, no: written.refused })
    const looked = lookedAt(visit.form, own, read.said.said)
    if (looked.length > 0) return await show(visit, journal, { ...again, looked })
    const id = newAnonymousId<'own-piece'>()
    await keepPiece(visit, own.id, reflections, { id, version: 1, content: written.reflection })
    for (const to of readers) await recordPieceShown(visit.tx, own.id, { piece: id, to })
    await note(visit, own, 'journal.written', 'C', { kind: 'journal', id })
    return seeOther(`/my-journal/${id}?done=kept`)
  }),

  'GET /my-journal/:id': forPiece(async (visit, journal, item) => {
    await note(visit, journal.own, 'journal.read', 'R', { kind: 'journal', id: item.id })
    return await show(visit, journal, { item, model: item.content.model, filled: typedOf(item.content) })
  }),

  'POST /my-journal/:id/versions': forPiece(async (visit, journal, item) => {
    const { model } = item.content
    const read = typedIn(model, visit.form)
    const again = { item, model, filled: read.filled }
    if (!read.said) return await show(visit, journal, again)
    const written = writeReflection({ ...item.content, ...read.said }, journal.pieces, item.content)
    if (refused(written)) return await show(visit, journal, { ...again, no: written.refused })
    const looked = lookedAt(visit.form, journal.own, read.said.said)
    if (looked.length > 0) return await show(visit, journal, { ...again, looked })
    const seen = Number(visit.form['seen']?.[0]) === item.version
    if (!seen || !await keepPieceChange(visit, journal.own.id, { id: item.id, version: item.version + 1, content: written.reflection })) return await show(visit, journal, { ...again, newer: 'newer' })
    await note(visit, journal.own, 'journal.written', 'U', { kind: 'journal', id: item.id })
    return seeOther(`/my-journal/${item.id}?done=kept`)
  }),

  /** All readers at once: whoever is not ticked any more reads nothing of it from now on. */
  'POST /my-journal/:id/showings': forPiece(async (visit, { own, shown }, { id }) => {
    if (own.ended === 'yes') return missing()
    const readers = readersIn(visit.form, own)
    for (const { party } of own.with) {
      const had = shown.some(one => one.piece === id && one.to === party)
      if (readers.includes(party) && !had) await recordPieceShown(visit.tx, own.id, { piece: id, to: party })
      if (!readers.includes(party) && had) await endPieceShown(visit.tx, { piece: id, to: party })
    }
    await note(visit, own, readers.length > 0 ? 'journal.shown' : 'journal.hidden', 'U', { kind: 'journal', id })
    return seeOther(`/my-journal/${id}?done=changed`)
  }),

  'POST /my-journal/:id/erasures': forPiece(async (visit, { own }, { id }) => {
    await erasePiece(visit.tx, id)
    await note(visit, own, 'journal.erased', 'D', { kind: 'journal', id })
    return seeOther('/my-journal?done=erased')
  }),
}

function forPiece(handler: (visit: SignedInVisit, journal: Journal, item: ReflectionPiece) => Promise<Reply>) {
  return forLearner(async (visit, own) => {
    const [wanted, journal] = [parseId<'own-piece'>(visit.params['id']), await journalOf(visit, own)]
    const item = journal.pieces.find(({ id }) => id === wanted)
    return item ? await handler(visit, journal, item) : missing()
  })
}

export const journalOf = async (visit: SignedInVisit, own: Own): Promise<Journal> => ({
  own, pieces: await piecesOf(visit, own.id, reflections), shown: await listPiecesShown(visit.tx, own.id), seen: await listPiecesSeen(visit.tx, own.id),
  question: questionOf(await piecesOf(visit, own.id, questions), todayOf(visit))?.content.words ?? null,
})

/** Of those who are there now, whoever was ticked. */
const readersIn = (form: Form, own: Own) => own.with.map(({ party }) => party).filter(party => form['readers']?.includes(party))
/** What looks like a name and was not looked at yet: of those once warned of nothing is said again. */
const lookedAt = (form: Form, own: Own, said: Readonly<Record<string, string>>): readonly string[] => {
  const [found, before] = [namesOfOthers(Object.values(said), [own.name, ...own.with.map(({ name }) => name)]), form['looked']?.[0]?.split('|') ?? []]
  return found.every(one => before.includes(one)) ? [] : found
}
const typedIn = (model: string, form: Form): { readonly filled: Filled; readonly said: Pick<Reflection, 'feeling' | 'said'> | null } => {
  const keys = Object.keys(models[model]?.steps ?? {})
  const steps = fields(Object.fromEntries(keys.map(key => [stepField(key), optional(text({ most: answerLength }))]))).read(form)
  const feeling = fields({ feeling: optional(oneOf(feelings)) }).read(form)
  const filled = { typed: { ...steps.typed, ...feeling.typed }, problems: { ...steps.problems, ...feeling.problems } }
  const { value } = steps
  if (!value || !feeling.value) return { filled, said: null }
  return { filled, said: { feeling: feeling.value.feeling, said: Object.fromEntries(keys.flatMap(key => { const words = value[stepField(key)]; return typeof words === 'string' ? [[key, words] as const] : [] })) } }
}
const typedOf = ({ feeling, said }: Reflection): Filled => filledWith({ feeling, ...Object.fromEntries(Object.entries(said).map(([key, words]) => [stepField(key), words])) })
const draftOf = ({ id }: Own, model: string): string => `journal-${model}-${id}`
const doneOf = ({ query }: SignedInVisit) => journalDones.find(one => one === query['done']) ?? null

const show = async (visit: SignedInVisit, journal: Journal, { item = null, chosen = [], looked = [], newer = null, no = null, ...writing }: Partial<Writing> & Pick<Writing, 'model' | 'filled'>): Promise<Reply> => {
  const isWrong = no !== null || looked.length > 0 || Object.keys(writing.filled.problems).length > 0
  return page(reflectionPage(visit, journal, { ...writing, item, chosen, looked, newer, no, draft: draftOf(journal.own, writing.model), done: doneOf(visit) }), newer ? 409 : isWrong ? 422 : 200)
}
