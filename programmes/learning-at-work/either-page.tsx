/** A page that people of the house and people beside or in a file both come to: each among the places they know. */
import type { ComponentChildren, VNode } from 'preact'
import { ErrorSummary, Lead, Note, Stack, type FieldError } from '../../design/index.ts'
import { participantPage, staffPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import type { SignedIn } from '../../core/people/sign-in.ts'

export type EitherFrame = Frame & { readonly me: SignedIn }

export const eitherPage = (frame: EitherFrame, { title, back, lead, errors = [], done, children }: { readonly title: string; readonly back: { readonly href: string; readonly label: string }; readonly lead?: ComponentChildren; readonly errors?: readonly FieldError[]; readonly done?: string | null; readonly children: ComponentChildren }): VNode => {
  const content = {
    title, wrong: errors.length > 0, wide: false,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced>{done}</Note>}
        <Stack gap="s"><p><a href={back.href}>{back.label}</a></p><h1>{title}</h1>{lead && <Lead>{lead}</Lead>}</Stack>
        {children}
      </Stack>
    ),
  }
  return frame.me.offices.length > 0 ? staffPage(frame, { ...content, place: null }) : participantPage(frame, content)
}
