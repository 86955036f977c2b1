import type { Children } from '../children.ts'

/** Whom to call, calm and in one line. Only where somebody may need it: the entry, a booking, a heavy day. */
export function CrisisStrip({ label, children }: { readonly label: string; readonly children: Children }) {
  return <section class="crisis" aria-label={label}><p>{children}</p></section>
}
