import { Button, ButtonLink, Card, CheckField, Choices, Details, Form, Inset, Note, Row, Section, Visibility } from '../../design/index.ts'
import type { Frame } from '../../core/chrome.tsx'
import { ownLeavingTexts } from '../../core/leaving/own.texts.ts'
import { givenName } from '../../core/people/person.ts'
import { answers } from '../../core/talks/feedback.ts'
import { newId } from '../../kit/id.ts'
import { longDay, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import type { WithWhom } from './with-whom.ts'
import { withWhomTexts } from './with-whom.texts.ts'

type Dated = Frame & { readonly now: Instant }
type T = ReturnType<typeof withWhomTexts>
type Part = { readonly frame: Dated; readonly whom: WithWhom }

const act = () => <input type="hidden" name={actField} value={newId()} />

/** What is asked of the participant: after a talk, and when a guide proposes something. Nothing of it has to be answered. */
export const Asked = ({ frame, whom, wrong }: Part & { readonly wrong?: boolean }) => {
  const t = withWhomTexts(frame.voice)
  return (
    <>
      <Leaving frame={frame} whom={whom} />
      <Proposed frame={frame} whom={whom} />
      <Click frame={frame} whom={whom} />
      <WasItGood frame={frame} whom={whom} wrong={wrong ?? false} />
      <Said frame={frame} whom={whom} />
      {whom.watch?.answer === null && <Watch t={t} whom={whom} />}
    </>
  )
}

/** What can be changed: someone else, what may be read, who watches along. */
export const WithWhomNow = ({ frame, whom }: Part) => {
  const t = withWhomTexts(frame.voice)
  return (
    <>
      <Reads t={t} whom={whom} />
      {whom.watch?.answer === 'yes' && <Watch t={t} whom={whom} />}
      {whom.present && (
        <Section title={t.someoneElse}>
          <p>{t.someoneLead}</p>
          <Row><ButtonLink href="/my-appointment/someone-else" kind="secondary">{t.someoneButton}</ButtonLink></Row>
        </Section>
      )}
    </>
  )
}

const WasItGood = ({ frame, whom: { ask, guide }, wrong }: Part & { readonly wrong: boolean }) => {
  const t = withWhomTexts(frame.voice)
  if (!ask || !guide) return null
  const name = givenName(guide.name)
  return (
    <Card>
      <Form action="/my-appointment/feedback" gap="m">
        {act()}
        <input type="hidden" name="talk" value={ask.id} />
        <Choices name="answer" label={t.good} hint={t.goodHint} seen={<Visibility nobody>{t.seenByYou}</Visibility>} error={wrong ? t.choose : undefined} options={answers.map(value => ({ value, label: t[value] }))} />
        <CheckField name="show">{t.show(name)}</CheckField>
        <Row><Button kind="secondary">{t.say}</Button></Row>
      </Form>
    </Card>
  )
}

const Said = ({ frame, whom: { said, guide } }: Part) => {
  const t = withWhomTexts(frame.voice)
  if (!said || !guide) return null
  const name = givenName(guide.name)
  return (
    <Card gap="s">
      <p>{t.said(t[said.answer])}</p>
      {said.showing ? <Visibility>{t.seenByBoth(name)}</Visibility> : <Visibility nobody>{t.seenByYou}</Visibility>}
      <Form action={said.showing ? '/my-appointment/feedback/hide' : '/my-appointment/feedback/show'} gap="s">
        {act()}<Row><Button kind="quiet">{said.showing ? t.hide(name) : t.show(name)}</Button></Row>
      </Form>
    </Card>
  )
}

const Click = ({ frame, whom: { click, guide } }: Part) => {
  const t = withWhomTexts(frame.voice)
  if (!click || !guide) return null
  const name = givenName(guide.name)
  return (
    <Card strong title={t.click(name)}>
      <p>{t.clickLead}</p>
      <Form action="/my-appointment/letting-go" gap="s">
        {act()}
        <Row><ButtonLink href="/my-appointment/next">{t.yesOn(name)}</ButtonLink><Button kind="secondary">{t.no}</Button></Row>
      </Form>
    </Card>
  )
}

/** The guide leaves: what is asked stands on a page of its own. */
const Leaving = ({ frame, whom: { leaving } }: Part) => {
  const t = ownLeavingTexts(frame.voice)
  if (!leaving) return null
  return (
    <Card strong title={t.asideTitle(leaving.name)}>
      <p>{leaving.until ? t.asideText(longDay(leaving.until, frame.voice.locale)) : t.asideLeft}</p>
      <Row><ButtonLink href="/my-next-guide">{t.asideLook}</ButtonLink></Row>
    </Card>
  )
}

/** On a page of its own stands the yes, for it changes much. */
const Proposed = ({ frame, whom: { proposal, guide } }: Part) => {
  const t = withWhomTexts(frame.voice)
  if (!proposal || !guide) return null
  const name = givenName(guide.name)
  return (
    <Card strong title={t.proposed(name, proposal.other)}>
      <p>{t.proposedWhy(name)}</p>
      <Inset quote>{proposal.reason}</Inset>
      <p>{t.proposedLead}</p>
      <Form action="/my-appointment/proposal" gap="s">
        {act()}
        <input type="hidden" name="proposal" value={proposal.id} />
        <Row>
          <ButtonLink href="/my-appointment/proposal" kind="secondary">{t.answerYes(proposal.other)}</ButtonLink>
          <Button kind="secondary" name="answer" value="no">{t.answerNo(name)}</Button>
          <Button kind="quiet" name="answer" value="later">{t.answerLater}</Button>
        </Row>
      </Form>
    </Card>
  )
}

const Reads = ({ t, whom: { release, guide } }: { readonly t: T; readonly whom: WithWhom }) => {
  if (!release || !guide) return null
  const name = givenName(guide.name)
  return (
    <Section title={t.reads(name)}>
      {release.what === 'everything' ? <p>{t.readsEverything}</p> : <><p>{t.readsSummary}</p><Inset quote>{release.summary}</Inset></>}
      <Visibility>{t.seenByBoth(name)}</Visibility>
      <Form action="/my-appointment/history/end" gap="s">{act()}<Row><Button kind="secondary">{t.readsEnd(name)}</Button></Row></Form>
    </Section>
  )
}

const Watch = ({ t, whom: { watch, guide } }: { readonly t: T; readonly whom: WithWhom }) => {
  if (!watch || !guide) return null
  const asked = watch.answer === null
  return (
    <Section title={t.watch(watch.senior)}>
      {asked ? <><p>{t.watchLead(givenName(guide.name), watch.senior)} {t.watchReads(watch.senior)}</p><p>{t.watchFree}</p></> : <p>{t.watching(watch.senior)}</p>}
      <Form action="/my-appointment/watching" gap="s">
        {act()}
        <input type="hidden" name="training" value={watch.training.id} />
        <Row>
          {asked && <Button kind="secondary" name="answer" value="yes">{t.watchYes}</Button>}
          <Button kind="secondary" name="answer" value="no">{asked ? t.watchNo : t.watchStop}</Button>
        </Row>
      </Form>
    </Section>
  )
}

export const Stop = ({ frame }: { readonly frame: Frame }) => {
  const t = withWhomTexts(frame.voice)
  return <Details summary={t.stop}><p>{t.stopLead}</p><Form action="/my-appointment/ending" gap="s">{act()}<Row><Button kind="secondary">{t.stopButton}</Button></Row></Form></Details>
}

export const doneThere = ['switched', 'said', 'later', 'stayed', 'unread', 'handed', 'stopped'] as const
export type DoneThere = (typeof doneThere)[number]
export const Done = ({ frame, done, whom }: Part & { readonly done: DoneThere }) => {
  const t = withWhomTexts(frame.voice)
  const words: Readonly<Record<DoneThere, string>> = { switched: t.switched, said: t.answered, later: t.later, stayed: t.stayed, unread: t.readsEnded, handed: t.handed(givenName(whom.guide?.name ?? '')), stopped: t.stopped }
  return <Note tone="ok" announced><p>{words[done]}</p></Note>
}
