/** Around every page of one calendar: a guide's among their own places, everyone else's with help and the way out. */
import type { ComponentChildren, VNode } from 'preact'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import type { SignedIn } from '../people/sign-in.ts'
import type { May } from './acts.ts'

export type CalendarFrame = Frame & { readonly me: SignedIn }
export const calendarPage = (frame: CalendarFrame, may: May, { title, wrong = false, children }: { readonly title: string; readonly wrong?: boolean; readonly children: ComponentChildren }): VNode =>
  may === 'shown' ? staffPage(frame, { place: 'people', title, wrong, wide: false, children }) : participantPage(frame, { title, wrong, children })
