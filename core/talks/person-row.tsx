/** One of a guide's people in a list: who, how far, what is next, whose turn. */
import { Tag, type Case } from '../../design/index.ts'
import { capitalised, dateWithYear, momentInWords, type Instant, type Locale, type Zone } from '../../kit/time.ts'
import type { Called } from '../trajectories/called.ts'
import type { InRow } from '../visit.ts'
import type { peopleTexts } from './people.texts.ts'
import { inSight, turnOf, type Standing, type Tab, type Turn } from './standing.ts'

export type Someone = Standing & Called & InRow
type T = ReturnType<typeof peopleTexts>
export type Clock = { readonly now: Instant; readonly zone: Zone; readonly locale: Locale }

/** The two words first, for they are always there; then the name someone chose. */
export const fullCall = ({ handle, alias }: Called): string => (alias === null ? handle : `${handle} (${alias})`)
/** In a sentence. */
export const shortCall = ({ handle, alias }: Called): string => alias ?? handle

const tag = (turn: Turn, who: Someone, t: T) => {
  if (who.aftercareOn !== null && (turn === 'plan' || turn === 'wait')) return <Tag tone={turn === 'plan' ? 'late' : 'quiet'}>{t.tagAftercare}</Tag>
  switch (turn) {
    case 'talk-ahead': return <Tag tone="go">{who.used === 0 ? t.tagNew : t.tagOnTrack}</Tag>
    case 'talk-now': return <Tag tone="warn">{t.tagNow}</Tag>
    case 'record-outcome': return <Tag tone="late">{t.tagRecord}</Tag>
    case 'decide': return <Tag tone="warn">{t.tagDecide}</Tag>
    case 'plan': return <Tag tone="late">{t.tagPlan}</Tag>
    case 'wait': return <Tag>{t.tagWait(shortCall(who))}</Tag>
    case 'done': return <Tag tone="ok">{t.tagDone}</Tag>
  }
}

export const personRow = (who: Someone, tab: Tab, t: T, { now, zone, locale }: Clock): Case => {
  const turn = turnOf(who, tab, now)
  const at = (moment: Instant) => momentInWords(moment, now, zone, locale)
  const number = inSight(who)
  const about = { title: fullCall(who), href: `/trajectories/${who.trajectory}`, under: who.howFar ?? t.talkOf(Math.max(1, number), who.outOf), aside: tag(turn, who, t) }
  const pressing = who.note === undefined ? null : <p>{capitalised(who.note)}</p>
  if (who.startsAt && turn === 'record-outcome') return { ...about, href: who.talk ? `/talks/${who.talk}` : about.href, children: <><p>{capitalised(t.waitsSince(at(who.startsAt)))}</p>{pressing}</> }
  if (who.startsAt) return { ...about, children: <><p>{who.used === 0 ? t.firstTalk : t.talk(number)}</p>{pressing}</>, next: `${capitalised(at(who.startsAt))}${who.way ? `, ${t[who.way]}` : ''}` }
  if (who.aftercareOn !== null && turn !== 'done') return { ...about, href: `${about.href}/aftercare`, children: <><p>{t.aftercareAround(dateWithYear(who.aftercareOn, locale))}</p>{pressing}</>, next: who.lastTalkAt ? t.lastTalk(at(who.lastTalkAt)) : null }
  const last = who.lastTalkAt ? t.lastTalk(at(who.lastTalkAt)) : t.notYet
  return { ...about, children: <><p>{turn === 'decide' ? t.allHeld(number) : last}</p>{pressing}</>, next: turn === 'done' ? null : turn === 'decide' ? last : t.noAppointment }
}
