/** What stands around every page of those who guide learners. */
import type { ComponentChildren, VNode } from 'preact'
import { ErrorSummary, Heading, Lead, Note, Stack, Visibility, type FieldError } from '../../design/index.ts'
import { staffPage } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { guidingTexts } from './guiding.texts.ts'

export const guidingPage = (frame: StaffFrame, { title, lead, mine = 'shared', back = { href: '/guiding', label: guidingTexts(frame.voice).back }, errors = [], done, children }: {
  readonly title: string; readonly lead?: ComponentChildren; /** Whether nobody else ever reads this page. */ readonly mine?: 'mine alone' | 'shared'
  readonly back?: { readonly href: string; readonly label: string } | null; readonly errors?: readonly FieldError[]; readonly done?: string | null; readonly children: ComponentChildren
}): VNode => staffPage(frame, {
  place: null, title, wrong: errors.length > 0, wide: false,
  children: (
    <Stack gap="l">
      {errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={errors} />}
      {done && <Note tone="ok" announced>{done}</Note>}
      <Stack gap="s">
        {back && <p><a href={back.href}>{back.label}</a></p>}
        <Heading level={1}>{title}</Heading>
        {lead && <Lead>{lead}</Lead>}
        {mine === 'mine alone' && <Visibility nobody>{guidingTexts(frame.voice).mineAlone}</Visibility>}
      </Stack>
      {children}
    </Stack>
  ),
})
