/** A meeting before one comes in, the page to write on, and closing it. The room itself is in `room.pages.tsx`. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Document, Form, Lead, Marked, Muted, Note, Row, Section, Stack, TextArea, Visibility } from '../../design/index.ts'
import { capitalised, dayOf, longDay, momentInWords, addMinutes } from '../../kit/time.ts'
import { Act } from '../job-research/act.tsx'
import { home } from './group.pages.tsx'
import type { Peer, Question } from './known-peers.ts'
import { doorBefore, wordsLength, type Door, type Meeting } from './meeting.ts'
import { meetingTexts } from './meeting.texts.ts'
import { methodTexts } from './methods.texts.ts'
import type { FoundName } from './names-in.ts'
import { peerPage, type PeerFrame } from './peer-page.tsx'

export const pathOf = ({ id }: Pick<Meeting, 'id'>): string => `${home}/meetings/${id}`
export const Lines = ({ text }: { readonly text: string }) => <>{text.split('\n').map((line, index) => <p key={index}>{line}</p>)}</>

export const headOf = (frame: PeerFrame, meeting: Meeting, people: number, facilitator: string) => {
  const { voice, provider } = frame
  const t = meetingTexts(voice)
  const last = meeting.days.at(-1)
  return (
    <Stack gap="s">
      <h1>{t.titleOn(longDay(dayOf(meeting.from, provider.zone), voice.locale))}</h1>
      <Muted>{t.about(people, facilitator, methodTexts(voice)[`method-${meeting.method}`], meeting.minutes)} {last && t.spreadUntil(longDay(last, voice.locale))}</Muted>
    </Stack>
  )
}

/** One's own question: nobody else reads it until it is put in. */
export const OwnQuestion = ({ frame, meeting, own, mayPutIn }: { readonly frame: PeerFrame; readonly meeting: Meeting; readonly own: Question | null; readonly mayPutIn: boolean }) => {
  const t = meetingTexts(frame.voice)
  const isIn = own?.putIn === 'yes'
  return (
    <Card title={own ? t.ownQuestionIs : t.ownQuestion}>
      {own ? <Lines text={own.text} /> : <p>{t.ownQuestionWhat}</p>}
      {own && (isIn ? <Visibility>{t.isPutIn}</Visibility> : <Visibility nobody>{t.nobodyReads}</Visibility>)}
      {!isIn && <Row><ButtonLink kind="secondary" href={`${pathOf(meeting)}/question`}>{own ? t.changeQuestion : t.writeQuestion}</ButtonLink></Row>}
      {own && !isIn && mayPutIn && <Form action={`${pathOf(meeting)}/questions/put-in`} gap="s"><Act /><p>{t.putInWhat}</p><Row><Button kind="secondary">{t.putIn}</Button></Row></Form>}
    </Card>
  )
}

export type Outside = { readonly meeting: Meeting; readonly door: Door; readonly members: readonly Peer[]; readonly facilitator: Peer; readonly own: Question | null; readonly mayCallOff: 'yes' | 'no' }

export const outsidePage = (frame: PeerFrame, { meeting, door, members, facilitator, own, mayCallOff }: Outside): VNode => {
  const { voice, now, provider: { zone } } = frame
  const t = meetingTexts(voice)
  return peerPage(frame, {
    title: t.title,
    children: (
      <Stack gap="l">
        <p><a href={`${home}/groups/${meeting.group}`}>{t.back}</a></p>
        {headOf(frame, meeting, members.length, facilitator.name)}
        {door !== 'over' && <p><strong>{t.beginsAt(momentInWords(meeting.from, now, zone, voice.locale))}</strong></p>}
        {door === 'over' && <Note tone="info"><p>{t.over}</p></Note>}
        {door === 'not yet' && <Note tone="info"><p>{t.notYet(momentInWords(addMinutes(meeting.from, -doorBefore), now, zone, voice.locale))}</p></Note>}
        {door === 'open' && (
          <Card title={t.agreeTitle} strong>
            <p>{t.agreeWhat}</p>
            <p>{t.agreeKept}</p>
            <Form action={`${pathOf(meeting)}/attendance`} hidden={{ says: 'agrees' }} gap="s"><Act /><Row><Button>{t.agree}</Button></Row></Form>
          </Card>
        )}
        {door !== 'over' && <OwnQuestion frame={frame} meeting={meeting} own={own} mayPutIn={false} />}
        <Section title={t.members}><ul>{members.map(({ person, name }) => <li key={person}>{name}</li>)}</ul></Section>
        {mayCallOff === 'yes' && <p><a href={`${pathOf(meeting)}/closing`}>{t.callOff}</a></p>}
      </Stack>
    ),
  })
}

export type Writing = {
  /** Where it goes, and where one comes from. */
  readonly action: string
  readonly back: string
  readonly title: string
  readonly lead: string
  /** Who will read it; null where nobody else ever does. */
  readonly readers: string | null
  readonly hidden?: Readonly<Record<string, string>>
  readonly typed: string
  readonly wrong: string | null
  /** Names that stand in what was typed, and what was said about them already. */
  readonly found: readonly FoundName[]
  readonly warned: string
}

export const writingPage = (frame: PeerFrame, { action, back, title, lead, readers, hidden = {}, typed, wrong, found, warned }: Writing): VNode => {
  const t = meetingTexts(frame.voice)
  return peerPage(frame, {
    title: t.title, errors: wrong ? [{ field: 'text', message: wrong }] : [],
    children: (
      <>
        <Stack><p><a href={back}>{t.toRoom}</a></p><h1>{title}</h1><Lead>{lead}</Lead></Stack>
        {found.length > 0 && (
          <Note tone="warn" announced>
            <p><strong>{t.namesTitle}</strong></p>
            <p>{t.namesWhat}</p>
            <Marked text={typed} places={found.map(({ from, until }, place) => ({ from, until, number: place + 1, heard: t.nameHeard }))} />
            <p>{t.notChecked}</p>
          </Note>
        )}
        <Form action={action} hidden={{ ...hidden, warned }}>
          <Act />
          <TextArea name="text" label={t.text} hint={t.noNames} rows={6} maxlength={wordsLength} value={typed} error={wrong ?? undefined} />
          {readers ? <Visibility>{readers}</Visibility> : <Visibility nobody>{t.nobodyReads}</Visibility>}
          {found.length === 0 && <Muted>{t.notChecked}</Muted>}
          <Row><Button>{found.length > 0 ? t.keepAnyway : t.keep}</Button></Row>
        </Form>
      </>
    ),
  })
}

export const closingPage = (frame: PeerFrame, { meeting, staying, begun }: { readonly meeting: Meeting; /** The learning points that the group chose. */ readonly staying: readonly string[]; readonly begun: 'yes' | 'no' }): VNode => {
  const t = meetingTexts(frame.voice)
  return peerPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack><p><a href={pathOf(meeting)}>{t.toRoom}</a></p><h1>{begun === 'yes' ? t.closeTitle : t.callOff}</h1></Stack>
        {begun === 'no' ? <p>{t.callOffWhat}</p> : (
          <>
            <Note tone="warn"><p>{t.closeWhat}</p></Note>
            <p>{t.closeStays(staying.length)}</p>
            {staying.length > 0 && <Document label={capitalised(t.points)} head={<strong>{t.points}</strong>}><ul>{staying.map((text, index) => <li key={index}>{text}</li>)}</ul></Document>}
            <p>{t.closePresence}</p>
          </>
        )}
        <Form action={`${pathOf(meeting)}/closings`} gap="s"><Act /><Row><Button kind="danger">{begun === 'yes' ? t.close : t.callOff}</Button><ButtonLink kind="quiet" href={pathOf(meeting)}>{t.toRoom}</ButtonLink></Row></Form>
      </>
    ),
  })
}
