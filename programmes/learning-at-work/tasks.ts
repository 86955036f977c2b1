/**
 * What someone learns to do at work, signed off in three degrees. Lists to begin from stand here in our own words, under work processes as a
 * training numbers them; a task that is not on them is typed. What the law reserves is signed for by whoever the house says may, and holds
 * until a day: before that day nobody does it alone, and after it nobody does either.
 */
import { day, fields, oneOf, optional, text, type Field } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { refuse, type Refusal } from '../../kit/refusal.ts'
import type { Translated } from '../../kit/texts.ts'
import { addDays, type Day, type Instant } from '../../kit/time.ts'

const same = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

export const degrees = ['not-yet', 'with-help', 'alone'] as const
export type Degree = (typeof degrees)[number]

/** What the law reserves for whoever is qualified and competent. */
export const procedures: Readonly<Record<string, Translated>> = {
  'injecting': same('Injecteren onder de huid', 'Injecting under the skin'),
  'catheter': same('Een blaaskatheter inbrengen', 'Placing a urinary catheter', 'Een blaassonde plaatsen'),
  'tube-feeding': same('Sondevoeding geven', 'Feeding by tube'),
  'blood-sugar': same('Bloedsuiker prikken', 'Pricking for blood sugar', 'Glycemie prikken'),
  'suction': same('Uitzuigen van de mond en keel', 'Suctioning mouth and throat'),
  'oxygen': same('Zuurstof toedienen', 'Giving oxygen'),
}
export type ListedTask = { readonly name: Translated; readonly process: string; readonly procedure?: string }
/** To begin from: what comes by on most wards in a first and second year. */
export const listedTasks: Readonly<Record<string, ListedTask>> = {
  washing: { name: same('Wassen en aankleden', 'Washing and dressing'), process: 'B1-K1-W2' },
  eating: { name: same('Helpen bij eten en drinken', 'Helping with eating and drinking'), process: 'B1-K1-W2' },
  moving: { name: same('Helpen bij opstaan en verplaatsen', 'Helping to get up and move'), process: 'B1-K1-W2' },
  listening: { name: same('Een gesprek voeren met een bewoner', 'Talking with a resident'), process: 'B1-K1-W3' },
  handover: { name: same('De overdracht doen', 'Doing the handover', 'De overdracht geven'), process: 'B1-K2-W1' },
  reporting: { name: same('Rapporteren in het zorgplan', 'Reporting in the care plan'), process: 'B1-K1-W1' },
  planning: { name: same('De eigen ronde plannen', 'Planning one’s own round'), process: 'B1-K2-W2' },
  ...Object.fromEntries(Object.entries(procedures).map(([procedure, name]) => [procedure, { name, process: 'P2-K1-W1', procedure }])),
}

export type Task = { readonly id: Id<'learning-task'>; readonly process: string | null; readonly procedure: string | null; readonly name: string }
export type Signing = { readonly id: Id<'task-signing'>; readonly task: Task['id']; readonly by: Id<'party'>; readonly at: Instant; readonly degree: Degree; readonly until: Day | null; readonly words: string }

export const nameLength = 120
export const wordsLength = 600
const mostTasks = 150
const longest = 365

const processPattern = /^[BPK]\d{1,2}-K\d{1,2}-W\d{1,2}$/
/** As a training numbers it: `B1-K1-W1`. */
export const workProcess: Field<string> = {
  parse(typed) {
    const value = typed[0]?.trim().toUpperCase() ?? ''
    if (value === '') return { problem: 'required' }
    return processPattern.test(value) ? { value } : { problem: 'not-a-choice' }
  },
}
export const listedForm = fields({ listed: oneOf(Object.keys(listedTasks)) })
export const typedForm = fields({ name: text({ most: nameLength }), process: optional(workProcess) })
export const signingForm = fields({ degree: oneOf(degrees), words: text({ most: wordsLength }), until: optional(day) })

/** A reserved task is on the list or it is none: nobody types one. @param all that are there already */
export const addTask = (task: Task, all: readonly Task[]): Task | Refusal<'task.twice' | 'task.too-many'> => {
  if (all.some(one => (task.procedure === null ? one.name.toLowerCase() === task.name.toLowerCase() : one.procedure === task.procedure))) return refuse('task.twice')
  return all.length >= mostTasks ? refuse('task.too-many') : task
}

/** That it cannot be done yet may be said by whoever guides. @param maySign whether the house says so of who signs, today */
export const sign = (task: Pick<Task, 'procedure'>, { degree, until }: Pick<Signing, 'degree' | 'until'>, maySign: 'yes' | 'no', today: Day): Pick<Signing, 'degree' | 'until'> | Refusal<'signing.not-authorised' | 'signing.until'> => {
  if (task.procedure === null) return { degree, until: null }
  if (degree === 'not-yet') return { degree, until: null }
  if (maySign === 'no') return refuse('signing.not-authorised')
  if (degree === 'with-help') return { degree, until: null }
  return until === null || until <= today || until > addDays(today, longest) ? refuse('signing.until') : { degree, until }
}

/** What stood there by mistake goes while nobody signed it; what was signed was no mistake. */
export const strikeTask = (task: Task, signings: readonly Signing[]): Task | Refusal<'task.signed'> => (signings.some(one => one.task === task.id) ? refuse('task.signed') : task)

/** The newest of each task; null where nobody signed. */
export const standingOf = (task: Task, signings: readonly Signing[]): Signing | null => signings.filter(one => one.task === task.id).toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null
/** What may be done now: what the law reserves only while a signing to do it alone holds. */
export const mayDo = (task: Task, signing: Signing | null, today: Day): 'alone' | 'with-help' | 'not-yet' | 'expired' => {
  if (!signing) return 'not-yet'
  return task.procedure !== null && signing.degree === 'alone' && (signing.until === null || signing.until < today) ? 'expired' : signing.degree
}
/** By work process, and within one by name; those without one last. */
export const inOrder = (all: readonly Task[]): readonly Task[] => all.toSorted((a, b) => (a.process ?? 'Z').localeCompare(b.process ?? 'Z') || a.name.localeCompare(b.name))
