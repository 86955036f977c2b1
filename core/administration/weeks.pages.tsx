import { Card, Columns, Empty, Grid, Lead, Section, Table } from '../../design/index.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { mostIn, type Week } from './weeks.ts'
import { weeksTexts } from './weeks.texts.ts'

type Words = ReturnType<typeof weeksTexts>

const waitInWords = (t: Words, wait: Week['wait']): string => (wait === null ? t.unknown : wait === 'none' ? t.full : t.days(wait))
/** A wait without end is the longest there is. */
const length = ({ wait }: Week): number => (wait === 'none' ? Infinity : wait ?? 0)

/** @param weeks oldest first; the last is this one */
export const weeksPage = (frame: AdministrationFrame, weeks: readonly Week[]) => {
  const t = weeksTexts(frame.voice)
  const now = weeks.at(-1)
  return administrationPage(frame, {
    part: 'weeks', title: t.title,
    children: now ? <Shown frame={frame} weeks={weeks} now={now} /> : <Empty><p>{t.empty}</p><p>{t.emptyNext}</p></Empty>,
  })
}

const Shown = ({ frame: { voice }, weeks, now }: { readonly frame: AdministrationFrame; readonly weeks: readonly Week[]; readonly now: Week }) => {
  const t = weeksTexts(voice)
  const named = (day: Day) => dateWithYear(day, voice.locale)
  const ends = { first: weeks.length === 1 ? t.thisWeek : named(weeks[0]?.monday ?? now.monday), last: t.thisWeek }
  const longest = mostIn(weeks, length)
  const most = (of: (week: Week) => number): string => {
    const week = mostIn(weeks, of)
    return week ? t.most(of(week), named(week.monday)) : t.never
  }
  // What never happened is said, not drawn.
  const drawn = (of: (week: Week) => number): readonly number[] => (mostIn(weeks, of) ? weeks.map(of) : [])
  return (
    <>
      <Lead>{t.lead}</Lead>
      <Grid columns={3}>
        <Card title={t.waitTitle}>
          <Columns values={weeks.map(({ wait }) => wait)} said={<>{t.waitNow(waitInWords(t, now.wait))} {longest && t.waitMost(waitInWords(t, longest.wait), named(longest.monday))}</>} top={t.days} caption={t.waitCaption} {...ends} />
        </Card>
        <Card title={t.lateTitle}>
          <Columns values={drawn(({ late }) => late)} said={<>{t.lateNow(now.late, now.asked)} {most(({ late }) => late)}</>} top={String} caption={t.lateCaption} tone="late" {...ends} />
        </Card>
        <Card title={t.unmetTitle}>
          <Columns values={drawn(({ unmet }) => unmet)} said={<>{t.unmetNow(now.unmet, now.wished)} {most(({ unmet }) => unmet)}</>} top={String} caption={t.unmetCaption} tone="late" {...ends} />
        </Card>
      </Grid>
      <Section title={t.table}>
        <Table
          label={t.table} columns={[{ label: t.week }, { label: t.wait }, ...[t.asked, t.late, t.wished, t.unmet].map(label => ({ label, numeric: true }))]}
          rows={weeks.toReversed().map(week => [week.monday === now.monday ? `${named(week.monday)} (${t.thisWeek})` : named(week.monday), waitInWords(t, week.wait), week.asked, week.late, week.wished, week.unmet])}
        />
      </Section>
    </>
  )
}
