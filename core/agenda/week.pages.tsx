import { Button, ButtonLink, Card, Code, Confirmation, Form, Heading, Lead, Muted, Note, Pager, Row, Stack, Week, type WeekItem } from '../../design/index.ts'
import { addDays, capitalised, clock, dateWithYear, dayOf, longDay, longDayWithYear, wallTimeOf, type Day, type Instant } from '../../kit/time.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import type { SignedIn } from '../people/sign-in.ts'
import { weekNumber, type Entry, type WeekView } from './week.ts'
import { weekTexts } from './week.texts.ts'

type StaffFrame = Frame & { readonly me: SignedIn }
export type FeedState = { readonly madeAt: Instant | null; /** Just ended. */ readonly ended: boolean }

export const weekPage = (frame: StaffFrame, week: WeekView, today: Day, feed: FeedState) => {
  const { voice, provider: { zone } } = frame
  const t = weekTexts(voice)
  const to = (monday: Day) => `/agenda?week=${monday}`
  const sunday = addDays(week.monday, 6)
  return staffPage(frame, {
    place: 'agenda', title: t.title,
    children: (
      <>
        <Stack gap="s">
          <Heading level={1}>{t.title}</Heading>
          <Lead>{capitalised(t.week(longDay(week.monday, voice.locale), longDayWithYear(sunday, voice.locale)))}</Lead>
        </Stack>
        <Pager
          label={t.weeks} here={t.weekNumber(weekNumber(week.monday))}
          previous={{ href: to(addDays(week.monday, -7)), label: t.previous }} next={{ href: to(addDays(week.monday, 7)), label: t.next }}
        />
        {(today < week.monday || today > sunday) && <p><a href="/agenda">{t.thisWeek}</a></p>}
        <Week
          label={t.title} empty={t.empty}
          days={week.days.map(({ day, holiday, entries }) => ({
            day, today: day === today ? t.today : null, items: entries.map(entry => itemOf(entry, frame)),
            label: capitalised(longDay(day, voice.locale)) + (holiday ? t.holiday(holiday.name[voice.locale]) : ''),
          }))}
        />
        <p><a href="/hours">{t.hours}</a></p>
        <Feed frame={frame} feed={feed} made={feed.madeAt === null ? null : dateWithYear(dayOf(feed.madeAt, zone), voice.locale)} />
      </>
    ),
  })
}

const itemOf = (entry: Entry, { voice, provider: { zone } }: Frame): WeekItem => {
  const t = weekTexts(voice)
  const end = wallTimeOf(entry.until, zone)
  const times = { start: wallTimeOf(entry.from, zone), end: end === '00:00' ? '24:00' : end }
  switch (entry.kind) {
    case 'planned': {
      const { planned } = entry
      const title = t.talk(planned.number)
      return planned.cancelledAt === null ? { ...times, title, href: `/talks/${planned.talk}`, note: t[planned.way] } : { ...times, title, note: t.cancelled, tone: 'quiet' }
    }
    case 'meeting': return entry.meeting.cancelledAt === null ? { ...times, title: t.meeting, href: `/group-meetings/${entry.meeting.id}` } : { ...times, title: t.meeting, note: t.cancelled, tone: 'quiet' }
    case 'peers': return { ...times, title: t.peers, href: `/peer-consultation/meetings/${entry.meeting.id}` }
    case 'free': return { ...times, title: t.free, note: t.places(entry.places), tone: 'open' }
    case 'held': return { ...times, title: t.held, note: t.heldUntil(clock(entry.heldUntil, voice.locale, zone)), tone: 'people' }
    case 'away': return { ...times, title: t.away, tone: 'quiet' }
  }
}

function Feed({ frame: { voice }, feed, made }: { readonly frame: Frame; readonly feed: FeedState; readonly made: string | null }) {
  const t = weekTexts(voice)
  return (
    <Card title={t.feed} id="feed">
      {feed.ended && <Note tone="ok" announced><p>{t.feedEnded}</p></Note>}
      <p>{t.feedLead}</p>
      {made === null ? <Form action="/agenda/feed"><div><Button kind="secondary">{t.feedMake}</Button></div></Form> : (
        <>
          <Muted>{t.feedMade(made)} {t.feedRenewLead}</Muted>
          <Row>
            <Form action="/agenda/feed"><Button kind="secondary">{t.feedRenew}</Button></Form>
            <Form action="/agenda/feed/end"><Button kind="quiet">{t.feedEnd}</Button></Form>
          </Row>
        </>
      )}
    </Card>
  )
}

/** The only time the address is shown: we keep no more than its hash. */
export const feedPage = (frame: StaffFrame, address: string) => {
  const t = weekTexts(frame.voice)
  return staffPage(frame, {
    place: 'agenda', title: t.feedTitle, wide: false,
    children: (
      <>
        <Confirmation title={t.feedTitle}>{t.feedHere}</Confirmation>
        <Code value={address} copy={{ label: t.copy, copied: t.copied }} />
        <Stack gap="s"><p>{t.feedHow}</p><p>{t.feedSecret}</p></Stack>
        <Row><ButtonLink href="/agenda" kind="secondary">{t.feedBack}</ButtonLink></Row>
      </>
    ),
  })
}
