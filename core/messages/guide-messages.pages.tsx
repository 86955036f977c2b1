/** Messages as a guide sees them: what waits, one person's, and who answers while one is away. */
import type { VNode } from 'preact'
import { Button, Card, Cases, Conversation, Empty, ErrorSummary, Form, Heading, Lead, Live, Muted, Note, Row, Section, SelectField, Stack, Tag, TextArea, type Said } from '../../design/index.ts'
import type { Problem } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import { newId } from '../../kit/id.ts'
import { capitalised, clock, dayInWords, dayOf, momentInWords, wallTimeOf, type Day, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import { Drafted, DraftFields } from '../drafts.pages.tsx'
import { givenName } from '../people/person.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { fullCall, shortCall } from '../talks/person-row.tsx'
import type { Called } from '../trajectories/called.ts'
import { guideMessageTexts } from './guide.texts.ts'
import { messageLength, type Correspondence, type Message, type Waiting } from './message.ts'
import { draftOf, type Names } from './own-messages.pages.tsx'
import type { StandIn, StandInRefusal, Yes } from './stand-in.ts'

type GuideFrame = Frame & { readonly me: SignedIn; readonly now: Instant }
type T = ReturnType<typeof guideMessageTexts>
const act = () => <input type="hidden" name={actField} value={newId()} />
const inWords = ({ now, provider, voice }: GuideFrame, moment: Instant) => momentInWords(moment, now, provider.zone, voice.locale)
const dayWords = ({ now, provider, voice }: GuideFrame, day: Day) => dayInWords(day, dayOf(now, provider.zone), voice.locale)

/** Whole days are told as days. */
const edge = (frame: GuideFrame, moment: Instant) => (wallTimeOf(moment, frame.provider.zone) === '00:00' ? dayWords(frame, dayOf(moment, frame.provider.zone)) : inWords(frame, moment))

export type WaitingPerson = Waiting & Called & { readonly by: Day; readonly late: boolean }
export type AwayPlan = {
  readonly absences: readonly { readonly id: Id<'absence'>; readonly from: Instant; readonly until: Instant }[]
  readonly standIns: readonly StandIn[]
  readonly guides: readonly { readonly person: Id<'person'>; readonly name: string }[]
  readonly no?: { readonly absence: string; readonly why: StandInRefusal['refused'] } | undefined
  readonly kept?: boolean
}

export const waitingPage = (frame: GuideFrame, { waiting, names, plan }: { readonly waiting: readonly WaitingPerson[]; readonly names: Names; readonly plan: AwayPlan }): VNode => {
  const t = guideMessageTexts(frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.title, wrong: plan.no !== undefined,
    children: (
      <Stack gap="l">
        {plan.no && <ErrorSummary title={t.wrong} errors={[{ field: `stand-in-${plan.no.absence}`, message: t[plan.no.why] }]} />}
        {plan.kept && <Note tone="ok" announced><p>{t.kept}</p></Note>}
        <Stack gap="s"><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead></Stack>
        <Section title={t.waiting}>
          {waiting.length === 0
            ? <Empty><p>{t.nothingWaits}</p><p>{t.nothingHint}</p></Empty>
            : <Cases items={waiting.map(one => ({
                title: fullCall(one), href: `/trajectories/${one.trajectory}/messages`,
                under: one.guide === frame.me.person ? null : t.inPlaceOf(givenName(names(one.guide))),
                children: <p>{t.since(inWords(frame, one.since))}</p>,
                next: one.late ? null : t.by(dayWords(frame, one.by)),
                aside: one.late ? <Tag tone="late">{t.late}</Tag> : null,
              }))} />}
        </Section>
        <Away frame={frame} t={t} plan={plan} names={names} />
      </Stack>
    ),
  })
}

function Away({ frame, t, names, plan: { absences, standIns, guides, no } }: { readonly frame: GuideFrame; readonly t: T; readonly names: Names; readonly plan: AwayPlan }) {
  return (
    <Section title={t.awayTitle} id="away">
      <p>{t.awayLead}</p>
      {absences.length === 0 && <Muted>{t.awayNone}</Muted>}
      {absences.map(({ id, from, until }) => {
        const chosen = standIns.find(({ absence }) => absence === id)?.person ?? null
        return (
          <Card key={id} title={capitalised(t.span(edge(frame, from), edge(frame, until)))} level={3}>
            {chosen && <p>{t.standInIs(names(chosen))}</p>}
            <Form action="/messages/stand-ins" gap="s">
              {act()}
              <input type="hidden" name="absence" value={id} />
              <SelectField name="person" id={`stand-in-${id}`} label={t.standIn} blank={t.nobody} value={chosen} options={guides.map(({ person, name }) => ({ value: person, label: name }))} error={no?.absence === id ? t[no.why] : undefined} />
              <Row><Button kind="secondary">{t.keep}</Button></Row>
            </Form>
          </Card>
        )
      })}
      <p><a href="/hours">{t.awayAdd}</a></p>
    </Section>
  )
}

export type GuideMessages = {
  readonly correspondence: Correspondence
  readonly called: Called
  readonly messages: readonly Message[]
  readonly names: Names
  readonly readsAlong: Yes | null
  readonly mayWrite: boolean
  readonly until: Instant
  readonly typed: string
  readonly problem?: Problem | undefined
  readonly no?: 'message.nobody' | 'message.ended' | undefined
}

export const guideMessagesPage = (frame: GuideFrame, view: GuideMessages): VNode => {
  const { voice, provider, now, me } = frame
  const t = guideMessageTexts(voice)
  const { correspondence: { trajectory, side, participant, guide }, called, messages, names, readsAlong } = view
  const path = `/trajectories/${trajectory}/messages`
  const error = view.problem && (view.problem === 'required' ? t['text.required'] : t['text.too-long'](messageLength))
  const guideName = givenName(names(guide?.person))
  const items = messages.map((message): Said => {
    const own = message.by !== participant
    const writer = message.byStandIn ?? guide?.person
    const moment = inWords(frame, message.at)
    const who = !own ? t.theirs(capitalised(shortCall(called)), moment) : writer === me.person ? t.own(moment) : t.theirs(givenName(names(writer)), moment)
    return { own, who, text: message.text, note: own ? (message.read ? t.read : t.notRead) : null }
  })
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: error !== undefined || view.no !== undefined,
    children: (
      <Stack gap="l">
        {error && <ErrorSummary title={t.wrong} errors={[{ field: 'text', message: error }]} />}
        {view.no && <Note tone="error" announced><p>{t[view.no]}</p></Note>}
        <Stack gap="s">
          <p>{side === 'guide' ? <a href={`/trajectories/${trajectory}`}>{t.backToPerson(shortCall(called))}</a> : <a href="/messages">{t.back}</a>}</p>
          <Heading level={1}>{t.titleWith(fullCall(called))}</Heading>
          {side === 'stand-in' && <Note tone="info"><p>{t.standingIn(guideName)}</p></Note>}
          {side === 'guide' && readsAlong && <Note tone="info"><p>{t.readsAlong(names(readsAlong.person), dayWords(frame, dayOf(readsAlong.during.until, provider.zone)))}</p></Note>}
        </Stack>
        <Live id="messages" stream={`${path}/live`} now={now.toISOString()} until={view.until.toISOString()} updated={t.updated(clock(now, voice.locale, provider.zone))} reload={{ href: path, label: t.reload }} fresh={t.fresh}>
          {items.length === 0 ? <Empty><p>{t.none}</p></Empty> : <Conversation label={t.all} items={items} />}
        </Live>
        {view.mayWrite
          ? <Drafted form={draftOf(trajectory)} voice={voice}>
              <Form action={path} gap="s">
                {act()}
                <TextArea name="text" label={t.write} hint={t.writeHint(messageLength)} rows={5} maxlength={messageLength} value={view.typed} error={error} />
                <Row><Button>{t.send}</Button><DraftFields form={draftOf(trajectory)} path={path} voice={voice} /></Row>
              </Form>
            </Drafted>
          : view.no === undefined && <Muted>{t['message.ended']}</Muted>}
      </Stack>
    ),
  })
}
