/**
 * The view of someone else on one's own file, tried live: of what stands in it and oneself may see, how much do they see?
 * What they wrote for themselves is not counted, so trying it tells nothing of theirs.
 */
import type { Id } from '../../kit/id.ts'
import type { Day } from '../../kit/time.ts'

/** What stands in a file, by the tables it is in; a table that is not named here is counted as the rest. */
export const groups = {
  talks: ['talk', 'appointment', 'cancellation', 'talk_outcome', 'talk_score', 'talk_guest', 'talk_feedback', 'change_of_way', 'free_talk', 'talk_allowance', 'standing'],
  people: ['trajectory', 'trajectory_kind', 'trajectory_keeping', 'trajectory_ending', 'party', 'participant', 'contact', 'circle_invitation', 'guide_request', 'guide_change', 'exclusion', 'second_guide_proposal', 'second_guide_answer'],
  written: ['report', 'report_version', 'note', 'brought', 'message', 'letter', 'letter_agreement', 'relapse_plan'],
  agreed: ['goal', 'goal_score', 'goal_confirmation', 'agreement', 'agreement_step', 'agreement_confirmation', 'division', 'division_part'],
  dates: ['absence_period', 'absence_end', 'absence_struck', 'statutory_mark', 'statutory_standing', 'statutory_due', 'statutory_paper', 'build_up_step', 'build_up_struck'],
} as const
export type Group = keyof typeof groups | 'rest'

/** The keys of the rows one sees, by table. */
export type Sight = ReadonlyMap<string, ReadonlySet<string>>
export type Counted = { readonly group: Group; readonly there: number; readonly seen: number }

const groupOf = (table: string): Group => {
  const found = Object.entries(groups).find(([, tables]) => tables.some(one => one === table))?.[0]
  return orders.find(one => one === found) ?? 'rest'
}
const orders: readonly Group[] = ['people', 'talks', 'written', 'agreed', 'dates', 'rest']

/** @param mine what the participant sees of the own file @param theirs what the other sees of it */
export const compare = (mine: Sight, theirs: Sight): readonly Counted[] => orders.flatMap(group => {
  const tables = [...mine].filter(([table]) => groupOf(table) === group)
  const there = tables.reduce((sum, [, keys]) => sum + keys.size, 0)
  const seen = tables.reduce((sum, [table, keys]) => sum + [...keys].filter(key => theirs.get(table)?.has(key)).length, 0)
  return there === 0 ? [] : [{ group, there, seen }]
})

/** Why someone is on the list of those one can try. */
export type Place = 'guides' | 'seconds' | 'beside' | 'excluded' | 'office' | 'elsewhere'
export type Someone = { readonly person: Id<'person'>; readonly place: Place; /** The part or office, as it is declared. */ readonly part: string | null; /** The last day of a second guide. */ readonly until?: Day }

/** One line for each person, where they stand nearest to the file. */
export const onceEach = (people: readonly Someone[]): readonly Someone[] => people.filter((one, index) => people.findIndex(({ person }) => person === one.person) === index)

/** The addresses of one file: those whose one parameter is a trajectory. */
export const addressesOf = (names: readonly string[]): readonly string[] =>
  names.flatMap(name => /^GET (\/(?:(?:trajectories|plans|watching)\/:id|[\w-]+\/:trajectory)(?:\/[\w-]+)*)$/.exec(name)?.[1] ?? [])
