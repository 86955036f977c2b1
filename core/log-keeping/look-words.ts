/** A line of the log in words: who, in which part, what, and by what right. */
import type { Id } from '../../kit/id.ts'
import type { Voice } from '../../kit/texts.ts'
import { capitalised, dateWithYear } from '../../kit/time.ts'
import { looksTexts } from '../trajectories/looks.texts.ts'
import { whatLooked, whoLooked } from '../trajectories/looks.tsx'
import { whoLookedTexts } from './who-looked.texts.ts'
import { whyOf, type LookLine } from './who-looked.ts'

export type LookWords = { readonly day: string; /** By name, where one may know it. */ readonly who: string; /** Their part; empty where that is all that is known of them. */ readonly role: string; readonly what: string; readonly why: string }
export const lookWords = (line: LookLine, names: ReadonlyMap<Id<'person'>, string>, voice: Voice): LookWords => {
  const [t, looks] = [whoLookedTexts(voice), looksTexts(voice)]
  const role = whoLooked(line.role, looks)
  const name = line.person === null ? undefined : names.get(line.person)
  const why = whyOf(line)
  return { day: dateWithYear(line.day, voice.locale), who: name ?? capitalised(role), role: name === undefined ? '' : role, what: whatLooked(line.event, looks), why: why === 'yes' ? t['why.yes'] : why === 'link' ? t['why.link'] : why === 'emergency' ? t['why.emergency'] : t[why] }
}
/** In one line, as it stands on the page. */
export const lookInALine = ({ day, who, role, what }: LookWords): string => `${day}: ${who}${role === '' ? '' : ` (${role})`} ${what}`
