/** Practising one's limits: each to write, to rehearse, to try, to show or hide, to erase; and its sentence to agree on with oneself. */
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import type { Translated } from '../../kit/texts.ts'
import { dayOf, type Day } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { agreeMyself, dueForm } from '../agreements/agree-myself.ts'
import { standingOf as standingOfAgreement } from '../agreements/agreement.ts'
import { findSeated } from '../agreements/agreement-view.ts'
import { agreementsOf } from '../agreements/known-agreements.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { guideOf } from '../life-line/line-view.ts'
import { keepPiece, keepPieceChange, piecesOf } from '../own-pieces/known-own-pieces.ts'
import { endPieceShown, erasePiece, listAgreedOfPieces, listPiecesShown, recordAgreedOfPiece, recordPieceShown } from '../own-pieces/own-pieces.store.ts'
import type { Programme } from '../programme.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { forSomeone, type AboutMySeat, type SignedInVisit, type Visit } from '../visit.ts'
import { addTry, dropTry, limitForm, limits, sentenceOf, tryForm, writeLimit, type Limit, type LimitPiece } from './limit.ts'
import { limitTexts } from './limit.texts.ts'
import { dones, limitPage, limitsPage, type OwnLimits } from './own.pages.tsx'

type Own = { readonly id: Id<'trajectory'>; readonly party: Id<'party'>; readonly ended: 'yes' | 'no'; readonly programme: Programme; readonly sentences: Readonly<Record<string, Translated>> }
type Mine = OwnLimits & { readonly own: Own }

export const limitRoutes: Routes<Visit> = {
  'GET /my-limits': forOwn(async (visit, mine) => {
    await note(visit, mine.own, 'limit.read', 'R', null)
    return page(limitsPage(visit, mine, dones.find(one => one === visit.query['done']) ?? null))
  }),

  'GET /my-limits/new': forOwn(async (visit, mine) => await show(visit, mine, null, filledWith({ say: mine.own.sentences[visit.query['say'] ?? '']?.[visit.voice.locale] ?? null }))),

  'POST /my-limits': forOwn(async (visit, mine) => {
    const read = limitForm.read(visit.form)
    const written = read.value && writeLimit(read.value, null, mine.items.length)
    if (!written) return await show(visit, mine, null, read)
    if (refused(written)) return await show(visit, mine, null, { ...read, noes: { situation: limitTexts(visit.voice)[written.refused] } })
    const id = newAnonymousId<'own-piece'>()
    await keepPiece(visit, mine.own.id, limits, { id, version: 1, content: written.limit })
    await note(visit, mine.own, 'limit.written', 'C', id)
    return seeOther(`/my-limits/${id}?done=kept`)
  }),

  'GET /my-limits/:id': forLimit(async (visit, mine, item) => {
    await note(visit, mine.own, 'limit.read', 'R', item.id)
    return await show(visit, mine, item, typedOf(item))
  }),

  'POST /my-limits/:id/versions': forLimit(async (visit, mine, item) => {
    const read = limitForm.read(visit.form)
    const written = read.value && writeLimit(read.value, item.content, mine.items.length - 1)
    if (!written) return await show(visit, mine, item, read)
    if (refused(written)) return await show(visit, mine, item, { ...read, noes: { situation: limitTexts(visit.voice)[written.refused] } })
    return await changed(visit, mine, item, written.limit, read)
  }),

  'POST /my-limits/:id/tries': forLimit(async (visit, mine, item) => {
    const read = tryForm.read(visit.form)
    const added = read.value && addTry(item.content, read.value, todayOf(visit))
    if (!added) return await show(visit, mine, item, typedOf(item), { tried: read })
    if (refused(added)) return await show(visit, mine, item, typedOf(item), { tried: { ...read, noes: { [added.refused === 'try.to-come' ? 'on' : 'what']: limitTexts(visit.voice)[added.refused] } } })
    return await changed(visit, mine, item, added.limit, typedOf(item), read)
  }),

  'POST /my-limits/:id/tries/:place/erasures': forLimit(async (visit, mine, item) => {
    const place = Number(visit.params['place'])
    return item.content.tries[place] ? await changed(visit, mine, item, dropTry(item.content, place), typedOf(item)) : missing()
  }),

  'POST /my-limits/:id/showings': forLimit(async (visit, { own, guide }, { id }) => {
    const shows = visit.form['shows']?.[0]
    if (!guide || shows !== 'yes' && shows !== 'no') return missing()
    if (shows === 'yes') await recordPieceShown(visit.tx, own.id, { piece: id, to: guide.party })
    else await endPieceShown(visit.tx, { piece: id, to: guide.party })
    await note(visit, own, shows === 'yes' ? 'limit.shown' : 'limit.hidden', 'U', id)
    return seeOther(`/my-limits/${id}?done=${shows === 'yes' ? 'shown' : 'hidden'}`)
  }),

  'POST /my-limits/:id/erasures': forLimit(async (visit, { own }, { id }) => {
    await erasePiece(visit.tx, id)
    await note(visit, own, 'limit.erased', 'D', id)
    return seeOther('/my-limits?done=erased')
  }),

  /** Only the sentence leaves it, word for word, and only as something to do oneself. */
  'POST /my-limits/:id/agreements': forLimit(async (visit, mine, item) => {
    const seated = mine.own.ended === 'no' && mine.own.programme.agreements ? await findSeated(visit, mine.own.id) : null
    if (!seated) return missing()
    const read = dueForm.read(visit.form)
    if (!read.value) return await show(visit, mine, item, typedOf(item), { agree: read })
    const running = (await agreedOf(visit, mine, item)).some(one => standingOfAgreement(one) === 'open')
    const sentence = sentenceOf(item.content, running ? 'yes' : 'no')
    const t = limitTexts(visit.voice)
    if (refused(sentence)) return await show(visit, mine, item, typedOf(item), { agree: { ...read, noes: { due: t[sentence.refused] } } })
    const agreed = await agreeMyself(visit, seated, sentence.words, read.value.due, newAnonymousId())
    if (refused(agreed)) {
      const no = agreed.refused
      return no === 'agreement.day-passed' || no === 'agreement.too-far' || no === 'agreement.too-many' ? await show(visit, mine, item, typedOf(item), { agree: { ...read, noes: { due: t[no] } } }) : missing()
    }
    await recordAgreedOfPiece(visit.tx, mine.own.id, item.id, agreed.id)
    await log(visit.tx, { event: 'agreement.made', action: 'C', person: visit.me.person, role: mine.own.programme.participant, purpose: 'own-file', subject: mine.own.id, object: { kind: 'agreement', id: agreed.id }, basis: 'participant', at: toTheDay(visit.now) })
    return seeOther(`/my-limits/${item.id}?done=agreed`)
  }),
}

const findOwn = async ({ tx, house }: SignedInVisit): Promise<Own | null> => {
  const found = await findOwnTrajectory(tx)
  const programme = house.programmes.find(({ id }) => id === found?.programme)
  return found && programme?.limitSentences ? { id: found.id, party: found.party, ended: found.ended ? 'yes' : 'no', programme, sentences: programme.limitSentences } : null
}
/** Two acts on one's own stand in line: the second sees what the first did. */
function forOwn(handler: (visit: SignedInVisit, mine: Mine) => Promise<Reply>) {
  return forSomeone(async visit => {
    const own = await findOwn(visit)
    if (!own) return missing()
    if (visit.asked.method === 'POST') await oneAtATime(visit.tx, own.id)
    const guide = await guideOf(visit, own)
    const shown = guide ? (await listPiecesShown(visit.tx, own.id)).filter(({ to }) => to === guide.party).map(({ piece }) => piece) : []
    return await handler(visit, { own, guide, shown, sentences: own.sentences, items: await piecesOf(visit, own.id, limits) })
  })
}
function forLimit(handler: (visit: SignedInVisit, mine: Mine, item: LimitPiece) => Promise<Reply>) {
  return forOwn(async (visit, mine) => {
    const wanted = parseId<'own-piece'>(visit.params['id'])
    const item = mine.items.find(({ id }) => id === wanted)
    return item ? await handler(visit, mine, item) : missing()
  })
}

const changed = async (visit: SignedInVisit, mine: Mine, item: LimitPiece, content: Limit, filled: Filled, tried?: Filled): Promise<Reply> => {
  const seen = Number(visit.form['seen']?.[0]) === item.version
  if (!seen || !await keepPieceChange(visit, mine.own.id, { id: item.id, version: item.version + 1, content })) return await show(visit, mine, item, filled, { newer: 'newer', ...(tried ? { tried } : {}) })
  await note(visit, mine.own, 'limit.written', 'U', item.id)
  return seeOther(`/my-limits/${item.id}?done=kept`)
}
const agreedOf = async (visit: SignedInVisit, { own }: Mine, item: LimitPiece) => {
  const made = (await listAgreedOfPieces(visit.tx, own.id)).filter(({ piece }) => piece === item.id)
  return made.length === 0 ? [] : (await agreementsOf(visit, own.id)).filter(({ id }) => made.some(({ agreement }) => agreement === id))
}
const typedOf = ({ content: { tries: _tries, ...values } }: LimitPiece): Filled => filledWith(values)
const todayOf = ({ now, provider }: SignedInVisit): Day => dayOf(now, provider.zone)
/** An act on one's own, kept to the day. */
const note = ({ tx, me, now }: SignedInVisit, { id, programme }: Own, event: string, action: LogLine['action'], piece: LimitPiece['id'] | null) =>
  log(tx, { event, action, person: me.person, role: programme.participant, purpose: 'own-file', subject: id, object: { kind: 'limit', id: piece }, basis: 'participant', at: toTheDay(now) })

const show = async (visit: SignedInVisit, mine: Mine, item: LimitPiece | null, filled: Filled, { tried = filledWith({ on: todayOf(visit) }), agree = filledWith(), newer = null }: { readonly tried?: Filled; readonly agree?: Filled; readonly newer?: 'newer' | null } = {}): Promise<Reply> => {
  const isWrong = [filled, tried, agree].some(({ problems, noes }) => Object.keys(problems).length + Object.keys(noes ?? {}).length > 0)
  return page(limitPage(visit, mine, {
    item, filled, tried, agree, newer, agreements: item ? await agreedOf(visit, mine, item) : [],
    mayAgree: mine.own.programme.agreements && mine.own.ended === 'no' ? 'yes' : 'no', done: dones.find(one => one === visit.query['done']) ?? null,
  }), newer ? 409 : isWrong ? 422 : 200)
}

/** On one's own page; after the end as long as something stands there. */
export const limitsOfMine: AboutMySeat = async (visit, { trajectory, programme }) => {
  if (!programme.limitSentences) return []
  const own = await findOwn(visit)
  const items = own?.id === trajectory ? await piecesOf(visit, trajectory, limits) : []
  if (!own || own.ended === 'yes' && items.length === 0) return []
  const t = limitTexts(visit.voice)
  return [{ title: t.title, text: items.length === 0 ? t.aside : t.asideSome(items.length), waits: false, action: { href: '/my-limits', label: t.title } }]
}
