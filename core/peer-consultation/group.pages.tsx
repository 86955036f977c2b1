/** What one sees of groups: all of one's own, a new one, one of them, and planning a meeting. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Choices, DateField, Details, Document, Empty, Form, Lead, Muted, Note, Row, Section, SelectField, Stack, Table, TextField, TimeField, Visibility, Ways } from '../../design/index.ts'
import { capitalised, dateWithYear, dayOf, momentInWords } from '../../kit/time.ts'
import { readable, type Filled } from '../filled-form.ts'
import { Act } from '../job-research/act.tsx'
import { holds } from '../people/sign-in.ts'
import { fewest, most, nameLength, type Invitation, type PersonId } from './group.ts'
import type { Presence, SealedOwnStep, SealedPoint } from './group.store.ts'
import { groupTexts } from './group.texts.ts'
import type { Group, Peer } from './known-peers.ts'
import { daysPerStep, type Meeting } from './meeting.ts'
import { methodKeys, minutesOf } from './methods.ts'
import { methodTexts } from './methods.texts.ts'
import { peerPage, type PeerFrame } from './peer-page.tsx'

export const home = '/peer-consultation'
const dones = ['founded', 'asked', 'joined', 'declined', 'planned', 'left', 'erased', 'closed', 'gone'] as const
export type Done = (typeof dones)[number]
export const doneIn = (query: Readonly<Record<string, string>>): Done | null => dones.find(one => one === query['done']) ?? null
type T = ReturnType<typeof groupTexts>
const said = (t: T, done: Done | null): string | undefined => (done ? t[`done-${done}`] : undefined)

const when = ({ now, provider: { zone }, voice: { locale } }: PeerFrame, { from }: Pick<Meeting, 'from'>) => capitalised(momentInWords(from, now, zone, locale))
const methodOf = ({ voice }: PeerFrame, { method }: Pick<Meeting, 'method'>) => methodTexts(voice)[`method-${method}`]

/** Meetings to come or under way, each with where it leads. */
const Coming = ({ frame, meetings }: { readonly frame: PeerFrame; readonly meetings: readonly (Meeting & { readonly name?: string })[] }) => {
  const t = groupTexts(frame.voice)
  if (meetings.length === 0) return <Muted>{t.noMeetings}</Muted>
  return <Ways level={3} ways={meetings.map(meeting => ({ title: when(frame, meeting), text: [meeting.name, methodOf(frame, meeting), t.minutes(meeting.minutes)].filter(Boolean).join(', '), action: { href: `${home}/meetings/${meeting.id}`, label: t.toMeeting } }))} />
}

type OwnStep = Omit<SealedOwnStep, 'content'> & { readonly text: string }
type Overview = { readonly groups: readonly (Group & { readonly members: number; readonly asked: number })[]; readonly invitations: readonly { readonly id: Invitation['id']; readonly group: string; readonly by: string }[]; readonly meetings: readonly (Meeting & { readonly name: string })[]; readonly ownSteps: readonly OwnStep[] }

export const overviewPage = (frame: PeerFrame, { groups, invitations, meetings, ownSteps }: Overview, done: Done | null, wrong: 'answer.choose' | 'answer.given' | null): VNode => {
  const { voice, me } = frame
  const t = groupTexts(voice)
  return peerPage(frame, {
    title: t.title, done: said(t, done), errors: wrong ? [{ field: 'invitations', message: t[wrong] }] : [],
    children: (
      <Stack gap="l">
        <Stack><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        {invitations.length > 0 && (
          <Section title={t.invitations} id="invitations">
            {invitations.map(({ id, by, group }) => (
              <Card key={id} title={t.asks(by, group)} level={3} strong>
                <p>{t.invitationWhat}</p>
                <Form action={`${home}/invitations/${id}`} gap="s"><Act /><Row><Button name="says" value="yes" more={`: ${group}`}>{t.yes}</Button><Button kind="secondary" name="says" value="no" more={`: ${group}`}>{t.no}</Button></Row></Form>
              </Card>
            ))}
          </Section>
        )}
        {groups.length > 0 && <Section title={t.meetings}><Coming frame={frame} meetings={meetings} /></Section>}
        <Section title={t.groups}>
          {groups.length === 0
            ? <Empty><p>{t.noGroups}</p><p>{t.noGroupsHint}</p></Empty>
            : <Ways level={3} ways={groups.map(({ id, name, members, asked }) => ({ title: name, text: [t.members(members), ...(asked > 0 ? [t.asked(asked)] : [])].join('. '), action: { href: `${home}/groups/${id}`, label: name } }))} />}
          {holds(me, 'guide') && <Row><ButtonLink kind="secondary" href={`${home}/groups/new`}>{t.found}</ButtonLink></Row>}
        </Section>
        {ownSteps.length > 0 && (
          <Section title={t.ownSteps}>
            <p>{t.ownStepsWhat}</p>
            {ownSteps.map(({ id, heldOn, text }) => (
              <Document key={id} label={t.onDay(dateWithYear(heldOn, voice.locale))} head={<><strong>{t.onDay(dateWithYear(heldOn, voice.locale))}</strong> <Visibility nobody>{t.ownSteps}</Visibility></>}>
                <Stack gap="s">
                  {text.split('\n').map((line, index) => <p key={index}>{line}</p>)}
                  <Form action={`${home}/own-steps/${id}/erasures`} gap="s"><Act /><Row><Button kind="quiet" more={`: ${dateWithYear(heldOn, voice.locale)}`}>{t.erase}</Button></Row></Form>
                </Stack>
              </Document>
            ))}
          </Section>
        )}
      </Stack>
    ),
  })
}

export const newGroupPage = (frame: PeerFrame, filled: Filled): VNode => {
  const t = groupTexts(frame.voice)
  const form = readable(filled, { name: t.name }, frame.voice)
  return peerPage(frame, {
    title: t.foundTitle, errors: form.errors,
    children: (
      <>
        <Stack><p><a href={home}>{t.back}</a></p><h1>{t.foundTitle}</h1><Lead>{t.foundLead}</Lead></Stack>
        <Form action={`${home}/groups`}><Act /><TextField {...form.field('name')} hint={t.nameHint} width="full" maxlength={nameLength} /><Row><Button>{t.foundButton}</Button></Row></Form>
      </>
    ),
  })
}

export type GroupView = {
  readonly group: Group
  readonly members: readonly Peer[]
  readonly asked: number
  /** Whom I may still ask in; those I asked already; who of them I guide. */
  readonly askable: readonly (Peer & { readonly guided: 'yes' | 'no' })[]
  readonly openByMe: readonly Peer[]
  readonly meetings: readonly Meeting[]
  readonly points: readonly (Omit<SealedPoint, 'content'> & { readonly text: string })[]
  readonly presence: readonly (Presence & { readonly name: string | null })[]
}

export const groupPage = (frame: PeerFrame, { group, members, asked, askable, openByMe, meetings, points, presence }: GroupView, done: Done | null, wrong: 'ask.nobody' | 'ask.too-many' | null): VNode => {
  const { voice, me } = frame
  const t = groupTexts(voice)
  const path = `${home}/groups/${group.id}`
  const days = [...new Set(points.map(({ heldOn }) => heldOn))]
  return peerPage(frame, {
    title: t.title, done: said(t, done), errors: wrong ? [{ field: 'people', message: t[wrong] }] : [],
    children: (
      <Stack gap="l">
        <Stack><p><a href={home}>{t.back}</a></p><h1>{group.name}</h1></Stack>
        <Section title={t.meetings}>
          <Coming frame={frame} meetings={meetings} />
          {members.length < fewest && <Note tone="info"><p>{t.tooFew(fewest - members.length)}</p></Note>}
          {members.length >= fewest && meetings.length === 0 && <Row><ButtonLink href={`${path}/meetings/new`}>{t.plan}</ButtonLink></Row>}
        </Section>
        <Section title={t.membersTitle}>
          <ul>{members.map(({ person, name }) => <li key={person}>{name}</li>)}</ul>
          {asked > 0 && <p>{t.asked(asked)}</p>}
          {openByMe.length > 0 && <Muted>{t.openByMe}: {openByMe.map(({ name }) => name).join(', ')}</Muted>}
          {holds(me, 'guide') && <AskIn t={t} path={path} askable={askable} isFull={members.length + asked >= most} wrong={wrong} />}
        </Section>
        <Section title={t.points}>
          {points.length === 0 ? <Empty><p>{t.noPoints}</p></Empty> : days.map(day => (
            <Document key={day} label={dateWithYear(day, voice.locale)} head={<strong>{dateWithYear(day, voice.locale)}</strong>}>
              <ul>{points.filter(({ heldOn }) => heldOn === day).map(({ id, text }) => <li key={id}>{text}</li>)}</ul>
            </Document>
          ))}
        </Section>
        {presence.length > 0 && (
          <Section title={t.presence}>
            <p>{t.presenceWhat}</p>
            <Table label={t.presence} columns={[{ label: t.person }, { label: t.presenceDay }, { label: t.presenceMinutes, numeric: true }]} rows={presence.map(({ name, heldOn, minutes }) => [name ?? t.former, dateWithYear(heldOn, voice.locale), String(minutes)])} />
            <Row><ButtonLink kind="secondary" href={`${path}/presence.csv`} download>{t.export}</ButtonLink></Row>
          </Section>
        )}
        <Details summary={t.leave}><p>{t.leaveWhat}</p><Form action={`${path}/leavings`} gap="s"><Act /><Row><Button kind="danger">{t.leaveButton}</Button></Row></Form></Details>
      </Stack>
    ),
  })
}

const AskIn = ({ t, path, askable, isFull, wrong }: { readonly t: T; readonly path: string; readonly askable: GroupView['askable']; readonly isFull: boolean; readonly wrong: 'ask.nobody' | 'ask.too-many' | null }) => {
  if (isFull) return <Muted>{t.full}</Muted>
  if (askable.length === 0) return <Muted>{t.askNobody}</Muted>
  return (
    <Card title={t.askTitle} level={3}>
      <p>{t.askLead}</p>
      <Form action={`${path}/invitations`} gap="m">
        <Act />
        <Choices name="people" kind="many" label={t.askWho} error={wrong ? t[wrong] : undefined} options={askable.map(({ person, name, guided }) => ({ value: person, label: name, ...(guided === 'yes' ? { hint: t.guided } : {}) }))} />
        <Row><Button kind="secondary">{t.askButton}</Button></Row>
      </Form>
    </Card>
  )
}

export const planPage = (frame: PeerFrame, { group, members }: { readonly group: Group; readonly members: readonly Peer[] }, filled: Filled, no: 'plan.too-few' | 'plan.open' | null): VNode => {
  const { voice, now, provider } = frame
  const t = groupTexts(voice)
  const m = methodTexts(voice)
  const form = readable(filled, { method: t.method, way: t.way, day: t.day, time: t.time, daysPerStep: t.daysPerStep, facilitator: t.facilitator }, voice)
  const person = (one: Peer): { readonly value: PersonId; readonly label: string } => ({ value: one.person, label: one.name })
  return peerPage(frame, {
    title: t.planTitle, errors: [...(no ? [{ field: 'method', message: t[no] }] : []), ...form.errors],
    children: (
      <>
        <Stack><p><a href={`${home}/groups/${group.id}`}>{group.name}</a></p><h1>{t.planTitle}</h1></Stack>
        <Form action={`${home}/groups/${group.id}/meetings`}>
          <Act />
          <Choices {...form.field('method')} options={methodKeys.map(key => ({ value: key, label: m[`method-${key}`], hint: `${m[`method-${key}-for`]} ${t.minutes(minutesOf(key))}.` }))} />
          <Choices {...form.field('way')} options={[{ value: 'live', label: t.live, hint: t.liveHint }, { value: 'spread', label: t.spread, hint: t.spreadHint }]} />
          <DateField {...form.field('day')} min={dayOf(now, provider.zone)} />
          <TimeField {...form.field('time')} hint={t.timeHint} minutes={5} />
          <TextField {...form.field('daysPerStep')} hint={t.daysPerStepHint} width="short" maxlength={String(daysPerStep.most).length} />
          <SelectField {...form.field('facilitator')} blank={t.choose} options={members.map(person)} />
          <Row><Button>{t.planButton}</Button></Row>
        </Form>
      </>
    ),
  })
}
