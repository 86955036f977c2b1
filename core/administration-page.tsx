/** A page of whoever runs the house: one heading, the parts of the administration, and what went wrong on top. */
import type { ComponentChildren, VNode } from 'preact'
import { ErrorSummary, Heading, Note, Tabs, type FieldError } from '../design/index.ts'
import { administrationTexts } from './administration.texts.ts'
import { staffPage, type Frame } from './chrome.tsx'
import type { SignedIn } from './people/sign-in.ts'

export type AdministrationFrame = Frame & { readonly me: SignedIn }
export type AdministrationPart = 'home' | 'weeks' | 'affiliates' | 'code' | 'staff' | 'figures' | 'contacts' | 'together' | 'questionnaires' | 'regulations' | 'settings' | 'backup' | 'keeping' | 'breaches' | 'condition' | 'complaints' | 'privacy'

const parts: readonly (readonly [AdministrationPart, string])[] = [
  ['home', '/administration'], ['weeks', '/administration/weeks'], ['affiliates', '/administration/affiliates'], ['code', '/administration/code'], ['staff', '/administration/staff'], ['figures', '/administration/figures'], ['contacts', '/contacts'], ['together', '/administration/together'], ['backup', '/administration/backup'], ['keeping', '/administration/keeping'], ['complaints', '/complaints/received'], ['privacy', '/administration/privacy'], ['breaches', '/administration/breaches'], ['questionnaires', '/administration/questionnaires'], ['regulations', '/administration/regulations'], ['settings', '/administration/settings'], ['condition', '/administration/condition'],
]

export const administrationPage = (frame: AdministrationFrame, { part, title, errors = [], saved = false, children }: {
  readonly part: AdministrationPart
  readonly title: string
  readonly errors?: readonly FieldError[]
  /** The answer to a form that was just sent. */
  readonly saved?: boolean
  readonly children: ComponentChildren
}): VNode => {
  const t = administrationTexts(frame.voice)
  return staffPage(frame, {
    place: 'administration', title, wrong: errors.length > 0,
    children: (
      <>
        <Tabs label={t.tabs} items={parts.map(([one, href]) => ({ href, label: t[one], current: one === part }))} />
        {errors.length > 0 && <ErrorSummary title={t.wrong} errors={errors} />}
        {saved && errors.length === 0 && <Note tone="ok" announced><p>{t.saved}</p></Note>}
        <Heading level={1}>{title}</Heading>
        {children}
      </>
    ),
  })
}
