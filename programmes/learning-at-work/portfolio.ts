/**
 * What a learner takes along to another place to learn, in a form that others can read: docs/portfolio.md says what stands where. Tasks with all
 * that was signed, assessments with the answers beside them, and of the journal only what the learner chose for this copy.
 */
import type { Block, Paper } from '../../kit/paper.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear, dayOf, type Day, type Instant, type Zone } from '../../kit/time.ts'
import type { Assessment, Word } from './assessment.ts'
import { assessmentTexts } from './assessment.texts.ts'
import { portfolioTexts } from './portfolio.texts.ts'
import { models, type ReflectionPiece } from './reflection.ts'
import { inOrder, type Signing, type Task } from './tasks.ts'
import { taskTexts } from './tasks.texts.ts'

export const portfolioFormat = 'houvast portfolio 2'

type Someone = { readonly name: string; readonly part: string }
export type Portfolio = {
  readonly format: typeof portfolioFormat
  readonly made_on: Day
  readonly made_by: string
  readonly language: Voice['locale']
  readonly learner: string
  readonly tasks: readonly { readonly name: string; readonly work_process: string | null; readonly reserved: boolean; readonly signed: readonly { readonly on: Day; readonly degree: Signing['degree']; readonly by: Someone; readonly evidence: string; readonly valid_until: Day | null }[] }[]
  readonly assessments: readonly { readonly work_process: string; readonly on: Day; readonly by: Someone; readonly criteria: Assessment['criteria']; readonly evidence: readonly string[]; readonly next: string; readonly said: readonly { readonly by: Someone; readonly on: Day; readonly says: Word['says']; readonly words: string }[] }[]
  readonly reflections: readonly { readonly on: Day; readonly model: string; readonly question: string | null; readonly steps: readonly { readonly asks: string; readonly answer: string }[] }[]
}

export type Known = {
  readonly provider: string; readonly learner: string; readonly tasks: readonly Task[]; readonly signings: readonly Signing[]; readonly assessments: readonly Assessment[]; readonly words: readonly Word[]; readonly chosen: readonly ReflectionPiece[]
  readonly someone: (party: Signing['by']) => Someone
}

export const portfolioOf = ({ provider, learner, tasks, signings, assessments, words, chosen, someone }: Known, now: Instant, zone: Zone, { locale }: Voice): Portfolio => {
  const day = (at: Instant) => dayOf(at, zone)
  return {
    format: portfolioFormat, made_on: day(now), made_by: provider, language: locale, learner,
    tasks: inOrder(tasks).map(({ id, name, process, procedure }) => ({
      name, work_process: process, reserved: procedure !== null,
      signed: signings.filter(({ task }) => task === id).map(({ at, degree, by, words: evidence, until }) => ({ on: day(at), degree, by: someone(by), evidence, valid_until: until })),
    })),
    assessments: assessments.map(({ id, process, at, by, criteria, evidence, next }) => ({
      work_process: process, on: day(at), by: someone(by), criteria, evidence: evidence.map(({ label }) => label), next,
      said: words.filter(({ assessment }) => assessment === id).map(word => ({ by: someone(word.by), on: day(word.at), says: word.says, words: word.words })),
    })),
    reflections: chosen.map(({ content: { on, model, question, said } }) => ({ on, model, question, steps: Object.entries(said).map(([key, answer]) => ({ asks: models[model]?.steps[key]?.asks[locale] ?? key, answer })) })),
  }
}

/** @param check where whoever gets it asks whether it is true, and by which key it was signed */
export const portfolioPaper = ({ made_on: madeOn, made_by: madeBy, learner, tasks, assessments, reflections }: Portfolio, voice: Voice, check: { readonly address: string; readonly fingerprint: string }): Paper => {
  const [t, k, a] = [portfolioTexts(voice), taskTexts(voice), assessmentTexts(voice)]
  const on = (day: Day) => dateWithYear(day, voice.locale)
  const from = ({ name, part }: Someone) => (part === '' ? name : `${name}, ${part}`)
  const list = (lines: readonly string[]): readonly Block[] => (lines.length === 0 ? [] : [{ list: lines }])
  return {
    language: voice.locale, title: t.paperTitle(learner), author: madeBy,
    blocks: [
      { paragraph: madeBy, quiet: true }, { heading: t.paperTitle(learner), level: 1 }, { paragraph: t.madeOn(on(madeOn)) },
      { heading: k.fileTasks, level: 2 }, ...(tasks.length === 0 ? [{ paragraph: k.none, quiet: true as const }] : []),
      ...tasks.flatMap((task): readonly Block[] => [{ paragraph: [task.name, task.work_process, task.reserved ? k.reserved : null].filter(one => one !== null).join(', ') }, ...list(task.signed.map(one => [`${on(one.on)}: ${k[one.degree]}`, from(one.by), one.evidence, one.valid_until ? k.holds(on(one.valid_until)) : ''].filter(part => part !== '').join('. ')))]),
      { heading: a.title, level: 2 }, ...(assessments.length === 0 ? [{ paragraph: a.none, quiet: true as const }] : []),
      ...assessments.flatMap((one): readonly Block[] => [
        { paragraph: `${a.of(one.work_process, on(one.on))}. ${a.by(from(one.by))}` },
        ...list([...one.criteria.map(({ criterion, level, why }) => `${criterion}: ${a[level]}. ${why}`), ...(one.next === '' ? [] : [`${a.next} ${one.next}`]), ...one.evidence.map(label => `${a.evidence}: ${label}`), ...one.said.map(word => `${from(word.by)}, ${on(word.on)}: ${a[word.says]}${word.words === '' ? '' : `. ${word.words}`}`)]),
      ]),
      ...(reflections.length === 0 ? [] : [{ heading: t.reflections, level: 2 as const }]),
      ...reflections.flatMap((one): readonly Block[] => [{ paragraph: [on(one.on), one.question].filter(part => part !== null).join(': ') }, ...list(one.steps.map(({ asks, answer }) => `${asks} ${answer}`))]),
      { heading: t.checkTitle, level: 2 }, { paragraph: t.paperSigned(madeBy, check.fingerprint) }, { paragraph: t.paperCheck(check.address) },
    ],
  }
}
