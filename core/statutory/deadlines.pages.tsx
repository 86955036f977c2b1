/** Termijnen: the files of whoever guards them, what is due soonest first. Days and steps only. */
import { Button, Cases, Details, Empty, Form, Lead, Muted, Pager, Row, Stack, Tabs, Tag, Track, type Mark } from '../../design/index.ts'
import { addDays, capitalised, daysBetween, longDayWithYear, type Day } from '../../kit/time.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import type { WatchedRow } from './statutory.store.ts'
import { dayIn, timeLeft } from './in-words.ts'
import { rulesetOf } from './rulesets/index.ts'
import { statutoryTexts } from './statutory.texts.ts'
import { feedTexts } from './feed.texts.ts'

export const deadlineTabs = ['first', 'soon', 'all'] as const
export type DeadlineTab = (typeof deadlineTabs)[number]
export type WatchedShown = WatchedRow & { readonly name: string }
type Shown = { readonly tab: DeadlineTab; readonly rows: readonly WatchedShown[]; readonly counts: Readonly<Record<DeadlineTab, string>>; readonly today: Day; readonly next: string | null; readonly isFirst: boolean; readonly feed: Feed }
export type Feed = { readonly address: string | null; readonly exists: boolean }

export const deadlinesPage = (frame: Frame, { tab, rows, counts, today, next, isFirst, feed }: Shown) => {
  const t = statutoryTexts(frame.voice)
  const address = (one: DeadlineTab) => (one === 'first' ? '/deadlines' : `/deadlines?tab=${one}`)
  return participantPage(frame, {
    title: t.title, wide: true,
    children: (
      <Stack gap="l">
        <Stack gap="s">
          <p><a href="/beside">{t.backBeside}</a></p>
          <h1>{t.title}</h1>
          <Lead>{capitalised(longDayWithYear(today, frame.voice.locale))}. {t.files(counts.all)} {t.noMedical}</Lead>
        </Stack>
        <Tabs label={t.tabs} items={deadlineTabs.map(one => ({ href: address(one), label: `${t[one]} (${counts[one]})`, current: one === tab }))} />
        {rows.length === 0 ? <Empty><p>{counts.all === '0' ? t.empty : t.emptyTab}</p></Empty> : <Cases level={2} items={rows.map(row => caseOf(frame, row, today))} />}
        {(next !== null || !isFirst) && <Pager label={t.title} previous={isFirst ? null : { href: address(tab), label: t.toStart }} here="" next={next === null ? null : { href: next, label: t.more }} />}
        {rows.length > 0 && <Muted>{t.legend}</Muted>}
        <WhyDays frame={frame} rows={rows} />
        <FeedForm frame={frame} feed={feed} />
      </Stack>
    ),
  })
}

const caseOf = ({ voice }: Frame, { trajectory, ruleset: id, countedFrom, lastDay, next, doneWeeks, openWeeks, name }: WatchedShown, today: Day) => {
  const t = statutoryTexts(voice)
  const ruleset = rulesetOf(id)
  const weeks = ruleset?.weeks ?? 104
  const milestone = ruleset?.milestones.find(({ key }) => key === next?.milestone)
  const week = Math.min(weeks, Math.max(1, Math.ceil((daysBetween(countedFrom, lastDay ?? today) + 1) / 7)))
  const step = milestone?.name[voice.locale] ?? ''
  const left = next && timeLeft(next.due, today, milestone?.duty === 'event', voice)
  return {
    title: name, href: `/deadlines/${trajectory}`, under: t.week(week, weeks),
    children: (
      <Stack gap="s">
        <p>{next ? <><strong>{step}</strong>, {t.until(dayIn(next.due, voice))}</> : lastDay ? t.recovered(dayIn(addDays(lastDay, 1), voice)) : t.nothingDue}</p>
        <Track length={weeks} now={week} marks={trackMarks(doneWeeks, openWeeks, week)} label={t.trackLabel(name, week, weeks, next ? t.nextStep(step) : t.nothingDue)} />
      </Stack>
    ),
    aside: <>{left && <p><Tag tone={left.tone}>{left.words}</Tag></p>}<p><a href={next ? `/deadlines/${trajectory}/steps/${next.milestone}/${next.nth}` : `/deadlines/${trajectory}`}>{next ? t.doNow : t.view}<span class="hidden">{t.forWhom(step, name)}</span></a></p></>,
  }
}

/** One mark a week: what waits goes before what was done. */
export const trackMarks = (done: readonly number[], open: readonly number[], now: number): readonly Mark[] => [
  ...open.map((at): Mark => ({ at, state: at < now ? 'late' : 'open' })),
  ...done.filter(at => !open.includes(at)).map((at): Mark => ({ at, state: 'done' })),
]

const WhyDays = ({ frame: { voice }, rows }: { readonly frame: Frame; readonly rows: readonly WatchedShown[] }) => {
  const t = statutoryTexts(voice)
  const steps = new Map(rows.flatMap(({ ruleset, next }) => rulesetOf(ruleset)?.milestones.filter(({ key }) => key === next?.milestone).map(milestone => [milestone.key, milestone] as const) ?? []))
  if (steps.size === 0) return null
  return (
    <Stack gap="s">
      <h2>{t.why}</h2>
      {[...steps.values()].map(({ key, name, why, unsure }) => <Details key={key} summary={name[voice.locale]}><p>{why[voice.locale]}</p>{unsure && <p><strong>{t.unsure}</strong> {unsure[voice.locale]} {t.toConfirm}</p>}</Details>)}
    </Stack>
  )
}

export const FeedForm = ({ frame: { voice }, feed: { address, exists } }: { readonly frame: Frame; readonly feed: Feed }) => {
  const t = feedTexts(voice)
  return (
    <Stack gap="s">
      <h2 id="feed">{t.title}</h2>
      <p>{t.lead}</p>
      {address !== null && <p><code>{address}</code><br />{t.once}</p>}
      <Row>
        <Form action="/deadlines/feed"><Button kind="secondary">{exists ? t.anew : t.make}</Button></Form>
        {exists && <Form action="/deadlines/feed/end"><Button kind="quiet">{t.end}</Button></Form>}
      </Row>
    </Stack>
  )
}

