/** De Brug, a ward where fifteen learn: who is on it, who guides whom, and five weeks of shifts. Told after Noa, who learns there too. */
import { addKnownPerson, presentGuide } from '../core/people/known-people.ts'
import { become } from '../core/people/sign-in.store.ts'
import { openPlan } from '../core/trajectories/circle.ts'
import { recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, mondayOf, parseWallTime, startOfDay, weekdayOf, type Day, type WallTime, type Weekday } from '../kit/time.ts'
import { learningAtWork } from '../programmes/learning-at-work/programme.ts'
import { keepPractice, keepPracticeWord } from '../programmes/learning-at-work/known-practice.ts'
import { findMySide } from '../programmes/learning-at-work/practice.store.ts'
import { putPractice } from '../programmes/learning-at-work/practice.ts'
import { makeShift, placeLearner, putAway, type Context, type Experience, type GuideId, type GuideTerms, type LearnerId, type NewShift, type Shift, type Stage, type WardId } from '../programmes/learning-at-work/ward.ts'
import { findFileWith, putManyOnShifts, recordAbsence, recordBusy, recordGuideTerms, recordLearnerTerms, recordPlace, recordReserve, recordShifts, recordWard, recordWardGuide, type OnShift } from '../programmes/learning-at-work/ward.store.ts'
import { administratorOf, aroundNoa, cast, wilmaOfDeHaven, type Member } from './cast.ts'
import { besideNoa, besideWilma, tessaOfDeHaven } from './cast-ward.ts'
import { keepHours } from './diary.ts'
import { tellDuos } from './duos.ts'
import { tellGuidanceHours, type GuideOfWard } from './guidance-ledger.ts'
import { hoursOfDeHaven } from './lives-de-haven.ts'
import type { Around } from './life.ts'
import { tellNoaHours } from './noa-hours.ts'

const guides = { wilma: wilmaOfDeHaven, ...besideWilma }
type GuideName = keyof typeof guides
const learners = { noa: aroundNoa.noa, ...besideNoa }
type LearnerName = keyof typeof learners

/** Of each guide: hours when they began, those for guiding, and how much they have done it. */
const told: Readonly<Record<GuideName, readonly [hours: number, guidance: number, experience: Experience]>> = {
  wilma: [32, 8, 'usual'], hassan: [32, 8, 'usual'], joke: [24, 6, 'usual'], ria: [27, 6, 'usual'], nel: [20, 5, 'usual'], timo: [32, 5, 'starter'], mees: [24, 2, 'training'],
}
/** Of each learner: whose they are, who stands in, how far they are, and since how many days. */
const placed: Readonly<Record<LearnerName, readonly [guide: GuideName, reserve: GuideName | null, stage: Stage, context: Context, days: number, school: Weekday]>> = {
  noa: ['wilma', 'hassan', 'middle', 'usual', 62, 2], yara: ['wilma', 'hassan', 'start', 'light', 20, 3], finn: ['wilma', 'nel', 'advanced', 'usual', 150, 4],
  sanne: ['hassan', 'wilma', 'middle', 'complex', 90, 2], bilal: ['hassan', 'wilma', 'advanced', 'usual', 200, 4], zoe: ['hassan', 'joke', 'finishing', 'usual', 280, 3],
  lieke: ['joke', 'wilma', 'middle', 'usual', 75, 2], jayden: ['joke', 'nel', 'start', 'light', 12, 4], emma: ['joke', 'nel', 'finishing', 'light', 280, 3],
  milan: ['ria', 'hassan', 'advanced', 'usual', 160, 2], fenna: ['ria', 'nel', 'middle', 'usual', 100, 4], amir: ['ria', null, 'start', 'usual', 30, 3],
  isa: ['timo', 'nel', 'advanced', 'light', 170, 2], levi: ['timo', 'nel', 'middle', 'light', 80, 4], tygo: ['nel', 'timo', 'middle', 'usual', 40, 3],
}
/** Not eighteen yet. */
const young: ReadonlySet<LearnerName> = new Set(['yara', 'jayden'])
/** No shift with their own guide: a quiet line says so. */
const apartFromGuide: LearnerName = 'tygo'
/** By weekday, who guides early and late. */
const early: Readonly<Record<Weekday, readonly GuideName[]>> = { 1: ['wilma', 'joke'], 2: ['hassan', 'timo'], 3: ['wilma', 'timo'], 4: ['hassan', 'ria'], 5: ['wilma', 'joke'], 6: ['ria'], 7: ['timo'] }
const late: Readonly<Record<Weekday, readonly GuideName[]>> = { 1: ['ria', 'mees'], 2: ['joke', 'ria'], 3: ['hassan'], 4: ['joke', 'mees'], 5: ['hassan', 'timo'], 6: ['wilma'], 7: ['hassan'] }
const codes = ['25655', '25656']

export const tellWard = async (around: Around): Promise<void> => {
  const { tx, provider, now } = around
  const today = dayOf(now, provider.zone)
  const at = addMinutes(startOfDay(addDays(today, -290), provider.zone), 10 * 60)
  const administrator = administratorOf(Object.values(cast))
  await become(tx, administrator.id)
  for (const member of Object.values(besideWilma)) {
    await addKnownPerson(around, member, administrator.id, at)
    await presentGuide(around, { person: member.id, ...member.profile })
  }
  for (const { id } of Object.values(besideWilma)) { await become(tx, id); await keepHours(tx, id, hoursOfDeHaven.vera, provider, now) }

  await become(tx, tessaOfDeHaven.id)
  const by = { by: tessaOfDeHaven.id, at }
  const ward = newAnonymousId<'ward'>()
  await recordWard(tx, { id: ward, name: 'De Brug', clients: 'usual' }, by)
  const guideIds = new Map<GuideName, GuideId>()
  const onWard: GuideOfWard[] = []
  for (const [name, member] of entries(guides)) {
    const [hoursPerWeek, guidanceHours, experience] = told[name]
    const id = newAnonymousId<'ward-guide'>()
    guideIds.set(name, id)
    await recordWardGuide(tx, { id, ward, person: member.id, since: addDays(today, -290) }, by)
    const weekdays = ([1, 2, 3, 4, 5, 6, 7] as const).filter(day => early[day].includes(name) || late[day].includes(name))
    const terms: GuideTerms = { hoursPerWeek, guidanceHours, experience, weekdays: weekdays.length > 0 ? weekdays : [1, 2, 3, 4, 5], domains: codes }
    await recordGuideTerms(tx, newAnonymousId(), id, terms, by)
    onWard.push({ person: member.id, id, terms })
  }
  const learnerIds = await putLearners(around, ward)
  await become(tx, tessaOfDeHaven.id)
  for (const [name, [, reserve, stage, context, , school]] of entries(placed)) {
    const id = present(learnerIds.get(name))
    await recordLearnerTerms(tx, newAnonymousId(), id, { stage, context, hoursPerWeek: 24, weekdays: [1, 2, 3, 4, 5, 6, 7], schoolDays: [school], ofAgeOn: young.has(name) ? addDays(today, 120) : null }, by)
    if (reserve) await recordReserve(tx, newAnonymousId(), { id, ward }, present(guideIds.get(reserve)), by)
  }
  await tellShifts(around, ward, guideIds, learnerIds)
  const away = allowed(putAway({ from: addDays(today, -1), until: addDays(today, 4) }, today))
  await recordAbsence(tx, ward, { id: newAnonymousId(), learner: null, guide: present(guideIds.get('ria')), colleague: null, ...away }, { by: tessaOfDeHaven.id, at: now })
  await become(tx, besideWilma.joke.id)
  await recordBusy(tx, present(guideIds.get('joke')), ward, today, now)
  await tellDuos(around, ward)
  await tellGuidanceHours(around, onWard)
  await tellNoaHours(around, await tellPractice(around), 'De Brug')
}

/** What Noa, the house and the school confirmed before her first day. */
const tellPractice = async (around: Around): Promise<Id<'trajectory'>> => {
  const { tx, provider, now } = around
  const today = dayOf(now, provider.zone)
  const { noa, ramon, gerda } = aroundNoa
  const at = addMinutes(startOfDay(addDays(today, -60), provider.zone), 11 * 60)
  await become(tx, gerda.id)
  const trajectory = present(await findFileWith(tx, gerda.id))
  const mine = async () => present(await findMySide(tx, trajectory))
  const put = allowed(putPractice({
    contract: 'nl-employed', qualification: 'Verzorgende IG', code: '25655', processes: ['B1-K1-W1', 'B1-K1-W2', 'B1-K1-W3', 'B1-K2-W1'], electives: 'Zorg en technologie', from: addDays(today, -56), until: addDays(today, 300), hoursPerWeek: 24, hoursTotal: 720,
    workSupervision: 'Wilma Hoekstra, 8 uur per week voor haar leerlingen. Hassan Yildirim vangt op.', schoolSupervision: 'Gerda Postma komt elk kwartaal langs en is elke week bereikbaar.', assessment: 'Samen, met wat er ligt. De leerling spreekt mee.',
    safety: 'Inwerken op de eerste dag. Voorbehouden handelingen pas na aftekenen.', ending: 'Ieder van de drie kan stoppen, na een gesprek samen.',
  }, { side: 'school', newest: null, country: 'NL', over: 'no' }))
  const practice = { id: newAnonymousId<'practice-agreement'>(), trajectory, version: put.version, by: (await mine()).party, at }
  await keepPractice(around, practice, put.content)
  for (const [index, { id }] of [gerda, ramon, noa].entries()) {
    await become(tx, id)
    const { party, side } = await mine()
    await keepPracticeWord(around, practice, { side, party, says: 'confirms', what: null, at: addMinutes(at, 60 * (index + 1)) })
  }
  return trajectory
}

/** A light file each, opened by their own guide, who puts them on the ward. */
const putLearners = async (around: Around, ward: WardId): Promise<ReadonlyMap<LearnerName, LearnerId>> => {
  const { tx, provider, now } = around
  const today = dayOf(now, provider.zone)
  const ids = new Map<LearnerName, LearnerId>()
  for (const [name, one] of entries(learners)) {
    const [guideName, , , , days] = placed[name]
    const guide: Member = guides[guideName]
    const at = addMinutes(startOfDay(addDays(today, -days), provider.zone), 9 * 60)
    await become(tx, guide.id)
    const known = name === 'noa' ? await findFileWith(tx, one.id) : null
    const trajectory = known ?? newId<'trajectory'>(at.getTime())
    if (!known) {
      const participant = await introduce(around, one, guide.id, at)
      await recordPlanOpening(tx, allowed(openPlan(learningAtWork, { guide: guide.id, programmes: [learningAtWork.id], participant, kind: 'work-track', clear: [], law: null }, { trajectory, participant: newId(at.getTime()), guide: newId(at.getTime()) }, provider.zone, at)))
      await noteContact(around, trajectory, { telephone: null, alias: null, handle: one.name })
    }
    const id = newAnonymousId<'ward-learner'>()
    const place = allowed(placeLearner({ ward, domain: codes[0] ?? '', firstDay: addDays(today, -days) }, { guides: [ward], places: [], fullness: 'usual', today }))
    await recordPlace(tx, { id, person: one.id, trajectory, ...place }, { by: guide.id, at })
    ids.set(name, id)
  }
  return ids
}

/** Two shifts a day from a week ago until three weeks ahead; whoever learns works with their own guide where it goes. */
const tellShifts = async ({ tx, provider, now }: Around, ward: WardId, guideIds: ReadonlyMap<GuideName, GuideId>, learnerIds: ReadonlyMap<LearnerName, LearnerId>): Promise<void> => {
  const today = dayOf(now, provider.zone)
  const monday = mondayOf(today)
  const shifts: (NewShift & Pick<Shift, 'id'>)[] = []
  const on: OnShift[] = []
  for (let day = -7; day < 28; day++) {
    const date = addDays(monday, day)
    const weekday = weekdayOf(date)
    for (const [names, from, until] of [[early[weekday], '07:00', '15:00'], [late[weekday], '15:00', '22:30']] as const) {
      const id = newAnonymousId<'ward-shift'>()
      const made = allowed(makeShift({ day: date, from: clock(from), until: clock(until), breakMinutes: 30, clients: 'usual', guides: 1, least: 3, most: 8 }, date))
      shifts.push({ id, ...made })
      for (const name of names) on.push({ id: newAnonymousId(), shift: id, learner: null, guide: present(guideIds.get(name)) })
      for (const name of working(names, date, day)) on.push({ id: newAnonymousId(), shift: id, learner: present(learnerIds.get(name)), guide: null })
    }
  }
  await recordShifts(tx, ward, shifts)
  await putManyOnShifts(tx, ward, on)
}
const qualified = (names: readonly GuideName[]): number => names.filter(name => told[name][2] !== 'training').length
const working = (names: readonly GuideName[], date: Day, offset: number): readonly LearnerName[] => {
  const [room, free] = [3 * Math.max(1, qualified(names)), entries(placed).filter(([name, [, , , , days, school]]) => school !== weekdayOf(date) && offset >= -days && !(young.has(name) && offset % 2 === 0))]
  const own = free.filter(([name, [guide]]) => name !== apartFromGuide && names.includes(guide))
  const others = free.filter(([name, [guide]]) => name === apartFromGuide && !names.includes(guide) && weekdayOf(date) > 3)
  return [...own, ...others].slice(0, room).map(([name]) => name)
}

const clock = (text: string): WallTime => present(parseWallTime(text))
const entries = <Key extends string, Value>(all: Readonly<Record<Key, Value>>): readonly (readonly [Key, Value])[] => {
  const keys: Key[] = []
  for (const key in all) keys.push(key)
  return keys.map(key => [key, all[key]])
}
const present = <Value>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Error('the demo names who is not there')
  return value
}
const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
