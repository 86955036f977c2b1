/**
 * Some things are looked at one by one, all of them: every page, every form, every way through a programme. That takes longer than anyone
 * waits for. So the whole of `npm test` takes a quarter of them, and each commit another quarter (bin/share.mjs). `SHARE=1 npm test` takes
 * that quarter, `SHARE=all npm test` all of it; so do `npm run prove`, and a file that is run by itself. What is no row of things alike is always whole.
 */
import { shares } from '../bin/share.mjs'

const chosen = process.env['SHARE'] ?? 'all'
/** Whether this run takes all of them. */
export const everything = chosen === 'all' || Boolean(process.env['PROVE'] ?? process.env['GOLDEN'])

/** FNV-1a: names that differ in a letter fall in different shares. */
const placeOf = (name: string): number => {
  let hash = 0x811c9dc5
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  // The lowest bits of an FNV hash know little of the letters before the last.
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Whether this run looks at it. @param one its place in a row, or its name, which always falls in the same share */
export const inShare = (one: number | string): boolean => everything || (typeof one === 'number' ? one : placeOf(one)) % shares === Number(chosen) % shares
