/** The learner's own day: the question they take into it, and where they go from there. */
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { dateWithYear } from '../../kit/time.ts'
import { keepPiece, piecesOf } from '../../core/own-pieces/known-own-pieces.ts'
import { erasePiece, listPiecesShown, recordPieceShown } from '../../core/own-pieces/own-pieces.store.ts'
import type { AboutMyFile, AboutMySeat, SeenKind, SignedInVisit, Visit } from '../../core/visit.ts'
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { isWaiting, type FeedbackNo } from './feedback.ts'
import { feedbackOf, requestsOf } from './known-feedback.ts'
import { journalOf } from './journal.routes.ts'
import { journalTexts } from './journal.texts.ts'
import { findOwn, note, todayOf, type Own } from './own.ts'
import { forLearner } from './own.routes.ts'
import { learningAtWork } from './programme.ts'
import { askToday, models, newestFirst, questionForm, questionOf, questions, reflections } from './reflection.ts'
import { signedThisWeek } from './known-tasks.ts'
import { todayDones, todayPage } from './today.pages.tsx'

export const todayRoutes: Routes<Visit> = {
  'GET /my-learning': forLearner(async (visit, own) => {
    await note(visit, own, 'learning.read', 'R')
    return await showToday(visit, own, filledWith())
  }),

  /** Whoever guides reads it; nobody beside the file does. */
  'POST /my-learning/questions': forLearner(async (visit, own) => {
    if (own.ended === 'yes') return missing()
    const read = questionForm.read(visit.form)
    if (!read.value) return await showToday(visit, own, read)
    const asked = askToday(read.value.words, todayOf(visit), await piecesOf(visit, own.id, questions))
    if (refused(asked)) return await showToday(visit, own, { ...read, noes: { words: journalTexts(visit.voice)[asked.refused] } })
    const id = newAnonymousId<'own-piece'>()
    await keepPiece(visit, own.id, questions, { id, version: 1, content: asked })
    for (const { party, seat } of own.with) if (seat === 'inside') await recordPieceShown(visit.tx, own.id, { piece: id, to: party })
    await note(visit, own, 'learning.question-set', 'C', { kind: 'learning-question', id })
    return seeOther('/my-learning?done=asked')
  }),

  'POST /my-learning/questions/:id/erasures': forLearner(async (visit, own) => {
    const wanted = parseId<'own-piece'>(visit.params['id'])
    const item = (await piecesOf(visit, own.id, questions)).find(({ id }) => id === wanted)
    if (!item) return missing()
    await erasePiece(visit.tx, item.id)
    await note(visit, own, 'learning.question-erased', 'D', { kind: 'learning-question', id: item.id })
    return seeOther('/my-learning?done=questionGone')
  }),
}

/** @param no what was refused of asking for feedback */
export const showToday = async (visit: SignedInVisit, own: Own, filled: Filled, no: FeedbackNo = null): Promise<Reply> => {
  const isWrong = no !== null || Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  const [given, requests] = [await feedbackOf(visit, own.id), await requestsOf(visit, own.id)]
  const people = await visit.house.guides.profilesFor(visit, learningAtWork.id)
  return page(todayPage(visit, {
    journal: await journalOf(visit, own), question: questionOf(await piecesOf(visit, own.id, questions), todayOf(visit)), filled,
    done: todayDones.find(one => one === visit.query['done']) ?? null, 
    asking: own.ended === 'yes' ? null : { people, waiting: requests.filter(one => isWaiting(one, given, visit.now)), fresh: given.filter(({ read }) => read === 'no').length, no },
    week: await signedThisWeek(visit, own),
  }), isWrong ? 422 : 200)
}

/** On one's own page: the question of today, or the place for it. */
export const learningOfMine: AboutMySeat = async (visit, { trajectory, programme }) => {
  if (programme.id !== learningAtWork.id) return []
  const own = await findOwn(visit)
  if (own?.id !== trajectory) return []
  const t = journalTexts(visit.voice)
  const question = questionOf(await piecesOf(visit, trajectory, questions), todayOf(visit))
  return [{ title: t.title, text: own.ended === 'yes' ? t.over : question ? t.asideAsked(question.content.words) : t.aside, waits: own.ended === 'no' && question === null, under: 'own-work', action: { href: '/my-learning', label: t.title } }]
}

export const journalOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  if (programme.id !== learningAtWork.id) return []
  const [asked, written, shown, own] = [await piecesOf(visit, trajectory, questions), await piecesOf(visit, trajectory, reflections), await listPiecesShown(visit.tx, trajectory), await findOwn(visit)]
  const t = journalTexts(visit.voice)
  const { locale } = visit.voice
  const readers = (piece: (typeof written)[number]['id']) => (own?.with ?? []).filter(({ party }) => shown.some(one => one.piece === piece && one.to === party)).map(({ name }) => name).join(', ')
  const field = (name: string, label: string, value: string | null) => (value ? [{ name, label, value }] : [])
  return [
    ...(asked.length === 0 ? [] : [{ name: 'learning-questions', title: t.fileQuestions, entries: newestFirst(asked).map(({ content }) => ({ title: dateWithYear(content.on, locale), at: null, fields: field('question', t.about, content.words) })) }]),
    ...(written.length === 0 ? [] : [{
      name: 'journal', title: t.journal, entries: newestFirst(written).map(({ id, content }) => ({
        title: dateWithYear(content.on, locale), at: null, data: content,
        fields: [
          ...field('question', t.about, content.question), ...field('feeling', t.feeling, content.feeling && t[content.feeling]),
          ...Object.entries(content.said).map(([key, value]) => ({ name: key, label: models[content.model]?.steps[key]?.asks[locale] ?? key, value })),
          ...field('readBy', t.readers, readers(id)),
        ],
      })),
    }]),
  ]
}

export const journalSeen: SeenKind = {
  tables: ['own_piece', 'own_piece_seen'],
  title: voice => journalTexts(voice).seenTitle,
  async now({ voice }, { programme, readersOf }) {
    const t = journalTexts(voice)
    return programme.id === learningAtWork.id ? { readers: readersOf('own_piece').map(({ who, number }) => ({ who, sees: t.seenSome(number) })), rule: t.seenRule, change: { href: '/my-journal', label: t.toJournal } } : null
  },
}
