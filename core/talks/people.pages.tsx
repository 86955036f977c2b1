import type { VNode } from 'preact'
import { Cases, Counts, Empty, Heading, Lead, Muted, NothingAt, Pager, SearchForm, Section, Stack, Tabs, Tag, type Count } from '../../design/index.ts'
import { capitalised, clock, dayOf, longDay } from '../../kit/time.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import type { SignedIn } from '../people/sign-in.ts'
import { beforeTexts } from './before.texts.ts'
import { peopleTexts } from './people.texts.ts'
import { fullCall, personRow, shortCall, type Clock, type Someone } from './person-row.tsx'
import type { SealedTalkOfDay, StandingCounts } from './standing.store.ts'
import { tabs, type Tab } from './standing.ts'
import { wasHeld } from './talk.ts'
import type { Called } from '../trajectories/called.ts'
import { requestTexts } from '../trajectories/guide-request.texts.ts'

export type StaffFrame = Frame & { readonly me: SignedIn }
export type TalkOfDay = Omit<SealedTalkOfDay, 'handle' | 'alias'> & Called

/** Who asks for me by name, and whom I took on without a talk so far. */
export type Newcomers = { readonly asking: readonly { readonly id: string; readonly name: string }[]; readonly starting: readonly (Called & { readonly trajectory: string })[] }

export const todayPage = (frame: StaffFrame, { when, counts, asides, mine, talks, newcomers }: { readonly when: Clock; readonly counts: StandingCounts; readonly asides: readonly Count[]; readonly mine: readonly Someone[]; readonly talks: readonly TalkOfDay[]; readonly newcomers: Newcomers }): VNode => {
  const t = peopleTexts(frame.voice)
  const { now, zone, locale } = when
  const coming = newcomers.asking.length + newcomers.starting.length
  const ahead = talks.filter(({ outcome }) => outcome === null)
  const first = ahead.find(({ endsAt }) => endsAt > now)
  const toRecord = mine.find(({ endsAt }) => endsAt && endsAt <= now)
  const withoutAppointment = mine.find(({ startsAt, aftercareOn }) => startsAt === null && aftercareOn === null)
  const needed: readonly Count[] = [
    { value: ahead.length, label: t.talksToday(ahead.length), action: first ? { href: `/talks/${first.talk}`, label: t.first(clock(first.startsAt, locale, zone), shortCall(first)) } : null },
    { value: counts.toRecord, label: t.toRecord(counts.toRecord), action: toRecord?.talk ? { href: `/talks/${toRecord.talk}`, label: t.begin(shortCall(toRecord)) } : null },
    { value: counts.withoutAppointment, label: t.withoutAppointment(counts.withoutAppointment), action: withoutAppointment ? { href: `/trajectories/${withoutAppointment.trajectory}`, label: t.lookAt(shortCall(withoutAppointment)) } : null },
    ...asides,
  ]
  return staffPage(frame, {
    place: 'today', title: t.today,
    children: (
      <Stack gap="l">
        <Stack gap="s">
          <Heading level={1}>{t.today}</Heading>
          <Muted>{t.summary(capitalised(longDay(dayOf(now, zone), locale)), counts.mine + counts.waiting + counts.onTrack + coming, counts.mine + coming)}</Muted>
        </Stack>
        <Needed label={t.counts} items={needed} />
        <Coming newcomers={newcomers} frame={frame} />
        {mine.length === 0
          ? coming === 0 && asides.every(({ value }) => value === 0) && <Empty><p>{t.nobodyWaits}</p></Empty>
          : <Section title={t.yourTurn}>
              <Cases items={mine.map(who => personRow(who, 'mine', t, when))} />
              {counts.mine > mine.length && <p><a href="/people?tab=mine">{t.all(counts.mine)}</a></p>}
            </Section>}
        <Section title={t.talks}>
          {talks.length === 0
            ? <Muted>{t.noTalks}</Muted>
            : <Cases items={talks.map(talk => ({
                title: `${clock(talk.startsAt, locale, zone)} ${fullCall(talk)}`, href: `/talks/${talk.talk}`, children: <p>{capitalised(t[talk.way])}</p>,
                aside: dayTag(talk, t, when),
              }))} />}
        </Section>
      </Stack>
    ),
  })
}

/** What there is to do stands large; where nothing waits is a line of links, or is not said at all. */
const Needed = ({ label, items }: { readonly label: string; readonly items: readonly Count[] }) => {
  const some = items.filter(({ value }) => value !== 0)
  const none = items.filter(({ value }) => value === 0)
  return (
    <Stack gap="m">
      {some.length > 0 && <Counts label={label} items={some} />}
      {none.some(({ action }) => action) && <NothingAt items={none} />}
    </Stack>
  )
}

const Coming = ({ newcomers: { asking, starting }, frame }: { readonly newcomers: Newcomers; readonly frame: StaffFrame }) => {
  const r = requestTexts(frame.voice)
  const t = peopleTexts(frame.voice)
  if (asking.length + starting.length === 0) return null
  return (
    <Section title={t.coming}>
      <Cases items={[
        ...asking.map(({ id, name }) => ({ title: r.new(name), href: `/requests/${id}`, children: <p>{r.look}</p>, aside: <Tag tone="warn">{t.tagNew}</Tag> })),
        ...starting.map(who => ({ title: fullCall(who), href: `/trajectories/${who.trajectory}/next`, children: <p>{t.notYet}</p>, aside: <Tag tone="late">{t.tagPlan}</Tag> })),
      ]} />
    </Section>
  )
}

const dayTag = ({ outcome, startsAt, endsAt }: TalkOfDay, t: ReturnType<typeof peopleTexts>, { now }: Clock) => {
  if (outcome !== null) return wasHeld(outcome) ? <Tag tone="ok">{t.tagHeld}</Tag> : <Tag>{t.tagNotHeld}</Tag>
  if (now >= endsAt) return <Tag tone="late">{t.tagRecord}</Tag>
  return now >= startsAt ? <Tag tone="warn">{t.tagNow}</Tag> : null
}

const listId = 'people-list'

export const peoplePage = (frame: StaffFrame, { when, tab, counts, starting, people, senior, next }: { readonly when: Clock; readonly tab: Tab; readonly counts: StandingCounts; readonly starting: Newcomers['starting']; readonly people: readonly Someone[]; /** Someone learns from this guide, who may watch along. */ readonly senior: boolean; /** The address of the next page. */ readonly next: { readonly href: string | null; readonly isFirst: boolean } }): VNode => {
  const t = peopleTexts(frame.voice)
  const count: Readonly<Record<Tab, number | null>> = { mine: counts.mine, waiting: counts.waiting, 'on-track': counts.onTrack, done: null }
  return staffPage(frame, {
    place: 'people', title: t.people,
    children: (
      <Stack gap="m">
        <Heading level={1}>{t.people}</Heading>
        <Tabs label={t.tabs} items={tabs.map(one => ({ href: `/people?tab=${one}`, label: t[one], current: one === tab, ...(count[one] === null ? {} : { count: count[one] }) }))} />
        {senior && <p><a href="/watching">{beforeTexts(frame.voice).watching}</a></p>}
        <SearchForm action="/people" name="z" label={t.search} button={t.searchButton} filter={{ list: listId, found: t.found, none: t.noneShown }} />
        <Coming newcomers={{ asking: [], starting }} frame={frame} />
        {people.length === 0
          ? starting.length === 0 && <Empty><p>{tab === 'mine' ? t.nobodyWaits : t.emptyTab}</p></Empty>
          : <Cases filter={listId} level={2} items={people.map(who => personRow(who, tab, t, when))} />}
        {(next.href || !next.isFirst) && <Pager label={t.pages} here={t.here(people.length)} previous={next.isFirst ? null : { href: `/people?tab=${tab}`, label: t.start }} next={next.href ? { href: next.href, label: t.next } : null} />}
        <p><a href="/emergency">{t.inEmergency}</a></p>
      </Stack>
    ),
  })
}

/** Found by handle or name, wherever they stand. */
export const foundPage = (frame: StaffFrame, { when, wanted, starting, found }: { readonly when: Clock; readonly wanted: string; readonly starting: Newcomers['starting']; readonly found: readonly { readonly who: Someone; readonly tab: Tab }[] }): VNode => {
  const t = peopleTexts(frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.people,
    children: (
      <Stack gap="m">
        <Heading level={1}>{t.people}</Heading>
        <SearchForm action="/people" name="z" label={t.search} button={t.searchButton} value={wanted} />
        <Lead>{found.length + starting.length === 0 ? t.none(wanted) : t.foundAll(found.length + starting.length)}</Lead>
        <Coming newcomers={{ asking: [], starting }} frame={frame} />
        {found.length > 0 && <Cases level={2} items={found.map(({ who, tab }) => personRow(who, tab, t, when))} />}
        <p><a href="/people">{t.back}</a></p>
      </Stack>
    ),
  })
}
