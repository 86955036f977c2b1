/** Who looked, for whom it is about: each day's looks once, who, in which part, and what for. One's own are no news. */
import { Details } from '../../design/index.ts'
import type { Look } from '../../kit/log.ts'
import { capitalised, dayInWords, dayOf, type Instant } from '../../kit/time.ts'
import type { Frame } from '../chrome.tsx'
import { looksTexts } from './looks.texts.ts'

/** In which part someone looked, in words; null is the program itself. */
export const whoLooked = (role: string | null, t: ReturnType<typeof looksTexts>): string => (role === null ? t.program : role === 'administrator' ? t.administrator : role === 'log-keeper' ? t.keeper : role === 'complaints-officer' ? t.complaintsOfficer : role === 'back-up' ? t.backup : role === 'professional' ? t.professional : role === 'senior' ? t.senior : role === 'second-guide' ? t.secondGuide : role === 'together' ? t.together : role === 'validator' || role === 'guest' ? t.validator : role === 'beside' ? t.beside : t.guide)
/** What they did, in words. */
export const whatLooked = (event: string, t: ReturnType<typeof looksTexts>): string => {
  const known = Object.entries<unknown>(t).find(([name]) => name === event)?.[1]
  return typeof known === 'string' ? known : t.other
}

/** @param all where the whole log of one's own stands, for whom a file is about */
export const Looks = ({ frame, looks, all }: { readonly frame: Frame & { readonly now: Instant }; readonly looks: readonly Look[]; readonly all?: string }) => {
  const { voice, provider, now } = frame
  const t = looksTexts(voice)
  // Within a day by the words: what came last today would tell of someone who did something just now, and would rather not have it known.
  const told = looks.filter(({ role, person }) => role !== 'participant' && person !== frame.me?.person).map(({ at, event, role }) => {
    const day = dayOf(at, provider.zone)
    return { day, line: t.looked(capitalised(dayInWords(day, dayOf(now, provider.zone), voice.locale)), whoLooked(role, t), whatLooked(event, t)) }
  }).toSorted((one, other) => (one.day === other.day ? (one.line < other.line ? -1 : 1) : one.day < other.day ? 1 : -1))
  const lines = [...new Set(told.map(({ line }) => line))]
  return (
    <Details summary={t.whoLooked}>
      {lines.length === 0 ? <p>{t.noneLooked}</p> : <ul>{lines.map(line => <li key={line}>{line}</li>)}</ul>}
      {all !== undefined && <p><a href={all}>{t.allLooks}</a></p>}
    </Details>
  )
}
