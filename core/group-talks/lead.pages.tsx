/** Groups, for who leads them and for who offers a place in them. */
import type { VNode } from 'preact'
import type { DatedFrame } from '../agreements/frame.tsx'
import { staffPage } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { Act } from '../job-research/act.tsx'
import type { GroupKind, Programme } from '../programme.ts'
import { Button, ButtonLink, Card, DateField, Document, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Pairs, Row, Section, SelectField, Stack, Tag, TextArea, TextField, TimeField, Visibility } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import { capitalised, dateWithYear, dayOf, parseDay } from '../../kit/time.ts'
import type { Count, Noted } from './group-talk.store.ts'
import { groupWays, hasMet, isToCome, placeLength, subjectLength, type Group, type Meeting, type PlaceStanding } from './group-talk.ts'
import type { OwnWords, Seat, Whereabouts } from './known-group.ts'
import { leadTexts, type LeadTexts as T } from './lead.texts.ts'
import { momentOf, whenOf } from './moment.ts'
import type { Place } from './place.store.ts'

export const leadDones = ['opened', 'offered', 'told', 'added', 'cancelled'] as const
type Done = (typeof leadDones)[number]
export type Led = { readonly group: Group; readonly kind: GroupKind | null; readonly leader: string; readonly count: Count; readonly next: Meeting | null }
const howMany = ({ coming, waiting }: Count, places: number, t: T): string => [t.count(coming, places), ...(waiting ? [t.waiting(waiting)] : [])].join(', ')

export const groupsPage = (frame: DatedFrame, groups: readonly Led[]): VNode => {
  const { voice, me } = frame
  const t = leadTexts(voice)
  const parts = [[t.mine, groups.filter(({ group }) => group.leader === me.person)], [t.others, groups.filter(({ group }) => group.leader !== me.person)]] as const
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href="/people">{t.back}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead></Stack>
        <Row><ButtonLink href="/groups/new">{t.open}</ButtonLink></Row>
        {groups.length === 0 && <Empty>{t.none}</Empty>}
        {parts.map(([title, some]) => some.length > 0 && (
          <Section key={title} title={title}>
            <Pairs items={some.map(({ group, kind, leader, count, next }) => ({
              term: group.subject,
              detail: <>{kind?.name[voice.locale]}<br />{group.leader === me.person ? null : <>{t.leads(leader)}<br /></>}{next ? t.next(momentOf(frame, next.from)) : t.over}. {howMany(count, group.places, t)}.</>,
              action: { href: `/groups/${group.id}`, label: t.look, more: `: ${group.subject}` },
            }))} />
          </Section>
        ))}
      </Stack>
    ),
  })
}

export const newGroupPage = (frame: DatedFrame, programmes: readonly Programme[], filled: Filled): VNode => {
  const { voice, now, provider } = frame
  const t = leadTexts(voice)
  const form = readable(filled, { kind: t.kind, subject: t.subject, way: t.way, place: t.place, places: t.places, first: t.first, at: t.at, everyWeeks: t.every, times: t.times }, voice)
  const kinds = programmes.flatMap(({ id, groups = {} }) => Object.entries(groups).map(([key, kind]) => ({ value: `${id}/${key}`, kind, label: kind.name[voice.locale] })))
  return staffPage(frame, {
    place: 'people', title: t.newTitle, wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        <Stack gap="s"><p><a href="/groups">{t.toGroups}</a></p><Heading level={1}>{t.newTitle}</Heading></Stack>
        <Form action="/groups">
          <Act />
          <SelectField {...form.field('kind')} blank={t.choose} options={kinds.map(({ value, label }) => ({ value, label }))} />
          <TextField {...form.field('subject')} hint={t.subjectHint} width="full" maxlength={subjectLength} />
          <SelectField {...form.field('way')} blank={t.choose} options={groupWays.map(value => ({ value, label: t[value] }))} />
          <TextArea {...form.field('place')} hint={t.placeHint} rows={2} maxlength={placeLength} />
          <TextField {...form.field('places')} hint={kinds.map(({ label, kind: { least, most, minutes } }) => t.bounds(label, least, most, minutes)).join(' ')} inputmode="numeric" width="short" />
          <DateField {...form.field('first')} min={dayOf(now, provider.zone)} />
          <TimeField {...form.field('at')} />
          <TextField {...form.field('everyWeeks')} inputmode="numeric" width="short" />
          <TextField {...form.field('times')} hint={t.timesHint} inputmode="numeric" width="short" />
          <Row><Button>{t.openButton}</Button></Row>
        </Form>
      </Stack>
    ),
  })
}

export type Guided = { readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'>; readonly excludes: 'yes' | 'no'; readonly name: string }
export type GroupView = {
  readonly group: Group
  readonly kind: GroupKind
  /** Whether I lead it. */
  readonly mine: 'yes' | 'no'
  readonly leader: string
  readonly count: Count
  readonly meetings: readonly Meeting[]
  /** Whom I guide in its programme, and the places offered to them. */
  readonly people: readonly Guided[]
  readonly places: readonly Place[]
  /** Only where I lead it: where it is, who comes, and who was there. */
  readonly where: Whereabouts | null
  readonly seats: readonly Seat[]
  readonly noted: readonly Noted[]
}
export type GroupForms = { readonly offer: Filled; readonly where: Filled; readonly add: Filled }
const standingWords = (standing: PlaceStanding, t: T): string => (standing === 'gone' ? t['s-gone'] : t[standing])
const off = ({ off: why }: Meeting, t: T) => why && <> <Tag tone="quiet">{why === 'moved' ? t.moved : t.cancelled}</Tag></>

export const groupPage = (frame: DatedFrame, view: GroupView, { offer, where: typed, add: adding }: GroupForms, done: Done | null): VNode => {
  const { voice, now } = frame
  const t = leadTexts(voice)
  const { group, kind, mine, leader, count, meetings, people, places, where } = view
  const [one, place, more] = [readable(offer, { trajectory: t.person }, voice), readable(typed, { place: t.place }, voice), readable(adding, { day: t.day, at: t.at }, voice)]
  const errors = [...place.errors, ...more.errors, ...one.errors]
  const open = meetings.some(meeting => isToCome(meeting, now))
  const free = people.filter(({ trajectory }) => !places.some(one => one.trajectory === trajectory && (one.standing === 'offered' || one.standing === 'comes' || one.standing === 'waits')))
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{t[`done-${done}`]}</p></Note>}
        <Stack gap="s">
          <p><a href="/groups">{t.toGroups}</a></p>
          <Heading level={1}>{group.subject}</Heading>
          <Lead>{kind.name[voice.locale]}. {t[group.way]}. {mine === 'yes' ? t.you : t.leads(leader)}</Lead>
          <p>{howMany(count, group.places, t)}. {count.coming < kind.least && t.fewer(kind.least)}</p>
        </Stack>
        <Section title={t.meetings}>
          <Pairs items={meetings.map(meeting => ({
            term: whenOf(frame, meeting, t.moment),
            detail: <>{off(meeting, t)}{mine === 'yes' && hasMet(meeting, now) && !view.noted.some(({ meeting: its }) => its === meeting.id) && view.seats.length > 0 && t.toWrite}</>,
            action: mine === 'yes' && meeting.off === null ? { href: `/group-meetings/${meeting.id}`, label: t.toMeeting, more: `: ${whenOf(frame, meeting, t.moment)}` } : null,
          }))} />
          {mine === 'yes' && (
            <Card title={t.add} level={3} gap="s">
              <Form action={`/groups/${group.id}/meetings`} gap="m"><Act /><DateField {...more.field('day')} min={dayOf(now, frame.provider.zone)} /><TimeField {...more.field('at')} /><Row><Button kind="secondary">{t.addButton}</Button></Row></Form>
            </Card>
          )}
        </Section>
        {mine === 'yes' && (
          <>
            <Section title={t.members}><p>{t.memberWhat}</p><Members seats={view.seats} t={t} /></Section>
            <Section title={t.where}>
              <Form action={`/groups/${group.id}/whereabouts`} hidden={{ seen: String(where?.version ?? 0) }} gap="m"><Act /><TextArea {...place.field('place')} hint={t.placeHint} rows={2} maxlength={placeLength} /><Row><Button kind="secondary">{t.whereButton}</Button></Row></Form>
            </Section>
          </>
        )}
        <Section title={t.people} id="people">
          <p>{people.length > 0 ? t.peopleWhat : t.peopleNone}</p>
          {places.length > 0 && <Pairs items={places.map(({ id, trajectory, standing }) => ({ term: people.find(someone => someone.trajectory === trajectory)?.name ?? '', detail: <Tag key={id} tone={standing === 'comes' ? 'ok' : 'quiet'}>{standingWords(standing, t)}</Tag> }))} />}
          {free.length > 0 && open && (
            <Form action={`/groups/${group.id}/places`} gap="m">
              <Act />
              <SelectField {...one.field('trajectory')} blank={t.choose} options={free.map(({ trajectory, name }) => ({ value: trajectory, label: name }))} />
              <Row><Button>{t.offer}</Button></Row>
            </Form>
          )}
        </Section>
        <Section title={t.asks}><p>{kind.asks[voice.locale]}</p></Section>
      </Stack>
    ),
  })
}

const Members = ({ seats, t }: { readonly seats: readonly Seat[]; readonly t: T }) => (seats.length === 0 ? <p>{t.membersNone}</p> : (
  <Pairs items={seats.map(({ called, shownTo, seat }) => ({ term: called, detail: <>{seat === 'waits' && <><Tag tone="quiet">{t.waits}</Tag> </>}<Visibility nobody={shownTo === 'leader'}>{shownTo === 'group' ? t.named : t.unnamed}</Visibility></> }))} />
))

/** Of one file: which groups someone was offered, and what they let their guide read. Never who else comes. */
export const fileGroupsPage = (frame: DatedFrame, { trajectory, name, listed, words }: { readonly trajectory: Id<'trajectory'>; readonly name: string; readonly listed: readonly { readonly place: Place; readonly group: Group | null; readonly kind: GroupKind | null }[]; readonly words: readonly OwnWords[] }): VNode => {
  const { voice, provider } = frame
  const t = leadTexts(voice)
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.backTo(name)}</a></p><Heading level={1}>{t.ofTitle(name)}</Heading><Lead>{listed.length > 0 ? t.ofLead : t.ofNone}</Lead></Stack>
        {listed.length > 0 && <Pairs items={listed.map(({ place, group, kind }) => ({
          term: group?.subject ?? kind?.name[voice.locale] ?? t.title,
          detail: <><Tag tone={place.standing === 'comes' ? 'ok' : 'quiet'}>{standingWords(place.standing, t)}</Tag> <Muted>{dateWithYear(dayOf(place.offeredAt, provider.zone), voice.locale)}</Muted></>,
          action: group ? { href: `/groups/${group.id}`, label: t.look, more: `: ${group.subject}` } : null,
        }))} />}
        {words.length > 0 && <Section title={t.shown(name)}>{words.map((one, index) => <Document key={index} label={t.shown(name)} head={<strong>{capitalised(onDay(one.on, frame))}</strong>}>{one.words.split('\n').map((line, at) => <p key={at}>{line}</p>)}</Document>)}</Section>}
        <p><a href="/groups">{t.toGroups}</a></p>
      </Stack>
    ),
  })
}
const onDay = (on: string, { voice }: DatedFrame): string => { const day = parseDay(on); return day ? dateWithYear(day, voice.locale) : '' }
