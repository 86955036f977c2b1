import type { Children } from '../children.ts'
import { classes } from '../children.ts'

export type TagTone = 'quiet' | 'go' | 'ok' | 'warn' | 'late' | 'info'

/** Two or three words that say how it stands and whose turn it is. */
export function Tag({ tone = 'quiet', children }: { readonly tone?: TagTone; readonly children: Children }) {
  return <span class={classes('tag', tone !== 'quiet' && `tag--${tone}`)}>{children}</span>
}
