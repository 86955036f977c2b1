/**
 * A letter as a PDF that a screen reader reads like a page: tagged, in order, with its language and title. The fonts are
 * in it, so that it looks the same everywhere. It knows nothing of who asked for it and carries no moment finer than a day.
 */
import { readFileSync } from 'node:fs'
import type { Day } from '../time.ts'

export type LetterPdf = {
  /** 'nl-NL', 'nl-BE' or 'en'. */
  readonly language: string
  readonly title: string
  /** Above the title: who wrote it, where to reach them. */
  readonly sender: readonly string[]
  readonly day: Day
  readonly blocks: readonly LetterBlock[]
}
export type LetterBlock =
  | { readonly heading: string; readonly text: string }
  /** A label and a line to write on by hand. */
  | { readonly toFillIn: string }
  | { readonly small: string }

// From the project's root, where everything that starts finds its data.
const fonts = { regular: 'kit/pdf/figtree-400.ttf', bold: 'kit/pdf/figtree-700.ttf' } as const
const ink = '#1d2a33'
/** Points; an A4 page has 595 by 842. */
const margin = 64

export const letterPdf = async ({ language, title, sender, day, blocks }: LetterPdf): Promise<Buffer> => {
  // Only whoever asks for a letter waits for it: it is ten megabytes that a server otherwise does without.
  const { default: Pdf } = await import('pdfkit')
  const made = new Date(`${day}T00:00:00Z`)
  const pdf = new Pdf({ size: 'A4', margin, pdfVersion: '1.7', tagged: true, lang: language, displayTitle: true, info: { Title: title, CreationDate: made, ModDate: made, Producer: 'Houvast', Creator: 'Houvast' } })
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  const finished = new Promise<void>((resolve, reject) => { pdf.on('end', resolve).on('error', reject) })
  pdf.registerFont('regular', readFileSync(fonts.regular))
  pdf.registerFont('bold', readFileSync(fonts.bold))
  pdf.fillColor(ink)

  const whole = pdf.struct('Document')
  pdf.addStructure(whole)
  const say = (kind: 'H1' | 'H2' | 'P', font: 'regular' | 'bold', size: number, text: string, after: number) => {
    whole.add(pdf.struct(kind, {}, () => { pdf.font(font).fontSize(size).text(text, { lineGap: 3 }) }))
    pdf.moveDown(after)
  }
  for (const line of sender) say('P', 'regular', 10, line, 0)
  pdf.moveDown(2)
  say('H1', 'bold', 20, title, 0.8)
  for (const block of blocks) {
    if ('heading' in block) {
      say('H2', 'bold', 13, block.heading, 0.2)
      for (const line of block.text.split('\n').filter(one => one.trim() !== '')) say('P', 'regular', 11.5, line, 0.4)
      pdf.moveDown(0.6)
    } else if ('toFillIn' in block) {
      say('P', 'bold', 11.5, block.toFillIn, 1.2)
      // A line to write on means nothing when read aloud.
      pdf.markContent('Artifact', { type: 'Layout' })
      pdf.moveTo(margin, pdf.y).lineTo(595 - margin, pdf.y).lineWidth(0.75).stroke(ink)
      pdf.endMarkedContent()
      pdf.moveDown(1)
    } else say('P', 'regular', 10, block.small, 0.4)
  }
  whole.end()
  pdf.end()
  await finished
  return Buffer.concat(parts)
}
