/** The same figures on paper, from the same reading of the same board. */
import type { Block, Paper } from '../../kit/paper.ts'
import type { Voice } from '../../kit/texts.ts'
import type { Frame } from '../chrome.tsx'
import type { Programme } from '../programme.ts'
import { clusterWords, halfYearWords, invoiceRows, saidIn, tableOf, themeWords, useOf, type FiguresView, type OwnCluster } from './figures.pages.tsx'
import type { KeptBoard } from './figures.store.ts'
import { figuresTexts } from './figures.texts.ts'
import type { Invoice } from './invoice.ts'
import { preventionBlocks, shownOf } from './prevention.pages.tsx'
import { barOf, readBoard } from './reading.ts'

type OnPaper = Pick<Frame, 'provider' | 'voice'>

const blocksOfTalks = (board: KeptBoard, boards: readonly KeptBoard[], programmes: readonly Programme[], voice: Voice): readonly Block[] => {
  const t = figuresTexts(voice)
  const read = readBoard(board.lines)
  return [
    { heading: t.use, level: 2 },
    { bars: useOf(boards, voice) },
    { heading: t.talksTitle, level: 2 },
    { bars: read.talks.map(({ bucket, people }) => barOf(t.talks(bucket), people, saidIn(voice))) },
    { heading: t.summary, level: 2 },
    { columns: [t.line, t.number], table: tableOf(read, voice, theme => themeWords(programmes, theme, voice)) },
    ...(read.scores && read.people ? [{ paragraph: t.scoresCaption(read.scores.people, read.people), quiet: true } as const] : []),
  ]
}

/** Null when there is nothing to show. */
export const figuresPaper = ({ provider, voice }: OnPaper, { cluster, boards, prevention, programmes }: FiguresView): Paper | null => {
  const t = figuresTexts(voice)
  const [board, came] = [shownOf(boards), shownOf(prevention)]
  const newest = board ?? came
  if (!newest) return null
  return {
    title: `${t.title} ${halfYearWords(newest.halfYear, voice)}`, language: voice.locale, author: provider.name,
    blocks: [
      { heading: t.title, level: 1 },
      { paragraph: `${clusterWords(cluster, voice)}. ${halfYearWords(newest.halfYear, voice)}. ${provider.name}.`, quiet: true },
      { paragraph: `${t.neverWho} ${t.rule} ${t.missing} ${t.voluntary}` },
      ...(board ? blocksOfTalks(board, boards, programmes, voice) : []),
      ...(came ? preventionBlocks(came, programmes, voice) : []),
      { heading: t.notSeenTitle, level: 2 },
      { list: t.never.split('\n') },
    ],
  }
}

export const invoicePaper = (frame: OnPaper, cluster: OwnCluster, invoice: Invoice): Paper => {
  const t = figuresTexts(frame.voice)
  return {
    title: `${t.invoiceTitle} ${invoice.number}`, language: frame.voice.locale, author: frame.provider.name,
    blocks: [
      { heading: t.invoiceTitle, level: 1 }, { paragraph: t.invoiceLead },
      { columns: [t.invoiceTitle, invoice.number], table: invoiceRows(frame, cluster, invoice).slice(1) },
      { paragraph: t.invoiceTax, quiet: true },
    ],
  }
}
