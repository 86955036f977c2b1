import { sql, type Sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant, Weekday } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Absence, Apart, ColleagueId, GuideId, GuideTerms, LearnerId, LearnerTerms, NewShift, Place, Shift, ShiftId, There, Ward, WardGuide, WardId, WardLearner } from './ward.ts'

type Said = { readonly by: Id<'person'>; readonly at: Instant }
type TrajectoryId = Id<'trajectory'>

/** Two at once on one ward: the second waits and reads what the first wrote. */
export const oneAtATimeOn = (tx: Tx, ward: WardId) => tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`ward ${ward}`}, 0))`)

export const listWards = (tx: Tx) => tx.rows<Ward>(sql`select id, name, clients from ward order by name, id`)
export const findWard = (tx: Tx, ward: WardId) => tx.one<Ward>(sql`select id, name, clients from ward where id = ${ward}`)
export const recordWard = (tx: Tx, { id, name, clients }: Ward, { by, at }: Said) => tx.run(sql`insert into ward (id, name, clients, made_by, made_at) values (${id}, ${name}, ${clients}, ${by}, ${at})`)

export type SealedMost = { readonly id: Id<'ward-most'>; readonly most: number; readonly why: Sealed }
export const findMost = (tx: Tx, ward: WardId) => tx.one<SealedMost>(sql`select id, most, why from ward_most where ward_id = ${ward} order by said_at desc, id desc limit 1`)
export const recordMost = (tx: Tx, ward: WardId, { id, most, why }: SealedMost, { by, at }: Said) => tx.run(sql`
  insert into ward_most (id, ward_id, most, why, said_by, said_at) values (${id}, ${ward}, ${most}, ${why}, ${by}, ${at})`)

/** Where I guide, and where I learn. */
export const listWardsIGuide = async (tx: Tx): Promise<readonly WardId[]> => (await tx.rows<{ readonly id: WardId }>(sql`select w as id from wards_i_guide() w`)).map(({ id }) => id)
export const listGuidesIAm = async (tx: Tx): Promise<readonly GuideId[]> => (await tx.rows<{ readonly id: GuideId }>(sql`select g as id from ward_guides_i_am() g`)).map(({ id }) => id)

/** All that was written down of my own hours as a guide, the newest first. */
export type MyTerms = GuideTerms & { readonly wardName: string; readonly at: Instant }
export const listMyTerms = (tx: Tx) => tx.rows<MyTerms>(sql`
  select w.name as "wardName", t.said_at as at, t.hours_per_week::float8 as "hoursPerWeek", t.guidance_hours::float8 as "guidanceHours", t.experience, t.weekdays, t.domains
  from ward_guide_terms t join ward_guide g on g.id = t.guide_id join ward w on w.id = g.ward_id where g.person_id = me() order by t.said_at desc, t.id limit 200`)

type GuideRow = Omit<WardGuide, 'terms'> & { readonly [Term in keyof GuideTerms]: GuideTerms[Term] | null }
/** Those who guide on a ward now or will; terms as far as they are mine to read. */
export const listWardGuides = async (tx: Tx, ward: WardId): Promise<readonly WardGuide[]> =>
  (await tx.rows<GuideRow>(sql`
    select g.id, g.ward_id as ward, g.person_id as person, g.since_day as since, t.hours_per_week::float8 as "hoursPerWeek", t.guidance_hours::float8 as "guidanceHours", t.experience, t.weekdays, t.domains
    from ward_guide g left join lateral (select s.* from ward_guide_terms s where s.guide_id = g.id order by s.said_at desc, s.id desc limit 1) t on true
    where g.ward_id = ${ward} and not exists (select from ward_guide_end e where e.guide_id = g.id and e.until_day <= ward_today()) order by g.since_day, g.id`))
    .map(({ hoursPerWeek, guidanceHours, experience, weekdays, domains, ...guide }) => ({
      ...guide, terms: hoursPerWeek !== null && guidanceHours !== null && experience !== null && weekdays !== null && domains !== null ? { hoursPerWeek, guidanceHours, experience, weekdays, domains } : null,
    }))
export const recordWardGuide = (tx: Tx, { id, ward, person, since }: Omit<WardGuide, 'terms'>, { by, at }: Said) => tx.run(sql`
  insert into ward_guide (id, ward_id, person_id, since_day, named_by, named_at) values (${id}, ${ward}, ${person}, ${since}, ${by}, ${at})`)
export const recordGuideTerms = (tx: Tx, id: Id<'ward-terms'>, guide: GuideId, { hoursPerWeek, guidanceHours, experience, weekdays, domains }: GuideTerms, { by, at }: Said) => tx.run(sql`
  insert into ward_guide_terms (id, guide_id, hours_per_week, guidance_hours, experience, weekdays, domains, said_by, said_at)
  values (${id}, ${guide}, ${hoursPerWeek}, ${guidanceHours}, ${experience}, ${weekdays}::smallint[], ${domains}::text[], ${by}, ${at})`)
export const endWardGuide = (tx: Tx, guide: GuideId, until: Day, { by, at }: Said) => tx.run(sql`
  insert into ward_guide_end (guide_id, until_day, ended_by, ended_at) values (${guide}, ${until}, ${by}, ${at}) on conflict do nothing`)

type LearnerRow = Omit<WardLearner, 'terms'> & { readonly [Term in Exclude<keyof LearnerTerms, 'ofAgeOn'>]: LearnerTerms[Term] | null } & { readonly ofAgeOn: Day | null }
const learners = (where: Sql, of: WardId) => sql`
  select l.id, l.ward_id as ward, l.person_id as person, l.trajectory_id as trajectory, l.domain, l.first_day as "firstDay", p.guide_id as guide, p.reserve_id as reserve,
    t.stage, t.context, t.hours_per_week::float8 as "hoursPerWeek", t.weekdays, t.school_days as "schoolDays", t.of_age_on as "ofAgeOn"
  from ward_pairs(${of}) p join ward_learner l on l.id = p.learner_id
    left join lateral (select s.* from ward_learner_terms s where s.learner_id = l.id order by s.said_at desc, s.id desc limit 1) t on true
  where l.ward_id = ${of} and ${where} order by l.first_day, l.id`
const learnersFrom = (rows: readonly LearnerRow[]): readonly WardLearner[] =>
  rows.map(({ stage, context, hoursPerWeek, weekdays, schoolDays, ofAgeOn, ...learner }) => ({
    ...learner, terms: stage !== null && context !== null && hoursPerWeek !== null && weekdays !== null && schoolDays !== null ? { stage, context, hoursPerWeek, weekdays, schoolDays, ofAgeOn } : null,
  }))
/** Those who learn on a ward, as far as I may see: a planner and who guides there all, whoever learns there oneself. */
export const listWardLearners = async (tx: Tx, ward: WardId): Promise<readonly WardLearner[]> => learnersFrom(await tx.rows<LearnerRow>(learners(sql`true`, ward)))
export const countLearners = async (tx: Tx, ward: WardId): Promise<number> => (await listWardLearners(tx, ward)).length
export const recordPlace = (tx: Tx, { id, person, trajectory, ward, domain, firstDay }: Place & Pick<WardLearner, 'id' | 'person' | 'trajectory'>, { by, at }: Said) => tx.run(sql`
  insert into ward_learner (id, ward_id, trajectory_id, person_id, domain, first_day, placed_by, placed_at) values (${id}, ${ward}, ${trajectory}, ${person}, ${domain}, ${firstDay}, ${by}, ${at})`)
export const recordLearnerTerms = (tx: Tx, id: Id<'ward-terms'>, learner: LearnerId, { stage, context, hoursPerWeek, weekdays, schoolDays, ofAgeOn }: LearnerTerms, { by, at }: Said) => tx.run(sql`
  insert into ward_learner_terms (id, learner_id, stage, context, hours_per_week, weekdays, school_days, of_age_on, said_by, said_at)
  values (${id}, ${learner}, ${stage}, ${context}, ${hoursPerWeek}, ${weekdays}::smallint[], ${schoolDays}::smallint[], ${ofAgeOn}, ${by}, ${at})`)
export const endPlace = (tx: Tx, learner: LearnerId, until: Day, { by, at }: Said) => tx.run(sql`
  insert into ward_learner_end (learner_id, until_day, ended_by, ended_at) values (${learner}, ${until}, ${by}, ${at}) on conflict do nothing`)
/** On which ward the one of this file learns now; of my own or of whom I guide. */
export const findPlaceOf = (tx: Tx, trajectory: TrajectoryId) => tx.one<{ readonly id: LearnerId; readonly ward: WardId; readonly name: string; readonly firstDay: Day }>(sql`
  select l.id, l.ward_id as ward, w.name, l.first_day as "firstDay" from ward_learner l join ward w on w.id = l.ward_id
  where l.trajectory_id = ${trajectory} and not exists (select from ward_learner_end e where e.learner_id = l.id and e.until_day <= ward_today()) order by l.placed_at desc limit 1`)

/** The file in which someone takes a part, as far as it is mine to see. */
export const findFileWith = async (tx: Tx, person: Id<'person'>): Promise<TrajectoryId | null> => (await tx.one<{ readonly trajectory: TrajectoryId }>(sql`select trajectory_id as trajectory from party where person_id = ${person} limit 1`))?.trajectory ?? null
/** Every place someone had, those that are over too, with what was last said of each: for their own file. */
export const listPlacesOfFile = (tx: Tx, trajectory: TrajectoryId) => tx.rows<{ readonly id: LearnerId; readonly ward: WardId; readonly name: string | null; readonly domain: string; readonly firstDay: Day; readonly until: Day | null; readonly stage: LearnerTerms['stage'] | null; readonly hoursPerWeek: number | null; readonly schoolDays: readonly Weekday[] | null; readonly ofAgeOn: Day | null }>(sql`
  select l.id, l.ward_id as ward, w.name, l.domain, l.first_day as "firstDay", e.until_day as until, t.stage, t.hours_per_week::float8 as "hoursPerWeek", t.school_days as "schoolDays", t.of_age_on as "ofAgeOn"
  from ward_learner l left join ward w on w.id = l.ward_id left join ward_learner_end e on e.learner_id = l.id
    left join lateral (select s.* from ward_learner_terms s where s.learner_id = l.id order by s.said_at desc, s.id desc limit 1) t on true
  where l.trajectory_id = ${trajectory} order by l.first_day, l.id`)

export const recordReserve = (tx: Tx, id: Id<'ward-reserve'>, { id: learner, ward }: Pick<WardLearner, 'id' | 'ward'>, guide: GuideId | null, { by, at }: Said) => tx.run(sql`
  insert into ward_reserve (id, ward_id, learner_id, guide_id, said_by, said_at) values (${id}, ${ward}, ${learner}, ${guide}, ${by}, ${at})`)
export const listApart = (tx: Tx, ward: WardId) => tx.rows<Apart>(sql`select learner_id as learner, coalesce(guide_id, colleague_id) as beside from ward_apart where ward_id = ${ward}`)
export const recordApart = (tx: Tx, ward: WardId, { id, learner, beside }: Apart & { readonly id: Id<'ward-apart'> }, { by, at }: Said) => tx.run(sql`
  insert into ward_apart (id, ward_id, learner_id, guide_id, colleague_id, said_by, said_at)
  values (${id}, ${ward}, ${learner}, (select g.id from ward_guide g where g.id = ${beside}), (select c.id from ward_colleague c where c.id = ${beside}), ${by}, ${at}) on conflict do nothing`)

/** Days away that are not over by then. */
export const listAbsences = (tx: Tx, ward: WardId, since: Day) => tx.rows<Absence>(sql`
  select a.id, a.learner_id as learner, a.guide_id as guide, a.colleague_id as colleague, a.from_day as "from", coalesce(b.until_day, a.until_day) as until
  from ward_absence a left join ward_absence_end b on b.absence_id = a.id
  where a.ward_id = ${ward} and coalesce(b.until_day, a.until_day, 'infinity') > ${since} and coalesce(b.until_day, 'infinity') > a.from_day order by a.from_day, a.id`)
export const recordAbsence = (tx: Tx, ward: WardId, { id, learner, guide, colleague, from, until }: Absence, { by, at }: Said) => tx.run(sql`
  insert into ward_absence (id, ward_id, learner_id, guide_id, colleague_id, from_day, until_day, said_by, said_at) values (${id}, ${ward}, ${learner}, ${guide}, ${colleague}, ${from}, ${until}, ${by}, ${at})`)
export const recordBack = (tx: Tx, absence: Absence['id'], until: Day, { by, at }: Said) => tx.run(sql`
  insert into ward_absence_end (absence_id, until_day, said_by, said_at) values (${absence}, ${until}, ${by}, ${at}) on conflict do nothing`)

/** Who guides on a ward, and whether they are there today. */
export const listThere = async (tx: Tx, ward: WardId): Promise<readonly { readonly id: GuideId; readonly person: Id<'person'>; readonly is: There }[]> =>
  await tx.rows(sql`select guide_id as id, person_id as person, "is" from ward_guides_today(${ward}) order by guide_id`)
export const recordBusy = (tx: Tx, guide: GuideId, ward: WardId, day: Day, at: Instant) => tx.run(sql`
  insert into ward_busy (guide_id, ward_id, day, said_at) values (${guide}, ${ward}, ${day}, ${at}) on conflict do nothing`)
export const takeBackBusy = (tx: Tx, guide: GuideId, day: Day) => tx.run(sql`delete from ward_busy where guide_id = ${guide} and day = ${day}`)

type ShiftRow = Omit<Shift, 'learnerIds' | 'guideIds' | 'colleagueIds'>
/** Shifts on these days, with who works on them as far as I may see. */
export const listShifts = async (tx: Tx, ward: WardId, from: Day, until: Day): Promise<readonly Shift[]> => {
  const shifts = await tx.rows<ShiftRow>(sql`
    select id, ward_id as ward, day, left(from_time::text, 5) as "from", left(until_time::text, 5) as until, break_minutes as "breakMinutes", clients, guides, least, most
    from ward_shift where ward_id = ${ward} and day >= ${from} and day < ${until} order by day, from_time, id`)
  const on = await tx.rows<Omit<OnShift, 'id'>>(sql`
    select shift_id as shift, learner_id as learner, guide_id as guide, colleague_id as colleague from ward_on_shift where shift_id = any(${shifts.map(({ id }) => id)}::uuid[]) order by id`)
  return shifts.map(shift => {
    const those = on.filter(one => one.shift === shift.id)
    return { ...shift, learnerIds: those.flatMap(({ learner }) => learner ?? []), guideIds: those.flatMap(({ guide }) => guide ?? []), colleagueIds: those.flatMap(({ colleague }) => colleague ?? []) }
  })
}
export const findShift = async (tx: Tx, shift: ShiftId): Promise<Shift | null> => {
  const found = await tx.one<{ readonly ward: WardId; readonly day: Day; readonly next: Day }>(sql`select ward_id as ward, day, day + 1 as next from ward_shift where id = ${shift}`)
  return found ? (await listShifts(tx, found.ward, found.day, found.next)).find(({ id }) => id === shift) ?? null : null
}
export const recordShift = (tx: Tx, id: ShiftId, ward: WardId, { day, from, until, breakMinutes, clients, guides, least, most }: NewShift) => tx.run(sql`
  insert into ward_shift (id, ward_id, day, from_time, until_time, break_minutes, clients, guides, least, most) values (${id}, ${ward}, ${day}, ${from}, ${until}, ${breakMinutes}, ${clients}, ${guides}, ${least}, ${most})`)
/** Many at once, as a plan writes them. */
export const recordShifts = (tx: Tx, ward: WardId, shifts: readonly (NewShift & Pick<Shift, 'id'>)[]) => tx.run(sql`
  insert into ward_shift (id, ward_id, day, from_time, until_time, break_minutes, clients, guides, least, most)
  select s.id, ${ward}, s.day, s.from_time, s.until_time, s.break_minutes, s.clients, s.guides, s.least, s.most from unnest(
    ${shifts.map(({ id }) => id)}::uuid[], ${shifts.map(({ day }) => day)}::date[], ${shifts.map(({ from }) => from)}::time[], ${shifts.map(({ until }) => until)}::time[], ${shifts.map(({ breakMinutes }) => breakMinutes)}::smallint[],
    ${shifts.map(({ clients }) => clients)}::text[], ${shifts.map(({ guides }) => guides)}::smallint[], ${shifts.map(({ least }) => least)}::smallint[], ${shifts.map(({ most }) => most)}::smallint[]) as s (id, day, from_time, until_time, break_minutes, clients, guides, least, most)`)
export type OnShift = { readonly id: Id<'ward-on-shift'>; readonly shift: ShiftId; readonly learner: LearnerId | null; readonly guide: GuideId | null; readonly colleague?: ColleagueId | null }
export const putManyOnShifts = (tx: Tx, ward: WardId, those: readonly OnShift[]) => tx.run(sql`
  insert into ward_on_shift (id, ward_id, shift_id, learner_id, guide_id, colleague_id) select o.id, ${ward}, o.shift, o.learner, o.guide, o.colleague from unnest(
    ${those.map(({ id }) => id)}::uuid[], ${those.map(({ shift }) => shift)}::uuid[], ${those.map(({ learner }) => learner)}::uuid[], ${those.map(({ guide }) => guide)}::uuid[], ${those.map(({ colleague = null }) => colleague)}::uuid[]) as o (id, shift, learner, guide, colleague) on conflict do nothing`)
/** Shifts that I guided on and this learner worked on, the newest first. */
export const listShiftsTogether = (tx: Tx, trajectory: Id<'trajectory'>, from: Day, today: Day) => tx.rows<{ readonly id: ShiftId; readonly day: Day; readonly from: string; readonly until: string }>(sql`
  select s.id, s.day, left(s.from_time::text, 5) as "from", left(s.until_time::text, 5) as until from ward_shift s
  where s.day >= ${from} and s.day <= ${today} and exists (select from ward_on_shift mine where mine.shift_id = s.id and mine.guide_id in (select ward_guides_i_am()))
    and exists (select from ward_on_shift theirs join ward_learner l on l.id = theirs.learner_id where theirs.shift_id = s.id and l.trajectory_id = ${trajectory}) order by s.day desc, s.from_time desc, s.id`)
export const dropShift = (tx: Tx, shift: ShiftId) => tx.run(sql`delete from ward_shift where id = ${shift}`)
export const putOnShift = (tx: Tx, id: Id<'ward-on-shift'>, { id: shift, ward }: Pick<Shift, 'id' | 'ward'>, who: Omit<OnShift, 'id' | 'shift'>) => tx.run(sql`
  insert into ward_on_shift (id, ward_id, shift_id, learner_id, guide_id, colleague_id) values (${id}, ${ward}, ${shift}, ${who.learner}, ${who.guide}, ${who.colleague ?? null}) on conflict do nothing`)
export const takeOffShift = (tx: Tx, { id: shift }: Pick<Shift, 'id'>, who: Omit<OnShift, 'id' | 'shift'>) => tx.run(sql`
  delete from ward_on_shift where shift_id = ${shift} and (learner_id = ${who.learner} or guide_id = ${who.guide} or colleague_id = ${who.colleague ?? null})`)
/** Learners who met nobody for so long, and since when. */
export const listQuiet = (tx: Tx, ward: WardId, days: number) => tx.rows<{ readonly learner: LearnerId; readonly since: Day }>(sql`select learner_id as learner, since_day as since from ward_quiet(${ward}, ${days})`)
/** Who may be named on a ward: whoever guides in this programme. */
export const listGuidesOf = async (tx: Tx, programme: string): Promise<readonly Id<'person'>[]> =>
  (await tx.rows<{ readonly person: Id<'person'> }>(sql`select person_id as person from guide_profile where ${programme} = any(programmes) and person_id in (select guides()) order by person_id`)).map(({ person }) => person)
export const doIGuide = async (tx: Tx): Promise<boolean> => (await tx.one<{ readonly guides: boolean }>(sql`select has_office('guide') as guides`))?.guides === true
/** Who plans where I learn. */
export const listPlannersOfMine = async (tx: Tx): Promise<readonly Id<'person'>[]> => (await tx.rows<{ readonly person: Id<'person'> }>(sql`select p as person from planners_of_mine() p`)).map(({ person }) => person)
/** Of which ward someone or something is, as far as I see it. */
export const wardOfGuide = async (tx: Tx, guide: GuideId): Promise<WardId | null> => (await tx.one<{ readonly ward: WardId }>(sql`select ward_id as ward from ward_guide where id = ${guide}`))?.ward ?? null
export const wardOfLearner = async (tx: Tx, learner: LearnerId): Promise<WardId | null> => (await tx.one<{ readonly ward: WardId }>(sql`select ward_id as ward from ward_learner where id = ${learner}`))?.ward ?? null
export const wardOfAbsence = async (tx: Tx, absence: Absence['id']): Promise<WardId | null> => (await tx.one<{ readonly ward: WardId }>(sql`select ward_id as ward from ward_absence where id = ${absence}`))?.ward ?? null

/** What a plan wrote goes a year after its day, a word for one day after a week. */
export const sweepWards = (tx: Tx, now: Instant) => tx.run(sql`select sweep_wards(${now})`)

/** On how many wards someone guides, as far as one may see it. */
export const countWardsOf = async (tx: Tx, person: Id<'person'>): Promise<number> => (await tx.one<{ readonly count: number }>(sql`
  select count(*)::integer as count from ward_guide g where g.person_id = ${person}
    and not exists (select from ward_guide_end e where e.provider_id = g.provider_id and e.guide_id = g.id and e.until_day <= ward_today())`))?.count ?? 0
