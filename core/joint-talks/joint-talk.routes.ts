/** A talk together, for everyone who is asked to it: say whether one comes, prepare alone, agree, and check what was agreed. */
import { day } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { capitalised, dayOf, momentInWords } from '../../kit/time.ts'
import { Answered, data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { calendarFile, calendarType } from '../agenda/calendar.ts'
import { takeTime } from '../agenda/hold.store.ts'
import { standingOf, type Agreement } from '../agreements/agreement.ts'
import { agreementsOf, keepAgreement } from '../agreements/known-agreements.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { toLookAt } from '../consent/look-first.ts'
import { namesOf } from '../people/known-people.ts'
import type { Programme } from '../programme.ts'
import { expectGuests } from '../talks/guests.store.ts'
import { tellGuestsSoon } from '../talks/tell-guests.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { findProgrammeOf } from '../trajectories/party.store.ts'
import { forSomeone, type AboutMySeat, type SignedInVisit, type Visit } from '../visit.ts'
import { answersOf, keepAnswer, keepPreparation, preparedFor, shownToMe, speakersOf, type Shown, type Speaker } from './known-joint-talk.ts'
import { answerTalk, answers, decideOnGuest, fieldsOf, isToCome, agree, jointKindOf, mayStillPrepare, prepare, readersFirst, saidOf, type Field, type PartyId, type Says, type Seat, type Written } from './joint-talk.ts'
import { preparationPage, asReadPage, type PreparationProblem } from './joint-talk-preparation.pages.tsx'
import { dones, jointTalkPage, type JointTalkProblem, type JointTalkView, type NamedProposal } from './joint-talk.pages.tsx'
import { ofGuide } from './joint-talk-guide.pages.tsx'
import { findSeat, letGoOn, listChecks, listProposed, listSeats, recordCheck, recordGuestDecision, tableIn } from './joint-talk.store.ts'
import { jointTalkTexts } from './joint-talk.texts.ts'

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
const ofOneself = new Set(['joint-talk.answered', 'joint-talk.prepared', 'joint-talk.preparation-read'])
const note = (visit: SignedInVisit, { trajectory, part, talk }: Pick<Seat, 'trajectory' | 'part' | 'talk'>, event: string, action: LogLine['action'], fields?: readonly string[]) => log(visit.tx, {
  event, action, person: visit.me.person, role: part === 'guest' ? 'beside' : part, purpose: part === 'participant' ? 'own-file' : 'guidance', subject: part === 'guest' && ofOneself.has(event) ? null : trajectory, object: { kind: 'talk', id: talk }, basis: part === 'guest' ? 'beside' : part, at: part === 'participant' ? toTheDay(visit.now) : visit.now, ...(fields ? { fields } : {}),
})

/** Who reads what I show: those who are asked beside me, and the participant. Who guides reads it anyway. */
const readersOf = async ({ tx }: SignedInVisit, seat: Seat, speakers: readonly Speaker[]): Promise<readonly PartyId[]> => readersFirst(speakers, seat.party, await tableIn(tx, seat.trajectory))
/** Of what was prepared, what its writer shows. */
const shownIn = (prepared: Awaited<ReturnType<typeof preparedFor>>): readonly Shown[] => prepared.flatMap(({ by, words }) => words.flatMap(({ field, text, to }) => (to.length > 0 ? [{ by, field, text, to, words: null }] : [])))

/** One agenda: for whoever is asked their own shown words and those shown to them, for who guides whatever was shown to anyone. */
const agendaOf = async (visit: SignedInVisit, seat: Seat): Promise<{ readonly agenda: readonly Shown[]; readonly prepared: Awaited<ReturnType<typeof preparedFor>> }> => {
  const prepared = await preparedFor(visit, seat)
  return { prepared, agenda: [...shownIn(prepared), ...(seat.part === 'guide' ? [] : await shownToMe(visit, seat))] }
}

const agreedIn = async (visit: SignedInVisit, { talk, trajectory }: Seat): Promise<readonly Agreement[]> => (await agreementsOf(visit, trajectory)).filter(one => one.talk === talk && standingOf(one) !== 'dropped')
/** Someone beside gives a task to oneself or to those inside, as the database has it; those inside to anyone there. */
const ownersIn = (seat: Seat, speakers: readonly Speaker[]): readonly PartyId[] => speakers.filter(({ party, part }) => seat.part !== 'guest' || part !== 'guest' || party === seat.party).map(({ party }) => party)

const nothingTyped: JointTalkView['typed'] = { answer: '', why: '', owner: '', words: '', day: '' }
/** The programme it belongs to, for how it and its parts are called. */
const programmeOf = async ({ tx, house }: SignedInVisit, { trajectory }: Seat): Promise<Programme | null> => {
  const name = await findProgrammeOf(tx, trajectory)
  return house.programmes.find(({ id }) => id === name) ?? null
}
/** For the two inside: whom the guide would ask, and what was decided. */
const proposedIn = async (visit: SignedInVisit, seat: Seat): Promise<readonly NamedProposal[]> => {
  const rows = seat.part === 'guest' ? [] : await listProposed(visit.tx, seat.talk)
  const names = await namesOf(visit, rows.map(({ person }) => person))
  return rows.map(row => ({ ...row, name: names.get(row.person) ?? '' }))
}

const show = async (visit: SignedInVisit, seat: Seat, speakers: readonly Speaker[], { problem = null, typed = nothingTyped, looked = [] }: { readonly problem?: JointTalkProblem | null; readonly typed?: JointTalkView['typed']; readonly looked?: readonly string[] } = {}): Promise<Reply> => {
  const [{ agenda, prepared }, said, agreements, checks] = [await agendaOf(visit, seat), await answersOf(visit, seat), await agreedIn(visit, seat), await listChecks(visit.tx, seat.talk)]
  await note(visit, seat, 'joint-talk.read', 'R', ['agenda', 'agreements', ...(seat.part === 'guide' ? ['preparation', 'answers'] : [])])
  return page(jointTalkPage(visit, {
    seat, speakers, agenda, agreements, checks, programme: await programmeOf(visit, seat), table: await tableIn(visit.tx, seat.trajectory), proposed: await proposedIn(visit, seat), owners: ownersIn(seat, speakers), problem, typed, looked, done: dones.find(one => one === visit.query['done']) ?? null,
    answer: said.find(({ by }) => by === seat.party) ?? null, prepared: prepared.some(({ by, words }) => by === seat.party && words.length > 0) ? 'yes' : 'no',
  }, seat.part === 'guide' ? ofGuide(visit, { seat, speakers, said, prepared, table: await tableIn(visit.tx, seat.trajectory), done: visit.query['done'] === 'planned' ? 'planned' : null }) : null), problem ? 422 : 200)
}

const writtenIn = (form: Visit['form'], seat: Seat): Written => Object.fromEntries(fieldsOf(seat.part).map(field => [field, (form[field]?.[0] ?? '').trim()]))
const shownInForm = (form: Visit['form'], seat: Seat): readonly Field[] => fieldsOf(seat.part).filter(field => form[`show-${field}`]?.[0] === 'yes')

const showPreparation = async (visit: SignedInVisit, seat: Seat, speakers: readonly Speaker[], again: { readonly problem: PreparationProblem | null; readonly written: Written; readonly shown: readonly Field[]; readonly looked: readonly string[] } | null = null): Promise<Reply> => {
  const own = (await preparedFor(visit, seat)).find(({ by }) => by === seat.party)
  await note(visit, seat, 'joint-talk.preparation-read', 'R', ['preparation'])
  return page(preparationPage(visit, {
    seat, speakers, table: await tableIn(visit.tx, seat.trajectory), version: own?.version ?? 0, done: visit.query['done'] === 'kept' && again === null ? 'kept' : null, problem: again?.problem ?? null, looked: again?.looked ?? [],
    written: again?.written ?? Object.fromEntries((own?.words ?? []).map(({ field, text }) => [field, text])), shown: again?.shown ?? (own?.words ?? []).flatMap(({ field, to }) => (to.length > 0 ? [field] : [])),
  }), again?.problem ? 422 : 200)
}

export const jointTalkRoutes: Routes<Visit> = {
  'GET /joint-talks/:id': forSeat((visit, seat, speakers) => show(visit, seat, speakers)),

  'GET /joint-talks/:id/appointment.ics': forSeat(async (visit, seat) => {
    const state = seat.cancelled === 'yes' ? 'cancelled' : 'confirmed'
    const file = calendarFile({ uid: seat.appointment, title: jointTalkTexts(visit.voice).calendarTitle, from: seat.from, until: seat.until, stamp: visit.now, sequence: seat.cancelled === 'yes' ? 1 : 0, state })
    return withHeaders(data(calendarType, file), { 'content-disposition': 'attachment; filename="afspraak.ics"' })
  }),

  'POST /joint-talks/:id/answers': forAsked(async (visit, seat, speakers) => {
    const { form, now } = visit
    const typed = { answer: form['answer']?.[0] ?? '', why: (form['why']?.[0] ?? '').trim() }
    const said = (await answersOf(visit, seat)).find(({ by }) => by === seat.party)?.number ?? 0
    const act = answerTalk(seat, { answer: answers.find(one => one === typed.answer) ?? null, why: typed.why }, said, now)
    if (refused(act)) return act.refused === 'answer.not-yours' ? missing() : await show(visit, seat, speakers, { problem: act.refused, typed: { ...nothingTyped, ...typed } })
    if (await keepAnswer(visit, seat, act, now)) await note(visit, seat, 'joint-talk.answered', 'C')
    return seeOther(`/joint-talks/${seat.talk}?done=answered`)
  }),

  'GET /joint-talks/:id/preparation': forAsked((visit, seat, speakers) => (mayStillPrepare(seat, visit.now) ? showPreparation(visit, seat, speakers) : Promise.resolve(seeOther(`/joint-talks/${seat.talk}`)))),

  'POST /joint-talks/:id/preparations': forAsked(async (visit, seat, speakers) => {
    const { form, now } = visit
    const [written, shown] = [writtenIn(form, seat), shownInForm(form, seat)]
    const newest = (await preparedFor(visit, seat)).find(({ by }) => by === seat.party)?.version ?? 0
    const seen = /^\d{1,6}$/.test(form['version']?.[0] ?? '') ? Number(form['version']?.[0]) : -1
    const act = prepare(seat, { seen, newest }, written, shown, await readersOf(visit, seat, speakers), now)
    if (refused(act)) return act.refused === 'preparation.not-yours' ? missing() : await showPreparation(visit, seat, speakers, { problem: act.refused, written, shown, looked: [] })
    const looked = toLookAt(form, act.words.filter(({ to }) => to.length > 0).map(({ field, text }) => ({ key: field, text })))
    if (looked.length > 0) return await showPreparation(visit, seat, speakers, { problem: null, written, shown, looked })
    if (!await keepPreparation(visit, seat, act, now)) return await showPreparation(visit, seat, speakers, { problem: 'preparation.newer', written, shown, looked: [] })
    await note(visit, seat, 'joint-talk.prepared', 'C')
    return seeOther(`/joint-talks/${seat.talk}/preparation?done=kept`)
  }),

  'GET /joint-talks/:id/preparation/as-read': forAsked(async (visit, seat, speakers) => {
    const own = (await preparedFor(visit, seat)).filter(({ by }) => by === seat.party)
    await note(visit, seat, 'joint-talk.preparation-read', 'R', ['preparation'])
    return page(asReadPage(visit, { seat, speakers, lines: shownIn(own) }))
  }),

  /** Whom it is about lets someone come: only then that one is asked, and their time is kept. */
  'POST /joint-talks/:id/guests': forSeat(async (visit, seat, speakers) => {
    const { tx, form, now } = visit
    await oneAtATime(tx, seat.talk)
    const wanted = parseId<'party'>(form['guest']?.[0])
    const proposed = (await listProposed(tx, seat.talk)).find(({ party }) => party === wanted)
    const says = form['says']?.[0]
    if (seat.part !== 'participant' || !proposed || (says !== 'yes' && says !== 'no')) return missing()
    const decided = decideOnGuest(seat, proposed, says, now)
    if (refused(decided)) return seeOther(`/joint-talks/${seat.talk}`)
    if (says === 'yes') {
      await expectGuests(tx, seat.talk, seat.trajectory, [proposed.party])
      const slot = { id: seat.appointment, trajectory: seat.trajectory, talk: seat.talk, number: seat.number, from: seat.from, until: seat.until }
      // Someone who cannot come then is not asked; nothing of the yes stays.
      if (refused(await takeTime(tx, newAnonymousId(), proposed.person, slot, seat.appointment))) throw new Answered(await show(visit, seat, speakers, { problem: 'guest.busy' }))
    }
    if (!await recordGuestDecision(tx, seat, proposed.party, decided, now)) return seeOther(`/joint-talks/${seat.talk}`)
    await note(visit, seat, 'joint-talk.guest-decided', 'C')
    if (says === 'yes') await tellGuestsSoon(visit, { id: seat.appointment, talk: seat.talk })
    return seeOther(`/joint-talks/${seat.talk}?done=decided`)
  }),

  /** What a guest would bring in goes on to the others there. */
  'POST /joint-talks/:id/passings': forSeat(async (visit, seat, speakers) => {
    const wanted = parseId<'joint-talk-words'>(visit.form['words']?.[0])
    const shown = seat.part === 'participant' ? (await shownToMe(visit, seat)).find(({ words }) => words === wanted) : undefined
    if (!shown?.words || await tableIn(visit.tx, seat.trajectory) === 'open') return missing()
    if (!isToCome(seat, visit.now)) return seeOther(`/joint-talks/${seat.talk}`)
    await letGoOn(visit.tx, shown.words, seat.trajectory, speakers.filter(({ party, part }) => part === 'guest' && party !== shown.by).map(({ party }) => party))
    await note(visit, seat, 'joint-talk.let-go-on', 'U')
    return seeOther(`/joint-talks/${seat.talk}?done=passed`)
  }),

  'POST /joint-talks/:id/agreements': forSeat(async (visit, seat, speakers) => {
    const { form, now, provider } = visit
    const typed = { ...nothingTyped, words: (form['words']?.[0] ?? '').trim(), owner: form['owner']?.[0] ?? '', day: form['day']?.[0] ?? '' }
    const on = day.parse([typed.day])
    const agreement = agree(seat, { words: typed.words, owner: parseId<'party'>(typed.owner), due: 'value' in on ? on.value : null }, { owners: ownersIn(seat, speakers), made: (await agreedIn(visit, seat)).length, today: dayOf(now, provider.zone) }, newAnonymousId(), now)
    if (refused(agreement)) return await show(visit, seat, speakers, { problem: agreement.refused, typed })
    const looked = toLookAt(form, [{ key: 'words', text: agreement.words }])
    if (looked.length > 0) return await show(visit, seat, speakers, { typed, looked })
    await keepAgreement(visit, agreement)
    await note(visit, seat, 'agreement.made', 'C')
    return seeOther(`/joint-talks/${seat.talk}#agreements`)
  }),

  'POST /joint-talks/:id/checks': forSeat(async (visit, seat, speakers) => {
    const [agreements, checks] = [await agreedIn(visit, seat), await listChecks(visit.tx, seat.talk)]
    const said = agreements.filter(one => saidOf(one, checks, seat.party) === null).flatMap(({ id }): readonly { readonly agreement: Id<'agreement'>; readonly says: Says }[] => {
      const says = visit.form[`says-${id}`]?.[0]
      return says === 'right' || says === 'not-right' ? [{ agreement: id, says }] : []
    })
    if (said.length === 0) return await show(visit, seat, speakers, { problem: 'check.choose' })
    for (const one of said) await recordCheck(visit.tx, { ...one, by: seat.party }, seat, visit.now)
    await note(visit, seat, 'joint-talk.checked', 'C')
    return seeOther(`/joint-talks/${seat.talk}#agreements`)
  }),
}

/** On the page of whoever is asked: what is theirs to do for a talk that comes, and to check of one that was. */
export const jointTalkOfMine: AboutMySeat = async (visit, { trajectory, programme }) => {
  const joint = jointKindOf(programme)
  if (!joint) return []
  const { now, provider, voice } = visit
  const title = joint.kind.name[voice.locale]
  const t = jointTalkTexts(voice)
  const seats = (await listSeats(visit.tx, trajectory)).filter(({ part }) => part !== 'guide')
  const waiting = []
  for (const seat of seats) {
    const action = { href: `/joint-talks/${seat.talk}`, label: t.asideLink }
    if (isToCome(seat, now)) {
      // Whom the guide would ask waits for the participant before anyone is.
      const undecided = seat.part === 'participant' && (await listProposed(visit.tx, seat.talk)).some(({ comes, decided }) => !comes && decided === null)
      if (undecided) { waiting.push({ title, text: t.asideGuests(capitalised(momentInWords(seat.from, now, provider.zone, voice.locale))), waits: true, action }); continue }
      const [said, prepared] = [(await answersOf(visit, seat)).find(({ by }) => by === seat.party), await preparedFor(visit, seat)]
      const moment = capitalised(momentInWords(seat.from, now, provider.zone, voice.locale))
      const ready = prepared.some(({ by }) => by === seat.party)
      waiting.push({ title, text: !said ? t.asideAnswer(moment) : said.answer === 'comes' && !ready ? t.asidePrepare(moment) : t.asideReady(moment), waits: !said || said.answer === 'comes' && !ready, action })
    } else if (seat.cancelled === 'no') {
      const [agreements, checks] = [await agreedIn(visit, seat), await listChecks(visit.tx, seat.talk)]
      const unsaid = agreements.some(one => saidOf(one, checks, seat.party) === null)
      if (unsaid || seat.until > now) waiting.push({ title, ...(unsaid ? { text: t.asideCheck } : {}), waits: unsaid, action })
    }
  }
  return waiting
}
