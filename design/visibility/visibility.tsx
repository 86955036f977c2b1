import type { Children } from '../children.ts'
import { Icon } from '../icons.tsx'

/** Who may ever read this, beside every field and text that somebody else could see. */
export function Visibility({ nobody = false, children }: {
  /** A closed eye: nobody but the reader. */
  readonly nobody?: boolean
  readonly children: Children
}) {
  return <span class="eye"><Icon name={nobody ? 'eye-slash' : 'eye'} />{children}</span>
}
