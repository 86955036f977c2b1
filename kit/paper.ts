/**
 * Paper: a tagged PDF of headings, paragraphs, lines to write on, tables and bars, that a screen reader reads in order. Fonts are embedded,
 * and nothing in the file tells when or by whom it was made.
 */
import { readFileSync } from 'node:fs'
import type PDFDocument from 'pdfkit'
import { stillFont } from './still-font.ts'

export type Block =
  | { readonly heading: string; readonly level: 1 | 2 }
  | { readonly paragraph: string; readonly quiet?: true }
  | { readonly list: readonly string[] }
  /** A label, and a line to write on by hand. */
  | { readonly toFillIn: string }
  /** What follows is for somebody else, or to be handed over apart. */
  | { readonly newPage: true }
  /** The first cell of a row is its heading. `wide` is the column with most in it: the first, unless it says so. */
  | { readonly table: readonly (readonly [string, string])[]; readonly columns: readonly [string, string]; readonly wide?: 'second' }
  /** Drawn for the eye; `said` is what is read. A value of null is a dashed stub. */
  | { readonly bars: readonly { readonly label: string; readonly value: number | null; readonly said: string }[] }

  /** What comes now begins on a sheet of its own. */
  | { readonly sheet: 'new' }
  /** Drawn for the eye; what follows it says the same. Stretches go up and down from a line in the middle, along the years. */
  | { readonly along: readonly { readonly mark: string; readonly from: number; readonly until: number; readonly value: number }[]; readonly most: number; readonly ends: readonly [string, string] }

export type Paper = { readonly title: string; readonly language: string; readonly author: string; readonly blocks: readonly Block[] }

let made: Promise<Buffer> | null = null
/** Made at the first paper: it takes a moment. */
const part = (letters: 'latin' | 'latin-ext'): Buffer => readFileSync(new URL(import.meta.resolve(`@fontsource-variable/figtree/files/figtree-${letters}-wght-normal.woff2`)))
const font = (): Promise<Buffer> => (made ??= stillFont([part('latin'), part('latin-ext')], 'FigtreePaper'))

type Weight = 'plain' | 'strong'
/** There is one light font; a line around the letters makes them heavier, in points. */
const around = 0.5

const [ink, quiet, line, accent] = ['#1d2b2a', '#51605e', '#9aa8a5', '#2f6b62']
const margin = 64

/** The bytes of the file. What makes PDFs takes twenty megabytes, so it is not loaded before the first paper. */
export const printPaper = async (paper: Paper): Promise<Buffer> => {
  const [{ default: Pdf }, letters] = await Promise.all([import('pdfkit'), font()])
  return await print(Pdf, letters, paper)
}

/** Where a value stands above or below the middle, in points. */
const [middleOf, rises] = [78, 64]
const drawAlong = (document: PDFKit.PDFDocument, { along, most, ends }: Extract<Block, { readonly along: unknown }>, { left, top, width }: { readonly left: number; readonly top: number; readonly width: number }): void => {
  const [from, until] = [Math.min(...along.map(one => one.from)), Math.max(...along.map(one => one.until))]
  const x = (at: number) => left + ((at - from) / Math.max(1, until - from)) * width
  const middle = top + middleOf
  document.markContent('Artifact')
  for (const { mark, from: begins, until: ends, value } of along) {
    const y = middle - (value / most) * rises
    document.fillOpacity(0.18).rect(x(begins), Math.min(y, middle), x(ends) - x(begins), Math.abs(y - middle)).fill(accent).fillOpacity(1)
    document.lineWidth(2.5).strokeColor(accent).moveTo(x(begins), y).lineTo(x(ends), y).stroke()
    document.fontSize(10).fillColor(ink).text(mark, x((begins + ends) / 2) - 10, y + (value < 0 ? 4 : -15), { width: 20, align: 'center', lineBreak: false })
  }
  document.lineWidth(0.75).strokeColor(quiet).moveTo(left, middle).lineTo(left + width, middle).stroke()
  document.fontSize(9).fillColor(quiet).text(ends[0], left, top + 158, { width, lineBreak: false }).text(ends[1], left, top + 158, { width, align: 'right', lineBreak: false })
  document.endMarkedContent()
  document.y = top
}

const print = (Pdf: typeof PDFDocument, letters: Buffer, { title, language, author, blocks }: Paper): Promise<Buffer> => new Promise((resolve, reject) => {
  const document = new Pdf({ size: 'A4', margin, lang: language, tagged: true, displayTitle: true, pdfVersion: '1.7', info: { Title: title, Author: author, Producer: 'Houvast', Creator: 'Houvast', CreationDate: new Date(0) } })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts))).on('error', reject)
  document.registerFont('paper', letters).font('paper')
  const root = document.struct('Document')
  document.addStructure(root)
  const width = document.page.width - 2 * margin

  /** Whether that took another page. */
  const room = (height: number): boolean => {
    const full = document.y + height > document.page.height - margin
    if (full) document.addPage()
    return full
  }
  const pen = (size: number, colour: string) => document.fontSize(size).lineWidth(around).fillColor(colour).strokeColor(colour)
  const write = (tag: string, text: string, weight: Weight, size: number, colour: string, under: PDFKit.PDFStructureElement = root) => {
    under.add(document.struct(tag, {}, () => { pen(size, colour).text(text, margin, document.y, { width, lineGap: 3, fill: true, stroke: weight === 'strong' }) }))
  }
  /** Two columns on one line. */
  const pair = (row: PDFKit.PDFStructureElement, tags: readonly [string, string], [left, right]: readonly [string, string], { columns, wide }: Pick<Extract<Block, { readonly table: unknown }>, 'columns' | 'wide'>) => {
    const weight: Weight = tags[1] === 'TH' ? 'strong' : 'plain'
    const [one, other] = wide === 'second' ? [0.38, 0.6] : [0.62, 0.36]
    const cell = (text: string, at: number, share: number, top: number, bold: boolean) => { pen(11, ink).text(text, margin + width * at, top, { width: width * share, fill: true, stroke: bold }) }
    const under = () => document.markContent('Artifact').lineWidth(0.5).strokeColor(line).moveTo(margin, document.y - 2).lineTo(margin + width, document.y - 2).stroke().endMarkedContent()
    // A row stays whole: cut in two, its second cell would begin anew on a page of its own.
    document.fontSize(11)
    if (room(Math.max(14, document.heightOfString(left, { width: width * one }), document.heightOfString(right, { width: width * other })) + 10) && weight === 'plain') {
      // Said once to whoever hears it read; whoever sees another page sees it there too.
      const top = document.y
      document.markContent('Artifact')
      cell(columns[0], 0, one, top, true)
      const below = document.y
      cell(columns[1], one + 0.02, other, top, true)
      document.endMarkedContent()
      document.y = Math.max(below, document.y) + 5
      under()
    }
    const top = document.y
    row.add(document.struct(tags[0], {}, () => { cell(left, 0, one, top, weight === 'strong') }))
    const below = document.y
    row.add(document.struct(tags[1], {}, () => { cell(right, one + 0.02, other, top, weight === 'strong') }))
    document.y = Math.max(below, document.y) + 5
    under()
  }

  for (const block of blocks) {
    if ('sheet' in block) document.addPage()
    else if ('heading' in block) {
      room(60)
      document.y += block.level === 1 ? 0 : 14
      write(`H${block.level}`, block.heading, 'strong', block.level === 1 ? 24 : 14, ink)
      document.y += 4
    } else if ('paragraph' in block) {
      write('P', block.paragraph, 'plain', 11, block.quiet ? quiet : ink)
      document.y += 6
    } else if ('newPage' in block) {
      document.addPage()
    } else if ('list' in block) {
      const list = document.struct('L')
      root.add(list)
      for (const item of block.list) {
        const one = document.struct('LI')
        list.add(one)
        write('LBody', `• ${item}`, 'plain', 11, ink, one)
        one.end()
      }
      list.end()
    } else if ('toFillIn' in block) {
      room(60)
      write('P', block.toFillIn, 'plain', 11, ink)
      document.y += 22
      // A line to write on means nothing when read aloud.
      document.markContent('Artifact').lineWidth(0.75).strokeColor(quiet).moveTo(margin, document.y).lineTo(margin + width, document.y).stroke().endMarkedContent()
      document.y += 18
    } else if ('table' in block) {
      const table = document.struct('Table')
      root.add(table)
      for (const [index, cells] of [block.columns, ...block.table].entries()) {
        const row = document.struct('TR')
        table.add(row)
        pair(row, index === 0 ? ['TH', 'TH'] : ['TH', 'TD'], cells, block)
        row.end()
      }
      table.end()
      document.y += 12
    } else if ('along' in block) {
      room(190)
      drawAlong(document, block, { left: margin, top: document.y + 4, width })
      document.y += 184
    } else {
      const full = Math.max(1, ...block.bars.map(({ value }) => value ?? 0))
      for (const { label, value, said } of block.bars) {
        room(34)
        write('P', `${label}: ${said}`, 'plain', 11, ink)
        const top = document.y + 1
        document.markContent('Artifact')
        if (value === null) document.lineWidth(2).strokeColor(line).dash(4, { space: 4 }).moveTo(margin, top + 4).lineTo(margin + 60, top + 4).stroke().undash()
        else document.rect(margin, top, (value / full) * width, 8).fill(accent)
        document.endMarkedContent()
        document.y = top + 14
      }
    }
  }
  root.end()
  document.end()
})
