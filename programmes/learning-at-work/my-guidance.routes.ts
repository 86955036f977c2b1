/** How a learner sees who guides them: their own until they tell it by name; and a sentence they let be shown, taken back as easily. */
import { namesIn } from '../../core/advice/names.ts'
import { oneAtATime } from '../../core/consent/consent.store.ts'
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { guideOf } from '../../core/life-line/line-view.ts'
import { keepPiece, keepPieceChange, piecesOf, type Piece } from '../../core/own-pieces/known-own-pieces.ts'
import { endPieceShown, erasePiece, listPiecesShown, recordPieceShown } from '../../core/own-pieces/own-pieces.store.ts'
import { namesOf } from '../../core/people/known-people.ts'
import { listCircle } from '../../core/trajectories/circle.store.ts'
import { toTheDay } from '../../core/trajectories/own-looks.ts'
import { findOwnGuide, findOwnTrajectory } from '../../core/trajectories/party.store.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type SeenKind, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { competenceKeys, competences } from './competences.ts'
import { levelsFrom, lookAtOneself, profileForm, type View } from './guiding.ts'
import { todayOf } from './for-guiding.routes.ts'
import { keepQuote, myQuotes } from './known-stage.ts'
import { levelTexts } from './levels.texts.ts'
import { hasLooked } from './look-again.tsx'
import { guidanceViews, mostQuotes, quoteForm } from './my-guidance.ts'
import { myGuidancePage } from './my-guidance.pages.tsx'
import { askedTexts } from './profile.texts.ts'
import { learningAtWork } from './programme.ts'
import { takeQuoteBack } from './stage.store.ts'
import { myGuidanceTexts } from './stage.texts.ts'

type Own = { readonly id: Id<'trajectory'>; readonly party: Id<'party'>; readonly guide: { readonly party: Id<'party'>; readonly name: string } | null; readonly view: Piece<View> | null }

const forLearner = (handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) => forSomeone(async visit => {
  const found = await findOwnTrajectory(visit.tx)
  if (found?.programme !== learningAtWork.id) return missing()
  if (visit.asked.method === 'POST') await oneAtATime(visit.tx, found.id)
  const guide = await guideOf(visit, { id: found.id, party: found.party, ended: found.ended ? 'yes' : 'no' })
  return await handler(visit, { id: found.id, party: found.party, guide, view: (await piecesOf(visit, found.id, guidanceViews))[0] ?? null })
})
/** Kept to the day, as every look of one's own. */
const note = ({ tx, me, now }: SignedInVisit, { id }: Own, event: string, action: LogLine['action'], object: NonNullable<LogLine['object']>) =>
  log(tx, { event, action, person: me.person, role: learningAtWork.participant, purpose: 'own-file', subject: id, object, basis: 'participant', at: toTheDay(now) })

const isToldTo = async (visit: SignedInVisit, { id, guide, view }: Own): Promise<boolean> => view !== null && guide !== null && (await listPiecesShown(visit.tx, id)).some(({ piece, to }) => piece === view.id && to === guide.party)

const show = async (visit: SignedInVisit, own: Own, { filled = filledWith(own.view ? { ...own.view.content.levels, words: own.view.content.words } : {}), quote = filledWith() }: { readonly filled?: Filled; readonly quote?: Filled } = {}, status: 200 | 409 | 422 = 200): Promise<Reply> => {
  const [t, name] = [myGuidanceTexts(visit.voice), own.guide?.name ?? '']
  const dones: Readonly<Record<string, string>> = { kept: t.kept, told: t.told(name), hidden: t.hidden(name), erased: t.erased, said: t.said, taken: t.taken }
  return page(myGuidancePage(visit, { guide: own.guide?.name ?? null, view: own.view, isTold: await isToldTo(visit, own), quotes: await myQuotes(visit, own.id) }, { filled, quote, done: dones[visit.query['done'] ?? ''] ?? null }), status)
}

export const myGuidanceRoutes: Routes<Visit> = {
  'GET /my-guide': forLearner(async (visit, own) => {
    await note(visit, own, 'guidance-view.read', 'R', { kind: 'guidance-view', id: null })
    return await show(visit, own)
  }),

  'POST /my-guide': forLearner(async (visit, own) => {
    const read = profileForm.read(visit.form)
    const looked = read.value && lookAtOneself(levelsFrom(read.value), read.value.words, todayOf(visit))
    if (!looked) return await show(visit, own, { filled: read }, 422)
    if (refused(looked)) return await show(visit, own, { filled: { ...read, noes: { safety: askedTexts(visit.voice)[looked.refused] } } }, 422)
    const content = { levels: looked.profile.levels, words: looked.profile.words }
    if (own.view) {
      if (!await keepPieceChange(visit, own.id, { id: own.view.id, version: own.view.version + 1, content })) return await show(visit, own, { filled: read }, 409)
    } else await keepPiece(visit, own.id, guidanceViews, { id: newAnonymousId(), version: 1, content })
    await note(visit, own, 'guidance-view.written', own.view ? 'U' : 'C', { kind: 'guidance-view', id: own.view?.id ?? null })
    return seeOther('/my-guide?done=kept')
  }),

  'POST /my-guide/showings': forLearner(async (visit, own) => {
    const shows = visit.form['shows']?.[0]
    if (!own.view || !own.guide || shows !== 'yes' && shows !== 'no') return missing()
    if (shows === 'yes') await recordPieceShown(visit.tx, own.id, { piece: own.view.id, to: own.guide.party })
    else await endPieceShown(visit.tx, { piece: own.view.id, to: own.guide.party })
    await note(visit, own, shows === 'yes' ? 'guidance-view.shown' : 'guidance-view.hidden', 'U', { kind: 'guidance-view', id: own.view.id })
    return seeOther(`/my-guide?done=${shows === 'yes' ? 'told' : 'hidden'}`)
  }),

  'POST /my-guide/erasures': forLearner(async (visit, own) => {
    if (!own.view) return missing()
    await erasePiece(visit.tx, own.view.id)
    await note(visit, own, 'guidance-view.erased', 'D', { kind: 'guidance-view', id: own.view.id })
    return seeOther('/my-guide?done=erased')
  }),

  'POST /my-guide/quotes': forLearner(async (visit, own) => {
    const about = own.guide && await findOwnGuide(visit.tx, own.id)
    if (!about) return missing()
    const [read, t] = [quoteForm.read(visit.form), myGuidanceTexts(visit.voice)]
    if (!read.value) return await show(visit, own, { quote: read }, 422)
    const names = namesIn(read.value.says)
    const no = names.length > 0 && hasLooked(visit.form) === 'no' ? t['quote.names'](names.join(', ')) : (await myQuotes(visit, own.id)).length >= mostQuotes ? t['quote.too-many'] : null
    if (no) return await show(visit, own, { quote: { ...read, noes: { says: no } } }, 422)
    const id = newAnonymousId<'guiding-quote'>()
    await keepQuote(visit, { id, trajectory: own.id, by: own.party, about, says: read.value.says })
    await note(visit, own, 'guiding-quote.said', 'C', { kind: 'guiding-quote', id })
    return seeOther('/my-guide?done=said')
  }),

  'POST /my-guide/quotes/:id/ends': forLearner(async (visit, own) => {
    const id = parseId<'guiding-quote'>(visit.params['id'])
    if (!id || !await takeQuoteBack(visit.tx, id, own.id)) return missing()
    await note(visit, own, 'guiding-quote.taken-back', 'D', { kind: 'guiding-quote', id })
    return seeOther('/my-guide?done=taken')
  }),
}

/** On the learner's own page. */
export const guidanceOfMine: AboutMySeat = async (visit, { programme }) => {
  if (programme.id !== learningAtWork.id) return []
  const t = myGuidanceTexts(visit.voice)
  return [{ title: t.title, text: t.aside, waits: false, action: { href: '/my-guide', label: t.title }, under: 'own-work' }]
}

export const guidanceOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  if (programme.id !== learningAtWork.id) return []
  const [views, quotes, t, l] = [await piecesOf(visit, trajectory, guidanceViews), await myQuotes(visit, trajectory), myGuidanceTexts(visit.voice), levelTexts(visit.voice)]
  if (views.length + quotes.length === 0) return []
  return [{
    name: 'guidance', title: t.title,
    entries: [
      ...views.map(({ content }) => ({
        title: t.title, at: null, data: content,
        fields: [...competenceKeys.flatMap(key => { const level = content.levels[key]; return level ? [{ name: key, label: competences[key].name[visit.voice.locale], value: l[level] }] : [] }), ...(content.words ? [{ name: 'words', label: l.words, value: content.words }] : [])],
      })),
      ...quotes.map(({ says }) => ({ title: t.fileSays, at: null, fields: [{ name: 'says', label: t.fileSays, value: says }], data: { says } })),
    ],
  }]
}

/** The view by a yes of its own, the sentences by having been said for it. */
export const guidanceSeen: SeenKind = {
  tables: ['own_piece', 'guiding_quote'],
  title: voice => myGuidanceTexts(voice).seenTitle,
  async now(visit, { trajectory, party, programme, readersOf }) {
    if (programme.id !== learningAtWork.id) return null
    const t = myGuidanceTexts(visit.voice)
    const [view] = await piecesOf(visit, trajectory, guidanceViews)
    // Other pieces of one's own are told of by their nouns: of this one only whom it is shown to.
    const shown = view ? (await listPiecesShown(visit.tx, trajectory)).filter(({ piece }) => piece === view.id).map(({ to }) => to) : []
    const circle = (await listCircle(visit.tx, trajectory)).filter(({ id }) => id !== party && shown.includes(id))
    const names = await namesOf(visit, circle.map(({ person }) => person))
    return { readers: [...circle.map(({ person }) => ({ who: names.get(person) ?? '', sees: t.seenView })), ...readersOf('guiding_quote').map(({ who, number }) => ({ who, sees: t.seenQuote(number) }))], rule: t.seenRule, change: { href: '/my-guide', label: t.toPage } }
  },
}
