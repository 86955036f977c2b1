/**
 * Four hands: who does which tasks, of two who do the work of one place together. A division says what each does, and has no place for
 * what somebody does not do or why. What the law reserves is done by whoever of the two is qualified and competent for it today.
 */
import { namesIn } from '../../core/advice/names.ts'
import { healthWords } from '../../core/consent/word-guard.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Locale, Translated } from '../../kit/texts.ts'
import { listedTasks, procedures } from './tasks.ts'

export const hands = ['learner', 'colleague', 'together'] as const
export type Hands = (typeof hands)[number]
/** One from the list by its key, or one in their own words. */
export type DuoTask = { readonly listed: string | null; readonly words: string; readonly by: Hands }

const same = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })
/** What two divide on most wards, beside the tasks one learns. */
const ofAWard: Readonly<Record<string, Translated>> = {
  beds: same('Bedden opmaken', 'Making beds'),
  meals: same('Maaltijden rondbrengen', 'Bringing meals round'),
  calls: same('Naar de bel lopen', 'Answering calls', 'Naar de beloproepen gaan'),
  showing: same('Voordoen en hardop denken', 'Showing and thinking aloud'),
  watching: same('Meekijken en terugzeggen wat opvalt', 'Watching and telling what stands out'),
}
export const duoTasks: Readonly<Record<string, Translated>> = { ...ofAWard, ...Object.fromEntries(Object.entries(listedTasks).map(([key, { name }]) => [key, name])) }
export const duoTaskKeys: readonly string[] = Object.keys(duoTasks)
export const isReserved = (listed: string | null): boolean => listed !== null && listed in procedures
export const taskName = ({ listed, words }: Pick<DuoTask, 'listed' | 'words'>, locale: Locale): string => (listed === null ? words : duoTasks[listed]?.[locale] ?? listed)

export const ownWordsLength = 60
export const mostOwnTasks = 3

/** Words that turn a task into what somebody does not do, or into a reason. */
const turned = /(?<![\p{L}])(?:niets?|geen|nooit|niemand|kan|kunnen|kunt|mag|mogen|hoeft|hoeven|lukt|omdat|want|doordat|vanwege|wegens|zodat|zonder|liever|zelden|beperk\p{L}*|klacht\p{L}*|last van|te zwaar|licht werk|no|not|never|none|nothing|cannot|can|can['’]t|won['’]t|doesn['’]t|unable|because|since|due to|without|rather|limit\p{L}*|complaint\p{L}*|too heavy|light work)(?![\p{L}])/iu

/**
 * A task in their own words: what somebody does, in a few words. Words of not and of why are refused outright, for no task needs them.
 * Words that look like a name or like health are looked at once: on a ward they may be the work itself.
 * @param looked whether the writer looked and says it is neither
 */
export const ownTask = (words: string, looked: 'yes' | 'no'): { readonly words: string } | Refusal<'duo.turned' | 'duo.look'> => {
  const found = turned.exec(words)
  if (found) return refuse('duo.turned', { found: found[0] })
  const seen = [...new Set([...namesIn(words), ...healthWords(words).map(({ word }) => word)])]
  return seen.length > 0 && looked === 'no' ? refuse('duo.look', { found: seen.join(', ') }) : { words: words.trim() }
}

/** Who of the two the law lets do a reserved task today. */
export type Authorised = readonly { readonly procedure: string; readonly who: Exclude<Hands, 'together'> }[]
/** Together means that whoever is authorised does it, and the other helps. */
export const mayBeDoneBy = ({ listed, by }: Pick<DuoTask, 'listed' | 'by'>, authorised: Authorised): boolean => {
  if (!isReserved(listed)) return true
  const those = authorised.filter(({ procedure }) => procedure === listed).map(({ who }) => who)
  return by === 'together' ? those.length > 0 : those.includes(by)
}

/** Who does what: each of the two does something, and what is reserved is done by someone who may. */
export const divideTasks = (tasks: readonly DuoTask[], authorised: Authorised): { readonly tasks: readonly DuoTask[] } | Refusal<'duo.one-sided' | 'duo.reserved'> => {
  const reserved = tasks.find(task => !mayBeDoneBy(task, authorised))
  if (reserved) return refuse('duo.reserved', { task: reserved.listed ?? '' })
  const does = (who: Exclude<Hands, 'together'>) => tasks.some(({ by }) => by === who || by === 'together')
  return does('learner') && does('colleague') ? { tasks } : refuse('duo.one-sided')
}
