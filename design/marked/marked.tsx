import type { Children } from '../children.ts'

/** Words from a place in the text until another, half-open; in order and apart. */
export type MarkedPlace = {
  readonly from: number
  readonly until: number
  /** The number of what is said about it, in the list beside the text. */
  readonly number: number
  /** Heard after the words, not seen: what kind of word it is. */
  readonly heard: string
}

/** Somebody's text as it stands, with words marked that are spoken of beside it. */
export function Marked({ text, places }: { readonly text: string; readonly places: readonly MarkedPlace[] }) {
  const pieces: Children[] = []
  let told = 0
  for (const { from, until, number, heard } of places) {
    pieces.push(text.slice(told, from), <mark key={from} class="marked-words"><span>{text.slice(from, until)}</span><span class="hidden"> ({heard})</span><sup>{number}</sup></mark>)
    told = until
  }
  return <p class="marked">{pieces}{text.slice(told)}</p>
}
