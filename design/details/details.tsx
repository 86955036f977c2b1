import type { Children } from '../children.ts'

/** More for who wants it. Nothing that everybody needs goes in here. */
export function Details({ summary, open = false, children }: { readonly summary: Children; readonly open?: boolean; readonly children: Children }) {
  return (
    <details class="details" open={open}>
      <summary>{summary}</summary>
      <div class="details-body stack stack--s">{children}</div>
    </details>
  )
}
