import type { Children } from '../children.ts'

/** Somebody's own words, or the few that count in a longer text. */
export function Inset({ quote = false, children }: { readonly quote?: boolean; readonly children: Children }) {
  return quote ? <blockquote class="inset inset--quote">{children}</blockquote> : <div class="inset">{children}</div>
}
