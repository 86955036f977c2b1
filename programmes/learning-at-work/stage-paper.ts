/** What a guide did, on paper: for a file of their own, or to bring along. It holds no learner's name and nothing a learner said. */
import type { Block, Paper } from '../../kit/paper.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { consultations, yearsSince, type Stage } from './guiding.ts'
import { stageTexts } from './stage.texts.ts'

export const stagePaper = (stage: Stage, { name, provider, today, voice }: { readonly name: string; readonly provider: string; readonly today: Day; readonly voice: Voice }): Paper => {
  const t = stageTexts(voice)
  const years = yearsSince(stage.since, today)
  const block = (present: boolean, ...blocks: readonly Block[]): readonly Block[] => (present ? blocks : [])
  return {
    language: voice.locale, title: t.paperTitle, author: provider,
    blocks: [
      { paragraph: provider, quiet: true }, { heading: t.paperTitle, level: 1 }, { paragraph: t.paperFor(name) }, { paragraph: dateWithYear(today, voice.locale), quiet: true }, { paragraph: t.paperSays(provider) },
      { heading: t.numbers, level: 2 }, { list: [t.learners(stage.learners), ...(years ? [t.years(years)] : []), t.intervised(consultations(stage))] }, { paragraph: t.paperCounted, quiet: true },
      ...block(stage.trainings.length > 0, { heading: t.trainings, level: 2 }, { list: stage.trainings.map(({ what, on, hours }) => t.trained(what, dateWithYear(on, voice.locale), hours)) }),
      ...block(stage.words !== null, { heading: t.title, level: 2 }, ...(stage.words?.split('\n').map(paragraph => ({ paragraph })) ?? [])),
      { toFillIn: t.signed },
    ],
  }
}
