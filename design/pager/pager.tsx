import { Icon } from '../icons.tsx'

type Way = { readonly href: string; readonly label: string }

/** To the part before and the part after, with where you are between them. */
export function Pager({ label, previous, here, next }: {
  readonly label: string
  readonly previous?: Way | null
  /** "11 tot 20 van 34" */
  readonly here: string
  readonly next?: Way | null
}) {
  return (
    <nav class="pager" aria-label={label}>
      {previous && <a rel="prev" href={previous.href}><Icon name="caret-left" weight="bold" />{previous.label}</a>}
      <span class="pager-here">{here}</span>
      {next && <a rel="next" href={next.href}>{next.label}<Icon name="caret-right" weight="bold" /></a>}
    </nav>
  )
}
