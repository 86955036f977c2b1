/** A talk together, for everyone who is asked to it: say whether one comes, prepare alone, agree, and check what was agreed. */
import { day } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { capitalised, dayOf, momentInWords } from '../../kit/time.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { calendarFile, calendarType } from '../../core/agenda/calendar.ts'
import { standingOf, type Agreement } from '../../core/agreements/agreement.ts'
import { agreementsOf, keepAgreement } from '../../core/agreements/known-agreements.ts'
import { toLookAt } from '../../core/consent/look-first.ts'
import { toTheDay } from '../../core/trajectories/own-looks.ts'
import { forSomeone, type AboutMySeat, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { answersOf, keepAnswer, keepPreparation, preparedFor, shownToMe, speakersOf, type Shown, type Speaker } from './known-three-way.ts'
import { careerCentre } from './programme.ts'
import { answerTalk, answers, fieldsOf, isToCome, agree, mayStillPrepare, prepare, saidOf, type Field, type PartyId, type Says, type Seat, type Written } from './three-way.ts'
import { preparationPage, asReadPage, type PreparationProblem } from './three-way-preparation.pages.tsx'
import { threeWayPage, type ThreeWayProblem, type ThreeWayView } from './three-way.pages.tsx'
import { ofGuide } from './three-way-guide.pages.tsx'
import { findSeat, listChecks, listSeats, recordCheck } from './three-way.store.ts'
import { threeWayTexts } from './three-way.texts.ts'

/** My place in one talk together; anything else is not there. */
const forSeat = (handler: (visit: SignedInVisit, seat: Seat, speakers: readonly Speaker[]) => Promise<Reply>) => forSomeone(async visit => {
  const talk = parseId<'talk'>(visit.params['id'])
  const seat = talk && await findSeat(visit.tx, talk)
  if (!seat) return missing()
  return await handler(visit, seat, await speakersOf(visit, seat.talk))
})
/** For those who are asked; who guides has nothing to answer or to prepare. */
const forAsked = (handler: (visit: SignedInVisit, seat: Seat, speakers: readonly Speaker[]) => Promise<Reply>) => forSeat((visit, seat, speakers) => (seat.part === 'guide' ? Promise.resolve(missing()) : handler(visit, seat, speakers)))

/** What someone beside answers and prepares is nobody's file but theirs: a line in the participant's log would tell them that a no was said. */
const ofOneself = new Set(['three-way.answered', 'three-way.prepared', 'three-way.preparation-read'])
const note = (visit: SignedInVisit, { trajectory, part, talk }: Pick<Seat, 'trajectory' | 'part' | 'talk'>, event: string, action: LogLine['action'], fields?: readonly string[]) => log(visit.tx, {
  event, action, person: visit.me.person, role: part === 'guest' ? 'beside' : part, purpose: part === 'participant' ? 'own-file' : 'guidance', subject: part === 'guest' && ofOneself.has(event) ? null : trajectory, object: { kind: 'talk', id: talk }, basis: part === 'guest' ? 'beside' : part, at: part === 'participant' ? toTheDay(visit.now) : visit.now, ...(fields ? { fields } : {}),
})

const others = (seat: Seat, speakers: readonly Speaker[]): readonly Speaker[] => speakers.filter(({ party }) => party !== seat.party)
/** Who reads what I show: those who are asked beside me, and the participant. Who guides reads it anyway. */
const readersOf = (seat: Seat, speakers: readonly Speaker[]): readonly PartyId[] => others(seat, speakers).filter(({ part }) => part !== 'guide').map(({ party }) => party)
/** Of what was prepared, what its writer shows. */
const shownIn = (prepared: Awaited<ReturnType<typeof preparedFor>>): readonly Shown[] => prepared.flatMap(({ by, words }) => words.flatMap(({ field, text, to }) => (to.length > 0 ? [{ by, field, text }] : [])))

/** One agenda: for whoever is asked their own shown words and those shown to them, for who guides whatever was shown to anyone. */
const agendaOf = async (visit: SignedInVisit, seat: Seat): Promise<{ readonly agenda: readonly Shown[]; readonly prepared: Awaited<ReturnType<typeof preparedFor>> }> => {
  const prepared = await preparedFor(visit, seat)
  return { prepared, agenda: [...shownIn(prepared), ...(seat.part === 'guide' ? [] : await shownToMe(visit, seat))] }
}

const agreedIn = async (visit: SignedInVisit, { talk, trajectory }: Seat): Promise<readonly Agreement[]> => (await agreementsOf(visit, trajectory)).filter(one => one.talk === talk && standingOf(one) !== 'dropped')
/** Someone beside gives a task to oneself or to those inside, as the database has it; those inside to anyone there. */
const ownersIn = (seat: Seat, speakers: readonly Speaker[]): readonly PartyId[] => speakers.filter(({ party, part }) => seat.part !== 'guest' || part !== 'guest' || party === seat.party).map(({ party }) => party)

const nothingTyped: ThreeWayView['typed'] = { answer: '', why: '', owner: '', words: '', day: '' }
const show = async (visit: SignedInVisit, seat: Seat, speakers: readonly Speaker[], { problem = null, typed = nothingTyped, looked = [] }: { readonly problem?: ThreeWayProblem | null; readonly typed?: ThreeWayView['typed']; readonly looked?: readonly string[] } = {}): Promise<Reply> => {
  const [{ agenda, prepared }, said, agreements, checks] = [await agendaOf(visit, seat), await answersOf(visit, seat), await agreedIn(visit, seat), await listChecks(visit.tx, seat.talk)]
  await note(visit, seat, 'three-way.read', 'R', ['agenda', 'agreements', ...(seat.part === 'guide' ? ['preparation', 'answers'] : [])])
  return page(threeWayPage(visit, {
    seat, speakers, agenda, agreements, checks, owners: ownersIn(seat, speakers), problem, typed, looked, done: visit.query['done'] === 'answered' ? 'answered' : null,
    answer: said.find(({ by }) => by === seat.party) ?? null, prepared: prepared.some(({ by, words }) => by === seat.party && words.length > 0) ? 'yes' : 'no',
  }, seat.part === 'guide' ? ofGuide(visit, { seat, speakers, said, prepared, done: visit.query['done'] === 'planned' ? 'planned' : null }) : null), problem ? 422 : 200)
}

const writtenIn = (form: Visit['form'], seat: Seat): Written => Object.fromEntries(fieldsOf(seat.part).map(field => [field, (form[field]?.[0] ?? '').trim()]))
const shownInForm = (form: Visit['form'], seat: Seat): readonly Field[] => fieldsOf(seat.part).filter(field => form[`show-${field}`]?.[0] === 'yes')

const showPreparation = async (visit: SignedInVisit, seat: Seat, speakers: readonly Speaker[], again: { readonly problem: PreparationProblem | null; readonly written: Written; readonly shown: readonly Field[]; readonly looked: readonly string[] } | null = null): Promise<Reply> => {
  const own = (await preparedFor(visit, seat)).find(({ by }) => by === seat.party)
  await note(visit, seat, 'three-way.preparation-read', 'R', ['preparation'])
  return page(preparationPage(visit, {
    seat, speakers, version: own?.version ?? 0, done: visit.query['done'] === 'kept' && again === null ? 'kept' : null, problem: again?.problem ?? null, looked: again?.looked ?? [],
    written: again?.written ?? Object.fromEntries((own?.words ?? []).map(({ field, text }) => [field, text])), shown: again?.shown ?? (own?.words ?? []).flatMap(({ field, to }) => (to.length > 0 ? [field] : [])),
  }), again?.problem ? 422 : 200)
}

export const threeWayRoutes: Routes<Visit> = {
  'GET /three-way-talks/:id': forSeat((visit, seat, speakers) => show(visit, seat, speakers)),

  'GET /three-way-talks/:id/appointment.ics': forSeat(async (visit, seat) => {
    const state = seat.cancelled === 'yes' ? 'cancelled' : 'confirmed'
    const file = calendarFile({ uid: seat.appointment, title: threeWayTexts(visit.voice).calendarTitle, from: seat.from, until: seat.until, stamp: visit.now, sequence: seat.cancelled === 'yes' ? 1 : 0, state })
    return withHeaders(data(calendarType, file), { 'content-disposition': 'attachment; filename="afspraak.ics"' })
  }),

  'POST /three-way-talks/:id/answers': forAsked(async (visit, seat, speakers) => {
    const { form, now } = visit
    const typed = { answer: form['answer']?.[0] ?? '', why: (form['why']?.[0] ?? '').trim() }
    const said = (await answersOf(visit, seat)).find(({ by }) => by === seat.party)?.number ?? 0
    const act = answerTalk(seat, { answer: answers.find(one => one === typed.answer) ?? null, why: typed.why }, said, now)
    if (refused(act)) return act.refused === 'answer.not-yours' ? missing() : await show(visit, seat, speakers, { problem: act.refused, typed: { ...nothingTyped, ...typed } })
    if (await keepAnswer(visit, seat, act, now)) await note(visit, seat, 'three-way.answered', 'C')
    return seeOther(`/three-way-talks/${seat.talk}?done=answered`)
  }),

  'GET /three-way-talks/:id/preparation': forAsked((visit, seat, speakers) => (mayStillPrepare(seat, visit.now) ? showPreparation(visit, seat, speakers) : Promise.resolve(seeOther(`/three-way-talks/${seat.talk}`)))),

  'POST /three-way-talks/:id/preparations': forAsked(async (visit, seat, speakers) => {
    const { form, now } = visit
    const [written, shown] = [writtenIn(form, seat), shownInForm(form, seat)]
    const newest = (await preparedFor(visit, seat)).find(({ by }) => by === seat.party)?.version ?? 0
    const seen = /^\d{1,6}$/.test(form['version']?.[0] ?? '') ? Number(form['version']?.[0]) : -1
    const act = prepare(seat, { seen, newest }, written, shown, readersOf(seat, speakers), now)
    if (refused(act)) return act.refused === 'preparation.not-yours' ? missing() : await showPreparation(visit, seat, speakers, { problem: act.refused, written, shown, looked: [] })
    const looked = toLookAt(form, act.words.filter(({ to }) => to.length > 0).map(({ field, text }) => ({ key: field, text })))
    if (looked.length > 0) return await showPreparation(visit, seat, speakers, { problem: null, written, shown, looked })
    if (!await keepPreparation(visit, seat, act, now)) return await showPreparation(visit, seat, speakers, { problem: 'preparation.newer', written, shown, looked: [] })
    await note(visit, seat, 'three-way.prepared', 'C')
    return seeOther(`/three-way-talks/${seat.talk}/preparation?done=kept`)
  }),

  'GET /three-way-talks/:id/preparation/as-read': forAsked(async (visit, seat, speakers) => {
    const own = (await preparedFor(visit, seat)).filter(({ by }) => by === seat.party)
    await note(visit, seat, 'three-way.preparation-read', 'R', ['preparation'])
    return page(asReadPage(visit, { seat, speakers, lines: shownIn(own) }))
  }),

  'POST /three-way-talks/:id/agreements': forSeat(async (visit, seat, speakers) => {
    const { form, now, provider } = visit
    const typed = { ...nothingTyped, words: (form['words']?.[0] ?? '').trim(), owner: form['owner']?.[0] ?? '', day: form['day']?.[0] ?? '' }
    const on = day.parse([typed.day])
    const agreement = agree(seat, { words: typed.words, owner: parseId<'party'>(typed.owner), due: 'value' in on ? on.value : null }, { owners: ownersIn(seat, speakers), made: (await agreedIn(visit, seat)).length, today: dayOf(now, provider.zone) }, newAnonymousId(), now)
    if (refused(agreement)) return await show(visit, seat, speakers, { problem: agreement.refused, typed })
    const looked = toLookAt(form, [{ key: 'words', text: agreement.words }])
    if (looked.length > 0) return await show(visit, seat, speakers, { typed, looked })
    await keepAgreement(visit, agreement)
    await note(visit, seat, 'agreement.made', 'C')
    return seeOther(`/three-way-talks/${seat.talk}#agreements`)
  }),

  'POST /three-way-talks/:id/checks': forSeat(async (visit, seat, speakers) => {
    const [agreements, checks] = [await agreedIn(visit, seat), await listChecks(visit.tx, seat.talk)]
    const said = agreements.filter(one => saidOf(one, checks, seat.party) === null).flatMap(({ id }): readonly { readonly agreement: Id<'agreement'>; readonly says: Says }[] => {
      const says = visit.form[`says-${id}`]?.[0]
      return says === 'right' || says === 'not-right' ? [{ agreement: id, says }] : []
    })
    if (said.length === 0) return await show(visit, seat, speakers, { problem: 'check.choose' })
    for (const one of said) await recordCheck(visit.tx, { ...one, by: seat.party }, seat, visit.now)
    await note(visit, seat, 'three-way.checked', 'C')
    return seeOther(`/three-way-talks/${seat.talk}#agreements`)
  }),
}

/** On the page of whoever is asked: what is theirs to do for a talk that comes, and to check of one that was. */
export const threeWayOfMine: AboutMySeat = async (visit, { trajectory, programme }) => {
  if (programme.id !== careerCentre.id) return []
  const { now, provider, voice } = visit
  const t = threeWayTexts(voice)
  const seats = (await listSeats(visit.tx, trajectory)).filter(({ part }) => part !== 'guide')
  const waiting = []
  for (const seat of seats) {
    const action = { href: `/three-way-talks/${seat.talk}`, label: t.asideLink }
    if (isToCome(seat, now)) {
      const [said, prepared] = [(await answersOf(visit, seat)).find(({ by }) => by === seat.party), await preparedFor(visit, seat)]
      const moment = capitalised(momentInWords(seat.from, now, provider.zone, voice.locale))
      const ready = prepared.some(({ by }) => by === seat.party)
      waiting.push({ title: t.asideTitle, text: !said ? t.asideAnswer(moment) : said.answer === 'comes' && !ready ? t.asidePrepare(moment) : t.asideReady(moment), waits: !said || said.answer === 'comes' && !ready, action })
    } else if (seat.cancelled === 'no') {
      const [agreements, checks] = [await agreedIn(visit, seat), await listChecks(visit.tx, seat.talk)]
      const unsaid = agreements.some(one => saidOf(one, checks, seat.party) === null)
      if (unsaid || seat.until > now) waiting.push({ title: t.asideTitle, ...(unsaid ? { text: t.asideCheck } : {}), waits: unsaid, action })
    }
  }
  return waiting
}
