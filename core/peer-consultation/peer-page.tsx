/** One page for whoever sits in a group: staff see it in their own frame, learners in theirs. */
import type { ComponentChildren, VNode } from 'preact'
import { ErrorSummary, Note, type FieldError } from '../../design/index.ts'
import type { Instant } from '../../kit/time.ts'
import { chromeTexts } from '../chrome.texts.ts'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import type { SignedIn } from '../people/sign-in.ts'

export type PeerFrame = Frame & { readonly me: SignedIn; readonly now: Instant }

export const peerPage = (frame: PeerFrame, { title, errors = [], done, children }: { readonly title: string; readonly errors?: readonly FieldError[]; /** What was done just now. */ readonly done?: string | undefined; readonly children: ComponentChildren }): VNode => {
  const content = {
    title, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{done}</p></Note>}
        {children}
      </>
    ),
  }
  return frame.me.offices.length > 0 ? staffPage(frame, { ...content, place: null, wide: false }) : participantPage(frame, content)
}
