/** The practice agreement: put forward by workplace or school, confirmed by all three, and kept on paper. */
import { findSeated, note, todayOf, type Seated } from '../../core/agreements/agreement-view.ts'
import { oneAtATime } from '../../core/consent/consent.store.ts'
import { isOver } from '../../core/endings/ending.store.ts'
import { namesOf } from '../../core/people/known-people.ts'
import { tellParty } from '../../core/talks/tell-party.ts'
import { findKind } from '../../core/trajectories/circle.store.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type Aside, type SeenKind, type SignedInVisit, type Visit } from '../../core/visit.ts'
import type { Filled } from '../../core/filled-form.ts'
import { day, fields, oneOf, optional, text, whole } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { printPaper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { normOf } from './hours-norms.ts'
import { keepPractice, keepPracticeWord, practicesOf } from './known-practice.ts'
import { practicePaper } from './practice-paper.ts'
import { linesOf } from './practice-lines.ts'
import { practicePage, type PracticeView } from './practice.pages.tsx'
import { answerLength, confirmedBy, isComplete, isLate, processesFrom, putPractice, sayOf, type KnownPractice, type Side } from './practice.ts'
import { findMySide, findTrajectoryOfPractice, listPracticeParties } from './practice.store.ts'
import { practiceTexts } from './practice.texts.ts'
import { learningAtWork } from './programme.ts'
import { hours } from './ward.form.ts'
import { findPlaceOf } from './ward.store.ts'

type MySide = { readonly party: Id<'party'>; readonly side: Side; readonly speaks: 'yes' | 'no' }
type Speaking = { readonly seated: Seated; readonly mine: MySide }
const homeOf = (trajectory: Id<'trajectory'>, done?: 'sent' | 'said'): string => `/practice-agreements/of/${trajectory}${done ? `?done=${done}` : ''}`
const answer = text({ most: answerLength })
const putFields = fields({
  contract: text({ most: 40 }), qualification: text({ most: 120 }), code: text({ most: 20 }), processes: text({ most: 800 }), electives: optional(answer), from: day, until: day, hoursPerWeek: hours({ most: 48 }), hoursTotal: whole({ least: 1, most: 9999 }),
  workSupervision: answer, schoolSupervision: answer, assessment: answer, safety: answer, ending: answer,
})
const sayFields = fields({ says: oneOf(['confirms', 'change']), what: optional(answer) })

export const practiceRoutes: Routes<Visit> = {
  'GET /practice-agreements/of/:trajectory': forSide((visit, speaking) => show(visit, speaking)),

  'POST /practice-agreements/of/:trajectory': forSide(async (visit, speaking) => {
    const { tx, form, now, provider } = visit
    const { seated: { me }, mine: { side, party } } = speaking
    if (side === 'learner') return missing()
    await oneAtATime(tx, me.trajectory)
    const t = practiceTexts(visit.voice)
    const read = putFields.read(form)
    if (!read.value) return await show(visit, speaking, { put: read })
    const processes = processesFrom(read.value.processes)
    if (!processes) return await show(visit, speaking, { put: { ...read, noes: { processes: t['processes.wrong'] } } })
    const [newest = null] = await practicesOf(visit, me.trajectory)
    if (String(newest?.version ?? 0) !== form['version']?.[0]) return await show(visit, speaking, { put: { ...read, noes: { contract: t['practice.newer'] } } })
    const put = putPractice({ ...read.value, electives: read.value.electives ?? '', processes }, { side, newest, country: provider.country, over: await isOver(tx, me.trajectory) ? 'yes' : 'no' })
    if (refused(put)) return await show(visit, speaking, { put: { ...read, noes: { [put.refused === 'practice.order' || put.refused === 'practice.long' ? 'until' : 'contract']: t[put.refused] } } })
    const practice = { id: newAnonymousId<'practice-agreement'>(), trajectory: me.trajectory, version: put.version, by: party, at: now }
    await keepPractice(visit, practice, put.content)
    await note(visit, speaking.seated, { event: 'practice-agreement.put', action: 'C', object: { kind: 'practice-agreement', id: practice.id } })
    for (const other of await listPracticeParties(tx, me.trajectory)) if (other.party !== party) await tellParty(visit, other.party)
    return seeOther(homeOf(me.trajectory, 'sent'))
  }),

  'POST /practice-agreements/:id/words': forPractice(async (visit, speaking, practice, versions) => {
    const { tx, now } = visit
    const { seated: { me }, mine: { side, party, speaks } } = speaking
    await oneAtATime(tx, practice.id)
    if (await isOver(tx, me.trajectory)) return seeOther(homeOf(me.trajectory))
    const t = practiceTexts(visit.voice)
    const read = sayFields.read(visit.form)
    if (!read.value) return await show(visit, speaking, { say: read })
    const said = sayOf(practice, { side, speaks, newest: versions[0]?.id ?? practice.id, says: read.value.says, what: read.value.what ?? '' })
    if (refused(said)) return said.refused === 'practice.not-yours' ? missing() : await show(visit, speaking, { say: { ...read, noes: { [said.refused === 'practice.what' ? 'what' : 'says']: t[said.refused] } } })
    await keepPracticeWord(visit, practice, { ...said, party, at: now })
    await note(visit, speaking.seated, { event: 'practice-agreement.said', action: 'C', object: { kind: 'practice-agreement', id: practice.id }, fields: [said.says] })
    if (practice.by !== party) await tellParty(visit, practice.by)
    return seeOther(homeOf(me.trajectory, 'said'))
  }),

  'GET /practice-agreements/:id/paper.pdf': forPractice(async (visit, { seated }, practice) => {
    if (isComplete(practice) === 'no') return missing()
    const person = seated.circle.find(({ id }) => id === seated.participant)?.person
    const name = (person && (await namesOf(visit, [person])).get(person)) ?? ''
    await note(visit, seated, { event: 'practice-agreement.taken', action: 'E', object: { kind: 'practice-agreement', id: practice.id } })
    return withHeaders(data('application/pdf', await printPaper(practicePaper(visit, practice, name))), { 'content-disposition': 'attachment; filename="praktijkovereenkomst.pdf"' })
  }),
}

/** Whoever speaks for one of the three; anyone else finds nothing. */
const findSpeaking = async (visit: SignedInVisit, trajectory: Id<'trajectory'> | null): Promise<Speaking | null> => {
  const seated = await findSeated(visit, trajectory)
  if (seated?.programme.id !== learningAtWork.id) return null
  const mine = await findMySide(visit.tx, seated.me.trajectory)
  return mine ? { seated, mine } : null
}
function forSide(handler: (visit: SignedInVisit, speaking: Speaking) => Promise<Reply>) {
  return forSomeone(async visit => {
    const speaking = await findSpeaking(visit, parseId<'trajectory'>(visit.params['trajectory']))
    return speaking ? await handler(visit, speaking) : missing()
  })
}
function forPractice(handler: (visit: SignedInVisit, speaking: Speaking, practice: KnownPractice, versions: readonly KnownPractice[]) => Promise<Reply>) {
  return forSomeone(async visit => {
    const id = parseId<'practice-agreement'>(visit.params['id'])
    const speaking = id && await findSpeaking(visit, await findTrajectoryOfPractice(visit.tx, id))
    const versions = speaking ? await practicesOf(visit, speaking.seated.me.trajectory) : []
    const practice = versions.find(one => one.id === id)
    return speaking && practice ? await handler(visit, speaking, practice, versions) : missing()
  })
}

const lateOf = async (visit: SignedInVisit, trajectory: Id<'trajectory'>, versions: readonly KnownPractice[]): Promise<'yes' | 'no'> => isLate(versions, (await findPlaceOf(visit.tx, trajectory))?.firstDay ?? null, todayOf(visit))
const show = async (visit: SignedInVisit, { seated, mine }: Speaking, wrong: { readonly put?: Filled; readonly say?: Filled } = {}): Promise<Reply> => {
  const { tx, provider, query } = visit
  const { trajectory } = seated.me
  const versions = await practicesOf(visit, trajectory)
  await note(visit, seated, { event: 'practice-agreement.read', action: 'R', object: { kind: 'trajectory', id: trajectory } })
  const view: PracticeView = {
    seated, side: mine.side, speaks: mine.speaks, versions, norm: normOf(provider.country, (await findKind(tx, trajectory))?.kind ?? null), late: await lateOf(visit, trajectory, versions), over: await isOver(tx, trajectory) ? 'yes' : 'no',
    parties: await listPracticeParties(tx, trajectory), done: (['sent', 'said'] as const).find(one => one === query['done']) ?? null, put: wrong.put ?? null, say: wrong.say ?? null,
  }
  return page(practicePage(visit, view), wrong.put || wrong.say ? 422 : 200)
}

/** For whom it is about and those beside: it waits while it is theirs to confirm. */
export const practiceOfMine: AboutMySeat = async (visit, { trajectory, programme }) => {
  const mine = programme.id === learningAtWork.id ? await findMySide(visit.tx, trajectory) : null
  if (!mine || await isOver(visit.tx, trajectory)) return []
  const t = practiceTexts(visit.voice)
  const versions = await practicesOf(visit, trajectory)
  const [newest] = versions
  const waits = newest !== undefined && mine.speaks === 'yes' && !newest.words.some(word => word.side === mine.side)
  const late = await lateOf(visit, trajectory, versions) === 'yes'
  const says = !newest ? t.asideNone : waits ? t.asideWaits : isComplete(newest) === 'yes' ? t.asideHolds : t.asideOthers
  return [{ title: t.title, text: late ? `${t.asideLate} ${waits ? t.asideWaits : ''}`.trim() : says, waits, action: { href: homeOf(trajectory), label: t.title }, under: 'agreed' }]
}
/** On the guide's page of one file: how many of the three confirmed the newest. */
export const practiceOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const mine = await findMySide(visit.tx, trajectory)
  if (mine?.side !== 'workplace') return null
  const [newest] = await practicesOf(visit, trajectory)
  const t = practiceTexts(visit.voice)
  return { value: newest ? confirmedBy(newest).length : 0, label: t.asideNumber, action: { href: homeOf(trajectory), label: t.title } }
}
export const practiceOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const versions = programme.id === learningAtWork.id ? await practicesOf(visit, trajectory) : []
  const t = practiceTexts(visit.voice)
  return versions.length === 0 ? [] : [{ name: 'practice-agreements', title: t.title, entries: versions.map(version => ({
    title: t.file(version.version, dateWithYear(dayOf(version.at, visit.provider.zone), visit.voice.locale)), at: version.at, data: version,
    fields: [...linesOf(version.content, visit).map(([label, value]) => ({ name: label, label, value })), ...version.words.map(word => ({ name: word.side, label: t[word.side], value: word.what ?? (word.says === 'confirms' ? t.confirm : t.change) }))],
  })) }]
}
export const practiceSeen: SeenKind = {
  tables: ['practice_agreement', 'practice_agreement_word'],
  title: voice => practiceTexts(voice).title,
  async now({ voice }, { trajectory, programme, readersOf }) {
    if (programme.id !== learningAtWork.id) return null
    const t = practiceTexts(voice)
    return { readers: readersOf('practice_agreement').map(({ who }) => ({ who, sees: t.seen })), rule: t.seenRule, change: { href: homeOf(trajectory), label: t.title } }
  },
}
