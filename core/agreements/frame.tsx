/** The page around goals and agreements: the guide's, or that of whoever it is about and those beside. */
import type { ComponentChildren, VNode } from 'preact'
import { newId } from '../../kit/id.ts'
import { dayInWords, dayOf, longDayWithYear, type Day, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import type { SignedIn } from '../people/sign-in.ts'
import type { Part } from './agreement-view.ts'

export type DatedFrame = Frame & { readonly me: SignedIn; readonly now: Instant }

export const agreementFrame = (frame: DatedFrame, part: Part, content: { readonly title: string; readonly wrong?: boolean; readonly children: ComponentChildren }): VNode =>
  part === 'guide' ? staffPage(frame, { place: 'people', wide: false, ...content }) : participantPage(frame, content)

export const Act = () => <input type="hidden" name={actField} value={newId()} />

/** 'morgen', 'donderdag 26 november'. */
export const inDays = ({ now, provider, voice }: DatedFrame, day: Day): string => dayInWords(day, dayOf(now, provider.zone), voice.locale)
export const onDay = (frame: DatedFrame, at: Instant): string => inDays(frame, dayOf(at, frame.provider.zone))
/** As it reads the same tomorrow, for words that stay. */
export const inFull = ({ voice }: DatedFrame, day: Day): string => longDayWithYear(day, voice.locale)
