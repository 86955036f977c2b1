import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Growth, GrowthId, WeekGiven } from './guidance-ledger.ts'
import type { GuideId, WardId } from './ward.ts'

/** Of these guides, as far as I may see. The newest week first. */
export const listWeeksGiven = (tx: Tx, guides: readonly GuideId[], since: Day) => tx.rows<WeekGiven>(sql`
  select guide_id as guide, monday, hours::float8 as hours from guidance_hours_week where guide_id = any(${guides}::uuid[]) and monday >= ${since} order by monday desc, guide_id`)
export const recordWeeksGiven = (tx: Tx, weeks: readonly WeekGiven[], at: Instant) => tx.run(sql`
  insert into guidance_hours_week (guide_id, monday, hours, said_at)
  select w.guide_id, w.monday, w.hours, ${at} from unnest(${weeks.map(({ guide }) => guide)}::uuid[], ${weeks.map(({ monday }) => monday)}::date[], ${weeks.map(({ hours }) => hours)}::numeric[]) as w (guide_id, monday, hours)
  on conflict (provider_id, guide_id, monday) do update set hours = excluded.hours, said_at = excluded.said_at`)

const growths = sql`
  select g.id, g.guide_id as guide, g.more_hours::float8 as more, case when d.growth_id is not null then 'done' when y.growth_id is not null then 'agreed' else 'asked' end as "is"
  from contract_growth g left join contract_growth_yes y on y.growth_id = g.id left join contract_growth_done d on d.growth_id = g.id`
/** The newest first. */
export const listGrowths = (tx: Tx, guides: readonly GuideId[]) => tx.rows<Growth>(sql`${growths} where g.guide_id = any(${guides}::uuid[]) order by g.put_at desc, g.id`)
export const findGrowth = (tx: Tx, growth: GrowthId) => tx.one<Growth>(sql`${growths} where g.id = ${growth}`)
export const recordGrowth = (tx: Tx, { id, guide, more }: Pick<Growth, 'id' | 'guide' | 'more'>, by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into contract_growth (id, guide_id, more_hours, put_by, put_at) values (${id}, ${guide}, ${more}, ${by}, ${at})`)
export const recordGrowthYes = (tx: Tx, growth: GrowthId, at: Instant) => tx.run(sql`insert into contract_growth_yes (growth_id, said_at) values (${growth}, ${at}) on conflict do nothing`)
export const recordGrowthDone = (tx: Tx, growth: GrowthId, terms: Id<'ward-terms'>, by: Id<'person'>, at: Instant) => tx.run(sql`
  insert into contract_growth_done (growth_id, terms_id, done_by, done_at) values (${growth}, ${terms}, ${by}, ${at})`)
/** Where I guide now: my rows there, with what the ward is called. */
export type OwnRow = { readonly id: GuideId; readonly ward: WardId; readonly name: string; readonly hoursPerWeek: number | null; readonly guidanceHours: number | null }
export const listMyRows = (tx: Tx) => tx.rows<OwnRow>(sql`
  select g.id, g.ward_id as ward, w.name, t.hours_per_week::float8 as "hoursPerWeek", t.guidance_hours::float8 as "guidanceHours" from ward_guide g join ward w on w.id = g.ward_id
  left join lateral (select t.hours_per_week, t.guidance_hours from ward_guide_terms t where t.guide_id = g.id order by t.said_at desc, t.id desc limit 1) t on true
  where g.id in (select ward_guides_i_am()) order by w.name, g.id`)
export const sweepGuidanceHours = (tx: Tx, now: Instant) => tx.run(sql`select sweep_guidance_hours(${now})`)
