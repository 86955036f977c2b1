/** Messages as the participant sees them. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Conversation, Empty, ErrorSummary, Form, Lead, Live, Muted, Note, Row, Section, Stack, TextArea, TextField, type Said } from '../../design/index.ts'
import type { Problem } from '../../kit/forms.ts'
import { newId } from '../../kit/id.ts'
import { clock, dayInWords, dayOf, momentInWords, type Day, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { chromeTexts } from '../chrome.texts.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { Drafted, DraftFields } from '../drafts.pages.tsx'
import { givenName } from '../people/person.ts'
import { messageLength, type Correspondence, type Message } from './message.ts'
import { messageTexts } from './message.texts.ts'
import { noticeTexts } from './notice.texts.ts'
import type { StandIn, Yes } from './stand-in.ts'

type Dated = Frame & { readonly now: Instant }
type T = ReturnType<typeof messageTexts>
export type Names = (person: string | null | undefined) => string

export type OwnMessages = {
  readonly correspondence: Correspondence
  readonly messages: readonly Message[]
  readonly names: Names
  /** Null when nothing waits; else by when, and whether that is past. */
  readonly waits: { readonly by: Day; readonly late: boolean } | null
  readonly standIn: { readonly is: StandIn; readonly yes: Yes | null } | null
  readonly notice: { readonly possible: boolean; readonly wished: boolean; readonly telephone: string | null }
  readonly until: Instant
  readonly typed: string
  readonly wrong?: { readonly field: 'text' | 'telephone'; readonly problem: Problem; readonly typed?: string } | undefined
  readonly no?: 'message.nobody' | 'message.ended' | 'stand-in.over' | undefined
  readonly sent?: boolean
}

const act = () => <input type="hidden" name={actField} value={newId()} />
export const draftOf = (trajectory: string): string => `messages-${trajectory}`

const wrongWords = (t: T, { field, problem }: NonNullable<OwnMessages['wrong']>): string =>
  field === 'telephone' ? (problem === 'required' ? t['telephone.required'] : t['telephone.not-phone']) : problem === 'required' ? t['text.required'] : t['text.too-long'](messageLength)

export const ownMessagesPage = (frame: Dated, view: OwnMessages): VNode => {
  const { voice } = frame
  const t = messageTexts(voice)
  const { correspondence: { guide, ended }, names, wrong, no, sent } = view
  const name = givenName(names(guide?.person))
  const message = wrong && wrongWords(t, wrong)
  const title = guide ? t.titleWith(name) : t.title
  return participantPage(frame, {
    title: t.title, strip: true, wrong: wrong !== undefined || no !== undefined,
    children: (
      <>
        {wrong && message && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={[{ field: wrong.field, message }]} />}
        {no && <Note tone="error" announced>{t[no]}</Note>}
        {sent && <Note tone="ok" announced>{t.sent}</Note>}
        <Stack gap="s"><h1>{title}</h1>{guide && !ended && <Lead>{t.lead(name)} {t.urgent}</Lead>}</Stack>
        <AwayCard frame={frame} view={view} t={t} />
        <OwnConversation frame={frame} view={view} t={t} />
        {guide && !ended
          ? <Drafted form={draftOf(view.correspondence.trajectory)} voice={voice}>
              <Form action="/my-messages" gap="s">
                {act()}
                <TextArea name="text" label={t.write} hint={t.writeHint(messageLength)} rows={5} maxlength={messageLength} value={view.typed} error={wrong?.field === 'text' ? message : undefined} />
                <Row><Button>{t.send}</Button><DraftFields form={draftOf(view.correspondence.trajectory)} path="/my-messages" voice={voice} /></Row>
              </Form>
            </Drafted>
          : no === undefined && <Note><p>{ended ? t['message.ended'] : t['message.nobody']}</p>{ended && <p>{t.call(frame.provider.telephone)}</p>}</Note>}
        {guide && !ended && view.notice.possible && <Notice frame={frame} view={view} t={t} error={wrong?.field === 'telephone' ? message : undefined} />}
        {frame.me?.method === 'receipt'
          ? <Row><ButtonLink href="/my-appointment" kind="quiet" icon="arrow-left">{t.back}</ButtonLink></Row>
          : <Row><ButtonLink href="/my-trajectory" kind="quiet" icon="arrow-left">{t.backToTrajectory}</ButtonLink></Row>}
      </>
    ),
  })
}

type Props = { readonly frame: Dated; readonly view: OwnMessages; readonly t: T }
const until = ({ now, provider, voice }: Dated, moment: Instant) => dayInWords(dayOf(moment, provider.zone), dayOf(now, provider.zone), voice.locale)

function OwnConversation({ frame, view: { correspondence, messages, names, waits, until: ends }, t }: Props) {
  const { now, provider, voice } = frame
  const name = givenName(names(correspondence.guide?.person))
  const items = messages.map((message): Said => {
    const own = message.by === correspondence.participant
    const moment = momentInWords(message.at, now, provider.zone, voice.locale)
    const theirs = givenName(names(message.writer))
    const who = own ? t.own(moment) : message.byStandIn ? t.inPlace(givenName(names(message.byStandIn)), theirs, moment) : t.theirs(theirs, moment)
    return { own, who, text: message.text, note: own ? (message.read ? t.read : t.unread) : null }
  })
  return (
    <Live id="messages" stream="/my-messages/live" now={now.toISOString()} until={ends.toISOString()} updated={t.updated(clock(now, voice.locale, provider.zone))} reload={{ href: '/my-messages', label: t.reload }} fresh={t.fresh}>
      {items.length === 0 ? <Empty><p>{t.none}</p></Empty> : <Conversation label={t.all} items={items} />}
      {waits && (waits.late ? <Note tone="warn">{t.late(name, provider.telephone)}</Note> : <Muted>{t.answerBy(dayInWords(waits.by, dayOf(now, provider.zone), voice.locale))}</Muted>)}
    </Live>
  )
}

/** The guide is away, or will be soon: who may answer, and whether they may is asked. Silence changes nothing. */
function AwayCard({ frame, view: { correspondence: { guide }, names, standIn }, t }: Props) {
  if (!guide || !standIn) return null
  const { is, yes } = standIn
  const [name, other] = [givenName(names(guide.person)), givenName(names(is.person))]
  const end = until(frame, is.during.until)
  const away = is.during.from <= frame.now ? t.awayNow(name, end) : t.awaySoon(name, until(frame, is.during.from), end)
  if (yes) return (
    <Card title={away}>
      <p>{t.standInReads(other, end)}</p>
      <Form action="/my-messages/stand-in/withdrawal" gap="s">{act()}<Row><Button kind="secondary">{t.standInStop(other)}</Button></Row></Form>
    </Card>
  )
  return (
    <Card title={away}>
      <p>{t.standInAsk(other)} {t.standInWhat(other)}</p>
      <Form action="/my-messages/stand-in" gap="s">{act()}<input type="hidden" name="absence" value={is.absence} /><Row><Button kind="secondary">{t.standInYes(other)}</Button></Row></Form>
      <Muted>{t.standInSilent(name)}</Muted>
    </Card>
  )
}

function Notice({ frame, view: { notice, wrong }, t, error }: Props & { readonly error: string | undefined }) {
  if (notice.wished) return (
    <Section title={t.noticeTitle}>
      <p>{t.noticeSet}</p>
      <Form action="/my-messages/notice/stop" gap="s">{act()}<Row><Button kind="secondary">{t.noticeStop}</Button></Row></Form>
    </Section>
  )
  return (
    <Section title={t.noticeTitle}>
      <p>{t.noticeWords(noticeTexts({ locale: frame.provider.locale, address: frame.provider.address }).sms)}</p>
      <Form action="/my-messages/notice" gap="m">
        {act()}
        <TextField name="telephone" type="tel" inputmode="tel" width="short" maxlength={30} label={t.noticeLabel} hint={t.noticeHint} value={wrong?.typed ?? notice.telephone} error={error} />
        <Row><Button kind="secondary">{t.noticeButton}</Button></Row>
      </Form>
    </Section>
  )
}
