/** A relapse plan on paper, to hang up or hand over: its words, and who helps at once. */
import type { Block, Paper } from '../../kit/paper.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { crisisNumbers } from '../crisis-numbers.ts'
import type { Provider } from '../providers/provider.ts'
import type { RelapsePlan } from './relapse-plan.ts'
import { relapsePlanTexts } from './relapse-plan.texts.ts'

/** It carries no name: whoever finds it on a desk does not know whose it is. */
export const relapsePlanPaper = ({ version, writtenAt, lines }: RelapsePlan, { provider, voice }: { readonly provider: Provider; readonly voice: Voice }): Paper => {
  const t = relapsePlanTexts(voice)
  const numbers = crisisNumbers[provider.country]
  return {
    language: voice.locale, title: t.paperTitle, author: provider.name,
    blocks: [
      { heading: t.paperTitle, level: 1 },
      { paragraph: t.version(version, dateWithYear(dayOf(writtenAt, provider.zone), voice.locale)), quiet: true },
      ...lines.flatMap(({ asked, answered }): readonly Block[] => [
        { heading: asked, level: 2 },
        ...(answered === '' ? [{ toFillIn: '' }] : answered.split('\n').filter(line => line.trim() !== '').map(paragraph => ({ paragraph }))),
      ]),
      { heading: t.help, level: 2 },
      { paragraph: t.helpNumbers(numbers.suicide, numbers.emergency) },
    ],
  }
}
