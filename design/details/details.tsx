import type { Children } from '../children.ts'
import { classes } from '../children.ts'

/** More for who wants it. Nothing that everybody needs goes in here. */
export function Details({ summary, open = false, quiet = false, children }: { readonly summary: Children; readonly open?: boolean; /** Without lines around it: for many on one page. */ readonly quiet?: boolean; readonly children: Children }) {
  return (
    <details class={classes('details', quiet && 'details--quiet')} open={open}>
      <summary>{summary}</summary>
      <div class="details-body stack stack--s">{children}</div>
    </details>
  )
}
