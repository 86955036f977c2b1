/** A practice agreement on paper, as it stood when the three confirmed it. */
import type { DatedFrame } from '../../core/agreements/frame.tsx'
import type { Paper } from '../../kit/paper.ts'
import { linesOf, wordsOf } from './practice-lines.ts'
import type { KnownPractice } from './practice.ts'
import { practiceTexts } from './practice.texts.ts'

export const practicePaper = (frame: DatedFrame, version: KnownPractice, name: string): Paper => {
  const t = practiceTexts(frame.voice)
  return {
    title: t.title, language: frame.voice.locale, author: frame.provider.name,
    blocks: [
      { heading: t.title, level: 1 },
      { paragraph: `${name}. ${frame.provider.name}. ${t.version(version.version)}.`, quiet: true },
      { columns: [t.title, t.version(version.version)], table: linesOf(version.content, frame) },
      { paragraph: t.lead },
      { columns: [t.who, t.confirmedHead], table: wordsOf(version, frame) },
    ],
  }
}
