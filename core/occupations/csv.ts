/**
 * Reads comma-separated values as RFC 4180 writes them, strictly: what is not well formed is refused with its line, and nothing is guessed.
 * Lines end in CRLF or LF; a field in quotes may hold commas, line ends and doubled quotes; every record has as many fields as the first.
 */
export class BadCsv extends Error {
  readonly line: number
  constructor(line: number, why: string) {
    super(`line ${line}: ${why}`)
    this.name = 'BadCsv'
    this.line = line
  }
}

export type CsvRecord = { readonly line: number; readonly fields: readonly string[] }

/** @returns every record with the line it begins on, counted from 1. @throws BadCsv */
export const readCsv = (text: string): readonly CsvRecord[] => {
  const records: CsvRecord[] = []
  // What some programs put before the first character.
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const begins = line
    const fields: string[] = []
    for (;;) {
      const read = text[at] === '"' ? quoted(text, at, line) : bare(text, at, line)
      fields.push(read.field)
      line += read.lines
      at = read.at
      if (text[at] !== ',') break
      at += 1
    }
    records.push({ line: begins, fields })
    at += text[at] === '\r' ? 2 : 1
    line += 1
  }
  const [first] = records
  for (const { line: begins, fields } of records) if (first && fields.length !== first.fields.length) throw new BadCsv(begins, `${fields.length} fields where the first line has ${first.fields.length}`)
  return records
}

type ReadField = { readonly field: string; readonly at: number; readonly lines: number }

const bare = (text: string, from: number, line: number): ReadField => {
  let at = from
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') {
    if (text[at] === '"') throw new BadCsv(line, 'a quote inside a field that does not begin with one')
    at += 1
  }
  return ended(text, at, line, { field: text.slice(from, at), at, lines: 0 })
}

const quoted = (text: string, from: number, line: number): ReadField => {
  let field = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) throw new BadCsv(line, 'a quote that is never closed')
    field += text.slice(at, quote)
    at = quote + 1
    if (text[at] !== '"') break
    field += '"'
    at += 1
  }
  const lines = field.split('\n').length - 1
  return ended(text, at, line + lines, { field, at, lines })
}

/** After a field comes a comma, an end of line, or nothing. */
const ended = (text: string, at: number, line: number, read: ReadField): ReadField => {
  if (text[at] === '\r' && text[at + 1] !== '\n') throw new BadCsv(line, 'half an end of line')
  if (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') throw new BadCsv(line, 'something behind a closing quote')
  return read
}

/** As it would be written again: quotes where they are needed. */
export const writeCsv = (records: readonly (readonly string[])[]): string =>
  records.map(fields => fields.map(field => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')).map(one => `${one}\r\n`).join('')
