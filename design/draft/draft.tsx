import type { Children } from '../children.ts'

/** Around a form that takes time: scripts save it on the server while one writes. Without them the form's own button does. */
export function Draft({ action, saved, failed, conflict, children }: {
  /** Takes the form's fields and answers 204. */
  readonly action: string
  /** "Bewaard om {time} uur." */
  readonly saved: string
  readonly failed: string
  /** What was saved elsewhere meanwhile is not written over: the server answers 409. */
  readonly conflict?: string | undefined
  readonly children: Children
}) {
  return <hv-draft action={action} saved={saved} failed={failed} conflict={conflict}>{children}</hv-draft>
}
