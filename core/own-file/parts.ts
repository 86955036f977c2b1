/**
 * A file in parts, each of which fits an answer as long as most others. Whoever came with six words takes it along like that:
 * an answer longer than any page would tell the line who asked (docs/decisions/0013).
 */
import type { FileEntry, FileSection } from '../file-section.ts'

/** Bytes a part may take, on a page or as JSON. The page around it takes eleven thousand of the 32 KiB it is to stay within. */
export const partSize = 18_000

/** Bytes a part may take on paper, where each line has a place of its own in the tree that a screen reader goes by. */
export const paperSize = 11_000

/** Cut between entries, in their order; a section that is cut has its title in each part. There is always one part. */
export const partsOf = (sections: readonly FileSection[], most: number = partSize): readonly (readonly FileSection[])[] => {
  const parts: FileSection[][] = [[]]
  let taken = 0
  for (const { name, title, entries } of sections) {
    let rest = [...entries]
    while (rest.length > 0) {
      const room = most - taken - headingSize(title)
      const fits = countFitting(rest, room)
      // An entry that fits nowhere has a part of its own.
      const here = fits === 0 && taken === 0 ? 1 : fits
      if (here > 0) {
        parts.at(-1)?.push({ name, title, entries: rest.slice(0, here) })
        taken += headingSize(title) + rest.slice(0, here).reduce((sum, entry) => sum + entrySize(entry), 0)
        rest = rest.slice(here)
      }
      if (rest.length > 0) {
        parts.push([])
        taken = 0
      }
    }
  }
  return parts
}

const countFitting = (entries: readonly FileEntry[], room: number): number => {
  let left = room
  const over = entries.findIndex(entry => (left -= entrySize(entry)) < 0)
  return over < 0 ? entries.length : over
}

/** What stands around a text, on the page and in JSON. */
const [aroundSection, aroundEntry, aroundField] = [120, 140, 80]
const headingSize = (title: string): number => aroundSection + textSize(title)
const entrySize = (entry: FileEntry): number =>
  Math.max(Buffer.byteLength(JSON.stringify(entry)), entry.fields.reduce((sum, { label, value }) => sum + aroundField + textSize(label) + textSize(value), textSize(entry.title))) + aroundEntry
/** As HTML writes it: `&` is five bytes there, and a new line becomes a tag. */
const textSize = (text: string): number => Buffer.byteLength(text) + 5 * (text.match(/[&<>"\n]/g)?.length ?? 0)
