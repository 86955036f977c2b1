/** Who looked, for whom it is about: each day's looks once, who, in which part, and what for. One's own are no news. */
import { Details } from '../../design/index.ts'
import type { Look } from '../../kit/log.ts'
import { capitalised, dayInWords, dayOf, type Instant } from '../../kit/time.ts'
import type { Frame } from '../chrome.tsx'
import { looksTexts } from './looks.texts.ts'

/** In which part someone looked, in words; null is the program itself. */
export const whoLooked = (role: string | null, t: ReturnType<typeof looksTexts>): string => (role === null ? t.program : role === 'administrator' || role === 'log-keeper' ? t.administrator : role === 'back-up' ? t.backup : role === 'professional' ? t.professional : role === 'senior' ? t.senior : role === 'second-guide' ? t.secondGuide : role === 'together' ? t.together : role === 'validator' || role === 'guest' ? t.validator : role === 'beside' ? t.beside : t.guide)
/** What they did, in words. */
export const whatLooked = (event: string, t: ReturnType<typeof looksTexts>): string => {
  const known = Object.entries<unknown>(t).find(([name]) => name === event)?.[1]
  return typeof known === 'string' ? known : t.other
}

export const Looks = ({ frame, looks }: { readonly frame: Frame & { readonly now: Instant }; readonly looks: readonly Look[] }) => {
  const { voice, provider, now } = frame
  const t = looksTexts(voice)
  const lines = [...new Set(looks.filter(({ role, person }) => role !== 'participant' && person !== frame.me?.person).map(({ at, event, role }) =>
    t.looked(capitalised(dayInWords(dayOf(at, provider.zone), dayOf(now, provider.zone), voice.locale)), whoLooked(role, t), whatLooked(event, t))))]
  return (
    <Details summary={t.whoLooked}>
      {lines.length === 0 ? <p>{t.noneLooked}</p> : <ul>{lines.map(line => <li key={line}>{line}</li>)}</ul>}
    </Details>
  )
}
