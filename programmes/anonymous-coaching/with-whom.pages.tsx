import { Button, ButtonLink, Card, CheckField, Choices, Details, Form, HoldNotice, ErrorSummary, Inset, Muted, Note, Person, Row, Section, Stack, Steps, TextArea, Visibility } from '../../design/index.ts'
import type { Hold } from '../../core/agenda/hold.ts'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { guideTexts } from '../../core/people/guide.texts.ts'
import { givenName, type Profile } from '../../core/people/person.ts'
import { answers } from '../../core/talks/feedback.ts'
import { stands, type Planned } from '../../core/talks/talk.ts'
import { histories } from '../../core/trajectories/history.ts'
import { newId } from '../../kit/id.ts'
import { capitalised, clock, momentInWords, type Instant } from '../../kit/time.ts'
import { actField, type Form as Sent } from '../../kit/web.ts'
import { dayWords } from './booking.pages.tsx'
import type { Offer } from './moments.ts'
import { MomentDays, PlaceForm, waysInWords } from './moments.pages.tsx'
import type { WithWhom } from './with-whom.ts'
import { withWhomTexts } from './with-whom.texts.ts'

type Dated = Frame & { readonly now: Instant }
type T = ReturnType<typeof withWhomTexts>
type Part = { readonly frame: Dated; readonly whom: WithWhom }

const act = () => <input type="hidden" name={actField} value={newId()} />
const inWords = ({ now, provider, voice }: Dated, moment: Instant) => momentInWords(moment, now, provider.zone, voice.locale)
export const summaryLength = 2000

/** What is asked of the participant: after a talk, and when a guide proposes something. Nothing of it has to be answered. */
export const Asked = ({ frame, whom, wrong }: Part & { readonly wrong?: boolean }) => {
  const t = withWhomTexts(frame.voice)
  return (
    <>
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

const HistoryChoices = ({ t, name, filled, problem }: { readonly t: T; readonly name: string; readonly filled?: Sent | undefined; readonly problem?: HistoryProblem | undefined }) => (
  <>
    <Choices
      name="history" label={t.history(name)} value={filled?.['history']?.[0] ?? 'nothing'} error={problem?.field === 'history' ? t[problem.message] : undefined}
      options={histories.map(value => ({ value, label: t[value], hint: value === 'nothing' ? t.nothingHint : value === 'everything' ? t.everythingHint : undefined }))}
    />
    <TextArea name="summary" label={t.summaryLabel} hint={t.summaryHint} rows={4} maxlength={summaryLength} value={filled?.['summary']?.[0] ?? ''} seen={<Visibility>{t.seenByBoth(name)}</Visibility>} error={problem?.field === 'summary' ? t[problem.message] : undefined} />
  </>
)
export type HistoryProblem = { readonly field: 'history' | 'summary'; readonly message: 'history.required' | 'summary.required' | 'summary.too-long' }

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

/** People with their moments, as when one first came, but for whom one has now. */
export const someoneElsePage = (frame: Dated, { whom, offers, problem }: { readonly whom: WithWhom; readonly offers: readonly Offer[]; readonly problem?: string | undefined }) => {
  const t = withWhomTexts(frame.voice)
  const { guide, acquaintances } = whom
  return participantPage(frame, {
    title: t.title, wrong: problem !== undefined,
    children: (
      <>
        {problem && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'people', message: problem }]} />}
        <Stack><h1>{t.title}</h1><p>{t.someoneLead}</p>{guide && <p>{t.lead(givenName(guide.name))}</p>}</Stack>
        {offers.length === 0 ? <p>{t.none}</p> : (
          <PlaceForm action="/my-appointment/someone-else/holds">
            <Stack>
              {acquaintances > 0
                ? <Choices name="begins" label={t.begins} value="acquaintance" options={[{ value: 'acquaintance', label: t.acquaintance, hint: t.acquaintanceHint(acquaintances) }, { value: 'talk', label: t.talk }]} />
                : <input type="hidden" name="begins" value="talk" />}
              <Section title={t.people} id="people">
                {offers.map(({ guide: other, moments }) => (
                  <Card key={other.person} gap="s">
                    <Person name={other.name}>{capitalised(guideTexts(frame.voice)[other.profession])}. {waysInWords(other, frame.voice)}.</Person>
                    <Inset quote>{other.ownWords}</Inset>
                    <MomentDays frame={frame} guide={other} moments={moments.slice(0, 8)} />
                  </Card>
                ))}
              </Section>
            </Stack>
          </PlaceForm>
        )}
        <Row><ButtonLink href="/my-appointment" kind="quiet" icon="arrow-left">{t.keep}</ButtonLink></Row>
      </>
    ),
  })
}

export type Confirming = { readonly whom: WithWhom; readonly hold: Hold; readonly other: Profile; /** The held talk that will not count. */ readonly givesBack: boolean; readonly filled?: Sent | undefined; readonly problem?: HistoryProblem | undefined }

/** What changes, and what the next one may know: the default is nothing. */
export const confirmSwitchPage = (frame: Dated, { whom, hold, other, givesBack, filled, problem }: Confirming) => {
  const { voice, provider, now } = frame
  const t = withWhomTexts(voice)
  const at = (moment: Instant) => clock(moment, voice.locale, provider.zone)
  const name = givenName(other.name)
  return participantPage(frame, {
    title: t.title, wrong: problem !== undefined,
    children: (
      <>
        {problem && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={[{ field: problem.field, message: t[problem.message] }]} />}
        <Stack><h1>{t.confirmTitle(name)}</h1><p>{t.moment(dayWords(frame, hold.from), at(hold.from), at(hold.until))}</p></Stack>
        <HoldNotice until={hold.heldUntil.toISOString()} now={now.toISOString()} left={t.heldLeft} soon={t.heldSoon} over={t.heldOver}>{t.held(at(hold.heldUntil))}</HoldNotice>
        <Changes frame={frame} whom={whom} givesBack={givesBack} />
        <Form action="/my-appointment/someone-else" gap="m">
          {act()}
          {whom.appointments.some(({ outcome }) => outcome !== null) ? <HistoryChoices t={t} name={name} filled={filled} problem={problem} /> : <input type="hidden" name="history" value="nothing" />}
          <Row><Button>{t.confirm(name)}</Button><ButtonLink href="/my-appointment/someone-else" kind="quiet">{t.keep}</ButtonLink></Row>
        </Form>
      </>
    ),
  })
}

const Changes = ({ frame, whom: { guide, appointments }, givesBack, proposed = false }: Part & { readonly givesBack: boolean; /** The guide asked for it, and knows. */ readonly proposed?: boolean }) => {
  const t = withWhomTexts(frame.voice)
  const standing: Planned | undefined = appointments.find(stands)
  if (!guide) return null
  const name = givenName(guide.name)
  return (
    <Section title={t.what}>
      <Steps items={[t.gone(name), ...(proposed ? [] : [t.lead(name)]), ...(standing ? [t.cancelled(inWords(frame, standing.from), name)] : []), ...(givesBack ? [t.givenBack(name)] : [])]} />
    </Section>
  )
}

/** The yes to a proposal. */
export const handoverYesPage = (frame: Dated, { whom, filled, problem }: { readonly whom: WithWhom; readonly filled?: Sent | undefined; readonly problem?: HistoryProblem | undefined }) => {
  const t = withWhomTexts(frame.voice)
  const { proposal, guide } = whom
  const other = proposal?.other ?? ''
  return participantPage(frame, {
    title: t.title, wrong: problem !== undefined,
    children: (
      <>
        {problem && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: problem.field, message: t[problem.message] }]} />}
        <Stack><h1>{t.confirmTitle(other)}</h1>{guide && <Muted>{t.proposed(givenName(guide.name), other)}</Muted>}</Stack>
        <Changes frame={frame} whom={whom} givesBack={false} proposed />
        <Form action="/my-appointment/proposal" gap="m">
          {act()}
          <input type="hidden" name="proposal" value={proposal?.id ?? ''} />
          <input type="hidden" name="answer" value="yes" />
          <HistoryChoices t={t} name={other} filled={filled} problem={problem} />
          <Row><Button>{t.confirm(other)}</Button><ButtonLink href="/my-appointment" kind="quiet">{t.keep}</ButtonLink></Row>
        </Form>
      </>
    ),
  })
}

export const doneThere = ['switched', 'said', 'later', 'stayed', 'unread', 'handed', 'stopped'] as const
export type DoneThere = (typeof doneThere)[number]
export const Done = ({ frame, done, whom }: Part & { readonly done: DoneThere }) => {
  const t = withWhomTexts(frame.voice)
  const words: Readonly<Record<DoneThere, string>> = { switched: t.switched, said: t.answered, later: t.later, stayed: t.stayed, unread: t.readsEnded, handed: t.handed(givenName(whom.guide?.name ?? '')), stopped: t.stopped }
  return <Note tone="ok" announced><p>{words[done]}</p></Note>
}
