/** A place in a group as whoever it is offered to sees it, and one meeting to look back on. */
import type { VNode } from 'preact'
import type { DatedFrame } from '../agreements/frame.tsx'
import { participantPage } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import type { Exercise } from '../exercises/exercise.ts'
import { readable, type Filled } from '../filled-form.ts'
import { Act } from '../job-research/act.tsx'
import type { Piece } from '../own-pieces/known-own-pieces.ts'
import type { GroupKind } from '../programme.ts'
import { Button, Card, Choices, Details, Document, ErrorSummary, Form, Lead, Note, Pairs, Row, Section, Stack, TextArea, TextField, Visibility } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import type { Count } from './group-talk.store.ts'
import { calledLength, hasMet, ownWordsLength, shownTos, type Group, type Lesson, type Meeting, type MeetingId, type Presence } from './group-talk.ts'
import type { OwnWords, Whereabouts } from './known-group.ts'
import { whenOf } from './moment.ts'
import { ownGroupTexts, type OwnGroupTexts as T } from './own.texts.ts'
import type { Place } from './place.store.ts'

export type OwnPlace = {
  readonly place: Place
  readonly kind: GroupKind
  /** Null once the group is kept no more. */
  readonly group: Group | null
  readonly leader: string
  /** Whether who leads it guides me as well. */
  readonly guides: 'yes' | 'no'
  readonly guide: { readonly party: Id<'party'>; readonly name: string } | null
  readonly meetings: readonly Meeting[]
  readonly count: Count
  readonly where: Whereabouts | null
  readonly fellows: readonly string[]
  readonly presence: ReadonlyMap<MeetingId, Presence>
  readonly lessons: ReadonlyMap<MeetingId, Lesson>
  readonly exercises: readonly Exercise[]
  readonly ended: 'yes' | 'no'
  readonly role: string
}
export const ownDones = ['said', 'declined', 'left', 'kept', 'shown', 'hidden', 'erased'] as const
type Done = (typeof ownDones)[number]
const saidDone = (done: Done, guide: string, t: T): string => (done === 'shown' || done === 'hidden' ? t[`done-${done}`](guide) : t[`done-${done}`])
const lines = (words: string) => words.split('\n').map((line, index) => <p key={index}>{line}</p>)

export const placePage = (frame: DatedFrame, own: OwnPlace, { filled, no, done }: { readonly filled: Filled; readonly no: 'place.not-open' | 'place.over' | 'place.shut' | null; readonly done: Done | null }): VNode => {
  const { voice, now } = frame
  const t = ownGroupTexts(voice)
  const { place: { id, standing, called, shownTo }, kind, group, leader, meetings, fellows, where, count } = own
  const form = readable(filled, { called: t.called, shownTo: t.shownTo }, voice)
  const errors = [...(no ? [{ field: 'main', message: t[no] }] : []), ...form.errors]
  const full = group !== null && count.coming >= group.places
  const coming = meetings.filter(({ off, until }) => off === null && until > now)
  const met = meetings.filter(meeting => hasMet(meeting, now) && own.presence.has(meeting.id))
  const near = standing === 'offered' || standing === 'comes' || standing === 'waits'
  return participantPage(frame, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{saidDone(done, own.guide?.name ?? t.someone, t)}</p></Note>}
        <Stack gap="s">
          <p><a href="/my-trajectory">{t.back}</a></p>
          <h1 id="main">{kind.name[voice.locale]}</h1>
          {standing === 'offered' && <Lead>{t.choice}</Lead>}
          {standing === 'comes' && <><Lead>{t.comes}</Lead><p>{called && t.calledNow(called)} <Visibility>{shownTo === 'group' ? t.calledGroup : t.calledLeader}</Visibility></p></>}
          {standing === 'waits' && <Lead>{t.waits}</Lead>}
          {standing === 'shut' && <><p>{t.shut(leader)}</p><p><a href="/my-file/exclusions">{t.shutLink}</a></p></>}
          {(standing === 'declined' || standing === 'left' || standing === 'ended' || standing === 'gone') && <p>{t[standing]}</p>}
        </Stack>
        {group && near && (
          <>
            <p>{kind.asks[voice.locale]}</p>
            <Pairs
              items={[
                { term: t.about, detail: group.subject },
                ...(own.exercises.length > 0 ? [{ term: t.practises, detail: own.exercises.map(({ key, name }, index) => <>{index > 0 && ', '}<a href={`/exercises/${key}`}>{name[voice.locale]}</a></>) }] : []),
                { term: t.leads, detail: leader },
                { term: t.when, detail: <Days frame={frame} meetings={coming} t={t} /> },
                { term: t.how, detail: t[group.way] },
                { term: t.where, detail: where ? lines(where.place) : t.whereLater },
                { term: t.howMany, detail: t.most(group.places, count.coming) },
              ]}
            />
            {standing === 'comes' && <><p><a href={`/my-groups/${id}/calendar.ics`}>{t.calendar}</a><br /><small>{t.calendarWhat}</small></p><Fellows names={fellows} coming={count.coming} t={t} /></>}
            <Card title={t.known} gap="s">
              <p>{t.knownGroup}</p>
              <p>{own.guides === 'yes' ? t.knownLeaderGuide(leader) : t.knownLeader(leader)}</p>
              {own.guide && own.guides === 'no' && <p>{t.knownGuide(own.guide.name)}</p>}
            </Card>
          </>
        )}
        {standing === 'offered' && coming.length > 0 && (
          <>
            <Section title={t.yesTitle}>
              {full && <Note tone="info"><p>{t.full}</p></Note>}
              <Form action={`/my-groups/${id}/yes`} gap="m">
                <Act />
                <TextField {...form.field('called')} hint={t.calledHint} maxlength={calledLength} />
                <Choices {...form.field('shownTo')} options={shownTos.map(value => ({ value, label: t[value] }))} />
                <Row><Button>{full ? t.yesWait : t.yes}</Button></Row>
              </Form>
            </Section>
            <Section title={t.noTitle}>
              <p>{t.noWhat}</p>
              <Form action={`/my-groups/${id}/no`} gap="s"><Act /><Row><Button kind="secondary">{t.no}</Button></Row></Form>
            </Section>
          </>
        )}
        {met.length > 0 && (
          <Section title={t.was}>
            <Pairs items={met.map(meeting => ({ term: whenOf(frame, meeting, t.at), detail: own.presence.get(meeting.id) === 'there' ? t.there : t.away, action: { href: `/my-groups/${id}/meetings/${meeting.id}`, label: t.toMeeting, more: `: ${whenOf(frame, meeting, t.at)}` } }))} />
          </Section>
        )}
        {(standing === 'comes' || standing === 'waits') && (
          <Details summary={t.leaveTitle}><p>{t.leaveWhat}</p><Form action={`/my-groups/${id}/leavings`} gap="s"><Act /><Row><Button kind="danger">{standing === 'waits' ? t.leaveWait : t.leave}</Button></Row></Form></Details>
        )}
      </>
    ),
  })
}

const Days = ({ frame, meetings, t }: { readonly frame: DatedFrame; readonly meetings: readonly Meeting[]; readonly t: T }) =>
  (meetings.length === 0 ? <>{t.noMeetings}</> : <ul>{meetings.map(meeting => <li key={meeting.id}>{whenOf(frame, meeting, t.at)}</li>)}</ul>)

/** The names that were shown, and how many there are besides; never which of them is whom. */
const Fellows = ({ names, coming, t }: { readonly names: readonly string[]; readonly coming: number; readonly t: T }) => {
  const others = coming - 1 - names.length
  return (
    <Section title={t.fellows} gap="s">
      {names.length > 0 && <ul>{names.map((name, index) => <li key={index}>{name}</li>)}</ul>}
      {others > 0 ? <p>{names.length > 0 ? t.unnamed(others) : t.onlyCount(others)}</p> : names.length === 0 && <p>{t.fellowsNone}</p>}
    </Section>
  )
}

export type OwnMeetingView = { readonly meeting: Meeting; readonly piece: Piece<OwnWords> | null; readonly shown: 'yes' | 'no'; readonly filled: Filled; readonly newer: 'newer' | null; readonly done: Done | null }
export const ownMeetingPage = (frame: DatedFrame, own: OwnPlace, { meeting, piece, shown, filled, newer, done }: OwnMeetingView): VNode => {
  const { voice } = frame
  const t = ownGroupTexts(voice)
  const { place: { id }, kind, guide, ended } = own
  const form = readable(filled, { words: t.ownLabel }, voice)
  const errors = [...(newer ? [{ field: 'words', message: t.newer }] : []), ...form.errors]
  const lesson = own.lessons.get(meeting.id)
  const here = `/my-groups/${id}/meetings/${meeting.id}`
  return participantPage(frame, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{saidDone(done, guide?.name ?? t.someone, t)}</p></Note>}
        <Stack gap="s"><p><a href={`/my-groups/${id}`}>{t.toGroup}</a></p><h1>{kind.name[voice.locale]}</h1><Lead>{whenOf(frame, meeting, t.at)}</Lead></Stack>
        {own.presence.get(meeting.id) === 'there' && (
          <Section title={t.kept}>
            <Visibility>{t.keptWho}</Visibility>
            {lesson ? <Document label={t.kept}>{Object.entries(kind.keeps).map(([key, asks]) => lesson.answers[key] && <div key={key}><strong>{asks[voice.locale]}</strong>{lines(lesson.answers[key])}</div>)}</Document> : <p>{t.keptNone}</p>}
          </Section>
        )}
        <Section title={t.ownTitle}>
          <Visibility nobody={shown === 'no'}>{shown === 'yes' && guide ? t.ownShown(guide.name) : t.ownNobody}</Visibility>
          <Form action={`${here}/words`} hidden={{ seen: String(piece?.version ?? 0) }} gap="m"><Act /><TextArea {...form.field('words')} rows={5} maxlength={ownWordsLength} /><Row><Button>{t.keep}</Button></Row></Form>
        </Section>
        {piece && guide && ended === 'no' && <Form action={`${here}/showings`} hidden={{ shows: shown === 'yes' ? 'no' : 'yes' }} gap="s"><Act /><Row><Button kind="secondary">{shown === 'yes' ? t.hide(guide.name) : t.show(guide.name)}</Button></Row></Form>}
        {piece && <Details summary={t.eraseTitle}><p>{t.eraseWhat}</p><Form action={`${here}/erasures`} gap="s"><Act /><Row><Button kind="danger">{t.erase}</Button></Row></Form></Details>}
      </>
    ),
  })
}
