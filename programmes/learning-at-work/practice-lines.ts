/** What stands in a practice agreement, name by name: the same on a page, on paper and in what someone takes along. */
import type { Provider } from '../../core/providers/provider.ts'
import type { Voice } from '../../kit/texts.ts'
import { capitalised, dateWithYear, dayOf, longDayWithYear, type Day } from '../../kit/time.ts'
import { contracts } from './hours-norms.ts'
import { sides, type KnownPractice, type PracticeContent } from './practice.ts'
import { practiceTexts } from './practice.texts.ts'

type Read = { readonly voice: Voice; readonly provider: Provider }

export const linesOf = (content: PracticeContent, { voice, provider }: Read): readonly (readonly [string, string])[] => {
  const t = practiceTexts(voice)
  const day = (on: Day) => longDayWithYear(on, voice.locale)
  const rows: readonly (readonly [string, string])[] = [
    [t.contract, contracts[provider.country].find(({ key }) => key === content.contract)?.name[voice.locale] ?? content.contract],
    [t.qualification, content.qualification], [t.code, content.code], [t.processes, content.processes.join(', ')], [t.electives, content.electives],
    [t.from, capitalised(day(content.from))], [t.until, capitalised(day(content.until))], [t.hoursPerWeek, content.hoursPerWeek.toLocaleString(voice.locale)], [t.hoursTotal, content.hoursTotal.toLocaleString(voice.locale)],
    [t.workSupervision, content.workSupervision], [t.schoolSupervision, content.schoolSupervision], [t.assessment, content.assessment], [t.safety, content.safety], [t.ending, content.ending],
  ]
  return rows.filter(([, value]) => value !== '')
}
/** Who confirmed it, and when. */
export const wordsOf = (version: KnownPractice, { voice, provider }: Read): readonly (readonly [string, string])[] => {
  const t = practiceTexts(voice)
  return sides.map(side => {
    const word = version.words.find(one => one.side === side)
    const day = word && dateWithYear(dayOf(word.at, provider.zone), voice.locale)
    return [t[side], !word || !day ? t.waits : word.says === 'confirms' ? t.confirmed(day) : t.asked(day)] as const
  })
}

