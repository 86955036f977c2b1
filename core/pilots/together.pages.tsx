/** The public page of a network, and each of what people gave it. Nobody is named. */
import type { VNode } from 'preact'
import { ButtonLink, Card, Cases, Code, Details, Document, Lead, Muted, Note, Pairs, Row, SearchForm, Section, Stack, Tag } from '../../design/index.ts'
import { dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { isOver, type NetworkEvent } from '../events/event.ts'
import { dayOfEvent, Paragraphs } from '../events/public.pages.tsx'
import type { Contribution, ContributionId, Kind, Point, Report } from './contribution.ts'
import type { Fingerprints } from './known-key.ts'
import { togetherTexts } from './together.texts.ts'

export const folders = { idea: 'ideas', pilot: 'pilots', practice: 'practices' } as const
export type OwnPage = keyof typeof folders
export const addressOf = ({ kind, id }: { readonly kind: OwnPage; readonly id: ContributionId }): string => `/together/${folders[kind]}/${id}`

export type TogetherView = { readonly events: readonly NetworkEvent[]; readonly contributions: readonly Contribution[]; /** Null where everything is shown. */ readonly sought: string | null; readonly keys: Fingerprints; readonly now: Instant }

export const togetherPage = (frame: Frame, { events, contributions, sought, keys, now }: TogetherView): VNode => {
  const { voice, provider } = frame
  const t = togetherTexts(voice)
  const ahead = events.filter(one => !isOver(one, now) && !one.calledOff).toReversed()
  const past = events.filter(one => isOver(one, now) && !one.calledOff)
  const count = ahead.length + past.length + contributions.length
  const ofKind = (kind: OwnPage) => contributions.filter((one): one is Contribution<OwnPage> => one.kind === kind)
  const listed = (title: string, kind: OwnPage, none: string) => {
    const found = ofKind(kind)
    return (found.length > 0 || sought === null) && <Section title={title}>{found.length === 0 ? <Muted>{none}</Muted> : <Cases items={found.map(one => ({ title: one.said.title, href: addressOf({ kind, id: one.id }), under: 'organisation' in one.said ? t.by(one.said.organisation) : one.said.forWhom }))} />}</Section>
  }
  const days = (title: string, list: readonly NetworkEvent[], none: string | null) => (list.length > 0 || none !== null && sought === null) && (
    <Section title={title}>{list.length === 0 ? <Muted>{none}</Muted> : <Cases items={list.map(one => ({ title: one.title, href: `/together/events/${one.id}`, under: dayOfEvent(one, frame), children: one.place }))} />}</Section>
  )
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack><h1>{t.title}</h1><Lead>{t.lead(provider.name)}</Lead></Stack>
        <SearchForm action="/together" name="q" label={t.search} button={t.find} value={sought} />
        {sought !== null && <Note tone="info" announced><p>{count === 0 ? t.nothingFound : t.found(count)} <a href="/together">{t.all}</a></p></Note>}
        {days(t.events, ahead, t.noEvents)}
        {listed(t.practices, 'practice', t.noPractices)}
        {listed(t.pilots, 'pilot', t.noPilots)}
        {listed(t.ideas, 'idea', t.noIdeas)}
        {days(t.past, past, null)}
        <Stack gap="s"><p><a href="/together/feed.atom">{t.feed}</a></p></Stack>
        {keys.now !== null && (
          <Section title={t.key} gap="s">
            <Muted>{t.keyWords}</Muted><Code value={keys.now} />
            {keys.before.length > 0 && <Details summary={t.keysBefore} quiet>{keys.before.map(({ fingerprint, until }) => <div key={fingerprint}><p>{t.keyUntil(dateWithYear(dayOf(until, provider.zone), voice.locale))}</p><Code value={fingerprint} /></div>)}</Details>}
          </Section>
        )}
      </>
    ),
  })
}

export type CardView = {
  readonly contribution: Contribution<OwnPage>
  /** What it came of. */
  readonly parent: Contribution | null
  readonly children: readonly Contribution[]
  readonly points: readonly Point[]
  readonly reports: readonly Report[]
  /** What those told who took it over. */
  readonly told: ReadonlyMap<ContributionId, readonly Report[]>
  readonly event: NetworkEvent | null
  /** Whether there is someone to ask. */
  readonly asked: boolean
  readonly done: 'given' | 'asked' | null
}

export const cardPage = (frame: Frame, view: CardView): VNode => {
  const { voice } = frame
  const { contribution, parent, event, asked, done } = view
  const t = togetherTexts(voice)
  const address = addressOf(contribution)
  return participantPage(frame, {
    title: contribution.said.title,
    children: (
      <>
        {done && <Note tone="ok" announced><p>{done === 'asked' ? t.asked : `${t.given} ${t.givenWords}`}</p></Note>}
        <Stack gap="s"><p><a href="/together">{t.toAll}</a></p><h1>{contribution.said.title}</h1><Row><Tag tone="info">{t[contribution.kind]}</Tag>{contribution.kind === 'pilot' && <Standing reports={view.reports} frame={frame} />}</Row></Stack>
        <Said frame={frame} contribution={contribution} points={view.points} />
        {parent && parent.kind !== 'taking-over' && <p>{parent.kind === 'pilot' ? t.ofPilot : t.comesFrom}: <a href={addressOf({ kind: parent.kind, id: parent.id })}>{parent.said.title}</a></p>}
        {event && <p><a href={`/together/events/${event.id}`}>{event.title}, {dayOfEvent(event, frame)}</a></p>}
        {contribution.kind === 'pilot' && <Section title={t.reports}>{view.reports.length === 0 ? <Muted>{t.noReports}</Muted> : <Reports reports={view.reports} frame={frame} />}</Section>}
        <Children frame={frame} view={view} />
        <Row>
          {contribution.kind === 'idea' && <ButtonLink href={`${address}/try`}>{t.tryIt}</ButtonLink>}
          {contribution.kind === 'practice' && <ButtonLink href={`${address}/take-over`}>{t.takeOver}</ButtonLink>}
          {asked && <ButtonLink kind="secondary" href={`${address}/ask`}>{t.ask}</ButtonLink>}
        </Row>
      </>
    ),
  })
}

const Standing = ({ reports, frame: { voice } }: { readonly reports: readonly Report[]; readonly frame: Frame }) => {
  const t = togetherTexts(voice)
  const ends = reports.find(one => one.ends !== null)?.ends ?? null
  return ends === 'practice' ? <Tag tone="ok">{t.works}</Tag> : ends === 'stopped' ? <Tag>{t.stopped}</Tag> : <Tag tone="go">{t.running}</Tag>
}

/** What was said of it, as it was said. */
export const Said = ({ frame: { voice }, contribution, points = [] }: { readonly frame: Pick<Frame, 'voice'>; readonly contribution: Contribution; readonly points?: readonly Point[] }) => {
  const t = togetherTexts(voice)
  const day = (on: Parameters<typeof dateWithYear>[0]) => dateWithYear(on, voice.locale)
  const passages = (items: readonly (readonly [string, string])[]) => items.map(([title, words]) => <Section key={title} title={title} gap="s"><Paragraphs words={words} /></Section>)
  switch (contribution.kind) {
    case 'idea': return <><p>{contribution.said.forWhom}</p>{passages([[t.what, contribution.said.what], [t.why, contribution.said.why]])}</>
    case 'practice': return <><p>{t.by(contribution.said.organisation)}</p>{passages([[t.what, contribution.said.what], [t.takes, contribution.said.takes], [t.gave, contribution.said.gave], [t.watch, contribution.said.watch]])}</>
    case 'taking-over': return <p>{t.since(contribution.said.organisation, day(contribution.said.startsOn))}</p>
    case 'pilot': return (
      <>
        <p>{t.by(contribution.said.organisation)}</p>
        {passages([[t.question, contribution.said.question]])}
        <Pairs items={[
          { term: t.scale, detail: t[contribution.said.scale] }, { term: t.startsOn, detail: day(contribution.said.startsOn) },
          ...points.map(({ kind, dueOn }) => ({ term: kind === 'measure' ? t.measures : t.tellBack, detail: day(dueOn) })),
        ]} />
      </>
    )
  }
}

export const Reports = ({ reports, frame: { voice } }: { readonly reports: readonly Report[]; readonly frame: Pick<Frame, 'voice'> }) => {
  const t = togetherTexts(voice)
  return (
    <>
      {reports.map(({ number, ends, words, toldOn }) => {
        const on = dateWithYear(toldOn, voice.locale)
        return <Document key={number} label={t.toldOn(on)} head={<strong>{ends === 'stopped' ? t.stoppedOn(on) : ends === 'practice' ? t.practiceOn(on) : t.toldOn(on)}</strong>}><Paragraphs words={words} /></Document>
      })}
    </>
  )
}

/** Who tries it, what came of it, who took it over. */
const Children = ({ frame, view: { contribution, children, told } }: { readonly frame: Frame; readonly view: CardView }) => {
  const t = togetherTexts(frame.voice)
  const [title, none] = contribution.kind === 'idea' ? [t.tried, t.nobodyTries] : contribution.kind === 'pilot' ? [t.cameOf, null] : [t.takers, t.nobodyTakes]
  if (children.length === 0) return none === null ? null : <Section title={title} gap="s"><Muted>{none}</Muted></Section>
  const linked = (kind: Kind): kind is OwnPage => kind !== 'taking-over'
  return (
    <Section title={title}>
      {children.map(one => (linked(one.kind)
        ? <p key={one.id}><a href={addressOf({ kind: one.kind, id: one.id })}>{one.kind === 'pilot' ? one.said.organisation : one.said.title}</a></p>
        : <Card key={one.id} gap="s"><Said frame={frame} contribution={one} /><Reports reports={told.get(one.id) ?? []} frame={frame} /></Card>))}
    </Section>
  )
}

