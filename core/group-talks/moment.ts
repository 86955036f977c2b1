import type { Frame } from '../chrome.tsx'
import type { Range } from '../agenda/free-moments.ts'
import { capitalised, dayOf, longDayWithYear, momentInWords, wallTimeOf, type Instant } from '../../kit/time.ts'

type Dated = Pick<Frame, 'provider' | 'voice'> & { readonly now: Instant }

/** 'morgen om 10:00 uur'. */
export const momentOf = ({ now, provider, voice }: Dated, at: Instant): string => momentInWords(at, now, provider.zone, voice.locale)
/** 'Maandag 30 november 2026, 10:00 tot 11:30 uur', in the words of the page. */
export const whenOf = ({ provider: { zone }, voice: { locale } }: Dated, { from, until }: Range, words: (day: string, from: string, until: string) => string): string =>
  capitalised(words(longDayWithYear(dayOf(from, zone), locale), wallTimeOf(from, zone), wallTimeOf(until, zone)))
