import type { Children } from '../children.ts'
import { Qr } from './qr.tsx'

/** Eight small cards on one sheet of A4, to cut apart: for a bowl, a pigeonhole, a noticeboard. All eight are the same. */
export function CardSheet({ title, lines, qr, address, label }: {
  readonly title: Children
  readonly lines: readonly Children[]
  readonly qr: { readonly squares: readonly (readonly boolean[])[]; readonly label: string }
  readonly address: Children
  /** What the sheet holds, for who cannot see it. */
  readonly label: string
}) {
  return (
    <ul class="poster-cards" aria-label={label}>
      {Array.from({ length: 8 }, (_, index) => (
        // Read aloud once is enough: the other seven are the same.
        <li class="poster-card" key={index} aria-hidden={index > 0 ? 'true' : undefined}>
          <Qr {...qr} />
          <div class="poster-card-words">
            <p class="poster-card-title">{title}</p>
            {lines.map((line, at) => <p key={at}>{line}</p>)}
            <p class="poster-card-address">{address}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
