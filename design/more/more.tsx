import type { Children } from '../children.ts'

/** A list and the link to its next part. Scripts fetch that part into the list; it is found there by the same id. */
export function More({ id, next, children }: {
  readonly id: string
  /** Null at the end. */
  readonly next: { readonly href: string; readonly label: Children } | null
  readonly children: Children
}) {
  return (
    <hv-more id={id} class="stack">
      <div data-list>{children}</div>
      {next && <p><a data-next href={next.href}>{next.label}</a></p>}
    </hv-more>
  )
}
