/** What a printed paper says, taken out of its bytes. */
import { constants, inflateSync } from 'node:zlib'

/** A stream whose last byte looks like the end of a line loses it here: that byte only checks the rest. */
const lenient = { finishFlush: constants.Z_SYNC_FLUSH }
/** What the file says, with its streams opened. */
export const opened = (pdf: Buffer): string => {
  const text = pdf.toString('latin1')
  return text.replaceAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g, (whole, body: string) => {
    try { return `stream ${inflateSync(Buffer.from(body, 'latin1'), lenient).toString('latin1')} endstream` } catch { return whole }
  })
}
/** The words in it, by the table from glyphs to letters that every embedded font carries. */
export const wordsIn = (pdf: Buffer): string => {
  const text = opened(pdf)
  const maps = [...text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)].map(([, ranges = '']) =>
    new Map([...ranges.matchAll(/<(\w+)>\s*<\w+>\s*\[([^\]]*)\]/g)].flatMap(([, from = '', to = '']) => [...to.matchAll(/<([\w ]+)>/g)].map(([, unicode = ''], index) => [Number.parseInt(from, 16) + index, Buffer.from(unicode.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')] as const))))
  const say = (map: ReadonlyMap<number, string>) => [...text.matchAll(/\[([^\]]*)\]\s*TJ/g)].map(([, shown = '']) => [...shown.matchAll(/<(\w+)>/g)].map(([, glyphs = '']) => (glyphs.match(/.{4}/g) ?? []).map(glyph => map.get(Number.parseInt(glyph, 16)) ?? '?').join('')).join('')).join('\n')
  return maps.map(say).join('\n')
}
