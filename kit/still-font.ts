/**
 * A plain TrueType font out of the parts of a variable web font, for paper: its lightest weight, the letters we write with, each an outline of
 * its own. What makes PDFs cannot embed a variable font in WOFF2 whose accented letters are put together from parts.
 * The tables are those of the OpenType specification, no more of them than a reader asks for.
 */
import type { Glyph } from 'fontkit'

/** Latin for Western Europe, and the signs we use beside it. */
const letters: readonly number[] = [...span(0x20, 0x7e), ...span(0xa0, 0x17f), 0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2026, 0x20ac, 0x2212]

function span(from: number, to: number): readonly number[] { return Array.from({ length: to - from + 1 }, (_, index) => from + index) }

type Point = { readonly x: number; readonly y: number; readonly on: boolean }

/** Contours in whole units. */
const contoursOf = ({ path }: Glyph): readonly (readonly Point[])[] => {
  const contours: Point[][] = []
  for (const { command, args } of path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args.map(Math.round)
    if (command === 'moveTo') contours.push([{ x: a, y: b, on: true }])
    else if (command === 'lineTo') contours.at(-1)?.push({ x: a, y: b, on: true })
    else if (command === 'quadraticCurveTo') contours.at(-1)?.push({ x: a, y: b, on: false }, { x: c, y: d, on: true })
    else if (command === 'bezierCurveTo') throw new Error('a font of cubic curves is not for here')
  }
  return contours.map(withoutClosing).filter(contour => contour.length > 1)
}

/** A contour that ends where it began says that point once. */
const withoutClosing = (contour: readonly Point[]): readonly Point[] => {
  const [first, last] = [contour[0], contour.at(-1)]
  return contour.length > 1 && first && last?.on && first.x === last.x && first.y === last.y ? contour.slice(0, -1) : contour
}

const int16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => bytes.writeUInt16BE(value & 0xffff, index * 2))
  return bytes
}
const int32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => bytes.writeUInt32BE(value >>> 0, index * 4))
  return bytes
}
const toFour = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])

type Outline = { readonly bytes: Buffer; readonly box: readonly [number, number, number, number]; readonly points: number; readonly contours: number; readonly advance: number }

const outlineOf = (glyph: Glyph): Outline => {
  const contours = contoursOf(glyph)
  const points = contours.flat()
  const advance = Math.round(glyph.advanceWidth)
  if (points.length === 0) return { bytes: Buffer.alloc(0), box: [0, 0, 0, 0], points: 0, contours: 0, advance }
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
  const ends = contours.map((_, index) => contours.slice(0, index + 1).flat().length - 1)
  const steps = (values: readonly number[]) => values.map((value, index) => value - (values[index - 1] ?? 0))
  return {
    bytes: toFour(Buffer.concat([int16(contours.length, ...box), int16(...ends), int16(0), Buffer.from(points.map(({ on }) => (on ? 1 : 0))), int16(...steps(xs)), int16(...steps(ys))])),
    box, points: points.length, contours: contours.length, advance,
  }
}

/** cmap of format 4: each letter a segment of one. @param codes in order; the glyph of each is its place plus one */
const cmapOf = (codes: readonly number[]): Buffer => {
  const segments = [...codes.map((code, index) => [code, (index + 1 - code) & 0xffff] as const), [0xffff, 1] as const]
  const count = segments.length
  const power = 2 ** Math.floor(Math.log2(count))
  const body = Buffer.concat([
    int16(count * 2, power * 2, Math.log2(power), (count - power) * 2),
    int16(...segments.map(([code]) => code)), int16(0), int16(...segments.map(([code]) => code)), int16(...segments.map(([, delta]) => delta)), int16(...segments.map(() => 0)),
  ])
  return Buffer.concat([int16(0, 1, 3, 1), int32(12), int16(4, body.length + 6, 0), body])
}

const nameOf = (name: string): Buffer => {
  const text = Buffer.from(name, 'utf16le').swap16()
  const ids = [1, 4, 6]
  return Buffer.concat([int16(0, ids.length, 6 + ids.length * 12), ...ids.map(id => int16(3, 1, 0x409, id, text.length, 0)), text])
}

const checksum = (table: Buffer): number => {
  const bytes = toFour(table)
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}

const bind = (tables: Readonly<Record<string, Buffer>>): Buffer => {
  const named = Object.entries(tables).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const power = 2 ** Math.floor(Math.log2(named.length))
  let offset = 12 + named.length * 16
  const entries = named.map(([tag, table]) => {
    const entry = Buffer.concat([Buffer.from(tag), int32(checksum(table), offset, table.length)])
    offset += toFour(table).length
    return entry
  })
  return Buffer.concat([int32(0x00010000), int16(named.length, power * 16, Math.log2(power), (named.length - power) * 16), ...entries, ...named.map(([, table]) => toFour(table))])
}

/** @param web a variable font in WOFF2, and after it the parts with more letters of the same font. @param name without spaces, for readers */
export const stillFont = async ([web, ...more]: readonly [Buffer, ...Buffer[]], name: string): Promise<Buffer> => {
  const { create } = await import('fontkit')
  const font = create(web)
  const parts = [font, ...more.map(part => create(part))]
  const known = letters.flatMap(code => {
    const part = parts.find(one => one.hasGlyphForCodePoint(code))
    return part ? [[code, outlineOf(part.glyphForCodePoint(code))] as const] : []
  })
  const codes = known.map(([code]) => code)
  const outlines: readonly Outline[] = [{ bytes: Buffer.alloc(0), box: [0, 0, 0, 0], points: 0, contours: 0, advance: Math.round(font.unitsPerEm / 2) }, ...known.map(([, outline]) => outline)]
  const most = (of: (outline: Outline) => number) => Math.max(...outlines.map(of))
  const least = (of: (outline: Outline) => number) => Math.min(...outlines.map(of))
  const starts = outlines.map((_, index) => outlines.slice(0, index).reduce((sum, { bytes }) => sum + bytes.length, 0))
  const end = outlines.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const [ascent, descent] = [Math.round(font.ascent), Math.round(font.descent)]
  const box = [least(({ box: [x] }) => x), least(({ box: [, y] }) => y), most(({ box: [, , x] }) => x), most(({ box: [, , , y] }) => y)]
  const weight = 400
  return bind({
    head: Buffer.concat([int32(0x00010000, 0x00010000, 0, 0x5f0f3cf5), int16(3, font.unitsPerEm), int32(0, 0, 0, 0), int16(...box, 0, 8, 2, 1, 0)]),
    hhea: Buffer.concat([int32(0x00010000), int16(ascent, descent, 0, most(({ advance }) => advance), 0, 0, most(({ box: [, , x] }) => x), 1, 0, 0, 0, 0, 0, 0, 0, outlines.length)]),
    maxp: Buffer.concat([int32(0x00010000), int16(outlines.length, most(({ points }) => points), most(({ contours }) => contours), 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
    'OS/2': Buffer.concat([
      int16(4, Math.round(font.unitsPerEm / 2), weight, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Buffer.alloc(10), int32(1, 0, 0, 0), Buffer.from('NONE'),
      int16(0x40, 0x20, 0xffff, ascent, descent, 0, ascent, -descent), int32(1, 0), int16(Math.round(font.xHeight), Math.round(font.capHeight), 0, 0x20, 0),
    ]),
    hmtx: Buffer.concat(outlines.map(({ advance, box: [x] }) => int16(advance, x))),
    loca: int32(...starts, end), glyf: Buffer.concat(outlines.map(({ bytes }) => bytes)),
    cmap: cmapOf(codes), name: nameOf(name), post: int32(0x00030000, 0, 0, 0, 0, 0, 0, 0),
  })
}
