import type { Children } from '../children.ts'
import { Qr } from './qr.tsx'

type Qrs = { readonly squares: readonly (readonly boolean[])[]; readonly label: string }
type Same = { readonly qr: Qrs; readonly address: Children }

/** Eight small cards on one sheet of A4, to cut apart: for a bowl, a pigeonhole, a noticeboard. All alike, or each with a code of its own. */
export function CardSheet({ title, lines, label, ...what }: {
  readonly title: Children
  readonly lines: readonly Children[]
  /** What the sheet holds, for who cannot see it. */
  readonly label: string
} & (Same | { readonly cards: readonly Same[] })) {
  const same = 'qr' in what
  const cards = same ? Array.from({ length: 8 }, () => what) : what.cards
  return (
    <ul class="poster-cards" aria-label={label}>
      {cards.map(({ qr, address }, index) => (
        // Read aloud once is enough where the other seven are the same.
        <li class="poster-card" key={index} aria-hidden={same && index > 0 ? 'true' : undefined}>
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
