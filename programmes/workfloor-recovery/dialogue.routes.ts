/** One's own weeks, preparing a dialogue alone, and the page together. */
import { day } from '../../kit/forms.ts'
import { newAnonymousId, newId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { calendarFeed, calendarType } from '../../core/agenda/calendar.ts'
import { toLookAt } from '../../core/consent/look-first.ts'
import { namesOf } from '../../core/people/known-people.ts'
import type { SignedIn } from '../../core/people/sign-in.ts'
import { listPlanned } from '../../core/talks/talk.store.ts'
import { stands, type Planned } from '../../core/talks/talk.ts'
import { toTheDay } from '../../core/trajectories/own-looks.ts'
import { forSomeone, type AboutMySeat, type Visit } from '../../core/visit.ts'
import { emptyPreparation, giveSafety, lineKinds, openTogether, prepare, preparationFrom, writeLine, type Preparation, type Seat } from './dialogue.ts'
import { togetherPage, type TogetherProblem, type TogetherView } from './dialogue.pages.tsx'
import { findSeat, findShowing, isOpen, listPrepared, listSpeakers, recordDialogueOpening, recordShowing } from './dialogue.store.ts'
import { dialogueTexts } from './dialogue.texts.ts'
import { comes } from './keeping-weeks.ts'
import { gatesOf } from './known-gates.ts'
import { keepLine, keepPreparation, keepSafety, linesOf, preparationsOf, safetyOf } from './known-dialogue.ts'
import { myPlanPage, preparationPage, type OwnEvaluation, type OwnTalk, type PreparationProblem, type Speaker } from './my-plan.pages.tsx'
import { listOwnPlanTalks } from './plan.store.ts'
import { workfloorRecovery } from './programme.ts'

type SignedInVisit = Visit & { readonly me: SignedIn }

/** How often a calendar that imported the file would look again, if it could. */
const refreshMinutes = 60
const week = 7 * 86_400_000

const forSeat = (handler: (visit: SignedInVisit, seat: Seat) => Promise<Reply>) => forSomeone(async visit => {
  const talk = parseId<'talk'>(visit.params['id'])
  const seat = talk && await findSeat(visit.tx, talk)
  return seat ? await handler(visit, seat) : missing()
})
/** For those who speak; who guides has nothing to prepare. */
const forSpeaker = (handler: (visit: SignedInVisit, seat: Seat) => Promise<Reply>) => forSeat((visit, seat) => (seat.part === 'guide' ? Promise.resolve(missing()) : handler(visit, seat)))

const lineOf = ({ me, now }: SignedInVisit, { trajectory, part, talk }: Seat, event: string, action: LogLine['action'], fields?: readonly string[]): LogLine => ({
  event, action, person: me.person, role: part, purpose: part === 'participant' ? 'own-file' : 'guidance', subject: trajectory, object: { kind: 'talk', id: talk }, basis: part, at: part === 'participant' ? toTheDay(now) : now, ...(fields ? { fields } : {}),
})

const ownTalks = async (visit: SignedInVisit): Promise<readonly OwnTalk[]> => {
  const { tx, me } = visit
  const talks = await listOwnPlanTalks(tx)
  const dialogues = talks.filter(({ kind }) => kind === 'dialogue').map(({ talk }) => talk)
  const prepared = await listPrepared(tx, dialogues)
  const speakers = new Map<Id<'talk'>, Awaited<ReturnType<typeof listSpeakers>>>()
  for (const talk of dialogues) speakers.set(talk, await listSpeakers(tx, talk))
  const names = await namesOf(visit, [...speakers.values()].flat().map(({ person }) => person))
  const own: OwnTalk[] = []
  for (const talk of talks) {
    const those = speakers.get(talk.talk) ?? []
    const seat = talk.kind === 'dialogue' ? await findSeat(tx, talk.talk) : null
    own.push({
      ...talk, mine: seat?.part === 'guest' ? 'no' : 'yes', prepared: prepared.includes(talk.talk) ? 'yes' : 'no', together: talk.kind === 'dialogue' ? await isOpen(tx, talk.talk) : 'closed',
      others: those.filter(({ person }) => person !== me.person).map(({ person }) => names.get(person) ?? '').filter(name => name !== '').join(', '),
    })
  }
  return own
}

const showPreparation = async (visit: SignedInVisit, seat: Seat, problem: PreparationProblem | null = null, typed: { readonly words: Preparation; readonly version: number } | null = null): Promise<Reply> => {
  const own = (await preparationsOf(visit, seat)).find(({ by }) => by === seat.party)
  await log(visit.tx, lineOf(visit, seat, 'preparation.read', 'R', ['content']))
  return page(preparationPage(visit, { seat, words: typed?.words ?? own?.words ?? emptyPreparation, version: typed?.version ?? own?.version ?? 0, shows: await findShowing(visit.tx, seat), done: visit.query['done'] === 'kept' ? 'kept' : null, problem }), problem ? 422 : 200)
}

const speakersOf = async (visit: SignedInVisit, seat: Seat): Promise<readonly Speaker[]> => {
  const those = await listSpeakers(visit.tx, seat.talk)
  const names = await namesOf(visit, those.map(({ person }) => person))
  return those.map(({ party, person }) => ({ party, name: names.get(person) ?? '' }))
}

const nothingTyped: TogetherView['typed'] = { kind: '', about: '', words: '', day: '' }
const showTogether = async (visit: SignedInVisit, seat: Seat, problem: TogetherProblem | null = null, typed = nothingTyped, looked: readonly string[] = []): Promise<Reply> => {
  const [open, lines, speakers, prepared, safety] = await Promise.all([isOpen(visit.tx, seat.talk), linesOf(visit, seat), speakersOf(visit, seat), preparationsOf(visit, seat), safetyOf(visit, seat)])
  await log(visit.tx, lineOf(visit, seat, 'dialogue.read', 'R', ['lines', ...(seat.part === 'guide' ? ['preparation', 'safety'] : [])]))
  return page(togetherPage(visit, { seat, open, lines, speakers, shown: seat.part === 'guide' ? prepared : [], safety, typed, problem, looked }), problem ? 422 : 200)
}

const ownEvaluations = (planned: readonly Planned[]): readonly OwnEvaluation[] => {
  const weeks = new Map([[workfloorRecovery.closing?.halfWay, 4], [workfloorRecovery.closing?.evaluation, 8]])
  return planned.flatMap(one => { const week = weeks.get(one.kind); return week !== undefined && (stands(one) || one.outcome === 'held') ? [{ week, kind: one.kind, from: one.from, held: one.outcome === 'held' ? 'yes' : 'no' } as const] : [] })
}

export const dialogueRoutes: Routes<Visit> = {
  'GET /my-plan': forSomeone(async visit => {
    const talks = await ownTalks(visit)
    const mine = talks.find(talk => talk.mine === 'yes')
    for (const trajectory of new Set(talks.map(one => one.trajectory))) await log(visit.tx, { event: 'weeks.read', action: 'R', person: visit.me.person, role: trajectory === mine?.trajectory ? 'participant' : 'guest', purpose: trajectory === mine?.trajectory ? 'own-file' : 'guidance', subject: trajectory, object: { kind: 'trajectory', id: trajectory }, basis: trajectory === mine?.trajectory ? 'participant' : 'guest', at: trajectory === mine?.trajectory ? toTheDay(visit.now) : visit.now })
    return page(myPlanPage(visit, { talks, passed: mine ? await gatesOf(visit, mine.trajectory) : [], evaluations: mine ? ownEvaluations(await listPlanned(visit.tx, mine.trajectory)) : [] }))
  }),

  'GET /my-plan/calendar.ics': forSomeone(async visit => {
    const talks = await listOwnPlanTalks(visit.tx)
    if (talks.length === 0) return missing()
    const title = dialogueTexts(visit.voice).calendarTitle
    const file = calendarFeed(title, refreshMinutes, talks.map(({ talk, from, until, cancelled }) => ({ uid: talk, sequence: cancelled === 'yes' ? 1 : 0, stamp: visit.now, from, until, title, state: cancelled === 'yes' ? 'cancelled' : 'confirmed' })))
    return withHeaders(data(calendarType, file), { 'content-disposition': 'attachment; filename="afspraken.ics"' })
  }),

  'GET /dialogues/:id/preparation': forSpeaker((visit, seat) => showPreparation(visit, seat)),
  'POST /dialogues/:id/preparations': forSpeaker(async (visit, seat) => {
    const { form, now } = visit
    const words = preparationFrom(field => (form[field]?.[0] ?? '').trim())
    const own = (await preparationsOf(visit, seat)).find(({ by }) => by === seat.party)
    const seen = /^\d{1,6}$/.test(form['version']?.[0] ?? '') ? Number(form['version']?.[0]) : -1
    const act = prepare(seat, seen, own?.version ?? 0, words, now)
    if (refused(act)) return act.refused === 'preparation.not-yours' ? missing() : await showPreparation(visit, seat, act.refused, { words, version: own?.version ?? 0 })
    await keepPreparation(visit, seat, words, act.version, now)
    await log(visit.tx, lineOf(visit, seat, 'preparation.written', 'C'))
    return seeOther(`/dialogues/${seat.talk}/preparation?done=kept`)
  }),
  'POST /dialogues/:id/showings': forSpeaker(async (visit, seat) => {
    const shows = visit.form['shows']?.[0]
    if (shows !== 'yes' && shows !== 'no') return missing()
    await recordShowing(visit.tx, newId(visit.now.getTime()), seat, shows, visit.now)
    await log(visit.tx, lineOf(visit, seat, shows === 'yes' ? 'preparation.shown' : 'preparation.hidden', 'U'))
    return seeOther(`/dialogues/${seat.talk}/preparation`)
  }),

  'GET /dialogues/:id': forSeat((visit, seat) => showTogether(visit, seat)),
  'POST /dialogues/:id/openings': forSeat(async (visit, seat) => {
    const may = openTogether(seat)
    if (refused(may)) return may.refused === 'dialogue.not-yours' ? missing() : await showTogether(visit, seat, may.refused)
    await recordDialogueOpening(visit.tx, seat, visit.now)
    await log(visit.tx, lineOf(visit, seat, 'dialogue.opened', 'C'))
    return seeOther(`/dialogues/${seat.talk}`)
  }),
  'POST /dialogues/:id/lines': forSeat(async (visit, seat) => {
    const { tx, form, now } = visit
    if (await isOpen(tx, seat.talk) === 'closed') return missing()
    const typed = { kind: form['kind']?.[0] ?? '', about: form['about']?.[0] ?? '', words: (form['words']?.[0] ?? '').trim(), day: form['day']?.[0] ?? '' }
    const on = day.parse([typed.day])
    const line = writeLine(seat, { kind: lineKinds.find(one => one === typed.kind) ?? null, about: parseId<'party'>(typed.about), day: 'value' in on ? on.value : null, words: typed.words },
      (await listSpeakers(tx, seat.talk)).map(({ party }) => party), (await linesOf(visit, seat)).length, newAnonymousId(), now)
    if (refused(line)) return await showTogether(visit, seat, line.refused, typed)
    const looked = line.kind === 'agreement' ? toLookAt(form, [{ key: 'words', text: line.words }]) : []
    if (looked.length > 0) return await showTogether(visit, seat, null, typed, looked)
    await keepLine(visit, seat, line)
    await log(tx, lineOf(visit, seat, 'dialogue.written', 'C'))
    return seeOther(`/dialogues/${seat.talk}`)
  }),
  'POST /dialogues/:id/safety-scores': forSpeaker(async (visit, seat) => {
    const typed = visit.form['score']?.[0] ?? ''
    const given = (await safetyOf(visit, seat)).some(({ by }) => by === seat.party) ? 'yes' : 'no'
    const act = giveSafety(seat, given, /^(\d|10)$/.test(typed) ? Number(typed) : null, visit.now)
    if (refused(act)) return act.refused === 'safety.not-yours' ? missing() : await showTogether(visit, seat, act.refused)
    await keepSafety(visit, seat, act.score, visit.now)
    await log(visit.tx, lineOf(visit, seat, 'safety.given', 'C'))
    return seeOther(`/dialogues/${seat.talk}`)
  }),
}

/** On the page of whoever speaks: what is theirs to prepare, and the way to their weeks. */
export const planOfMine: AboutMySeat = async (visit, { trajectory }) => {
  const talks = (await listOwnPlanTalks(visit.tx)).filter(talk => talk.trajectory === trajectory)
  if (talks.length === 0) return []
  const soon = talks.filter(talk => talk.kind === 'dialogue' && comes(talk, visit.now) && talk.from.getTime() - visit.now.getTime() < week).map(({ talk }) => talk)
  const prepared = await listPrepared(visit.tx, soon)
  const left = soon.filter(talk => !prepared.includes(talk)).length
  const t = dialogueTexts(visit.voice)
  return [{ title: t.planLink, ...(left > 0 ? { text: `${left} ${t.toPrepare(left)}` } : {}), waits: left > 0, action: { href: '/my-plan', label: t.planLink } }]
}
