/** A version on paper, as it was when everyone had spoken: its words, who said what, every objection, and its seal. */
import type { Block, Paper } from '../../kit/paper.ts'
import { capitalised } from '../../kit/time.ts'
import type { Voice } from '../../kit/texts.ts'
import type { Provider } from '../providers/provider.ts'
import { exactly } from './exactly.ts'
import { readTexts } from './read.texts.ts'
import type { ReportView } from './report-view.ts'
import type { WrittenObjection } from './written-report.ts'

export const reportPaper = ({ report, shown, objections, reasons, corrections, names }: ReportView & { readonly shown: NonNullable<ReportView['shown']> }, { provider, voice }: { readonly provider: Provider; readonly voice: Voice }): Paper => {
  const t = readTexts(voice)
  const when = { zone: provider.zone, locale: voice.locale }
  const { number, content } = shown
  const version = report.versions.find(one => one.number === number)
  const called = (party: WrittenObjection['party']) => content.present.find(one => one.party === party)?.name || names(party) || t.someone
  const paragraphs = (text: string): readonly Block[] => text.split('\n').filter(line => line.trim() !== '').map(paragraph => ({ paragraph }))
  const objected = ({ party, at, text }: WrittenObjection): readonly Block[] => [{ paragraph: `${t.objectionOf(called(party), exactly(at, when))}: ${text}` }]
  const said = report.validators.filter(one => one.number === number).map(({ party }): readonly [string, string] => {
    const right = report.validations.find(one => one.number === number && one.party === party && one.verdict === 'right')
    const lapsed = report.lapses.find(one => one.number === number && one.party === party)
    const why = reasons.find(one => one.number === number && one.party === party)?.why ?? ''
    return [called(party), right ? `${t.saidRight}, ${exactly(right.at, when)}` : lapsed ? `${t.saidLapsed}: ${t[lapsed.reason]}. ${why}` : t.saidNothing]
  })
  const keys = new Set(content.lines.map(({ key }) => key))
  return {
    language: voice.locale, title: t.report, author: provider.name,
    blocks: [
      { paragraph: provider.name, quiet: true },
      { heading: `${t.report}: ${content.kind.toLowerCase()}`, level: 1 },
      { paragraph: `${t.heldAt}: ${exactly(new Date(content.heldAt), when)}, ${t.minutes(content.minutes)}` },
      { paragraph: `${t.present}: ${content.present.map(({ name }) => name || t.someone).join(', ')}` },
      ...corrections.filter(one => one.kind === 'wrong-text' && one.number >= number).map((one): Block => ({ paragraph: `${t.superseded(one.number)} ${t.corrected(called(one.by), exactly(one.at, when), one.why)}` })),
      ...content.lines.flatMap(({ key, asked, answered }): readonly Block[] => [
        { heading: asked, level: 2 }, ...(answered === '' ? [{ paragraph: t.open, quiet: true as const }] : paragraphs(answered)), ...objections.filter(one => one.question === key).flatMap(objected),
      ]),
      ...(content.next === null ? [] : [{ heading: t.next, level: 2 as const }, { paragraph: capitalised(exactly(new Date(content.next), when)) }]),
      ...(objections.some(one => one.question === null || !keys.has(one.question)) ? [{ heading: t.objections, level: 2 as const }] : []),
      ...objections.filter(one => one.question === null || !keys.has(one.question)).flatMap(objected),
      { heading: t.whoSaid, level: 2 },
      { table: said, columns: [t.present, t.report] },
      ...(version ? [{ paragraph: `${t.versionOf(number, exactly(version.at, when))}. ${t.hash(version.hash.toString('hex'))}. ${t.sealHint}`, quiet: true as const }] : []),
    ],
  }
}
