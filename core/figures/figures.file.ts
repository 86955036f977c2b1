/** The same figures for a spreadsheet: every half-year that was published, in the words of the page. */
import { csvOf } from '../../kit/csv.ts'
import type { Voice } from '../../kit/texts.ts'
import { halfYearWords, tableOf, themeWords, type FiguresView } from './figures.pages.tsx'
import { figuresTexts } from './figures.texts.ts'
import { preventionTable, shownOf } from './prevention.pages.tsx'
import { preventionTexts } from './prevention.texts.ts'
import { readBoard } from './reading.ts'

/** Null when there is nothing to show. */
export const figuresFile = ({ boards, prevention, programmes }: FiguresView, voice: Voice): string | null => {
  if (!shownOf(boards) && !shownOf(prevention)) return null
  const [t, own] = [figuresTexts(voice), preventionTexts(voice)]
  const rows = [
    [own.halfYear, own.part, own.what, own.number],
    ...boards.flatMap(({ halfYear, lines }) => tableOf(readBoard(lines), voice, theme => themeWords(programmes, theme, voice)).map(([what, number]) => [halfYearWords(halfYear, voice), t.title, what, number])),
    ...prevention.flatMap(board => preventionTable(board, programmes, voice).map(([what, number]) => [halfYearWords(board.halfYear, voice), own.title, what, number])),
  ]
  return csvOf(rows)
}
