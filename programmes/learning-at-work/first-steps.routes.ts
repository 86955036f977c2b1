/** First-years early: a light path of visits, each with what struck one and what is next. The learner's own, shown one by one. */
import { namesIn } from '../../core/advice/names.ts'
import { oneAtATime } from '../../core/consent/consent.store.ts'
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { guideOf } from '../../core/life-line/line-view.ts'
import { keepPiece, piecesOf, type Piece } from '../../core/own-pieces/known-own-pieces.ts'
import { endPieceShown, erasePiece, listPiecesShown, recordPieceShown } from '../../core/own-pieces/own-pieces.store.ts'
import { namesOf } from '../../core/people/known-people.ts'
import { givenName } from '../../core/people/person.ts'
import { findGuided } from '../../core/talks/talk.store.ts'
import { logFor } from '../../core/talks/talk-view.ts'
import { findKind, listCircle } from '../../core/trajectories/circle.store.ts'
import { contactOf } from '../../core/trajectories/contact.ts'
import { toTheDay } from '../../core/trajectories/own-looks.ts'
import { findOwnTrajectory } from '../../core/trajectories/party.store.ts'
import { forOffice, forSomeone, type AboutMyFile, type AboutMySeat, type Aside, type SeenKind, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { firstStepTexts } from './district.texts.ts'
import { firstStepForm, firstSteps, visited, type FirstStep } from './first-steps.ts'
import { firstStepsBesidePage, firstStepsOfLearnerPage, firstStepsPage, type Reader } from './first-steps.pages.tsx'
import { todayOf } from './for-guiding.routes.ts'
import { hasLooked } from './look-again.tsx'
import { learningAtWork } from './programme.ts'
import { noteFor } from './seat.ts'
import { forSeat } from './seat.routes.ts'

const kind = 'first-steps'
const inOrder = (steps: readonly Piece<FirstStep>[]): readonly Piece<FirstStep>[] => steps.toSorted((one, other) => (one.content.on ?? '').localeCompare(other.content.on ?? '') || one.id.localeCompare(other.id))

type Own = { readonly id: Id<'trajectory'>; /** Whom a visit may be shown: who guides, and who arranges the learning. */ readonly readers: readonly Reader[]; readonly steps: readonly Piece<FirstStep>[] }
const forFirstYear = (handler: (visit: SignedInVisit, own: Own) => Promise<Reply>) => forSomeone(async visit => {
  const found = await findOwnTrajectory(visit.tx)
  if (found?.programme !== learningAtWork.id || (await findKind(visit.tx, found.id))?.kind !== kind) return missing()
  if (visit.asked.method === 'POST') await oneAtATime(visit.tx, found.id)
  return await handler(visit, { id: found.id, readers: await readersIn(visit, { id: found.id, party: found.party, ended: found.ended ? 'yes' : 'no' }), steps: inOrder(await piecesOf(visit, found.id, firstSteps)) })
})
const forStep = (handler: (visit: SignedInVisit, own: Own, step: Piece<FirstStep>) => Promise<Reply>) => forFirstYear(async (visit, own) => {
  const step = own.steps.find(({ id }) => id === visit.params['id'])
  return step ? await handler(visit, own, step) : missing()
})
const note = ({ tx, me, now }: SignedInVisit, { id }: Own, event: string, action: LogLine['action'], step: Piece<FirstStep>['id'] | null) =>
  log(tx, { event, action, person: me.person, role: learningAtWork.participant, purpose: 'own-file', subject: id, object: { kind: 'first-step', id: step }, basis: 'participant', at: toTheDay(now) })

const readersIn = async (visit: SignedInVisit, own: { readonly id: Id<'trajectory'>; readonly party: Id<'party'>; readonly ended: 'yes' | 'no' }): Promise<readonly Reader[]> => {
  const guide = await guideOf(visit, own)
  const trainers = own.ended === 'yes' ? [] : (await listCircle(visit.tx, own.id)).filter(({ role, seat, left }) => role === 'practice-trainer' && seat === 'beside' && !left)
  const names = await namesOf(visit, trainers.map(({ person }) => person))
  return [...(guide ? [guide] : []), ...trainers.map(({ id, person }) => ({ party: id, name: givenName(names.get(person) ?? '') }))]
}

const show = async (visit: SignedInVisit, { id, readers, steps }: Own, filled: Filled = filledWith({ on: todayOf(visit) }), status: 200 | 422 = 200): Promise<Reply> => {
  const [t, shown] = [firstStepTexts(visit.voice), await listPiecesShown(visit.tx, id)]
  const dones: Readonly<Record<string, string>> = { kept: t.kept, erased: t.erased }
  return page(firstStepsPage(visit, { steps: steps.map(step => ({ ...step, shownTo: shown.filter(({ piece }) => piece === step.id).map(({ to }) => to) })), readers, today: todayOf(visit) }, filled, dones[visit.query['done'] ?? ''] ?? null), status)
}

export const firstStepRoutes: Routes<Visit> = {
  'GET /my-first-steps': forFirstYear(async (visit, own) => {
    await note(visit, own, 'first-step.read', 'R', null)
    return await show(visit, own)
  }),

  'POST /my-first-steps': forFirstYear(async (visit, own) => {
    const [read, t] = [firstStepForm.read(visit.form), firstStepTexts(visit.voice)]
    const made = read.value && visited(read.value, own.steps.length, todayOf(visit))
    if (!made) return await show(visit, own, read, 422)
    if (refused(made)) return await show(visit, own, { ...read, noes: { [made.refused === 'first.to-come' ? 'on' : 'where']: t[made.refused] } }, 422)
    const names = namesIn(made.step.struck)
    if (names.length > 0 && hasLooked(visit.form) === 'no') return await show(visit, own, { ...read, noes: { struck: t.look(names.join(', ')) } }, 422)
    const id = newAnonymousId<'own-piece'>()
    await keepPiece(visit, own.id, firstSteps, { id, version: 1, content: made.step })
    await note(visit, own, 'first-step.written', 'C', id)
    return seeOther('/my-first-steps?done=kept')
  }),

  'POST /my-first-steps/:id/showings': forStep(async (visit, own, { id }) => {
    const shows = visit.form['shows']?.[0]
    const reader = own.readers.find(({ party }) => party === visit.form['to']?.[0])
    if (!reader || shows !== 'yes' && shows !== 'no') return missing()
    if (shows === 'yes') await recordPieceShown(visit.tx, own.id, { piece: id, to: reader.party })
    else await endPieceShown(visit.tx, { piece: id, to: reader.party })
    await note(visit, own, shows === 'yes' ? 'first-step.shown' : 'first-step.hidden', 'U', id)
    return seeOther('/my-first-steps?done=kept')
  }),

  'POST /my-first-steps/:id/erasures': forStep(async (visit, own, { id }) => {
    await erasePiece(visit.tx, id)
    await note(visit, own, 'first-step.erased', 'D', id)
    return seeOther('/my-first-steps?done=erased')
  }),

  /** For the practice trainer who sits beside, as far as it is shown to them. */
  'GET /beside/:id/first-steps': forSeat(async (visit, seat) => {
    const steps = seat.me.role === 'practice-trainer' ? inOrder(await piecesOf(visit, seat.id, firstSteps)) : []
    if (steps.length === 0) return missing()
    await noteFor(visit, seat, { event: 'first-step.read', action: 'R', object: { kind: 'first-step', id: null }, fields: ['content'] })
    return page(firstStepsBesidePage(visit, seat, steps))
  }),

  'GET /trajectories/:id/first-steps': forOffice('guide', async visit => {
    const id = parseId<'trajectory'>(visit.params['id'])
    const guided = id && await findGuided(visit.tx, id)
    const contact = guided && await contactOf(visit, guided.id)
    if (!guided || !contact || guided.programme !== learningAtWork.id) return missing()
    const steps = inOrder(await piecesOf(visit, guided.id, firstSteps))
    await logFor(visit, guided.id, { event: 'first-step.read', action: 'R', object: { kind: 'first-step', id: null }, fields: ['handle', 'alias', ...(steps.length > 0 ? ['content'] : [])] })
    return page(firstStepsOfLearnerPage(visit, { trajectory: guided.id, name: contact.alias ?? contact.handle, steps }))
  }),
}

export const firstStepsOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const count = (await piecesOf(visit, trajectory, firstSteps)).length
  const t = firstStepTexts(visit.voice)
  return count === 0 ? null : { value: count, label: t.guideCount(count), action: { href: `/trajectories/${trajectory}/first-steps`, label: t.title } }
}

export const firstStepsOfMine: AboutMySeat = async (visit, { trajectory, programme, role }) => {
  if (programme.id !== learningAtWork.id || role !== 'learner' || (await findKind(visit.tx, trajectory))?.kind !== kind) return []
  const t = firstStepTexts(visit.voice)
  return [{ title: t.title, text: t.aside, waits: false, action: { href: '/my-first-steps', label: t.title }, under: 'own-work' }]
}

/** For the practice trainer, where a visit is shown to them. */
export const firstStepsBeside: AboutMySeat = async (visit, { trajectory, programme, role }) => {
  if (programme.id !== learningAtWork.id || role !== 'practice-trainer') return []
  const [count, t] = [(await piecesOf(visit, trajectory, firstSteps)).length, firstStepTexts(visit.voice)]
  return count === 0 ? [] : [{ title: t.besideTitle, text: `${count} ${t.guideCount(count)}.`, waits: false, action: { href: `/beside/${trajectory}/first-steps`, label: t.besideTitle } }]
}

export const firstStepsOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const steps = programme.id === learningAtWork.id ? inOrder(await piecesOf(visit, trajectory, firstSteps)) : []
  if (steps.length === 0) return []
  const t = firstStepTexts(visit.voice)
  return [{ name: 'first-steps', title: t.title, entries: steps.map(({ content }) => ({ title: content.where, at: null, data: content, fields: [{ name: 'struck', label: t.struck, value: content.struck }, ...(content.next ? [{ name: 'next', label: t.next, value: content.next }] : [])] })) }]
}

export const firstStepsSeen: SeenKind = {
  tables: ['own_piece'],
  title: voice => firstStepTexts(voice).title,
  async now(visit, { trajectory, party, programme }) {
    // Only whoever takes first steps has a page of them, to be led to.
    if (programme.id !== learningAtWork.id || (await findKind(visit.tx, trajectory))?.kind !== kind) return null
    const [t, steps] = [firstStepTexts(visit.voice), await piecesOf(visit, trajectory, firstSteps)]
    const shown = (await listPiecesShown(visit.tx, trajectory)).filter(({ piece }) => steps.some(({ id }) => id === piece))
    const circle = (await listCircle(visit.tx, trajectory)).filter(({ id }) => id !== party && shown.some(({ to }) => to === id))
    const names = await namesOf(visit, circle.map(({ person }) => person))
    return { readers: circle.map(({ id, person }) => ({ who: names.get(person) ?? '', sees: t.seen(shown.filter(({ to }) => to === id).length) })), rule: t.seenRule, change: { href: '/my-first-steps', label: t.title } }
  },
}
