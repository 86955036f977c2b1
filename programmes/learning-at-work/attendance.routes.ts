/** Days of practice: the learner says them, also by taking over their shifts; who guides or arranges the learning confirms them. */
import { oneAtATime } from '../../core/consent/consent.store.ts'
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { isOver } from '../../core/endings/ending.store.ts'
import { tellParty } from '../../core/talks/tell-party.ts'
import type { AboutMyFile, AboutMySeat, Aside, SeenKind, SignedInVisit, Visit } from '../../core/visit.ts'
import { newAnonymousId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, dateWithYear, parseDay, type Day } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { hoursPath, myHoursPage, theirHoursPage } from './attendance.pages.tsx'
import { countPracticeDaysToConfirm, listPracticeDays, recordPracticeDay, recordPracticeDayWord } from './attendance.store.ts'
import { attendanceTexts } from './attendance.texts.ts'
import { dayForm, daysFromShifts, farthestBack, hoursIn, sayDay, standingDays, weeksOf, type PracticeDay } from './attendance.ts'
import { keptOf } from './known-practice-record.ts'
import { findOwn, note, todayOf, type Own } from './own.ts'
import { forLearner } from './own.routes.ts'
import { inHours } from './practice-record-paper.ts'
import { learningAtWork } from './programme.ts'
import { findSeat, noteFor, type Seat } from './seat.ts'
import { forSeat } from './seat.routes.ts'
import { schoolYearAsked, schoolYearOf } from './subsidy-norms.ts'
import { listAbsences, listPlacesOfFile, listShifts } from './ward.store.ts'
import type { Absence, Shift } from './ward.ts'

export const attendanceRoutes: Routes<Visit> = {
  'GET /my-hours': forLearner(async (visit, own) => {
    const asked = parseDay(visit.query['day'] ?? '')
    const correcting = asked && standingDays(await sayableDays(visit, own.id)).find(({ day }) => day === asked)
    return await showMine(visit, own, correcting ? filledWith({ day: correcting.day, was: correcting.minutes > 0 ? 'there' : 'away', hours: correcting.minutes > 0 ? inHours(correcting.minutes, visit.voice) : null }) : filledWith({ day: todayOf(visit) }), { correcting: correcting ?? null })
  }),

  'POST /my-hours': forLearner(async (visit, own) => {
    if (own.ended === 'yes') return missing()
    const read = dayForm.read(visit.form)
    if (!read.value) return await showMine(visit, own, read)
    const { day, was, hours } = read.value
    const t = attendanceTexts(visit.voice)
    if (was === 'there' && !hours) return await showMine(visit, own, { ...read, noes: { hours: t['day.hours'] } })
    const said = sayDay({ day, minutes: was === 'there' ? Math.round((hours ?? 0) * 60) : 0, source: 'typed' }, await sayableDays(visit, own.id), todayOf(visit))
    if (refused(said)) return await showMine(visit, own, { ...read, noes: { [said.refused === 'day.hours' ? 'hours' : 'day']: t[said.refused] } })
    await keep(visit, own, said)
    return seeOther('/my-hours?done=saved')
  }),

  'POST /my-hours/shifts': forLearner(async (visit, own) => {
    if (own.ended === 'yes') return missing()
    const chosen = (await shiftDays(visit, own.id)).filter(({ day }) => visit.form['days']?.includes(day))
    if (chosen.length === 0) return await showMine(visit, own, filledWith({ day: todayOf(visit) }), { noDays: true })
    for (const one of chosen) await keep(visit, own, { ...one, version: 1 })
    return seeOther('/my-hours?done=taken')
  }),

  'GET /trajectories/:id/hours': forWorkplace((visit, seat) => showTheirs(visit, seat, false)),

  'POST /trajectories/:id/hours/words': forWorkplace(async (visit, seat) => {
    if (seat.ended === 'yes') return missing()
    await oneAtATime(visit.tx, seat.id)
    const says = (['confirms', 'differs'] as const).find(one => one === visit.form['says']?.[0])
    const chosen = (await daysToConfirm(visit, seat.id)).filter(({ id }) => visit.form['days']?.includes(id))
    if (!says || chosen.length === 0) return await showTheirs(visit, seat, true)
    for (const { id } of chosen) {
      await recordPracticeDayWord(visit.tx, seat.id, id, { says, by: seat.me.id, at: visit.now })
      await noteFor(visit, seat, { event: says === 'confirms' ? 'practice-day.confirmed' : 'practice-day.differs', action: 'C', object: { kind: 'practice-day', id } })
    }
    const learner = seat.circle.find(({ role }) => role === learningAtWork.participant)
    if (says === 'differs' && learner) await tellParty(visit, learner.id)
    return seeOther(`${hoursPath(seat)}?done=${says === 'confirms' ? 'confirmed' : 'differs'}`)
  }),
}

/** All one may still say something of. */
const sayableDays = (visit: SignedInVisit, trajectory: Id<'trajectory'>) => listPracticeDays(visit.tx, trajectory, addDays(todayOf(visit), -farthestBack), addDays(todayOf(visit), 1))
const daysToConfirm = async (visit: SignedInVisit, trajectory: Id<'trajectory'>) => standingDays(await sayableDays(visit, trajectory)).filter(({ word }) => word === null)
/** Shifts of the wards where somebody learns or learnt, on days of which nothing is said yet. */
const shiftDays = async (visit: SignedInVisit, trajectory: Id<'trajectory'>) => {
  const { tx } = visit
  const [today, worked, away] = [todayOf(visit), new Array<Shift>(), new Array<Absence>()]
  for (const { id, ward } of await listPlacesOfFile(tx, trajectory)) {
    worked.push(...(await listShifts(tx, ward, addDays(today, -farthestBack), today)).filter(({ learnerIds }) => learnerIds.includes(id)))
    away.push(...(await listAbsences(tx, ward, addDays(today, -farthestBack))).filter(({ learner }) => learner === id))
  }
  return daysFromShifts(worked, away, await sayableDays(visit, trajectory), today)
}
const keep = async (visit: SignedInVisit, own: Own, said: Pick<PracticeDay, 'day' | 'version' | 'minutes' | 'source'>): Promise<void> => {
  const id = newAnonymousId<'practice-day'>()
  await recordPracticeDay(visit.tx, own.id, { ...said, id, at: visit.now }, own.party)
  await note(visit, own, said.version > 1 ? 'practice-day.corrected' : 'practice-day.said', 'C', { kind: 'practice-day', id })
}

const showMine = async (visit: SignedInVisit, own: Own, filled: Filled, { correcting = null, noDays = false }: { readonly correcting?: PracticeDay | null; readonly noDays?: boolean } = {}): Promise<Reply> => {
  const year = schoolYearAsked(visit.query['year'], todayOf(visit), visit.provider.country)
  await note(visit, own, 'practice-day.read', 'R', { kind: 'practice-day', id: null })
  const isWrong = noDays || Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(myHoursPage(visit, own, {
    year, days: await listPracticeDays(visit.tx, own.id, year.from, year.until), filled, correcting, noDays, fromShifts: own.ended === 'yes' ? [] : await shiftDays(visit, own.id),
    kept: await keptOf(visit, own.id), done: (['saved', 'taken'] as const).find(one => one === visit.query['done']) ?? null,
  }), isWrong ? 422 : 200)
}
const showTheirs = async (visit: SignedInVisit, seat: Seat, noDays: boolean): Promise<Reply> => {
  const year = schoolYearAsked(visit.query['year'], todayOf(visit), visit.provider.country)
  await noteFor(visit, seat, { event: 'practice-day.read', action: 'R', object: { kind: 'practice-day', id: null } })
  const done = visit.query['done']
  return page(theirHoursPage(visit, seat, {
    year, days: await listPracticeDays(visit.tx, seat.id, year.from, year.until), waiting: await daysToConfirm(visit, seat.id), noDays, done: done === 'confirmed' ? 'confirmedNow' : done === 'differs' ? 'differsNow' : null,
  }), noDays ? 422 : 200)
}
/** Who guides and who arranges the learning. After the end only who guides still reads. */
function forWorkplace(handler: (visit: SignedInVisit, seat: Seat) => Promise<Reply>) {
  return forSeat(async (visit, seat) => (isOfWorkplace(seat) ? await handler(visit, seat) : missing()))
}
export const isOfWorkplace = ({ me, ended }: Pick<Seat, 'me' | 'ended'>): boolean => me.role === learningAtWork.guide || me.role === 'practice-trainer' && ended === 'no'

/** On one's own page: what the workplace says differs, or how much there is. */
export const hoursOfMine: AboutMySeat = async (visit, { trajectory, programme, role }) => {
  if (programme.id !== learningAtWork.id || role !== programme.participant) return []
  const t = attendanceTexts(visit.voice)
  const year = schoolYearOf(todayOf(visit), visit.provider.country)
  const days = standingDays(await listPracticeDays(visit.tx, trajectory, year.from, year.until))
  const differs = await isOver(visit.tx, trajectory) ? 0 : days.filter(({ word }) => word?.says === 'differs').length
  return [{ title: t.mine, text: differs > 0 ? t.asideDiffers(differs) : days.length > 0 ? t.asideSum(inHours(hoursIn(weeksOf(days)) * 60, visit.voice)) : t.aside, waits: differs > 0, action: { href: '/my-hours', label: t.mine }, under: 'agreed' }]
}
export const hoursOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const seat = await findSeat(visit, trajectory)
  if (!seat || !isOfWorkplace(seat)) return null
  const [t, count] = [attendanceTexts(visit.voice), await countPracticeDaysToConfirm(visit.tx, trajectory, addDays(todayOf(visit), -farthestBack))]
  return { value: count, label: t.number(count), action: { href: hoursPath(seat), label: t.titleOther } }
}
/** For the practice trainer, beside. */
export const hoursBeside: AboutMySeat = async (visit, { trajectory, programme, role }) => {
  if (programme.id !== learningAtWork.id || role !== 'practice-trainer') return []
  const seat = await findSeat(visit, trajectory)
  if (!seat || !isOfWorkplace(seat)) return []
  const [t, count] = [attendanceTexts(visit.voice), await countPracticeDaysToConfirm(visit.tx, trajectory, addDays(todayOf(visit), -farthestBack))]
  return [{ title: t.titleOther, text: t.asideOther(count), waits: count > 0, action: { href: hoursPath(seat), label: t.title(seat.learner) } }]
}

/** Every version of every day, with what the workplace said of it. */
export const hoursOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  const own = programme.id === learningAtWork.id ? await findOwn(visit) : null
  const days = own ? await listPracticeDays(visit.tx, trajectory, longAgo, addDays(todayOf(visit), 1)) : []
  const t = attendanceTexts(visit.voice)
  return days.length === 0 ? [] : [{ name: 'practice-days', title: t.fileTitle, entries: days.map(({ id, day, version, minutes, source, word }) => ({
    title: dateWithYear(day, visit.voice.locale), at: null, data: { id, day, version, minutes, source, word: word && word.says },
    fields: [
      { name: 'hours', label: t.version(version), value: minutes === 0 ? t.wasAway : t.inHours(inHours(minutes, visit.voice)) },
      { name: 'workplace', label: t.state, value: word === null ? t.waits : word.says === 'differs' ? t.differs : t.confirmed(dateWithYear(wordDay(word, visit), visit.voice.locale)) },
    ],
  })) }]
}
const longAgo = parseDay('2000-01-01') ?? (() => { throw new Error('no day') })()
const wordDay = (word: NonNullable<PracticeDay['word']>, visit: SignedInVisit): Day => todayOf({ ...visit, now: word.at })

export const hoursSeen: SeenKind = {
  tables: ['practice_day', 'practice_day_word'],
  title: voice => attendanceTexts(voice).seenTitle,
  async now({ voice }, { programme, readersOf }) {
    const t = attendanceTexts(voice)
    return programme.id === learningAtWork.id ? { readers: readersOf('practice_day').map(({ who, number }) => ({ who, sees: t.seen(number) })), rule: t.seenRule, change: { href: '/my-hours', label: t.mine } } : null
  },
}
