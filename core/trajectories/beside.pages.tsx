import { Button, ButtonLink, Details, Form, Lead, Muted, Note, Pager, Row, Section, Stack, Todo } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { givenName } from '../people/person.ts'
import type { BesidePart } from '../programme.ts'
import type { Waiting } from '../visit.ts'
import { besideTexts } from './beside.texts.ts'
import { WaitingList } from './waiting.tsx'

/** Someone asks me to take a part: who, what, and with whom. */
export type Question = { readonly id: string; readonly part: BesidePart; readonly participant: string; readonly guide: string }
export type SeatShown = { readonly trajectory: string; readonly part: BesidePart | null; readonly participant: string; readonly guide: string; readonly items: readonly Waiting[] }

const act = () => <input type="hidden" name={actField} value={newId()} />

/** The question itself: yes, no, or calling first. Nothing is asked about the one who answers. */
export const askedPage = (frame: Frame, { id, part, participant, guide }: Question) => {
  const { voice, provider } = frame
  const t = besideTexts(voice)
  const [who, whoGuides] = [givenName(participant), givenName(guide)]
  const answer = (value: 'joins' | 'declines', label: string) => (
    <Form action={`/circle/invitations/${id}/answers`} hidden={{ answer: value }}>{act()}<Row><Button kind={value === 'joins' ? 'primary' : 'secondary'}>{label}</Button></Row></Form>
  )
  return participantPage(frame, {
    title: t.questionTitle,
    children: (
      <>
        <Stack>
          <h1>{t.withWhom(who)}</h1>
          <Lead>{t.asks(participant, part.name[voice.locale])}</Lead>
          <p>{part.asks[voice.locale]}</p>
          <p>{t.guides(guide, who)}</p>
        </Stack>
        <Section title={t.goodToKnow} gap="s">
          <ul>
            <li>{t.nothingOfYou}</li>
            <li>{t.mayNo(who)}</li>
            <li>{t.mayStop}</li>
            <li>{t.notTheFile}</li>
          </ul>
        </Section>
        {answer('joins', t.yes)}
        {answer('declines', t.no)}
        <Details summary={t.callFirst(whoGuides)}><p>{t.call(provider.telephone, whoGuides)}</p><p>{t.waitsForYou}</p></Details>
      </>
    ),
  })
}

export const declinedPage = (frame: Frame, { participant }: Question) => {
  const t = besideTexts(frame.voice)
  return participantPage(frame, { title: t.declinedTitle, children: <><Stack><h1>{t.declinedTitle}</h1><Lead>{t.declined(givenName(participant))}</Lead></Stack><Form action="/sign-out"><Row><Button kind="secondary" icon="sign-out">{t.signOut}</Button></Row></Form></> })
}

type BesideShown = {
  readonly questions: readonly Question[]
  readonly seats: readonly SeatShown[]
  /** What stands there for several of them. */
  readonly overviews: SeatShown['items']
  readonly next: string | null
  readonly isFirst: boolean
  readonly left: boolean
}

export const besidePage = (frame: Frame, { questions, seats, overviews, next, isFirst, left }: BesideShown) => {
  const t = besideTexts(frame.voice)
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        {left && <Note tone="ok" announced><p>{t.left}</p></Note>}
        <Stack><h1>{t.title}</h1>{questions.length + seats.length === 0 && <Lead>{t.nothing}</Lead>}</Stack>
        {questions.map(({ id, part, participant }) => (
          <Todo key={id} kicker={t.yourTurn} title={t.withWhom(givenName(participant))}>
            <p>{t.asks(participant, part.name[frame.voice.locale])}</p>
            <Row><ButtonLink href={`/circle/invitations/${id}`}>{t.toQuestion}</ButtonLink></Row>
          </Todo>
        ))}
        {seats.map(seat => <Seat key={seat.trajectory} frame={frame} seat={seat} />)}
        {overviews.length > 0 && <Section title={t.overviews} gap="m"><WaitingList voice={frame.voice} kicker={t.yourTurn} items={overviews} level={3} /></Section>}
        {(next || !isFirst) && <Pager label={t.pages} here={t.here(seats.length)} previous={isFirst ? null : { href: '/beside', label: t.toStart }} next={next ? { href: next, label: t.more } : null} />}
        <Stack gap="s">
          <Muted>{t.account} <a href="/account">{t.accountLink}</a></Muted>
          <Form action="/sign-out"><Row><Button kind="secondary" icon="sign-out">{t.signOut}</Button></Row></Form>
        </Stack>
      </>
    ),
  })
}

const Seat = ({ frame, seat: { trajectory, part, participant, guide, items } }: { readonly frame: Frame; readonly seat: SeatShown }) => {
  const t = besideTexts(frame.voice)
  const who = givenName(participant)
  return (
    <Section title={t.withWhom(who)} gap="m">
      <p>{t.youAre(part?.name[frame.voice.locale] ?? '')} {guide !== '' && t.guidedBy(guide)}</p>
      {!items.some(({ waits }) => waits) && <p>{t.nothingToDo}</p>}
      <WaitingList voice={frame.voice} kicker={t.yourTurn} items={items} level={3} />
      <Details summary={t.stop}>
        <p>{t.stopMeans(who)}</p>
        <Form action={`/beside/${trajectory}/departures`}>{act()}<Row><Button kind="secondary">{t.stopButton}</Button></Row></Form>
      </Details>
    </Section>
  )
}
