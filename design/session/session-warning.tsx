import type { Children } from '../children.ts'
import { Button } from '../button/button.tsx'
import { Note } from '../note/note.tsx'

/** For scripts only: says that the sign-in is about to end and keeps it at the press of a button. Without them the server says so on its next page. */
export function SessionWarning({ until, now, before = 120, ended, keep, children }: {
  /** Both as the server has them, in ISO 8601. */
  readonly until: string
  readonly now: string
  /** Seconds of warning. */
  readonly before?: number
  /** Where the page goes when nobody answers. */
  readonly ended: string
  readonly keep: { readonly action: string; readonly label: string }
  /** "Ben je er nog? Om 15:20 uur loggen we je uit. Zo kan niemand meelezen." */
  readonly children: Children
}) {
  return (
    <hv-session until={until} now={now} before={String(before)} ended={ended}>
      <Note tone="warn" icon="timer">
        <p>{children}</p>
        <form method="post" action={keep.action}><Button kind="secondary">{keep.label}</Button></form>
      </Note>
    </hv-session>
  )
}
