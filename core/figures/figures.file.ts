/** The same figures for a spreadsheet: every half-year that was published, in the words of the page. */
import type { Voice } from '../../kit/texts.ts'
import { halfYearWords, tableOf, themeWords, type FiguresView } from './figures.pages.tsx'
import { figuresTexts } from './figures.texts.ts'
import { preventionTable, shownOf } from './prevention.pages.tsx'
import { preventionTexts } from './prevention.texts.ts'
import { readBoard } from './reading.ts'

/** A programme that opens it takes a cell that begins with one of these for a formula. */
const asFormula = /^[=+\-@\t\r]/
const cell = (text: string): string => `"${(asFormula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** Null when there is nothing to show. Separated as spreadsheets here expect it, with a mark that says it is UTF-8. */
export const figuresFile = ({ boards, prevention, programmes }: FiguresView, voice: Voice): string | null => {
  if (!shownOf(boards) && !shownOf(prevention)) return null
  const [t, own] = [figuresTexts(voice), preventionTexts(voice)]
  const rows = [
    [own.halfYear, own.part, own.what, own.number],
    ...boards.flatMap(({ halfYear, lines }) => tableOf(readBoard(lines), voice, theme => themeWords(programmes, theme, voice)).map(([what, number]) => [halfYearWords(halfYear, voice), t.title, what, number])),
    ...prevention.flatMap(board => preventionTable(board, programmes, voice).map(([what, number]) => [halfYearWords(board.halfYear, voice), own.title, what, number])),
  ]
  return `\ufeff${rows.map(row => `${row.map(cell).join(';')}\r\n`).join('')}`
}
