import type { Children } from '../children.ts'
import { Qr } from './qr.tsx'

/** One sheet of A4 for the wall. The rest of the page stays off the paper. */
export function Poster({ title, lines, qr, address, foot }: {
  readonly title: Children
  readonly lines: readonly Children[]
  /** The squares of the code, row by row; dark is true. `label` says where it leads. */
  readonly qr: { readonly squares: readonly (readonly boolean[])[]; readonly label: string }
  /** For who types: where to go and, if there is one, the word to give there. */
  readonly address: Children
  readonly foot?: Children
}) {
  return (
    <section class="poster">
      <h2 class="poster-title">{title}</h2>
      <Qr {...qr} />
      <div class="poster-lines">{lines.map((line, index) => <p key={index}>{line}</p>)}</div>
      <p class="poster-address">{address}</p>
      {foot && <p class="poster-foot">{foot}</p>}
    </section>
  )
}
