/**
 * Whoever listens on the line cannot read an answer, but sees how long it is: and a page of moments is longer than six
 * words. So an answer, its head included, has one of a few sizes. A page grows by a comment behind its end, paper by one before its
 * last lines, a long file for machines by blanks; what is short and shows no page (a redirect, a file for a calendar) by a header. None of it helps where
 * something on the way compresses answers: spaces shrink to nothing. That is why we never do, and ask whoever passes them on
 * not to (`no-transform`).
 *
 * It hides which page it is. It does not hide that someone is here, how often and when they ask, or what they send.
 */
import { STATUS_CODES } from 'node:http'

const kibi = 1024
/** Bytes of what shows no page. Small enough for the buffer in which a proxy takes up a head. */
const small = 2 * kibi
/** Bytes of a page. A longer one grows by whole steps of the last. */
const sizes = [16 * kibi, 32 * kibi, 64 * kibi] as const
const step = 64 * kibi

export const paddingHeader = 'padding'
/** Eight bits also where HTTP/2 shortens what stands in a head. */
const filler = 'X'

/** The smallest size that holds so many bytes. */
export const pageSize = (bytes: number): number => sizes.find(size => bytes <= size) ?? Math.ceil(bytes / step) * step

type Head = { readonly status: number; readonly headers: Readonly<Record<string, string | number | readonly string[] | undefined>> }

const lineLength = (name: string, value: string | number): number => name.length + 2 + Buffer.byteLength(String(value)) + 2

/** Bytes, but for what HTTP itself adds to every answer: the date, and whether the line stays open. */
export const headLength = ({ status, headers }: Head): number => {
  let bytes = 'HTTP/1.1 200 '.length + (STATUS_CODES[status] ?? '').length + 4
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'connection' || name === 'content-type' && status === 204) continue // there is no content, so no type is sent
    if (typeof value === 'string' || typeof value === 'number') bytes += lineLength(name, value)
    else for (const one of value ?? []) bytes += lineLength(name, one)
  }
  return bytes
}

/** What is as long as a page is shorter than its size by its head, which takes no digit off its length. */
const lengthLine = (size: number): number => lineLength('content-length', size)

/** Bytes that are missing until a body of so many fills a size together with its head. */
const missing = (bytes: number, head: Head): number => {
  const taken = headLength(head) + bytes
  const size = pageSize(taken + lengthLine(step * 4))
  return Math.max(0, size - taken - lengthLine(size))
}
const filled = (text: string, head: Head, [opened, closed]: readonly [string, string]): string =>
  text + opened + ' '.repeat(missing(Buffer.byteLength(text) + opened.length + closed.length, head)) + closed
export const paddedPage = (page: string, head: Head): string => filled(page, head, ['<!--', '-->'])
/** Blanks behind its end mean nothing in JSON, and in a sheet they are a row with nothing in it. */
export const paddedBlanks = (text: string, head: Head): string => filled(text, head, ['', ''])

/**
 * A comment before the line that says where its table is: no place that the table names moves, and a reader that looks for that line
 * from behind finds it where it looks. What ends otherwise, with a seal for one, stays as it is.
 */
export const paddedPdf = (pdf: Buffer, head: Head): Buffer => {
  const at = pdf.lastIndexOf('startxref')
  if (at < 0 || !/^startxref\s+\d+\s+%%EOF\s*$/.test(pdf.toString('latin1', at))) return pdf
  return Buffer.concat([pdf.subarray(0, at), Buffer.from(`%${' '.repeat(missing(pdf.length + 2, head))}\n`), pdf.subarray(at)])
}

/** What a header must hold for anything else to fill the small size; null when it is longer than that. */
export const padding = (body: string | null, head: Head): string | null => {
  const length = Buffer.byteLength(body ?? '')
  const taken = headLength(head) + (head.status === 204 ? 0 : lineLength('content-length', length)) + length + lineLength(paddingHeader, '')
  return taken <= small ? filler.repeat(small - taken) : null
}
